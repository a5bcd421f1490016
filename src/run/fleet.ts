import { refusalFacts } from "../cloudflare/codes.ts";
import type { Failure, NotRunReason } from "../model/outcome/failure.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { RequestReason, TransportCause } from "../model/request/failure.ts";
import type { Worker } from "../model/worker.ts";
import { internalFailure } from "./internal-failure.ts";
import type { SharedFacts } from "./shared-facts.ts";

export type FleetOptions = {
  /** The most Workers at the same time. */
  readonly concurrency: number;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly shared: SharedFacts;
};

export type FleetTask<Item extends { readonly worker: Worker }> = {
  readonly items: IterableIterator<Item>;
  /** Does what is to be done with one Worker. Undefined leaves its outcome for later. */
  readonly run: (item: Item) => Promise<Outcome | undefined>;
  /** Makes the outcome of a Worker that is not run, or whose run throws. */
  readonly fail: (item: Item, failure: Failure) => Outcome;
};

/** Runs many Workers, a few at a time, and collects their outcomes. One that fails leaves the others alone. */
export class Fleet {
  readonly #options: FleetOptions;
  readonly #outcomes = new Map<Worker, Outcome>();
  #stop: NotRunReason | undefined;

  constructor(options: FleetOptions) {
    this.#options = options;
  }

  /** Why no further Worker is run: the step has to end, or one failed for a cause that all others would share. */
  get stop(): NotRunReason | undefined {
    return this.#stop;
  }

  /** Runs what there is to do, in its order. Never rejects. */
  async run<Item extends { readonly worker: Worker }>({ items, run, fail }: FleetTask<Item>): Promise<void> {
    const drain = async (): Promise<void> => {
      for (const item of items) {
        const outcome =
          this.#stop === undefined
            ? await run(item).catch((error: unknown) => fail(item, internalFailure(error)))
            : fail(item, { kind: "not-run", because: this.#stop });
        if (outcome !== undefined) this.settle(item.worker, outcome);
      }
    };
    await Promise.all(Array.from({ length: this.#options.concurrency }, drain));
  }

  /** Takes the outcome of a Worker, which it has only once. */
  settle(worker: Worker, outcome: Outcome): void {
    const shared = this.#options.shared.of(outcome);
    this.#stop ??= reasonToStop(worker.script, outcome.failure);
    this.#outcomes.set(worker, shared);
    this.#options.onOutcome(shared);
  }

  /** Returns the outcomes of these Workers, in their order, as far as they have one. */
  outcomesOf(workers: readonly Worker[]): Outcome[] {
    return workers.flatMap((worker) => this.#outcomes.get(worker) ?? []);
  }
}

/** Causes that lie between this machine and the API, and stay. */
const LASTING_CAUSES: ReadonlySet<TransportCause | "deadline"> = new Set([
  "certificate-expired",
  "certificate-for-another-host",
  "certificate-not-trusted",
  "proxy-refused",
]);

function reasonToStop(script: string, failure: Failure | undefined): NotRunReason | undefined {
  if (failure?.kind === "absent-name-unknown") return reasonToStop(script, failure.because);
  if (failure?.kind !== "request") return undefined;
  const { reason } = failure;
  if (reason.kind === "not-sent") return { kind: reason.why === "cancelled" ? "cancelled" : "deadline" };
  if (reason.kind === "no-answer" && (reason.cause === "cancelled" || reason.cause === "deadline")) {
    return { kind: reason.cause };
  }
  return isShared(reason) ? { kind: "shared-cause", script, failure } : undefined;
}

function isShared(reason: Exclude<RequestReason, { kind: "not-sent" }>): boolean {
  if (reason.kind === "no-answer") return LASTING_CAUSES.has(reason.cause);
  return refusalFacts(reason)?.stopsFleet === true;
}
