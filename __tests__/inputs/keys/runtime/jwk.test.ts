import { describe, expect, test } from "@jest/globals";
import { type ResolvedAlgorithm, resolveAlgorithm } from "../../../../src/inputs/keys/runtime/algorithms.ts";
import { jwkProblem, possibleAlgs } from "../../../../src/inputs/keys/runtime/jwk.ts";
import type { JsonWebKey, KeyAlgorithm, KeyUsage } from "../../../../src/model/secret.ts";
import { ED25519, OCT_JWK, P256, RSA, X25519 } from "../../../support/generated-keys.ts";

const resolve = (algorithm: KeyAlgorithm): ResolvedAlgorithm => resolveAlgorithm(algorithm) as ResolvedAlgorithm;
const hash = (name: string, of = "SHA-256"): KeyAlgorithm => ({ name, hash: of });
const curve = (name: string, namedCurve = "P-256"): KeyAlgorithm => ({ name, namedCurve });

test.each<[KeyAlgorithm, string[] | undefined]>([
  [hash("HMAC", "SHA-1"), ["HS1"]],
  [hash("HMAC", "MD5"), []],
  ["AES-KW", ["A256KW"]],
  [hash("RSASSA-PKCS1-v1_5", "SHA-1"), ["RS1", "RS1", "PS1", "RSA-OAEP"]],
  [hash("RSA-PSS", "SHA-512"), ["PS512", "RS512", "PS512", "RSA-OAEP-512"]],
  [hash("RSA-OAEP"), ["RSA-OAEP-256", "RS256", "PS256", "RSA-OAEP-256"]],
  [hash("RSA-PSS", "MD5"), []],
  ["RSA-RAW", ["RS1", "RS256", "RS384", "RS512"]],
  [curve("ECDSA", "P-521"), ["ES512"]],
  [curve("ECDSA", "P-384"), ["ES384"]],
  ["Ed25519", ["EdDSA"]],
  [curve("ECDH"), undefined],
  ["X25519", undefined],
])("%j takes the alg %j", (algorithm, algs) => {
  expect(possibleAlgs(resolve(algorithm), OCT_JWK)).toEqual(algs);
});

function problemOf(algorithm: KeyAlgorithm, jwk: JsonWebKey, usages: readonly KeyUsage[]): string | undefined {
  const role = jwk.kty === "oct" ? "secret" : jwk.d === undefined ? "public" : "private";
  return jwkProblem(jwk, { resolved: resolve(algorithm), role, usages });
}

const REMEDY = (member: string): string => `If the key is meant for that, correct or remove ${member}.`;
const ALG = (alg: string, given: string): string => `alg of the JWK must be ${alg} for ${given}. ${REMEDY("alg")}`;
const USE = (use: string, given: string): string => `use of the JWK must be "${use}" for ${given}. ${REMEDY("use")}`;
const BOTH = "the JWK must have use or key_ops, not both. Remove use.";

const LIST = "key_ops of the JWK must be a list of strings.";
const K = "k of the JWK must be the key in base64url.";
const NUMBER = (member: string): string => `${member} of the JWK must be a number in base64url.`;
const OTH = "oth must not be in the JWK: the key must have two primes.";

