import { expect, test } from "@jest/globals";
import { INPUTS } from "../../../src/contract.ts";
import { findUnknownInputs } from "../../../src/inputs/reading/unknown-inputs.ts";
import { readWith } from "../../support/reader.ts";

function problemsOf(variables: readonly string[], secrets = ""): string[] {
  const env = Object.fromEntries(variables.map((variable) => [variable, ""]));
  return readWith({ inputs: { secrets } }, (context) => findUnknownInputs(context, env)).findings.problems;
}

test("all inputs of the contract are known, and other variables are none of our business", () => {
  const known = Object.keys(INPUTS).map((name) => `INPUT_${name.toUpperCase()}`);
  expect(problemsOf([...known, "input_x", "MY_INPUT_X", "INPUTS"])).toEqual([]);
});

const SECRET = "A secret's value belongs in env:, its name in secrets.";

test.each([
  ["secret", "Did you mean secrets?"],
  ["dlete", "Did you mean delete?"],
  ["time_out", "Did you mean timeout?"],
  ["on_empty", "Did you mean on-empty?"],
  ["apitoken", "Did you mean api-token?"],
  ["accountid", "Did you mean account-id?"],
  ["cloudflare_api_token", "Did you mean api-token?"],
  ["workername", "Did you mean script-name?"],
  ["env_file", "Did you mean secrets-file?"],
  ["config", "Did you mean wrangler-config?"],
  ["prefix", "Did you mean remove-prefix?"],
  ["command", "This action runs no commands. Run them in a step of their own, for example with wrangler-action."],
  ["wranglerversion", "This action does not run wrangler, so it has no use for it. Remove it."],
  [
    "workingdirectory",
    "Paths are relative to the workspace. Write the folder into the path itself, for example wrangler-config: app/wrangler.jsonc",
  ],
  [
    "vars",
    "Plain-text variables are set by a deployment, in vars of the wrangler configuration. This action only sets secrets.",
  ],
  ["db_password", SECRET],
  ["constructor", SECRET],
  ["no-such-thing", "Remove it. The README lists the inputs."],
])("%s: %s", (name, hint) => {
  expect(problemsOf([`INPUT_${name.toUpperCase()}`])).toEqual([`Unknown input "${name}". ${hint}`]);
});

test.each(["TOKEN", "TOKEN=x", "TOKEN<<END\nx\nEND"])("a name that secrets has is that of a secret: %j", (secrets) => {
  expect(problemsOf(["INPUT_TOKEN"], secrets)).toEqual([`Unknown input "token". ${SECRET}`]);
});

test("a name is shown on one line, and not endless", () => {
  expect(problemsOf(["INPUT_A\n::ERROR::X", `INPUT_${"Z".repeat(99)}`])).toEqual([
    'Unknown input "a\\u{a}: :error: :x". Remove it. The README lists the inputs.',
    `Unknown input "${"z".repeat(64)}… (cut)". ${SECRET}`,
  ]);
});
