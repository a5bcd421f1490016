import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Cloudflare,
  startCloudflare,
  type WorkerSetup,
  type WorkerState,
} from "../sandbox/cloudflare.ts";
import {
  type Handler,
  type HandlerCall,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../sandbox/workflow.ts";
import { fakeValue, secretText } from "./action/step.ts";
import { expectNoLeak } from "./leak-gate.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const SLUG = "patch-worker-secrets/patch-worker-secrets";

type Repository = Pick<WorkflowOptions, "secrets" | "vars" | "environments" | "event" | "files" | "handlers"> & {
  /** those that the Cloudflare account has before */
  workers?: WorkerSetup[];
};

type World = { run: WorkflowRun; cloudflare: Cloudflare; calls: HandlerCall[] };

type Mistake = {
  what: string;
  /** over the repository of the example */
  repository: Repository;
  /** a part of the log, which says what is wrong */
  says: string;
  /** Workers that were patched all the same; by default there was no request that writes */
  leaves?: Leaves;
  also?: (world: World) => void;
};

/** `script` or `namespace/script` -> every binding: the value of a secret_text, else its type */
type Leaves = Record<string, Record<string, string>>;

/**
 * What stands around a workflow, what it leaves, and what comes of mistakes. Every secret of the repository and of its
 * environments is looked for in all that any step gives away.
 */
type Example = { repository: Repository; leaves: Leaves; also?: (world: World) => void; mistakes: Mistake[] };

const DB_PASSWORD = `${fakeValue("db")} "quoted" = #not-a-comment`;
const pkcs8 = { type: "pkcs8", format: "pem" } as const;
const APP_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(pkcs8).toString();
const SIGNING_KEY = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pkcs8).toString();
const WEBHOOK_KEY = randomBytes(32).toString("base64");
const CREDENTIALS = { CLOUDFLARE_API_TOKEN: API_TOKEN };
const VARS = { CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID };
const pass = (): void => {};

const shopApi = (...bindings: { name: string; type: "secret_text"; text: string }[]): WorkerSetup[] => [
  { script: "shop-api", bindings: [secretText("STRIPE_KEY", "stays"), ...bindings] },
];
const KEPT = { STRIPE_KEY: "stays" };

const deployed = {
  secrets: { ...CREDENTIALS, DB_PASSWORD, GITHUB_APP_KEY: APP_KEY },
  vars: VARS,
  files: { "package.json": "{}", "wrangler.jsonc": "{}" },
};

