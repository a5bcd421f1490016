import { describe, expect, test } from "@jest/globals";
import type { Failure, NotRunReason } from "../../../src/model/outcome/failure.ts";
import type { Outcome } from "../../../src/model/outcome/outcome.ts";
import type { RequestReason } from "../../../src/model/request/failure.ts";
import type { FailedOutcome } from "../../../src/report/words/failure.ts";
import { countsOf, groupsOf, progressSentence, stopPhrase, versionsSentence } from "../../../src/report/words/fleet.ts";
import { literal, plain } from "../../../src/report/words/phrase.ts";
import { aFailedOutcome, anOutcome, aRefusal, numbered } from "../../support/results.ts";

const failed = (script: string, failure: Failure, rest?: Partial<Outcome>): FailedOutcome =>
  aFailedOutcome(failure, { script, ...rest }) as FailedOutcome;

/** A Worker's own refusal: its name, its cf-ray and its name in Cloudflare's words. */
const refused = (script: string, code = 10007): FailedOutcome => {
  const errors = [{ code, message: `${script} is not there.` }];
  const reason: RequestReason = { kind: "refused", status: 404, code, errors, omittedErrors: 0, ray: `ray-${script}` };
  return failed(script, aRefusal({ script, reason }));
};
const notRun = (script: string, because: NotRunReason): FailedOutcome => failed(script, { kind: "not-run", because });
const SHARED = { kind: "shared-cause", script: "acme", failure: aRefusal({ code: 10000 }) } as const;
const workersOf = (outcomes: readonly FailedOutcome[]): string[] =>
  groupsOf(outcomes).map(({ workers }) => plain(workers));

describe("failures with the same facts", () => {
  test("are one group, with the lines of the first", () => {
    const [group, ...others] = groupsOf([refused("one"), refused("two")]);
    expect(others).toEqual([]);
    expect(plain(group?.workers ?? [])).toBe("2 Workers (one, two), for example one");
    expect(group?.example.script).toBe("one");
  });

  test("name their Workers as they are told to", () => {
    const [group] = groupsOf([refused("one"), refused("two")], (script) => literal(`<${script}>`));
    expect(plain(group?.workers ?? [])).toBe("2 Workers (<one>, <two>), for example <one>");
  });

  test("though they waited for different times", () => {
    const waited = (script: string, waitMilliseconds: number, leftMilliseconds: number): FailedOutcome =>
      failed(script, aRefusal({ script, end: { kind: "deadline", waitMilliseconds, leftMilliseconds, asked: true } }));
    expect(workersOf([waited("one", 4200, 7), waited("two", 31_000, 8)])).toHaveLength(1);
  });

  test("though more errors came with one, if the code says all", () => {
    const reported = (script: string, omittedErrors: number): FailedOutcome =>
      failed(script, aRefusal({ reason: { kind: "refused", status: 404, code: 10007, errors: [], omittedErrors } }));
    expect(workersOf([reported("one", 0), reported("two", 2)])).toHaveLength(1);
  });

  test("of one Worker need no example, and of many not all are named", () => {
    expect(workersOf([refused("one")])).toEqual(["Worker one"]);
    const scripts = numbered(1234, "w");
    expect(workersOf(scripts.map((script) => refused(script)))).toEqual([
      `1,234 Workers (${scripts.slice(0, 40).join(", ")} and 1,194 more), for example w0001`,
    ]);
  });

  test("of Workers that were not tried are one group without an example, as nothing differs", () => {
    expect(workersOf(["x", "y"].map((script) => notRun(script, SHARED)))).toEqual(["2 Workers (x, y)"]);
  });
});

const prune = (...names: string[]): Failure => ({
  kind: "plan",
  problems: [{ kind: "too-many-deletions", names, maxDeletions: 1 }],
});
const unanswered = (cause: "timeout" | "tls"): Failure => aRefusal({ reason: { kind: "no-answer", cause, codes: [] } });

test.each<[string, FailedOutcome, FailedOutcome]>([
  ["code", refused("one"), refused("two", 10053)],
  ["cause", failed("one", unanswered("timeout")), failed("two", unanswered("tls"))],
  ["purpose", failed("one", aRefusal()), failed("two", aRefusal({ purpose: "list-secrets" }))],
  ["end", failed("one", aRefusal()), failed("two", aRefusal({ end: { kind: "attempts", attempts: 5 } }))],
  ["words, where the code says nothing", refused("one", 4711), refused("two", 4711)],
  ["problems", failed("one", prune("Y", "Z")), failed("two", prune("U", "V"))],
  ["extent", failed("one", aRefusal()), failed("two", aRefusal(), { notApplied: [], notKnown: ["A"] })],
  ["number of names set", failed("one", aRefusal(), { set: ["A"] }), failed("two", aRefusal(), { set: ["A", "B"] })],
  ["number of names deleted", failed("one", aRefusal()), failed("two", aRefusal(), { deleted: ["B"] })],
  ["reason not to be run", notRun("one", SHARED), notRun("two", { ...SHARED, script: "other" })],
])("failures with another %s are told apart", (_case, one, two) => {
  expect(workersOf([one, two])).toEqual(["Worker one", "Worker two"]);
});

test("the most frequent reason comes first, and last what was not tried because of another", () => {
  const left = ["x", "y", "z"].map((script) => notRun(script, SHARED));
  expect(workersOf([refused("a", 10000), ...left, refused("b"), refused("c")])).toEqual([
    ...["2 Workers (b, c), for example b", "Worker a", "3 Workers (x, y, z)"],
  ]);
});

test.each<[NotRunReason, number, string]>([
  [
    SHARED,
    8,
    "Stopped: Worker acme failed with code 10000, which would fail every other Worker too. 8 Workers were not tried.",
  ],
  [{ kind: "cancelled" }, 1, "Stopped: the step was cancelled. 1 Worker was not tried."],
  [{ kind: "deadline" }, 2000, "Stopped: the deadline of the step left no more time. 2,000 Workers were not tried."],
])("why no more Workers are tried: %j", (because, left, sentence) => {
  expect(plain(stopPhrase(because, left))).toBe(sentence);
});

test.each([
  [0, ""],
  [89.1, " About 90 s to go."],
  [89, " About 89 s to go."],
  [90, " About 2 min to go."],
])("the time to go, of %d seconds, is a rough one", (seconds, end) => {
  const left = "3 of 1,000 Workers done, 1 failed, 997 left.";
  expect(progressSentence({ done: 3, total: 1000, failed: 1 }, seconds)).toBe(left + end);
});

test("Workers are counted by what became of them, and their versions if there are any", () => {
  const outcomes = [
    anOutcome(),
    anOutcome({ versionId: "b7c1" }),
    anOutcome({ status: "unchanged" }),
    aFailedOutcome(),
  ];
  expect(countsOf(outcomes)).toBe("4 Workers: 2 patched, 1 unchanged, 1 failed");
  expect(versionsSentence([])).toBeUndefined();
  expect(versionsSentence(outcomes)).toMatch(/^The new version is not deployed\./);
  expect(versionsSentence([...outcomes, ...outcomes])).toMatch(/^The new versions are not deployed\./);
});
