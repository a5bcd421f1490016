import { expect, test } from "@jest/globals";
import { readSwitch } from "../../../src/inputs/reading/switches.ts";
import { inputsFor } from "../../support/fake-ports.ts";

test.each([
  ["true", true],
  ["True", true],
  [" TRUE\n", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
])("%j is %j, whatever the default", (word, value) => {
  const problems: string[] = [];
  for (const fallback of [true, false]) {
    expect(readSwitch(inputsFor({ prune: word }), { name: "prune", fallback, problems })).toBe(value);
  }
  expect(problems).toEqual([]);
});

test.each([true, false])("what is not given is %j by default", (fallback) => {
  expect(readSwitch(inputsFor({ prune: " " }), { name: "prune", fallback, problems: [] })).toBe(fallback);
});

test.each(["yes", "1", "tRUE", "on", "true false", "'true'", "constructor", "__proto__"])("%j is no guess", (word) => {
  const problems: string[] = [];
  readSwitch(inputsFor({ "dry-run": word }), { name: "dry-run", fallback: false, problems });
  expect(problems).toEqual(["dry-run is neither true nor false. Write one of the two."]);
});
