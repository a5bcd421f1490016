import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FakeOptions } from "../support/fake-ports.ts";
import { DIGITS, expectCases, holds, LOWER, SEED, string, UPPER } from "../support/fuzz.ts";
import { readStep } from "../support/read-step.ts";

expectCases(10_000);

type Step = Pick<FakeOptions, "inputs" | "env" | "files">;

const inFile = (content: string, inputs: FakeOptions["inputs"] = {}): Step => ({
  inputs: { "secrets-file": content.startsWith("{") ? "a.json" : "a.env", ...inputs },
  files: { [content.startsWith("{") ? "a.json" : "a.env"]: content },
});
const inConfig = (content: string, inputs: FakeOptions["inputs"] = {}): Step => {
  const path = content.startsWith("{") ? "wrangler.jsonc" : "wrangler.toml";
  return {
    inputs: { "wrangler-config": path, "script-name": "", "account-id": "", delete: "A", ...inputs },
    files: { [path]: content },
  };
};

/** Every place into which a value may come, by the ways in which workflows go wrong. */
const MISTAKES: Readonly<Record<string, (secret: string) => Step>> = {
  "one line of many": (secret) => ({ inputs: { secrets: `A=${secret}` } }),
  "nothing but the value": (secret) => ({ inputs: { secrets: secret } }),
  "a block without an end": (secret) => ({ inputs: { secrets: `A<<E\n${secret}` } }),
  "a PEM block": (secret) => ({ inputs: { secrets: `A=-----BEGIN X-----\n${secret}\n-----END X-----` } }),
  "a JSON value over lines": (secret) => ({ inputs: { secrets: `A={\n${secret}\n}` } }),
  YAML: (secret) => ({ inputs: { secrets: `A: ${secret}` } }),
  "JSON without its end": (secret) => ({ inputs: { secrets: `{"A":"${secret}"` } }),
  "JSON by interpolation": (secret) => ({ inputs: { secrets: `{"A":${secret}}` } }),
  "a name that is none": (secret) => ({ inputs: { secrets: JSON.stringify({ "a b": secret }) } }),
  "given twice": (secret) => ({ inputs: { secrets: `A=${secret}\nA=${secret}`, delete: "A" } }),
  "an object": (secret) => ({ inputs: { secrets: JSON.stringify({ A: { value: secret } }) } }),
  "a misspelt field": (secret) => ({
    inputs: { secrets: JSON.stringify({ A: { type: "secret_text", txt: secret } }) },
  }),
  "the wrong type": (secret) => ({ inputs: { secrets: JSON.stringify({ A: { type: secret, text: secret } }) } }),
  "a list": (secret) => ({
    inputs: { secrets: JSON.stringify({ A: [secret], B: { type: "secret_text", text: [secret] } }) },
  }),
  "what is left out": (secret) => ({
    inputs: { secrets: JSON.stringify({ github_token: secret, B: "" }), "on-empty": "skip" },
  }),
  "a key in JSON": (secret) => ({
    inputs: {
      secrets: JSON.stringify({
        A: { type: "secret_key", algorithm: "AES-GCM", format: "raw", usages: ["sign"], key_base64: secret },
        B: { type: "secret_key", algorithm: secret, format: secret, usages: [secret] },
        C: {
          type: "secret_key",
          algorithm: { name: secret, hash: secret },
          format: "jwk",
          usages: ["sign"],
          key_jwk: { kty: "oct", k: secret },
        },
      }),
    },
  }),
  ...Object.fromEntries(
    ["raw", "pkcs8", "spki", "jwk"].map((format) => [
      `a key from the environment, ${format}`,
      (secret: string): Step => ({
        inputs: { "secret-keys": `K: { algorithm: AES-GCM, format: ${format}, usages: [encrypt] }` },
        env: { K: secret },
      }),
    ]),
  ),
  "a key in PEM": (secret) => ({
    inputs: { "secret-keys": "K: { algorithm: Ed25519, format: pkcs8, usages: [sign] }" },
    env: { K: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----` },
  }),
  "a key in a JWK": (secret) => ({
    inputs: { "secret-keys": "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: jwk, usages: [sign] }" },
    env: { K: JSON.stringify({ kty: "oct", k: [secret], d: secret }) },
  }),
  "a key in the map": (secret) => ({ inputs: { "secret-keys": `K: { key: "${secret}" }` } }),
  "a key for env": (secret) => ({
    inputs: {
      "secret-keys": JSON.stringify({
        K: { algorithm: "AES-KW", format: "raw", usages: ["wrapKey"], env: secret },
      }),
    },
  }),
  "a key instead of the map": (secret) => ({ inputs: { "secret-keys": secret } }),
  "a token of several lines": (secret) => ({ inputs: { "api-token": `${secret} ${secret}` } }),
  "a token for an account": (secret) => ({
    inputs: { "account-id": secret, delete: secret, "dispatch-namespace": secret },
  }),
  "a token for a Worker": (secret) => ({ inputs: { "script-name": secret, timeout: secret, "on-empty": secret } }),
  "a password in an address": (secret) => ({
    inputs: { "api-base-url": `https://me:${secret}@api.example`, delete: "A" },
  }),
  "dotenv, plain": (secret) => inFile(`A=${secret}`),
  "dotenv in quotes": (secret) => inFile(`A='${secret}'\nB="${secret}" # ${secret}`),
  "dotenv in quotes without an end": (secret) => inFile(`A='x\nB="${secret}`),
  "dotenv as YAML": (secret) => inFile(`A: ${secret}\n${secret}: x`),
  "dotenv that is nothing but the value": (secret) => inFile(`# a file\n${secret}`),
  "dotenv, twice": (secret) => inFile(`A=${secret}\nA=${secret}\n`, { delete: "A" }),
  "dotenv, left out": (secret) => inFile(`A=${secret}\nB=x`, { exclude: "A", prune: "true", required: "A" }),
  "dotenv, too long": (secret) => inFile(`A='${`${secret}\n`.repeat(300)}'`),
  "a JSON file": (secret) => inFile(JSON.stringify({ A: secret, B: [secret], "a b": secret, C: { text: secret } })),
  "a JSON file without its end": (secret) => inFile(`{"A":"${secret}"`),
  "a JSON file by interpolation": (secret) => inFile(`{"A":${secret}}`, { exclude: "B" }),
  "the content of a file in place of its path": (secret) => ({
    inputs: { "secrets-file": `A=${secret}\n${secret}\n{"A":"${secret}"}`, "wrangler-config": secret },
  }),
  "a value among patterns and names": (secret) => ({
    inputs: {
      secrets: '{"A":"x"}',
      include: secret,
      exclude: secret,
      keep: secret,
      required: secret,
      "remove-prefix": secret,
    },
  }),
  "a value in a switch or a number": (secret) => ({
    inputs: { delete: "A", prune: secret, deploy: secret, "dry-run": secret, "max-deletions": secret },
  }),
  "a value for a limit, a token or an environment": (secret) => ({
    inputs: {
      delete: "A",
      "max-attempts": secret,
      deadline: secret,
      "github-token": ` ${secret} ${secret}`,
      environment: secret,
    },
  }),
  "a wrangler configuration with a value in it": (secret) =>
    inConfig(JSON.stringify({ name: secret, account_id: secret, secrets: { required: [secret, [secret]] } })),
  "a broken wrangler configuration": (secret) => inConfig(`{"name": ${secret}`),
  "broken TOML": (secret) => inConfig(`name = "api"\nvars = { A = ${secret}`),
  "an environment that is none": (secret) => inConfig('{"name":"api","env":{"a":{}}}', { environment: secret }),
  "an address that is none": (secret) => ({
    inputs: { "api-base-url": secret, "version-tags": secret, delete: "A" },
  }),
};
const mistake = fc.constantFrom(...Object.values(MISTAKES));

async function expectSilence(step: Step, { secret, window }: { secret: string; window: number }): Promise<void> {
  const { settings, problems } = await readStep(step);
  const said = [...problems, ...(settings?.notes ?? []), ...(settings?.warnings ?? [])].join("\n");
  const windows = secret
    .split("\n")
    .flatMap((line) => Array.from({ length: line.length - window + 1 }, (_, at) => line.slice(at, at + window)));
  expect(windows.filter((part) => said.includes(part))).toEqual([]);
}

const block = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));

test(`no message holds four characters of a value that is no English, FC_SEED=${SEED}`, () => {
  const secret = block(string(`${DIGITS}#%^&*+~|;!?@=$αβγδεζηθλπφψω🎉🔑`, { minLength: 4, maxLength: 20 }));
  return holds({ runs: 5000, of: [mistake, secret] }, (make, text) =>
    expectSilence(make(text), { secret: text, window: 4 }),
  );
});

test("no message holds eight characters of a value in base64", () => {
  const ending = fc.constantFrom("", "=", "==");
  // A line of capitals alone may be a name, as in `DB_PASSWORD=`.
  const line = fc
    .tuple(string(`${UPPER}${LOWER}${DIGITS}+/`, { minLength: 12, maxLength: 64 }), ending)
    .map((parts) => parts.join(""))
    .filter((text) => /[a-z+/]/.test(text));
  return holds({ runs: 5000, of: [mistake, block(line)] }, (make, text) =>
    expectSilence(make(text), { secret: text, window: 8 }),
  );
});
