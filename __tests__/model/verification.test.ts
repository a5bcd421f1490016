import { expect, test } from "@jest/globals";
import type { Declaration } from "../../src/model/patch.ts";
import { type ReportedBinding, verify } from "../../src/model/verification.ts";

const text = (name: string) => ({ name, type: "secret_text", text: "x" }) as const;
const K = {
  name: "K",
  type: "secret_key",
  algorithm: "HKDF",
  format: "raw",
  usages: ["deriveKey"],
  key_base64: "AAAA",
} as const;
const DECLARATION: Declaration = { set: [text("B"), K], delete: ["C"], versionTags: {} };
const GOOD: ReportedBinding[] = [
  { name: "K", type: "secret_key" },
  { name: "B", type: "secret_text" },
];

type Expected = Partial<ReturnType<typeof verify>>;

test.each<[string, ReportedBinding[], Expected]>([
  ["as declared", GOOD, {}],
  [
    "with what else is there",
    [...GOOD, { name: "A", type: "secret_text" }, { name: "REGION", type: "plain_text" }],
    {},
  ],
  ["one is missing", [{ name: "B", type: "secret_text" }], { set: ["B"], differences: ["K is not on the Worker."] }],
  [
    "one is of another kind",
    [
      { name: "K", type: "secret_text" },
      { name: "B", type: "plain_text" },
    ],
    {
      set: [],
      differences: ["B is not a secret_text but a plain_text.", "K is not a secret_key but a secret_text."],
    },
  ],
  [
    "one is still there",
    [...GOOD, { name: "C", type: "secret_text" }],
    { deleted: [], differences: ["C is still on the Worker."] },
  ],
  ["a variable has the deleted name", [...GOOD, { name: "C", type: "plain_text" }], {}],
  ["nothing is there", [], { set: [], differences: ["B is not on the Worker.", "K is not on the Worker."] }],
])("%s", (_case, reported, expected) => {
  expect(verify({ declaration: DECLARATION, reported, shown: (name) => name })).toEqual({
    set: ["B", "K"],
    deleted: ["C"],

    differences: [],
    ...expected,
  });
});
