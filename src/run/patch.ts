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

/** `secrets` are as reported; undefined if only the plan has seen them. */
type Seen = { readonly snapshot: Snapshot; readonly secrets?: readonly ReportedBinding[] };

/** All bindings that Cloudflare reports, and which of them are secrets. */
type Found = { readonly reported: readonly ReportedBinding[]; readonly secrets: readonly ReportedBinding[] };

/**
 * Brings one Worker to its declared state, and proves it: each answer is compared with what was sent, and if it proves
 * nothing, another request lists what is there. Whatever goes wrong with a request is in the outcome.
 */
export async function patchWorker(options: PatchOptions): Promise<Outcome> {
  const patch = new WorkerPatch(options);
  try {
    return patch.outcome(await patch.applyAll());
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return patch.outcome(error.failure);
  }
}

/** How far the patch of one Worker has come. */
class WorkerPatch {
  readonly #options: PatchOptions;
  #limit = OPERATION_LIMIT;
  /** Names whose requests were accepted and proved. */
  #applied: ReadonlySet<string> = new Set();
  /** Names to delete that were not there. */
  readonly #absent: Set<string>;
  /** Names in a request that may have been applied, though its answer was lost. */
  readonly #uncertain = new Set<string>();
  /** What is still to be sent. */
  #rest: Declaration;
  /** The secrets on the Worker, unless something may have changed since they were seen. */
  #seen: Seen | undefined;
  /** Names to delete that were found to be absent, and what was probably meant. */
  readonly #notFound: NotFound[];
  /** The version that the last accepted request made, if its answer names one. */
  #versionId: string | undefined;

  constructor(options: PatchOptions) {
    const { declaration, known } = options;
    this.#options = options;
    this.#absent = new Set(known?.absent);
    this.#rest = without(declaration, known?.absent ?? []);
    this.#seen = known && { snapshot: known.before };
    this.#notFound = [...(known?.notFound ?? [])];
  }

