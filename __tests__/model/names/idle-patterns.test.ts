import { describe, expect, test } from "@jest/globals";
import { idlePatterns } from "../../../src/model/names/idle-patterns.ts";
import { type NamePattern, parsePattern } from "../../../src/model/names/name-pattern.ts";

const patterns = (...texts: readonly string[]) => texts.map((text, at) => parsePattern(text, at + 1) as NamePattern);

test("only patterns that match no name are idle", () => {
  const names = ["A", "B_1"];
  const idle = idlePatterns({ patterns: patterns("A", "X*", "B_?", "Y"), names, atStake: [] });
  expect(idle.map(({ pattern }) => pattern.line)).toEqual([2, 4]);
});

test.each([
  // another case
  ["shared_key", "SHARED_KEY"],
  ["terraform_*", "TERRAFORM_A"],
  ["{shared,terraform}_?*", "TERRAFORM_A"],
  // typos
  ["SHARED_KYE", "SHARED_KEY"],
  ["SHARED_KEYS", "SHARED_KEY"],
  ["SHAREDKEY", "SHARED_KEY"],
  ["TERAFORM_*", "TERRAFORM_A"],
  ["TERRAFROM_*", "TERRAFORM_A"],
  ["*_PASWORD", "DB_PASSWORD"],
  ["STRPE_*", "STRIPE_KEY"],
  ["TERRAFORM_A_*", "TERRAFORM_A"],
  // other notations
  ["TERRAFORM_%", "TERRAFORM_A"],
  ["SHARED_KEY=", "SHARED_KEY"],
  ["SHARED-KEY", "SHARED_KEY"],
  ["$SHARED_KEY", "SHARED_KEY"],
  ["secrets.SHARED_KEY", "SHARED_KEY"],
  ["A+SHARED_KEY", "SHARED_KEY"],
  ["TERRAFORM_*=keep", "TERRAFORM_A"],
  ["*_KEY:true", "SHARED_KEY"],
  ["TERRAFORM_*:LEGACY_*", "TERRAFORM_A"],
  ["LEGACY_*&terraform_*", "TERRAFORM_A"],
  ["SHARED_KEY\u200b", "SHARED_KEY"],
  // parts
  ["TERRAFORM", "TERRAFORM_A"],
  ["TERRAFORM_", "TERRAFORM_A"],
  ["_key", "SHARED_KEY"],
  ["API", "MY_API_KEY"],
  ["STRIPE_API", "MY_COMPANY_STRIPE_API_KEY"],
])("%s narrowly misses %s", (text, name) => {
  const names = ["OTHER_THING", name];
  const idle = idlePatterns({ patterns: patterns(text), names, atStake: names });
  expect(idle).toMatchObject([{ pattern: { text }, nearMiss: name }]);
  expect(idlePatterns({ patterns: patterns(text), names, atStake: ["OTHER_THING"] })[0]).not.toHaveProperty("nearMiss");
});

test.each([
  ["KEY_1", "KEY_2"],
  ["STRIPE_KEY_EU", "STRIPE_KEY_US"],
  ["STRIPE_A_KEY", "STRIPE_B_KEY"],
  ["A", "B"],
  ["DEV_*", "DB_URL"],
  ["TEST_*", "REST_URL"],
  ["PROD_A*B", "PROD_C"],
  ["A", "DATA_A"],
  ["DB", "DB_URL"],
  ["CORD", "RECORDS"],
  ["*_TOKEN", "API_KEY"],
  ["LEGACY_*", "SHARED_KEY"],
  ["*:LEGACY_*", "SHARED_KEY"],
])("%s and %s are different", (text, name) => {
  expect(idlePatterns({ patterns: patterns(text), names: [name], atStake: [name] })).toEqual([
    { pattern: expect.objectContaining({ text }) },
  ]);
});

describe("alternatives in a pattern that matches a name", () => {
  const idle = (text: string, names: readonly string[]) =>
    idlePatterns({ patterns: patterns(text), names: ["DB_URL", ...names], atStake: names });

  test.each([
    ["{DB_*,SHARED_KEYS}", "SHARED_KEYS", "SHARED_KEY"],
    ["(SHARD_*|DB_*)", "SHARD_*", "SHARED_KEY"],
    ["@(DB|shared)_*", "shared_*", "SHARED_KEY"],
  ])("%s misses a name with one of them", (text, part, name) => {
    expect(idle(text, [name])).toEqual([
      { pattern: expect.objectContaining({ text: part, line: 1 }), nearMiss: name, isPart: true },
    ]);
  });

  test.each([
    ["{DB_*,LEGACY_*}", "SHARED_KEY"],
    ["{DB,SHARD}_{URL,KEY}", "SHARED_KEY"],
    ["!(SHARD_KEY|X)", "SHARED_KEY"],
    ["?(SHARD_KEY|X)DB_URL", "SHARED_KEY"],
    ["DB_{URL,KEY_1}", "DB_KEY_2"],
  ])("%s is no miss of %s", (text, name) => {
    expect(idle(text, [name])).toEqual([]);
  });
});
