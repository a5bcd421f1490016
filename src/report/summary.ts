import type { RunContext } from "../github/run-context.ts";
import { isChanged, type Outcome } from "../model/outcome/outcome.ts";
import type { Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import { number } from "../wording.ts";
import { fleetMarkdown } from "./fleet-summary.ts";
import { code, codeList, escapeHtml, failureHtml, html, misspellings, page } from "./markup.ts";
import type { Plans } from "./plans.ts";
import { isFailed } from "./words/failure.ts";
import { type Declared, type Fate, fatesOf, outcomeTitle, versionPhrase } from "./words/outcome.ts";
import { typePhrase } from "./words/plan.ts";
import { workerLink } from "./words/worker.ts";

/** Bytes of a list of names. GitHub drops a summary over 1 MiB, and what a server lists has no end by itself. */
const LIST_BYTES = 200_000;

/** The log has all problems. */
const MOST_PROBLEMS = 100;

/** What a run came to. */
export type Result = {
  readonly workers: readonly Worker[];
  readonly outcomes: readonly Outcome[];
  readonly declared: Declared;
  /** The plans that were not carried out. */
  readonly plans: Plans;
  readonly context: RunContext;
};

/** Writes the job summary. `markdown` is that of {@link resultMarkdown} or {@link problemsMarkdown}. */
export async function writeSummary(core: Pick<Ports["core"], "summary">, markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write();
}

/** Returns what a run came to, for the job summary and for the comment on a pull request. */
export function resultMarkdown({ workers, outcomes, declared, plans, context }: Result): string {
  const [worker] = workers;
  const [outcome] = outcomes;
  if (worker === undefined || outcome === undefined || workers.length > 1) {
    return fleetMarkdown({ workers, outcomes, plans, context });
  }
  // A plan that was not carried out is all there is to say.
  const plan = plans.first();
  if (plan !== undefined) return page(plan.title, context, [...misspellings(outcomes), ...plan.lines]);
  return page(html(outcomeTitle(outcome, workerLink(worker))), context, outcomeLines(outcome, { declared, context }));
}

/** Returns the problems of a run that has no outcome, such as those in the inputs. */
export function problemsMarkdown(
  title: string,
  { problems, context }: { problems: readonly string[]; context: RunContext },
): string {
  const rest = problems.length - MOST_PROBLEMS;
  const items = problems.slice(0, MOST_PROBLEMS).map((problem) => `<li>${escapeHtml(problem)}</li>`);
  const more = rest > 0 ? [`<li>… and ${number(rest)} more, in the log.</li>`] : [];
  return page(escapeHtml(title), context, ["<ul>", ...items, ...more, "</ul>"]);
}

function outcomeLines(outcome: Outcome, { declared, context }: { declared: Declared; context: RunContext }): string[] {
  const { names, versionId, status } = outcome;
  const version = versionPhrase(outcome);
  const where = versionId === undefined ? "on the Worker now" : "in that version";
  return [
    ...(status === "unchanged" ? ["<p>The Worker is already up to date.</p>"] : []),
    ...(isFailed(outcome) ? failureHtml(outcome, context) : []),
    ...misspellings([outcome]),
    ...fatesTable(fatesOf(outcome, declared)),
    ...(version === undefined ? [] : [`<p>${html(version)}</p>`]),
    ...(names.length === 0
      ? []
      : [`<p>Secrets ${where} (${number(names.length)}): ${codeList(names, LIST_BYTES)}</p>`]),
    ...(declared.tags.length === 0 || !isChanged(outcome)
      ? []
      : [`<p>Version tags: ${codeList(declared.tags, LIST_BYTES)}</p>`]),
  ];
}

function fatesTable(fates: readonly Fate[]): string[] {
  if (fates.length === 0) return [];
  return [
    "<table>",
    "<tr><th>Name</th><th>Type</th><th>What happened</th></tr>",
    ...fates.map(
      ({ name, type = "", what }) =>
        `<tr><td>${code(name)}</td><td>${html(typePhrase(type))}</td><td>${what}</td></tr>`,
    ),
    "</table>",
  ];
}
