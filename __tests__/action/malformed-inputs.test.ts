import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { API_EMAIL, API_KEY, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { INPUT_NAMES } from "../../src/inputs/reading/inputs.ts";
import { expectRefused, fakeValue, patchStep, type StepSetup } from "../support/step.ts";

type Case = StepSetup & { name: string; problems: string[] };

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");

const BY_NAME = "Put the value into env: and write its NAME alone on a line; any content is safe that way.";
const INSERTED =
  "A value that an expression inserts must be JSON as well, as toJSON makes it. Or write names alone, one a line, and put " +
  "the values into env:.";
const WHY_EMPTY =
  "Check the spelling of the repository secret, that the step passes it on in env:, and that the job names the " +
  "environment that has it, if one has. By default secrets are not passed to workflows of forks and Dependabot.";
const COPY_AGAIN =
  "holds a space, a line break or another character that cannot stand in a header. Copy it again, without quotes, " +
  "spaces and line breaks.";
const NO_CREDENTIALS =
  "api-token is empty, and so is the variable CLOUDFLARE_API_TOKEN. Give an API token with the permission Workers " +
  `Scripts: Edit, best as CLOUDFLARE_API_TOKEN in env:. ${WHY_EMPTY}`;
const ONE_KIND =
  "are given, and only one kind of credentials can be used. Keep the token, and take the global key and its e-mail " +
  "away.";
const BOTH = "The global key needs both; an api-token needs neither.";
const NO_TOKEN = { "api-token": "" };

const CREDENTIALS: Case[] = [
  { name: "no credentials", with: NO_TOKEN, problems: [NO_CREDENTIALS] },
  {
    name: "blank credentials",
    with: { "api-token": " \n" },
    env: { CLOUDFLARE_API_TOKEN: "\t" },
    problems: [NO_CREDENTIALS],
  },
  {
    name: "a token and a key",
    with: { "api-key": API_KEY, "api-email": API_EMAIL },
    problems: [`Both api-token and api-key ${ONE_KIND}`],
  },
  {
    name: "a token and an e-mail",
    with: { "api-email": API_EMAIL },
    problems: [`Both api-token and api-email ${ONE_KIND}`],
  },
  {
    name: "a token and a key in the environment",
    with: NO_TOKEN,
    env: { CLOUDFLARE_API_TOKEN: API_TOKEN, CLOUDFLARE_API_KEY: API_KEY },
    problems: [`Both the variable CLOUDFLARE_API_TOKEN and the variable CLOUDFLARE_API_KEY ${ONE_KIND}`],
  },
  {
    name: "a key without its e-mail",
    with: { ...NO_TOKEN, "api-key": API_KEY },
    problems: [`Only api-key is given: api-email is empty, and so is the variable CLOUDFLARE_EMAIL. ${BOTH}`],
  },
  {
    name: "an e-mail without its key",
    with: { ...NO_TOKEN, "api-email": API_EMAIL },
    problems: [`Only api-email is given: api-key is empty, and so is the variable CLOUDFLARE_API_KEY. ${BOTH}`],
  },
  {
    name: "the variable of a key without its e-mail",
    with: NO_TOKEN,
    env: { CLOUDFLARE_API_KEY: API_KEY },
    problems: [
      `Only the variable CLOUDFLARE_API_KEY is given: api-email is empty, and so is the variable CLOUDFLARE_EMAIL. ${BOTH}`,
    ],
  },
  {
    name: "a token with a space",
    with: { "api-token": `Bearer ${API_TOKEN}` },
    problems: [`The value of api-token ${COPY_AGAIN}`],
  },
  {
    name: "a token with a line break and a header",
    with: { "api-token": `${API_TOKEN}\r\nX-Header: 1` },
    problems: [`The value of api-token ${COPY_AGAIN}`],
  },
  {
    name: "a variable with a no-break space in the token",
    with: NO_TOKEN,
    env: { CLOUDFLARE_API_TOKEN: `${API_TOKEN}\u00a0x` },
    problems: [`The value of the variable CLOUDFLARE_API_TOKEN ${COPY_AGAIN}`],
  },
  {
    name: "a key and an e-mail that no header can hold",
    with: { ...NO_TOKEN, "api-key": `${API_KEY}\t${API_KEY}`, "api-email": "opération@example.com" },
    problems: [`The value of api-key ${COPY_AGAIN}`, `The value of api-email ${COPY_AGAIN}`],
  },
];

const OVERVIEW = "the overview page of Workers in the Cloudflare dashboard";
const WRONG_ID =
  `is not 32 hexadecimal characters. Copy the Account ID from ${OVERVIEW}; it is neither the account's name nor a token ` +
  "nor a zone's name.";
const SCRIPT_RULE =
  "script-name is not a Worker's name: it may hold lower-case letters, digits, - and _, and begins with a letter, a " +
  "digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.";
const WHICH_NAME = "It is the name in wrangler's configuration or in the dashboard, and no address.";
const NO_SCRIPT_NAME =
  "script-name is empty. Give the name of the Worker. Or name a file that has it: wrangler-config, or script-names-file for many.";
const NAMESPACE_RULE =
  "dispatch-namespace is not a namespace's name: it may hold letters, digits, - and _, and begins with a letter, a digit " +
  "or _.";
const NO_ADDRESS = "is not an address that begins with https://. An example: https://api.cloudflare.com/client/v4";
const PLAIN_HTTP = "begins with http://, which would send the credentials unencrypted. Write https://.";
const BARE = "holds a user, a password, a query or a fragment. Give the bare address.";

const PLACES: Case[] = [
  {
    name: "no account id",
    with: { "account-id": "" },
    problems: [
      `account-id is empty, and so is the variable CLOUDFLARE_ACCOUNT_ID. Give the Account ID from ${OVERVIEW}. ` +
        "An expression such as vars.CLOUDFLARE_ACCOUNT_ID is empty where the id is stored as a secret, under another " +
        "name, or in an environment that the job does not name.",
    ],
  },
  { name: "a token as account id", with: { "account-id": API_TOKEN }, problems: [`account-id ${WRONG_ID}`] },
  {
    name: "an account id with a path",
    with: { "account-id": `${"a".repeat(32)}/..` },
    problems: [`account-id ${WRONG_ID}`],
  },
  {
    name: "a variable with a wrong account id",
    with: { "account-id": "" },
    env: { CLOUDFLARE_ACCOUNT_ID: "example.com" },
    problems: [`The variable CLOUDFLARE_ACCOUNT_ID ${WRONG_ID}`],
  },
  {
    name: "no script name",
    with: { "script-name": "" },
    problems: [NO_SCRIPT_NAME],
  },
  {
    name: "a script name that is a comment",
    with: { "script-name": "# my-worker" },
    problems: [NO_SCRIPT_NAME],
  },
  {
    name: "two script names, one of which is none",
    with: { "script-name": "api\nWeb\n" },
    problems: [
      "script-name, line 2: this is not a Worker's name (not shown): it may hold lower-case letters, digits, - and _, and " +
        `begins with a letter, a digit or _. ${WHICH_NAME}`,
    ],
  },
  ...["My-Worker", "-api", "api.example.com", "../other", "api web", "ünder", "a%2Fb"].map((script) => ({
    name: `the script name ${script}`,
    with: { "script-name": script },
    problems: [SCRIPT_RULE],
  })),
  ...["-tenants", "a/b", "a b"].map((namespace) => ({
    name: `the dispatch namespace ${namespace}`,
    with: { "dispatch-namespace": namespace },
    problems: [NAMESPACE_RULE],
  })),
  ...["api.cloudflare.com/client/v4", "ftp://127.0.0.1/", "https://", "javascript:alert(1)", "//host"].map(
    (address) => ({
      name: `the address ${address}`,
      with: { "api-base-url": address },
      problems: [`api-base-url ${NO_ADDRESS}`],
    }),
  ),
  ...["http://api.cloudflare.com/client/v4", "http://127.0.0.1.example.com", "http://localhost.example"].map(
    (address) => ({
      name: `the address ${address}`,
      with: { "api-base-url": address },
      problems: [`api-base-url ${PLAIN_HTTP}`],
    }),
  ),
  {
    name: "the variable of an address without encryption",
    with: { "api-base-url": "" },
    env: { CLOUDFLARE_API_BASE_URL: "http://10.0.0.1" },
    problems: [`The variable CLOUDFLARE_API_BASE_URL ${PLAIN_HTTP}`],
  },
  ...[
    `https://user:${VALUE}@host`,
    `https://${VALUE}@host`,
    `https://host/?key=${VALUE}`,
    `https://host/#${VALUE}`,
  ].map((address) => ({
    name: `an address that holds a secret: ${address.replace(VALUE, "…")}`,
    with: { "api-base-url": address },
    values: [VALUE],
    problems: [`api-base-url ${BARE}`],
  })),
];

const WORDS: Case[] = [
  ...["warn", "ERROR", "skip set"].map((word) => ({
    name: `on-empty: ${word}`,
    with: { "on-empty": word },
    problems: ["on-empty is an unknown word. Give one of error, skip, set."],
  })),
  ...["0", "-1", "601", "30s", "1e2", "Infinity", "0x1e", ".5", "1,5"].map((timeout) => ({
    name: `timeout: ${timeout}`,
    with: { timeout },
    problems: ["timeout is not a number of seconds. Give one that is greater than 0 and at most 600."],
  })),
  {
    name: "unknown inputs that are nearly known",
    with: { secret: "A=b", dry_run: "true", api_token: API_TOKEN },
    problems: [
      `Input "secret" does not exist. The inputs are ${INPUT_NAMES.join(", ")}.`,
      'Input "dry_run" does not exist. Write dry-run.',
      'Input "api_token" does not exist. Write api-token.',
    ],
  },
  {
    name: "a name to delete that is none",
    with: { delete: `OLD\n1ST\n${VALUE}-x\nA B\nOLD=` },
    values: [VALUE],
    problems: [2, 3, 4, 5].map(
      (line) => `delete, line ${line}: this is not the name of a secret (not shown). Give one name a line.`,
    ),
  },
  {
    name: "nothing to do",
    with: { secrets: "# nothing\n" },
    problems: [
      "Nothing to do: secrets, secret-keys and delete name no secret. Name one to set or to delete, or name in required what must be there.",
    ],
  },
  {
    name: "nothing to do, because all is skipped",
    with: { secrets: "A\nB=", "on-empty": "skip" },
    problems: [
      "Nothing to do: secrets, secret-keys and delete name no secret. Skipped, because empty or not set: A, B. " +
        "Name one to set or to delete, or name in required what must be there.",
    ],
  },
  {
    name: "nothing to do, because all is left out",
    with: { secrets: '{"github_token": ""}' },
    problems: [
      "Nothing to do: secrets, secret-keys and delete name no secret. Left out of secrets: github_token (it belongs to " +
        "the workflow run). Name one to set or to delete, or name in required what must be there.",
    ],
  },
  {
    name: "names given twice",
    with: { secrets: `A=${VALUE}\nA=${OTHER}\nB`, delete: "B\nC\nA\nC" },
    env: { B: VALUE },
    values: [VALUE, OTHER],
    problems: [
      "A is given 3 times: secrets, line 1; secrets, line 2; delete, line 3. Keep one.",
      "B is given 2 times: secrets, line 3; delete, line 1. Keep one.",
      "C is given 2 times: delete, line 2; delete, line 4. Keep one.",
    ],
  },
  {
    name: "a name in secrets and in secret-keys",
    with: {
      secrets: `{"KEY": "${VALUE}"}`,
      "secret-keys": "KEY: { algorithm: HKDF, format: raw, usages: [deriveKey], env: RAW }",
    },
    env: { RAW: randomBytes(32).toString("base64") },
    values: [VALUE],
    problems: ["KEY is given 2 times: secrets; secret-keys. Keep one."],
  },
];

const TAGS: Case[] = [
  {
    tags: "commit",
    problems: ["version-tags, line 1: this is not key=value. Write one tag a line, such as commit=3f2a1b0."],
  },
  {
    tags: "a=1\n=2",
    problems: ["version-tags, line 2: this is not key=value. Write one tag a line, such as commit=3f2a1b0."],
  },
  {
    tags: "a=1\n\na=2",
    problems: ["version-tags, line 3: the key stands on an earlier line as well. Keep one of them."],
  },
  {
    tags: '{"a": 1,\n}',
    problems: [
      "version-tags is not valid JSON (line 2, column 1; the text is not shown). Correct it, or write key=value lines.",
    ],
  },
  {
    tags: '{"a":1,"a":2}',
    problems: ["version-tags has a key that stands twice in one object (line 1, column 8). Keep one of them."],
  },
  {
    tags: '{"a":null,"b":[],"c\\n":{}}',
    problems: [
      'version-tags, "a": found null. A tag is a string, a number or a boolean.',
      'version-tags, "b": found an array. A tag is a string, a number or a boolean.',
      'version-tags, "c\\u{a}": found an object. A tag is a string, a number or a boolean.',
    ],
  },
].map(({ tags, problems }) => ({ name: `version-tags ${tags}`, with: { "version-tags": tags }, problems }));

const PEM = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const PRIVATE = PEM.privateKey.trimEnd();
const MULTI_LINE_JSON = JSON.stringify({ user: VALUE, nested: { password: OTHER } }, null, 2);

function unknownLine(place: string): string {
  return `secrets, ${place}: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one name a line, without quotes, commas, a leading - or a colon, and without a space before = or <<. ${BY_NAME}`;
}

const LINES: Case[] = [
  {
    name: "a variable that is not set",
    with: { secrets: "TYPO" },
    problems: [`Secret TYPO is empty: the variable TYPO is not set. ${WHY_EMPTY}`],
  },
  {
    name: "a variable that is set to nothing",
    with: { secrets: "typo_2" },
    env: { typo_2: "" },
    problems: [`Secret typo_2 is empty: the variable typo_2 is set to nothing. ${WHY_EMPTY}`],
  },
  {
    name: "a variable that is not set, with on-empty: set",
    with: { secrets: "TYPO", "on-empty": "set" },
    problems: [`Secret TYPO is empty: the variable TYPO is not set. ${WHY_EMPTY}`],
  },
  {
    name: "a name that may be the end of a value",
    with: { secrets: `A=${VALUE}\n${OTHER}` },
    values: [VALUE, OTHER],
    problems: [`Secret (line 2 of secrets, not shown) is empty: the variable of that name is not set. ${WHY_EMPTY}`],
  },
  {
    name: "a name in small letters, which may be a value",
    with: { secrets: fakeValue("identifier").replace(/^\d/, "a") },
    values: [fakeValue("identifier").replace(/^\d/, "a")],
    problems: [`Secret (line 1 of secrets, not shown) is empty: the variable of that name is not set. ${WHY_EMPTY}`],
  },
  {
    name: "no value after =",
    with: { secrets: "A=\nb=" },
    problems: [
      `Secret A is empty: secrets, line 1, gives it no value. ${WHY_EMPTY}`,
      `Secret (line 2 of secrets, not shown) is empty: secrets, line 2, gives it no value. ${WHY_EMPTY}`,
    ],
  },
  {
    name: "no line between delimiters",
    with: { secrets: "A<<EOF\nEOF" },
    problems: [`Secret A is empty: secrets, line 1, gives it no value. ${WHY_EMPTY}`],
  },
  { name: "the value alone", with: { secrets: `${VALUE}+/` }, values: [VALUE], problems: [unknownLine("line 1")] },
  {
    name: "names that are none",
    with: { secrets: `1A=${VALUE}\nA-B=${VALUE}\nexport A=${VALUE}\nÄ=${VALUE}` },
    values: [VALUE],
    problems: [unknownLine("lines 1 to 4")],
  },
  { name: "a space before =", with: { secrets: `A =${VALUE}` }, values: [VALUE], problems: [unknownLine("line 1")] },
  { name: "YAML", with: { secrets: `A: ${VALUE}` }, values: [VALUE], problems: [unknownLine("line 1")] },
  {
    name: "the second line of a value",
    with: { secrets: `A=${VALUE}\n${OTHER}== \nB` },
    env: { B: VALUE },
    values: [`${OTHER}==`],
    problems: [unknownLine("line 2")],
  },
  {
    name: "an interpolated PEM",
    with: { secrets: `KEY=${PRIVATE}\nB` },
    env: { B: VALUE },
    values: [PRIVATE],
    problems: [`secrets, lines 1 to 5: a PEM block begins here, which a line cannot hold (not shown). ${BY_NAME}`],
  },
  {
    name: "a PEM without a name, cut off",
    with: { secrets: PRIVATE.split("\n").slice(0, 3).join("\n") },
    values: [PRIVATE.split("\n").slice(0, 3).join("\n")],
    problems: [`secrets, lines 1 to 3: a PEM block begins here, which a line cannot hold (not shown). ${BY_NAME}`],
  },
  {
    name: "an interpolated JSON document",
    with: { secrets: `DOC=${MULTI_LINE_JSON}\nB` },
    env: { B: VALUE },
    values: [VALUE, OTHER],
    problems: [`secrets, lines 1 to 6: a JSON object begins here and does not end on the line (not shown). ${BY_NAME}`],
  },
  {
    name: "a delimiter that never comes",
    with: { secrets: `A<<EOF\n${VALUE}\n EOF` },
    values: [VALUE],
    problems: [
      `secrets, lines 1 to 3: no later line is the DELIMITER alone that closes NAME<<DELIMITER (not shown). ${BY_NAME}`,
    ],
  },
  {
    name: "no delimiter after <<",
    with: { secrets: `A<<\n${VALUE}\n` },
    values: [VALUE],
    problems: [
      `secrets, lines 1 to 3: no later line is the DELIMITER alone that closes NAME<<DELIMITER (not shown). ${BY_NAME}`,
    ],
  },
];

const NOT_A_KEY =
  "Give a name such as Ed25519, or a map such as { name: HMAC, hash: SHA-256 } or { name: ECDSA, namedCurve: P-256 }.";
const FORMATS = "Give one of raw, pkcs8, spki, jwk.";
const USAGES = "Give a list of some of encrypt, decrypt, sign, verify, deriveKey, deriveBits, wrapKey, unwrapKey.";
const RAW = randomBytes(32).toString("base64");
const HKDF = { type: "secret_key", algorithm: "HKDF", format: "raw", usages: ["deriveKey"] };

/** `secrets` as a JSON object, with one entry A. */
function json(entry: unknown): Pick<Case, "with"> {
  return { with: { secrets: JSON.stringify({ A: entry }) } };
}

function refusedText(name: string, problem: string): string {
  return `secrets, ${name}: ${problem}`;
}

const JSON_OBJECTS: Case[] = [
  {
    name: "JSON with a comma at its end",
    with: { secrets: `{"A": "${VALUE}",\n}` },
    values: [VALUE],
    problems: [`secrets is not valid JSON (line 2, column 1; the text is not shown). ${INSERTED}`],
  },
  {
    name: "JSON with a comment",
    with: { secrets: `{ // ${VALUE}\n"A": "x" }` },
    values: [VALUE],
    problems: [`secrets is not valid JSON (line 1, column 3; the text is not shown). ${INSERTED}`],
  },
  {
    name: "JSON with a line break in a string",
    with: { secrets: `{"A": "${VALUE}\n"}` },
    values: [VALUE],
    problems: [`secrets is not valid JSON (line 1, column 7; the text is not shown). ${INSERTED}`],
  },
  {
    name: "JSON with a key twice",
    with: { secrets: `{"A": "${VALUE}",\n "A": "${OTHER}"}` },
    values: [VALUE, OTHER],
    problems: ["secrets has a key that stands twice in one object (line 2, column 2). Keep one of them."],
  },
  {
    name: "names that are no identifiers",
    with: { secrets: JSON.stringify({ "my-key": VALUE, "": VALUE, "1st": VALUE, "a\n::error::b": VALUE }) },
    values: [VALUE],
    problems: ["my-key", "", "1st", "a\\u{a}: :error: :b"].map(
      (name) =>
        `secrets: the name "${name}" is not a JavaScript identifier. Use letters, digits, _ and $, and no digit in front.`,
    ),
  },
  {
    name: "null",
    ...json(null),
    problems: [refusedText("A", "found null where a string belongs. To delete a secret, name it in delete.")],
  },
  {
    name: "a number",
    ...json(42),
    problems: [refusedText("A", "found a number where a string belongs. Put it in quotes.")],
  },
  {
    name: "a boolean",
    ...json(true),
    problems: [refusedText("A", "found a boolean where a string belongs. Put it in quotes.")],
  },
  {
    name: "an array",
    ...json([VALUE]),
    values: [VALUE],
    problems: [refusedText("A", "found an array where a string belongs. Put it in quotes.")],
  },
  {
    name: "an empty string",
    ...json(""),
    problems: [`Secret A is empty: the JSON object in secrets gives it an empty string. ${WHY_EMPTY}`],
  },
  {
    name: "an object that is no binding",
    ...json({ password: VALUE }),
    values: [VALUE],
    problems: [
      refusedText(
        "A",
        "found an object whose type is neither secret_text nor secret_key. A JSON document as a secret's value must be a string.",
      ),
    ],
  },
  {
    name: "a binding of another name",
    ...json({ name: "B", type: "secret_text", text: VALUE }),
    values: [VALUE],
    problems: [refusedText("A", "its field name says something else than its key. Leave the field out.")],
  },
  {
    name: "a secret_text with another field",
    ...json({ type: "secret_text", text: VALUE, tetx: VALUE }),
    values: [VALUE],
    problems: [refusedText("A", "a secret_text has name, type and text, and no other field.")],
  },
  {
    name: "a secret_text without text",
    ...json({ type: "secret_text" }),
    problems: [refusedText("A", "text is missing. Give a string.")],
  },
  {
    name: "a secret_text with a number",
    ...json({ type: "secret_text", text: 7 }),
    problems: [refusedText("A", "text is a number. Give a string.")],
  },
  {
    name: "a secret_key with another field",
    ...json({ ...HKDF, key: RAW }),
    values: [RAW],
    problems: [
      refusedText(
        "A",
        "a secret_key has the fields name, type, algorithm, format, usages, key_base64, key_jwk, and no other.",
      ),
    ],
  },
  {
    name: "a secret_key without anything",
    ...json({ type: "secret_key" }),
    problems: [
      refusedText("A", `algorithm is missing. ${NOT_A_KEY}`),
      refusedText("A", `format is missing. ${FORMATS}`),
      refusedText("A", `usages is missing. ${USAGES}`),
    ],
  },
  {
    name: "a secret_key of wrong kinds",
    ...json({ type: "secret_key", algorithm: 7, format: {}, usages: true, key_base64: RAW }),
    values: [RAW],
    problems: [
      refusedText("A", `algorithm is a number. ${NOT_A_KEY}`),
      refusedText("A", `format is an object. ${FORMATS}`),
      refusedText("A", `usages is a boolean. ${USAGES}`),
    ],
  },
  {
    name: "a secret_key of unknown words",
    ...json({ type: "secret_key", algorithm: "", format: "pem", usages: ["sign", "stamp"], key_base64: RAW }),
    values: [RAW],
    problems: [
      refusedText("A", `algorithm is an unknown word. ${NOT_A_KEY}`),
      refusedText("A", `format is an unknown word. ${FORMATS}`),
      refusedText("A", `usages is a list with an unknown usage. ${USAGES}`),
    ],
  },
  {
    name: "the material of another format",
    ...json({ ...HKDF, key_jwk: { kty: "oct", k: VALUE } }),
    values: [VALUE],
    problems: [refusedText("A", "format raw needs key_base64, and key_jwk must not be there.")],
  },
  {
    name: "key_base64 beside key_jwk",
    ...json({ ...HKDF, format: "jwk", algorithm: "AES-GCM", key_base64: RAW, key_jwk: {} }),
    values: [RAW],
    problems: [refusedText("A", "format jwk needs key_jwk, and key_base64 must not be there.")],
  },
  { name: "no key_base64", ...json(HKDF), problems: [refusedText("A", "key_base64 is missing. Give a string.")] },
  {
    name: "key_base64 that is null",
    ...json({ ...HKDF, key_base64: null }),
    problems: [refusedText("A", "key_base64 is null. Give a string.")],
  },
  {
    name: "no key_jwk",
    ...json({ ...HKDF, format: "jwk" }),
    problems: [refusedText("A", "key_jwk is missing. Give an object.")],
  },
  {
    name: "key_jwk that is a string",
    ...json({ ...HKDF, format: "jwk", key_jwk: VALUE }),
    values: [VALUE],
    problems: [refusedText("A", "key_jwk is a string. Give an object.")],
  },
  {
    name: "key_base64 that is no base64",
    ...json({ ...HKDF, key_base64: `${VALUE}!` }),
    values: [VALUE],
    problems: [refusedText("A", "key_base64 is not base64, which format: raw needs.")],
  },
];

/** `secret-keys` in YAML, and the variable KEY. */
function key(map: string, material?: string): Pick<Case, "with" | "env"> {
  return { with: { "secret-keys": map }, ...(material === undefined ? {} : { env: { KEY: material } }) };
}

const ECDSA = "algorithm: { name: ECDSA, namedCurve: P-256 }";
const PKCS8 = `KEY: { ${ECDSA}, format: pkcs8, usages: [sign] }`;
const SPKI = `KEY: { ${ECDSA}, format: spki, usages: [verify] }`;
const RAW_KEY = "KEY: { algorithm: AES-GCM, format: raw, usages: [encrypt] }";
const JWK = "KEY: { algorithm: AES-GCM, format: jwk, usages: [encrypt] }";

const MAPS: Case[] = [
  ...[
    ["- KEY", "an array"],
    ["KEY", "a string"],
    ["42", "a number"],
  ].map(([map = "", kind]) => ({
    name: `secret-keys ${map}`,
    ...key(map),
    problems: [`secret-keys: found ${kind} where a map belongs: NAME: { algorithm, format, usages }.`],
  })),
  {
    name: "broken YAML",
    ...key(`KEY: { algorithm: HKDF }\n${VALUE}: ]`),
    values: [VALUE],
    problems: [
      "secret-keys, line 2: this is not valid YAML or JSON, or a key stands twice (not shown). Write each name once, as NAME: { algorithm, format, usages }.",
    ],
  },
  {
    name: "a key twice",
    ...key("KEY: {}\nKEY: {}\n"),
    problems: [
      "secret-keys, line 2: this is not valid YAML or JSON, or a key stands twice (not shown). Write each name once, as NAME: { algorithm, format, usages }.",
    ],
  },
  {
    name: "a name that is no identifier",
    ...key('"my key": {}'),
    problems: [
      'secret-keys: the name "my key" is not a JavaScript identifier. Use letters, digits, _ and $, and no digit in front.',
    ],
  },
  {
    name: "no map for a key",
    ...key("KEY: pkcs8\nOTHER:"),
    problems: [
      "secret-keys, KEY: found a string where a map belongs: { algorithm, format, usages }.",
      "secret-keys, OTHER: found null where a map belongs: { algorithm, format, usages }.",
    ],
  },
  {
    name: "the key itself in the map",
    ...key(`KEY: { algorithm: HKDF, format: raw, usages: [deriveKey], key_base64: ${RAW} }`),
    values: [RAW],
    problems: [
      "secret-keys, KEY: a key has the fields algorithm, format, usages, env, and no other. The key itself comes from the " +
        "variable that env names.",
    ],
  },
  {
    name: "all parameters wrong, and the variable not set",
    ...key("KEY: { usages: sign }"),
    problems: [
      `secret-keys, KEY: algorithm is missing. ${NOT_A_KEY}`,
      `secret-keys, KEY: format is missing. ${FORMATS}`,
      `secret-keys, KEY: usages is an unknown word. ${USAGES}`,
      `Secret KEY is empty: the variable KEY is not set. ${WHY_EMPTY}`,
    ],
  },
  {
    name: "env that is no name",
    ...key(`KEY: { ${ECDSA}, format: raw, usages: [verify], env: 7 }`),
    problems: ["secret-keys, KEY: env is a number. Give a variable's name."],
  },
  {
    name: "the variable set to nothing, which on-empty: set cannot mend",
    with: { "secret-keys": PKCS8, "on-empty": "set" },
    env: { KEY: "\n" },
    problems: [`Secret KEY is empty: the variable KEY is set to nothing. ${WHY_EMPTY}`],
  },
  {
    name: "the key itself as env",
    ...key(`KEY: { algorithm: HKDF, format: raw, usages: [deriveKey], env: ${VALUE} }`),
    values: [VALUE],
    problems: [`Secret KEY is empty: the variable of env (not shown) is not set. ${WHY_EMPTY}`],
  },
];

const TO_PKCS8 = "Convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem";
const BODY = RAW.repeat(3);

function pem(label: string, body = BODY): string {
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

const MATERIAL: Case[] = [
  ["RSA PRIVATE KEY", `PKCS#1. ${TO_PKCS8}`],
  ["EC PRIVATE KEY", `SEC1. ${TO_PKCS8}`],
  ["DSA PRIVATE KEY", "a DSA key, which WebCrypto does not know. Make an ECDSA or Ed25519 key"],
  ["ENCRYPTED PRIVATE KEY", "encrypted. Decrypt it with: openssl pkcs8 -in key.pem -out key.pkcs8.pem"],
  ["OPENSSH PRIVATE KEY", "OpenSSH's own. Convert it, on a copy, with: ssh-keygen -p -m PKCS8 -f key"],
  ["RSA PUBLIC KEY", "PKCS#1. Convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout -out key.spki.pem"],
  ["CERTIFICATE", "a certificate. Take its key with: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem"],
].map(([label = "", cure]) => ({
  name: `a PEM block of the kind ${label}`,
  ...key(PKCS8, pem(label)),
  problems: [`secret-keys, KEY: the variable KEY is a PEM block of the kind ${label}, that is ${cure}.`],
}));

const MORE_MATERIAL: [name: string, map: string, material: string, fault: string][] = [
  [
    "the file of openssl ecparam",
    PKCS8,
    pem("EC PARAMETERS", "BggqhkjOPQMBBw==") + pem("EC PRIVATE KEY"),
    `is a PEM block of the kind EC PRIVATE KEY, that is SEC1. ${TO_PKCS8}`,
  ],
  [
    "an unknown kind",
    PKCS8,
    pem("PGP MESSAGE"),
    "is a PEM block of an unknown kind. PRIVATE KEY and PUBLIC KEY are known",
  ],
  [
    "a public key as pkcs8",
    PKCS8,
    PEM.publicKey,
    "is a PEM block of the kind PUBLIC KEY, which is format: spki, not pkcs8",
  ],
  [
    "a private key as raw",
    RAW_KEY,
    PEM.privateKey,
    "is a PEM block of the kind PRIVATE KEY, which is format: pkcs8, not raw",
  ],
  ["two blocks", PKCS8, PEM.privateKey + PEM.privateKey, "holds several PEM blocks. Give one"],
  [
    "half a block",
    PKCS8,
    PRIVATE.slice(0, 90),
    "is a PEM block that is cut off or damaged. Copy it again, from BEGIN to END",
  ],
  [
    "a block with \\n in it",
    PKCS8,
    PRIVATE.replaceAll("\n", "\\n"),
    "is a PEM block with the two characters \\n where line breaks belong. Store it with real line breaks",
  ],
  ["JSON as raw", RAW_KEY, `{"k":"${VALUE}"}`, "is JSON, which is format: jwk, not raw"],
  ["no base64 as raw", RAW_KEY, `${VALUE}!`, "is not base64, which format: raw needs"],
  ["no base64 as spki", SPKI, `${VALUE}!`, "is not a PEM block or base64 DER, which format: spki needs"],
  [
    "base64url as raw",
    RAW_KEY,
    `${VALUE}-_`,
    "is not base64, which format: raw needs. It looks like base64url: write + for - and / for _",
  ],
  [
    "text as jwk",
    JWK,
    VALUE,
    "is not valid JSON (line 1, column 1; the text is not shown); format: jwk needs a JSON Web Key",
  ],
  [
    "a member of a JWK twice",
    JWK,
    `{"k":"${VALUE}","k":"${OTHER}"}`,
    "has a key that stands twice in one object (line 1, column 45); format: jwk needs a JSON Web Key",
  ],
  ["a list as jwk", JWK, `["${VALUE}"]`, "is an array; format: jwk needs a JSON Web Key, which is an object"],
];

const IMPORTS: [name: string, map: string, material: string, fault: string][] = [
  [
    "pkcs8 for HMAC",
    "KEY: { algorithm: HMAC, format: pkcs8, usages: [sign] }",
    PRIVATE,
    "HMAC has no format pkcs8. Use raw or jwk",
  ],
  [
    "no hash",
    "KEY: { algorithm: hmac, format: raw, usages: [sign] }",
    RAW,
    "HMAC needs the parameter hash. Write algorithm: { name: HMAC, hash: SHA-256 }",
  ],
  [
    "no namedCurve",
    "KEY: { algorithm: { name: ECDSA }, format: pkcs8, usages: [sign] }",
    PRIVATE,
    "ECDSA needs the parameter namedCurve. Write algorithm: { name: ECDSA, namedCurve: P-256 }",
  ],
  [
    "a private key that verifies",
    `KEY: { ${ECDSA}, format: pkcs8, usages: [sign, verify] }`,
    PRIVATE,
    "a private ECDSA key cannot have the usages verify. Use sign",
  ],
  [
    "a public key that derives",
    "KEY: { algorithm: { name: ECDH, namedCurve: P-256 }, format: spki, usages: [deriveKey] }",
    PEM.publicKey,
    "a public ECDH key cannot have the usages deriveKey. Write usages: []",
  ],
  [
    "no usages",
    "KEY: { algorithm: AES-GCM, format: raw, usages: [] }",
    RAW,
    "usages is empty. Use encrypt, decrypt, wrapKey, unwrapKey",
  ],
  [
    "an unknown curve",
    "KEY: { algorithm: { name: ECDSA, namedCurve: P-257 }, format: pkcs8, usages: [sign] }",
    PRIVATE,
    "WebCrypto does not know ECDSA with these parameters (hash, namedCurve). Check the names: SHA-256, SHA-384, SHA-512; " +
      "P-256, P-384, P-521",
  ],
  [
    "another curve",
    "KEY: { algorithm: { name: ECDSA, namedCurve: P-384 }, format: pkcs8, usages: [sign] }",
    PRIVATE,
    "WebCrypto cannot import it as ECDSA, format pkcs8. The key is of another algorithm, curve or size, or it is cut off",
  ],
  [
    "base64 that is no DER",
    PKCS8,
    RAW,
    "WebCrypto cannot import it as ECDSA, format pkcs8. The key is of another algorithm, curve or size, or it is cut off",
  ],
  [
    "a wrong size",
    RAW_KEY,
    `${RAW.slice(0, 20)}`,
    "WebCrypto cannot import it as AES-GCM, format raw. The key is of another algorithm, curve or size, or it is cut off",
  ],
  [
    "a JWK of another kind",
    JWK,
    `{"kty":"RSA","k":"${VALUE}"}`,
    "WebCrypto cannot import it as AES-GCM, format jwk. The key is of another algorithm, curve or size, or it is cut off. " +
      "In a JWK, kty, crv, alg, use and key_ops must fit as well",
  ],
  [
    "an unknown algorithm",
    "KEY: { algorithm: ROT13, format: raw, usages: [encrypt] }",
    RAW,
    "WebCrypto knows no algorithm of that name. Known are HMAC, AES-CTR, AES-CBC, AES-GCM, AES-KW, HKDF, PBKDF2, " +
      "RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP, ECDSA, ECDH, Ed25519, X25519",
  ],
];

const KEYS: Case[] = [
  ...MORE_MATERIAL.map(([name, map, material, fault]) => ({
    name,
    ...key(map, material),
    problems: [`secret-keys, KEY: the variable KEY ${fault}.`],
  })),
  ...IMPORTS.map(([name, map, material, fault]) => ({
    name,
    ...key(map, material),
    problems: [`secret-keys, KEY: ${fault}.`],
  })),
  {
    name: "a binding in secrets that cannot be imported",
    with: { secrets: JSON.stringify({ A: { ...HKDF, usages: ["sign"], key_base64: RAW } }) },
    values: [RAW],
    problems: ["secrets, A: a secret HKDF key cannot have the usages sign. Use deriveKey, deriveBits."],
  },
];

const SEVERAL: Case[] = [
  {
    name: "one of each, in the order of the inputs",
    with: {
      dlete: "OLD",
      "api-token": "",
      "account-id": "my account",
      "script-name": "My Worker",
      "dispatch-namespace": "my tenants",
      secrets: `TYPO\n${VALUE}==`,
      "secret-keys": `${RAW_KEY}\nA: { algorithm: ROT13, format: raw, usages: [encrypt], env: KEY }`,
      delete: "A B",
      "version-tags": "commit",
      "on-empty": "ignore",
      timeout: "soon",
      "api-base-url": "ftp://host",
    },
    env: { KEY: RAW },
    values: [VALUE],
    problems: [
      `Input "dlete" does not exist. The inputs are ${INPUT_NAMES.join(", ")}.`,
      NO_CREDENTIALS,
      "on-empty is an unknown word. Give one of error, skip, set.",
      `account-id ${WRONG_ID}`,
      SCRIPT_RULE,
      NAMESPACE_RULE,
      unknownLine("line 2"),
      `Secret TYPO is empty: the variable TYPO is not set. ${WHY_EMPTY}`,
      "delete, line 1: this is not the name of a secret (not shown). Give one name a line.",
      "version-tags, line 1: this is not key=value. Write one tag a line, such as commit=3f2a1b0.",
      `api-base-url ${NO_ADDRESS}`,
      "timeout is not a number of seconds. Give one that is greater than 0 and at most 600.",
      "secret-keys, A: WebCrypto knows no algorithm of that name. Known are HMAC, AES-CTR, AES-CBC, AES-GCM, AES-KW, HKDF, " +
        "PBKDF2, RSASSA-PKCS1-v1_5, RSA-PSS, RSA-OAEP, ECDSA, ECDH, Ed25519, X25519.",
    ],
  },
  ...["HTTPS_PROXY", "http_proxy"].map((variable) => ({
    name: `${variable} that is no address`,
    env: { [variable]: `user:${VALUE}@proxy:99999` },
    values: [VALUE],
    problems: [
      "One of the variables HTTPS_PROXY and HTTP_PROXY (or its lower-case twin) is not the address of a proxy (not shown). " +
        "Write it as http://host:port.",
    ],
  })),
];

const CASES = [
  ...CREDENTIALS,
  ...PLACES,
  ...WORDS,
  ...TAGS,
  ...LINES,
  ...JSON_OBJECTS,
  ...MAPS,
  ...MATERIAL,
  ...KEYS,
  ...SEVERAL,
];

/** Something to do, for cases that are about another input. */
function withWork(given: Record<string, string> = {}): Record<string, string> {
  const hasWork = ["secrets", "secret-keys", "delete"].some((name) => given[name] !== undefined);
  return hasWork ? given : { delete: "OLD", ...given };
}

describe("malformed inputs are told in one list, and nothing is sent", () => {
  test.concurrent.each(CASES)("$name", async ({ name: _, problems, ...setup }) => {
    const step = await patchStep({ ...setup, with: withWork(setup.with) });
    expectRefused(step, problems);
    expect(step.run.outcome).toBe("failure");
    expect(step.run.outputs).toEqual({
      "secret-names": "",
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      results: "[]",
    });
    expect(step.run.summary.split("<li>")).toHaveLength(problems.length + 1);
  });

  test("each case has a name of its own", () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThan(70);
  });

  test("the summary has the list too", async () => {
    const { run } = await patchStep({ with: { secrets: "A=", "version-tags": "commit" } });
    expect(run.summary).toBe(
      "<h3>Secrets not patched: nothing was sent</h3>\n" +
        `<ul><li>Secret A is empty: secrets, line 1, gives it no value. ${WHY_EMPTY}</li>` +
        "<li>version-tags, line 1: this is not key=value. Write one tag a line, such as commit=3f2a1b0.</li></ul>\n",
    );
  });

  test("a list that is too long for an annotation is in the log as a whole", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `SECRET_${index}`);
    const { run, log } = await patchStep({ with: { secrets: names.join("\n") } });
    const problems = names.map((name) => `- Secret ${name} is empty: the variable ${name} is not set. ${WHY_EMPTY}`);
    expect(log.slice(0, 61)).toEqual(["Nothing was sent to Cloudflare. Problems found: 60", ...problems]);
    expect(run.annotations).toHaveLength(1);
    const [message = ""] = run.annotations.map((annotation) => annotation.message);
    expect(message.endsWith("…\nThe whole list is in the log above.")).toBe(true);
  });
});
