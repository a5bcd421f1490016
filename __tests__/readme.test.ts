import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { ACCOUNT_ID } from "../sandbox/cloudflare.ts";
import { parseWorkflow } from "../sandbox/workflow/parse.ts";
import { withTables } from "../scripts/readme-tables.ts";
import {
  APP_KEY,
  CREDENTIALS,
  DB_PASSWORD,
  deployVersion,
  describeRuns,
  type Example,
  fromPullRequest,
  pass,
  removing,
  SIGNING_KEY,
  SLUG,
  VARS,
  WEBHOOK_KEY,
  type World,
  workflowOf,
  writing,
  yamlBlocks,
} from "./support/example.ts";
import { fakeValue, secretText } from "./support/step.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const README = readFileSync(path.join(PROJECT, "README.md"), "utf8");

const worker = (...names: string[]) => [
  { script: "my-worker", bindings: names.map((name) => secretText(name, "old")) },
];

const withAppKey = { secrets: { ...CREDENTIALS, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY }, vars: VARS };
const withDatabase = { secrets: { ...CREDENTIALS, DB_PASSWORD }, vars: VARS, workers: worker("OLD_API_KEY") };

/** What goes wrong in most of the blocks. */
const LACKS_PASSWORD = {
  what: "a secret that the repository lacks",
  repository: { secrets: CREDENTIALS },
  says: "Secret DB_PASSWORD is empty",
};

const FILE = { PROD_DB_PASSWORD: fakeValue("db"), PROD_OLD_API_KEY: null, PROD_LOCAL_URL: fakeValue("local") };
const CONFIG = JSON.stringify({ name: "my-worker", account_id: ACCOUNT_ID, env: { staging: {} } });

const TENANTS = ["acme", "globex", "initech"];
const BILLED = { BILLING_TOKEN: fakeValue("billing") };

function expectTagOfCommit({ cloudflare }: World): void {
  const tags = cloudflare.worker("my-worker")?.deployedVersion?.tags;
  expect(tags).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
}

/** By the heading under which each block stands. `before`: it is without this action, and parsed only. */
const BLOCKS: [heading: string, example: Example | "before"][] = [
  [
    "patch-worker-secrets",
    {
      repository: { ...withAppKey, workers: worker("OLD_API_KEY") },
      leaves: { "my-worker": { DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
      also: ({ run }) => {
        const [result] = JSON.parse(run.jobs[0]?.steps[0]?.outputs.results ?? "[]");
        const row = tableOf("output").find(([name]) => name === "results")?.[1] ?? "";
        expect(Object.keys(result).filter((member) => !row.includes(`\`${member}\``))).toEqual([]);
      },
      mistakes: [
        {
          what: "a secret that the repository lacks",
          repository: { secrets: { ...CREDENTIALS, APP_PRIVATE_KEY: APP_KEY } },
          says: "Secret DB_PASSWORD is empty",
        },
      ],
    },
  ],
  [
    "Set secrets",
    {
      repository: withDatabase,
      leaves: { "my-worker": { OLD_API_KEY: "old", DB_PASSWORD, LOG_LEVEL: "debug" } },
      also: expectTagOfCommit,
      mistakes: [LACKS_PASSWORD],
    },
  ],
  [
    "Set cryptographic keys",
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
          says: "Secret WEBHOOK_KEY is empty: the variable WEBHOOK_SECRET_BASE64",
        },
      ],
    },
  ],
  [
    "Delete secrets",
    {
      repository: { ...withDatabase, workers: worker("OLD_API_KEY", "STRIPE_KEY") },
      leaves: { "my-worker": { STRIPE_KEY: "old" } },
      also: ({ run }) => expect(run.log).toContain("Not on the Worker, so nothing to delete: OLD_TOKEN."),
      mistakes: [],
    },
  ],
  [
    "Plan on a pull request",
    {
      repository: { ...withDatabase, event: fromPullRequest() },
      leaves: { "my-worker": { OLD_API_KEY: "old" } },
      also: ({ run, github }) => {
        expect(run.log).toContain("Plan for Worker my-worker: 1 to create, 1 to delete.");
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
  [
    "Delete what is not declared",
    {
      repository: { ...withDatabase, workers: worker("OLD_API_KEY", "TERRAFORM_KEY") },
      leaves: { "my-worker": { DB_PASSWORD, TERRAFORM_KEY: "old" } },
      mistakes: [
        LACKS_PASSWORD,
        {
          what: "more than max-deletions",
          repository: { workers: worker("A", "B", "C", "D") },
          says: "prune would delete 4 secrets, and max-deletions is 3",
          leaves: { "my-worker": { A: "old", B: "old", C: "old", D: "old" } },
        },
      ],
    },
  ],
  [
    "Require secrets",
    {
      repository: { ...withDatabase, workers: worker("DB_PASSWORD", "STRIPE_KEY") },
      leaves: { "my-worker": { DB_PASSWORD: "old", STRIPE_KEY: "old" } },
      mistakes: [
        {
          what: "one that is missing",
          repository: { workers: worker("DB_PASSWORD") },
          says: "One required secret would not be on the Worker after the step.",
          leaves: { "my-worker": { DB_PASSWORD: "old" } },
        },
      ],
    },
  ],
  [
    "Read secrets from a file",
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
          says: 'secrets-file "secrets.json": there is no such file.',
        },
      ],
    },
  ],
  [
    "Environments",
    {
      repository: { ...withDatabase, files: { "wrangler.jsonc": CONFIG }, workers: [{ script: "my-worker-staging" }] },
      leaves: { "my-worker-staging": { DB_PASSWORD } },
      mistakes: [LACKS_PASSWORD],
    },
  ],
  [
    "Stage without deploying",
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
          says: "and is not deployed. Deploy it with wrangler versions deploy.",
          leaves: { "my-worker": { OLD_API_KEY: "old" } },
        },
      ],
    },
  ],
  [
    "Many Workers",
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
  [
    "Large patches, retries and time",
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
          says: "a # stands outside of quotes, and dotenv cuts the value there",
        },
      ],
    },
  ],
  ["From cloudflare/wrangler-action", "before"],
  [
    "From cloudflare/wrangler-action",
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
          says: "Secret APP_PRIVATE_KEY is empty",
        },
      ],
    },
  ],
  ["From wrangler secret bulk", "before"],
  [
    "From wrangler secret bulk",
    { repository: withDatabase, leaves: { "my-worker": { DB_PASSWORD } }, mistakes: [LACKS_PASSWORD] },
  ],
  ["From curl", "before"],
  [
    "From curl",
    {
      repository: withDatabase,
      leaves: { "my-worker": { DB_PASSWORD } },
      also: expectTagOfCommit,
      mistakes: [LACKS_PASSWORD],
    },
  ],
];

