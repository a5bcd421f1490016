import { describe, expect, test } from "@jest/globals";
import type { Cloudflare, CloudflareOptions, RateLimit } from "../../../sandbox/cloudflare.ts";
import { API_EMAIL, API_KEY, API_TOKEN } from "../../../sandbox/cloudflare.ts";
import { BEARER, call, SCRIPT, start, verdict } from "./calls.ts";

const SECRETS = `${SCRIPT}/secrets`;

/** An emulator whose clock stands still until it is set. */
async function limited(rateLimit: Partial<RateLimit>, options: CloudflareOptions = {}) {
  let now = 1_000_000;
  const clock = () => now;
  const limit = { quota: 2, windowSeconds: 60, ...rateLimit };
  const cloudflare = await start({ ...options, rateLimit: limit, clock });
  return {
    cloudflare,
    ask: (headers: Record<string, string> = BEARER) => call(cloudflare, SECRETS, { headers }),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

function shown({ status, headers }: Awaited<ReturnType<typeof call>>) {
  return [status, headers.get("ratelimit"), headers.get("ratelimit-policy"), headers.get("retry-after")];
}

/** Statuses of as many requests, one after the other. */
async function statuses(times: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < times; index += 1) seen.push((await ask()).status);
  return seen;
}

describe("headers", () => {
  test("do not track the window, as those of the live API", async () => {
    const cloudflare = await start();
    for (const path of [SECRETS, SECRETS, "/nowhere"]) {
      const { headers } = await call(cloudflare, path);
      expect(headers.get("ratelimit")).toBe('"default";r=1199;t=1');
      expect(headers.get("ratelimit-policy")).toBe('"default";q=1200;w=300');
    }
  });

  test("say what the account's policy is", async () => {
    const { ask } = await limited({ quota: 100, windowSeconds: 4 });
    expect(shown(await ask())).toEqual([200, '"default";r=99;t=1', '"default";q=100;w=4', null]);
  });

  test("track the window where the option says so", async () => {
    const { ask, pass } = await limited({ headers: "tracking" });
    expect(shown(await ask())).toEqual([200, '"default";r=1;t=60', '"burst";q=2;w=60', null]);
    pass(20.5);
    expect(shown(await ask())).toEqual([200, '"default";r=0;t=40', '"burst";q=2;w=60', null]);
    expect(shown(await ask())).toEqual([429, '"default";r=0;t=40', '"burst";q=2;w=60', "40"]);
  });

  test("are not there where the option says so", async () => {
    const { ask } = await limited({ headers: "none", quota: 1 });
    expect(shown(await ask())).toEqual([200, null, null, null]);
    expect(shown(await ask())).toEqual([429, null, null, "60"]);
  });
});

describe("a user who has used the window up", () => {
  test("is blocked until it ends, by whatever token or key, and others are not", async () => {
    const [second, stranger] = ["s".repeat(40), "o".repeat(40)];
    const tokens = [{ token: API_TOKEN }, { token: second }, { token: stranger, user: "somebody else" }];
    const { ask, pass } = await limited({}, { tokens });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    expect((await ask()).status).toBe(200);
    pass(20.5);
    expect((await ask(bearer(second))).status).toBe(200);
    for (const headers of [BEARER, bearer(second), { "x-auth-email": API_EMAIL, "x-auth-key": API_KEY }]) {
      expect((await ask(headers)).status).toBe(429);
    }
    expect((await ask(bearer(stranger))).status).toBe(200);
    pass(39);
    expect((await ask()).headers.get("retry-after")).toBe("1");
    pass(0.5);
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
  });

  const live = ['"default";r=1;t=1', '"default";q=2;w=60'];
  test.each([
    ["971", [429, 971], [429, ...live, "60"], "More than 2 requests per 60 seconds reached. Please wait"],
    ["971 in 200", [200, 971], [200, ...live, "60"], '"success":false'],
    ["10429", [429, 10429], [429, ...live, "60"], "Rate limited. Please wait and consider throttling"],
    ["1015", [429], [429, null, null, "30"], "<span>1015</span>"],
  ] as const)("is told %s", async (refusal, codes, headers, says) => {
    const { ask, cloudflare } = await limited({ refusal });
    await statuses(2, ask);
    const answer = await ask();
    expect(verdict({ status: answer.status, json: answer.json ?? { errors: [] } })).toEqual(codes);
    expect(shown(answer)).toEqual(headers);
    expect(answer.text).toContain(says);
    expect(cloudflare.requests[2]?.applied).toBe(false);
  });

  test("may not be told when to come back", async () => {
    const { ask } = await limited({ quota: 0, retryAfter: false });
    expect(shown(await ask())[3]).toBeNull();
  });

  test("may be blocked for a whole window from then on", async () => {
    const { ask, pass } = await limited({ blocks: "whole" });
    await statuses(2, ask);
    pass(59);
    expect((await ask()).headers.get("retry-after")).toBe("60");
    pass(59.9);
    expect((await ask()).status).toBe(429);
    pass(0.1);
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
  });

  test.each([
    ["9109", [403, 9109], "Unauthorized"],
    ["max auth failures", [403, 9109], "Max auth failures reached"],
    ["10000", [401, 10000], "Authentication error"],
  ] as const)("may be told %s for a while after that", async (answer, is, says) => {
    const { ask, pass } = await limited({ aftermath: { answer, seconds: 5 } });
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
    pass(60);
    for (const wait of [0, 4.9]) {
      pass(wait);
      const refused = await ask();
      expect(verdict(refused)).toEqual(is);
      expect(refused.text).toContain(says);
    }
    pass(0.1);
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
  });

  test("may share the window with other clients, who opened it and spend first", async () => {
    const { ask, pass } = await limited({ quota: 5, others: 3, windowSeconds: 60 });
    expect(await statuses(2, ask)).toEqual([200, 200]);
    const refused = await ask();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    pass(30);
    expect(await statuses(3, ask)).toEqual([200, 200, 429]);
    pass(59.9);
    expect((await ask()).status).toBe(429);
    pass(0.1);
    expect((await ask()).status).toBe(200);
  });
});

describe("an address that sends more than 200 requests in a second", () => {
  const burst = (ask: () => Promise<unknown>, times: number) => Promise.all(Array.from({ length: times }, ask));
  const refusedOf = ({ requests }: Cloudflare) => requests.filter(({ status }) => status === 429).length;

  test("is refused beyond them, whoever asks, in any second", async () => {
    const { ask, pass, cloudflare } = await limited({ quota: 10_000 });
    await burst(ask, 100);
    pass(0.6);
    await burst(ask, 100);
    pass(0.3);
    await burst(() => ask({ authorization: "Bearer invalid" }), 3);
    expect(refusedOf(cloudflare)).toBe(3);
    pass(0.1);
    // The first hundred are over a second ago; those that were refused count.
    await burst(ask, 98);
    expect(refusedOf(cloudflare)).toBe(4);
  });

  test("is told in the same ways", async () => {
    const { ask } = await limited({ perSecond: 1, quota: 10_000, refusal: "10429" });
    await ask();
    const answer = await ask();
    expect([...verdict(answer), answer.headers.get("retry-after")]).toEqual([429, 10429, "1"]);
  });
});
