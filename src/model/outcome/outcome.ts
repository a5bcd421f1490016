import type { Failure } from "./failure.ts";

/** What became of one Worker. Every name in it is fit to print: see `displayName` of {@link ReportedBinding}. */
export type Outcome = {
  readonly script: string;
  /** `planned`: a dry run, and the lists say what would be. `unchanged`: nothing had to be written. */
  readonly status: "patched" | "planned" | "unchanged" | "failed";
  readonly set: readonly string[];
  /** Names that were to be deleted and are gone. */
  readonly deleted: readonly string[];
  /** Those of `deleted` that were not there before. */
  readonly absent: readonly string[];
  /** Declared names that are as they were. */
  readonly notApplied: readonly string[];
  /** Declared names that may have been applied: an answer got lost. */
  readonly notKnown: readonly string[];
  /** All secrets on the Worker after the step, sorted; empty if they are not known. */
  readonly names: readonly string[];
  /**
   * Secrets that are on the Worker when the step ends (in a dry run: that are there now) and that the step does not
   * declare, sorted; absent if they are not known. What `set`, `delete` or `required` names is declared; what only a
   * `keep` pattern matches is not.
   */
  readonly undeclared?: readonly string[];
  /** Names to set that were left as they are, because `on-existing` is `keep`. */
  readonly kept?: readonly string[];
  /** Names to delete that are probably misspelled, or at least not on the Worker. */
  readonly notFound?: readonly NotFound[];
  /** Types of deleted secrets by name, if a plan has found them. */
  readonly types?: ReadonlyMap<string, string>;
  /** The most attempts that one request took. */
  readonly attempts: number;
  readonly requests: number;
  /** The id of the version that holds the change and is not deployed. */
  readonly versionId?: string;
  /** Present if and only if `status` is `failed`. */
  readonly failure?: Failure;
};

/**
 * A name to delete that no secret of the Worker has, by a complete list. `nearest` is the one undeclared secret that was
 * probably meant. A name that is not in `absent` may have been deleted by this very step: it is listed only with a
 * `nearest`.
 */
export type NotFound = { readonly name: string; readonly nearest?: string };

/** The requests that one Worker took. */
export type RequestCount = { requests: number; attempts: number };

/** An outcome's lists when nothing was set, deleted or found. */
export const NO_NAMES = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] } as const;

/** How far a failed run got: `nothing` certainly changed, `unknown` for all names, or `partly`. */
export type Extent =
  | { readonly kind: "nothing" }
  | { readonly kind: "unknown" }
  | { readonly kind: "partly"; readonly applied: number; readonly total: number };

/** Returns how far a failed run got, in numbers of declared names. */
export function extentOf({ set, deleted, notApplied, notKnown }: Outcome): Extent {
  const applied = set.length + deleted.length;
  const total = applied + notApplied.length + notKnown.length;
  if (notApplied.length === total) return { kind: "nothing" };
  if (notKnown.length === total) return { kind: "unknown" };
  return { kind: "partly", applied, total };
}

/** Returns whether the step knows that it wrote something to the Worker. */
export function isChanged({ status, set, deleted, absent }: Outcome): boolean {
  return status !== "planned" && set.length + deleted.length > absent.length;
}
