import { Client } from "./cloudflare/client.ts";
import { keepComment } from "./github/comment.ts";
import { inputsOf } from "./inputs/reading/inputs.ts";
import { loadParsers, parsersFor } from "./inputs/reading/libraries.ts";
import { readSettings, type Settings } from "./inputs/settings.ts";
import { namesOf } from "./model/batches.ts";
import { InputError } from "./model/errors.ts";
import { conclusionOf, type Outcome } from "./model/outcome.ts";
import type { Declaration } from "./model/patch.ts";
import type { Plan } from "./model/plan.ts";
import type { Worker } from "./model/worker.ts";
import type { Ports } from "./ports.ts";
import { type Redact, redactor } from "./privacy/redaction.ts";
import { nameShower } from "./privacy/sanitize.ts";
import { FleetLog, logFleet } from "./report/fleet-log.ts";
import { withoutPlan, writeFleetSummary } from "./report/fleet-summary.ts";
import { logFailure, logIntent, logOutcome } from "./report/log.ts";
import { setOutputs } from "./report/outputs.ts";
import { PlanPages } from "./report/pages.ts";
import { logPlan, planFailure } from "./report/plan-log.ts";
import { writePlan, writeProblems, writeSummary } from "./report/summary.ts";
import { type PlanView, withTextsRedactedTogether } from "./report/words/plan.ts";
import { runFleet } from "./run/fleet.ts";
import { runWorker } from "./run/worker.ts";

/** So many leave no garbage worth a thought. */
const FEW_WORKERS = 100;

/** The step: read and mask, say what will be done, plan, patch, prove, report. Never rejects; a failure fails the step. */
export async function main(ports: Ports): Promise<void> {
  try {
    const parsers = parsersFor(inputsOf(ports));
    if (parsers.length > 0) await loadParsers(parsers);
    const settings = await readSettings(ports);
    const context = { settings, redact: redactor(settings.sensitive) };
    for (const note of settings.notes) ports.core.info(note);
    for (const warning of settings.warnings) ports.core.warning(warning);
    logIntent(ports.core, settings);
    const done = await run(ports, context);
    // From here on a fault may not undo the outputs that say what was done.
    await report(ports, { ...context, ...done }).catch((error: unknown) => ports.core.setFailed(faultOfOurs(error)));
  } catch (error) {
    await reportUnpatched(ports, error);
  }
}

/** What the parts of a run share: `redact` knows all that `settings` hold and must not be seen. */
type Context = { readonly settings: Settings; readonly redact: Redact };

/** `plans`: those that were not carried out. */
type Run = { readonly outcomes: readonly Outcome[]; readonly plans: PlanPages };

async function run(ports: Ports, context: Context): Promise<Run> {
  const { connect, clock, cancelled, saveMemory } = ports;
  const { settings, redact } = context;
  const { workers, declaration, required, dryRun, concurrency } = settings;
  if (workers.length > FEW_WORKERS) saveMemory();
  const dispatcher = openDispatcher(connect);
  const connection = { ...settings, dispatcher, cancelled };
  const client: Client = new Client({ ...settings, connection, redact, clock, tell: (line) => log.tell(line) });
  const log = narrator(ports, { settings, policy: () => client.policy });
  const plans = new PlanPages();
  const shared = { ...settings, client, showNames: nameShower([...namesOf(declaration), ...required], redact) };
  try {
    const outcomes = await runFleet({
      workers,
      concurrency,
      declared: namesOf(declaration),
      onOutcome: log.outcome,
      run: async (worker) => {
        const viewOf = (plan: Plan): PlanView => withTextsRedactedTogether({ ...settings, worker, redact, plan });
        const running = runWorker({
          ...shared,
          worker,
          tell: (line) => log.tell(workers.length === 1 ? line : `Worker ${worker.script}: ${line}`),
          showPlan: (plan) => {
            const view = viewOf(plan);
            log.showPlan(view);
            if (dryRun || plan.problems.length > 0) plans.add(view);
          },
          problemsOf: (plan) => planFailure(viewOf(plan)).join("\n"),
        });
        return await running.catch((error: unknown) => faulty(worker, { declaration, error }));
      },
    });
    return { outcomes, plans };
  } finally {
    await dispatcher.destroy();
  }
}

