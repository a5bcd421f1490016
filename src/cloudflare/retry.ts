import type { HttpAnswer } from "../http/request.ts";
import type { Purpose, RequestReason, TransportCause } from "../model/request/failure.ts";
import { type RetryRule, refusalFacts } from "./codes.ts";

/**
 * How a transient failure is retried. `scope` says for whom the wait is: the rate limit is the account's and holds every
 * request, the lock of a script only those of that script.
 */
export type Retry = {
  readonly scope: "account" | "request";
  readonly leastSeconds: number;
  /** Whether the server asks for `leastSeconds`. */
  readonly fromServer: boolean;
  /** The least waits before the only retries that there are, in seconds. */
  readonly only?: readonly number[];
};

/** A failed attempt. */
export type FailedAttempt = {
  readonly reason: RequestReason;
  /** What came back, if anything did. */
  readonly answer?: HttpAnswer;
  /** Whether an answer to another request was a refusal for the rate limit, not long ago. */
  readonly followsRateLimit?: boolean;
  readonly purpose?: Purpose;
};

/** Past the limit, everything is refused until its window of five minutes ends; max-attempts of these cover that. */
const DEFAULT_RATE_LIMIT_SECONDS = 60;

/** An intermittent 10215 healed by retries after 2, 5 and 10 s (reports of users). */
const RACE_SECONDS = [2, 5];

const FAULTS_THAT_PASS: ReadonlySet<TransportCause | "deadline"> = new Set([
  "timeout",
  "tls",
  "proxy-cannot-reach-host",
  "host-not-found",
  "connection-refused",
  "connection-broken",
]);

/**
 * Returns how to retry a failure, or undefined if it is not transient: the one predicate. A patch may be sent again after
 * any of them, whether it was applied or not, since a merge patch that is applied twice leaves what it leaves once. But
 * each staged patch makes a version, so none is sent again after a status that says that one was made.
 */
export function retryOf({ reason, answer, followsRateLimit = false, purpose }: FailedAttempt): Retry | undefined {
  if (reason.kind === "no-answer") {
    return FAULTS_THAT_PASS.has(reason.cause) ? { scope: "request", leastSeconds: 0, fromServer: false } : undefined;
  }
  if (answer === undefined || (purpose === "stage" && reason.kind === "unreadable" && isSuccess(answer)))
    return undefined;
  const rule = ruleOf(reason, answer);
  const told = retryAfterSeconds(answer);
  const wait = { leastSeconds: told ?? 0, fromServer: told !== undefined };
  if (rule === "request") return { scope: "request", ...wait };
  if (rule === "account") return { scope: "account", ...wait, leastSeconds: told ?? DEFAULT_RATE_LIMIT_SECONDS };
  if (rule === "race") return { scope: "request", ...wait, only: RACE_SECONDS };
  const isAftermath = rule === "after-rate-limit" && (followsRateLimit || saysMaxAuthFailures(reason));
  return isAftermath ? { scope: "account", ...wait, only: [told ?? DEFAULT_RATE_LIMIT_SECONDS] } : undefined;
}

/** One text of code 9109, "Max auth failures reached", is about a limit and not about the token. */
function saysMaxAuthFailures(reason: RequestReason): boolean {
  return reason.kind === "refused" && reason.errors.some(({ message = "" }) => /max auth failures/i.test(message));
}

function isSuccess({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

function ruleOf(reason: RequestReason, answer: HttpAnswer): RetryRule | undefined {
  const isUnreadable = reason.kind === "unreadable";
  const isBroken = isUnreadable && (reason.content === "not-json" || reason.content === "too-large");
  // JSON that is cut off: whatever its status, the code that would decide is not known.
  if (isBroken && answer.body.trimStart().startsWith("{")) return "request";
  return refusalFacts(reason)?.retry ?? (isUnreadable && isSuccess(answer) ? "request" : undefined);
}

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3), which is compared with the server's own clock. */
function retryAfterSeconds({ headers }: HttpAnswer): number | undefined {
  const text = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text);
  // `Date.parse` makes a date of "1.5" and of "30, 30" too, the latter of a header that came twice.
  if (!/^[A-Z][a-z]+,? /.test(text)) return undefined;
  const seconds = (Date.parse(text) - Date.parse(headers.date ?? "")) / 1000;
  return Number.isNaN(seconds) ? undefined : seconds;
}
