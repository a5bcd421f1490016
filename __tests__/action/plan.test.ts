import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Binding, type Interception, type RecordedRequest } from "../../sandbox/cloudflare.ts";
import { BYTES } from "../support/generated-keys.ts";
import { aResult, noOutputs } from "../support/results.ts";
import {
  asked,
  commandsOf,
  expectNothingWritten,
  expectPlanRefused,
  fakeValue,
  intent,
  PLAN_READS,
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
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
const UNSURE = "Cloudflare does not show values, so an overwrite may change nothing.";
const DRY = "Nothing was written: this is a dry run.";
const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/${SCRIPT}/versions/latest`;
const TENANT = `/client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/tenants/scripts/${SCRIPT}`;

/** A dry run that sets A, with whatever else. */
function dryRun({ with: inputs, env, ...setup }: StepSetup): Promise<Step> {
  return patchStep({ with: { secrets: "A", "dry-run": "true", ...inputs }, env: { A: VALUE, ...env }, ...setup });
}

describe("a dry run", () => {
  test("says in log, summary and outputs what would change, and asks only", async () => {
    const step = await dryRun({
      with: { secrets: "A\nNEW", delete: "OLD\nGONE", "version-tags": "commit=3f2a1b0" },
      env: { NEW: OTHER },
      workers: workerWith(...secretsNamed("A", "OLD", "KEPT"), REGION),
    });
    expectNothingWritten(step);
    expect(asked(step.requests)).toEqual(PLAN_READS);
    expect(step.requests.every(({ body }) => body.length === 0)).toBe(true);
    expect(textsOn(step)).toEqual({ ...textsOf("A", "OLD", "KEPT"), REGION: "eu" });
    expect(step.run.exitCode).toBe(0);
    expect(step.run.annotations).toEqual([]);
    expect(step.log).toEqual([
      intent("set A, NEW; delete OLD, GONE (with version tags)"),
      "Plan for Worker my-worker: 1 to create, 1 to overwrite, 1 to delete, 1 not found, 1 kept.",
      "  - OLD   secret_text  delete: named in delete",
      "  + NEW   secret_text  create",
      "  ~ A     secret_text  overwrite",
      "    GONE  –            no such secret: nothing to delete",
      "Kept: KEPT",
      "Version tags: commit=3f2a1b0",
      UNSURE,
      DRY,
    ]);
    expect(step.summary).toEqual([
      expect.stringMatching(/^<h3>Plan for Worker <a [^>]+><code>my-worker<\/code><\/a><\/h3>$/),
      "<p><b>1 to create, 1 to overwrite, 1 to delete, 1 not found, 1 kept.</b></p>",
      "<table>",
      "<tr><th></th><th>Name</th><th>Type</th><th>What would happen</th></tr>",
      "<tr><td><code>-</code></td><td><code>OLD</code></td><td><code>secret_text</code></td><td>delete: named in delete</td></tr>",
      "<tr><td><code>+</code></td><td><code>NEW</code></td><td><code>secret_text</code></td><td>create</td></tr>",
      "<tr><td><code>~</code></td><td><code>A</code></td><td><code>secret_text</code></td><td>overwrite</td></tr>",
      "<tr><td></td><td><code>GONE</code></td><td>–</td><td>no such secret: nothing to delete</td></tr>",
      "</table>",
      "<details><summary>1 kept</summary>",
      "<p>Kept: <code>KEPT</code></p>",
      "</details>",
      "<p>Version tags: <code>commit=3f2a1b0</code></p>",
      `<p>${UNSURE}</p>`,
      `<p>${DRY}</p>`,
    ]);
    const names = ["A", "KEPT", "NEW"];
    expect(step.results).toEqual([
      aResult({ status: "planned", set: ["A", "NEW"], deleted: ["OLD"], names, requests: 4 }),
    ]);
    expect(step.run.outputs).toEqual(
      noOutputs({
        ...{ "secret-names": "A\nKEPT\nNEW", "set-names": "A\nNEW", "deleted-names": "OLD" },
        ...{ "undeclared-names": "KEPT", results: step.run.outputs.results ?? "" },
      }),
    );
  });

  test("of a step without dry-run, prune and required there is none, and one request does it", async () => {
    const step = await patchStep({ with: { secrets: "A" }, env: { A: VALUE } });
    expect(step.requests.map(({ method }) => method)).toEqual(["PATCH"]);
    expect(step.log.filter((line) => line.startsWith("Plan"))).toEqual([]);
  });

  type Case = [name: string, setup: StepSetup, log: unknown[], requests?: readonly string[]];
  const CASES: Case[] = [
    [
      "that has nothing to do",
      { with: { secrets: "", delete: "GONE" }, workers: workerWith(...secretsNamed("KEPT")) },
      [
        intent("delete GONE"),
        "Plan for Worker my-worker: nothing to do, 1 not found, 1 kept.",
        "    GONE  –            no such secret: nothing to delete",
        "Kept: KEPT",
        DRY,
      ],
      READS,
    ],
    [
      "that changes the kind of a secret",
      {
        with: {
          secrets: "",
          "secret-keys": "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }",
        },
        env: { K: BYTES },
        workers: workerWith(...secretsNamed("K")),
      },
      [
        intent("set K"),
        "Plan for Worker my-worker: 1 to overwrite.",
        "  ~ K  secret_key   overwrite: was secret_text",
        UNSURE,
        DRY,
      ],
    ],
    [
      "that names a variable in delete",
      { with: { delete: "REGION" }, workers: workerWith(REGION) },
      [
        intent("set A; delete REGION"),
        "Plan for Worker my-worker: 1 to create, 1 not found.",
        "  + A       secret_text  create",
        "    REGION  –            no such secret: nothing to delete",
        "##[warning]REGION is a plain-text variable, not a secret, so delete leaves it alone. Remove it from the Worker's " +
          "configuration.",
        DRY,
      ],
    ],
    [
      "for a version that is not deployed, which looks at the latest one",
      {
        with: { deploy: "false", "version-tags": "tag=v1" },
        workers: [{ script: SCRIPT, bindings: secretsNamed("KEPT"), latestVersionDeployed: false }],
      },
      [
        intent("set A (with version tags, into a new version that is not deployed)"),
        "Plan for Worker my-worker, into a new version that is not deployed: 1 to create, 1 kept.",
        "  + A  secret_text  create",
        "Kept: KEPT",
        // It is what the step is for, so there is no warning.
        expect.stringMatching(/^The new version will also carry what the newest version holds: version 2 \(/),
        "Version tags: workers/tag=v1",
        DRY,
      ],
      [...PLAN_READS.filter((request) => !READS.includes(request)), `GET ${LATEST}`],
    ],
    [
      "in a dispatch namespace",
      {
        with: { "dispatch-namespace": "tenants" },
        workers: [{ script: SCRIPT, namespace: "tenants", bindings: secretsNamed("KEPT") }],
      },
      [
        `Worker my-worker in account ${ACCOUNT_ID}, dispatch namespace tenants: set A.`,
        "Plan for Worker my-worker (dispatch namespace tenants): 1 to create, 1 kept.",
        "  + A  secret_text  create",
        "Kept: KEPT",
        DRY,
      ],
      [`GET ${TENANT}/secrets`, `GET ${TENANT}/settings`],
    ],
    [
      "of a Worker whose two lists differ",
      {
        workers: workerWith(REGION),
        interceptions: [{ match: isRead("secrets"), ...answering([{ name: "A", type: "secret_text" }]) }],
      },
      [intent("set A"), "Plan for Worker my-worker: 1 to overwrite.", "  ~ A  secret_text  overwrite", UNSURE, DRY],
    ],
    [
      "that would pass the limit of the Free plan",
      { workers: workerWith(...Array.from({ length: 64 }, (_, at) => ({ ...REGION, name: `V${at}` }))) },
      [
        intent("set A"),
        "Plan for Worker my-worker: 1 to create.",
        "  + A  secret_text  create",
        "##[warning]The Worker would have 65 variables, secrets and plain-text variables together. The limit of Cloudflare's " +
          "Free plan is 64: if the account has that plan, Cloudflare will refuse the patch with code 10055.",
        DRY,
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, log, requests = PLAN_READS) => {
    const step = await dryRun(setup);
    expectNothingWritten(step);
    expect(step.log).toEqual(log);
    expect(asked(step.requests)).toEqual(requests);
    expect([step.run.exitCode, step.run.outcome]).toEqual([0, "success"]);
    expect(step.results).toEqual([expect.objectContaining({ status: "planned", notApplied: [] })]);
  });
});

describe("a plan with problems", () => {
  test("fails the dry run with all of them", async () => {
    const step = await dryRun({
      with: { secrets: "A\nREGION", required: "B\nKV", prune: "true", "max-deletions": "0" },
      env: { REGION: OTHER },
      workers: workerWith(...secretsNamed("OLD"), REGION, { name: "KV", type: "kv_namespace", namespace_id: "0f" }),
    });
    expectPlanRefused(step, [
      "The Worker already has a plain-text variable named REGION.",
      "prune would delete 1 secret, but max-deletions is 0: OLD.",
      'KV is required, but on the Worker it is a binding of type "kv_namespace", not a secret.',
      "1 required secret would be missing after the step: B.",
    ]);
    expect(asked(step.requests)).toEqual(PLAN_READS);
    expect(step.log.filter((line) => !/^( {2}!|- )/.test(line))).toEqual([
      intent("set A, REGION"),
      "Plan for Worker my-worker: 4 problems, so nothing can be written.",
      "With the problems fixed: 2 to create, 1 to delete.",
      "  - OLD     secret_text  delete: not declared (prune)",
      "  + A       secret_text  create",
      "  + REGION  secret_text  create",
      "Prune limit: 0 (max-deletions).",
      DRY,
      "##[error]Nothing was written to Worker my-worker: 4 problems in the plan.",
    ]);
    expect(step.run.summary).toMatch(/<li>prune would delete 1 secret, .*: <code>OLD<\/code>\. .*<\/li>/);
    const error = { code: "plan", message: step.error };
    const result = { status: "failed", notApplied: ["A", "REGION"], names: ["OLD"], requests: 4, error };
    expect(step.results).toEqual([aResult(result)]);
    expect(step.run.outputs).toEqual(
      noOutputs({
        ...{ "secret-names": "OLD", "undeclared-names": "OLD", "failed-scripts": SCRIPT },
        results: step.run.outputs.results ?? "",
      }),
    );
  });

  test("fails if the newest version is not the deployed one, whichever of the two the lists show", async () => {
    // At the same time, since each waits for the newest version to be deployed.
    const refused = (["deployed", "latest"] as const).map(async (listing) => {
      const workers = [{ script: SCRIPT, bindings: secretsNamed("OLD"), latestVersionDeployed: false }];
      const step = await dryRun({ with: { "dry-run": "", prune: "true" }, workers, rules: { listing } });
      expectPlanRefused(step, ["The newest version of the Worker is not deployed: version 2 ("]);
      expect(textsOn(step)).toEqual(textsOf("OLD"));
    });
    await Promise.all(refused);
  });
});

function isRead(what: "secrets" | "settings"): (request: RecordedRequest) => boolean {
  return ({ method, path }) => method === "GET" && path.endsWith(`/${what}`);
}

function answering(result: unknown): Interception {
  return { status: 200, body: JSON.stringify({ success: true, errors: [], messages: [], result }) };
}

const FORBIDDEN: Interception = {
  status: 403,
  body: JSON.stringify({ success: false, errors: [{ code: 10000, message: "Authentication error" }] }),
};

describe("a plan that cannot be made", () => {
  type Case = [name: string, setup: StepSetup, code: number | string, headline: string];
  const CASES: Case[] = [
    [
      "because there is no such Worker",
      { workers: [] },
      10007,
      "Cloudflare refused the request for the secrets of Worker my-worker: code 10007 (HTTP 404).",
    ],
    [
      "because the secrets may not be listed",
      { interceptions: [{ match: isRead("secrets"), ...FORBIDDEN }] },
      10000,
      "Cloudflare refused the request for the secrets of Worker my-worker: code 10000 (HTTP 403).",
    ],
    [
      "because the settings may not be read",
      { interceptions: [{ match: isRead("settings"), ...FORBIDDEN }] },
      10000,
      "Cloudflare refused the request for the settings of Worker my-worker: code 10000 (HTTP 403).",
    ],
    [
      "from a list that is none",
      { interceptions: [{ match: isRead("secrets"), ...answering({ OLD: "secret_text" }) }] },
      "answer",
      "Could not read the answer to the request for the secrets of Worker my-worker: HTTP 200, no usable list of names",
    ],
    [
      "from settings without bindings",
      { interceptions: [{ match: isRead("settings"), ...answering({}) }] },
      "answer",
      "Could not read the answer to the request for the settings of Worker my-worker: HTTP 200, no usable list of names",
    ],
    [
      "from a list with an endless name",
      { workers: workerWith(...secretsNamed("L".repeat(10_000))) },
      "answer",
      "Could not read the answer to the request for the secrets of Worker my-worker: HTTP 200, a body that is too large",
    ],
    [
      "of a Worker without a version",
      { with: { deploy: "false" }, workers: [{ script: SCRIPT, hasVersion: false }] },
      10222,
      "Cloudflare refused the request for the latest version of Worker my-worker: code 10222 (HTTP 404).",
    ],
  ];

  /** What makes a plan: the cases go around. */
  const MODES: Record<string, string>[] = [
    { "dry-run": "true" },
    { "dry-run": "", prune: "true" },
    { "dry-run": "", required: "A" },
  ];

  test.each(CASES.map((row, at) => [...row, MODES[at % MODES.length]] as const))(
    "%s",
    async (_name, setup, code, headline, mode) => {
      const step = await dryRun({ ...setup, with: { ...setup.with, ...mode } });
      expectNothingWritten(step);
      expect([step.run.exitCode, step.run.outcome]).toEqual([1, "failure"]);
      expect(step.error?.startsWith(headline)).toBe(true);
      expect(step.error).toMatch(/\ncf-ray: <ray>\nNothing was changed\.$/);
      expect(step.log.slice(1)).toEqual(`##[error]${step.error}`.split("\n"));
      const error = { code, message: step.error };
      expect(step.results).toEqual([expect.objectContaining({ status: "failed", set: [], notApplied: ["A"], error })]);
      expect(step.run.summary).toMatch(/^<h3>Failed: <a [^>]+><code>my-worker<\/code><\/a><\/h3>\n/);
      expect(step.run.summary).toMatch(/<td><code>A<\/code><\/td><td>.*<\/td><td>not applied<\/td>/);
    },
  );

  test("ends when both requests have ended, and says nothing after its error", async () => {
    const step = await dryRun({
      with: { "max-attempts": "2" },
      interceptions: [
        { match: isRead("secrets"), ...FORBIDDEN },
        { match: isRead("settings"), times: 9, status: 500, body: "" },
      ],
    });
    expect(asked(step.requests)).toEqual([READS[0], READS[1], READS[1]]);
    expect(step.log.at(-1)).toBe("Nothing was changed.");
    expect(step.log[1]).toMatch(/^Attempt 1 of 2 of the request for the settings of Worker my-worker failed: /);
    expect(step.log[2]).toMatch(/^##\[error\]Cloudflare refused the request for the secrets/);
  });
});

