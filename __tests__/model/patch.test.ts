import { expect, test } from "@jest/globals";
import { type Declaration, secretsPatch } from "../../src/model/patch.ts";

const A = { name: "A", type: "secret_text", text: "x" } as const;
const K = {
  name: "K",
  type: "secret_key",
  algorithm: "HKDF",
  format: "raw",
  usages: ["deriveKey"],
  key_base64: "AAAA",
} as const;

test.each<[string, Declaration, string]>([
  [
    "sets and deletes",
    { set: [A, K], delete: ["B"], versionTags: {} },
    '{"secrets":{"A":{"name":"A","type":"secret_text","text":"x"},"K":{"name":"K","type":"secret_key",' +
      '"algorithm":"HKDF","format":"raw","usages":["deriveKey"],"key_base64":"AAAA"},"B":null}}',
  ],
  [
    "tags",
    { set: [], delete: ["B"], versionTags: { commit: "1", dirty: false } },
    '{"secrets":{"B":null},"version_tags":{"commit":"1","dirty":false}}',
  ],
  [
    "the prototype's name",
    { set: [{ ...A, name: "__proto__" }], delete: ["constructor"], versionTags: {} },
    '{"secrets":{"__proto__":{"name":"__proto__","type":"secret_text","text":"x"},"constructor":null}}',
  ],
])("%s", (_case, declaration, body) => {
  expect(JSON.stringify(secretsPatch(declaration))).toBe(body);
});
