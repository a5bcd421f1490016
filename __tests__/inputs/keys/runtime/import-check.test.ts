import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { importProblem } from "../../../../src/inputs/keys/runtime/import-check.ts";
import type { JsonWebKey, KeyAlgorithm, KeyFormat, KeyUsage, SecretKey } from "../../../../src/model/secret.ts";
import { makeAuthority } from "../../../support/certificates.ts";
import {
  BYTES,
  derOf,
  ED25519,
  ENCRYPTED_PEM,
  OCT_JWK,
  P256,
  P384,
  P521,
  type Pair,
  RSA,
  X25519,
} from "../../../support/generated-keys.ts";

type Case = {
  readonly algorithm: KeyAlgorithm;
  readonly format: KeyFormat;
  readonly material: string | JsonWebKey;
  readonly usages: readonly KeyUsage[];
};
type Usages = { readonly private: readonly KeyUsage[]; readonly public: readonly KeyUsage[] };

function problemOf({ algorithm, format, material, usages }: Case): string | undefined {
  const parts = typeof material === "string" ? { key_base64: material } : { key_jwk: material };
  return importProblem({ name: "K", type: "secret_key", algorithm, format, usages, ...parts } as SecretKey);
}

function symmetric(algorithm: KeyAlgorithm, usages: readonly KeyUsage[]): Case[] {
  return [
    { algorithm, format: "raw", material: BYTES, usages },
    { algorithm, format: "jwk", material: OCT_JWK, usages },
  ];
}

function asymmetric(algorithm: KeyAlgorithm, pair: Pair, usages: Usages): Case[] {
  return [
    { algorithm, format: "pkcs8", material: pair.pkcs8, usages: usages.private },
    { algorithm, format: "spki", material: pair.spki, usages: usages.public },
    { algorithm, format: "jwk", material: pair.jwk, usages: usages.private },
    { algorithm, format: "jwk", material: pair.publicJwk, usages: usages.public },
  ];
}

function curve(algorithm: KeyAlgorithm, pair: Pair, usages: Usages): Case[] {
  const raw: Case = { algorithm, format: "raw", material: pair.raw, usages: usages.public };
  return [...asymmetric(algorithm, pair, usages), raw];
}

const CIPHER = ["encrypt", "decrypt", "wrapKey", "unwrapKey"] as const;
const SIGNATURE = { private: ["sign"], public: ["verify"] } as const;
const AGREEMENT = { private: ["deriveKey", "deriveBits"], public: [] } as const;
const CURVES = { "P-256": P256, "P-384": P384, "P-521": P521 };
const HASHES = ["SHA-1", "SHA-256", "SHA-384", "SHA-512", "MD5"];

const WORKS: readonly Case[] = [
  ...HASHES.flatMap((hash) => symmetric({ name: "HMAC", hash }, ["sign", "verify"])),
  ...symmetric({ name: "HMAC", hash: "SHA-256", length: 250 }, ["sign"]),
  ...["AES-CTR", "AES-CBC", "AES-GCM"].flatMap((name) => symmetric(name, CIPHER)),
  ...symmetric("AES-KW", ["wrapKey", "unwrapKey"]),
  ...["HKDF", "PBKDF2"].flatMap((name) => symmetric(name, ["deriveKey", "deriveBits"]).slice(0, 1)),
  ...HASHES.flatMap((hash) => asymmetric({ name: "RSASSA-PKCS1-v1_5", hash }, RSA, SIGNATURE)),
  ...HASHES.flatMap((hash) => asymmetric({ name: "RSA-PSS", hash }, RSA, SIGNATURE)),
  ...HASHES.flatMap((hash) =>
    asymmetric({ name: "RSA-OAEP", hash }, RSA, { private: ["decrypt", "unwrapKey"], public: ["encrypt", "wrapKey"] }),
  ),
  { algorithm: "RSA-RAW", format: "pkcs8", material: RSA.pkcs8, usages: ["sign"] },
  { algorithm: "RSA-RAW", format: "jwk", material: RSA.jwk, usages: ["sign"] },
  ...Object.entries(CURVES).flatMap(([namedCurve, pair]) => [
    ...curve({ name: "ECDSA", namedCurve }, pair, SIGNATURE),
    ...curve({ name: "ECDH", namedCurve }, pair, AGREEMENT),
  ]),
  ...curve("Ed25519", ED25519, SIGNATURE),
  ...curve({ name: "NODE-ED25519", namedCurve: "NODE-ED25519" }, ED25519, SIGNATURE),
  ...curve({ name: "X25519" }, X25519, AGREEMENT),
  { algorithm: "Ed25519", format: "spki", material: ED25519.spki, usages: [] },
];

