import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Worker } from "../../src/model/worker.ts";
import { type FleetOptions, runFleet } from "../../src/run/fleet.ts";

const workersNamed = (...scripts: string[]): Worker[] =>
  scripts.map((script) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: undefined }));
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index}`);

const patched = (script: string): Outcome => ({
  script,
  status: "patched",
  set: ["A", "B"],
  deleted: ["OLD"],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A", "B", "C"],
  attempts: 1,
  requests: 1,
});
const failed = (script: string, code: number | string): Outcome => ({
  ...patched(script),
  ...{ status: "failed", set: [], deleted: [], names: [], notApplied: ["A", "B", "OLD"] },
  error: { code, message: `Worker ${script} failed.` },
});

type Setting = Partial<Omit<FleetOptions, "workers" | "run">> & {
  scripts: readonly string[];
  run: (script: string) => Outcome | Promise<Outcome>;
};

async function fleet({
  scripts,
  run,
  ...options
}: Setting): Promise<{ outcomes: Outcome[]; ran: string[]; told: string[] }> {
  const ran: string[] = [];
  const told: string[] = [];
  const outcomes = await runFleet({
    workers: workersNamed(...scripts),
    concurrency: 1,
    declared: ["A", "B", "OLD"],
    onOutcome: ({ script }) => void told.push(script),
    run: async ({ script }) => {
      ran.push(script);
      return await run(script);
    },
    ...options,
  });
  return { outcomes, ran, told };
}

/** Workers that wait until the test lets them go, by name. */
function gates(): {
  run: (script: string) => Promise<Outcome>;
  open: (script: string) => Promise<void>;
  underWay: () => string[];
} {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  return {
    run: (script) => new Promise((resolve) => void waiting.set(script, resolve)),
    open: async (script) => {
      waiting.get(script)?.(patched(script));
      waiting.delete(script);
      await new Promise(setImmediate);
    },
    underWay: () => [...waiting.keys()],
  };
}

describe("concurrency", () => {
  test("is kept to and used: as soon as one Worker is done, the next one begins", async () => {
    const { run, open, underWay } = gates();
    const running = fleet({ scripts: numbered(6), concurrency: 3, run });
    await new Promise(setImmediate);
    expect(underWay()).toEqual(["w0", "w1", "w2"]);
    await open("w1");
    expect(underWay()).toEqual(["w0", "w2", "w3"]);
    await open("w3");
    await open("w0");
    expect(underWay()).toEqual(["w2", "w4", "w5"]);
    for (const script of ["w5", "w4", "w2"]) await open(script);
    expect((await running).ran).toEqual(numbered(6));
  });

  test("beyond the number of Workers is no more than that", async () => {
    const { outcomes, ran } = await fleet({ scripts: ["a", "b"], concurrency: 100, run: patched });
    expect(ran).toEqual(["a", "b"]);
    expect(outcomes).toEqual([patched("a"), patched("b")]);
  });
});

test("outcomes are in the order of the Workers, and are told in that of their ends", async () => {
  const { run, open } = gates();
  const running = fleet({ scripts: ["a", "b", "c"], concurrency: 3, run });
  await new Promise(setImmediate);
  for (const script of ["c", "a", "b"]) await open(script);
  const { outcomes, told } = await running;
  expect(outcomes.map(({ script }) => script)).toEqual(["a", "b", "c"]);
  expect(told).toEqual(["c", "a", "b"]);
});

test.each([10007, 10013, 971, 403, 429, 10214, "plan", "timeout", "connection", "answer", "unverified", "required"])(
  "a failure with %s leaves the others alone",
  async (code) => {
    const run = (script: string): Outcome => (script === "b" ? failed("b", code) : patched(script));
    const { outcomes, ran } = await fleet({ scripts: ["a", "b", "c", "d"], run });
    expect(ran).toEqual(["a", "b", "c", "d"]);
    expect(outcomes).toEqual([patched("a"), failed("b", code), patched("c"), patched("d")]);
  },
);

describe("what all others would meet", () => {
  const met = (code: number | string): string =>
    `Not run: what Worker b met (${typeof code === "number" ? `code ${code}` : code}) would meet every other one as well.`;
  const FATAL: [number | string, string][] = [
    ...[10000, 9103, 9106, 9109, 6003, 6102, 6103, 6111, 7000, 7003, 100119, "certificate", "proxy", "redirect"].map(
      (code): [number | string, string] => [code, met(code)],
    ),
    ["cancelled", "Not run: the step was cancelled."],
    ["deadline", "Not run: the deadline of the step leaves no time for it."],
  ];

  test.each(FATAL)("code %s: no further Worker is run", async (code, reason) => {
    const run = (script: string): Outcome => (script === "b" ? failed("b", code) : patched(script));
    const { outcomes, ran, told } = await fleet({ scripts: ["a", "b", "c", "d"], run });
    expect(ran).toEqual(["a", "b"]);
    expect(told).toEqual(["a", "b", "c", "d"]);
    const notRun = (script: string): Outcome => ({
      ...failed(script, code),
      ...{ attempts: 0, requests: 0, isLeftOut: true },
      error: { code, message: `${reason}\nNothing was changed.` },
    });
    expect(outcomes).toEqual([patched("a"), failed("b", code), notRun("c"), notRun("d")]);
  });

  test("what is under way goes on to its end, and a later fatal failure does not take the place of the first", async () => {
    const { run: wait, open } = gates();
    const run = (script: string): Outcome | Promise<Outcome> => (script === "a" ? wait(script) : failed(script, 10000));
    const running = fleet({ scripts: ["a", "b", "c", "d"], concurrency: 2, run });
    await new Promise(setImmediate);
    await open("a");
    const { outcomes, ran } = await running;
    expect(ran).toEqual(["a", "b"]);
    expect(outcomes[0]).toEqual(patched("a"));
    expect(outcomes.slice(2).map(({ error }) => error?.message.split("\n")[0])).toEqual([met(10000), met(10000)]);
  });
});

test("lists that are the same are kept once, so that memory does not grow with the Workers", async () => {
  const run = (script: string): Outcome => (script === "odd" ? { ...patched(script), names: ["A"] } : patched(script));
  const { outcomes } = await fleet({ scripts: ["a", "b", "odd", "c"], concurrency: 2, run });
  for (const key of ["set", "deleted", "names", "absent", "notApplied", "notKnown"] as const) {
    const kinds = new Set(outcomes.map((outcome) => outcome[key]));
    expect([key, kinds.size]).toEqual([key, key === "names" ? 2 : 1]);
  }
  expect(outcomes[2]?.names).toEqual(["A"]);
});

test("so are the kinds of what was to be deleted", async () => {
  const kindsOf = (script: string): ReadonlyMap<string, string> =>
    new Map([["OLD", script === "odd" ? "secret_key" : "secret_text"]]);
  const run = (script: string): Outcome => ({ ...patched(script), kinds: kindsOf(script) });
  const { outcomes } = await fleet({ scripts: ["a", "b", "odd", "c"], run });
  expect(outcomes.map(({ kinds }) => kinds?.get("OLD"))).toEqual([
    ...["secret_text", "secret_text", "secret_key", "secret_text"],
  ]);
  expect(new Set(outcomes.map(({ kinds }) => kinds)).size).toBe(2);
});

test("a list with one name of no characters is not taken for an empty list", async () => {
  const { outcomes } = await fleet({
    scripts: ["a"],
    run: (script) => ({ ...patched(script), deleted: [""], names: [] }),
  });
  expect(outcomes).toMatchObject([{ deleted: [""], absent: [], names: [] }]);
});
