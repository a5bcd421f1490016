import type * as core from "@actions/core";
import type { Dispatcher } from "undici";

/** The variables of the step's process: a name that is not set is absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Time, in milliseconds since the step began; it never runs backwards. */
export type Clock = {
  now: () => number;
  /** Rejects as soon as `signal` is aborted. */
  sleep: (milliseconds: number, options: { signal: AbortSignal }) => Promise<unknown>;
  /** From 0 to 1, without 1. */
  random: () => number;
};

/** Everything that touches the world. Tests hand in their own; nothing below reads the process. */
export type Ports = {
  core: Pick<typeof core, "getInput" | "setSecret" | "setOutput" | "setFailed" | "info" | "warning" | "summary">;
  env: Environment;
  /** Opens the connection pool. Throws on a proxy variable that is not a URL, hence a function. */
  connect: () => Dispatcher;
  clock: Clock;
  /** Aborted when the runner cancels the step. */
  cancelled: AbortSignal;
};
