import type { PlanProblem } from "../plan/plan.ts";
import type { RequestFailure } from "../request/failure.ts";
import type { Difference } from "./verification.ts";

/** Why a Worker was not run after others had failed or the step had to end. */
export type NotRunReason =
  | { readonly kind: "cancelled" }
  | { readonly kind: "deadline" }
  /** Worker `script` failed for a reason that every other Worker would share, such as a rejected token. */
  | { readonly kind: "shared-cause"; readonly script: string; readonly failure: RequestFailure }
  /** Nothing is written anywhere, because of the plans of `count` other Workers, the first of which is `script`. */
  | { readonly kind: "other-plans"; readonly script: string; readonly count: number };

/** Why one Worker is not in its declared state. Facts only; `report/words` makes sentences of them. */
export type Failure =
  | RequestFailure
  /** The patch was accepted, but the state that Cloudflare reports is not the declared one. */
  | { readonly kind: "unverified"; readonly differences: readonly Difference[] }
  /** The patch was accepted, but the state could not be read afterwards. */
  | { readonly kind: "unproved"; readonly because: RequestFailure }
  /** A staged version was accepted, but the answer has no version id. */
  | { readonly kind: "no-version-id" }
  /** Code 10056, and the list that would say which name is absent could not be read. */
  | { readonly kind: "absent-name-unknown"; readonly because: RequestFailure }
  | { readonly kind: "plan"; readonly problems: readonly PlanProblem[] }
  /** Required names that are not on the Worker after the step; `displayNames`. */
  | { readonly kind: "required"; readonly names: readonly string[]; readonly patched: boolean }
  /** A fault of this action. `error` is its name and code, `frames` the top of its stack; never its message. */
  | { readonly kind: "internal"; readonly error: string; readonly frames: readonly string[] }
  | { readonly kind: "not-run"; readonly because: NotRunReason };

/** `results[].error.code`: Cloudflare's number, an HTTP status, or a word for what went wrong. */
export type PublicCode = number | string;

/** Thrown by the clients and caught where a Worker's outcome is made. Its message is constant: the facts are in `failure`. */
export class FailureError extends Error {
  override readonly name = "FailureError";
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.failure = failure;
  }
}

/** Returns the failed request that was thrown. @throws the error itself if it is anything else */
export function requestFailureOf(error: unknown): RequestFailure {
  if (error instanceof FailureError && error.failure.kind === "request") return error.failure;
  throw error;
}
