import { type RefusalFacts, refusalFacts } from "../../cloudflare/codes.ts";
import type { PublicCode } from "../../model/outcome/failure.ts";
import type {
  Purpose,
  ReportedError,
  RequestFailure,
  RequestReason,
  RetryEnd,
  UnreadableContent,
} from "../../model/request/failure.ts";
import { duration, number, plural } from "../../wording.ts";
import { type ByKind, input, joined, type Line, line, literal, type Phrase, phrase, say } from "./phrase.ts";
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

type Reason<Kind extends RequestReason["kind"]> = Extract<RequestReason, { kind: Kind }>;

/** What is said of a request without an answer: its public code, a clause, and whole sentences of advice. */
type Silence = { readonly code: PublicCode; readonly what: Phrase; readonly remedy?: Phrase };

const CHECK_PROXY = phrase`Check ${input("api-base-url")} and the proxy of the runner.`;
const STATUS_PAGE = "https://www.cloudflarestatus.com";

type Connection = Exclude<Reason<"no-answer">["cause"], "timeout" | "deadline" | "cancelled">;

const CONNECTION: Readonly<Record<Connection, Omit<Silence, "what"> & { readonly what: string }>> = {
  "certificate-expired": {
    code: "certificate",
    what: "the host's certificate is not valid at this time",
    remedy: phrase`Check the clock of the runner, and ${input("api-base-url")}.`,
  },
  "certificate-for-another-host": {
    code: "certificate",
    what: "the host's certificate is for another host",
    remedy: CHECK_PROXY,
  },
  "certificate-not-trusted": {
    code: "certificate",
    what: "the host's certificate is not trusted",
    remedy: phrase`Behind an inspecting proxy, set ${literal("NODE_EXTRA_CA_CERTS")}.`,
  },
  tls: { code: "connection", what: "the host does not speak TLS correctly", remedy: CHECK_PROXY },
  "proxy-cannot-reach-host": {
    code: "connection",
    what: "the proxy could not reach the host",
    remedy: phrase`Check the proxy of the runner.`,
  },
  "proxy-refused": {
    code: "proxy",
    what: "the proxy refused the connection",
    remedy: phrase`Check address, user and password in ${literal("HTTPS_PROXY")} or ${literal("HTTP_PROXY")}, and that the proxy allows the host.`,
  },
  "host-not-found": {
    code: "connection",
    what: "the host's name could not be resolved",
    remedy: phrase`Check ${input("api-base-url")} and the network of the runner.`,
  },
  "connection-refused": {
    code: "connection",
    what: "the host does not accept the connection",
    remedy: phrase`Check ${input("api-base-url")}, the network and the proxy of the runner.`,
  },
  "connection-broken": { code: "connection", what: "the connection broke" },
};

const CONTENT: Readonly<Record<UnreadableContent, string>> = {
  challenge: "a challenge page of Cloudflare's firewall",
  redirect: "a redirect",
  html: "an HTML page",
  empty: "an empty body",
  "not-json": "a body that is not a JSON object, or not all of one",
  "too-large": "a body that is too large for an answer of this API",
  "no-list": "no usable list of names and types",
  partial: "only a part of a list",
  unconfirmed: "a success that confirms nothing",
};

/** Returns the sentences for a failed request: what failed, its cause, what to do, and the server's own words. */
export function requestLines(failure: RequestFailure): Line[] {
  const { reason, end } = failure;
  return [...say(reasonsOf(failure), reason), ...(end === undefined ? [] : [line`${say(ENDS, end)}`])];
}

function reasonsOf(failure: RequestFailure): ByKind<RequestReason, Line[]> {
  const what = purposePhrase(failure);
  return {
    refused: (reason) => [line`Cloudflare refused ${what}: ${statusPhrase(reason)}.`, ...refusalLines(failure, reason)],
    unreadable: (reason) => [
      line`Could not read the answer to ${what}: ${unreadablePhrase(reason)}.`,
      ...explanationLines(refusalFacts(reason)),
      ...rayLines(reason.ray),
    ],
    "no-answer": (reason) => {
      const { what: why, remedy } = silenceOf(reason, failure);
      return [{ kind: "text", phrase: joined([phrase`No answer to ${what}: ${why}.`, remedy]) }];
    },
    "not-sent": (reason) => [line`Not sent: ${what}. ${notSentPhrase(reason)}`],
  };
}

