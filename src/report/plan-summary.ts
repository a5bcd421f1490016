import type { PlanEntry } from "../model/plan/plan.ts";
import { number, plural } from "../wording.ts";
import { takeWithin } from "./budget.ts";
import { code, codeList, fold, html } from "./markup.ts";
import type { Phrase } from "./words/phrase.ts";
import {
  changes,
  counts,
  kept,
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
import { problemPhrase, warningPhrase } from "./words/plan-problems.ts";

/** A comment of GitHub holds 65,536 characters, and something else may stand in it. */
const MAX_BYTES = 60_000;

/** Bytes for each part that grows; the table of changes gets what the others leave. */
const BYTE_BUDGET = { problems: 16_000, warnings: 12_000, tags: 4_000, kept: 8_000, rest: 1_000 };

/**
 * A plan as HTML, always under 60,000 bytes together.
 *
 * Each part is one HTML block: without a blank line in it, GitHub reads no Markdown in there (CommonMark, HTML blocks).
 */
export type PlanHtml = {
  readonly title: string;
  readonly problems: readonly string[];
  /** How much would be done, what would be done, what is kept, and what a reader should know. */
  readonly details: readonly string[];
  /** The same without what is kept, which may differ between Workers that share a plan. */
  readonly sharedDetails: readonly string[];
  readonly last: readonly string[];
};

/** Returns a plan as HTML for the job summary and for a comment. */
export function planHtml(view: PlanView): PlanHtml {
  const { plan } = view;
  const entries = plan.entries.filter(({ action }) => action !== "keep");
  const problems = listBlock(problemCount(plan) ?? "", {
    phrases: plan.problems.map(problemPhrase),
    bytes: BYTE_BUDGET.problems,
  });
  const details = detailLines(view, problems);
  const isAllShared = entries.length === plan.entries.length;
  return {
    title: `Plan for ${html(planSubject(view))}`,
    problems,
    details,
    sharedDetails: isAllShared ? details : detailLines({ ...view, plan: { ...plan, entries } }, problems),
    last: paragraph(lastLine(view)),
  };
}

function detailLines(view: PlanView, problems: readonly string[]): string[] {
  const { plan } = view;
  const before = [
    countsLine(plan),
    ...listBlock("Warnings", { phrases: plan.warnings.map(warningPhrase), bytes: BYTE_BUDGET.warnings }),
  ];
  const after = [...keptBlock(view), ...tagsLine(view), ...paragraph([...pruneLimits(view), ...overwriteNote(plan)])];
  const used = Buffer.byteLength([...problems, ...before, ...after].join("\n"));
  return [...before, ...changesTable(view, MAX_BYTES - BYTE_BUDGET.rest - used), ...after];
}

function countsLine(plan: PlanView["plan"]): string {
  const text = counts(plan);
  return plan.problems.length > 0
    ? `<p>${withProblemsFixed(plan)}</p>`
    : `<p><b>${text.charAt(0).toUpperCase()}${text.slice(1)}.</b></p>`;
}

function paragraph(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [`<p>${sentences.join(" ")}</p>`];
}

function listBlock(title: string, { phrases, bytes }: { phrases: readonly Phrase[]; bytes: number }): string[] {
  if (phrases.length === 0) return [];
  const { shown, rest } = takeWithin(phrases, { bytes, text: (phrase) => `<li>${html(phrase)}</li>` });
  const items = rest > 0 ? [...shown, `<li>… and ${number(rest)} more, in the log of the step.</li>`] : shown;
  return [`<p><b>${title}:</b></p>`, "<ul>", ...items, "</ul>"];
}

function changesTable({ plan }: PlanView, bytes: number): string[] {
  const rows = changes(plan);
  if (rows.length === 0) return [];
  const { shown, rest } = takeWithin(rows, { bytes, text: changeRow });
  return [
    "<table>",
    "<tr><th></th><th>Name</th><th>Type</th><th>What would happen</th></tr>",
    ...shown,
    "</table>",
    ...(rest > 0 ? [`<p>… and ${plural(rest, "more change")}, in the log of the step.</p>`] : []),
  ];
}

function changeRow(entry: PlanEntry): string {
  const sign = SIGNS[entry.action].trim();
  const cells = [
    sign === "" ? "" : code(sign),
    code(entry.displayName),
    html(typePhrase(entry.type)),
    html(reasonPhrase(entry)),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function keptBlock({ plan }: PlanView): string[] {
  const count = kept(plan).length;
  if (count === 0) return [];
  const groups = keptGroups(plan);
  const bytes = BYTE_BUDGET.kept / groups.length;
  return fold(
    `${number(count)} kept`,
    groups.map(({ label, names }) => `<p>${label}: ${codeList(names, bytes)}</p>`),
  );
}

function tagsLine(view: PlanView): string[] {
  const tags = sentTags(view);
  return tags.length === 0 ? [] : [`<p>Version tags: ${codeList(tags, BYTE_BUDGET.tags)}</p>`];
}
