import { namesOf } from "../model/declaration.ts";
import type { Failure, NotRunReason } from "../model/outcome/failure.ts";
import { NO_NAMES, type Outcome } from "../model/outcome/outcome.ts";
import type { PlanProblem } from "../model/plan/plan.ts";
import { needsPlan } from "../model/plan/policy.ts";
import type { Worker } from "../model/worker.ts";
import { Fleet } from "./fleet.ts";
import { withNearestWorkers } from "./missing-workers.ts";
import { SharedFacts } from "./shared-facts.ts";
import {
  type PlannedWorker,
  patchAtOnce,
  patchPlanned,
  planWorker,
  unwrittenOutcome,
  unwrittenPlan,
  type WorkerOptions,
} from "./worker.ts";

export type StepOptions = Omit<WorkerOptions, "declared" | "shared"> & {
  readonly workers: readonly Worker[];
  /** The most Workers at the same time. */
  readonly concurrency: number;
  /** Takes each outcome as soon as it is final. */
  readonly onOutcome: (outcome: Outcome) => void;
};

/**
 * Brings all Workers to their declared state, and returns their outcomes in the order of the Workers. If the policy needs
 * plans, all of them are made first, and one problem in any of them means that nothing is written anywhere. Never rejects.
 */
export async function runStep(options: StepOptions): Promise<readonly Outcome[]> {
  const { workers, declaration, policy } = options;
  const shared = new SharedFacts();
  const context: Context = {
    ...options,
    shared,
    declared: new Set([...namesOf(declaration), ...policy.required]),
    fleet: new Fleet({ ...options, shared }),
    planned: new Map(),
  };
  await (needsPlan(policy) ? planThenPatch(context) : patchAllAtOnce(context));
  return await withNearestWorkers(context.fleet.outcomesOf(workers), options);
}

type Context = StepOptions &
  WorkerOptions & {
    readonly fleet: Fleet;
    /** The plans that are still to be carried out, or that depend on what prune would delete elsewhere. */
    readonly planned: Map<Worker, PlannedWorker>;
  };

async function patchAllAtOnce(context: Context): Promise<void> {
  await context.fleet.run({
    items: context.workers.map((worker) => ({ worker })).values(),
    run: ({ worker }) => patchAtOnce(worker, context),
    fail: ({ worker }, failure) => unfinished(notStarted(worker, context), failure),
  });
}

async function planThenPatch(context: Context): Promise<void> {
  const { workers, fleet, planned } = context;
  await planAll(context);
  limitDeletions(context);
  for (const plan of workers.flatMap((worker) => planned.get(worker) ?? [])) {
    const outcome = finalOutcome(plan, context);
    if (outcome === undefined) continue;
    planned.delete(plan.worker);
    fleet.settle(plan.worker, outcome);
  }
  const because = fleet.stop ?? otherPlans(fleet.outcomesOf(workers));
  if (because === undefined) await patchAll(context);
  else {
    for (const [worker, plan] of planned)
      fleet.settle(worker, { ...unwrittenPlan(plan, context), failure: { kind: "not-run", because } });
  }
}

async function planAll(context: Context): Promise<void> {
  await context.fleet.run({
    items: context.workers.map((worker) => ({ worker })).values(),
    run: async ({ worker }) => {
      const plan = await planWorker(worker, context);
      if ("status" in plan) return plan;
      const outcome = plan.pruned.length === 0 ? finalOutcome(plan, context) : undefined;
      if (outcome === undefined) context.planned.set(worker, plan);
      return outcome;
    },
    fail: ({ worker }, failure) => ({ ...notStarted(worker, context), failure }),
  });
}

/** The limit counts for the whole step. If the Workers together are over it, the first of them has the problem. */
function limitDeletions({ workers, planned, policy: { prune } }: Context): void {
  const pruning = workers.flatMap((worker) => planned.get(worker) ?? []).filter(({ pruned }) => pruned.length > 0);
  const counts = pruning.map(({ worker: { script }, pruned }) => ({ script, count: pruned.length }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [first] = pruning;
  if (prune === undefined || first === undefined || pruning.length === 1 || total <= prune.maxDeletions) return;
  const others = first.problems.filter(({ kind }) => kind !== "too-many-deletions");
  const { maxDeletions } = prune;
  const problem: PlanProblem = { kind: "too-many-deletions", names: first.pruned, maxDeletions, workers: counts };
  planned.set(first.worker, { ...first, problems: [...others, problem] });
}

/** Returns the outcome of a plan with which nothing is to be written. */
function finalOutcome(plan: PlannedWorker, context: Context): Outcome | undefined {
  const { problems, outcome } = plan;
  return problems.length > 0 ? { ...unwrittenPlan(plan, context), failure: { kind: "plan", problems } } : outcome;
}

/** A plan that could not be made may have had a problem as well. */
function otherPlans(outcomes: readonly Outcome[]): NotRunReason | undefined {
  const failed = outcomes.filter(({ status }) => status === "failed");
  const [first] = failed;
  return first && { kind: "other-plans", script: first.script, count: failed.length };
}

async function patchAll(context: Context): Promise<void> {
  const { fleet, planned } = context;
  await fleet.run({
    items: planned.values(),
    run: async (plan) => {
      // Nothing else holds on to the plan, so that its lists go with it.
      planned.delete(plan.worker);
      return await patchPlanned(plan, context);
    },
    fail: (plan, failure) => unfinished(unwrittenPlan(plan, context), failure),
  });
}

function notStarted(worker: Worker, { declaration }: Context): Outcome {
  return unwrittenOutcome(worker, { declaration, count: { requests: 0, attempts: 0 } });
}

/** After an error of this action nobody knows what was written. */
function unfinished({ undeclared, ...unwritten }: Outcome, failure: Failure): Outcome {
  if (failure.kind === "internal") {
    return { ...unwritten, ...NO_NAMES, notKnown: unwritten.notApplied, failure };
  }
  return { ...unwritten, ...(undeclared === undefined ? {} : { undeclared }), failure };
}
