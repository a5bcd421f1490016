import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import {
  confirmed,
  expectPlanRefused,
  expectRefused,
  fakeValue,
  intent,
  patchStep,
  type Step,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER_ACCOUNT = "f".repeat(32);

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
    "##[warning]wrangler.jsonc has secrets at its top level but not in env.staging. Environments do not inherit it, so none " +
    "of them is required here.";
  /** The plan of a Worker that has the required secret B. */
  const planned = (script: string): string[] => [
    `Plan for Worker ${script}: 1 to create, 1 kept.`,
    "  + A  secret_text  create",
    "Kept: B",
  ];
  type Case = [
    name: string,
    setup: StepSetup,
    target: [script: string, account?: string],
    before: string[],
    plan: string[],
  ];
  const CASES: Case[] = [
    [
      "of an environment that has nothing of its own",
      { with: { environment: "staging" } },
      ["api-staging"],
      ["Worker api-staging: from name of wrangler.jsonc with environment staging.", INHERIT],
      [],
    ],
    [
      "of the environment that CLOUDFLARE_ENV names",
      { env: { A: VALUE, CLOUDFLARE_ENV: "staging" }, plain: ["CLOUDFLARE_ENV"] },
      ["api-staging"],
      [
        "Environment staging of wrangler.jsonc (CLOUDFLARE_ENV).",
        "Worker api-staging: from name of wrangler.jsonc with environment staging.",
        INHERIT,
      ],
      [],
    ],
    [
      "of an environment with a name and an account of its own",
      { with: { environment: "production" } },
      ["api-live", OTHER_ACCOUNT],
      ["Worker api-live: from env.production.name of wrangler.jsonc."],
      planned("api-live"),
    ],
    [
      "in TOML",
      {
        with: { "wrangler-config": "apps/api/wrangler.toml", environment: "production" },
        files: { "apps/api/wrangler.toml": TOML },
      },
      ["api-production"],
      ["Worker api-production: from name of apps/api/wrangler.toml with environment production."],
      planned("api-production"),
    ],
    [
      "where the inputs do not, which win",
      { with: { "script-name": "web", environment: "staging" } },
      ["web"],
      ["Worker web: from script-name, which takes precedence over wrangler.jsonc.", INHERIT],
      [],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, [script, account = ACCOUNT_ID], before, plan) => {
    const step = await configStep(setup);
    expect(step.error).toBeUndefined();
    const target = intent("set A", script).replace(ACCOUNT_ID, account);
    expect(step.log).toEqual([...before, target, ...plan, "Set: A", confirmed(2)]);
    // The Worker that is meant, and none of the others.
    const path = `/accounts/${account}/workers/scripts/${script}/`;
    expect(step.requests.filter((request) => !request.path.includes(path))).toEqual([]);
    expect(textsOn(step, script, { account })).toMatchObject({ ...textsOf("B"), A: VALUE });
    expect(step.results).toEqual([expect.objectContaining({ script, status: "patched" })]);
  });

  test("of the top level, if no environment is chosen, which is said", async () => {
    const step = await configStep({
      with: { "account-id": ACCOUNT_ID, secrets: "A\nTOP=t0p-level" },
      values: ["t0p-level"],
    });
    expect(step.log.slice(0, 3)).toEqual([
      "wrangler.jsonc has environments (staging, production), and none is chosen: its top level is used. To choose one, set " +
        "environment.",
      "Worker api: from name of wrangler.jsonc.",
      intent("set A, TOP", "api"),
    ]);
    expect(textsOn(step, "api")).toEqual({ ...textsOf("B"), A: VALUE, TOP: "t0p-level" });
  });

  test("whose required secrets are not all there", async () => {
    const step = await configStep({
      with: { environment: "production", required: "C" },
      workers: [{ script: "api-live", account: OTHER_ACCOUNT }],
    });
    expectPlanRefused(step, ["2 required secrets would be missing after the step: B, C."], "api-live");
  });

  test("whose required secrets prune leaves alone", async () => {
    const step = await configStep({
      with: { environment: "production", prune: "true" },
      workers: [{ script: "api-live", account: OTHER_ACCOUNT, bindings: secretsNamed("B", "OLD") }],
    });
    expect(textsOn(step, "api-live", { account: OTHER_ACCOUNT })).toEqual({ A: VALUE, ...textsOf("B") });
  });
});

// The tests of inputs/target/ hold every problem and its sentence.
describe("a wrangler configuration that cannot be used: nothing is sent", () => {
  const PLACE = 'wrangler-config "wrangler.jsonc"';
  const NO_FILE = { "script-name": "web", "account-id": ACCOUNT_ID };
  const required = JSON.stringify({ name: "api", account_id: ACCOUNT_ID, secrets: { required: ["A", `${VALUE}\n`] } });
  const CASES: [name: string, given: Record<string, string>, text: string | undefined, problems: string[]][] = [
    ["there is none", { "wrangler-config": "a/wrangler.jsonc" }, JSONC, ["there is no such file."]],
    [
      "another environment",
      { environment: "live" },
      JSONC,
      ["must be one of the environments in wrangler.jsonc: staging, p"],
    ],
    [
      "an environment without a file",
      { ...NO_FILE, "wrangler-config": "", environment: "staging" },
      JSONC,
      ["environment has no effect without wrangler-config."],
    ],
    [
      "a file with a fault, which is not quoted",
      {},
      `{ "name": "api",\n  "${VALUE}" }`,
      [`${PLACE} is not valid JSON (line 2, column ${VALUE.length + 6}; the text is not shown).`],
    ],
    [
      "TOML with a fault, which is not quoted",
      { "wrangler-config": "wrangler.toml" },
      `name = "api"\nkey = ${VALUE}`,
      ['wrangler-config "wrangler.toml" is not valid TOML (line 2, column 7; the text is not shown).'],
    ],
    [
      "a name that is none of a Worker's, and no account",
      {},
      '{ "name": "My Worker" }',
      ["are empty, and wrangler.jsonc has no account_id.", "name of wrangler.jsonc must be a Worker name"],
    ],
    [
      "a Pages project",
      NO_FILE,
      '{ "name": "api", "pages_build_output_dir": "dist" }',
      [`${PLACE}: pages_build_output_dir makes this a Pages project`],
    ],
    ["required names that are none", {}, required, [`${PLACE}: secrets.required[1]: a name has no control`]],
    [
      "a path that is none of wrangler's",
      { ...NO_FILE, "wrangler-config": VALUE },
      JSONC,
      ["must be the path of a wrangler."],
    ],
  ];

  test.each(CASES)("%s", async (_name, given, text = "", problems) => {
    const path = given["wrangler-config"] === "wrangler.toml" ? "wrangler.toml" : "wrangler.jsonc";
    expectRefused(await configStep({ with: given, files: { [path]: text } }), problems);
  });
});
