import type { ReportedError, RequestReason } from "../model/request/failure.ts";
import type { Redact } from "../privacy/redaction.ts";
import { sanitize } from "../privacy/sanitize.ts";
import { codeFacts } from "./codes.ts";
import type { RateLimit } from "./pacing.ts";

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
  /** As the server sent them. */
  readonly errors: readonly ReportedError[];
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

function sanitized({ code, ...texts }: ReportedError, redact: Redact): ReportedError {
  // A number may be an echo too: of a secret that is one.
  const isEcho = codeFacts(code) === undefined && redact(String(code)) !== String(code);
  const shown = Object.entries(texts).map(([name, text]) => [
    name,
    sanitize(text, name === "message" ? { redact } : { redact, maxLength: LONGEST_POINTER }),
  ]);
  return { ...(code === undefined || isEcho ? {} : { code }), ...Object.fromEntries(shown) };
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
function operationLimitOf(errors: readonly ReportedError[]): number | undefined {
  const message = errors.find(({ code }) => code === TOO_MANY_OPERATIONS)?.message ?? "";
  const [, digits] = /limit of (\d{1,4}) per request/.exec(message) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
