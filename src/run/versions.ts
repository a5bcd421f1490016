import type { Client } from "../cloudflare/client.ts";
import { listVersions, readDeployments, type StateOptions } from "../cloudflare/state.ts";
import { operationCount } from "../model/declaration.ts";
import { requestFailureOf } from "../model/outcome/failure.ts";
import type { RequestCount } from "../model/outcome/outcome.ts";
import { type Plan, withUndeployed } from "../model/plan/plan.ts";
import { type Undeployed, undeployedLatest } from "../model/plan/version.ts";
import type { Worker } from "../model/worker.ts";
import type { Clock } from "../ports.ts";

export type VersionsOptions = {
  readonly worker: Worker;
  readonly client: Client;
  readonly count: RequestCount;
  readonly deploy: boolean;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
};

/** A deployment that was made a moment ago may not be reported yet. */
const WAITS_IN_MILLISECONDS = [2_000, 5_000];

/**
 * Returns the plan with what the versions of the Worker mean for it, if it has something to write. If they cannot be
 * read, the plan says so, and Cloudflare decides. Workers in a dispatch namespace have no versions.
 */
export async function withVersions(plan: Plan, options: VersionsOptions): Promise<Plan> {
  const { worker, deploy } = options;
  if (worker.dispatchNamespace !== undefined || operationCount(plan.declaration) === 0) return plan;
  try {
    const undeployed = await readUndeployed(options);
    return undeployed === undefined ? plan : withUndeployed(plan, { undeployed, deploy });
  } catch (error) {
    return { ...plan, warnings: [...plan.warnings, { kind: "versions-unknown", because: requestFailureOf(error) }] };
  }
}

/** Looks again before it says that a patch would be refused. */
async function readUndeployed(options: VersionsOptions): Promise<Undeployed | undefined> {
  const { deploy, clock, cancelled } = options;
  let undeployed = await readOnce(options);
  for (const milliseconds of deploy ? WAITS_IN_MILLISECONDS : []) {
    if (undeployed === undefined || cancelled.aborted) break;
    // A step that is cancelled meanwhile is told so by its next request.
    await clock.sleep(milliseconds, { signal: cancelled }).catch(() => {});
    undeployed = await readOnce(options);
  }
  return undeployed;
}

async function readOnce(options: StateOptions): Promise<Undeployed | undefined> {
  const readings = [listVersions(options), readDeployments(options)] as const;
  // If one fails, the other must not go on with its attempts after the step has ended.
  await Promise.allSettled(readings);
  const [versions, deployments] = await Promise.all(readings);
  return undeployedLatest({ versions, deployments });
}
