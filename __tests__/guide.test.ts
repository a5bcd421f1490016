import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { ACCOUNT_ID } from "../sandbox/cloudflare.ts";
import {
  APP_KEY,
  type Block,
  CREDENTIALS,
  DB_PASSWORD,
  deployVersion,
  describeBlocks,
  fromPullRequest,
  fromVault,
  pass,
  removing,
  SAYS,
  SIGNING_KEY,
  SLUG,
  VARS,
  WEBHOOK_KEY,
  type World,
  writing,
  yamlBlocks,
} from "./support/example.ts";
import { fakeValue, secretText } from "./support/step.ts";
import { shownPages } from "./support/workflow-lint.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(PROJECT, file), "utf8");

const worker = (...names: string[]) => [
  { script: "my-worker", bindings: names.map((name) => secretText(name, "old")) },
];

const withAppKey = { secrets: { ...CREDENTIALS, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY }, vars: VARS };
const withDatabase = { secrets: { ...CREDENTIALS, DB_PASSWORD }, vars: VARS, workers: worker("OLD_API_KEY") };

/** What goes wrong in most of the blocks. */
const LACKS_PASSWORD = {
  what: "a secret that the repository lacks",
  repository: { secrets: CREDENTIALS },
  says: SAYS.noValue("DB_PASSWORD"),
};

const FILE = { PROD_DB_PASSWORD: fakeValue("db"), PROD_OLD_API_KEY: null, PROD_LOCAL_URL: fakeValue("local") };
const CONFIG = JSON.stringify({ name: "my-worker", account_id: ACCOUNT_ID, env: { staging: {} } });

const TENANTS = ["acme", "globex", "initech"];
const BILLED = { BILLING_TOKEN: fakeValue("billing") };

const AWS = JSON.stringify({ DB_PASSWORD });

function expectTagOfCommit({ cloudflare }: World): void {
  const tags = cloudflare.worker("my-worker")?.deployedVersion?.tags;
  expect(tags).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
}

