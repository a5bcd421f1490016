import { type RefusalFacts, refusalFacts } from "../../cloudflare/codes.ts";
import type {
  Purpose,
  ReportedError,
  RequestFailure,
  RequestReason,
  RetryEnd,
  TransportCause,
  UnreadableContent,
} from "../../model/request/failure.ts";
import { duration, number, plural } from "../../wording.ts";
import { input, joined, type Line, line, literal, type Phrase, phrase } from "./phrase.ts";
import { workerName } from "./worker.ts";

const OBJECTS: Readonly<Record<Exclude<Purpose, "list-scripts">, string>> = {
  patch: "the patch",
  stage: "the new version",
  "list-secrets": "the request for the secrets",
  "read-settings": "the request for the settings",
  "read-latest-version": "the request for the latest version",
  "list-deployments": "the request for the deployments",
  "list-versions": "the request for the versions",
};

/** Returns what a request was for, as the object of a sentence: "the patch of Worker api". */
export function purposePhrase({ purpose, script }: Pick<RequestFailure, "purpose" | "script">): Phrase {
  if (purpose === "list-scripts") return phrase`the request for the list of Workers`;
  return phrase`${OBJECTS[purpose]} of Worker ${workerName(script)}`;
}

/** What is said of one kind of failure: `what` is a clause, `remedy` is whole sentences. */
type Explanation = { readonly what: string; readonly remedy: Phrase };

const CHECK_PROXY = phrase`Check ${input("api-base-url")} and the proxy of the runner.`;
const STATUS_PAGE = "https://www.cloudflarestatus.com";

/** What was wrong with a connection; `timeout` and `cancelled` are worded with the request. */
const CONNECTION: Readonly<Record<Exclude<TransportCause, "timeout" | "cancelled">, Explanation>> = {
  "certificate-expired": {
    what: "the host's certificate is not valid at this time",
    remedy: phrase`Check the clock of the runner, and ${input("api-base-url")}.`,
  },
  "certificate-for-another-host": { what: "the host's certificate is for another host", remedy: CHECK_PROXY },
  "certificate-not-trusted": {
    what: "the host's certificate is not trusted",
    remedy: phrase`Behind an inspecting proxy, set ${literal("NODE_EXTRA_CA_CERTS")}.`,
  },
  tls: { what: "the host does not speak TLS correctly", remedy: CHECK_PROXY },
  "proxy-cannot-reach-host": {
    what: "the proxy could not reach the host",
    remedy: phrase`Check the proxy of the runner.`,
  },
  "proxy-refused": {
    what: "the proxy refused the connection",
    remedy: phrase`Check address, user and password in ${literal("HTTPS_PROXY")} or ${literal("HTTP_PROXY")}, and that the proxy allows the host.`,
  },
  "host-not-found": {
    what: "the host's name could not be resolved",
    remedy: phrase`Check ${input("api-base-url")} and the network of the runner.`,
  },
  "connection-refused": {
    what: "the host does not accept the connection",
    remedy: phrase`Check ${input("api-base-url")}, the network and the proxy of the runner.`,
  },
  "connection-broken": { what: "the connection broke", remedy: [] },
};

const CONTENT: Readonly<Record<UnreadableContent, string>> = {
  challenge: "a challenge page of Cloudflare's firewall",
  redirect: "a redirect",
  html: "an HTML page",
  empty: "an empty body",
  "not-json": "a body that is not a JSON object, or not all of one",
  "too-large": "a body that is too large for an answer of this API",
  "no-list": "no usable list of names and types",
  unconfirmed: "a success that confirms nothing",
};

/** Returns the sentences for a failed request: what failed, its cause, what to do, and the server's own words. */
export function requestLines(failure: RequestFailure): Line[] {
  return [...reasonLines(failure), ...(failure.end === undefined ? [] : [line(endPhrase(failure.end))])];
}

function reasonLines(failure: RequestFailure): Line[] {
  const { reason } = failure;
  const what = purposePhrase(failure);
  switch (reason.kind) {
    case "refused":
      return [line(phrase`Cloudflare refused ${what}: ${statusPhrase(reason)}.`), ...refusalLines(failure, reason)];
    case "unreadable":
      return [
        line(phrase`Could not read the answer to ${what}: ${unreadablePhrase(reason)}.`),
        ...explanationLines(refusalFacts(reason)),
        ...rayLines(reason.ray),
      ];
    case "no-answer":
      return [
        line(joined([phrase`No answer to ${what}: ${silencePhrase(failure, reason)}.`, ...silenceRemedy(reason)])),
      ];
    case "not-sent":
      return [line(phrase`Not sent: ${what}. ${notSentPhrase(reason)}`)];
  }
}

/** Returns a failed request in a few words, without a full stop: "code 10013 (HTTP 500)". */
export function briefOf(failure: RequestFailure): Phrase {
  const { reason } = failure;
  switch (reason.kind) {
    case "refused":
      return statusPhrase(reason);
    case "unreadable":
      return phrase`the answer could not be read (${unreadablePhrase(reason)})`;
    case "no-answer":
      return silencePhrase(failure, reason);
    case "not-sent":
      return phrase`it was not sent`;
  }
}

