import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type CloudflareOptions,
  type Interception,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import { Client, type ClientOptions } from "../../src/cloudflare/client.ts";
import type { CloudflareError } from "../../src/model/errors.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { virtualClock } from "../support/fake-ports.ts";
import "../support/one-realm.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Setting = {
  interceptions?: Interception[];
  options?: CloudflareOptions;
  client?: Partial<ClientOptions>;
  cancelled?: AbortSignal;
};

async function client({ interceptions = [], options, client: change, cancelled }: Setting) {
  const api = await startCloudflare({ workers: [{ script: "api" }], ...options });
  const dispatcher = new Agent();
  closing.push(
    () => api.close(),
    () => dispatcher.destroy(),
  );
  for (const interception of interceptions) api.intercept(interception);
  const told: string[] = [];
  const clock = virtualClock();
  const opened = new Client({
    connection: {
      dispatcher,
      credentials: { kind: "token", token: API_TOKEN },
      baseUrl: api.url,
      timeoutSeconds: 0.3,
      cancelled: cancelled ?? new AbortController().signal,
    },
    redact: redactor([API_TOKEN]),
    clock,
    maxAttempts: 5,
    deadlineSeconds: 900,
    tell: (line) => told.push(line),
    ...change,
  });
  return { api, told, clock, client: opened };
}

const LIST = {
  method: "GET",
  path: ["accounts", ACCOUNT_ID, "workers", "scripts", "api", "secrets"],
  what: "the list",
} as const;
const PATCH = {
  ...LIST,
  method: "PATCH",
  path: [...LIST.path.slice(0, -1), "secrets-bulk"],
  body: '{"secrets":{"A":{"name":"A","type":"secret_text","text":"s3cret-value"}}}',
  what: "the patch",
} as const;

async function call(setting: Setting, request: typeof LIST | typeof PATCH = PATCH) {
  const opened = await client(setting);
  const tally = { requests: 0, attempts: 0 };
  const answered = await opened.client.call(request, tally).then(
    (envelope) => ({ envelope, error: undefined }),
    (error: CloudflareError) => ({ envelope: undefined, error }),
  );
  return { ...opened, ...answered, tally };
}

const failing = (status: number, code?: number, headers = {}): Interception => ({
  status,
  headers,
  body: JSON.stringify({ success: false, errors: code === undefined ? [] : [{ code, message: "m" }] }),
});
const page = (status: number): Interception => ({ status, body: "<html>" });
const INTERNAL = "Cloudflare, or something on the way to it, had an internal error";

const LATE = "The request did not arrive in time, or too early";

/** With random() at a half, the second attempt comes after 0.25 s. */
const TRANSIENT: [string, Interception, string][] = [
  ["a reset", { fault: "reset" }, "the connection broke (ECONNRESET)"],
  ["a reset after it was applied", { fault: "reset", apply: true }, "the connection broke (ECONNRESET)"],
  ["no answer", { fault: "hang" }, "no answer within 0.3 s"],
  ["half a body", { fault: "half-body" }, "the connection broke (UND_ERR_SOCKET)"],
  ["a cut answer", { body: '{"succ' }, "HTTP 200, no JSON object, or one that is cut off"],
  ["an empty answer", { body: "" }, "HTTP 200, an empty body"],
  ["408", failing(408), `HTTP 408. ${LATE}`],
  ["425", failing(425), `HTTP 425. ${LATE}`],
  [
    "the lock of a script",
    failing(429, 10040),
    "code 10040 (HTTP 429). Another change holds the Worker at this moment",
  ],
  ["500", failing(500), `HTTP 500. ${INTERNAL}`],
  ["a page with 502", page(502), `HTTP 502, an HTML page. ${INTERNAL}`],
  ["a page with 520", page(520), `HTTP 520, an HTML page. ${INTERNAL}`],
  ["10013", failing(500, 10013), "code 10013 (HTTP 500). Cloudflare had an internal error"],
  ["10002 with another status", failing(400, 10002), "code 10002 (HTTP 400). Cloudflare had an internal error"],
];

