import { describe, expect, test } from "@jest/globals";
import { readWranglerConfig } from "../../../src/inputs/target/wrangler-config.ts";
import { type ReaderOptions, readWith } from "../../support/reader.ts";

type Given = Pick<ReaderOptions, "inputs" | "env"> & { readonly path?: string };

/** What is read of a file with this content. */
function reading(content: string | object, { inputs = {}, env = {}, path = "wrangler.jsonc" }: Given = {}) {
  const files = { [path]: typeof content === "string" ? content : JSON.stringify(content) };
  return readWith({ inputs: { "wrangler-config": path, ...inputs }, env, files }, readWranglerConfig);
}

const CONFIG = {
  name: "api",
  account_id: "a1",
  vars: { A: 1 },
  secrets: { required: ["TOP"] },
  env: {
    staging: {},
    own: { name: "api-of-its-own", account_id: "b2", secrets: { required: ["A", "B"] } },
    "two words": {},
  },
};
const STAGING: Given = { inputs: { environment: "staging" } };
const FLAT = { ...CONFIG, env: undefined };
const NAMES = 'staging, own, "two words"';
const UNCHOSEN =
  `wrangler.jsonc has environments (${NAMES}), and none is chosen: its top level is used. To choose one, set ` +
  "environment.";
const INHERIT =
  "wrangler.jsonc has secrets at its top level but not in env.staging. Environments do not inherit it, so none of them is " +
  "required here.";

describe("name, account and required names", () => {
  const top = {
    name: { value: "api", from: "name of wrangler.jsonc" },
    accountId: { value: "a1", from: "account_id of wrangler.jsonc" },
    required: ["TOP"],
    file: "wrangler.jsonc",
  };
  const staging = {
    ...top,
    name: { value: "api-staging", from: "name of wrangler.jsonc with environment staging" },
    required: [],
  };
  const own = {
    ...top,
    name: { value: "api-of-its-own", from: "env.own.name of wrangler.jsonc" },
    accountId: { value: "b2", from: "env.own.account_id of wrangler.jsonc" },
    required: ["A", "B"],
  };
  const built = {
    name: "api-staging",
    configPath: "../wrangler.jsonc",
    topLevelName: "api",
    definedEnvironments: ["staging"],
    targetEnvironment: "staging",
  };
  const ofBuilt = {
    name: { value: "api-staging", from: "name of wrangler.jsonc" },
    accountId: undefined,
    required: [],
    file: "wrangler.jsonc",
  };
  const CLOUDFLARE_ENV = (name: string): Given => ({ env: { CLOUDFLARE_ENV: name } });

  test.each<[string, object, Given, object, { notes?: string[]; warnings?: string[] }]>([
    ["of the top level", FLAT, {}, top, {}],
    ["of the top level, although there are environments", CONFIG, {}, top, { notes: [UNCHOSEN] }],
    ["of the top level, with an empty map of environments", { ...CONFIG, env: {} }, {}, top, {}],
    ["of an environment without its own", CONFIG, STAGING, staging, { warnings: [INHERIT] }],
    [
      "of the environment in CLOUDFLARE_ENV",
      CONFIG,
      CLOUDFLARE_ENV("staging"),
      staging,
      { warnings: [INHERIT], notes: ["Environment staging of wrangler.jsonc (CLOUDFLARE_ENV)."] },
    ],
    [
      "of the input rather than CLOUDFLARE_ENV",
      CONFIG,
      { inputs: { environment: "own" }, ...CLOUDFLARE_ENV("x") },
      own,
      {},
    ],
    ["of no environment, if CLOUDFLARE_ENV is blank", FLAT, CLOUDFLARE_ENV(" "), top, {}],
    [
      "empty ones, which count for nothing",
      { name: " ", account_id: "" },
      {},
      { name: undefined, accountId: undefined, file: "wrangler.jsonc", required: [] },
      {},
    ],
    ["a name without the white space around it", { ...FLAT, name: " api\n" }, {}, top, {}],
    [
      "of an environment whose name is shown in quotes",
      { ...CONFIG, secrets: {} },
      { inputs: { environment: "two words" } },
      { ...staging, name: { value: "api-two words", from: 'name of wrangler.jsonc with environment "two words"' } },
      { warnings: [INHERIT.replace("env.staging", 'env."two words"')] },
    ],
    ["no required names", { ...FLAT, secrets: {} }, {}, { ...top, required: [] }, {}],
    ["no required names anywhere", { ...CONFIG, secrets: undefined }, STAGING, staging, {}],
    [
      "required names that are not identifiers",
      { ...FLAT, secrets: { required: ["a-b"] } },
      {},
      { ...top, required: ["a-b"] },
      {},
    ],
    ["of a file that a build wrote", built, {}, ofBuilt, {}],
    ["of a file that a build wrote for CLOUDFLARE_ENV", built, CLOUDFLARE_ENV("staging"), ofBuilt, {}],
    [
      "of a file that a build wrote for no environment",
      { ...built, targetEnvironment: "" },
      CLOUDFLARE_ENV("x"),
      ofBuilt,
      {},
    ],
    [
      "of an environment in a file that has what a build writes",
      { ...CONFIG, userConfigPath: "../wrangler.jsonc" },
      STAGING,
      staging,
      { warnings: [INHERIT] },
    ],
    [
      "of a file that an older build wrote",
      { ...built, targetEnvironment: undefined },
      CLOUDFLARE_ENV("x"),
      ofBuilt,
      {},
    ],
  ])("%s", (_case, config, given, value, findings) => {
    expect(reading(config, given)).toMatchObject({
      value,
      findings: { problems: [], warnings: [], notes: [], ...findings },
    });
  });
});

