import { describe, expect, test } from "@jest/globals";
import { Pacing } from "../../src/cloudflare/pacing.ts";

const answer = (headers: Record<string, string>) => ({ status: 200, headers, body: "" });
const limit = (remaining: number, seconds: number, policy = '"burst";q=100;w=2') =>
  answer({ ratelimit: `"default";r=${remaining};t=${seconds}`, "ratelimit-policy": policy });

/** Sends `count` requests at one time and learns from their answers, which come 50 ms later in order. */
function send(
  pacing: Pacing,
  { at, count, from, seconds }: { at: number; count: number; from: number; seconds: number },
) {
  const turns = Array.from({ length: count }, () => pacing.take(at));
  turns.forEach((turn, index) => {
    pacing.learn(limit(from - 1 - index, seconds), { turn, now: at + 50 });
  });
}

describe("the requests of a window", () => {
  test("are let through at once as long as nothing is known", () => {
    const pacing = new Pacing();
    for (let index = 0; index < 1000; index += 1) {
      expect(pacing.readyAt(5)).toBeLessThanOrEqual(5);
      pacing.take(5);
    }
    expect(pacing.policy).toBeUndefined();
  });

  test("are let through until they are used up, and then wait for the window's end", () => {
    const pacing = new Pacing();
    send(pacing, { at: 0, count: 60, from: 100, seconds: 2 });
    expect(pacing.policy).toEqual({ quota: 100, seconds: 2 });
    expect(pacing.readyAt(60)).toBeLessThanOrEqual(60);
    send(pacing, { at: 60, count: 40, from: 40, seconds: 2 });
    expect(pacing.readyAt(200)).toBe(2050);
  });

  test("count when they are sent, not when they are answered", () => {
    const pacing = new Pacing();
    send(pacing, { at: 0, count: 1, from: 100, seconds: 2 });
    for (let index = 0; index < 99; index += 1) pacing.take(60);
    expect(pacing.readyAt(60)).toBe(2050);
  });

  test("are those of everybody who uses the account", () => {
    const pacing = new Pacing();
    pacing.learn(limit(1, 1), { turn: pacing.take(0), now: 50 });
    expect(pacing.readyAt(50)).toBeLessThanOrEqual(50);
    pacing.take(50);
    expect(pacing.readyAt(60)).toBe(1050);
  });

  test("are known beforehand in the next window, also before an answer", () => {
    const pacing = new Pacing();
    send(pacing, { at: 0, count: 100, from: 100, seconds: 2 });
    expect(pacing.readyAt(2050)).toBeLessThanOrEqual(2050);
    for (let index = 0; index < 100; index += 1) pacing.take(2050);
    expect(pacing.readyAt(2060)).toBe(5050);
    pacing.learn(limit(0, 2), { turn: { window: 2 }, now: 2100 });
    expect(pacing.readyAt(2110)).toBe(4100);
  });

  test("of an answer that comes late are not those of the next window", () => {
    const pacing = new Pacing();
    const late = pacing.take(0);
    send(pacing, { at: 0, count: 99, from: 100, seconds: 2 });
    pacing.take(2050);
    pacing.learn(limit(0, 1), { turn: late, now: 2060 });
    expect(pacing.readyAt(2060)).toBeLessThanOrEqual(2060);
  });

  test("end earlier when a later answer tells so", () => {
    const pacing = new Pacing();
    pacing.learn(limit(1, 2), { turn: pacing.take(0), now: 900 });
    pacing.learn(limit(0, 1), { turn: pacing.take(1000), now: 1100 });
    expect(pacing.readyAt(1200)).toBe(2100);
  });

  test("begin anew when the server's window ended before ours", () => {
    const pacing = new Pacing();
    pacing.learn(limit(0, 1), { turn: pacing.take(0), now: 100 });
    expect(pacing.readyAt(200)).toBe(1100);
    pacing.learn(limit(70, 30), { turn: { window: 1 }, now: 300 });
    expect(pacing.readyAt(300)).toBeLessThanOrEqual(300);
  });
});

describe("headers", () => {
  test.each<[string, Record<string, string>]>([
    ["none", {}],
    ["half of one", { ratelimit: '"default";r=0' }],
    ["no numbers", { ratelimit: '"default";r=x;t=y' }],
    ["decimals", { ratelimit: '"default";r=0.5;t=30' }],
    ["a number that is none", { ratelimit: `"default";r=0;t=${"9".repeat(40)}` }],
  ])("that tell nothing: %s", (_case, headers) => {
    const pacing = new Pacing();
    pacing.learn(answer(headers), { turn: pacing.take(0), now: 1 });
    expect(pacing.readyAt(2)).toBeLessThanOrEqual(2);
  });

  test("of several limits, the one with the fewest requests left counts", () => {
    const pacing = new Pacing();
    const headers = { ratelimit: '"minute";r=50;t=60, "day";r=0;t=30', "ratelimit-policy": '"a";q=1;w=2, "b";q=3;w=4' };
    pacing.learn(answer(headers), { turn: pacing.take(0), now: 0 });
    expect(pacing.readyAt(1)).toBe(30_000);
    expect(pacing.policy).toBeUndefined();
  });
});

test("what is held without a word is news to the first that waits", () => {
  const pacing = new Pacing();
  pacing.hold(30_000);
  expect(pacing.readyAt(0)).toBe(30_000);
  expect([pacing.pause(30_000), pacing.pause(30_000)]).toEqual([true, false]);
});

test("a pause holds everybody, and is news once", () => {
  const pacing = new Pacing();
  expect(pacing.pause(30_000)).toBe(true);
  expect(pacing.pause(30_400)).toBe(false);
  expect(pacing.pause(10_000)).toBe(false);
  expect(pacing.readyAt(0)).toBe(30_400);
  expect(pacing.pause(40_000)).toBe(true);
});
