import { expect, test } from "@jest/globals";
import { isBindingName, privateMembers } from "../../src/model/secret.ts";

test.each([
  ["A", true],
  ["$", true],
  ["_", true],
  ["a1_$", true],
  ["__proto__", true],
  ["x".repeat(256), true],
  ["x".repeat(257), false],
  ["", false],
  ["1a", false],
  ["a-b", false],
  ["a.b", false],
  [" a", false],
  ["a\n", false],
  ["é", false],
])("%j is a binding's name: %j", (name, expected) => {
  expect(isBindingName(name)).toBe(expected);
});

test("the private members of a JWK are its strings d, k, p, q, dp, dq and qi", () => {
  const jwk = { kty: "RSA", n: "public", e: "AQAB", d: "1", p: "2", q: "3", dp: "4", dq: "5", qi: "6", k: "7" };
  expect(privateMembers(jwk).sort()).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(privateMembers({ kty: "EC", d: 1, x: "x" })).toEqual([]);
});

test("the further primes of an RSA key are private as well", () => {
  expect(privateMembers({ kty: "RSA", n: "n", d: "dd", oth: [{ r: "rr", d: "od", t: "tt" }, null] })).toEqual([
    "dd",
    "rr",
    "od",
    "tt",
  ]);
});
