import { type context, getOctokit } from "@actions/github";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent, EnvHttpProxyAgent } from "undici";
import { API_TOKEN, type Cloudflare, startCloudflare } from "../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, type GitHub, type GitHubOptions, startGitHub } from "../sandbox/github.ts";
import { main } from "../src/main.ts";
import type { Environment, Ports } from "../src/ports.ts";
import { BASE_INPUTS, type FakeOptions, type FakePorts, fakePorts } from "./support/fake-ports.ts";
import "./support/one-realm.ts";

let api: Cloudflare | undefined;
let github: GitHub | undefined;

afterEach(async () => {
  await Promise.all([api?.close(), github?.close()]);
  api = undefined;
  github = undefined;
});

/** A step that sets A and deletes OLD on the Worker `api`, unless the options say otherwise. */
async function step({ inputs, ...options }: FakeOptions = {}): Promise<{ ports: FakePorts; api: Cloudflare }> {
  api = await startCloudflare({
    workers: [{ script: "api", bindings: [{ name: "OLD", type: "secret_text", text: "old" }] }],
  });
  const given = { ...BASE_INPUTS, "api-base-url": api.url, secrets: "A=s3cret-value", delete: "OLD", ...inputs };
  return { ports: fakePorts({ ...options, inputs: given }), api };
}

const outputs = (ports: FakePorts): Record<string, unknown> =>
  Object.fromEntries(ports.calls.filter(({ name }) => name === "setOutput").map(({ args }) => [args[0], args[1]]));
const NOTHING_DONE = { "secret-names": "", "set-names": "", "deleted-names": "", changed: "false", results: "[]" };

