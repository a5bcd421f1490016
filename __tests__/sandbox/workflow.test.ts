// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's expressions.
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../../sandbox/cloudflare.ts";
import {
  type Handler,
  type HandlerCall,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../sandbox/workflow.ts";

const PROJECT = path.join(import.meta.dirname, "../..");
const PROBE = path.join(import.meta.dirname, "actions/probe");
const SAY = path.join(import.meta.dirname, "actions/say");

type Options = Partial<Omit<WorkflowOptions, "file">>;

/** Runs what stands under `on: push`. */
async function push(content: string, options: Options = {}): Promise<WorkflowRun> {
  return await runWorkflow({ file: { name: "test.yml", content: `on: push\n${content}` }, ...options });
}

/** A job of these steps. */
function job(steps: string, head = ""): string {
  const indented = (text: string, depth: number): string => text.replace(/^(?=.)/gm, " ".repeat(depth));
  return `jobs:\n  job:\n    runs-on: ubuntu-latest\n${indented(head, 4)}    steps:\n${indented(steps, 6)}`;
}

/** A handler that keeps what it was asked. */
function recorder(): { calls: HandlerCall[]; handler: Handler } {
  const calls: HandlerCall[] = [];
  return { calls, handler: (call) => void calls.push(call) };
}

/** What `${{ expression }}` comes out as in a step's `with`. */
async function evaluated(expression: string, options: Options = {}): Promise<string | undefined> {
  const { calls, handler } = recorder();
  await push(job(`- uses: a/b@v1\n  with:\n    value: ${expression}\n`), { handlers: { "a/b": handler }, ...options });
  return calls[0]?.with.value;
}

const outcomes = (run: WorkflowRun): string[] => run.jobs.flatMap(({ steps }) => steps.map(({ outcome }) => outcome));
const results = (run: WorkflowRun): Record<string, string> =>
  Object.fromEntries(run.jobs.map(({ name, result }) => [name, result]));

describe("a workflow that GitHub refuses", () => {
  test.each([
    ["an unknown key", "job: {}", "Unexpected value 'job'"],
    ["YAML that is none", "jobs: [", "Flow sequence in block collection"],
    ["no runs-on", "jobs:\n  a:\n    steps: []", "Required property is missing: runs-on"],
    ["neither uses nor run", job("- name: x\n"), "not enough info to determine what you meant"],
    ["a context that does not exist", job("- run: echo ${{ secret.A }}\n"), "Unrecognized named-value: 'secret'"],
    ["secrets in an if", job("- if: secrets.A != ''\n  run: x\n"), "Unrecognized named-value: 'secrets'"],
    ["env in the env of a job", job("- run: x\n", "env:\n  A: ${{ env.B }}\n"), "Unrecognized named-value: 'env'"],
    ["an unknown function", job("- run: ${{ base64('x') }}\n"), "Unrecognized function: 'base64'"],
    ["an expression that is not closed", job("- run: echo ${{ github.sha }\n"), "The expression is not closed"],
    ["a variable given twice", job("- run: x\n  env:\n    A: 1\n    a: 2\n"), "'a' is already defined"],
    ["a need that is not there", job("- run: x\n", "needs: other\n"), "at least one job with no dependencies"],
    ["an id given twice", job("- run: x\n  id: a\n- run: x\n  id: a\n"), "may not be used more than once"],
  ])("for %s", async (_what, content, message) => {
    await expect(push(content)).rejects.toThrow(message);
  });

  test("for a cycle of needs", async () => {
    const one = (id: string, needs: string): string =>
      `  ${id}:\n    runs-on: x\n    needs: [${needs}]\n    steps: [{run: x}]\n`;
    const content = `jobs:\n${one("a", "")}${one("b", "c")}${one("c", "b")}`;
    await expect(push(content)).rejects.toThrow("creates a cycle in the dependency graph");
  });

  test("for another event or branch", async () => {
    const file = { name: "test.yml", content: `on:\n  push:\n    branches: [release]\n${job("- run: x\n")}` };
    await expect(runWorkflow({ file })).rejects.toThrow("The workflow is not for branch main, but for release.");
    await expect(runWorkflow({ file, event: { name: "schedule" } })).rejects.toThrow(
      "The workflow is not for the event schedule, but for push.",
    );
    const pattern = { ...file, content: file.content.replace("[release]", "['release/**']") };
    await expect(runWorkflow({ file: pattern })).rejects.toThrow("The sandbox does not match the pattern release/**.");
  });

  describe("for the name of a secret or variable that it would not have stored", () => {
    const GITHUB = "a name must not begin with GITHUB_";
    const DIGIT = "a name must not begin with a digit";
    const OTHER = "a name holds letters, digits and _, and nothing else";
    test.each([
      ["GITHUB_APP_KEY", GITHUB],
      ["GITHUB_TOKEN", GITHUB],
      ["github_app_key", GITHUB],
      ["GitHub_", GITHUB],
      ["1PASSWORD", DIGIT],
      ["7", DIGIT],
      ["DB-PASSWORD", OTHER],
      ["DB PASSWORD", OTHER],
      ["DB_PASSWORD\n", OTHER],
      ["SCHLÜSSEL", OTHER],
      ["$A", OTHER],
      ["", OTHER],
    ])("%j", async (name, why) => {
      const content = job("- run: x\n");
      const values = { DB_PASSWORD: "fine", [name]: "not-shown" };
      const handlers = { x: () => {} };
      for (const [noun, store] of [
        ["secret", { secrets: values }],
        ["variable", { vars: values }],
      ] as const) {
        const refused = (owner: string): string => `GitHub takes no ${noun} of the name "${name}" (${owner}): ${why}.`;
        await expect(push(content, { handlers, ...store })).rejects.toThrow(new Error(refused("repository")));
        const environments = { live: {}, staging: store };
        await expect(push(content, { handlers, environments })).rejects.toThrow(
          new Error(refused("environment staging")),
        );
      }
    });

    test("and no other", async () => {
      const names = [
        "A",
        "_",
        "__1",
        "a1",
        "Mixed_Case",
        "GITHUB",
        "GITHUBX_A",
        "MY_GITHUB_TOKEN",
        "ACTIONS_STEP_DEBUG",
      ];
      const values = Object.fromEntries(names.map((name) => [name, "a-value"]));
      const store = { secrets: values, vars: values };
      const options = { ...store, environments: { live: store }, handlers: { x: () => {} } };
      expect((await push(job("- run: x\n"), options)).result).toBe("success");
    });
  });

  test("what the sandbox cannot run is an error too", async () => {
    await expect(push(job("- run: x\n", "container: node:24\n"))).rejects.toThrow("it knows no container");
    await expect(push("jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n")).rejects.toThrow("no reusable workflows");
    await expect(push(job("- run: x ${{ hashFiles('a') }}\n"))).rejects.toThrow("The sandbox has no hashFiles().");
  });

  test("a step without a handler is never passed over", async () => {
    await expect(push(job("- run: npm ci\n"))).rejects.toThrow(
      'No handler for the step "Run npm ci": give handlers["npm ci"].',
    );
    await expect(push(job("- uses: actions/setup-node@v6\n"))).rejects.toThrow('give handlers["actions/setup-node"].');
  });
});

describe("expressions", () => {
  test.each([
    ["a missing secret is empty", "'<${{ secrets.MISSING }}>'", "<>"],
    ["a missing variable is empty", "'<${{ vars.MISSING }}>'", "<>"],
    ["a missing output is empty", "'<${{ steps.none.outputs.x }}>'", "<>"],
    ["names know no case", "${{ secrets.db_password }} ${{ vars.Mode }}", "hunter2-and-more fast"],
    ["toJSON and fromJSON", "${{ fromJSON(toJSON(vars)).MODE }}", "fast"],
    ["format", "${{ format('{0}-{{{1}}}', 'a', 1) }}", "a-{1}"],
    ["quotes", "${{ 'it''s ''one''' }} and 'two' 'more'", "it's 'one' and 'two' 'more'"],
    ["comparison", "${{ '1' == 1 && null == '' && 'A' == 'a' }}", "true"],
    ["and, or", "${{ vars.MODE == 'FAST' && 'yes' || 'no' }}", "yes"],
    [
      "the contexts of a push",
      "${{ github.ref }} ${{ github.event_name }} ${{ job.status }}",
      "refs/heads/main push success",
    ],
    ["a number of YAML", "30", "30"],
    ["a truth of YAML", "true", "true"],
    ["nothing at all", "", ""],
  ])("%s", async (_what, expression, expected) => {
    const store = { secrets: { DB_PASSWORD: "hunter2-and-more" }, vars: { mode: "fast" } };
    expect(await evaluated(expression, store)).toBe(expected);
  });

  test("a block of several lines keeps its lines, without the indentation of the file", async () => {
    const block = "|\n      A=${{ secrets.A }}\n\n        B={x}'${{ 'y' }}'\n";
    expect(await evaluated(block, { secrets: { A: "one\ntwo" } })).toBe("A=one\ntwo\n\n  B={x}'y'\n");
    expect(await evaluated(">-\n      a\n      ${{ 'b' }}\n")).toBe("a b");
    expect(await evaluated("\"a\\n\n      ${{ 'b' }}\"")).toBe("a\n b");
  });

  test("toJSON(secrets) has every secret of the job and the token, in capitals and lower case as GitHub has them", async () => {
    const text = await evaluated("${{ toJSON(secrets) }}", {
      secrets: { db_password: 'a"b\nc' },
      githubToken: "ghs-x",
    });
    expect(JSON.parse(text ?? "")).toEqual({ github_token: "ghs-x", DB_PASSWORD: 'a"b\nc' });
    expect(text).toContain('{\n  "github_token": "ghs-x",\n');
  });

  test("an expression that cannot be evaluated fails its step, and the fault is masked", async () => {
    const run = await push(job("- run: x ${{ fromJSON(secrets.BAD) }}\n- run: y\n- if: failure()\n  run: z\n"), {
      secrets: { BAD: "not-json-at-all" },
      handlers: { z: () => {} },
    });
    expect(outcomes(run)).toEqual(["failure", "skipped", "success"]);
    expect(run.result).toBe("failure");
    expect(run.log).toContain("##[error]The template is not valid. (Line: 6, Col: 14): Error parsing JSON");
    expect(run.log).not.toContain("not-json-at-all");
  });

  test("a list or an object is no string", async () => {
    const run = await push(job("- run: ${{ github.event }}\n"));
    expect(run.log).toContain("A mapping was not expected");
    expect((await push(job("- run: ${{ fromJSON('[1]') }}\n"))).log).toContain("A sequence was not expected");
  });
});

describe("env", () => {
  const levels = job(
    "- run: a\n  env:\n    A: step\n    SEEN: ${{ env.A }}\n  if: env.A == 'step'\n- run: b\n",
    "env:\n  A: job\n  B: job\n",
  );

  test("the nearest level wins; a step's own block sees the outer ones, and its if sees its own", async () => {
    const { calls, handler } = recorder();
    await push(`env: {A: workflow, B: workflow, C: workflow}\n${levels}`, { handlers: { a: handler, b: handler } });
    expect(calls.map(({ env }) => env)).toEqual([
      { A: "step", B: "job", C: "workflow", SEEN: "job" },
      { A: "job", B: "job", C: "workflow" },
    ]);
  });

  test("names differ by case, but not on Windows", async () => {
    const { calls, handler } = recorder();
    await push(
      job("- run: a\n  env:\n    name: step\n    SEEN: '${{ env.NAME }} ${{ env.name }}'\n", "env:\n  NAME: job\n"),
      {
        handlers: { a: handler },
      },
    );
    expect(calls[0]?.env).toEqual(
      process.platform === "win32" ? { NAME: "step", SEEN: "job job" } : { NAME: "job", name: "step", SEEN: "job " },
    );
  });

  test("what a step sets holds for later steps", async () => {
    const { calls, handler } = recorder();
    const run = await push(job("- uses: say/say@v1\n- run: a\n- run: b\n"), {
      actions: { "say/say": SAY },
      handlers: { a: () => ({ env: { B: "2" } }), b: handler },
      event: { name: "push", payload: { env: "A=1\n" } },
    });
    expect(outcomes(run)).toEqual(["success", "success", "success"]);
    expect(calls[0]?.env).toEqual({ A: "1", B: "2" });
  });
});

describe("actions", () => {
  type Report = { env: Record<string, string>; found: string[]; event: unknown };

  async function probe(step: string, options: Options = {}): Promise<{ run: WorkflowRun; report: Report }> {
    const run = await push(job(`- uses: actions/checkout@v5\n- uses: ./\n${step}`), {
      actions: { "./": PROBE },
      ...options,
    });
    const stdout = run.jobs[0]?.steps[1]?.run?.raw.stdout.toString() ?? "null";
    return { run, report: JSON.parse(stdout) };
  }

  test("a default applies where the key is absent, and not where the expression is empty", async () => {
    const { report } = await probe("  with:\n    two words: ${{ secrets.MISSING }}\n    API-Token: ' x '\n");
    expect(report.env).toMatchObject({ INPUT_TWO_WORDS: "", INPUT_NUMBER: "010", "INPUT_API-TOKEN": " x " });
  });

  test("run in the workspace that actions/checkout has filled, and leave it as it is", async () => {
    const { run, report } = await probe("", { files: { "wrangler.jsonc": "{}", "src/index.ts": "" } });
    expect(report.found.sort()).toEqual(["src", "wrangler.jsonc"]);
    expect(run.jobs[0]?.files).toEqual({ "wrangler.jsonc": "{}", "src/index.ts": "" });
  });

  test("know the event, and the workflow's variables", async () => {
    const { report } = await probe("  env:\n    A: ${{ github.event.number }}\n", {
      event: { name: "push", payload: { number: 7 } },
    });
    expect(report.event).toEqual({ number: 7 });
    expect(report.env).toMatchObject({ A: "7", GITHUB_EVENT_NAME: "push" });
  });

  test("get the token as the default of an input, and masked", async () => {
    const { run, report } = await probe("", { githubToken: "ghs-of-this-run" });
    expect(report.env.INPUT_TOKEN).toBe("ghs-of-this-run");
    expect(run.log).toContain("  token: ***\n");
  });

  test("of the workspace need a checkout first", async () => {
    const run = await push(job("- uses: ./\n"), { actions: { "./": PROBE } });
    expect(outcomes(run)).toEqual(["failure"]);
    expect(run.log).toContain("Did you forget to run actions/checkout before running your local action?");
  });

  test("that patch secrets reach the emulator, and nothing else", async () => {
    const cloudflare = await startCloudflare({ workers: [{ script: "my-worker" }] });
    const step = (more: string): string =>
      job(
        `- uses: a/patch@v1\n  id: patch\n  with:\n    script-name: my-worker\n    secrets: A\n${more}  env:\n    A: value-of-a\n    CLOUDFLARE_API_TOKEN: \${{ secrets.TOKEN }}\n    CLOUDFLARE_ACCOUNT_ID: ${ACCOUNT_ID}\n`,
      );
    const options = { actions: { "a/patch": PROJECT }, cloudflare, secrets: { TOKEN: API_TOKEN } };
    try {
      const run = await push(step(""), options);
      expect(run.jobs[0]?.steps[0]).toMatchObject({ outcome: "success", outputs: { "set-names": "A" } });
      expect(cloudflare.secrets("my-worker")).toEqual([{ name: "A", type: "secret_text" }]);
      await expect(push(step("    api-base-url: https://api.fed.cloudflare.com/client/v4\n"), options)).rejects.toThrow(
        "would not send to the emulator",
      );
    } finally {
      await cloudflare.close();
    }
  });
});

describe("masks", () => {
  const echo: Handler = ({ run }) => ({ log: run });

  test("secrets of the repository, of the environment and the token are masked from the first line on", async () => {
    const steps = "- name: say\n  run: ${{ secrets.A }} ${{ secrets.B }} ${{ github.token }} ${{ vars.C }}\n";
    const run = await push(job(steps, "environment: production\n"), {
      secrets: { A: "first-secret" },
      vars: { C: "a-variable" },
      environments: { Production: { secrets: { b: "second-secret" } } },
      githubToken: "ghs-third",
      handlers: { say: echo },
    });
    expect(run.log).toContain("##[group]Run *** *** *** a-variable\n");
    expect(run.log).not.toMatch(/first|second|third/);
  });

  test("what a step masks is masked in later ones, and by actions too", async () => {
    const run = await push(
      job("- run: fetch\n- name: say\n  run: from-the-vault\n- uses: say/say@v1\n- id: say\n  run: one-more-mask\n"),
      {
        handlers: { fetch: () => ({ masks: ["from-the-vault"] }), say: echo },
        actions: { "say/say": SAY },
        event: { name: "push", payload: { stdout: "::add-mask::one-more-mask\nfrom-the-vault\n" } },
      },
    );
    expect(run.log).not.toContain("from-the-vault");
    expect(run.jobs[0]?.steps[2]?.run?.raw.stdout.toString()).toContain("from-the-vault");
    expect(run.jobs[0]?.steps[3]?.log).toBe("##[group]Run ***\n***\n##[endgroup]\n***\n");
  });

  test("a job output that holds one is dropped", async () => {
    const outputs = "outputs:\n  good: ${{ steps.a.outputs.good }}\n  bad: ${{ steps.a.outputs.bad }}\n  none: ''\n";
    const later =
      "  later:\n    needs: job\n    runs-on: x\n    steps:\n      - name: say\n        run: '[${{ toJSON(needs.job.outputs) }}]'\n";
    const { calls, handler } = recorder();
    const run = await push(job("- run: a\n  id: a\n", outputs) + later, {
      secrets: { A: "s3cret" },
      handlers: { a: () => ({ outputs: { good: "a list", bad: "with s3cret in it" } }), say: handler },
    });
    expect(run.jobs[0]).toMatchObject({ outputs: { good: "a list" }, droppedOutputs: ["bad"] });
    expect(run.log).toContain("##[warning]Skip output 'bad' since it may contain secret.\n");
    expect(calls[0]?.run).toBe('[{\n  "good": "a list"\n}]');
  });
});

test("job outputs of more than 1 MB fail the job, whose steps stay", async () => {
  const run = await push(job("- run: a\n  id: a\n", "outputs:\n  o: ${{ steps.a.outputs.o }}\n"), {
    handlers: { a: () => ({ outputs: { o: "x".repeat(524_289) } }) },
  });
  expect(run.jobs[0]).toMatchObject({ result: "failure", outputs: {}, steps: [{ outcome: "success" }] });
  expect(run.log).toContain("##[error]The outputs of the job are larger than 1 MB.");
});

describe("steps", () => {
  const fail: Handler = () => ({ outcome: "failure" });
  const pass: Handler = () => {};

  test("go on after a failure only where their if says so", async () => {
    const steps =
      "- run: a\n- run: b\n- if: always()\n  run: c\n- if: ${{ failure() }}\n  run: d\n- if: cancelled()\n  run: e\n- if: github.ref == 'refs/heads/main'\n  run: f\n";
    const run = await push(job(steps), { handlers: { a: fail, c: pass, d: pass } });
    expect(outcomes(run)).toEqual(["failure", "skipped", "success", "success", "skipped", "skipped"]);
    expect(run.result).toBe("failure");
  });

  test("that may fail have an outcome and a conclusion", async () => {
    const { calls, handler } = recorder();
    const say = "- name: say\n  run: ${{ steps.a.outcome }} ${{ steps.a.conclusion }} ${{ job.status }}\n";
    const run = await push(job(`- run: a\n  id: a\n  continue-on-error: \${{ true }}\n${say}`), {
      handlers: { a: fail, say: handler },
    });
    expect(calls[0]?.run).toBe("failure success success");
    expect(run.result).toBe("success");
  });

  test("an if with text around its expression is always true, as on GitHub", async () => {
    const run = await push(job("- if: ${{ false }} == true\n  run: a\n"), { handlers: { a: pass } });
    expect(outcomes(run)).toEqual(["success"]);
  });

  test("hand outputs on, by a name without case", async () => {
    const { calls, handler } = recorder();
    await push(job("- uses: say/say@v1\n  id: First\n- name: say\n  run: ${{ steps.first.outputs.RESULT }}\n"), {
      actions: { "say/say": SAY },
      handlers: { say: handler },
      event: { name: "push", payload: { output: "result=42\n" } },
    });
    expect(calls[0]?.run).toBe("42");
  });
});

describe("jobs", () => {
  /** id -> lines under the job; each has one step, its id */
  const jobs = (blocks: Record<string, string>): string =>
    `jobs:\n${Object.entries(blocks)
      .map(([id, block]) => `  ${id}:\n    runs-on: x\n${block.replace(/^(?=.)/gm, "    ")}    steps: [{run: ${id}}]\n`)
      .join("")}`;
  const pass: Handler = () => {};
  const fail: Handler = () => ({ outcome: "failure" });

  test("run in the order of their needs, whatever the order of the file", async () => {
    const run = await push(jobs({ c: "needs: [a, b]\n", b: "needs: a\n", a: "" }), {
      handlers: { a: pass, b: pass, c: pass },
    });
    expect(Object.keys(results(run))).toEqual(["a", "b", "c"]);
  });

  test("a failure or a skip goes down the whole chain, unless an if has a status function of its own", async () => {
    const blocks = {
      a: "",
      b: "needs: a\n",
      c: "needs: b\nif: ${{ needs.b.result == 'skipped' }}\n",
      d: "needs: [a, b]\nif: always() && needs.a.result == 'failure'\n",
      // d has succeeded, but a is an ancestor as well.
      e: "needs: d\n",
      f: "needs: d\nif: failure()\n",
    };
    const run = await push(jobs(blocks), { handlers: { a: fail, d: pass, f: pass } });
    expect(results(run)).toEqual({
      a: "failure",
      b: "skipped",
      c: "skipped",
      d: "success",
      e: "skipped",
      f: "success",
    });
    expect(run.result).toBe("failure");
  });

  test("a job that may fail looks like a success to the jobs that need it", async () => {
    const blocks = { a: "continue-on-error: true\n", b: "needs: a\nif: needs.a.result == 'success'\n" };
    const run = await push(jobs(blocks), { handlers: { a: fail, b: pass } });
    expect(results(run)).toEqual({ a: "failure", b: "success" });
    expect(run.result).toBe("success");
  });

  test("a status function of a job's if may name jobs", async () => {
    const blocks = { a: "", b: "", c: "needs: [a, b]\nif: failure('b')\n", d: "needs: [a, b]\nif: success('b')\n" };
    const run = await push(jobs(blocks), { handlers: { a: fail, b: pass, d: pass } });
    expect(results(run)).toEqual({ a: "failure", b: "success", c: "skipped", d: "success" });
  });

  test("a cancelled step cancels its job, and only who asks for that still runs", async () => {
    const steps = "- uses: say/say@v1\n- run: x\n- if: cancelled()\n  run: y\n";
    const more =
      "  b:\n    needs: job\n    if: cancelled()\n    runs-on: x\n    steps: [{run: y}]\n  c:\n    needs: job\n    runs-on: x\n    steps: [{run: x}]\n";
    const run = await push(job(steps) + more, {
      actions: { "say/say": SAY },
      step: { cancel: AbortSignal.abort() },
      handlers: { y: pass },
    });
    expect(outcomes(run)).toEqual(["cancelled", "skipped", "success", "success"]);
    expect(results(run)).toEqual({ job: "cancelled", b: "success", c: "skipped" });
    expect(run.result).toBe("cancelled");
  });

  test("give environment, concurrency and permissions as they are evaluated", async () => {
    const head = "permissions:\n  contents: read\nconcurrency: ci-${{ github.ref_name }}\n";
    const block =
      "environment:\n  name: ${{ vars.TARGET }}\n  url: https://${{ vars.HOST }}/\nconcurrency:\n  group: deploy-${{ vars.TARGET }}\n  cancel-in-progress: ${{ github.event_name == 'push' }}\n";
    const run = await push(head + jobs({ a: block, b: "permissions: {}\n" }), {
      vars: { TARGET: "production", HOST: "none" },
      environments: { production: { vars: { HOST: "example.com" } } },
      handlers: { a: pass, b: pass },
    });
    expect(run.concurrency).toEqual({ group: "ci-main", cancelInProgress: false });
    expect(run.jobs[0]).toMatchObject({
      environment: { name: "production", url: "https://example.com/" },
      concurrency: { group: "deploy-production", cancelInProgress: true },
      permissions: { contents: "read" },
    });
    expect(run.jobs[1]).toMatchObject({ environment: null, concurrency: null, permissions: {} });
  });

  test("an environment's secrets are not there without it", async () => {
    const { calls, handler } = recorder();
    const step = "    steps: [{name: say, run: 'x${{ secrets.A }}${{ vars.B }}'}]\n";
    await push(`jobs:\n  a:\n    runs-on: x\n${step}  b:\n    runs-on: x\n    environment: live\n${step}`, {
      environments: { live: { secrets: { A: "own" }, vars: { B: "-var" } } },
      vars: { B: "-repository" },
      handlers: { say: handler },
    });
    expect(calls.map(({ run }) => run)).toEqual(["x-repository", "xown-var"]);
  });
});

describe("a matrix", () => {
  async function combinations(strategy: string, options: Options = {}): Promise<(object | null)[]> {
    const block = strategy.replace(/^(?=.)/gm, "  ");
    const run = await push(job("- run: x\n", `strategy:\n${block}`), { handlers: { x: () => {} }, ...options });
    return run.jobs.map(({ matrix }) => matrix);
  }

  test("has every combination, the first vector slowest", async () => {
    expect(await combinations("matrix:\n  a: [1, 2]\n  b: [x, y]\n")).toEqual([
      { a: 1, b: "x" },
      { a: 1, b: "y" },
      { a: 2, b: "x" },
      { a: 2, b: "y" },
    ]);
  });

  test("includes as GitHub's own example does", async () => {
    const include =
      "include:\n  - color: green\n  - color: pink\n    animal: cat\n  - fruit: apple\n    shape: circle\n  - fruit: banana\n  - fruit: banana\n    animal: cat\n";
    expect(
      await combinations(`matrix:\n  fruit: [apple, pear]\n  animal: [cat, dog]\n${include.replace(/^(?=.)/gm, "  ")}`),
    ).toEqual([
      { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
      { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
      { fruit: "pear", animal: "cat", color: "pink" },
      { fruit: "pear", animal: "dog", color: "green" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ]);
  });

  test("excludes before it includes", async () => {
    const more = "  exclude:\n    - a: 1\n  include:\n    - a: 1\n      b: z\n";
    expect(await combinations(`matrix:\n  a: [1, 2]\n  b: [x]\n${more}`)).toEqual([
      { a: 2, b: "x" },
      { a: 1, b: "z" },
    ]);
  });

  test("of includes alone has these, and may come from an expression", async () => {
    expect(await combinations("matrix:\n  include:\n    - a: 1\n    - a: 2\n")).toEqual([{ a: 1 }, { a: 2 }]);
    const vars = { LIST: '{"a":["x"],"include":[{"b":true}]}' };
    expect(await combinations("matrix: ${{ fromJSON(vars.LIST) }}\n", { vars })).toEqual([{ a: "x", b: true }]);
  });

  test("an empty one fails the job", async () => {
    const run = await push(job("- run: x\n", "strategy:\n  matrix:\n    a: ${{ fromJSON('[]') }}\n"));
    expect(results(run)).toEqual({ job: "failure" });
    expect(run.log).toContain("Matrix vector 'a' does not contain any values");
  });

  const failing: Handler = ({ run }) => ({ outcome: run === "x 1" ? "failure" : "success", outputs: { o: run } });
  const matrix = (more = ""): string =>
    job(
      "- id: s\n  name: x\n  run: x ${{ matrix.a }}\n",
      `strategy:\n  matrix:\n    a: [1, 2]\n${more}outputs:\n  o: \${{ steps.s.outputs.o }}\n`,
    );

  test("is cut short by a failure, unless it is told not to", async () => {
    const cut = await push(matrix(), { handlers: { x: failing } });
    expect(cut.jobs.map(({ result }) => result)).toEqual(["failure", "cancelled"]);
    const whole = await push(matrix("  fail-fast: false\n"), { handlers: { x: failing } });
    expect(results(whole)).toEqual({ "job (1)": "failure", "job (2)": "success" });
    expect(whole.result).toBe("failure");
  });

  test("tells each job its place", async () => {
    const { calls, handler } = recorder();
    const block = "strategy:\n  max-parallel: 3\n  matrix:\n    a: [1, 2]\n";
    await push(job("- name: say\n  run: ${{ toJSON(strategy) }}\n", block), { handlers: { say: handler } });
    expect(calls.map(({ run }) => JSON.parse(run))).toEqual([
      { "fail-fast": true, "job-index": 0, "job-total": 2, "max-parallel": 3 },
      { "fail-fast": true, "job-index": 1, "job-total": 2, "max-parallel": 3 },
    ]);
    await push(job("- name: say\n  run: ${{ strategy.max-parallel }}\n"), { handlers: { say: handler } });
    expect(calls[2]?.run).toBe("1");
  });

  test("hands on the output of its last job", async () => {
    const { calls, handler } = recorder();
    const later =
      "  later:\n    needs: job\n    runs-on: x\n    steps: [{name: say, run: '${{ needs.job.outputs.o }}'}]\n";
    await push(matrix() + later, { handlers: { x: ({ run }) => ({ outputs: { o: run } }), say: handler } });
    expect(calls[0]?.run).toBe("x 2");
  });
});

describe("workflow_dispatch", () => {
  const content = `on:
  workflow_dispatch:
    inputs:
      names: { type: string, required: true }
      target: { type: choice, options: [staging, production], default: staging }
      force: { type: boolean }
${job("- name: say\n  run: ${{ inputs.names }} ${{ inputs.target }} ${{ inputs.force == true }} ${{ github.event.inputs.force }}\n")}`;

  async function dispatch(inputs: Record<string, string>): Promise<string | undefined> {
    const { calls, handler } = recorder();
    const event = { name: "workflow_dispatch", inputs };
    await runWorkflow({ file: { name: "test.yml", content }, event, handlers: { say: handler } });
    return calls[0]?.run;
  }

  test("has defaults, and truths that are not strings in `inputs` alone", async () => {
    expect(await dispatch({ names: "A" })).toBe("A staging false ");
    expect(await dispatch({ names: "A", target: "production", force: "true" })).toBe("A production true true");
  });

  test.each([
    [{}, "Required input 'names' not provided"],
    [{ names: "A", nmaes: "B" }, 'Unexpected inputs provided: ["nmaes"]'],
    [{ names: "A", target: "live" }, "Provided value 'live' for input 'target' not in the list of allowed values"],
  ])("%j is refused", async (inputs, message) => {
    await expect(dispatch(inputs)).rejects.toThrow(message);
  });
});
