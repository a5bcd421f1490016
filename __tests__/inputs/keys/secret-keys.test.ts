import { describe, expect, test } from "@jest/globals";
import { readSecretKeys } from "../../../src/inputs/keys/secret-keys.ts";
import { allOf } from "../../../src/inputs/reading/declared.ts";
import type { Environment } from "../../../src/ports.ts";
import { BYTES, HMAC_KEY, OCT_JWK, P256, P256_SEC1_PEM } from "../../support/generated-keys.ts";
import { readWith } from "../../support/reader.ts";

function read(text: string, env: Environment = {}) {
  const { value, findings, sensitive } = readWith({ inputs: { "secret-keys": text }, env }, readSecretKeys);
  return { declared: allOf(value, "declared"), empty: allOf(value, "empty"), ...findings, sensitive };
}

const NOTHING = { declared: [], empty: [], problems: [], warnings: [], notes: [], sensitive: [] };
const HMAC = "algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign]";
const ECDSA = "algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign]";
const ECDSA_KEY = {
  ...HMAC_KEY,
  algorithm: { name: "ECDSA", namedCurve: "P-256" },
  format: "pkcs8",
  key_base64: P256.pkcs8,
};
const { key_base64: _bytes, ...WITHOUT_KEY } = HMAC_KEY;

describe("accepted", () => {
  test.each<[string, string, Environment, object, string[]]>([
    ["YAML in a flow", `K: { ${HMAC} }`, { K: `${BYTES}\n` }, HMAC_KEY, [`${BYTES}\n`, BYTES]],
    [
      "YAML in blocks, and another variable",
      "K:\n  algorithm:\n    name: HMAC\n    hash: SHA-256\n  format: raw\n  usages: [sign]\n  env: OTHER\n",
      { K: "no", OTHER: BYTES },
      HMAC_KEY,
      [BYTES],
    ],
    [
      "JSON",
      '{"K":{"algorithm":{"name":"HMAC","hash":"SHA-256"},"format":"raw","usages":["sign"]}}',
      { K: BYTES },
      HMAC_KEY,
      [BYTES],
    ],
    [
      "hex",
      `K: { ${HMAC}, encoding: hex }`,
      { K: Buffer.from(BYTES, "base64").toString("hex") },
      HMAC_KEY,
      [Buffer.from(BYTES, "base64").toString("hex"), BYTES],
    ],
    ["PEM", `K: { ${ECDSA} }`, { K: P256.pkcs8Pem }, ECDSA_KEY, [P256.pkcs8Pem, P256.pkcs8]],
    [
      "a JWK",
      "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: jwk, usages: [sign] }",
      { K: JSON.stringify(OCT_JWK) },
      { ...WITHOUT_KEY, format: "jwk", key_jwk: OCT_JWK },
      [JSON.stringify(OCT_JWK), OCT_JWK.k],
    ],
    [
      "an endless map",
      `K: { algorithm: &a { name: HMAC, hash: SHA-256, x: *a }, format: raw, usages: [sign] }`,
      { K: BYTES },
      HMAC_KEY,
      [BYTES],
    ],
  ])("%s", (_case, text, env, secret, sensitive) => {
    expect(read(text, env)).toEqual({ ...NOTHING, declared: [{ secret, where: "secret-keys" }], sensitive });
  });

  test.each([" \n", "{}"])("%j declares nothing", (text) => {
    expect(read(text)).toEqual(NOTHING);
  });

  test("a rewritten key has a note, a doubtful one a warning", () => {
    const both = `A: { ${ECDSA}, env: B }\nC: { ${HMAC} }`;
    expect(read(both, { B: P256_SEC1_PEM, C: "MyS3cretPassword" })).toMatchObject({
      declared: [{ secret: { ...ECDSA_KEY, name: "A" } }, { secret: { name: "C", key_base64: "MyS3cretPassword" } }],
      notes: ["secret-keys, A (variable B): the key is stored as PKCS#8. It was SEC1."],
      warnings: [
        "secret-keys, C: the key was read as base64. Write encoding: base64, or encoding: utf8 if it is text.",
      ],
    });
  });
});

test.each<[string, Environment]>([
  ["not set", {}],
  ["set to nothing", { V: " \n" }],
])("a key whose variable is %s has no value", (_case, env) => {
  expect(read(`K: { ${HMAC}, env: V }`, env)).toMatchObject({
    declared: [],
    problems: [],
    empty: [{ name: "K", isShowable: true, where: "secret-keys", from: "workflow", settable: false }],
  });
});

