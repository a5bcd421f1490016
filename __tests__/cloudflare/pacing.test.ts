import { describe, expect, test } from "@jest/globals";
import { type RateLimit as EmulatedLimit, RateLimiter } from "../../sandbox/cloudflare/throttle.ts";
import { Pacing } from "../../src/cloudflare/pacing.ts";
import { rateLimitOf } from "../../src/cloudflare/refusal.ts";

const LATENCY = 50;

type Run = {
  readonly count: number;
  readonly concurrency?: number;
  readonly limit: EmulatedLimit;
};

/** Requests as a fleet sends them, against the emulator's limit, in virtual time: an event after the other. */
function simulate({ count, concurrency = 20, limit }: Run) {
  let now = 0;
  const limiter = new RateLimiter(limit, () => now);
  const pacing = new Pacing();
  const events: { at: number; order: number; act: () => void }[] = [];
  const arrivals: number[] = [];
  let [started, accepted, refused, order] = [0, 0, 0, 0];
  const later = (at: number, act: () => void): void => {
    order += 1;
    events.push({ at, order, act });
  };
  const next = (): void => {
    if (started < count) {
      started += 1;
      send();
    }
  };
  const send = (): void => {
    const { at } = pacing.ready(now);
    if (at > now) {
      later(at, send);
      return;
    }
    const turn = pacing.acquire(now);
    later(now + LATENCY / 2, () => {
      arrivals.push(now);
      const answer = limiter.arrive() ?? limiter.take("user");
      const refusal = "status" in answer ? answer : answer.refusal;
      const headers = { ...("headers" in answer ? answer.headers : {}), ...refusal?.headers };
      later(now + LATENCY / 2, () => settle({ turn, headers, refusal }));
    });
  };
  type Settled = {
    turn: ReturnType<Pacing["acquire"]>;
    headers: Record<string, string>;
    refusal: { body: unknown } | undefined;
  };
  const settle = ({ turn, headers, refusal }: Settled): void => {
    if (refusal === undefined) {
      accepted += 1;
      pacing.observe(turn, { headers, now });
      next();
      return;
    }
    refused += 1;
    const text = typeof refusal.body === "string" ? refusal.body : JSON.stringify(refusal.body);
    const retrySeconds = headers["retry-after"] === undefined ? undefined : Number(headers["retry-after"]);
    pacing.refuse(turn, { now, retrySeconds, limit: rateLimitOf([{ message: text }]) });
    pacing.holdUntil(now + (retrySeconds ?? 60) * 1000, { asked: true });
    send();
  };
  for (let index = 0; index < concurrency; index += 1) next();
  while (accepted < count && events.length > 0) {
    events.sort((one, other) => one.at - other.at || one.order - other.order);
    const event = events.shift();
    now = event?.at ?? now;
    event?.act();
  }
  const busiest = Math.max(
    ...arrivals.map((at) => arrivals.filter((other) => other > at - 1000 && other <= at).length),
  );
  return { seconds: now / 1000, refused, busiest, accepted };
}

type Case = {
  readonly what: string;
  readonly limit: EmulatedLimit;
  readonly count?: number;
  /** What a client would take that knows the limit. */
  readonly ideal: number;
  readonly mostRefused: number;
};

const SMALL = { quota: 100, windowSeconds: 4 };
const LIVE = { quota: 1200, windowSeconds: 300 };
/** Ten windows, of which the last takes as long as its hundred requests. */
const IDEAL = 9 * 4 + (100 * LATENCY) / 20 / 1000;

