import { describe, expect, test } from "@jest/globals";
import { type KeyMaterial, readMaterial } from "../../../src/inputs/keys/material.ts";
import type { Encoding } from "../../../src/inputs/keys/raw-key.ts";
import type { KeyFormat } from "../../../src/model/secret.ts";
import { BYTES, ED25519, OCT_JWK, P256, RSA } from "../../support/generated-keys.ts";
import { readWith } from "../../support/reader.ts";

type Read = { readonly material: KeyMaterial; readonly sensitive: string[] };

function read(text: string, format: KeyFormat, encoding?: Encoding): Read {
  const { value, sensitive } = readWith({}, (context) => readMaterial(text, { ...context, format, encoding }));
  return { material: value, sensitive };
}

describe("accepted", () => {
  test.each<[string, string, KeyFormat, string]>([
    ["PEM", RSA.pkcs8Pem, "pkcs8", RSA.pkcs8],
    ["PEM after a byte order mark", `\uFEFF${RSA.spkiPem}`, "spki", RSA.spki],
    ["DER in base64", `${P256.spki}\n`, "spki", P256.spki],
    ["DER on several lines", RSA.pkcs8.replace(/.{16}/g, "$&\n "), "pkcs8", RSA.pkcs8],
    ["raw bytes", ` ${BYTES}\n`, "raw", BYTES],
  ])("%s", (_case, text, format, key_base64) => {
    expect(read(text, format)).toEqual({ material: { key_base64 }, sensitive: [] });
  });

  test("a JWK, whose private members are masked", () => {
    expect(read(JSON.stringify(OCT_JWK, null, 2), "jwk")).toEqual({
      material: { key_jwk: OCT_JWK },
      sensitive: [OCT_JWK.k],
    });
  });

  test.each([`"${BYTES}"`, "{}", " spaced ", RSA.spkiPem])("any text as utf8: %j", (text) => {
    expect(read(text, "raw", "utf8").material).toMatchObject({ key_base64: Buffer.from(text).toString("base64") });
  });
});

const PEM_TYPE = "is a PEM block of type PRIVATE KEY. Write format: pkcs8";
const QUOTES = "must not be in quotes. Store it without them.";
const IS_JWK = "It is a JSON Web Key: write format: jwk";
const SSH = "must not be in OpenSSH's own format. Convert it: ssh-keygen -e -m PKCS8 -f key.pub";
const NEEDS_JWK = "The format jwk needs a JSON Web Key.";
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const ACCOUNT = JSON.stringify({ type: "service_account", private_key_id: "0a1b", private_key: RSA.pkcs8Pem });

describe("refused", () => {
  test.each<[string, string, KeyFormat, string, string[]]>([
    ["PEM as raw", RSA.pkcs8Pem, "raw", PEM_TYPE, []],
    ["PEM in quotes", `"${RSA.pkcs8Pem}"\n`, "pkcs8", QUOTES, []],
    ["a quote that is not closed", "'pa$$word", "raw", "must be base64. If it is text, write encoding: utf8.", []],
    ["base64 in quotes", `'${BYTES}'`, "raw", QUOTES, []],
    [
      "a service account",
      ACCOUNT,
      "pkcs8",
      "is a whole service account in JSON. Store only its private_key: jq -r .private_key account.json",
      [RSA.pkcs8Pem],
    ],
    [
      "base64 of PEM",
      base64(RSA.pkcs8Pem),
      "pkcs8",
      "is base64 of a PEM block. Store what it encodes: base64 --decode key.txt",
      [RSA.pkcs8Pem.trim()],
    ],
    [
      "base64 of a JWK",
      base64(JSON.stringify(OCT_JWK, null, 1)),
      "raw",
      "is base64 of JSON. Store what it encodes: base64 --decode key.txt",
      [JSON.stringify(OCT_JWK, null, 1)],
    ],
    ["a JWK as raw", ` ${JSON.stringify(OCT_JWK)}`, "raw", `must not be JSON for format raw. ${IS_JWK}`, [OCT_JWK.k]],
    [
      "a JWK as pkcs8",
      JSON.stringify(ED25519.jwk),
      "pkcs8",
      `must not be JSON for format pkcs8. ${IS_JWK}`,
      [String(ED25519.jwk.d)],
    ],
    ["other JSON as spki", '{"key":"s3cret"}', "spki", "must not be JSON for format spki.", []],
    ["broken JSON as raw", '{"key":"s3cret"', "raw", "must not be JSON for format raw.", ["s3cret"]],
    [
      "a JWK set",
      JSON.stringify({ keys: [OCT_JWK, ED25519.jwk] }),
      "jwk",
      "must be one JSON Web Key, not a set of them. Store only one of its keys.",
      [OCT_JWK.k, String(ED25519.jwk.d)],
    ],
    [
      "broken JSON as jwk",
      '{"k":"s3cret",}',
      "jwk",
      `is not valid JSON (line 1, column 15; the text is not shown). ${NEEDS_JWK}`,
      ["s3cret"],
    ],
    [
      "a member twice",
      '{"k":"a","k":"b"}',
      "jwk",
      `has the same key twice in one object (line 1, column 10). ${NEEDS_JWK}`,
      ["a", "b"],
    ],
    ["a list as jwk", "[]", "jwk", "must be a JSON Web Key for format jwk, which is an object, not an array.", []],
    ["words as pkcs8", "pa$$word", "pkcs8", "must be a PEM block, or DER in base64.", []],
    ["base64url as spki", "ab-_", "spki", "must be a PEM block, or DER in base64.", []],
    ["a key of OpenSSH", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@here", "spki", SSH, []],
    ["an EC key of OpenSSH", "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTI", "raw", SSH, []],
    [
      "a key of PuTTY",
      "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none",
      "pkcs8",
      "must not be in PuTTY's own format. Convert it: puttygen key.ppk -O private-openssh -o key",
      [],
    ],
    [
      "hex as raw",
      "deadbeefdeadbeef",
      "raw",
      "looks like hex, not base64. Write encoding: hex, or encoding: base64 if it is base64.",
      [],
    ],
  ])("%s", (_case, text, format, fault, sensitive) => {
    expect(read(text, format)).toEqual({ material: { fault }, sensitive });
  });
});

test.each<[KeyFormat, Encoding | undefined]>([
  ["raw", "utf8"],
  ["raw", undefined],
  ["pkcs8", undefined],
])("a reference that nobody resolved is not a key: format %s, encoding %s", (format, encoding) => {
  const fault = expect.stringMatching(/^is a reference of 1Password, not a value\. Resolve it/);
  expect(read("op://vault/item/field", format, encoding).material).toEqual({ fault });
});
