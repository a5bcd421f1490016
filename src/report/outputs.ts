import { OUTPUTS, type OutputName, type OutputSpec } from "../contract.ts";
import { isChanged, type Outcome } from "../model/outcome/outcome.ts";
import type { Ports } from "../ports.ts";
import { unquoted } from "../privacy/sanitize.ts";
import { takeWithin } from "./budget.ts";
import { warn } from "./log.ts";
import { codeOf, isFailed, messageOf } from "./words/failure.ts";
import { omissionWarning } from "./words/step.ts";

type Outcomes = readonly Outcome[];

/**
 * What an output is made of: its lines, or the entries of `results`. Undefined leaves it unset.
 *
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one.
 */
const VALUES: Readonly<Record<OutputName, (outcomes: Outcomes) => readonly (string | Outcome)[] | undefined>> = {
  "secret-names": (outcomes) => union(outcomes.map(({ names }) => names)),
  "set-names": (outcomes) => union(outcomes.map(({ set }) => set)),
  "deleted-names": (outcomes) => union(outcomes.map(({ deleted }) => deleted)),
  "undeclared-names": (outcomes) => {
    // An empty list says that all secrets are declared, so there is none if no Worker's state was read.
    const known = outcomes.flatMap(({ undeclared }) => (undeclared === undefined ? [] : [undeclared]));
    return known.length === 0 ? undefined : union(known);
  },
  changed: (outcomes) => [String(outcomes.some(isChanged))],
  "failed-scripts": (outcomes) => outcomes.filter(isFailed).map(({ script }) => script),
  "version-id": (outcomes) => outcomes.flatMap(({ versionId }) => versionId ?? []),
  // What does not fit is left out from the end, so failures come first.
  results: (outcomes) => outcomes.toSorted((one, other) => Number(isFailed(other)) - Number(isFailed(one))),
};

/** Sets every output of the contract. What a job cannot hand on is left out, and a warning says so. */
export function setOutputs(core: Pick<Ports["core"], "setOutput" | "warning">, outcomes: Outcomes): void {
  for (const [name, spec] of Object.entries(OUTPUTS) as [OutputName, OutputSpec][]) {
    const { maxBytes: bytes = Number.POSITIVE_INFINITY, onlyIfAny } = spec;
    const items = VALUES[name](outcomes);
    if (items === undefined || (onlyIfAny && items.length === 0)) continue;
    const { shown, rest } = takeWithin(items, { bytes, separatorBytes: 1, text: textOf });
    core.setOutput(name, name === "results" ? `[${shown.join(",")}]` : shown.join("\n"));
    if (rest > 0) warn(core, omissionWarning({ name, rest, total: items.length }));
  }
}

function textOf(item: string | Outcome): string {
  return typeof item === "string" ? item : JSON.stringify(resultOf(item));
}

/** Returns one entry of the output `results`, whose shape workflows depend on. */
function resultOf(outcome: Outcome): object {
  const { script, status, set, deleted, notApplied, notKnown, names, attempts, requests, versionId } = outcome;
  const lists = Object.entries({ set, deleted, notApplied, notKnown, names });
  return {
    ...{ script, status },
    ...Object.fromEntries(lists.map(([list, all]) => [list, all.map(unquoted)])),
    ...{ attempts, requests, versionId },
    error: isFailed(outcome) ? { code: codeOf(outcome.failure), message: messageOf(outcome) } : undefined,
  };
}

/**
 * Returns all names of several lists, each once, sorted and without quotes: a line holds one name, and `delete` takes it
 * as it is. Workers of a fleet share their lists, so few of them differ.
 */
function union(lists: readonly (readonly string[])[]): string[] {
  const names = new Set<string>();
  for (const list of new Set(lists)) for (const name of list) names.add(unquoted(name));
  return [...names].sort();
}
