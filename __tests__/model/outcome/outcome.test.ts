import { expect, test } from "@jest/globals";
import { extentOf, isChanged, type Outcome } from "../../../src/model/outcome/outcome.ts";
import { anOutcome } from "../../support/results.ts";

test.each<[string, Partial<Outcome>, ReturnType<typeof extentOf>]>([
  ["nothing", { set: [], notApplied: ["A", "B"] }, { kind: "nothing" }],
  ["nothing, of nothing", { set: [] }, { kind: "nothing" }],
  ["all in doubt", { set: [], notKnown: ["A"] }, { kind: "unknown" }],
  [
    "sets and deletions",
    { set: ["A"], deleted: ["B"], notApplied: ["C"], notKnown: ["D"] },
    { kind: "partly", applied: 2, total: 4 },
  ],
  [
    "none, and some in doubt",
    { set: [], notApplied: ["C"], notKnown: ["D"] },
    { kind: "partly", applied: 0, total: 2 },
  ],
])("how far a run got: %s", (_case, overrides, extent) => {
  expect(extentOf(anOutcome(overrides))).toEqual(extent);
});

test.each<[string, Partial<Outcome>, boolean]>([
  ["set", {}, true],
  ["deleted", { set: [], deleted: ["B", "C"], absent: ["B"] }, true],
  ["already absent", { set: [], deleted: ["B"], absent: ["B"] }, false],
  ["planned", { status: "planned" }, false],
  ["failed before anything was written", { status: "failed", set: [], notApplied: ["A"] }, false],
  ["failed in the middle", { status: "failed", notApplied: ["B"] }, true],
])("whether a run changed the Worker: %s", (_case, overrides, expected) => {
  expect(isChanged(anOutcome(overrides))).toBe(expected);
});
