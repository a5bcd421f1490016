import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Binding, type Interception } from "../../sandbox/cloudflare.ts";
import { HMAC_KEY } from "../support/generated-keys.ts";
import {
  asked,
  BULK,
  expectNothingWritten,
  expectRefused,
  fakeValue,
  numbered,
  patchStep,
  READS,
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
const INTENT = `Worker my-worker (account ${ACCOUNT_ID})`;
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

const confirmed = (count: number): string =>
  `Confirmed by Cloudflare's answer. Secrets on the Worker now: ${count}. Running instances take them up within about ` +
  "10 seconds.";

describe("prune", () => {
  test("deletes the secrets that nobody names, of both kinds, and no other binding", async () => {
    const bindings = [...secretsNamed("A", "OLD", "KEEP_ME"), HMAC_KEY as unknown as Binding, ...OTHERS];
    const step = await pruning({ with: { keep: "KEEP_*" }, workers: workerWith(...bindings) });
    expect(asked(step.requests)).toEqual([...READS, `PATCH ${BULK}`]);
    expect(patches(step)).toEqual([bodyWithout("K", "OLD")]);
    expect(textsOn(step)).toEqual({ A: VALUE, ...textsOf("KEEP_ME"), ...OTHER_TEXTS });
    expect(step.log).toEqual([
      `${INTENT}: 1 to set.`,
      "Plan for Worker my-worker: 1 to overwrite, 2 to delete, 1 kept.",
      "  - K    secret_key   delete: not declared (prune)",
      "  - OLD  secret_text  delete: not declared (prune)",
      "  ~ A    secret_text  overwrite",
      "Kept: KEEP_ME",
      "Prune deletes at most 10 (max-deletions); 1 protected from it.",
      "Cloudflare does not show values, so an overwrite may change nothing.",
      "Set: A",
      "Deleted: K, OLD",
      confirmed(2),
    ]);
    expect(step.run.summary.trimEnd().split("\n")).toEqual([
      "<h3>Secrets patched: <code>my-worker</code></h3>",
      "<table><tr><th>Name</th><th>Kind</th><th>What happened</th></tr>" +
        "<tr><td><code>A</code></td><td>secret_text</td><td>set</td></tr>" +
        "<tr><td><code>K</code></td><td>secret_key</td><td>deleted: not declared (prune)</td></tr>" +
        "<tr><td><code>OLD</code></td><td>secret_text</td><td>deleted: not declared (prune)</td></tr></table>",
      "<p>Secrets on the Worker now (2): <code>A</code>, <code>KEEP_ME</code></p>",
    ]);
    const result = {
      ...{ script: SCRIPT, status: "patched", set: ["A"], deleted: ["K", "OLD"], notApplied: [], notKnown: [] },
      ...{ names: ["A", "KEEP_ME"], attempts: 1, requests: 3 },
    };
    expect(step.run.outputs).toEqual({
      "secret-names": "A\nKEEP_ME",
      "set-names": "A",
      "deleted-names": "K\nOLD",
      changed: "true",
      results: JSON.stringify([result]),
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
    expect(asked(step.requests)).toEqual([...READS, `PATCH ${BULK}`, `PATCH ${BULK}`]);
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
      "Running the step again is safe: what has its declared state keeps it.",
    ]);
    expect(step.run.exitCode).toBe(1);
    expect(step.run.outputs).toMatchObject({ changed: "true", "secret-names": ["A", ...left].join("\n") });
    expect(
      step.run.summary.match(/<td><code>N\d+<\/code><\/td><td>secret_text<\/td><td>not applied<\/td>/g),
    ).toHaveLength(21);
    expect(step.run.summary.match(/deleted: not declared \(prune\)/g)).toHaveLength(99);
  });
});

describe("guard rails: nothing is written", () => {
  test("where max-deletions is passed", async () => {
    const step = await pruning({ workers: workerWith(...secretsNamed(...numbered(11)), ...OTHERS) });
    const problem =
      "prune would delete 11 secrets, and max-deletions is 10. Declare what is needed, or protect it with keep; " +
      `to delete all that is found, raise max-deletions. Found: ${numbered(11).join(", ")}.`;
    expectNothingWritten(step);
    expect(asked(step.requests)).toEqual(READS);
    expect(step.run.exitCode).toBe(1);
    expect(step.error).toBe(`Nothing was written to Worker my-worker. Problems found: 1\n- ${problem}`);
    expect(step.log.slice(1, 4)).toEqual([
      "Plan for Worker my-worker: 1 problem, so nothing can be written.",
      `  ! ${problem}`,
      "Without the problem: 1 to create, 11 to delete.",
    ]);
    expect(step.log).toContain("Nothing was written.");
    expect(step.run.summary).toContain("<p><b>1 problem, so nothing can be written:</b></p>");
    expect(step.run.summary).toContain("<p>Nothing was written.</p>");
    expect(textsOn(step)).toEqual({ ...textsOf(...numbered(11)), ...OTHER_TEXTS });
    expect(step.results).toEqual([expect.objectContaining({ status: "failed", notApplied: ["A"], requests: 2 })]);
  });

  const EMPTY = "prune with no secret declared would delete every secret. Declare some.";
  type Case = [name: string, setup: StepSetup, problems: string[]];
  const CASES: Case[] = [
    ["where no secret is declared", { with: { secrets: "" } }, [EMPTY]],
    ["where a JSON object came out empty", { with: { secrets: "{}" } }, [EMPTY]],
    [
      "where a file came out empty",
      { with: { secrets: "", "secrets-file": "a.env" }, files: { "a.env": "" } },
      [EMPTY],
    ],
    [
      "where a file only deletes",
      { with: { secrets: "", "secrets-file": "a.json" }, files: { "a.json": '{"OLD":null}' } },
      [EMPTY],
    ],
    ["where only delete names something", { with: { secrets: "", delete: "OLD" } }, [EMPTY]],
    ["where only required names something", { with: { secrets: "", required: "OLD" } }, [EMPTY]],
    [
      "where all was skipped",
      { with: { secrets: "UNSET", "on-empty": "skip" } },
      [`${EMPTY} Skipped, because empty or not set: UNSET.`],
    ],
    [
      "where all was filtered out",
      { with: { secrets: `{"A":"${VALUE}"}`, include: "B*" } },
      [`${EMPTY} Left out by include, exclude or remove-prefix: A.`],
    ],
    [
      "where keep and max-deletions stand alone",
      { with: { prune: "false", keep: "A", "max-deletions": "3" } },
      [
        "keep has no effect without prune: true. Add that, or take keep away.",
        "max-deletions has no effect without prune: true. Add that, or take max-deletions away.",
      ],
    ],
    [
      "where the words are no words",
      { with: { prune: "yes", keep: "[", "max-deletions": "-1", "dry-run": "on" } },
      [
        "dry-run is neither true nor false. Write one of the two.",
        "prune is neither true nor false. Write one of the two.",
        "keep, line 1: this is not a pattern: a bracket is not closed, or a range is empty (not shown). Write a glob such as PROD_*.",
        "max-deletions is not a whole number from 0 on. Give one, such as 10.",
        "keep has no effect without prune: true. Add that, or take keep away.",
        "max-deletions has no effect without prune: true. Add that, or take max-deletions away.",
      ],
    ],
    [
      "where a required name is to be deleted",
      { with: { delete: "OLD", required: "OLD" } },
      ["OLD is required and to be deleted (delete, line 1). Take it out of one of the two."],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, problems) => {
    const step = await pruning({ ...setup, workers: workerWith(...secretsNamed("OLD")) });
    expectRefused(step, problems);
    expect(step.run.outputs).toMatchObject({ changed: "false", results: "[]" });
  });
});

describe("the state may be another one than the plan saw", () => {
  const lists = (what: string, names: readonly string[]): Interception => ({
    match: ({ method, path }) => method === "GET" && path.endsWith(`/${what}`),
    body: JSON.stringify({ success: true, result: names.map((name) => ({ name, type: "secret_text" })) }),
  });

  test("a latest version that is not deployed is refused by Cloudflare, whichever of the two the lists show", async () => {
    for (const listing of ["deployed", "latest"] as const) {
      const step = await pruning({
        workers: [{ script: SCRIPT, bindings: secretsNamed("OLD"), latestVersionDeployed: false }],
        rules: { listing },
      });
      expect(step.error?.split("\n")).toEqual([
        "Cloudflare refused the patch of Worker my-worker: code 10215 (HTTP 400).",
        "Cause: The latest version of the Worker is not the deployed one, and changing a secret would deploy it.",
        "What to do: Deploy the latest version and run the step again, or set deploy: false to put the change into a new " +
          "version that is not deployed.",
        expect.stringMatching(/^Cloudflare says: code 10215, "Secret edit failed\./),
        "cf-ray: <ray>",
        "Nothing was changed.",
      ]);
      expect(textsOn(step)).toEqual(textsOf("OLD"));
      expect(step.run.outputs.changed).toBe("false");
      expect(step.run.summary).toContain("<tr><td><code>OLD</code></td><td>secret_text</td><td>not applied</td></tr>");
    }
  });

  test("a name that the lists have as two things is left alone, with a warning", async () => {
    const step = await pruning({
      workers: workerWith(...secretsNamed("OLD"), ...OTHERS),
      interceptions: [lists("secrets", ["OLD", "REGION"])],
    });
    expect(patches(step)).toEqual([bodyWithout("OLD")]);
    expect(step.log).toContain(
      "##[warning]Cloudflare reports some names both as a secret and as another binding, and prune leaves these alone: " +
        "REGION. Most often the latest version of the Worker is not the deployed one.",
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

test("names that are commands, markup, endless or values are deleted, and do nothing", async () => {
  const hostile = ["::error::x", "##[add-path]/x", "@octocat", "<img src=x>", "__proto__", "L".repeat(10_000), OTHER];
  const step = await pruning({
    with: { secrets: "A\nB" },
    env: { B: OTHER },
    workers: workerWith(...hostile.map((name) => secretText(name, "x"))),
  });
  const [body = ""] = patches(step);
  expect(Object.keys(JSON.parse(body).secrets).sort()).toEqual(["A", "B", ...hostile].sort());
  expect(textsOn(step)).toEqual({ A: VALUE, B: OTHER });
  expect(step.run.annotations).toEqual([]);
  const shown = [
    "## [add-path]/x",
    ": :error: :x",
    "<img src=x>",
    "@octocat",
    `${"L".repeat(128)}… (cut)`,
    "__proto__",
  ];
  expect(step.run.outputs["deleted-names"]?.split("\n").sort()).toEqual([...shown, "***"].sort());
  const deleted = step.log.find((line) => line.startsWith("Deleted: ")) ?? "";
  expect(deleted.slice("Deleted: ".length).split(", ").sort()).toEqual([...shown, "***"].sort());
  expect(step.run.summary).toContain("<td><code>@octocat</code></td>");
  expect(step.run.summary).not.toMatch(/<(?!\/?(h3|table|tr|th|td|p|code)>)/);
  expect(step.run.problems).toEqual([]);
});
