import path from "node:path";
import { fileCommands, fileNames } from "./file-commands.ts";
import type { Folders } from "./folders.ts";

/**
 * `MAX_ARG_STRLEN` of Linux is 131,072 bytes with the final NUL. One longer string, and the process cannot be started; the
 * sandbox holds every platform to it.
 */
const longestVariable = 131_071;

/** What a process needs of its host to run at all. Nothing else of this machine's environment reaches the step. */
const fromHost =
  process.platform === "win32"
    ? ["PATH", "PATHEXT", "SystemRoot", "windir", "ComSpec", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"]
    : ["PATH", "HOME", "TMPDIR"];

const operatingSystems: Partial<Record<NodeJS.Platform, string>> = { win32: "Windows", darwin: "macOS" };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { arm64: "ARM64", arm: "ARM", ia32: "X86" };

/** Whether names of variables differ by case alone: VarUtil.EnvironmentVariableKeyComparer of actions/runner. */
export const envIsCaseSensitive = process.platform !== "win32";

/** GITHUB_API_URL on github.com. */
export const PUBLIC_API = "https://api.github.com";

export type Event = {
  /** default `push` */
  name?: string;
  /** what GITHUB_EVENT_PATH holds */
  payload?: unknown;
};

type GithubStep = {
  folders: Folders;
  event: Event;
  /** without a slash at its end */
  apiUrl: string;
};

/** The `github` context, as far as it goes into the environment (GitHubContext.cs): GITHUB_TOKEN is not in it. */
export function githubVariables({ folders, event, apiUrl }: GithubStep): Record<string, string> {
  const { ref, name, type, head, base } = refsOf(event);
  return {
    GITHUB_ACTION: "step",
    // Of an action that is a folder of the workspace.
    GITHUB_ACTION_REF: "",
    GITHUB_ACTION_REPOSITORY: "",
    GITHUB_ACTOR: "octocat",
    GITHUB_ACTOR_ID: "583231",
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: base,
    GITHUB_EVENT_NAME: event.name ?? "push",
    GITHUB_EVENT_PATH: folders.event,
    GITHUB_GRAPHQL_URL: graphqlUrlOf(apiUrl),
    GITHUB_HEAD_REF: head,
    GITHUB_JOB: "job",
    GITHUB_REF: ref,
    GITHUB_REF_NAME: name,
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: type,
    GITHUB_REPOSITORY: "octocat/repository",
    GITHUB_REPOSITORY_ID: "1296269",
    GITHUB_REPOSITORY_OWNER: "octocat",
    GITHUB_REPOSITORY_OWNER_ID: "583231",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1658821493",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "7fd1a60b01f91b314f59955a4e4d4e80d8edf11d",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    GITHUB_WORKFLOW: "workflow",
    GITHUB_WORKFLOW_REF: `octocat/repository/.github/workflows/workflow.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: "7fd1a60b01f91b314f59955a4e4d4e80d8edf11d",
    GITHUB_WORKSPACE: folders.workspace,
    ...Object.fromEntries(fileCommands.map((command) => [fileNames[command].variable, folders.files[command]])),
  };
}

/** GitHub Enterprise Server has its GraphQL beside `/api/v3`, the others have it below. */
function graphqlUrlOf(apiUrl: string): string {
  return apiUrl.endsWith("/api/v3") ? apiUrl.replace(/v3$/, "graphql") : `${apiUrl}/graphql`;
}

type Refs = { ref: string; name: string; type: string; head: string; base: string };

/**
 * A pull request runs on its merge with the base, which is not a branch of the repository; `pull_request_target` runs
 * on the base itself (docs.github.com, events that trigger workflows).
 */
function refsOf({ name: event, payload }: Event): Refs {
  const branch = { ref: "refs/heads/main", name: "main", type: "branch", head: "", base: "" };
  if (event !== "pull_request" && event !== "pull_request_target") return branch;
  const { pull_request } = (payload ?? {}) as { pull_request?: { number?: number; head?: Side; base?: Side } };
  const sides = { head: pull_request?.head?.ref ?? "topic", base: pull_request?.base?.ref ?? "main" };
  if (event === "pull_request_target")
    return { ...branch, ...sides, ref: `refs/heads/${sides.base}`, name: sides.base };
  const merge = `${pull_request?.number ?? 1}/merge`;
  return { ...branch, ...sides, ref: `refs/pull/${merge}`, name: merge };
}

type Side = { ref?: string };

/** The `runner` context. */
export function runnerVariables(step: { folders: Folders; debug: boolean }): Record<string, string> {
  return {
    RUNNER_ARCH: architectures[process.arch] ?? "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: operatingSystems[process.platform] ?? "Linux",
    RUNNER_TEMP: step.folders.temp,
    RUNNER_TOOL_CACHE: step.folders.tools,
    RUNNER_WORKSPACE: path.dirname(step.folders.workspace),
    ...(step.debug ? { RUNNER_DEBUG: "1" } : {}),
  };
}

/** What `${{ github.x }}` and `${{ runner.x }}` come out as, from the variables made of them. */
export function contextsOf(variables: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(variables).map(([name, value]) => {
    return [name.toLowerCase().replace("_", "."), value] as const;
  });
  return Object.fromEntries(named);
}

/**
 * Variables of several sources as one, from weak to strong. Where the system knows no case, a strong one wins over those
 * of another case too, and a name keeps the spelling that it had first.
 */
export function mergedVariables(
  layers: readonly Readonly<Record<string, string>>[],
  { caseSensitive }: { caseSensitive: boolean } = { caseSensitive: envIsCaseSensitive },
): Record<string, string> {
  const merged = new Map<string, [name: string, value: string]>();
  for (const [name, value] of layers.flatMap(Object.entries<string>)) {
    const key = caseSensitive ? name : name.toUpperCase();
    merged.set(key, [merged.get(key)?.[0] ?? name, value]);
  }
  return Object.fromEntries(merged.values());
}

/**
 * The whole environment of the process: ProcessInvoker.cs on top of NodeScriptActionHandler.cs.
 * @param layers from weak to strong; the runner's contexts win over the workflow's `env:`
 */
export function processEnvironment(layers: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const host = fromHost.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const environment = mergedVariables([
    Object.fromEntries(host),
    { CI: "true" },
    ...layers,
    { GITHUB_ACTIONS: "true" },
  ]);
  // It would make Node look for its ICU data elsewhere (actions/runner issue 795).
  delete environment.NODE_ICU_DATA;
  // .NET hands C strings on: a value ends at its first NUL.
  const cut = Object.entries(environment).map(([name, value]) => [name, value.split("\0", 1)[0] ?? ""] as const);
  return Object.fromEntries(cut);
}

/** Whether the operating system would refuse to start a process with it. */
export function isTooLarge(environment: Readonly<Record<string, string>>): boolean {
  return Object.entries(environment).some(([name, value]) => Buffer.byteLength(`${name}=${value}`) > longestVariable);
}
