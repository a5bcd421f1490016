import { describe, expect, test } from "@jest/globals";
import type { Declaration } from "../../../src/model/declaration.ts";
import { isProof, type Verification, verify } from "../../../src/model/outcome/verification.ts";
import { bindings } from "../../support/results.ts";

const K = {
  name: "K",
  type: "secret_key",
  algorithm: "HKDF",
  format: "raw",
  usages: ["deriveKey"],
  key_base64: "AAAA",
} as const;
const DECLARATION: Declaration = {
  set: [{ name: "B", type: "secret_text", text: "x" }, K],
  delete: ["C"],
  versionTags: {},
};
const GOOD = bindings(["K", "secret_key"], "B");
const displayName = (name: string): string => `<${name}>`;

describe("verify", () => {
  test.each<[string, typeof GOOD, Partial<Verification>]>([
    ["as declared", GOOD, {}],
    ["with what else is there", [...GOOD, ...bindings("A", ["REGION", "plain_text"])], {}],
    ["one is missing", bindings("B"), { set: ["B"], differences: [{ kind: "missing", name: "<K>" }] }],
    [
      "of other types",
      bindings("K", ["B", "plain_text"]),
      {
        set: [],
        differences: [
          { kind: "wrong-type", name: "<B>", expected: "secret_text", found: "plain_text" },
          { kind: "wrong-type", name: "<K>", expected: "secret_key", found: "secret_text" },
        ],
      },
    ],
    ...["secret_text", "plain_text", "future", ""].map((type): [string, typeof GOOD, Partial<Verification>] => [
      `one is still there, as ${JSON.stringify(type)}`,
      [...GOOD, ...bindings(["C", type])],
      { deleted: [], differences: [{ kind: "still-there", name: "<C>" }] },
    ]),
  ])("%s", (_case, reported, expected) => {
    const verification = verify({ declaration: DECLARATION, reported, displayName });
    expect(verification).toEqual({ set: ["B", "K"], deleted: ["C"], differences: [], ...expected });
  });
});

test.each<[string, typeof GOOD, boolean]>([
  ["as declared", GOOD, true],
  ["a wrong type of what was set", bindings("K", ["B", "plain_text"]), true],
  ["a secret that is still there", [...GOOD, ...bindings("C")], true],
  ["without what was set", bindings("K"), false],
  ["a deleted name of a type that nobody knows", [...GOOD, ...bindings(["C", "future"])], false],
  ["a deleted name of a variable", [...GOOD, ...bindings(["C", "plain_text"])], false],
  ["types that nobody knows, and no secret", bindings(["B", "future"], ["K", "future"]), false],
  ["nothing", [], false],
])("whether an answer proves a patch, either way: %s", (_case, reported, expected) => {
  expect(isProof(reported, DECLARATION)).toBe(expected);
});
