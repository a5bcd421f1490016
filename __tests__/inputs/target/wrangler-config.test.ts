import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../../sandbox/cloudflare.ts";
import { type FakeOptions, type Reading, readStep } from "../../support/fake-ports.ts";

type Given = { inputs?: NonNullable<FakeOptions["inputs"]>; env?: Readonly<Record<string, string>>; path?: string };

/** A step whose Worker and account come from the file, unless the inputs say otherwise. */
function reading(
  content: string | object,
  { inputs = {}, env = {}, path = "wrangler.jsonc" }: Given = {},
): Promise<Reading> {
  return readStep({
    inputs: { "account-id": "", "script-name": "", delete: "OLD", "wrangler-config": path, ...inputs },
    env,
    files: { [path]: typeof content === "string" ? content : JSON.stringify(content) },
  });
}

const OTHER_ACCOUNT = "f".repeat(32);
const CONFIG = {
  name: "api",
  account_id: ACCOUNT_ID,
  vars: { A: 1 },
  secrets: { required: ["TOP"] },
  env: {
    staging: {},
    own: { name: "api-of-its-own", account_id: OTHER_ACCOUNT, secrets: { required: ["A", "B"] } },
    "two words": {},
    Capital: {},
  },
};

describe("the Worker", () => {
  test.each<[string, Given, { script: string; accountId: string; note: string }]>([
    ["of the file", {}, { script: "api", accountId: ACCOUNT_ID, note: "Worker api: name of wrangler.jsonc." }],
    [
      "of an environment without a name",
      { inputs: { environment: "staging" } },
      {
        script: "api-staging",
        accountId: ACCOUNT_ID,
        note: "Worker api-staging: name of wrangler.jsonc with environment staging.",
      },
    ],
    [
      "of an environment with values of its own",
      { inputs: { environment: "own" } },
      {
        script: "api-of-its-own",
        accountId: OTHER_ACCOUNT,
        note: "Worker api-of-its-own: env.own.name of wrangler.jsonc.",
      },
    ],
    [
      "of the inputs",
      { inputs: { "script-name": "web", "account-id": OTHER_ACCOUNT, environment: "staging" } },
      { script: "web", accountId: OTHER_ACCOUNT, note: "Worker web: script-name, which wins over wrangler.jsonc." },
    ],
    [
      "in the account of the variable",
      { env: { CLOUDFLARE_ACCOUNT_ID: OTHER_ACCOUNT } },
      { script: "api", accountId: OTHER_ACCOUNT, note: "Worker api: name of wrangler.jsonc." },
    ],
  ])("%s", async (_case, given, { script, accountId, note }) => {
    const { settings, problems } = await reading(CONFIG, given);
    expect(problems).toEqual([]);
    expect(settings?.workers[0]).toEqual({ accountId, script, dispatchNamespace: undefined });
    expect(settings?.notes).toEqual([note]);
  });

  test("of a file without a name is that of script-name", async () => {
    const { settings } = await reading({ account_id: ACCOUNT_ID }, { inputs: { "script-name": "web" } });
    expect([settings?.workers[0]?.script, settings?.notes]).toEqual(["web", ["Worker web: script-name."]]);
  });
});

describe("formats", () => {
  const TOML = `name = "api" # the API\naccount_id = "${ACCOUNT_ID}"\n[secrets]\nrequired = ["A"]\n[env.staging]\nname = "x"`;
  test.each<[string, string, string]>([
    ["wrangler.jsonc", `\uFEFF{ // the API\n"name": "api", /* x */ "account_id": "${ACCOUNT_ID}",}`, "api"],
    ["deep/wrangler.json", `{"name":"api","account_id":"${ACCOUNT_ID}","__proto__":{"name":"other"}}`, "api"],
    ["WRANGLER.TOML", TOML, "api"],
    ["wrangler.toml", `account_id = "${ACCOUNT_ID}"\r\nname = 'a_b'\r\n`, "a_b"],
  ])("%s", async (path, content, script) => {
    expect((await reading(content, { path })).settings?.workers[0]).toMatchObject({ script, accountId: ACCOUNT_ID });
  });

  test("TOML has environments and required names as well", async () => {
    const { settings } = await reading(TOML, { path: "wrangler.toml", inputs: { environment: "staging" } });
    expect(settings?.workers[0]?.script).toBe("x");
    expect((await reading(TOML, { path: "wrangler.toml" })).settings?.required).toEqual(["A"]);
  });
});

