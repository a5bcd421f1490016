import type { RunContext } from "../github/run-context.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { Worker } from "../model/worker.ts";
import { MOST_NAMES, plural } from "../wording.ts";
import { takeWithin } from "./budget.ts";
import { failureHtml, fold, html, linkList, misspellings, page } from "./markup.ts";
import type { Plans } from "./plans.ts";
import { type FailedOutcome, isFailed } from "./words/failure.ts";
import { countsOf, groupsOf } from "./words/fleet.ts";
import type { Literal } from "./words/phrase.ts";
import { workerLink, workerName } from "./words/worker.ts";

/** Bytes for each part that grows, beside the plans; GitHub does not take a summary over 1 MiB. */
const BYTE_BUDGET = { failures: 200_000, workers: 60_000 };

export type FleetResult = {
  readonly workers: readonly Worker[];
  readonly outcomes: readonly Outcome[];
  readonly plans: Plans;
  readonly context: RunContext;
};

/** Returns the summary of a run of many Workers: failures first, by reason, then plans, and the others folded. */
export function fleetMarkdown({ workers, outcomes, plans, context }: FleetResult): string {
  const byScript = new Map(workers.map((worker) => [worker.script, worker]));
  const nameOf = (script: string): Literal => {
    const worker = byScript.get(script);
    return worker === undefined ? workerName(script) : workerLink(worker);
  };
  const failed = outcomes.filter(isFailed);
  const title = outcomes.some(({ status }) => status === "planned")
    ? `Plan for ${countsOf(outcomes)}`
    : countsOf(outcomes);
  return page(title, context, [
    ...failureBlocks(failed, { nameOf, context }),
    ...misspellings(outcomes),
    ...folded(outcomes, byScript),
    ...plans.grouped(),
  ]);
}

function failureBlocks(
  failed: readonly FailedOutcome[],
  { nameOf, context }: { nameOf: (script: string) => Literal; context: RunContext },
): string[] {
  const { shown, rest } = takeWithin(groupsOf(failed, nameOf), {
    bytes: BYTE_BUDGET.failures,
    text: ({ workers, example }) => [`<h4>${html(workers)}</h4>`, ...failureHtml(example, context)].join("\n"),
  });
  return rest > 0 ? [...shown, `<p>… and ${plural(rest, "more reason")}, in the log.</p>`] : [...shown];
}

/** Planned Workers are named with their plans, and failed ones with the reason; of many, some are only named here. */
const FOLDED: readonly { readonly status: Outcome["status"]; readonly label: string; readonly from?: number }[] = [
  { status: "failed", label: "failed", from: MOST_NAMES + 1 },
  { status: "patched", label: "patched" },
  { status: "unchanged", label: "already up to date" },
];

function folded(outcomes: readonly Outcome[], byScript: ReadonlyMap<string, Worker>): string[] {
  return FOLDED.flatMap(({ status, label, from = 1 }) => {
    const workers = outcomes
      .filter((outcome) => outcome.status === status)
      .flatMap(({ script }) => byScript.get(script) ?? []);
    if (workers.length < from) return [];
    return fold(`${plural(workers.length, "Worker")} ${label}`, [`<p>${linkList(workers, BYTE_BUDGET.workers)}</p>`]);
  });
}
