import type { Client } from "../cloudflare/client.ts";
import type { Endpoint } from "../cloudflare/endpoint.ts";
import { isSecretType, type ReportedBinding } from "../model/binding.ts";
import {
  type Declaration,
  type NextBatch,
  namesOf,
  nextBatch,
  OPERATION_LIMIT,
  operationCount,
  without,
} from "../model/declaration.ts";
import { type Failure, FailureError, requestFailureOf } from "../model/outcome/failure.ts";
import type { NotFound, Outcome, RequestCount } from "../model/outcome/outcome.ts";
import { notFoundAmong, type Snapshot, snapshotOf } from "../model/outcome/snapshot.ts";
import { isProof, verify } from "../model/outcome/verification.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { RequestFailure } from "../model/request/failure.ts";

/** What a plan has found out about a Worker. */
export type Known = {
  readonly before: Snapshot;
  /** Names to delete that are not there, and need no request. */
  readonly absent: readonly string[];
  readonly notFound: readonly NotFound[];
  /** What else the outcome has from the plan. */
  readonly facts: Pick<Outcome, "kept" | "types">;
};

export type PatchOptions = {
  readonly script: string;
  readonly declaration: Declaration;
  /** Names that must be on the Worker in the end. */
  readonly required: readonly string[];
  /** What `set`, `delete` and `required` of the step name. */
  readonly declared: ReadonlySet<string>;
  readonly client: Client;
  readonly endpoint: Endpoint;
  /** Whether the endpoint lists secrets and nothing else; the latest version's list has bindings of every type. */
  readonly deploy: boolean;
  readonly known?: Known;
  readonly count: RequestCount;
  /** Makes a name of `declaration` or `required` fit to print. */
  readonly displayName: (name: string) => string;
  readonly onEvent: OnEvent;
};

const TOO_MANY_OPERATIONS = 100160;
const SECRET_NOT_FOUND = 10056;

/** How far the patch of one Worker has come. */
type Progress = {
  limit: number;
  /** Names whose requests were accepted and proved. */
  applied: ReadonlySet<string>;
  /** Names to delete that were not there. */
  readonly absent: Set<string>;
  /** Names in a request that may have been applied, though its answer was lost. */
  readonly uncertain: Set<string>;
  /** What is still to be sent. */
  rest: Declaration;
  /** The secrets on the Worker, unless something may have changed since they were seen. */
  seen: Seen | undefined;
  /** Names to delete that were found to be absent, and what was probably meant. */
  readonly notFound: NotFound[];
  /** The version that the last accepted request made, if its answer names one. */
  versionId: string | undefined;
};

/** `secrets` are as reported; undefined if only the plan has seen them. */
type Seen = { readonly snapshot: Snapshot; readonly secrets?: readonly ReportedBinding[] };

/** All bindings that Cloudflare reports, and which of them are secrets. */
type Found = { readonly reported: readonly ReportedBinding[]; readonly secrets: readonly ReportedBinding[] };

/**
 * Brings one Worker to its declared state, and proves it: each answer is compared with what was sent, and if it proves
 * nothing, another request lists what is there. Whatever goes wrong with a request is in the outcome.
 */
export async function patchWorker(options: PatchOptions): Promise<Outcome> {
  const { declaration, known } = options;
  const progress: Progress = {
    limit: OPERATION_LIMIT,
    applied: new Set(),
    absent: new Set(known?.absent),
    uncertain: new Set(),
    rest: without(declaration, known?.absent ?? []),
    seen: known && { snapshot: known.before },
    notFound: [...(known?.notFound ?? [])],
    versionId: undefined,
  };
  try {
    while (operationCount(progress.rest) > 0) await applyBatch(progress, options);
    return outcomeOf(progress, { options, failure: missingRequired(progress, options) });
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return outcomeOf(progress, { options, failure: error.failure });
  }
}

