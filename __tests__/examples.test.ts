import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { addVersion } from "../sandbox/cloudflare/worker.ts";
import {
  ACCOUNT_ID,
  API_TOKEN,
  apiError,
  type Cloudflare,
  failure,
  type Interception,
  type WorkerSetup,
} from "../sandbox/cloudflare.ts";
import type { HandlerAnswer, HandlerCall } from "../sandbox/workflow.ts";
import {
  APP_KEY,
  CREDENTIALS,
  DB_PASSWORD,
  deployed,
  deployVersion,
  describeRuns,
  type Example,
  fromPullRequest,
  fromVault,
  pass,
  type Repository,
  removing,
  SAYS,
  SIGNING_KEY,
  SLUG,
  VARS,
  WEBHOOK_KEY,
  writing,
} from "./support/example.ts";
import { fakeValue, secretText } from "./support/step.ts";

const EXAMPLES_FOLDER = path.join(import.meta.dirname, "..", "examples");

const shopApi = (...bindings: { name: string; type: "secret_text"; text: string }[]): WorkerSetup[] => [
  { script: "shop-api", bindings: [secretText("STRIPE_KEY", "stays"), ...bindings] },
];
const KEPT = { STRIPE_KEY: "stays" };

const NOT_PRUNED = { TERRAFORM_STATE_KEY: "stays", SENTRY_DSN: "stays", MODE: "plain_text" };
const pruned = (...names: string[]): WorkerSetup[] => [
  {
    script: "shop-api",
    bindings: [
      secretText("TERRAFORM_STATE_KEY", "stays"),
      secretText("SENTRY_DSN", "stays"),
      { name: "MODE", type: "plain_text", text: "of the configuration" },
      ...names.map((name) => secretText(name, "old")),
    ],
  },
];

const BILLING = { ...CREDENTIALS, BILLING_TOKEN: fakeValue("billing") };
const TENANTS = Array.from({ length: 30 }, (_, index) => `tenant-${index}`);

/** More than one request takes. */
const MANY = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => {
    const name = `NAME_${String(index).padStart(3, "0")}`;
    return [name, fakeValue(name)];
  }),
);

function rateLimit({ seconds }: { seconds: number }): Interception {
  return {
    status: 429,
    headers: { "retry-after": String(seconds) },
    body: JSON.stringify(failure(429, apiError(971, "Please wait and consider throttling your request speed")).body),
  };
}

/** @param secrets an object, or the text of the file */
function decryptedWithSops(secrets: object | string): NonNullable<Repository["handlers"]> {
  const text = typeof secrets === "string" ? secrets : JSON.stringify(secrets);
  return {
    "Install sops": pass,
    Decrypt: writing("secrets.json", text),
    "Remove the file": removing("secrets.json"),
  };
}

/** @param environments over one for staging and one for production, which inherit all that is inherited */
function wranglerConfig(environments: object): string {
  const env = { staging: {}, production: {}, ...environments };
  return `// of the repository\n${JSON.stringify({ name: "shop-api", account_id: ACCOUNT_ID, main: "index.js", env })}`;
}

function uploadVersion(_: HandlerCall, cloudflare: Cloudflare): void {
  const worker = cloudflare.worker("shop-api");
  if (worker !== undefined) addVersion(worker, { bindings: worker.bindings, deploy: false });
}

/** What a reader sees of HTML. */
function textOf(html = ""): string {
  return html.replace(/<!--.*?-->|<[^>]*>/gs, "");
}

/** Runs the script of a step with a stand-in for GitHub's command line, which prints what it is asked to write. */
function issueByGh({ open = "" } = {}): (call: HandlerCall) => HandlerAnswer {
  return ({ run, env }) => {
    const folder = mkdtempSync(path.join(tmpdir(), "gh-"));
    const gh = `#!/usr/bin/env bash
case "$*" in
  "issue list"*) echo "${open}" ;;
  *) echo "$*"; cat "\${!#}" ;;
esac
`;
    writeFileSync(path.join(folder, "gh"), gh, { mode: 0o755 });
    const { status, stdout } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], {
      env: { ...env, RUNNER_TEMP: folder, PATH: `${folder}${path.delimiter}${process.env.PATH}` },
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true, force: true });
    return { outcome: status === 0 ? "success" : "failure", log: stdout.trimEnd() };
  };
}

const OF_MONOREPO = {
  SHOP_DB_PASSWORD: fakeValue("shop"),
  ADMIN_DB_PASSWORD: fakeValue("admin"),
  ADMIN_OIDC_KEY: fakeValue("oidc"),
  NPM_TOKEN: fakeValue("npm"),
};

/** @param required by Worker, the secrets that its code needs */
function monorepo(required: Record<string, string[]>): Record<string, string> {
  const configs = Object.entries(required).map(([name, names]) => [
    `workers/${name}/wrangler.jsonc`,
    JSON.stringify({ name: `${name}-api`, account_id: ACCOUNT_ID, secrets: { required: names } }),
  ]);
  return Object.fromEntries(configs);
}

