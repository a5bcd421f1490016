import type { Plan, PlanEntry, Prune } from "../../model/plan.ts";
import { isBindingName } from "../../model/secret.ts";
import type { Worker } from "../../model/worker.ts";
import { type Redact, redactTogether } from "../../privacy/redaction.ts";
import { cleaned } from "../../privacy/sanitize.ts";

/** A plan and what is said with it. */
export type PlanView = {
  readonly worker: Worker;
  readonly plan: Plan;
  /** The guard rails that the plan was made with. */
  readonly prune: Prune | undefined;
  readonly redact: Redact;
  readonly deploy: boolean;
  /** Whether the run ends with the plan. */
  readonly dryRun: boolean;
};

/** Those that have looked through the texts of their plan already. */
const together = new WeakSet<Redact>();

/** The same view with a `redact` that has looked through all texts of the plan, which it does once for a view. */
export function withTextsRedactedTogether<View extends Pick<PlanView, "plan" | "redact">>(view: View): View {
  const { plan, redact } = view;
  if (together.has(redact)) return view;
  const texts = [...plan.entries.map(({ name }) => name), ...plan.problems, ...plan.warnings];
  const prepared = redactTogether(texts, redact);
  together.add(prepared);
  return { ...view, redact: prepared };
}

const LONGEST_NAME = 128;

/** Of the server's names a sentence holds up to forty; its first words are ours, and stay. */
const LONGEST_SENTENCE = 2000;

/** What cannot be undone comes first: Cloudflare gives no value back. */
const ORDER: readonly PlanEntry["action"][] = ["delete", "create", "overwrite", "absent"];

/** Entries that are not kept, the gravest first. */
export function changes({ entries }: Plan): PlanEntry[] {
  return ORDER.flatMap((action) => entries.filter((entry) => entry.action === action));
}

export function kept({ entries }: Plan): PlanEntry[] {
  return entries.filter(({ action }) => action === "keep");
}

/** As in `terraform plan`. */
export const SIGNS: Readonly<Record<PlanEntry["action"], string>> = {
  create: "+",
  overwrite: "~",
  delete: "-",
  keep: " ",
  absent: " ",
};

/**
 * A declared name is an identifier and public, so it is not redacted. Every other one is the server's text: in quotes if
 * it is no identifier, which also shows where it ends.
 */
export function shownName({ name, action, by }: PlanEntry, redact: Redact): string {
  const declared = action === "create" || action === "overwrite" || by === "delete";
  const shown = cleaned(name, { redact: declared ? (text) => text : redact, shown: LONGEST_NAME });
  return isBindingName(name) ? shown : `"${shown}"`;
}

export function shownType({ type }: PlanEntry): string {
  return type === "" ? "–" : type;
}

export function reason({ action, formerType, by }: PlanEntry): string {
  if (action === "delete") return by === "prune" ? "delete: not declared (prune)" : "delete: named in delete";
  if (action === "absent") return "no such secret: nothing to delete";
  return formerType === undefined ? action : `${action}: was ${formerType}`;
}

/** `2 to create, 1 to overwrite, 14 kept`: no count is 0. */
export function counts({ entries }: Plan): string {
  const count = (wanted: PlanEntry["action"]): number => entries.filter(({ action }) => action === wanted).length;
  const toDo = [
    { label: "to create", number: count("create") },
    { label: "to overwrite", number: count("overwrite") },
    { label: "to delete", number: count("delete") },
  ].filter(({ number }) => number > 0);
  const rest = [
    { label: "not found", number: count("absent") },
    { label: "kept", number: count("keep") },
  ].filter(({ number }) => number > 0);
  const work = toDo.length === 0 ? ["nothing to do"] : toDo.map(({ label, number }) => `${number} ${label}`);
  return [...work, ...rest.map(({ label, number }) => `${number} ${label}`)].join(", ");
}

/** Undefined without problems. */
export function verdict({ problems }: Plan): string | undefined {
  if (problems.length === 0) return undefined;
  return problems.length === 1
    ? "1 problem, so nothing can be written"
    : `${problems.length} problems, so nothing can be written`;
}

export function withoutProblems(plan: Plan): string {
  return `Without the ${plan.problems.length === 1 ? "problem" : "problems"}: ${counts(plan)}.`;
}

export function shownSentence(sentence: string, redact: Redact): string {
  return cleaned(sentence, { redact, shown: LONGEST_SENTENCE });
}

/** `key=value` each; none where there is nothing to send, since no version comes of it. */
export function shownTags({ plan: { declaration }, redact }: Pick<PlanView, "plan" | "redact">): string[] {
  if (declaration.set.length + declaration.delete.length === 0) return [];
  return Object.entries(declaration.versionTags).map((tag) =>
    tag.map((text) => cleaned(String(text), { redact, shown: LONGEST_NAME })).join("="),
  );
}

export function guardRails({ plan, prune }: Pick<PlanView, "plan" | "prune">): string[] {
  if (prune === undefined) return [];
  const spared = kept(plan).filter(({ by }) => by === "keep").length;
  const most = `Prune deletes at most ${prune.maxDeletions} (max-deletions)`;
  return [spared === 0 ? `${most}.` : `${most}; ${spared} protected from it.`];
}

export function caveats({ entries }: Plan): string[] {
  return entries.some(({ action }) => action === "overwrite")
    ? ["Cloudflare does not show values, so an overwrite may change nothing."]
    : [];
}

/** The last word; none where the run goes on to write. */
export function closing({ plan, dryRun }: Pick<PlanView, "plan" | "dryRun">): string[] {
  if (dryRun) return ["Nothing was written: this is a dry run."];
  return plan.problems.length === 0 ? [] : ["Nothing was written."];
}
