import { expect, test } from "@jest/globals";
import { INPUTS } from "../../../src/contract.ts";
import { readPrune } from "../../../src/inputs/policy/prune.ts";
import { inputsFor } from "../../support/fake-ports.ts";

const NAMES = ["DB_A", "C", "D", "A", "E"];

test.each(["", "false"])("prune is off when it is %j", (prune) => {
  expect(readPrune(inputsFor({ prune }), { spared: [] })).toMatchObject({
    value: undefined,
    findings: { problems: [] },
  });
});

test("it keeps what the patterns of keep match and what is spared", () => {
  const inputs = inputsFor({ prune: "true", keep: "DB_*\n# C\nD" });
  const { value, findings } = readPrune(inputs, { spared: ["E"] });
  expect(NAMES.filter((name) => value?.keeps(name))).toEqual(["DB_A", "D", "E"]);
  expect(findings).toEqual({ problems: [], warnings: [], notes: [] });
});

test.each([
  ["", INPUTS["max-deletions"].default],
  ["0", 0],
  ["25", 25],
])("max-deletions %j: %j", (given, maxDeletions) => {
  const inputs = inputsFor({ prune: "true", "max-deletions": given });
  expect(readPrune(inputs, { spared: [] }).value?.maxDeletions).toBe(maxDeletions);
});

test("all problems are found at once", () => {
  const inputs = inputsFor({ prune: "yes", keep: "B\n[", "max-deletions": "-1" });
  expect(readPrune(inputs, { spared: [] }).findings.problems).toEqual([
    "prune must be true or false.",
    expect.stringMatching(/^keep, line 2: .* one pattern per line/),
    "max-deletions must be a whole number of 0 or more, for example 10.",
  ]);
});
