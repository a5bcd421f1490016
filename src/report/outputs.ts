import type { Ports } from "../ports.ts";
import type { Outcome } from "../secrets/outcome.ts";

/** Every output of action.yml. A test holds the two lists equal. */
export const OUTPUT_NAMES = ["secret-names", "set-names", "deleted-names", "changed", "version-id", "results"] as const;

/**
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one.
 */
export function setOutputs(core: Ports["core"], outcomes: readonly Outcome[]): void {
  const values: Record<(typeof OUTPUT_NAMES)[number], string | undefined> = {
    "secret-names": lines(outcomes.flatMap(({ names }) => names)),
    "set-names": lines(outcomes.flatMap(({ set }) => set)),
    "deleted-names": lines(outcomes.flatMap(({ deleted }) => deleted)),
    changed: String(outcomes.some(isChanged)),
    "version-id": outcomes.find(({ versionId }) => versionId !== undefined)?.versionId,
    results: JSON.stringify(outcomes.map(resultOf)),
  };
  for (const name of OUTPUT_NAMES) if (values[name] !== undefined) core.setOutput(name, values[name]);
}

function resultOf(outcome: Outcome): Omit<Outcome, "absent"> {
  const { script, status, set, deleted, notApplied, notKnown, names, attempts, requests, versionId, error } = outcome;
  return {
    ...{ script, status, set, deleted, notApplied, notKnown, names, attempts, requests },
    ...(versionId === undefined ? {} : { versionId }),
    ...(error === undefined ? {} : { error }),
  };
}

function isChanged({ status, set, deleted, absent }: Outcome): boolean {
  return status !== "planned" && set.length + deleted.length > absent.length;
}

function lines(names: readonly string[]): string {
  return [...new Set(names)].sort().join("\n");
}
