import { expect, test } from "@jest/globals";
import { readWranglerConfig } from "../../src/inputs/target/wrangler-config.ts";
import { readWith } from "../support/reader.ts";
import { BAD_CONFIGS, GOOD_CONFIGS, pathOf } from "./wrangler-configs.ts";

function read(environment: string, text: string) {
  const path = pathOf(text);
  return readWith({ inputs: { "wrangler-config": path, environment }, files: { [path]: text } }, readWranglerConfig);
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
  const values = [value?.name, value?.accountId].map((one) => (typeof one === "object" ? one.value : one));
  expect([...values, value?.required]).toEqual([name, account, required]);
});

test.each(BAD_CONFIGS)("%s is refused", (_kind, environment, text, says) => {
  const { findings } = read(environment, text);
  expect(findings.problems).toEqual([expect.stringContaining(says)]);
});
