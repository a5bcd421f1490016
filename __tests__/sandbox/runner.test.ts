import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseCommand, registeredCommands } from "../../sandbox/runner/commands.ts";
import { isTooLarge, mergedVariables } from "../../sandbox/runner/environment.ts";
import { readPairs } from "../../sandbox/runner/file-commands.ts";
import { linesAsDrained, linesAtWorst } from "../../sandbox/runner/output-lines.ts";
import { canInterrupt, patienceOfRunner } from "../../sandbox/runner/process.ts";
import { type Chunk, runStep, type StepOptions, type StepRun } from "../../sandbox/runner.ts";

type Parsed = { how: string; command: string; data: string; properties: Record<string, string> } | null;
type Vectors = {
  from_test_suite_commands: { line: string; parsed: Parsed }[];
  output_files: { file: string; pairs: Record<string, string>; error?: string }[];
  command_injection: { line: string; parsed: Parsed }[];
};
const vectors = JSON.parse(readFileSync(new URL("../data/command-vectors.json", import.meta.url), "utf8")) as Vectors;

type Told = {
  stdout?: string;
  stderr?: string;
  output?: string | null;
  env?: string;
  state?: string;
  path?: string;
  summary?: string;
  /** relative to the workspace, or `temp/…` for RUNNER_TEMP */
  leaves?: Record<string, string>;
  exit?: number;
};

/**
 * What the system puts into the environment of a process by itself: libuv's `required_vars` on Windows, CoreFoundation's
 * own variable on macOS.
 */
const ADDED_BY_SYSTEM: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    "HOMEDRIVE",
    "HOMEPATH",
    "LOGONSERVER",
    "PATH",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "TEMP",
    "USERDOMAIN",
    "USERNAME",
    "USERPROFILE",
    "WINDIR",
  ],
  darwin: ["__CF_USER_TEXT_ENCODING"],
};

function fixture(name: string): string {
  return path.join(import.meta.dirname, "actions", name);
}

async function say(told: Told, options: Partial<StepOptions> = {}): Promise<StepRun> {
  return await runStep({ action: fixture("say"), ...options, event: { payload: told } });
}

type Report = {
  env: Record<string, string>;
  cwd: string;
  found: string[];
  stdin: string;
  execArgv: string[];
  event: unknown;
};

async function probe(options: Partial<StepOptions> = {}): Promise<Report & { run: StepRun }> {
  const run = await runStep({ action: fixture("probe"), ...options });
  return { ...(JSON.parse(run.raw.stdout.toString("utf8")) as Report), run };
}

/** The log after the header. */
function body(log: string): string {
  return log.slice(log.indexOf("##[endgroup]\n") + "##[endgroup]\n".length);
}

function errors(run: StepRun): string[] {
  return run.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
}

function titled<T extends { line: string }>(cases: T[]): (T & { title: string })[] {
  return cases.map((each) => ({ ...each, title: JSON.stringify(each.line) }));
}

describe("the runner's own vectors", () => {
  test.each(titled(vectors.from_test_suite_commands))("command $title", ({ line, parsed }) => {
    expect(parseCommand(line, new Set(["do-something"]))).toEqual(parsed);
  });

  test.each(titled(vectors.command_injection))("injection $title", ({ line, parsed }) => {
    expect(parseCommand(line, new Set(registeredCommands))).toEqual(parsed);
  });

  const files = vectors.output_files.map((each) => ({ ...each, line: each.file }));
  test.each(titled(files))("output file $title", ({ file, pairs, error }) => {
    // The runner reads the file through a decoder that drops a byte order mark.
    expectPairs(readPairs(file.replace(/^\ufeff/, ""), { crLf: false }), { pairs, error });
  });

  // The vectors are those of the runner's Linux build.
  const alike = titled(files).filter(({ file }) => process.platform !== "win32" || !file.includes("\r"));
  test.each(alike)("output file $title, written by a step", async ({ file, pairs, error }) => {
    const run = await say({ output: file });
    const nameless = "" in pairs;
    expect(run.raw.files.output).toBe(file);
    expect(run.outcome).toBe(error === undefined && !nameless ? "success" : "failure");
    if (error !== undefined) {
      expect(run.problems).toEqual(["Unable to process file command 'output' successfully.", error]);
    }
    // Names that differ in case only are one output; a name must not be empty.
    const expected = nameless ? {} : "a" in pairs ? { a: "upper" } : pairs;
    expect(run.outputs).toEqual(expected);
  });
});

/** The pairs up to the error, and the error. */
function expectPairs(
  reading: Iterable<readonly [string, string]>,
  { pairs, error }: { pairs: Record<string, unknown>; error: string | undefined },
): void {
  const read: Record<string, string> = {};
  const readAll = (): void => {
    for (const [name, value] of reading) read[name] = value;
  };
  if (error === undefined) readAll();
  else expect(readAll).toThrow(new Error(error));
  expect(read).toEqual(pairs);
}

