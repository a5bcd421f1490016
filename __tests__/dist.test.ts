import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { runStep } from "../sandbox/runner.ts";

const PROJECT = join(import.meta.dirname, "..");
const DIST = join(PROJECT, "dist");

/** ncc names a chunk by a number, which comes of what is in it. */
const chunks = readdirSync(DIST).filter((file) => /^\d+\.index\.js$/.test(file));

/** Libraries that few steps need, with a text that the library alone has. */
const LIBRARIES = {
  "@actions/github": "octokit-core.js/",
  dotenv: "DOTENV_CONFIG_",
  "js-yaml": "class YAMLException",
  "jsonc-parser": "ParseErrorCode",
  "smol-toml": "class TomlError",
};

test("dist is the bundle, the chunks, the word that they are ES modules, and the licences", () => {
  expect(readdirSync(DIST).sort()).toEqual([...chunks, "index.js", "licenses.txt", "package.json"].sort());
  expect(chunks).toHaveLength(Object.keys(LIBRARIES).length);
});

test.each(Object.entries(LIBRARIES))("%s is in a chunk of its own", (_library, text) => {
  const holders = ["index.js", ...chunks].filter((file) => readFileSync(join(DIST, file), "utf8").includes(text));
  expect(holders).toHaveLength(1);
  expect(chunks).toContain(holders[0]);
});

test("the licences of all dependencies are there, with their versions", () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const licences = readFileSync(join(DIST, "licenses.txt"), "utf8");
  for (const [name, version] of Object.entries(dependencies)) {
    expect(`\n${licences}`).toContain(`\n${name} ${version} (`);
  }
});

test("a step asks Node for its own modules by name, and for nothing by its path", () => {
  const step = readFileSync(join(DIST, "index.js"), "utf8");
  const names = [...step.matchAll(/getBuiltinModule\("([^"]+)"\)/g)].map(([, name]) => name ?? "");
  expect(names.filter((name) => !isBuiltin(name))).toEqual([]);
  expect(step).not.toMatch(/createRequire|[^\0-\x7f]/);
});

test("nothing in the bundle can start a process, or open a connection but by undici over TCP", () => {
  const bundle = ["index.js", ...chunks].map((file) => readFileSync(join(DIST, file), "utf8")).join("");
  const load = /(?:createRequire\(import\.meta\.url\)\(|getBuiltinModule\(|import\(|from )"(?:node:)?([a-z0-9_/]+)"/g;
  const names = new Set([...bundle.matchAll(load)].map(([, name]) => name));
  expect([...names]).toEqual(expect.arrayContaining(["fs", "net", "tls"]));
  const ways = ["child_process", "cluster", "dgram", "http", "http2", "https", "inspector", "repl", "vm", "wasi"];
  expect(ways.filter((name) => names.has(name))).toEqual([]);
});

const KEY = "SIGNING_KEY: { algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }";
const FILES = {
  "secrets.json": '{ "A": "s3cret-value" }',
  "secrets.env": "A=s3cret-value",
  "wrangler.toml": 'name = "api"',
  "wrangler.jsonc": '{ "name": "api" } // the Worker',
};

test.each<[string, Record<string, string>]>([
  ["secrets in JSON", { secrets: FILES["secrets.json"] }],
  ["secrets in JSON, by a pattern", { secrets: FILES["secrets.json"], include: "A*" }],
  ["secrets in JSON, but for a pattern", { secrets: FILES["secrets.json"], exclude: "B*" }],
  ["tags in JSON", { secrets: "A=s3cret-value", "version-tags": '{ "commit": "0123abc" }' }],
  ["a key", { "secret-keys": KEY }],
  ["a file in JSON", { "secrets-file": "secrets.json" }],
  ["a dotenv file", { "secrets-file": "secrets.env" }],
  ["a pattern of what stays", { secrets: "A=s3cret-value", prune: "true", keep: "B*" }],
  ["a configuration in TOML", { secrets: "A=s3cret-value", "wrangler-config": "wrangler.toml", "script-name": "" }],
  ["a configuration in JSONC", { secrets: "A=s3cret-value", "wrangler-config": "wrangler.jsonc", "script-name": "" }],
])("%s finds its chunks", async (_what, inputs) => {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(workspace, file), text);
  const cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
  const base = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "api" };
  try {
    const run = await runStep({
      action: PROJECT,
      workspace,
      with: { ...base, "api-base-url": cloudflare.url, ...inputs },
      env: { SIGNING_KEY: Buffer.alloc(32, 7).toString("base64") },
    });
    expect(run.log).not.toContain("::error");
    expect(run).toMatchObject({ outcome: "success", outputs: { changed: "true" } });
  } finally {
    await cloudflare.close();
    rmSync(workspace, { recursive: true });
  }
});

test("the parser that undici has besides is not asked for, though a variable says so", async () => {
  const cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
  const inputs = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "api", secrets: "A=s3cret-value" };
  const env = { UNDICI_USE_MILO: "1" };
  try {
    const run = await runStep({ action: PROJECT, with: { ...inputs, "api-base-url": cloudflare.url }, env });
    expect(run).toMatchObject({ outcome: "success", outputs: { "set-names": "A" } });
  } finally {
    await cloudflare.close();
  }
});

describe("a copy of the bundle", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "dist-"));
    cpSync(join(PROJECT, "action.yml"), join(copy, "action.yml"));
    cpSync(DIST, join(copy, "dist"), { recursive: true });
  });

  afterEach(() => rmSync(copy, { recursive: true, maxRetries: 3 }));

  test.each<[string, (file: string) => void]>([
    ["is not there", (file) => rmSync(file)],
    ["is no JavaScript", (file) => writeFileSync(file, "s3cret{")],
  ])("of which a chunk that is needed %s fails as a step does, with all its outputs", async (_what, spoil) => {
    for (const chunk of chunks) spoil(join(copy, "dist", chunk));
    const inputs = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "api", "secret-keys": KEY };
    const run = await runStep({ action: copy, with: inputs, env: { SIGNING_KEY: "c2VjcmV0" } });
    expect(run.outcome).toBe("failure");
    expect(run.outputs).toMatchObject({ changed: "false", results: "[]" });
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Internal error in this action: (Error ERR_MODULE_NOT_FOUND|SyntaxError)\b/),
    ]);
    expect(run.log).not.toContain("s3cret");
    expect(run.raw.stderr.toString()).toBe("");
  });

  test.each<[string, (file: string) => void]>([
    [
      "a chunk of which would fail",
      (file) => writeFileSync(file, "process.stdout.write('a chunk is read');\nthrow new Error('read');\n"),
    ],
    ["a chunk of which is not there", (file) => rmSync(file)],
  ])("%s sets variables by name, for which no chunk is read", async (_what, spoil) => {
    for (const chunk of chunks) spoil(join(copy, "dist", chunk));
    const cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
    const inputs = {
      "api-token": API_TOKEN,
      "account-id": ACCOUNT_ID,
      "script-name": "api",
      secrets: "A=s3cret-value",
    };
    try {
      const run = await runStep({ action: copy, with: { ...inputs, "api-base-url": cloudflare.url } });
      expect(run).toMatchObject({ outcome: "success", outputs: { "set-names": "A" } });
      expect(run.log).not.toContain("a chunk is read");
      expect(run.raw.stderr.toString()).toBe("");
    } finally {
      await cloudflare.close();
    }
  });
});