/** A file in `examples/` without an entry here, or an entry without a file, fails. */
const EXAMPLES: Record<string, Example> = {
  "deploy.yml": {
    repository: {
      ...deployed,
      workers: shopApi(secretText("OLD_API_KEY", "old")),
      handlers: { "actions/setup-node": pass, "npm ci": pass, "npm run build": pass, "npx wrangler deploy": pass },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, GITHUB_APP_KEY: APP_KEY } },
    also: ({ run, calls }) => {
      expect(run.concurrency).toEqual({ group: "worker-shop-api", cancelInProgress: false });
      // Code of others sees no secret; the deployment sees the token alone.
      const seen = calls.map(({ uses, run: script, env }) => [uses.replace(/@.*/, "") || script, Object.keys(env)]);
      expect(seen).toEqual([
        ["actions/setup-node", ["CLOUDFLARE_ACCOUNT_ID"]],
        ["npm ci", ["CLOUDFLARE_ACCOUNT_ID"]],
        ["npm run build", ["CLOUDFLARE_ACCOUNT_ID"]],
        ["npx wrangler deploy", ["CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_API_TOKEN"]],
      ]);
    },
    mistakes: [
      {
        what: "a secret that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD } },
        says: "Secret GITHUB_APP_KEY is empty",
      },
      {
        what: "a deployment that fails",
        repository: {
          handlers: {
            "actions/setup-node": pass,
            "npm ci": pass,
            "npm run build": pass,
            "npx wrangler deploy": () => ({ outcome: "failure" }),
          },
        },
        says: "Process completed with exit code 1.",
      },
      {
        what: "a Worker of another name, which is not created",
        repository: { workers: [{ script: "shop" }] },
        says: "code 10007",
        leaves: { shop: {} },
        also: ({ cloudflare }) => expect(cloudflare.worker("shop-api")).toBeUndefined(),
      },
    ],
  },

  "all-secrets.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, ACTIONS_STEP_DEBUG: "false" },
      environments: { "shop-api": { secrets: { GITHUB_APP_KEY: APP_KEY } } },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, GITHUB_APP_KEY: APP_KEY } },
    also: ({ run }) => {
      expect(run.jobs[0]?.environment?.name).toBe("shop-api");
      expect(run.log).toMatch(/Left out[^\n]*github_token/i);
      expect(run.log).toMatch(/Left out[^\n]*CLOUDFLARE_API_TOKEN/i);
    },
    mistakes: [
      {
        what: "a secret that is too large for a variable, and all of them with it",
        repository: { secrets: { ...CREDENTIALS, LARGE: fakeValue("large").repeat(4000) } },
        says: "Argument list too long",
      },
      {
        what: "an environment without the credentials",
        repository: { secrets: { DB_PASSWORD } },
        says: "api-token is empty, and so is the variable CLOUDFLARE_API_TOKEN",
      },
    ],
  },

  "signing-keys.yml": {
    repository: {
      secrets: { ...CREDENTIALS, SIGNING_KEY, WEBHOOK_KEY },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, SIGNING_KEY: "secret_key", WEBHOOK_KEY: "secret_key" } },
    mistakes: [
      {
        what: "a key of another kind",
        repository: { secrets: { ...CREDENTIALS, SIGNING_KEY: APP_KEY, WEBHOOK_KEY } },
        says: "secret-keys, SIGNING_KEY: WebCrypto cannot import it as ECDSA",
      },
      {
        what: "a key that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, SIGNING_KEY } },
        says: "Secret WEBHOOK_KEY is empty: the variable WEBHOOK_KEY_BASE64",
      },
    ],
  },

  "delete.yml": {
    repository: {
      secrets: CREDENTIALS,
      vars: VARS,
      event: {
        name: "workflow_dispatch",
        inputs: { "script-name": "shop-api", names: '["OLD_API_KEY", "OLD_TOKEN"]' },
      },
      workers: shopApi(secretText("OLD_API_KEY", "old"), secretText("OLD_TOKEN", "old")),
    },
    leaves: { "shop-api": KEPT },
    also: ({ run }) => {
      expect(run.concurrency?.group).toBe("worker-shop-api");
      expect(run.jobs[0]?.steps[0]?.outputs).toMatchObject({ "deleted-names": "OLD_API_KEY\nOLD_TOKEN" });
    },
    mistakes: [
      {
        what: "names that are no list",
        repository: { event: { name: "workflow_dispatch", inputs: { names: "OLD_API_KEY" } } },
        says: "Error parsing JSON",
      },
      {
        what: "text that a shell would execute, or the runner",
        repository: {
          event: { name: "workflow_dispatch", inputs: { names: '["$(env)", "`id`", "\\n::set-output name=x::y"]' } },
        },
        says: "delete, line 4: this is not the name of a secret (not shown)",
        also: ({ run }) => expect(run.jobs[0]?.steps[0]?.outputs).not.toHaveProperty("x"),
      },
    ],
  },

  "tags.yml": {
    repository: {
      secrets: { ...CREDENTIALS, SESSION_KEY: fakeValue("session") },
      vars: VARS,
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, SESSION_KEY: fakeValue("session") } },
    also: ({ cloudflare }) => {
      expect(cloudflare.worker("shop-api")?.deployedVersion?.tags).toEqual({
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        run: expect.stringMatching(/^https:\/\/github\.com\/octocat\/repository\/actions\/runs\/\d+$/),
      });
    },
    mistakes: [
      {
        what: "a secret that the repository lacks",
        repository: { secrets: CREDENTIALS },
        says: "Secret SESSION_KEY is empty",
      },
    ],
  },

  "dispatch-namespace.yml": {
    repository: {
      secrets: { ...CREDENTIALS, BILLING_TOKEN: fakeValue("billing") },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: ["acme", "globex", "initech"].map((script) => ({ script, namespace: "customers" })),
    },
    leaves: {
      "customers/acme": { BILLING_TOKEN: fakeValue("billing") },
      "customers/globex": { BILLING_TOKEN: fakeValue("billing") },
      "customers/initech": { BILLING_TOKEN: fakeValue("billing") },
    },
    also: ({ run }) => {
      const groups = run.jobs.map(({ concurrency }) => concurrency?.group);
      expect(groups).toEqual(["customer-acme", "customer-globex", "customer-initech"]);
    },
    mistakes: [
      {
        what: "a customer's Worker that is gone: the others are patched",
        repository: {
          workers: [
            { script: "acme", namespace: "customers" },
            { script: "globex" },
            { script: "initech", namespace: "customers" },
          ],
        },
        says: "code 10007",
        leaves: {
          "customers/acme": { BILLING_TOKEN: fakeValue("billing") },
          globex: {},
          "customers/initech": { BILLING_TOKEN: fakeValue("billing") },
        },
      },
    ],
  },

  "environments.yml": {
    repository: {
      secrets: CREDENTIALS,
      environments: {
        staging: { secrets: { DB_PASSWORD: fakeValue("staging") }, vars: { LOG_LEVEL: "debug" } },
        production: { secrets: { DB_PASSWORD }, vars: { LOG_LEVEL: "warn" } },
      },
      vars: VARS,
      workers: [{ script: "shop-api-staging" }, { script: "shop-api-production" }],
    },
    leaves: {
      "shop-api-staging": { DB_PASSWORD: fakeValue("staging"), LOG_LEVEL: "debug" },
      "shop-api-production": { DB_PASSWORD, LOG_LEVEL: "warn" },
    },
    also: ({ run }) => {
      const jobs = run.jobs.map(({ name, environment, concurrency }) => [name, environment?.name, concurrency?.group]);
      expect(jobs).toEqual([
        ["staging", "staging", "worker-shop-api-staging"],
        ["production", "production", "worker-shop-api-production"],
      ]);
    },
    mistakes: [
      {
        what: "a secret that staging lacks: production is not touched",
        repository: { environments: { production: { secrets: { DB_PASSWORD }, vars: { LOG_LEVEL: "warn" } } } },
        says: "Secret DB_PASSWORD is empty",
        also: ({ run }) => expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "cancelled"]),
      },
      {
        what: "a secret that production lacks",
        repository: {
          environments: { staging: { secrets: { DB_PASSWORD: fakeValue("staging") }, vars: { LOG_LEVEL: "debug" } } },
        },
        says: "Secret DB_PASSWORD is empty",
        leaves: {
          "shop-api-staging": { DB_PASSWORD: fakeValue("staging"), LOG_LEVEL: "debug" },
          "shop-api-production": {},
        },
      },
    ],
  },

  "outputs.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD },
      vars: VARS,
      workers: shopApi(),
      handlers: { "sleep 15": pass, Test: pass },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD } },
    also: ({ run, calls }) => {
      expect(run.jobs.map(({ id, result }) => [id, result])).toEqual([
        ["patch", "success"],
        ["smoke-test", "success"],
      ]);
      expect(run.jobs[0]?.steps.map(({ outcome }) => outcome)).toEqual(["success", "skipped"]);
      expect(calls.map(({ env }) => env)).toEqual([{}, { SECRET_NAMES: "DB_PASSWORD\nSTRIPE_KEY" }]);
    },
    mistakes: [
      {
        what: "a secret that the repository lacks: there is no result to tell of",
        repository: { secrets: CREDENTIALS },
        says: "Secret DB_PASSWORD is empty",
        also: ({ run, calls }) => {
          expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "skipped"]);
          expect(calls).toEqual([]);
        },
      },
      {
        what: "a Worker that is not there: the code is told",
        repository: { workers: [], handlers: { "Tell why it failed": pass } },
        says: "code 10007",
        leaves: {},
        also: ({ run, calls }) => {
          expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "skipped"]);
          expect(calls.map(({ env }) => env)).toEqual([{ CODE: "10007" }]);
        },
      },
    ],
  },
};

