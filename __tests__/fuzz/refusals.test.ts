import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { SecretMasker } from "../../sandbox/masker.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";
import { DIGITS, expectCases, holds, LOWER, SEED, string, UPPER } from "../support/fuzz.ts";
import { type SourcesOptions, sources } from "../support/read-sources.ts";

expectCases(4_000);

const inSecrets = (secrets: string): SourcesOptions => ({ inputs: { secrets } });
const inFile = (path: string, content: string | Uint8Array): SourcesOptions => {
  return { inputs: { "secrets-file": path }, files: { [path]: content } };
};

/** The ways in which a value comes into a source that is refused. */
const MISTAKES: Readonly<Record<string, (secret: string) => SourcesOptions>> = {
  "nothing but the value": (secret) => inSecrets(secret),
  YAML: (secret) => inSecrets(`A: ${secret}`),
  "a list": (secret) => inSecrets(`- A=${secret}`),
  "export in lines": (secret) => inSecrets(`export A=${secret}`),
  "dotenv in lines": (secret) => inSecrets(`A="${secret}" # why`),
  "a block without an end": (secret) => inSecrets(`A<<E\n${secret}`),
  "a PEM block": (secret) => inSecrets(`A=-----BEGIN X-----\n${secret}\n-----END X-----`),
  "a JSON value over lines": (secret) => inSecrets(`A={\n"b": "${secret}"\n}`),
  "JSON without its end": (secret) => inSecrets(`{"A":"${secret}"`),
  "JSON by interpolation": (secret) => inSecrets(`{"A":${secret}}`),
  "JSON in single quotes": (secret) => inSecrets(`{'A':'${secret}'}`),
  "a name that cannot be set": (secret) => inSecrets(JSON.stringify({ "a b": secret })),
  "a key twice": (secret) => inSecrets(`{"A":"${secret}","A":"x"}`),
  "an object": (secret) => inSecrets(JSON.stringify({ A: { value: secret } })),
  "a misspelt field": (secret) => inSecrets(JSON.stringify({ A: { type: "secret_text", txt: secret } })),
  "a list in JSON": (secret) => inSecrets(JSON.stringify({ A: [[secret]] })),
  "a text that is a list": (secret) => inSecrets(JSON.stringify({ A: { type: "secret_text", text: [secret] } })),
  "a key that is none": (secret) =>
    inSecrets(JSON.stringify({ A: { type: "secret_key", algorithm: "AES-GCM", format: "raw", key_base64: secret } })),
  "a dotenv file with a fault": (secret) => inFile("a.env", `A=${secret} # why`),
  "a dotenv file with a fault elsewhere": (secret) => inFile("a.env", `A='${secret}'\nB`),
  "a dotenv file without an end": (secret) => inFile("a.env", `A=x\nB="${secret}`),
  "a dotenv file that is a value": (secret) => inFile("a.env", `A=x\n${secret}`),
  "a name twice": (secret) => inFile("a.env", `A=${secret}\nA=x`),
  "a YAML file": (secret) => inFile("a.yml", `a:\n  B: ${secret}\n`),
  "a UTF-16 file": (secret) => inFile("a.env", Buffer.from(`\ufeffA=${secret}\r\n`, "utf16le")),
  "a file with NUL": (secret) => inFile("a.env", `A=${secret}\n\0`),
  "an array in a file": (secret) => inFile("a.json", JSON.stringify([{ a: secret }])),
  "a JSON file without its end": (secret) => inFile("a.json", `{"A":["${secret}"`),
  "an encrypted file": (secret) => inFile("a.env", `A=${secret}\nsops_version=3.9.0`),
};

/** A value as a vault makes it, which is neither a name nor a word. */
const secret = fc
  .tuple(
    string(`${LOWER}${UPPER}${DIGITS}`, { minLength: 12, maxLength: 40 }),
    string(DIGITS, { minLength: 1, maxLength: 3 }),
  )
  .map((parts) => `x${parts.join("/")}`);

test(`what is refused is masked, and no message holds a part of it, FC_SEED=${SEED}`, () =>
  holds({ runs: 4000, of: [fc.constantFrom(...Object.keys(MISTAKES)), secret] }, (mistake, value) => {
    const { set, problems, warnings, notes, sensitive } = sources(MISTAKES[mistake]?.(value) ?? {});
    expect([mistake, set.filter(([, text]) => text.includes(value)), problems.length]).toEqual([mistake, [], 1]);
    const masker = new SecretMasker();
    const values = new SensitiveValues();
    values.add(sensitive);
    for (const mask of values.masks()) masker.addMaskCommand(mask);
    expect([mistake, masker.mask(`before ${value} after`)]).toEqual([mistake, "before *** after"]);
    const said = [...problems, ...warnings, ...notes].join("\n");
    const windows = Array.from({ length: value.length - 5 }, (_, at) => value.slice(at, at + 6));
    expect([mistake, windows.filter((part) => said.includes(part))]).toEqual([mistake, []]);
  }));
