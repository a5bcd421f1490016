import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runStep, type StepOptions, type StepRun } from "../runner.ts";
import { ExpressionFault, isTrue, type Scope, textOf, textsOf } from "./expressions.ts";
import type { JobState, Outcome, StepResult } from "./job-state.ts";
import type { ParsedStep } from "./parse.ts";

/** What a step that the sandbox does not run itself asks of its stand-in; every expression is evaluated. */
export type HandlerCall = {
  /** of `uses:`; empty for a script */
  uses: string;
  with: Record<string, string>;
  /** of `run:`; empty for an action */
  run: string;
  /** variables of workflow, job and step */
  env: Record<string, string>;
  /** folder */
  workspace: string;
};

export type HandlerAnswer = {
  /** success by default */
  outcome?: "success" | "failure";
  outputs?: Record<string, string>;
  /** for the steps that follow, as by GITHUB_ENV */
  env?: Record<string, string>;
  /** values, as by `add-mask` */
  masks?: string[];
  /** lines that it prints */
  log?: string;
};

// biome-ignore lint/suspicious/noConfusingVoidType: most stand-ins have nothing to say, and should not have to say so.
export type Handler = (call: HandlerCall) => HandlerAnswer | void | Promise<HandlerAnswer | void>;

export type StepSetup = {
  /** what `uses:` says before `@` -> folder with action.yml: these are run, as processes */
  actions?: Readonly<Record<string, string>>;
  /**
   * Stand-ins for all other steps, by the step's id, its name, what `uses:` says with or without `@…`, or its script. A
   * step that has none is an error.
   */
  handlers?: Readonly<Record<string, Handler>>;
  /** the emulator that the actions get as CLOUDFLARE_API_BASE_URL */
  cloudflare?: { url: string };
  /** files of the repository, which `actions/checkout` puts into the workspace: path with `/` -> content */
  files?: Readonly<Record<string, string>>;
  event: { name: string; payload: unknown };
  /** more of the runner for the actions that are run */
  step?: Partial<Omit<StepOptions, "action" | "uses" | "with" | "env" | "secrets" | "workspace" | "event">>;
};

/** A step that was started. */
type Performed = { outcome: Outcome; outputs: Record<string, string>; run: StepRun | null; log: string };

/**
 * One step of a job: StepsRunner.cs and ActionRunner.cs of actions/runner. Its result is added to the job's.
 * @throws Error where the sandbox has no answer: no stand-in, or an address of the API that is not the emulator's
 */
export async function performStep(step: ParsedStep, job: JobState, setup: StepSetup): Promise<void> {
  const result: StepResult = {
    id: step.id,
    name: "",
    does: "",
    outcome: "skipped",
    conclusion: "skipped",
    outputs: {},
    run: null,
    log: "",
  };
  try {
    await perform({ step, job, setup, result });
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    result.outcome = "failure";
    result.conclusion = "failure";
    result.log += job.masker.mask(`##[error]${error.message}\n`);
  }
  if (result.conclusion === "failure" || result.conclusion === "cancelled") {
    job.status = result.conclusion;
  }
  job.steps.push(result);
}

type Work = { step: ParsedStep; job: JobState; setup: StepSetup; result: StepResult };

/** The variables come first: a step's `if` sees its own `env`. */
async function perform({ step, job, setup, result }: Work): Promise<void> {
  const { tokens } = step;
  const stepEnv = textsOf(tokens.find("env"), job.scope());
  const scope = job.scope(stepEnv);
  const name = tokens.find("name");
  const uses = tokens.find("uses")?.toString() ?? "";
  if (!isTrue(step.if, scope)) {
    Object.assign(result, { name: name?.toString() ?? step.id, does: uses });
    return;
  }
  const script = tokens.find("run");
  const call: HandlerCall = {
    uses,
    with: textsOf(tokens.find("with"), scope),
    run: script === undefined ? "" : textOf(script, scope),
    env: job.envWith(stepEnv),
    workspace: job.folders.workspace,
  };
  result.does = uses || call.run;
  result.name = name === undefined ? `Run ${firstLine(result.does)}` : textOf(name, scope);
  const performed = await start({ call, id: step.id, job, setup, name: result.name });
  Object.assign(result, performed, { conclusion: performed.outcome });
  if (performed.outcome === "failure" && continues(step, job.scope(stepEnv))) {
    result.conclusion = "success";
  }
}