/** What the one job of a workflow gives to the workflow that it calls, where every value is a text. */
function inputsOfCall(file: string): Record<string, string> {
  const { jobs } = load(contentOf(file)) as { jobs: Record<string, { with: Record<string, string> }> };
  return Object.assign({}, ...Object.values(jobs).map((job) => job.with));
}

function contentOf(file: string): string {
  return readFileSync(path.join(EXAMPLES_FOLDER, file), "utf8");
}

/**
 * A file in `examples/` without an entry here, or an entry without a file, fails. `calls`: the workflow that it calls is
 * run in its place, by hand and with the inputs of the call, because the sandbox runs no workflow that calls another.
 */
const EXAMPLES: Record<string, Example & { calls?: string }> = {
  "deploy.yml": {
    repository: {
      ...deployed,
      workers: shopApi(secretText("OLD_API_KEY", "old")),
      handlers: { "actions/setup-node": pass, "npm ci": pass, "npm run build": pass, "npx wrangler deploy": pass },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
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
        says: SAYS.noValue("APP_PRIVATE_KEY"),
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
      environments: { "shop-api": { secrets: { APP_PRIVATE_KEY: APP_KEY } } },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
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
        says: "api-token and the variable CLOUDFLARE_API_TOKEN are empty.",
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
        says: "secret-keys, SIGNING_KEY: the key is an RSA private key, which ECDSA cannot use.",
      },
      {
        what: "a key that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, SIGNING_KEY } },
        says: SAYS.noValue("WEBHOOK_KEY"),
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
        what: "names that are not a list",
        repository: { event: { name: "workflow_dispatch", inputs: { names: "OLD_API_KEY" } } },
        says: "Error parsing JSON",
      },
      {
        what: "text that a shell would execute, or the runner",
        repository: {
          event: { name: "workflow_dispatch", inputs: { names: '["$(env)", "`id`", "\\n::set-output name=x::y"]' } },
        },
        says: "delete, line 4: this is not one name (not shown).",
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
        says: SAYS.noValue("SESSION_KEY"),
      },
    ],
  },

  "fleet.yml": {
    repository: {
      secrets: { ...CREDENTIALS, BILLING_TOKEN: fakeValue("billing") },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: TENANTS.map((script) => ({ script, namespace: "tenants" })),
      files: { "tenants.txt": `${TENANTS.join("\n")}\n` },
      handlers: { "Report failed tenants": pass },
    },
    leaves: Object.fromEntries(TENANTS.map((script) => [`tenants/${script}`, { BILLING_TOKEN: fakeValue("billing") }])),
    also: ({ run, calls }) => {
      expect(run.log).toContain("30 Workers: 30 patched.");
      expect(calls).toEqual([]);
    },
    mistakes: [
      {
        what: "a tenant that is gone: the others are patched, and a later step knows it",
        repository: { workers: TENANTS.slice(1).map((script) => ({ script, namespace: "tenants" })) },
        says: "1 of 30 Workers failed.",
        leaves: Object.fromEntries(
          TENANTS.slice(1).map((script) => [`tenants/${script}`, { BILLING_TOKEN: fakeValue("billing") }]),
        ),
        also: ({ calls }) => expect(calls.at(-1)?.env.FAILED).toBe("tenant-0"),
      },
      {
        what: "a list without a name",
        repository: { files: { "tenants.txt": "# none\n" } },
        says: 'script-names-file "tenants.txt" has no names.',
      },
    ],
  },
  "accounts.yml": {
    repository: {
      environments: {
        eu: { secrets: BILLING, vars: { ...VARS, WORKERS: "shop-eu\nadmin-eu\n" } },
        us: { secrets: BILLING, vars: { ...VARS, WORKERS: "shop-us" } },
      },
      event: { name: "workflow_dispatch" },
      workers: ["shop-eu", "admin-eu", "shop-us"].map((script) => ({ script })),
    },
    leaves: Object.fromEntries(
      ["shop-eu", "admin-eu", "shop-us"].map((script) => [script, { BILLING_TOKEN: fakeValue("billing") }]),
    ),
    mistakes: [
      {
        what: "an account whose list is missing: the other one is patched",
        repository: {
          environments: {
            eu: { secrets: BILLING, vars: VARS },
            us: { secrets: BILLING, vars: { ...VARS, WORKERS: "shop-us" } },
          },
        },
        says: "script-name is empty.",
        leaves: { "shop-eu": {}, "admin-eu": {}, "shop-us": { BILLING_TOKEN: fakeValue("billing") } },
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
        says: "code 10092",
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
        says: SAYS.noValue("DB_PASSWORD"),
        also: ({ run }) => expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "cancelled"]),
      },
      {
        what: "a secret that production lacks",
        repository: {
          environments: { staging: { secrets: { DB_PASSWORD: fakeValue("staging") }, vars: { LOG_LEVEL: "debug" } } },
        },
        says: SAYS.noValue("DB_PASSWORD"),
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
        says: SAYS.noValue("DB_PASSWORD"),
        also: ({ run, calls }) => {
          expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "skipped"]);
          expect(calls).toEqual([]);
        },
      },
      {
        what: "a Worker that is not there: the code is told",
        repository: { workers: [], handlers: { "Report why it failed": pass } },
        says: "code 10007",
        leaves: {},
        also: ({ run, calls }) => {
          expect(run.jobs.map(({ result }) => result)).toEqual(["failure", "skipped"]);
          expect(calls.map(({ env }) => env)).toEqual([{ CODE: "10007" }]);
        },
      },
    ],
  },

  "plan.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, SESSION_KEY: fakeValue("session") },
      vars: VARS,
      event: fromPullRequest(),
      workers: shopApi(secretText("DB_PASSWORD", "old"), secretText("OLD_API_KEY", "old")),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "old", OLD_API_KEY: "old" } },
    also: ({ run, cloudflare, github }) => {
      expect(run.concurrency).toEqual({ group: "worker-shop-api-refs/pull/7/merge", cancelInProgress: true });
      expect(cloudflare.requests.filter(({ method }) => method !== "GET")).toEqual([]);
      expect(run.jobs[0]?.steps[0]?.outputs).toMatchObject({
        changed: "false",
        "set-names": "DB_PASSWORD\nSESSION_KEY",
      });
      const [comment, ...more] = github.comments();
      expect(more).toEqual([]);
      expect(textOf(comment?.body)).toContain("1 to create, 1 to overwrite, 1 to delete, 1 kept.");
      expect(textOf(comment?.body)).toContain("Nothing was written: this is a dry run.");
    },
    next: [
      {
        what: "a newer commit finds the same comment",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD: fakeValue("newer"), SESSION_KEY: fakeValue("session") } },
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "old", OLD_API_KEY: "old" } },
        also: ({ github }) => expect(github.comments()).toHaveLength(1),
      },
      {
        what: "what was planned is done on main",
        repository: { event: { name: "push" } },
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD, SESSION_KEY: fakeValue("session") } },
        also: ({ run, github }) => {
          expect(run.concurrency).toEqual({ group: "worker-shop-api-refs/heads/main", cancelInProgress: false });
          expect(run.log).not.toContain("##[warning]");
          expect(github.comments()).toHaveLength(1);
        },
      },
    ],
    variants: [
      {
        what: "a pull request of a fork, which gets no secrets, has no plan",
        repository: { secrets: {}, event: fromPullRequest({ repository: "mallory/repository" }) },
        says: "",
        also: ({ run, github }) => {
          expect(run.jobs.map(({ result }) => result)).toEqual(["skipped"]);
          expect(github.requests).toEqual([]);
        },
      },
    ],
    mistakes: [
      {
        what: "a name that a variable of the Worker has, which the comment says before the merge",
        repository: {
          workers: [{ script: "shop-api", bindings: [{ name: "DB_PASSWORD", type: "plain_text", text: "" }] }],
        },
        says: "Nothing was written to Worker shop-api: 1 problem in the plan.",
        leaves: { "shop-api": { DB_PASSWORD: "plain_text" } },
        also: ({ github }) =>
          expect(textOf(github.comments()[0]?.body)).toContain(
            "The Worker already has a plain-text variable named DB_PASSWORD.",
          ),
      },
      {
        what: "a secret that the repository lacks, which nobody has to merge to find out",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD } },
        says: SAYS.noValue("SESSION_KEY"),
      },
    ],
  },

  "prune.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, SESSION_KEY: fakeValue("session") },
      vars: VARS,
      workers: pruned("OLD_API_KEY", "OLD_TOKEN"),
    },
    leaves: { "shop-api": { ...NOT_PRUNED, DB_PASSWORD, SESSION_KEY: fakeValue("session") } },
    also: ({ run }) => {
      expect(run.jobs[0]?.steps[0]?.outputs).toMatchObject({ "deleted-names": "OLD_API_KEY\nOLD_TOKEN" });
      expect(run.log).toContain("Prune limit: 3 (max-deletions). Protected by keep: 2.");
    },
    mistakes: [
      {
        what: "more deletions than max-deletions, as after a wrong name of the Worker",
        repository: { workers: pruned("OLD_1", "OLD_2", "OLD_3", "OLD_4") },
        says: "prune would delete 4 secrets, but max-deletions is 3",
        leaves: { "shop-api": { ...NOT_PRUNED, OLD_1: "old", OLD_2: "old", OLD_3: "old", OLD_4: "old" } },
      },
      {
        what: "a secret that the repository lacks, which is not taken for one to delete",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD }, workers: pruned("SESSION_KEY") },
        says: SAYS.noValue("SESSION_KEY"),
      },
    ],
  },

  "required.yml": {
    repository: {
      ...deployed,
      workers: shopApi(secretText("DB_PASSWORD", "db")),
      handlers: { "npx wrangler deploy": pass },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "db" } },
    also: ({ run, cloudflare, calls }) => {
      expect(cloudflare.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
      expect(run.jobs[0]?.steps[1]?.outputs).toMatchObject({
        changed: "false",
        "secret-names": "DB_PASSWORD\nSTRIPE_KEY",
      });
      expect(calls).toHaveLength(1);
    },
    mistakes: [
      {
        what: "a secret that is not on the Worker: nothing is deployed",
        repository: { workers: shopApi() },
        says: SAYS.requiredMissing,
        leaves: { "shop-api": KEPT },
        also: ({ calls }) => expect(calls).toEqual([]),
      },
    ],
  },

  "secrets-file.yml": {
    repository: {
      secrets: { ...CREDENTIALS, SOPS_AGE_KEY: fakeValue("age") },
      vars: VARS,
      files: { "secrets.enc.json": "{}" },
      values: [fakeValue("db"), fakeValue("staging"), fakeValue("local")],
      workers: shopApi(secretText("OLD_TOKEN", "old")),
      handlers: decryptedWithSops({
        PROD_DB_PASSWORD: fakeValue("db"),
        PROD_OLD_TOKEN: null,
        PROD_LOCAL_URL: fakeValue("local"),
        STAGING_DB_PASSWORD: fakeValue("staging"),
      }),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD: fakeValue("db") } },
    also: ({ run, calls }) => {
      expect(run.log).toContain("Left out by include, exclude or remove-prefix: PROD_LOCAL_URL, STAGING_DB_PASSWORD.");
      expect(calls.map(({ env }) => Object.keys(env))).toEqual([[], ["SOPS_AGE_KEY"], []]);
    },
    mistakes: [
      {
        what: "a file that cannot be decrypted",
        repository: {
          handlers: {
            "Install sops": pass,
            Decrypt: () => ({ outcome: "failure" }),
            "Remove the file": removing("secrets.json"),
          },
        },
        says: "Process completed with exit code 1.",
        also: ({ calls }) => expect(calls).toHaveLength(3),
      },
      {
        what: "a prefix that no name has, and removes the file all the same",
        repository: {
          handlers: decryptedWithSops({ DB_PASSWORD: fakeValue("db"), PRODUCTION_KEY: fakeValue("local") }),
        },
        says: "Nothing to do: there is no secret to set, delete or require.",
      },
      {
        what: "a file that is no JSON, of which nothing is shown",
        repository: { handlers: decryptedWithSops(`{ "PROD_DB_PASSWORD": ${fakeValue("db")} }`) },
        says: 'secrets-file "secrets.json" is not valid JSON',
      },
    ],
  },

  "large.yml": {
    repository: {
      secrets: { ...CREDENTIALS, SECRETS_PASSPHRASE: fakeValue("passphrase") },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      files: { "secrets.env.gpg": "" },
      values: Object.values(MANY),
      workers: shopApi(),
      handlers: {
        Decrypt: writing(
          "secrets.env",
          Object.entries(MANY)
            .map(([name, value]) => `${name}='${value}'\n`)
            .join(""),
        ),
        "Remove the file": removing("secrets.env"),
      },
    },
    leaves: { "shop-api": { ...KEPT, ...MANY } },
    also: ({ run, cloudflare }) => {
      expect(run.log).toContain("in 2 requests, one after another");
      expect(cloudflare.requests.map(({ method, status }) => [method, status])).toEqual([
        ["PATCH", 200],
        ["PATCH", 200],
      ]);
      expect(cloudflare.worker("shop-api")?.versions).toHaveLength(3);
    },
    variants: [
      {
        what: "a rate limit that passes",
        repository: { interceptions: [rateLimit({ seconds: 1 })] },
        says: "Rate limited: waiting 1 s, as Cloudflare asks.",
        leaves: { "shop-api": { ...KEPT, ...MANY } },
      },
    ],
    mistakes: [
      {
        what: "a rate limit that outlasts the deadline",
        repository: { interceptions: [rateLimit({ seconds: 3600 })] },
        says: "Not retried: Cloudflare asks to wait 60 min, but only 30 min are left (deadline).",
        leaves: { "shop-api": KEPT },
      },
      {
        what: "a second request that is refused, and says what the first one did",
        repository: {
          interceptions: [
            {
              match: ({ body }) => body.includes('"NAME_119"'),
              status: 400,
              body: JSON.stringify(failure(400, apiError(10055, "Too many variables.")).body),
            },
          ],
        },
        says: "Applied: 100 of 120 names.",
        leaves: { "shop-api": { ...KEPT, ...Object.fromEntries(Object.entries(MANY).slice(0, 100)) } },
        also: ({ run }) => expect(run.jobs[0]?.steps[2]?.outputs.changed).toBe("true"),
      },
    ],
  },

  "wrangler-environments.yml": {
    repository: {
      secrets: CREDENTIALS,
      environments: {
        staging: { secrets: { DB_PASSWORD: fakeValue("staging") } },
        production: { secrets: { DB_PASSWORD } },
      },
      files: {
        "wrangler.jsonc": wranglerConfig({ production: { name: "shop", secrets: { required: ["STRIPE_KEY"] } } }),
      },
      workers: [{ script: "shop-api-staging" }, { script: "shop", bindings: [secretText("STRIPE_KEY", "stays")] }],
    },
    leaves: { "shop-api-staging": { DB_PASSWORD: fakeValue("staging") }, shop: { ...KEPT, DB_PASSWORD } },
    also: ({ run }) => {
      expect(run.log).toContain("Worker shop-api-staging: from name of wrangler.jsonc with environment staging.");
      expect(run.log).toContain("Worker shop: from env.production.name of wrangler.jsonc.");
    },
    mistakes: [
      {
        what: "an environment that wrangler.jsonc lacks",
        repository: { files: { "wrangler.jsonc": wranglerConfig({}).replace("staging", "stage") } },
        says: "environment must be one of the environments in wrangler.jsonc: stage, production.",
      },
      {
        what: "a secret that the code in production needs and nobody has set",
        repository: {
          files: { "wrangler.jsonc": wranglerConfig({ production: { secrets: { required: ["STRIPE_KEY"] } } }) },
          workers: [{ script: "shop-api-staging" }, { script: "shop-api-production" }],
        },
        says: SAYS.requiredMissing,
        leaves: { "shop-api-staging": { DB_PASSWORD: fakeValue("staging") }, "shop-api-production": {} },
      },
    ],
  },

  "staged.yml": {
    repository: {
      ...deployed,
      workers: shopApi(secretText("OLD_API_KEY", "old")),
      handlers: { "npx wrangler versions upload": uploadVersion, Deploy: deployVersion },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD } },
    also: ({ cloudflare }) => {
      const { versions = [], deployedVersion } = cloudflare.worker("shop-api") ?? {};
      expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(deployedVersion?.annotations).toEqual({
        "workers/tag": expect.stringMatching(/^[0-9a-f]{40}$/),
        "workers/message": expect.stringMatching(/^Secrets by run \d+$/),
      });
    },
    mistakes: [
      {
        what: "a test of the version: the Worker runs on as before",
        repository: {
          handlers: { "npx wrangler versions upload": uploadVersion, Deploy: () => ({ outcome: "failure" }) },
        },
        says: "and is not deployed.",
        leaves: { "shop-api": { ...KEPT, OLD_API_KEY: "old" } },
      },
      {
        what: "a secret that the repository lacks: nothing is deployed",
        repository: { secrets: CREDENTIALS },
        says: SAYS.noValue("DB_PASSWORD"),
        also: ({ calls }) => expect(calls.map(({ run }) => run)).toEqual(["npx wrangler versions upload"]),
      },
    ],
  },

  "wrangler-action.yml": {
    repository: {
      ...deployed,
      files: { "wrangler.jsonc": wranglerConfig({}) },
      workers: shopApi(),
      handlers: { "cloudflare/wrangler-action": pass },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
    also: ({ calls }) => expect(calls.map(({ env }) => env)).toEqual([{}]),
    mistakes: [
      {
        what: "a secret that the repository lacks",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD } },
        says: SAYS.noValue("APP_PRIVATE_KEY"),
      },
      {
        what: "a name in wrangler.jsonc that is another Worker's, which is not created",
        repository: { workers: [{ script: "shop" }] },
        says: "code 10007",
        leaves: { shop: {} },
        also: ({ cloudflare }) => expect(cloudflare.worker("shop-api")).toBeUndefined(),
      },
    ],
  },

  "drift.yml": {
    repository: {
      secrets: CREDENTIALS,
      vars: VARS,
      event: { name: "schedule" },
      workers: shopApi(secretText("DB_PASSWORD", "db")),
      handlers: { "Open or update the issue": issueByGh() },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "db" } },
    also: ({ cloudflare, calls }) => {
      expect(cloudflare.requests.filter(({ method }) => method !== "GET")).toEqual([]);
      expect(calls).toEqual([]);
    },
    variants: [
      {
        what: "secrets that nobody has declared, of which an issue is opened",
        repository: {
          workers: shopApi(...["DB_PASSWORD", "DEBUG_KEY", "OLD_KEY"].map((name) => secretText(name, "x"))),
        },
        says: "issue create --title The secrets of shop-api have drifted --body-file",
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "x", DEBUG_KEY: "x", OLD_KEY: "x" } },
        also: ({ run }) => {
          expect(run.log).toContain("On the Worker, but not declared:\n\n    DEBUG_KEY\n    OLD_KEY\n");
          expect(run.log).toMatch(
            /The log says more: https:\/\/github\.com\/octocat\/repository\/actions\/runs\/\d+\n/,
          );
          expect(run.log).not.toMatch(/^The check failed/m);
        },
      },
      {
        what: "another morning with the same, which updates the open issue",
        repository: {
          workers: shopApi(secretText("DB_PASSWORD", "db"), secretText("OLD_KEY", "x")),
          handlers: { "Open or update the issue": issueByGh({ open: "17" }) },
        },
        says: "issue edit 17 --body-file",
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "db", OLD_KEY: "x" } },
      },
    ],
    mistakes: [
      {
        what: "a secret that is missing, and another that nobody has declared",
        repository: { workers: shopApi(secretText("OLD_KEY", "x")) },
        says: SAYS.requiredMissing,
        leaves: { "shop-api": { ...KEPT, OLD_KEY: "x" } },
        also: ({ run }) => {
          expect(run.log).toMatch(/^The check failed, perhaps because a secret is missing\.$/m);
          expect(run.log).toContain("On the Worker, but not declared:\n\n    OLD_KEY\n");
          expect(run.log).toContain("issue create --title The secrets of shop-api");
        },
      },
      {
        what: "a Worker that is gone",
        repository: { workers: [] },
        says: "code 10007",
        leaves: {},
        also: ({ run }) => expect(run.log).toContain("issue create --title The secrets of shop-api"),
      },
    ],
  },

  "rotate.yml": {
    repository: {
      secrets: CREDENTIALS,
      environments: { production: { secrets: { DB_PASSWORD, SESSION_KEY: fakeValue("session") } } },
      vars: VARS,
      event: { name: "workflow_dispatch", inputs: { name: "SESSION_KEY" } },
      workers: shopApi(secretText("DB_PASSWORD", "old"), secretText("SESSION_KEY", "old")),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD: "old", SESSION_KEY: fakeValue("session") } },
    also: ({ cloudflare }) => {
      const { deployedVersion } = cloudflare.worker("shop-api") ?? {};
      expect(deployedVersion?.tags).toEqual({ rotated: "SESSION_KEY", by: expect.stringMatching(/./) });
    },
    mistakes: [
      {
        what: "a secret that the environment lacks",
        repository: { environments: { production: { secrets: { DB_PASSWORD } } } },
        says: SAYS.noValue("SESSION_KEY"),
      },
      {
        what: "code that is uploaded and not deployed, which a rotation would deploy",
        repository: { workers: [{ script: "shop-api", latestVersionDeployed: false }] },
        says: "code 10215",
        leaves: { "shop-api": {} },
      },
    ],
  },

  "monorepo.yml": {
    repository: {
      secrets: { ...CREDENTIALS, ...OF_MONOREPO },
      vars: VARS,
      files: monorepo({ shop: ["DB_PASSWORD", "STRIPE_KEY"], admin: ["DB_PASSWORD"] }),
      workers: [{ script: "shop-api", bindings: [secretText("STRIPE_KEY", "stays")] }, { script: "admin-api" }],
    },
    leaves: {
      "shop-api": { ...KEPT, DB_PASSWORD: fakeValue("shop") },
      "admin-api": { DB_PASSWORD: fakeValue("admin"), OIDC_KEY: fakeValue("oidc") },
    },
    also: ({ run }) => {
      const groups = run.jobs.map(({ concurrency }) => concurrency?.group);
      expect(groups).toEqual(["worker-workers/shop", "worker-workers/admin"]);
    },
    mistakes: [
      {
        what: "a secret that the code of one Worker needs and nobody has set: the other one is patched",
        repository: { files: monorepo({ shop: ["SMTP_KEY"], admin: ["DB_PASSWORD"] }) },
        says: SAYS.requiredMissing,
        leaves: {
          "shop-api": KEPT,
          "admin-api": { DB_PASSWORD: fakeValue("admin"), OIDC_KEY: fakeValue("oidc") },
        },
      },
      {
        what: "a prefix that no name has",
        repository: {
          secrets: { ...CREDENTIALS, SHOP_DB_PASSWORD: fakeValue("shop") },
          files: monorepo({ shop: [], admin: [] }),
        },
        says: "Nothing to do: there is no secret to set, delete or require.",
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD: fakeValue("shop") }, "admin-api": {} },
      },
      {
        what: "a folder without a wrangler.jsonc",
        repository: { files: { "workers/shop/wrangler.jsonc": wranglerConfig({}) } },
        says: 'wrangler-config "workers/admin/wrangler.jsonc": there is no such file.',
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD: fakeValue("shop") }, "admin-api": {} },
      },
    ],
  },

  "only-required.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, OIDC_KEY: fakeValue("oidc"), NPM_TOKEN: fakeValue("npm") },
      vars: VARS,
      files: monorepo({ shop: ["DB_PASSWORD", "STRIPE_KEY"], admin: ["DB_PASSWORD", "OIDC_KEY"], mail: ["OIDC_KEY"] }),
      workers: [
        { script: "shop-api", bindings: [secretText("STRIPE_KEY", "stays")] },
        { script: "admin-api" },
        { script: "mail-api" },
      ],
    },
    leaves: {
      "shop-api": { ...KEPT, DB_PASSWORD },
      "admin-api": { DB_PASSWORD, OIDC_KEY: fakeValue("oidc") },
      "mail-api": { OIDC_KEY: fakeValue("oidc") },
    },
    mistakes: [
      {
        what: "a listed secret that neither the repository nor the Worker has: the others are patched",
        repository: { files: monorepo({ shop: ["SMTP_KEY"], admin: ["OIDC_KEY"], mail: ["OIDC_KEY"] }) },
        says: SAYS.requiredMissing,
        leaves: {
          "shop-api": KEPT,
          "admin-api": { OIDC_KEY: fakeValue("oidc") },
          "mail-api": { OIDC_KEY: fakeValue("oidc") },
        },
      },
      {
        what: "a configuration without a list",
        repository: { files: monorepo({ shop: [], admin: ["OIDC_KEY"], mail: ["OIDC_KEY"] }) },
        says: "only-required: true needs a name in required, or in secrets.required of wrangler-config.",
        leaves: {
          "shop-api": KEPT,
          "admin-api": { OIDC_KEY: fakeValue("oidc") },
          "mail-api": { OIDC_KEY: fakeValue("oidc") },
        },
      },
    ],
  },

  "preview.yml": {
    repository: {
      secrets: { ...CREDENTIALS, PREVIEW_DB_PASSWORD: DB_PASSWORD },
      values: [fakeValue("random")],
      vars: VARS,
      event: fromPullRequest(),
      workers: [{ script: "shop-api-pr-7" }],
      handlers: {
        Deploy: pass,
        session: () => ({ outputs: { key: fakeValue("random") }, masks: [fakeValue("random")] }),
      },
    },
    leaves: { "shop-api-pr-7": { SESSION_KEY: fakeValue("random"), DB_PASSWORD } },
    next: [
      {
        what: "keeps what is there, and makes no version",
        repository: {
          values: [fakeValue("random"), fakeValue("other")],
          handlers: {
            Deploy: pass,
            session: () => ({ outputs: { key: fakeValue("other") }, masks: [fakeValue("other")] }),
          },
        },
        leaves: { "shop-api-pr-7": { SESSION_KEY: fakeValue("random"), DB_PASSWORD } },
        also: ({ run, cloudflare }) => {
          expect(run.jobs[0]?.steps.at(-1)?.outputs).toMatchObject({ changed: "false" });
          expect(cloudflare.worker("shop-api-pr-7")?.versions).toHaveLength(2);
        },
      },
    ],
    variants: [
      {
        what: "a pull request from a fork has no preview",
        repository: { secrets: {}, event: fromPullRequest({ repository: "mallory/repository" }) },
        says: "",
      },
    ],
    mistakes: [
      {
        what: "a secret that the repository lacks",
        repository: { secrets: CREDENTIALS },
        says: SAYS.noValue("DB_PASSWORD"),
      },
    ],
  },

  "reusable.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, SESSION_KEY: fakeValue("session"), NPM_TOKEN: fakeValue("npm") },
      vars: VARS,
      event: { name: "workflow_dispatch", inputs: { "script-name": "shop-api" } },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, SESSION_KEY: fakeValue("session") } },
    also: ({ run }) => expect(run.jobs.map(({ concurrency }) => concurrency?.group)).toEqual(["worker-shop-api"]),
    mistakes: [
      {
        what: "a Worker that is not there",
        repository: { workers: [] },
        says: "code 10007",
        leaves: {},
      },
    ],
  },

  "call.yml": {
    calls: "reusable.yml",
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD, SESSION_KEY: fakeValue("session") },
      vars: VARS,
      event: { name: "workflow_dispatch", inputs: inputsOfCall("call.yml") },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, SESSION_KEY: fakeValue("session") } },
    mistakes: [
      {
        what: "a secret that the caller lacks",
        repository: { secrets: { ...CREDENTIALS, DB_PASSWORD } },
        says: SAYS.noValue("SESSION_KEY"),
      },
      {
        what: "a call that passes no secrets",
        repository: { secrets: {} },
        says: "api-token",
      },
    ],
  },

  "vault.yml": {
    repository: {
      vars: VARS,
      values: [API_TOKEN, DB_PASSWORD],
      workers: shopApi(),
      handlers: { "hashicorp/vault-action": fromVault({ ...CREDENTIALS, DB_PASSWORD }) },
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD } },
    also: ({ calls }) => expect(calls.map(({ env }) => env)).toEqual([{}]),
    mistakes: [
      {
        what: "a secret that the vault lacks",
        repository: { handlers: { "hashicorp/vault-action": fromVault(CREDENTIALS) } },
        says: SAYS.noValue("DB_PASSWORD"),
      },
      {
        what: "a vault that does not know this workflow",
        repository: { handlers: { "hashicorp/vault-action": () => ({ outcome: "failure" }) } },
        says: "Process completed with exit code 1.",
      },
    ],
  },

  "wrangler-secret-bulk.yml": {
    repository: {
      secrets: { ...CREDENTIALS, WORKER_SECRETS: JSON.stringify({ DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY }) },
      values: [DB_PASSWORD, APP_KEY],
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: shopApi(),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
    mistakes: [
      {
        what: "text that is no JSON, of which wrangler says nothing",
        repository: { secrets: { ...CREDENTIALS, WORKER_SECRETS: `{ "DB_PASSWORD": "${fakeValue("db")}", }` } },
        says: "secrets is not valid JSON",
      },
      {
        what: "a value that got lost on its way into the JSON",
        repository: { secrets: { ...CREDENTIALS, WORKER_SECRETS: '{ "DB_PASSWORD": null }' } },
        says: "secrets, DB_PASSWORD: the value must be a string, not null.",
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

  "curl.yml": {
    repository: {
      secrets: { ...CREDENTIALS, DB_PASSWORD },
      vars: VARS,
      event: { name: "workflow_dispatch" },
      workers: shopApi(secretText("OLD_API_KEY", "old")),
    },
    leaves: { "shop-api": { ...KEPT, DB_PASSWORD } },
    variants: [
      {
        what: "an answer of 502, which curl would have left to a person",
        repository: { interceptions: [{ status: 502, body: "<html>Bad gateway</html>" }] },
        says: "Attempt 1 of 5 of the patch of Worker shop-api failed",
        leaves: { "shop-api": { ...KEPT, DB_PASSWORD } },
      },
    ],
    mistakes: [
      {
        what: "a token that Cloudflare does not know",
        repository: { secrets: { CLOUDFLARE_API_TOKEN: API_TOKEN.toLowerCase(), DB_PASSWORD } },
        says: "code 10000",
        leaves: { "shop-api": { ...KEPT, OLD_API_KEY: "old" } },
      },
      {
        what: "a token with a line break, which makes no header",
        repository: { secrets: { CLOUDFLARE_API_TOKEN: `${fakeValue("token")}\nX-Header: 1`, DB_PASSWORD } },
        says: "CLOUDFLARE_API_TOKEN must not contain spaces, line breaks",
      },
      {
        what: "a secret that the repository lacks",
        repository: { secrets: CREDENTIALS },
        says: SAYS.noValue("DB_PASSWORD"),
      },
    ],
  },
};

const FILES = readdirSync(EXAMPLES_FOLDER);

test("every example is run", () => {
  expect(FILES.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

describe.each(Object.entries(EXAMPLES))("examples/%s", (file, example) => {
  const content = contentOf(file);
  describeRuns(example.calls === undefined ? content : contentOf(example.calls), example);

  test("says first what it is for", () => {
    const [, comment = "", rest] = /^((?:#.*\n)+)(.*)/.exec(content) ?? [];
    expect(comment.replaceAll(/\s*#\s*/g, " ")).toMatch(/^ [A-Z].{40}/);
    expect(rest).toMatch(/^name: \S/);
  });

  test("asks for no permission without a reason, and has a time limit and one run at a time", () => {
    const { permissions, concurrency, jobs } = load(content) as {
      permissions: unknown;
      concurrency?: unknown;
      jobs: Record<string, { uses?: string; "timeout-minutes"?: number; concurrency?: unknown }>;
    };
    expect(permissions).toEqual({});
    expect(content.match(/^ +[\w-]+: (read|write)$/gm)).toBeNull();
    for (const job of Object.values(jobs)) {
      // A job that calls a workflow has the limits of that one's jobs.
      if (job.uses !== undefined) continue;
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      expect(concurrency ?? job.concurrency).toBeDefined();
    }
  });

  test("pins every other action to a commit, and names its version", () => {
    const uses = [...content.matchAll(/uses: (.*)/g)].map(([, what]) => what);
    const own = [`${SLUG}@v0`, ...(example.calls === undefined ? [] : [`./.github/workflows/${example.calls}`])];
    const others = uses.filter((what) => !own.includes(what ?? ""));
    expect(others.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? ""))).toEqual([]);
    expect(uses.length).toBeGreaterThan(others.length);
  });

  test("puts no expression into a script", () => {
    const { jobs } = load(content) as { jobs: Record<string, { steps?: { run?: string }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});
