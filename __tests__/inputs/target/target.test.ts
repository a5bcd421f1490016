import { expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../../sandbox/cloudflare.ts";
import { workspaceOf } from "../../../src/inputs/reading/workspace.ts";
import { readTarget } from "../../../src/inputs/target/target.ts";
import { SensitiveValues } from "../../../src/privacy/sensitive.ts";
import { type FakeOptions, fakePorts, inputsFor } from "../../support/fake-ports.ts";
import { JSON_READER, LIBRARIES } from "../../support/libraries.ts";

function reading(inputs: NonNullable<FakeOptions["inputs"]>, files: FakeOptions["files"] = {}) {
  const sensitive = new SensitiveValues();
  const workspace = workspaceOf(fakePorts({ files }));
  const context = { workspace, json: JSON_READER, libraries: LIBRARIES, sensitive, isFromFork: () => false };
  return readTarget(inputsFor(inputs), context);
}

const FILES = {
  "wrangler.toml": `name = "api"\naccount_id = "${ACCOUNT_ID}"\n[env.staging.secrets]\nrequired = ["S"]`,
};

test("the Workers are in one account and one namespace", () => {
  const inputs = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "a\nB", "dispatch-namespace": "t" };
  const worker = (script: string) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: "t" });
  expect(reading(inputs)).toEqual({
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