describe("output files as the runner's Windows build reads them (ReadLine of FileCommandManager.cs)", () => {
  test.each([
    { file: "A=1\r\nB=2\nC=3", pairs: { A: "1", B: "2", C: "3" } },
    { file: "A=1\rB=2\r\n\r\nC=\r\r\n", pairs: { A: "1\rB=2", C: "\r" } },
    { file: "A<<EOF\r\none\r\ntwo\nthree\r\nEOF\r\nB=2\r\n", pairs: { A: "one\r\ntwo\nthree", B: "2" } },
    { file: "A<<EOF\r\n\r\nEOF", pairs: { A: "" } },
    { file: "A<<EOF\r\n\r\n\r\nEOF", pairs: { A: "\r\n" } },
    { file: "A<<EOF\r\nEOF\r\n", pairs: { A: "" } },
    { file: "A<<EOF\r\nx\r\nEO", pairs: {}, error: "Invalid value. EOF marker missing new line." },
    { file: "A<<EOF\r\nx\r\n", pairs: {}, error: "Invalid value. Matching delimiter not found 'EOF'" },
  ])("$file", ({ file, pairs, error }) => expectPairs(readPairs(file, { crLf: true }), { pairs, error }));

  test("by default the build is that of this platform", () => {
    expect([...readPairs("A=1\r\n")]).toEqual([["A", process.platform === "win32" ? "1" : "1\r"]]);
  });
});

describe("properties of commands", () => {
  test.each([
    { line: "::error file=a=b,title==c,,line=::x", properties: { file: "a=b", title: "c" } },
    { line: "::error title=one,TITLE=two::x", properties: { title: "two" } },
    { line: "::error   title=t , file=f ::x", properties: { title: "t ", " file": "f" } },
    { line: "::error title=%0a%0A::x", properties: { title: "%0a\n" } },
  ])("$line", ({ line, properties }) => {
    expect(parseCommand(line, new Set(registeredCommands))?.properties).toEqual(properties);
  });
});

describe("inputs", () => {
  test("come as INPUT_ variables: upper case, spaces to underscores, hyphens kept, nothing trimmed", async () => {
    const { env } = await probe({ with: { "api-token": " value\n", number: "" } });
    expect(env["INPUT_API-TOKEN"]).toBe(" value\n");
    expect(env.INPUT_TWO_WORDS).toBe("two  spaces");
  });

  test("a default applies only where the key is absent", async () => {
    const given = await probe({ with: { "Two Words": "", number: "7" } });
    expect(given.env).toMatchObject({ INPUT_TWO_WORDS: "", INPUT_NUMBER: "7", "INPUT_API-TOKEN": "" });
    const absent = await probe();
    expect(absent.env).toMatchObject({ INPUT_TWO_WORDS: "two  spaces", INPUT_NUMBER: "010" });
  });

  test("a missing required input is no matter for the runner", async () => {
    const { run } = await probe();
    expect(run).toMatchObject({ outcome: "success", problems: [] });
  });

  test("a default may be the token, which is masked", async () => {
    const { env, run } = await probe({ githubToken: "ghs-fake-one" });
    expect(env.INPUT_TOKEN).toBe("ghs-fake-one");
    expect(env).not.toHaveProperty("GITHUB_TOKEN");
    expect(run.log).toContain("  token: ***\n");
    expect(run.log).not.toContain("ghs-fake-one");
  });

  test("undeclared and deprecated ones are warned of, and handed on", async () => {
    const { env, run } = await probe({ with: { typo: "x", old: "y" } });
    expect(env).toMatchObject({ INPUT_TYPO: "x", INPUT_OLD: "y" });
    expect(run.problems).toEqual([
      "Input 'old' has been deprecated with message: use another",
      "Unexpected input(s) 'typo', valid inputs are ['api-token', 'two words', 'number', 'token', 'old']",
    ]);
    expect(run.outcome).toBe("success");
  });
});

describe("the header", () => {
  test("shows inputs that are not empty and the whole of env, through the masker", async () => {
    const run = await runStep({
      action: fixture("probe"),
      with: { "api-token": "hunter22", number: "" },
      env: { PLAIN: "from a vault step", EMPTY: "", KEY: "-----BEGIN\nabcdef\n-----END" },
      secrets: ["hunter22", "-----BEGIN\nabcdef\n-----END\n"],
    });
    expect(run.log.split("##[endgroup]\n", 1)[0]).toBe(
      [
        "##[group]Run ./probe",
        "with:",
        "  api-token: ***",
        "  two words: two  spaces",
        "  token: ***",
        "env:",
        "  PLAIN: from a vault step",
        "  EMPTY: ",
        "  KEY: ***",
        "",
      ].join("\n"),
    );
  });

  test("comes before the action's first mask: it cannot hide its own inputs", async () => {
    const run = await say({ stdout: "::add-mask::hunter22\nhunter22\n" }, { env: { TOKEN: "hunter22" } });
    expect(run.log).toContain("  TOKEN: hunter22\n");
    expect(body(run.log)).toBe("***\n");
  });
});