const CASES: readonly Case[] = [
  { what: "live headers", limit: SMALL, ideal: IDEAL, mostRefused: 0 },
  { what: "headers that follow the window", limit: { ...SMALL, headers: "tracking" }, ideal: IDEAL, mostRefused: 0 },
  { what: "no headers", limit: { ...SMALL, headers: "none" }, ideal: IDEAL, mostRefused: 20 },
  {
    what: "no headers, and a refusal without a word on the limit",
    limit: { ...SMALL, headers: "none", refusal: "10429" },
    ideal: IDEAL,
    mostRefused: 20,
  },
  {
    what: "no headers, and a refusal that says nothing at all",
    limit: { ...SMALL, headers: "none", refusal: "10429", retryAfter: false },
    count: 300,
    // All that is known of the window is its documented length.
    ideal: 2 * 300,
    mostRefused: 20,
  },
  {
    what: "the edge's refusals, which ask for 30 s",
    limit: { ...SMALL, headers: "none", refusal: "1015" },
    ideal: 9 * 30,
    mostRefused: 20,
  },
  {
    what: "a block of a whole window",
    limit: { ...SMALL, headers: "none", blocks: "whole" },
    ideal: IDEAL,
    mostRefused: 20,
  },
  { what: "others, who use a fifth", limit: { ...SMALL, others: 20 }, ideal: (1000 / 80) * 4, mostRefused: 20 },
  {
    what: "others, and no headers",
    limit: { ...SMALL, others: 20, headers: "none" },
    ideal: (1000 / 80) * 4,
    mostRefused: 20,
  },
  { what: "others, who use most", limit: { ...SMALL, others: 60 }, ideal: (1000 / 40) * 4, mostRefused: 30 },
  { what: "the documented limit", limit: LIVE, count: 3000, ideal: 2 * 300 + 840 / 190, mostRefused: 0 },
  {
    what: "others under the documented limit",
    limit: { ...LIVE, others: 900 },
    count: 500,
    ideal: 150,
    mostRefused: 20,
  },
  {
    what: "an account with a raised limit",
    limit: { ...LIVE, quota: 1e6 },
    count: 3000,
    ideal: 3000 / 190,
    mostRefused: 0,
  },
];

test.each(CASES)("a fleet of 20 at a time: $what", ({ limit, count = 1000, ideal, mostRefused }) => {
  const { seconds, refused, busiest, accepted } = simulate({ count, limit });
  expect(accepted).toBe(count);
  expect(seconds).toBeLessThanOrEqual(1.1 * ideal);
  expect(refused).toBeLessThanOrEqual(mostRefused);
  expect(busiest).toBeLessThanOrEqual(190);
});

test.each([5, 20, 100])("no more are refused than were under way: %i at a time", (concurrency) => {
  const { refused } = simulate({ count: 300, concurrency, limit: { ...SMALL, headers: "none", refusal: "10429" } });
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(concurrency);
});

const limit = (remaining: number, seconds: number, policy = '"default";q=100;w=2') => ({
  ratelimit: `"default";r=${remaining};t=${seconds}`,
  "ratelimit-policy": policy,
});

/** Sends and answers so many at a time. */
function use(
  pacing: Pacing,
  { count, at, headers = {} }: { count: number; at: number; headers?: Record<string, string> },
) {
  expect(pacing.ready(at).at).toBeLessThanOrEqual(at);
  const turns = Array.from({ length: count }, () => pacing.acquire(at));
  for (const turn of turns) pacing.observe(turn, { headers, now: at + 50 });
}

describe("the budget", () => {
  test("is the documented one, less what is left for others, until an answer says otherwise", () => {
    const pacing = new Pacing();
    expect(pacing.policy).toEqual({ quota: 1200, seconds: 300 });
    for (let second = 0; second < 6; second += 1) use(pacing, { count: 190, at: second * 2000 });
    expect(pacing.ready(20_000)).toEqual({ at: 300_050, asked: false });
  });

  test("is that of the policy", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1) });
    expect(pacing.policy).toEqual({ quota: 100, seconds: 2 });
    use(pacing, { count: 98, at: 60, headers: limit(99, 1) });
    expect(pacing.ready(200).at).toBeLessThanOrEqual(200);
    use(pacing, { count: 1, at: 200, headers: limit(99, 1) });
    expect(pacing.ready(300)).toEqual({ at: 2050, asked: false });
    expect(pacing.ready(2050).at).toBeLessThanOrEqual(2050);
  });

  test("counts requests that are under way, and those whose answer was lost", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1) });
    const turns = Array.from({ length: 99 }, () => pacing.acquire(100));
    expect(pacing.ready(100).at).toBe(2050);
    for (const turn of turns) pacing.release(turn, 500);
    expect(pacing.ready(2050).at).toBeLessThanOrEqual(2050);
    pacing.acquire(2050);
    expect(pacing.ready(2060).at).toBe(2500);
  });

  test("is never more than 190 requests in a second", () => {
    const pacing = new Pacing();
    use(pacing, { count: 190, at: 0 });
    expect(pacing.ready(60)).toEqual({ at: 1050, asked: false });
  });
});

