import { describe, expect, test } from "@jest/globals";
import { ALGORITHMS, resolveAlgorithm } from "../../../../src/inputs/keys/runtime/algorithms.ts";
import type { KeyAlgorithm } from "../../../../src/model/secret.ts";

test.each(ALGORITHMS.map((algorithm) => [algorithm.name, algorithm] as const))(
  "%s is found in any case, with each value of what it needs",
  (name, algorithm) => {
    const { parameter, values } = algorithm.needs ?? { parameter: "hash", values: [undefined] };
    for (const value of values) {
      const given = {
        name: name.toLowerCase(),
        length: 8,
        ...(value === undefined ? {} : { [parameter]: value.toLowerCase() }),
      };
      const needed = value === undefined ? {} : { [parameter]: value };
      expect(resolveAlgorithm(given)).toEqual({ algorithm, parameters: { name, length: 8, ...needed }, ...needed });
    }
  },
);

test("a name alone stays a name", () => {
  expect(resolveAlgorithm("ed25519")).toMatchObject({ parameters: "Ed25519" });
});

const CURVES = "namedCurve must be P-256, P-384 or P-521.";
const HASHES = "hash must be SHA-1, SHA-256, SHA-384, SHA-512 or MD5.";
const UNKNOWN =
  "algorithm must be one of the Workers runtime: HMAC, AES-CTR, AES-CBC, AES-GCM, AES-KW, HKDF, PBKDF2, " +
  "RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP, RSA-RAW, ECDSA, ECDH, Ed25519, X25519 or NODE-ED25519.";
const MISSING = (parameter: string, example: string): string =>
  `algorithm must have the parameter ${parameter}. Write algorithm: ${example}`;
const OTHER = (name: string): string => `algorithm must be named as in WebCrypto. Write algorithm: ${name}`;

describe("refused", () => {
  test.each<[KeyAlgorithm, string]>([
    ["ROT13", UNKNOWN],
    ["constructor", UNKNOWN],
    [{ name: "" }, UNKNOWN],
    ["Ed448", UNKNOWN],
    ["AES-GMC", `${UNKNOWN} Did you mean AES-GCM?`],
    [{ name: "Ed-25519" }, `${UNKNOWN} Did you mean Ed25519?`],
    ["ML-DSA-65", UNKNOWN],
    ["HMAC", MISSING("hash", "{ name: HMAC, hash: SHA-256 }")],
    [{ name: "rsa-pss" }, MISSING("hash", "{ name: RSA-PSS, hash: SHA-256 }")],
    [{ name: "ECDSA", hash: "SHA-256" }, MISSING("namedCurve", "{ name: ECDSA, namedCurve: P-256 }")],
    ["NODE-ED25519", MISSING("namedCurve", "{ name: NODE-ED25519, namedCurve: NODE-ED25519 }")],
    [{ name: "HMAC", hash: "SHA-224" }, HASHES],
    [{ name: "HMAC", hash: "SHA256" }, `${HASHES} Did you mean SHA-256?`],
    [{ name: "ECDH", namedCurve: "secp256k1" }, CURVES],
    [{ name: "ECDH", namedCurve: "prime256v1" }, `${CURVES} Did you mean P-256?`],
    [{ name: "ECDH", namedCurve: "SECP384R1" }, `${CURVES} Did you mean P-384?`],
    [{ name: "ECDH", namedCurve: "p521" }, `${CURVES} Did you mean P-521?`],
    ["ES256", OTHER("{ name: ECDSA, namedCurve: P-256 }")],
    ["es512", OTHER("{ name: ECDSA, namedCurve: P-521 }")],
    ["RS384", OTHER("{ name: RSASSA-PKCS1-v1_5, hash: SHA-384 }")],
    ["PS512", OTHER("{ name: RSA-PSS, hash: SHA-512 }")],
    ["RSA-OAEP-256", OTHER("{ name: RSA-OAEP, hash: SHA-256 }")],
    ["HS256", OTHER("{ name: HMAC, hash: SHA-256 }")],
    ["HmacSHA256", OTHER("{ name: HMAC, hash: SHA-256 }")],
    ["A256GCM", OTHER("AES-GCM")],
    [{ name: "EdDSA" }, OTHER("Ed25519")],
    ["P-384", OTHER("{ name: ECDSA, namedCurve: P-384 }")],
  ])("%j", (given, problem) => {
    expect(resolveAlgorithm(given)).toEqual({ problem });
  });
});
