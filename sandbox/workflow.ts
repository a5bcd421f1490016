import { contextsOf, githubVariables, PUBLIC_API } from "./runner/environment.ts";
import { fileCommands } from "./runner/file-commands.ts";
import { ExpressionFault, isTrue, jsonOf, type Scope, type StatusFunctions } from "./workflow/expressions.ts";
import { type Concurrency, concurrencyOf, type JobRun, type JobSetup, notRun, runJob } from "./workflow/job.ts";
import type { Outcome } from "./workflow/job-state.ts";
import { type Combination, readStrategy, type Strategy } from "./workflow/matrix.ts";
import { type ParsedJob, type ParsedWorkflow, parseWorkflow, type WorkflowFile } from "./workflow/parse.ts";
import type { StepSetup } from "./workflow/step.ts";
import { checkNames, type Store } from "./workflow/store.ts";
import { type TriggerEvent, triggered } from "./workflow/trigger.ts";

export type { JobRun } from "./workflow/job.ts";
export type { WorkflowFile } from "./workflow/parse.ts";
export type { Handler, HandlerAnswer, HandlerCall } from "./workflow/step.ts";
export type { Store } from "./workflow/store.ts";
export type { TriggerEvent } from "./workflow/trigger.ts";

export type WorkflowOptions = Omit<StepSetup, "event"> &
  Store & {
    file: WorkflowFile;
    /** a push by default */
    event?: TriggerEvent;
    /** name -> what the environment has of its own; GitHub makes one that is not there, and it has nothing */
    environments?: Readonly<Record<string, Store>>;
    /** over the `github` context of a push to `main`; the variables of actions do not follow */
    github?: Readonly<Record<string, unknown>>;
    githubToken?: string;
  };

export type WorkflowRun = {
  /** what the run's badge says */
  result: "success" | "failure" | "cancelled";
  concurrency: Concurrency | null;
  /** in the order in which they ran; of a matrix, one for each combination */
  jobs: JobRun[];
  /** of all jobs, masked */
  log: string;
};

/** In the shape of an installation token, and no part of any word. */
const sandboxToken = "ghs_Zq7Yt3Kx9Wv2Mn5Lp8Rb4Hd6Jf1Gc0TsXaUe";

/**
 * Runs a workflow file as GitHub does: parsed by GitHub's own parser, expressions evaluated by GitHub's own library, jobs
 * in the order of their needs, one after another. Actions that are given are run as processes by `runStep`; all other
 * steps are answered by handlers.
 * @throws Error if GitHub would refuse the file, the event or the name of a secret or variable, or the sandbox has no answer for something in it
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const { event = { name: "push" } } = options;
  checkNames(options, "repository");
  for (const [name, store] of Object.entries(options.environments ?? {})) checkNames(store, `environment ${name}`);
  const workflow = parseWorkflow(options.file);
  const github = githubContext({ ...options, event, workflow });
  const inputs = triggered(workflow.events, { event, branch: String(github.ref_name) });
  const server = { contexts: { github, inputs, vars: options.vars ?? {} } };
  const permissions = workflow.tokens.find("permissions");
  const setup: JobSetup = {
    ...options,
    event: { name: event.name, payload: github.event },
    store: options,
    environments: options.environments ?? {},
    githubToken: options.githubToken ?? sandboxToken,
    workflow: {
      env: workflow.tokens.find("env"),
      permissions: permissions === undefined ? null : jsonOf(permissions, server),
    },
  };
  const finished = new Map<string, Finished>();
  for (const job of inOrderOfNeeds(workflow.jobs)) {
    finished.set(job.id, await finish(job, { server, setup, finished }));
  }
  const ended = [...finished.values()];
  const jobs = ended.flatMap(({ runs }) => runs);
  return {
    result: worst(ended.map(({ result }) => result)),
    concurrency: concurrencyOf(workflow.tokens.find("concurrency"), server),
    jobs,
    log: jobs.map(({ name, log }) => `=== ${name}\n${log}`).join(""),
  };
}

type Context = { event: TriggerEvent; workflow: ParsedWorkflow } & Pick<WorkflowOptions, "github" | "githubToken">;

/** The `github` context as the server has it, without the folders of a runner. */
function githubContext({ event, workflow, github, githubToken }: Context): Record<string, unknown> {
  const noFiles = Object.fromEntries(fileCommands.map((command) => [command, ""]));
  const nowhere = { root: "", temp: "", tools: "", workspace: "", ownWorkspace: false, event: "" };
  const folders = { ...nowhere, files: noFiles as Record<(typeof fileCommands)[number], string> };
  const variables = Object.entries(contextsOf(githubVariables({ folders, event, apiUrl: PUBLIC_API })));
  const known = variables.filter(([name, value]) => name.startsWith("github.") && value !== "");
  return {
    ...Object.fromEntries(known.map(([name, value]) => [name.slice("github.".length), value])),
    workflow: workflow.tokens.find("name")?.toString() ?? workflow.file,
    token: githubToken ?? sandboxToken,
    event: { ...(event.inputs === undefined ? {} : { inputs: event.inputs }), ...event.payload },
    ...github,
  };
}

