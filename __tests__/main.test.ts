import { type context, getOctokit } from "@actions/github";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent, EnvHttpProxyAgent } from "undici";
import { API_TOKEN, type Cloudflare, startCloudflare } from "../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, type GitHub, type GitHubOptions, startGitHub } from "../sandbox/github.ts";
import { main } from "../src/main.ts";
import type { Environment, Ports } from "../src/ports.ts";
import { type FakeOptions, type FakePorts, fakePorts } from "./support/fake-ports.ts";
import "./support/one-realm.ts";
import { BASE_INPUTS } from "./support/read-step.ts";
import { aResult, noOutputs } from "./support/results.ts";
import { virtualClock } from "./support/virtual-clock.ts";

let api: Cloudflare | undefined;
let github: GitHub | undefined;

afterEach(async () => {
  await Promise.all([api?.close(), github?.close()]);
  api = undefined;
  github = undefined;
});

type StepOptions = FakeOptions & {
  /** The secrets on the Worker. */
  readonly names?: readonly string[];
};

/** A step that sets A and deletes OLD on the Worker `api`, unless the options say otherwise. */
async function step({ inputs, names = ["OLD"], ...options }: StepOptions = {}): Promise<{
  ports: FakePorts;
  api: Cloudflare;
}> {
  const bindings = names.map((name) => ({ name, type: "secret_text", text: "old" }) as const);
  api = await startCloudflare({ workers: [{ script: "api", bindings }] });
  const given = { ...BASE_INPUTS, "api-base-url": api.url, secrets: "A=s3cret-value", delete: "OLD", ...inputs };
  return { ports: fakePorts({ ...options, inputs: given }), api };
}

const outputs = (ports: FakePorts): Record<string, unknown> =>
  Object.fromEntries(ports.calls.filter(({ name }) => name === "setOutput").map(({ args }) => [args[0], args[1]]));
const ACCOUNT = BASE_INPUTS["account-id"];
/** The log, without the address of the emulator. */
const infos = (ports: FakePorts): unknown[] =>
  ports.of("info").filter((line) => !String(line).startsWith("Using the API"));
const VERSION = expect.stringMatching(/^patch-worker-secrets \d+\.\d+\.\d+$/);
const CONFIRMED = "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1.";
/** The title of the summary. */
const title = (ports: FakePorts): string =>
  String(ports.of("summary.addRaw")[0])
    .split("\n")[0]
    ?.replace(/<[^>]+>/g, "") ?? "";

describe("a step that works", () => {
  test("masks, says, patches, reports, in this order", async () => {
    const { ports, api } = await step({ inputs: { secrets: "A=s3cret-value\nB=", "on-empty": "skip" } });
    await main(ports);
    const order = ["setSecret", "info", "setOutput", "summary.addRaw", "summary.write"];
    expect(ports.calls.map(({ name }) => name).filter((name, at, names) => name !== names[at - 1])).toEqual(order);
    expect(ports.of("setSecret")).toEqual([API_TOKEN, "s3cret-value"]);
    expect(ports.calls.find(({ name }) => name === "summary.addRaw")?.args[1]).toBe(true);
    expect(infos(ports)).toEqual([
      VERSION,
      "Skipped 1 secret without a value: B.",
      `Worker api in account ${ACCOUNT}: set A; delete OLD.`,
      ...["Set: A", "Deleted: OLD", CONFIRMED],
    ]);
    const results = JSON.stringify([aResult({ script: "api", set: ["A"], deleted: ["OLD"], names: ["A"] })]);
    const names = { "secret-names": "A", "set-names": "A", "deleted-names": "OLD", "undeclared-names": "" };
    expect(outputs(ports)).toEqual({ ...names, changed: "true", results });
    expect(api.secrets("api")).toEqual([{ name: "A", type: "secret_text" }]);
  });

  test("masks before the first await, and before anything else", async () => {
    const { ports, api } = await step();
    const running = main(ports);
    expect(ports.calls).toEqual([API_TOKEN, "s3cret-value"].map((value) => ({ name: "setSecret", args: [value] })));
    expect(api.requests).toEqual([]);
    await running;
    expect(ports.calls.findLastIndex(({ name }) => name === "setSecret")).toBe(1);
  });

  test("that needs a parser masks once it is loaded, before anything is said or sent", async () => {
    const { ports, api } = await step({ inputs: { secrets: '{ "A": "s3cret-value" }' } });
    const sentBefore: number[] = [];
    const mask: Ports["mask"] = (values) => {
      sentBefore.push(api.requests.length);
      ports.mask(values);
    };
    await main({ ...ports, mask });
    expect(ports.calls.slice(0, 2)).toEqual(
      [API_TOKEN, "s3cret-value"].map((value) => ({ name: "setSecret", args: [value] })),
    );
    expect(sentBefore).toEqual([0]);
    expect(ports.calls.findLastIndex(({ name }) => name === "setSecret")).toBe(1);
  });

  test("says nothing of the values", async () => {
    const { ports } = await step();
    await main(ports);
    for (const value of [API_TOKEN, "s3cret", "value"]) expect(ports.said()).not.toContain(value);
  });

  test("shows version tags fit to print", async () => {
    const { ports } = await step({ inputs: { "version-tags": JSON.stringify({ note: "s3cret-value\n::x" }) } });
    await main(ports);
    expect(ports.of("summary.addRaw")).toEqual([expect.stringContaining("<code>note=***\\u{a}: :x</code>")]);
  });

  test("knows a name that only required declares, though it holds a value", async () => {
    const inputs = { secrets: "A=DB_PASSWORD", delete: "", required: "DB_PASSWORD" };
    const { ports } = await step({ inputs, names: ["DB_PASSWORD"] });
    await main(ports);
    expect(outputs(ports)).toMatchObject({ "secret-names": "A\nDB_PASSWORD" });
  });

  test("closes its connections", async () => {
    const dispatcher = new Agent();
    const { ports } = await step({ connect: () => dispatcher });
    await main(ports);
    expect(dispatcher.destroyed).toBe(true);
  });
});

