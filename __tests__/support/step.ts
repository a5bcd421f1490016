import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";
import type {
  Binding,
  Cloudflare,
  CloudflareOptions,
  Interception,
  RecordedRequest,
  Where,
  WorkerSetup,
} from "../../sandbox/cloudflare.ts";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../../sandbox/cloudflare.ts";
import type { GitHub, GitHubOptions } from "../../sandbox/github.ts";
import { startGitHub } from "../../sandbox/github.ts";
import { parseCommand, registeredCommands } from "../../sandbox/runner/commands.ts";
import { type Chunk, runStep, type StepOptions, type StepRun } from "../../sandbox/runner.ts";
import { fakeValue, SCRIPT, secretText } from "./fake-secrets.ts";
import { expectNoLeak } from "./leak-gate.ts";
import { NODE_ARGUMENTS } from "./node-arguments.ts";
import { noOutputs } from "./results.ts";

export { fakeValue, SCRIPT, secretText } from "./fake-secrets.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

const SCRIPTS = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/${SCRIPT}`;
export const BULK = `${SCRIPTS}/secrets-bulk`;
/** What a plan asks for that finds nothing to write, in the order of the paths. */
export const READS = ["secrets", "settings"].map((what) => `GET ${SCRIPTS}/${what}`);
/** What a plan asks for that has something to write: Cloudflare may refuse it for the versions that there are. */
export const PLAN_READS = ["deployments", "secrets", "settings", "versions"].map((what) => `GET ${SCRIPTS}/${what}`);

/** What the log says before the first request: "set A; delete B". */
export function intent(work: string, script = SCRIPT): string {
  return `Worker ${script} in account ${ACCOUNT_ID}: ${work}.`;
}

/** What the log says in the end of a step that wrote. */
export function confirmed(secrets: number): string {
  return `Confirmed by Cloudflare's answer. Secrets on the Worker now: ${secrets}.`;
}

/** What differs from a step that patches the Worker `my-worker` with a valid token. */
export type StepSetup = {
  /** over the defaults; `""` is an input that is not given */
  with?: Record<string, string>;
  env?: Record<string, string>;
  /** Secret values besides the credentials and the variables in `env`: those that stand in `with`. */
  values?: readonly string[];
  /** Variables in `env` whose values are not secrets. */
  plain?: readonly string[];
  /** Texts that are not a leak although a value holds them: see the leak gate. */
  allow?: readonly string[];
  /** What the runner knows as repository secrets; by default all values. */
  masked?: readonly string[];
  /** as with the secret ACTIONS_STEP_DEBUG */
  debug?: boolean;
  workers?: WorkerSetup[];
  rules?: CloudflareOptions;
  interceptions?: readonly Interception[];
  /** The files of the workspace by their paths. Their values are secrets only where `values` says so. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** Links in the workspace to places outside, by their paths. */
  links?: Readonly<Record<string, string>>;
  event?: StepOptions["event"];
  /** A GitHub with one pull request, which the step is pointed at. */
  github?: GitHubOptions & { interceptions?: readonly Interception[] };
  /** Another GITHUB_API_URL than that of `github`. */
  githubUrl?: string;
  /** Sets the stage right before the step starts. */
  arrange?: (stage: Stage) => void;
};

export type Stage = {
  cloudflare: Cloudflare;
  /** as the runner cancels a step */
  cancel: () => void;
  /** Acts once, as soon as the step has printed the words. */
  onceSaid: (words: string, act: () => void) => void;
};

export type Step = {
  run: StepRun;
  cloudflare: Cloudflare;
  github: GitHub;
  requests: RecordedRequest[];
  /** of the first request */
  body: string | undefined;
  /** The log after the runner's header, line by line, without the version of the action and the emulator's address. */
  log: string[];
  /** The lines of the job summary, without the one about the run that wrote it. */
  summary: string[];
  /** The one error annotation, with `<ray>` for the cf-ray of this run. */
  error: string | undefined;
  /** The output `results`, read, with `<ray>` as well. */
  results: unknown;
};

/** Runs dist/index.js against emulators of its own. Every run passes the leak gate and leaves nothing behind. */
export async function patchStep(setup: StepSetup = {}): Promise<Step> {
  const { step, gate } = await ungatedStep(setup);
  gate();
  return step;
}

/**
 * The same with the gate still to be called: over hundreds of secrets it holds this process up, and with it the
 * emulators of steps that run at the same time, whose requests would meet their timeouts.
 */
