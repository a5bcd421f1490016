import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { type ResolvedAlgorithm, resolveAlgorithm } from "../../../../src/inputs/keys/runtime/algorithms.ts";
import { ecProblem, jwkBytes, numbersProblem, publicPoint } from "../../../../src/inputs/keys/runtime/numbers.ts";
import type { JsonWebKey } from "../../../../src/model/secret.ts";
import { ED25519, P256, P384, pairOf, RSA } from "../../../support/generated-keys.ts";

test.each<[unknown, string | undefined]>([
  ["", ""],
  ["AQID", "010203"],
  ["_-8", "ffef"],
  ["/+8=", "ffef"],
  [" AQ\nID\t", "010203"],
  ["AQ==", "01"],
  ["AQ=", undefined],
  ["AQID=", undefined],
  ["AQID====", undefined],
  ["AQI", "0102"],
  ["A", undefined],
  ["AQIDA", undefined],
  ["A=ID", undefined],
  ["AQ!D", undefined],
  [1, undefined],
  [undefined, undefined],
])("%j is %j as the runtime decodes it", (text, hex) => {
  expect(jwkBytes(text)?.toString("hex")).toBe(hex);
});

const rsa = (modulusLength: number, publicExponent = 65_537) =>
  pairOf(generateKeyPairSync("rsa", { modulusLength, publicExponent }));
const MIDDLE = rsa(1024);
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const base64urlOf = (number: bigint): string => base64url(Buffer.from(number.toString(16), "hex"));
const resolve = (name: string, hash: string): ResolvedAlgorithm =>
  resolveAlgorithm({ name, hash }) as ResolvedAlgorithm;

const SIZE = "the RSA key must have 256 to 16,384 bits.";
const EXPONENT = "the public exponent of the RSA key must be 3, 17, 37 or 65537.";
const TOGETHER = "the numbers of the RSA key do not belong together. Copy the key again.";
const PARTS = "the key must have all of p, q, dp, dq and qi, or none of them.";
const LARGER = (hash: string): string => `the RSA key must be larger for ${hash}: it could be imported, but not used.`;
const NUMBER = (member: string): string => `${member} of the JWK must be a number in base64url.`;
const { n, e, d } = RSA.jwk;
const zeros = (count: number, member: unknown) =>
  base64url(Buffer.concat([Buffer.alloc(count), jwkBytes(member) as Buffer]));

const MODULUS = 2n ** 1024n - 2n;
const OF_ONE_FACTOR: JsonWebKey = {
  n: base64urlOf(MODULUS),
  p: base64urlOf(MODULUS),
  dp: base64urlOf((2n * MODULUS - 1n) / 3n),
  ...{ e: "Aw", d: "AQ", q: "AQ", dq: "AQ", qi: "AQ" },
};

describe("RSA", () => {
  test.each<[string, JsonWebKey, string | undefined]>([
    ["a private key", RSA.jwk, undefined],
    ["a public key", RSA.publicJwk, undefined],
    ["a private key of three numbers", { n, e, d }, undefined],
    ["leading zeros", { e, n: zeros(3, n) }, undefined],
    ["the exponent 3", rsa(1024, 3).jwk, undefined],
    ["the exponent 37", { n, e: "JQ" }, undefined],
    ["the exponent 35", { n, e: "Iw" }, EXPONENT],
    ["256 bits", { e, n: base64url(Buffer.alloc(32, 255)) }, undefined],
    ["248 bits", { e, n: base64url(Buffer.alloc(31, 255)) }, SIZE],
    ["16,384 bits", { e, n: base64url(Buffer.alloc(2048, 255)) }, undefined],
    ["16,392 bits", { e, n: base64url(Buffer.alloc(2049, 255)) }, SIZE],
    ["no modulus", { e }, NUMBER("n")],
    ["a broken private exponent", { n, e, d: "s3cret!" }, NUMBER("d")],
    ["two primes without the rest", { n, e, d, p: RSA.jwk.p, q: RSA.jwk.q }, PARTS],
    ["primes of another key", { ...RSA.jwk, p: MIDDLE.jwk.p, q: MIDDLE.jwk.q }, TOGETHER],
    ["p for q", { ...RSA.jwk, p: RSA.jwk.q, q: RSA.jwk.p }, TOGETHER],
    ["another coefficient", { ...RSA.jwk, qi: "AQAB" }, TOGETHER],
    ["another first exponent", { ...RSA.jwk, dp: "AQAB" }, TOGETHER],
    ["another second exponent", { ...RSA.jwk, dq: "AQAB" }, TOGETHER],
    ["primes of nothing", { ...RSA.jwk, p: "", q: "AQ" }, TOGETHER],
    ["1 and the modulus for primes", { ...RSA.jwk, p: "AQ", q: n }, TOGETHER],
    ["the modulus and 1 for primes, with exponents that fit", OF_ONE_FACTOR, TOGETHER],
    ["the exponent 17", { n, e: "EQ" }, undefined],
    ["the modulus of another key", { ...MIDDLE.jwk, n }, TOGETHER],
  ])("%s", (_case, jwk, problem) => {
    expect(numbersProblem(jwk, resolve("RSA-PSS", "SHA-256"))).toBe(problem);
  });
});

