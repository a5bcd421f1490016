import type { Client, Tally } from "../cloudflare/client.ts";
import type { Endpoint } from "../cloudflare/endpoint.ts";
import { type Cut, cut, namesOf, OPERATION_LIMIT, operationsOf, without } from "../model/batches.ts";
import { CloudflareError, VerificationError } from "../model/errors.ts";
import { conclusionOf, type Outcome } from "../model/outcome.ts";
import type { Declaration } from "../model/patch.ts";
import { isSecretType, type ReportedBinding, verify } from "../model/verification.ts";
import type { Worker } from "../model/worker.ts";
import type { ShowNames } from "../privacy/sanitize.ts";
import { nameList } from "../wording.ts";

export type PatchOptions = {
  readonly worker: Worker;
  readonly declaration: Declaration;
  readonly client: Client;
  readonly endpoint: Endpoint;
  /** What a plan has found out already. */
  readonly known?: Known;
  readonly tally: Tally;
  readonly showNames: ShowNames;
  /** Takes a line for the log. */
  readonly tell: (line: string) => void;
};

const TOO_MANY_OPERATIONS = 100160;
const SECRET_NOT_FOUND = 10056;

/** The Worker before the patch: its bindings, and the names to delete that are not there and need no request. */
export type Known = { readonly reported: readonly ReportedBinding[]; readonly absent: readonly string[] };

type PatchError = CloudflareError | VerificationError;

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
  /** The Worker's bindings as last reported; undefined if they may have changed since. */
  reported: readonly ReportedBinding[] | undefined;
  /** Of the version that the last accepted request made, where it tells one. */
  versionId: string | undefined;
  readonly tally: Tally;
};

/**
 * Brings one Worker to its declared state, and proves it: each answer is held against what was sent, and where it says
 * nothing of the bindings, another request lists them. Whatever goes wrong is in the outcome.
 */
export async function patchWorker(options: PatchOptions): Promise<Outcome> {
  const { declaration, known, tally } = options;
  const progress: Progress = {
    limit: OPERATION_LIMIT,
    applied: new Set(),
    absent: new Set(known?.absent),
    uncertain: new Set(),
    rest: without(declaration, known?.absent ?? []),
    reported: known?.reported,
    versionId: undefined,
    tally,
  };
  try {
    while (operationsOf(progress.rest) > 0) await applyBatch(progress, options);
    return outcomeOf(progress, options);
  } catch (error) {
    if (!(error instanceof CloudflareError || error instanceof VerificationError)) throw error;
    return outcomeOf(progress, options, error);
  }
}

async function applyBatch(progress: Progress, options: PatchOptions): Promise<void> {
  const part = cut(progress.rest, progress.limit);
  const { batch } = part;
  const { reported } = progress;
  progress.reported = undefined;
  try {
    settle(progress, { part, reported: await patchAndRead(batch, { progress, options }), options });
  } catch (error) {
    if (!(error instanceof CloudflareError)) throw error;
    if (error.effect === "unknown") for (const name of namesOf(batch)) progress.uncertain.add(name);
    if (progress.uncertain.size === 0) progress.reported = reported;
    if (error.code === TOO_MANY_OPERATIONS) lowerLimit(progress, { error, sent: operationsOf(batch), options });
    else if (error.code === SECRET_NOT_FOUND) await dropAbsent(progress, { batch, error, options });
    else throw error;
  }
}

/** @throws VerificationError if an accepted patch did not bring the declared state, or that cannot be told */
async function patchAndRead(
  batch: Declaration,
  { progress, options: { worker, client, endpoint } }: { progress: Progress; options: PatchOptions },
): Promise<readonly ReportedBinding[]> {
  const { result } = await client.call(endpoint.patch(batch), progress.tally);
  for (const name of namesOf(batch)) progress.uncertain.add(name);
  const { bindings, versionId } = endpoint.report(result);
  progress.versionId = versionId;
  if (bindings !== undefined) return bindings;
  try {
    return await endpoint.list(progress.tally);
  } catch (error) {
    if (!(error instanceof CloudflareError)) throw error;
    throw new VerificationError(
      `Cloudflare accepted the patch of Worker ${worker.script}, but that it took effect could not be proved.\n` +
        `${error.message}`,
      { cause: error },
    );
  }
}

/**
 * Everything that was sent so far is looked for, not this batch alone: the next one might have been built on a version
 * of the Worker without the one before.
 *
 * @throws VerificationError if the Worker is not as declared
 */