/** By page, its blocks in their order. */
const PAGES: Record<string, Block[]> = {
  "docs/guide/set-secrets.md": [
    {
      repository: withDatabase,
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD, LOG_LEVEL: "debug" } },
      also: expectTagOfCommit,
      mistakes: [LACKS_PASSWORD],
    },
    {
      repository: {
        secrets: { ...CREDENTIALS, SHOP_DB_PASSWORD: DB_PASSWORD, ADMIN_DB_PASSWORD: fakeValue("admin") },
        vars: VARS,
        workers: worker(),
      },
      leaves: { "my-worker": { DB_PASSWORD } },
      mistakes: [
        {
          what: "more than a variable holds",
          repository: { secrets: { ...CREDENTIALS, LARGE: fakeValue("large").repeat(4000) } },
          says: "Argument list too long",
        },
      ],
    },
    {
      repository: {
        secrets: { ...CREDENTIALS, DB_PASSWORD, NPM_TOKEN: fakeValue("npm") },
        files: {
          "wrangler.jsonc": JSON.stringify({
            name: "my-worker",
            account_id: ACCOUNT_ID,
            secrets: { required: ["DB_PASSWORD", "STRIPE_KEY"] },
          }),
        },
        workers: worker("STRIPE_KEY"),
      },
      leaves: { "my-worker": { STRIPE_KEY: "old", DB_PASSWORD } },
      mistakes: [
        {
          what: "a required secret that is nowhere",
          repository: { workers: worker() },
          says: SAYS.requiredMissing,
          leaves: { "my-worker": {} },
        },
      ],
    },
    {
      repository: { secrets: { ...CREDENTIALS, SESSION_KEY: fakeValue("session") }, vars: VARS, workers: worker() },
      leaves: { "my-worker": { SESSION_KEY: fakeValue("session") } },
      next: [
        {
          what: "keeps it",
          repository: { secrets: { ...CREDENTIALS, SESSION_KEY: fakeValue("other") } },
          leaves: { "my-worker": { SESSION_KEY: fakeValue("session") } },
          also: ({ cloudflare }) => expect(cloudflare.worker("my-worker")?.versions).toHaveLength(2),
        },
      ],
      mistakes: [],
    },
    "other",
  ],
  "docs/guide/keys.md": [
    {
      repository: {
        secrets: { ...CREDENTIALS, SIGNING_KEY, WEBHOOK_SECRET_BASE64: WEBHOOK_KEY },
        vars: VARS,
        workers: worker("OLD_API_KEY"),
      },
      leaves: { "my-worker": { OLD_API_KEY: "old", SIGNING_KEY: "secret_key", WEBHOOK_KEY: "secret_key" } },
      mistakes: [
        {
          what: "a key that the repository lacks",
          repository: { secrets: { ...CREDENTIALS, SIGNING_KEY } },
          says: SAYS.noValue("WEBHOOK_KEY"),
        },
      ],
    },
  ],
  "docs/guide/vaults.md": [
    {
      repository: {
        secrets: { ...CREDENTIALS, OP_SERVICE_ACCOUNT_TOKEN: fakeValue("1password") },
        vars: VARS,
        values: [DB_PASSWORD],
        workers: worker(),
        handlers: { "1password/load-secrets-action": fromVault({ DB_PASSWORD }) },
      },
      leaves: { "my-worker": { DB_PASSWORD } },
      mistakes: [
        {
          what: "a value that the vault lacks",
          repository: { handlers: { "1password/load-secrets-action": fromVault({}) } },
          says: SAYS.noValue("DB_PASSWORD"),
        },
      ],
    },
    {
      repository: {
        vars: VARS,
        values: [DB_PASSWORD, CREDENTIALS.CLOUDFLARE_API_TOKEN],
        workers: worker(),
        handlers: { "hashicorp/vault-action": fromVault({ ...CREDENTIALS, DB_PASSWORD }) },
      },
      leaves: { "my-worker": { DB_PASSWORD } },
      mistakes: [],
    },
    {
      repository: {
        secrets: CREDENTIALS,
        vars: VARS,
        values: [DB_PASSWORD],
        workers: worker(),
        handlers: {
          "aws-actions/configure-aws-credentials": pass,
          Fetch: writing("secrets.json", AWS),
          "Remove the file": removing("secrets.json"),
        },
      },
      leaves: { "my-worker": { DB_PASSWORD } },
      mistakes: [
        {
          what: "a role that AWS refuses",
          repository: {
            handlers: {
              "aws-actions/configure-aws-credentials": () => ({ outcome: "failure" }),
              "Remove the file": removing("secrets.json"),
            },
          },
          says: "Process completed with exit code 1.",
        },
      ],
    },
  ],
  "docs/guide/files.md": [
    {
      repository: {
        ...withDatabase,
        secrets: { ...CREDENTIALS, SOPS_AGE_KEY: fakeValue("age") },
        files: { "secrets.enc.json": "{}" },
        values: [FILE.PROD_DB_PASSWORD, FILE.PROD_LOCAL_URL],
        handlers: {
          "sops decrypt --output secrets.json secrets.enc.json": writing("secrets.json", JSON.stringify(FILE)),
          "rm -f secrets.json": removing("secrets.json"),
        },
      },
      leaves: { "my-worker": { DB_PASSWORD: FILE.PROD_DB_PASSWORD } },
      mistakes: [
        {
          what: "a file that is not there",
          repository: {
            handlers: {
              "sops decrypt --output secrets.json secrets.enc.json": pass,
              "rm -f secrets.json": removing("secrets.json"),
            },
          },
          says: 'secrets-file "secrets.json"',
        },
      ],
    },
  ],
  "docs/guide/delete.md": [
    {
      repository: { ...withDatabase, workers: worker("OLD_API_KEY", "STRIPE_KEY") },
      leaves: { "my-worker": { STRIPE_KEY: "old" } },
      also: ({ run }) => expect(run.log).toContain("Not on the Worker, so nothing to delete: OLD_TOKEN."),
      mistakes: [],
    },
  ],
  "docs/guide/prune.md": [
    {
      repository: { ...withDatabase, workers: worker("OLD_API_KEY", "TERRAFORM_KEY") },
      leaves: { "my-worker": { DB_PASSWORD, TERRAFORM_KEY: "old" } },
      mistakes: [
        LACKS_PASSWORD,
        {
          what: "more than max-deletions",
          repository: { workers: worker("A", "B", "C", "D") },
          says: "prune would delete 4 secrets",
          leaves: { "my-worker": { A: "old", B: "old", C: "old", D: "old" } },
        },
      ],
    },
  ],
  "docs/guide/plan.md": [
    {
      repository: { ...withDatabase, event: fromPullRequest() },
      leaves: { "my-worker": { OLD_API_KEY: "old" } },
      also: ({ run, github }) => {
        expect(run.log).toContain("1 to create, 1 to delete");
        expect(github.comments()).toHaveLength(1);
      },
      next: [
        { what: "is done on main", repository: { event: { name: "push" } }, leaves: { "my-worker": { DB_PASSWORD } } },
      ],
      variants: [
        {
          what: "a fork has no plan",
          repository: { secrets: {}, event: fromPullRequest({ repository: "mallory/repository" }) },
          says: "",
        },
      ],
      mistakes: [LACKS_PASSWORD],
    },
  ],
  "docs/guide/required.md": [
    {
      repository: { ...withDatabase, workers: worker("DB_PASSWORD", "STRIPE_KEY") },
      leaves: { "my-worker": { DB_PASSWORD: "old", STRIPE_KEY: "old" } },
      mistakes: [
        {
          what: "one that is missing",
          repository: { workers: worker("DB_PASSWORD") },
          says: SAYS.requiredMissing,
          leaves: { "my-worker": { DB_PASSWORD: "old" } },
        },
      ],
    },
  ],
  "docs/guide/environments.md": [
    {
      repository: { ...withDatabase, files: { "wrangler.jsonc": CONFIG }, workers: [{ script: "my-worker-staging" }] },
      leaves: { "my-worker-staging": { DB_PASSWORD } },
      mistakes: [LACKS_PASSWORD],
    },
    {
      repository: {
        secrets: CREDENTIALS,
        environments: { production: { secrets: { DB_PASSWORD } } },
        vars: VARS,
        workers: [{ script: "my-worker-production" }],
      },
      leaves: { "my-worker-production": {} },
      also: ({ run }) => expect(run.jobs[0]?.environment?.name).toBe("production"),
      mistakes: [{ ...LACKS_PASSWORD, repository: { environments: { production: {} } } }],
    },
  ],
  "docs/guide/stage.md": [
    {
      repository: { ...withDatabase, handlers: { Deploy: deployVersion } },
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD } },
      also: ({ cloudflare }) =>
        expect(cloudflare.worker("my-worker")?.versions[1]?.annotations).toEqual({
          "workers/tag": expect.stringMatching(/^[0-9a-f]{40}$/),
        }),
      mistakes: [
        LACKS_PASSWORD,
        {
          what: "a step in between: the Worker is as it was",
          repository: { handlers: { Deploy: () => ({ outcome: "failure" }) } },
          says: "and is not deployed.",
          leaves: { "my-worker": { OLD_API_KEY: "old" } },
        },
      ],
    },
  ],
  "docs/guide/many-workers.md": [
    {
      repository: {
        secrets: { ...CREDENTIALS, BILLING_TOKEN: fakeValue("billing") },
        vars: VARS,
        workers: TENANTS.map((script) => ({ script, namespace: "tenants" })),
      },
      leaves: Object.fromEntries(TENANTS.map((script) => [`tenants/${script}`, BILLED])),
      mistakes: [
        {
          what: "a Worker that is missing: the others are patched",
          repository: { workers: TENANTS.slice(1).map((script) => ({ script, namespace: "tenants" })) },
          says: "1 of 3 Workers failed.",
          leaves: { "tenants/globex": BILLED, "tenants/initech": BILLED },
        },
      ],
    },
  ],
  "docs/guide/retries.md": [
    {
      repository: {
        ...withDatabase,
        files: { "secrets.env": `DB_PASSWORD='${fakeValue("db")}'\n` },
        values: [fakeValue("db")],
      },
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD: fakeValue("db") } },
      variants: [
        {
          what: "a connection that breaks",
          repository: { interceptions: [{ fault: "reset" }] },
          says: "Attempt 1 of 8 of the patch of Worker my-worker failed",
          leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD: fakeValue("db") } },
        },
      ],
      mistakes: [
        {
          what: "a line that dotenv would cut",
          repository: { files: { "secrets.env": "DB_PASSWORD=pa#ss\n" } },
          says: 'secrets-file "secrets.env"',
        },
      ],
    },
    {
      repository: withDatabase,
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD } },
      also: ({ run }) => expect(run.concurrency).toEqual({ group: "my-worker", cancelInProgress: false }),
      mistakes: [LACKS_PASSWORD],
    },
  ],
  "docs/guide/outputs.md": [
    {
      repository: { ...withDatabase, handlers: { "Show what happened": pass } },
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD } },
      also: ({ calls }) =>
        expect(calls.map(({ env }) => JSON.parse(env.RESULTS ?? ""))).toMatchObject([
          [{ script: "my-worker", status: "patched" }],
        ]),
      mistakes: [],
    },
  ],
  "docs/migrating.md": [
    "other",
    {
      repository: {
        ...withAppKey,
        files: { "wrangler.jsonc": CONFIG },
        workers: [{ script: "my-worker-staging" }],
        handlers: { "cloudflare/wrangler-action": pass },
      },
      leaves: { "my-worker-staging": { DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
      mistakes: [
        {
          what: "a secret that the repository lacks",
          repository: { secrets: { ...CREDENTIALS, DB_PASSWORD } },
          says: SAYS.noValue("APP_PRIVATE_KEY"),
        },
      ],
    },
    "other",
    { repository: withDatabase, leaves: { "my-worker": { DB_PASSWORD } }, mistakes: [LACKS_PASSWORD] },
    "other",
    {
      repository: withDatabase,
      leaves: { "my-worker": { DB_PASSWORD } },
      also: expectTagOfCommit,
      mistakes: [LACKS_PASSWORD],
    },
  ],
};

describe.each(Object.entries(PAGES))("%s", (page, blocks) => describeBlocks(page, blocks));

test("every page with a YAML block is here, or is README.md", () => {
  const withBlocks = shownPages().filter(({ content }) => yamlBlocks(content).length > 0);
  expect(withBlocks.map(({ name }) => name).toSorted()).toEqual(["README.md", ...Object.keys(PAGES)].toSorted());
});

type Step = { uses: string; run: string; with: Record<string, string>; env?: Record<string, string> };

/** Under each heading of the page for migrants, the step before and those after. */
function migration(heading: string): { old: Step | undefined; steps: Step[] } {
  const blocks = yamlBlocks(read("docs/migrating.md")).filter((block) => block.heading === heading);
  const [[old] = [], steps = []] = blocks.map(({ content }) => load(content) as Step[]);
  return { old, steps };
}

test("who comes from wrangler-action keeps secrets and env as they are", () => {
  const { old, steps } = migration("From cloudflare/wrangler-action");
  const [deployment, patch] = steps;
  expect(patch).toMatchObject({ uses: expect.stringContaining(SLUG), env: old?.env });
  expect(patch?.with).toMatchObject({ secrets: old?.with.secrets, environment: old?.with.environment });
  const { secrets, ...rest } = old?.with ?? {};
  expect(deployment).toEqual({ uses: old?.uses, with: rest });
});

test.each(["From wrangler secret bulk", "From curl"])("%s: env, Worker and every name stay", (heading) => {
  const { old, steps } = migration(heading);
  const [patch] = steps;
  expect(patch?.env).toEqual(old?.env);
  const { "script-name": script, secrets, delete: deleted, ...rest } = patch?.with ?? {};
  const [tag] = rest["version-tags"]?.split("=") ?? [];
  for (const name of [script, secrets, deleted, tag]) if (name !== undefined) expect(old?.run).toContain(name.trim());
  expect(Object.keys(rest).filter((input) => input !== "version-tags")).toEqual([]);
});

test("a workflow is called with its secrets as in the example", () => {
  const [call] = yamlBlocks(read("docs/guide/set-secrets.md")).filter(({ content }) => content.includes("reusable"));
  const jobsOf = (text: string) => (load(text) as { jobs: unknown }).jobs;
  expect(jobsOf(call?.content ?? "")).toEqual(jobsOf(read("examples/call.yml")));
});