describe("what is transient is tried again", () => {
  test.each(TRANSIENT)("%s", async (_case, interception, brief) => {
    const { api, envelope, told, clock, tally } = await call({ interceptions: [interception] });
    expect(envelope?.success).toBe(true);
    expect(api.secrets("api")).toEqual([{ name: "A", type: "secret_text" }]);
    expect(told).toEqual([`Attempt 1 of 5 of the patch failed: ${brief}. Waiting 0.3 s.`]);
    expect(clock.waits).toEqual([250]);
    expect(tally).toEqual({ requests: 2, attempts: 2 });
  });

  test.each<[string, Interception, number | string]>([
    ["a refusal", failing(400, 10053), 10053],
    ["a refusal with the status of an error inside", failing(500, 10053), 10053],
    ["a missing Worker", failing(404, 10007), 10007],
    ["a wrong token", failing(403, 10000), 10000],
    ["a page that is no error of the edge", page(404), 404],
    ["a challenge", { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<html>" }, 403],
    ["a redirect", { status: 307, headers: { location: "https://x" }, body: "" }, "redirect"],
    ["200 without success", failing(200), 200],
  ])("and nothing else: %s", async (_case, interception, code) => {
    const { error, told, tally } = await call({ interceptions: [interception] });
    expect([error?.code, told, tally]).toEqual([code, [], { requests: 1, attempts: 1 }]);
    expect(error?.message).not.toContain("max-attempts");
  });
});

const dated = (headers: Record<string, string>): Interception =>
  failing(503, undefined, { date: "Thu, 01 Jan 2099 00:00:00 GMT", ...headers });

describe("how long", () => {
  test("doubles, up to 30 s", async () => {
    const interceptions = [{ ...failing(500), times: 9 }];
    const { clock, error, told } = await call({ interceptions, client: { maxAttempts: 9 } });
    expect(clock.waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(told.at(-1)).toMatch(/^Attempt 8 of 9 of the patch failed: HTTP 500\. .* Waiting 15 s\.$/);
    expect(error?.message.split("\n").at(-1)).toBe("Tried 9 times, which is max-attempts.");
  });

  test.each<[string, Interception, number, string]>([
    ["seconds", failing(503, undefined, { "retry-after": "7" }), 7000, "Waiting 7.0 s (as Cloudflare asks)."],
    [
      "a date, by the server's clock",
      failing(429, 10040, {
        "retry-after": "Thu, 01 Jan 2099 00:00:20 GMT",
        date: "Thu, 01 Jan 2099 00:00:00 GMT",
      }),
      20_000,
      "Waiting 20 s (as Cloudflare asks).",
    ],
    [
      "seconds that are past",
      failing(503, undefined, { "retry-after": "0" }),
      250,
      "Waiting 0.3 s (as Cloudflare asks).",
    ],
    ["not in whole seconds", dated({ "retry-after": "1.5" }), 250, "Waiting 0.3 s."],
    ["twice", dated({ "retry-after": "5, 5" }), 250, "Waiting 0.3 s."],
    ["no time at all", failing(503, undefined, { "retry-after": "soon" }), 250, "Waiting 0.3 s."],
    [
      "the account's limit",
      failing(429, 971, { "retry-after": "30" }),
      30_000,
      "Every request waits 30 s (as Cloudflare asks).",
    ],
    ["the account's limit, untold", failing(429, 10429), 60_000, "Every request waits 60 s."],
    ["the edge's limit", { status: 429, body: "error code: 1015" }, 60_000, "Every request waits 60 s."],
  ])("Retry-After: %s", async (_case, interception, milliseconds, line) => {
    const { clock, told, envelope } = await call({ interceptions: [interception] });
    expect(envelope?.success).toBe(true);
    expect(clock.waits).toEqual([milliseconds]);
    expect(told).toEqual([expect.stringContaining(line)]);
  });

  test("an account's limit holds every request, and is told once", async () => {
    let now = 0;
    let open: (() => void) | undefined;
    const opening = new Promise<void>((resolve) => {
      open = resolve;
    });
    const sleep = async (): Promise<void> => {
      if (opened.api.requests.length === 3) open?.();
      await opening;
      now = 31_000;
    };
    const clock = { ...virtualClock(), now: () => (now < 30_000 ? now++ : now), sleep };
    const limited = { ...failing(429, 971, { "retry-after": "30" }), times: 3 };
    const opened = await client({ interceptions: [limited], client: { clock } });
    const calls = [1, 2, 3].map(() => opened.client.call(LIST, { requests: 0, attempts: 0 }));
    await Promise.all(calls);
    expect(opened.told).toEqual([
      "Attempt 1 of 5 of the list failed: code 971 (HTTP 429). The account's rate limit is reached. " +
        "Every request waits 30 s (as Cloudflare asks).",
    ]);
    expect(opened.api.requests).toHaveLength(6);
  });

  test.each([{ maxAttempts: 1 }, { deadlineSeconds: 20 }])(
    "an account's limit holds the next request too where its own is given up: %j",
    async (change) => {
      const limited = { ...failing(429, 971, { "retry-after": "30" }), times: 100 };
      const opened = await client({ interceptions: [limited], client: change });
      const next = (): Promise<CloudflareError> =>
        opened.client.call(LIST, { requests: 0, attempts: 0 }).then(
          () => Promise.reject(new Error("The call was answered.")),
          (error: CloudflareError) => error,
        );
      expect((await next()).code).toBe(971);
      expect([opened.clock.waits, opened.told]).toEqual([[], []]);
      const second = await next();
      const isWaitedFor = change.deadlineSeconds === undefined;
      expect(second.code).toBe(isWaitedFor ? 971 : "deadline");
      expect(opened.clock.waits).toEqual(isWaitedFor ? [30_000] : []);
      expect(opened.told).toEqual(
        isWaitedFor ? ["The account's rate limit is used up. Every request waits 30 s."] : [],
      );
      expect(opened.api.requests).toHaveLength(isWaitedFor ? 2 : 1);
    },
  );
});

describe("a time that is an echo of a secret is not shown", () => {
  const NUMBER = "48213377";
  const redact = redactor([NUMBER]);

  test("in Retry-After", async () => {
    const interceptions = [failing(503, undefined, { "retry-after": NUMBER })];
    const { error, told } = await call({ interceptions, client: { redact } });
    expect(`${error?.message} ${told}`).not.toContain(NUMBER);
    expect(error?.message).toContain("a wait of *** s (as Cloudflare asks) does not fit");
  });

  test("in Ratelimit", async () => {
    const list = { success: true, errors: [], result: [] };
    const interceptions = [{ headers: { ratelimit: `"default";r=0;t=${NUMBER}` }, body: JSON.stringify(list) }];
    const opened = await call({ interceptions, client: { redact } }, LIST);
    const message = await opened.client.call(LIST, { requests: 0, attempts: 0 }).catch((error: Error) => error.message);
    expect(message).toContain("lets no request through for *** s");
  });
});

describe("the deadline", () => {
  test("a wait that does not fit ends the call at once", async () => {
    const interceptions = [failing(429, 971, { "retry-after": "240" })];
    const { error, clock, told, tally } = await call({ interceptions, client: { deadlineSeconds: 100 } });
    expect(error?.code).toBe(971);
    expect(error?.message.split("\n").at(-1)).toBe(
      "Not tried again: a wait of 240 s (as Cloudflare asks) does not fit into the deadline of 100 s. Run the step again " +
        "later, or raise deadline.",
    );
    expect([clock.waits, told, tally]).toEqual([[], [], { requests: 1, attempts: 1 }]);
  });

  test("cuts the time of a request", async () => {
    const client = { deadlineSeconds: 0.1 };
    const { error, tally } = await call({ interceptions: [{ fault: "hang" }], client });
    expect([error?.code, error?.effect, tally.requests]).toEqual(["deadline", "unknown", 1]);
    expect(error?.message).toBe(
      "No answer to the patch: the deadline of the step came first. See https://www.cloudflarestatus.com, or raise deadline.",
    );
  });

  test("and after it nothing is sent", async () => {
    const clock = { ...virtualClock(), now: () => 900_000 };
    const { error, api, tally } = await call({ client: { clock } });
    expect([error?.code, error?.effect]).toEqual(["deadline", "none"]);
    expect(error?.message).toBe("Not sent: the patch. The reason: the deadline of the step is over.");
    expect([api.requests, tally.requests]).toEqual([[], 0]);
  });
});

describe("cancelled", () => {
  test("before, nothing is sent", async () => {
    const { error, api } = await call({ cancelled: AbortSignal.abort() });
    expect([error?.code, error?.effect, api.requests]).toEqual(["cancelled", "none", []]);
    expect(error?.message).toBe("Not sent: the patch. The reason: the step was cancelled.");
  });

  test("during a request, it is aborted and not tried again", async () => {
    const cancelling = new AbortController();
    const match = () => {
      cancelling.abort();
      return true;
    };
    const interceptions = [{ fault: "hang", match } as const];
    const { error, api, told } = await call({ interceptions, cancelled: cancelling.signal });
    expect([error?.code, error?.effect]).toEqual(["cancelled", "unknown"]);
    expect([api.requests.length, told]).toEqual([1, []]);
  });

  test("during a wait, nothing more is sent, and what an earlier attempt did is not forgotten", async () => {
    const cancelling = new AbortController();
    const clock = virtualClock();
    const sleep = async (): Promise<void> => {
      cancelling.abort();
      throw new Error("aborted");
    };
    const setting = { cancelled: cancelling.signal, client: { clock: { ...clock, sleep } } };
    const { error, api } = await call({ ...setting, interceptions: [{ fault: "reset", apply: true }] });
    expect([error?.code, error?.effect, api.requests.length]).toEqual(["cancelled", "unknown", 1]);
  });
});

test("a fault of the clock is none of Cloudflare's", async () => {
  const sleep = () => Promise.reject(new Error("a bug"));
  const { error } = await call({ interceptions: [failing(500)], client: { clock: { ...virtualClock(), sleep } } });
  expect(error).toEqual(new Error("a bug"));
});

test("a request that reads leaves no doubt of its effect", async () => {
  const { error } = await call({ interceptions: [{ fault: "reset" }], client: { maxAttempts: 1 } }, LIST);
  expect([error?.code, error?.effect]).toEqual(["connection", "none"]);
});
