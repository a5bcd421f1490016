import { expect, test } from "@jest/globals";
import { readGithubToken } from "../../../src/inputs/target/github-token.ts";
import { SensitiveValues } from "../../../src/privacy/sensitive.ts";
import { inputsFor } from "../../support/fake-ports.ts";

test.each([
  ["", undefined, []],
  [" ghs_token\n", "ghs_token", []],
  [
    "gh s",
    "gh s",
    [
      "github-token must not contain spaces, line breaks or non-ASCII characters (not shown). Copy it again, without quotes.",
    ],
  ],
])("%j is %j, and masked", (given, token, problems) => {
  const sensitive = new SensitiveValues();
  const { value, findings } = readGithubToken(inputsFor({ "github-token": given }), sensitive);
  expect([value, findings.problems, [...sensitive]]).toEqual([token, problems, token === undefined ? [] : [token]]);
});
