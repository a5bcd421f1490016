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
  prunedEntries,
  secretsBefore,
} from "../model/plan/plan.ts";
import type { Policy } from "../model/plan/policy.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { Worker } from "../model/worker.ts";
import type { Clock } from "../ports.ts";
import { displayName } from "../privacy/sanitize.ts";
import { type Known, type PatchOptions, patchWorker } from "./patch.ts";
import type { SharedFacts } from "./shared-facts.ts";
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
  readonly shared: SharedFacts;
};

/** A Worker whose plan is made and not carried out. It holds no more than that takes, since there may be thousands. */
export type PlannedWorker = {
  readonly worker: Worker;
  readonly count: RequestCount;
  readonly problems: readonly PlanProblem[];
  /** What prune would delete, fit to print. */
  readonly pruned: readonly string[];
  /** What is to be sent, and the names to delete that are not there. */
  readonly declaration: Declaration;
  readonly known: Known;
  readonly displayName: (name: string) => string;
  /** The outcome of a dry run, or of a Worker that is as declared already. */
  readonly outcome?: Outcome;
};

/** Brings one Worker to its declared state without looking at it first. */
export async function patchAtOnce(worker: Worker, options: WorkerOptions): Promise<Outcome> {
  const count = { requests: 0, attempts: 0 };
  return await patchWorker({ ...patchOf(worker, { options, count }), declaration: options.declaration, displayName });
}

/** Reads the state of one Worker and plans. If the state cannot be read, that is the outcome. */
export async function planWorker(worker: Worker, options: WorkerOptions): Promise<PlannedWorker | Outcome> {
  const { declaration, policy, client, clock, cancelled, onPlan } = options;
  const count = { requests: 0, attempts: 0 };
  const state = await readState(worker, patchOf(worker, { options, count }));
  if ("failure" in state) return { ...unwrittenOutcome(worker, { declaration, count }), ...state };
  const plan = await withVersions(planOf({ ...policy, declaration, state, displayName }), {
    ...{ worker, client, count, deploy: policy.deploy, clock, cancelled },
  });
  onPlan(worker, plan);
  const planned = plannedFrom(plan, { worker, options, count });
  if (options.policy.dryRun) return { ...planned, outcome: dryRunOutcome(plan, planned) };
  if (operationCount(plan.declaration) > 0) return planned;
  // A Worker that is as declared already has its outcome at once, whatever becomes of the others.
  return { ...planned, outcome: await patchPlanned(planned, options) };
}

/** Carries out a plan. */
export async function patchPlanned(planned: PlannedWorker, options: WorkerOptions): Promise<Outcome> {
  const { worker, count, declaration, known, displayName } = planned;
  return await patchWorker({ ...patchOf(worker, { options, count }), declaration, known, displayName });
}

/** Returns the outcome of a plan that is not carried out, without its failure. */
export function unwrittenPlan({ worker, count, known }: PlannedWorker, { declaration }: WorkerOptions): Outcome {
  return { ...unwrittenOutcome(worker, { declaration, count }), ...known.before, ...notFoundIn(known) };
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
  { client, deploy, endpoint, count }: Patch,
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

function plannedFrom(
  plan: Plan,
  { worker, options, count }: { worker: Worker; options: WorkerOptions; count: RequestCount },
): PlannedWorker {
  const { declared, shared } = options;
  const secrets = secretsBefore(plan);
  const absent = plan.entries.filter(({ action }) => action === "absent").map(({ name }) => name);
  return {
    ...{ worker, count, problems: plan.problems },
    ...shared.of({ pruned: prunedEntries(plan).map((entry) => entry.displayName) }),
    declaration: sharedDeclaration(plan, { absent, shared }),
    known: {
      ...shared.of({ absent, notFound: notFoundAmong(secrets, { names: absent, declared, displayName }) }),
      before: shared.of(snapshotOf(secrets, declared)),
      facts: shared.of({ ...keptIn(plan), ...typesIn(plan) }),
    },
    displayName: displayNameIn(plan),
  };
}

/** Workers with the same changes share a declaration, and with it the body of their patches. */
function sharedDeclaration(
  { declaration }: Plan,
  { absent, shared }: { absent: readonly string[]; shared: SharedFacts },
): Declaration {
  const all = absent.length === 0 ? declaration : { ...declaration, delete: [...declaration.delete, ...absent] };
  return shared.first(all, JSON.stringify([all.set.map(({ name }) => name), all.delete]));
}

function dryRunOutcome(
  { declaration, entries }: Plan,
  { worker, known, count, displayName: nameOf }: PlannedWorker,
): Outcome {
  return {
    script: worker.script,
    status: "planned",
    ...NO_NAMES,
    set: declaration.set.map(({ name }) => displayName(name)),
    deleted: declaration.delete.map(nameOf),
    names: entriesAfter({ entries })
      .map((entry) => entry.displayName)
      .sort(),
    undeclared: known.before.undeclared,
    ...keptIn({ entries }),
    ...notFoundIn(known),
    ...count,
  };
}

function notFoundIn({ notFound }: Known): Pick<Outcome, "notFound"> {
  return notFound.length === 0 ? {} : { notFound };
}

/** Also knows the names that prune deletes, which are Cloudflare's, if they are not shown as they are. */
function displayNameIn({ entries }: Plan): (name: string) => string {
  const pruned = prunedEntries({ entries }).filter((entry) => entry.displayName !== displayName(entry.name));
  if (pruned.length === 0) return displayName;
  const known = new Map(pruned.map((entry) => [entry.name, entry.displayName]));
  return (name) => known.get(name) ?? displayName(name);
}

function keptIn({ entries }: Pick<Plan, "entries">): Pick<Outcome, "kept"> {
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
