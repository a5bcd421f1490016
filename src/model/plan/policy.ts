import type { OnExisting, Prune } from "./plan.ts";

/** What a step may do, and what must hold before and after it. It is the same for every Worker. */
export type Policy = {
  readonly prune: Prune | undefined;
  /** Names that must be on the Worker in the end. */
  readonly required: readonly string[];
  readonly onExisting: OnExisting;
  /** False: the change goes into a version that is not deployed. */
  readonly deploy: boolean;
  /** Plan, and write nothing. */
  readonly dryRun: boolean;
};

/** Returns whether a step has to know what is on a Worker before it writes. Other steps need one request. */
export function needsPlan({ prune, required, onExisting, dryRun }: Policy): boolean {
  return dryRun || prune !== undefined || required.length > 0 || onExisting === "keep";
}
