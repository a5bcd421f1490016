import { describe, expect, test } from "@jest/globals";
import type { PlanEntry } from "../../../src/model/plan/plan.ts";
import { plain } from "../../../src/report/words/phrase.ts";
import {
  changes,
  counts,
  keptGroups,
  lastLine,
  overwriteNote,
  planSubject,
  planTitle,
  problemCount,
  pruneLimits,
  reasonPhrase,
  sentTags,
  typePhrase,
  withProblemsFixed,
} from "../../../src/report/words/plan.ts";
import { anEntry, aPlan, aPlanView, aWorker } from "../../support/results.ts";

describe("counts", () => {
  const entries = (...actions: PlanEntry["action"][]): PlanEntry[] => actions.map((action) => anEntry({ action }));

  test.each<[PlanEntry["action"][], string]>([
    [[], "nothing to do"],
    [["keep", "absent", "keep"], "nothing to do, 1 not found, 2 kept"],
    [["delete", "overwrite", "create", "create"], "2 to create, 1 to overwrite, 1 to delete"],
  ])("of %j", (actions, text) => {
    expect(counts({ entries: entries(...actions) })).toBe(text);
  });

  test("the gravest change comes first, and what is kept is none", () => {
    const all = entries("absent", "keep", "overwrite", "create", "delete");
    expect(changes({ entries: all }).map(({ action }) => action)).toEqual(["delete", "create", "overwrite", "absent"]);
  });

  test.each<[number, string | undefined, string]>([
    [0, undefined, "With the problems fixed: 1 to create."],
    [1, "1 problem, so nothing can be written", "With the problem fixed: 1 to create."],
    [2, "2 problems, so nothing can be written", "With the problems fixed: 1 to create."],
  ])("of %i problems", (count, text, fixed) => {
    const plan = aPlan({ problems: Array.from({ length: count }, () => ({ kind: "prune-without-secrets" })) });
    expect(problemCount(plan)).toBe(text);
    expect(withProblemsFixed(plan)).toBe(fixed);
  });
});

test.each<[Partial<PlanEntry>, string]>([
  [{ action: "create" }, "create"],
  [{ action: "overwrite" }, "overwrite"],
  [{ action: "overwrite", formerType: "secret_key" }, "overwrite: was secret_key"],
  [{ action: "delete", by: "delete" }, "delete: named in delete"],
  [{ action: "delete", by: "prune" }, "delete: not declared (prune)"],
  [{ action: "absent", by: "delete" }, "no such secret: nothing to delete"],
])("the reason of %j", (entry, text) => {
  expect(plain(reasonPhrase(anEntry(entry)))).toBe(text);
});

test("the subject names the namespace, and says what is not deployed", () => {
  expect(plain(planSubject(aPlanView()))).toBe("Worker api");
  const worker = aWorker({ dispatchNamespace: "tenants" });
  expect(plain(planSubject(aPlanView({ worker, deploy: false })))).toBe(
    "Worker api (dispatch namespace tenants), into a new version that is not deployed",
  );
});

test("tags are shown if a version comes of the plan", () => {
  const view = (action: PlanEntry["action"]): string[] => [
    ...sentTags(
      aPlanView({ tags: ["a=1"], plan: aPlan({ entries: [anEntry({ action: "keep" }), anEntry({ action })] }) }),
    ),
  ];
  expect([view("create"), view("delete"), view("absent"), view("keep")]).toEqual([["a=1"], ["a=1"], [], []]);
});

test("prune's limit, and what a pattern protects from it", () => {
  const plan = aPlan({
    entries: [anEntry({ action: "keep", by: "keep" }), ...["B", "C"].map((name) => anEntry({ name, action: "keep" }))],
  });
  const prune = { maxDeletions: 3 };
  expect(pruneLimits({ plan, prune })).toEqual(["Prune limit: 3 (max-deletions). Protected by keep: 1."]);
  expect(pruneLimits({ plan: aPlan(), prune })).toEqual(["Prune limit: 3 (max-deletions)."]);
  expect(pruneLimits({ plan, prune: undefined })).toEqual([]);
});

test("the last lines", () => {
  expect(overwriteNote(aPlan())).toEqual([]);
  expect(overwriteNote({ entries: [anEntry({ action: "overwrite" })] })).toEqual([
    "Cloudflare does not show values, so an overwrite may change nothing.",
  ]);
  const problem = aPlan({ problems: [{ kind: "prune-without-secrets" }] });
  expect(lastLine({ plan: problem, dryRun: true })).toEqual(["Nothing was written: this is a dry run."]);
  expect(lastLine({ plan: problem, dryRun: false })).toEqual(["Nothing was written."]);
  expect(lastLine({ plan: aPlan(), dryRun: false })).toEqual([]);
});

test("what is kept is named by the reason why", () => {
  const kept = (name: string, by?: PlanEntry["by"]): PlanEntry =>
    anEntry({ name, action: "keep", ...(by === undefined ? {} : { by }) });
  const entries = [
    kept("A"),
    kept("B", "keep"),
    kept("C", "on-existing"),
    kept("D", "not-identifier"),
    kept("E"),
    anEntry(),
  ];
  expect(keptGroups({ entries })).toEqual([
    { label: "Kept", names: ["A", "E"] },
    { label: "Kept by a keep pattern", names: ["B"] },
    { label: "Already on the Worker, and kept (on-existing)", names: ["C"] },
    { label: "Kept by prune, which deletes no name that is not an identifier", names: ["D"] },
  ]);
});

test.each<[PlanEntry[], string]>([
  [[anEntry({ action: "keep" }), anEntry({ action: "absent" })], "nothing to do"],
  [[anEntry(), anEntry({ name: "B", action: "delete" })], "- B, + A"],
  [["A", "B", "C", "D", "E"].map((name) => anEntry({ name, action: "overwrite" })), "~ A, ~ B, ~ C and 2 more"],
])("a plan in a few words: %#", (entries, title) => {
  expect(plain(planTitle(aPlan({ entries })))).toBe(title);
});

test("types are literals", () => {
  expect(reasonPhrase(anEntry({ action: "overwrite", formerType: "@" }))).toContainEqual({ literal: "@" });
  expect(typePhrase("@")).toEqual([{ literal: "@" }]);
  expect(typePhrase("")).toEqual(["–"]);
});
