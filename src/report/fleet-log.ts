import type { NotRunReason } from "../model/outcome/failure.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { RunEvent } from "../model/request/event.ts";
import type { Clock, Ports } from "../ports.ts";
import { debugRequest, type LogCore, type Narrator } from "./log.ts";
import { deletionLines, planHeadLines } from "./plan-log.ts";
import { logFailure, warn } from "./runner.ts";
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

/** The most lines, or groups of them, of each kind that are logged as they come. */
const MOST_FAILURES = 20;
const MOST_EVENTS = 100;
const MOST_PLANS = 200;

/** What the account's rate limit allows: `quota` requests in each window of `seconds`. */
export type RatePolicy = { readonly quota: number; readonly seconds: number };

export type FleetLogOptions = {
  readonly core: LogCore;
  readonly clock: Clock;
  readonly total: number;
  readonly deadlineSeconds: number;
  /** Returns the account's limit, as far as it is known. */
  readonly policy: () => RatePolicy | undefined;
};

type LogLines = (lines: readonly string[]) => void;

/** Logs the first `most` of a kind, and after them that there will be no more of it. */
function capped(core: FleetLogOptions["core"], { most, last }: { most: number; last: string }): LogLines {
  let logged = 0;
  return (lines) => {
    logged += 1;
    if (logged <= most) for (const line of lines) core.info(line);
    if (logged === most) core.info(last);
  };
}

/** Says what a reader needs while a run of many Workers goes on: few lines, however many Workers there are. */
export class FleetLog implements Narrator {
  readonly #options: FleetLogOptions;
  readonly #startedAt: number;
  readonly #logEvent: LogLines;
  readonly #logPlan: LogLines;
  readonly #logFailure: LogLines;
  #planned = 0;
  #done = 0;
  #failed = 0;
  #lastProgress: number;
  #isWarned = false;
  #isStopped = false;

  constructor(options: FleetLogOptions) {
    this.#options = options;
    const { core } = options;
    this.#logEvent = capped(core, { most: MOST_EVENTS, last: "Further waits are not logged individually." });
    this.#logPlan = capped(core, { most: MOST_PLANS, last: "Further plans are not logged individually." });
    this.#logFailure = capped(core, { most: MOST_FAILURES, last: "Further failures are listed at the end." });
    this.#startedAt = options.clock.now();
    this.#lastProgress = this.#startedAt;
  }

  readonly onEvent = (event: RunEvent, script?: string): void => {
    if (event.kind === "request") {
      debugRequest(this.#options.core, event);
      return;
    }
    this.#logEvent([eventSentence(event, script)]);
    this.#progress();
  };

  /** The other changes are in the outputs and, in a dry run, in the summary. */
  readonly onPlan = (view: PlanView): void => {
    this.#planned += 1;
    this.#logPlan([...planHeadLines(view), ...deletionLines(view)]);
    this.#progress();
  };

  readonly onOutcome = (outcome: Outcome): void => {
    this.#done += 1;
    if (isFailed(outcome)) {
      this.#failed += 1;
      if (outcome.failure.kind === "not-run") this.#stop(outcome.failure.because);
      else this.#logFailure([failedLine(outcome)]);
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
    if (now - this.#lastProgress < PROGRESS_MILLISECONDS || this.#done === total) return;
    this.#lastProgress = now;
    // All plans are made before the first of them is carried out.
    if (this.#planned > this.#done && this.#planned < total) {
      core.info(plannedSentence({ planned: this.#planned, total, failed: this.#failed }));
      return;
    }
    const observed = this.#done === 0 ? 0 : ((now - this.#startedAt) / this.#done) * (total - this.#done);
    const seconds = Math.max(observed / 1000, this.#leastSeconds());
    core.info(progressSentence({ done: this.#done, total, failed: this.#failed, seconds }));
  }

  /** Returns what the rate limit alone needs for the Workers that are left. */
  #leastSeconds(): number {
    const policy = this.#options.policy();
    if (policy === undefined || policy.quota === 0) return 0;
    const windows = Math.ceil((this.#options.total - this.#done) / policy.quota) - 1;
    return Math.max(0, windows * policy.seconds);
  }

  #warnOfDeadline(): void {
    const { core, clock, deadlineSeconds } = this.#options;
    const left = deadlineSeconds - clock.now() / 1000;
    const needed = this.#leastSeconds();
    if (this.#isWarned || needed <= left) return;
    this.#isWarned = true;
    warn(core, deadlineWarning({ needed, left: Math.max(0, left) }));
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
