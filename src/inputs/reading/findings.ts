/**
 * What reading found besides a value: sentences for the one list of problems that ends the step, for warnings and for
 * the log of a run that goes on. Values to mask are not here: see `SensitiveValues`.
 */
export type Findings = {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
};

/** A value and what was found while it was read. A reader with a problem gives a value to go on with. */
export type Reading<Value> = { readonly value: Value; readonly findings: Findings };

const NOTHING: Findings = { problems: [], warnings: [], notes: [] };

/** Returns a reading; lists that are left out are empty. */
export function reading<Value>(value: Value, findings: Partial<Findings> = {}): Reading<Value> {
  return { value, findings: { ...NOTHING, ...findings } };
}

/** Returns the findings of several readings as one, in their order. */
export function merged(...all: readonly Findings[]): Findings {
  return {
    problems: all.flatMap(({ problems }) => problems),
    warnings: all.flatMap(({ warnings }) => warnings),
    notes: all.flatMap(({ notes }) => notes),
  };
}

/** Takes the values of several readings, and makes one reading of what was found in all of them. */
export class Collector {
  readonly #found: Findings[] = [];

  /** Returns the value of a reading, and keeps its findings. */
  take<Value>({ value, findings }: Reading<Value>): Value {
    this.#found.push(findings);
    return value;
  }

  /** Keeps findings that belong to no value. */
  add(findings: Partial<Findings>): void {
    this.#found.push({ ...NOTHING, ...findings });
  }

  get findings(): Findings {
    return merged(...this.#found);
  }

  /** Returns a value with everything that was found. */
  reading<Value>(value: Value): Reading<Value> {
    return { value, findings: this.findings };
  }
}
