/**
 * Everything that is wrong with what the workflow handed in, found in one pass.
 * Each problem is a whole sentence that names the input, what was found and what to do.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** Why a request brought no usable answer. */
export type RequestFault =
  | "timeout"
  | "deadline"
  | "cancelled"
  | "connection"
  | "certificate"
  | "proxy"
  | "redirect"
  | "answer";

/** Whether the request may have changed the Worker all the same: `none` is certain. */
export type Effect = "none" | "unknown";

export type CloudflareErrorFacts = {
  /** Cloudflare's number, the HTTP status where there was none, or why there was no usable answer. */
  readonly code: number | RequestFault;
  readonly effect: Effect;
  /** The failure in a few words, without a stop: "code 10013 (HTTP 500)". */
  readonly brief: string;
  readonly cause?: unknown;
};

/** A request that Cloudflare refused, or that never got a usable answer. All texts are ready to print. */
export class CloudflareError extends Error {
  override readonly name = "CloudflareError";
  readonly code: number | RequestFault;
  readonly effect: Effect;
  readonly brief: string;

  constructor(message: string, { code, effect, brief, cause }: CloudflareErrorFacts) {
    super(message, { cause });
    this.code = code;
    this.effect = effect;
    this.brief = brief;
  }
}

/** The patch was accepted, but the state that Cloudflare reports is not the declared one, or could not be read. */
export class VerificationError extends Error {
  override readonly name = "VerificationError";
  readonly code = "unverified";
}
