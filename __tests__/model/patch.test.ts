import { expect, test } from "@jest/globals";
import type { Declaration } from "../../src/model/declaration.ts";
import { bodyOf, secretsPatch, versionPatch } from "../../src/model/patch.ts";

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
])("the body of secrets-bulk: %s", (_case, declaration, body) => {
  expect(bodyOf(declaration, secretsPatch)).toBe(body);
});

test("the body of a version has values without their names, and annotations always", () => {
  const declaration = { set: [A, K], delete: ["B"], versionTags: { "workers/tag": "v1" } };
  const { name: _name, ...key } = K;
  const env = { A: { type: "secret_text", text: "x" }, K: key, B: null };
  expect(versionPatch(declaration)).toEqual({ env, annotations: { "workers/tag": "v1" } });
  expect(versionPatch({ ...declaration, versionTags: {} })).toEqual({ env, annotations: {} });
});

test("a body is serialized once for Workers that share the declaration and follow one another", () => {
  const shared = { set: [A], delete: [], versionTags: {} };
  const documents: Declaration[] = [];
  const document = (given: Declaration): object => ({ number: documents.push(given) });
  const bodies = [shared, shared, { ...shared }, shared].map((declaration) => bodyOf(declaration, document));
  expect(bodies).toEqual(['{"number":1}', '{"number":1}', '{"number":2}', '{"number":3}']);
  expect(bodyOf(shared, secretsPatch)).not.toBe(bodyOf(shared, versionPatch));
});
