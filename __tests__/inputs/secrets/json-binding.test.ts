import { describe, expect, test } from "@jest/globals";
import { noFindings } from "../../../src/inputs/reading/findings.ts";
import { keyFrom, maskValue, readBinding } from "../../../src/inputs/secrets/json-binding.ts";
import { BYTES, ED25519, OCT_JWK, RSA } from "../../support/generated-keys.ts";

type Fields = Readonly<Record<string, unknown>>;

function reading(value: Fields) {
  const findings = noFindings();
  maskValue(value, findings);
  const secret = readBinding({ name: "K", value, place: "secrets, K", findings });
  return { secret, problems: findings.problems, sensitive: findings.sensitive };
}

const HMAC = { algorithm: { name: "HMAC", hash: "SHA-256" }, usages: ["sign"] };
const RAW = { type: "secret_key", format: "raw", ...HMAC, key_base64: BYTES };
const JWK = { type: "secret_key", format: "jwk", ...HMAC, key_jwk: OCT_JWK };

describe("accepted", () => {
  test.each<[string, Fields, Fields, readonly string[]]>([
    ["a text", { type: "secret_text", text: "x" }, { name: "K", type: "secret_text", text: "x" }, ["x"]],
    [
      "a text with its name",
      { name: "K", type: "secret_text", text: "" },
      { name: "K", type: "secret_text", text: "" },
      [""],
    ],
    ["a key in base64", RAW, { name: "K", ...RAW }, [BYTES]],
    [
      "a key in PEM",
      { ...RAW, algorithm: "Ed25519", format: "pkcs8", key_base64: ED25519.pkcs8Pem },
      {
        name: "K",
        type: "secret_key",
        algorithm: "Ed25519",
        format: "pkcs8",
        usages: ["sign"],
        key_base64: ED25519.pkcs8,
      },
      [ED25519.pkcs8Pem],
    ],
    ["a JWK", JWK, { name: "K", ...JWK }, [OCT_JWK.k]],
    [
      "the private members of a JWK, and no others, are masked",
      { ...JWK, key_jwk: RSA.jwk },
      { name: "K", ...JWK, key_jwk: RSA.jwk },
      ["d", "p", "q", "dp", "dq", "qi"].map((member) => String(RSA.jwk[member])),
    ],
  ])("%s", (_case, value, secret, sensitive) => {
    expect(reading(value)).toEqual({ secret, problems: [], sensitive });
  });
});

const FIELDS =
  "secrets, K: a secret_key has the fields name, type, algorithm, format, usages, key_base64, key_jwk, and no other.";
const KIND =
  "secrets, K: found an object whose type is neither secret_text nor secret_key. A JSON document as a secret's value " +
  "must be a string.";

describe("refused, and yet masked", () => {
  test.each<[string, Fields, string, string[]]>([
    ["no type", { text: "s3cret" }, KIND, ["s3cret"]],
    ["another type", { type: "plain_text", text: "s3cret", key_base64: "AAAA" }, KIND, ["s3cret", "AAAA"]],
    [
      "another name",
      { ...RAW, name: "L" },
      "secrets, K: its field name says something else than its key. Leave the field out.",
      [BYTES],
    ],
    [
      "a text with more",
      { type: "secret_text", text: "s3cret", txt: "y" },
      "secrets, K: a secret_text has name, type and text, and no other field.",
      ["s3cret", "y"],
    ],
    ["a text without text", { type: "secret_text" }, "secrets, K: text is missing. Give a string.", []],
    ["a text that is none", { type: "secret_text", text: 1 }, "secrets, K: text is a number. Give a string.", []],
    ["a key with more", { ...RAW, extractable: true }, FIELDS, [BYTES]],
    [
      "a key without a format",
      { ...RAW, format: undefined },
      "secrets, K: format is missing. Give one of raw, pkcs8, spki, jwk.",
      [BYTES],
    ],
    [
      "both materials",
      { ...JWK, key_base64: BYTES },
      "secrets, K: format jwk needs key_jwk, and key_base64 must not be there.",
      [OCT_JWK.k, BYTES],
    ],
    [
      "the other material",
      { ...RAW, key_jwk: OCT_JWK },
      "secrets, K: format raw needs key_base64, and key_jwk must not be there.",
      [BYTES, OCT_JWK.k],
    ],
    ["no JWK", { ...JWK, key_jwk: undefined }, "secrets, K: key_jwk is missing. Give an object.", []],
    ["a JWK as text", { ...JWK, key_jwk: "{}" }, "secrets, K: key_jwk is a string. Give an object.", ["{}"]],
    ["no base64", { ...RAW, key_base64: undefined }, "secrets, K: key_base64 is missing. Give a string.", []],
    ["bytes as a list", { ...RAW, key_base64: [1] }, "secrets, K: key_base64 is an array. Give a string.", []],
    [
      "material that is none",
      { ...RAW, key_base64: "pa$$word" },
      "secrets, K: key_base64 is not base64, which format: raw needs.",
      ["pa$$word"],
    ],
  ])("%s", (_case, value, problem, sensitive) => {
    expect(reading(value)).toEqual({ secret: undefined, problems: [problem], sensitive });
  });
});

test("a binding from its parts has the fields of the API page", () => {
  const parameters = { algorithm: "Ed25519", format: "spki", usages: ["verify"] } as const;
  expect(keyFrom({ name: "K", parameters, material: { key_base64: "AAAA" } })).toEqual({
    name: "K",
    type: "secret_key",
    algorithm: "Ed25519",
    format: "spki",
    usages: ["verify"],
    key_base64: "AAAA",
  });
});
