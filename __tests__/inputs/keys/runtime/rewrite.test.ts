import { describe, expect, test } from "@jest/globals";
import { rewritten } from "../../../../src/inputs/keys/runtime/rewrite.ts";
import type { JsonWebKey, KeyAlgorithm, SecretKey } from "../../../../src/model/secret.ts";
import {
  derOf,
  ED25519,
  ED25519_V2,
  HMAC_KEY,
  OCT_JWK,
  P256,
  P256_SEC1_PEM,
  RSA,
  RSA_PKCS1_PEM,
  RSA_PUBLIC_PKCS1_PEM,
  X25519,
} from "../../../support/generated-keys.ts";

const { key_base64: _bytes, ...WITHOUT_KEY } = HMAC_KEY;
const HMAC = HMAC_KEY.algorithm;
const PSS = { name: "RSA-PSS", hash: "SHA-256" };
const ECDSA = { name: "ECDSA", namedCurve: "P-256" };

function jwk(algorithm: KeyAlgorithm, key_jwk: JsonWebKey): SecretKey {
  return { ...WITHOUT_KEY, algorithm, format: "jwk", key_jwk };
}

function der(algorithm: KeyAlgorithm, key_base64: string, format: "pkcs8" | "spki" = "pkcs8"): SecretKey {
  return { ...WITHOUT_KEY, algorithm, format, key_base64 };
}

const spelled = (member: string, word: string): string =>
  `${member} of the JWK is stored as "${word}", which is how the Workers runtime spells it.`;
const behind = (key: string, bytes: string): string =>
  Buffer.concat([Buffer.from(key, "base64"), Buffer.from(bytes)]).toString("base64");
/** PKCS#8 with a set of attributes, here keyUsage, which OpenSSL would drop. */
const ED25519_WITH_ATTRIBUTES = Buffer.concat([
  Buffer.from([0x30, 0x3d]),
  Buffer.from(ED25519.pkcs8, "base64").subarray(2),
  Buffer.from("a00d300b0603551d0f310403020010", "hex"),
]).toString("base64");
const AES = { kty: "oct", k: "A".repeat(22) };

describe("rewritten", () => {
  test.each<[string, SecretKey, SecretKey, string[]]>([
    ["PKCS#1", der(PSS, derOf(RSA_PKCS1_PEM)), der(PSS, RSA.pkcs8), ["the key is stored as PKCS#8. It was PKCS#1."]],
    ["SEC1", der(ECDSA, derOf(P256_SEC1_PEM)), der(ECDSA, P256.pkcs8), ["the key is stored as PKCS#8. It was SEC1."]],
    [
      "public PKCS#1",
      der(PSS, derOf(RSA_PUBLIC_PKCS1_PEM), "spki"),
      der(PSS, RSA.spki, "spki"),
      ["the key is stored as SPKI. It was PKCS#1."],
    ],
    [
      "RFC 5958",
      der("Ed25519", ED25519_V2),
      der("Ed25519", ED25519.pkcs8),
      ["the key is stored without the public key that RFC 5958 adds to PKCS#8."],
    ],
    [
      "a line break after the key",
      der(PSS, behind(RSA.spki, "\r\n"), "spki"),
      der(PSS, RSA.spki, "spki"),
      ["the key is stored without the white space after it."],
    ],
    [
      "alg of Ed25519",
      jwk("Ed25519", { ...ED25519.jwk, alg: "Ed25519" }),
      jwk("Ed25519", { ...ED25519.jwk, alg: "EdDSA" }),
      [spelled("alg", "EdDSA")],
    ],
    [
      "the case of alg",
      jwk(PSS, { ...RSA.jwk, alg: "ps256" }),
      jwk(PSS, { ...RSA.jwk, alg: "PS256" }),
      [spelled("alg", "PS256")],
    ],
    [
      "the case of kty and crv",
      jwk("Ed25519", { ...ED25519.jwk, kty: "okp", crv: "ed25519" }),
      jwk("Ed25519", ED25519.jwk),
      [spelled("kty", "OKP"), spelled("crv", "Ed25519")],
    ],
    [
      "the case of crv, of X25519",
      jwk("X25519", { ...X25519.jwk, crv: "x25519" }),
      jwk("X25519", X25519.jwk),
      [spelled("crv", "X25519")],
    ],
    [
      "key_ops with an operation twice",
      jwk("AES-GCM", { ...AES, key_ops: ["sign", "sign"] }),
      jwk("AES-GCM", { ...AES, key_ops: ["sign"] }),
      ["key_ops of the JWK is stored with each operation once."],
    ],
    [
      "the case of names, which means nothing",
      { ...HMAC_KEY, algorithm: { name: "hmac", hash: "sha-256" } },
      HMAC_KEY,
      [],
    ],
  ])("%s", (_case, given, key, changes) => {
    expect(rewritten(given)).toEqual({ key, changes });
  });
});

test.each<[string, SecretKey]>([
  ["a raw key", HMAC_KEY],
  ["PKCS#8", der(PSS, RSA.pkcs8)],
  ["PKCS#8 with attributes", der("Ed25519", ED25519_WITH_ATTRIBUTES)],
  ["SPKI", der(PSS, RSA.spki, "spki")],
  ["other bytes after the key", der(PSS, behind(RSA.pkcs8, "0"))],
  ["no key", der(PSS, "AAAA")],
  ["an algorithm that is none", jwk("EdDSA", { ...ED25519.jwk, alg: "Ed25519" })],
  ["another alg of the same hash", jwk(PSS, { ...RSA.jwk, alg: "RS256" })],
  ["an alg for something else", jwk(PSS, { ...RSA.jwk, alg: "rs512" })],
  ["members that are not text", jwk(PSS, { ...RSA.jwk, alg: 1, kty: null })],
  ["key_ops with each operation once", jwk("AES-GCM", { ...AES, key_ops: ["encrypt", "decrypt"] })],
  ["key_ops that nobody looks at", jwk(HMAC, { ...OCT_JWK, key_ops: ["sign", "sign"] })],
])("%s stays as it is", (_case, key) => {
  expect(rewritten(key)).toEqual({ key, changes: [] });
});
