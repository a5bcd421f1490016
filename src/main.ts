import { Client } from "./cloudflare/client.ts";
import { runWorker, type WorkerRun } from "./cloudflare/worker-run.ts";
import { InputError } from "./errors.ts";
import { readSettings, type Settings } from "./inputs/settings.ts";
import type { Ports } from "./ports.ts";
import { logFailure, logIntent, logOutcome } from "./report/log.ts";
import { setOutputs } from "./report/outputs.ts";
import { logPlan, planFailure } from "./report/plan-log.ts";
import { planMarkdown } from "./report/plan-summary.ts";
import type { PlanView } from "./report/plan-wording.ts";
import { keepComment } from "./report/pull-request-comment.ts";
import { writePlan, writeProblems, writeSummary } from "./report/summary.ts";
import { namesOf } from "./secrets/batches.ts";
import type { Outcome } from "./secrets/outcome.ts";
import type { Plan } from "./secrets/plan.ts";
import { type Redact, redactor } from "./secrets/redaction.ts";
import { nameShower } from "./secrets/untrusted-text.ts";

/** The step: read and mask, say what will be done, plan, patch, prove, report. Never rejects; a failure fails the step. */
export async function main(ports: Ports): Promise<void> {
  try {
    const settings = await readSettings(ports);
    const context = { settings, redact: redactor(settings.sensitive) };
    for (const note of settings.notes) ports.core.info(note);
    for (const warning of settings.warnings) ports.core.warning(warning);
    logIntent(ports.core, settings);
    await report(ports, { ...context, ...(await run(ports, context)) });
  } catch (error) {
    await reportUnpatched(ports, error);
  }
}

/** What the parts of a run share: `redact` knows all that `settings` hold and must not be seen. */
type Context = { readonly settings: Settings; readonly redact: Redact };

async function run({ core, connect, clock, cancelled }: Ports, context: Context): Promise<WorkerRun> {
  const { settings, redact } = context;
  const dispatcher = openDispatcher(connect);
  const tell = (line: string): void => core.info(line);
  const connection = { ...settings, dispatcher, cancelled };
  const client = new Client({ ...settings, connection, redact, clock, tell });
  try {
    return await runWorker({
      ...settings,
      client,
      tell,
      showNames: nameShower(namesOf(settings.declaration), redact),
      showPlan: (plan) => logPlan(core, viewOf(plan, context)),
      problemsOf: (plan) => planFailure(viewOf(plan, context)).join("\n"),
    });
  } finally {
    await dispatcher.destroy();
  }
}

function viewOf(plan: Plan, { settings, redact }: Context): PlanView {
  return { ...settings, plan, redact };
}

/** undici's message on a proxy variable that it cannot read holds the variable, and that a password. */
function openDispatcher(connect: Ports["connect"]): ReturnType<Ports["connect"]> {
  try {
    return connect();
  } catch {
    throw new InputError([
      "One of the variables HTTPS_PROXY and HTTP_PROXY (or its lower-case twin) is not the address of a proxy (not " +
        "shown). Write it as http://host:port.",
    ]);
  }
}

async function report(ports: Ports, { outcome, plan, ...context }: Context & WorkerRun): Promise<void> {
  const { core } = ports;
  const { settings, redact } = context;
  logOutcome(core, outcome);
  output(core, [outcome]);
  if (outcome.error !== undefined) logFailure(core, outcome.error.message.split("\n"));
  // A plan that was not carried out is all that there is to say.
  if (plan !== undefined && (settings.dryRun || plan.problems.length > 0)) {
    const markdown = planMarkdown(viewOf(plan, context));
    await summarise(core, () => writePlan(core, markdown));
    const { githubToken, deadlineSeconds } = settings;
    const seconds = { request: 10, total: Math.min(60, Math.max(1, deadlineSeconds - ports.clock.now() / 1000)) };
    if (githubToken !== undefined) await keepComment(ports, { ...settings, githubToken, markdown, redact, seconds });
  } else await summarise(core, () => writeSummary(core, { ...settings, outcome, redact }));
}
async function reportUnpatched({ core }: Ports, error: unknown): Promise<void> {
  output(core, []);
  if (error instanceof InputError) {
    const { problems } = error;
    const headline = `Nothing was sent to Cloudflare. Problems found: ${problems.length}`;
    logFailure(core, [headline, ...problems.map((problem) => `- ${problem}`)]);
    await summarise(core, () => writeProblems(core, { title: "Secrets not patched: nothing was sent", problems }));
  } else {
    const problems = [faultOfOurs(error)];
    logFailure(core, problems);
    await summarise(core, () => writeProblems(core, { title: "The step failed by a fault of the action", problems }));
  }
}

/** Later steps may rest on the outputs, so the step fails without them; what was done is in the log. */
function output(core: Ports["core"], outcomes: readonly Outcome[]): void {
  try {
    setOutputs(core, outcomes);
  } catch {
    core.setFailed("The outputs of this step could not be written (GITHUB_OUTPUT). The log says what was done.");
  }
}

/** The secrets are patched whether or not the summary can be written, as on a runner with a full disk. */
async function summarise(core: Ports["core"], write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch {
    core.warning("The job summary could not be written. The outputs and this log are complete.");
  }
}

/** Where it happened, without the message: messages of Node quote what they were given. */
function faultOfOurs(error: unknown): string {
  // A stack begins with the message, and a line of a message may look like a frame.
  const stack = error instanceof Error ? (error.stack ?? "").replace(error.message, "") : "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const name = error instanceof Error ? error.name : typeof error;
  const place = frames.slice(0, 3).map((frame) => frame.trim().replace(/^at /, ""));
  return `This action has a fault of its own: ${[name, ...place].join(", ")}. Please report it with this line.`;
}
