import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { deploy } from "../../sandbox/cloudflare/worker.ts";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Cloudflare,
  type Interception,
  startCloudflare,
  type WorkerSetup,
  type WorkerState,
} from "../../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, type GitHub, type Permission, startGitHub } from "../../sandbox/github.ts";
import {
  type Handler,
  type HandlerCall,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../sandbox/workflow.ts";
import { expectNoLeak } from "./leak-gate.ts";
import { NODE_ARGUMENTS } from "./node-arguments.ts";
import { fakeValue } from "./step.ts";

const PROJECT = path.join(import.meta.dirname, "..", "..");

/** What `uses:` says of this action, before `@`. */
export const SLUG = "patch-worker-secrets/patch-worker-secrets";

/** Stands in for a step of others, which may change the account as well. */
type OtherStep = (call: HandlerCall, cloudflare: Cloudflare) => ReturnType<Handler>;

/** What stands around a workflow. */
export type Repository = Pick<WorkflowOptions, "secrets" | "vars" | "environments" | "event" | "files"> & {
  /** those that the Cloudflare account has before */
  workers?: WorkerSetup[];
  /** by id, name, `uses:` or script */
  handlers?: Readonly<Record<string, OtherStep>>;
  /** values that are kept elsewhere than in a store of GitHub */
  values?: readonly string[];
  interceptions?: readonly Interception[];
};

/** The systems that a run, and those that follow it, meet. */
type Systems = { cloudflare: Cloudflare; github: GitHub };

export type World = Systems & { run: WorkflowRun; calls: HandlerCall[] };

/** `script` or `namespace/script` -> every binding: the value of a secret_text, else its type */
export type Leaves = Record<string, Record<string, string>>;

/** A run in other circumstances. */
export type Variant = {
  what: string;
  /** over the repository of the example */
  repository: Repository;
  /** a part of the log */
  says: string;
  /** Workers and what they hold in the end; by default no request was sent at all */
  leaves?: Leaves;
  also?: (world: World) => void;
};

/** A run in the same repository and account, after the one before. */
export type LaterRun = { what: string; repository: Repository; leaves: Leaves; also?: (world: World) => void };

/**
 * A workflow's repository, what it leaves, and what comes of other circumstances and of mistakes. Every secret of the
 * repository, its environments and its `values` is looked for in all that any step gives away.
 */
export type Example = {
  repository: Repository;
  leaves: Leaves;
  also?: (world: World) => void;
  next?: LaterRun[];
  /** these succeed */
  variants?: Variant[];
  /** these fail */
  mistakes: Variant[];
};

export const DB_PASSWORD = `${fakeValue("db")} "quoted" = #not-a-comment`;
const pkcs8 = { type: "pkcs8", format: "pem" } as const;
export const APP_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(pkcs8).toString();
export const SIGNING_KEY = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pkcs8).toString();
export const WEBHOOK_KEY = randomBytes(32).toString("base64");
export const CREDENTIALS = { CLOUDFLARE_API_TOKEN: API_TOKEN };
export const VARS = { CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID };

/** What the log says of the mistakes that most workflows can have. */
export const SAYS = {
  noValue: (name: string) => `Secret ${name} has no value.`,
  requiredMissing: "required secret would be missing after the step",
};

export const deployed = {
  secrets: { ...CREDENTIALS, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY },
  vars: VARS,
  files: { "package.json": "{}", "wrangler.jsonc": "{}" },
};

export const pass = (): void => {};

/** A step that leaves a file in the workspace. */
export function writing(name: string, content: string): OtherStep {
  return async ({ workspace }) => await writeFile(path.join(workspace, name), content);
}

export function removing(name: string): OtherStep {
  return async ({ workspace }) => await rm(path.join(workspace, name), { force: true });
}

/** A step that fetches values from a vault: they are its outputs, and masked. */
export function fromVault(values: Readonly<Record<string, string>>): OtherStep {
  return () => ({ outputs: { ...values }, masks: Object.values(values).flatMap((value) => value.split("\n")) });
}

/** What `wrangler versions deploy "$VERSION_ID@100%" --name <script>` does: no new version, all requests to that one. */
export function deployVersion({ run, env }: HandlerCall, cloudflare: Cloudflare): void {
  const worker = cloudflare.worker(/ --name (\S+)/.exec(run)?.[1] ?? "");
  const version = worker?.versions.find(({ id }) => id === env.VERSION_ID);
  if (worker === undefined || version === undefined) throw new Error("There is no such version.");
  deploy(worker, [{ version, percentage: 100 }]);
}

