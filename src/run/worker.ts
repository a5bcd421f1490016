import type { Client } from "../cloudflare/client.ts";
import { latestVersion } from "../cloudflare/latest-version.ts";
import { secretsBulk } from "../cloudflare/secrets-bulk.ts";
import { listBindings, listSecrets } from "../cloudflare/state.ts";
import { isSecretType } from "../model/binding.ts";
import { type Declaration, namesOf, operationCount } from "../model/declaration.ts";
import { type Failure, requestFailureOf } from "../model/outcome/failure.ts";
import { NO_NAMES, type Outcome, type RequestCount } from "../model/outcome/outcome.ts";
import { notFoundAmong, snapshotOf } from "../model/outcome/snapshot.ts";
import {
  type CurrentState,
  entriesAfter,
  type Plan,
  type PlanProblem,
  planOf,
  prunedNames,
  secretsBefore,
} from "../model/plan/plan.ts";
import type { Policy } from "../model/plan/policy.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { Worker } from "../model/worker.ts";
import type { Clock } from "../ports.ts";
import { displayName } from "../privacy/sanitize.ts";
import { type Known, type PatchOptions, patchWorker } from "./patch.ts";
import { withVersions } from "./versions.ts";

export type WorkerOptions = {
  readonly declaration: Declaration;
  readonly policy: Policy;
  /** What `set`, `delete` and `required` name. */
  readonly declared: ReadonlySet<string>;
  readonly client: Client;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly onEvent: OnEvent;
  /** Takes the plan, if one is made, before anything is written. */
  readonly onPlan: (worker: Worker, plan: Plan) => void;
};

/** A Worker whose plan is made and not carried out. It holds no more than that takes, since there may be thousands. */
export type PlannedWorker = {
  readonly worker: Worker;
  readonly problems: readonly PlanProblem[];
  /** What prune would delete, fit to print. */
  readonly pruned: readonly string[];
  /** The outcome if nothing is written, without its failure. */
  readonly unwritten: Outcome;
  /** The outcome of a dry run, or of a Worker that is as declared already, or else what is to be patched. */
  readonly next: Outcome | PatchOptions;
};

/** Brings one Worker to its declared state without looking at it first. */
export async function patchAtOnce(worker: Worker, options: WorkerOptions): Promise<Outcome> {
  const count = { requests: 0, attempts: 0 };
  return await patchWorker({ ...patchOf(worker, { options, count }), declaration: options.declaration, displayName });
}

/** Reads the state of one Worker and plans. If the state cannot be read, that is the outcome. */
export async function planWorker(worker: Worker, options: WorkerOptions): Promise<PlannedWorker | Outcome> {
  const { declaration, declared, client, clock, cancelled, onPlan } = options;
  const { prune, required, onExisting, deploy } = options.policy;
  const count = { requests: 0, attempts: 0 };
  const patch = patchOf(worker, { options, count });
  const state = await readState(worker, { options, patch });
  if ("failure" in state) return { ...unwrittenOutcome(worker, { declaration, count }), ...state };
  const plan = await withVersions(planOf({ declaration, state, prune, required, onExisting, displayName }), {
    ...{ worker, client, count, deploy, clock, cancelled },
  });
  onPlan(worker, plan);
  const known = knownFrom(plan, declared);
  const notFound = known.notFound.length === 0 ? {} : { notFound: known.notFound };
  return {
    worker,
    problems: plan.problems,
    pruned: prunedNames(plan),
    unwritten: { ...unwrittenOutcome(worker, { declaration, count }), ...known.before, ...notFound },
    next: options.policy.dryRun
      ? { ...plannedOutcome(plan, patch), undeclared: known.before.undeclared, ...keptIn(plan), ...notFound }
      : await nextOf(plan, { patch, known }),
  };
}

/** Returns the outcome of a Worker to which nothing is written, without its failure. */
export function unwrittenOutcome(
  { script }: Worker,
  { declaration, count }: { declaration: Declaration; count: RequestCount },
): Outcome {
  return { script, status: "failed", ...NO_NAMES, notApplied: namesOf(declaration).map(displayName), ...count };
}

