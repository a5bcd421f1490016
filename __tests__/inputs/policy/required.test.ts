import { expect, test } from "@jest/globals";
import { readRequired, requiredDeletions } from "../../../src/inputs/policy/required.ts";
import { type GivenInputs, readWith } from "../../support/reader.ts";

const read = (inputs: GivenInputs, fromConfig: readonly string[] = []) =>
  readWith({ inputs }, (context) => readRequired(context, { fromConfig }));

test.each<[GivenInputs, string[], string[], boolean]>([
  [{}, [], [], false],
  [{ required: "A\n# C\n B \nA\napi-key" }, [], ["A", "B", "api-key"], false],
  [{ required: "Z\nTOP" }, ["TOP", "X"], ["Z", "TOP", "X"], false],
  [{ required: "A", "only-required": "true", secrets: "{}" }, [], ["A"], true],
  [{ "only-required": "true", "secrets-file": "a.env" }, ["TOP"], ["TOP"], true],
])("%j with %j of the configuration requires %j", (inputs, fromConfig, names, isOnly) => {
  expect(read(inputs, fromConfig)).toMatchObject({
    value: { names, isOnly },
    findings: { problems: [], warnings: [], notes: [] },
  });
});

test.each([
  [
    { "only-required": "true", secrets: "{}" },
    ["only-required: true needs a name in required, or in secrets.required of wrangler-config."],
  ],
  [
    { "only-required": "yes", required: "B=s3cret" },
    [
      "only-required must be true or false.",
      "required, line 1: this is NAME=value (not shown). Give names only, one per line.",
    ],
  ],
  [
    { "only-required": "true", required: "A", secrets: "A" },
    ["only-required only applies to a JSON object in secrets and to secrets-file. Remove it."],
  ],
  [
    { "only-required": "true", required: "A, B", secrets: "{}" },
    ["required, line 1: this is not one name (not shown). Give one name per line."],
  ],
])("problem: %j", (inputs, problems) => {
  expect(read(inputs).findings.problems).toEqual(problems);
});

test("what is required is not to be deleted", () => {
  const deletions = [
    { name: "A", where: "delete, line 1" },
    { name: "api-key", where: "delete, line 2" },
    { name: "C", where: 'secrets-file "c.json"' },
    { name: "D", where: "delete, line 3" },
  ];
  expect(requiredDeletions(["A", "B", "api-key", "C"], deletions)).toEqual([
    "A is listed in both required and delete. Remove it from one of them.",
    '"api-key" is listed in both required and delete. Remove it from one of them.',
    'C is listed in required and deleted by secrets-file "c.json". Remove it from one of them.',
  ]);
});
