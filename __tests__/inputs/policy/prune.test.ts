import { expect, test } from "@jest/globals";
import { INPUTS } from "../../../src/contract.ts";
import { readPrune } from "../../../src/inputs/policy/prune.ts";
import { type GivenInputs, readWith } from "../../support/reader.ts";

const read = (inputs: GivenInputs, spared: readonly string[] = []) =>
  readWith({ inputs }, (context) => readPrune(context, { spared }));
const NAMES = ["DB_A", "C", "D", "A", "E"];

test.each(["", "false"])("prune is off when it is %j", (prune) => {
  expect(read({ prune })).toMatchObject({
    value: undefined,
    findings: { problems: [] },
  });
});

test("it keeps what the patterns of keep match and what is spared", () => {
  const { value, findings } = read({ prune: "true", keep: "DB_*\n# C\nD" }, ["E"]);
  expect(NAMES.filter((name) => value?.keeps(name))).toEqual(["DB_A", "D", "E"]);
  expect(findings).toEqual({ problems: [], warnings: [], notes: [] });
});

test.each([
  ["", INPUTS["max-deletions"].default],
  ["0", 0],
  ["25", 25],
])("max-deletions %j: %j", (given, maxDeletions) => {
  expect(read({ prune: "true", "max-deletions": given }).value?.maxDeletions).toBe(maxDeletions);
});

test("all problems are found at once", () => {
  expect(read({ prune: "yes", keep: "B\n[", "max-deletions": "-1" }).findings.problems).toEqual([
    "prune must be true or false.",
    expect.stringMatching(/^keep, line 2: .* one pattern per line/),
    "max-deletions must be a whole number of 0 or more, for example 10.",
  ]);
});