describe("the process", () => {
  test("runs in a new and empty workspace, with stdin closed", async () => {
    const { cwd, found, stdin, env, run } = await probe();
    expect({ found, stdin }).toEqual({ found: [], stdin: "" });
    expect(env.GITHUB_WORKSPACE).toBe(cwd);
    expect(existsSync(cwd)).toBe(false);
    expect(existsSync(env.RUNNER_TEMP ?? "")).toBe(false);
    expect(run.exitCode).toBe(0);
  });

  test("has the runner's environment and nothing of the host's but what it needs to start", async () => {
    process.env.SECRET_OF_THE_HOST = "x";
    const { env, event, run } = await probe({
      env: { GITHUB_SHA: "overridden", CI: "no", NODE_ICU_DATA: "x", CUT: "ab\0cd" },
      event: { name: "pull_request", payload: { number: 7 } },
    });
    delete process.env.SECRET_OF_THE_HOST;
    expect(env).toMatchObject({ CI: "no", GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", CUT: "ab" });
    expect(env.GITHUB_SHA).toMatch(/^[0-9a-f]{40}$/);
    expect(env).toMatchObject({ GITHUB_ACTION_REF: "", GITHUB_ACTION_REPOSITORY: "" });
    expect(env.ACTIONS_ORCHESTRATION_ID).toMatch(/^[0-9a-f-]{36}\.job\.__default$/);
    expect(event).toEqual({ number: 7 });
    const names = ["GITHUB_TOKEN", "GITHUB_ACTION_PATH", "SECRET_OF_THE_HOST", "NODE_ICU_DATA", "RUNNER_DEBUG"];
    expect(names.filter((name) => name in env)).toEqual([]);
    const added = new Set(ADDED_BY_SYSTEM[process.platform]);
    const handed = Object.entries(env).filter(([name]) => name in run.raw.processEnv || !added.has(name.toUpperCase()));
    expect(Object.fromEntries(handed)).toEqual(run.raw.processEnv);
  });

  test.each<[StepOptions["event"], Record<string, string>]>([
    [undefined, { EVENT_NAME: "push", REF: "refs/heads/main", REF_NAME: "main", HEAD_REF: "", BASE_REF: "" }],
    [
      { name: "pull_request", payload: { pull_request: { number: 7, head: { ref: "a" }, base: { ref: "b" } } } },
      { EVENT_NAME: "pull_request", REF: "refs/pull/7/merge", REF_NAME: "7/merge", HEAD_REF: "a", BASE_REF: "b" },
    ],
    [
      { name: "pull_request_target", payload: { pull_request: { number: 7, head: { ref: "a" }, base: { ref: "b" } } } },
      { EVENT_NAME: "pull_request_target", REF: "refs/heads/b", REF_NAME: "b", HEAD_REF: "a", BASE_REF: "b" },
    ],
    [
      { name: "pull_request" },
      {
        EVENT_NAME: "pull_request",
        REF: "refs/pull/1/merge",
        REF_NAME: "1/merge",
        HEAD_REF: "topic",
        BASE_REF: "main",
      },
    ],
  ])("has the refs of the event %j", async (event, refs) => {
    const { env } = await probe(event === undefined ? {} : { event });
    const workflow = `octocat/repository/.github/workflows/workflow.yml@${refs.REF}`;
    const expected = { ...refs, WORKFLOW_REF: workflow, REF_TYPE: "branch" };
    expect(env).toMatchObject(
      Object.fromEntries(Object.entries(expected).map(([name, value]) => [`GITHUB_${name}`, value])),
    );
  });

  test.each([
    [undefined, "https://api.github.com", "https://api.github.com/graphql"],
    ["http://127.0.0.1:1", "http://127.0.0.1:1", "http://127.0.0.1:1/graphql"],
    ["https://ghe.example/api/v3", "https://ghe.example/api/v3", "https://ghe.example/api/graphql"],
  ])("is told where the API is (%s)", async (apiUrl, rest, graphql) => {
    const { env } = await probe(apiUrl === undefined ? {} : { github: { apiUrl } });
    expect(env).toMatchObject({ GITHUB_API_URL: rest, GITHUB_GRAPHQL_URL: graphql });
  });

  test("of two variables the stronger one wins; where the system knows no case, they may be one", () => {
    const layers = [{ Path: "host", A: "1" }, { PATH: "workflow", a: "2" }, { path: "runner" }];
    expect(mergedVariables(layers, { caseSensitive: false })).toEqual({ Path: "runner", A: "2" });
    expect(mergedVariables(layers, { caseSensitive: true })).toEqual({
      ...{ Path: "host", PATH: "workflow", path: "runner" },
      ...{ A: "1", a: "2" },
    });
  });

  test("CI is true unless the workflow says otherwise", async () => {
    expect((await probe()).env.CI).toBe("true");
  });

  test("is started with the Node and the arguments asked for", async () => {
    const { execArgv } = await probe({ nodeArguments: ["--no-warnings"], node: process.execPath });
    expect(execArgv).toEqual(["--no-warnings"]);
  });

  test("a given workspace is used and left alone", async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
    writeFileSync(path.join(workspace, "file"), "text");
    const { found, run } = await probe({ workspace });
    expect(found).toEqual(["file"]);
    expect(run.raw.workspaceFiles).toEqual({});
    expect(existsSync(path.join(workspace, "file"))).toBe(true);
    rmSync(workspace, { recursive: true, maxRetries: 3 });
  });

  test.each([
    { bytes: 131_071, outcome: "success" },
    { bytes: 131_072, outcome: "failure" },
  ])("one variable of $bytes bytes: $outcome", async ({ bytes, outcome }) => {
    const value = `${"é".repeat(1000)}${"x".repeat(bytes - "BIG=".length - 2000)}`;
    const run = await say({ stdout: "started\n" }, { env: { BIG: value } });
    expect(run.outcome).toBe(outcome);
    expect(run.raw.stdout.toString()).toBe(outcome === "success" ? "started\n" : "");
    if (outcome === "failure") {
      expect(run.exitCode).toBeNull();
      expect(run.problems.join()).toMatch(/Argument list too long$/);
    }
  });

  test("the limit counts bytes, the name and the equals sign included", () => {
    expect(isTooLarge({ NAME: "x".repeat(131_071 - 5) })).toBe(false);
    expect(isTooLarge({ NAME: "x".repeat(131_071 - 4) })).toBe(true);
    expect(isTooLarge({ NAME: "é".repeat(65_600) })).toBe(true);
  });

  test("the limit of the whole is the operating system's own, of which Windows has none", async () => {
    const env = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`V${n}`, "x".repeat(99_999)]));
    const run = await say({}, { env });
    const [outcome, problem] =
      process.platform === "win32" ? ["success", /^$/] : ["failure", /Argument list too long$/];
    expect(run.outcome).toBe(outcome);
    expect(run.problems.join()).toMatch(problem);
  });

  test("a Node that is not there fails the step", async () => {
    const run = await say({}, { node: path.join(tmpdir(), "no-such-node") });
    expect(run).toMatchObject({ outcome: "failure", exitCode: null });
    expect(run.problems.join()).toMatch(/No such file or directory$/);
  });

  test("a main file that is not there fails the step", async () => {
    const run = await runStep({ action: fixture("absent") });
    expect(run.outcome).toBe("failure");
    expect(run.problems.join()).toMatch(/^File not found: '.*nowhere\.js'$/);
  });

  test("an action for another Node is not run at all", async () => {
    await expect(runStep({ action: fixture("future") })).rejects.toThrow(/node26/);
  });

  test("a process left behind does not hold the step for ever", async () => {
    const run = await runStep({ action: fixture("lingers"), patience: { streams: 100 } });
    const left = Number(/^left (\d+)$/m.exec(run.log)?.[1]);
    process.kill(left, "SIGKILL");
    expect(run.outcome).toBe("success");
  });

  test.each([
    { exit: 0, outcome: "success" },
    { exit: 1, outcome: "failure" },
    { exit: 78, outcome: "failure" },
  ])("exit code $exit: $outcome", async ({ exit, outcome }) => {
    expect(await say({ exit })).toMatchObject({ outcome, exitCode: exit, problems: [] });
  });

  test("what it leaves behind is kept", async () => {
    const run = await say({ leaves: { "temp/deep/dump.txt": "in temp", "report.txt": "in the workspace" } });
    expect(run.raw.tempFiles).toEqual({ "deep/dump.txt": "in temp" });
    expect(run.raw.workspaceFiles).toEqual({ "report.txt": "in the workspace" });
  });
});

