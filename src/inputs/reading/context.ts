import type { SensitiveValues } from "../../privacy/sensitive.ts";
import type { Inputs } from "./inputs.ts";
import type { Libraries } from "./libraries.ts";
import type { Workspace } from "./workspace.ts";

/**
 * What reading found besides values: sentences for the one list of problems that ends the step, for warnings, and for the
 * log of a run that goes on. Readers add to it and do not look at it.
 */
export class Findings {
  readonly problems: string[] = [];
  readonly warnings: string[] = [];
  readonly notes: string[] = [];

  /** Adds a problem, and returns what the reader goes on with. */
  problem(text: string): undefined;
  problem<Value>(text: string, value: Value): Value;
  problem<Value>(text: string, value?: Value): Value | undefined {
    this.problems.push(text);
    return value;
  }
}

/** What readers read from, and the two things that they add to. A reader with a problem gives a value to go on with. */
export type Context = {
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  /** Loaded before, so that nothing is awaited from the first reader to the masks. */
  readonly libraries: Libraries;
  readonly isFromFork: () => boolean;
  /** Takes every value that must not be seen, also of what is refused. */
  readonly sensitive: SensitiveValues;
  readonly findings: Findings;
};