const NO_YAML =
  "this is not valid YAML or JSON, or a name occurs twice (not shown). Write each name once, as NAME: { algorithm, format, usages }.";
const FIELDS =
  "a key can only have the fields algorithm, format, usages, env, encoding. The key itself comes from the variable that env names.";
const ALGORITHM =
  "algorithm must be a name, for example Ed25519, or a map, for example { name: HMAC, hash: SHA-256 } or { name: ECDSA, namedCurve: P-256 }.";

describe("refused", () => {
  test.each<[string, string, string]>([
    ["a word", "SIGNING_KEY", " must be a map NAME: { algorithm, format, usages }, not a string."],
    ["a list", "- K", " must be a map NAME: { algorithm, format, usages }, not an array."],
    ["broken YAML", "K: {\n  a", `, line 2: ${NO_YAML}`],
    ["a name twice", `K: { ${HMAC} }\nK: { ${HMAC} }`, `, line 2: ${NO_YAML}`],
    ["nesting without end", `K: ${"[".repeat(20_000)}`, `, line 1: ${NO_YAML}`],
    [
      "a name that is none",
      `"k\\n::k": { ${HMAC} }`,
      ', "k\\u{a}: :k": the name must be a JavaScript identifier. Use letters, digits, _ and $, at most 256, and do not begin with a digit.',
    ],
    ["a key that is not a map", "K: raw", ", K: a key must be a map { algorithm, format, usages }, not a string."],
    ["a key that is empty", "K:", ", K: a key must be a map { algorithm, format, usages }, not null."],
    ["a format that is none", `K: { ${HMAC.replace("raw", "pem")} }`, ", K: format must be raw, pkcs8, spki or jwk."],
    [
      "a field with a typo",
      `K: { ${HMAC}, usage: [sign] }`,
      ", K: a key can only have the fields algorithm, format, usages, env, encoding. Did you mean usages?",
    ],
    ["env that is not a name", `K: { ${HMAC}, env: 1 }`, ", K: env must be the name of a variable."],
    ["an encoding that is none", `K: { ${HMAC}, encoding: base32 }`, ", K: encoding must be base64, hex or utf8."],
    ["an encoding of PEM", `K: { ${ECDSA}, encoding: utf8 }`, ", K: encoding can only be used with format: raw."],
    ["material that is none", `K: { ${ECDSA} }`, ", K: the key must be a PEM block, or DER in base64."],
    [
      "material of another variable",
      `K: { ${ECDSA}, env: V }`,
      ", K (variable V): the key must be a PEM block, or DER in base64.",
    ],
    ["a key that contains itself", "K: &k { algorithm: *k, format: raw, usages: [sign] }", `, K: ${ALGORITHM}`],
    ["a map that contains itself", "&m\nK: *m", `, K: ${FIELDS}`],
  ])("%s", (_case, text, problem) => {
    expect(read(text, { K: "s3cret!", V: "s3cret!" })).toMatchObject({
      declared: [],
      empty: [],
      problems: [`secret-keys${problem}`],
    });
  });

  test("what is refused is masked, key material in the map included", () => {
    expect(read(`K: { ${HMAC.replace("raw", "pem")} }`, { K: "s3cret" }).sensitive).toEqual(["s3cret"]);
    expect(read("K: { format: raw, key_base64: AAAA }")).toMatchObject({
      problems: [`secret-keys, K: ${FIELDS}`],
      sensitive: ["AAAA"],
    });
  });

  test("aliases of aliases cost no time", () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const members = Array.from({ length: 9 }, (_, index) => `m${index}: ${level === 0 ? "x" : `*a${level - 1}`}`);
      return `A${level}: &a${level} { ${members.join(", ")} }`;
    });
    const { problems } = read(`${levels.join("\n")}\nK: { algorithm: *a39, format: raw, usages: *a39 }`, { K: BYTES });
    expect(problems.slice(-2)).toEqual([
      `secret-keys, K: ${ALGORITHM}`,
      "secret-keys, K: usages must be a list of encrypt, decrypt, sign, verify, deriveKey, deriveBits, wrapKey or unwrapKey.",
    ]);
  });
});
