import { notRun, type Outcome } from "../model/outcome.ts";
import type { Worker } from "../model/worker.ts";

export type FleetOptions = {
  readonly workers: readonly Worker[];
  /** Workers at the same time. */
  readonly concurrency: number;
  /** Does what is to be done with one Worker; a failure is in the outcome. */
  readonly run: (worker: Worker) => Promise<Outcome>;
  /** The declared names, for the outcomes of Workers that are not run any more. */
  readonly declared: readonly string[];
  readonly onOutcome: (outcome: Outcome) => void;
};

/**
 * Cloudflare's codes for credentials and accounts, and the faults of a connection that stay: what one Worker met, all
 * others would meet.
 */
const FATAL_CODES: ReadonlySet<number | string | undefined> = new Set([
  // The status, where an answer has no code.
  401,
  10000,
  9103,
  9106,
  9109,
  6003,
  6102,
  6103,
  6111,
  7000,
  7003,
  100119,
  "certificate",
  "proxy",
  "redirect",
  "cancelled",
  "deadline",
]);

/** Runs many Workers, a few at a time. One Worker's failure leaves the others alone, unless it is everybody's. */
export async function runFleet(options: FleetOptions): Promise<Outcome[]> {
  const { workers, concurrency, run, declared, onOutcome } = options;
  const outcomes: Outcome[] = [];
  const share = sharedLists();
  const queue = workers.entries();
  let fatal: Outcome | undefined;
  const leftOut = ({ script }: Worker, because: Outcome): Outcome =>
    notRun(script, { code: because.error?.code ?? "", reason: reasonAfter(because), declared });
  const drain = async (): Promise<void> => {
    for (const [index, worker] of queue) {
      const outcome = share(fatal === undefined ? await run(worker) : leftOut(worker, fatal));
      if (FATAL_CODES.has(outcome.error?.code)) fatal ??= outcome;
      outcomes[index] = outcome;
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, workers.length) }, drain));
  return outcomes;
}

/** Why the Workers that are left are not run. */
function reasonAfter({ script, error }: Outcome): string {
  const code = error?.code ?? "";
  if (code === "cancelled") return "the step was cancelled";
  if (code === "deadline") return "the deadline of the step leaves no time for it";
  const shown = typeof code === "number" ? `code ${code}` : code;
  return `what Worker ${script} met (${shown}) would meet every other one as well`;
}

/** Most Workers of a fleet have the same names: each list is kept once, so that memory does not grow with answers. */
function sharedLists(): (outcome: Outcome) => Outcome {
  const share = shared((list: readonly string[]) => JSON.stringify(list));
  const shareKinds = shared((kinds: ReadonlyMap<string, string>) => JSON.stringify([...kinds]));
  return (outcome) => ({
    ...outcome,
    ...(outcome.kinds === undefined ? {} : { kinds: shareKinds(outcome.kinds) }),
    set: share(outcome.set),
    deleted: share(outcome.deleted),
    absent: share(outcome.absent),
    notApplied: share(outcome.notApplied),
    notKnown: share(outcome.notKnown),
    names: share(outcome.names),
  });
}

/** Gives the first of the values that have the same key. */
function shared<Value>(keyOf: (value: Value) => string): (value: Value) => Value {
  const known = new Map<string, Value>();
  return (value) => {
    const key = keyOf(value);
    const first = known.get(key) ?? value;
    known.set(key, first);
    return first;
  };
}
