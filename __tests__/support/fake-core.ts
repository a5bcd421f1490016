import type { Ports } from "../../src/ports.ts";

/** One call of `core`, or of its `summary` under a name such as `summary.addRaw`. */
export type Call = { readonly name: string; readonly args: readonly unknown[] };

export type FakeCore = {
  readonly core: Ports["core"];
  /** All calls, in their order. */
  readonly calls: Call[];
  /** Returns the first argument of each call of one name. */
  of: (name: string) => unknown[];
};

export type FakeCoreOptions = {
  readonly isDebug?: boolean;
  /** Calls, by their names, that throw. */
  readonly failing?: Readonly<Record<string, unknown>>;
};

/** A `core` that records what it is told. */
export function fakeCore({ isDebug = false, failing = {} }: FakeCoreOptions = {}): FakeCore {
  const calls: Call[] = [];
  const record =
    (name: string, result?: () => unknown) =>
    (...args: unknown[]): unknown => {
      calls.push({ name, args });
      if (Object.hasOwn(failing, name)) throw failing[name];
      return result?.();
    };
  const summary: unknown = {
    addRaw: record("summary.addRaw", () => summary),
    write: record("summary.write", async () => summary),
  };
  const names = ["setOutput", "setFailed", "info", "warning", "debug", "startGroup", "endGroup"];
  const core = { ...Object.fromEntries(names.map((name) => [name, record(name)])), isDebug: () => isDebug, summary };
  return {
    core: core as unknown as Ports["core"],
    calls,
    of: (name) => calls.filter((call) => call.name === name).map((call) => call.args[0]),
  };
}
