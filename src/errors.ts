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
export type RequestFault = "timeout" | "connection" | "certificate" | "proxy" | "redirect" | "answer";

/**
 * A request that Cloudflare refused (`code` is Cloudflare's number, or the HTTP status where there was none),
 * or that never got a usable answer (`code` is a {@link RequestFault}).
 * The message is ready to print: text from the server in it has been cleaned.
 */
export class CloudflareError extends Error {
  override readonly name = "CloudflareError";
  readonly code: number | RequestFault;

  constructor(message: string, { code, cause }: { code: number | RequestFault; cause?: unknown }) {
    super(message, { cause });
    this.code = code;
  }
}

/** The patch was accepted, but the state that Cloudflare reports is not the declared one, or could not be read. */
export class VerificationError extends Error {
  override readonly name = "VerificationError";
  readonly code = "unverified";
}
