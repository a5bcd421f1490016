import type { Worker } from "../model/worker.ts";
import { number, plural } from "../wording.ts";
import { takeWithin } from "./budget.ts";
import { fold, html, list, listItem, nameList, paragraph, table, tableRow } from "./markup.ts";
import { literal, type Phrase, phrase } from "./words/phrase.ts";
import { type Change, type PlanText, type PlanView, planText } from "./words/plan.ts";
import { problemPhrase, warningPhrase } from "./words/plan-problems.ts";
import { workerLink } from "./words/worker.ts";

/** A comment of GitHub holds 65,536 characters, and something else may stand in it. */
const PLAN_BYTES = 60_000;

/** Bytes for each part that grows; the table of changes gets what the others leave. */
const BYTE_BUDGET = { problems: 16_000, warnings: 12_000, tags: 4_000, kept: 8_000, rest: 1_000 };

/**
 * A plan as HTML, always under 60,000 bytes together.
 *
 * Each part is one HTML block: without a blank line in it, GitHub reads no Markdown in there (CommonMark, HTML blocks).
 */
type PlanHtml = {
  readonly title: Phrase;
  /** The plan in a few words. */
  readonly gist: Phrase;
  readonly problems: readonly string[];
  /** How much would be done, what would be done, what is kept, and what a reader should know. */
  readonly details: readonly string[];
  /** The same without what is kept, which may differ between Workers that share a plan. */
  readonly sharedDetails: readonly string[];
  readonly end: readonly string[];
};

/** Returns a plan as HTML for the job summary and for a comment. */
export function planHtml(view: PlanView): PlanHtml {
  const { plan } = view;
  const text = planText(view);
  const shared = planText({
    ...view,
    plan: { ...plan, entries: plan.entries.filter(({ action }) => action !== "keep") },
  });
  const [problems, warnings] = [plan.problems.map(problemPhrase), plan.warnings.map(warningPhrase)];
  const lists = {
    problems: listBlock(text.refusal?.problems ?? "", { phrases: problems, bytes: BYTE_BUDGET.problems }),
    warnings: listBlock("Warnings", { phrases: warnings, bytes: BYTE_BUDGET.warnings }),
  };
  return {
    title: phrase`Plan for ${text.subject}`,
    gist: text.gist,
    problems: lists.problems,
    details: detailLines(text, lists),
    sharedDetails: detailLines(shared, lists),
    end: text.end.flatMap(paragraph),
  };
}

function listBlock(title: string, { phrases, bytes }: { phrases: readonly Phrase[]; bytes: number }): string[] {
  const { shown, rest } = takeWithin(phrases, { bytes, text: listItem });
  const more = rest > 0 ? [listItem(phrase`… and ${number(rest)} more, in the log of the step.`)] : [];
  return phrases.length === 0 ? [] : [`<p><b>${title}:</b></p>`, ...list([...shown, ...more])];
}

function detailLines(
  text: PlanText,
  { problems, warnings }: { problems: readonly string[]; warnings: readonly string[] },
): string[] {
  const { refusal, counts, tags, notes } = text;
  const before = [
    ...paragraph(refusal?.otherwise ?? `<b>${counts.charAt(0).toUpperCase()}${counts.slice(1)}.</b>`),
    ...warnings,
  ];
  const after = [
    ...keptBlock(text),
    ...nameList(tags, { label: "Version tags: ", bytes: BYTE_BUDGET.tags }),
    ...paragraph(notes.join(" ")),
  ];
  const used = Buffer.byteLength([...problems, ...before, ...after].join("\n"));
  return [...before, ...changesTable(text, PLAN_BYTES - BYTE_BUDGET.rest - used), ...after];
}

function changesTable({ changes }: PlanText, bytes: number): string[] {
  const { shown, rest } = takeWithin(changes, { bytes, text: changeRow });
  return [
    ...table(["", "Name", "Type", "What would happen"], shown),
    ...paragraph(rest > 0 ? `… and ${plural(rest, "more change")}, in the log of the step.` : ""),
  ];
}

function changeRow({ sign, name, type, reason }: Change): string {
  return tableRow([sign === "" ? [] : [literal(sign)], [literal(name)], type, reason]);
}

