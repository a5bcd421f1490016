import { describe, expect, test } from "@jest/globals";
import { seededRandom } from "../sandbox/cloudflare/random.ts";
import { type Cloudflare, startCloudflare } from "../sandbox/cloudflare.ts";
import { canInterrupt } from "../sandbox/runner/process.ts";
import { main } from "../src/main.ts";
import {
  arrange,
  inputsOf,
  type Result,
  SCRIPT,
  type Scenario,
  scenarioOf,
  untruths,
  valuesOf,
} from "./support/chaos-scenario.ts";
import { type FakePorts, fakePorts } from "./support/fake-ports.ts";
import { BASE_INPUTS } from "./support/read-step.ts";
import { ungatedStep } from "./support/step.ts";
import { virtualClock } from "./support/virtual-clock.ts";
import "./support/one-realm.ts";

// Faults by chance, from seeds. Whatever happens, what the step says of each declared name is so, and it says that it
// succeeded only where the Worker has its declared state. `CHAOS_SEED=n npm run jest -- chaos` replays one run.

const REPLAYED = process.env.CHAOS_SEED === undefined ? undefined : Number(process.env.CHAOS_SEED);
const IN_PROCESS = 500;
const PROCESSES = 40;

/** What hangs is waited for as long, so it is short; a busy machine needs some of it for an answer. */
const TIMEOUT_SECONDS = "2";

type Run = {
  failed: boolean;
  results: readonly Result[];
  faults: string[];
  log: string[];
  /** throws; called after all runs */
  gate?: () => void;
};

/** What was seen over all runs, lest they prove nothing. */
const seen = { succeeded: 0, calm: 0, failed: 0, partly: 0, notKnown: 0, retried: 0, batches: 0, cancelled: 0 };

async function runInProcess(seed: number): Promise<Run> {
  const scenario = scenarioOf(seed);
  const cloudflare = await startCloudflare({
    workers: [{ script: SCRIPT, bindings: [...scenario.bindings] }],
    ...scenario.rules,
  });
  try {
    const cancel = new AbortController();
    const log = arrange(cloudflare, { scenario, cancel: () => cancel.abort() });
    const inputs = { ...BASE_INPUTS, "api-base-url": cloudflare.url, timeout: TIMEOUT_SECONDS, ...inputsOf(scenario) };
    const ports = fakePorts({
      inputs,
      clock: virtualClock(seededRandom(seed ^ 0x2545f491).next),
      cancelled: cancel.signal,
    });
    await main(ports);
    const failed = ports.of("setFailed").length > 0;
    const results = resultsOf(ports);
    const faults = [
      ...untruths({ scenario, cloudflare, failed, results, log }),
      ...leaks(valuesOf(scenario), { ports, cloudflare }),
    ];
    count({ failed, results, cloudflare });
    if (log.every((line) => line.endsWith("as ruled"))) seen.calm += 1;
    return { failed, results, faults, log: [...log, "", ports.said()] };
  } finally {
    await cloudflare.close();
  }
}

function resultsOf(ports: FakePorts): readonly Result[] {
  const call = ports.calls.find(({ name, args }) => name === "setOutput" && args[0] === "results");
  return JSON.parse(String(call?.args[1] ?? "[]"));
}

const PART = 8;

/** Any eight characters of a value, in what the runner was told or in a URL or a header. */
function leaks(values: string[], { ports, cloudflare }: { ports: FakePorts; cloudflare: Cloudflare }): string[] {
  const sent = cloudflare.requests.map(({ path, rawHeaders }) => [path, ...rawHeaders].join("\n"));
  const said = new Set([ports.said(), ...sent].flatMap(partsOf));
  const leaked = values.filter((value) => partsOf(value).some((part) => said.has(part)));
  return leaked.length > 0 ? [`A part of ${leaked.length} values was said.`] : [];
}

function partsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PART + 1) }, (_, at) => text.slice(at, at + PART));
}