describe("required names", () => {
  const INHERIT =
    "secrets stands at the top level of wrangler.jsonc but not in env.staging, and environments do not inherit it: " +
    "nothing of it is required here.";
  test.each<[string, object, Given, string[], string[]]>([
    ["of the top level", CONFIG, {}, ["TOP"], []],
    ["are added to the input's", CONFIG, { inputs: { required: "Z\nTOP" } }, ["Z", "TOP"], []],
    ["of an environment", CONFIG, { inputs: { environment: "own" } }, ["A", "B"], []],
    ["are not inherited, as in wrangler", CONFIG, { inputs: { environment: "staging" } }, [], [INHERIT]],
    ["none", { ...CONFIG, secrets: {} }, {}, [], []],
    ["none anywhere", { ...CONFIG, secrets: undefined }, { inputs: { environment: "staging" } }, [], []],
  ])("%s", async (_case, config, given, required, warnings) => {
    const { settings, problems } = await reading(config, given);
    expect(problems).toEqual([]);
    expect([settings?.required, settings?.warnings]).toEqual([required, warnings]);
  });

  test("are not to be deleted", async () => {
    expect((await reading(CONFIG, { inputs: { delete: "TOP" } })).problems).toEqual([
      "TOP is required and to be deleted (delete, line 1). Take it out of one of the two.",
    ]);
  });
});

