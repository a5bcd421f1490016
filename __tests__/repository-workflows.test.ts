import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import {
  ACCOUNT_ID,
  API_TOKEN,
  apiError,
  type Cloudflare,
  failure,
  type Interception,
  startCloudflare,
} from "../sandbox/cloudflare.ts";
import { parseWorkflow } from "../sandbox/workflow/parse.ts";
import {
  type Handler,
  type HandlerAnswer,
  type HandlerCall,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../sandbox/workflow.ts";
import { pass, SLUG } from "./support/example.ts";
import { secretText } from "./support/fake-secrets.ts";
import { expectNoLeak } from "./support/leak-gate.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const GITHUB = path.join(PROJECT, ".github");
const WORKFLOWS = readdirSync(path.join(GITHUB, "workflows"));
const TEMPORARY = mkdtempSync(path.join(tmpdir(), "workflows-"));
const SHA = "0123456789abcdef0123456789abcdef01234567";

afterAll(() => rmSync(TEMPORARY, { recursive: true, force: true }));

type Step = { uses?: string; run?: string; if?: string; with?: Record<string, unknown> };
type Job = {
  permissions?: unknown;
  environment?: unknown;
  container?: unknown;
  services?: unknown;
  "timeout-minutes"?: number;
  steps: Step[];
};
type Workflow = {
  name?: unknown;
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
};

function ofProject(file: string): string {
  return readFileSync(path.join(PROJECT, file), "utf8");
}

function workflowFile(name: string): { name: string; content: string } {
  return { name: `.github/workflows/${name}`, content: ofProject(`.github/workflows/${name}`) };
}

function stepsOf(content: string): Step[] {
  return Object.values((load(content) as Workflow).jobs).flatMap(({ steps }) => steps);
}

describe.each(WORKFLOWS)("%s", (name) => {
  const { content } = workflowFile(name);
  const workflow = load(content) as Workflow;
  const jobs = Object.entries(workflow.jobs);

  test("is valid to GitHub's parser", () => {
    expect(parseWorkflow({ name, content }).jobs.map(({ id }) => id)).toEqual(jobs.map(([id]) => id));
  });

  test("pins every action to a commit, and names its version", () => {
    const uses = [...content.matchAll(/uses: (.*)/g)].map(([, what = ""]) => what);
    const others = uses.filter((what) => what !== "./");
    expect(others.filter((what) => !/^[\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
    expect(others).not.toEqual([]);
  });

  test("gives each job its own permissions, each with its reason, and a time limit", () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of jobs) {
      expect({ id, permissions: job.permissions, minutes: job["timeout-minutes"] }).toEqual({
        id,
        permissions: expect.any(Object),
        minutes: expect.any(Number),
      });
    }
    const grants = [...content.matchAll(/^ +[\w-]+: (?:read|write)\b(.*)$/gm)];
    expect(grants.filter(([, rest = ""]) => !/^ # \w/.test(rest)).map(([line]) => line)).toEqual([]);
  });

  test("runs nothing twice at the same time by accident", () => {
    expect(workflow.concurrency).toEqual(expect.objectContaining({ group: expect.any(String) }));
  });

  test("puts no expression into a script", () => {
    const scripts = stepsOf(content).flatMap(({ run }) => run ?? []);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  // The rules of zizmor that need no network, beside those above: docs.zizmor.sh/audits.
  test("has none of the faults that zizmor finds", () => {
    const steps = stepsOf(content);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    const events = Object.keys(workflow.on);
    const faults: Record<string, unknown[]> = {
      artipacked: checkouts.filter((step) => step.with?.["persist-credentials"] !== false),
      "dangerous-triggers": events.filter((event) => ["pull_request_target", "workflow_run"].includes(event)),
      "template-injection": steps.filter((step) => `${step.with?.script}`.includes("${{")),
      "insecure-commands": content.match(/ACTIONS_ALLOW_UNSECURE_COMMANDS/g) ?? [],
      "overprovisioned-secrets": content.match(/toJSON\(secrets\)|secrets\[/gi) ?? [],
      "unredacted-secrets": content.match(/fromJSON\(secrets\./gi) ?? [],
      "secrets-inherit": content.match(/secrets: inherit/g) ?? [],
      "secrets-outside-env": jobs.filter(
        ([, job]) => /secrets\.(?!GITHUB_TOKEN)/.test(JSON.stringify(job)) && job.environment === undefined,
      ),
      "bot-conditions": content.match(/github\.actor\b/g) ?? [],
      "unsound-condition": content.match(/^ *if: [|>]/gm) ?? [],
      "unsound-contains": content.match(/contains\('/g) ?? [],
      "self-hosted-runner": content.match(/runs-on:.*self-hosted/g) ?? [],
      "unpinned-images": jobs.filter(([, job]) => job.container !== undefined || job.services !== undefined),
      "adhoc-packages": content.match(/\bnpm (?:install|i|add)\b|\bnpx\b|\bpip install\b/g) ?? [],
      "anonymous-definition": typeof workflow.name === "string" ? [] : [name],
    };
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });
});

test("what is released takes nothing from a cache", () => {
  const { jobs } = load(ofProject(".github/workflows/release.yml")) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const caching = steps.filter(({ uses = "" }) => /setup-node|cache@/.test(uses));
  expect(caching.length).toBeGreaterThan(0);
  expect(caching.filter((step) => step.with?.["package-manager-cache"] !== false)).toEqual([]);
});

test.each([".npmrc", "peers/.npmrc"])("%s lets no package run a script at its installation", (file) => {
  expect(ofProject(file).split("\n")).toContain("ignore-scripts=true");
});

test("all workflows pin an action to the same commit", () => {
  const pins = WORKFLOWS.flatMap((name) => [
    ...workflowFile(name).content.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+ # \S+)/g),
  ]);
  const byAction = Map.groupBy(pins, ([, action]) => action);
  expect(byAction.size).toBeGreaterThan(3);
  const several = [...byAction].map(([action, uses]) => [action, new Set(uses.map(([, , pin]) => pin)).size]);
  expect(several.filter(([, count]) => count !== 1)).toEqual([]);
});

test("Dependabot looks at everything that is locked or pinned, and waits some days", () => {
  const { updates } = load(ofProject(".github/dependabot.yml")) as { updates: Record<string, unknown>[] };
  expect(updates.map((update) => `${update["package-ecosystem"]} ${update.directory}`)).toEqual([
    "npm /",
    "npm /peers",
    "github-actions /",
  ]);
  for (const { cooldown, groups } of updates) {
    expect(cooldown).toEqual(expect.objectContaining({ "default-days": 7 }));
    expect(groups).toEqual(expect.any(Object));
  }
  expect(updates.filter((update) => update["insecure-external-code-execution"] !== undefined)).toEqual([]);
});

describe("forms for issues", () => {
  const form = (name: string) => load(ofProject(`.github/ISSUE_TEMPLATE/${name}.yml`)) as Record<string, unknown>;

  test.each(["bug_report", "feature_request"])("%s has what GitHub asks of a form", (name) => {
    const { name: title, description, body } = form(name) as { name: string; description: string; body: Field[] };
    type Field = { type: string; id?: string; attributes: { label?: string; value?: string } };
    expect([title, description]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    const fields = body.filter(({ type }) => type !== "markdown");
    for (const key of ["id", "label"] as const) {
      const values = fields.map(({ id, attributes }) => (key === "id" ? id : attributes.label));
      expect(values).not.toContain(undefined);
      expect(new Set(values).size).toBe(fields.length);
    }
  });

  test("vulnerabilities go to private reporting, and a bug's form warns of secrets first", () => {
    const { blank_issues_enabled: blank, contact_links: links } = form("config") as Record<string, unknown>;
    expect(blank).toBe(false);
    const advisories = `https://github.com/${SLUG}/security/advisories/new`;
    expect(links).toContainEqual(expect.objectContaining({ url: advisories }));
    const [first, ...fields] = form("bug_report").body as { id?: string; attributes: { value?: string } }[];
    expect(first?.attributes.value).toContain("Paste no secret");
    expect(first?.attributes.value).toContain(advisories);
    expect(fields.map(({ id }) => id)).toContain("log");
  });
});

/** On Windows, the `bash` of the path may be that of another system inside of it. */
const BASH = process.platform === "win32" ? path.join(process.env.ProgramFiles ?? "", "Git/bin/bash.exe") : "bash";

/** What a runner sets for a script, beside the variables of the workflow. */
type Surroundings = Record<string, string>;

/** Runs a script as a runner does with `shell: bash`; what it prints is searched for masks. */
function bash(call: HandlerCall, surroundings: Surroundings): HandlerAnswer {
  const files = mkdtempSync(path.join(TEMPORARY, "step-"));
  const [output, environment] = [path.join(files, "output"), path.join(files, "environment")];
  for (const file of [output, environment]) writeFileSync(file, "");
  const { PATH: inherited = "", ...own } = surroundings;
  const { status, stdout, stderr } = spawnSync(BASH, ["--noprofile", "--norc", "-eo", "pipefail", "-c", call.run], {
    cwd: call.workspace,
    encoding: "utf8",
    timeout: 60_000,
    env: {
      ...(process.platform === "win32" ? { SystemRoot: process.env.SystemRoot } : {}),
      // The scripts' `node` is the one that runs this.
      PATH: [inherited, path.dirname(process.execPath), process.env.PATH].filter(Boolean).join(path.delimiter),
      GITHUB_SHA: SHA,
      GITHUB_RUN_ID: "4711",
      GITHUB_RUN_ATTEMPT: "2",
      RUNNER_TEMP: files,
      GITHUB_OUTPUT: output,
      GITHUB_ENV: environment,
      ...own,
      ...call.env,
    },
  });
  const pairs = (file: string) =>
    Object.fromEntries(
      [...readFileSync(file, "utf8").matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]),
    );
  const lines = stdout.split("\n");
  return {
    outcome: status === 0 ? "success" : "failure",
    outputs: pairs(output),
    env: pairs(environment),
    masks: lines.flatMap((line) => (line.startsWith("::add-mask::") ? line.slice("::add-mask::".length) : [])),
    log: [...lines.filter((line) => !line.startsWith("::add-mask::")), stderr].join("\n").trim(),
  };
}

/** Every script of a workflow, run by bash. */
function scripts(content: string, surroundings: Surroundings = {}): Record<string, Handler> {
  const found = stepsOf(content).flatMap(({ run }) => run?.trim() ?? []);
  return Object.fromEntries(found.map((script) => [script, (call) => bash(call, surroundings)]));
}

const outcomes = ({ jobs }: WorkflowRun, job: string): Record<string, string> =>
  Object.fromEntries(jobs.find(({ id }) => id === job)?.steps.map(({ name, outcome }) => [name, outcome]) ?? []);

describe("e2e.yml", () => {
  const { name, content } = workflowFile("e2e.yml");
  const WORKER = "end-to-end";
  const ACCOUNT = {
    secrets: { E2E_CLOUDFLARE_API_TOKEN: API_TOKEN },
    vars: { E2E_CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID, E2E_WORKER: WORKER },
  };
  const CLEANUP = ["Leave the Worker as it was", "The Worker is as it was"];

  function holding(cloudflare: Cloudflare): unknown {
    return [...(cloudflare.worker(WORKER)?.bindings ?? [])];
  }

  /** Runs it against a Worker with secrets of its own, which must be there afterwards, and nothing else. */
  async function run(options: Partial<WorkflowOptions> = {}, interceptions: readonly Interception[] = []) {
    const bindings = [secretText("KEPT", "stays"), { name: "MODE", type: "plain_text" as const, text: "test" }];
    const cloudflare = await startCloudflare({ workers: [{ script: WORKER, bindings }] });
    for (const interception of interceptions) cloudflare.intercept(interception);
    const before = holding(cloudflare);
    try {
      const finished = await runWorkflow({
        file: { name, content },
        actions: { "./": PROJECT },
        cloudflare,
        github: { repository: SLUG },
        environments: { e2e: ACCOUNT },
        files: { "scripts/expect-outputs.mjs": ofProject("scripts/expect-outputs.mjs") },
        ...options,
        handlers: { ...scripts(content), ...options.handlers },
      });
      expect(holding(cloudflare)).toEqual(before);
      for (const step of finished.jobs.flatMap(({ steps }) => steps)) {
        if (step.run !== null) expectNoLeak({ run: step.run, secrets: [API_TOKEN], requests: cloudflare.requests });
      }
      return { run: finished, cloudflare };
    } finally {
      await cloudflare.close();
    }
  }

  test.each(["push", "schedule", "workflow_dispatch"])("leaves the Worker as it was, on %s", async (event) => {
    const { run: finished, cloudflare } = await run({ event: { name: event } });
    expect(finished.log).not.toContain("##[error]");
    expect(finished.result).toBe("success");
    expect(finished.concurrency).toEqual({ group: "e2e", cancelInProgress: false });
    expect(new Set(Object.values(outcomes(finished, "e2e")))).toEqual(new Set(["success"]));
    const written = cloudflare.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
    const [text, key] = ["E2E_TEXT_4711_2", "E2E_KEY_4711_2"];
    expect(written.map((body) => Object.keys((body as { secrets: object }).secrets).sort())).toEqual([
      [key, text],
      [text],
      [key, text],
      [key, text],
    ]);
    const {
      first = "",
      second = "",
      material = "",
    } = finished.jobs[1]?.steps.find(({ id }) => id === "own")?.outputs ?? {};
    expect(new Set([first, second, material, ""]).size).toBe(4);
    for (const value of [first, second, material]) expect(finished.log).not.toContain(value);
  });

  /** Fails the patch of this number, after it was made: the step fails, and the Worker is changed. */
  function failing(number: number): Interception {
    let patches = 0;
    return {
      match: ({ method }) => method === "PATCH" && ++patches === number,
      apply: true,
      status: 400,
      body: JSON.stringify(failure(400, apiError(10026, "Could not parse the body")).body),
    };
  }

  test.each([
    ["sets", 1, "Set a text and a key"],
    ["overwrites", 2, "Overwrite the text and require the key"],
    ["deletes", 3, "Delete both"],
  ])("leaves the Worker as it was when the patch that %s fails", async (_what, number, step) => {
    const { run: finished } = await run({}, [failing(number)]);
    expect(finished.result).toBe("failure");
    const steps = outcomes(finished, "e2e");
    expect(steps[step]).toBe("failure");
    expect(CLEANUP.map((each) => steps[each])).toEqual(["success", "success"]);
  });

  test.each(["Both are there", "Nothing was written", "Both are still there"])(
    "leaves the Worker as it was when this does not hold: %s",
    async (step) => {
      const { run: finished } = await run({ handlers: { [step]: () => ({ outcome: "failure" }) } });
      expect(finished.result).toBe("failure");
      const steps = outcomes(finished, "e2e");
      expect([steps[step], steps["Delete both"], ...CLEANUP.map((each) => steps[each])]).toEqual([
        "failure",
        "skipped",
        "success",
        "success",
      ]);
    },
  );

  test("fails when the Worker is not as it was", async () => {
    // A secret that was there in the beginning, and is not in the end.
    const result = [secretText("KEPT", ""), secretText("LOST", "")].map(({ name, type }) => ({ name, type }));
    const foreign: Interception = {
      match: ({ method, path: url }) => method === "GET" && url.endsWith("/secrets"),
      status: 200,
      body: JSON.stringify({ result, success: true, errors: [], messages: [] }),
    };
    const { run: finished } = await run({}, [foreign]);
    expect(finished.result).toBe("failure");
    const steps = outcomes(finished, "e2e");
    expect(CLEANUP.map((each) => steps[each])).toEqual(["success", "failure"]);
  });

  test("cleans up when it is cancelled, too", () => {
    const last = stepsOf(content).slice(-2);
    expect(last.map((step) => step.if)).toEqual(last.map(() => "always() && steps.before.outcome == 'success'"));
  });

  test.each<[string, Partial<WorkflowOptions>, string]>([
    ["without an account", { environments: {} }, "success"],
    ["in a fork", { github: { repository: "octocat/fork" } }, "success"],
    ["with half an account", { environments: { e2e: { vars: ACCOUNT.vars } } }, "failure"],
  ])("sends nothing %s", async (_where, options, result) => {
    const { run: finished, cloudflare } = await run(options);
    expect(finished.result).toBe(result);
    expect(finished.jobs.find(({ id }) => id === "e2e")?.result).toBe("skipped");
    expect(cloudflare.requests).toEqual([]);
  });
});

test("ci.yml runs the action against the emulator", async () => {
  const { name, content } = workflowFile("ci.yml");
  const run = await runWorkflow({
    file: { name, content },
    actions: { "./": PROJECT },
    // Its imports lead out of the workspace, so it is started where it stands.
    files: {
      "scripts/emulator.ts": `import ${JSON.stringify(new URL("../scripts/emulator.ts", import.meta.url).href)};`,
      "scripts/expect-outputs.mjs": ofProject("scripts/expect-outputs.mjs"),
    },
    handlers: {
      ...scripts(content),
      "actions/setup-node": pass,
      ...Object.fromEntries(["npm ci", "npm test", "npm run demo", "npm run test:peers"].map((each) => [each, pass])),
    },
  });
  expect(run.result).toBe("success");
  expect(outcomes(run, "action")).toEqual(
    expect.objectContaining({
      "Start the emulator": "success",
      "The outputs are what the Worker has": "success",
      "A Worker that is not there fails the step": "success",
      "Stop the emulator": "success",
    }),
  );
  expect(run.jobs.map(({ id }) => id)).toEqual(["test", "test", "test", "peers", "action"]);
});

describe("scripts/expect-outputs.mjs", () => {
  function held(env: Record<string, string>) {
    const script = path.join(PROJECT, "scripts/expect-outputs.mjs");
    const { status, stdout } = spawnSync(process.execPath, [script], { encoding: "utf8", env });
    return { status, errors: stdout.split("\n").filter((line) => line.startsWith("::error::")).length };
  }
  const outputs = JSON.stringify({ changed: "true", "set-names": "A\nB", "deleted-names": "" });

  test.each<[string, Record<string, string>]>([
    ["one value", { EXPECTED_CHANGED: "true" }],
    ["lists in any order, with blank lines", { EXPECTED_SET_NAMES: "\nB\n\nA\n", EXPECTED_DELETED_NAMES: "" }],
  ])("is content with %s", (_what, expected) => {
    expect(held({ OUTPUTS: outputs, ...expected })).toEqual({ status: 0, errors: 0 });
  });

  test.each<[string, Record<string, string>, number]>([
    ["another value", { EXPECTED_CHANGED: "false" }, 1],
    ["a name too few, a name too many", { EXPECTED_SET_NAMES: "A", EXPECTED_DELETED_NAMES: "C" }, 2],
    ["an output that is not sorted", { EXPECTED_SET_NAMES: "A B", OUTPUTS: '{"set-names":"B\\nA"}' }, 1],
    ["an output that is not there", { EXPECTED_VERSION_ID: "" }, 1],
    ["no expectation", {}, 1],
  ])("fails for %s", (_what, expected, errors) => {
    expect(held({ OUTPUTS: outputs, ...expected })).toEqual({ status: 1, errors });
  });
});

describe("release.yml", () => {
  const { name, content } = workflowFile("release.yml");
  const CHANGELOG =
    "# Changelog\n\n## 1.2.3 - 2026-11-23\n\n### Added\n\n- A thing.\n\n## 1.2.2 - 2026-11-01\n\n- Older.\n";

  /** Stands in for GitHub's command line: notes what it is asked, and answers it by `ANSWER_…`. */
  const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_CALLS"
case "$*" in
  "run list"*) echo "$ANSWER_PASSED" ;;
  *matching-refs/tags/v1.*) printf '%b' "$ANSWER_TAGS" ;;
  *matching-refs*) printf '%b' "$ANSWER_MAJOR" ;;
  *"/compare/"*) echo "$ANSWER_COMPARE" ;;
  *"/releases --jq"*) printf '%b' "$ANSWER_RELEASES" ;;
  "release create"*) cat release/notes.md >> "$GH_CALLS"; [ "$ANSWER_CREATE" = yes ] ;;
  *"--method PATCH"*) [ "$ANSWER_MOVE" = yes ] ;;
esac
`;
  const OLDER = "fedcba9876543210fedcba9876543210fedcba98";

  async function release(answers: Record<string, string> = {}, files: Record<string, string> = {}) {
    const folder = mkdtempSync(path.join(TEMPORARY, "gh-"));
    const [calls, bundle] = [path.join(folder, "calls"), path.join(folder, "bundle.json")];
    writeFileSync(calls, "");
    writeFileSync(bundle, "{}");
    writeFileSync(path.join(folder, "gh"), GH);
    chmodSync(path.join(folder, "gh"), 0o755);
    const answered = {
      ANSWER_PASSED: "1",
      ANSWER_TAGS: "",
      ANSWER_MAJOR: OLDER,
      ANSWER_COMPARE: "ahead",
      ANSWER_RELEASES: "",
      ANSWER_CREATE: "yes",
      ANSWER_MOVE: "yes",
    };
    const attest: HandlerAnswer = { outputs: { "bundle-path": bundle } };
    const surroundings = { PATH: folder, GH_CALLS: calls, ...answered, ...answers };
    const commit = "git init -q && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm all\n";
    const run = await runWorkflow({
      file: { name, content },
      event: { name: "workflow_dispatch" },
      github: { repository: SLUG },
      files: {
        "package.json": '{ "version": "1.2.3", "type": "module" }',
        "CHANGELOG.md": CHANGELOG,
        "dist/index.js": "",
        "scripts/release-notes.ts": ofProject("scripts/release-notes.ts"),
        ...files,
      },
      handlers: {
        ...scripts(content, surroundings),
        // The sandbox checks files out, and no commit.
        "Pack the archive": (call) => bash({ ...call, run: commit + call.run }, surroundings),
        "npm ci": pass,
        "npm run check": pass,
        "actions/setup-node": pass,
        "actions/attest": () => attest,
      },
    });
    return { run, calls: readFileSync(calls, "utf8") };
  }

  /** The kinds of requests, in their order. */
  function kinds(calls: string): string[] {
    return [...calls.matchAll(/^(run list|attestation verify|release \w+|api --method \w+|api)\b/gm)].map(
      ([kind]) => kind,
    );
  }

  test("attaches everything to a draft, publishes it, and moves the major tag last", async () => {
    const { run, calls } = await release();
    expect(run.log).not.toContain("##[error]");
    expect(run.result).toBe("success");
    expect(kinds(calls)).toEqual([
      "run list",
      "api",
      "attestation verify",
      "attestation verify",
      "api",
      "release create",
      "release edit",
      "api",
      "api",
      "api --method PATCH",
    ]);
    expect(calls).toContain(`run list --workflow ci.yml --branch main --event push --commit ${SHA} --status success`);
    const archive = "release/patch-worker-secrets-1.2.3.tar.gz";
    expect(calls).toContain(`attestation verify ${archive} --repo ${SLUG}`);
    expect(calls).toMatch(
      /^release create v1\.2\.3 --draft --target [0-9a-f]{40} .* dist\/index\.js release\/[\w.-]+\.tar\.gz .*sigstore\.json$/m,
    );
    expect(calls).toContain("### Added\n\n- A thing.\nrelease edit v1.2.3 --draft=false");
    expect(calls).toContain(`/compare/${OLDER}...${SHA} `);
    expect(calls).toContain(`api --method PATCH repos/${SLUG}/git/refs/tags/v1 -f sha=${SHA}\n`);
    expect(run.jobs.map(({ environment }) => environment?.name)).toEqual([undefined, "release", undefined]);
  });

  test("attests the archive and every file of dist/", () => {
    const step = stepsOf(content).find(({ uses }) => uses?.startsWith("actions/attest@"));
    expect(step?.with?.["subject-path"]).toBe("dist/*\nrelease/*.tar.gz\n");
  });

  test("takes the place of a draft that a failed run left, and makes a major tag that is not there", async () => {
    const { run, calls } = await release({ ANSWER_RELEASES: "17 true\\n18 true\\n", ANSWER_MAJOR: "" });
    expect(run.result).toBe("success");
    const deletions = [17, 18].map((id) => `api --method DELETE repos/${SLUG}/releases/${id}\n`).join("");
    expect(calls).toContain(`${deletions}release create`);
    expect(calls).toContain(`api --method POST repos/${SLUG}/git/refs -f ref=refs/tags/v1 -f sha=${SHA}`);
  });

  test("publishes nothing twice, so that running an old job again does not make its release the latest", async () => {
    const { run, calls } = await release({ ANSWER_RELEASES: "17 false\\n", ANSWER_COMPARE: "behind" });
    expect(run.result).toBe("success");
    expect(run.log).toContain("v1.2.3 is published already.");
    expect(calls).not.toMatch(/^release|--method/m);
  });

  test.each(["behind", "identical"])("leaves a major tag where it is that this commit is %s", async (status) => {
    const { run, calls } = await release({ ANSWER_COMPARE: status });
    expect(run.result).toBe("success");
    expect(run.log).toContain(`v1 is at ${OLDER}, which holds this release.`);
    expect(calls).not.toContain("--method");
  });

  test.each<[string, Record<string, string>]>([
    ["is on another line of commits", { ANSWER_COMPARE: "diverged" }],
    ["is at a commit that GitHub does not know", { ANSWER_COMPARE: "" }],
    ["GitHub does not move", { ANSWER_MOVE: "no" }],
  ])("fails in a job of its own, which can be run again, for a major tag that %s", async (_what, answers) => {
    const { run, calls } = await release(answers);
    expect(run.jobs.map(({ id, result }) => [id, result])).toEqual([
      ["check", "success"],
      ["publish", "success"],
      ["major-tag", "failure"],
    ]);
    expect(calls).not.toContain("--method POST");
  });

  test("forces nothing: GitHub refuses to move a tag back as well", () => {
    expect(stepsOf(content).filter(({ run = "" }) => run.includes("force"))).toEqual([]);
  });

  test("does not take the tag of another version for its own", async () => {
    const { run } = await release({ ANSWER_TAGS: "refs/tags/v1.2.30\\n" });
    expect(run.result).toBe("success");
  });

  test.each<[string, Parameters<typeof release>, string]>([
    ["ci.yml has not passed", [{ ANSWER_PASSED: "0" }], "ci.yml has not passed on"],
    ["the tag is there", [{ ANSWER_TAGS: "refs/tags/v1.2.3\\n" }], "v1.2.3 is there already"],
    [
      "CHANGELOG.md has no section",
      [{}, { "CHANGELOG.md": "## Unreleased\n\n- A thing.\n" }],
      'no section "## 1.2.3 - <date>"',
    ],
    ["the section has no date", [{}, { "CHANGELOG.md": "## 1.2.3 - soon\n\n- A thing.\n" }], "has no date"],
    ["the section is empty", [{}, { "CHANGELOG.md": "## 1.2.3 - 2026-11-23\n\n## 1.2.2 - 2026-11-01\n" }], "is empty"],
    ["the version is none", [{}, { "package.json": '{ "version": "1.2.3-rc.1" }' }], '"1.2.3-rc.1" must be a version'],
  ])("writes nothing when %s", async (_what, [answers, files], says) => {
    const { run, calls } = await release(answers, files);
    expect(run.log).toContain(says);
    expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "skipped", "skipped"]);
    expect(kinds(calls).filter((kind) => kind !== "run list" && kind !== "api")).toEqual([]);
  });

  test("publishes nothing when the draft cannot be made", async () => {
    const { run, calls } = await release({ ANSWER_CREATE: "no" });
    expect(run.result).toBe("failure");
    expect(kinds(calls).slice(-1)).toEqual(["release create"]);
  });

  test("releases main alone", async () => {
    const topic = { event: { name: "workflow_dispatch" }, github: { ref: "refs/heads/topic" } };
    const run = await runWorkflow({ file: { name, content }, ...topic });
    expect(run.jobs.map(({ result }) => result)).toEqual(["skipped", "skipped", "skipped"]);
  });
});
