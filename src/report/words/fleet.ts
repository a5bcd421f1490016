import { codeFacts } from "../../cloudflare/codes.ts";
import type { Failure, NotRunReason } from "../../model/outcome/failure.ts";
import type { Outcome } from "../../model/outcome/outcome.ts";
import { number, plural } from "../../wording.ts";
import { type FailedOutcome, failureLines, notRunClause } from "./failure.ts";
import { given, type Literal, lineText, literals, type Phrase, phrase, plain } from "./phrase.ts";
import { workerName } from "./worker.ts";

/** Failed Workers with the same reason. */
export type FailureGroup = {
  /** The Workers: "Worker a", or "3 Workers (a, b, c), for example a". */
  readonly workers: Phrase;
  /** The Worker whose failure is shown for all of them. */
  readonly example: FailedOutcome;
};

/**
 * Groups failures by their facts, since thousands of them have few reasons. The most frequent comes first, and last what
 * was not tried because of another.
 *
 * @param nameOf returns how a Worker is named, by its script
 */
export function groupsOf(
  failed: readonly FailedOutcome[],
  nameOf: (script: string) => Literal = workerName,
): FailureGroup[] {
  return [...Map.groupBy(failed, reasonOf).values()]
    .sort((one, other) => Number(isNotRun(one)) - Number(isNotRun(other)) || other.length - one.length)
    .flatMap((group) => group.slice(0, 1).map((example) => ({ workers: workersPhrase(group, nameOf), example })));
}

function workersPhrase(group: readonly FailedOutcome[], nameOf: (script: string) => Literal): Phrase {
  const names = group.map(({ script }) => nameOf(script));
  if (names.length === 1) return phrase`Worker ${names[0]}`;
  // Nothing differs between Workers that were not run.
  const example = !isNotRun(group) && phrase`, for example ${names[0]}`;
  return phrase`${plural(group.length, "Worker")} (${literals(names)})${example}`;
}

function isNotRun([first]: readonly FailedOutcome[]): boolean {
  return first?.failure.kind === "not-run";
}

/** Facts that differ from Worker to Worker though the reason is the same. */
const OWN_FACTS = new Set(["script", "ray", "waitMilliseconds", "leftMilliseconds"]);

/** Returns a key that failures share if they have the same reason and left the same behind. */
function reasonOf({ failure, set, deleted, notApplied, notKnown }: FailedOutcome): string {
  // Why a Worker was not run names another one, which is a part of the reason.
  if (failure.kind === "not-run") return JSON.stringify(failure);
  const left = [set.length, deleted.length, notApplied, notKnown];
  return JSON.stringify([failure, left], (key, value) => (OWN_FACTS.has(key) ? undefined : withoutWords(key, value)));
}

/** Cloudflare's own words may name the Worker. They tell reasons apart only if its code says nothing. */
function withoutWords(key: string, value: unknown): unknown {
  if (key !== "reason") return value;
  const reason = value as Extract<Failure, { kind: "request" }>["reason"];
  const isKnown = reason.kind === "refused" && codeFacts(reason.code) !== undefined;
  return isKnown ? { ...reason, errors: undefined, omittedErrors: undefined } : reason;
}

/** Returns why no more Workers are run: what holds of one that is not run holds of all that are left. */
export function stopPhrase(because: NotRunReason, left: number): Phrase {
  return phrase`Stopped: ${notRunClause(because)}. ${plural(left, "Worker")} ${left === 1 ? "was" : "were"} not tried.`;
}

/** Returns "Failed: api. Cloudflare refused …", the first line of a failure alone. */
export function failedLine(outcome: FailedOutcome): string {
  const headlines = failureLines(outcome).slice(0, 1).map(lineText);
  return [plain(phrase`Failed: ${workerName(outcome.script)}.`), ...headlines].join(" ");
}

/** How far a run of many Workers has come. `done` counts plans, or Workers. */
export type Progress = { readonly done: number; readonly total: number; readonly failed: number };

/** Returns "300 of 1,000 Workers planned, 2 failed." */
export function plannedSentence({ done, total, failed }: Progress): string {
  return `${number(done)} of ${plural(total, "Worker")} planned, ${number(failed)} failed.`;
}

/** Returns "100 of 1,000 Workers done, 0 failed, 900 left. About 2 min to go."; without the time if `seconds` is 0. */
export function progressSentence({ done, total, failed }: Progress, seconds: number): string {
  const left = `${number(done)} of ${plural(total, "Worker")} done, ${number(failed)} failed, ${number(total - done)} left.`;
  return seconds > 0 ? `${left} About ${roughly(seconds)} to go.` : left;
}

/** Returns what to do about a rate limit that needs more time than the deadline leaves, both in seconds. */
export function deadlineWarning({ needed, left }: { needed: number; left: number }): string {
  return (
    `The account's rate limit lets these Workers through in no less than ${roughly(needed)}, and the deadline ends in ` +
    `${roughly(left)}. Workers that are not done by then fail. Raise deadline, or run the step again with failed-scripts.`
  );
}

function roughly(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Returns "7 Workers: 1 patched, 6 failed". */
export function countsOf(outcomes: readonly Outcome[]): string {
  const counted = (["patched", "planned", "unchanged", "failed"] as const).map((status) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count > 0 && `${number(count)} ${status}`;
  });
  return `${plural(outcomes.length, "Worker")}: ${given(counted).join(", ")}`;
}

/** Returns the sentence about versions that are not deployed; undefined if there are none. */
export function versionsSentence(outcomes: readonly Outcome[]): string | undefined {
  const versions = outcomes.filter(({ versionId }) => versionId !== undefined).length;
  if (versions === 0) return undefined;
  const subject = versions === 1 ? "The new version is" : "The new versions are";
  return `${subject} not deployed. The output results has the version of each Worker (versionId).`;
}

/** Returns the headline of a fleet's failure. */
export function fleetFailedSentence({ failed, total }: { failed: number; total: number }): string {
  return (
    `${number(failed)} of ${plural(total, "Worker")} failed. To run the failed ones again, which is safe, give the output ` +
    "failed-scripts to script-name."
  );
}
