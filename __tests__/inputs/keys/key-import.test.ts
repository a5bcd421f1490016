import { describe, expect, test } from "@jest/globals";
import { importFault } from "../../../src/inputs/keys/key-import.ts";
import type { KeyAlgorithm, KeyFormat, KeyUsage, SecretKey } from "../../../src/model/secret.ts";
import { BYTES, ED25519, OCT_JWK, P256, P384, P521, type Pair, RSA, X25519 } from "../../support/generated-keys.ts";
import "../../support/one-realm.ts";

type Material = string | Readonly<Record<string, unknown>>;
type Case = { algorithm: KeyAlgorithm; format: KeyFormat; material: Material; usages: readonly KeyUsage[] };

function key({ algorithm, format, material, usages }: Case): SecretKey {
  const parts = typeof material === "string" ? { key_base64: material } : { key_jwk: material };
  return { name: "K", type: "secret_key", algorithm, format, usages, ...parts } as SecretKey;
}

function symmetric(
  algorithm: KeyAlgorithm,
  usages: readonly KeyUsage[],
  formats: ("raw" | "jwk")[] = ["raw", "jwk"],
): Case[] {
  const material = { raw: BYTES, jwk: OCT_JWK };
  return formats.map((format) => ({ algorithm, format, material: material[format], usages }));
}

type Usages = { private: readonly KeyUsage[]; public: readonly KeyUsage[] };

function asymmetric(algorithm: KeyAlgorithm, pair: Pair, usages: Usages): Case[] {
  return [
    { algorithm, format: "pkcs8", material: pair.pkcs8, usages: usages.private },
    { algorithm, format: "spki", material: pair.spki, usages: usages.public },
    { algorithm, format: "jwk", material: pair.jwk, usages: usages.private },
    { algorithm, format: "jwk", material: pair.publicJwk, usages: usages.public },
  ];
}

function curve(algorithm: KeyAlgorithm, pair: Pair, usages: Usages): Case[] {
  return [
    ...asymmetric(algorithm, pair, usages),
    { algorithm, format: "raw", material: pair.raw, usages: usages.public },
  ];
}

const CIPHER = ["encrypt", "decrypt", "wrapKey", "unwrapKey"] as const;
const SIGNATURE = { private: ["sign"], public: ["verify"] } as const;
const AGREEMENT = { private: ["deriveKey", "deriveBits"], public: [] } as const;
const CURVES = { "P-256": P256, "P-384": P384, "P-521": P521 };
const HASHES = ["SHA-1", "SHA-256", "SHA-384", "SHA-512"];

const WORKS: Case[] = [
  ...HASHES.flatMap((hash) => symmetric({ name: "HMAC", hash }, ["sign", "verify"])),
  ...symmetric({ name: "HMAC", hash: { name: "SHA-256" } }, ["sign"]),
  ...["AES-CTR", "AES-CBC", "AES-GCM"].flatMap((name) => symmetric(name, CIPHER)),
  ...symmetric("AES-KW", ["wrapKey", "unwrapKey"]),
  ...["HKDF", "PBKDF2"].flatMap((name) => symmetric({ name }, ["deriveKey", "deriveBits"], ["raw"])),
  ...["RSASSA-PKCS1-v1_5", "RSA-PSS"].flatMap((name) => asymmetric({ name, hash: "SHA-256" }, RSA, SIGNATURE)),
  ...asymmetric({ name: "RSA-OAEP", hash: "SHA-512" }, RSA, {
    private: ["decrypt", "unwrapKey"],
    public: ["encrypt", "wrapKey"],
  }),
  ...Object.entries(CURVES).flatMap(([namedCurve, pair]) => [
    ...curve({ name: "ECDSA", namedCurve }, pair, SIGNATURE),
    ...curve({ name: "ECDH", namedCurve }, pair, AGREEMENT),
  ]),
  ...curve("Ed25519", ED25519, SIGNATURE),
  ...curve({ name: "X25519" }, X25519, AGREEMENT),
  // Names are compared without regard to case (Web Cryptography API, "Normalizing an algorithm").
  ...symmetric({ name: "hmac", hash: "sha-256" }, ["verify"]),
  ...curve("ed25519", ED25519, SIGNATURE),
  // A public key may be there for nothing but being there.
  { algorithm: "Ed25519", format: "spki", material: ED25519.spki, usages: [] },
];

describe("imported", () => {
  test.each(WORKS.map((one) => [JSON.stringify(one.algorithm), one.format, one.usages.join("+"), one] as const))(
    "%s, %s, %s",
    async (_algorithm, _format, _usages, one) => {
      expect(await importFault(key(one))).toBeUndefined();
    },
  );
});

const HMAC = {
  algorithm: { name: "HMAC", hash: "SHA-256" },
  format: "raw",
  material: BYTES,
  usages: ["sign"],
} as const;
const ECDSA = {
  algorithm: { name: "ECDSA", namedCurve: "P-256" },
  format: "pkcs8",
  material: P256.pkcs8,
  usages: ["sign"],
} as const;
const ED = { algorithm: "Ed25519", format: "pkcs8", material: ED25519.pkcs8, usages: ["sign"] } as const;
const PSS = {
  algorithm: { name: "RSA-PSS", hash: "SHA-256" },
  format: "pkcs8",
  material: RSA.pkcs8,
  usages: ["sign"],
} as const;

const NO_FORMAT = (name: string, format: string, formats: string) => `${name} has no format ${format}. Use ${formats}`;
const CANNOT = (name: string, format: string) =>
  `WebCrypto cannot import it as ${name}, format ${format}. The key is of another algorithm, curve or size, or it is cut off`;