/** A job that has ended, all of its combinations taken together. */
type Finished = {
  /** as dependent jobs see it: of a failed job with `continue-on-error`, success */
  result: Outcome;
  outputs: Record<string, string>;
  ancestors: ReadonlySet<string>;
  runs: JobRun[];
};

function inOrderOfNeeds(jobs: readonly ParsedJob[]): ParsedJob[] {
  const ordered: ParsedJob[] = [];
  const waiting = [...jobs];
  while (waiting.length > 0) {
    // The parser has refused cycles, so there is always one.
    const next = waiting.findIndex(({ needs }) => needs.every((need) => ordered.some(({ id }) => id === need)));
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

type Server = { server: Scope; setup: JobSetup; finished: ReadonlyMap<string, Finished> };

async function finish(job: ParsedJob, { server, setup, finished }: Server): Promise<Finished> {
  const ancestors = new Set(job.needs.flatMap((need) => [need, ...(finished.get(need)?.ancestors ?? [])]));
  const needs = Object.fromEntries(job.needs.map((need) => [need, reported(finished.get(need))]));
  const contexts = { ...server.contexts, github: { ...(server.contexts.github as object), job: job.id }, needs };
  const status = statusOf([...ancestors].map((id) => [id, finished.get(id)?.result ?? "skipped"]));
  try {
    if (!isTrue(job.if, { contexts, status })) {
      return { result: "skipped", outputs: {}, ancestors, runs: [notRun(job, { result: "skipped" })] };
    }
    const block = job.tokens.find("strategy");
    const strategy = readStrategy(block === undefined ? null : jsonOf(block, { contexts }));
    const legs = await runLegs(job, { contexts, setup, strategy });
    const result = worst(legs.map((leg) => leg.result));
    // Of several combinations that set an output, the last one counts.
    const outputs = Object.assign({}, ...legs.map(({ run }) => run.outputs));
    return { result, outputs, ancestors, runs: legs.map(({ run }) => run) };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const run = notRun(job, { result: "failure", log: `##[error]${error.message}\n` });
    return { result: "failure", outputs: {}, ancestors, runs: [run] };
  }
}

function reported(job: Finished | undefined): Pick<Finished, "result" | "outputs"> | null {
  return job === undefined ? null : { result: job.result, outputs: job.outputs };
}

/** Of a job's `if`: it looks at all ancestors, not only at those that it needs directly. */
function statusOf(ancestors: [id: string, result: Outcome][]): StatusFunctions {
  const named = (jobs: string[]) => ancestors.filter(([id]) => jobs.length === 0 || jobs.includes(id.toLowerCase()));
  return {
    success: (jobs) => named(jobs).every(([, result]) => result === "success"),
    failure: (jobs) => named(jobs).some(([, result]) => result === "failure"),
    cancelled: () => ancestors.some(([, result]) => result === "cancelled"),
  };
}

type Leg = { run: JobRun; result: Outcome };

/** One after another; after a failure the rest is cancelled, unless `fail-fast` is false. */
async function runLegs(
  job: ParsedJob,
  run: { contexts: Scope["contexts"]; setup: JobSetup; strategy: Strategy },
): Promise<Leg[]> {
  const { combinations, failFast, maxParallel } = run.strategy;
  const all: (Combination | null)[] = combinations ?? [null];
  const legs: Leg[] = [];
  for (const [index, matrix] of all.entries()) {
    const strategy = {
      "fail-fast": failFast,
      "job-index": index,
      "job-total": all.length,
      "max-parallel": maxParallel ?? all.length,
    };
    if (failFast && legs.some(({ result }) => result === "failure")) {
      legs.push({ run: { ...notRun(job, { result: "cancelled" }), matrix }, result: "cancelled" });
      continue;
    }
    const leg = { ...run.contexts, strategy, matrix };
    const ran = await runJob(job, { setup: run.setup, leg });
    legs.push({ run: ran, result: ran.result === "failure" && continues(job, leg) ? "success" : ran.result });
  }
  return legs;
}

function continues(job: ParsedJob, contexts: Scope["contexts"]): boolean {
  const token = job.tokens.find("continue-on-error");
  return token !== undefined && isTrue(token, { contexts });
}

function worst(results: readonly Outcome[]): WorkflowRun["result"] {
  return results.includes("failure") ? "failure" : results.includes("cancelled") ? "cancelled" : "success";
}