describe("cancellation", () => {
  async function cancelled(told: { deaf: string[]; exit?: number }, patience = { interrupt: 200, terminate: 200 }) {
    const controller = new AbortController();
    return await runStep({
      action: fixture("wait"),
      event: { payload: told },
      cancel: controller.signal,
      patience,
      onOutput: () => controller.abort(),
    });
  }

  test("the delays are the runner's", () => {
    expect(patienceOfRunner).toEqual({ interrupt: 7500, terminate: 2500, streams: 5000 });
  });

  const withSignals = (): void => {
    test("SIGINT, to a process that ends by itself", async () => {
      const run = await cancelled({ deaf: [] }, { interrupt: 60_000, terminate: 60_000 });
      expect(run).toMatchObject({ outcome: "cancelled", exitCode: 0, signal: null });
      expect(body(run.log)).toBe("ready\ngot SIGINT\n##[error]The operation was canceled.\n");
    });

    test("SIGTERM, to one that is deaf to SIGINT", async () => {
      const run = await cancelled({ deaf: ["SIGINT"], exit: 3 }, { interrupt: 100, terminate: 60_000 });
      expect(run).toMatchObject({ outcome: "cancelled", exitCode: 3, signal: null });
      expect(body(run.log)).toBe("ready\ngot SIGINT\ngot SIGTERM\n##[error]The operation was canceled.\n");
    });

    test("SIGKILL, to one that is deaf to both", async () => {
      const run = await cancelled({ deaf: ["SIGINT", "SIGTERM"] });
      expect(run).toMatchObject({ outcome: "cancelled", exitCode: null, signal: "SIGKILL" });
    });
  };

  const withoutSignals = (): void => {
    test("ends a process at once, whatever it listens to", async () => {
      const run = await cancelled({ deaf: ["SIGINT", "SIGTERM"] }, { interrupt: 60_000, terminate: 60_000 });
      expect(run).toMatchObject({ outcome: "cancelled", exitCode: null, signal: "SIGINT" });
      expect(body(run.log)).toBe("ready\n##[error]The operation was canceled.\n");
    });
  };

  if (canInterrupt) withSignals();
  else withoutSignals();

  test("before the start: nothing is run", async () => {
    const run = await say({ stdout: "started\n" }, { cancel: AbortSignal.abort() });
    expect(run).toMatchObject({ outcome: "cancelled", exitCode: null });
    expect(run.raw.chunks).toEqual([]);
  });

  test("without it, a signal is never sent", async () => {
    const run = await say({ stdout: "done\n" }, { cancel: new AbortController().signal });
    expect(run.outcome).toBe("success");
  });
});

