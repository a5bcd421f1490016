import { codeFacts } from "../../cloudflare/codes.ts";
import type { Failure, NotRunReason } from "../../model/outcome/failure.ts";
import type { Outcome } from "../../model/outcome/outcome.ts";
import { number, plural } from "../../wording.ts";
import { type FailedOutcome, failureLines, notRunClause } from "./failure.ts";
import { type Literal, lineText, literals, type Phrase, phrase, plain } from "./phrase.ts";
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
  const groups = Map.groupBy(failed, reasonOf);
  return [...groups.values()]
    .sort((one, other) => Number(isNotRun(one)) - Number(isNotRun(other)) || other.length - one.length)
    .flatMap((group) => {
      const [example] = group;
      if (example === undefined) return [];
      return [{ workers: workersPhrase(group, nameOf), example }];
    });
}

function workersPhrase(group: readonly FailedOutcome[], nameOf: (script: string) => Literal): Phrase {
  const [first, ...others] = group.map(({ script }) => nameOf(script));
  if (first === undefined || others.length === 0) return phrase`Worker ${first ?? ""}`;
  const named = phrase`${plural(group.length, "Worker")} (${literals([first, ...others])})`;
  // Nothing differs between Workers that were not run.
  return isNotRun(group) ? named : phrase`${named}, for example ${first}`;
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
  const [first] = failureLines(outcome);
  const headline = first === undefined ? "" : ` ${lineText(first)}`;
  return `${plain(phrase`Failed: ${workerName(outcome.script)}.`)}${headline}`;
}

/** How far a run of many Workers has come; `seconds` is how much longer it takes, 0 if that is not known. */
export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly seconds: number;
};

/** Returns "100 of 1,000 Workers done, 0 failed, 900 left. About 2 min to go." */
export function progressSentence({ done, total, failed, seconds }: Progress): string {
  const left = `${number(done)} of ${plural(total, "Worker")} done, ${number(failed)} failed, ${number(total - done)} left.`;
  return seconds > 0 ? `${left} About ${roughly(seconds)} to go.` : left;
}

/** Returns "300 of 1,000 Workers planned, 2 failed." */
export function plannedSentence({
  planned,
  total,
  failed,
}: {
  planned: number;
  total: number;
  failed: number;
}): string {
  return `${number(planned)} of ${plural(total, "Worker")} planned, ${number(failed)} failed.`;
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
  const counted = (["patched", "planned", "unchanged", "failed"] as const).flatMap((status) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count === 0 ? [] : [`${number(count)} ${status}`];
  });
  return `${plural(outcomes.length, "Worker")}: ${counted.join(", ")}`;
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
