import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import { CODES } from "../../src/cloudflare/codes.ts";
import type { Failure, NotRunReason } from "../../src/model/outcome/failure.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import type { RequestFailure, RequestReason, TransportCause } from "../../src/model/request/failure.ts";
import type { Worker } from "../../src/model/worker.ts";
import { Fleet } from "../../src/run/fleet.ts";
import { SharedFacts } from "../../src/run/shared-facts.ts";
import { aFailedOutcome, anOutcome, aRefusal } from "../support/results.ts";

const workersNamed = (...scripts: string[]): Worker[] =>
  scripts.map((script) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: undefined }));
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index}`);

const patched = (script: string): Outcome => anOutcome({ script, deleted: ["OLD"], names: ["A", "B", "C"] });
const failed = (script: string, failure: Failure): Outcome => aFailedOutcome(failure, { script });

type Setting = {
  scripts: readonly string[];
  concurrency?: number;
  run: (script: string) => Outcome | Promise<Outcome>;
};

async function fleet({ scripts, concurrency = 1, run }: Setting) {
  const ran: string[] = [];
  const reported: string[] = [];
  const one = new Fleet({
    concurrency,
    onOutcome: ({ script }) => void reported.push(script),
    shared: new SharedFacts(),
  });
  const workers = workersNamed(...scripts);
  await one.run({
    items: workers.map((worker) => ({ worker })).values(),
    run: async ({ worker: { script } }) => {
      ran.push(script);
      return await run(script);
    },
    fail: ({ worker: { script } }, failure) => failed(script, failure),
  });
  return { outcomes: one.outcomesOf(workers), ran, reported, stop: one.stop };
}

/** Workers that wait until the test lets them go, by name. */
function gates() {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  return {
    run: (script: string): Promise<Outcome> => new Promise((resolve) => void waiting.set(script, resolve)),
    open: async (script: string): Promise<void> => {
      waiting.get(script)?.(patched(script));
      waiting.delete(script);
      await new Promise(setImmediate);
    },
    running: (): string[] => [...waiting.keys()],
  };
}

describe("concurrency", () => {
  test("is kept to and used: as soon as one Worker is done, the next one begins", async () => {
    const { run, open, running } = gates();
    const done = fleet({ scripts: numbered(6), concurrency: 3, run });
    await new Promise(setImmediate);
    expect(running()).toEqual(["w0", "w1", "w2"]);
    await open("w1");
    expect(running()).toEqual(["w0", "w2", "w3"]);
    await open("w3");
    await open("w0");
    expect(running()).toEqual(["w2", "w4", "w5"]);
    for (const script of ["w5", "w4", "w2"]) await open(script);
    expect((await done).ran).toEqual(numbered(6));
  });

  test("beyond the number of Workers is no more than that", async () => {
    const { outcomes, ran } = await fleet({ scripts: ["a", "b"], concurrency: 100, run: patched });
    expect(ran).toEqual(["a", "b"]);
    expect(outcomes).toEqual([patched("a"), patched("b")]);
  });
});

test("outcomes are in the order of the Workers, and are reported in that of their ends", async () => {
  const { run, open } = gates();
  const done = fleet({ scripts: ["a", "b", "c"], concurrency: 3, run });
  await new Promise(setImmediate);
  for (const script of ["c", "a", "b"]) await open(script);
  const { outcomes, reported } = await done;
  expect(outcomes.map(({ script }) => script)).toEqual(["a", "b", "c"]);
  expect(reported).toEqual(["c", "a", "b"]);
});

test("an outcome may come later, outside of a run", async () => {
  const workers = workersNamed("a", "b");
  const reported: string[] = [];
  const one = new Fleet({
    concurrency: 1,
    onOutcome: ({ script }) => void reported.push(script),
    shared: new SharedFacts(),
  });
  await one.run({
    items: workers.map((worker) => ({ worker })).values(),
    run: async ({ worker: { script } }) => (script === "a" ? undefined : patched(script)),
    fail: ({ worker: { script } }, failure) => failed(script, failure),
  });
  expect(one.outcomesOf(workers)).toEqual([patched("b")]);
  for (const worker of workers.slice(0, 1)) one.settle(worker, patched("a"));
  expect(one.outcomesOf(workers)).toEqual([patched("a"), patched("b")]);
  expect(reported).toEqual(["b", "a"]);
});

test("an error of the action itself leaves the others alone", async () => {
  const run = (script: string): Outcome => {
    if (script === "b") throw new TypeError("a bug");
    return patched(script);
  };
  const { outcomes } = await fleet({ scripts: ["a", "b", "c"], run });
  expect(outcomes).toMatchObject([
    patched("a"),
    { script: "b", failure: { kind: "internal", error: "TypeError" } },
    patched("c"),
  ]);
});

const refused = (code: number | undefined, status = 400): RequestReason => {
  return { kind: "refused", status, ...(code === undefined ? {} : { code }), errors: [], omittedErrors: 0 };
};
const silence = (cause: TransportCause | "deadline"): RequestReason => ({ kind: "no-answer", cause, codes: [] });
const page = (status: number): RequestReason => ({ kind: "unreadable", status, content: "html" });
const request = (reason: RequestReason): RequestFailure => aRefusal({ reason });
const codesThat = (stop: boolean) => CODES.filter((facts) => (facts.stopsFleet === true) === stop);

describe("what the other Workers would not share", () => {
  test.each<[string, Failure]>([
    ...codesThat(false).flatMap(({ codes }) =>
      codes.map((code): [string, Failure] => [`code ${code}`, request(refused(code))]),
    ),
    ["an unknown code with the status 401", request(refused(4, 401))],
    ["status 403 without a code", request(refused(undefined, 403))],
    ["a timeout", request(silence("timeout"))],
    ["a broken connection", request(silence("connection-broken"))],
    ["a page", request(page(200))],
    ["a plan", { kind: "plan", problems: [{ kind: "prune-without-secrets" }] }],
    ["no proof", { kind: "unproved", because: aRefusal({ reason: refused(10000, 401) }) }],
    ["a missing required name", { kind: "required", names: ["A"], patched: true }],
  ])("%s: they are run", async (_case, failure) => {
    const run = (script: string): Outcome => (script === "b" ? failed("b", failure) : patched(script));
    const { outcomes, ran, stop } = await fleet({ scripts: ["a", "b", "c"], run });
    expect([ran, stop]).toEqual([["a", "b", "c"], undefined]);
    expect(outcomes).toEqual([patched("a"), failed("b", failure), patched("c")]);
  });
});

describe("what the other Workers would share", () => {
  const shared = (failure: RequestFailure): NotRunReason => ({ kind: "shared-cause", script: "b", failure });
  const causes = [
    "certificate-expired",
    "certificate-for-another-host",
    "certificate-not-trusted",
    "proxy-refused",
  ] as const;
  const SHARED: [string, RequestFailure][] = [
    ...codesThat(true).flatMap(({ codes }) =>
      codes.map((code): [string, RequestFailure] => [`code ${code}`, request(refused(code, 403))]),
    ),
    ["status 401 without a code", request(refused(undefined, 401))],
    ["a page with the status 401", request(page(401))],
    ["a redirect", request({ kind: "unreadable", status: 302, content: "redirect" })],
    ...causes.map((cause): [string, RequestFailure] => [cause, request(silence(cause))]),
  ];
  const rejected = aRefusal({ code: 10000 });

  test.each<[string, Failure, NotRunReason]>([
    ...SHARED.map(([name, failure]): [string, Failure, NotRunReason] => [name, failure, shared(failure)]),
    ["a rejected token for a list", { kind: "absent-name-unknown", because: rejected }, shared(rejected)],
    ["cancelled", request(silence("cancelled")), { kind: "cancelled" }],
    ["the deadline", request(silence("deadline")), { kind: "deadline" }],
    ["cancelled before", request({ kind: "not-sent", why: "cancelled" }), { kind: "cancelled" }],
    ["the deadline before", request({ kind: "not-sent", why: "deadline" }), { kind: "deadline" }],
    [
      "a rate limit beyond the deadline",
      request({ kind: "not-sent", why: "rate-limit", waitMilliseconds: 9 }),
      { kind: "deadline" },
    ],
  ])("%s: no further one is run", async (_case, failure, because) => {
    const run = (script: string): Outcome => (script === "b" ? failed("b", failure) : patched(script));
    const { outcomes, ran, reported, stop } = await fleet({ scripts: ["a", "b", "c", "d"], run });
    expect(ran).toEqual(["a", "b"]);
    expect(reported).toEqual(["a", "b", "c", "d"]);
    expect(stop).toEqual(because);
    const notRun = { kind: "not-run", because } as const;
    expect(outcomes).toEqual([patched("a"), failed("b", failure), failed("c", notRun), failed("d", notRun)]);
  });

  test("what is running goes on to its end, and a later failure does not take the place of the first", async () => {
    const { run: wait, open } = gates();
    const failure = aRefusal({ code: 10000 });
    const run = (script: string) => (script === "a" ? wait(script) : failed(script, failure));
    const done = fleet({ scripts: ["a", "b", "c", "d"], concurrency: 2, run });
    await new Promise(setImmediate);
    await open("a");
    const { outcomes, ran } = await done;
    expect(ran).toEqual(["a", "b"]);
    expect(outcomes[0]).toEqual(patched("a"));
    const notRun = { kind: "not-run", because: shared(failure) };
    expect(outcomes.slice(2)).toMatchObject([{ failure: notRun }, { failure: notRun }]);
  });
});

describe("memory does not grow with the Workers", () => {
  test("since lists that are the same are kept once", async () => {
    const run = (script: string): Outcome => ({
      ...patched(script),
      names: script === "odd" ? ["A"] : ["A", "B"],
      undeclared: ["B"],
      notFound: [{ name: "OLD" }],
    });
    const { outcomes } = await fleet({ scripts: ["a", "b", "odd", "c"], concurrency: 2, run });
    const lists = ["set", "deleted", "names", "absent", "notApplied", "notKnown", "undeclared", "notFound"] as const;
    const counts = lists.map((key) => new Set(outcomes.map((outcome) => outcome[key])).size);
    expect(counts).toEqual(lists.map((key) => (key === "names" ? 2 : 1)));
    expect(outcomes[2]?.names).toEqual(["A"]);
  });

  test("and so are the types of what was to be deleted", async () => {
    const typesOf = (script: string) => new Map([["OLD", script === "odd" ? "secret_key" : "secret_text"]]);
    const run = (script: string): Outcome => ({ ...patched(script), types: typesOf(script) });
    const { outcomes } = await fleet({ scripts: ["a", "odd", "c"], run });
    expect(outcomes.map(({ types }) => types?.get("OLD"))).toEqual(["secret_text", "secret_key", "secret_text"]);
    expect(new Set(outcomes.map(({ types }) => types)).size).toBe(2);
  });

  test("but a list with an empty name is not an empty list", async () => {
    const run = (script: string): Outcome => anOutcome({ script, deleted: [""], names: [] });
    const { outcomes } = await fleet({ scripts: ["a"], run });
    expect(outcomes).toMatchObject([{ deleted: [""], absent: [], names: [] }]);
  });

  test("nor is a map without types one", async () => {
    const { outcomes } = await fleet({ scripts: ["a"], run: (script) => anOutcome({ script, types: new Map() }) });
    expect(outcomes[0]?.types).toEqual(new Map());
  });
});