export async function ungatedStep(setup: StepSetup = {}): Promise<{ step: Step; gate: () => void }> {
  const cloudflare = await startCloudflare({ workers: setup.workers ?? [{ script: SCRIPT }], ...setup.rules });
  const github = await startGitHub(setup.github);
  const workspace = await workspaceWith(setup);
  for (const interception of setup.interceptions ?? []) cloudflare.intercept(interception);
  for (const interception of setup.github?.interceptions ?? []) github.intercept(interception);
  try {
    const inputs = {
      "api-token": API_TOKEN,
      "account-id": ACCOUNT_ID,
      "script-name": SCRIPT,
      "api-base-url": cloudflare.url,
      // Most tests are of what one answer means; those of the second attempt say so.
      "max-attempts": "1",
      ...setup.with,
    };
    const secrets = secretsOf(setup, inputs);
    const run = await runStep({
      action: PROJECT,
      uses: "./",
      with: inputs,
      env: environmentOf(setup, cloudflare),
      secrets: [...(setup.masked ?? secrets)],
      debug: setup.debug ?? false,
      workspace,
      event: setup.event ?? {},
      github: { apiUrl: setup.githubUrl ?? github.url },
      nodeArguments: NODE_ARGUMENTS,
      ...staged(setup, cloudflare),
    });
    const { requests } = cloudflare;
    const files = await filesIn(workspace);
    const gate = (): void => {
      expectNothingLeftBehind(run);
      expect(files).toEqual(Object.keys(setup.files ?? {}).sort());
      const comments = github.comments().map(({ body }) => body);
      const sent = [...requests, ...github.requests];
      expectNoLeak({ run, secrets, requests: sent, comments, allow: setup.allow ?? [] });
    };
    return { step: { run, cloudflare, github, requests, body: requests[0]?.body.toString(), ...read(run) }, gate };
  } finally {
    await Promise.all([
      cloudflare.close(),
      github.close(),
      rm(workspace, { recursive: true, force: true, maxRetries: 3 }),
    ]);
  }
}

/** A variable in `env:` may have to name the emulator, whose port is not known before. */
function environmentOf({ env = {} }: StepSetup, { url }: Cloudflare): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace("<emulator>", url)]));
}

async function workspaceWith({ files = {}, links = {} }: StepSetup): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workspace-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  // Windows lets only administrators make links to files; a junction to a folder may be made by anybody.
  for (const [path, target] of Object.entries(links)) await symlink(target, join(folder, path), "junction");
  return folder;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => relative(folder, file).split(sep).join("/")).sort();
}

