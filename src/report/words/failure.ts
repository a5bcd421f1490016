import type { Failure, NotRunReason, PublicCode } from "../../model/outcome/failure.ts";
import { extentOf, type Outcome } from "../../model/outcome/outcome.ts";
import type { Difference } from "../../model/outcome/verification.ts";
import { number, plural } from "../../wording.ts";
import {
  type ByKind,
  given,
  input,
  item,
  type Line,
  type Literal,
  line,
  lineText,
  literal,
  literals,
  type Phrase,
  phrase,
  say,
} from "./phrase.ts";
import { problemPhrase } from "./plan-problems.ts";
import { failedHow, requestCode, requestLines } from "./request.ts";
import { workerName } from "./worker.ts";

/** An outcome with its failure. */
export type FailedOutcome = Outcome & { readonly failure: Failure };

/** Returns whether a Worker failed, and with it that its failure is there. */
export function isFailed(outcome: Outcome): outcome is FailedOutcome {
  return outcome.failure !== undefined;
}

/** Returns why a Worker failed and what was done to it, its first line a headline. */
export function failureLines(outcome: FailedOutcome): Line[] {
  return [...say(reasonsOf(workerName(outcome.script)), outcome.failure), ...conclusionLines(outcome)];
}

/** Returns a failed outcome's message for the output `results`: the lines of its failure. */
export function messageOf(outcome: FailedOutcome): string {
  return failureLines(outcome).map(lineText).join("\n");
}

const AGAIN = "Running the step again is safe";

function reasonsOf(worker: Literal): ByKind<Failure, Line[]> {
  return {
    request: requestLines,
    unverified: ({ differences }) => [
      line`Cloudflare accepted the patch of Worker ${worker}, but the Worker is not as declared:`,
      ...differences.map((difference) => item`${differencePhrase(difference)}`),
      line`Run the step again, which is safe. If the difference stays, look at the Worker in the dashboard.`,
    ],
    unproved: ({ because }) => [
      line`Cloudflare accepted the patch of Worker ${worker}, but it could not be proved that it took effect.`,
      ...requestLines(because),
    ],
    "no-version-id": () => [
      line`Cloudflare accepted the new version of Worker ${worker}, but its answer has no version id. Look at the Worker's versions in the dashboard. ${AGAIN} and makes another version.`,
    ],
    "absent-name-unknown": ({ because }) => [
      line`A name to delete is not on the Worker (code 10056), and which one it is could not be found out.`,
      ...requestLines(because),
    ],
    plan: ({ problems }) => [
      line`Nothing was written to Worker ${worker}: ${plural(problems.length, "problem")} in the plan.`,
      ...problems.map((problem) => item`${problemPhrase(problem)}`),
    ],
    required: ({ names, patched }) => {
      const found = patched
        ? phrase`The patch of Worker ${worker} was applied, but required names are not on the Worker`
        : phrase`Worker ${worker} needed no patch, but required names are not on it`;
      return [
        line`${found}: ${literals(names)}. Something else changed the Worker at the same time. Run the step again, which is safe.`,
      ];
    },
    internal: (failure) => [line`${internalErrorPhrase(failure)}`],
    "not-run": ({ because }) => [line`Not tried: ${notRunClause(because)}.`],
  };
}

function differencePhrase(difference: Difference): Phrase {
  const name = literal(difference.name);
  if (difference.kind === "missing") return phrase`${name} is not on the Worker.`;
  if (difference.kind === "still-there") return phrase`${name} is still on the Worker.`;
  const { expected, found } = difference;
  return phrase`${name} should have the type ${literal(expected)}, but has ${found === "" ? "none" : literal(`"${found}"`)}.`;
}

/** Returns the sentence for a fault of this action. `error` and `frames` are those of {@link Failure}. */
export function internalErrorPhrase({ error, frames }: Omit<Extract<Failure, { kind: "internal" }>, "kind">): Phrase {
  return phrase`Internal error in this action: ${literal([error, ...frames].join(", "))}. Please report it and include this line.`;
}

const NOT_RUN: ByKind<NotRunReason, Phrase> = {
  cancelled: () => phrase`the step was cancelled`,
  deadline: () => phrase`the ${input("deadline")} of the step left no more time`,
  "shared-cause": ({ script, failure }) =>
    phrase`Worker ${workerName(script)} failed ${failedHow(failure)}, which would fail every other Worker too`,
  "other-plans": ({ script, count }) => {
    const first = workerName(script);
    const subject = count === 1 ? phrase`Worker ${first}` : phrase`${number(count)} Workers (the first one: ${first})`;
    return phrase`${subject} failed while plans were made, so nothing was written to any Worker`;
  },
};

/** Returns why Workers were not run, as a clause: "the step was cancelled". */
export function notRunClause(because: NotRunReason): Phrase {
  return say(NOT_RUN, because);
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
  if (extent.kind === "nothing") return [line`Nothing was changed.`];
  if (extent.kind === "unknown") return [line`It is not known whether the change took effect. ${AGAIN}.`];
  return given([
    line`Applied: ${number(extent.applied)} of ${plural(extent.total, "name")}.`,
    notApplied.length > 0 && line`Not applied: ${literals(notApplied)}.`,
    notKnown.length > 0 && line`Not known whether applied: ${literals(notKnown)}.`,
    line`${AGAIN}.`,
  ]);
}

/** Returns the public code of a failure: Cloudflare's number, an HTTP status, or a word for what went wrong. */
export function codeOf(failure: Failure): PublicCode {
  return say(CODES, failure);
}

const CODES: ByKind<Failure, PublicCode> = {
  request: requestCode,
  "absent-name-unknown": ({ because }) => requestCode(because),
  unverified: () => "unverified",
  unproved: () => "unverified",
  "no-version-id": () => "unverified",
  plan: () => "plan",
  required: () => "required",
  internal: () => "fault",
  "not-run": ({ because }) => say(CODES_OF_NOT_RUN, because),
};

const CODES_OF_NOT_RUN: ByKind<NotRunReason, PublicCode> = {
  cancelled: () => "cancelled",
  deadline: () => "deadline",
  "shared-cause": ({ failure }) => requestCode(failure),
  "other-plans": () => "plan",
};