const found = yamlBlocks(README);

test("every block is in the table of this test", () => {
  expect(found.map(({ heading }) => heading)).toEqual(BLOCKS.map(([heading]) => heading));
});

describe.each(BLOCKS.map(([heading, example], index) => ({ heading, example, index })))(
  "block $index, $heading",
  ({ example, index }) => {
    const content = found[index]?.content ?? "";
    if (example !== "before") {
      describeRuns(workflowOf(content, { checkout: example.repository.files !== undefined }), example);
      return;
    }
    test("is one step that GitHub takes, and not one of this action, which would have to run", () => {
      const { jobs } = parseWorkflow({ name: "before.yml", content: workflowOf(content) });
      expect(jobs.flatMap(({ steps }) => steps)).toHaveLength(1);
      expect(content).not.toContain(SLUG);
    });
  },
);

type Step = { uses: string; run: string; with: Record<string, string>; env?: Record<string, string> };

function stepsUnder(wanted: string): Step[][] {
  return found.filter(({ heading }) => heading === wanted).map(({ content }) => load(content) as Step[]);
}

// GitHub stores no secret and no variable of such a name (docs.github.com, "About secrets", naming).
test("every secret and variable may have its name on GitHub", () => {
  const names = found.flatMap(({ content }) =>
    [...content.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name),
  );
  expect(names).toContain("CLOUDFLARE_API_TOKEN");
  expect(names.filter((name = "") => /^(github_|\d)/i.test(name))).toEqual([]);
});

test("who comes from wrangler-action keeps secrets and env as they are", () => {
  const [[old] = [], [deployment, patch] = []] = stepsUnder("From cloudflare/wrangler-action");
  expect(patch).toMatchObject({ uses: expect.stringContaining(SLUG), env: old?.env });
  expect(patch?.with).toMatchObject({ secrets: old?.with.secrets, environment: old?.with.environment });
  const { secrets, ...rest } = old?.with ?? {};
  expect(deployment).toEqual({ uses: old?.uses, with: rest });
});

test.each(["From wrangler secret bulk", "From curl"])("%s: env, Worker and every name stay", (heading) => {
  const [[old] = [], [patch] = []] = stepsUnder(heading);
  expect(patch?.env).toEqual(old?.env);
  const { "script-name": script, secrets, delete: deleted, ...rest } = patch?.with ?? {};
  const [tag] = rest["version-tags"]?.split("=") ?? [];
  for (const name of [script, secrets, deleted, tag]) if (name !== undefined) expect(old?.run).toContain(name.trim());
  expect(Object.keys(rest).filter((input) => input !== "version-tags")).toEqual([]);
});

