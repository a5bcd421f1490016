import type { Ports } from "../ports.ts";
import { plural } from "../wording.ts";
import { logLines, warn } from "./runner.ts";
import { literals, phrase, plain } from "./words/phrase.ts";
import {
  changes,
  counts,
  keptGroups,
  lastLine,
  overwriteNote,
  type PlanView,
  planSubject,
  problemCount,
  pruneLimits,
  reasonPhrase,
  SIGNS,
  sentTags,
  typePhrase,
  withProblemsFixed,
} from "./words/plan.ts";
import { isNote, problemPhrase, warningPhrase } from "./words/plan-problems.ts";

/** Names are padded to the longest, up to this many characters. */
const MAX_WIDTH = 40;

/** Logs a plan in the manner of `terraform plan`: what counts first, then a line for each name that is not kept. */
export function logPlan(
  core: Pick<Ports["core"], "info" | "warning" | "startGroup" | "endGroup">,
  view: PlanView,
): void {
  const { plan } = view;
  const tags = sentTags(view);
  for (const line of planHeadLines(view)) core.info(line);
  const lines = changeLines(view);
  logLines(core, { title: plural(lines.length, "name"), lines });
  for (const { label, names } of keptGroups(plan)) core.info(plain(phrase`${label}: ${literals(names)}`));
  for (const warning of plan.warnings) {
    const text = plain(warningPhrase(warning));
    if (isNote(warning)) core.info(text);
    else warn(core, text);
  }
  if (tags.length > 0) core.info(`Version tags: ${tags.join(", ")}`);
  for (const line of [...pruneLimits(view), ...overwriteNote(plan), ...lastLine(view)]) core.info(line);
}

/** Returns what counts in a plan, and its problems. */
export function planHeadLines(view: PlanView): string[] {
  const { plan } = view;
  const subject = plain(planSubject(view));
  const count = problemCount(plan);
  if (count === undefined) return [`Plan for ${subject}: ${counts(plan)}.`];
  return [
    `Plan for ${subject}: ${count}.`,
    ...plan.problems.map((problem) => `  ! ${plain(problemPhrase(problem))}`),
    withProblemsFixed(plan),
  ];
}

/** Returns the deletions of a plan by name: they cannot be undone. */
export function deletionLines(view: PlanView): string[] {
  const entries = view.plan.entries.filter(({ action }) => action === "delete");
  return changeLines({ plan: { ...view.plan, entries } });
}

function changeLines({ plan }: Pick<PlanView, "plan">): string[] {
  const rows = changes(plan);
  const width = rows.reduce((widest, { displayName: name }) => Math.min(MAX_WIDTH, Math.max(widest, name.length)), 0);
  return rows.map(
    (entry) =>
      `  ${SIGNS[entry.action]} ${entry.displayName.padEnd(width)}  ${plain(typePhrase(entry.type)).padEnd("secret_text".length)}  ${plain(reasonPhrase(entry))}`,
  );
}
