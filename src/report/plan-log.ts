import type { Ports } from "../ports.ts";
import {
  caveats,
  changes,
  closing,
  counts,
  guardRails,
  kept,
  type PlanView,
  reason,
  SIGNS,
  shownName,
  shownSentence,
  shownTags,
  shownType,
  verdict,
  withoutProblems,
  withTextsRedactedTogether,
} from "./words/plan.ts";

/** A line of names stays readable; the job summary has more of them. */
const MOST_KEPT = 40;

/** Names are padded to the longest, up to here. */
const WIDEST = 40;

/** The plan in the manner of `terraform plan`: what counts first, then a line for each name that is not kept. */
export function logPlan(core: Pick<Ports["core"], "info" | "warning">, given: PlanView): void {
  const view = withTextsRedactedTogether(given);
  const { plan, redact } = view;
  for (const line of planHeadLines(view)) core.info(line);
  for (const line of changeLines(view)) core.info(line);
  for (const line of keptLine(view)) core.info(line);
  for (const warning of plan.warnings) core.warning(shownSentence(warning, redact));
  const tags = shownTags(view);
  if (tags.length > 0) core.info(`Version tags: ${tags.join(", ")}`);
  for (const line of [...guardRails(view), ...caveats(plan), ...closing(view)]) core.info(line);
}

/** For the message that fails the step; empty if the plan has no problems. */
export function planFailure(view: Pick<PlanView, "worker" | "plan" | "redact">): string[] {
  const { worker, plan, redact } = withTextsRedactedTogether(view);
  if (plan.problems.length === 0) return [];
  const headline = `Nothing was written to Worker ${worker.script}. Problems found: ${plan.problems.length}`;
  return [headline, ...plan.problems.map((problem) => `- ${shownSentence(problem, redact)}`)];
}

/** What counts, and the problems. */
export function planHeadLines(view: PlanView): string[] {
  const { plan, redact } = view;
  const found = verdict(plan);
  if (found === undefined) return [`Plan for ${subject(view)}: ${counts(plan)}.`];
  return [
    `Plan for ${subject(view)}: ${found}.`,
    ...plan.problems.map((problem) => `  ! ${shownSentence(problem, redact)}`),
    withoutProblems(plan),
  ];
}

/** What cannot be undone, by name. */
export function deletionLines(view: PlanView): string[] {
  const deletions = view.plan.entries.filter(({ action }) => action === "delete");
  return changeLines({ ...view, plan: { ...view.plan, entries: deletions } });
}

function subject({ worker: { script, dispatchNamespace }, deploy }: PlanView): string {
  const namespace = dispatchNamespace === undefined ? "" : ` (dispatch namespace ${dispatchNamespace})`;
  return `Worker ${script}${namespace}${deploy ? "" : ", into a new version that is not deployed"}`;
}

function changeLines({ plan, redact }: PlanView): string[] {
  const rows = changes(plan).map((entry) => ({ entry, name: shownName(entry, redact) }));
  const width = rows.reduce((widest, { name }) => Math.min(WIDEST, Math.max(widest, name.length)), 0);
  return rows.map(
    ({ entry, name }) =>
      `  ${SIGNS[entry.action]} ${name.padEnd(width)}  ${shownType(entry).padEnd("secret_text".length)}  ${reason(entry)}`,
  );
}

function keptLine({ plan, redact }: PlanView): string[] {
  const names = kept(plan).map((entry) => shownName(entry, redact));
  if (names.length === 0) return [];
  const rest = names.length - MOST_KEPT;
  return [`Kept: ${names.slice(0, MOST_KEPT).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`];
}
