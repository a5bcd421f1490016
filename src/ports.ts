import type * as fs from "node:fs";
import type * as core from "@actions/core";
import type * as github from "@actions/github";
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
  core: Pick<typeof core, "getInput" | "setOutput" | "setFailed" | "info" | "warning" | "summary">;
  /** Registers each with the runner, all in one write. */
  mask: (values: Iterable<string>) => void;
  env: Environment;
  /** Files of the workspace, read synchronously: their values are masked before the first await. */
  fs: Pick<typeof fs, "readFileSync" | "realpathSync" | "statSync">;
  /** Opens the connection pool. Throws on a proxy variable that is not a URL, hence a function. */
  connect: () => Dispatcher;
  clock: Clock;
  /**
   * Loads GitHub's library, which is needed for a comment alone. It reads the event's file while it loads, and rejects
   * where that cannot be read.
   */
  github: () => Promise<Pick<typeof github, "getOctokit" | "context">>;
  /** Makes V8 collect garbage early: that of thousands of Workers takes 200 MB else, and with it 115 MB. */
  saveMemory: () => void;
  /** Aborted when the runner cancels the step. */
  cancelled: AbortSignal;
};
