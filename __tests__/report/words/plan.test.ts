import { expect, test } from "@jest/globals";
import type { PlanEntry } from "../../../src/model/plan/plan.ts";
import { plain } from "../../../src/report/words/phrase.ts";
import { type PlanText, type PlanView, planText } from "../../../src/report/words/plan.ts";
import { anEntry, aPlan, aPlanView, aWorker } from "../../support/results.ts";

const NOT_DEPLOYED = { worker: aWorker({ dispatchNamespace: "tenants" }), deploy: false };
const PRUNE = { prune: { maxDeletions: 3 } };
const PROBLEM = { kind: "prune-without-secrets" } as const;
const textOf = (entries: PlanEntry[], view: Partial<PlanView> = {}): PlanText =>
  planText(aPlanView({ plan: aPlan({ entries }), ...view }));
const entriesOf = (...actions: PlanEntry["action"][]): PlanEntry[] => actions.map((action) => anEntry({ action }));

test.each<[PlanEntry["action"][], string]>([
  [[], "nothing to do"],
  [["keep", "absent", "keep"], "nothing to do, 1 not found, 2 kept"],
  [["delete", "overwrite", "create", "create"], "2 to create, 1 to overwrite, 1 to delete"],
])("the counts of %j", (actions, counts) => {
  expect(textOf(entriesOf(...actions)).counts).toBe(counts);
});

test("the gravest change comes first, and what is kept is none", () => {
  const { changes } = textOf(entriesOf("absent", "keep", "overwrite", "create", "delete"));
  expect(changes.map(({ action }) => action)).toEqual(["delete", "create", "overwrite", "absent"]);
});

test.each<[Partial<PlanEntry>, string]>([
  [{ action: "create" }, "create"],
  [{ action: "overwrite" }, "overwrite"],
  [{ action: "overwrite", formerType: "secret_key" }, "overwrite: was secret_key"],
  [{ action: "delete", by: "delete" }, "delete: named in delete"],
  [{ action: "delete", by: "prune" }, "delete: not declared (prune)"],
  [{ action: "absent", by: "delete" }, "no such secret: nothing to delete"],
])("the reason of %j", (entry, text) => {
  expect(textOf([anEntry(entry)]).changes.map(({ reason }) => plain(reason))).toEqual([text]);
});

test("types are literals", () => {
  const [change] = textOf([anEntry({ action: "overwrite", type: "#", formerType: "@" })]).changes;
  expect([change?.type, change?.reason.at(-1)]).toEqual([[{ literal: "#" }], { literal: "@" }]);
});

test.each<[string, PlanText, Partial<Record<keyof PlanText, unknown>>]>([
  [
    "subject",
    textOf([], NOT_DEPLOYED),
    { subject: expect.arrayContaining([", into a new version that is not deployed"]) },
  ],
  ["tags", textOf(entriesOf("delete"), { tags: ["a=1"] }), { tags: ["a=1"] }],
  ["tags, if no version comes of it", textOf(entriesOf("absent", "keep"), { tags: ["a=1"] }), { tags: [] }],
  ["limit of prune", textOf(entriesOf("keep"), PRUNE), { notes: ["Prune limit: 3 (max-deletions)."] }],
  [
    "limit of prune, and what a pattern protects from it",
    textOf([anEntry({ action: "keep", by: "keep" })], PRUNE),
    { notes: ["Prune limit: 3 (max-deletions). Protected by keep: 1."] },
  ],
  ["end of a dry run", textOf([]), { end: ["Nothing was written: this is a dry run."], refusal: undefined }],
  ["end of a run that goes on", textOf([], { dryRun: false }), { end: [] }],
  [
    "end with a problem",
    textOf([], { dryRun: false, plan: aPlan({ problems: [PROBLEM] }) }),
    {
      end: ["Nothing was written."],
      gist: ["1 problem, so nothing can be written"],
      refusal: expect.objectContaining({ otherwise: "With the problem fixed: 1 to create." }),
    },
  ],
  [
    "problems",
    textOf([], { plan: aPlan({ problems: [PROBLEM, PROBLEM] }) }),
    {
      refusal: {
        problems: "2 problems, so nothing can be written",
        otherwise: "With the problems fixed: 1 to create.",
      },
    },
  ],
  [
    "kept names, by the reason why",
    textOf(
      ([undefined, "keep", "on-existing", "not-identifier", undefined] as const).map((by, at) =>
        anEntry({ name: "ABCDE".charAt(at), action: "keep", ...(by === undefined ? {} : { by }) }),
      ),
    ),
    {
      kept: [
        { label: "Kept", names: ["A", "E"] },
        { label: "Kept by a keep pattern", names: ["B"] },
        { label: "Already on the Worker, and kept (on-existing)", names: ["C"] },
        { label: "Kept by prune, which deletes no name that is not an identifier", names: ["D"] },
      ],
    },
  ],
])("%s", (_case, text, expected) => {
  expect(text).toMatchObject(expected);
});

test.each<[PlanEntry[], string]>([
  [entriesOf("keep", "absent"), "nothing to do"],
  [[anEntry(), anEntry({ name: "B", action: "delete" })], "- B, + A"],
  [["A", "B", "C", "D", "E"].map((name) => anEntry({ name, action: "overwrite" })), "~ A, ~ B, ~ C and 2 more"],
])("a plan in a few words: %#", (entries, gist) => {
  expect(plain(textOf(entries).gist)).toBe(gist);
});
