import { describe, expect, test } from "@jest/globals";
import { API_EMAIL, API_KEY, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { INPUTS } from "../../src/contract.ts";
import { P256 } from "../support/generated-keys.ts";
import { expectRefused, fakeValue, numbered, patchStep, type StepSetup } from "../support/step.ts";

// The tests of inputs/ hold every problem and its sentence. These hold what only a whole process shows: that nothing is
// sent, that the problems come in one list, and that no part of a value is in whatever the process writes.

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const BYTES = Buffer.from(VALUE).toString("base64");
const PEM = P256.pkcs8Pem.trimEnd();
const DOCUMENT = JSON.stringify({ user: VALUE, nested: { password: OTHER } }, null, 2);
const HKDF = { type: "secret_key", algorithm: "HKDF", format: "raw", usages: ["deriveKey"] };
const ECDSA = "KEY: { algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign] }";
const AES = "KEY: { algorithm: AES-GCM, format: raw, usages: [encrypt] }";

type Case = [name: string, given: Record<string, string>, problems: string[], env?: Record<string, string>];

const CREDENTIALS: Case[] = [
  ["none", {}, ["api-token and the variable CLOUDFLARE_API_TOKEN are empty."]],
  ["blank", { "api-token": " \n" }, ["CLOUDFLARE_API_TOKEN are empty."], { CLOUDFLARE_API_TOKEN: "\t" }],
  [
    "a token and a key",
    { "api-token": API_TOKEN, "api-key": API_KEY, "api-email": API_EMAIL },
    ["api-token cannot be used with api-key."],
  ],
  [
    "a token and a key in variables",
    {},
    ["CLOUDFLARE_API_TOKEN cannot be used with CLOUDFLARE_API_KEY."],
    { CLOUDFLARE_API_TOKEN: API_TOKEN, CLOUDFLARE_API_KEY: API_KEY },
  ],
  ["a key without its e-mail", { "api-key": API_KEY }, ["api-key needs api-email (or CLOUDFLARE_EMAIL) as well."]],
  [
    "with a header in them",
    { "api-token": `${API_TOKEN}\r\nX-Header: 1` },
    ["api-token must not contain spaces, line breaks or non-ASCII characters (not shown)."],
  ],
  ["with a space in a variable", {}, ["CLOUDFLARE_API_TOKEN must not"], { CLOUDFLARE_API_TOKEN: `${API_TOKEN} x` }],
  [
    "of which no header can hold any",
    { "api-key": `${API_KEY}\t${API_KEY}`, "api-email": "opération@example.com" },
    ["api-key must not contain", "api-email must not contain"],
  ],
];

const TARGETS: Case[] = [
  ["no account", { "account-id": "" }, ["account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty."]],
  ["a token as account", { "account-id": API_TOKEN }, ["account-id must be an account ID"]],
  ["a path as account", { "account-id": `${"a".repeat(32)}/..` }, ["account-id must be an account ID"]],
  ["no Worker", { "script-name": "# my-worker" }, ["script-name is empty."]],
  ["a value as Worker", { "script-name": `api\n${VALUE}=` }, ["script-name, line 2: each line must be a Worker name"]],
  ["another folder as Worker", { "script-name": "../other" }, ["script-name must be a Worker name"]],
  ["another folder as namespace", { "dispatch-namespace": ".." }, ["dispatch-namespace must be"]],
  ["an address without encryption", { "api-base-url": "http://127.0.0.1.example.com" }, ["must begin with https://"]],
  ...[`https://user:${VALUE}@host`, `https://host/?key=${VALUE}`, `https://host/#${VALUE}`].map((address): Case => {
    const name = `an address with a secret: ${address.replace(VALUE, "…")}`;
    return [
      name,
      { "api-base-url": address },
      ["api-base-url must not have a user, a password, a query or a fragment."],
    ];
  }),
];

const LINES: Case[] = [
  ["a variable that is not set", { secrets: "TYPO" }, ["Secret TYPO has no value."]],
  ["the same with on-empty: set", { secrets: "TYPO", "on-empty": "set" }, ["Secret TYPO has no value."]],
  ["what may be the end of a value", { secrets: `A=${VALUE}\n${OTHER}` }, ["Secret (secrets, line 2, not shown) has"]],
  [
    "no value after =",
    { secrets: "A=\nb=" },
    ["line 1: A= has no value.", "line 2: the name (not shown) has no value."],
  ],
  [
    "the value alone",
    { secrets: `${VALUE}+/` },
    ["line 1: this is not NAME, NAME=value or NAME<<DELIMITER (not shown"],
  ],
  ["YAML", { secrets: `A: ${VALUE}` }, ["secrets, line 1: this is not NAME"]],
  ["a dotenv file", { secrets: `export A="${VALUE}" # ${OTHER}` }, ["secrets, line 1: this is a dotenv file"]],
  ["an interpolated PEM", { secrets: `KEY=${PEM}` }, ["secrets, lines 1 to 5: a PEM block begins here"]],
  ["an interpolated document", { secrets: `DOC=${DOCUMENT}` }, ["secrets, lines 1 to 6: a JSON object begins here"]],
  ["no end of a block", { secrets: `A<<EOF\n${VALUE}\n EOF` }, ["secrets, lines 1 to 3: no later line"]],
  [
    "a name twice",
    { secrets: `A=${VALUE}\nA=${OTHER}`, delete: "A" },
    ["A is given 3 times: secrets, line 1; secrets,"],
  ],
];

const JSON_OBJECTS: Case[] = [
  [
    "a comma at its end",
    `{"A": "${VALUE}",\n}`,
    "secrets is not valid JSON (line 2, column 1; the text is not shown).",
  ],
  ["a comment", `{ // ${VALUE}\n"A": "x" }`, "secrets is not valid JSON (line 1, column 3;"],
  [
    "a key twice",
    `{"A": "${VALUE}",\n "A": "${OTHER}"}`,
    "secrets has the same key twice in one object (line 2, column",
  ],
  [
    "hostile names",
    { "1st": VALUE, "a\n::error::b": VALUE },
    'secrets, "1st", "a\\u{a}: :error: :b": the name must be',
  ],
  ["an array", { A: [VALUE] }, "secrets, A: the value must be a string, not an array."],
  [
    "an object that is not a binding",
    { A: { password: VALUE } },
    "secrets, A: an object must have the type secret_text or",
  ],
  [
    "a misspelled field",
    { A: { type: "secret_text", text: VALUE, tetx: VALUE } },
    "A: a secret_text can only have the",
  ],
  [
    "a key that is not base64",
    { A: { ...HKDF, key_base64: `${VALUE}!` } },
    "A: key_base64 must be base64, or a PEM block.",
  ],
  [
    "a key of another usage",
    { A: { ...HKDF, usages: ["sign"], key_base64: BYTES } },
    "A: a secret HKDF key cannot have",
  ],
].map(([name, secrets, problem]) => {
  const text = typeof secrets === "string" ? secrets : JSON.stringify(secrets);
  return [`JSON with ${name}`, { secrets: text }, [String(problem)]];
});

/** One key, and the variable that holds it. */
const KEYS: Case[] = [
  [
    "broken YAML",
    `KEY: { algorithm: HKDF }\n${VALUE}: ]`,
    VALUE,
    "secret-keys, line 2: this is not valid YAML or JSON",
  ],
  [
    "the key in the map",
    `KEY: { algorithm: HKDF, key_base64: ${VALUE} }`,
    VALUE,
    "KEY: a key can only have the fields",
  ],
  [
    "the key as env",
    `KEY: { algorithm: HKDF, format: raw, usages: [deriveKey], env: ${VALUE} }`,
    VALUE,
    "has no value.",
  ],
  ["an encrypted key", ECDSA, PEM.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"), "the key must not be encrypted."],
  ["half a key", ECDSA, PEM.slice(0, 90), "the key is a damaged or incomplete PEM block."],
  ["two keys", ECDSA, `${PEM}\n${PEM}`, "the key must be one PEM block, not several."],
  ["a key with \\n in it", ECDSA, PEM.replaceAll("\n", "\\n"), "the key has \\n in place of the line breaks."],
  ["a key of another curve", ECDSA.replace("256", "384"), PEM, "the key is an EC private key, P-256, not P-384."],
  ["a PEM as raw", AES, PEM, "the key is a PEM block of type PRIVATE KEY. Write format: pkcs8"],
  ["text as raw", AES, `${VALUE}!`, "the key must be base64."],
  ["a wrong size", AES, BYTES.slice(0, 20), "an AES key must have 16, 24 or 32 bytes."],
  ["no JWK", AES.replace("raw", "jwk"), VALUE, "the key is not valid JSON (line 1, column 1; the text is not shown)."],
].map(([name = "", map = "", KEY = "", problem = ""]) => [name, { "secret-keys": map }, [problem], { KEY }]);

const PROXY = "HTTPS_PROXY or HTTP_PROXY (or its lower-case twin) must be the URL of a proxy (not shown).";
const OTHERS: Case[] = [
  [
    "unknown inputs",
    { secret: "A=b", dry_run: "true", api_token: API_TOKEN },
    ["secret", "dry-run", "api-token"].map((near) => `Did you mean ${near.replace("secret", "secrets")}?`),
  ],
  [
    "values among the names to delete",
    { delete: `A B\n${VALUE}=x` },
    ["line 1: this is not one name", "line 2: this is"],
  ],
  ["nothing to do", { secrets: "# nothing\n" }, ["Nothing to do: there is no secret to set, delete or require."]],
  [
    "nothing to do, as all is skipped",
    { secrets: "A\nB=", "on-empty": "skip" },
    ["Skipped 2 secrets without a value: A,"],
  ],
  ["nothing to do, as all is left out", { secrets: '{"github_token": ""}' }, ["Left out of secrets: github_token"]],
  ["tags", { "version-tags": '{"b":[],"c\\n":{}}' }, ['"b" must be a string', '"c\\u{a}" must be a string']],
  ...["HTTPS_PROXY", "http_proxy"].map((name): Case => [name, {}, [PROXY], { [name]: `user:${VALUE}@proxy:99999` }]),
  [
    "one of each, in their order",
    {
      ...{ dlete: "OLD", "api-token": "", "api-base-url": "ftp://host", "account-id": "my account" },
      ...{ "script-name": "My Worker", secrets: `TYPO\n${VALUE}==`, "secret-keys": AES.replace("AES-GCM", "ROT13") },
      ...{ "on-empty": "ignore", delete: "A B", "version-tags": "commit", timeout: "soon" },
    },
    [
      'Unknown input "dlete". Did you mean delete?',
      ...["api-token and the variable", "api-base-url must", "account-id must", "script-name must"],
      ...["secrets, line 2: this is not NAME", "secret-keys, KEY: algorithm must", "on-empty must", "Secret TYPO has"],
      ...["delete, line 1: this is not one name", "version-tags, line 1: write key=value", "timeout must"],
    ],
    { KEY: BYTES },
  ],
];

/** Something to do, for cases that are about another input; and the credentials, but for cases about them. */
function setupOf([, given, , env = {}]: Case): StepSetup {
  const work = ["secrets", "secret-keys", "delete"].some((name) => given[name] !== undefined) ? {} : { delete: "OLD" };
  const values = [VALUE, OTHER].filter((value) => JSON.stringify(given).includes(value));
  return {
    with: { ...work, ...given },
    values: [...values, ...(JSON.stringify(given).includes("BEGIN") ? [PEM] : [])],
    env,
  };
}

describe("malformed inputs come in one list, and nothing is sent", () => {
  test.concurrent.each(CREDENTIALS)("credentials: %s", async (...one) => {
    const setup = setupOf(one);
    expectRefused(await patchStep({ ...setup, with: { "api-token": "", ...setup.with } }), one[2]);
  });

  test.concurrent.each([...TARGETS, ...LINES, ...JSON_OBJECTS, ...KEYS, ...OTHERS])("%s", async (...one) => {
    expectRefused(await patchStep(setupOf(one)), one[2]);
  });

  const CHECKED = Object.entries(INPUTS).filter(([, { kind }]) =>
    ["boolean", "choice", "integer", "seconds"].includes(kind),
  );

  test("every input with a type says what it must be, without its value", async () => {
    const given = Object.fromEntries(CHECKED.map(([name]) => [name, VALUE]));
    // Whatever they need is not what is wrong.
    const step = await patchStep({ with: { delete: "OLD", ...given }, values: [VALUE] });
    const problems = step.error?.split("\n").filter((line) => / must be /.test(line)) ?? [];
    expect(problems.map((line) => line.split(" ")[1]).sort()).toEqual(CHECKED.map(([name]) => name).sort());
    expect(step.requests).toEqual([]);
  });

  test("a list that is too long for an annotation is in the log as a whole", async () => {
    const names = numbered(70).join("\n");
    const { run, log } = await patchStep({ with: { delete: `${names}\n${names}` } });
    expect(log.slice(0, 2)).toEqual(["##[group]The whole message", "Not started: 70 problems in the inputs"]);
    expect(log.filter((line) => / is given twice: delete, line /.test(line)).length).toBeGreaterThan(70);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/…\nThe whole message is in the log above\.$/),
    ]);
  });
});
