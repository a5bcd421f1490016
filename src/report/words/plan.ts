import type { Plan, PlanEntry, PlannedAction } from "../../model/plan/plan.ts";
import type { Worker } from "../../model/worker.ts";
import { number, plural } from "../../wording.ts";
import { given, joined, literal, type Phrase, phrase } from "./phrase.ts";
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

/** What is said of a plan besides its problems and warnings, in the log and in the summary. */
export type PlanText = ReturnType<typeof planText>;

/** What would become of one name, and why. */
export type Change = PlanText["changes"][number];

/** A sign and a noun for each action, in the order in which they are counted. */
const ACTIONS: Readonly<Record<PlannedAction, { readonly sign: string; readonly label: string }>> = {
  create: { sign: "+", label: "to create" },
  overwrite: { sign: "~", label: "to overwrite" },
  delete: { sign: "-", label: "to delete" },
  absent: { sign: "", label: "not found" },
  keep: { sign: "", label: "kept" },
};

/** What cannot be undone comes first: Cloudflare gives no value back. */
const GRAVEST_FIRST = ["delete", "create", "overwrite", "absent"] as const;

const LEFT_ALONE: readonly { readonly by: PlanEntry["by"]; readonly label: string }[] = [
  { by: undefined, label: "Kept" },
  { by: "keep", label: "Kept by a keep pattern" },
  { by: "on-existing", label: "Already on the Worker, and kept (on-existing)" },
  { by: "not-identifier", label: "Kept by prune, which deletes no name that is not an identifier" },
];

/** Returns what is said of a plan, in the log and in the summary. */
export function planText(view: PlanView) {
  const { entries, problems } = view.plan;
  const byAction = Map.groupBy(entries, ({ action }) => action);
  const kept = byAction.get("keep") ?? [];
  const changed = GRAVEST_FIRST.flatMap((action) => byAction.get(action) ?? []);
  const written = changed.filter(({ action }) => action !== "absent");
  const counted = Object.entries(ACTIONS).map(([action, { label }]) => {
    const count = byAction.get(action as PlannedAction)?.length ?? 0;
    return count > 0 && `${number(count)} ${label}`;
  });
  const counts = given([written.length === 0 && "nothing to do", ...counted]).join(", ");
  const refusal = refusalOf(problems.length, counts);
  return {
    /** "Worker api (dispatch namespace tenants), into a new version that is not deployed" */
    subject: phrase`${workerPhrase(view.worker)}${!view.deploy && ", into a new version that is not deployed"}`,
    /** The plan in a few words: "~ BILLING_TOKEN", "+ A, - B, + C and 4 more". */
    gist: refusal === undefined ? gistOf(written) : [refusal.problems],
    /** "2 to create, 1 to overwrite, 14 kept". A count of 0 is left out. */
    counts,
    /** Undefined without a problem. */
    refusal,
    /** The names that are not kept, the gravest change first. */
    changes: changed.map(changeOf),
    /** The names that stay as they are, by the reason why. */
    kept: LEFT_ALONE.map(({ by, label }) => ({
      label,
      names: kept.filter((entry) => entry.by === by).map(({ displayName }) => displayName),
    })).filter(({ names }) => names.length > 0),
    /** The version tags that would be sent: none if there is nothing to write, since no version comes of it. */
    tags: written.length === 0 ? [] : view.tags,
    /** What prune may delete, and what a reader should know of an overwrite. */
    notes: given([
      pruneLimit(view, kept.filter(({ by }) => by === "keep").length),
      byAction.has("overwrite") && "Cloudflare does not show values, so an overwrite may change nothing.",
    ]),
    /** That nothing was written; empty if the run goes on to write. */
    end: endOf(view),
  };
}
function refusalOf(count: number, counts: string): { problems: string; otherwise: string } | undefined {
  if (count === 0) return undefined;
  return {
    problems: `${plural(count, "problem")}, so nothing can be written`,
    otherwise: `With the ${count === 1 ? "problem" : "problems"} fixed: ${counts}.`,
  };
}

/** The most changes that a gist names. */
const MOST_IN_GIST = 3;

function gistOf(written: readonly PlanEntry[]): Phrase {
  if (written.length === 0) return ["nothing to do"];
  const shown = written
    .slice(0, MOST_IN_GIST)
    .map(({ action, displayName }) => [literal(`${ACTIONS[action].sign} ${displayName}`)]);
  const rest = written.length - MOST_IN_GIST;
  return phrase`${joined(shown, ", ")}${rest > 0 && ` and ${number(rest)} more`}`;
}

function changeOf(entry: PlanEntry) {
  const { action, displayName: name, type } = entry;
  return { action, sign: ACTIONS[action].sign, name, type: typePhrase(type), reason: reasonPhrase(entry) };
}

/** Returns a type as it is shown: a dash if nothing is there. */
export function typePhrase(type: string): Phrase {
  return type === "" ? phrase`–` : [literal(type)];
}

function reasonPhrase({ action, formerType, by }: PlanEntry): Phrase {
  if (action === "delete") return [by === "prune" ? "delete: not declared (prune)" : "delete: named in delete"];
  if (action === "absent") return ["no such secret: nothing to delete"];
  return formerType === undefined ? [action] : phrase`${action}: was ${literal(formerType)}`;
}

function pruneLimit({ prune }: PlanView, protectedCount: number): string | undefined {
  if (prune === undefined) return undefined;
  const limit = `Prune limit: ${number(prune.maxDeletions)} (max-deletions).`;
  return protectedCount === 0 ? limit : `${limit} Protected by keep: ${number(protectedCount)}.`;
}

function endOf({ plan, dryRun }: PlanView): string[] {
  if (dryRun) return ["Nothing was written: this is a dry run."];
  return plan.problems.length === 0 ? [] : ["Nothing was written."];
}
