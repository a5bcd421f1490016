import { expect, test } from "@jest/globals";
import { readKeyParameters, unknownFields } from "../../../src/inputs/keys/key-binding.ts";

const GOOD = { algorithm: { name: "HMAC", hash: "SHA-256" }, format: "raw", usages: ["sign", "verify"] };

const ALGORITHM = (found: string) =>
  `P: algorithm is ${found}. Give a name such as Ed25519, or a map such as ` +
  "{ name: HMAC, hash: SHA-256 } or { name: ECDSA, namedCurve: P-256 }.";
const FORMAT = (found: string) => `P: format is ${found}. Give one of raw, pkcs8, spki, jwk.`;
const USAGES = (found: string) =>
  `P: usages is ${found}. Give a list of some of encrypt, decrypt, sign, verify, deriveKey, deriveBits, wrapKey, unwrapKey.`;

test.each<[string, Record<string, unknown>]>([
  ["a map", {}],
  ["a name", { algorithm: "Ed25519" }],
  ["no usages", { usages: [] }],
  ["jwk", { format: "jwk" }],
])("%s is accepted", (_case, change) => {
  const problems: string[] = [];
  const fields = { ...GOOD, ...change };
  expect([readKeyParameters(fields, { place: "P", problems }), problems]).toEqual([fields, []]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  [
    "nothing",
    { algorithm: undefined, format: undefined, usages: undefined },
    [ALGORITHM("missing"), FORMAT("missing"), USAGES("missing")],
  ],
  ["an empty algorithm", { algorithm: "" }, [ALGORITHM("an unknown word")]],
  ["an algorithm that is a list", { algorithm: ["HMAC"] }, [ALGORITHM("an array")]],
  ["an algorithm without a name", { algorithm: { hash: "SHA-256" } }, [ALGORITHM("an object")]],
  ["an unknown format", { format: "pem" }, [FORMAT("an unknown word")]],
  ["a format that is a number", { format: 8 }, [FORMAT("a number")]],
  ["usages as a word", { usages: "sign" }, [USAGES("an unknown word")]],
  ["an unknown usage", { usages: ["sign", "signs"] }, [USAGES("a list with an unknown usage")]],
  ["null for usages", { usages: null }, [USAGES("null")]],
])("%s is refused", (_case, change, expected) => {
  const problems: string[] = [];
  expect([readKeyParameters({ ...GOOD, ...change }, { place: "P", problems }), problems]).toEqual([
    undefined,
    expected,
  ]);
});

test("fields that are not known", () => {
  expect(unknownFields({ a: 1, b: 2, toString: 3 }, ["a"])).toEqual(["b", "toString"]);
});