describe("headers", () => {
  test.each<[string, Record<string, string>]>([
    ["none", {}],
    ["half of one", { ratelimit: '"default";r=0' }],
    ["no numbers", { ratelimit: '"default";r=x;t=y' }],
    ["decimals", { ratelimit: '"default";r=0.5;t=30' }],
    ["a number that is none", { ratelimit: `"default";r=0;t=${"9".repeat(40)}` }],
    ["more than the budget has", { ratelimit: '"default";r=1199;t=1' }],
    ["a window that is longer than anyone waits for", { "ratelimit-policy": '"default";q=1;w=1000' }],
    ["several policies", { "ratelimit-policy": '"a";q=1;w=2, "b";q=3;w=4' }],
    ["a policy of nothing", { "ratelimit-policy": '"default";q=0;w=300' }],
  ])("that change nothing: %s", (_case, headers) => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers });
    expect(pacing.ready(60).at).toBeLessThanOrEqual(60);
    expect(pacing.policy).toEqual({ quota: 1200, seconds: 300 });
  });

  test("make the budget stricter: of several limits, the one with the fewest requests left", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: { ratelimit: '"minute";r=50;t=60, "day";r=1;t=30' } });
    expect(pacing.ready(60).at).toBeLessThanOrEqual(60);
    pacing.acquire(60);
    expect(pacing.ready(70)).toEqual({ at: 30_050, asked: true });
    expect(pacing.ready(30_050).at).toBeLessThanOrEqual(30_050);
  });

  test("count requests under way as not yet taken off", () => {
    const pacing = new Pacing();
    const [turn] = [pacing.acquire(0), pacing.acquire(0)];
    pacing.observe(turn, { headers: { ratelimit: '"default";r=1;t=30' }, now: 50 });
    expect(pacing.ready(60).at).toBe(30_050);
  });

  test("that are less strict than those before do not count until the time of those is over", () => {
    const pacing = new Pacing();
    const [one, other] = [pacing.acquire(0), pacing.acquire(0)];
    pacing.observe(one, { headers: { ratelimit: '"default";r=0;t=30' }, now: 50 });
    pacing.observe(other, { headers: { ratelimit: '"default";r=500;t=300' }, now: 60 });
    expect(pacing.ready(100).at).toBe(30_050);
  });

  test("that are stricter than those before count at once", () => {
    const pacing = new Pacing();
    const [one, other] = [pacing.acquire(0), pacing.acquire(0)];
    pacing.observe(one, { headers: { ratelimit: '"default";r=50;t=30' }, now: 50 });
    pacing.observe(other, { headers: { ratelimit: '"default";r=0;t=60' }, now: 60 });
    expect(pacing.ready(100).at).toBe(60_060);
  });

  test("are not believed beyond 999 s", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: { ratelimit: '"default";r=0;t=48213377' } });
    expect(pacing.ready(60).at).toBe(999_050);
  });
});

