import type { Client, Tally } from "../cloudflare/client.ts";
import type { Endpoint } from "../cloudflare/endpoint.ts";
import { latestVersion } from "../cloudflare/latest-version.ts";
import { secretsBulk } from "../cloudflare/secrets-bulk.ts";
import { listBindings, listSecrets } from "../cloudflare/state.ts";
import { namesOf } from "../model/batches.ts";
import { CloudflareError } from "../model/errors.ts";
import { conclusionOf, type Outcome } from "../model/outcome.ts";
import type { Declaration } from "../model/patch.ts";
import { type CurrentState, type Plan, type Prune, planOf } from "../model/plan.ts";
import { isSecretType, type ReportedBinding } from "../model/verification.ts";
import type { Worker } from "../model/worker.ts";
import type { ShowNames } from "../privacy/sanitize.ts";
import { patchWorker } from "./patch.ts";

export type RunOptions = {
  readonly worker: Worker;
  readonly declaration: Declaration;
  readonly prune: Prune | undefined;
  /** Names that must be on the Worker in the end. */
  readonly required: readonly string[];
  readonly deploy: boolean;
  readonly dryRun: boolean;
  readonly client: Client;
  /** Shows the names of `required` as they are, by which they are found again in the outcome. */
  readonly showNames: ShowNames;
  /** Takes a line for the log. */
  readonly tell: (line: string) => void;
  /** Takes the plan, where one is made, before anything is written. */
  readonly showPlan: (plan: Plan) => void;
  /** The problems of a plan as the message that fails the step. */
  readonly problemsOf: (plan: Plan) => string;
};

/**
 * Brings one Worker to its declared state. A plan is made first where the run needs to know what is there: for a dry
 * run, for prune and for required names. Other runs stay at one request.
 */
export async function runWorker(options: RunOptions): Promise<Outcome> {
  const { worker, declaration, prune, required, deploy, dryRun, client } = options;
  const tally = { requests: 0, attempts: 0 };
  const endpoint = deploy ? secretsBulk(worker, client) : latestVersion(worker, client);
  if (!dryRun && prune === undefined && required.length === 0) {
    return await patchWorker({ ...options, endpoint, tally });
  }
  const state = await readState(options, { endpoint, tally });
  if (state instanceof CloudflareError) return unread(options, { tally, error: state });
  const plan = planOf({ declaration, state, prune, required });
  options.showPlan(plan);
  if (plan.problems.length > 0) {
    const error = { code: "plan", message: options.problemsOf(plan) };
    return { ...unwritten(options, { tally, error }), names: namesNow(options, plan) };
  }
  if (dryRun) return planned(options, { plan, tally });
  const { delete: deletions } = plan.declaration;
  const absent = declaration.delete.filter((name) => !deletions.includes(name));
  const isSame = deletions.length + absent.length === declaration.delete.length;
  const outcome = await patchWorker({
    ...options,
    // The declaration itself where prune adds nothing: its body is serialised already.
    declaration: isSame ? declaration : { ...declaration, delete: [...deletions, ...absent] },
    endpoint,
    known: { reported: secretsNow(plan), absent },
    tally,
  });
  return withRequired({ ...outcome, ...kindsOf(options, plan) }, required);
}

async function readState(
  { worker, deploy, client }: RunOptions,
  { endpoint, tally }: { endpoint: Endpoint; tally: Tally },
): Promise<CurrentState | CloudflareError> {
  try {
    if (!deploy) {
      const bindings = await endpoint.list(tally);
      return { secrets: bindings.filter(({ type }) => isSecretType(type)), bindings };
    }
    const readings = [listSecrets({ worker, client, tally }), listBindings({ worker, client, tally })] as const;
    // Where one fails, the other must not go on with its attempts after the step has ended.
    await Promise.allSettled(readings);
    const [secrets, bindings] = await Promise.all(readings);
    return { secrets, bindings };
  } catch (error) {
    if (error instanceof CloudflareError) return error;
    throw error;
  }
}

const NOTHING = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] } as const;

function unwritten(
  { worker, declaration }: RunOptions,
  { tally, error: { code, message } }: { tally: Tally; error: NonNullable<Outcome["error"]> },
): Outcome {
  const { script } = worker;
  return { script, ...NOTHING, ...tally, status: "failed", notApplied: namesOf(declaration), error: { code, message } };
}

/** Nothing is known of the Worker, and nothing was sent that could change it. */
function unread(options: RunOptions, { tally, error }: { tally: Tally; error: CloudflareError }): Outcome {
  const outcome = unwritten(options, { tally, error });
  const message = [error.message, ...conclusionOf(outcome)].join("\n");
  return { ...outcome, error: { code: error.code, message } };
}

/** The secrets on the Worker before anything is written, by both lists, which may differ. */
function secretsNow({ entries }: Plan): ReportedBinding[] {
  return entries
    .filter(({ action }) => action !== "create" && action !== "absent")
    .map(({ name, type, formerType = type }) => ({ name, type: formerType }));
}

/** The names of the secrets on a Worker that is left as it is. */
function namesNow({ showNames }: RunOptions, plan: Plan): string[] {
  const there = secretsNow(plan).map(({ name }) => name);
  return there.map(showNames(there)).sort();
}

function kindsOf({ showNames }: RunOptions, { entries }: Plan): Pick<Outcome, "kinds"> {
  const deletions = entries.filter(({ action }) => action === "delete");
  if (deletions.length === 0) return {};
  const shown = showNames(deletions.map(({ name }) => name));
  const kinds = new Map<string, string>();
  for (const [name, alike] of Map.groupBy(deletions, (entry) => shown(entry.name))) {
    const [type, ...others] = new Set(alike.map((entry) => entry.type));
    if (type !== undefined && others.length === 0) kinds.set(name, type);
  }
  return { kinds };
}

function planned({ worker, showNames }: RunOptions, { plan, tally }: { plan: Plan; tally: Tally }): Outcome {
  const { set, delete: deleted } = plan.declaration;
  const shown = showNames([...deleted, ...plan.names]);
  return {
    script: worker.script,
    status: "planned",
    ...NOTHING,
    set: set.map(({ name }) => name),
    deleted: deleted.map(shown),
    names: plan.names.map(shown).sort(),
    ...tally,
  };
}

/** The plan looked at the state before; this one is proved. */
function withRequired(outcome: Outcome, required: readonly string[]): Outcome {
  const missing = required.filter((name) => !outcome.names.includes(name));
  if (outcome.status === "failed" || missing.length === 0) return outcome;
  const { script, status } = outcome;
  const names = missing.join(", ");
  const found =
    status === "patched"
      ? `The patch of Worker ${script} was applied, but required names are not on the Worker: ${names}.`
      : `Worker ${script} needed no patch, but required names are not on it: ${names}.`;
  const cure = "Something else changed the Worker at the same time. Run the step again, which is safe.";
  return { ...outcome, status: "failed", error: { code: "required", message: `${found} ${cure}` } };
}
