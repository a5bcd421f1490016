import type { Ports } from "../ports.ts";
import type { Outcome } from "../secrets/outcome.ts";
import { fitting } from "./fitting.ts";
import { number } from "./fleet-wording.ts";

/** Every output of action.yml. A test holds the two lists equal. */
export const OUTPUT_NAMES = [
  "secret-names",
  "set-names",
  "deleted-names",
  "changed",
  "failed-scripts",
  "version-id",
  "results",
] as const;
type OutputName = (typeof OUTPUT_NAMES)[number];

/**
 * Characters for each output that grows. GitHub takes 1 MB of outputs from a job, counted as UTF-16
 * (docs.github.com, "Workflow syntax", `jobs.<job_id>.outputs`), and other steps have theirs.
 */
const ROOM = { names: 20_000, scripts: 140_000, results: 200_000 };

/**
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one. What a job cannot hand on is left out, and said: of `results` successes go first.
 */
export function setOutputs(core: Pick<Ports["core"], "setOutput" | "warning">, outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const versions = outcomes.flatMap(({ versionId }) => versionId ?? []);
  const lists: [OutputName, readonly string[], number][] = [
    ["secret-names", union(outcomes.map(({ names }) => names)), ROOM.names],
    ["set-names", union(outcomes.map(({ set }) => set)), ROOM.names],
    ["deleted-names", union(outcomes.map(({ deleted }) => deleted)), ROOM.names],
    ["failed-scripts", failed.map(({ script }) => script), ROOM.scripts],
    ["version-id", versions, ROOM.scripts],
  ];
  for (const [name, items, room] of lists) {
    const { shown, rest } = fitting(items, room);
    const isRare = name === "failed-scripts" || name === "version-id";
    if (items.length > 0 || !isRare) core.setOutput(name, shown.join("\n"));
    if (rest > 0) core.warning(`The output ${name} leaves out ${number(rest)} of its ${number(items.length)} lines.`);
  }
  core.setOutput("changed", String(outcomes.some(isChanged)));
  setResults(core, [...failed, ...outcomes.filter(({ error }) => error === undefined)]);
}

function setResults(core: Pick<Ports["core"], "setOutput" | "warning">, outcomes: readonly Outcome[]): void {
  const shown: string[] = [];
  let left = ROOM.results;
  for (const outcome of outcomes) {
    const result = JSON.stringify(resultOf(outcome));
    left -= result.length + 1;
    if (left < 0) break;
    shown.push(result);
  }
  const rest = outcomes.length - shown.length;
  core.setOutput("results", `[${shown.join(",")}]`);
  if (rest > 0) {
    core.warning(
      `The output results leaves out ${number(rest)} of ${number(outcomes.length)} Workers, since a job hands on 1 MB at ` +
        "most. Those that failed come first in it.",
    );
  }
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

/** Sorted. Workers of a fleet share their lists, so few of them differ. */
function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set([...new Set(lists)].flat())].sort();
}
