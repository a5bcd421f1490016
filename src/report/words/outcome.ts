import { OPERATION_LIMIT } from "../../model/declaration.ts";
import type { NotFound, Outcome } from "../../model/outcome/outcome.ts";
import type { Worker } from "../../model/worker.ts";
import { number, plural } from "../../wording.ts";
import { given, joined, type Literal, literal, literals, type Phrase, phrase, plain } from "./phrase.ts";
import { workerName } from "./worker.ts";

/** What a step declares for each Worker, its names and tags fit to print, without a value. */
export type Declared = {
  readonly set: readonly { readonly name: string; readonly type: string }[];
  readonly delete: readonly string[];
  /** The version tags, as `key=value`. */
  readonly tags: readonly string[];
};

/** What is about to be sent. */
export type Intent = { readonly workers: readonly Worker[]; readonly declared: Declared; readonly deploy: boolean };

/** Returns what is about to be sent: "12 Workers in account 0123, each: set BILLING_TOKEN." */
export function intentPhrase({ workers, declared, deploy }: Intent): Phrase {
  const [first, ...others] = workers;
  if (first === undefined) return [];
  const { accountId, script, dispatchNamespace } = first;
  const set = declared.set.map(({ name }) => name);
  const batches = Math.ceil((set.length + declared.delete.length) / OPERATION_LIMIT);
  const isOne = others.length === 0;
  const subject = isOne ? phrase`Worker ${workerName(script)}` : plural(workers.length, "Worker");
  const namespace = dispatchNamespace !== undefined && phrase`, dispatch namespace ${workerName(dispatchNamespace)}`;
  const work = given([
    set.length > 0 && phrase`set ${literals(set)}`,
    declared.delete.length > 0 && phrase`delete ${literals(declared.delete)}`,
  ]);
  const doing = work.length === 0 ? "nothing to set or delete" : joined(work, "; ");
  const details = given([
    batches > 1 && `in ${number(batches)} requests, one after another`,
    declared.tags.length > 0 && "with version tags",
    !deploy && work.length > 0 && "into a new version that is not deployed",
  ]);
  const end = details.length > 0 && ` (${details.join(", ")})`;
  return phrase`${subject} in account ${literal(accountId)}${namespace}${!isOne && ", each"}: ${doing}${end}.`;
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
  const isConfirmed = version === undefined && status === "patched";
  return given([
    set.length > 0 && phrase`Set: ${literals(set)}`,
    removed.length > 0 && phrase`Deleted: ${literals(removed)}`,
    version,
    isConfirmed && phrase`Confirmed by Cloudflare's answer. Secrets on the Worker now: ${number(names.length)}.`,
    status === "unchanged" &&
      phrase`No changes: the Worker is already up to date. Secrets on the Worker: ${number(names.length)}.`,
  ]);
}

/** Returns names to delete that were probably misspelled, each once, with what was meant and the Workers if there are many. */
export function misspellingPhrases(outcomes: readonly Outcome[]): Phrase[] {
  const found = outcomes.flatMap((outcome) =>
    (outcome.notFound ?? [])
      .filter(({ nearest }) => nearest !== undefined)
      .map((name) => ({ script: outcome.script, said: misspellingPhrase(name, outcome) })),
  );
  return [...Map.groupBy(found, ({ said }) => plain(said)).values()].map((alike) => {
    const workers = literals(alike.map(({ script }) => workerName(script)));
    const where = outcomes.length > 1 && phrase` (${plural(alike.length, "Worker")}: ${workers})`;
    return phrase`${alike[0]?.said}${where}`;
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

/** What became of one declared or pruned name. `type` is empty if it is not known, or nothing was there. */
export type Fate = { readonly name: string; readonly type: string; readonly what: string };

const DELETED = "deleted";

/** Returns what became of each name, declared ones first. */
export function fatesOf(outcome: Outcome, declared: Omit<Declared, "tags">): Fate[] {
  // Several of a server's names may look alike, so a map does not do.
  const all = happeningsOf(outcome);
  const happenings = new Map(all.map(({ name, what }) => [name, what]));
  const names = new Set([...declared.set.map(({ name }) => name), ...declared.delete]);
  const whatOf = (name: string): string => happenings.get(name) ?? "not applied";
  const typeOf = (name: string): string => (!outcome.absent.includes(name) && outcome.types?.get(name)) || "";
  return [
    ...declared.set.map(({ name, type }) => ({ name, type, what: whatOf(name) })),
    ...declared.delete.map((name) => ({ name, type: typeOf(name), what: whatOf(name) })),
    ...all
      .filter(({ name }) => !names.has(name))
      .map(({ name, what }) => ({
        name,
        type: typeOf(name),
        what: what === DELETED ? `${DELETED}: not declared (prune)` : what,
      })),
  ];
}

function happeningsOf({ kept = [], set, deleted, absent, notApplied, notKnown }: Outcome): Omit<Fate, "type">[] {
  return [
    ...kept.map((name) => ({ name, what: "kept: already on the Worker" })),
    ...set.map((name) => ({ name, what: "set" })),
    ...deleted.map((name) => ({ name, what: absent.includes(name) ? "was not there" : DELETED })),
    ...notApplied.map((name) => ({ name, what: "not applied" })),
    ...notKnown.map((name) => ({ name, what: "not known" })),
  ];
}