describe("problems", () => {
  const PLACE = 'wrangler-config "wrangler.jsonc"';
  const NO_ACCOUNT =
    "account-id is empty, so is the variable CLOUDFLARE_ACCOUNT_ID, and wrangler.jsonc has no account_id. Give the Account ID from the overview page of " +
    "Workers in the Cloudflare dashboard. An expression such as vars.CLOUDFLARE_ACCOUNT_ID is empty " +
    "where the id is stored as a secret, under another name, or in an environment that the job does not name.";
  const NAME_RULE = "it may hold lower-case letters, digits, - and _, and begins with a letter, a digit or _.";

  test.each<[string, string | object, Given, string[]]>([
    [
      "broken JSON",
      '{"name":\n s3cret}',
      {},
      [`${PLACE} is not valid JSON (line 2, column 2; the text is not shown). Correct the file.`],
    ],
    [
      "broken TOML",
      'name = "api"\ns3cret',
      { path: "wrangler.toml" },
      [
        'wrangler-config "wrangler.toml" is not valid TOML (line 2, column 1; the text is not shown). Correct the file.',
      ],
    ],
    [
      "nesting without end",
      "[".repeat(100_000),
      {},
      [`${PLACE} is not valid JSON (line 1, column 1; the text is not shown). Correct the file.`],
    ],
    ["no object", "[]", {}, [`${PLACE}: found an array where a JSON object belongs.`]],
    [
      "a name and an account of another kind",
      { name: 1, account_id: [] },
      {},
      [`${PLACE}, name: found a number. Give a string.`, `${PLACE}, account_id: found an array. Give a string.`],
    ],
    [
      "the same of an environment",
      { ...CONFIG, env: { staging: { name: null, account_id: {} } } },
      { inputs: { environment: "staging" } },
      [
        `${PLACE}, env.staging.name: found null. Give a string.`,
        `${PLACE}, env.staging.account_id: found an object. Give a string.`,
      ],
    ],
    [
      "no name, no account",
      {},
      {},
      [
        NO_ACCOUNT,
        "script-name is empty, and wrangler.jsonc has no name. Give the name of the Worker in one of the two.",
      ],
    ],
    [
      "an empty name, an empty account",
      { name: " ", account_id: "" },
      {},
      [
        NO_ACCOUNT,
        "script-name is empty, and wrangler.jsonc has no name. Give the name of the Worker in one of the two.",
      ],
    ],
    [
      "an account that is none",
      { ...CONFIG, account_id: "s3cret" },
      {},
      [
        "account_id of wrangler.jsonc is not 32 hexadecimal characters. Copy the Account ID from the overview page of " +
          "Workers in the Cloudflare dashboard; it is neither the account's name nor a token nor a zone's name.",
      ],
    ],
    [
      "a name that is none",
      { ...CONFIG, name: "S3cret" },
      {},
      [`name of wrangler.jsonc is not a Worker's name: ${NAME_RULE}`],
    ],
    [
      "an environment that makes no name",
      CONFIG,
      { inputs: { environment: "Capital" } },
      [`name of wrangler.jsonc with environment Capital is not a Worker's name: ${NAME_RULE}`],
    ],
    [
      "an environment that is not there",
      CONFIG,
      { inputs: { environment: "s3cret" } },
      ['environment is none of those in wrangler.jsonc (not shown). It has staging, own, "two words", Capital.'],
    ],
    [
      "an environment of every object",
      CONFIG,
      { inputs: { environment: "constructor" } },
      ['environment is none of those in wrangler.jsonc (not shown). It has staging, own, "two words", Capital.'],
    ],
    [
      "a file without environments",
      { ...CONFIG, env: undefined },
      { inputs: { environment: "staging" } },
      ["environment: wrangler.jsonc has no environments. Add one to env, or take it away."],
    ],
    [
      "environments as a list",
      { ...CONFIG, env: [] },
      { inputs: { environment: "a" } },
      [`${PLACE}, env: found an array. Give a map of environments.`],
    ],
    [
      "an environment as a text",
      { ...CONFIG, env: { a: "x" } },
      { inputs: { environment: "a" } },
      [`${PLACE}, env.a: found a string. Give a map.`],
    ],
    [
      "service environments",
      { ...CONFIG, legacy_env: false },
      { inputs: { environment: "staging" } },
      [`${PLACE}: legacy_env: false asks for service environments, which Cloudflare has given up. Remove it.`],
    ],
    [
      "a Pages project",
      { ...CONFIG, pages_build_output_dir: "dist" },
      {},
      [
        `${PLACE}: pages_build_output_dir makes this a Pages project, and its secrets are not a Worker's. Set them with wrangler pages secret.`,
      ],
    ],
    [
      "secrets as a list",
      { ...CONFIG, secrets: ["A"] },
      {},
      [`${PLACE}, secrets: found an array. Give a map with required.`],
    ],
    [
      "required as a map",
      { ...CONFIG, env: { staging: { secrets: { required: { A: 1 } } } } },
      { inputs: { environment: "staging" } },
      [`${PLACE}, env.staging.secrets.required: found an object. Give a list of names.`],
    ],
    [
      "required names that are none",
      { ...CONFIG, secrets: { required: ["A", "s3-cret", 1] } },
      {},
      [1, 2].map(
        (index) =>
          `${PLACE}, secrets.required[${index}]: this is not the name of a secret (not shown). Use letters, digits, _ and $, and no digit in front.`,
      ),
    ],
  ])("%s", async (_case, config, given, problems) => {
    expect((await reading(config, given)).problems).toEqual(problems);
  });

  const ABSENT =
    "there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a download.";
  test.each<[string, NonNullable<FakeOptions["inputs"]>, string[]]>([
    ["no file", { "wrangler-config": "app/wrangler.toml" }, [`wrangler-config "app/wrangler.toml": ${ABSENT}`]],
    ["a hidden path", { "wrangler-config": "s3=cret.json" }, [`wrangler-config (not shown): ${ABSENT}`]],
    [
      "another kind of file",
      { "wrangler-config": "s3cret.yml" },
      [
        "wrangler-config is not the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown). Give the path of one.",
      ],
    ],
    [
      "several files",
      { "wrangler-config": "a.json\nb" },
      [
        "wrangler-config is not the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown). Give the path of one.",
      ],
    ],
    [
      "an environment without a file",
      { environment: "staging", "script-name": "api", "account-id": ACCOUNT_ID },
      [
        "environment needs wrangler-config. Without it, put the Worker's whole name, <name>-<environment>, into " +
          "script-name and take environment away.",
      ],
    ],
  ])("%s", async (_case, inputs, problems) => {
    const base = { "account-id": "", "script-name": "", delete: "OLD" };
    expect((await readStep({ inputs: { ...base, ...inputs } })).problems).toEqual(problems);
  });
});
