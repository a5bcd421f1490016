import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Program } from "./measured-process.ts";

type ProfileNode = { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] };
type Frame = { readonly functionName: string; readonly url: string };
type Profile = {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
};

/** What a sample is spent on: the first that has a frame of its stack. */
const PARTS: readonly [string, (frame: Frame) => boolean][] = [
  ["waiting", ({ functionName }) => functionName === "(idle)"],
  ["collecting garbage", ({ functionName }) => functionName === "(garbage collector)"],
  ["compiling the bundle", ({ functionName }) => functionName === "compileSourceTextModule"],
  ["loading Node's own modules", ({ functionName }) => functionName === "compileForInternalLoader"],
  ["reading the inputs, up to the masks", ({ functionName }) => functionName === "readSettings"],
  ["saying what was done", ({ functionName }) => functionName === "report"],
  ["the request and its answer", ({ functionName }) => functionName === "runFleet"],
  ["evaluating the bundle's modules", ({ functionName }) => functionName === "evaluate"],
  ["the request and its answer", ({ functionName }) => CALLBACKS.has(functionName)],
];
const CALLBACKS = new Set(["processTicksAndRejections", "emit", "afterConnect", "onStreamRead", "emitReadable_"]);
const REST = "Node's start and end";

/** Where the time of a step goes: milliseconds by part, of a mean run. Profiling itself makes each part slower. */
export async function startupOf({ args, env }: Program, runs: number): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  try {
    for (let run = 0; run < runs; run += 1) {
      const profiling = ["--cpu-prof", "--cpu-prof-interval", "200", "--cpu-prof-dir", folder];
      const child = spawn(process.execPath, [...profiling, ...args], { env, stdio: "ignore" });
      const [status] = (await once(child, "close")) as [number | null];
      if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status} under the profiler.`);
    }
    const sums = new Map<string, number>();
    for (const file of readdirSync(folder)) add(JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile, sums);
    return new Map([...PARTS.map(([part]) => part), REST].map((part) => [part, (sums.get(part) ?? 0) / 1000 / runs]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add({ nodes, samples, timeDeltas }: Profile, sums: Map<string, number>): void {
  const parts = partsOf(nodes);
  samples.forEach((id, index) => {
    const part = parts.get(id) ?? REST;
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
}

/** The part of each node: the first in PARTS that its frame or one above it belongs to. */
function partsOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stackOf = (id: number): Frame[] => {
    const parent = parents.get(id);
    return [frames.get(id) as Frame, ...(parent === undefined ? [] : stackOf(parent))];
  };
  return new Map(
    nodes.flatMap(({ id }) => {
      const stack = stackOf(id);
      const part = PARTS.find(([, belongs]) => stack.some(belongs));
      return part === undefined ? [] : [[id, part[0]] as const];
    }),
  );
}