test.each(WORKS.map((one) => [JSON.stringify(one.algorithm), one.format, one.usages.join("+"), one] as const))(
  "%s, %s, %s can be imported",
  (_algorithm, _format, _usages, one) => {
    expect(problemOf(one)).toBeUndefined();
  },
);

const HMAC: Case = { algorithm: { name: "HMAC", hash: "SHA-256" }, format: "raw", material: BYTES, usages: ["sign"] };
const ECDSA: Case = {
  algorithm: { name: "ECDSA", namedCurve: "P-256" },
  format: "pkcs8",
  material: P256.pkcs8,
  usages: ["sign"],
};
const ED: Case = { algorithm: "Ed25519", format: "pkcs8", material: ED25519.pkcs8, usages: ["sign"] };
const PSS: Case = {
  algorithm: { name: "RSA-PSS", hash: "SHA-256" },
  format: "pkcs8",
  material: RSA.pkcs8,
  usages: ["sign"],
};

const CERTIFICATE = derOf((await makeAuthority("Test")).pem);
const der = (pair: { privateKey: { export(options: object): unknown } }): string =>
  (pair.privateKey.export({ type: "pkcs8", format: "der" }) as Buffer).toString("base64");
const NONE = "for which the Workers runtime has no algorithm.";
const PKCS8 = "the key must be a private key in PKCS#8. It is something else, or damaged.";
const CANNOT = (role: string, usages: string, use: string): string =>
  `a ${role} key cannot have the ${usages}. Use ${use}.`;