/** Returns how a request failed, after "failed": "with code 10000", "because the host's certificate is not trusted (…)". */
export function failedHow(failure: RequestFailure): Phrase {
  const { reason } = failure;
  if (reason.kind !== "refused") return phrase`because ${briefOf(failure)}`;
  return reason.code === undefined ? phrase`with HTTP ${reason.status}` : phrase`with code ${reason.code}`;
}

/** Returns the cause of a failed request as a sentence, or nothing if Cloudflare's code or status has no known one. */
export function causeOf({ reason }: RequestFailure): string | undefined {
  return refusalFacts(reason)?.cause;
}

type Refused = Extract<RequestReason, { kind: "refused" }>;
type Unreadable = Extract<RequestReason, { kind: "unreadable" }>;
type Silence = Extract<RequestReason, { kind: "no-answer" }>;
type NotSent = Extract<RequestReason, { kind: "not-sent" }>;

function statusPhrase({ code, status }: Refused): Phrase {
  return code === undefined ? phrase`HTTP ${status}` : phrase`code ${code} (HTTP ${status})`;
}

function unreadablePhrase({ status, content }: Unreadable): Phrase {
  return phrase`HTTP ${status}, ${CONTENT[content]}`;
}

function refusalLines({ script, nearestScript }: RequestFailure, reason: Refused): Line[] {
  const { errors, omittedErrors, ray } = reason;
  const meant =
    nearestScript === undefined
      ? undefined
      : phrase`There is no Worker ${workerName(script)} in this account. Did you mean ${workerName(nearestScript)}?`;
  return [
    ...explanationLines(refusalFacts(reason), meant),
    ...(errors.length === 0 ? [line(phrase`Cloudflare gave no reason.`)] : errors.map(errorLine)),
    ...(omittedErrors > 0 ? [line(phrase`… and ${plural(omittedErrors, "more error")}.`)] : []),
    ...rayLines(ray),
  ];
}

/** @param cause what is known beyond the facts */
function explanationLines(facts: RefusalFacts | undefined, cause?: Phrase): Line[] {
  if (facts === undefined) return [];
  return [
    { kind: "text", label: "Cause", phrase: cause ?? [facts.cause] },
    { kind: "text", label: "What to do", phrase: [facts.remedy] },
  ];
}

function errorLine({ code, message, documentationUrl, pointer }: ReportedError): Line {
  const parts = [
    ...(code === undefined ? [] : [phrase`code ${code}`]),
    message === undefined ? phrase`no message` : phrase`"${literal(message)}"`,
    ...(pointer === undefined ? [] : [phrase`at ${literal(pointer)}`]),
    ...(documentationUrl === undefined ? [] : [phrase`see ${literal(documentationUrl)}`]),
  ];
  return { kind: "quote", label: "Cloudflare says", phrase: joined(parts, ", ") };
}

function rayLines(ray: string | undefined): Line[] {
  return ray === undefined ? [] : [{ kind: "quote", label: "cf-ray", phrase: [literal(ray)] }];
}

function silencePhrase({ timeoutSeconds }: RequestFailure, { cause, codes }: Silence): Phrase {
  if (cause === "timeout") {
    return timeoutSeconds === undefined
      ? phrase`the time limit is over`
      : phrase`the time limit of ${number(timeoutSeconds)} s is over (${input("timeout")})`;
  }
  if (cause === "deadline") return phrase`the ${input("deadline")} of the step came first`;
  if (cause === "cancelled") return phrase`the step was cancelled`;
  return connectionWords(cause, codes);
}

/** Returns what was wrong with a connection: "the host's name could not be resolved (ENOTFOUND)". */
export function connectionWords(cause: keyof typeof CONNECTION, codes: readonly string[]): Phrase {
  return phrase`${CONNECTION[cause].what} (${codes.join(", ") || "no error code"})`;
}

function silenceRemedy({ cause }: Silence): Phrase[] {
  if (cause === "cancelled") return [];
  if (cause === "timeout") return [phrase`See ${STATUS_PAGE}, or raise ${input("timeout")}.`];
  if (cause === "deadline") return [phrase`See ${STATUS_PAGE}, or raise ${input("deadline")}.`];
  const { remedy } = CONNECTION[cause];
  return remedy.length === 0 ? [] : [remedy];
}

function notSentPhrase(reason: NotSent): Phrase {
  if (reason.why === "rate-limit") {
    return phrase`The account's rate limit allows no request for ${duration(reason.waitMilliseconds)}, and the ${input("deadline")} of the step ends before that. ${LATER}`;
  }
  return reason.why === "cancelled"
    ? phrase`The step was cancelled.`
    : phrase`The ${input("deadline")} of the step is over.`;
}

const LATER = phrase`Run the step again later, or raise ${input("deadline")}.`;

function endPhrase(end: RetryEnd): Phrase {
  if (end.kind === "attempts") return phrase`Gave up after ${end.attempts} attempts (${input("max-attempts")}).`;
  const wait = duration(end.waitMilliseconds);
  const left = phrase`but only ${duration(Math.max(0, end.leftMilliseconds))} are left (${input("deadline")})`;
  const asked = end.asked ? phrase`Cloudflare asks to wait ${wait}` : phrase`the next attempt would be in ${wait}`;
  return phrase`Not retried: ${asked}, ${left}. ${LATER}`;
}
