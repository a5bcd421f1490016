import { describe, expect, test } from "@jest/globals";
import type { Binding, Interception } from "../../sandbox/cloudflare.ts";
import { unquoted } from "../../src/privacy/sanitize.ts";
import { HMAC_KEY } from "../support/generated-keys.ts";
import { aResult } from "../support/results.ts";
import {
  asked,
  BULK,
  confirmed,
  expectPlanRefused,
  expectRefused,
  fakeValue,
  intent,
  numbered,
  PLAN_READS,
  patchStep,
  SCRIPT,
  type Step,
  type StepSetup,
  secretsNamed,
  secretText,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const OTHERS: Binding[] = [
  { name: "REGION", type: "plain_text", text: "eu" },
  { name: "CONFIG", type: "json", json: { a: 1 } },
  { name: "KV", type: "kv_namespace", namespace_id: "0f" },
  { name: "BUCKET", type: "r2_bucket", bucket_name: "b" },
  { name: "DB", type: "d1", id: "1" },
  { name: "AUTH", type: "service", service: "auth" },
  { name: "JOBS", type: "queue", queue_name: "jobs" },
  { name: "AI", type: "ai" },
  { name: "ASSETS", type: "assets" },
];
const OTHER_TEXTS = Object.fromEntries(
  OTHERS.map((binding) => [binding.name, "text" in binding ? binding.text : binding.type]),
);

/** A step that prunes and sets A, with whatever else. */
function pruning({ with: inputs, env, ...setup }: StepSetup): Promise<Step> {
  return patchStep({ with: { secrets: "A", prune: "true", ...inputs }, env: { A: VALUE, ...env }, ...setup });
}

/** `A` set and these deleted, as the request has it. */
function bodyWithout(...names: readonly string[]): string {
  const deleted = names.map((name) => [name, null] as const);
  return JSON.stringify({ secrets: Object.fromEntries([["A", secretText("A", VALUE)], ...deleted]) });
}

function patches({ requests }: Step): string[] {
  return requests.filter(({ method }) => method === "PATCH").map(({ body }) => body.toString());
}

describe("prune", () => {
  test("deletes the secrets that nobody names, of both kinds, and no other binding", async () => {
    const bindings = [...secretsNamed("A", "OLD", "KEEP_ME"), HMAC_KEY as unknown as Binding, ...OTHERS];
    const step = await pruning({ with: { keep: "KEEP_*" }, workers: workerWith(...bindings) });
    expect(asked(step.requests)).toEqual([...PLAN_READS, `PATCH ${BULK}`]);
    expect(patches(step)).toEqual([bodyWithout("K", "OLD")]);
    expect(textsOn(step)).toEqual({ A: VALUE, ...textsOf("KEEP_ME"), ...OTHER_TEXTS });
    expect(step.log).toEqual([
      intent("set A"),
      "Plan for Worker my-worker: 1 to overwrite, 2 to delete, 1 kept.",
      "  - K    secret_key   delete: not declared (prune)",
      "  - OLD  secret_text  delete: not declared (prune)",
      "  ~ A    secret_text  overwrite",
      "Kept by a keep pattern: KEEP_ME",
      "Prune limit: 10 (max-deletions). Protected by keep: 1.",
      "Cloudflare does not show values, so an overwrite may change nothing.",
      "Set: A",
      "Deleted: K, OLD",
      confirmed(2),
    ]);
    expect(step.summary).toEqual([
      expect.stringMatching(/^<h3>Patched: <a [^>]+><code>my-worker<\/code><\/a><\/h3>$/),
      "<table>",
      "<tr><th>Name</th><th>Type</th><th>What happened</th></tr>",
      "<tr><td><code>A</code></td><td><code>secret_text</code></td><td>set</td></tr>",
      "<tr><td><code>K</code></td><td><code>secret_key</code></td><td>deleted: not declared (prune)</td></tr>",
      "<tr><td><code>OLD</code></td><td><code>secret_text</code></td><td>deleted: not declared (prune)</td></tr>",
      "</table>",
      "<p>Secrets on the Worker now (2): <code>A</code>, <code>KEEP_ME</code></p>",
    ]);
    const result = aResult({ set: ["A"], deleted: ["K", "OLD"], names: ["A", "KEEP_ME"], requests: 5 });
    expect(step.run.outputs).toEqual({
      ...{ "secret-names": "A\nKEEP_ME", "set-names": "A", "deleted-names": "K\nOLD", "undeclared-names": "KEEP_ME" },
      ...{ changed: "true", results: JSON.stringify([result]) },
    });
    expect(step.run.exitCode).toBe(0);
  });

  type Case = [name: string, setup: StepSetup, there: string[], pruned: string[], left: string[]];
  const CASES: Case[] = [
    ["nothing where all is declared", {}, ["A"], [], []],
    ["exactly max-deletions", { with: { "max-deletions": "3" } }, ["B", "C", "D"], ["B", "C", "D"], []],
    ["ten where max-deletions is not given", {}, numbered(10), numbered(10), []],
    [
      "not what keep matches, whatever its form",
      { with: { keep: "# kept\nB\nC_?\nD{1,2}\n!(E*|F)\n" } },
      ["B", "C_1", "C_12", "D1", "D3", "E1", "F"],
      ["E1", "F"],
      ["B", "C_1", "C_12", "D1", "D3"],
    ],
    [
      "not what on-empty skipped, nor what is required",
      { with: { secrets: "A\nUNSET\nBLANK=", "on-empty": "skip", required: "R" } },
      ["UNSET", "BLANK", "R", "OLD"],
      ["OLD"],
      ["UNSET", "BLANK", "R"],
    ],
    [
      "not what belongs to the run in a toJSON(secrets)",
      { with: { secrets: `{"A":"${VALUE}","github_token":"${OTHER}"}` }, values: [OTHER] },
      ["github_token", "OLD"],
      ["OLD"],
      ["github_token"],
    ],
    [
      "what exclude and remove-prefix left out, since the step does not name it",
      {
        with: {
          secrets: `{"P_A":"${VALUE}","P_B":"${OTHER}","C":"${OTHER}"}`,
          "remove-prefix": "P_",
          exclude: "P_B",
        },
        values: [OTHER],
      },
      ["B", "C", "P_A"],
      ["B", "C", "P_A"],
      [],
    ],
    ["what delete names beside the rest", { with: { delete: "B\nGONE" } }, ["B", "C"], ["B", "C"], []],
    ["what delete names, over a keep pattern", { with: { delete: "B", keep: "*" } }, ["B", "C"], ["B"], ["C"]],
  ];

  test.each(CASES)("deletes %s", async (_name, setup, there, pruned, left) => {
    const step = await pruning({ ...setup, workers: workerWith(...secretsNamed(...there)) });
    expect(step.error).toBeUndefined();
    expect(patches(step)).toEqual([bodyWithout(...pruned)]);
    expect(textsOn(step)).toEqual({ A: VALUE, ...textsOf(...left) });
    expect(step.run.outputs["secret-names"]).toBe(["A", ...left].sort().join("\n"));
  });

  test("in a dispatch namespace, and in no other", async () => {
    const bindings = secretsNamed("OLD");
    const step = await pruning({
      with: { "dispatch-namespace": "tenants" },
      workers: [
        { script: SCRIPT, namespace: "tenants", bindings },
        { script: SCRIPT, namespace: "staging", bindings },
        { script: SCRIPT, bindings },
      ],
    });
    expect(textsOn(step, SCRIPT, { namespace: "tenants" })).toEqual({ A: VALUE });
    expect(textsOn(step, SCRIPT, { namespace: "staging" })).toEqual(textsOf("OLD"));
    expect(textsOn(step)).toEqual(textsOf("OLD"));
    expect(step.log[1]).toBe("Plan for Worker my-worker (dispatch namespace tenants): 1 to create, 1 to delete.");
    expect(step.requests.every(({ path }) => path.includes("/dispatch/namespaces/tenants/"))).toBe(true);
  });
});

describe("more than one request takes", () => {
  const setup: StepSetup = {
    with: { "max-deletions": "120" },
    workers: workerWith(...secretsNamed(...numbered(120))),
    rules: { variableLimit: 200 },
  };

  test("goes in two, the secret first", async () => {
    const step = await pruning(setup);
    expect(asked(step.requests)).toEqual([...PLAN_READS, `PATCH ${BULK}`, `PATCH ${BULK}`]);
    expect(patches(step)[0]).toBe(bodyWithout(...numbered(99)));
    expect(Object.keys(JSON.parse(patches(step)[1] ?? "").secrets)).toEqual(numbered(120).slice(99));
    expect(textsOn(step)).toEqual({ A: VALUE });
    expect(step.log.slice(-3)).toEqual(["Set: A", `Deleted: ${numbered(40).join(", ")} and 80 more`, confirmed(1)]);
    expect(step.run.outputs["deleted-names"]).toBe(numbered(120).join("\n"));
    expect(step.run.summary.match(/deleted: not declared \(prune\)/g)).toHaveLength(120);
  });

  test("that fails at the second says what is left", async () => {
    const refused: Interception = {
      match: ({ method, body }) => method === "PATCH" && !body.includes("N000"),
      status: 400,
      body: JSON.stringify({ success: false, errors: [{ code: 10021, message: "No." }] }),
    };
    const step = await pruning({ ...setup, interceptions: [refused] });
    const left = numbered(120).slice(99);
    expect(textsOn(step)).toEqual({ A: VALUE, ...textsOf(...left) });
    expect(step.error?.split("\n").slice(-3)).toEqual([
      "Applied: 100 of 121 names.",
      `Not applied: ${left.join(", ")}.`,
      "Running the step again is safe.",
    ]);
    expect(step.run.exitCode).toBe(1);
    expect(step.run.outputs).toMatchObject({ changed: "true", "secret-names": ["A", ...left].join("\n") });
    expect(
      step.run.summary.match(/<td><code>N\d+<\/code><\/td><td><code>secret_text<\/code><\/td><td>not applied<\/td>/g),
    ).toHaveLength(21);
    expect(step.run.summary.match(/deleted: not declared \(prune\)/g)).toHaveLength(99);
  });
});

describe("guard rails: nothing is written", () => {
  test("where max-deletions is passed", async () => {
    const step = await pruning({ workers: workerWith(...secretsNamed(...numbered(11)), ...OTHERS) });
    expectPlanRefused(step, [`prune would delete 11 secrets, but max-deletions is 10: ${numbered(11).join(", ")}.`]);
    expect(asked(step.requests)).toEqual(PLAN_READS);
    expect(step.log).toContain("Nothing was written.");
    expect(step.run.summary).toContain("<p>Nothing was written.</p>");
    expect(textsOn(step)).toEqual({ ...textsOf(...numbered(11)), ...OTHER_TEXTS });
    expect(step.results).toEqual([expect.objectContaining({ notApplied: ["A"], requests: 4 })]);
  });

  test("where a keep pattern narrowly misses what would be deleted", async () => {
    const step = await pruning({ with: { keep: "TERAFORM_*" }, workers: workerWith(...secretsNamed("TERRAFORM_A")) });
    expectPlanRefused(step, [
      'keep, line 1: "TERAFORM_*" matches no secret on the Worker, and prune would delete TERRAFORM_A.',
    ]);
    expect(textsOn(step)).toEqual(textsOf("TERRAFORM_A"));
  });

  const EMPTY = "prune: true without a secret to set would delete every secret on the Worker.";
  type Case = [name: string, given: Record<string, string>, problems: string[], files?: Record<string, string>];
  const CASES: Case[] = [
    ["where no secret is declared", { secrets: "" }, [EMPTY]],
    ["where a JSON object came out empty", { secrets: "{}" }, [EMPTY]],
    [
      "where a file came out empty",
      { secrets: "", "secrets-file": "a.env" },
      ['secrets-file "a.env" has no secrets in it.'],
      { "a.env": "" },
    ],
    ["where a file only deletes", { secrets: "", "secrets-file": "a.json" }, [EMPTY], { "a.json": '{"OLD":null}' }],
    ["where only delete names something", { secrets: "", delete: "OLD" }, [EMPTY]],
    ["where only required names something", { secrets: "", required: "OLD" }, [EMPTY]],
    [
      "where all was skipped",
      { secrets: "UNSET", "on-empty": "skip" },
      [`${EMPTY} Skipped 1 secret without a value: UNSET.`],
    ],
    [
      "where all was filtered out",
      { secrets: `{"A":"${VALUE}"}`, include: "B*" },
      [`${EMPTY} Left out by include, exclude or remove-prefix: A.`],
    ],
    [
      "where keep and max-deletions stand alone",
      { prune: "false", keep: "A", "max-deletions": "3" },
      ["keep and max-deletions have no effect without prune: true."],
    ],
    ["where keep is not a pattern", { keep: "[" }, ["keep, line 1: a bracket is not closed"]],
    [
      "where a required name is to be deleted",
      { delete: "OLD", required: "OLD" },
      ["OLD is listed in both required and"],
    ],
  ];

  test.each(CASES)("%s", async (_name, given, problems, files = {}) => {
    expectRefused(await pruning({ with: given, files, workers: workerWith(...secretsNamed("OLD")) }), problems);
  });
});

describe("the state may be another one than the plan saw", () => {
  const lists = (what: string, names: readonly string[]): Interception => ({
    match: ({ method, path }) => method === "GET" && path.endsWith(`/${what}`),
    body: JSON.stringify({ success: true, result: names.map((name) => ({ name, type: "secret_text" })) }),
  });

  test("a name that the lists have as two things is left alone, with a warning", async () => {
    const step = await pruning({
      workers: workerWith(...secretsNamed("OLD"), ...OTHERS),
      interceptions: [lists("secrets", ["OLD", "REGION"])],
    });
    expect(patches(step)).toEqual([bodyWithout("OLD")]);
    expect(step.log).toContain(
      "##[warning]Cloudflare reports some names both as a secret and as another binding, and prune leaves them alone: REGION. " +
        "Usually this means that the latest version of the Worker is not the deployed one.",
    );
    expect(textsOn(step)).toEqual({ A: VALUE, ...OTHER_TEXTS });
  });

  test("a name that is gone in the meantime is left out, and the rest goes on", async () => {
    const step = await pruning({
      workers: workerWith(...secretsNamed("OLD")),
      interceptions: [lists("secrets", ["GHOST", "OLD"])],
    });
    expect(patches(step)).toEqual([bodyWithout("GHOST", "OLD"), bodyWithout("OLD")]);
    expect(step.log).toContain("Not on the Worker, so nothing to delete: GHOST.");
    expect(step.log).toContain("Deleted: OLD");
    expect(step.run.summary).toContain("<tr><td><code>GHOST</code></td><td>–</td><td>was not there</td></tr>");
    expect(textsOn(step)).toEqual({ A: VALUE });
  });

  test("a name that came in the meantime stays", async () => {
    const bindings = secretsNamed("NEW", "OLD");
    const names = ["OLD"];
    const step = await pruning({
      workers: workerWith(...bindings),
      interceptions: [
        lists("secrets", names),
        { ...lists("settings", names), body: JSON.stringify({ success: true, result: { bindings: [] } }) },
      ],
    });
    expect(patches(step)).toEqual([bodyWithout("OLD")]);
    expect(textsOn(step)).toEqual({ A: VALUE, ...textsOf("NEW") });
    expect(step.run.outputs["secret-names"]).toBe("A\nNEW");
  });
});

test("names that are not identifiers are left alone, and the others are deleted, whatever they are", async () => {
  const hostile = ["::error::x", "##[add-path]/x", "@octocat", "<img src=x>", "my-name"];
  const deletable = ["__proto__", "L".repeat(256), OTHER];
  const step = await pruning({
    with: { secrets: "A\nB" },
    env: { B: OTHER },
    workers: workerWith(...[...hostile, ...deletable].map((name) => secretText(name, "x"))),
  });
  const deleted = Object.entries(JSON.parse(patches(step)[0] ?? "").secrets).filter(([, secret]) => secret === null);
  expect(deleted.map(([name]) => name).sort()).toEqual([...deletable].sort());
  expect(Object.keys(textsOn(step)).sort()).toEqual(["A", "B", ...hostile].sort());
  expect(step.run.annotations).toEqual([]);
  const shown = [`"${"L".repeat(128)}… (cut)"`, '"***"', "__proto__"];
  expect(step.run.outputs["deleted-names"]?.split("\n")).toEqual(shown.map(unquoted).sort());
  expect(step.log).toContain(`Deleted: ${shown.join(", ")}`);
  expect(step.log).toContainEqual(
    expect.stringMatching(/^Kept by prune, which deletes no name that is not an identifier: .*"my-name"/),
  );
  expect(step.run.summary).toContain("<code>&#34;@octocat&#34;</code>");
  expect(step.run.summary).not.toMatch(/<(?!\/?(h3|table|tr|th|td|p|code)>|a href="https:|\/a>)/);
  expect(step.run.problems).toEqual([]);
});
