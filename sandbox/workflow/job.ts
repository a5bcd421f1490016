import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { type Folders, makeFolders, readWorkspace, removeFolders } from "../runner/folders.ts";
import { ExpressionFault, jsonOf, type Scope, textOf, textsOf } from "./expressions.ts";
import { JobState, type Outcome, type StepResult } from "./job-state.ts";
import type { Combination } from "./matrix.ts";
import type { ParsedJob } from "./parse.ts";
import { performStep, type StepSetup } from "./step.ts";
import type { Store } from "./store.ts";

export type Concurrency = { group: string; cancelInProgress: boolean };

/** One job: of a matrix, one for each combination. */
export type JobRun = {
  id: string;
  name: string;
  matrix: Combination | null;
  result: Outcome;
  outputs: Record<string, string>;
  /** names of the outputs that were dropped because they hold a mask */
  droppedOutputs: string[];
  environment: { name: string; url: string } | null;
  concurrency: Concurrency | null;
  /** as written, of the job or else of the workflow; null: the repository's default */
  permissions: unknown;
  steps: StepResult[];
  /** the workspace as the job left it: path with `/` -> content */
  files: Record<string, string>;
  /** masked */
  log: string;
};

export type JobSetup = StepSetup & {
  /** of the repository */
  store: Store;
  environments: Readonly<Record<string, Store>>;
  githubToken: string;
  /** blocks of the workflow that hold for every job */
  workflow: { env: TemplateToken | undefined; permissions: unknown };
};

/** Outputs of a job over this many bytes of UTF-16 are refused by the server. */
const largestOutputs = 1024 * 1024;

/** A job that does not run: the steps of a skipped or cancelled job have no result. */
export function notRun(job: ParsedJob, { result, log = "" }: { result: Outcome; log?: string }): JobRun {
  return {
    id: job.id,
    name: job.id,
    matrix: null,
    result,
    outputs: {},
    droppedOutputs: [],
    environment: null,
    concurrency: null,
    permissions: null,
    steps: [],
    files: {},
    log,
  };
}

/**
 * Runs a job's steps.
 * @param leg the contexts that the server evaluates for it: github, inputs, needs, strategy and matrix
 */
export async function runJob(
  job: ParsedJob,
  { setup, leg }: { setup: JobSetup; leg: Readonly<Record<string, unknown>> },
): Promise<JobRun> {
  const matrix = (leg.matrix ?? null) as Combination | null;
  const started: JobRun = { ...notRun(job, { result: "failure" }), matrix };
  const folders = await makeFolders({ workspace: undefined, payload: setup.event.payload });
  try {
    const server: Scope = { contexts: { ...leg, vars: upper(setup.store.vars) } };
    started.permissions = permissionsOf(job, setup);
    started.name = nameOf(job, { scope: server, matrix });
    started.concurrency = concurrencyOf(job.tokens.find("concurrency"), server);
    const environment = environmentOf(job.tokens.find("environment"), server);
    const state = stateOf(setup, { folders, leg, environment: environment?.name ?? "" });
    await runSteps(job, { state, setup });
    Object.assign(started, { steps: state.steps, log: state.steps.map(({ log }) => log).join("") });
    started.files = await readWorkspace(folders);
    if (environment !== null) {
      const url = environment.url === undefined ? "" : textOf(environment.url, state.scope());
      started.environment = { name: environment.name, url };
    }
    return { ...withOutputs(job, { run: started, state }), result: state.status };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return { ...started, log: `${started.log}##[error]${error.message}\n` };
  } finally {
    await removeFolders(folders);
  }
}

type Start = { folders: Folders; leg: Readonly<Record<string, unknown>>; environment: string };

function stateOf(setup: JobSetup, { folders, leg, environment }: Start): JobState {
  const { store, environments, githubToken } = setup;
  const name = Object.keys(environments).find((each) => each.toLowerCase() === environment.toLowerCase());
  const own = environments[name ?? ""] ?? {};
  return new JobState({
    folders,
    contexts: { ...leg, vars: { ...upper(store.vars), ...upper(own.vars) } },
    event: setup.event,
    secrets: { ...upper(store.secrets), ...upper(own.secrets) },
    githubToken,
    debug: setup.step?.debug === true,
  });
}

async function runSteps(job: ParsedJob, { state, setup }: { state: JobState; setup: JobSetup }): Promise<void> {
  for (const block of [setup.workflow.env, job.tokens.find("env")]) {
    // Neither block sees the other: GitHub allows no `env` in them.
    state.env = state.envWith(textsOf(block, state.scope()));
  }
  for (const step of job.steps) {
    await performStep(step, state, setup);
  }
}

function upper(values: Store["vars"] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]));
}

function permissionsOf(job: ParsedJob, setup: JobSetup): unknown {
  const own = job.tokens.find("permissions");
  return own === undefined ? setup.workflow.permissions : jsonOf(own, { contexts: {} });
}

function nameOf(job: ParsedJob, { scope, matrix }: { scope: Scope; matrix: Combination | null }): string {
  const token = job.tokens.find("name");
  const values = Object.values(matrix ?? {}).filter((value) => typeof value !== "object");
  const name = token === undefined ? "" : textOf(token, scope);
  return name !== "" ? name : values.length === 0 ? job.id : `${job.id} (${values.join(", ")})`;
}

/** `concurrency:` of a workflow or a job, evaluated; nothing is held back by it, as jobs run one after another here. */
export function concurrencyOf(token: TemplateToken | undefined, scope: Scope): Concurrency | null {
  const block = token === undefined ? null : jsonOf(token, scope);
  if (block === null) {
    return null;
  }
  const { group, "cancel-in-progress": cancel = false } =
    typeof block === "object" ? (block as Record<string, unknown>) : { group: block };
  return { group: String(group), cancelInProgress: cancel === true };
}

/** The name is evaluated by the server, the URL when the steps have run. */
function environmentOf(
  token: TemplateToken | undefined,
  scope: Scope,
): { name: string; url: TemplateToken | undefined } | null {
  if (token === undefined) {
    return null;
  }
  const block = token.isScalar ? undefined : token.assertMapping("environment");
  const nameToken = block === undefined ? token : block.find("name");
  const name = nameToken === undefined ? "" : textOf(nameToken, scope);
  return name === "" ? null : { name, url: block?.find("url") };
}

/**
 * JobExtension.FinalizeJob: an empty output is left out, one that holds a mask is dropped, and more than 1 MB of them are
 * refused.
 */
function withOutputs(job: ParsedJob, { run, state }: { run: JobRun; state: JobState }): JobRun {
  const block = textsOf(job.tokens.find("outputs"), state.scope());
  const present = Object.entries(block).filter(([, value]) => value !== "");
  const kept = present.filter(([, value]) => state.masker.mask(value) === value);
  const droppedOutputs = present.filter((output) => !kept.includes(output)).map(([name]) => name);
  if (kept.reduce((size, [, value]) => size + value.length * 2, 0) > largestOutputs) {
    throw new ExpressionFault("The outputs of the job are larger than 1 MB.");
  }
  const warnings = droppedOutputs.map((name) => {
    return state.masker.mask(`##[warning]Skip output '${name}' since it may contain secret.\n`);
  });
  return { ...run, outputs: Object.fromEntries(kept), droppedOutputs, log: [run.log, ...warnings].join("") };
}
