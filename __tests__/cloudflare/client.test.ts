import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import {
  ACCOUNT_ID,
  API_EMAIL,
  API_KEY,
  API_TOKEN,
  type CloudflareOptions,
  type Interception,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import type { Client, ClientOptions } from "../../src/cloudflare/client.ts";
import type { ApiRequest } from "../../src/cloudflare/endpoint.ts";
import { USER_AGENT } from "../../src/http/request.ts";
import { FailureError } from "../../src/model/outcome/failure.ts";
import type { RunEvent } from "../../src/model/request/event.ts";
import type { RequestFailure } from "../../src/model/request/failure.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { clientFor } from "../support/client-for.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import "../support/one-realm.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Setup = { interceptions?: Interception[]; options?: CloudflareOptions; client?: Partial<ClientOptions> };

async function open({ interceptions = [], options, client: change }: Setup) {
  const api = await startCloudflare({ workers: [{ script: "api" }], ...options });
  const dispatcher = new Agent();
  closing.push(
    () => api.close(),
    () => dispatcher.destroy(),
  );
  for (const interception of interceptions) api.intercept(interception);
  const all: RunEvent[] = [];
  const clock = virtualClock();
  const client = clientFor({
    baseUrl: api.url,
    dispatcher,
    timeoutSeconds: 0.3,
    clock,
    maxAttempts: 5,
    onEvent: (event) => all.push(event),
    ...change,
  });
  /** Those that the log of every run says. */
  const events = (): RunEvent[] => all.filter(({ kind }) => kind !== "request");
  return { api, all, events, clock, client };
}

const LIST: ApiRequest = {
  method: "GET",
  path: ["accounts", ACCOUNT_ID, "workers", "scripts", "api", "secrets"],
  purpose: "list-secrets",
  script: "api",
};
const PATCH: ApiRequest = {
  method: "PATCH",
  path: [...LIST.path.slice(0, -1), "secrets-bulk"],
  body: '{"secrets":{"A":{"name":"A","type":"secret_text","text":"s3cret-value"}}}',
  purpose: "patch",
  script: "api",
};

/** Calls, and gives the envelope or the failure. Anything else that is thrown goes on. */
async function outcomeOf(client: Client, request: ApiRequest) {
  const count = { requests: 0, attempts: 0 };
  try {
    return { envelope: await client.call(request, count), count };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { failure: error.failure as RequestFailure, error, count };
  }
}

async function call(setup: Setup, request = PATCH) {
  const opened = await open(setup);
  return { ...opened, ...(await outcomeOf(opened.client, request)) };
}

const failing = (status: number, code?: number, headers = {}): Interception => ({
  status,
  headers,
  body: JSON.stringify({ success: false, errors: code === undefined ? [] : [{ code, message: "m" }] }),
});
const page = (status: number): Interception => ({ status, body: "<html>" });

describe("what is sent", () => {
  test("a token, and the name of the action", async () => {
    const { api, envelope } = await call({}, LIST);
    expect(envelope?.result).toEqual([]);
    expect(api.requests).toMatchObject([
      {
        method: "GET",
        path: `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api/secrets`,
        headers: { authorization: `Bearer ${API_TOKEN}`, "user-agent": USER_AGENT, accept: "application/json" },
      },
    ]);
    expect(api.requests[0]?.headers["content-type"]).toBeUndefined();
  });

  test("the legacy key in its own headers", async () => {
    const { api, envelope } = await call(
      { client: { credentials: { kind: "key", key: API_KEY, email: API_EMAIL } } },
      LIST,
    );
    expect(envelope?.result).toEqual([]);
    expect(api.requests[0]?.headers).toMatchObject({ "x-auth-key": API_KEY, "x-auth-email": API_EMAIL });
    expect(api.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("a body as a merge patch, a query, and path segments that stay segments", async () => {
    const request = { ...PATCH, path: ["a b", "../c", "?d#e%", "é"], query: { deploy: "false" } };
    const { api } = await call({}, request);
    expect(api.requests[0]).toMatchObject({
      method: "PATCH",
      path: "/client/v4/a%20b/..%2Fc/%3Fd%23e%25/%C3%A9?deploy=false",
      headers: { "content-type": "application/merge-patch+json" },
      json: { secrets: { A: { name: "A" } } },
    });
  });
});

/** With random() at a half, the second attempt comes after 0.25 s. */
const TRANSIENT: [string, Interception, object][] = [
  ["a reset", { fault: "reset" }, { kind: "no-answer", cause: "connection-broken", codes: ["ECONNRESET"] }],
  ["a reset after it was applied", { fault: "reset", apply: true }, { cause: "connection-broken" }],
  ["no answer in time", { fault: "hang" }, { cause: "timeout" }],
  ["half a body", { fault: "half-body" }, { cause: "connection-broken", codes: ["UND_ERR_SOCKET"] }],
  ["a cut answer", { body: '{"succ' }, { kind: "unreadable", status: 200, content: "not-json" }],
  ["an answer of more than 1 MiB", { body: Buffer.alloc(1024 * 1024 + 1, 0x20) }, { content: "too-large" }],
  ["a success beside an error", { body: '{"success":true,"errors":[{"code":1}]}' }, { content: "unconfirmed" }],
  ["a lock without its code", failing(429), { kind: "refused", status: 429 }],
  ["the lock of a script", failing(409, 10035), { kind: "refused", status: 409, code: 10035 }],
  ["a page with 502", page(502), { kind: "unreadable", status: 502, content: "html" }],
  ["an internal error", failing(500, 10013), { kind: "refused", status: 500, code: 10013 }],
];

describe("what is transient is retried", () => {
  test.each(TRANSIENT)("%s", async (_case, interception, reason) => {
    const { api, envelope, events, clock, count } = await call({ interceptions: [interception] });
    expect(envelope).toBeDefined();
    expect(api.secrets("api")).toEqual([{ name: "A", type: "secret_text" }]);
    expect(events()).toMatchObject([
      { kind: "retry", failure: { reason }, attempt: 1, maxAttempts: 5, waitMilliseconds: 250, asked: false },
    ]);
    expect(clock.waits).toEqual([250]);
    expect(count).toEqual({ requests: 2, attempts: 2 });
  });

  test("never for a negative time, though the clock goes on between two readings", async () => {
    for (let step = 10; step < 300; step += 10) {
      const waiting = virtualClock();
      let passed = 0;
      const now = (): number => {
        passed += step;
        return waiting.now() + passed;
      };
      const { client } = await open({
        interceptions: [{ status: 500, body: "{}", times: 1 }],
        client: { clock: { ...waiting, now } },
      });
      await client.call(LIST, { requests: 0, attempts: 0 });
      expect(waiting.waits.filter((milliseconds) => milliseconds <= 0)).toEqual([]);
    }
  });

  test.each<[string, Interception, object]>([
    ["a refusal", failing(400, 10053), { code: 10053 }],
    ["a page that is not an error of the edge", page(404), { status: 404, content: "html" }],
    ["a redirect", { status: 307, headers: { location: "https://x" }, body: "" }, { content: "redirect" }],
    ["200 without success", failing(200), { kind: "refused", status: 200 }],
  ])("and nothing else: %s", async (_case, interception, reason) => {
    const { failure, events, count } = await call({ interceptions: [interception] });
    expect(failure).toMatchObject({ kind: "request", purpose: "patch", script: "api", reason });
    expect([failure?.end, events(), count]).toEqual([undefined, [], { requests: 1, attempts: 1 }]);
  });
});

describe("how long", () => {
  test("doubles, up to 30 s", async () => {
    const interceptions = [{ ...failing(500), times: 9 }];
    const { clock, failure, events } = await call({ interceptions, client: { maxAttempts: 9 } });
    expect(clock.waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(events().at(-1)).toMatchObject({ attempt: 8, maxAttempts: 9, waitMilliseconds: 15_000 });
    expect(failure?.end).toEqual({ kind: "attempts", attempts: 9 });
  });

  test("as the server asks", async () => {
    const { clock, events } = await call({ interceptions: [failing(503, undefined, { "retry-after": "7" })] });
    expect([clock.waits, events()]).toMatchObject([[7000], [{ kind: "retry", waitMilliseconds: 7000, asked: true }]]);
  });

  test.each<[Interception, number, boolean]>([
    [failing(429, 971, { "retry-after": "30" }), 30_000, true],
    [failing(429, 10429), 60_000, false],
    [{ status: 429, body: "error code: 1015" }, 60_000, false],
  ])("an account's limit holds every request: %#", async (interception, waitMilliseconds, asked) => {
    const { clock, events, envelope } = await call({ interceptions: [interception] });
    expect(envelope).toBeDefined();
    expect(clock.waits).toEqual([waitMilliseconds]);
    expect(events()).toMatchObject([
      { kind: "rate-limit", waitMilliseconds, asked, attempt: 1, maxAttempts: 5, failure: { script: "api" } },
    ]);
  });

  test("an account's limit is announced once", async () => {
    let now = 0;
    const opening = Promise.withResolvers<void>();
    const sleep = async (): Promise<void> => {
      if (opened.api.requests.length === 3) opening.resolve();
      await opening.promise;
      now = 31_000;
    };
    const clock = { ...virtualClock(), now: () => (now < 30_000 ? now++ : now), sleep };
    const limited = { ...failing(429, 971, { "retry-after": "30" }), times: 3 };
    const opened = await open({ interceptions: [limited], client: { clock } });
    await Promise.all([1, 2, 3].map(() => outcomeOf(opened.client, LIST)));
    expect(opened.events()).toMatchObject([{ kind: "rate-limit", failure: { reason: { code: 971 } }, asked: true }]);
    expect(opened.api.requests).toHaveLength(6);
  });

  describe("an account's limit holds the next request too if the first one is given up", () => {
    const limited = { ...failing(429, 971, { "retry-after": "30" }), times: 100 };

    test("which waits for it", async () => {
      const { client, clock, events, api } = await open({ interceptions: [limited], client: { maxAttempts: 1 } });
      const first = await outcomeOf(client, LIST);
      expect([first.failure?.reason, clock.waits, events()]).toMatchObject([{ code: 971 }, [], []]);
      const second = await outcomeOf(client, LIST);
      expect([second.failure?.reason, clock.waits]).toMatchObject([{ code: 971 }, [30_000]]);
      expect(events()).toEqual([{ kind: "rate-limit", waitMilliseconds: 30_000, asked: true }]);
      expect(api.requests).toHaveLength(2);
    });

    test.each([20, 30])("or is not sent if it does not end before the deadline: %i s", async (deadlineSeconds) => {
      const { client, clock, events, api } = await open({ interceptions: [limited], client: { deadlineSeconds } });
      const first = await outcomeOf(client, LIST);
      expect(first.failure?.end).toMatchObject({ kind: "deadline", waitMilliseconds: 30_000, asked: true });
      const { failure } = await outcomeOf(client, LIST);
      expect(failure?.reason).toEqual({ kind: "not-sent", why: "rate-limit", waitMilliseconds: 30_000 });
      expect([clock.waits, events(), api.requests.length]).toEqual([[], [], 1]);
    });
  });

  test("a wait that is an echo of a secret is not believed", async () => {
    const secret = "48213377";
    const interceptions = [failing(503, undefined, { "retry-after": secret })];
    const { clock } = await call({ interceptions, client: { redact: redactor([secret]) } });
    expect(clock.waits).toEqual([250]);
  });
});

describe("a race", () => {
  test("is retried twice, after 2 and 5 s", async () => {
    const { clock, failure, count } = await call({ interceptions: [{ ...failing(409, 10215), times: 9 }] });
    expect([clock.waits, count.requests]).toEqual([[2000, 5000], 3]);
    expect([failure?.reason, failure?.end]).toMatchObject([{ code: 10215 }, undefined]);
  });

  test("is retried no sooner than the server asks", async () => {
    const { clock } = await call({ interceptions: [{ ...failing(409, 10215, { "retry-after": "4" }), times: 2 }] });
    expect(clock.waits).toEqual([4000, 5000]);
  });

  test("is over by then", async () => {
    const interceptions = [failing(500), failing(409, 10214), failing(409, 10215)];
    const { clock, envelope } = await call({ interceptions });
    expect([clock.waits, envelope?.result]).toEqual([[250, 2000, 5000], expect.anything()]);
  });

  test("is retried within the deadline only", async () => {
    const interceptions = [{ ...failing(409, 10215), times: 9 }];
    const { clock, failure } = await call({ interceptions, client: { deadlineSeconds: 4 } });
    expect([clock.waits, failure?.end]).toMatchObject([[2000], { kind: "deadline", waitMilliseconds: 5000 }]);
  });
});

describe("credentials that are rejected", () => {
  const limited = failing(429, 971, { "retry-after": "30" });

  test("at once end the call", async () => {
    const { clock, failure } = await call({ interceptions: [failing(403, 10000)] });
    expect([clock.waits, failure?.reason]).toMatchObject([[], { code: 10000 }]);
  });

  test.each([failing(403, 9109), failing(401, 10000), failing(401)])(
    "after a rate limit are waited out: %#",
    async (one) => {
      const { clock, envelope, events } = await call({ interceptions: [limited, one] });
      expect([clock.waits, envelope?.result]).toEqual([[30_000, 60_000], expect.anything()]);
      expect(events()).toMatchObject([
        { kind: "rate-limit" },
        { kind: "rate-limit", waitMilliseconds: 60_000, asked: false },
      ]);
    },
  );

  test("once, for every request", async () => {
    const { client, clock } = await open({ interceptions: [limited, { ...failing(401, 10000), times: 2 }] });
    const { failure } = await outcomeOf(client, LIST);
    expect([clock.waits, failure?.reason, failure?.end]).toMatchObject([[30_000, 60_000], { code: 10000 }, undefined]);
  });

  test("more than five minutes after the limit are not, though others were waited out since", async () => {
    const { client, clock, api } = await open({ interceptions: [limited] });
    await outcomeOf(client, LIST);
    const rejectedAt = async (milliseconds: number) => {
      await clock.sleep(milliseconds - clock.now(), { signal: new AbortController().signal });
      api.intercept(failing(401, 10000));
      return (await outcomeOf(client, LIST)).failure?.reason;
    };
    expect(await rejectedAt(200_000)).toBeUndefined();
    expect(await rejectedAt(300_000)).toMatchObject({ code: 10000 });
  });
});

test("a wait for the limit of a second is not an event", async () => {
  const { client, clock, events } = await open({ client: { timeoutSeconds: 20, deadlineSeconds: 1e6 } });
  await Promise.all(Array.from({ length: 191 }, () => outcomeOf(client, LIST)));
  expect(clock.waits).toContain(1000);
  expect(events()).toEqual([]);
});

test("requests that failed take their room in the limit for one window", async () => {
  const headers = { "ratelimit-policy": '"default";q=2;w=9' };
  const interceptions = [{ headers, body: '{"success":true}' }, { fault: "reset", times: 2 } as const];
  const { client, clock } = await open({ interceptions });
  await outcomeOf(client, LIST);
  expect((await outcomeOf(client, LIST)).envelope).toBeDefined();
  expect(clock.waits).toEqual([250, 8750, 500]);
});

test("a wait that nobody asks for is not taken for the rest of the server's window", async () => {
  const headers = { "ratelimit-policy": '"default";q=2;w=300' };
  const { client, clock } = await open({ interceptions: [{ headers, body: '{"success":true}' }, failing(429, 10429)] });
  for (const request of [LIST, LIST]) expect((await outcomeOf(client, request)).envelope).toBeDefined();
  expect(clock.waits).toEqual([300_000]);
});

describe("the deadline", () => {
  test("a wait that does not fit ends the call at once", async () => {
    const interceptions = [failing(429, 971, { "retry-after": "240" })];
    const { failure, clock, events, count } = await call({ interceptions, client: { deadlineSeconds: 100 } });
    expect(failure).toMatchObject({
      reason: { code: 971 },
      end: { kind: "deadline", waitMilliseconds: 240_000, leftMilliseconds: 100_000, asked: true },
    });
    expect([clock.waits, events(), count]).toEqual([[], [], { requests: 1, attempts: 1 }]);
  });

  test("cuts the time of a request", async () => {
    const client = { deadlineSeconds: 0.1, timeoutSeconds: 3600 };
    const { failure, count } = await call({ interceptions: [{ fault: "hang" }], client });
    expect(failure).toMatchObject({ reason: { kind: "no-answer", cause: "deadline" }, effect: "unknown" });
    expect([failure?.timeoutSeconds, count.requests]).toEqual([undefined, 1]);
  });

  test("and after it nothing is sent", async () => {
    const clock = { ...virtualClock(), now: () => 900_000 };
    const { failure, api, count } = await call({ client: { clock } });
    expect(failure).toMatchObject({ reason: { kind: "not-sent", why: "deadline" }, effect: "none" });
    expect([api.requests, count.requests]).toEqual([[], 0]);
  });
});

test("a time limit is among the facts of a request that it ended", async () => {
  const { failure, error } = await call({ interceptions: [{ fault: "hang" }], client: { maxAttempts: 1 } });
  expect(failure).toMatchObject({
    reason: { kind: "no-answer", cause: "timeout" },
    effect: "unknown",
    timeoutSeconds: 0.3,
  });
  expect([failure?.end, error?.cause]).toEqual([undefined, expect.any(Error)]);
});

describe("cancelled", () => {
  test("before, nothing is sent", async () => {
    const { failure, api } = await call({ client: { cancelled: AbortSignal.abort() } });
    expect(failure).toMatchObject({ reason: { kind: "not-sent", why: "cancelled" }, effect: "none" });
    expect(api.requests).toEqual([]);
  });

  test("during a request, it is aborted and not retried", async () => {
    const cancelling = new AbortController();
    const match = () => {
      cancelling.abort();
      return true;
    };
    const interceptions = [{ fault: "hang", match } as const];
    const { failure, api, events } = await call({ interceptions, client: { cancelled: cancelling.signal } });
    expect(failure).toMatchObject({ reason: { kind: "no-answer", cause: "cancelled" }, effect: "unknown" });
    expect([api.requests.length, events()]).toEqual([1, []]);
  });

  test("during a wait, nothing more is sent, and what an earlier attempt did is not forgotten", async () => {
    const cancelling = new AbortController();
    const sleep = async (): Promise<void> => {
      cancelling.abort();
      throw new Error("aborted");
    };
    const client = { cancelled: cancelling.signal, clock: { ...virtualClock(), sleep } };
    const { failure, api } = await call({ client, interceptions: [{ fault: "reset", apply: true }] });
    expect(failure).toMatchObject({ reason: { kind: "not-sent", why: "cancelled" }, effect: "unknown" });
    expect(api.requests).toHaveLength(1);
  });
});

describe("whether the Worker may have been changed", () => {
  test.each<[Interception, string]>([
    [failing(400, 10053), "none"],
    [failing(499), "none"],
    [failing(408), "unknown"],
    [failing(500, 10053), "unknown"],
    [failing(200), "unknown"],
    [{ status: 302, body: "" }, "unknown"],
    [{ status: 202, body: '{"success":true,"errors":[]}' }, "unknown"],
    [{ fault: "reset" }, "unknown"],
  ])("%j: %s", async (interception, effect) => {
    const { failure } = await call({ interceptions: [interception], client: { maxAttempts: 1 } });
    expect(failure?.effect).toBe(effect);
  });

  test("counts for all attempts together", async () => {
    const { failure } = await call({ interceptions: [{ fault: "reset" }, failing(400, 10053)] });
    expect(failure).toMatchObject({ reason: { code: 10053 }, effect: "unknown" });
  });

  test("is no question after a request that only reads", async () => {
    const { failure } = await call({ interceptions: [{ fault: "reset" }], client: { maxAttempts: 1 } }, LIST);
    expect(failure).toMatchObject({ reason: { cause: "connection-broken" }, effect: "none" });
  });
});

test("each request is an event, answered or not, without its query", async () => {
  const echoes = ["0123456789abcdef-AMS, an echo", "an echo: 0123456789abcdef-AMS"];
  const answers = echoes.map((ray) => failing(500, undefined, { "cf-ray": ray }));
  const interceptions = [{ fault: "reset" } as const, ...answers];
  const { all } = await call({ interceptions }, { ...LIST, query: { a: "b" } });
  const request = { kind: "request", method: "GET", path: `/${LIST.path.join("/")}`, milliseconds: 0 };
  expect(all.filter(({ kind }) => kind === "request")).toEqual([
    { ...request, attempt: 1, status: undefined, ray: undefined },
    { ...request, attempt: 2, status: 500, ray: undefined },
    { ...request, attempt: 3, status: 500, ray: undefined },
    { ...request, attempt: 4, status: 200, ray: expect.stringMatching(/^[0-9a-f]{16}-AMS$/) },
  ]);
});

test("a fault of the clock is not a failure of Cloudflare's", async () => {
  const sleep = () => Promise.reject(new Error("a bug"));
  const setup = { interceptions: [failing(500)], client: { clock: { ...virtualClock(), sleep } } };
  await expect(call(setup)).rejects.toThrow("a bug");
});
