// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's expressions.
import { describe, expect, test } from "@jest/globals";
import { SLUG } from "./support/example.ts";
import {
  blocksOf,
  type Finding,
  findingsIn,
  lintWithActionlint,
  lintWithLanguageService,
  shownPages,
  shownWorkflows,
} from "./support/workflow-lint.ts";

test.each(shownWorkflows())("$name: neither GitHub's language service nor actionlint finds a fault", async (file) => {
  expect((await findingsIn(file)).map(told)).toEqual([]);
});

test("no secret or variable has a name that GitHub does not take", () => {
  const names = shownWorkflows().flatMap(({ content }) =>
    [...content.matchAll(/\b(?:secrets|vars)\.([\w-]+)/g)].map(([, name = ""]) => name),
  );
  expect(names).toContain("CLOUDFLARE_API_TOKEN");
  // docs.github.com, "Naming your secrets"; GITHUB_TOKEN is GitHub's own.
  expect(names.filter((name) => !/^(?!GITHUB_(?!TOKEN$))[A-Z_]\w*$/i.test(name))).toEqual([]);
});

test("no YAML block is passed over", () => {
  const fences = shownPages().flatMap(({ content }) => content.match(/`{3}\s*ya?ml/gi) ?? []);
  expect(shownPages().flatMap(blocksOf)).toHaveLength(fences.length);
});

test("a fault in a block is told at its place in the page", async () => {
  const block = ["```yaml", `- uses: ${SLUG}@v0`, "  with:", "    script: ${{ tojsn(vars) }}", "```", ""];
  const [shown, ...more] = blocksOf({ name: "docs/PAGE.md", content: ["# Page", "", ...block].join("\n") });
  expect(more).toEqual([]);
  expect(shown?.name).toBe("docs/PAGE.md, line 4");
  const found = shown === undefined ? [] : await findingsIn(shown);
  expect(found.map(told)).toEqual([
    expect.stringContaining("6:5 Invalid action input 'script'"),
    expect.stringContaining("6:13 Unrecognized function: 'tojsn'"),
    expect.stringContaining('6:17 undefined function "tojsn"'),
  ]);
});

test("a file that the language service cannot look at is not taken for a clean one", async () => {
  const file = { name: "none.yml", content: undefined as unknown as string };
  await expect(lintWithLanguageService(file)).rejects.toThrow("Unhandled error while validating");
});

function told({ tool, line, column, message }: Finding): string {
  return `${tool}: ${line}:${column} ${message}`;
}

/** What stands in a workflow around its one step of this action, as lines without their indentation. */
type Parts = {
  /** the events, and what else is the workflow's own */
  on?: string;
  /** keys of the job */
  job?: string;
  /** steps in front of it */
  before?: string;
  /** its inputs */
  with?: string;
  /** its other keys */
  step?: string;
  /** steps after it */
  after?: string;
  /** more jobs */
  jobs?: string;
};

function workflow({
  on = "on: push",
  job = "",
  before = "",
  step = "",
  after = "",
  jobs = "",
  ...parts
}: Parts): string {
  const inputs = parts.with ?? "script-name: my-worker";
  const indented = (text: string, width: number) =>
    text.replace(/.+\n?/g, (line) => `${" ".repeat(width)}${line.trimEnd()}\n`);
  return [
    `${on}\njobs:\n  job:\n    runs-on: ubuntu-latest\n`,
    indented(job, 4),
    "    steps:\n",
    indented(before, 6),
    `      - uses: ${SLUG}@v0\n        with:\n`,
    indented(inputs, 10),
    indented(step, 8),
    indented(after, 6),
    indented(jobs, 2),
  ].join("");
}

/** The beginnings of what each tool says, with line and column. */
type Broken = { what: string; parts: Parts; languageservice: string[]; actionlint: string[] };

const BROKEN: Broken[] = [
  {
    what: "an input that this action does not have",
    parts: { with: "script: my-worker" },
    languageservice: ["8:11 Invalid action input 'script'"],
    actionlint: [],
  },
  {
    what: "an input that another action does not have",
    parts: { before: "- uses: actions/checkout@v5\n  with:\n    persist: false" },
    languageservice: ["8:11 Invalid action input 'persist'"],
    actionlint: [],
  },
  {
    what: "an action whose inputs nobody has looked up",
    parts: { before: "- uses: octocat/other@v1" },
    languageservice: ["6:15 Unable to resolve action `octocat/other@v1`"],
    actionlint: [],
  },
  {
    what: "an output that this action does not have",
    parts: { step: "id: patch", after: "- run: echo $NAMES\n  env:\n    NAMES: ${{ steps.patch.outputs.names }}" },
    languageservice: ["12:18 Context access might be invalid: names"],
    actionlint: [],
  },
  {
    what: "an output that a job does not have",
    parts: {
      job: "outputs:\n  changed: ${{ steps.patch.outputs.changed }}",
      step: "id: patch",
      jobs: "test:\n  needs: job\n  if: needs.job.outputs.written == 'true'\n  runs-on: ubuntu-latest\n  steps: [run: exit]",
    },
    languageservice: ["14:9 Context access might be invalid: written"],
    actionlint: ['14:9 property "written" is not defined in object type {changed: string}'],
  },
  {
    what: "secrets where there are none: in the `if` of a step",
    parts: { step: "if: secrets.CLOUDFLARE_API_TOKEN != ''" },
    languageservice: ["9:13 Unrecognized named-value: 'secrets'"],
    actionlint: ['9:13 context "secrets" is not allowed here'],
  },
  {
    what: "secrets where there are none: in `concurrency`",
    parts: { on: "on: push\nconcurrency: ${{ secrets.WORKER }}" },
    languageservice: ["2:14 Unrecognized named-value: 'secrets'"],
    actionlint: ['2:18 context "secrets" is not allowed here'],
  },
  {
    what: "an unknown context",
    parts: { with: "script-name: ${{ variables.WORKER }}" },
    languageservice: ["8:24 Unrecognized named-value: 'variables'"],
    actionlint: ['8:28 undefined variable "variables"'],
  },
  {
    what: "a property that a context does not have",
    parts: { with: "script-name: ${{ github.branch }}" },
    languageservice: ["8:24 Context access might be invalid: branch"],
    actionlint: ['8:28 property "branch" is not defined'],
  },
  {
    what: "an axis that the matrix does not have",
    parts: { job: "strategy:\n  matrix:\n    worker: [shop, admin]", with: "script-name: ${{ matrix.wroker }}" },
    languageservice: ["11:24 Context access might be invalid: wroker"],
    actionlint: ['11:28 property "wroker" is not defined'],
  },
  {
    what: "an input that the workflow does not have",
    parts: {
      on: "on:\n  workflow_dispatch:\n    inputs:\n      script:\n        type: string",
      with: "script-name: ${{ inputs.worker }}",
    },
    languageservice: ["12:24 Context access might be invalid: worker"],
    actionlint: ['12:28 property "worker" is not defined'],
  },
  {
    what: "double quotes in an `if`",
    parts: { step: 'if: github.ref_name == "main"' },
    languageservice: ["9:13 Unexpected symbol: '\"main\"'"],
    actionlint: ["9:32 got unexpected character '\"'"],
  },
  {
    what: "an `if` that is always true",
    parts: { step: "if: ${{ github.ref_name == 'main' }} && ${{ success() }}" },
    languageservice: ["9:13 Conditional expression contains literal text"],
    actionlint: ["9:13 if: condition"],
  },
  {
    what: "an operator that does not exist",
    parts: { with: "script-name: ${{ github.ref_name == 'main' && 'shop' | 'shop-staging' }}" },
    languageservice: ["8:24 Unexpected symbol: '|'"],
    actionlint: ["8:65 got unexpected character ' ' while lexing || operator"],
  },
  {
    what: "a function that does not exist",
    parts: { with: "secrets: ${{ toJSN(secrets) }}" },
    languageservice: ["8:20 Unrecognized function: 'toJSN'"],
    actionlint: ['8:24 undefined function "toJSN"'],
  },
  {
    what: "an expression that is not closed",
    parts: { with: "script-name: ${{ vars.WORKER }" },
    languageservice: ["8:24 The expression is not closed."],
    actionlint: ["8:41 got unexpected EOF"],
  },
  {
    what: "a job that is needed and not there",
    parts: { job: "needs: deploy" },
    languageservice: [
      "5:12 Value 'deploy' is not valid",
      "3:3 The workflow must contain at least one job with no dependencies.",
    ],
    actionlint: ['3:3 job "job" needs job "deploy" which does not exist'],
  },
  {
    what: "a workflow that is called and not there",
    parts: { jobs: "call:\n  uses: ./.github/workflows/none.yml" },
    languageservice: ["10:11 Unable to find reusable workflow"],
    actionlint: [],
  },
  {
    what: "an input that a called workflow does not have, in the place of one that it needs",
    parts: {
      jobs: "call:\n  uses: ./.github/workflows/reusable.yml\n  with:\n    script: shop-api\n  secrets: inherit",
    },
    languageservice: [
      "10:11 Input script-name is required, but not provided",
      "12:15 Invalid input, script is not defined in the referenced workflow.",
    ],
    actionlint: [],
  },
  {
    what: "a permission that does not exist",
    parts: { job: "permissions:\n  pull-request: write" },
    languageservice: ["6:7 Unexpected value 'pull-request'"],
    actionlint: ['6:7 unknown permission scope "pull-request"'],
  },
  {
    what: "a schedule that does not exist",
    parts: { on: "on:\n  schedule:\n    - cron: 61 * * * *" },
    languageservice: ["3:13 Invalid cron expression."],
    actionlint: ["3:13 invalid CRON format"],
  },
  {
    what: "a deprecated command",
    parts: { after: "- run: echo '::set-output name=changed::true'" },
    languageservice: [],
    actionlint: ['9:14 workflow command "set-output" was deprecated.'],
  },
  {
    what: "text of others in a script",
    parts: { after: "- run: echo ${{ github.head_ref }}" },
    languageservice: [],
    actionlint: ['9:23 "github.head_ref" is potentially untrusted.'],
  },
  {
    what: "a runner that does not exist",
    parts: { jobs: "test:\n  runs-on: ubuntu-lates\n  steps: [run: exit]" },
    languageservice: [],
    actionlint: ['10:14 label "ubuntu-lates" is unknown.'],
  },
];

test("the workflow that is broken below is whole", async () => {
  const file = { name: "whole.yml", content: workflow({}) };
  expect(await findingsIn({ ...file, offset: { line: 0, column: 0 } })).toEqual([]);
});

describe.each(BROKEN)("$what", ({ parts, ...expected }) => {
  const file = { name: "broken.yml", content: workflow(parts) };

  test.each([
    ["GitHub's language service", "languageservice", lintWithLanguageService],
    ["actionlint", "actionlint", lintWithActionlint],
  ] as const)("%s", async (_, tool, lint) => {
    const found = await lint(file);
    expect(found.map(told)).toEqual(expected[tool].map((text) => expect.stringContaining(`${tool}: ${text}`)));
  });
});
