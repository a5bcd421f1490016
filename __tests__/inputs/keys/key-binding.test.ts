import { describe, expect, test } from "@jest/globals";
import { readKeyBinding } from "../../../src/inputs/keys/key-binding.ts";
import type { JsonObject } from "../../../src/model/json.ts";
import { BYTES, derOf, HMAC_KEY, OCT_JWK, P256, P256_SEC1_PEM } from "../../support/generated-keys.ts";
import { readWith } from "../../support/reader.ts";

function read(value: JsonObject) {
  const read = readWith({}, (context) => readKeyBinding({ name: "K", value, where: "W" }, context));
  return { secret: read.value, ...read.findings, sensitive: read.sensitive };
}

const { key_base64: _bytes, ...WITHOUT_KEY } = HMAC_KEY;
const ECDSA = { algorithm: { name: "ECDSA", namedCurve: "P-256" }, format: "pkcs8", usages: ["sign"] };

describe("accepted", () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["a raw key", HMAC_KEY, HMAC_KEY, [BYTES]],
    ["a key without its name", { ...HMAC_KEY, name: undefined }, HMAC_KEY, [BYTES]],
    ["base64 on several lines", { ...HMAC_KEY, key_base64: BYTES.replace(/.{8}/g, "$&\n") }, HMAC_KEY, [BYTES]],
    [
      "PEM",
      { ...ECDSA, type: "secret_key", key_base64: P256.pkcs8Pem },
      { name: "K", ...ECDSA, type: "secret_key", key_base64: P256.pkcs8 },
      [P256.pkcs8],
    ],
    [
      "what looks like hex",
      { ...HMAC_KEY, key_base64: "deadbeef" },
      { ...HMAC_KEY, key_base64: "deadbeef" },
      ["deadbeef"],
    ],
    [
      "a JWK",
      { ...WITHOUT_KEY, format: "jwk", key_jwk: OCT_JWK },
      { ...WITHOUT_KEY, format: "jwk", key_jwk: OCT_JWK },
      [OCT_JWK.k],
    ],
  ])("%s", (_case, value, secret, sensitive) => {
    expect(read(value)).toEqual({ secret, problems: [], warnings: [], notes: [], sensitive });
  });

  test("a key that is rewritten, with a note", () => {
    expect(read({ ...WITHOUT_KEY, ...ECDSA, key_base64: derOf(P256_SEC1_PEM) })).toEqual({
      secret: { ...WITHOUT_KEY, ...ECDSA, key_base64: P256.pkcs8 },
      problems: [],
      warnings: [],
      notes: ["W: the key is stored as PKCS#8. It was SEC1."],
      sensitive: [P256.pkcs8],
    });
  });
});

describe("refused", () => {
  test.each<[string, JsonObject, string]>([
    [
      "another field",
      { ...HMAC_KEY, key: BYTES },
      "a secret_key can only have the fields name, type, algorithm, format, usages, key_base64, key_jwk.",
    ],
    ["a format that is none", { ...HMAC_KEY, format: "pem" }, "format must be raw, pkcs8, spki or jwk."],
    ["both kinds of material", { ...HMAC_KEY, key_jwk: OCT_JWK }, "format raw needs key_base64. Remove key_jwk."],
    ["the wrong kind", { ...HMAC_KEY, format: "jwk" }, "format jwk needs key_jwk. Remove key_base64."],
    ["no key", WITHOUT_KEY, "key_base64 must be a string of base64."],
    ["a key that is no text", { ...HMAC_KEY, key_base64: 1 }, "key_base64 must be a string of base64."],
    [
      "PEM of another format",
      { ...HMAC_KEY, key_base64: P256.pkcs8Pem },
      "key_base64 is a PEM block of type PRIVATE KEY. Write format: pkcs8",
    ],
    ["a key that is not base64", { ...HMAC_KEY, key_base64: "pa$$word" }, "key_base64 must be base64, or a PEM block."],
    [
      "a JWK that is text",
      { ...WITHOUT_KEY, format: "jwk", key_jwk: "{}" },
      "key_jwk must be a JSON Web Key, which is an object.",
    ],
    [
      "what the runtime refuses",
      { ...HMAC_KEY, usages: ["encrypt"] },
      "a secret HMAC key cannot have the usage encrypt. Use sign and verify.",
    ],
  ])("%s", (_case, value, problem) => {
    expect(read(value)).toMatchObject({ secret: undefined, problems: [`W: ${problem}`] });
  });
});
