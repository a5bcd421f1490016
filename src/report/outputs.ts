import type { Outcome } from "../model/outcome.ts";
import type { Ports } from "../ports.ts";
import { fitting } from "./room.ts";
import { number, plural } from "./words/fleet.ts";

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
 * (docs.github.com, "Workflow syntax", `jobs.<job_id>.outputs`), and other steps have theirs. An input, with its name,
 * holds 131,071 bytes on Linux: more of failed-scripts could not be fed back.
 */
const ROOM = { names: 20_000, scripts: 131_000, versions: 80_000, results: 180_000 };

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
    ["version-id", versions, ROOM.versions],
  ];
  for (const [name, items, room] of lists) {
    const { shown, rest } = fitting(items, { room, between: 1 });
    const isRare = name === "failed-scripts" || name === "version-id";
    if (items.length > 0 || !isRare) core.setOutput(name, shown.join("\n"));
    if (rest > 0) core.warning(leftOut({ name, rest, of: items.length }));
  }
  core.setOutput("changed", String(outcomes.some(isChanged)));
  setResults(core, [...failed, ...outcomes.filter(({ error }) => error === undefined)]);
}

function leftOut({ name, rest, of }: { name: OutputName; rest: number; of: number }): string {
  const cure =
    name === "failed-scripts"
      ? " Run the step again for all Workers, which is safe, or with failed-scripts first and then for all."
      : "";
  return `The output ${name} leaves out ${number(rest)} of its ${number(of)} lines, which are too many for an output.${cure}`;
}

function setResults(core: Pick<Ports["core"], "setOutput" | "warning">, outcomes: readonly Outcome[]): void {
  const text = (outcome: Outcome): string => JSON.stringify(resultOf(outcome));
  const { shown, rest } = fitting(outcomes, { room: ROOM.results, between: 1, text });
  core.setOutput("results", `[${shown.join(",")}]`);
  if (rest > 0) {
    core.warning(
      `The output results leaves out ${number(rest)} of ${plural(outcomes.length, "Worker")}, since a job hands on 1 MB at ` +
        "most. Those that failed come first in it.",
    );
  }
}

function resultOf(outcome: Outcome): Omit<Outcome, "absent" | "kinds" | "isLeftOut"> {
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
