import type { Client } from "../cloudflare/client.ts";
import { codeFacts } from "../cloudflare/codes.ts";
import { listScripts } from "../cloudflare/state.ts";
import { nearest } from "../model/names/near-name.ts";
import { FailureError } from "../model/outcome/failure.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { RequestFailure } from "../model/request/failure.ts";
import type { Worker } from "../model/worker.ts";

/**
 * Adds to failures of Workers that do not exist the Worker that was probably meant. The Workers of the account are listed
 * once; if they cannot be, the outcomes stay as they are. Workers in a dispatch namespace are not looked for.
 */
export async function withNearestWorkers(
  outcomes: readonly Outcome[],
  { client, workers: [first] }: { readonly client: Client; readonly workers: readonly Worker[] },
): Promise<readonly Outcome[]> {
  if (first === undefined || first.dispatchNamespace !== undefined || !outcomes.some(isMissing)) return outcomes;
  const scripts = new Set(await scriptsOf(first, client));
  return outcomes.map((outcome) => {
    // If it is listed all the same, its name is right.
    if (!isMissing(outcome) || scripts.has(outcome.script)) return outcome;
    const nearestScript = nearest(outcome.script, scripts);
    return nearestScript === undefined ? outcome : { ...outcome, failure: { ...outcome.failure, nearestScript } };
  });
}

function isMissing(outcome: Outcome): outcome is Outcome & { failure: RequestFailure } {
  const { failure } = outcome;
  if (failure?.kind !== "request" || failure.reason.kind !== "refused") return false;
  return codeFacts(failure.reason.code)?.isMissingWorker === true;
}

async function scriptsOf({ accountId }: Worker, client: Client): Promise<readonly string[]> {
  try {
    return await listScripts({ accountId, client, count: { requests: 0, attempts: 0 } });
  } catch (error) {
    if (error instanceof FailureError) return [];
    throw error;
  }
}
