import type { NotFound, Outcome } from "../../model/outcome/outcome.ts";
import type { Worker } from "../../model/worker.ts";
import { number, plural } from "../../wording.ts";
import { joined, type Literal, literal, literals, type Phrase, phrase, plain } from "./phrase.ts";
import { workerName } from "./worker.ts";

/** What a step declares for each Worker, its names and tags fit to print, without a value. */
export type Declared = {
  readonly set: readonly { readonly name: string; readonly type: string }[];
  readonly delete: readonly string[];
  /** The version tags, as `key=value`. */
  readonly tags: readonly string[];
};

/** What is about to be sent. */
export type Intent = {
  readonly workers: readonly Worker[];
  readonly declared: Declared;
  readonly deploy: boolean;
  /** Requests for one Worker, one after another. */
  readonly batches: number;
};

/** Returns what is about to be sent: "12 Workers in account 0123, each: set BILLING_TOKEN." */
export function intentPhrase({ workers, declared, deploy, batches }: Intent): Phrase | undefined {
  const [first] = workers;
  if (first === undefined) return undefined;
  const set = declared.set.map(({ name }) => name);
  const work = [
    ...(set.length > 0 ? [phrase`set ${literals(set)}`] : []),
    ...(declared.delete.length > 0 ? [phrase`delete ${literals(declared.delete)}`] : []),
  ];
  const details = [
    ...(batches > 1 ? [`in ${number(batches)} requests, one after another`] : []),
    ...(declared.tags.length > 0 ? ["with version tags"] : []),
    ...(deploy || work.length === 0 ? [] : ["into a new version that is not deployed"]),
  ];
  const subject =
    workers.length === 1 ? phrase`Worker ${workerName(first.script)}` : phrase`${plural(workers.length, "Worker")}`;
  const namespace =
    first.dispatchNamespace === undefined ? [] : phrase`, dispatch namespace ${workerName(first.dispatchNamespace)}`;
  const each = workers.length === 1 ? "" : ", each";
  const doing = work.length === 0 ? phrase`nothing to set or delete` : joined(work, "; ");
  const end = details.length === 0 ? "" : ` (${details.join(", ")})`;
  return phrase`${subject} in account ${literal(first.accountId)}${namespace}${each}: ${doing}${end}.`;
}

/** Returns the sentence about a version that is not deployed; undefined if the change is deployed, or there is none. */
export function versionPhrase({ versionId, status }: Pick<Outcome, "versionId" | "status">): Phrase | undefined {
  if (versionId === undefined) return undefined;
  return status === "failed"
    ? phrase`Version ${literal(versionId)} has what was applied and is not deployed.`
    : phrase`Version ${literal(versionId)} has the change and is not deployed. To deploy it, run ${literal("wrangler versions deploy")}`;
}

/** Returns what was done to one Worker. A plan has said all about a dry run, and a failure has lines of its own. */
export function outcomePhrases(outcome: Outcome): Phrase[] {
  const { set, deleted, absent, names, status } = outcome;
  if (status === "planned") return [];
  const removed = deleted.filter((name) => !absent.includes(name));
  const version = versionPhrase(outcome);
  return [
    ...(set.length > 0 ? [phrase`Set: ${literals(set)}`] : []),
    ...(removed.length > 0 ? [phrase`Deleted: ${literals(removed)}`] : []),
    ...(version === undefined ? [] : [version]),
    ...(version === undefined && status === "patched"
      ? [phrase`Confirmed by Cloudflare's answer. Secrets on the Worker now: ${number(names.length)}.`]
      : []),
    ...(status === "unchanged"
      ? [phrase`No changes: the Worker is already up to date. Secrets on the Worker: ${number(names.length)}.`]
      : []),
  ];
}

/** Returns names to delete that were probably misspelled, each once, with what was meant and the Workers if there are many. */
export function misspellingPhrases(outcomes: readonly Outcome[]): Phrase[] {
  const found = outcomes.flatMap((outcome) =>
    (outcome.notFound ?? []).flatMap((name) =>
      name.nearest === undefined ? [] : [{ script: outcome.script, said: misspellingPhrase(name, outcome) }],
    ),
  );
  return [...Map.groupBy(found, ({ said }) => plain(said)).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const workers = literals(alike.map(({ script }) => workerName(script)));
    return [outcomes.length === 1 ? first.said : phrase`${first.said} (${plural(alike.length, "Worker")}: ${workers})`];
  });
}

function misspellingPhrase({ name, nearest = "" }: NotFound, { status, absent }: Outcome): Phrase {
  const isCertain = status === "planned" || absent.includes(name);
  // A patch answers with what is there afterwards: the name may have been there before.
  if (!isCertain)
    return phrase`${literal(name)} is not on the Worker now, but ${literal(nearest)} is. Did you mean that one?`;
  const end = status === "planned" ? "so nothing would be deleted" : "so nothing was deleted";
  return phrase`${literal(name)} is not on the Worker, ${end}. Did you mean ${literal(nearest)}?`;
}

/** Returns the title of a Worker's summary. `name` is the Worker's. */
export function outcomeTitle({ status, versionId }: Pick<Outcome, "status" | "versionId">, name: Literal): Phrase {
  if (status === "failed") return phrase`Failed: ${name}`;
  if (status === "unchanged") return phrase`No changes: ${name}`;
  if (status === "planned") return phrase`Plan: ${name}`;
  return versionId === undefined ? phrase`Patched: ${name}` : phrase`New version, not deployed: ${name}`;
}

/** What became of one declared or pruned name. */
export type Fate = { readonly name: string; readonly type: string | undefined; readonly what: string };

const NOT_THERE = "was not there";

/** Returns what became of each name, declared ones first. A name that was not there has no type. */
export function fatesOf(outcome: Outcome, declared: Omit<Declared, "tags">): Fate[] {
  const { types } = outcome;
  const declaredFates = declaredFatesOf(outcome);
  const names = new Set([...declared.set.map(({ name }) => name), ...declared.delete]);
  const fate = (name: string, what: string): Fate => ({
    name,
    type: what === NOT_THERE ? undefined : types?.get(name),
    what,
  });
  return [
    ...declared.set.map(({ name, type }) => ({ name, type, what: declaredFates.get(name) ?? "not applied" })),
    ...declared.delete.map((name) => fate(name, declaredFates.get(name) ?? "not applied")),
    // Several of a server's names may look alike, so these are lists and not a map.
    ...prunedFatesOf(outcome)
      .filter(([name]) => !names.has(name))
      .map(([name, what]) => fate(name, what)),
  ];
}

function declaredFatesOf({ set, deleted, absent, kept = [], notKnown }: Outcome): ReadonlyMap<string, string> {
  return new Map([
    ...kept.map((name) => [name, "kept: already on the Worker"] as const),
    ...set.map((name) => [name, "set"] as const),
    ...deleted.map((name) => [name, "deleted"] as const),
    ...absent.map((name) => [name, NOT_THERE] as const),
    ...notKnown.map((name) => [name, "not known"] as const),
  ]);
}

function prunedFatesOf({ deleted, absent, notApplied, notKnown }: Outcome): (readonly [string, string])[] {
  return [
    ...deleted.map((name) => [name, absent.includes(name) ? NOT_THERE : "deleted: not declared (prune)"] as const),
    ...notApplied.map((name) => [name, "not applied"] as const),
    ...notKnown.map((name) => [name, "not known"] as const),
  ];
}