function keptBlock({ kept }: PlanText): string[] {
  if (kept.length === 0) return [];
  const count = kept.reduce((sum, { names }) => sum + names.length, 0);
  const bytes = BYTE_BUDGET.kept / kept.length;
  const lines = kept.flatMap(({ label, names }) => nameList(names, { label: `${label}: `, bytes }));
  return fold([`${number(count)} kept`], lines);
}

/** Bytes of all plans and their Workers together: a job summary holds 1 MiB, and a plan's entries are not kept. */
const PLANS_BYTES = 600_000;

/** Bytes of the names of the Workers that share a plan. */
const WORKERS_BYTES = 20_000;

/** Workers with the same plan, but for what they keep. `nameBytes` is the room for their names. */
type Group = { readonly plan: PlanHtml; readonly workers: Worker[]; nameBytes: number };

/** Collects the plans of a run that are not carried out, as far as a job summary can hold them. */
export class Plans {
  readonly #groups = new Map<string, Group>();
  #bytes = 0;
  #omitted = 0;

  /** Adds a Worker's plan. Once one does not fit, only Workers whose plan is already there are added to it. */
  add(view: PlanView): void {
    const key = keyOf(view);
    const known = this.#groups.get(key);
    if (known !== undefined) this.#addWorker(known, view.worker);
    else if (!this.#addGroup(key, view)) this.#omitted += 1;
  }

  /** Adds a Worker to those that share a plan. It is counted, and named if there is room. */
  #addWorker(group: Group, worker: Worker): void {
    group.workers.push(worker);
    const bytes = nameBytesOf(worker);
    if (group.nameBytes + bytes <= WORKERS_BYTES && this.#take(bytes)) group.nameBytes += bytes;
  }

  #addGroup(key: string, view: PlanView): boolean {
    if (this.#omitted > 0) return false;
    const group = { plan: planHtml(view), workers: [view.worker], nameBytes: nameBytesOf(view.worker) };
    if (!this.#take(Buffer.byteLength(groupHtml(group).join("\n")))) return false;
    this.#groups.set(key, group);
    return true;
  }

  /** Takes a number of bytes, if so many are left. */
  #take(bytes: number): boolean {
    if (this.#bytes + bytes > PLANS_BYTES) return false;
    this.#bytes += bytes;
    return true;
  }

  /** Returns the first plan, or undefined if there is none. */
  first(): PlanHtml | undefined {
    return this.#groups.values().next().value?.plan;
  }

  /**
   * Returns all plans, folded, equal ones as one: those with problems first, then those of the most Workers. The problems
   * are left out: they are why these Workers failed, which stands above.
   */
  grouped(): string[] {
    const hasProblems = ({ plan }: Group): number => Number(plan.problems.length > 0);
    const groups = [...this.#groups.values()].sort(
      (one, other) => hasProblems(other) - hasProblems(one) || other.workers.length - one.workers.length,
    );
    const omitted = `… and ${plural(this.#omitted, "more plan")}, without room here. To see all, plan fewer Workers in one step.`;
    return [
      ...groups.flatMap(groupHtml),
      ...paragraph(this.#omitted > 0 ? omitted : ""),
      ...(groups[0]?.plan.end ?? []),
    ];
  }
}

/** Returns the bytes of a Worker's name in a list, with what stands between two. */
function nameBytesOf(worker: Worker): number {
  return Buffer.byteLength(html([workerLink(worker)])) + ", ".length;
}

function groupHtml({ plan, workers, nameBytes }: Group): string[] {
  const details = workers.length === 1 ? plan.details : plan.sharedDetails;
  const title = phrase`${plural(workers.length, "Worker")}: ${plan.gist}`;
  return fold(title, [...nameList(workers.map(workerLink), { bytes: nameBytes }), ...details]);
}

/** Returns what Workers have in common if their plans are shown as one. */
function keyOf({ plan, worker }: PlanView): string {
  const entries = plan.entries
    .filter(({ action }) => action !== "keep")
    .map(({ displayName, action, type, formerType, by }) => [displayName, action, type, formerType, by]);
  return JSON.stringify([entries, plan.problems, plan.warnings, worker.dispatchNamespace]);
}
