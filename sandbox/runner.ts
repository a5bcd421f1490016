import { existsSync } from "node:fs";
import path from "node:path";
import type { SecretMasker } from "./masker.ts";
import { type Action, type Inputs, inputVariable, readAction, resolveInputs } from "./runner/action.ts";
import {
  contextsOf,
  type Event,
  githubVariables,
  isTooLarge,
  PUBLIC_API,
  processEnvironment,
  runnerVariables,
} from "./runner/environment.ts";
import { type FileCommand, fileCommands } from "./runner/file-commands.ts";
import {
  type Folders,
  makeFolders,
  readCommandFiles,
  readTempFiles,
  readWorkspace,
  removeFolders,
} from "./runner/folders.ts";
import { interpret, type Step } from "./runner/interpretation.ts";
import type { Annotation } from "./runner/log.ts";
import { type Chunk, linesAsDrained, linesAtWorst } from "./runner/output-lines.ts";
import { notStartedMessage, type Patience, type ProcessEnd, patienceOfRunner, runProcess } from "./runner/process.ts";

export type { Annotation } from "./runner/log.ts";
export type { Chunk } from "./runner/output-lines.ts";

export type StepOptions = {
  /** folder that holds action.yml, or what was read of one */
  action: string | Action;
  /** what the workflow's `uses:` says, for the log's first line; default `./` and the folder's name */
  uses?: string;
  /** keys as in the workflow; a default of action.yml applies only to keys that are absent from here */
  with?: Record<string, string>;
  /** the workflow's `env:`, of job and step together */
  env?: Record<string, string>;
  /** values of repository secrets: masked before the step starts */
  secrets?: string[];
  /** value of `github.token`; it is a secret, and not in the environment */
  githubToken?: string;
  /** job output -> step output; by default each step output is a job output of the same name */
  jobOutputs?: Record<string, string>;
  /** working directory; default: a new and empty one, removed afterwards */
  workspace?: string;
  /** a payload with a `pull_request` gives number, head and base to the refs of that event */
  event?: Event;
  /** another GitHub than github.com */
  github?: {
    /** GITHUB_API_URL, from which GITHUB_GRAPHQL_URL follows */
    apiUrl?: string;
  };
  /** as with the secret ACTIONS_STEP_DEBUG: debug lines are shown, commands echoed, RUNNER_DEBUG is 1 */
  debug?: boolean;
  /** the Node to run the action with; default: the one that runs this */
  node?: string;
  nodeArguments?: string[];
  /** cancels the step: SIGINT, then SIGTERM, then SIGKILL; on Windows the first of them ends it at once */
  cancel?: AbortSignal;
  /** other waits than the runner's, in milliseconds, for tests */
  patience?: Partial<Patience>;
  /** called with each piece of output as it arrives */
  onOutput?: (chunk: Chunk) => void;
};

export type StepRun = {
  outcome: "success" | "failure" | "cancelled";
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** what a reader of the job's log sees */
  log: string;
  /** the log if the runner had handled all of stderr before the first line of stdout, which it may */
  worstCaseLog: string;
  annotations: Annotation[];
  /** step outputs, which the runner does not mask */
  outputs: Record<string, string>;
  jobOutputs: Record<string, string>;
  /** names of the job outputs that were dropped because they hold a mask */
  droppedJobOutputs: string[];
  env: Record<string, string>;
  path: string[];
  state: Record<string, string>;
  /** as uploaded: masked; empty if the step wrote none or too much */
  summary: string;
  /** what the runner itself had to say against the step, masked */
  problems: string[];
  /** the data of each `add-mask`, in order */
  masks: string[];
  /** the masker as it stands at the end of the step */
  masker: SecretMasker;
  /** everything the step gave away, unmasked */
  raw: {
    stdout: Buffer;
    stderr: Buffer;
    chunks: Chunk[];
    files: Record<FileCommand, string>;
    /** other files left in RUNNER_TEMP: relative path -> content */
    tempFiles: Record<string, string>;
    /** files left in the workspace, where none was given */
    workspaceFiles: Record<string, string>;
    processEnv: Record<string, string>;
  };
};

type Prepared = { action: Action; inputs: Inputs; folders: Folders; processEnv: Record<string, string> };

const sandboxToken = "sandbox-github-token";
const runtimeToken = "sandbox-runtime-token";

/**
 * Runs one step of a JavaScript action as the GitHub Actions runner does (actions/runner 258d6c8, v2.336.0).
 * @throws Error if action.yml cannot be read or is not for Node 24; whatever the step does is in the result instead
 */