describe("lines of output", () => {
  function chunks(...pieces: [Chunk["stream"], string | Buffer, number][]): Chunk[] {
    return pieces.map(([stream, bytes, batch]) => ({ stream, bytes: Buffer.from(bytes as string), batch }));
  }

  test.each([
    { what: "LF, CR LF and a lone CR", text: "a\nb\r\nc\rd", lines: ["a", "b", "c", "d"] },
    { what: "empty lines", text: "\n\r\n\r\r\n", lines: ["", "", "", ""] },
    { what: "a CR at the end", text: "a\r", lines: ["a"] },
    { what: "no end at the end", text: "a\nb", lines: ["a", "b"] },
    {
      what: "U+2028, U+0085 and form feeds do not end a line",
      text: "a\u2028b\u0085c\fd",
      lines: ["a\u2028b\u0085c\fd"],
    },
    { what: "nothing", text: "", lines: [] },
    { what: "characters of several bytes", text: "zł€😀\r\nł", lines: ["zł€😀", "ł"] },
    { what: "a byte order mark at the beginning only", text: "\ufeffa\n\ufeffb", lines: ["a", "\ufeffb"] },
  ])("$what", ({ text, lines }) => {
    expect(linesAsDrained(chunks(["stdout", text, 0]))).toEqual(lines);
    const bytes = [...Buffer.from(text)].map((byte, batch): [Chunk["stream"], Buffer, number] => {
      return ["stdout", Buffer.of(byte), batch];
    });
    expect(linesAsDrained(chunks(...bytes))).toEqual(lines);
  });

  test("bytes that are not UTF-8 become U+FFFD", () => {
    expect(linesAsDrained(chunks(["stdout", Buffer.of(0x61, 0xff, 0xe2, 0x82, 0x0a, 0xe2), 0]))).toEqual([
      "a\ufffd\ufffd",
      "\ufffd",
    ]);
  });

  test("stderr goes first in each batch, and first of all at worst", () => {
    const given = chunks(
      ["stdout", "o1\no2", 0],
      ["stderr", "e1\ne2", 0],
      ["stdout", "!\n", 1],
      ["stderr", "!\ne3\n", 2],
    );
    expect(linesAsDrained(given)).toEqual(["e1", "o1", "o2!", "e2!", "e3"]);
    expect(linesAtWorst(given)).toEqual(["e1", "e2!", "e3", "o1", "o2!"]);
  });

  test("characters that a step tears are put together", async () => {
    const text = "zł€😀\r\n::add-mask::zł€😀\r\nzł€😀\n";
    const run = await runStep({
      action: fixture("torn"),
      event: { payload: { base64: Buffer.from(text).toString("base64") } },
    });
    expect(body(run.log)).toBe("zł€😀\n***\n");
  });
});