describe("refused", () => {
  test.each<[string, KeyAlgorithm, JsonWebKey, KeyUsage[], string]>([
    ["three primes", hash("RSA-PSS"), { ...RSA.jwk, oth: [] }, ["sign"], OTH],
    ["three primes of no RSA key", "Ed25519", { ...ED25519.jwk, oth: [] }, ["sign"], OTH],
    ["a member that is no text", hash("HMAC"), { ...OCT_JWK, k: 1 }, ["sign"], "k of the JWK must be a string."],
    ["key_ops that is not a list", hash("HMAC"), { ...OCT_JWK, key_ops: "sign" }, ["sign"], LIST],
    ["an operation that is no text", hash("HMAC"), { ...OCT_JWK, key_ops: [1] }, ["sign"], LIST],
    ["alg of another hash", hash("HMAC"), { ...OCT_JWK, alg: "HS512" }, ["sign"], ALG("HS256", "HMAC with SHA-256")],
    ["alg of another curve", curve("ECDSA"), { ...P256.jwk, alg: "ES384" }, ["sign"], ALG("ES256", "ECDSA with P-256")],
    ["alg of another algorithm", "Ed25519", { ...ED25519.jwk, alg: "ES256" }, ["sign"], ALG("EdDSA", "Ed25519")],
    [
      "any alg with MD5",
      hash("HMAC", "MD5"),
      { ...OCT_JWK, alg: "HS256" },
      ["sign"],
      "alg must not be in the JWK for HMAC with MD5.",
    ],
    ["use for a cipher", "AES-GCM", { ...OCT_JWK, use: "sig" }, ["encrypt"], USE("enc", "AES-GCM")],
    ["use for a signature", hash("RSA-PSS"), { ...RSA.jwk, use: "enc" }, ["sign"], USE("sig", "RSA-PSS")],
    [
      "use of a public key with key_ops",
      "X25519",
      { ...X25519.publicJwk, use: "sig", key_ops: [] },
      [],
      USE("enc", "X25519"),
    ],
    [
      "an operation twice",
      "AES-GCM",
      { ...OCT_JWK, key_ops: ["encrypt", "encrypt"] },
      ["encrypt"],
      "key_ops of the JWK must name each operation once.",
    ],
    [
      "an operation too few",
      "AES-GCM",
      { ...OCT_JWK, key_ops: ["encrypt"] },
      ["encrypt", "wrapKey", "decrypt"],
      "key_ops of the JWK must include wrapKey and decrypt, as usages does.",
    ],
    [
      "use and an operation of something else",
      hash("RSA-PSS"),
      { ...RSA.jwk, use: "sig", key_ops: ["sign", "x"] },
      ["sign"],
      BOTH,
    ],
    [
      "use and key_ops of an agreement",
      "X25519",
      { ...X25519.jwk, use: "enc", key_ops: ["deriveBits"] },
      ["deriveBits"],
      BOTH,
    ],
    ["k that is not base64", hash("HMAC"), { ...OCT_JWK, k: "s3cret!" }, ["sign"], K],
    ["no k", hash("HMAC"), { kty: "oct" }, ["sign"], K],
    ["broken numbers of RSA", hash("RSA-PSS"), { ...RSA.jwk, n: "!" }, ["sign"], NUMBER("n")],
    ["broken numbers of EC", curve("ECDH"), { ...P256.jwk, y: undefined }, ["deriveBits"], NUMBER("y")],
    [
      "broken bytes of Ed25519",
      "Ed25519",
      { ...ED25519.jwk, d: "AAAA" },
      ["sign"],
      "d of the JWK must be 32 bytes in base64url.",
    ],
  ])("%s", (_case, algorithm, jwk, usages, problem) => {
    expect(problemOf(algorithm, jwk, usages)).toBe(problem);
  });
});

test.each<[string, KeyAlgorithm, JsonWebKey, KeyUsage[]]>([
  [
    "use and key_ops of a signature",
    hash("RSA-PSS"),
    { ...RSA.jwk, use: "sig", key_ops: ["sign", "verify"] },
    ["sign"],
  ],
  [
    "use and other operations of a cipher",
    "AES-GCM",
    { ...OCT_JWK, use: "enc", key_ops: ["encrypt", "x"] },
    ["encrypt"],
  ],
  ["other operations", hash("RSA-PSS"), { ...RSA.jwk, key_ops: ["sign", "x"] }, ["sign"]],
  ["another use of a key without usages", hash("RSA-PSS"), { ...RSA.publicJwk, use: "enc" }, []],
  ["any use and any operations of HMAC", hash("HMAC"), { ...OCT_JWK, use: "x", key_ops: ["x", "x"] }, ["sign"]],
  ["another alg of the same hash", hash("RSA-PSS"), { ...RSA.jwk, alg: "RSA-OAEP-256" }, ["sign"]],
  ["any alg of an agreement", "X25519", { ...X25519.jwk, alg: "x" }, ["deriveKey"]],
  ["oth of a symmetric key", hash("HMAC"), { ...OCT_JWK, d: "x", oth: [] }, ["sign"]],
  ["oth of a public key", hash("RSA-PSS"), { ...RSA.publicJwk, oth: [] }, ["verify"]],
  ["ext, kid and the like", "AES-GCM", { ...OCT_JWK, ext: "true", kid: "1", x5c: [] }, ["encrypt"]],
])("%s: let through, as by the runtime", (_case, algorithm, jwk, usages) => {
  expect(problemOf(algorithm, jwk, usages)).toBeUndefined();
});