async function applyBatch(progress: Progress, options: PatchOptions): Promise<void> {
  const next = nextBatch(progress.rest, progress.limit);
  const { seen } = progress;
  progress.seen = undefined;
  try {
    settle(progress, { next, found: await patchAndRead(progress, { next, options }), options });
  } catch (error) {
    const failure = requestFailureOf(error);
    if (failure.effect === "unknown") for (const name of namesOf(next.batch)) progress.uncertain.add(name);
    if (progress.uncertain.size === 0) progress.seen = seen;
    const { reason } = failure;
    const code = reason.kind === "refused" ? reason.code : undefined;
    if (code === TOO_MANY_OPERATIONS) lowerLimit(progress, { failure, sent: operationCount(next.batch), options });
    else if (code === SECRET_NOT_FOUND) await dropAbsent(progress, { batch: next.batch, failure, options });
    else throw error;
  }
}

/** @throws FailureError if the patch is not accepted, or its effect cannot be read */
async function patchAndRead(
  progress: Progress,
  { next, options }: { next: NextBatch; options: PatchOptions },
): Promise<Found> {
  const { client, endpoint, count } = options;
  const { result, isPartial } = await client.call(endpoint.patch(next.batch), count);
  for (const name of namesOf(next.batch)) progress.uncertain.add(name);
  const { bindings, versionId } = endpoint.report(result);
  progress.versionId = versionId;
  const sent = without(sentSoFar(next, options), [...progress.absent]);
  if (bindings !== undefined && !isPartial && isProof(bindings, sent)) {
    return { reported: bindings, secrets: bindings.filter(({ type }) => isSecretType(type)) };
  }
  try {
    return await listed(options);
  } catch (error) {
    throw new FailureError({ kind: "unproved", because: requestFailureOf(error) }, { cause: error });
  }
}

/** Every entry of a list of secrets is a secret, whatever its type. */
async function listed({ endpoint, deploy, count }: PatchOptions): Promise<Found> {
  const reported = await endpoint.list(count);
  return { reported, secrets: deploy ? reported : reported.filter(({ type }) => isSecretType(type)) };
}

function sentSoFar({ rest }: NextBatch, { declaration }: PatchOptions): Declaration {
  return without(declaration, namesOf(rest));
}

/**
 * Looks for everything that was sent so far, not only for this batch: the next one might have been built on a version of
 * the Worker without the one before.
 *
 * @throws FailureError if the Worker is not as declared
 */
function settle(
  progress: Progress,
  { next, found, options }: { next: NextBatch; found: Found; options: PatchOptions },
): void {
  const { declaration, declared, displayName } = options;
  const secrets = new Set(found.secrets.map(({ name }) => name));
  // A name that needed no deletion may be another binding's, which is left alone.
  const reported = found.reported.filter(({ name }) => !progress.absent.has(name) || secrets.has(name));
  const sent = sentSoFar(next, options);
  const { set, deleted, differences } = verify({ declaration: sent, reported, displayName });
  const settled = [...set, ...deleted];
  // What was not there may have come since.
  for (const name of without(sent, settled).delete) progress.absent.delete(name);
  progress.applied = new Set(settled.filter((name) => !progress.absent.has(name)));
  for (const name of namesOf(next.batch)) progress.uncertain.delete(name);
  progress.rest = differences.length === 0 ? next.rest : without(declaration, settled);
  progress.seen = { snapshot: snapshotOf(found.secrets, declared), secrets: found.secrets };
  if (differences.length > 0) throw new FailureError({ kind: "unverified", differences });
}

/** Halves the batch unless Cloudflare names a smaller one. @throws FailureError if a smaller batch would be empty */
function lowerLimit(
  progress: Progress,
  { failure, sent, options }: { failure: RequestFailure; sent: number; options: PatchOptions },
): void {
  const reported = failure.reason.kind === "refused" ? (failure.reason.operationLimit ?? 0) : 0;
  const limit = reported > 0 && reported < sent ? reported : Math.floor(sent / 2);
  if (limit === 0) throw new FailureError(failure);
  progress.limit = limit;
  options.onEvent({ kind: "operation-limit", limit }, options.script);
}