describe("masks", () => {
  test("hold from their line on, and not backwards", async () => {
    const run = await say({ stdout: "hunter22\n::add-mask::hunter22\nhunter22 aHVudGVyMjI=\n" });
    expect(body(run.log)).toBe("hunter22\n*** ***\n");
    expect(run.masks).toEqual(["hunter22"]);
    expect(run.masker.mask("hunter22")).toBe("***");
  });

  test("a mask on stdout may come too late for stderr", async () => {
    const run = await say({ stdout: "::add-mask::hunter22\n", stderr: "hunter22\n" });
    expect(body(run.worstCaseLog)).toBe("hunter22\n");
  });

  test("a mask on stderr counts as well", async () => {
    const run = await say({ stderr: "::add-mask::hunter22\nhunter22\n" });
    expect(body(run.log)).toBe("***\n");
  });

  test("white space is refused", async () => {
    const run = await say({ stdout: "::add-mask:: %0A\nx y\n" });
    expect(run.problems).toEqual(["Can't add secret mask for empty string in ##[add-mask] command."]);
    expect(run.masks).toEqual([]);
    expect(body(run.log)).toMatch(/x y\n$/);
  });

  test("several lines: the whole and each of them", async () => {
    const run = await say({ stdout: "::add-mask::{%0A  hunter22%0A}\n[hunter22] {}\n" });
    expect(body(run.log)).toBe("[***] ***\n");
  });

  test("the tag of an entry is masked with it", async () => {
    const run = await say({ stdout: "::add-mask::error\n::error::an error\n" });
    expect(body(run.log)).toBe("##[***]an ***\n");
  });
});

describe("commands", () => {
  test.each([
    {
      what: "error, warning and notice",
      stdout: "::error::a\n::warning::b\n##[notice]c\n",
      log: "##[error]a\n##[warning]b\n##[notice]c\n",
    },
    { what: "an empty message is not printed", stdout: "::error::\n", log: "" },
    { what: "groups", stdout: "::group::name\n::endgroup::x\n", log: "##[group]name\n##[endgroup]\n" },
    { what: "debug is not shown", stdout: "::debug::x\n", log: "" },
    { what: "v1 anywhere in a line", stdout: "API says ##[error]x\n", log: "##[error]x\n" },
    { what: "white space before, U+00A0 and U+0085 too", stdout: "\u00a0\u0085::error::x\n", log: "##[error]x\n" },
    { what: "text before ::", stdout: "x ::error::x\n", log: "x ::error::x\n" },
    { what: "unknown names", stdout: "::unknown::x\n##[command]x\n", log: "::unknown::x\n##[command]x\n" },
    { what: "the runner's own name", stdout: "::internal-set-repo-path::x\n", log: "::internal-set-repo-path::x\n" },
    { what: "names in any case", stdout: "::ERROR::x\n", log: "##[error]x\n" },
    {
      what: "a v2 form that is unknown, around a v1 form that is not",
      stdout: "::x::##[error]y\n",
      log: "##[error]y\n",
    },
    { what: "on stderr", stderr: "::error::x\n", log: "##[error]x\n" },
    { what: "escaped line breaks", stdout: "::error::a%0Ab%250A\n", log: "##[error]a\nb%0A\n" },
    { what: "remove-matcher", stdout: "::remove-matcher owner=x::\n", log: "" },
  ])("$what", async ({ stdout, stderr, log }) => {
    const run = await say({ stdout: stdout ?? "", stderr: stderr ?? "" });
    expect(body(run.log)).toBe(log);
    expect(run.outcome).toBe("success");
  });

  test("echo on prints the commands that follow, but no mask and no message", async () => {
    const stdout = "::echo::on\n::group::g\n::add-mask::hunter22\n::error::x\n::echo::OFF\n::group::h\n";
    const run = await say({ stdout });
    expect(body(run.log)).toBe("::group::g\n##[group]g\n::add-mask::***\n##[error]x\n::echo::OFF\n##[group]h\n");
  });

  test.each([
    { stdout: "::echo::loud\n", says: "Invalid echo command value." },
    { stdout: "::set-output::x\n", says: "Required field 'name' is missing in ##[set-output] command." },
    { stdout: "::save-state::x\n", says: "Required field 'name' is missing in ##[save-state] command." },
    { stdout: "::set-env name=A::x\n", says: "The `set-env` command is disabled." },
    { stdout: "log ##[add-path]/tmp/evil\n", says: "The `add-path` command is disabled." },
    { stdout: "::add-matcher::nowhere.json\n", says: "no such file" },
  ])("$says fails the step, although its exit code is 0", async ({ stdout, says }) => {
    const run = await say({ stdout });
    expect(run).toMatchObject({ outcome: "failure", exitCode: 0, env: {}, path: [], outputs: {}, state: {} });
    expect(run.problems).toContain(`Unable to process command '${stdout.trimEnd()}' successfully.`);
    expect(run.problems.at(-1)).toContain(says);
  });

  test("set-output and save-state still work, with a warning", async () => {
    const run = await say({ stdout: "::set-output name=a::x%0Ay\n::save-state name=b::z\n" });
    expect(run).toMatchObject({ outcome: "success", outputs: { a: "x\ny" }, state: { b: "z" } });
    expect(run.problems.map((problem) => problem.slice(0, 45))).toEqual([
      "The `set-output` command is deprecated and wi",
      "The `save-state` command is deprecated and wi",
    ]);
  });

  test("set-env and add-path work for who asks for it, NODE_OPTIONS excepted", async () => {
    const stdout =
      "::set-env name=A::x\n::set-env name=node_options::x\n::add-path::/one\n::add-path::/two\n::add-path::/one\n";
    const run = await say({ stdout }, { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: "True" } });
    expect(run).toMatchObject({ outcome: "success", env: { A: "x" }, path: ["/two", "/one"] });
    expect(run.problems).toEqual(["Can't update NODE_OPTIONS environment variable using ::set-env:: command."]);
  });

  test("problem matchers are read and, in this runner, not applied", async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
    writeFileSync(path.join(workspace, "matcher.json"), "{}");
    const run = await say({ stdout: "::add-matcher::matcher.json\n" }, { workspace });
    expect(run.problems).toEqual(["The sandbox does not apply problem matchers."]);
    rmSync(workspace, { recursive: true, maxRetries: 3 });
  });
});

