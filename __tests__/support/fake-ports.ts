import { resolve } from "node:path";
import { Agent, type Dispatcher } from "undici";
import type { InputName } from "../../src/contract.ts";
import { Inputs } from "../../src/inputs/reading/inputs.ts";
import type { Clock, Environment, Ports } from "../../src/ports.ts";
import { type FakeCore, type FakeCoreOptions, fakeCore } from "./fake-core.ts";
import { virtualClock } from "./virtual-clock.ts";

/** Masks are calls of `setSecret`. */
export type FakePorts = Ports &
  Omit<FakeCore, "core"> & {
    /** Returns everything that was said to the runner, masks apart, as one text. */
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
} & Pick<FakeCoreOptions, "failing">;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A file system with nothing in it but these files, below the working directory. */
function fileSystemOf(files: Files): Ports["fs"] {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [resolve(path), Buffer.from(content as Uint8Array)]),
  );
  const read = (path: unknown): Buffer => {
    const content = contents.get(resolve(String(path)));
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
  const { core, calls, of } = fakeCore({ failing });
  const variables: Environment = {
    ...env,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  return {
    core: {
      ...core,
      getInput: (name, options) => {
        const value = variables[`INPUT_${name.toUpperCase()}`] ?? "";
        return options?.trimWhitespace === false ? value : value.trim();
      },
    },
    mask: (values) => {
      for (const value of values) calls.push({ name: "setSecret", args: [value] });
    },
    env: variables,
    fs,
    connect,
    clock,
    github,
    cancelled,
    calls,
    of,
    said: () =>
      calls
        .filter(({ name }) => name !== "setSecret")
        .map(({ name, args }) => `${name} ${JSON.stringify(args)}`)
        .join("\n"),
  };
}

/** The inputs of a step, without defaults. */
export function inputsFor(inputs: FakeOptions["inputs"] = {}, env: Environment = {}): Inputs {
  return new Inputs(fakePorts({ inputs, env }));
}
