import { expect, test } from "@jest/globals";
import { noFindings, notesOf } from "../../../src/inputs/reading/findings.ts";

test.each([
  [[], [], []],
  [["A", "B"], [], ["Skipped, because empty or not set: A, B."]],
  [
    [],
    ["github_token (it belongs to the workflow run)"],
    ["Left out of secrets: github_token (it belongs to the workflow run)."],
  ],
  [["A"], ["b"], ["Skipped, because empty or not set: A.", "Left out of secrets: b."]],
])("skipped %j, left out %j", (skipped, leftOut, notes) => {
  expect(notesOf({ ...noFindings(), skipped, leftOut })).toEqual(notes);
});

test("no two runs share their findings", () => {
  noFindings().problems.push("x");
  expect(Object.values(noFindings())).toEqual(Object.values(noFindings()).map(() => []));
});