const HOSTILE = [
  "::error::x",
  "\n::add-mask::e",
  "##[add-path]/x",
  "@octocat",
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "#1",
  "\u202eltr",
  "L".repeat(256),
];

/** Nothing that a terminal, a browser or a reader takes for anything but a visible character, spaces and line feeds aside. */
const INVISIBLE = /(?![ \n])[\p{C}\p{Z}]/u;

function expectHarmless({ run, log }: Step, errors: 0 | 1): void {
  const texts = [run.summary, log.join("\n"), run.outputs["secret-names"] ?? "", run.outputs["deleted-names"] ?? ""];
  for (const text of texts) {
    expect(text).not.toMatch(INVISIBLE);
    expect(text).not.toMatch(/::|##\[(?!error\])/);
    expect(text).not.toContain(VALUE);
    expect(text.length).toBeLessThan(16_384);
  }
  expect(run.summary).not.toMatch(
    /<(?!\/?(h3|b|p|ul|li|table|tr|td|th|code|details|summary|pre)>|a href="https:|\/a>)/,
  );
  expect(commandsOf({ raw: run.raw }).filter((name) => !["", "add-mask", "debug"].includes(name))).toEqual(
    Array(errors).fill("error"),
  );
  expect(run.problems).toEqual([]);
}

describe("names on the Worker that are commands, markup, endless or values", () => {
  const workers = workerWith(...[...HOSTILE, OTHER].map((name) => secretText(name, "x")));
  const setup = { with: { secrets: "A\nB" }, env: { B: OTHER }, workers };

  test("are kept, and do nothing", async () => {
    const step = await dryRun(setup);
    expectNothingWritten(step);
    expectHarmless(step, 0);
    const kept = [
      ...['"\\u{a}: :add-mask: :e"', '"## [add-path]/x"', '"#1"', '": :error: :x"', '"<img src=x onerror=alert(1)>"'],
      ...['"@octocat"', `"${"L".repeat(128)}… (cut)"`, "__proto__", '"\\u{202e}ltr"'],
    ];
    const [line = "", ...rest] = step.log.slice(4);
    expect(line).toMatch(/^Kept: /);
    // Names are in the order of their texts, and the value is anywhere among them.
    expect(
      line
        .slice("Kept: ".length)
        .split(", ")
        .filter((name) => name !== '"***"'),
    ).toEqual(kept);
    expect(line).toContain('"***"');
    expect(rest).toEqual([DRY]);
    expect(step.run.summary).toContain("<code>&#34;@octocat&#34;</code>");
    expect(step.run.summary).toContain("<code>&#34;&#60;img src=x onerror=alert(1)&#62;&#34;</code>");
    expect(step.run.outputs["secret-names"]?.split("\n")).toHaveLength(HOSTILE.length + 3);
  });

  test("are in a problem, and do nothing", async () => {
    const step = await dryRun({ ...setup, with: { ...setup.with, prune: "true", "max-deletions": "0" } });
    expectNothingWritten(step);
    expectHarmless(step, 1);
    expect(step.error).toMatch(
      /\n- prune would delete 3 secrets, but max-deletions is 0: "L{128}… \(cut\)", "\*\*\*", __proto__\. /,
    );
  });
});