/** A fault of the action's own: what was done to this Worker is not known, and the others go on. */
function faulty({ script }: Worker, { declaration, error }: { declaration: Declaration; error: unknown }): Outcome {
  const nothing = { set: [], deleted: [], absent: [], notApplied: [], names: [], attempts: 0, requests: 0 };
  const outcome = { script, ...nothing, notKnown: namesOf(declaration) };
  const message = [faultOfOurs(error), ...conclusionOf(outcome)].join("\n");
  return { ...outcome, status: "failed", error: { code: "fault", message } };
}

type Narrator = {
  readonly tell: (line: string) => void;
  readonly showPlan: (view: PlanView) => void;
  readonly outcome: (outcome: Outcome) => void;
};

/** One Worker is told in full, many in few lines. */
function narrator(
  { core, clock }: Ports,
  { settings, policy }: { settings: Settings; policy: () => Client["policy"] },
): Narrator {
  const { workers, deadlineSeconds } = settings;
  if (workers.length > 1) return new FleetLog({ core, clock, total: workers.length, deadlineSeconds, policy });
  return {
    tell: (line) => core.info(line),
    showPlan: (view) => logPlan(core, view),
    outcome: (outcome) => logOutcome(core, outcome),
  };
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

async function report(ports: Ports, { outcomes, plans, ...context }: Context & Run): Promise<void> {
  const { core } = ports;
  output(core, outcomes);
  const [only] = outcomes;
  if (only === undefined || outcomes.length > 1) {
    logFleet(core, outcomes);
    await summarise(core, () => writeFleetSummary(core, { outcomes, plans }));
  } else await reportOne(core, { ...context, outcome: only, plans });
  await comment(ports, { ...context, outcomes, plans });
}

async function reportOne(
  core: Ports["core"],
  { settings, redact, outcome, plans }: Context & { outcome: Outcome; plans: PlanPages },
): Promise<void> {
  if (outcome.error !== undefined) logFailure(core, outcome.error.message.split("\n"));
  await summarise(core, () =>
    // A plan that was not carried out is all that there is to say.
    plans.isEmpty ? writeSummary(core, { ...settings, outcome, redact }) : writePlan(core, plans.markdown()),
  );
}

/** A plan of an earlier commit must not stand for one that could not be made. */
async function comment(ports: Ports, { settings, redact, outcomes, plans }: Context & Run): Promise<void> {
  const { githubToken, dryRun, deadlineSeconds, workers } = settings;
  const [first] = workers;
  if (githubToken === undefined || !dryRun || first === undefined) return;
  // Many Workers have one comment together.
  const worker = workers.length === 1 ? first : { ...first, script: "*" };
  const seconds = { request: 10, total: Math.min(60, Math.max(1, deadlineSeconds - ports.clock.now() / 1000)) };
  const markdown = [plans.markdown(), withoutPlan(outcomes)].filter((text) => text !== "").join("\n\n");
  await keepComment(ports, { githubToken, worker, markdown, redact, seconds });
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

/** What happened by its code, and where, without the message: messages of Node quote what they were given. */
function faultOfOurs(error: unknown): string {
  // A stack begins with the message, and a line of a message may look like a frame.
  const stack = error instanceof Error ? (error.stack ?? "").replace(error.message, "") : "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const kind = /^E[A-Z_]{1,40}$/.test(code) ? `${name} ${code}` : name;
  const place = frames.slice(0, 3).map((frame) => frame.trim().replace(/^at /, ""));
  return `This action has a fault of its own: ${[kind, ...place].join(", ")}. Please report it with this line.`;
}
