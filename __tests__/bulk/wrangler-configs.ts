/** What is read of a configuration. */
export type Reads = { readonly name?: string; readonly account?: string; readonly required?: readonly string[] };

/** A configuration of a kind that is found in public projects, in TOML or in JSON with comments. `""` chooses no environment. */
export type GoodConfig = readonly [kind: string, environment: string, text: string, reads: Reads];

/**
 * A configuration that is refused: a part of the sentence that says why, and what wrangler does with it. Where wrangler
 * takes it, `why` tells what it would read of it.
 */
export type BadConfig = readonly [
  kind: string,
  environment: string,
  text: string,
  says: string,
  wrangler: "refuses" | { readonly reads: Reads; readonly why: string },
];

const ID = "0123456789abcdef0123456789abcdef";
const OTHER = "fedcba9876543210fedcba9876543210";
const DATE = 'compatibility_date = "2026-01-15"';

/** The file for a text. */
export function pathOf(text: string): string {
  return /^\s*(\[?\{|\/[/*])/.test(text) ? "wrangler.jsonc" : "wrangler.toml";
}

const json = (value: object): string => JSON.stringify(value, null, 2);

export const GOOD_CONFIGS: readonly GoodConfig[] = [
  ["the least", "", 'name = "api"', { name: "api" }],
  ["the template hello-world", "", `name = "hello"\nmain = "src/index.ts"\n${DATE}\n`, { name: "hello" }],
  ["account at the top", "", `name = "api"\naccount_id = "${ID}"\n`, { name: "api", account: ID }],
  ["an empty account, as old templates have it", "", 'name = "api"\naccount_id = ""\n', { name: "api" }],
  ["single quotes", "", `name = 'api'\naccount_id = '${ID}'`, { name: "api", account: ID }],
  ["CRLF", "", `name = "api"\r\nmain = "a.js"\r\n[vars]\r\nA = "x"\r\n`, { name: "api" }],
  ["comments everywhere", "", `# deploys\nname = "api" # the API\n# name = "old"\n${DATE} # pinned\n`, { name: "api" }],
  ["vars with dots and quotes", "", 'name = "api"\n[vars]\nA = "b # c"\n"x.y" = "z"\nname = "no"\n', { name: "api" }],
  ["vars as an inline table", "", 'name = "api"\nvars = { A = "1", B = { name = "no" } }\n', { name: "api" }],
  [
    "routes",
    "",
    `name = "api"\nroutes = [\n  { pattern = "a.example/*", zone_name = "a.example" },\n]\n`,
    { name: "api" },
  ],
  ["a custom domain", "", 'name = "api"\n[[routes]]\npattern = "a.example"\ncustom_domain = true\n', { name: "api" }],
  ["kv", "", `name = "api"\nkv_namespaces = [{ binding = "KV", id = "${ID}" }]\n`, { name: "api" }],
  [
    "d1",
    "",
    `name = "api"\n[[d1_databases]]\nbinding = "DB"\ndatabase_name = "d"\ndatabase_id = "${ID}"\n`,
    { name: "api" },
  ],
  [
    "r2 and queues",
    "",
    'name = "api"\n[[r2_buckets]]\nbinding = "B"\nbucket_name = "uploads"\n[[queues.producers]]\nqueue = "q"\nbinding = "Q"\n',
    { name: "api" },
  ],
  [
    "durable objects",
    "",
    'name = "api"\n[durable_objects]\nbindings = [{ name = "ROOM", class_name = "Room" }]\n[[migrations]]\ntag = "v1"\nnew_sqlite_classes = ["Room"]\n',
    { name: "api" },
  ],
  [
    "crons and observability",
    "",
    'name = "api"\n[triggers]\ncrons = ["*/5 * * * *"]\n[observability]\nenabled = true\n',
    { name: "api" },
  ],
  ["assets", "", 'name = "site"\n[assets]\ndirectory = "./public"\nbinding = "ASSETS"\n', { name: "site" }],
  [
    "ai, services and a tail",
    "",
    'name = "api"\nservices = [{ binding = "AUTH", service = "auth" }]\n[ai]\nbinding = "AI"\n',
    { name: "api" },
  ],
  [
    "an environment, inherited name",
    "staging",
    `name = "shop"\naccount_id = "${ID}"\n[env.staging]\n`,
    { name: "shop-staging", account: ID },
  ],
  [
    "an environment with its own name",
    "staging",
    'name = "shop"\n[env.staging]\nname = "shop-next"\n',
    { name: "shop-next" },
  ],
  [
    "an environment with its own account",
    "prod",
    `name = "shop"\naccount_id = "${ID}"\n[env.prod]\naccount_id = "${OTHER}"\n`,
    { name: "shop-prod", account: OTHER },
  ],
  [
    "one of three environments",
    "dev",
    'name = "shop"\n[env.prod]\nname = "p"\n[env.dev]\n[env.dev.vars]\nA = "1"\n[env.qa]\n',
    { name: "shop-dev" },
  ],
  ["no environment where there are some", "", 'name = "shop"\n[env.prod]\nname = "p"\n', { name: "shop" }],
  [
    "environments by dotted keys",
    "prod",
    'name = "shop"\nenv.prod.vars.A = "1"\nenv.prod.name = "shop-p"\n',
    { name: "shop-p" },
  ],
  [
    "an environment in quotes",
    "pre-prod",
    'name = "shop"\n[env."pre-prod"]\nworkers_dev = false\n',
    { name: "shop-pre-prod" },
  ],
  ["names with digits, - and _", "", 'name = "my_api-2"\n', { name: "my_api-2" }],
  [
    "secrets.required",
    "",
    'name = "api"\n[secrets]\nrequired = ["DB_URL", "API_KEY"]\n',
    { name: "api", required: ["DB_URL", "API_KEY"] },
  ],
  [
    "secrets.required over lines",
    "",
    'name = "api"\n[secrets]\nrequired = [\n  "A", # one\n  "B",\n]\n',
    { name: "api", required: ["A", "B"] },
  ],
  [
    "secrets.required by a dotted key",
    "",
    'name = "api"\nsecrets.required = ["A"]\n',
    { name: "api", required: ["A"] },
  ],
  [
    "secrets of an environment",
    "prod",
    'name = "api"\n[secrets]\nrequired = ["A"]\n[env.prod.secrets]\nrequired = ["B", "C"]\n',
    { name: "api-prod", required: ["B", "C"] },
  ],
  [
    "secrets that an environment does not inherit",
    "prod",
    'name = "api"\n[secrets]\nrequired = ["A"]\n[env.prod]\n',
    { name: "api-prod" },
  ],
  ["no secret required", "", 'name = "api"\n[secrets]\nrequired = []\n', { name: "api" }],
  [
    "strings over lines",
    "",
    'name = "api"\n[vars]\nTEXT = """\nname = "no"\n"""\nRAW = \'\'\'\n[env.no]\n\'\'\'\n',
    { name: "api" },
  ],
  ["escapes", "", 'name = "\\u0061pi"\n', { name: "api" }],
  ["a build command", "", 'name = "api"\n[build]\ncommand = "npm run build && echo \'name = x\'"\n', { name: "api" }],
  ["a byte order mark", "", `\ufeffname = "api"\naccount_id = "${ID}"\n`, { name: "api", account: ID }],
  ["no name at all", "", `main = "src/index.ts"\n${DATE}\n`, {}],
  ["JSON, the least", "", '{"name":"api"}', { name: "api" }],
  [
    "the JSONC template",
    "",
    `/**\n * For more details see\n * https://developers.cloudflare.com/workers/wrangler/configuration/\n */\n{\n\t"$schema": "node_modules/wrangler/config-schema.json",\n\t"name": "api",\n\t"main": "src/index.ts"\n\t/**\n\t * Smart Placement\n\t */\n\t// "placement": { "mode": "smart" }\n}\n`,
    { name: "api" },
  ],
  [
    "trailing commas",
    "",
    `{\n  "name": "api",\n  "account_id": "${ID}",\n  "vars": { "A": [1, 2,], },\n}\n`,
    { name: "api", account: ID },
  ],
  [
    "comments between members",
    "",
    '// top\n{ /* a */ "name" /* b */ : /* c */ "api" /* d */, // e\n}',
    { name: "api" },
  ],
  [
    "comment signs in strings",
    "",
    '{ "name": "api", "vars": { "URL": "https://a.example/*x*/", "C": "// no" } }',
    { name: "api" },
  ],
  ["JSON with CRLF and tabs", "", '{\r\n\t"name": "api",\r\n\t"main": "a.js"\r\n}\r\n', { name: "api" }],
  ["JSON with a byte order mark", "", '\ufeff{ "name": "api" }', { name: "api" }],
  ["JSON escapes", "", '{ "n\\u0061me": "\\u0061pi" }', { name: "api" }],
  ["a key twice, the last counts", "", '{ "name": "old", "name": "api" }', { name: "api" }],
  [
    "JSON environments",
    "staging",
    json({ name: "shop", env: { staging: { vars: { A: "1" } }, production: { name: "p" } } }),
    { name: "shop-staging" },
  ],
  [
    "JSON environment with all of its own",
    "production",
    json({
      name: "shop",
      account_id: ID,
      env: { production: { name: "live", account_id: OTHER, secrets: { required: ["STRIPE_KEY"] } } },
    }),
    { name: "live", account: OTHER, required: ["STRIPE_KEY"] },
  ],
  [
    "JSON secrets.required",
    "",
    json({ name: "api", secrets: { required: ["A", "B_2", "$C"] } }),
    { name: "api", required: ["A", "B_2", "$C"] },
  ],
  [
    "JSON, not inherited",
    "qa",
    json({ name: "api", secrets: { required: ["A"] }, env: { qa: {} } }),
    { name: "api-qa" },
  ],
  [
    "d1 with migrations in JSON",
    "",
    json({ name: "api", d1_databases: [{ binding: "DB", database_name: "d", database_id: ID, migrations_dir: "m" }] }),
    { name: "api" },
  ],
  [
    "hyperdrive, vectorize, browser",
    "",
    json({
      name: "api",
      hyperdrive: [{ binding: "H", id: ID }],
      vectorize: [{ binding: "V", index_name: "i" }],
      browser: { binding: "B" },
    }),
    { name: "api" },
  ],
  [
    "an Astro site",
    "",
    json({
      name: "astro",
      main: "dist/_worker.js/index.js",
      compatibility_date: "2026-01-15",
      compatibility_flags: ["nodejs_compat"],
      assets: { binding: "ASSETS", directory: "./dist" },
    }),
    { name: "astro" },
  ],
  [
    "a Next.js site by OpenNext",
    "",
    json({
      $schema: "node_modules/wrangler/config-schema.json",
      name: "next-app",
      main: ".open-next/worker.js",
      compatibility_date: "2026-01-15",
      compatibility_flags: ["nodejs_compat"],
      services: [{ binding: "WORKER_SELF_REFERENCE", service: "next-app" }],
    }),
    { name: "next-app" },
  ],
  [
    "a React Router site",
    "",
    json({
      name: "rr",
      main: "./workers/app.ts",
      compatibility_date: "2026-01-15",
      vars: { NAME: "no" },
      observability: { enabled: true },
    }),
    { name: "rr" },
  ],
  [
    "a Hono API with limits and placement",
    "",
    json({ name: "hono", main: "src/index.ts", minify: true, placement: { mode: "smart" }, limits: { cpu_ms: 100 } }),
    { name: "hono" },
  ],
  [
    "a container with workflows",
    "",
    json({
      name: "jobs",
      workflows: [{ name: "w", binding: "W", class_name: "W" }],
      tail_consumers: [{ service: "tail" }],
    }),
    { name: "jobs" },
  ],
  [
    "a Worker that dispatches",
    "",
    json({ name: "platform", dispatch_namespaces: [{ binding: "D", namespace: "tenants" }] }),
    { name: "platform" },
  ],
  [
    "a built configuration",
    "",
    json({
      name: "shop-staging",
      topLevelName: "shop",
      definedEnvironments: ["staging"],
      configPath: "../wrangler.jsonc",
      userConfigPath: "../wrangler.jsonc",
      main: "index.js",
    }),
    { name: "shop-staging" },
  ],
  ["an empty JSON object", "", "{}", {}],
  ["env: {} and secrets without required", "", json({ name: "api", env: {}, secrets: {} }), { name: "api" }],
  [
    "deep values that are not read",
    "",
    json({ name: "api", vars: { A: { name: "no", env: { prod: {} }, secrets: { required: ["NO"] } } } }),
    { name: "api" },
  ],
];

export const BAD_CONFIGS: readonly BadConfig[] = [
  [
    "a Pages project",
    "",
    'name = "site"\npages_build_output_dir = "dist"\n',
    "makes this a Pages project",
    { reads: { name: "site" }, why: "its commands for Workers refuse it later" },
  ],
  [
    "a Pages project in JSON",
    "",
    json({ name: "site", pages_build_output_dir: "./dist" }),
    "makes this a Pages project",
    { reads: { name: "site" }, why: "its commands for Workers refuse it later" },
  ],
  [
    "an environment that is not there",
    "prd",
    'name = "a"\n[env.prod]\n',
    "environment must be one of the environments in wrangler.toml: prod.",
    "refuses",
  ],
  [
    "an environment where there are none",
    "prod",
    '{"name":"a"}',
    "environment selects an environment, but wrangler.jsonc has none.",
    { reads: { name: "a-prod" }, why: "it only warns" },
  ],
  [
    "service environments",
    "prod",
    'name = "a"\nlegacy_env = false\n[env.prod]\n',
    "legacy_env: false asks for service environments",
    "refuses",
  ],
  ["a name that is a number", "", "name = 7\n", "name must be a string, not a number.", "refuses"],
  [
    "an account that is a number",
    "",
    `name = "a"\naccount_id = 7\n`,
    "account_id must be a string, not a number.",
    "refuses",
  ],
  [
    "secrets that are a list",
    "",
    json({ name: "a", secrets: ["A"] }),
    "secrets must be a map with required, not an array.",
    "refuses",
  ],
  [
    "required that is a text",
    "",
    json({ name: "a", secrets: { required: "A" } }),
    "secrets.required must be a list of names, not a string.",
    "refuses",
  ],
  [
    "required with a number in it",
    "",
    json({ name: "a", secrets: { required: ["A", 7] } }),
    "secrets.required[1] must be a string, not a number.",
    "refuses",
  ],
  [
    "env that is a list",
    "prod",
    json({ name: "a", env: [] }),
    "env must be a map of environments, not an array.",
    "refuses",
  ],
  [
    "an environment that is a text",
    "prod",
    json({ name: "a", env: { prod: "x" } }),
    "env.prod must be a map, not a string.",
    "refuses",
  ],
  ["TOML with a key twice", "", 'name = "a"\nname = "b"\n', "is not valid TOML (line 2, column 1;", "refuses"],
  ["TOML with a quote too few", "", 'name = "a\n', "is not valid TOML (line 1,", "refuses"],
  ["TOML with a colon", "", 'name: "a"\n', "is not valid TOML (line 1,", "refuses"],
  ["JSON without its end", "", '{"name":"a"', "is not valid JSON (line 1,", "refuses"],
  ["JSON in single quotes", "", "{'name':'a'}", "is not valid JSON (line 1, column 2;", "refuses"],
  [
    "JSON that is a list",
    "",
    '[{"name":"a"}]',
    "must hold a JSON object, not an array.",
    { reads: {}, why: "it finds nothing in it" },
  ],
  [
    "a redirect",
    "",
    json({ configPath: "../../dist/wrangler.json" }),
    "only points to a configuration. Give that file:",
    { reads: {}, why: "it follows .wrangler/deploy/config.json only by itself" },
  ],
  [
    "a built configuration with an environment",
    "staging",
    json({ name: "s", topLevelName: "s", definedEnvironments: ["staging"] }),
    "a build wrote that file and has applied its environment already.",
    { reads: { name: "s-staging" }, why: "it warns" },
  ],
];
