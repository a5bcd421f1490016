import type { RunEvent } from "../../model/request/event.ts";
import { duration, number } from "../../wording.ts";
import { given, joined, literals, type Phrase, phrase, plain } from "./phrase.ts";
import { briefOf, causeOf, purposePhrase } from "./request.ts";
import { workerName } from "./worker.ts";

/** A request that was answered or failed, for the debug log. */
export type RequestEvent = Extract<RunEvent, { kind: "request" }>;

/** An event that the log shows. */
export type ShownEvent = Exclude<RunEvent, RequestEvent>;

/** Returns "GET /accounts/0123/…/secrets: 200 in 120 ms (attempt 1, cf-ray 8f00-AMS)". */
export function requestSentence({ method, path, status, milliseconds, attempt, ray }: RequestEvent): string {
  const details = given([`attempt ${attempt}`, ray !== undefined && `cf-ray ${ray}`]).join(", ");
  return `${method} ${path}: ${status ?? "no answer"} in ${Math.round(milliseconds)} ms (${details})`;
}

/**
 * Returns the sentences for an event.
 *
 * @param script the Worker to name in a sentence that would not name one otherwise
 */
export function eventSentence(event: ShownEvent, script?: string): string {
  const prefix = script !== undefined && phrase`Worker ${workerName(script)}: `;
  switch (event.kind) {
    case "retry": {
      const cause = causeOf(event.failure);
      // Under 50 ms nobody waits for anything.
      const when = event.waitMilliseconds < 50 ? "now" : `in ${waitOf(event)}`;
      return plain(joined([attemptPhrase(event), cause !== undefined && [cause], [`Retrying ${when}.`]]));
    }
    case "rate-limit":
      return plain(joined([attemptPhrase(event), [`Rate limited: waiting ${waitOf(event)}.`]]));
    case "operation-limit":
      return plain(
        phrase`${prefix}Cloudflare takes fewer operations per request than were sent. Sending at most ${number(event.limit)} per request.`,
      );
    case "already-absent":
      return plain(phrase`${prefix}Not on the Worker, so nothing to delete: ${literals(event.names)}.`);
  }
}

type Attempt = Pick<Extract<RunEvent, { kind: "rate-limit" }>, "failure" | "attempt" | "maxAttempts">;

function attemptPhrase({ failure, attempt, maxAttempts }: Attempt): Phrase | undefined {
  if (failure === undefined) return undefined;
  return phrase`Attempt ${attempt} of ${maxAttempts} of ${purposePhrase(failure)} failed: ${briefOf(failure)}.`;
}

function waitOf({ waitMilliseconds, asked }: { readonly waitMilliseconds: number; readonly asked: boolean }): string {
  return asked ? `${duration(waitMilliseconds)}, as Cloudflare asks` : duration(waitMilliseconds);
}