describe("a step that works", () => {
  test("masks, says, patches, reports, in this order", async () => {
    const { ports, api } = await step({ inputs: { secrets: "A=s3cret-value\nB=", "on-empty": "skip" } });
    await main(ports);
    expect(ports.calls.map(({ name }) => name)).toEqual([
      ...Array(2).fill("setSecret"),
      ...Array(5).fill("info"),
      ...Array(5).fill("setOutput"),
      "summary.addHeading",
      "summary.addTable",
      "summary.addRaw",
      "summary.write",
    ]);
    expect(ports.of("setSecret")).toEqual([API_TOKEN, "s3cret-value"]);
    expect(ports.of("info")).toEqual([
      "Skipped, because empty or not set: B.",
      `Worker api (account ${BASE_INPUTS["account-id"]}): 1 to set, 1 to delete.`,
      "Set: A",
      "Deleted: OLD",
      "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1. Running instances take them up within about 10 seconds.",
    ]);
    const result = {
      script: "api",
      status: "patched",
      set: ["A"],
      deleted: ["OLD"],
      notApplied: [],
      notKnown: [],
      names: ["A"],
      attempts: 1,
      requests: 1,
    };
    expect(outputs(ports)).toEqual({
      "secret-names": "A",
      "set-names": "A",
      "deleted-names": "OLD",
      changed: "true",
      results: JSON.stringify([result]),
    });
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
    expect(ports.calls.map(({ name }) => name)).toEqual([
      ...Array(2).fill("setSecret"),
      ...Array(5).fill("info"),
      ...Array(5).fill("setOutput"),
      "summary.addRaw",
      "summary.write",
    ]);
    expect(ports.of("info").slice(1)).toEqual([...LINES, "Nothing was written: this is a dry run."]);
    expect(outputs(ports)).toMatchObject({
      "secret-names": "A",
      "set-names": "A",
      "deleted-names": "OLD",
      changed: "false",
    });
    expect(ports.of("summary.addRaw")).toEqual([
      expect.stringMatching(/^<h3>Plan for Worker <code>api<\/code><\/h3>\n/),
    ]);
    expect(api.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("and writes: the plan is in the log, and the summary is of what was done", async () => {
    const { ports } = await step({ inputs: { prune: "true" } });
    await main(ports);
    expect(ports.of("info").slice(1)).toEqual([
      ...LINES,
      "Prune deletes at most 10 (max-deletions).",
      "Set: A",
      "Deleted: OLD",
      expect.stringMatching(/^Confirmed by Cloudflare's answer\. Secrets on the Worker now: 1\./),
    ]);
    expect(ports.of("summary.addHeading")).toEqual(["Secrets patched: <code>api</code>"]);
    expect(ports.of("setFailed")).toEqual([]);
  });

  test.each([{}, DRY])("with a problem: fails, and the summary is the plan %j", async (mode) => {
    const { ports, api } = await step({ inputs: { required: "B", ...mode } });
    await main(ports);
    const problem =
      "One required secret would not be on the Worker after the step. Set it here, or take it out of required: B.";
    const message = `Nothing was written to Worker api. Problems found: 1\n- ${problem}`;
    expect(ports.of("setFailed")).toEqual([message]);
    expect(ports.of("summary.addRaw")).toEqual([expect.stringContaining("1 problem, so nothing can be written:")]);
    expect(JSON.parse(String(outputs(ports).results))).toEqual([
      expect.objectContaining({ status: "failed", notApplied: ["A", "OLD"], error: { code: "plan", message } }),
    ]);
    expect(api.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  test("that cannot read the state has the summary of a failure", async () => {
    const { ports } = await step({ inputs: { ...DRY, "script-name": "apo" } });
    await main(ports);
    expect(ports.of("summary.addHeading")).toEqual(["Secrets not patched as declared: <code>apo</code>"]);
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
    expect(ports.of("info").at(-1)).toBe("The pull request has the plan: its comment is written.");
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
      expect.stringMatching(/^The plan was not written to the pull request: the token in github-token may not do that/),
    ]);
    expect(ports.of("setFailed")).toEqual([]);
  });

  test.each([{}, { required: "B" }])("and is no dry run has no comment %j", async (inputs) => {
    const { ports } = await step({ inputs: { "github-token": GITHUB_TOKEN, ...inputs }, ...(await pullRequest()) });
    await main(ports);
    expect(github?.requests).toEqual([]);
    expect(ports.of("warning")).toEqual([
      "github-token has an effect only with dry-run: true, for the comment with the plan.",
    ]);
  });

  test("a version that is not deployed has an output of its own", async () => {
    const { ports, api } = await step({ inputs: { deploy: "false" } });
    await main(ports);
    const id = api.worker("api")?.versions.at(-1)?.id;
    expect(outputs(ports)["version-id"]).toBe(id);
    expect(ports.of("summary.addHeading")).toEqual(["Secrets in a new version: <code>api</code>"]);
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
      "script-name is empty. Give the name of the Worker. Or name a file that has it: wrangler-config, or script-names-file for many.",
      "secrets, line 2: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one name a line, without quotes, commas, a leading - or a colon, and without a space before = or <<. " +
        "Put the value into env: and write its NAME alone on a line; any content is safe that way.",
    ];
    expect(ports.of("setFailed")).toEqual([
      ["Nothing was sent to Cloudflare. Problems found: 2", ...problems.map((problem) => `- ${problem}`)].join("\n"),
    ]);
    expect(ports.of("summary.addRaw")).toEqual([
      `<ul>${problems.map((problem) => `<li>${problem.replaceAll("<<", "&#60;&#60;")}</li>`).join("")}</ul>`,
    ]);
    expect(outputs(ports)).toEqual(NOTHING_DONE);
    expect(ports.of("setSecret")).toEqual([API_TOKEN, "s3cret-value"]);
    expect([connections, api.requests]).toEqual([0, []]);
  });

  test("at Cloudflare: what Cloudflare said, in log, outputs and summary", async () => {
    const { ports } = await step({ inputs: { "script-name": "apo" } });
    await main(ports);
    const [message] = ports.of("setFailed") as [string];
    expect(message).toContain("Cloudflare refused the patch of Worker apo: code 10007 (HTTP 404).");
    const error = { code: 10007, message };
    const result = {
      script: "apo",
      status: "failed",
      set: [],
      deleted: [],
      notApplied: ["A", "OLD"],
      notKnown: [],
      names: [],
      attempts: 1,
      requests: 1,
      error,
    };
    expect(outputs(ports)).toEqual({ ...NOTHING_DONE, "failed-scripts": "apo", results: JSON.stringify([result]) });
    expect(ports.of("summary.addHeading")).toEqual(["Secrets not patched as declared: <code>apo</code>"]);
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
        "Nothing was sent to Cloudflare. Problems found: 1\n- One of the variables HTTPS_PROXY and HTTP_PROXY (or its " +
          "lower-case twin) is not the address of a proxy (not shown). Write it as http://host:port.",
      ]);
      expect(ports.said()).not.toContain("hunter2");
      expect(outputs(ports)).toEqual(NOTHING_DONE);
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
      expect(ports.of("setFailed")).toEqual([
        expect.stringMatching(/^This action has a fault of its own: TypeError, /),
      ]);
      expect(ports.said()).not.toContain("s3cret-value");
      expect(outputs(ports)).toEqual(NOTHING_DONE);
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
    expect(message).toMatch(/^This action has a fault of its own: TypeError, .*Please report it with this line\.\n/);
    expect(message).toMatch(/\nWhether the change took effect is not known\. Running the step again is safe\.$/);
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
    expect(failures[1]).toMatch(/^This action has a fault of its own: TypeError, /);
    expect(outputs(ports)).toMatchObject({ "failed-scripts": "apo" });
  });

  test.each([
    ["ENOENT", "Error ENOENT"],
    ["s3cret-value", "Error"],
    [7, "Error"],
  ])("is told with its code %j if that is one of Node's", async (code, told) => {
    const { ports } = await step({ failing: { info: Object.assign(new Error("x"), { code }) } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([expect.stringContaining(`a fault of its own: ${told}, `)]);
  });

  test("is told with its place", async () => {
    const { ports } = await step({ failing: { info: new TypeError("x") } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([expect.stringMatching(/main\.test\.ts:\d+:\d+.*\. Please report it/)]);
  });

  test.each(["s3cret-value", { message: "s3cret-value" }])("may be no error at all: %j", async (thrown) => {
    const { ports } = await step({ failing: { info: thrown as Error } });
    await main(ports);
    const kind = typeof thrown;
    expect(ports.of("setFailed")).toEqual([
      `This action has a fault of its own: ${kind}. Please report it with this line.`,
    ]);
    expect(ports.said()).not.toContain("s3cret-value");
  });
});

const NO_OUTPUTS = "The outputs of this step could not be written (GITHUB_OUTPUT). The log says what was done.";
const NO_SUMMARY = "The job summary could not be written. The outputs and this log are complete.";
const broken = new Error("ENOSPC s3cret-value");

describe("the runner's files", () => {
  test("outputs that cannot be written fail the step, which goes on", async () => {
    const { ports, api } = await step({ failing: { setOutput: broken } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([NO_OUTPUTS]);
    expect(ports.of("summary.write")).toHaveLength(1);
    expect(api.secrets("api")).toEqual([{ name: "A", type: "secret_text" }]);
  });

  test.each(["summary.write", "summary.addTable"])(
    "a summary that cannot be written is a warning: %s",
    async (name) => {
      const { ports } = await step({ failing: { [name]: broken } });
      await main(ports);
      expect([ports.of("warning"), ports.of("setFailed")]).toEqual([[NO_SUMMARY], []]);
      expect(outputs(ports).changed).toBe("true");
    },
  );

  test("after problems too", async () => {
    const { ports } = await step({ inputs: { timeout: "x" }, failing: { setOutput: broken, "summary.write": broken } });
    await main(ports);
    expect(ports.of("setFailed")).toEqual([NO_OUTPUTS, expect.stringContaining("timeout is not a number")]);
    expect(ports.of("warning")).toEqual([NO_SUMMARY]);
    expect(ports.said()).not.toContain("s3cret-value");
  });
});
