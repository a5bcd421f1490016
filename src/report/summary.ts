import type { RunContext } from "../github/run-context.ts";
import { isChanged, type Outcome } from "../model/outcome/outcome.ts";
import type { Worker } from "../model/worker.ts";
import { MOST_NAMES, number, plural } from "../wording.ts";
import { takeWithin } from "./budget.ts";
import { failureHtml, fold, html, list, listItem, nameList, page, paragraph, table, tableRow } from "./markup.ts";
import type { Plans } from "./plan-summary.ts";
import { type FailedOutcome, isFailed } from "./words/failure.ts";
import { countsOf, groupsOf } from "./words/fleet.ts";
import { type Declared, fatesOf, misspellingPhrases, outcomeTitle, versionPhrase } from "./words/outcome.ts";
import { type Literal, literal, phrase } from "./words/phrase.ts";
import { typePhrase } from "./words/plan.ts";
import { workerLink, workerName } from "./words/worker.ts";

/** Bytes for each part that grows, beside the plans. GitHub drops a summary over 1 MiB, and what a server lists has no end. */
const BYTE_BUDGET = { names: 200_000, failures: 200_000, workers: 60_000 };

/** The log has all problems, and all misspellings. */
const MOST_PROBLEMS = 100;
const MOST_MISSPELLINGS = 50;

/** What a run came to. */
export type Result = {
  readonly workers: readonly Worker[];
  readonly outcomes: readonly Outcome[];
  readonly declared: Declared;
  /** The plans that were not carried out. */
  readonly plans: Plans;
  readonly context: RunContext;
};

/** Returns what a run came to, for the job summary and for the comment on a pull request. */
export function resultMarkdown(result: Result): string {
  const { workers, outcomes, plans, context } = result;
  const [[worker], [outcome]] = [workers, outcomes];
  if (worker === undefined || outcome === undefined || workers.length > 1) return fleetMarkdown(result);
  // A plan that was not carried out is all there is to say.
  const plan = plans.first();
  if (plan === undefined)
    return page(outcomeTitle(outcome, workerLink(worker)), context, outcomeLines(outcome, result));
  return page(plan.title, context, [...misspellings(outcomes), ...plan.problems, ...plan.details, ...plan.end]);
}

/** Returns the problems of a run that has no outcome, such as those in the inputs. */
export function problemsMarkdown(
  title: string,
  { problems, context }: { problems: readonly string[]; context: RunContext },
): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => [problem]);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [phrase`… and ${number(rest)} more, in the log.`] : [];
  return page([title], context, list([...shown, ...more].map(listItem)));
}

function outcomeLines(outcome: Outcome, { declared, context }: Result): string[] {
  const { names, versionId, status } = outcome;
  const where = versionId === undefined ? "on the Worker now" : "in that version";
  const rows = fatesOf(outcome, declared).map(({ name, type, what }) =>
    tableRow([[literal(name)], typePhrase(type), [what]]),
  );
  const bytes = BYTE_BUDGET.names;
  return [
    ...paragraph(status === "unchanged" ? "The Worker is already up to date." : ""),
    ...(isFailed(outcome) ? failureHtml(outcome, context) : []),
    ...misspellings([outcome]),
    ...table(["Name", "Type", "What happened"], rows),
    ...paragraph(html(versionPhrase(outcome) ?? [])),
    ...nameList(names, { label: `Secrets ${where} (${number(names.length)}): `, bytes }),
    ...nameList(isChanged(outcome) ? declared.tags : [], { label: "Version tags: ", bytes }),
  ];
}

/** Returns names to delete that were probably misspelled, as a list. */
function misspellings(outcomes: readonly Outcome[]): string[] {
  return list(misspellingPhrases(outcomes).slice(0, MOST_MISSPELLINGS).map(listItem));
}

/** Planned Workers are named with their plans, and failed ones with the reason; of many, some are only named here. */
const FOLDED: readonly { readonly status: Outcome["status"]; readonly label: string; readonly from: number }[] = [
  { status: "failed", label: "failed", from: MOST_NAMES + 1 },
  { status: "patched", label: "patched", from: 1 },
  { status: "unchanged", label: "already up to date", from: 1 },
];

/** Returns the summary of a run of many Workers: failures first, by reason, then plans, and the others folded. */
function fleetMarkdown({ workers, outcomes, plans, context }: Result): string {
  const links = new Map(workers.map((worker) => [worker.script, workerLink(worker)]));
  const nameOf = (script: string): Literal => links.get(script) ?? workerName(script);
  const isPlan = outcomes.some(({ status }) => status === "planned");
  const folds = FOLDED.flatMap(({ status, label, from }) => {
    const names = outcomes.filter((outcome) => outcome.status === status).map(({ script }) => nameOf(script));
    if (names.length < from) return [];
    return fold([`${plural(names.length, "Worker")} ${label}`], nameList(names, { bytes: BYTE_BUDGET.workers }));
  });
  return page(phrase`${isPlan && "Plan for "}${countsOf(outcomes)}`, context, [
    ...failureBlocks(outcomes.filter(isFailed), { nameOf, context }),
    ...misspellings(outcomes),
    ...folds,
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
  return [...shown, ...paragraph(rest > 0 ? `… and ${plural(rest, "more reason")}, in the log.` : "")];
}
