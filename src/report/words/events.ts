import type { RunEvent } from "../../model/request/event.ts";
import type { RequestFailure } from "../../model/request/failure.ts";
import { duration, number } from "../../wording.ts";
import { joined, literals, type Phrase, phrase, plain } from "./phrase.ts";
import { briefOf, causeOf, purposePhrase } from "./request.ts";
import { workerName } from "./worker.ts";

/** A request that was answered or failed, for the debug log. */
export type RequestEvent = Extract<RunEvent, { kind: "request" }>;

/** An event that the log shows. */
export type ShownEvent = Exclude<RunEvent, RequestEvent>;

/** Returns "GET /accounts/0123/…/secrets: 200 in 120 ms (attempt 1, cf-ray 8f00-AMS)". */
export function requestSentence({ method, path, status, milliseconds, attempt, ray }: RequestEvent): string {
  const answer = status === undefined ? "no answer" : String(status);
  const details = [`attempt ${attempt}`, ...(ray === undefined ? [] : [`cf-ray ${ray}`])];
  return `${method} ${path}: ${answer} in ${Math.round(milliseconds)} ms (${details.join(", ")})`;
}

/**
 * Returns the sentences for an event.
 *
 * @param script the Worker to name in a sentence that would not name one otherwise
 */
export function eventSentence(event: ShownEvent, script?: string): string {
  switch (event.kind) {
    case "retry": {
      const cause = causeOf(event.failure);
      return plain(joined([attemptPhrase(event), ...(cause === undefined ? [] : [[cause]]), retryPhrase(event)]));
    }
    case "rate-limit": {
      const { failure, attempt, maxAttempts } = event;
      const isKnown = failure !== undefined && attempt !== undefined && maxAttempts !== undefined;
      const before = isKnown ? phrase`${attemptPhrase({ failure, attempt, maxAttempts })} ` : [];
      return plain(phrase`${before}Rate limited: waiting ${waitPhrase(event)}.`);
    }
    case "operation-limit":
      return plain(
        phrase`${prefix(script)}Cloudflare takes fewer operations per request than were sent. Sending at most ${number(event.limit)} per request.`,
      );
    case "already-absent":
      return plain(phrase`${prefix(script)}Not on the Worker, so nothing to delete: ${literals(event.names)}.`);
  }
}

function prefix(script: string | undefined): Phrase {
  return script === undefined ? [] : phrase`Worker ${workerName(script)}: `;
}

type Attempt = { readonly failure: RequestFailure; readonly attempt: number; readonly maxAttempts: number };

function attemptPhrase({ failure, attempt, maxAttempts }: Attempt): Phrase {
  return phrase`Attempt ${attempt} of ${maxAttempts} of ${purposePhrase(failure)} failed: ${briefOf(failure)}.`;
}

type Wait = { readonly waitMilliseconds: number; readonly asked: boolean };

function retryPhrase(wait: Wait): Phrase {
  // Under 50 ms nobody waits for anything.
  return wait.waitMilliseconds < 50 ? phrase`Retrying now.` : phrase`Retrying in ${waitPhrase(wait)}.`;
}

function waitPhrase({ waitMilliseconds, asked }: Wait): Phrase {
  return asked ? phrase`${duration(waitMilliseconds)}, as Cloudflare asks` : phrase`${duration(waitMilliseconds)}`;
}