/** @param repository the one that the branch is in; another one is a fork */
export function fromPullRequest({ repository = "octocat/repository" } = {}): NonNullable<Repository["event"]> {
  const head = { ref: "topic", repo: { full_name: repository } };
  const base = { ref: "main", repo: { full_name: "octocat/repository" } };
  return { name: "pull_request", payload: { pull_request: { number: 7, head, base } } };
}

/** Every YAML block of a page, with the heading above it and the line at which it begins, counted from 1. */
export function yamlBlocks(page: string): { heading: string; content: string; line: number }[] {
  return [...page.matchAll(/(?<=^```ya?ml\n).*?(?=^```)/gms)].map(({ 0: content, index }) => {
    const above = page.slice(0, index);
    const heading = above.match(/(?<=^#+ ).*$/gm)?.at(-1) ?? "";
    return { heading, content, line: above.split("\n").length };
  });
}

/** A block of a page: what becomes of it, or `other` for one without a step of this action, which is looked at only. */
export type Block = Example | "other";

/** Declares the tests of a page's YAML blocks, in their order. */
export function describeBlocks(page: string, blocks: readonly Block[]): void {
  const found = yamlBlocks(readFileSync(path.join(PROJECT, page), "utf8"));
  test("every block is run", () => expect(found).toHaveLength(blocks.length));
  for (const [index, block] of blocks.entries()) {
    const { heading = "", content = "" } = found[index] ?? {};
    describe(`block ${index + 1}, ${heading}`, () => {
      if (block !== "other") {
        describeRuns(workflowOf(content, { checkout: block.repository.files !== undefined }), block);
        return;
      }
      test("is one job without this action, whose step would have to run", () => {
        const { jobs } = load(workflowOf(content)) as { jobs: object };
        expect(Object.keys(jobs)).toHaveLength(1);
        expect(content).not.toContain(SLUG);
      });
    });
  }
}

/** A block of steps as a workflow; any other one is a workflow already. */
export function workflowOf(content: string, { checkout = false } = {}): string {
  if (/^jobs:/m.test(content)) return content;
  // A step that reads files of the repository finds them.
  const steps = `${checkout ? "- uses: actions/checkout@v5\n" : ""}${content}`.replace(/^(?=.)/gm, "      ");
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

/** Declares the tests of one workflow. */
export function describeRuns(content: string, { repository, leaves, also, next = [], ...others }: Example): void {
  test(["runs", ...next.map(({ what }) => what)].join(", then "), async () => {
    await withSystems(content, { workers: repository.workers ?? [] }, async (systems) => {
      const runs: LaterRun[] = [{ what: "", repository: {}, leaves, ...(also === undefined ? {} : { also }) }, ...next];
      for (const later of runs) {
        const world = await execute(content, { repository: { ...repository, ...later.repository }, systems });
        expect(world.run.log).not.toContain("##[error]");
        expect(world.run.result).toBe("success");
        expect(world.run.jobs.flatMap(({ steps }) => steps.filter(({ run }) => run !== null))).not.toEqual([]);
        expectLeft(world, later.leaves);
        later.also?.(world);
      }
    });
  });

  const { variants = [], mistakes } = others;
  const all = [
    ...variants.map((variant) => ({ ...variant, title: `goes on: ${variant.what}`, result: "success" })),
    ...mistakes.map((mistake) => ({ ...mistake, title: `fails on ${mistake.what}`, result: "failure" })),
  ];
  if (all.length === 0) return;
  test.each(all)("$title", async ({ result, says, ...variant }) => {
    const changed = { ...repository, ...variant.repository };
    await withSystems(content, { workers: changed.workers ?? [] }, async (systems) => {
      const world = await execute(content, { repository: changed, systems });
      expect(world.run.log).toContain(says);
      expect(world.run.result).toBe(result);
      if (variant.leaves === undefined) expect(world.cloudflare.requests).toEqual([]);
      else expectLeft(world, variant.leaves);
      variant.also?.(world);
    });
  });
}

/** An account, and a pull request on which the workflow may do what its permissions say. */
async function withSystems(
  content: string,
  { workers }: { workers: WorkerSetup[] },
  use: (systems: Systems) => Promise<void>,
): Promise<void> {
  const cloudflare = await startCloudflare({ workers });
  const github = await startGitHub({ permissions: { "pull-requests": permissionOf(content) } });
  try {
    await use({ cloudflare, github });
  } finally {
    await github.close();
    await cloudflare.close();
  }
}

/** Of the jobs' `permissions`, that for pull requests. */
function permissionOf(content: string): Permission {
  const { jobs } = load(content) as { jobs: Record<string, { permissions?: { "pull-requests"?: Permission } }> };
  return Object.values(jobs).find(({ permissions }) => permissions)?.permissions?.["pull-requests"] ?? "none";
}

/** Runs a workflow, and looks for every secret in all that is seen of it. */
async function execute(
  content: string,
  { repository, systems }: { repository: Repository; systems: Systems },
): Promise<World> {
  const { workers, handlers = {}, values, interceptions = [], ...options } = repository;
  const { cloudflare, github } = systems;
  for (const interception of interceptions) cloudflare.intercept(interception);
  const calls: HandlerCall[] = [];
  const recorded = Object.entries(handlers).map(([key, handler]) => {
    const recording: Handler = (call) => {
      calls.push(call);
      return handler(call, cloudflare);
    };
    return [key, recording] as const;
  });
  const run = await runWorkflow({
    ...options,
    file: { name: ".github/workflows/example.yml", content },
    actions: { [SLUG]: PROJECT },
    cloudflare,
    githubToken: GITHUB_TOKEN,
    handlers: Object.fromEntries(recorded),
    step: { github: { apiUrl: github.url }, nodeArguments: NODE_ARGUMENTS },
  });
  const world = { ...systems, run, calls };
  expectNothingGivenAway(world, repository);
  return world;
}

function expectNothingGivenAway({ run, cloudflare, github }: World, repository: Repository): void {
  const { secrets = {}, environments = {}, files = {}, values: others = [] } = repository;
  const stores = [secrets, ...Object.values(environments).map((environment) => environment.secrets ?? {})];
  const stored = stores.flatMap((store) => Object.values(store)).flatMap(secretPartsOf);
  const values = [...stored.filter((value) => value !== "false"), ...others];
  const steps = run.jobs.flatMap((job) => job.steps.flatMap((step) => step.run ?? []));
  const requests = [...cloudflare.requests, ...github.requests];
  for (const step of steps) {
    expectNoLeak({ run: step, secrets: [...values, GITHUB_TOKEN], requests });
    expect(step.raw.tempFiles).toEqual({});
  }
  // The runner's own header, with the inputs and variables of each step, is in this one; nobody masks a comment.
  const seen = [run.log, ...github.requests.map(({ body }) => body.toString())].join("\n");
  const lines = values.flatMap((value) => value.split("\n")).filter((line) => line.length > 8);
  expect(lines.filter((line) => !line.startsWith("-----") && seen.includes(line))).toEqual([]);
  for (const job of run.jobs) {
    const checkedOut = job.steps.some(
      ({ does, outcome }) => does.startsWith("actions/checkout@") && outcome === "success",
    );
    expect(job.files).toEqual(checkedOut ? files : {});
  }
}

/** Of a JSON object from names to texts, its texts: the names of a Worker's secrets are public. */
function secretPartsOf(stored: string): string[] {
  if (!/^\{.*\}$/s.test(stored)) return [stored];
  try {
    const values = Object.values(JSON.parse(stored)).filter((value) => value !== null);
    return values.every((value) => typeof value === "string") ? values : [stored];
  } catch {
    return [stored];
  }
}

function bindingsOf(worker: WorkerState | undefined): Record<string, string> {
  const bindings = [...(worker?.bindings.values() ?? [])];
  return Object.fromEntries(
    bindings.map((binding) => [binding.name, binding.type === "secret_text" ? binding.text : binding.type]),
  );
}

function expectLeft({ cloudflare }: World, leaves: Leaves): void {
  const found = Object.keys(leaves).map((key) => {
    const [script = "", namespace] = key.split("/").reverse();
    return [key, bindingsOf(cloudflare.worker(script, namespace === undefined ? {} : { namespace }))] as const;
  });
  expect(Object.fromEntries(found)).toEqual(leaves);
}
