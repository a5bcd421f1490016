import type { Failure, NotRunReason, PublicCode } from "../../model/outcome/failure.ts";
import { extentOf, type Outcome } from "../../model/outcome/outcome.ts";
import type { Difference } from "../../model/outcome/verification.ts";
import type { RequestFailure, RequestReason } from "../../model/request/failure.ts";
import { number, plural } from "../../wording.ts";
import { input, item, type Line, line, lineText, literal, literals, type Phrase, phrase } from "./phrase.ts";
import { problemPhrase } from "./plan-problems.ts";
import { failedHow, requestLines } from "./request.ts";
import { workerName } from "./worker.ts";

/** An outcome with its failure. */
export type FailedOutcome = Outcome & { readonly failure: Failure };

/** Returns whether a Worker failed, and with it that its failure is there. */
export function isFailed(outcome: Outcome): outcome is FailedOutcome {
  return outcome.failure !== undefined;
}

/** Returns why a Worker failed and what was done to it, its first line a headline. */
export function failureLines(outcome: FailedOutcome): Line[] {
  return [...reasonLines(outcome), ...conclusionLines(outcome)];
}

/** Returns a failed outcome's message for the output `results`: the lines of its failure. */
export function messageOf(outcome: FailedOutcome): string {
  return failureLines(outcome).map(lineText).join("\n");
}

const AGAIN = "Running the step again is safe";

function reasonLines({ script, failure }: FailedOutcome): Line[] {
  const worker = workerName(script);
  switch (failure.kind) {
    case "request":
      return requestLines(failure);
    case "unverified":
      return [
        line(phrase`Cloudflare accepted the patch of Worker ${worker}, but the Worker is not as declared:`),
        ...failure.differences.map((difference) => item(differencePhrase(difference))),
        line(phrase`Run the step again, which is safe. If the difference stays, look at the Worker in the dashboard.`),
      ];
    case "unproved":
      return [
        line(
          phrase`Cloudflare accepted the patch of Worker ${worker}, but it could not be proved that it took effect.`,
        ),
        ...requestLines(failure.because),
      ];
    case "no-version-id":
      return [
        line(
          phrase`Cloudflare accepted the new version of Worker ${worker}, but its answer has no version id. Look at the Worker's versions in the dashboard. ${AGAIN} and makes another version.`,
        ),
      ];
    case "absent-name-unknown":
      return [
        line(phrase`A name to delete is not on the Worker (code 10056), and which one it is could not be found out.`),
        ...requestLines(failure.because),
      ];
    case "plan":
      return [
        line(
          phrase`Nothing was written to Worker ${worker}: ${plural(failure.problems.length, "problem")} in the plan.`,
        ),
        ...failure.problems.map((problem) => item(problemPhrase(problem))),
      ];
    case "required":
      return [line(requiredPhrase(script, failure))];
    case "internal":
      return [line(internalErrorPhrase(failure))];
    case "not-run":
      return [line(phrase`Not tried: ${notRunClause(failure.because)}.`)];
  }
}

function differencePhrase(difference: Difference): Phrase {
  const name = literal(difference.name);
  if (difference.kind === "missing") return phrase`${name} is not on the Worker.`;
  if (difference.kind === "still-there") return phrase`${name} is still on the Worker.`;
  const { expected, found } = difference;
  return phrase`${name} should have the type ${literal(expected)}, but has ${found === "" ? "none" : literal(`"${found}"`)}.`;
}

function requiredPhrase(script: string, { names, patched }: Extract<Failure, { kind: "required" }>): Phrase {
  const worker = workerName(script);
  const found = patched
    ? phrase`The patch of Worker ${worker} was applied, but required names are not on the Worker: ${literals(names)}.`
    : phrase`Worker ${worker} needed no patch, but required names are not on it: ${literals(names)}.`;
  return phrase`${found} Something else changed the Worker at the same time. Run the step again, which is safe.`;
}

/** Returns the sentence for a fault of this action. `error` and `frames` are those of {@link Failure}. */
export function internalErrorPhrase({ error, frames }: Omit<Extract<Failure, { kind: "internal" }>, "kind">): Phrase {
  return phrase`Internal error in this action: ${literal([error, ...frames].join(", "))}. Please report it and include this line.`;
}