/** The real library, with the context of pull request 7, and the variables of a step that runs for it. */
async function pullRequest(
  options?: GitHubOptions,
): Promise<{ env: Environment; github: NonNullable<FakeOptions["github"]> }> {
  github = await startGitHub(options);
  const event = { repo: { owner: "octocat", repo: "repository" }, payload: { pull_request: { number: 7 } } };
  return {
    env: { GITHUB_EVENT_NAME: "pull_request", GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
    github: async () => ({ getOctokit, context: event as typeof context }),
  };
}

describe("a step that plans", () => {
  const DRY = { "dry-run": "true" };
  const LINES = [
    "Plan for Worker api: 1 to create, 1 to delete.",
    "  - OLD  secret_text  delete: named in delete",
    "  + A    secret_text  create",
  ];

  test("in a dry run: masks, says, plans, reports and writes nothing", async () => {
    const { ports, api } = await step({ inputs: DRY });
    await main(ports);
    expect(infos(ports).slice(2)).toEqual([...LINES, "Nothing was written: this is a dry run."]);
    expect(outputs(ports)).toMatchObject({
      "secret-names": "A",
      "set-names": "A",
      "deleted-names": "OLD",
      changed: "false",
    });
    expect(title(ports)).toBe("Plan for Worker api");
    expect(api.requests.map(({ method }) => method)).toEqual(Array(4).fill("GET"));
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("and writes: the plan is in the log, and the summary is of what was done", async () => {
    const { ports } = await step({ inputs: { prune: "true" } });
    await main(ports);
    expect(infos(ports).slice(2)).toEqual([
      ...LINES,
      ...["Prune limit: 10 (max-deletions).", "Set: A", "Deleted: OLD", CONFIRMED],
    ]);
    expect(title(ports)).toBe("Patched: api");
    expect(ports.of("setFailed")).toEqual([]);
  });

  test.each([{}, DRY])("with a problem: fails, and the summary is the plan %j", async (mode) => {
    const { ports, api } = await step({ inputs: { required: "B", ...mode } });
    await main(ports);
    const problem = "1 required secret would be missing after the step: B. Set it here, or remove it from required.";
    const message = `Nothing was written to Worker api: 1 problem in the plan.\n- ${problem}`;
    expect(ports.of("setFailed")).toEqual([message]);
    expect(ports.of("summary.addRaw")).toEqual([expect.stringContaining("1 problem, so nothing can be written:")]);
    expect(JSON.parse(String(outputs(ports).results))).toEqual([
      expect.objectContaining({ status: "failed", notApplied: ["A", "OLD"], error: { code: "plan", message } }),
    ]);
    expect(api.requests.map(({ method }) => method)).toEqual(Array(4).fill("GET"));
  });

  test("that cannot read the state has the summary of a failure", async () => {
    const { ports } = await step({ inputs: { ...DRY, "script-name": "apo" } });
    await main(ports);
    expect(title(ports)).toBe("Failed: apo");
    expect(ports.of("setFailed")).toEqual([expect.stringMatching(/code 10007[\s\S]*\nNothing was changed\.$/)]);
  });

  test("closes every connection, that to GitHub too", async () => {
    const dispatchers: Agent[] = [];
    const connect = (): Agent => {
      const dispatcher = new Agent();
      dispatchers.push(dispatcher);
      return dispatcher;
    };
    const { ports } = await step({
      inputs: { ...DRY, "github-token": GITHUB_TOKEN },
      connect,
      ...(await pullRequest()),
    });
    await main(ports);
    expect(dispatchers.map(({ destroyed }) => destroyed)).toEqual([true, true]);
    expect(ports.of("info").at(-1)).toBe("Posted a comment on the pull request.");
  });

  test("comments after outputs and summary, on which later steps rest, and masks the token with the values", async () => {
    const { ports } = await step({ inputs: { ...DRY, "github-token": GITHUB_TOKEN }, ...(await pullRequest()) });
    await main(ports);
    expect(ports.of("setSecret")).toEqual([API_TOKEN, GITHUB_TOKEN, "s3cret-value"]);
    expect(ports.calls.slice(-3).map(({ name }) => name)).toEqual(["summary.addRaw", "summary.write", "info"]);
    const [comment] = github?.comments() ?? [];
    expect(comment?.body.split("\n").slice(1).join("\n")).toBe(ports.of("summary.addRaw")[0]);
    for (const value of [API_TOKEN, GITHUB_TOKEN, "s3cret-value"]) {
      expect(ports.said()).not.toContain(value);
      expect(comment?.body).not.toContain(value);
    }
  });

  test("comments although the summary cannot be written, and is no failure where GitHub refuses", async () => {
    const options: GitHubOptions = { permissions: { "pull-requests": "read" } };
    const { ports } = await step({
      inputs: { ...DRY, "github-token": GITHUB_TOKEN },
      failing: { "summary.write": broken },
      ...(await pullRequest(options)),
    });
    await main(ports);
    expect(ports.of("warning")).toEqual([
      NO_SUMMARY,
      expect.stringMatching(/^Could not comment on the pull request: github-token lacks the permission/),
    ]);
    expect(ports.of("setFailed")).toEqual([]);
  });

  test("has a second for the comment where the deadline is over", async () => {
    const clock = { ...virtualClock(), now: () => 3_600_000 };
    const { ports } = await step({
      inputs: { ...DRY, "github-token": GITHUB_TOKEN },
      clock,
      ...(await pullRequest()),
    });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([expect.stringContaining("deadline")]);
    expect(github?.requests).not.toEqual([]);
  });

  test.each([{}, { required: "B" }])("and is no dry run has no comment %j", async (inputs) => {
    const { ports } = await step({ inputs: { "github-token": GITHUB_TOKEN, ...inputs }, ...(await pullRequest()) });
    await main(ports);
    expect(github?.requests).toEqual([]);
    expect(ports.of("warning")).toEqual([expect.stringMatching(/^github-token has no effect without dry-run: true/)]);
  });

  test("a version that is not deployed has an output of its own", async () => {
    const { ports, api } = await step({ inputs: { deploy: "false" } });
    await main(ports);
    const id = api.worker("api")?.versions.at(-1)?.id;
    expect(outputs(ports)["version-id"]).toBe(id);
    expect(title(ports)).toBe("New version, not deployed: api");
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });
});

describe("a step that fails", () => {
  test("at the inputs: all problems, and no connection", async () => {
    let connections = 0;
    const connect = (): Agent => {
      connections += 1;
      return new Agent();
    };
    const { ports, api } = await step({ inputs: { "script-name": "", secrets: "A=s3cret-value\na b" }, connect });
    await main(ports);
    const problems = [
      /^- script-name is empty\./,
      /^- secrets, line 2: this is not NAME, NAME=value or NAME<<DELIMITER/,
    ];
    expect(String(ports.of("setFailed")[0]).split("\n")).toEqual([
      "Not started: 2 problems in the inputs",
      ...problems.map((problem) => expect.stringMatching(problem)),
    ]);
    expect(title(ports)).toBe("Not started: 2 problems in the inputs");
    expect(ports.of("summary.addRaw")[0]).toContain("NAME&#60;&#60;DELIMITER");
    expect(outputs(ports)).toEqual(noOutputs());
    expect(ports.of("setSecret")).toEqual([API_TOKEN, "s3cret-value"]);
    expect([connections, api.requests]).toEqual([0, []]);
  });

  test("at the inputs of a dry run: in the comment too, where a plan may be that is no longer true", async () => {
    const inputs = { timeout: "x", "dry-run": "true", "github-token": GITHUB_TOKEN };
    const { ports } = await step({ inputs, ...(await pullRequest()) });
    await main(ports);
    const body = expect.stringContaining("timeout must be a number of seconds");
    expect(github?.comments()).toMatchObject([{ body }]);
  });

  test("at Cloudflare: what Cloudflare said, in log, outputs and summary", async () => {
    const { ports } = await step({ inputs: { "script-name": "apo" } });
    await main(ports);
    const [message] = ports.of("setFailed") as [string];
    expect(message).toContain("Cloudflare refused the patch of Worker apo: code 10007 (HTTP 404).");
    const error = { code: 10007, message };
    const result = aResult({ script: "apo", status: "failed", notApplied: ["A", "OLD"], error });
    const results = JSON.stringify([result]);
    expect(outputs(ports)).toEqual(noOutputs({ "failed-scripts": "apo", results }));
    expect(title(ports)).toBe("Failed: apo");
    expect(ports.of("summary.write")).toHaveLength(1);
  });

  test.each(["127.0.0.1:3128", "http://me:hunter2@:bad", "hunter2"])(
    "at a proxy variable such as %s, which is not shown",
    async (proxy) => {
      const { ports, api } = await step({
        connect: () => new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy }),
      });
      await main(ports);
      expect(ports.of("setFailed")).toEqual([
        expect.stringMatching(/^Not started: 1 problem in the inputs\n- HTTPS_PROXY or HTTP_PROXY .* \(not shown\)\./),
      ]);
      expect(ports.said()).not.toContain("hunter2");
      expect(outputs(ports)).toEqual(noOutputs());
      expect(api.requests).toEqual([]);
    },
  );
});

describe("a fault of the action itself", () => {
  test.each(["s3cret-value", "s3cret-value\n    at s3cret-value\n    at once", ""])(
    "is told without its message %j",
    async (message) => {
      const { ports, api } = await step({ failing: { info: new TypeError(message) } });
      await main(ports);
      expect(ports.of("setFailed")).toEqual([expect.stringMatching(/^Internal error in this action: TypeError, /)]);
      expect(ports.said()).not.toContain("s3cret-value");
      expect(outputs(ports)).toEqual(noOutputs());
      expect(api.requests).toEqual([]);
    },
  );

  test("in the middle of a run leaves a report: what was done is not known", async () => {
    const { ports } = await step({ failing: {} });
    const clock = {
      ...ports.clock,
      now: () => {
        throw new TypeError("s3cret-value");
      },
    };
    await main({ ...ports, clock });
    const [message] = ports.of("setFailed") as [string];
    expect(message).toMatch(/^Internal error in this action: TypeError, .*Please report it and include this line\.\n/);
    expect(message).toMatch(/\nIt is not known whether the change took effect\. Running the step again is safe\.$/);
    expect(JSON.parse(String(outputs(ports).results))).toMatchObject([
      { script: "api", status: "failed", notKnown: ["A", "OLD"], error: { code: "fault" } },
    ]);
    expect(ports.said()).not.toContain("s3cret-value");
  });

  test("after the outputs leaves them as they are", async () => {
    const { ports } = await step({ inputs: { "script-name": "apo" } });
    const failures: string[] = [];
    const setFailed = (message: string | Error): void => {
      failures.push(String(message));
      if (failures.length === 1) throw new TypeError("s3cret-value");
    };
    await main({ ...ports, core: { ...ports.core, setFailed } });
    expect(failures[1]).toMatch(/^Internal error in this action: TypeError, /);
    const results = expect.stringContaining('"script":"apo"');
    expect(outputs(ports)).toMatchObject({ "failed-scripts": "apo", results });
  });
});

const NO_OUTPUTS = "Could not write the outputs of this step (GITHUB_OUTPUT). The log says what was done.";
const NO_SUMMARY = "Could not write the job summary. The outputs and this log are complete.";
const broken = new Error("ENOSPC s3cret-value");

describe("the runner's files", () => {
  test("outputs that cannot be written fail the step, which goes on", async () => {
    const { ports, api } = await step({ failing: { setOutput: broken } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([NO_OUTPUTS]);
    expect(ports.of("summary.write")).toHaveLength(1);
    expect(api.secrets("api")).toEqual([{ name: "A", type: "secret_text" }]);
  });

  test.each(["summary.write", "summary.addRaw"])("a summary that cannot be written is a warning: %s", async (name) => {
    const { ports } = await step({ failing: { [name]: broken } });
    await main(ports);
    expect([ports.of("warning"), ports.of("setFailed")]).toEqual([[NO_SUMMARY], []]);
    expect(outputs(ports).changed).toBe("true");
  });

  test("after problems too", async () => {
    const { ports } = await step({ inputs: { timeout: "x" }, failing: { setOutput: broken, "summary.write": broken } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([NO_OUTPUTS, expect.stringContaining("timeout must be a number of seconds")]);
    expect(ports.of("warning")).toEqual([NO_SUMMARY]);
    expect(ports.said()).not.toContain("s3cret-value");
  });
});
