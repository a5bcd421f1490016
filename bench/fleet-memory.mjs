/**
 * Fleets of 10,000 Workers without network and waits: CPU time for each Worker, and peak memory. Each fleet runs in a
 * process of its own, on the JavaScript that src/ compiles to; a fake connection pool answers at once, and waits for the
 * rate limit take no time. Prints a table, writes nothing. `npm run bench:memory -- <checkout>` measures another checkout.
 *
 * It is plain JavaScript, because Node's own compiler would be 45 MB of what is measured.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const COUNT = 10_000;
const VALUE = "k7Qm2xV9bR4tZ8wN5cJ1";

/** Half of the secrets go, so that one request has room for all changes. */
const PRUNE = { deleted: /[5-9]$/, inputs: { prune: "true", keep: "*[0-4]", "max-deletions": "1000000" } };
const DELETE = { deleted: /_7$/, inputs: { delete: "SHARED_SECRET_7", required: "A" } };

/**
 * `secrets` are those on each Worker; no two Workers have the same names if `isUnique`. `deleted` are those of them that
 * the step deletes. Each step sets A and B.
 */
const FLEETS = [
  { name: "one Worker", secrets: 0, inputs: { "script-name": "one" } },
  { name: "patched at once, 2 secrets each", secrets: 2, inputs: {} },
  { name: "patched at once, 100 secrets each", secrets: 100, inputs: {} },
  { name: "dry-run, 100 secrets each", secrets: 100, inputs: { "dry-run": "true" } },
  { name: "required, 100 secrets each", secrets: 100, inputs: { required: "A" } },
  { name: "delete, 100 secrets each", secrets: 100, ...DELETE },
  { name: "prune, 100 secrets each", secrets: 100, ...PRUNE },
  { name: "dry-run, 100 unique names each", secrets: 100, isUnique: true, inputs: { "dry-run": "true" } },
  { name: "required, 100 unique names each", secrets: 100, isUnique: true, inputs: { required: "A" } },
  { name: "prune, 100 unique names each", secrets: 100, isUnique: true, ...PRUNE },
];

/** The answers are put together as text, since objects with so many keys would be most of what is measured. */
function resultOf(path, { secrets, isUnique, deleted }) {
  const [, script = "", what] = /\/scripts\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (what === "versions") return '{"items":[{"id":"1"}]}';
  if (what === "deployments") return '{"deployments":[{"versions":[{"version_id":"1","percentage":100}]}]}';
  const prefix = isUnique ? script.replace("-", "_").toUpperCase() : "SHARED";
  const names = Array.from({ length: secrets }, (_, index) => `${prefix}_SECRET_${index}`);
  if (what === "secrets-bulk") {
    const after = ["A", "B", ...names.filter((name) => !deleted?.test(name))];
    return `{${after.map((name) => `"${name}":{"type":"secret_text"}`).join(",")}}`;
  }
  const list = `[${names.map((name) => `{"name":"${name}","type":"secret_text"}`).join(",")}]`;
  return what === "settings" ? `{"bindings":${list}}` : list;
}

function poolOf(fleet) {
  const request = async ({ path }) => {
    const answer = `{"success":true,"errors":[],"messages":[],"result":${resultOf(path, fleet)}}`;
    return { statusCode: 200, headers: {}, body: [Buffer.from(answer)] };
  };
  return { request, destroy: async () => {} };
}

function portsOf(fleet) {
  const inputs = {
    ...{ "api-token": "d0NtL3aKt1sT0k3n", "account-id": "0123456789abcdef0123456789abcdef" },
    "script-name": Array.from({ length: COUNT }, (_, index) => `tenant-${String(index).padStart(5, "0")}`).join("\n"),
    ...{ secrets: "A\nB", concurrency: "20", deadline: "21600" },
    ...fleet.inputs,
  };
  const ignore = () => {};
  const summary = { addRaw: () => summary, write: async () => summary };
  let now = 0;
  return {
    core: {
      ...{ getInput: (name) => inputs[name] ?? "", isDebug: () => false, summary },
      ...{ info: ignore, warning: ignore, debug: ignore, startGroup: ignore, endGroup: ignore, setOutput: ignore },
      setFailed: (message) => {
        throw new Error(message);
      },
    },
    mask: ignore,
    env: {
      ...{ A: VALUE, B: `${VALUE}-2` },
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    connect: () => poolOf(fleet),
    clock: {
      now: () => now,
      sleep: async (milliseconds) => {
        now += milliseconds;
      },
      random: Math.random,
      date: () => new Date(),
    },
    cancelled: new AbortController().signal,
  };
}

async function compare(checkout) {
  const { measureProcess } = await import("./measured-process.ts");
  const compiled = mkdtempSync(join(checkout, ".build-"));
  try {
    const tsc = join(checkout, "node_modules", "typescript", "bin", "tsc");
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", compiled], { cwd: checkout });
    console.log("10,000 Workers | CPU time for each | peak memory\n---|---|---");
    for (const { name } of FLEETS) {
      const args = [import.meta.filename, compiled, name];
      const { cpuMs, peakMegabytes } = await measureProcess({ args, env: process.env });
      console.log(`${name} | ${(cpuMs / COUNT).toFixed(2)} ms | ${peakMegabytes.toFixed(0)} MB`);
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

const [folder = join(import.meta.dirname, ".."), wanted] = process.argv.slice(2);
const fleet = FLEETS.find(({ name }) => name === wanted);
if (fleet === undefined) await compare(resolve(folder));
else {
  const { main } = await import(pathToFileURL(join(folder, "main.js")).href);
  await main(portsOf(fleet));
}