/** Method and path of each request, in the order of the text: a plan asks for two things at once. */
export function asked(requests: readonly RecordedRequest[]): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`).sort();
}

/** A step that looked at most: no request that could change anything, and none that did. */
export function expectNothingWritten({ requests, run }: Step): void {
  expect(asked(requests.filter(({ method, applied }) => method !== "GET" || applied))).toEqual([]);
  expect(run.outputs.changed).toBe("false");
}

/**
 * A step that found these problems in its inputs and asked Cloudflare for nothing. A string stands for a whole problem
 * or for the part of it that tells it from others: the tests of `inputs/` hold the sentences.
 */
export function expectRefused({ requests, error, run }: Step, problems: readonly string[]): void {
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  expect(requests).toEqual([]);
  expect(error?.split(/\n(?=- )/)).toEqual([
    `Not started: ${count} in the inputs`,
    ...problems.map((problem) => expect.stringContaining(problem)),
  ]);
  expect([run.exitCode, run.outcome, run.outputs]).toEqual([1, "failure", noOutputs()]);
  expect(run.summary).toContain(`<h3>Not started: ${count} in the inputs</h3>`);
  expect(run.summary.split("<li>")).toHaveLength(problems.length + 1);
}

/** A step that read the Worker's state and did not go on: its plan has these problems. */
export function expectPlanRefused(step: Step, problems: readonly string[], script = SCRIPT): void {
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  expectNothingWritten(step);
  expect(step.error?.split("\n")).toEqual([
    `Nothing was written to Worker ${script}: ${count} in the plan.`,
    ...problems.map((problem) => expect.stringContaining(`- ${problem}`)),
  ]);
  expect(step.log).toEqual(
    expect.arrayContaining(problems.map((problem) => expect.stringContaining(`  ! ${problem}`))),
  );
  expect([step.run.exitCode, step.run.outcome]).toEqual([1, "failure"]);
  expect(step.run.summary).toContain(`<p><b>${count}, so nothing can be written:</b></p>`);
  expect(step.results).toEqual([
    expect.objectContaining({ status: "failed", error: expect.objectContaining({ code: "plan" }) }),
  ]);
}

/** What the deployed version binds, by name: the text of a secret or a variable, or the kind of another binding. */
export function textsOn({ cloudflare }: Pick<Step, "cloudflare">, script = SCRIPT, where?: Where) {
  const bindings = cloudflare.worker(script, where)?.bindings ?? new Map();
  return Object.fromEntries([...bindings].map(([name, binding]) => [name, binding.text ?? binding.type]));
}

/** The one Worker, with these bindings. */
export function workerWith(...bindings: Binding[]): WorkerSetup[] {
  return [{ script: SCRIPT, bindings }];
}

/** Bindings of these names, each with a value of its own. */
export function secretsNamed(...names: readonly string[]) {
  return names.map((name) => secretText(name, fakeValue(`on the Worker: ${name}`)));
}

/** The texts of {@link secretsNamed}, by name. */
export function textsOf(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(secretsNamed(...names).map(({ name, text }) => [name, text]));
}

/** `N000`, `N001`, … */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `N${String(index).padStart(3, "0")}`);
}

function staged({ arrange }: StepSetup, cloudflare: Cloudflare): Pick<StepOptions, "cancel" | "onOutput"> {
  const cancel = new AbortController();
  const waiting: { words: string; act: () => void }[] = [];
  arrange?.({
    cloudflare,
    cancel: () => cancel.abort(),
    onceSaid: (words, act) => void waiting.push({ words, act }),
  });
  let said = "";
  const onOutput = ({ bytes }: Chunk): void => {
    said += bytes.toString();
    for (const { act } of waiting.filter(({ words }) => said.includes(words))) act();
    waiting.splice(0, waiting.length, ...waiting.filter(({ words }) => !said.includes(words)));
  };
  return { cancel: cancel.signal, onOutput };
}

/** Variables that name a place rather than hold a secret. */
const PLACES = ["CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_BASE_URL"];

function secretsOf({ env = {}, values = [], plain = [] }: StepSetup, inputs: Record<string, string>): string[] {
  const variables = Object.keys(env).filter((name) => !PLACES.includes(name) && !plain.includes(name));
  const all = [
    inputs["api-token"],
    inputs["api-key"],
    inputs["github-token"],
    ...variables.map((name) => env[name]),
    ...values,
  ];
  return [...new Set(all.filter((value) => value !== undefined && value.trim() !== ""))] as string[];
}

function read(run: StepRun): Pick<Step, "log" | "summary" | "error" | "results"> {
  const end = "##[endgroup]\n";
  const log = run.log.slice(run.log.indexOf(end) + end.length);
  const error = run.annotations.find(({ level }) => level === "error")?.message;
  return {
    log: withoutRay(log.replace(/^(?:patch-worker-secrets \d|Using the API at 127).*\n/gm, ""))
      .trimEnd()
      .split("\n"),
    summary: withoutRay(run.summary)
      .trimEnd()
      .split("\n")
      .filter((line) => !/^<p>.* UTC<\/p>$/.test(line)),
    error: error === undefined ? undefined : withoutRay(error),
    results: JSON.parse(withoutRay(run.outputs.results ?? "null")),
  };
}

function withoutRay(text: string): string {
  return text.replace(/\b[0-9a-f]{16}-AMS\b/g, "<ray>");
}

/** What holds of every step, good or bad: no word on stderr, masks before all else, nothing for later steps but outputs. */
function expectNothingLeftBehind(run: StepRun): void {
  const { env, path, state, raw } = run;
  expect(raw.stderr.toString()).toBe("");
  expect({ env, path, state, temp: raw.tempFiles, workspace: raw.workspaceFiles }).toEqual({
    env: {},
    path: [],
    state: {},
    temp: {},
    workspace: {},
  });
  const commands = commandsOf(run);
  expect(commands.slice(0, commands.lastIndexOf("add-mask") + 1).filter((name) => name !== "add-mask")).toEqual([]);
  expect(
    [...new Set(commands)].filter(
      (name) => !["add-mask", "error", "warning", "group", "endgroup", "debug", ""].includes(name),
    ),
  ).toEqual([]);
}

/** The command on each line of stdout, `""` for ordinary text. */
export function commandsOf({ raw }: Pick<StepRun, "raw">): string[] {
  const known = new Set(registeredCommands);
  const lines = raw.stdout.toString().split(/\r\n|\r|\n/);
  return lines.map((line) => parseCommand(line, known)?.command.toLowerCase() ?? "");
}
