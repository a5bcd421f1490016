import type { Outcome } from "../model/outcome/outcome.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { Ports } from "../ports.ts";
import { plural } from "../wording.ts";
import { eventSentence, type RequestEvent, requestSentence } from "./words/events.ts";
import { type Intent, intentPhrase, misspellingPhrases, outcomePhrases } from "./words/outcome.ts";
import { literals, phrase, plain } from "./words/phrase.ts";
import { type Change, type PlanText, type PlanView, planText } from "./words/plan.ts";
import { isNote, problemPhrase, warningPhrase } from "./words/plan-problems.ts";

/** What a log needs of the runner. */
export type LogCore = Pick<Ports["core"], "info" | "warning" | "isDebug" | "debug" | "startGroup" | "endGroup">;

/** The runner does not mask titles, so they are constants. */
const FAILURE = { title: "Worker secrets: failed" };
const WARNING = { title: "Worker secrets: warning" };

/** The runner cuts a message at 4096 characters (ExecutionContext.cs). */
const MAX_ANNOTATION_LENGTH = 4000;

/** More lines than this are folded. */
const MOST_OPEN_LINES = 20;

/** Names are padded to the longest, up to this many characters. */
const MAX_WIDTH = 40;

/** Logs a warning, as an annotation. */
export function warn(core: Pick<LogCore, "warning">, message: string): void {
  core.warning(message, WARNING);
}

/** Fails the step. A message that is too long for one annotation is in the log as a whole. */
export function logFailure(core: LogCore & Pick<Ports["core"], "setFailed">, lines: readonly string[]): void {
  const message = lines.join("\n");
  if (message.length <= MAX_ANNOTATION_LENGTH) {
    core.setFailed(message, FAILURE);
    return;
  }
  logLines(core, { title: "The whole message", lines });
  core.setFailed(`${message.slice(0, MAX_ANNOTATION_LENGTH)}…\nThe whole message is in the log above.`, FAILURE);
}

/** Many lines are a group, which the runner folds. */
function logLines(core: LogCore, { title, lines }: { title: string; lines: readonly string[] }): void {
  const isLong = lines.length > MOST_OPEN_LINES;
  if (isLong) core.startGroup(title);
  for (const line of lines) core.info(line);
  if (isLong) core.endGroup();
}

/** Logs what is about to be sent. Everything in it has passed the checks of the inputs. */
export function logIntent(core: Pick<LogCore, "info">, intent: Intent): void {
  core.info(plain(intentPhrase(intent)));
}

/** Takes what happens during a run, and logs of it what a reader needs. */
export type Narrator = {
  readonly onEvent: OnEvent;
  readonly onPlan: (view: PlanView) => void;
  readonly onOutcome: (outcome: Outcome) => void;
};

/** Returns the narrator of a run of one Worker, which says all there is to say. */
export function workerLog(core: LogCore): Narrator {
  return {
    onEvent: (event) => {
      if (event.kind === "request") debugRequest(core, event);
      else core.info(eventSentence(event));
    },
    onPlan: (view) => logPlan(core, view),
    onOutcome: (outcome) => {
      for (const line of outcomePhrases(outcome)) core.info(plain(line));
      for (const line of misspellingPhrases([outcome])) warn(core, plain(line));
    },
  };
}

/** Logs a request if the step is debugged. Otherwise the runner would drop a line for each. */
export function debugRequest(core: LogCore, event: RequestEvent): void {
  if (core.isDebug()) core.debug(requestSentence(event));
}

/** Logs a plan in the manner of `terraform plan`: what counts first, then a line for each name that is not kept. */
export function logPlan(core: LogCore, view: PlanView): void {
  const text = planText(view);
  for (const line of headLines(view, text)) core.info(line);
  const lines = changeLines(text.changes);
  logLines(core, { title: plural(lines.length, "name"), lines });
  for (const { label, names } of text.kept) core.info(plain(phrase`${label}: ${literals(names)}`));
  for (const warning of view.plan.warnings) {
    const said = plain(warningPhrase(warning));
    if (isNote(warning)) core.info(said);
    else warn(core, said);
  }
  if (text.tags.length > 0) core.info(`Version tags: ${text.tags.join(", ")}`);
  for (const line of [...text.notes, ...text.end]) core.info(line);
}

/** Returns what counts in a plan, its problems, and its deletions by name, since they cannot be undone. */
export function planGist(view: PlanView): string[] {
  const text = planText(view);
  return [...headLines(view, text), ...changeLines(text.changes.filter(({ action }) => action === "delete"))];
}

function headLines({ plan }: PlanView, { subject, counts, refusal }: PlanText): string[] {
  const title = `Plan for ${plain(subject)}`;
  if (refusal === undefined) return [`${title}: ${counts}.`];
  const problems = plan.problems.map((problem) => `  ! ${plain(problemPhrase(problem))}`);
  return [`${title}: ${refusal.problems}.`, ...problems, refusal.otherwise];
}

function changeLines(changes: readonly Change[]): string[] {
  const width = changes.reduce((widest, { name }) => Math.min(MAX_WIDTH, Math.max(widest, name.length)), 0);
  return changes.map(({ sign, name, type, reason }) => {
    const columns = [
      `${sign.padEnd(1)} ${name.padEnd(width)}`,
      plain(type).padEnd("secret_text".length),
      plain(reason),
    ];
    return ["", ...columns].join("  ");
  });
}