describe("stop-commands", () => {
  test("stops all commands until its token, which is a secret from then on", async () => {
    const stdout =
      "::stop-commands::a-long-token\n::error::x\n##[add-mask]hunter22\nhunter22\n::A-LONG-TOKEN::\n::error::y\n";
    const run = await say({ stdout });
    expect(body(run.log)).toBe(
      "::stop-commands::***\n::error::x\n##[add-mask]hunter22\nhunter22\n::A-LONG-TOKEN::\n##[error]y\n",
    );
    expect(run.masks).toEqual([]);
  });

  test("the token is gone after its use", async () => {
    const run = await say({ stdout: "::stop-commands::abc\n::abc::\n::abc::\n" });
    expect(body(run.log)).toBe("::stop-commands::abc\n::abc::\n::abc::\n");
    expect(run.outcome).toBe("success");
  });

  test.each(["", "pause-logging", "Pause-Logging", "error", "STOP-COMMANDS"])(
    "refuses the token '%s': the step fails, and no more of its output is looked at",
    async (token) => {
      const run = await say({ stdout: `::stop-commands::${token}\nafter\n`, output: "a=1\n" });
      expect(run.outcome).toBe("failure");
      expect(run.problems.join()).toMatch(/^You cannot use a endToken that is an empty string/);
      expect(run.log).not.toContain("after");
      expect(run.outputs).toEqual({ a: "1" });
    },
  );

  test("takes any token for who asks for it", async () => {
    const env = { ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS: "1" };
    const run = await say({ stdout: "::stop-commands::pause-logging\n::error::x\n::pause-logging::\n" }, { env });
    expect(run.outcome).toBe("success");
    expect(body(run.log)).toContain("\n::error::x\n");
  });
});

describe("annotations", () => {
  test("the message is masked and cut, title and file are not masked", async () => {
    const long = "x".repeat(5000);
    const stdout = `::add-mask::hunter22\n::error title=hunter22,file=hunter22.ts::hunter22 ${long}\n`;
    const run = await say({ stdout });
    const message = `*** ${long}`.slice(0, 4096);
    expect(run.annotations).toEqual([{ level: "error", message, title: "hunter22", file: "hunter22.ts" }]);
    expect(body(run.log)).toBe(`##[error]${message}\n`);
  });

  test("there are ten of each level; the log has all", async () => {
    const lines = (level: string) => Array.from({ length: 12 }, (_, index) => `::${level}::${index}\n`).join("");
    const run = await say({ stdout: lines("error") + lines("warning") + lines("notice") });
    expect(run.annotations).toHaveLength(30);
    expect(errors(run).at(-1)).toBe("9");
    expect(run.log).toContain("##[error]11\n");
  });

  test("a file in the workspace is named from there", async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
    const file = path.join(workspace, "src", "a.ts").replaceAll(":", "%3A");
    const run = await say({ stdout: `::error file=${file}::x\n` }, { workspace });
    expect(run.annotations).toEqual([{ level: "error", message: "x", file: "src/a.ts" }]);
    rmSync(workspace, { recursive: true, maxRetries: 3 });
  });

  test("::error:: alone does not fail the step", async () => {
    expect((await say({ stdout: "::error::x\n" })).outcome).toBe("success");
  });
});

