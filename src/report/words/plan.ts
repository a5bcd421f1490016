import type { Plan, PlanEntry } from "../../model/plan/plan.ts";
import type { Worker } from "../../model/worker.ts";
import { number, plural } from "../../wording.ts";
import { joined, literal, type Phrase, phrase } from "./phrase.ts";
import { workerPhrase } from "./worker.ts";

/** A plan and what is said with it. */
export type PlanView = {
  readonly worker: Worker;
  readonly plan: Pick<Plan, "entries" | "problems" | "warnings">;
  /** The version tags of the step as `key=value`, fit to print. */
  readonly tags: readonly string[];
  /** The limit that the plan was made with; undefined without prune. */
  readonly prune: { readonly maxDeletions: number } | undefined;
  readonly deploy: boolean;
  /** Whether the run ends with the plan. */
  readonly dryRun: boolean;
};

type Entries = Pick<Plan, "entries">;

/** What cannot be undone comes first: Cloudflare gives no value back. */
const ORDER: readonly PlanEntry["action"][] = ["delete", "create", "overwrite", "absent"];

/** Returns the entries that are not kept, the gravest first. */
export function changes({ entries }: Entries): PlanEntry[] {
  return ORDER.flatMap((action) => entries.filter((entry) => entry.action === action));
}

/** Returns the entries that stay as they are. */
export function kept({ entries }: Entries): PlanEntry[] {
  return entries.filter(({ action }) => action === "keep");
}

/** The sign before a name, as in `terraform plan`. */
export const SIGNS: Readonly<Record<PlanEntry["action"], string>> = {
  create: "+",
  overwrite: "~",
  delete: "-",
  keep: " ",
  absent: " ",
};

/** Returns a type as it is shown: a dash if nothing is there. */
export function typePhrase(type: string): Phrase {
  return type === "" ? phrase`–` : [literal(type)];
}

/** Returns what would happen to an entry, and why. */
export function reasonPhrase({ action, formerType, by }: PlanEntry): Phrase {
  if (action === "delete")
    return by === "prune" ? phrase`delete: not declared (prune)` : phrase`delete: named in delete`;
  if (action === "absent") return phrase`no such secret: nothing to delete`;
  return formerType === undefined ? [action] : phrase`${action}: was ${literal(formerType)}`;
}

/** Returns "Worker api (dispatch namespace tenants), into a new version that is not deployed". */
export function planSubject({ worker, deploy }: Pick<PlanView, "worker" | "deploy">): Phrase {
  return deploy ? workerPhrase(worker) : phrase`${workerPhrase(worker)}, into a new version that is not deployed`;
}

const DONE: readonly { readonly action: PlanEntry["action"]; readonly label: string }[] = [
  { action: "create", label: "to create" },
  { action: "overwrite", label: "to overwrite" },
  { action: "delete", label: "to delete" },
];
const LEFT: typeof DONE = [
  { action: "absent", label: "not found" },
  { action: "keep", label: "kept" },
];

/** Returns "2 to create, 1 to overwrite, 14 kept". A count of 0 is left out. */
export function counts({ entries }: Entries): string {
  const counted = (labels: typeof DONE): string[] =>
    labels.flatMap(({ action, label }) => {
      const count = entries.filter((entry) => entry.action === action).length;
      return count === 0 ? [] : [`${number(count)} ${label}`];
    });
  const work = counted(DONE);
  return [...(work.length === 0 ? ["nothing to do"] : work), ...counted(LEFT)].join(", ");
}

/** Returns "2 problems, so nothing can be written"; undefined without a problem. */
export function problemCount({ problems }: Pick<Plan, "problems">): string | undefined {
  return problems.length === 0 ? undefined : `${plural(problems.length, "problem")}, so nothing can be written`;
}

/** Returns what the plan would do if it had no problems. */
export function withProblemsFixed(plan: PlanView["plan"]): string {
  return `With the ${plan.problems.length === 1 ? "problem" : "problems"} fixed: ${counts(plan)}.`;
}

/** Returns the tags that would be sent: none if there is nothing to write, since no version comes of it. */
export function sentTags({ plan, tags }: Pick<PlanView, "plan" | "tags">): readonly string[] {
  return plan.entries.some(({ action }) => action !== "keep" && action !== "absent") ? tags : [];
}

/** The most changes that a title names. */
const MOST_IN_TITLE = 3;

/** Returns a plan in a few words, for the title of Workers that share it: "~ BILLING_TOKEN", "+ A, - B and 4 more". */
export function planTitle(plan: PlanView["plan"]): Phrase {
  const count = problemCount(plan);
  if (count !== undefined) return [count];
  const changed = changes(plan).filter(({ action }) => action !== "absent");
  if (changed.length === 0) return phrase`nothing to do`;
  const shown = changed
    .slice(0, MOST_IN_TITLE)
    .map((entry) => [literal(`${SIGNS[entry.action]} ${entry.displayName}`)]);
  const rest = changed.length - MOST_IN_TITLE;
  return rest > 0 ? phrase`${joined(shown, ", ")} and ${number(rest)} more` : joined(shown, ", ");
}

const LEFT_ALONE: readonly { readonly by: PlanEntry["by"]; readonly label: string }[] = [
  { by: undefined, label: "Kept" },
  { by: "keep", label: "Kept by a keep pattern" },
  { by: "on-existing", label: "Already on the Worker, and kept (on-existing)" },
  { by: "not-identifier", label: "Kept by prune, which deletes no name that is not an identifier" },
];

/** Returns the names that stay as they are, by the reason why. */
export function keptGroups(plan: Entries): { readonly label: string; readonly names: readonly string[] }[] {
  return LEFT_ALONE.map(({ by, label }) => ({
    label,
    names: kept(plan)
      .filter((entry) => entry.by === by)
      .map(({ displayName }) => displayName),
  })).filter(({ names }) => names.length > 0);
}

/** Returns how much prune may delete, and how many secrets a `keep` pattern protects. */
export function pruneLimits({ plan, prune }: Pick<PlanView, "plan" | "prune">): string[] {
  if (prune === undefined) return [];
  const protectedNames = kept(plan).filter(({ by }) => by === "keep").length;
  const limit = `Prune limit: ${number(prune.maxDeletions)} (max-deletions).`;
  return [protectedNames === 0 ? limit : `${limit} Protected by keep: ${number(protectedNames)}.`];
}

/** Returns what a reader should know of an overwrite. */
export function overwriteNote({ entries }: Entries): string[] {
  return entries.some(({ action }) => action === "overwrite")
    ? ["Cloudflare does not show values, so an overwrite may change nothing."]
    : [];
}

/** Returns the last line of a plan; none if the run goes on to write. */
export function lastLine({ plan, dryRun }: Pick<PlanView, "plan" | "dryRun">): string[] {
  if (dryRun) return ["Nothing was written: this is a dry run."];
  return plan.problems.length === 0 ? [] : ["Nothing was written."];
}
