import type { Ports } from "../ports.ts";
import type { Outcome } from "../secrets/outcome.ts";

/** Every output of action.yml. A test holds the two lists equal. */
export const OUTPUT_NAMES = ["secret-names", "set-names", "deleted-names", "changed", "results"] as const;

/**
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one.
 */
export function setOutputs(core: Ports["core"], outcomes: readonly Outcome[]): void {
  const values: Record<(typeof OUTPUT_NAMES)[number], string> = {
    "secret-names": lines(outcomes.flatMap(({ names }) => names)),
    "set-names": lines(outcomes.flatMap(({ set }) => set)),
    "deleted-names": lines(outcomes.flatMap(({ deleted }) => deleted)),
    changed: String(outcomes.some(({ set, deleted, absent }) => set.length + deleted.length > absent.length)),
    results: JSON.stringify(outcomes.map(resultOf)),
  };
  for (const name of OUTPUT_NAMES) core.setOutput(name, values[name]);
}

function resultOf(outcome: Outcome): Omit<Outcome, "absent"> {
  const { script, status, set, deleted, notApplied, notKnown, names, attempts, requests, error } = outcome;
  const result = { script, status, set, deleted, notApplied, notKnown, names, attempts, requests };
  return error === undefined ? result : { ...result, error };
}

function lines(names: readonly string[]): string {
  return [...new Set(names)].sort().join("\n");
}