type Patch = Omit<PatchOptions, "declaration" | "displayName">;

function patchOf(worker: Worker, { options, count }: { options: WorkerOptions; count: RequestCount }): Patch {
  const { policy, declared, client, onEvent } = options;
  const { deploy, required } = policy;
  const endpoint = deploy ? secretsBulk(worker, client) : latestVersion(worker, client);
  return { script: worker.script, required, declared, client, endpoint, deploy, count, onEvent };
}

async function readState(
  worker: Worker,
  { options: { client }, patch: { deploy, endpoint, count } }: { options: WorkerOptions; patch: Patch },
): Promise<CurrentState | { failure: Failure }> {
  try {
    if (!deploy) {
      const bindings = await endpoint.list(count);
      return { secrets: bindings.filter(({ type }) => isSecretType(type)), bindings };
    }
    const readings = [listSecrets({ worker, client, count }), listBindings({ worker, client, count })] as const;
    // If one fails, the other must not go on with its attempts after the step has ended.
    await Promise.allSettled(readings);
    const [secrets, bindings] = await Promise.all(readings);
    return { secrets, bindings };
  } catch (error) {
    return { failure: requestFailureOf(error) };
  }
}

function knownFrom(plan: Plan, declared: ReadonlySet<string>): Known {
  const secrets = secretsBefore(plan);
  const absent = plan.entries.filter(({ action }) => action === "absent").map(({ name }) => name);
  return {
    before: snapshotOf(secrets, declared),
    absent,
    notFound: notFoundAmong(secrets, { names: absent, declared, displayName }),
    facts: { ...keptIn(plan), ...typesIn(plan) },
  };
}

/** A Worker that is as declared already has its outcome at once, whatever becomes of the others. */
async function nextOf(plan: Plan, { patch, known }: { patch: Patch; known: Known }): Promise<Outcome | PatchOptions> {
  const { declaration } = plan;
  const { absent } = known;
  const next = {
    ...patch,
    declaration: absent.length === 0 ? declaration : { ...declaration, delete: [...declaration.delete, ...absent] },
    known,
    displayName: displayNameIn(plan),
  };
  return operationCount(declaration) === 0 ? await patchWorker(next) : next;
}

function plannedOutcome(plan: Plan, { script, count }: Patch): Outcome {
  const { set, delete: deletions } = plan.declaration;
  return {
    script,
    status: "planned",
    ...NO_NAMES,
    set: set.map(({ name }) => displayName(name)),
    deleted: deletions.map(displayNameIn(plan)),
    names: entriesAfter(plan)
      .map((entry) => entry.displayName)
      .sort(),
    ...count,
  };
}

/** Also knows the names that prune deletes, which are Cloudflare's. It does not hold on to the rest of the plan. */
function displayNameIn({ entries }: Plan): (name: string) => string {
  const pruned = entries.filter(({ by }) => by === "prune");
  const known = new Map(pruned.map((entry) => [entry.name, entry.displayName]));
  return (name) => known.get(name) ?? displayName(name);
}

function keptIn({ entries }: Plan): Pick<Outcome, "kept"> {
  const kept = entries.filter(({ by }) => by === "on-existing").map((entry) => entry.displayName);
  return kept.length === 0 ? {} : { kept };
}

/** Names that look alike once they are redacted have a type only if they share it. */
function typesIn({ entries }: Plan): Pick<Outcome, "types"> {
  const deletions = entries.filter(({ action }) => action === "delete");
  if (deletions.length === 0) return {};
  const types = new Map<string, string>();
  for (const [name, alike] of Map.groupBy(deletions, (entry) => entry.displayName)) {
    const [type, ...others] = new Set(alike.map((entry) => entry.type));
    if (type !== undefined && others.length === 0) types.set(name, type);
  }
  return { types };
}
