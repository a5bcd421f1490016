import type { ReportedError, RequestReason } from "../model/request/failure.ts";
import type { Redact } from "../privacy/redaction.ts";
import { sanitize } from "../privacy/sanitize.ts";
import { codeFacts } from "./codes.ts";
import type { RateLimit } from "./pacing.ts";

/** One entry of `errors` in an answer, as the server sent it. */
export type RawError = ReportedError;

/** A server that answers with a thousand errors must not bury the first. */
const MOST_ERRORS = 5;

/** The most characters that are shown of a URL or a pointer. */
const LONGEST_POINTER = 200;

/** Of `cf-ray`. A real one has 20 characters. */
const LONGEST_RAY = 64;

const TOO_MANY_OPERATIONS = 100160;

/** An answer whose envelope is not a success. `rawRay` is its `cf-ray`. */
export type Refusal = {
  readonly status: number;
  readonly errors: readonly RawError[];
  readonly rawRay: string | undefined;
};

/** Returns the facts of a refusal. */
export function refusalOf({ status, errors: all, rawRay }: Refusal, redact: Redact): RequestReason {
  const raw = all.slice(0, MOST_ERRORS);
  const errors = raw.map((error) => sanitized(error, redact));
  const known = errors.find(({ code }) => codeFacts(code) !== undefined);
  const code = known?.code ?? errors.find((error) => error.code !== undefined)?.code;
  const operationLimit = operationLimitOf(raw);
  return {
    kind: "refused",
    status,
    ...(code === undefined ? {} : { code }),
    errors,
    omittedErrors: all.length - errors.length,
    ...(operationLimit === undefined ? {} : { operationLimit }),
    ...sanitizedRay(rawRay, redact),
  };
}

/** Returns `ray`, fit to print, if there is one. */
export function sanitizedRay(rawRay: string | undefined, redact: Redact): { ray?: string } {
  return rawRay === undefined ? {} : { ray: sanitize(rawRay, { redact, maxLength: LONGEST_RAY }) };
}

function sanitized({ code, message, documentationUrl, pointer }: RawError, redact: Redact): ReportedError {
  // A number may be an echo too: of a secret that is one.
  const isEcho = codeFacts(code) === undefined && redact(String(code)) !== String(code);
  return {
    ...(code === undefined || isEcho ? {} : { code }),
    ...(message === undefined ? {} : { message: sanitize(message, { redact }) }),
    ...(documentationUrl === undefined
      ? {}
      : { documentationUrl: sanitize(documentationUrl, { redact, maxLength: LONGEST_POINTER }) }),
    ...(pointer === undefined ? {} : { pointer: sanitize(pointer, { redact, maxLength: LONGEST_POINTER }) }),
  };
}

/** Reads the account's limit, which Cloudflare gives in words: "More than 1200 requests per 300 seconds reached." */
export function rateLimitOf(errors: readonly ReportedError[]): RateLimit | undefined {
  for (const { message = "" } of errors) {
    const [, quota, seconds] = /\b(\d{1,9}) requests per (\d{1,5}) seconds\b/.exec(message) ?? [];
    if (Number(quota) > 0 && Number(seconds) > 0) return { quota: Number(quota), seconds: Number(seconds) };
  }
  return undefined;
}

/** Cloudflare gives the limit in words only: "… exceeds the limit of 25 per request." */
function operationLimitOf(errors: readonly RawError[]): number | undefined {
  const message = errors.find(({ code }) => code === TOO_MANY_OPERATIONS)?.message ?? "";
  const [, digits] = /limit of (\d{1,4}) per request/.exec(message) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