function settle(
  progress: Progress,
  {
    part,
    reported,
    options: { worker, declaration, showNames },
  }: { part: Cut; reported: readonly ReportedBinding[]; options: PatchOptions },
): void {
  const sent = without(declaration, namesOf(part.rest));
  const shown = (name: string): string => showNames([name])(name);
  const { set, deleted, differences } = verify({ declaration: sent, reported, shown });
  const settled = [...set, ...deleted];
  // What was not there may have come since.
  for (const name of without(sent, settled).delete) progress.absent.delete(name);
  progress.applied = new Set(settled.filter((name) => !progress.absent.has(name)));
  for (const name of namesOf(part.batch)) progress.uncertain.delete(name);
  progress.rest = differences.length === 0 ? part.rest : without(declaration, settled);
  progress.reported = reported;
  if (differences.length === 0) return;
  throw new VerificationError(
    [
      `Cloudflare accepted the patch of Worker ${worker.script}, but its answer is not the declared state:`,
      ...differences.map((difference) => `- ${difference}`),
      "Run the step again, which is safe. If it stays, look at the Worker in the dashboard.",
    ].join("\n"),
  );
}

/** The limit stands in the message. @throws CloudflareError if a smaller batch would be none */
function lowerLimit(
  progress: Progress,
  { error, sent, options }: { error: CloudflareError; sent: number; options: PatchOptions },
): void {
  const [, told = ""] = /limit of (\d{1,4}) per request/.exec(error.message) ?? [];
  const limit = Number(told) > 0 && Number(told) < sent ? Number(told) : Math.floor(sent / 2);
  if (limit === 0) throw error;
  progress.limit = limit;
  options.tell(`Cloudflare takes fewer operations in one request than were sent: now at most ${limit} at once.`);
}

/**
 * Takes the names out that are gone already. A name whose deletion may have been applied by a request with a lost answer
 * counts as deleted by this step.
 *
 * @throws CloudflareError if every name to delete is there, so that the refusal cannot be explained
 */
async function dropAbsent(
  progress: Progress,
  { batch, error, options }: { batch: Declaration; error: CloudflareError; options: PatchOptions },
): Promise<void> {
  const { endpoint, tell, showNames } = options;
  if (batch.delete.length === 0) throw error;
  const reported = await endpoint.list(progress.tally).catch((cause: unknown) => {
    if (!(cause instanceof CloudflareError)) throw cause;
    const what = "A name to delete is not on the Worker (code 10056), and which one it is cannot be found out.";
    throw new CloudflareError(`${what}\n${cause.message}`, { ...cause, cause });
  });
  const there = new Set(reported.filter(({ type }) => isSecretType(type)).map(({ name }) => name));
  const gone = batch.delete.filter((name) => !there.has(name));
  progress.reported = reported;
  if (gone.length === 0) throw error;
  const absent = gone.filter((name) => !progress.uncertain.delete(name));
  for (const name of absent) progress.absent.add(name);
  progress.applied = new Set([...progress.applied, ...gone.filter((name) => !absent.includes(name))]);
  progress.rest = without(progress.rest, gone);
  if (absent.length > 0) tell(`Not on the Worker, so nothing to delete: ${nameList(absent.map(showNames(absent)))}.`);
}

function outcomeOf(progress: Progress, options: PatchOptions, error?: PatchError): Outcome {
  const { limit, applied, absent, uncertain, rest, reported = [], versionId, tally } = progress;
  const { worker, declaration, showNames } = options;
  const secrets = reported.filter(({ type }) => isSecretType(type)).map(({ name }) => name);
  const shown = showNames([...declaration.delete, ...secrets]);
  const isDone = (name: string): boolean => applied.has(name) || absent.has(name);
  const left = namesOf(rest);
  const outcome = {
    script: worker.script,
    set: declaration.set
      .map(({ name }) => name)
      .filter(isDone)
      .map(shown),
    deleted: declaration.delete.filter(isDone).map(shown),
    absent: [...absent].map(shown),
    notApplied: left.filter((name) => !uncertain.has(name)).map(shown),
    notKnown: left.filter((name) => uncertain.has(name)).map(shown),
    names: secrets.map(shown).sort(),
    ...tally,
    ...(versionId === undefined ? {} : { versionId }),
  };
  if (error === undefined) return { ...outcome, status: applied.size > 0 ? "patched" : "unchanged" };
  // What an answer does not confirm is in the message of a single batch already.
  const isTold = error instanceof VerificationError && operationsOf(declaration) <= limit;
  const message = [error.message, ...(isTold ? [] : conclusionOf(outcome))].join("\n");
  return { ...outcome, status: "failed", error: { code: error.code, message } };
}
