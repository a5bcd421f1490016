import { resolve } from "node:path";
import { Agent, type Dispatcher } from "undici";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { type InputName, type Inputs, inputsOf } from "../../src/inputs/reading/inputs.ts";
import { readSettings, type Settings } from "../../src/inputs/settings.ts";
import { InputError } from "../../src/model/errors.ts";
import type { Clock, Environment, Ports } from "../../src/ports.ts";

/** One call of `core`, or of its `summary` under a name such as `summary.addRaw`. */
export type Call = { readonly name: string; readonly args: readonly unknown[] };

export type FakePorts = Ports & {
  /** In their order; `getInput` is left out, since it tells the runner nothing. */
  readonly calls: Call[];
  /** The arguments of all calls of one name, of which the first is given. */
  of: (name: string) => unknown[];
  /** Everything that was said to the runner, masks apart, as one text. */
  readonly said: () => string;
};

export type FakeOptions = {
  readonly inputs?: Partial<Record<InputName, string>>;
  /** Variables of the step; a name that begins with `INPUT_` is an input. */
  readonly env?: Environment;
  readonly connect?: () => Dispatcher;
  readonly clock?: Clock;
  readonly github?: Ports["github"];
  readonly cancelled?: AbortSignal;
  /** Files by their paths in the workspace. */
  readonly files?: Files;
  /** Another file system in place of the one that holds `files`. */
  readonly fs?: Ports["fs"];
  /** Calls, by their names, that throw. */
  readonly failing?: Readonly<Record<string, Error>>;
};

/** A clock whose waits take no time, and on which nothing else does. */
export function virtualClock(random: () => number = () => 0.5): Clock & { readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random,
    waits,
  };
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A file system with nothing in it but these files, below the working directory. */
function fileSystemOf(files: Files): Ports["fs"] {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [resolve(path), Buffer.from(content as Uint8Array)]),
  );
  const read = (path: unknown): Buffer => {
    const content = contents.get(String(path));
    if (content !== undefined) return content;
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: "ENOENT" });
  };
  return {
    statSync: (path: unknown) => ({ isDirectory: () => false, isFile: () => true, size: read(path).length }),
    readFileSync: read,
    realpathSync: (path: unknown) => path,
  } as unknown as Ports["fs"];
}

/** Variables as `process.env` has them on Windows: found in any case, listed in one. */
export function windowsEnvironment(variables: Environment): Environment {
  const spelled = (name: string | symbol): string =>
    Object.keys(variables).find((key) => key.toUpperCase() === String(name).toUpperCase()) ?? String(name);
  return new Proxy(variables, {
    get: (target, name) => Reflect.get(target, spelled(name)),
    has: (target, name) => Reflect.has(target, spelled(name)),
    getOwnPropertyDescriptor: (target, name) => Reflect.getOwnPropertyDescriptor(target, spelled(name)),
  });
}

/** A `core` that reads inputs as the real one does and records what it is told, with the world of one step around it. */
export function fakePorts({
  inputs = {},
  env = {},
  connect = () => new Agent(),
  clock = virtualClock(),
  github = () => Promise.reject(new Error("this test has no GitHub")),
  cancelled = new AbortController().signal,
  files = {},
  fs = fileSystemOf(files),
  failing = {},
}: FakeOptions): FakePorts {
  const calls: Call[] = [];
  const variables: Environment = {
    ...env,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  const record =
    (name: string, result?: () => unknown) =>
    (...args: unknown[]): unknown => {
      calls.push({ name, args });
      if (failing[name] !== undefined) throw failing[name];
      return result?.();
    };
  const summary: unknown = {
    addHeading: record("summary.addHeading", () => summary),
    addRaw: record("summary.addRaw", () => summary),
    addTable: record("summary.addTable", () => summary),
    write: record("summary.write", async () => summary),
  };
  const core = {
    getInput: (name: string, options?: { trimWhitespace?: boolean }) => {
      const value = variables[`INPUT_${name.toUpperCase()}`] ?? "";
      return options?.trimWhitespace === false ? value : value.trim();
    },
    ...Object.fromEntries(["setOutput", "setFailed", "info", "warning"].map((name) => [name, record(name)])),
    summary,
  } as Ports["core"];
  return {
    core,
    mask: (values) => {
      for (const value of values) record("setSecret")(value);
    },
    env: variables,
    fs,
    connect,
    clock,
    github,
    saveMemory: record("saveMemory") as () => void,
    cancelled,
    calls,
    of: (name) => calls.filter((call) => call.name === name).map((call) => call.args[0]),
    said: () =>
      calls
        .filter(({ name }) => name !== "setSecret")
        .map(({ name, args }) => `${name} ${JSON.stringify(args)}`)
        .join("\n"),
  };
}

export function inputsFor(inputs: FakeOptions["inputs"] = {}, env: Environment = {}): Inputs {
  return inputsOf(fakePorts({ inputs, env }));
}

/** What every step needs besides its secrets. */
export const BASE_INPUTS = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "api" } as const;

export type Reading = { readonly settings?: Settings; readonly problems: readonly string[]; readonly masks: string[] };

export function read(inputs: FakeOptions["inputs"] = {}, env: Environment = {}): Promise<Reading> {
  return readStep({ inputs, env });
}

/** Reads a step's settings over {@link BASE_INPUTS}. Anything that is thrown and is no InputError goes on. */
export async function readStep(options: FakeOptions): Promise<Reading> {
  const ports = fakePorts({ ...options, inputs: { ...BASE_INPUTS, ...options.inputs } });
  try {
    return { settings: await readSettings(ports), problems: [], masks: ports.of("setSecret") as string[] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problems: error.problems, masks: ports.of("setSecret") as string[] };
  }
}