function count({ failed, results, cloudflare }: Omit<Run, "faults" | "log"> & { cloudflare: Cloudflare }): void {
  seen[failed ? "failed" : "succeeded"] += 1;
  const [result] = results;
  if (result === undefined) return;
  if (failed && result.set.length + result.deleted.length > 0) seen.partly += 1;
  if (result.notKnown.length > 0) seen.notKnown += 1;
  const patches = cloudflare.requests.filter(({ method }) => method === "PATCH");
  const bodies = new Set(patches.map(({ body }) => body.toString()));
  if (bodies.size > 1) seen.batches += 1;
  if (bodies.size < patches.length) seen.retried += 1;
  if (JSON.stringify(results).includes('"cancelled"')) seen.cancelled += 1;
}

function seedsFrom(first: number, amount: number): number[] {
  return REPLAYED === undefined ? Array.from({ length: amount }, (_, index) => first + index) : [REPLAYED];
}

type Failure = { seed: number; faults: string[]; log: string[]; results: readonly Result[] };

/** At most `atOnce` at a time: most of a run is waiting for a timeout. */
async function failuresOf(
  seeds: readonly number[],
  { run, atOnce }: { run: (seed: number) => Promise<Run>; atOnce: number },
): Promise<Failure[]> {
  const left = [...seeds];
  const runs = new Map<number, Run>();
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      runs.set(seed, await run(seed).catch(broken));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return seeds.flatMap((seed) => {
    const { faults, log, results } = gated(runs.get(seed) ?? broken(new Error("There was no run.")));
    return faults.length > 0 ? [{ seed, faults, log, results }] : [];
  });
}

function gated(run: Run): Run {
  try {
    run.gate?.();
    return run;
  } catch (error) {
    return { ...run, faults: [...run.faults, String(error)] };
  }
}

/** A fault of the sandbox or of this test: with its seed, like the rest. */
function broken(error: Error): Run {
  return { failed: true, results: [], faults: [error.stack ?? error.message], log: [] };
}

const GROUP = 50;

describe("in one process, on a clock whose waits take no time", () => {
  const groups = REPLAYED === undefined ? Array.from({ length: IN_PROCESS / GROUP }, (_, index) => index * GROUP) : [0];
  test.each(groups)("seeds from %i", async (first) => {
    expect(await failuresOf(seedsFrom(first, GROUP), { run: runInProcess, atOnce: 8 })).toEqual([]);
  });

  test("the runs were of every kind", () => {
    if (REPLAYED !== undefined) return;
    expect(Object.entries(seen).filter(([, times]) => times <= IN_PROCESS / 50)).toEqual([]);
  });

  test("a run is the same for its seed", () => {
    expect(scenarioOf(7)).toEqual(scenarioOf(7));
    expect(scenarioOf(8)).not.toEqual(scenarioOf(7));
  });
});

async function runProcess(seed: number): Promise<Run> {
  const scenario = processScenario(seed);
  let log: string[] = [];
  const { step, gate } = await ungatedStep({
    with: { "script-name": SCRIPT, timeout: TIMEOUT_SECONDS, ...inputsOf(scenario) },
    workers: [{ script: SCRIPT, bindings: [...scenario.bindings] }],
    rules: scenario.rules,
    values: valuesOf(scenario),
    arrange: ({ cloudflare, cancel }) => {
      log = arrange(cloudflare, { scenario, cancel });
    },
  });
  const failed = step.run.exitCode !== 0;
  const results = step.results as readonly Result[];
  const { cloudflare } = step;
  const faults = untruths({ scenario, cloudflare, failed, results, log });
  return { failed, results, faults, log: [...log, "", ...step.log], gate };
}

/** With waits that are short, because they are real, and not cancelled where a process cannot be asked to end. */
function processScenario(seed: number): Scenario {
  const { cancelAt, ...scenario } = scenarioOf(seed);
  const short = { "max-attempts": "3", deadline: "20" };
  return {
    ...scenario,
    ...(cancelAt === undefined || !canInterrupt ? {} : { cancelAt }),
    chaos: { ...scenario.chaos, longestWait: 1 },
    with: { ...scenario.with, ...short },
  };
}

describe("dist/index.js as a process of its own", () => {
  test(`${PROCESSES} seeds`, async () => {
    expect(await failuresOf(seedsFrom(10_000, PROCESSES), { run: runProcess, atOnce: 4 })).toEqual([]);
  });
});
