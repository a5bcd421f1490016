import type { Answer } from "../http/request.ts";
import type { CloudflareError } from "../model/errors.ts";
import { explainCode } from "./codes.ts";
import { parseEnvelope } from "./envelope.ts";

export type Failure = { readonly error: CloudflareError; readonly answer?: Answer };

/**
 * Why a request is worth sending again. `scope` says whom the wait is for: an account's rate limit holds for every
 * request, the lock of a script for that script alone.
 */
export type Transience = {
  readonly scope: "account" | "request";
  readonly leastSeconds: number;
  /** Whether the server told `leastSeconds`. */
  readonly isTold: boolean;
};

/** Of the account's global limit (developers.cloudflare.com/fundamentals/api/reference/limits). */
const RATE_LIMIT_CODES = [971, 10429];
const INTERNAL_ERROR_CODES = [10013, 10002];

/** After that limit everything is blocked until its window of five minutes ends; max-attempts of these cover it. */
const UNTOLD_RATE_LIMIT_SECONDS = 60;

/**
 * The one predicate: a failure that is transient, or undefined. A patch may be sent again after any of them, applied or
 * not, since a merge patch that is applied twice leaves what it leaves once.
 */
export function transienceOf({ error, answer }: Failure): Transience | undefined {
  const untold = { leastSeconds: 0, isTold: false };
  const { code } = error;
  if (code === "timeout" || code === "connection" || code === "answer") return { scope: "request", ...untold };
  if (answer === undefined || typeof code === "string") return undefined;
  const seconds = retryAfterSeconds(answer);
  const told = seconds === undefined ? untold : { leastSeconds: seconds, isTold: true };
  if (RATE_LIMIT_CODES.includes(code) || isUnexplainedLimit({ error, answer })) {
    return { scope: "account", ...(told.isTold ? told : { leastSeconds: UNTOLD_RATE_LIMIT_SECONDS, isTold: false }) };
  }
  if (INTERNAL_ERROR_CODES.includes(code)) return { scope: "request", ...told };
  const passing = [408, 425, 429].includes(answer.status) || answer.status >= 500 || isCutOff(answer);
  return passing && explainCode(code) === undefined ? { scope: "request", ...told } : undefined;
}

/** A 429 of the edge, as a page without a code: it limits the caller, and the lock of a script comes in an envelope. */
function isUnexplainedLimit({ error, answer }: Failure): boolean {
  return answer?.status === 429 && error.code === 429 && !isJson(answer);
}

function isCutOff(answer: Answer): boolean {
  return isJson(answer) && parseEnvelope(answer.body) === undefined;
}

function isJson({ body }: Answer): boolean {
  return body.trimStart().startsWith("{");
}

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3), held against the server's own clock. */
function retryAfterSeconds({ headers }: Answer): number | undefined {
  const text = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text);
  // `Date.parse` makes a date of "1.5" and of "30, 30" too, the latter of a header that came twice.
  if (!/^[A-Z][a-z]+,? /.test(text)) return undefined;
  const milliseconds = Date.parse(text) - Date.parse(headers.date ?? "");
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds / 1000);
}
