import { OUTPUTS, type OutputName, type OutputSpec } from "../contract.ts";
import { isChanged, type Outcome } from "../model/outcome/outcome.ts";
import type { Ports } from "../ports.ts";
import { unquoted } from "../privacy/sanitize.ts";
import { takeWithin } from "./budget.ts";
import { warn } from "./runner.ts";
import { codeOf, isFailed, messageOf } from "./words/failure.ts";
import { omissionWarning } from "./words/step.ts";

/** What an output is made of. A list is bounded, and each of its items is made into text only if it is set. */
type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | { readonly kind: "json"; readonly items: readonly Outcome[] };

/**
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one.
 */
const VALUES: Readonly<Record<OutputName, (outcomes: readonly Outcome[]) => Value | undefined>> = {
  "secret-names": (outcomes) => lines(union(outcomes.map(({ names }) => names))),
  "set-names": (outcomes) => lines(union(outcomes.map(({ set }) => set))),
  "deleted-names": (outcomes) => lines(union(outcomes.map(({ deleted }) => deleted))),
  changed: (outcomes) => ({ kind: "text", text: String(outcomes.some(isChanged)) }),
  "undeclared-names": undeclaredNames,
  "failed-scripts": (outcomes) => lines(outcomes.filter(isFailed).map(({ script }) => script)),
  "version-id": (outcomes) => lines(outcomes.flatMap(({ versionId }) => versionId ?? [])),
  // What does not fit is left out from the end, so failures come first.
  results: (outcomes) => ({ kind: "json", items: [...outcomes.filter(isFailed), ...outcomes.filter(isDone)] }),
};

/** Sets every output of the contract. What a job cannot hand on is left out, and a warning says so. */
export function setOutputs(core: Pick<Ports["core"], "setOutput" | "warning">, outcomes: readonly Outcome[]): void {
  for (const [name, spec] of Object.entries(OUTPUTS) as [OutputName, OutputSpec][]) {
    const value = VALUES[name](outcomes);
    if (value !== undefined) setOutput(core, { name, spec, value });
  }
}

function setOutput(
  core: Pick<Ports["core"], "setOutput" | "warning">,
  { name, spec, value }: { name: OutputName; spec: OutputSpec; value: Value },
): void {
  const { maxBytes: bytes = Number.POSITIVE_INFINITY, onlyIfAny } = spec;
  if (value.kind === "text") {
    core.setOutput(name, value.text);
    return;
  }
  const separatorBytes = 1;
  const { shown, rest } =
    value.kind === "lines"
      ? takeWithin(value.lines, { bytes, separatorBytes })
      : takeWithin(value.items, { bytes, separatorBytes, text: (outcome) => JSON.stringify(resultOf(outcome)) });
  const total = shown.length + rest;
  if (onlyIfAny && total === 0) return;
  core.setOutput(name, value.kind === "lines" ? shown.join("\n") : `[${shown.join(",")}]`);
  if (rest > 0) warn(core, omissionWarning({ name, rest, total }));
}

/** An empty list says that all secrets are declared, so there is none if no Worker's state was read. */
function undeclaredNames(outcomes: readonly Outcome[]): Value | undefined {
  const known = outcomes.flatMap(({ undeclared }) => (undeclared === undefined ? [] : [undeclared]));
  return known.length === 0 ? undefined : lines(union(known));
}

function isDone(outcome: Outcome): boolean {
  return !isFailed(outcome);
}

function lines(list: readonly string[]): Value {
  return { kind: "lines", lines: list };
}

/** Returns one entry of the output `results`, whose shape workflows depend on. */
function resultOf(outcome: Outcome): object {
  const { script, status, set, deleted, notApplied, notKnown, names, attempts, requests, versionId } = outcome;
  const lists = Object.entries({ set, deleted, notApplied, notKnown, names });
  return {
    ...{ script, status },
    ...Object.fromEntries(lists.map(([list, all]) => [list, all.map(unquoted)])),
    ...{ attempts, requests },
    ...(versionId === undefined ? {} : { versionId }),
    ...(isFailed(outcome) ? { error: { code: codeOf(outcome.failure), message: messageOf(outcome) } } : {}),
  };
}

/**
 * Returns all names of several lists, each once, sorted and without quotes: a line holds one name, and `delete` takes it
 * as it is. Workers of a fleet share their lists, so few of them differ.
 */
function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set([...new Set(lists)].flat().map(unquoted))].sort();
}
