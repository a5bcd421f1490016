/**
 * Fleets of Workers against the emulator, which runs in a process of its own: time against the ideal under the limits that
 * the emulator has, requests that were refused, the busiest second, peak memory, and whether the report is what the
 * emulator has. Prints a table, writes nothing. Larger fleets wait for minutes: see fleet-memory.mjs.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type ChaosOptions,
  type CloudflareOptions,
  type RateLimit,
} from "../sandbox/cloudflare.ts";
import { runStep, type StepRun } from "../sandbox/runner.ts";
import { emulated } from "./emulated.ts";
import type { EmulatorReport, EmulatorSetup } from "./emulator.ts";
import { usageIn, usagePreload } from "./measured-process.ts";

const PROJECT = join(import.meta.dirname, "..");
const SECRETS = { API_KEY: "k7Qm2xV9bR4tZ8wN5cJ1", DB_PASSWORD: "p3Ls6yH0dG7fA2uE9iKo" };

/** Each Worker takes one request. */
type Scenario = {
  name: string;
  count: number;
  /** of the account; 200 requests a second from one address are the limit in any case */
  rateLimit: RateLimit;
  latencyMs?: number;
  chaos?: ChaosOptions;
  /** one Worker in so many is not on the account */
  missingEvery?: number;
  with?: Record<string, string>;
};

type Measured = { run: StepRun; report: EmulatorReport; seconds: number; peakMegabytes: number };

const CONCURRENCY = 20;
const PER_SECOND = 200;
/** The limit of every account, unless Cloudflare raises it. */
const USUAL = { quota: 1200, windowSeconds: 300 };
const RAISED = { quota: 1_000_000, windowSeconds: 300 };
/** A window that is short enough to see many. */
const SHORT = { quota: 100, windowSeconds: 4 };

const SCENARIOS: Scenario[] = [
  { name: "1,000 Workers", count: 1000, rateLimit: USUAL, latencyMs: 50 },
  { name: "1,000 Workers, short windows", count: 1000, rateLimit: SHORT, latencyMs: 50 },
  {
    name: "1,000 Workers, short windows, no headers",
    count: 1000,
    rateLimit: { ...SHORT, headers: "none" },
    latencyMs: 50,
  },
  {
    name: "1,000 Workers, short windows, headers that track them",
    count: 1000,
    rateLimit: { ...SHORT, headers: "tracking" },
    latencyMs: 50,
  },
  {
    name: "1,000 Workers, short windows, a fifth of each is spent by another client",
    count: 1000,
    rateLimit: { ...SHORT, others: 20 },
    latencyMs: 50,
  },
  {
    name: "1,000 Workers, 1 % of requests meet a fault, 4 Workers are missing",
    count: 1000,
    rateLimit: RAISED,
    // Not `permanent`: a token that is revoked stops a fleet, as it should.
    chaos: { seed: 1, rate: 0.01, permanent: false },
    missingEvery: 250,
    with: { timeout: "2" },
  },
];

/** Seconds that no client can do without: full windows and what is left over, requests a second, requests at a time. */
function idealOf({ count, rateLimit, latencyMs = 0 }: Scenario): number {
  const { windowSeconds, others = 0 } = rateLimit;
  const quota = rateLimit.quota - others;
  // Half of a window that others opened is over at the start.
  const windows = Math.ceil(count / quota) - 1;
  const waited = windows * windowSeconds - (others > 0 && windows > 0 ? windowSeconds / 2 : 0);
  const seconds = (requests: number): number =>
    Math.max(requests / PER_SECOND, (requests * latencyMs) / 1000 / CONCURRENCY);
  return Math.max(seconds(count), waited + seconds(count - windows * quota));
}

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
          concurrency: String(CONCURRENCY),
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

function setupOf({ count, rateLimit, latencyMs = 0, chaos, missingEvery }: Scenario): EmulatorSetup {
  const scripts = scriptsOf(count).filter((_, index) => missingEvery === undefined || index % missingEvery !== 7);
  const workers = scripts.map((script) => ({ script }));
  const options: CloudflareOptions = { rateLimit: { perSecond: PER_SECOND, ...rateLimit }, latencyMs, workers };
  return { options, ...(chaos === undefined ? {} : { chaos }) };
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
  const { quota, windowSeconds, headers = "constant" } = scenario.rateLimit;
  const requests = Object.values(report.statuses).reduce((sum, count) => sum + count, 0);
  const refused = report.statuses["429"] ?? 0;
  const failed = (run.outputs["failed-scripts"] ?? "").split("\n").filter((script) => script !== "").length;
  return [
    scenario.name,
    `${quota} per ${windowSeconds} s, ${PER_SECOND} per s; headers: ${headers}`,
    run.outcome,
    `${seconds.toFixed(1)} s`,
    `${(seconds / idealOf(scenario)).toFixed(2)} ×`,
    `${requests}, ${((100 * refused) / requests).toFixed(1)} % refused`,
    String(report.busiestSecond),
    `${peakMegabytes.toFixed(0)} MB`,
    String(failed),
    String(misreported(measured, scenario).length),
  ].join(" | ");
}

const wanted = process.argv[2];
console.log(
  "fleet | limits | outcome | time | of the ideal | requests | busiest second | peak memory | failed | misreported",
);
console.log(Array(10).fill("---").join("|"));
for (const scenario of SCENARIOS.filter(({ name }) => wanted === undefined || name.includes(wanted))) {
  const measured = await measure(scenario);
  console.log(line(scenario, measured));
  if (process.env.FLEET_LOG !== undefined) console.log(measured.run.log);
}
