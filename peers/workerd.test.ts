import assert from "node:assert/strict";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { runStep } from "../sandbox/runner.ts";
import { ALGORITHMS, resolveAlgorithm } from "../src/inputs/keys/runtime/algorithms.ts";
import { importProblem } from "../src/inputs/keys/runtime/import-check.ts";
import { rewritten } from "../src/inputs/keys/runtime/rewrite.ts";
import { isObject } from "../src/model/json.ts";
import type { SecretKey } from "../src/model/secret.ts";
import { formsOf, generatedKeys } from "./workerd-keys.ts";
import { type Binding, runWorkerd } from "./workerd-runtime.ts";

const project = join(import.meta.dirname, "..");

/** A key as it would be sent, with what the import check says; one that is refused as it was given. */
type Checked = { readonly key: SecretKey; readonly problem: string | undefined };

function checked(given: SecretKey): Checked {
  const { key } = rewritten(given);
  const problem = importProblem(key);
  return { key: problem === undefined ? key : given, problem };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Keys on which the import check and the runtime differ, without their material. */
async function disagreements(all: readonly Checked[]): Promise<object[]> {
  const found: object[] = [];
  for (const chunk of chunksOf(all, 5_000)) {
    const { results } = await runWorkerd([{ keys: chunk.map(({ key }) => key) }]);
    for (const [index, { key, problem }] of chunk.entries()) {
      const verdict = results[0]?.verdicts[index];
      const { name: _name, key_base64: _base64, key_jwk: _jwk, ...rest } = key as unknown as Record<string, unknown>;
      if ((problem === undefined) !== (verdict === "1")) found.push({ ...rest, problem, verdict });
    }
  }
  return found;
}

/** A prime, so that every key meets every list of usages. */
const STEP = 37;
const generated = [...generatedKeys(STEP)].map(checked);
const good = generated.filter(({ problem }) => problem === undefined).map(({ key }) => key);
const bad = generated.filter(({ problem }) => problem !== undefined).map(({ key }) => key);

test("there is a good key of every algorithm in every format and with every parameter", () => {
  const found = new Set(good.map(({ algorithm, format }) => JSON.stringify([resolveAlgorithm(algorithm), format])));
  const wanted = ALGORITHMS.flatMap((algorithm) =>
    formsOf(algorithm).flatMap((form) =>
      algorithm.formats.map((format) => JSON.stringify([resolveAlgorithm(form), format])),
    ),
  );
  assert.deepEqual(
    wanted.filter((one) => !found.has(one)),
    [],
  );
});

test("the import check takes the keys that the Workers runtime can import and use, and no others", async (context) => {
  context.diagnostic(`${generated.length} generated keys, ${good.length} of them good`);
  assert.deepEqual(await disagreements(generated), []);
});

test("the keys of the table, as they are sent", async () => {
  const file = readFileSync(join(project, "__tests__", "data", "workerd-keys.json"), "utf8");
  const { cases } = JSON.parse(file) as { cases: (SecretKey & { readonly text: string })[] };
  const keys = cases.map(({ algorithm, format, usages, text }) => {
    const base64 = text.replace(/-----[A-Z ]+-----|[^A-Za-z0-9+/]/g, "");
    const material = format === "jwk" ? { key_jwk: JSON.parse(text) } : { key_base64: base64 };
    return { name: "KEY", type: "secret_key", algorithm: asSent(algorithm), format, usages, ...material } as SecretKey;
  });
  assert.deepEqual(await disagreements(keys.map(checked)), []);
});

/** A hash may be declared as `{ name }`, as WebCrypto has it, and is sent as its name. */
function asSent(algorithm: SecretKey["algorithm"]): SecretKey["algorithm"] {
  if (typeof algorithm === "string" || !isObject(algorithm.hash)) return algorithm;
  return { ...algorithm, hash: algorithm.hash.name };
}

test("keys as bindings: the runtime sets up and uses those that the import check takes", async () => {
  const bindings = good.map((key, index) => ({ ...key, name: `KEY_${index}` }));
  const { results, refused } = await runWorkerd([{ bindings }]);
  assert.deepEqual([...refused], []);
  assert.deepEqual(results[0]?.used, Object.fromEntries(bindings.map(({ name }) => [name, "used"])));
});

test("keys as bindings: the runtime refuses the others, or cannot use them", async (context) => {
  const some = bad.filter((_, index) => index % 499 === 0);
  context.diagnostic(`${good.length} good and ${some.length} bad keys as bindings`);
  for (const chunk of chunksOf(some, 100)) {
    const { refused } = await runWorkerd(chunk.map((key) => ({ bindings: [key] })));
    const setUp = chunk.filter((_, index) => !refused.has(index));
    const { results } = await runWorkerd([{ keys: setUp }]);
    assert.equal(results[0]?.verdicts, "u".repeat(setUp.length));
  }
});

const pair = generateKeyPairSync("ec", { namedCurve: "P-384" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ED25519 = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });

const TEXTS: Readonly<Record<string, string>> = {
  LINES: "first\nsecond\r\n\tthird\n",
  QUOTES: `"double", 'single', \`back\`, \\ and $HOME`,
  EMOJI: "a 🔑 and a 👩‍💻",
  SEPARATORS: "a\u2028b\u2029c\u0085d",
  LARGE: randomBytes(2_500).toString("hex"),
  PEM: String(rsa.privateKey.export({ type: "pkcs8", format: "pem" })),
};

const KEYS: Readonly<Record<string, { readonly declaration: string; readonly text: string }>> = {
  HMAC: {
    declaration: "{ algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign, verify] }",
    text: randomBytes(32).toString("base64"),
  },
  AES: {
    declaration: "{ algorithm: AES-GCM, format: raw, usages: [encrypt, decrypt] }",
    text: randomBytes(32).toString("base64"),
  },
  ECDSA: {
    declaration: "{ algorithm: { name: ECDSA, namedCurve: P-384 }, format: pkcs8, usages: [sign] }",
    text: String(pair.privateKey.export({ type: "pkcs8", format: "pem" })),
  },
  RSA: {
    declaration: "{ algorithm: { name: RSA-PSS, hash: SHA-512 }, format: spki, usages: [verify] }",
    text: String(rsa.publicKey.export({ type: "spki", format: "pem" })),
  },
  ED25519: { declaration: "{ algorithm: Ed25519, format: pkcs8, usages: [sign] }", text: String(ED25519) },
  JWK: {
    declaration: "{ algorithm: { name: ECDH, namedCurve: P-384 }, format: jwk, usages: [deriveBits, deriveKey] }",
    text: JSON.stringify(pair.privateKey.export({ format: "jwk" })),
  },
};

test("a step patches a Worker, whose code then reads every text byte for byte and uses every key", async () => {
  const cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
  try {
    const keys = Object.entries(KEYS).map(([name, { declaration }]) => `${name}: ${declaration}`);
    const run = await runStep({
      action: project,
      with: {
        "account-id": ACCOUNT_ID,
        "script-name": "api",
        "api-base-url": cloudflare.url,
        secrets: JSON.stringify(TEXTS),
        "secret-keys": keys.join("\n"),
      },
      env: {
        CLOUDFLARE_API_TOKEN: API_TOKEN,
        ...Object.fromEntries(Object.entries(KEYS).map(([name, { text }]) => [name, text])),
      },
    });
    assert.equal(run.outcome, "success", run.log);
    const bindings = [...(cloudflare.worker("api")?.bindings.values() ?? [])] as Binding[];
    const { results, refused } = await runWorkerd([{ bindings }]);
    assert.deepEqual([...refused], []);
    assert.deepEqual(results[0]?.texts, TEXTS);
    assert.deepEqual(results[0]?.used, Object.fromEntries(Object.keys(KEYS).map((name) => [name, "used"])));
  } finally {
    await cloudflare.close();
  }
});
