import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { unstable_readConfig } from "wrangler";
import { BAD_CONFIGS, GOOD_CONFIGS, pathOf, type Reads } from "../__tests__/bulk/wrangler-configs.ts";

const folder = mkdtempSync(join(tmpdir(), "configs-"));
after(() => rmSync(folder, { recursive: true }));

/** What wrangler itself reads of a configuration. */
function read(environment: string, text: string): Reads {
  const config = join(folder, pathOf(text));
  writeFileSync(config, text);
  const { name, account_id, secrets } = unstable_readConfig(
    { config, ...(environment === "" ? {} : { env: environment }) },
    { hideWarnings: true },
  );
  return {
    ...(name === undefined ? {} : { name }),
    // An empty one counts as none.
    ...(account_id ? { account: account_id } : {}),
    ...(secrets?.required?.length ? { required: secrets.required } : {}),
  };
}

describe("wrangler reads the same in a configuration", () => {
  for (const [kind, environment, text, reads] of GOOD_CONFIGS) {
    test(kind, () => assert.deepEqual(read(environment, text), reads));
  }
});

describe("a configuration that the action refuses", () => {
  for (const [kind, environment, text, , made] of BAD_CONFIGS) {
    test(kind, () => {
      if (made === "refuses") assert.throws(() => read(environment, text));
      else assert.deepEqual(read(environment, text), made.reads);
    });
  }
});
