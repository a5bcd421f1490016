import { Client } from "./cloudflare/client.ts";
import { INPUTS } from "./contract.ts";
import { keepComment } from "./github/comment.ts";
import { actionOf, runContextOf } from "./github/run-context.ts";
import { closePool, openPool, ProxyVariableError } from "./http/pool.ts";
import { VERSION } from "./http/request.ts";
import { Inputs } from "./inputs/reading/inputs.ts";
import { librariesFor, loadLibraries, NO_LIBRARIES } from "./inputs/reading/libraries.ts";
import { readSettings, type Settings } from "./inputs/settings.ts";
import { namesOf } from "./model/declaration.ts";
import { type CommentTarget, InputError } from "./model/input-error.ts";
import type { Outcome } from "./model/outcome/outcome.ts";
import type { Ports } from "./ports.ts";
import { type Redact, redactor } from "./privacy/redaction.ts";
import { displayName, sanitize } from "./privacy/sanitize.ts";
import { SensitiveValues } from "./privacy/sensitive.ts";
import { serverNames } from "./privacy/server-names.ts";
import { FleetLog, logFleet } from "./report/fleet-log.ts";
import { logFailure, logIntent, type Narrator, warn, workerLog } from "./report/log.ts";
import { setOutputs } from "./report/outputs.ts";
import { Plans } from "./report/plan-summary.ts";
import { problemsMarkdown, resultMarkdown } from "./report/summary.ts";
import { COMMENT_CUT_NOTE, commentSentence } from "./report/words/comment.ts";
import { internalErrorPhrase, isFailed, messageOf } from "./report/words/failure.ts";
import type { Declared } from "./report/words/outcome.ts";
import { plain } from "./report/words/phrase.ts";
import {
  NO_OUTPUTS,
  NO_SUMMARY,
  originSentence,
  PROXY_VARIABLE_PROBLEM,
  type Rejection,
  rejectionProblems,
  rejectionTitle,
  versionSentence,
} from "./report/words/step.ts";
import { internalFailure } from "./run/internal-failure.ts";
import { runStep } from "./run/step.ts";

/** The step: reads and masks, plans, patches, proves and reports. Never rejects; a failure fails the step. */
export async function main(ports: Ports): Promise<void> {
  const sensitive = new SensitiveValues();
  try {
    // Nothing is printed before the masks.
    const logVersion = (): void => ports.core.info(versionSentence(VERSION, actionOf(ports.env).action));
    const step = await read(ports, sensitive).finally(logVersion);
    for (const note of step.settings.notes) ports.core.info(note);
    for (const warning of step.settings.warnings) warn(ports.core, warning);
    // Otherwise the runner would drop a line for each secret.
    if (ports.core.isDebug()) for (const origin of step.settings.origins) ports.core.debug(originSentence(origin));
    logIntent(ports.core, { ...step.settings.target, declared: step.declared, deploy: step.settings.policy.deploy });
    const done = await run(ports, step);
    // From here on a fault must not undo the outputs that say what was done.
    await report(ports, { ...step, ...done }).catch((error) =>
      logFailure(ports.core, [plain(internalErrorPhrase(internalFailure(error)))]),
    );
  } catch (error) {
    await reportRejected(ports, { error, redact: redactor(sensitive) });
  }
}

/** How much of a version tag is shown, in characters. */
const MAX_TAG_LENGTH = 128;

/** A step once its inputs are read. `redact` knows every value that must not be seen. */
type Step = { readonly settings: Settings; readonly declared: Declared; readonly redact: Redact };

async function read(ports: Ports, sensitive: SensitiveValues): Promise<Step> {
  const libraries = librariesFor(new Inputs(ports));
  // Without a library to load, nothing is awaited before the masks.
  const loaded = libraries.length === 0 ? NO_LIBRARIES : await loadLibraries(libraries);
  const settings = readSettings({ ...ports, sensitive, libraries: loaded });
  const redact = redactor(sensitive);
  return { settings, redact, declared: declaredOf(settings, redact) };
}

function declaredOf({ declaration }: Settings, redact: Redact): Declared {
  return {
    set: declaration.set.map(({ name, type }) => ({ name, type })),
    delete: declaration.delete.map(displayName),
    tags: Object.entries(declaration.versionTags).map(([key, value]) =>
      [key, String(value)].map((text) => sanitize(text, { redact, maxLength: MAX_TAG_LENGTH })).join("="),
    ),
  };
}

/** What a run came to. `plans` are those that were not carried out. */
type Run = { readonly outcomes: readonly Outcome[]; readonly plans: Plans };

