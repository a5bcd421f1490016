import type * as fs from "node:fs";
import type * as core from "@actions/core";
import type * as github from "@actions/github";
import type { Dispatcher } from "undici";

/** The variables of the step's process. A name that is not set is absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Time in milliseconds since the step began. It never runs backwards. */
export type Clock = {
  now: () => number;
  /** Rejects as soon as `signal` is aborted. */
  sleep: (milliseconds: number, options: { signal: AbortSignal }) => Promise<unknown>;
  /** Returns a number from 0 to 1, without 1. */
  random: () => number;
  /** Returns the date and time of day. */
  date: () => Date;
};

/** Everything that touches the world. Tests pass their own; nothing below reads the process. */
export type Ports = {
  core: Pick<
    typeof core,
    "getInput" | "setOutput" | "info" | "warning" | "isDebug" | "debug" | "startGroup" | "endGroup" | "summary"
  > & {
    /** Fails the step, with an annotation. */
    setFailed: (message: string, properties?: core.AnnotationProperties) => void;
  };
  /** Registers values with the runner, all in one write. */
  mask: (values: Iterable<string>) => void;
  env: Environment;
  /** The files of the workspace. They are read synchronously: their values are masked before the first await. */
  fs: Pick<typeof fs, "readFileSync" | "realpathSync" | "statSync">;
  /** Opens the connection pool. It is a function because it throws if a proxy variable is not a URL. */
  connect: () => Dispatcher;
  clock: Clock;
  /**
   * Loads GitHub's library, which only a comment needs. It reads the event's file while it loads, and rejects if that
   * cannot be read.
   */
  github: () => Promise<Pick<typeof github, "getOctokit" | "context">>;
  /** Aborted when the runner cancels the step. */
  cancelled: AbortSignal;
};