describe("a refusal", () => {
  const told = { now: 100, retrySeconds: 10, limit: undefined };

  test("of the first request concludes nothing", () => {
    const pacing = new Pacing();
    pacing.refuse(pacing.acquire(0), told);
    use(pacing, { count: 100, at: 20_000 });
    expect(pacing.ready(21_000).at).toBeLessThanOrEqual(21_000);
  });

  test("leaves at least ten requests", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0 });
    pacing.refuse(pacing.acquire(60), told);
    use(pacing, { count: 9, at: 11_000 });
    use(pacing, { count: 1, at: 11_100 });
    expect(pacing.ready(11_200).at).toBeGreaterThan(20_000);
  });

  test("of a known limit leaves at least half of it: others had the rest", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1, '"default";q=100;w=100') });
    pacing.refuse(pacing.acquire(60), told);
    for (const at of [11_000, 11_100, 11_200]) use(pacing, { count: 15, at });
    expect(pacing.ready(11_300)).toEqual({ at: 111_050, asked: false });
  });

  test("of a known limit of one request leaves that one", () => {
    const pacing = new Pacing();
    pacing.refuse(pacing.acquire(0), { ...told, limit: { quota: 1, seconds: 10 } });
    use(pacing, { count: 1, at: 11_000 });
    expect(pacing.ready(11_100).at).toBe(21_050);
  });

  test("does not count as accepted before it what is sent from then on", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1, '"default";q=100;w=100') });
    pacing.refuse(pacing.acquire(60), told);
    use(pacing, { count: 5, at: 100 });
    for (const at of [11_000, 11_100, 11_200]) use(pacing, { count: 15, at });
    expect(pacing.ready(11_300).at).toBe(111_050);
  });

  test("counts once, however many were under way", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1, '"default";q=100;w=100') });
    const turns = [60, 61, 62].map((at) => pacing.acquire(at));
    for (const turn of turns) pacing.refuse(turn, told);
    for (const at of [11_000, 11_100, 11_200]) use(pacing, { count: 15, at });
    expect(pacing.ready(11_300).at).toBe(111_050);
  });

  test("counts those as accepted that were under way and were not refused", () => {
    const pacing = new Pacing();
    use(pacing, { count: 10, at: 0 });
    const [refused, ...accepted] = Array.from({ length: 6 }, () => pacing.acquire(60));
    if (refused !== undefined) pacing.refuse(refused, told);
    for (const turn of accepted) pacing.observe(turn, { headers: {}, now: 110 });
    for (const at of [11_000, 11_100, 11_200]) use(pacing, { count: 5, at });
    expect(pacing.ready(11_300)).toEqual({ at: 21_050, asked: false });
  });

  test("is forgotten after the documented window", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0, headers: limit(99, 1, '"default";q=100;w=100') });
    pacing.refuse(pacing.acquire(60), told);
    use(pacing, { count: 89, at: 300_200 });
    expect(pacing.ready(300_300).at).toBeLessThanOrEqual(300_300);
  });

  test("for the limit of the address says nothing about the account's", () => {
    const pacing = new Pacing();
    use(pacing, { count: 1, at: 0 });
    pacing.refuse(pacing.acquire(60), { now: 100, retrySeconds: 1, limit: { quota: 200, seconds: 1 } });
    expect(pacing.policy).toEqual({ quota: 1200, seconds: 300 });
    use(pacing, { count: 100, at: 2000 });
    expect(pacing.ready(3000).at).toBeLessThanOrEqual(3000);
  });
});

describe("a hold", () => {
  test("holds everybody, and the longest one counts", () => {
    const pacing = new Pacing();
    pacing.holdUntil(30_000, { asked: true });
    pacing.holdUntil(10_000, { asked: false });
    expect(pacing.ready(0)).toEqual({ at: 30_000, asked: true });
    pacing.holdUntil(40_000, { asked: false });
    expect(pacing.ready(0)).toEqual({ at: 40_000, asked: false });
  });

  test("is news once, and again when it is longer", () => {
    const pacing = new Pacing();
    const ends = [30_000, 30_400, 10_000, 40_000, 40_000];
    expect(ends.map((end) => pacing.announceHold(end))).toEqual([true, false, false, true, false]);
  });
});