function continues(step: ParsedStep, scope: Scope): boolean {
  const token = step.tokens.find("continue-on-error");
  return token !== undefined && isTrue(token, scope);
}

type Start = { call: HandlerCall; id: string; name: string; job: JobState; setup: StepSetup };

async function start({ call, id, name, job, setup }: Start): Promise<Performed> {
  const actionName = call.uses.replace(/@.*/, "");
  const folder = setup.actions?.[actionName];
  if (call.uses.startsWith("./") && !job.checkedOut) {
    const message = `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${path.join(call.workspace, call.uses)}'. Did you forget to run actions/checkout before running your local action?`;
    return { outcome: "failure", outputs: {}, run: null, log: `##[error]${message}\n` };
  }
  if (folder !== undefined) {
    return await runAction({ folder, call, job, setup });
  }
  const keys = [id, name, call.uses, actionName, call.run.trim()].filter((key) => key !== "");
  const key = keys.find((each) => Object.hasOwn(setup.handlers ?? {}, each));
  const handler = setup.handlers?.[key ?? ""] ?? (actionName === "actions/checkout" ? checkout(setup) : undefined);
  if (handler === undefined) {
    throw new Error(`No handler for the step "${name}": give handlers[${JSON.stringify(keys.at(-1))}].`);
  }
  const performed = await handled({ call, handler, job });
  job.checkedOut ||= actionName === "actions/checkout" && performed.outcome === "success";
  return performed;
}

async function runAction({
  folder,
  call,
  job,
  setup,
}: Omit<Start, "id" | "name"> & { folder: string }): Promise<Performed> {
  const { cloudflare } = setup;
  if (cloudflare !== undefined && (call.with["api-base-url"] ?? "") !== "") {
    throw new Error("The workflow gives api-base-url, and would not send to the emulator.");
  }
  const run = await runStep({
    ...setup.step,
    action: folder,
    uses: call.uses,
    with: call.with,
    env: { ...call.env, ...(cloudflare === undefined ? {} : { CLOUDFLARE_API_BASE_URL: cloudflare.url }) },
    secrets: job.masked,
    githubToken: job.githubToken,
    workspace: call.workspace,
    event: setup.event,
  });
  job.env = job.envWith(run.env);
  job.mask(run.masks);
  return { outcome: run.outcome, outputs: run.outputs, run, log: run.log };
}

function checkout({ files = {} }: StepSetup): Handler {
  return async ({ workspace }) => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(workspace, ...name.split("/"));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  };
}

async function handled({
  call,
  handler,
  job,
}: {
  call: HandlerCall;
  handler: Handler;
  job: JobState;
}): Promise<Performed> {
  const header = job.masker.mask(headerOf(call));
  const answer = (await handler(call)) ?? {};
  job.mask(answer.masks ?? []);
  job.env = job.envWith(answer.env ?? {});
  const outcome = answer.outcome ?? "success";
  const end = outcome === "failure" ? "##[error]Process completed with exit code 1.\n" : "";
  const said = answer.log === undefined ? "" : `${answer.log}\n`;
  return { outcome, outputs: answer.outputs ?? {}, run: null, log: `${header}${job.masker.mask(said)}${end}` };
}

/** ScriptHandler.PrintActionDetails and Handler.PrintActionDetails: script, inputs and variables are printed first. */
function headerOf({ uses, with: inputs, run, env }: HandlerCall): string {
  const block = (title: string, entries: Record<string, string>): string[] => {
    const lines = Object.entries(entries).map(([name, value]) => `  ${name}: ${value}`);
    return lines.length === 0 ? [] : [title, ...lines];
  };
  const script = run === "" ? [] : run.trimEnd().split("\n");
  const lines = [`##[group]Run ${firstLine(uses || run)}`, ...script, ...block("with:", inputs), ...block("env:", env)];
  return [...lines, "##[endgroup]", ""].join("\n");
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}