  /** Returns what is wrong although all was applied. @throws FailureError if not all was */
  async applyAll(): Promise<Failure | undefined> {
    while (operationCount(this.#rest) > 0) await this.#applyBatch();
    return this.#missingRequired();
  }

  async #applyBatch(): Promise<void> {
    const next = nextBatch(this.#rest, this.#limit);
    const seen = this.#seen;
    this.#seen = undefined;
    try {
      this.#settle(next, await this.#patchAndRead(next));
    } catch (error) {
      const failure = requestFailureOf(error);
      if (failure.effect === "unknown") for (const name of namesOf(next.batch)) this.#uncertain.add(name);
      if (this.#uncertain.size === 0) this.#seen = seen;
      const { reason } = failure;
      const code = reason.kind === "refused" ? reason.code : undefined;
      if (code === TOO_MANY_OPERATIONS) this.#lowerLimit(failure, operationCount(next.batch));
      else if (code === SECRET_NOT_FOUND) await this.#dropAbsent(failure, next.batch);
      else throw error;
    }
  }

  /** @throws FailureError if the patch is not accepted, or its effect cannot be read */
  async #patchAndRead(next: NextBatch): Promise<Found> {
    const { client, endpoint, count } = this.#options;
    const { result, isPartial } = await client.call(endpoint.patch(next.batch), count);
    for (const name of namesOf(next.batch)) this.#uncertain.add(name);
    const { bindings, versionId } = endpoint.report(result);
    this.#versionId = versionId;
    if (bindings !== undefined && !isPartial && isProof(bindings, without(this.#sentSoFar(next), [...this.#absent]))) {
      return { reported: bindings, secrets: bindings.filter(({ type }) => isSecretType(type)) };
    }
    return await this.#list("unproved");
  }

  /** Lists the bindings as they are now. @throws FailureError of this kind if that fails */
  async #list(kind: "unproved" | "absent-name-unknown"): Promise<Found> {
    const { endpoint, count, deploy } = this.#options;
    const reported = await endpoint.list(count).catch((error: unknown) => {
      throw new FailureError({ kind, because: requestFailureOf(error) }, { cause: error });
    });
    // Every entry of a list of secrets is a secret, whatever its type.
    return { reported, secrets: deploy ? reported : reported.filter(({ type }) => isSecretType(type)) };
  }

  #sentSoFar({ rest }: NextBatch): Declaration {
    return without(this.#options.declaration, namesOf(rest));
  }

  /**
   * Looks for everything that was sent so far, not only for this batch: the next one might have been built on a version of
   * the Worker without the one before.
   *
   * @throws FailureError if the Worker is not as declared
   */
  #settle(next: NextBatch, found: Found): void {
    const { declaration, displayName } = this.#options;
    const secrets = new Set(found.secrets.map(({ name }) => name));
    // A name that needed no deletion may be another binding's, which is left alone.
    const reported = found.reported.filter(({ name }) => !this.#absent.has(name) || secrets.has(name));
    const sent = this.#sentSoFar(next);
    const { set, deleted, differences } = verify({ declaration: sent, reported, displayName });
    const settled = [...set, ...deleted];
    // What was not there may have come since.
    for (const name of without(sent, settled).delete) this.#absent.delete(name);
    this.#applied = new Set(settled.filter((name) => !this.#absent.has(name)));
    for (const name of namesOf(next.batch)) this.#uncertain.delete(name);
    this.#rest = differences.length === 0 ? next.rest : without(declaration, settled);
    this.#see(found);
    if (differences.length > 0) throw new FailureError({ kind: "unverified", differences });
  }

  #see({ secrets }: Found): void {
    this.#seen = { snapshot: snapshotOf(secrets, this.#options.declared), secrets };
  }

  /** Halves the batch unless Cloudflare names a smaller one. @throws FailureError if a smaller batch would be empty */
  #lowerLimit(failure: RequestFailure, sent: number): void {
    const reported = failure.reason.kind === "refused" ? (failure.reason.operationLimit ?? 0) : 0;
    const limit = reported > 0 && reported < sent ? reported : Math.floor(sent / 2);
    if (limit === 0) throw new FailureError(failure);
    this.#limit = limit;
    this.#options.onEvent({ kind: "operation-limit", limit }, this.#options.script);
  }

  /**
   * Drops the names that are gone already. A name whose deletion may have been applied by a request with a lost answer
   * counts as deleted by this step.
   *
   * @throws FailureError if every name to delete is there, so that the refusal cannot be explained
   */
  async #dropAbsent(failure: RequestFailure, batch: Declaration): Promise<void> {
    const { script, declared, displayName, onEvent } = this.#options;
    const found = await this.#list("absent-name-unknown");
    const there = new Set(found.reported.map(({ name }) => name));
    const gone = batch.delete.filter((name) => !there.has(name));
    this.#see(found);
    if (gone.length === 0) throw new FailureError(failure);
    const absent = gone.filter((name) => !this.#uncertain.delete(name));
    for (const name of absent) this.#absent.add(name);
    this.#applied = new Set([...this.#applied, ...gone.filter((name) => !this.#absent.has(name))]);
    this.#rest = without(this.#rest, gone);
    this.#notFound.push(...notFoundAmong(found.secrets, { names: absent, declared, displayName }));
    if (absent.length > 0) onEvent({ kind: "already-absent", names: absent.map(displayName) }, script);
  }

  /** Looks for the required names once more if anything was reported since the plan. */
  #missingRequired(): Failure | undefined {
    if (this.#seen?.secrets === undefined) return undefined;
    const there = new Set(this.#seen.secrets.map(({ name }) => name));
    const missing = this.#options.required.filter((name) => !there.has(name));
    if (missing.length === 0) return undefined;
    return { kind: "required", names: missing.map(this.#options.displayName), patched: this.#applied.size > 0 };
  }

  /**
   * Without a plan nobody knows whether a deleted name was there before. If another one is that near, it was probably
   * misspelled.
   */
  #misspelled(): NotFound[] {
    const { declaration, known, declared, displayName } = this.#options;
    if (known !== undefined || this.#seen?.secrets === undefined) return [];
    const names = declaration.delete.filter((name) => this.#applied.has(name));
    const found = notFoundAmong(this.#seen.secrets, { names, declared, displayName });
    return found.filter(({ nearest }) => nearest !== undefined);
  }

  outcome(failure: Failure | undefined): Outcome {
    const { script, declaration, known, count, displayName } = this.#options;
    const isDone = (name: string): boolean => this.#applied.has(name) || this.#absent.has(name);
    const set = declaration.set.map(({ name }) => name).filter(isDone);
    const left = namesOf(this.#rest);
    const absent = [...this.#absent].map(displayName);
    const notFound = [...this.#notFound.filter(({ name }) => absent.includes(name)), ...this.#misspelled()];
    const outcome = {
      script,
      set: set.map(displayName),
      deleted: declaration.delete.filter(isDone).map(displayName),
      absent,
      notApplied: left.filter((name) => !this.#uncertain.has(name)).map(displayName),
      notKnown: left.filter((name) => this.#uncertain.has(name)).map(displayName),
      names: [],
      ...this.#seen?.snapshot,
      ...known?.facts,
      ...(notFound.length === 0 ? {} : { notFound }),
      ...count,
      ...(this.#versionId === undefined ? {} : { versionId: this.#versionId }),
    };
    if (failure !== undefined) return { ...outcome, status: "failed", failure };
    return { ...outcome, status: this.#applied.size > 0 ? "patched" : "unchanged" };
  }
}
