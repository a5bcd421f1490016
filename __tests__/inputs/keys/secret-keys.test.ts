import { describe, expect, test } from "@jest/globals";
import { readSecretKeys } from "../../../src/inputs/keys/secret-keys.ts";
import { noFindings } from "../../../src/inputs/reading/findings.ts";
import type { OnEmpty } from "../../../src/inputs/secrets/declared-secret.ts";
import type { Environment } from "../../../src/ports.ts";
import { inputsFor } from "../../support/fake-ports.ts";
import { BYTES, HMAC_KEY, OCT_JWK, P256 } from "../../support/generated-keys.ts";

type Given = { env?: Environment; onEmpty?: OnEmpty };

function reading(text: string, { env = {}, onEmpty = "error" }: Given = {}) {
  const findings = noFindings();
  const declared = readSecretKeys({
    inputs: inputsFor({ "secret-keys": text }, env),
    findings,
    onEmpty,
  });
  return { declared, ...findings };
}

const HMAC = "{ algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }";
const HMAC_OF = (env: string) =>
  `{ algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign], env: ${env} }`;
const NONE = { declared: [], ...noFindings() };

describe("accepted", () => {
  test.each<[string, string, Environment, object[], string[]]>([
    ["nothing", " \n", {}, [], []],
    ["an empty map", "{}", {}, [], []],
    ["YAML in a flow", `K: ${HMAC}`, { K: `${BYTES}\n` }, [HMAC_KEY], [`${BYTES}\n`, BYTES]],
    [
      "YAML in blocks, and another variable",
      "K:\n  algorithm:\n    name: HMAC\n    hash: SHA-256\n  format: raw\n  usages: [sign]\n  env: OTHER\n",
      { K: "no", OTHER: BYTES },
      [HMAC_KEY],
      [BYTES, BYTES],
    ],
    [
      "JSON",
      '{"K":{"algorithm":{"name":"HMAC","hash":"SHA-256"},"format":"raw","usages":["sign"]}}',
      { K: BYTES },
      [HMAC_KEY],
      [BYTES, BYTES],
    ],
    [
      "PEM",
      "K: { algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign] }",
      { K: P256.pkcs8Pem },
      [{ ...HMAC_KEY, algorithm: { name: "ECDSA", namedCurve: "P-256" }, format: "pkcs8", key_base64: P256.pkcs8 }],
      [P256.pkcs8Pem, P256.pkcs8],
    ],
    [
      "a JWK",
      "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: jwk, usages: [sign] }",
      { K: JSON.stringify(OCT_JWK) },
      [
        {
          name: "K",
          type: "secret_key",
          algorithm: HMAC_KEY.algorithm,
          format: "jwk",
          usages: ["sign"],
          key_jwk: OCT_JWK,
        },
      ],
      [JSON.stringify(OCT_JWK), OCT_JWK.k],
    ],
  ])("%s", (_case, text, env, secrets, sensitive) => {
    expect(reading(text, { env })).toEqual({
      ...NONE,
      declared: secrets.map((secret) => ({ secret, place: "secret-keys" })),
      sensitive,
    });
  });
});

const FORKS =
  "Check the spelling of the repository secret, that the step passes it on in env:, and that the job names the " +
  "environment that has it, if one has. By default secrets are not passed to workflows of forks and Dependabot.";
const MAP = "where a map belongs: NAME: { algorithm, format, usages }.";
const NO_YAML =
  "this is not valid YAML or JSON, or a key stands twice (not shown). Write each name once, as NAME: { algorithm, format, usages }.";

describe("refused", () => {
  test.each<[string, string, Environment, string]>([
    ["a word", "SIGNING_KEY", {}, `secret-keys: found a string ${MAP}`],
    ["a list", "- K", {}, `secret-keys: found an array ${MAP}`],
    ["broken YAML", "K: {\n  a", {}, `secret-keys, line 2: ${NO_YAML}`],
    ["a key twice", `K: ${HMAC}\nK: ${HMAC}`, { K: BYTES }, `secret-keys, line 2: ${NO_YAML}`],
    ["nesting without end", `K: ${"[".repeat(20_000)}`, {}, `secret-keys, line 1: ${NO_YAML}`],
    [
      "a name that is none",
      `"k\\n::k": ${HMAC}`,
      {},
      'secret-keys: the name "k\\u{a}: :k" is not a JavaScript identifier. Use letters, digits, _ and $, and no digit in front.',
    ],
    [
      "a key that is no map",
      "K: raw",
      {},
      "secret-keys, K: found a string where a map belongs: { algorithm, format, usages }.",
    ],
    [
      "key material in the map",
      "K: { format: raw, key_base64: AAAA }",
      {},
      "secret-keys, K: a key has the fields algorithm, format, usages, env, and no other. The key itself comes from the " +
        "variable that env names.",
    ],
    [
      "a format that is none",
      "K: { algorithm: Ed25519, format: pem, usages: [sign] }",
      { K: "AAAA" },
      "secret-keys, K: format is an unknown word. Give one of raw, pkcs8, spki, jwk.",
    ],
    ["env that is no name", `K: ${HMAC_OF("1")}`, {}, "secret-keys, K: env is a number. Give a variable's name."],
    [
      "material that is none",
      `K: ${HMAC}`,
      { K: "pa$$word" },
      "secret-keys, K: the variable K is not base64, which format: raw needs.",
    ],
    ["a variable that is not set", `K: ${HMAC}`, {}, `Secret K is empty: the variable K is not set. ${FORKS}`],
    [
      "a variable set to nothing",
      `K: ${HMAC}`,
      { K: " \n" },
      `Secret K is empty: the variable K is set to nothing. ${FORKS}`,
    ],
    [
      "a key where a variable's name belongs",
      `K: ${HMAC_OF("c2VjcmV0c2VjcmV0")}`,
      {},
      `Secret K is empty: the variable of env (not shown) is not set. ${FORKS}`,
    ],
  ])("%s", (_case, text, env, problem) => {
    expect(reading(text, { env })).toMatchObject({ declared: [], problems: [problem], skipped: [] });
  });

  test("an empty key is skipped, but never set", () => {
    expect(reading(`K: ${HMAC}`, { env: { K: "" }, onEmpty: "skip" })).toEqual({
      ...NONE,
      skipped: ["K"],
      untouched: ["K"],
      sensitive: [""],
    });
    expect(reading(`K: ${HMAC}`, { env: { K: "" }, onEmpty: "set" }).problems).toEqual([
      `Secret K is empty: the variable K is set to nothing. ${FORKS}`,
    ]);
  });

  test("what is refused is masked all the same", () => {
    expect(
      reading("K: { algorithm: Ed25519, format: pem, usages: [sign] }", { env: { K: "s3cret" } }).sensitive,
    ).toEqual(["s3cret"]);
  });
});
