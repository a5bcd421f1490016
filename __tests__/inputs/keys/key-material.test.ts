import { describe, expect, test } from "@jest/globals";
import { readKeyMaterial } from "../../../src/inputs/keys/key-material.ts";
import type { KeyFormat } from "../../../src/model/secret.ts";
import {
  BYTES,
  ED25519,
  ENCRYPTED_PEM,
  OCT_JWK,
  P256,
  P256_SEC1_PEM,
  P384,
  P521,
  RSA,
  RSA_PKCS1_PEM,
  RSA_PUBLIC_PKCS1_PEM,
} from "../../support/generated-keys.ts";

const wrapped = (base64: string): string => base64.replace(/.{16}/g, "$&\n ");
const unpadded = (base64: string): string => base64.replace(/=+$/, "");

describe("accepted", () => {
  test.each<[string, string, KeyFormat, string]>([
    ...Object.entries({ RSA, P256, P384, P521, ED25519 }).flatMap(
      ([name, pair]): [string, string, KeyFormat, string][] => [
        [`${name}, PEM as pkcs8`, pair.pkcs8Pem, "pkcs8", pair.pkcs8],
        [`${name}, PEM as spki`, pair.spkiPem, "spki", pair.spki],
        [`${name}, base64 DER as pkcs8`, pair.pkcs8, "pkcs8", pair.pkcs8],
        [`${name}, base64 DER as spki`, pair.spki, "spki", pair.spki],
      ],
    ),
    ["PEM with CRLF and white space around", `\n ${RSA.pkcs8Pem.replaceAll("\n", "\r\n")} \n`, "pkcs8", RSA.pkcs8],
    ["PEM on one line", P256.pkcs8Pem.replaceAll("\n", " "), "pkcs8", P256.pkcs8],
    ["base64 on several lines", wrapped(RSA.pkcs8), "pkcs8", RSA.pkcs8],
    ["raw bytes", ` ${BYTES}\n`, "raw", BYTES],
    ["raw bytes without padding", unpadded(BYTES), "raw", BYTES],
    ["one byte", "AA==", "raw", "AA=="],
    // Bits that stand for nothing are dropped, as Go's strict decoder asks for.
    ["base64 whose last digit says too much", "AB==", "raw", "AA=="],
  ])("%s", (_case, text, format, key_base64) => {
    expect(readKeyMaterial(text, format)).toEqual({ key_base64 });
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["RSA", RSA.jwk],
    ["EC", P256.publicJwk],
    ["oct", OCT_JWK],
  ])("a JWK, %s", (_case, key_jwk) => {
    expect(readKeyMaterial(JSON.stringify(key_jwk, null, 2), "jwk")).toEqual({ key_jwk });
  });
});

const body = (pem: string): string => pem.replace(/-----[A-Z0-9 ]+-----/g, "");
const labelled = (label: string): string => `-----BEGIN ${label}-----${body(P256.pkcs8Pem)}-----END ${label}-----\n`;
const kind = (label: string): string => `is a PEM block of the kind ${label}, that is `;
const TO_PKCS8 = "Convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem";
const CUT = "is a PEM block that is cut off or damaged. Copy it again, from BEGIN to END";
const DER = (format: string): string => `is not a PEM block or base64 DER, which format: ${format} needs`;
const URL_SAFE = ". It looks like base64url: write + for - and / for _";