test("without wrangler-config there is nothing, whatever CLOUDFLARE_ENV says", () => {
  const nothing = reading(CONFIG, { inputs: { "wrangler-config": "" }, env: { CLOUDFLARE_ENV: "staging" } });
  expect(nothing).toMatchObject({ value: undefined, findings: { problems: [], warnings: [], notes: [] } });
});

describe("formats", () => {
  const TOML = 'name = "api" # the API\n[secrets]\nrequired = ["A"]\n[env.staging]\nname = "x"';
  test.each<[string, string, string, string[], string]>([
    ["wrangler.jsonc", '\uFEFF{ // the API\n"name": "api", /* x */ "vars": {},}', "api", [], ""],
    ["deep/wrangler.json", '{"name":"api","__proto__":{"name":"other","secrets":{"required":["X"]}}}', "api", [], ""],
    ["WRANGLER.TOML", TOML, "api", ["A"], ""],
    ["wrangler.toml", TOML, "x", [], "staging"],
    ["wrangler.toml", "name = 'a_b'\r\n", "a_b", [], ""],
  ])("%s", (path, content, name, required, environment) => {
    const { value, findings } = reading(content, { path, inputs: { environment } });
    expect(value).toMatchObject({ name: { value: name }, required });
    expect(findings.problems).toEqual([]);
  });
});

test("a file points to another one by a member of its own only", () => {
  expect(reading('{"__proto__":{"configPath":"other.json"}}').findings.problems).toEqual([]);
});