const MY_WORKER = [{ script: "my-worker", bindings: [secretText("OLD_API_KEY", "old")] }];

/** The blocks of README.md, in their order. */
const README: Example[] = [
  {
    repository: { ...deployed, workers: MY_WORKER },
    leaves: { "my-worker": { DB_PASSWORD, GITHUB_APP_KEY: APP_KEY } },
    also: ({ cloudflare }) => {
      const tags = cloudflare.worker("my-worker")?.deployedVersion?.tags;
      expect(tags).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    },
    mistakes: [
      {
        what: "a secret that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, GITHUB_APP_KEY: APP_KEY } },
        says: "Secret DB_PASSWORD is empty",
      },
    ],
  },
  {
    repository: {
      secrets: { ...CREDENTIALS, SIGNING_KEY, WEBHOOK_SECRET_BASE64: WEBHOOK_KEY },
      vars: VARS,
      workers: MY_WORKER,
    },
    leaves: { "my-worker": { OLD_API_KEY: "old", SIGNING_KEY: "secret_key", WEBHOOK_KEY: "secret_key" } },
    mistakes: [
      {
        what: "a key that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, SIGNING_KEY } },
        says: "Secret WEBHOOK_KEY is empty: the variable WEBHOOK_SECRET_BASE64",
      },
    ],
  },
];