describe("files for the runner", () => {
  test("env, state and path", async () => {
    const run = await say({ env: "A=1\nB<<X\none\ntwo\nX\n", state: "s=1\n", path: "/one\r\n/two\n\n/one\n" });
    expect(run).toMatchObject({ env: { A: "1", B: "one\ntwo" }, state: { s: "1" }, path: ["/two", "/one"] });
  });

  test("NODE_OPTIONS is refused in GITHUB_ENV, and the step goes on", async () => {
    const run = await say({ env: "node_options=--require x\nA=1\n" });
    expect(run).toMatchObject({ outcome: "success", env: { A: "1" } });
    expect(errors(run)).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."]);
  });

  test("a bad line fails the step, is printed through the masker, and undoes nothing before it", async () => {
    const run = await say({ stdout: "::add-mask::hunter22\n", output: "a=1\nhunter22\n", env: "=x\n" });
    expect(run).toMatchObject({ outcome: "failure", exitCode: 0, outputs: { a: "1" } });
    expect(run.problems).toEqual([
      "Unable to process file command 'env' successfully.",
      "Value cannot be null. (Parameter 'name')",
      "Unable to process file command 'output' successfully.",
      "Invalid format '***'",
    ]);
  });

  test.each(["<<EOF\nEOF\n", "A<<\n\n"])("a heredoc needs a name and a delimiter: %j", async (output) => {
    const run = await say({ output });
    expect(run.outcome).toBe("failure");
    expect(run.problems.at(-1)).toMatch(/Name must not be empty and delimiter must not be empty$/);
  });

  test("a file that the step has deleted is passed over", async () => {
    const run = await say({ output: null });
    expect(run).toMatchObject({ outcome: "success", outputs: {} });
  });

  test("files are read after a failure, too", async () => {
    expect(await say({ output: "a=1\n", exit: 1 })).toMatchObject({ outcome: "failure", outputs: { a: "1" } });
  });

  test("the summary is masked, line by line", async () => {
    const summary = "| hunter22 |\r\none\ntwo\n\nend";
    const run = await say({ stdout: "::add-mask::hunter22\n::add-mask::one%0Atwo\n", summary });
    expect(run.summary).toBe("| *** |\n***\n***\n\nend\n");
    expect(run.raw.files.summary).toBe(summary);
  });

  test.each([
    { size: 1024 * 1024, uploaded: true },
    { size: 1024 * 1024 + 1, uploaded: false },
  ])("a summary of $size bytes is uploaded: $uploaded", async ({ size, uploaded }) => {
    const run = await say({ summary: `${"é".repeat(10)}${"x".repeat(size - 21)}\n` });
    expect(run.summary !== "").toBe(uploaded);
    expect(run.problems.map((problem) => problem.slice(0, 36))).toEqual(
      uploaded ? [] : ["$GITHUB_STEP_SUMMARY upload aborted,"],
    );
    expect(run.outcome).toBe("success");
  });
});

describe("outputs", () => {
  test("step outputs are not masked; a job output that holds a mask is dropped", async () => {
    const run = await say({ stdout: "::add-mask::hunter22\n", output: "a=1\nb=x hunter22\nempty=\n" });
    expect(run.outputs).toEqual({ a: "1", b: "x hunter22", empty: "" });
    expect(run.jobOutputs).toEqual({ a: "1" });
    expect(run.droppedJobOutputs).toEqual(["b"]);
    expect(run.problems).toEqual(["Skip output 'b' since it may contain secret."]);
  });

  test("a mask of one brace drops every output that is JSON", async () => {
    const run = await say({ stdout: "::add-mask::{%0A}\n", output: 'results=[{"a":1}]\nnames=A\n' });
    expect(run.droppedJobOutputs).toEqual(["results"]);
  });

  test("names of job outputs are the job's", async () => {
    const run = await say({ output: "a=1\nb=2\n" }, { jobOutputs: { mine: "A", other: "missing" } });
    expect(run.jobOutputs).toEqual({ mine: "1" });
  });

  test("job outputs of more than 1 MB are refused", async () => {
    const fits = await say({ output: `a=${"x".repeat(524_288)}\n` });
    expect(fits.droppedJobOutputs).toEqual([]);
    const run = await say({ output: `a=${"x".repeat(524_289)}\n` });
    expect(run).toMatchObject({ jobOutputs: {}, droppedJobOutputs: ["a"] });
  });
});

describe("step debugging", () => {
  test("shows debug lines and what the runner does, through the masker", async () => {
    const told = { stdout: "::add-mask::hunter22\n::debug::a hunter22%0Ab\n", output: "o=hunter22\n" };
    const run = await say(told, { debug: true });
    expect(run.raw.processEnv.RUNNER_DEBUG).toBe("1");
    expect(body(run.log)).toBe(
      [
        "::add-mask::***",
        "##[debug]a ***",
        "##[debug]b",
        "##[debug]Node Action run completed with exit code 0",
        "##[debug]Set output o = ***",
        "",
      ].join("\n"),
    );
  });
});