export async function runStep(options: StepOptions): Promise<StepRun> {
  const action = typeof options.action === "string" ? await readAction(path.resolve(options.action)) : options.action;
  const folders = await makeFolders({ workspace: options.workspace, payload: options.event?.payload });
  try {
    const prepared = prepare(options, { action, folders });
    const end = await start(options, prepared);
    return await conclude(options, { prepared, end });
  } finally {
    await removeFolders(folders);
  }
}

function prepare(options: StepOptions, { action, folders }: { action: Action; folders: Folders }): Prepared {
  const { event = {}, github: { apiUrl = PUBLIC_API } = {} } = options;
  const github = githubVariables({ folders, event, apiUrl });
  const runner = runnerVariables({ folders, debug: options.debug === true });
  const contexts = { ...contextsOf({ ...github, ...runner }), "github.token": options.githubToken ?? sandboxToken };
  const inputs = resolveInputs({ action, with: options.with ?? {}, contexts });
  const variables = Object.fromEntries([...inputs.values].map(([name, value]) => [inputVariable(name), value]));
  const runtime = {
    ACTIONS_RUNTIME_URL: "https://pipelines.actions.invalid/",
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    // In @actions/github's name for itself.
    ACTIONS_ORCHESTRATION_ID: "6d5f0ad5-94b1-4ba7-b5ab-2e6a6d7d4c52.job.__default",
  };
  const processEnv = processEnvironment([options.env ?? {}, variables, github, runner, runtime]);
  return { action, inputs, folders, processEnv };
}

async function start(options: StepOptions, { action, folders, processEnv }: Prepared): Promise<ProcessEnd> {
  const file = options.node ?? process.execPath;
  const cwd = folders.workspace;
  const refused = (notStarted: string): ProcessEnd => {
    return { exitCode: null, signal: null, notStarted, cancelled: false, chunks: [] };
  };
  if (!existsSync(action.main)) {
    return refused(`File not found: '${action.main}'`);
  }
  if (isTooLarge(processEnv)) {
    return refused(notStartedMessage({ file, cwd }, "E2BIG"));
  }
  return await runProcess({
    file,
    arguments: [...(options.nodeArguments ?? []), action.main],
    cwd,
    env: processEnv,
    cancel: options.cancel,
    patience: { ...patienceOfRunner, ...options.patience },
    onOutput: options.onOutput,
  });
}

async function conclude(
  options: StepOptions,
  { prepared, end }: { prepared: Prepared; end: ProcessEnd },
): Promise<StepRun> {
  const step = stepOf(options, prepared);
  const files = await readCommandFiles(prepared.folders);
  const read = interpret(step, { lines: linesAsDrained(end.chunks), files, end });
  const worst = interpret(step, { lines: linesAtWorst(end.chunks), files, end });
  return {
    outcome: read.outcome,
    exitCode: end.exitCode,
    signal: end.signal,
    log: read.log.text,
    worstCaseLog: worst.log.text,
    annotations: read.log.annotations,
    outputs: read.state.outputs,
    jobOutputs: read.jobOutputs,
    droppedJobOutputs: read.droppedJobOutputs,
    env: Object.fromEntries(read.state.env),
    path: read.state.path,
    state: read.state.saved,
    summary: read.summary,
    problems: read.log.problems,
    masks: read.state.masks,
    masker: read.masker,
    raw: await rawOf(prepared, { end, files }),
  };
}

type Left = { end: ProcessEnd; files: Record<FileCommand, Buffer | null> };

async function rawOf({ folders, processEnv }: Prepared, { end, files }: Left): Promise<StepRun["raw"]> {
  const stream = (name: Chunk["stream"]): Buffer =>
    Buffer.concat(end.chunks.filter((chunk) => chunk.stream === name).map((chunk) => chunk.bytes));
  const texts = fileCommands.map((command) => [command, files[command]?.toString("utf8") ?? ""] as const);
  return {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    chunks: end.chunks,
    files: Object.fromEntries(texts) as Record<FileCommand, string>,
    tempFiles: await readTempFiles(folders),
    workspaceFiles: await readWorkspace(folders),
    processEnv,
  };
}

function stepOf(options: StepOptions, { action, inputs, folders }: Prepared): Step {
  const token = options.githubToken ?? sandboxToken;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    uses: options.uses ?? `./${path.basename(action.folder)}`,
    inputs,
    env: options.env ?? {},
    secrets: [...(options.secrets ?? []), token, basic, runtimeToken],
    workspace: folders.workspace,
    debug: options.debug === true,
    jobOutputs: options.jobOutputs,
  };
}