describe("problems", () => {
  const WHERE = 'wrangler-config "wrangler.jsonc"';
  const BUILT =
    "environment cannot be used with wrangler.jsonc: a build wrote that file and has applied its environment already. " +
    "Remove environment, and set CLOUDFLARE_ENV for the build instead.";

  test.each<[string, string | object, Given, string[]]>([
    [
      "broken JSON",
      '{"name":\n s3cret}',
      {},
      [`${WHERE} is not valid JSON (line 2, column 2; the text is not shown). Correct the file.`],
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
      [`${WHERE} is not valid JSON (line 1, column 1; the text is not shown). Correct the file.`],
    ],
    ["no object", "[]", {}, [`${WHERE} must hold a JSON object, not an array.`]],
    [
      "a name and an account of another kind",
      { name: 1, account_id: [] },
      {},
      [`${WHERE}: name must be a string, not a number.`, `${WHERE}: account_id must be a string, not an array.`],
    ],
    [
      "the same of an environment",
      { ...CONFIG, secrets: {}, env: { staging: { name: null, account_id: {} } } },
      STAGING,
      [
        `${WHERE}: env.staging.name must be a string, not null.`,
        `${WHERE}: env.staging.account_id must be a string, not an object.`,
      ],
    ],
    ...["s3cret", "constructor"].map((environment): [string, object, Given, string[]] => [
      `environment ${environment}, which is not there`,
      CONFIG,
      { inputs: { environment } },
      [`environment must be one of the environments in wrangler.jsonc: ${NAMES}.`],
    ]),
    [
      "a variable with an environment that is not there",
      CONFIG,
      { env: { CLOUDFLARE_ENV: "production" } },
      [`CLOUDFLARE_ENV must be one of the environments in wrangler.jsonc: ${NAMES}.`],
    ],
    [
      "an environment of a file without any",
      FLAT,
      STAGING,
      ["environment selects an environment, but wrangler.jsonc has none. Add it to env, or remove environment."],
    ],
    [
      "a variable with an environment of a file without any",
      FLAT,
      { env: { CLOUDFLARE_ENV: "staging" } },
      [
        "CLOUDFLARE_ENV selects an environment, but wrangler.jsonc has none. Add it to env, or set the variable to nothing for this step.",
      ],
    ],
    [
      "environments as a list",
      { ...CONFIG, env: [] },
      STAGING,
      [`${WHERE}: env must be a map of environments, not an array.`],
    ],
    [
      "an environment as a text",
      { ...CONFIG, env: { staging: "x" } },
      STAGING,
      [`${WHERE}: env.staging must be a map, not a string.`],
    ],
    [
      "service environments",
      { ...CONFIG, legacy_env: false },
      STAGING,
      [`${WHERE}: legacy_env: false asks for service environments, which Cloudflare no longer has. Remove it.`],
    ],
    [
      "a Pages project",
      { ...CONFIG, pages_build_output_dir: "dist" },
      {},
      [
        `${WHERE}: pages_build_output_dir makes this a Pages project, whose secrets are not those of a Worker. Set them with wrangler pages secret.`,
      ],
    ],
    ["an environment of a file that a build wrote", { name: "api", topLevelName: "api" }, STAGING, [BUILT]],
    [
      "a variable with another environment than the build's",
      { name: "api", definedEnvironments: [], targetEnvironment: "production" },
      { env: { CLOUDFLARE_ENV: "staging" } },
      [
        "CLOUDFLARE_ENV cannot be used with wrangler.jsonc: a build wrote that file and has applied its environment " +
          "already. Set it to the same for the build and for this step.",
      ],
    ],
    [
      "the file of a build that names the configuration",
      { configPath: "../../dist/wrangler.json", auxiliaryWorkers: [] },
      { path: ".wrangler/deploy/config.json" },
      [
        'wrangler-config ".wrangler/deploy/config.json" only points to a configuration. Give that file: dist/wrangler.json',
      ],
    ],
    [
      "secrets as a list",
      { ...FLAT, secrets: ["A"] },
      {},
      [`${WHERE}: secrets must be a map with required, not an array.`],
    ],
    [
      "required as a map",
      { ...CONFIG, env: { staging: { secrets: { required: { A: 1 } } } } },
      STAGING,
      [`${WHERE}: env.staging.secrets.required must be a list of names, not an object.`],
    ],
    [
      "required names that cannot be names",
      { ...FLAT, secrets: { required: ["A", "", 1, "s3\ncret", "x".repeat(257)] } },
      {},
      [
        `${WHERE}: secrets.required[1]: a name must not be empty.`,
        `${WHERE}: secrets.required[2] must be a string, not a number.`,
        `${WHERE}: secrets.required[3]: a name has no control characters (not shown).`,
        `${WHERE}: secrets.required[4]: a name has at most 256 characters (not shown).`,
      ],
    ],
  ])("%s", (_case, config, given, problems) => {
    expect(reading(config, given).findings.problems).toEqual(problems);
  });

  const ABSENT =
    "there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a download; " +
    "working-directory has no effect on a step with uses.";
  const NO_PATH = "wrangler-config must be the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown).";
  test.each([
    ["app/wrangler.toml", `wrangler-config "app/wrangler.toml": ${ABSENT}`],
    ["s3=cret.json", `wrangler-config (not shown): ${ABSENT}`],
    ["s3cret.yml", NO_PATH],
    ["a.json\nb", NO_PATH],
  ])("the path %j, and then no value counts as missing", (path, problem) => {
    const { value, findings } = reading("{}", { path: "other.json", inputs: { "wrangler-config": path } });
    expect(value).toMatchObject({ name: "refused", accountId: "refused", required: [] });
    expect(findings.problems).toEqual([problem]);
  });
});
