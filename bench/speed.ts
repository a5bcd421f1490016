/**
 * What a step costs: whole processes in turn, dist/index.js and the barest script that sends the same patch, against one
 * emulator in a process of its own; the size of the bundle; where the time goes; how the work grows. With --peers also
 * the real `wrangler secret bulk`, which is installed on first use. Prints tables, writes nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
import { ACCOUNT_ID, API_TOKEN } from "../sandbox/cloudflare.ts";
import { emulated, UNLIMITED } from "./emulated.ts";
import { growthOf } from "./growth.ts";
import { type Cost, measureProcess, median, type Program, quantile } from "./measured-process.ts";
import { startupOf } from "./startup.ts";

const PROJECT = join(import.meta.dirname, "..");
const DIST = join(PROJECT, "dist");
const NAMES = Array.from({ length: 25 }, (_, index) => `SECRET_${index}`);
const SECRETS = Object.fromEntries(NAMES.map((name) => [name, `k7Qm2xV9bR4tZ8wN5cJ1-${name}`]));

type Contender = { readonly name: string; readonly program: Program; readonly pairs: number };

/** The step, as the runner starts it. */
function stepOf(url: string, folder: string): Program {
  const files = Object.fromEntries(["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"].map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, "");
  const env = {
    "INPUT_API-BASE-URL": url,
    "INPUT_API-TOKEN": API_TOKEN,
    "INPUT_ACCOUNT-ID": ACCOUNT_ID,
    "INPUT_SCRIPT-NAME": "api",
    INPUT_SECRETS: NAMES.join("\n"),
    ...SECRETS,
    ...files,
    PATH: process.env.PATH,
  };
  return { args: [join(DIST, "index.js")], env };
}

/** An ES module that imports node:http gets all of its exports, of which some make Node load its own fetch. */
function commonJsOf(folder: string): string {
  const file = join(folder, "bare.cjs");
  const module = readFileSync(join(import.meta.dirname, "bare.mjs"), "utf8");
  writeFileSync(file, module.replace(/^import (\w+) from ("[^"]+");/m, "const $1 = require($2);"));
  return file;
}

async function wranglerOf(url: string, folder: string): Promise<Program> {
  const { installPeers } = await import("../peers/install.ts");
  installPeers();
  const { environmentOf, program } = await import("../peers/wrangler-cli.ts");
  writeFileSync(join(folder, "secrets.json"), JSON.stringify(SECRETS));
  const args = [program, "secret", "bulk", "secrets.json", "--name", "api"];
  return { args, env: environmentOf({ home: folder, url, token: API_TOKEN }), cwd: folder };
}

/** One run of each in turn, so that whatever else the machine does falls on both. The first pair warms the disk's cache. */
async function costsOf({ program, pairs }: Contender, bare: Program): Promise<(readonly [Cost, Cost])[]> {
  const costs: (readonly [Cost, Cost])[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) costs.push([await measureProcess(bare), await measureProcess(program)]);
  return costs.slice(1);
}

/** The median of the ratios of the pairs, and within what the middle half of them lies. */
function rowOf({ name, pairs }: Contender, costs: readonly (readonly [Cost, Cost])[]): string[] {
  const told = (of: (cost: Cost) => number, unit: string): string => {
    const ratios = costs.map(([bare, own]) => of(own) / of(bare));
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
    return `${middle} × (${low}–${high}), ${median(costs.map(([, own]) => of(own))).toFixed(0)} ${unit}`;
  };
  return [
    name,
    String(pairs),
    told(({ wallMs }) => wallMs, "ms"),
    told(({ cpuMs }) => cpuMs, "ms"),
    told(({ peakMegabytes }) => peakMegabytes, "MB"),
  ];
}

async function compare(url: string, folder: string): Promise<void> {
  const { pairs: wanted, peers } = options;
  const pairs = Number(wanted);
  const step = stepOf(url, folder);
  const scriptOf = (file: string): Program => ({ ...step, args: [join(import.meta.dirname, file)] });
  const bare = scriptOf("bare.mjs");
  const contenders: Contender[] = [
    { name: "bare script (`bench/bare.mjs`)", program: bare, pairs },
    { name: "the same with `require()`", program: { ...step, args: [commonJsOf(folder)] }, pairs },
    { name: "this action", program: step, pairs },
  ];
  if (peers) {
    const program = await wranglerOf(url, folder);
    contenders.push({ name: "`wrangler secret bulk`", program, pairs: Math.ceil(pairs / 3) });
  }
  const rows: string[][] = [];
  for (const contender of contenders) rows.push(rowOf(contender, await costsOf(contender, bare)));
  print(["25 secrets, whole process", "pairs", "time", "CPU", "peak memory"], rows);
  const parts = [...(await startupOf(step, 15))].map(([part, ms]) => [part, `${ms.toFixed(1)} ms`]);
  print(["where the action's time goes, under the profiler", "mean"], parts);
}

function printSizes(): void {
  const rows = readdirSync(DIST).map((file) => [file, `${(statSync(join(DIST, file)).size / 1000).toFixed(0)} KB`]);
  print(["dist/", "size"], rows);
}

async function printGrowth(): Promise<void> {
  const rows = (await growthOf(9)).map(({ load, phase, ms }) => [load, phase, ...ms.map((time) => time.toFixed(2))]);
  print(["work", "phase", "a quarter, ms", "a half, ms", "the whole, ms"], rows);
}

function print(head: string[], rows: string[][]): void {
  console.log(`${markdownTable([head, ...rows])}\n`);
}

const { values: options } = parseArgs({
  options: { pairs: { type: "string", default: "31" }, peers: { type: "boolean", default: false } },
});
const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  printSizes();
  await emulated({ options: { workers: [{ script: "api" }], rateLimit: UNLIMITED } }, ({ url }) =>
    compare(url, folder),
  );
  await printGrowth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
