import { expect, test } from "@jest/globals";
import { conclusionOf } from "../../src/model/outcome.ts";

const NONE = { set: [], deleted: [], notApplied: [], notKnown: [] };

test.each<[string, Partial<typeof NONE> | object, string[]]>([
  ["nothing", { notApplied: ["A", "B"] }, ["Nothing was changed."]],
  [
    "nothing for sure",
    { notKnown: ["A"] },
    ["Whether the change took effect is not known. Running the step again is safe."],
  ],
  [
    "some of it",
    { set: ["A"], deleted: ["B"], notApplied: ["C"] },
    [
      "Applied: 2 of 3 names.",
      "Not applied: C.",
      "Running the step again is safe: what has its declared state keeps it.",
    ],
  ],
  [
    "some of it, and some perhaps",
    { set: ["A"], notApplied: ["C"], notKnown: ["D", "E"] },
    [
      "Applied: 1 of 4 names.",
      "Not applied: C.",
      "Not known whether applied: D, E.",
      "Running the step again is safe: what has its declared state keeps it.",
    ],
  ],
  [
    "none, and some perhaps",
    { notApplied: ["C"], notKnown: ["D"] },
    [
      "Applied: 0 of 2 names.",
      "Not applied: C.",
      "Not known whether applied: D.",
      "Running the step again is safe: what has its declared state keeps it.",
    ],
  ],
])("what was changed: %s", (_case, remainder, lines) => {
  expect(conclusionOf({ ...NONE, ...remainder })).toEqual(lines);
});
