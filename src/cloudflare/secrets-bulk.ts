import { CloudflareError, VerificationError } from "../errors.ts";
import { firstBatch, namesOf, OPERATION_LIMIT, operationsOf, without } from "../secrets/batches.ts";
import { conclusionOf, nameList, type Outcome } from "../secrets/outcome.ts";
import { type Declaration, secretsPatch } from "../secrets/patch.ts";
import type { Redact } from "../secrets/redaction.ts";
import { cleaned } from "../secrets/untrusted-text.ts";
import { isSecretType, type ReportedBinding, verify } from "../secrets/verification.ts";
import type { Worker } from "../worker.ts";
import type { Client, Tally } from "./client.ts";
import { bindingMap } from "./envelope.ts";
import { scriptPath } from "./script-path.ts";
import { listSecrets } from "./worker-state.ts";

export type PatchOptions = {
  readonly worker: Worker;
  readonly declaration: Declaration;
  readonly client: Client;
  readonly redact: Redact;
  /** Takes a line for the log. */
  readonly tell: (line: string) => void;
};

const TOO_MANY_OPERATIONS = 100160;
const SECRET_NOT_FOUND = 10056;
const LONGEST_NAME_SHOWN = 128;

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
  readonly tally: Tally;
};

/**
 * Brings one Worker to its declared state, and proves it: each answer is held against what was sent, and where it says
 * nothing of the bindings, another request lists them. Whatever goes wrong is in the outcome.
 */
export async function patchWorker(options: PatchOptions): Promise<Outcome> {
  const progress: Progress = {
    limit: OPERATION_LIMIT,
    applied: new Set(),
    absent: new Set(),
    uncertain: new Set(),
    rest: options.declaration,
    reported: undefined,
    tally: { requests: 0, attempts: 0 },
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
  const batch = firstBatch(progress.rest, progress.limit);
  const { reported } = progress;
  progress.reported = undefined;
  try {
    settle(progress, { batch, reported: await patchAndRead(batch, { progress, options }), options });
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
  { progress: { tally, uncertain }, options: { worker, client } }: { progress: Progress; options: PatchOptions },
): Promise<readonly ReportedBinding[]> {
  const patch = {
    method: "PATCH",
    path: [...scriptPath(worker), "secrets-bulk"],
    body: JSON.stringify(secretsPatch(batch)),
    what: `the patch of Worker ${worker.script}`,
  } as const;
  const reported = bindingMap((await client.call(patch, tally)).result);
  if (reported !== undefined) return reported;
  try {
    return await listSecrets({ worker, client, tally });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    for (const name of namesOf(batch)) uncertain.add(name);
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
    batch,
    reported,
    options: { worker, declaration },
  }: { batch: Declaration; reported: readonly ReportedBinding[]; options: PatchOptions },
): void {
  const unsent = namesOf(without(progress.rest, namesOf(batch)));
  const { set, deleted, differences } = verify(without(declaration, unsent), reported);
  const settled = [...set, ...deleted];
  progress.applied = new Set(settled.filter((name) => !progress.absent.has(name)));
  for (const name of namesOf(batch)) progress.uncertain.delete(name);
  progress.rest = without(declaration, settled);
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
  const { worker, client, tell } = options;
  if (batch.delete.length === 0) throw error;
  const reported = await listSecrets({ worker, client, tally: progress.tally }).catch((cause: CloudflareError) => {
    const what = "A name to delete is not on the Worker (code 10056), and which one it is cannot be found out.";
    throw new CloudflareError(`${what}\n${cause.message}`, { ...cause, cause });
  });
  const there = new Set(reported.filter(({ type }) => isSecretType(type)).map(({ name }) => name));
  const gone = batch.delete.filter((name) => !there.has(name));
  if (gone.length === 0) throw error;
  const absent = gone.filter((name) => !progress.uncertain.delete(name));
  for (const name of absent) progress.absent.add(name);
  progress.applied = new Set([...progress.applied, ...gone.filter((name) => !absent.includes(name))]);
  progress.rest = without(progress.rest, gone);
  progress.reported = reported;
  if (absent.length > 0) tell(`Not on the Worker, so nothing to delete: ${nameList(absent)}.`);
}

function outcomeOf(progress: Progress, { worker, declaration, redact }: PatchOptions, error?: PatchError): Outcome {
  const { limit, applied, absent, uncertain, rest, reported = [], tally } = progress;
  const isDone = (name: string): boolean => applied.has(name) || absent.has(name);
  const declared = new Set(namesOf(declaration));
  const shown = (name: string): string =>
    declared.has(name) ? name : cleaned(name, { redact, shown: LONGEST_NAME_SHOWN });
  const left = namesOf(rest);
  const outcome = {
    script: worker.script,
    set: declaration.set.map(({ name }) => name).filter(isDone),
    deleted: declaration.delete.filter(isDone),
    absent: [...absent],
    notApplied: left.filter((name) => !uncertain.has(name)),
    notKnown: left.filter((name) => uncertain.has(name)),
    names: reported
      .filter(({ type }) => isSecretType(type))
      .map(({ name }) => shown(name))
      .sort(),
    ...tally,
  };
  if (error === undefined) return { ...outcome, status: applied.size > 0 ? "patched" : "unchanged" };
  // What an answer does not confirm is in the message of a single batch already.
  const isTold = error instanceof VerificationError && operationsOf(declaration) <= limit;
  const message = [error.message, ...(isTold ? [] : conclusionOf(outcome))].join("\n");
  return { ...outcome, status: "failed", error: { code: error.code, message } };
}
