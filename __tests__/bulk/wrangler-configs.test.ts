import { expect, test } from "@jest/globals";
import { workspaceOf } from "../../src/inputs/reading/workspace.ts";
import { readWranglerConfig } from "../../src/inputs/target/wrangler-config.ts";
import { fakePorts, inputsFor } from "../support/fake-ports.ts";
import { JSON_READER as json, LIBRARIES as libraries } from "../support/libraries.ts";
import { BAD_CONFIGS, GOOD_CONFIGS, pathOf } from "./wrangler-configs.ts";

function read(environment: string, text: string) {
  const path = pathOf(text);
  const workspace = workspaceOf(fakePorts({ files: { [path]: text } }));
  return readWranglerConfig(inputsFor({ "wrangler-config": path, environment }), { workspace, json, libraries });
}

test("there are many, each of another kind", () => {
  const kinds = [...GOOD_CONFIGS, ...BAD_CONFIGS].map(([kind]) => kind);
  expect(GOOD_CONFIGS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(kinds).size).toBe(kinds.length);
});

// peers/wrangler-config.test.ts holds wrangler itself to the same rows.
test.each(GOOD_CONFIGS)("%s %s", (_kind, environment, text, reads) => {
  const { value, findings } = read(environment, text);
  expect(findings.problems).toEqual([]);
  const { name, account, required = [] } = reads;
  expect([value?.name?.value, value?.accountId?.value, value?.required]).toEqual([name, account, required]);
});

test.each(BAD_CONFIGS)("%s is refused", (_kind, environment, text, says) => {
  const { findings } = read(environment, text);
  expect(findings.problems).toEqual([expect.stringContaining(says)]);
});