async function run(ports: Ports, { settings, declared, redact }: Step): Promise<Run> {
  const { target, declaration, policy, limits } = settings;
  const { prune, deploy, dryRun } = policy;
  const dispatcher = openPool(ports.connect);
  const client: Client = new Client({
    dispatcher,
    credentials: target.credentials,
    baseUrl: target.baseUrl,
    timeoutSeconds: limits.timeoutSeconds,
    maxAttempts: limits.maxAttempts,
    deadlineSeconds: limits.deadlineSeconds,
    clock: ports.clock,
    cancelled: ports.cancelled,
    redact,
    displayName: serverNames({ declared: [...namesOf(declaration), ...policy.required], redact }),
    onEvent: (event, script) => log.onEvent(event, script),
  });
  const log = narratorFor(ports, { settings, policy: () => client.policy });
  const plans = new Plans();
  try {
    const outcomes = await runStep({
      workers: target.workers,
      concurrency: limits.concurrency,
      declaration,
      policy,
      client,
      clock: ports.clock,
      cancelled: ports.cancelled,
      onEvent: log.onEvent,
      onOutcome: log.onOutcome,
      onPlan: (worker, plan) => {
        const view = { worker, plan, tags: declared.tags, prune, deploy, dryRun };
        log.onPlan(view);
        if (dryRun || plan.problems.length > 0) plans.add(view);
      },
    });
    return { outcomes, plans };
  } finally {
    await closePool(dispatcher);
  }
}

/** Everything is said about one Worker, and little about each of many. */
function narratorFor(
  { core, clock }: Ports,
  { settings, policy }: { settings: Settings; policy: () => Client["policy"] },
): Narrator {
  const { target, limits } = settings;
  const total = target.workers.length;
  if (total === 1) return workerLog(core);
  return new FleetLog({ core, clock, total, deadlineSeconds: limits.deadlineSeconds, policy });
}

async function report(ports: Ports, { settings, declared, redact, outcomes, plans }: Step & Run): Promise<void> {
  const { core } = ports;
  output(core, outcomes);
  const [only] = outcomes;
  if (only === undefined || outcomes.length > 1) logFleet(core, outcomes);
  else if (isFailed(only)) logFailure(core, messageOf(only).split("\n"));
  const { workers } = settings.target;
  const markdown = resultMarkdown({ workers, outcomes, declared, plans, context: runContextOf(ports) });
  const { deadlineSeconds } = settings.limits;
  await publish(ports, { markdown, target: settings.comment, redact, deadlineSeconds });
}

type Publication = {
  readonly markdown: string;
  readonly target: CommentTarget | undefined;
  readonly redact: Redact;
  readonly deadlineSeconds: number;
};

/** Writes the job summary, and the comment: a plan of an earlier commit must not stand for one that could not be made. */
async function publish(ports: Ports, { markdown, target, redact, deadlineSeconds }: Publication): Promise<void> {
  const { core, clock } = ports;
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch {
    // The secrets are patched all the same. A runner may have a full disk.
    warn(core, NO_SUMMARY);
  }
  if (target === undefined) return;
  const seconds = { request: 10, total: Math.min(60, Math.max(1, deadlineSeconds - clock.now() / 1000)) };
  const result = await keepComment(ports, { ...target, markdown, redact, seconds, cutNote: COMMENT_CUT_NOTE });
  const { level, text } = commentSentence(result);
  if (level === "warning") warn(core, text);
  else core.info(text);
}

async function reportRejected(ports: Ports, { error, redact }: { error: unknown; redact: Redact }): Promise<void> {
  const { core } = ports;
  output(core, []);
  const rejection = rejectionOf(error);
  const [title, problems] = [rejectionTitle(rejection), rejectionProblems(rejection)];
  logFailure(core, rejection.kind === "internal" ? problems : [title, ...problems.map((problem) => `- ${problem}`)]);
  const markdown = problemsMarkdown(title, { problems, context: runContextOf(ports) });
  const target = error instanceof InputError ? error.comment : undefined;
  await publish(ports, { markdown, target, redact, deadlineSeconds: INPUTS.deadline.default });
}

function rejectionOf(error: unknown): Rejection {
  if (error instanceof InputError) return { kind: "inputs", problems: error.problems };
  if (error instanceof ProxyVariableError) return { kind: "inputs", problems: [PROXY_VARIABLE_PROBLEM] };
  return internalFailure(error);
}

/** Later steps may depend on the outputs, so the step fails without them; the log says what was done. */
function output(core: Ports["core"], outcomes: readonly Outcome[]): void {
  try {
    setOutputs(core, outcomes);
  } catch {
    logFailure(core, [NO_OUTPUTS]);
  }
}