const JWK = ". In a JWK, kty, crv, alg, use and key_ops must fit as well";
const UNKNOWN = (name: string, parameters: string) =>
  `WebCrypto does not know ${name}${parameters}. Check the names: SHA-256, SHA-384, SHA-512; P-256, P-384, P-521`;
const WITH = " with these parameters (hash, namedCurve)";
const NO_ALGORITHM =
  "WebCrypto knows no algorithm of that name. Known are HMAC, AES-CTR, AES-CBC, AES-GCM, AES-KW, HKDF, PBKDF2, " +
  "RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP, ECDSA, ECDH, Ed25519, X25519";

const REFUSED: [string, Case, string][] = [
  ["HMAC as pkcs8", { ...HMAC, format: "pkcs8" }, NO_FORMAT("HMAC", "pkcs8", "raw or jwk")],
  ["AES as spki", { ...HMAC, algorithm: "aes-gcm", format: "spki" }, NO_FORMAT("AES-GCM", "spki", "raw or jwk")],
  [
    "HKDF as jwk",
    { algorithm: "HKDF", format: "jwk", material: OCT_JWK, usages: ["deriveKey"] },
    NO_FORMAT("HKDF", "jwk", "raw"),
  ],
  ["RSA as raw", { ...PSS, format: "raw" }, NO_FORMAT("RSA-PSS", "raw", "pkcs8 or spki or jwk")],
  [
    "HMAC by name",
    { ...HMAC, algorithm: "HMAC" },
    "HMAC needs the parameter hash. Write algorithm: { name: HMAC, hash: SHA-256 }",
  ],
  [
    "RSA without a hash",
    { ...PSS, algorithm: { name: "RSA-PSS" } },
    "RSA-PSS needs the parameter hash. Write algorithm: { name: RSA-PSS, hash: SHA-256 }",
  ],
  [
    "ECDSA without a curve",
    { ...ECDSA, algorithm: { name: "ecdsa", hash: "SHA-256" } },
    "ECDSA needs the parameter namedCurve. Write algorithm: { name: ECDSA, namedCurve: P-256 }",
  ],
  [
    "signing with a public key",
    { ...ED, format: "spki", material: ED25519.spki },
    "a public Ed25519 key cannot have the usages sign. Use verify",
  ],
  [
    "signing with a public JWK",
    { ...ECDSA, format: "jwk", material: P256.publicJwk },
    "a public ECDSA key cannot have the usages sign. Use verify",
  ],
  [
    "signing with a public point",
    { ...ECDSA, format: "raw", material: P256.raw },
    "a public ECDSA key cannot have the usages sign. Use verify",
  ],
  [
    "verifying with a private key",
    { ...ED, usages: ["sign", "verify", "encrypt"] },
    "a private Ed25519 key cannot have the usages verify, encrypt. Use sign",
  ],
  [
    "encrypting with HMAC",
    { ...HMAC, usages: ["encrypt"] },
    "a secret HMAC key cannot have the usages encrypt. Use sign, verify",
  ],
  [
    "deriving with a public key",
    { algorithm: "X25519", format: "spki", material: X25519.spki, usages: ["deriveBits"] },
    "a public X25519 key cannot have the usages deriveBits. Write usages: []",
  ],
  ["a private key for nothing", { ...ECDSA, usages: [] }, "usages is empty. Use sign"],
  ["a secret key for nothing", { ...HMAC, usages: [] }, "usages is empty. Use sign, verify"],
  ["an unknown algorithm", { ...HMAC, algorithm: "ROT13" }, NO_ALGORITHM],
  ["a member of every object", { ...HMAC, algorithm: { name: "constructor" } }, NO_ALGORITHM],
  ["an algorithm without a name", { ...HMAC, algorithm: { name: "" } }, NO_ALGORITHM],
  ["an unknown hash", { ...HMAC, algorithm: { name: "HMAC", hash: "SHA-999" } }, UNKNOWN("HMAC", WITH)],
  ["an unknown curve", { ...ECDSA, algorithm: { name: "ECDSA", namedCurve: "P-999" } }, UNKNOWN("ECDSA", WITH)],
  ["another curve", { ...ECDSA, algorithm: { name: "ECDSA", namedCurve: "P-384" } }, CANNOT("ECDSA", "pkcs8")],
  ["another algorithm", { ...ED, material: RSA.pkcs8 }, CANNOT("Ed25519", "pkcs8")],
  ["a private key as a public one", { ...ED, format: "spki", usages: ["verify"] }, CANNOT("Ed25519", "spki")],
  ["a key that is cut off", { ...PSS, material: RSA.pkcs8.slice(0, 400) }, CANNOT("RSA-PSS", "pkcs8")],
  [
    "an AES key of 20 bytes",
    { ...HMAC, algorithm: "AES-CBC", material: "A".repeat(28), usages: ["encrypt"] },
    CANNOT("AES-CBC", "raw"),
  ],
  [
    "a point of another curve",
    { ...ECDSA, format: "raw", material: P384.raw, usages: ["verify"] },
    CANNOT("ECDSA", "raw"),
  ],
  ["a JWK of another type", { ...HMAC, format: "jwk", material: RSA.jwk }, CANNOT("HMAC", "jwk") + JWK],
  ["a JWK of another curve", { ...ECDSA, format: "jwk", material: P521.jwk }, CANNOT("ECDSA", "jwk") + JWK],
  [
    "a JWK for another use",
    { ...ECDSA, format: "jwk", material: { ...P256.jwk, key_ops: ["verify"] } },
    CANNOT("ECDSA", "jwk") + JWK,
  ],
  ["an empty JWK", { ...HMAC, format: "jwk", material: {} }, CANNOT("HMAC", "jwk") + JWK],
];

describe("refused", () => {
  test.each(REFUSED)("%s", async (_case, one, fault) => {
    expect(await importFault(key(one))).toBe(fault);
  });
});
