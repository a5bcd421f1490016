import { OPERATION_LIMIT } from "../model/declaration.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import { logPlan } from "./plan-log.ts";
import { warn } from "./runner.ts";
import { eventSentence, type RequestEvent, requestSentence } from "./words/events.ts";
import { type Declared, intentPhrase, misspellingPhrases, outcomePhrases } from "./words/outcome.ts";
import { plain } from "./words/phrase.ts";
import type { PlanView } from "./words/plan.ts";

/** Takes what happens during a run, and logs of it what a reader needs. */
export type Narrator = {
  readonly onEvent: OnEvent;
  readonly onPlan: (view: PlanView) => void;
  readonly onOutcome: (outcome: Outcome) => void;
};

/** Logs what is about to be sent. Everything in it has passed the checks of the inputs. */
export function logIntent(
  core: Pick<Ports["core"], "info">,
  intent: { readonly workers: readonly Worker[]; readonly declared: Declared; readonly deploy: boolean },
): void {
  const { set, delete: deletions } = intent.declared;
  const batches = Math.ceil((set.length + deletions.length) / OPERATION_LIMIT);
  const sentence = intentPhrase({ ...intent, batches });
  if (sentence !== undefined) core.info(plain(sentence));
}

/** What a narrator needs of the runner. */
export type LogCore = Pick<Ports["core"], "info" | "warning" | "isDebug" | "debug" | "startGroup" | "endGroup">;

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
export function debugRequest(core: Pick<LogCore, "isDebug" | "debug">, event: RequestEvent): void {
  if (core.isDebug()) core.debug(requestSentence(event));
}
