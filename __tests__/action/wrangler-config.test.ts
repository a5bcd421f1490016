import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import {
  expectNothingWritten,
  expectRefused,
  fakeValue,
  patchStep,
  type Step,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER_ACCOUNT = "f".repeat(32);
const CONFIRMED =
  "Confirmed by Cloudflare's answer. Secrets on the Worker now: 2. Running instances take them up within about 10 seconds.";

const JSONC = `// The API.
{
  "name": "api",
  "account_id": "${ACCOUNT_ID}",
  "vars": { "REGION": "eu" },
  "secrets": { "required": ["TOP"] },
  "env": {
    "staging": {},
    "production": { "name": "api-live", "account_id": "${OTHER_ACCOUNT}", "secrets": { "required": ["A", "B"] } },
  },
}`;

const TOML = `name = "api" # the API
account_id = "${ACCOUNT_ID}"

[env.production.secrets]
required = ["A", "B"]
`;

/** A step whose Worker and account come from a file, of two accounts with the Workers that the file may mean. */
function configStep({ with: inputs, ...setup }: StepSetup): Promise<Step> {
  const scripts = ["api", "api-staging", "api-production", "web"];
  return patchStep({
    with: { "account-id": "", "script-name": "", "wrangler-config": "wrangler.jsonc", secrets: "A", ...inputs },
    env: { A: VALUE },
    files: { "wrangler.jsonc": JSONC },
    rules: { accounts: [ACCOUNT_ID, OTHER_ACCOUNT] },
    workers: [
      ...scripts.map((script) => ({ script, bindings: secretsNamed("B") })),
      { script: "api-live", account: OTHER_ACCOUNT, bindings: secretsNamed("B") },
    ],
    ...setup,
  });
}

describe("wrangler-config names the Worker, the account and what is required", () => {
  const INHERIT =
    "##[warning]secrets stands at the top level of wrangler.jsonc but not in env.staging, and environments do not inherit " +
    "it: nothing of it is required here.";
  type Case = [name: string, setup: StepSetup, script: string, account: string, log: string[]];
  const CASES: Case[] = [
    [
      "of the top level, with an input's account",
      { with: { "account-id": ACCOUNT_ID, secrets: "A\nTOP=t0p-level" }, values: ["t0p-level"] },
      "api",
      ACCOUNT_ID,
      [
        "Worker api: name of wrangler.jsonc.",
        `Worker api (account ${ACCOUNT_ID}): 2 to set.`,
        "Plan for Worker api: 2 to create, 1 kept.",
        "  + A    secret_text  create",
        "  + TOP  secret_text  create",
        "Kept: B",
        "Set: A, TOP",
        CONFIRMED.replace("2", "3"),
      ],
    ],
    [
      "of an environment that has nothing of its own",
      { with: { environment: "staging" } },
      "api-staging",
      ACCOUNT_ID,
      [
        "Worker api-staging: name of wrangler.jsonc with environment staging.",
        INHERIT,
        `Worker api-staging (account ${ACCOUNT_ID}): 1 to set.`,
        "Set: A",
        CONFIRMED,
      ],
    ],
    [
      "of an environment with a name and an account of its own",
      { with: { environment: "production" } },
      "api-live",
      OTHER_ACCOUNT,
      [
        "Worker api-live: env.production.name of wrangler.jsonc.",
        `Worker api-live (account ${OTHER_ACCOUNT}): 1 to set.`,
        "Plan for Worker api-live: 1 to create, 1 kept.",
        "  + A  secret_text  create",
        "Kept: B",
        "Set: A",
        CONFIRMED,
      ],
    ],
    [
      "in TOML",
      {
        with: { "wrangler-config": "apps/api/wrangler.toml", environment: "production" },
        files: { "apps/api/wrangler.toml": TOML },
      },
      "api-production",
      ACCOUNT_ID,
      [
        "Worker api-production: name of apps/api/wrangler.toml with environment production.",
        `Worker api-production (account ${ACCOUNT_ID}): 1 to set.`,
        "Plan for Worker api-production: 1 to create, 1 kept.",
        "  + A  secret_text  create",
        "Kept: B",
        "Set: A",
        CONFIRMED,
      ],
    ],
    [
      "where the inputs do not, which win",
      { with: { "script-name": "web", environment: "staging" } },
      "web",
      ACCOUNT_ID,
      [
        "Worker web: script-name, which wins over wrangler.jsonc.",
        INHERIT,
        `Worker web (account ${ACCOUNT_ID}): 1 to set.`,
        "Set: A",
        CONFIRMED,
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, script, account, log) => {
    const step = await configStep(setup);
    expect(step.error).toBeUndefined();
    expect(step.log).toEqual(log);
    // The Worker that is meant, and none of the others.
    expect(step.requests.every(({ path }) => path.includes(`/accounts/${account}/workers/scripts/${script}/`))).toBe(
      true,
    );
    expect(textsOn(step, script, { account })).toMatchObject({ ...textsOf("B"), A: VALUE });
    expect(step.results).toEqual([expect.objectContaining({ script, status: "patched" })]);
  });

  test("whose required secrets are not all there", async () => {
    const step = await configStep({
      with: { environment: "production", required: "C" },
      workers: [{ script: "api-live", account: OTHER_ACCOUNT }],
    });
    expectNothingWritten(step);
    expect(step.error).toBe(
      "Nothing was written to Worker api-live. Problems found: 1\n" +
        "- 2 required secrets would not be on the Worker after the step. Set them here, or take them out of required: B, C.",
    );
    expect(step.run.exitCode).toBe(1);
  });

  test("whose required secrets prune leaves alone", async () => {
    const step = await configStep({
      with: { environment: "production", prune: "true" },
      workers: [{ script: "api-live", account: OTHER_ACCOUNT, bindings: secretsNamed("B", "OLD") }],
    });
    expect(textsOn(step, "api-live", { account: OTHER_ACCOUNT })).toEqual({ A: VALUE, ...textsOf("B") });
  });
});

describe("a wrangler configuration that cannot be used: nothing is sent", () => {
  const PLACE = 'wrangler-config "wrangler.jsonc"';
  type Case = [name: string, setup: StepSetup, problems: string[]];
  const CASES: Case[] = [
    [
      "there is none",
      { files: {} },
      [
        `${PLACE}: there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a ` +
          "download.",
      ],
    ],
    [
      "an environment that is not in it",
      { with: { environment: VALUE } },
      ["environment is none of those in wrangler.jsonc (not shown). It has staging, production."],
    ],
    [
      "an environment without a file",
      { with: { "wrangler-config": "", "script-name": "web", "account-id": ACCOUNT_ID, environment: "staging" } },
      [
        "environment needs wrangler-config. Without it, put the Worker's whole name, <name>-<environment>, into script-name " +
          "and take environment away.",
      ],
    ],
    [
      "a file with a fault, which is not quoted",
      { files: { "wrangler.jsonc": `{ "name": "api",\n  "${VALUE}" }` } },
      [`${PLACE} is not valid JSON (line 2, column ${VALUE.length + 6}; the text is not shown). Correct the file.`],
    ],
    [
      "TOML with a fault, which is not quoted",
      {
        with: { "wrangler-config": "wrangler.toml" },
        files: { "wrangler.toml": `name = "api"\nkey = ${VALUE}` },
      },
      [
        'wrangler-config "wrangler.toml" is not valid TOML (line 2, column 7; the text is not shown). Correct the file.',
      ],
    ],
    [
      "a name that is none of a Worker's, and no account",
      { files: { "wrangler.jsonc": '{ "name": "My Worker" }' } },
      [
        "account-id is empty, so is the variable CLOUDFLARE_ACCOUNT_ID, and wrangler.jsonc has no account_id. Give the Account ID from the overview page of " +
          "Workers in the Cloudflare dashboard. An expression such as vars.CLOUDFLARE_ACCOUNT_ID is empty " +
          "where the id is stored as a secret, under another name, or in an environment that the job does not name.",
        "name of wrangler.jsonc is not a Worker's name: it may hold lower-case letters, digits, - and _, and begins with a " +
          "letter, a digit or _.",
      ],
    ],
    [
      "a Pages project",
      {
        with: { "script-name": "web", "account-id": ACCOUNT_ID },
        files: { "wrangler.jsonc": '{ "name": "api", "pages_build_output_dir": "dist" }' },
      },
      [
        `${PLACE}: pages_build_output_dir makes this a Pages project, and its secrets are not a Worker's. Set them with wrangler pages secret.`,
      ],
    ],
    [
      "required names that are none",
      {
        files: {
          "wrangler.jsonc": `{ "name": "api", "account_id": "${ACCOUNT_ID}", "secrets": { "required": ["A", "${VALUE}="] } }`,
        },
      },
      [
        `${PLACE}, secrets.required[1]: this is not the name of a secret (not shown). Use letters, digits, _ and $, and no digit in front.`,
      ],
    ],
    [
      "a path that is none of wrangler's",
      { with: { "wrangler-config": VALUE, "script-name": "web", "account-id": ACCOUNT_ID } },
      [
        "wrangler-config is not the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown). Give the path of one.",
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, problems) => {
    const step = await configStep(setup);
    expectRefused(step, problems);
  });
});
