import type { Answer } from "../http/request.ts";
import { CloudflareError, type Effect, type RequestFault } from "../model/errors.ts";
import type { Redact } from "../privacy/redaction.ts";
import { cleaned } from "../privacy/sanitize.ts";
import { type Explanation, explainCode, explainStatus } from "./codes.ts";
import type { ApiMessage, Envelope } from "./envelope.ts";

/** A server that answers with a thousand errors must not bury the first. */
const MOST_ERRORS = 5;

/**
 * The error for an answer that is not a success: cause and remedy of the code first, then Cloudflare's own words.
 *
 * @param what the attempt, as the object of "refused": "the patch of Worker api"
 */
export function refusal({
  answer,
  envelope,
  what,
  redact,
}: {
  answer: Answer;
  envelope: Envelope | undefined;
  what: string;
  redact: Redact;
}): CloudflareError {
  if (envelope === undefined) return unreadable({ answer, what, redact });
  const { status } = answer;
  const errors = envelope.errors.slice(0, MOST_ERRORS).map((error) => withoutEcho(error, redact));
  const known = errors.find((error) => explainCode(error.code) !== undefined);
  const code = known?.code ?? errors.find((error) => error.code !== undefined)?.code;
  const explanation = explainCode(code) ?? explainStatus(status);
  const brief = code === undefined ? `HTTP ${status}` : `code ${code} (HTTP ${status})`;
  const lines = [
    `Cloudflare refused ${what}: ${brief}.`,
    ...explanationLines(explanation),
    ...errors.map((error) => errorLine(error, redact)),
    ...omitted(envelope.errors.length - errors.length),
    ...(envelope.errors.length === 0 ? ["Cloudflare gave no reason."] : []),
    ...rayLine(answer, redact),
  ];
  const effect = effectOf(status);
  return new CloudflareError(lines.join("\n"), { code: code ?? status, brief: withCause(brief, explanation), effect });
}

/** What is between us and the API can lose an answer to a request that the API carried out. */
function effectOf(status: number): Effect {
  return status >= 300 && status < 500 && status !== 408 ? "none" : "unknown";
}

/** A number can be an echo as well: of a secret that is one. */
function withoutEcho({ code, ...error }: ApiMessage, redact: Redact): ApiMessage {
  if (code === undefined) return error;
  const isEcho = explainCode(code) === undefined && redact(String(code)) !== String(code);
  return isEcho ? error : { code, ...error };
}

function withCause(brief: string, explanation: Explanation | undefined): string {
  return explanation === undefined ? brief : `${brief}. ${explanation.cause.replace(/\.$/, "")}`;
}

function explanationLines(explanation: Explanation | undefined): string[] {
  return explanation === undefined ? [] : [`Cause: ${explanation.cause}`, `What to do: ${explanation.remedy}`];
}

function omitted(count: number): string[] {
  return count > 0 ? [`… and ${count} more ${count === 1 ? "error" : "errors"}.`] : [];
}

function errorLine({ code, message, documentationUrl, pointer }: ApiMessage, redact: Redact): string {
  const parts = [
    code === undefined ? undefined : `code ${code}`,
    message === undefined ? "no message" : `"${cleaned(message, { redact })}"`,
    pointer === undefined ? undefined : `at ${cleaned(pointer, { redact, shown: 200 })}`,
    documentationUrl === undefined ? undefined : `see ${cleaned(documentationUrl, { redact, shown: 200 })}`,
  ];
  return `Cloudflare says: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function rayLine({ headers }: Answer, redact: Redact): string[] {
  const ray = headers["cf-ray"];
  return ray === undefined ? [] : [`cf-ray: ${cleaned(ray, { redact, shown: 64 })}`];
}

/** An answer that holds no envelope at all. Its body is not shown: it may be a page of any size. */
export function unreadable({
  answer,
  what,
  redact,
}: {
  answer: Answer;
  what: string;
  redact: Redact;
}): CloudflareError {
  const { status } = answer;
  const { found, explanation } = describeBody(answer);
  const success = status >= 200 && status < 300;
  const code: number | RequestFault = status >= 300 && status < 400 ? "redirect" : success ? "answer" : status;
  const brief = `HTTP ${status}, ${found}`;
  const lines = [
    `The answer to ${what} cannot be read: ${brief}.`,
    ...explanationLines(explanation),
    ...rayLine(answer, redact),
  ];
  const effect = effectOf(status);
  return new CloudflareError(lines.join("\n"), { code, brief: withCause(brief, explanation), effect });
}

function describeBody({ status, headers, body }: Answer): { found: string; explanation: Explanation | undefined } {
  if (headers["cf-mitigated"] === "challenge") {
    return {
      found: "a challenge page of Cloudflare's firewall",
      explanation: {
        cause: "The firewall in front of the API took the runner for a bot.",
        remedy: "Run the step again; on a self-hosted runner, check the reputation of its IP address.",
      },
    };
  }
  if (status >= 300 && status < 400) {
    return {
      found: "a redirect, which is not followed because the credentials would go with it",
      explanation: { cause: "The address of the API is not this one.", remedy: "Check api-base-url." },
    };
  }
  const html = /^\s*<(!doctype|html|head|body)/i.test(body);
  const found = html ? "an HTML page" : body.trim() === "" ? "an empty body" : "no JSON object, or one that is cut off";
  // A page with this status is the edge's, which limits the caller; a script's lock is told in an envelope.
  if (status === 429) return { found, explanation: explainCode(971) };
  // The API tells of a token in an envelope; a page that refuses is of something on the way to it.
  const isAboutToken = status === 401 || status === 403;
  const explanation = html && isAboutToken ? ELSEWHERE : explainStatus(status);
  return { found, explanation: explanation ?? (html ? ELSEWHERE : undefined) };
}

const ELSEWHERE: Explanation = {
  cause: "Something other than Cloudflare's API answered, such as a proxy or a login page.",
  remedy: "Check api-base-url and the proxy of the runner.",
};
