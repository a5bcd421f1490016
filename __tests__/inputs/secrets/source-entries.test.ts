import { describe, expect, test } from "@jest/globals";
import { IDENTIFIER_REMEDY } from "../../../src/inputs/reading/secret-names.ts";
import { BYTES, OCT_JWK, RSA } from "../../support/generated-keys.ts";
import { NOTHING, sources } from "../../support/read-sources.ts";

type Fields = Readonly<Record<string, unknown>>;

const reading = (secrets: Fields, options: Parameters<typeof sources>[0] = {}) =>
  sources({ ...options, inputs: { secrets: JSON.stringify(secrets), ...options.inputs } });
const file = (secrets: Fields, inputs: Readonly<Record<string, string>> = {}) =>
  sources({ inputs: { "secrets-file": "a.json", ...inputs }, files: { "a.json": JSON.stringify(secrets) } });

const HMAC = { algorithm: { name: "HMAC", hash: "SHA-256" }, usages: ["sign"] };
const RAW = { type: "secret_key", format: "raw", ...HMAC, key_base64: BYTES };
const JWK = { type: "secret_key", format: "jwk", ...HMAC, key_jwk: OCT_JWK };
const RSA_JWK = { ...JWK, algorithm: { name: "RSA-PSS", hash: "SHA-256" }, key_jwk: RSA.jwk };

describe("bindings", () => {
  test.each<[string, Fields, string, readonly string[]]>([
    ["a text", { type: "secret_text", text: "x" }, "x", ["x"]],
    ["a text with its name", { name: "K", type: "secret_text", text: "x" }, "x", ["x"]],
    ["a key in base64", RAW, "secret_key", [BYTES]],
    ["a JWK", JWK, "secret_key", [String(OCT_JWK.k)]],
    ["a JWK with public members", RSA_JWK, "secret_key", ["d", "p", "q"].map((member) => String(RSA.jwk[member]))],
  ])("%s", (_case, binding, text, sensitive) => {
    const { set, problems, ...rest } = reading({ K: binding });
    expect([set, problems]).toEqual([[["K", text, "secrets"]], []]);
    expect(rest.sensitive).toEqual(expect.arrayContaining([...sensitive]));
    expect(rest.sensitive).toEqual(expect.not.arrayContaining([RSA.jwk.n]));
  });

  const TYPE = "an object must have the type secret_text or secret_key. Give a JSON document as a string.";
  const HALF = "the value has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Correct it.";
  test.each<[string, unknown, string, string[]]>([
    ["no type", { text: "s3cret" }, TYPE, ["s3cret"]],
    ["another type", { type: "plain_text", text: "s3cret", key_base64: "AAAA" }, TYPE, ["s3cret", "AAAA"]],
    ["another name", { ...RAW, name: "L" }, "the field name must be the same as the key. Remove the field.", [BYTES]],
    [
      "a text with more",
      { type: "secret_text", text: "s3cret", txt: "y" },
      "a secret_text can only have the fields name, type and text.",
      ["s3cret", "y"],
    ],
    ["a text without text", { type: "secret_text" }, "text is missing.", []],
    ["a text that is a number", { type: "secret_text", text: 1234 }, "text must be a string.", ["1234"]],
    ["a key that is wrong", { ...RAW, usages: ["encrypt"] }, "", [BYTES]],
    ["half a character", { type: "secret_text", text: "s3cret\ud83d" }, HALF, ["s3cret\ud83d"]],
    ["half a character in a string", "\udc00s3cret", HALF, ["\udc00s3cret"]],
    ["null", null, "the value must be a string, not null. To delete a secret, list it in delete.", []],
    ["a number", 1234, "the value must be a string, not a number. Put it in quotes.", ["1234"]],
    ["a boolean", true, "the value must be a string, not a boolean. Put it in quotes.", []],
    ["a list", ["s3cret"], "the value must be a string, not an array. Put it in quotes.", ["s3cret"]],
  ])("refused, and yet masked: %s", (_case, binding, problem, sensitive) => {
    const { set, problems, ...rest } = reading({ K: binding });
    expect([set, problems]).toEqual([[], [expect.stringContaining(`secrets, K: ${problem}`)]]);
    expect(rest.sensitive).toEqual(expect.arrayContaining(sensitive));
  });
});

describe("names", () => {
  const MUST = `must be a JavaScript identifier. ${IDENTIFIER_REMEDY}`;

  test("only setting needs an identifier", () => {
    const { problems, ...rest } = file({ "a b": "value-a", 9: "value-9", "api-key": null, "": null, $a_Z9: "x" });
    expect(problems).toEqual([
      `secrets-file "a.json", "9", "a b": the name ${MUST}`,
      'secrets-file "a.json", "": a name must not be empty.',
    ]);
    expect(rest).toMatchObject({ set: [["$a_Z9", "x", 'secrets-file "a.json"']], deleted: ["api-key"] });
    expect(rest.sensitive).toEqual(["value-9", "value-a", "x"]);
  });

  test("without remove-prefix must be identifiers too", () => {
    const { problems } = reading({ P_1: "x", P_: "y", P_A: "z" }, { inputs: { "remove-prefix": "P_" } });
    expect(problems).toEqual([`secrets, P_1, P_: the name without remove-prefix ${MUST}`]);
  });
});

test("the name in a binding is the one on the Worker", () => {
  const binding = { name: "k", type: "secret_text", text: "x" };
  const { set, problems } = reading({ P_k: binding }, { inputs: { "remove-prefix": "P_" } });
  expect([set, problems]).toEqual([[["k", "x", "secrets"]], []]);
});

describe("what is not meant for the Worker", () => {
  const credentials = { "cf-token": "the Cloudflare credential of this step" };
  const secrets = { github_token: "ghs_1", ACTIONS_STEP_DEBUG: "true", Actions_Runner_Debug: 1, "a b": " cf-token\n" };

  test("is left out of toJSON(secrets), and prune leaves it alone", () => {
    expect(reading(secrets, { credentials })).toEqual({
      ...NOTHING,
      untouched: Object.keys(secrets),
      notes: [
        "Left out of secrets: github_token (the workflow run's own), ACTIONS_STEP_DEBUG (the workflow run's own), " +
          'Actions_Runner_Debug (the workflow run\'s own), "a b" (the Cloudflare credential of this step).',
      ],
      sensitive: ["ghs_1", "true", "1", " cf-token\n"],
    });
  });

  test("may be called so in a file", () => {
    expect(file({ github_token: "mine" }).set).toEqual([["github_token", "mine", 'secrets-file "a.json"']]);
  });
});

test("null deletes in a file, and an empty value is data", () => {
  const secrets = { A: "", B: { type: "secret_text", text: " " }, C: "\u200b", D: "x" };
  const empty = (from: string) => ["A", "B", "C"].map((name) => [name, from, true]);
  expect(reading(secrets)).toMatchObject({ set: [["D", "x", "secrets"]], empty: empty("workflow"), problems: [] });
  expect(file({ ...secrets, E: null })).toMatchObject({ deleted: ["E"], empty: empty("file"), problems: [] });
});

test("a name of every object is a name", () => {
  const text = '{"__proto__":"x","constructor":"y"}';
  expect(sources({ inputs: { secrets: text } }).set.map(([name]) => name)).toEqual(["__proto__", "constructor"]);
});
