import type { Outcome } from "../model/outcome.ts";
import type { Clock, Ports } from "../ports.ts";
import { logFailure } from "./log.ts";
import { deletionLines, planHeadLines } from "./plan-log.ts";
import { grouped, number, plural } from "./words/fleet.ts";
import type { PlanView } from "./words/plan.ts";

/** A line at most this often. */
const PROGRESS_MILLISECONDS = 10_000;

/** Failures are told as they come, up to here; all of them are told at the end. */
const MOST_FAILURES = 20;

/** Waits are told as they come, up to here. */
const MOST_WAITS = 100;

/** Plans are told as they are made, up to here. */
const MOST_PLANS = 200;

export type FleetLogOptions = {
  readonly core: Pick<Ports["core"], "info" | "warning">;
  readonly clock: Clock;
  readonly total: number;
  readonly deadlineSeconds: number;
  /** The account's limit, as far as it is known. */
  readonly policy: () => { readonly quota: number; readonly seconds: number } | undefined;
};

type TellLines = (lines: readonly string[]) => void;

/** Tells the first `most` of a kind, and after them that there will be no more of it. */
function capped(core: FleetLogOptions["core"], { most, last }: { most: number; last: string }): TellLines {
  let told = 0;
  return (lines) => {
    told += 1;
    if (told <= most) for (const line of lines) core.info(line);
    if (told === most) core.info(last);
  };
}

/** What a run of many Workers says while it goes on. */
export class FleetLog {
  readonly #options: FleetLogOptions;
  readonly #startedAt: number;
  readonly #tellWait: TellLines;
  readonly #tellPlan: TellLines;
  readonly #tellFailure: TellLines;
  #done = 0;
  #failed = 0;
  #lastProgress: number;
  #isWarned = false;
  #isStopped = false;

  constructor(options: FleetLogOptions) {
    this.#options = options;
    const { core } = options;
    this.#tellWait = capped(core, { most: MOST_WAITS, last: "Further waits and the like are not told one by one." });
    this.#tellPlan = capped(core, { most: MOST_PLANS, last: "Further plans are not told one by one." });
    this.#tellFailure = capped(core, { most: MOST_FAILURES, last: "Further failures are told at the end." });
    this.#startedAt = options.clock.now();
    this.#lastProgress = this.#startedAt;
  }

  /** A line that says that something is waited for, and where the run stands meanwhile. */
  readonly tell = (line: string): void => {
    this.#tellWait([line]);
    this.#progress();
  };

  /** A line for each Worker, and one for each deletion: the other changes are in the outputs and, in a dry run, in the summary. */
  readonly showPlan = (view: PlanView): void => this.#tellPlan([...planHeadLines(view), ...deletionLines(view)]);

  readonly outcome = (outcome: Outcome): void => {
    this.#done += 1;
    if (outcome.error !== undefined) this.#failed += 1;
    if (outcome.isLeftOut) this.#stop(outcome);
    else if (outcome.error !== undefined) {
      this.#tellFailure([`Failed: ${outcome.script}. ${outcome.error.message.split("\n")[0]}`]);
    }
    // A failure may be everybody's, after which nothing is let through any more.
    if (outcome.error === undefined) this.#warnOfDeadline();
    this.#progress();
  };

  /** Once: what holds of one Worker that is not run holds of all that are left. */
  #stop({ error }: Outcome): void {
    if (!this.#isStopped) this.#options.core.info(`No further Worker is started. ${error?.message.split("\n")[0]}`);
    this.#isStopped = true;
  }

  #progress(): void {
    const { core, clock, total } = this.#options;
    const now = clock.now();
    if (now - this.#lastProgress < PROGRESS_MILLISECONDS || this.#done === total) return;
    this.#lastProgress = now;
    const left = total - this.#done;
    const observed = this.#done === 0 ? 0 : ((now - this.#startedAt) / this.#done) * left;
    const seconds = Math.max(observed / 1000, this.#leastSeconds());
    const estimate = seconds > 0 ? ` About ${duration(seconds)} to go.` : "";
    core.info(
      `${number(this.#done)} of ${plural(total, "Worker")} done, ${number(this.#failed)} failed, ${number(left)} left.` +
        estimate,
    );
  }

  /** What the limit alone needs for the Workers that are left. */
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
    core.warning(
      `The account's rate limit lets these Workers through in no less than ${duration(needed)}, and the deadline ends ` +
        `in ${duration(Math.max(0, left))}. What is not done by then fails; raise deadline, or run the step again with failed-scripts.`,
    );
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** The end of a run of many Workers. */
export function logFleet(core: Ports["core"], outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const counts = (["patched", "planned", "unchanged"] as const)
    .map((status) => ({ status, count: outcomes.filter((outcome) => outcome.status === status).length }))
    .filter(({ count }) => count > 0);
  const parts = [...counts.map(({ status, count }) => `${number(count)} ${status}`)];
  core.info(`${plural(outcomes.length, "Worker")}: ${[...parts, `${number(failed.length)} failed`].join(", ")}.`);
  const versions = outcomes.filter(({ versionId }) => versionId !== undefined).length;
  if (versions > 0) {
    const subject = versions === 1 ? "The new version is" : "The new versions are";
    core.info(`${subject} not deployed. The output results has the version of each Worker (versionId).`);
  }
  if (failed.length === 0) return;
  logFailure(core, [
    `${number(failed.length)} of ${plural(outcomes.length, "Worker")} failed. To run again what failed, which is safe, ` +
      "give the output failed-scripts to script-name.",
    ...grouped(failed).flatMap(({ scripts, message }) => ["", `${scripts}:`, ...message.split("\n")]),
  ]);
}