const REFUSED: readonly [string, string, KeyFormat, string][] = [
  ["PKCS#1", RSA_PKCS1_PEM, "pkcs8", `${kind("RSA PRIVATE KEY")}PKCS#1. ${TO_PKCS8}`],
  ["SEC1", P256_SEC1_PEM, "pkcs8", `${kind("EC PRIVATE KEY")}SEC1. ${TO_PKCS8}`],
  [
    "SEC1 behind its parameters",
    `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${P256_SEC1_PEM}`,
    "pkcs8",
    `${kind("EC PRIVATE KEY")}SEC1. ${TO_PKCS8}`,
  ],
  [
    "encrypted PKCS#8",
    ENCRYPTED_PEM,
    "pkcs8",
    `${kind("ENCRYPTED PRIVATE KEY")}encrypted. Decrypt it with: openssl pkcs8 -in key.pem -out key.pkcs8.pem`,
  ],
  [
    "a public PKCS#1",
    RSA_PUBLIC_PKCS1_PEM,
    "spki",
    `${kind("RSA PUBLIC KEY")}PKCS#1. Convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout -out key.spki.pem`,
  ],
  [
    "DSA",
    labelled("DSA PRIVATE KEY"),
    "pkcs8",
    `${kind("DSA PRIVATE KEY")}a DSA key, which WebCrypto does not know. Make an ECDSA or Ed25519 key`,
  ],
  [
    "OpenSSH",
    labelled("OPENSSH PRIVATE KEY"),
    "pkcs8",
    `${kind("OPENSSH PRIVATE KEY")}OpenSSH's own. Convert it, on a copy, with: ssh-keygen -p -m PKCS8 -f key`,
  ],
  [
    "a certificate",
    labelled("CERTIFICATE"),
    "spki",
    `${kind("CERTIFICATE")}a certificate. Take its key with: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem`,
  ],
  [
    "another label",
    labelled("X509 CRL"),
    "spki",
    "is a PEM block of an unknown kind. PRIVATE KEY and PUBLIC KEY are known",
  ],
  [
    "a private key as spki",
    RSA.pkcs8Pem,
    "spki",
    "is a PEM block of the kind PRIVATE KEY, which is format: pkcs8, not spki",
  ],
  [
    "a public key as pkcs8",
    RSA.spkiPem,
    "pkcs8",
    "is a PEM block of the kind PUBLIC KEY, which is format: spki, not pkcs8",
  ],
  ["PEM as raw", RSA.pkcs8Pem, "raw", "is a PEM block of the kind PRIVATE KEY, which is format: pkcs8, not raw"],
  ["PEM as jwk", RSA.spkiPem, "jwk", "is a PEM block of the kind PUBLIC KEY, which is format: spki, not jwk"],
  ["two keys", RSA.pkcs8Pem + P256.pkcs8Pem, "pkcs8", "holds several PEM blocks. Give one"],
  ["a key with words before it", `Bag Attributes\n${RSA.pkcs8Pem}`, "pkcs8", CUT],
  ["a key with words behind it", `${RSA.pkcs8Pem}done`, "pkcs8", CUT],
  [
    "\\n for line breaks",
    RSA.pkcs8Pem.replaceAll("\n", "\\n"),
    "pkcs8",
    "is a PEM block with the two characters \\n where line breaks belong. Store it with real line breaks",
  ],
  ["a key without its end", RSA.pkcs8Pem.slice(0, 200), "pkcs8", CUT],
  ["its first line alone", "-----BEGIN PRIVATE KEY-----", "pkcs8", CUT],
  ["a key with one digit too few", "-----BEGIN PRIVATE KEY-----\nAAAAA\n-----END PRIVATE KEY-----", "pkcs8", CUT],
  ["nothing between its lines", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", "pkcs8", CUT],
  ["words as pkcs8", "pa$$word", "pkcs8", DER("pkcs8")],
  ["hyphens in base64 as pkcs8", "ab-_", "pkcs8", DER("pkcs8") + URL_SAFE],
  ["a broken length as spki", "abcde", "spki", DER("spki")],
  ["words as raw", "pa$$word", "raw", "is not base64, which format: raw needs"],
  ["base64url as raw", "a-b_", "raw", `is not base64, which format: raw needs${URL_SAFE}`],
  ["a JWK as raw", ` ${JSON.stringify(OCT_JWK)}`, "raw", "is JSON, which is format: jwk, not raw"],
  ["a JWK as pkcs8", JSON.stringify(RSA.jwk), "pkcs8", "is JSON, which is format: jwk, not pkcs8"],
  [
    "broken JSON as jwk",
    '{"kty":"oct",}',
    "jwk",
    "is not valid JSON (line 1, column 14; the text is not shown); format: jwk needs a JSON Web Key",
  ],
  [
    "a member twice",
    '{"k":"a","k":"b"}',
    "jwk",
    "has a key that stands twice in one object (line 1, column 10); format: jwk needs a JSON Web Key",
  ],
  ["a list as jwk", "[]", "jwk", "is an array; format: jwk needs a JSON Web Key, which is an object"],
  ["a string as jwk", '"x"', "jwk", "is a string; format: jwk needs a JSON Web Key, which is an object"],
];

describe("refused", () => {
  test.each(REFUSED)("%s", (_case, text, format, fault) => {
    expect(readKeyMaterial(text, format)).toEqual({ fault });
  });

  test("no refusal quotes the key", () => {
    const key = body(RSA.pkcs8Pem).replace(/\s/g, "");
    const faults = [
      ...[RSA_PKCS1_PEM, RSA.pkcs8Pem].map((pem) => readKeyMaterial(pem, "spki")),
      readKeyMaterial(`${key}!`, "pkcs8"),
      readKeyMaterial(`{"d":"${key}"`, "jwk"),
    ].map((material) => JSON.stringify(material));
    for (let at = 0; at + 8 < key.length; at += 1) expect(faults.join()).not.toContain(key.slice(at, at + 8));
  });
});