/** Runs a workflow in a repository and an account of its own, and looks for every secret in all that is seen of it. */
async function execute(content: string, repository: Repository): Promise<World> {
  const { workers = [], handlers = {}, ...options } = repository;
  const cloudflare = await startCloudflare({ workers });
  const calls: HandlerCall[] = [];
  const recorded = Object.entries(handlers).map(([key, handler]) => {
    const recording: Handler = (call) => {
      calls.push(call);
      return handler(call);
    };
    return [key, recording] as const;
  });
  try {
    const run = await runWorkflow({
      ...options,
      file: { name: ".github/workflows/example.yml", content },
      actions: { [SLUG]: PROJECT },
      cloudflare,
      handlers: Object.fromEntries(recorded),
    });
    expectNothingGivenAway(run, { repository, cloudflare });
    return { run, cloudflare, calls };
  } finally {
    await cloudflare.close();
  }
}

function expectNothingGivenAway(
  run: WorkflowRun,
  { repository, cloudflare }: { repository: Repository; cloudflare: Cloudflare },
): void {
  const { secrets = {}, environments = {}, files = {} } = repository;
  const stores = [secrets, ...Object.values(environments).map((environment) => environment.secrets ?? {})];
  const values = stores.flatMap((store) => Object.values(store)).filter((value) => value !== "false");
  const steps = run.jobs.flatMap((job) => job.steps.flatMap((step) => step.run ?? []));
  for (const step of steps) {
    expectNoLeak({ run: step, secrets: values, requests: cloudflare.requests });
    expect(step.raw.tempFiles).toEqual({});
  }
  // The runner's own header, with the inputs and variables of each step, is in this one.
  const lines = values.flatMap((value) => value.split("\n")).filter((line) => line.length > 8);
  expect(lines.filter((line) => !line.startsWith("-----") && run.log.includes(line))).toEqual([]);
  for (const job of run.jobs) {
    const checkedOut = job.steps.some(({ does }) => does.startsWith("actions/checkout@"));
    expect(job.files).toEqual(checkedOut ? files : {});
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

function describeRuns(content: string, { repository, leaves, also, mistakes }: Example): void {
  test("runs", async () => {
    const world = await execute(content, repository);
    expect(world.run.log).not.toContain("##[error]");
    expect(world.run.result).toBe("success");
    expect(world.run.jobs.flatMap(({ steps }) => steps.filter(({ run }) => run !== null))).not.toEqual([]);
    expectLeft(world, leaves);
    also?.(world);
  });

  test.each(mistakes)("fails on $what", async (mistake) => {
    const world = await execute(content, { ...repository, ...mistake.repository });
    expect(world.run.result).toBe("failure");
    expect(world.run.log).toContain(mistake.says);
    if (mistake.leaves === undefined) {
      expect(world.cloudflare.requests).toEqual([]);
    } else {
      expectLeft(world, mistake.leaves);
    }
    mistake.also?.(world);
  });
}

const read = (file: string): string => readFileSync(path.join(PROJECT, file), "utf8");
const FILES = readdirSync(path.join(PROJECT, "examples"));

test("every example is run", () => {
  expect(FILES.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

describe.each(Object.entries(EXAMPLES))("examples/%s", (file, example) => {
  const content = read(`examples/${file}`);
  describeRuns(content, example);

  test("asks for no permission without a reason, and has a time limit and one run at a time", () => {
    const { permissions, concurrency, jobs } = load(content) as {
      permissions: unknown;
      concurrency?: unknown;
      jobs: Record<string, { "timeout-minutes"?: number; concurrency?: unknown }>;
    };
    expect(permissions).toEqual({});
    expect(content.match(/^ +\S+: (read|write)$/gm)).toBeNull();
    for (const job of Object.values(jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      expect(concurrency ?? job.concurrency).toBeDefined();
    }
  });

  test("pins every other action to a commit, and names its version", () => {
    const uses = [...content.matchAll(/uses: (.*)/g)].map(([, what]) => what);
    const others = uses.filter((what) => !what?.startsWith(`${SLUG}@v`));
    expect(others.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? ""))).toEqual([]);
    expect(uses.length).toBeGreaterThan(others.length);
  });

  test("puts no expression into a script", () => {
    const { jobs } = load(content) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});

describe("README.md", () => {
  const blocks = [...read("README.md").matchAll(/^```ya?ml\n(.*?)^```/gms)].map(([, block]) => block ?? "");

  test("every block is run", () => {
    expect(blocks).toHaveLength(README.length);
  });

  describe.each(README.map((example, index) => ({ example, number: index + 1 })))("block $number", (block) => {
    const content = blocks[block.number - 1] ?? "";
    describeRuns(/^jobs:/m.test(content) ? content : jobOf(content), block.example);
  });
});

/** A list of steps as a workflow. */
function jobOf(steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, "      ");
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}