const REFUSED: readonly [string, Case, string][] = [
  [
    "an algorithm that is none",
    { ...HMAC, algorithm: "HS256" },
    "algorithm must be named as in WebCrypto. Write algorithm: { name: HMAC, hash: SHA-256 }",
  ],
  ["HMAC as pkcs8", { ...HMAC, format: "pkcs8" }, "format must be raw or jwk for HMAC."],
  [
    "HKDF as jwk",
    { algorithm: "HKDF", format: "jwk", material: OCT_JWK, usages: ["deriveKey"] },
    "format must be raw for HKDF.",
  ],
  ["RSA as raw", { ...PSS, format: "raw" }, "format must be pkcs8, spki or jwk for RSA-PSS."],
  [
    "verifying with RSA-RAW",
    { ...PSS, algorithm: "RSA-RAW", usages: ["verify"] },
    "a private RSA-RAW key cannot have the usage verify. Use sign.",
  ],
  [
    "an EC key for HMAC",
    { ...HMAC, format: "pkcs8", material: P256.pkcs8 },
    "the key is an EC private key, P-256, which HMAC cannot use. Its algorithm must be ECDSA or ECDH.",
  ],
  [
    "an RSA key for HKDF",
    { ...HMAC, algorithm: "HKDF", format: "jwk", material: RSA.jwk },
    "the key is an RSA private key, which HKDF cannot use. Its algorithm must be RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP or RSA-RAW.",
  ],
  [
    "an empty JWK for HKDF",
    { ...HMAC, algorithm: "HKDF", format: "jwk", material: {} },
    "format must be raw for HKDF.",
  ],
  [
    "a public key in SPKI for RSA-RAW",
    { ...PSS, algorithm: "RSA-RAW", format: "spki", material: RSA.spki, usages: ["verify"] },
    "format must be pkcs8 or jwk for RSA-RAW.",
  ],
  [
    "signing with a public key",
    { ...ED, format: "spki", material: ED25519.spki },
    CANNOT("public Ed25519", "usage sign", "verify"),
  ],
  [
    "signing with a public JWK",
    { ...ECDSA, format: "jwk", material: P256.publicJwk },
    CANNOT("public ECDSA", "usage sign", "verify"),
  ],
  [
    "signing with a public point",
    { ...ECDSA, format: "raw", material: P256.raw },
    `${CANNOT("public ECDSA", "usage sign", "verify")} A raw key is always a public key.`,
  ],
  [
    "verifying with a private key",
    { ...ED, usages: ["sign", "verify", "verify", "encrypt"] },
    CANNOT("private Ed25519", "usages verify and encrypt", "sign"),
  ],
  ["encrypting with HMAC", { ...HMAC, usages: ["encrypt"] }, CANNOT("secret HMAC", "usage encrypt", "sign and verify")],
  [
    "deriving with a public key",
    { ...ED, algorithm: "X25519", format: "spki", material: X25519.spki, usages: ["deriveBits"] },
    "a public X25519 key cannot have the usage deriveBits. Write usages: [].",
  ],
  ["a private key for nothing", { ...ECDSA, usages: [] }, "usages must not be empty. Use sign."],
  ["a secret key for nothing", { ...HMAC, usages: [] }, "usages must not be empty. Use sign and verify."],
  [
    "a public key of RSA-RAW",
    { algorithm: "RSA-RAW", format: "jwk", material: RSA.publicJwk, usages: ["verify"] },
    "the key must be a private key for RSA-RAW.",
  ],
  [
    "another curve",
    { ...ECDSA, algorithm: { name: "ECDSA", namedCurve: "P-384" } },
    "the key is an EC private key, P-256, not P-384. Write namedCurve: P-256",
  ],
  [
    "another curve in a JWK",
    { ...ECDSA, format: "jwk", material: P521.jwk },
    "the key is an EC private key, P-521, not P-256. Write namedCurve: P-521",
  ],
  [
    "a curve that Workers do not know",
    { ...ECDSA, material: der(generateKeyPairSync("ec", { namedCurve: "secp256k1" })) },
    "the key is an EC private key, secp256k1, not P-256. Workers know P-256, P-384 and P-521.",
  ],
  [
    "another algorithm",
    { ...ED, material: RSA.pkcs8 },
    "the key is an RSA private key, which Ed25519 cannot use. Its algorithm must be RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP or RSA-RAW.",
  ],
  [
    "X25519 for a signature",
    { ...ED, material: X25519.pkcs8 },
    "the key is an X25519 private key, which Ed25519 cannot use. Its algorithm must be X25519.",
  ],
  [
    "a symmetric JWK for a signature",
    { ...ED, format: "jwk", material: OCT_JWK },
    'the key is a symmetric key (kty "oct"), which Ed25519 cannot use. Its algorithm must be HMAC, AES-CTR, AES-CBC, AES-GCM, AES-KW, HKDF or PBKDF2.',
  ],
  [
    "a JWK of another type",
    { ...HMAC, format: "jwk", material: ED25519.jwk },
    "the key is an Ed25519 private key, which HMAC cannot use. Its algorithm must be Ed25519 or NODE-ED25519.",
  ],
  ["Ed448", { ...ED, material: der(generateKeyPairSync("ed448")) }, `the key is an Ed448 private key, ${NONE}`],
  [
    "RSA-PSS only",
    { ...PSS, material: der(generateKeyPairSync("rsa-pss", { modulusLength: 1024 })) },
    `the key is an RSA private key, id-RSASSA-PSS, ${NONE}`,
  ],
  [
    "a private key as a public one",
    { ...ED, format: "spki", usages: ["verify"] },
    "format must be pkcs8: the key is an Ed25519 private key.",
  ],
  [
    "a public key as a private one",
    { ...PSS, material: RSA.spki },
    "format must be spki: the key is an RSA public key.",
  ],
  [
    "a private key as a raw one",
    { ...ECDSA, format: "raw" },
    "format must be pkcs8: the key is an EC private key, P-256.",
  ],
  [
    "a public key as an AES key",
    { ...HMAC, algorithm: "AES-GCM", material: P384.spki, usages: ["encrypt"] },
    "format must be spki: the key is an EC public key, P-384.",
  ],
  ["a key that is cut off", { ...PSS, material: RSA.pkcs8.slice(0, 400) }, PKCS8],
  [
    "bytes that are not a key",
    { ...PSS, format: "spki", material: BYTES },
    PKCS8.replace("private key in PKCS#8", "public key in SPKI"),
  ],
  [
    "an encrypted key",
    { ...ECDSA, material: derOf(ENCRYPTED_PEM) },
    "the key must not be encrypted. Decrypt it: openssl pkey -in key.pem -out key.pkcs8.pem",
  ],
  [
    "a certificate",
    { ...ECDSA, format: "spki", material: CERTIFICATE },
    "the key must not be a certificate. Extract its key: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem",
  ],
  [
    "two keys",
    {
      ...ED,
      material: Buffer.concat([ED25519.pkcs8, ED25519.pkcs8].map((one) => Buffer.from(one, "base64"))).toString(
        "base64",
      ),
    },
    "the key must not be followed by other bytes. Copy only one key.",
  ],
  [
    "an AES key of 20 bytes",
    { ...HMAC, algorithm: "AES-CBC", material: "A".repeat(28), usages: ["encrypt"] },
    "an AES key must have 16, 24 or 32 bytes.",
  ],
  [
    "an AES key of 20 bytes in a JWK",
    { ...HMAC, algorithm: "AES-CBC", format: "jwk", material: { kty: "oct", k: "A".repeat(27) }, usages: ["encrypt"] },
    "an AES key must have 16, 24 or 32 bytes.",
  ],
  [
    "an HMAC key of no bytes",
    { ...HMAC, format: "jwk", material: { kty: "oct", k: "" } },
    "an HMAC key must not be empty.",
  ],
  [
    "a length that is too small",
    { ...HMAC, algorithm: { name: "HMAC", hash: "SHA-256", length: 248 } },
    "length must be the number of bits of the key, or be left out.",
  ],
  [
    "a length that is too large",
    { ...HMAC, algorithm: { name: "HMAC", hash: "SHA-256", length: 257 } },
    "length must be the number of bits of the key, or be left out.",
  ],
  [
    "a point of another curve",
    { ...ECDSA, format: "raw", material: P384.raw, usages: ["verify"] },
    "the key must be a point of the curve P-256.",
  ],
  [
    "a point of a curve that has no name",
    { ...ECDSA, format: "jwk", material: { ...P384.publicJwk, crv: "s3cret" }, usages: ["verify"] },
    "the key must be a point of the curve P-256.",
  ],
  [
    "a public key that is too long",
    { ...ED, format: "raw", material: P256.raw, usages: ["verify"] },
    "a raw Ed25519 key must have 32 bytes.",
  ],
  ["an empty JWK", { ...HMAC, format: "jwk", material: {} }, 'kty of the JWK must be "oct" for HMAC.'],
  [
    "a JWK whose curve is not known",
    { ...ED, format: "jwk", material: { ...ED25519.jwk, crv: "s3cret" } },
    `the key is an OKP private key, ${NONE}`,
  ],
  [
    "a JWK for another use",
    { ...ECDSA, format: "jwk", material: { ...P256.jwk, key_ops: ["verify"] } },
    "key_ops of the JWK must include sign, as usages does.",
  ],
];

test.each(REFUSED)("%s cannot be imported", (_case, one, problem) => {
  expect(problemOf(one)).toBe(problem);
});

test("the runtime takes a JWK whose curve is another name, if its numbers are right", () => {
  expect(problemOf({ ...ECDSA, format: "jwk", material: { ...P256.jwk, crv: "P-384" } })).toBeUndefined();
});
