import type * as core from "@actions/core";
import type { Dispatcher } from "undici";

/** The variables of the step's process: a name that is not set is absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that touches the world. Tests hand in their own; nothing below reads the process. */
export type Ports = {
  core: Pick<typeof core, "getInput" | "setSecret" | "setOutput" | "setFailed" | "info" | "warning" | "summary">;
  env: Environment;
  /** Opens the connection pool. Throws on a proxy variable that is not a URL, hence a function. */
  connect: () => Dispatcher;
};
