import type { NotRunReason } from "../model/outcome/failure.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { RunEvent } from "../model/request/event.ts";
import type { Clock, Ports } from "../ports.ts";
import { debugRequest, type LogCore, logFailure, type Narrator, planGist, warn } from "./log.ts";
import { eventSentence } from "./words/events.ts";
import { isFailed, messageOf } from "./words/failure.ts";
import {
  countsOf,
  deadlineWarning,
  failedLine,
  fleetFailedSentence,
  groupsOf,
  plannedSentence,
  progressSentence,
  stopPhrase,
  versionsSentence,
} from "./words/fleet.ts";
import { misspellingPhrases } from "./words/outcome.ts";
import { plain } from "./words/phrase.ts";
import type { PlanView } from "./words/plan.ts";

/** A line of progress comes at most this often. */
const PROGRESS_MILLISECONDS = 10_000;

/** What the account's rate limit allows: `quota` requests in each window of `seconds`. */
export type RatePolicy = { readonly quota: number; readonly seconds: number };

export type FleetLogOptions = {
  readonly core: LogCore;
  readonly clock: Clock;
  readonly total: number;
  readonly deadlineSeconds: number;
  /** Returns the account's limit as it is known now. */
  readonly policy: () => RatePolicy;
};

/** Returns what logs the first `most` groups of lines, and after them that there will be no more. */
function capped(most: number, last: string): (core: LogCore, lines: () => readonly string[]) => void {
  let logged = 0;
  return (core, lines) => {
    logged += 1;
    if (logged <= most) for (const line of lines()) core.info(line);
    if (logged === most) core.info(last);
  };
}

/** Says what a reader needs while a run of many Workers goes on: few lines, however many Workers there are. */
export class FleetLog implements Narrator {
  readonly #options: FleetLogOptions;
  readonly #startedAt: number;
  readonly #logEvent = capped(100, "Further waits are not logged individually.");
  readonly #logPlan = capped(200, "Further plans are not logged individually.");
  readonly #logFailure = capped(20, "Further failures are listed at the end.");
  #planned = 0;
  #done = 0;
  #failed = 0;
  #lastProgress: number;
  #isWarned = false;
  #isStopped = false;

  constructor(options: FleetLogOptions) {
    this.#options = options;
    this.#startedAt = options.clock.now();
    this.#lastProgress = this.#startedAt;
  }

  readonly onEvent = (event: RunEvent, script?: string): void => {
    const { core } = this.#options;
    if (event.kind === "request") {
      debugRequest(core, event);
      return;
    }
    this.#logEvent(core, () => [eventSentence(event, script)]);
    this.#progress();
  };

  /** The other changes are in the outputs and, in a dry run, in the summary. */
  readonly onPlan = (view: PlanView): void => {
    this.#planned += 1;
    this.#logPlan(this.#options.core, () => planGist(view));
    this.#progress();
  };

  readonly onOutcome = (outcome: Outcome): void => {
    this.#done += 1;
    if (isFailed(outcome)) {
      this.#failed += 1;
      if (outcome.failure.kind === "not-run") this.#stop(outcome.failure.because);
      else this.#logFailure(this.#options.core, () => [failedLine(outcome)]);
    } else {
      // A failure may be everybody's, after which no request is let through.
      this.#warnOfDeadline();
    }
    this.#progress();
  };

  /** Once: what holds of one Worker that is not run holds of all that are left. */
  #stop(because: NotRunReason): void {
    if (!this.#isStopped) this.#options.core.info(plain(stopPhrase(because, this.#options.total - this.#done + 1)));
    this.#isStopped = true;
  }

  #progress(): void {
    const { core, clock, total } = this.#options;
    const now = clock.now();
    const [done, failed] = [this.#done, this.#failed];
    if (now - this.#lastProgress < PROGRESS_MILLISECONDS || done === total) return;
    this.#lastProgress = now;
    // All plans are made before the first of them is carried out.
    if (this.#planned > done && this.#planned < total) {
      core.info(plannedSentence({ done: this.#planned, total, failed }));
      return;
    }
    const observed = done === 0 ? 0 : ((now - this.#startedAt) / done) * (total - done);
    core.info(progressSentence({ done, total, failed }, Math.max(observed / 1000, this.#leastSeconds())));
  }

  /** Returns what the rate limit alone needs for the Workers that are left; nothing, or less, if it lets them all through. */
  #leastSeconds(): number {
    const { quota, seconds } = this.#options.policy();
    const windows = Math.ceil((this.#options.total - this.#done) / quota) - 1;
    return windows * seconds;
  }

  #warnOfDeadline(): void {
    const { core, clock, deadlineSeconds } = this.#options;
    const left = Math.max(0, deadlineSeconds - clock.now() / 1000);
    const needed = this.#leastSeconds();
    if (this.#isWarned || needed <= left) return;
    this.#isWarned = true;
    warn(core, deadlineWarning({ needed, left }));
  }
}

/** Logs the end of a run of many Workers, and fails the step if one of them failed. */
export function logFleet(core: Ports["core"], outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(isFailed);
  core.info(`${countsOf(outcomes)}.`);
  const versions = versionsSentence(outcomes);
  if (versions !== undefined) core.info(versions);
  for (const line of misspellingPhrases(outcomes)) warn(core, plain(line));
  if (failed.length === 0) return;
  logFailure(core, [
    fleetFailedSentence({ failed: failed.length, total: outcomes.length }),
    ...groupsOf(failed).flatMap(({ workers, example }) => [
      "",
      `${plain(workers)}:`,
      ...messageOf(example).split("\n"),
    ]),
  ]);
}