/** Returns why Workers were not run, as a clause: "the step was cancelled". */
export function notRunClause(because: NotRunReason): Phrase {
  switch (because.kind) {
    case "cancelled":
      return phrase`the step was cancelled`;
    case "deadline":
      return phrase`the ${input("deadline")} of the step left no more time`;
    case "shared-cause":
      return phrase`Worker ${workerName(because.script)} failed ${failedHow(because.failure)}, which would fail every other Worker too`;
    case "other-plans":
      return otherPlansClause(because);
  }
}

function otherPlansClause({ script, count }: Extract<NotRunReason, { kind: "other-plans" }>): Phrase {
  const first = workerName(script);
  const subject = count === 1 ? phrase`Worker ${first}` : phrase`${number(count)} Workers (the first one: ${first})`;
  return phrase`${subject} failed while plans were made, so nothing was written to any Worker`;
}

/** What an accepted patch left behind is in the failure itself; what a plan stopped was never sent. */
const SAYS_IT_ITSELF: ReadonlySet<Failure["kind"]> = new Set(["unverified", "unproved", "no-version-id"]);
const SENT_NOTHING: ReadonlySet<Failure["kind"]> = new Set(["plan", "required"]);

/** Returns what a failure left behind: what was applied, what was not, and what to do. */
function conclusionLines(outcome: FailedOutcome): Line[] {
  const { failure, notApplied, notKnown } = outcome;
  if (SENT_NOTHING.has(failure.kind)) return [];
  const extent = extentOf(outcome);
  if (extent.kind !== "partly" && SAYS_IT_ITSELF.has(failure.kind)) return [];
  if (extent.kind === "nothing") return [line(phrase`Nothing was changed.`)];
  if (extent.kind === "unknown") return [line(phrase`It is not known whether the change took effect. ${AGAIN}.`)];
  return [
    line(phrase`Applied: ${number(extent.applied)} of ${plural(extent.total, "name")}.`),
    ...(notApplied.length > 0 ? [line(phrase`Not applied: ${literals(notApplied)}.`)] : []),
    ...(notKnown.length > 0 ? [line(phrase`Not known whether applied: ${literals(notKnown)}.`)] : []),
    line(phrase`${AGAIN}.`),
  ];
}

/** Returns the public code of a failure: Cloudflare's number, an HTTP status, or a word for what went wrong. */
export function codeOf(failure: Failure): PublicCode {
  switch (failure.kind) {
    case "request":
      return codeOfReason(failure.reason);
    case "absent-name-unknown":
      return codeOf(failure.because);
    case "unverified":
    case "unproved":
    case "no-version-id":
      return "unverified";
    case "internal":
      return "fault";
    case "not-run":
      return codeOfNotRun(failure.because);
    default:
      return failure.kind;
  }
}

function codeOfNotRun(because: NotRunReason): PublicCode {
  if (because.kind === "shared-cause") return codeOf(because.failure);
  return because.kind === "other-plans" ? "plan" : because.kind;
}

function codeOfReason(reason: RequestReason): PublicCode {
  switch (reason.kind) {
    case "refused":
      return reason.code ?? reason.status;
    case "unreadable":
      if (reason.status >= 300 && reason.status < 400) return "redirect";
      return reason.status < 300 ? "answer" : reason.status;
    case "not-sent":
      return reason.why === "cancelled" ? "cancelled" : "deadline";
    case "no-answer":
      return CODES_OF_CAUSES[reason.cause];
  }
}

type SilenceCause = Extract<RequestFailure["reason"], { kind: "no-answer" }>["cause"];

const CODES_OF_CAUSES: Readonly<Record<SilenceCause, PublicCode>> = {
  timeout: "timeout",
  deadline: "deadline",
  cancelled: "cancelled",
  "certificate-expired": "certificate",
  "certificate-for-another-host": "certificate",
  "certificate-not-trusted": "certificate",
  tls: "connection",
  "proxy-cannot-reach-host": "connection",
  "proxy-refused": "proxy",
  "host-not-found": "connection",
  "connection-refused": "connection",
  "connection-broken": "connection",
};
