import { expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../../sandbox/cloudflare.ts";
import { readTarget } from "../../../src/inputs/target/target.ts";
import { type GivenInputs, type ReaderOptions, readWith } from "../../support/reader.ts";

const reading = (inputs: GivenInputs, files: ReaderOptions["files"] = {}) => readWith({ inputs, files }, readTarget);

const FILES = {
  "wrangler.toml": `name = "api"\naccount_id = "${ACCOUNT_ID}"\n[env.staging.secrets]\nrequired = ["S"]`,
};

test("the Workers are in one account and one namespace", () => {
  const inputs = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "a\nB", "dispatch-namespace": "t" };
  const worker = (script: string) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: "t" });
  expect(reading(inputs)).toMatchObject({
    value: {
      workers: [worker("a"), worker("B")],
      credentials: { kind: "token", token: API_TOKEN },
      baseUrl: "https://api.cloudflare.com/client/v4",
      required: [],
    },
    findings: { problems: [], warnings: [], notes: [] },
  });
});

test("name, account and required names may come from the wrangler configuration", () => {
  const inputs = { "api-token": API_TOKEN, "wrangler-config": "wrangler.toml", environment: "staging" };
  expect(reading(inputs, FILES)).toMatchObject({
    value: {
      workers: [{ accountId: ACCOUNT_ID, script: "api-staging", dispatchNamespace: undefined }],
      required: ["S"],
    },
    findings: { problems: [], notes: ["Worker api-staging: from name of wrangler.toml with environment staging."] },
  });
});

test("a configuration that cannot be used is one problem", () => {
  const inputs = { "api-token": API_TOKEN, "wrangler-config": "wrangler.toml" };
  expect(reading(inputs, { "wrangler.toml": "name" }).findings.problems).toEqual([
    'wrangler-config "wrangler.toml" is not valid TOML (line 1, column 1; the text is not shown). Correct the file.',
  ]);
});

test("all problems are found at once", () => {
  const problems = reading({ "api-base-url": "x", "dispatch-namespace": ".." }).findings.problems;
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "api-token",
    "api-base-url",
    "account-id",
    "dispatch-namespace",
    "script-name",
  ]);
});
