import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Of a process and all Node processes that it starts. */
export type Cost = { readonly wallMs: number; readonly cpuMs: number; readonly peakMegabytes: number };

export type Program = { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly cwd?: string };

/** Runs a Node program to its end and measures it. Throws with what it printed if it fails. */
export async function measureProcess({ args, env, cwd }: Program): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), "cost-"));
  try {
    const preload = usagePreload(folder);
    const begin = performance.now();
    const child = spawn(process.execPath, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(preload)}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    const [status] = (await once(child, "close")) as [number | null];
    const wallMs = performance.now() - begin;
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${said}`);
    return { wallMs, ...usageIn(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path of a module for `--require`, by which a process leaves its usage in the folder when it ends. */
export function usagePreload(folder: string): string {
  const file = join(folder, "preload.cjs");
  writeFileSync(file, WRITES_ITS_USAGE);
  return file;
}

const WRITES_ITS_USAGE = `process.on("exit", () => {
  const usage = JSON.stringify(process.resourceUsage());
  require("node:fs").writeFileSync(require("node:path").join(__dirname, process.pid + ".json"), usage);
});`;

/** What the processes used that ran with {@link usagePreload}. */
export function usageIn(folder: string): Omit<Cost, "wallMs"> {
  const usages = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as NodeJS.ResourceUsage);
  const sum = (of: (usage: NodeJS.ResourceUsage) => number): number => usages.reduce((all, one) => all + of(one), 0);
  // Microseconds and kilobytes.
  const cpuMs = sum(({ userCPUTime, systemCPUTime }) => userCPUTime + systemCPUTime) / 1000;
  return { cpuMs, peakMegabytes: sum(({ maxRSS }) => maxRSS) / 1024 };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that share of them lies, from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