/** The rows of the table whose first column is headed so: the name without its backquotes, and the other cells. */
function tableOf(head: "input" | "output"): string[][] {
  const [, rows = ""] = new RegExp(`^\\| ${head} .*\\n\\|[-| ]+\\n((?:\\|.*\\n)+)`, "m").exec(README) ?? [];
  return rows
    .trimEnd()
    .split("\n")
    .map((row) => row.split("|").slice(1, -1))
    .map(([name = "", ...cells]) => [name.trim().replaceAll("`", ""), ...cells.map((cell) => cell.trim())]);
}

describe("the tables of inputs and outputs", () => {
  const actionYml = readFileSync(path.join(PROJECT, "action.yml"), "utf8");
  const action = load(actionYml) as Record<"inputs" | "outputs", Record<string, { default?: string }>>;

  test("are those of action.yml; if not, run: npm run readme", () => {
    expect(withTables(README, actionYml)).toBe(README);
  });

  test("have a row for each, with the default that the runner applies", () => {
    const inputs = tableOf("input");
    expect(inputs.map(([name]) => name)).toEqual(Object.keys(action.inputs));
    expect(tableOf("output").map(([name]) => name)).toEqual(Object.keys(action.outputs));
    for (const [name = "", , fallback] of inputs) {
      const given = action.inputs[name]?.default;
      if (given !== undefined) expect([name, fallback]).toEqual([name, `\`${given}\``]);
    }
  });

  test("tell a default once, and no sentence of a description gets lost", () => {
    const text =
      "inputs:\n  a:\n    description: >-\n      One | two.\n      Default: the `x`.\noutputs:\n  b:\n    description: Three.\n";
    const markers = "<!-- inputs -->\nold\n<!-- /inputs -->\n<!-- outputs --><!-- /outputs -->\n";
    expect(withTables(markers, text)).toBe(
      "<!-- inputs -->\n\n| input | meaning | default |\n| - | - | - |\n| `a` | One \\| two. | the `x` |\n\n<!-- /inputs -->\n" +
        "<!-- outputs -->\n\n| output | meaning |\n| - | - |\n| `b` | Three. |\n\n<!-- /outputs -->\n",
    );
    expect(() => withTables(markers, text.replace("\noutputs", "\n    default: y\noutputs"))).toThrow("two defaults");
    expect(() => withTables(markers.replace("<!-- /inputs -->", ""), text)).toThrow("<!-- /inputs -->");
  });
});

test("every link to a file leads to one, and every example is linked", () => {
  const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
  expect(links.filter((target) => !existsSync(path.join(PROJECT, target)))).toEqual([]);
  const examples = readdirSync(path.join(PROJECT, "examples")).map((file) => `examples/${file}`);
  expect(examples.filter((file) => !links.includes(file))).toEqual([]);
});

test("every picture is there, each with what it shows in words", () => {
  const pictures = [...README.matchAll(/<(?:img|source)\b[^>]*\bsrc(?:set)?="([^"]+)"/g)].map(([, file = ""]) => file);
  expect(pictures.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
  expect(pictures.toSorted()).toEqual(
    readdirSync(path.join(PROJECT, "docs/images")).map((file) => `docs/images/${file}`),
  );
  expect(README.match(/<img\b/g)).toHaveLength(README.match(/<img alt="[^"]{20,}"/g)?.length ?? 0);
});

test("every command is one of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as { scripts: object };
  const commands = [...README.matchAll(/`npm (run )?([^`\s]+)/g)].map(([, run, command = ""]) => ({ run, command }));
  const named = commands.filter(({ run }) => run !== undefined).map(({ command }) => command);
  expect(named).toEqual(expect.arrayContaining(["demo", "test:peers"]));
  expect(named.filter((command) => !Object.keys(scripts).includes(command))).toEqual([]);
  // `npm cit` is `npm ci` and then the script `test`.
  expect(commands.filter(({ run }) => run === undefined).map(({ command }) => command)).toEqual(["cit"]);
  expect(Object.keys(scripts)).toContain("test");
});

test("every link to a heading leads to one", () => {
  const headings = [...README.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 _-]/g, "")
      .replaceAll(" ", "-"),
  );
  const links = [...README.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = ""]) => target);
  expect(links.filter((target) => !headings.includes(target))).toEqual([]);
});