/** Returns a failed request in a few words, without a full stop: "code 10013 (HTTP 500)". */
export function briefOf(failure: RequestFailure): Phrase {
  const { reason } = failure;
  if (reason.kind === "refused") return statusPhrase(reason);
  if (reason.kind === "no-answer") return silenceOf(reason, failure).what;
  if (reason.kind === "not-sent") return phrase`it was not sent`;
  return phrase`the answer could not be read (${unreadablePhrase(reason)})`;
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

/** Returns the public code of a failed request. */
export function requestCode(failure: RequestFailure): PublicCode {
  const { reason } = failure;
  if (reason.kind === "refused") return reason.code ?? reason.status;
  if (reason.kind === "no-answer") return silenceOf(reason, failure).code;
  if (reason.kind === "not-sent") return reason.why === "cancelled" ? "cancelled" : "deadline";
  if (reason.status >= 300 && reason.status < 400) return "redirect";
  return reason.status < 300 ? "answer" : reason.status;
}

function statusPhrase({ code, status }: Reason<"refused">): Phrase {
  return code === undefined ? phrase`HTTP ${status}` : phrase`code ${code} (HTTP ${status})`;
}

function unreadablePhrase({ status, content }: Reason<"unreadable">): Phrase {
  return phrase`HTTP ${status}, ${CONTENT[content]}`;
}

function refusalLines({ script, nearestScript }: RequestFailure, reason: Reason<"refused">): Line[] {
  const { errors, omittedErrors, ray } = reason;
  const meant =
    nearestScript !== undefined &&
    phrase`There is no Worker ${workerName(script)} in this account. Did you mean ${workerName(nearestScript)}?`;
  return [
    ...explanationLines(refusalFacts(reason), meant),
    ...(errors.length === 0 ? [line`Cloudflare gave no reason.`] : errors.map(errorLine)),
    ...(omittedErrors > 0 ? [line`… and ${plural(omittedErrors, "more error")}.`] : []),
    ...rayLines(ray),
  ];
}

/** @param cause what is known beyond the facts */
function explanationLines(facts: RefusalFacts | undefined, cause: Phrase | false = false): Line[] {
  if (facts === undefined) return [];
  return [
    { ...line`${cause || facts.cause}`, label: "Cause" },
    { ...line`${facts.remedy}`, label: "What to do" },
  ];
}

function errorLine({ code, message, documentationUrl, pointer }: ReportedError): Line {
  const parts = [
    code !== undefined && phrase`code ${code}`,
    message === undefined ? phrase`no message` : phrase`"${literal(message)}"`,
    pointer !== undefined && phrase`at ${literal(pointer)}`,
    documentationUrl !== undefined && phrase`see ${literal(documentationUrl)}`,
  ];
  return { kind: "quote", label: "Cloudflare says", phrase: joined(parts, ", ") };
}

function rayLines(ray: string | undefined): Line[] {
  return ray === undefined ? [] : [{ kind: "quote", label: "cf-ray", phrase: [literal(ray)] }];
}

function silenceOf({ cause, codes }: Reason<"no-answer">, { timeoutSeconds = 0 }: RequestFailure): Silence {
  switch (cause) {
    case "cancelled":
      return { code: cause, what: phrase`the step was cancelled` };
    case "timeout":
      return {
        code: cause,
        what: phrase`the time limit of ${number(timeoutSeconds)} s is over (${input(cause)})`,
        remedy: raise(cause),
      };
    case "deadline":
      return { code: cause, what: phrase`the ${input(cause)} of the step came first`, remedy: raise(cause) };
    default:
      return { ...CONNECTION[cause], what: connectionWords(cause, codes) };
  }
}

function raise(limit: "timeout" | "deadline"): Phrase {
  return phrase`See ${STATUS_PAGE}, or raise ${input(limit)}.`;
}

/** Returns what was wrong with a connection: "the host's name could not be resolved (ENOTFOUND)". */
export function connectionWords(cause: Connection, codes: readonly string[]): Phrase {
  return phrase`${CONNECTION[cause].what} (${codes.join(", ") || "no error code"})`;
}

const LATER = phrase`Run the step again later, or raise ${input("deadline")}.`;

function notSentPhrase(reason: Reason<"not-sent">): Phrase {
  if (reason.why !== "rate-limit") {
    return reason.why === "cancelled"
      ? phrase`The step was cancelled.`
      : phrase`The ${input("deadline")} of the step is over.`;
  }
  return phrase`The account's rate limit allows no request for ${duration(reason.waitMilliseconds)}, and the ${input("deadline")} of the step ends before that. ${LATER}`;
}

const ENDS: ByKind<RetryEnd, Phrase> = {
  attempts: ({ attempts }) => phrase`Gave up after ${attempts} attempts (${input("max-attempts")}).`,
  deadline: ({ waitMilliseconds, leftMilliseconds, asked }) => {
    const wait = duration(waitMilliseconds);
    const why = asked ? `Cloudflare asks to wait ${wait}` : `the next attempt would be in ${wait}`;
    return phrase`Not retried: ${why}, but only ${duration(Math.max(0, leftMilliseconds))} are left (${input("deadline")}). ${LATER}`;
  },
};