/** A private or public key of so many bytes, as far as anybody looks at it. */
function ofSize(bytes: number, isPrivate: boolean): JsonWebKey {
  return { e, n: base64url(Buffer.alloc(bytes, 255)), ...(isPrivate ? { d: "AQAB" } : {}) };
}

// Signing needs 32 bytes more than the hash, RSA-PSS with a salt as long as the hash, and RSA-OAEP, two hashes and two bytes.
test.each<[string, string, "private" | "public", number]>([
  ["RSASSA-PKCS1-v1_5", "MD5", "private", 48],
  ["RSASSA-PKCS1-v1_5", "SHA-1", "private", 52],
  ["RSASSA-PKCS1-v1_5", "SHA-256", "private", 64],
  ["RSASSA-PKCS1-v1_5", "SHA-384", "private", 80],
  ["RSASSA-PKCS1-v1_5", "SHA-512", "private", 96],
  ["RSA-PSS", "SHA-1", "private", 42],
  ["RSA-PSS", "SHA-512", "private", 130],
  ["RSA-OAEP", "SHA-256", "public", 66],
])("%s with %s, %s: %d bytes are the least", (name, hash, role, least) => {
  const problems = [least, least - 1].map((bytes) =>
    numbersProblem(ofSize(bytes, role === "private"), resolve(name, hash)),
  );
  expect(problems).toEqual([undefined, LARGER(hash)]);
});

test.each<[string, "private" | "public"]>([
  ["RSASSA-PKCS1-v1_5", "public"],
  ["RSA-PSS", "public"],
  ["RSA-OAEP", "private"],
])("%s, %s: any size will do", (name, role) => {
  expect(numbersProblem(ofSize(32, role === "private"), resolve(name, "SHA-512"))).toBeUndefined();
});

const ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
const PAIR = "the private and the public key do not belong together. Copy the key again.";
const POINT = "the key must be a point of the curve P-256.";
const ZERO = base64url(Buffer.alloc(32));

describe("EC", () => {
  test.each<[string, JsonWebKey, string | undefined]>([
    ["a private key", P256.jwk, undefined],
    ["a public key", P256.publicJwk, undefined],
    ["leading zeros", { ...P256.jwk, x: zeros(2, P256.jwk.x) }, undefined],
    ["a coordinate of another point", { ...P256.jwk, y: P256.jwk.x }, POINT],
    ["a point of a larger curve", P384.jwk, POINT],
    ["the private key of another point", { ...P256.jwk, d: ED25519.jwk.d }, PAIR],
    ["zero as a private key", { ...P256.jwk, d: ZERO }, PAIR],
    ["the order as a private key", { ...P256.jwk, d: base64url(Buffer.from(ORDER, "hex")) }, PAIR],
    ["a private key that is too long", { ...P256.jwk, d: P384.jwk.d }, PAIR],
    ["no coordinate", { ...P256.jwk, x: undefined }, NUMBER("x")],
    ["a broken private key", { ...P256.jwk, d: "s3cret!" }, NUMBER("d")],
  ])("%s", (_case, jwk, problem) => {
    expect(ecProblem(jwk, "P-256")).toBe(problem);
  });

  const point = Buffer.from(P256.raw, "base64");
  const compressed = Buffer.concat([Buffer.from([2 + ((point.at(-1) ?? 0) % 2)]), point.subarray(1, 33)]);
  const hybrid = Buffer.concat([Buffer.from([6 + ((point.at(-1) ?? 0) % 2)]), point.subarray(1)]);

  test.each([
    ["uncompressed", point, point],
    ["compressed", compressed, point],
    ["hybrid, which the runtime does not know", hybrid, undefined],
    ["infinite", Buffer.from([0]), undefined],
    ["empty", Buffer.alloc(0), undefined],
    ["too short", point.subarray(0, 64), undefined],
  ])("a point that is %s", (_case, bytes, expected) => {
    expect(publicPoint(bytes, "P-256")).toEqual(expected);
  });
});

test.each<[string, JsonWebKey, string | undefined]>([
  ["a private key", ED25519.jwk, undefined],
  ["a public key", ED25519.publicJwk, undefined],
  ["a public key that is too short", { ...ED25519.jwk, x: "AAAA" }, "x of the JWK must be 32 bytes in base64url."],
  ["a private key that is too short", { ...ED25519.jwk, d: "AAAA" }, "d of the JWK must be 32 bytes in base64url."],
  ["no public key", { d: ED25519.jwk.d }, "x of the JWK must be 32 bytes in base64url."],
])("Ed25519: %s", (_case, jwk, problem) => {
  expect(numbersProblem(jwk, resolveAlgorithm("Ed25519") as ResolvedAlgorithm)).toBe(problem);
});
