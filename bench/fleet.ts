/**
 * Fleets of Workers against the emulator, which runs in a process of its own: time against the ideal, requests that
 * were answered with 429, peak memory, and whether the report is what the emulator has. Prints a table, writes nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNT_ID, API_TOKEN, type ChaosOptions, type CloudflareOptions } from "../sandbox/cloudflare.ts";
import { runStep, type StepRun } from "../sandbox/runner.ts";
import { emulated, UNLIMITED } from "./emulated.ts";
import type { EmulatorReport, EmulatorSetup } from "./emulator.ts";
import { usageIn, usagePreload } from "./measured-process.ts";

const PROJECT = join(import.meta.dirname, "..");
const SECRETS = { API_KEY: "k7Qm2xV9bR4tZ8wN5cJ1", DB_PASSWORD: "p3Ls6yH0dG7fA2uE9iKo" };

type Scenario = {
  name: string;
  count: number;
  options: CloudflareOptions;
  chaos?: ChaosOptions;
  /** one Worker in so many is not on the account */
  missingEvery?: number;
  with: Record<string, string>;
  idealSeconds?: number;
};

type Measured = { run: StepRun; report: EmulatorReport; seconds: number; peakMegabytes: number };

const SCENARIOS: Scenario[] = [
  {
    name: "5,000 Workers, 50 ms latency, concurrency 20",
    count: 5000,
    options: { latencyMs: 50, rateLimit: UNLIMITED },
    with: { concurrency: "20" },
    idealSeconds: (5000 * 0.05) / 20,
  },
  {
    name: "1,000 Workers, 100 requests per 2 s",
    count: 1000,
    options: { latencyMs: 50, rateLimit: { quota: 100, windowSeconds: 2 } },
    with: { concurrency: "20" },
    // Ten windows of a hundred; in the last one, only the hundred.
    idealSeconds: 9 * 2 + (100 * 0.05) / 20,
  },
  {
    name: "10,000 Workers, 1 % of requests meet a fault, 40 Workers are missing",
    count: 10_000,
    options: { rateLimit: UNLIMITED },
    // Not `permanent`: a token that is revoked stops a fleet, as it should.
    chaos: { seed: 1, rate: 0.01, permanent: false },
    missingEvery: 250,
    with: { concurrency: "20", timeout: "2" },
  },
  { name: "1,000 Workers", count: 1000, options: { rateLimit: UNLIMITED }, with: { concurrency: "20" } },
  { name: "10,000 Workers", count: 10_000, options: { rateLimit: UNLIMITED }, with: { concurrency: "20" } },
];

function scriptsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `tenant-${String(index).padStart(5, "0")}`);
}

async function measure(scenario: Scenario): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  try {
    return await emulated(setupOf(scenario), async ({ url, report }) => {
      writeFileSync(join(folder, "workers.txt"), scriptsOf(scenario.count).join("\n"));
      const begin = performance.now();
      const run = await runStep({
        action: PROJECT,
        workspace: folder,
        with: {
          "api-token": API_TOKEN,
          "account-id": ACCOUNT_ID,
          "api-base-url": url,
          "script-names-file": "workers.txt",
          secrets: Object.keys(SECRETS).join("\n"),
          ...scenario.with,
        },
        env: SECRETS,
        secrets: [API_TOKEN, ...Object.values(SECRETS)],
        nodeArguments: ["--require", usagePreload(folder)],
      });
      const seconds = (performance.now() - begin) / 1000;
      return { run, report: await report(), seconds, peakMegabytes: usageIn(folder).peakMegabytes };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function setupOf({ count, options, chaos, missingEvery }: Scenario): EmulatorSetup {
  const scripts = scriptsOf(count).filter((_, index) => missingEvery === undefined || index % missingEvery !== 7);
  const workers = scripts.map((script) => ({ script }));
  return { options: { ...options, workers }, ...(chaos === undefined ? {} : { chaos }) };
}

type Result = { script: string; status: string; set: string[]; notApplied: string[]; notKnown: string[] };

/**
 * Workers of which the step said something else than the emulator has. Failures come first in `results`, so that each of
 * them has an entry in which the names are looked at.
 */
function misreported({ run, report }: Measured, { count }: Scenario): string[] {
  const failed = new Set((run.outputs["failed-scripts"] ?? "").split("\n"));
  const results = new Map(
    (JSON.parse(run.outputs.results ?? "[]") as Result[]).map((result) => [result.script, result]),
  );
  return scriptsOf(count).filter((script) => {
    const secrets = report.workers[script] ?? {};
    const has = (name: string): boolean => secrets[name] === SECRETS[name as keyof typeof SECRETS];
    if (!failed.has(script)) return !Object.keys(SECRETS).every(has);
    const result = results.get(script);
    return result === undefined || !result.set.every(has) || result.notApplied.some(has);
  });
}

function line(scenario: Scenario, measured: Measured): string {
  const { run, report, seconds, peakMegabytes } = measured;
  const requests = Object.values(report.statuses).reduce((sum, count) => sum + count, 0);
  const refused = report.statuses["429"] ?? 0;
  const failed = (run.outputs["failed-scripts"] ?? "").split("\n").filter((script) => script !== "").length;
  const ideal = scenario.idealSeconds;
  return [
    scenario.name,
    run.outcome,
    `${seconds.toFixed(1)} s`,
    ideal === undefined ? "–" : `${((100 * ideal) / seconds).toFixed(0)} % (${(seconds / ideal).toFixed(2)} ×)`,
    `${peakMegabytes.toFixed(0)} MB`,
    `${requests} (${((100 * refused) / requests).toFixed(1)} % 429)`,
    String(failed),
    String(misreported(measured, scenario).length),
  ].join(" | ");
}

const wanted = process.argv[2];
console.log("fleet | outcome | time | of the ideal | peak memory | requests | failed | misreported");
console.log("---|---|---|---|---|---|---|---");
for (const scenario of SCENARIOS.filter(({ name }) => wanted === undefined || name.includes(wanted))) {
  const measured = await measure(scenario);
  console.log(line(scenario, measured));
  if (process.env.FLEET_LOG !== undefined) console.log(measured.run.log);
}
