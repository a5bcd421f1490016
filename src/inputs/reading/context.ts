import type { SensitiveValues } from "../../privacy/sensitive.ts";
import type { Inputs } from "./inputs.ts";
import type { Libraries } from "./libraries.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Takes the sentences about what was read. A reader cannot look at them, so that none depends on what another found, and
 * what one reader adds cannot be lost on its way through the others.
 */
export type Findings = {
  /** Adds to the list of problems that ends the step, and returns what the reader goes on with. */
  problem(text: string): undefined;
  problem<Value>(text: string, value: Value): Value;
  /** Adds to what is annotated as a warning. */
  warning(text: string): void;
  /** Adds to what the log says of a run that goes on. */
  note(text: string): void;
};

/** The sentences of all readers, each list in the order in which they were added. */
export class FindingList implements Findings {
  readonly problems: string[] = [];
  readonly warnings: string[] = [];
  readonly notes: string[] = [];

  problem(text: string): undefined;
  problem<Value>(text: string, value: Value): Value;
  problem<Value>(text: string, value?: Value): Value | undefined {
    this.problems.push(text);
    return value;
  }

  warning(text: string): void {
    this.warnings.push(text);
  }

  note(text: string): void {
    this.notes.push(text);
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
  readonly sensitive: Pick<SensitiveValues, "add">;
  readonly findings: Findings;
};
