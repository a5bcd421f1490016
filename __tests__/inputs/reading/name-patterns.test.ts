import { describe, expect, test } from "@jest/globals";
import { readPatterns } from "../../../src/inputs/reading/name-patterns.ts";
import { readWith } from "../../support/reader.ts";

test.each([
  ["", []],
  ["# A", []],
  ["A\n\n B* ", ["A", "B*"]],
])("%j", (text, patterns) => {
  const { value, findings } = readWith({ inputs: { keep: text } }, (context) => readPatterns(context, "keep"));
  expect(value.map((pattern) => pattern.text)).toEqual(patterns);
  expect(findings.problems).toEqual([]);
});

describe("what can match no name is a problem, and not shown", () => {
  test.each([
    ["TERRAFORM_*,SHARED_KEY", /commas, semicolons or \| .* one pattern per line/],
    ["A; B", /commas, semicolons .* one pattern per line/],
    ["- A", /white space, .* one pattern per line/],
    ['"A"', /quotes.* one pattern per line/],
    ["[SHARED_KEY]", /a list in brackets .* one pattern per line/],
    ["^A$", /\^ or end with \$.* one pattern per line/],
    ["TERRAFORM_.*", /regular expression.* one pattern per line/],
    ["!A", /cannot begin with !\. .* exclude or !\(NAME\)/],
    ["[A", /bracket is not closed.* one pattern per line/],
  ])("%s", (text, problem) => {
    const { value, findings } = readWith({ inputs: { include: `# old\nA\n${text}` } }, (context) =>
      readPatterns(context, "include"),
    );
    expect(value).toMatchObject([{ text: "A", line: 2 }]);
    expect(findings.problems).toEqual([expect.stringMatching(problem)]);
    expect(findings.problems[0]).toMatch(/^include, line 3: /);
    expect(findings.problems[0]).not.toMatch(/SHARED|TERRAFORM/);
  });
});
