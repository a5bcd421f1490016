import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../../src/model/outcome/outcome.ts";
import {
  type Declared,
  fatesOf,
  type Intent,
  intentPhrase,
  misspellingPhrases,
  outcomePhrases,
  outcomeTitle,
} from "../../../src/report/words/outcome.ts";
import { literal, plain } from "../../../src/report/words/phrase.ts";
import { aDeclared, aFailedOutcome, anOutcome, aWorker, numbered } from "../../support/results.ts";

test.each<[Partial<Intent>, string]>([
  [{}, "Worker api in account 0123: set A."],
  [{ declared: aDeclared({ delete: ["B", "C"] }) }, "Worker api in account 0123: set A; delete B, C."],
  [{ declared: aDeclared({ tags: ["a=1"] }) }, "Worker api in account 0123: set A (with version tags)."],
  [
    { declared: aDeclared({ set: [], delete: numbered(100) }) },
    `Worker api in account 0123: delete ${numbered(40).join(", ")} and 60 more.`,
  ],
  [
    { declared: aDeclared({ delete: numbered(100) }) },
    `Worker api in account 0123: set A; delete ${numbered(40).join(", ")} and 60 more (in 2 requests, one after another).`,
  ],
  [
    { declared: aDeclared({ tags: ["a=1"] }), deploy: false },
    "Worker api in account 0123: set A (with version tags, into a new version that is not deployed).",
  ],
  [{ declared: aDeclared({ set: [] }), deploy: false }, "Worker api in account 0123: nothing to set or delete."],
  [
    { workers: [aWorker({ dispatchNamespace: "tenants" })], declared: aDeclared({ set: [], delete: ["B"] }) },
    "Worker api in account 0123, dispatch namespace tenants: delete B.",
  ],
  [{ workers: Array.from({ length: 12 }, () => aWorker()) }, "12 Workers in account 0123, each: set A."],
])("what is about to be sent: %j", (rest, sentence) => {
  expect(plain(intentPhrase({ workers: [aWorker()], declared: aDeclared(), deploy: true, ...rest }))).toBe(sentence);
});

const PROVED = "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1.";
const UNCHANGED = "No changes: the Worker is already up to date. Secrets on the Worker: 1.";
const VERSION = "Version b7c1 has the change and is not deployed. To deploy it, run wrangler versions deploy";
const PART = "Version b7c1 has what was applied and is not deployed.";

test.each<[string, Outcome, string[]]>([
  ["patched", anOutcome({ set: ["A", "B"], deleted: ["C"] }), ["Set: A, B", "Deleted: C", PROVED]],
  ["patched, with an absent name", anOutcome({ set: [], deleted: ["C", "D"], absent: ["D"] }), ["Deleted: C", PROVED]],
  ["unchanged", anOutcome({ status: "unchanged", set: [], deleted: ["D"], absent: ["D"] }), [UNCHANGED]],
  ["a dry run", anOutcome({ status: "planned" }), []],
  ["a version", anOutcome({ versionId: "b7c1" }), ["Set: A", VERSION]],
  ["a version, failed half-way", aFailedOutcome(undefined, { set: ["A"], versionId: "b7c1" }), ["Set: A", PART]],
  ["failed half-way", aFailedOutcome(undefined, { deleted: ["A"] }), ["Deleted: A"]],
  ["failed", aFailedOutcome(), []],
  ["many names", aFailedOutcome(undefined, { set: numbered(41) }), [`Set: ${numbered(40).join(", ")} and 1 more`]],
])("what was done: %s", (_case, outcome, lines) => {
  expect(outcomePhrases(outcome).map(plain)).toEqual(lines);
});

describe("names to delete that were probably misspelled", () => {
  const notFound = [{ name: "OLD_APIKEY", nearest: "OLD_API_KEY" }, { name: "GONE" }];
  const said = (...outcomes: Outcome[]): string[] => misspellingPhrases(outcomes).map(plain);

  test.each<[Partial<Outcome>, string]>([
    [{ absent: ["OLD_APIKEY"] }, ", so nothing was deleted. Did you mean OLD_API_KEY?"],
    [{ status: "planned" }, ", so nothing would be deleted. Did you mean OLD_API_KEY?"],
    [{}, " now, but OLD_API_KEY is. Did you mean that one?"],
  ])("%j", (outcome, end) => {
    expect(said(anOutcome({ notFound, ...outcome }))).toEqual([`OLD_APIKEY is not on the Worker${end}`]);
  });

  test("are said once of many Workers", () => {
    const outcome = (script: string): Outcome => anOutcome({ script, notFound, absent: ["OLD_APIKEY"] });
    expect(said(outcome("a"), anOutcome(), outcome("b"))).toEqual([
      "OLD_APIKEY is not on the Worker, so nothing was deleted. Did you mean OLD_API_KEY? (2 Workers: a, b)",
    ]);
  });
});

test("the id of a version is a literal", () => {
  const said = [anOutcome({ versionId: "@" }), aFailedOutcome(undefined, { versionId: "@" })]
    .flatMap(outcomePhrases)
    .flat();
  expect(said.filter((part) => typeof part === "string" && part.includes("@"))).toEqual([]);
});

test.each<[Partial<Outcome>, string]>([
  [{}, "Patched: api"],
  [{ versionId: "b7c1" }, "New version, not deployed: api"],
  [{ status: "unchanged" }, "No changes: api"],
  [{ status: "planned" }, "Plan: api"],
  [{ status: "failed", versionId: "b7c1" }, "Failed: api"],
])("the title of %j", (outcome, title) => {
  expect(plain(outcomeTitle(anOutcome(outcome), literal("api")))).toBe(title);
});

describe("what became of each name", () => {
  const rows = (outcome: Partial<Outcome>, declared: Partial<Declared> = {}): string[] =>
    fatesOf(anOutcome({ set: [], ...outcome }), aDeclared({ delete: ["B"], ...declared })).map(({ name, type, what }) =>
      [name, type || "–", what].join(" | "),
    );

  test.each<[string, Partial<Outcome>, string[]]>([
    ["applied", { set: ["A"], deleted: ["B"] }, ["A | secret_text | set", "B | – | deleted"]],
    ["kept", { kept: ["A"] }, ["A | secret_text | kept: already on the Worker", "B | – | not applied"]],
    ["not applied", {}, ["A | secret_text | not applied", "B | – | not applied"]],
    ["not known", { notKnown: ["A", "B"] }, ["A | secret_text | not known", "B | – | not known"]],
    ["absent", { set: ["A"], deleted: ["B"], absent: ["B"] }, ["A | secret_text | set", "B | – | was not there"]],
  ])("that was declared: %s", (_case, outcome, lines) => {
    expect(rows(outcome)).toEqual(lines);
  });

  test("that prune took, with the types that a plan has found, though names look alike", () => {
    const types = new Map([
      ["A", "secret_key"],
      ["B", "secret_text"],
      ["OLD", "secret_key"],
      ["AWAY", "secret_text"],
      ["OLDER", "secret_key"],
    ]);
    const outcome = {
      ...{ deleted: ["B", "OLD", "***", "***", "AWAY"], absent: ["AWAY"], notApplied: ["OLDER", "A"], types },
      notKnown: ["UNLISTED"],
    };
    expect(rows(outcome)).toEqual([
      "A | secret_text | not applied",
      "B | secret_text | deleted",
      "OLD | secret_key | deleted: not declared (prune)",
      "*** | – | deleted: not declared (prune)",
      "*** | – | deleted: not declared (prune)",
      "AWAY | – | was not there",
      "OLDER | secret_key | not applied",
      "UNLISTED | – | not known",
    ]);
  });
});
