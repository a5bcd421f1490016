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

/** The `github` context, as far as it goes into the environment (GitHubContext.cs): GITHUB_TOKEN is not in it. */
export function githubVariables(step: { folders: Folders; event: string }): Record<string, string> {
  const { folders } = step;
  const server = "https://github.com";
  return {
    GITHUB_ACTION: "step",
    GITHUB_ACTOR: "octocat",
    GITHUB_ACTOR_ID: "583231",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_BASE_REF: "",
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: folders.event,
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    GITHUB_HEAD_REF: "",
    GITHUB_JOB: "job",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: "octocat/repository",
    GITHUB_REPOSITORY_ID: "1296269",
    GITHUB_REPOSITORY_OWNER: "octocat",
    GITHUB_REPOSITORY_OWNER_ID: "583231",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1658821493",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: server,
    GITHUB_SHA: "7fd1a60b01f91b314f59955a4e4d4e80d8edf11d",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    GITHUB_WORKFLOW: "workflow",
    GITHUB_WORKFLOW_REF: "octocat/repository/.github/workflows/workflow.yml@refs/heads/main",
    GITHUB_WORKFLOW_SHA: "7fd1a60b01f91b314f59955a4e4d4e80d8edf11d",
    GITHUB_WORKSPACE: folders.workspace,
    ...Object.fromEntries(fileCommands.map((command) => [fileNames[command].variable, folders.files[command]])),
  };
}

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
 * The whole environment of the process: ProcessInvoker.cs on top of NodeScriptActionHandler.cs.
 * @param layers from weak to strong; the runner's contexts win over the workflow's `env:`
 */
export function processEnvironment(layers: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const host = fromHost.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const environment = Object.assign({}, Object.fromEntries(host), { CI: "true" }, ...layers, {
    GITHUB_ACTIONS: "true",
  });
  // It would make Node look for its ICU data elsewhere (actions/runner issue 795).
  delete environment.NODE_ICU_DATA;
  // .NET hands C strings on: a value ends at its first NUL.
  const cut = Object.entries<string>(environment).map(
    ([name, value]) => [name, value.split("\0", 1)[0] ?? ""] as const,
  );
  return Object.fromEntries(cut);
}

/** Whether the operating system would refuse to start a process with it. */
export function isTooLarge(environment: Readonly<Record<string, string>>): boolean {
  return Object.entries(environment).some(([name, value]) => Buffer.byteLength(`${name}=${value}`) > longestVariable);
}
