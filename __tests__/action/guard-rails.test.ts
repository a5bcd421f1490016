import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { ED25519, P256, P256_SEC1_PEM, P384, RSA, RSA_PKCS1_PEM } from "../support/generated-keys.ts";
import {
  fakeValue,
  numbered,
  patchStep,
  SCRIPT,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const OUTSIDE = mkdtempSync(join(tmpdir(), "outside-"));
writeFileSync(join(OUTSIDE, "environ"), `PATH=${OTHER}`);

afterAll(() => rmSync(OUTSIDE, { recursive: true }));

/** Prune sets A and finds these secrets on the Worker. */
function pruning(there: readonly string[], inputs: Record<string, string> = {}): StepSetup {
  return {
    with: { secrets: "A", prune: "true", ...inputs },
    env: { A: VALUE },
    workers: workerWith(...secretsNamed(...there)),
  };
}

const TERRAFORM = ["TERRAFORM_A", "TERRAFORM_B", "SHARED_KEY"];
const keeping = (keep: string): StepSetup => pruning(TERRAFORM, { keep });

/** A filter on two secrets that are given in JSON. */
function filtering(inputs: Record<string, string>): StepSetup {
  const secrets = JSON.stringify({ INTERNAL_KEY: VALUE, PUBLIC_KEY: OTHER });
  return { with: { secrets, ...inputs }, values: [VALUE, OTHER] };
}

/** Secrets from a file beside one that is declared otherwise. */
function inFile(
  content: string | Uint8Array,
  { path = "s.env", ...setup }: { path?: string } & StepSetup = {},
): StepSetup {
  return {
    with: { secrets: "A", "secrets-file": path, ...setup.with },
    env: { A: VALUE },
    files: { [path]: content },
    ...(setup.values === undefined ? {} : { values: setup.values }),
  };
}

/** A key of `secret-keys` whose text is in the variable K. */
function keyed(fields: string, text: string, setup: StepSetup = {}): StepSetup {
  return { with: { "secret-keys": `K: { ${fields} }` }, env: { K: text }, ...setup };
}

const AES = "algorithm: AES-GCM, format: raw, usages: [encrypt]";
const SIGN = "algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign]";
const RSA_SIGN = "algorithm: { name: RSA-PSS, hash: SHA-256 }, format: pkcs8, usages: [sign]";
const SOPS = "ENC[AES256_GCM,data:Tr7o1w==,iv:1vHbe0/x4Dk=,tag:zT9vJdQ=,type:str]";

/** `[[x, x, …], the same again, …]`, nine times as large with each level. */
function bomb(levels: number): string {
  return levels === 0 ? "x" : `[&b${levels} ${bomb(levels - 1)}${`, *b${levels}`.repeat(8)}]`;
}

type Case = readonly [id: string, given: string, setup: StepSetup, says: string];

const base64 = (text: string): string => Buffer.from(text).toString("base64");

const SEPARATED = "keep, line 1: a pattern cannot contain white space, commas, semicolons or | outside of";
const EMPTY = 'secrets-file "s.env" has no secrets in it. Check the step that writes it';
const PASTED = "this is a dotenv file, and its quotes and comments would become part of the values (not shown).";
const MISTYPED = "OLD_APIKEY is not on the Worker, so nothing was deleted. Did you mean OLD_API_KEY?";

const REFUSED: readonly Case[] = [
  ["A1", "keep with a comma", keeping("TERRAFORM_*,SHARED_KEY"), SEPARATED],
  ["A1", "keep with a semicolon", keeping("TERRAFORM_*;SHARED_KEY"), SEPARATED],
  ["A1", "keep with a space", keeping("TERRAFORM_* SHARED_KEY"), SEPARATED],
  ["A1", "keep with a bar", keeping("TERRAFORM_*|SHARED_KEY"), SEPARATED],
  ["A1", "keep in brackets", keeping("[TERRAFORM_*, SHARED_KEY]"), SEPARATED],
  [
    "A1",
    "keep in JSON",
    keeping('["TERRAFORM_*","SHARED_KEY"]'),
    "keep, line 1: a pattern cannot contain quotes, slashes or backslashes. Write one pattern per line",
  ],
  [
    "A1",
    "keep with anchors",
    keeping("^TERRAFORM_.*$"),
    "keep, line 1: a pattern always matches whole names, so it cannot begin with ^ or end with $.",
  ],
  [
    "A1",
    "keep as a regular expression",
    keeping("TERRAFORM_.*"),
    "keep, line 1: this is a regular expression, but patterns are globs",
  ],
  [
    "A1",
    "keep as a list of YAML",
    keeping("- TERRAFORM_*\n- SHARED_KEY"),
    "keep, line 2: a pattern cannot contain white space, commas",
  ],
  ["A1", "keep in quotes", keeping("'TERRAFORM_*'"), "keep, line 1: a pattern cannot contain quotes"],
  ["A1", "keep with a path", keeping("TERRAFORM_*/"), "keep, line 1: a pattern cannot contain quotes, slashes"],
  [
    "A1",
    "keep in another case",
    keeping("terraform_*\nSHARED_KEY"),
    '"terraform_*" matches no secret on the Worker, and prune would delete TERRAFORM_A. Did you mean TERRAFORM_A?',
  ],
  [
    "A1",
    "keep with a typo",
    keeping("TERAFORM_*\nSHARED_KEY"),
    '"TERAFORM_*" matches no secret on the Worker, and prune would delete TERRAFORM_A. Did you mean TERRAFORM_A?',
  ],
  [
    "A1",
    "keep with a name too many",
    keeping("TERRAFORM_*\nSHARED_KEYS"),
    "SHARED_KEYS matches no secret on the Worker, and prune would delete SHARED_KEY. Did you mean SHARED_KEY?",
  ],
  [
    "A1",
    "exclude with a comma",
    filtering({ exclude: "INTERNAL_*,DEBUG_KEY" }),
    "exclude, line 1: a pattern cannot contain white space, commas",
  ],
  [
    "A1",
    "exclude in another case",
    filtering({ exclude: "internal_*" }),
    "exclude, line 1, matches no name, and INTERNAL_KEY would be set. Did you mean INTERNAL_KEY?",
  ],
  [
    "A1",
    "exclude with a typo",
    filtering({ exclude: "INTERNL_KEY" }),
    "exclude, line 1, matches no name, and INTERNAL_KEY would be set. Did you mean INTERNAL_KEY?",
  ],
  [
    "A1",
    "include with a comma",
    filtering({ include: "PUBLIC_*,OTHER" }),
    "include, line 1: a pattern cannot contain white space, commas",
  ],
  [
    "A3",
    "max-deletions over three Workers",
    {
      ...pruning([], { "script-name": "a\nb\nc", "max-deletions": "10" }),
      workers: ["a", "b", "c"].map((script) => ({ script, bindings: secretsNamed(...numbered(7)) })),
    },
    "prune would delete 21 secrets on 3 Workers (a: 7, b: 7, c: 7), but max-deletions is 10 for the whole step.",
  ],
  [
    "A3",
    "required on the first of two Workers",
    {
      with: { secrets: "A", required: "R", "script-name": "a\nb" },
      env: { A: VALUE },
      workers: [{ script: "a", bindings: secretsNamed("R") }, { script: "b" }],
    },
    "1 required secret would be missing after the step: R.",
  ],
  [
    "A3",
    "a name that is taken on the second of two Workers",
    {
      with: { secrets: "A", prune: "true", "script-name": "a\nb" },
      env: { A: VALUE },
      workers: [{ script: "a" }, { script: "b", bindings: [{ name: "A", type: "plain_text", text: "x" }] }],
    },
    "The Worker already has a plain-text variable named A.",
  ],
  ["B1", "a file of no bytes", inFile(""), EMPTY],
  ["B1", "a file of no bytes, with prune", inFile("", { with: { prune: "true" } }), EMPTY],
  ["B1", "a file of comments", inFile("# nothing\n\n# here\n"), EMPTY],
  ["B1", "a file of white space", inFile(" \r\n\t\u3164\n"), EMPTY],
  ["B1", "a byte order mark alone", inFile("\ufeff"), EMPTY],
  ["B1", "an empty JSON object", inFile("{}", { path: "s.json" }), 'secrets-file "s.json" has no secrets in it.'],
  [
    "B3",
    "SOPS in dotenv",
    inFile(`DB=${SOPS}\nsops_mac=${SOPS}\nsops_version=3.9.0\n`),
    'secrets-file "s.env" is still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt',
  ],
  [
    "B3",
    "SOPS in JSON",
    inFile(JSON.stringify({ DB: SOPS, sops: { version: "3.9.0" } }), { path: "s.json" }),
    'secrets-file "s.json" is still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt',
  ],
  [
    "B3",
    "SOPS in YAML",
    inFile(`DB: ${SOPS}\nsops:\n  version: 3.9.0\n`, { path: "s.yaml" }),
    'secrets-file "s.yaml" is still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt',
  ],
  [
    "B3",
    "SOPS in a line",
    { with: { secrets: `DB=${SOPS}` }, values: [SOPS] },
    "DB: the value is still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt",
  ],
  [
    "B3",
    "SOPS through a filter",
    inFile(`X_DB=${SOPS}\nsops_version=3.9.0\n`, { with: { "remove-prefix": "X_" } }),
    'secrets-file "s.env" is still encrypted by SOPS.',
  ],
  [
    "B3",
    "SOPS through include",
    inFile(`DB=${SOPS}\nsops_mac=x\n`, { with: { include: "DB" } }),
    'secrets-file "s.env" is still encrypted by SOPS.',
  ],
  [
    "B3",
    "dotenvx",
    inFile('DOTENV_PUBLIC_KEY="03a5c1"\nDB="encrypted:BHXpcY2fKXlBjcyL8vN0w1Qh7TqZ"\n'),
    'secrets-file "s.env" is still encrypted by dotenvx. Decrypt it in an earlier step: dotenvx decrypt',
  ],
  [
    "B3",
    "a reference of 1Password",
    { with: { secrets: "A" }, env: { A: "op://vault/item/field" } },
    "A: the value is a reference of 1Password, not a value. Resolve it in an earlier step",
  ],
  [
    "B3",
    "a reference of 1Password in a file",
    inFile("DB=op://vault/item/field\n"),
    "DB: the value is a reference of 1Password, not a value. Resolve it in an earlier step",
  ],
  [
    "B3",
    "an expression without its $",
    { with: { secrets: "A={{ secrets.A }}" }, values: [] },
    "A: the value is a placeholder, not a value. For an expression of GitHub, write a $ before the braces",
  ],
  [
    "B3",
    "an expression that nobody evaluated",
    inFile(`DB=$${"{{ secrets.DB }}"}\n`),
    "DB: the value is an expression that GitHub did not evaluate.",
  ],
  [
    "B3",
    "a reference of Vault",
    { with: { secrets: "A" }, env: { A: "vault:secret/data/db#password" } },
    "A: the value is a reference to a secret manager, not a value.",
  ],
  [
    "B3",
    "a pointer of Git LFS",
    inFile(`version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize 120\n`),
    'secrets-file "s.env" is a pointer of Git LFS, not the file itself. Let actions/checkout fetch the file: lfs: true',
  ],
  [
    "B3",
    "git-crypt",
    inFile(Buffer.from(`\0GITCRYPT\0${OTHER}`)),
    'secrets-file "s.env" is still encrypted by git-crypt. Decrypt it in an earlier step: git-crypt unlock',
  ],
  [
    "B3",
    "Ansible Vault",
    inFile(`$ANSIBLE_VAULT;1.1;AES256\n6231343233\n`),
    'secrets-file "s.env" is still encrypted by Ansible Vault.',
  ],
  [
    "B4",
    "a .env in secrets",
    { with: { secrets: `# app\nA="${VALUE}"\nB=${OTHER} # the other\n` }, values: [VALUE, OTHER] },
    `secrets, lines 2, 3: ${PASTED}`,
  ],
  [
    "B4",
    "a .env in secrets, one line",
    { with: { secrets: `A="${VALUE}" # why` }, values: [VALUE] },
    `secrets, line 1: ${PASTED}`,
  ],
  [
    "B4",
    "a .env with export in secrets",
    { with: { secrets: `export A=${VALUE}` }, values: [VALUE] },
    `secrets, line 1: ${PASTED}`,
  ],
  [
    "B6",
    "a link out of the workspace",
    { with: { "secrets-file": "up/environ" }, links: { up: OUTSIDE }, values: [OTHER] },
    'secrets-file "up/environ": this is a link that leads out of the workspace, and was not read.',
  ],
  [
    "B5",
    "a value of several lines in one",
    { with: { secrets: `A=${VALUE}\n${OTHER}/x` }, values: [VALUE, OTHER] },
    "secrets, line 2: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value).",
  ],
  [
    "B6",
    "a file with NUL",
    inFile(`HOME=/root\0TOKEN=${OTHER}\0`, { values: [OTHER] }),
    'secrets-file "s.env": the file holds NUL characters, so it is not a text file.',
  ],
  ["C1", "white space as a value", { with: { secrets: "A" }, env: { A: " \u00a0\t" } }, "Secret A has no value."],
  [
    "C1",
    "an invisible character as a value",
    { with: { secrets: "A" }, env: { A: "\u3164" } },
    "Secret A has no value.",
  ],
  [
    "C2",
    "a key in hex",
    keyed(AES, "00112233445566778899aabbccddeeff"),
    "the key looks like hex, not base64. Write encoding: hex",
  ],
  [
    "C2",
    "whsec_",
    keyed("algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign]", `whsec_${OTHER}`),
    "the key must be base64, and with whsec_ it is not. Write encoding: utf8",
  ],
  [
    "C2",
    "a key that is text",
    keyed(AES, "correct horse battery"),
    "the key looks like text, not base64. Write encoding: utf8",
  ],
  ["C2", "too little hex", keyed(`${AES}, encoding: hex`, "0011"), "an AES key must have 16, 24 or 32 bytes."],
  [
    "C3",
    "PEM in quotes",
    keyed(SIGN, `"${P256.pkcs8Pem.trim()}"`),
    "the key must not be in quotes. Store it without them.",
  ],
  [
    "C3",
    "a service account",
    keyed(RSA_SIGN, JSON.stringify({ type: "service_account", private_key: RSA.pkcs8Pem }), {
      values: [RSA.pkcs8Pem],
      allow: ["private_key", "service account"],
    }),
    "the key is a whole service account in JSON. Store only its private_key",
  ],
  [
    "C3",
    "base64 of PEM",
    keyed(SIGN, base64(P256.pkcs8Pem), { values: [P256.pkcs8Pem] }),
    "the key is base64 of a PEM block. Store what it encodes",
  ],
  [
    "C3",
    "DER of SEC1",
    keyed(SIGN.replace("P-256", "P-384"), P256_SEC1_PEM.replace(/-----.*-----|\s/g, "")),
    "the key is an EC private key, P-256, not P-384. Write namedCurve: P-256",
  ],
  [
    "C3",
    "text around PEM",
    keyed(SIGN, `Bag Attributes\n  friendlyName: x\n${P256.pkcs8Pem}`, { allow: ["Bag Attributes"] }),
    "the key must be the PEM block only, from BEGIN to END, without the text around it",
  ],
  [
    "C3",
    "a set of JWKs",
    keyed("algorithm: Ed25519, format: jwk, usages: [sign]", JSON.stringify({ keys: [ED25519.jwk] }), {
      values: [String(ED25519.jwk.d)],
    }),
    "the key must be one JSON Web Key, not a set of them. Store only one of its keys.",
  ],
  [
    "C3",
    "a name of JOSE",
    keyed("algorithm: ES256, format: pkcs8, usages: [sign]", P256.pkcs8Pem),
    "algorithm must be named as in WebCrypto. Write algorithm: { name: ECDSA, namedCurve: P-256 }",
  ],
  [
    "C3",
    "a key of another kind",
    keyed(SIGN, P384.pkcs8Pem),
    "the key is an EC private key, P-384, not P-256. Write namedCurve: P-384",
  ],
  [
    "C4",
    "a message of several lines",
    { with: { secrets: "A", "version-tags": "message=Fix\n\nSee a=b and more\nSigned-off-by: me" }, env: { A: VALUE } },
    "version-tags, lines 3, 4: write key=value, with a key of one word (not shown). For a value of several lines, give JSON",
  ],
  [
    "8",
    "a cyclic alias",
    { with: { "secret-keys": "K: &k\n  algorithm: { name: HMAC, hash: *k }" }, env: { K: VALUE } },
    "secret-keys, K: format must be raw, pkcs8, spki or jwk.",
  ],
  [
    "8",
    "an alias bomb",
    keyed(`algorithm: ${bomb(9)}, format: raw, usages: [sign]`, VALUE),
    "secret-keys, K: algorithm must be a name",
  ],
];

describe("nothing is written, and the step says why", () => {
  test.concurrent.each(REFUSED)("%s: %s", async (_id, _given, setup, says) => {
    const step = await patchStep(setup);
    expect(step.run.exitCode).toBe(1);
    expect(step.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(step.run.outputs.changed).toBe("false");
    expect(step.error).toContain(says);
  });
});

/** `texts`: what the Worker has in the end. */
type Done = readonly [id: string, given: string, setup: StepSetup, texts: Record<string, string>, says: string];

const WRITTEN = { A: VALUE };
const setting = (text: string): StepSetup => ({ with: { secrets: "A" }, env: { A: text } });
const STRANGE = ["A/B", ".", "..", "a\nb", "api-key", "A, B", "A\u3164"];
const SHOP = 'name = "my-worker"\n[env.staging]\nname = "my-shop"\n';

const DONE: readonly Done[] = [
  [
    "A1",
    "an idle keep beside deletions",
    pruning(["OLD"], { keep: "LEGACY_*" }),
    WRITTEN,
    'Prune deletes OLD, although keep has patterns that match no secret on the Worker: "LEGACY_*".',
  ],
  [
    "A1",
    "a keep in braces",
    keeping("{TERRAFORM_*,SHARED_KEY}"),
    { ...WRITTEN, ...textsOf(...TERRAFORM) },
    "Kept by a keep pattern: SHARED_KEY, TERRAFORM_A, TERRAFORM_B",
  ],
  [
    "A2",
    "keep: *",
    pruning([...STRANGE, "OLD"], { keep: "*" }),
    { ...WRITTEN, ...textsOf(...STRANGE, "OLD") },
    'Kept by a keep pattern: ".", "..", "A, B", "A/B", "A\\u{3164}", OLD, "a\\u{a}b", "api-key"',
  ],
  [
    "A2",
    "names that are not identifiers",
    pruning([...STRANGE, "OLD"]),
    { ...WRITTEN, ...textsOf(...STRANGE) },
    'Kept by prune, which deletes no name that is not an identifier: ".", "..", "A, B", "A/B"',
  ],
  [
    "A2",
    "one of them in delete",
    pruning(["api-key", "a-b"], { delete: "api-key" }),
    { ...WRITTEN, ...textsOf("a-b") },
    'Deleted: "api-key"',
  ],
  [
    "A4",
    "delete with a typo",
    {
      with: { delete: "OLD_APIKEY", secrets: "A" },
      env: { A: VALUE },
      workers: workerWith(...secretsNamed("OLD_API_KEY")),
    },
    { ...WRITTEN, ...textsOf("OLD_API_KEY") },
    MISTYPED,
  ],
  [
    "A4",
    "delete with a typo and nothing else",
    { with: { delete: "OLD_APIKEY" }, workers: workerWith(...secretsNamed("OLD_API_KEY")) },
    textsOf("OLD_API_KEY"),
    MISTYPED,
  ],
  [
    "A4",
    "delete with a typo, with prune",
    pruning(["OLD_API_KEY"], { delete: "OLD_APIKEY", keep: "OLD_*" }),
    { ...WRITTEN, ...textsOf("OLD_API_KEY") },
    MISTYPED,
  ],
  [
    "B2",
    "CLOUDFLARE_ENV for the job",
    {
      with: { secrets: "A", "script-name": "", "wrangler-config": "wrangler.toml" },
      env: { A: VALUE, CLOUDFLARE_ENV: "production" },
      plain: ["CLOUDFLARE_ENV"],
      files: { "wrangler.toml": 'name = "shop"\n[env.production]\nname = "my-worker"\n' },
      workers: [{ script: "shop" }, { script: SCRIPT }],
    },
    WRITTEN,
    "Environment production of wrangler.toml (CLOUDFLARE_ENV).\nWorker my-worker: from env.production.name of wrangler.toml.",
  ],
  [
    "B2",
    "environments of which none is chosen",
    {
      with: { secrets: "A", "script-name": "", "wrangler-config": "wrangler.toml" },
      env: { A: VALUE },
      files: { "wrangler.toml": SHOP },
    },
    WRITTEN,
    "wrangler.toml has environments (staging), and none is chosen: its top level is used. To choose one, set environment.",
  ],
  [
    "C1",
    "a line break at the end",
    setting(`${VALUE}\n`),
    { A: `${VALUE}\n` },
    "A: the value ends with a line break, which becomes part of the secret.",
  ],
  [
    "C1",
    "a carriage return at the end",
    setting(`${VALUE}\r`),
    { A: `${VALUE}\r` },
    "A: the value ends with a carriage return, as lines of Windows do, which becomes part of the secret.",
  ],
  [
    "C1",
    "NBSP at the end",
    setting(`${VALUE}\u00a0`),
    { A: `${VALUE}\u00a0` },
    "A: the value begins or ends with white space, which becomes part of the secret.",
  ],
  [
    "C1",
    "an invisible character at the beginning",
    setting(`\u2060${VALUE}`),
    { A: `\u2060${VALUE}` },
    "A: the value begins or ends with an invisible character, which becomes part of the secret.",
  ],
  [
    "C1",
    "a byte order mark at the beginning",
    setting(`\ufeff${VALUE}`),
    { A: `\ufeff${VALUE}` },
    "A: the value begins with a byte order mark, which becomes part of the secret.",
  ],
  [
    "C1",
    "quotes in a variable",
    setting(`"${VALUE}"`),
    { A: `"${VALUE}"` },
    "A: the value begins and ends with a quote, and both become part of the secret.",
  ],
  [
    "C1",
    "quotes in a line",
    { with: { secrets: `A='${VALUE}'` }, values: [VALUE] },
    { A: `'${VALUE}'` },
    "A: the value begins and ends with a quote, and both become part of the secret.",
  ],
  [
    "C1",
    "a line break and quotes in JSON",
    { with: { secrets: JSON.stringify({ A: `${VALUE}\n`, B: `"${OTHER}"` }) }, values: [VALUE, OTHER] },
    { A: `${VALUE}\n`, B: `"${OTHER}"` },
    "A: the value ends with a line break, which becomes part of the secret.",
  ],
  [
    "C1",
    "quotes and a space in a file",
    inFile(`B="'${OTHER}'"\nC="${OTHER} "\n`, { values: [OTHER] }),
    { ...WRITTEN, B: `'${OTHER}'`, C: `${OTHER} ` },
    "B: the value begins and ends with a quote, and both become part of the secret.",
  ],
  [
    "C2",
    "a key in hex, with its encoding",
    keyed(`${AES}, encoding: hex`, "00112233445566778899aabbccddeeff"),
    { K: "secret_key" },
    "Set: K",
  ],
  [
    "C2",
    "a key that is text, with its encoding",
    keyed(`${AES}, encoding: utf8`, VALUE.slice(0, 16)),
    { K: "secret_key" },
    "Set: K",
  ],
  [
    "C3",
    "DER of PKCS#1",
    keyed(RSA_SIGN, RSA_PKCS1_PEM.replace(/-----.*-----|\s/g, "")),
    { K: "secret_key" },
    "secret-keys, K: the key is stored as PKCS#8. It was PKCS#1.",
  ],
  [
    "C3",
    "DER of SEC1",
    keyed(SIGN, P256_SEC1_PEM.replace(/-----.*-----|\s/g, "")),
    { K: "secret_key" },
    "secret-keys, K: the key is stored as PKCS#8. It was SEC1.",
  ],
  [
    "C4",
    "a message in JSON",
    { with: { secrets: "A", "version-tags": '{"message":"Fix\\n\\na=b"}' }, env: { A: VALUE } },
    WRITTEN,
    "set A (with version tags).",
  ],
  [
    "C5",
    "names that are not identifiers in delete",
    {
      with: { secrets: "A", delete: "api-key\nA.B" },
      env: { A: VALUE },
      workers: workerWith(...secretsNamed("api-key", "A.B", "x-y")),
    },
    { ...WRITTEN, ...textsOf("x-y") },
    'Deleted: "api-key", "A.B"',
  ],
  [
    "C5",
    "null for such a name in a file",
    { ...inFile('{"A.B":null}', { path: "s.json" }), workers: workerWith(...secretsNamed("A.B", "x-y")) },
    { ...WRITTEN, ...textsOf("x-y") },
    'Deleted: "A.B"',
  ],
  [
    "C5",
    "such a name in required",
    { with: { secrets: "A", required: "A.B" }, env: { A: VALUE }, workers: workerWith(...secretsNamed("A.B")) },
    { ...WRITTEN, ...textsOf("A.B") },
    'Kept: "A.B"',
  ],
  [
    "C6",
    "words of our own sentences as values",
    { with: { secrets: "A\nB" }, env: { A: "secret", B: "Confirmed" }, masked: [], allow: ["secret", "confirmed"] },
    { A: "secret", B: "Confirmed" },
    "Set: A, B\nConfirmed by Cloudflare's answer. Secrets on the Worker now: 2.",
  ],
  [
    "2",
    "a proxy for http",
    { ...setting(VALUE), env: { A: VALUE, HTTP_PROXY: "http://127.0.0.1:9" }, plain: ["HTTP_PROXY"] },
    WRITTEN,
    "Set: A",
  ],
  [
    "6",
    "another address of the API",
    { with: { secrets: "A", "api-base-url": "" }, env: { A: VALUE, CLOUDFLARE_API_BASE_URL: "<emulator>" } },
    WRITTEN,
    "(CLOUDFLARE_API_BASE_URL).",
  ],
  [
    "7",
    "an invisible character in a name",
    pruning(["A\u3164"]),
    { ...WRITTEN, ...textsOf("A\u3164") },
    'an identifier: "A\\u{3164}"',
  ],
  ["7", "a comma in a name", pruning(["A, B"]), { ...WRITTEN, ...textsOf("A, B") }, 'an identifier: "A, B"'],
];

describe("the right thing is done, and the log says so", () => {
  test.concurrent.each(DONE)("%s: %s", async (_id, _given, setup, texts, says) => {
    const step = await patchStep(setup);
    expect(step.error).toBeUndefined();
    expect(step.run.exitCode).toBe(0);
    expect(textsOn(step)).toEqual(texts);
    expect(step.run.log).toContain(says);
  });
});

test("7: a value that is echoed is not readable, whatever stands between its characters", async () => {
  const value = [...VALUE].join("\ufe0f");
  const message = `Not allowed: ${value}`;
  const step = await patchStep({
    ...setting(value),
    interceptions: [{ status: 400, body: JSON.stringify({ success: false, errors: [{ code: 1, message }] }) }],
  });
  const readable = [step.run.log, step.run.summary, JSON.stringify(step.run.outputs)].join("\n");
  expect(readable.replace(/\ufe0f|\\u\{fe0f\}/g, "")).not.toContain(VALUE.slice(0, 8));
  expect(step.error).toContain("Not allowed: ***");
});

/** What a refused source holds, and what of it must be masked, or must not. */
type Refused = readonly [
  id: string,
  kind: string,
  setup: StepSetup,
  masked: readonly string[],
  open: readonly string[],
];

const held = (content: string | Uint8Array, path = "s.env"): StepSetup => inFile(content, { path, values: [VALUE] });

const MASKED: readonly Refused[] = [
  ["4", "JSON without its end", held(`{"A":"${VALUE}"`, "s.json"), [VALUE], []],
  ["4", "JSON in single quotes", held(`{'A':'${VALUE}'}`, "s.json"), [VALUE], []],
  ["4", "JSON with a fault before the value", held(`{"x":,"A":"${VALUE}"}`, "s.json"), [VALUE], []],
  ["4", "an array in JSON", held(JSON.stringify([[VALUE]]), "s.json"), [VALUE], []],
  ["4", "numbers", { ...held('{"PIN":84736251}', "s.json"), values: ["84736251"] }, ["84736251"], []],
  ["4", "YAML", held(`a:\n  b: ${VALUE}\n`, "s.yml"), [VALUE], []],
  ["4", "UTF-16", held(Buffer.from(`\ufeffA=${VALUE}\r\n`, "utf16le")), [VALUE], []],
  ["4", "NUL", held(`A=${VALUE}\0`), [VALUE], []],
  ["4", "dotenv with a fault elsewhere", held(`A='${VALUE}'\nB\n`), [VALUE], []],
  ["4", "a pasted .env", { with: { secrets: `A="${VALUE}" # why` }, values: [VALUE] }, [VALUE], []],
  ["5", "130,000 lines", held(`A=${VALUE}\n${"x y\n".repeat(130_000)}`), [VALUE], []],
  [
    "12",
    "a package.json",
    {
      ...inFile(JSON.stringify({ main: "index.js", module: "module", scripts: { test: "jest", build: "main" } }), {
        path: "package.json",
      }),
    },
    [],
    ["main", "module", "jest"],
  ],
];

test.concurrent.each(MASKED)(
  "%s: %s is refused, and what it holds is masked",
  async (_id, _kind, setup, masked, open) => {
    const step = await patchStep({ ...setup, masked: [] });
    expect(step.run.exitCode).toBe(1);
    expect(step.requests).toEqual([]);
    expect(step.run.masks).toEqual(expect.arrayContaining([...masked]));
    expect(step.run.masks.filter((mask) => open.includes(mask))).toEqual([]);
  },
);