/**
 * Drops the names that are gone already. A name whose deletion may have been applied by a request with a lost answer
 * counts as deleted by this step.
 *
 * @throws FailureError if every name to delete is there, so that the refusal cannot be explained
 */
async function dropAbsent(
  progress: Progress,
  { batch, failure, options }: { batch: Declaration; failure: RequestFailure; options: PatchOptions },
): Promise<void> {
  const { script, declared, displayName, onEvent } = options;
  const { reported, secrets } = await listed(options).catch((error: unknown) => {
    throw new FailureError({ kind: "absent-name-unknown", because: requestFailureOf(error) }, { cause: error });
  });
  const there = new Set(reported.map(({ name }) => name));
  const gone = batch.delete.filter((name) => !there.has(name));
  progress.seen = { snapshot: snapshotOf(secrets, declared), secrets };
  if (gone.length === 0) throw new FailureError(failure);
  const absent = gone.filter((name) => !progress.uncertain.delete(name));
  for (const name of absent) progress.absent.add(name);
  progress.applied = new Set([...progress.applied, ...gone.filter((name) => !progress.absent.has(name))]);
  progress.rest = without(progress.rest, gone);
  progress.notFound.push(...notFoundAmong(secrets, { names: absent, declared, displayName }));
  if (absent.length > 0) onEvent({ kind: "already-absent", names: absent.map(displayName) }, script);
}

/** Looks for the required names once more if anything was reported since the plan. */
function missingRequired({ seen, applied }: Progress, options: PatchOptions): Failure | undefined {
  if (seen?.secrets === undefined) return undefined;
  const there = new Set(seen.secrets.map(({ name }) => name));
  const missing = options.required.filter((name) => !there.has(name));
  if (missing.length === 0) return undefined;
  return { kind: "required", names: missing.map(options.displayName), patched: applied.size > 0 };
}

/**
 * Without a plan nobody knows whether a deleted name was there before. If another one is that near, it was probably
 * misspelled.
 */
function misspelled({ applied, absent, seen }: Progress, options: PatchOptions): NotFound[] {
  const { declaration, known, declared, displayName } = options;
  if (known !== undefined || seen?.secrets === undefined) return [];
  const names = declaration.delete.filter((name) => applied.has(name) && !absent.has(name));
  const found = notFoundAmong(seen.secrets, { names, declared, displayName });
  return found.filter(({ nearest }) => nearest !== undefined);
}

function outcomeOf(
  progress: Progress,
  { options, failure }: { options: PatchOptions; failure: Failure | undefined },
): Outcome {
  const { applied, absent, uncertain, rest, seen, versionId } = progress;
  const { script, declaration, known, count, displayName } = options;
  const isDone = (name: string): boolean => applied.has(name) || absent.has(name);
  const left = namesOf(rest);
  const absentNames = [...absent].map(displayName);
  const isAbsent = new Set(absentNames);
  const notFound = [...progress.notFound.filter(({ name }) => isAbsent.has(name)), ...misspelled(progress, options)];
  const outcome = {
    script,
    set: declaration.set
      .map(({ name }) => name)
      .filter(isDone)
      .map(displayName),
    deleted: declaration.delete.filter(isDone).map(displayName),
    absent: absentNames,
    notApplied: left.filter((name) => !uncertain.has(name)).map(displayName),
    notKnown: left.filter((name) => uncertain.has(name)).map(displayName),
    names: [],
    ...seen?.snapshot,
    ...known?.facts,
    ...(notFound.length === 0 ? {} : { notFound }),
    ...count,
    ...(versionId === undefined ? {} : { versionId }),
  };
  if (failure !== undefined) return { ...outcome, status: "failed", failure };
  return { ...outcome, status: applied.size > 0 ? "patched" : "unchanged" };
}
