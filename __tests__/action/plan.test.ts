import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Binding, type Interception, type RecordedRequest } from "../../sandbox/cloudflare.ts";
import { BYTES } from "../support/generated-keys.ts";
import {
  asked,
  commandsOf,
  expectNothingWritten,
  fakeValue,
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
const INTENT = `Worker my-worker (account ${ACCOUNT_ID})`;
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
    expect(asked(step.requests)).toEqual(READS);
    expect(step.requests.every(({ body }) => body.length === 0)).toBe(true);
    expect(textsOn(step)).toEqual({ ...textsOf("A", "OLD", "KEPT"), REGION: "eu" });
    expect(step.run.exitCode).toBe(0);
    expect(step.run.annotations).toEqual([]);
    expect(step.log).toEqual([
      `${INTENT}: 2 to set, 2 to delete, with version tags.`,
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
    expect(step.run.summary.trimEnd().split("\n")).toEqual([
      "<h3>Plan for Worker <code>my-worker</code></h3>",
      "<p><b>1 to create, 1 to overwrite, 1 to delete, 1 not found, 1 kept.</b></p>",
      "<table>",
      "<tr><th></th><th>Name</th><th>Kind</th><th>What would happen</th></tr>",
      "<tr><td><code>-</code></td><td><code>OLD</code></td><td>secret_text</td><td>delete: named in delete</td></tr>",
      "<tr><td><code>+</code></td><td><code>NEW</code></td><td>secret_text</td><td>create</td></tr>",
      "<tr><td><code>~</code></td><td><code>A</code></td><td>secret_text</td><td>overwrite</td></tr>",
      "<tr><td></td><td><code>GONE</code></td><td>–</td><td>no such secret: nothing to delete</td></tr>",
      "</table>",
      "<details><summary>1 kept as it is</summary>",
      "<p><code>KEPT</code></p>",
      "</details>",
      "<p>Version tags: <code>commit=3f2a1b0</code></p>",
      `<p>${UNSURE}</p>`,
      `<p>${DRY}</p>`,
    ]);
    expect(step.run.outputs).toEqual({
      "secret-names": "A\nKEPT\nNEW",
      "set-names": "A\nNEW",
      "deleted-names": "OLD",
      changed: "false",
      results: JSON.stringify([
        {
          script: SCRIPT,
          status: "planned",
          set: ["A", "NEW"],
          deleted: ["OLD"],
          notApplied: [],
          notKnown: [],
          names: ["A", "KEPT", "NEW"],
          attempts: 1,
          requests: 2,
        },
      ]),
    });
  });

  test("of a step without dry-run, prune and required there is none, and one request does it", async () => {
    const step = await patchStep({ with: { secrets: "A" }, env: { A: VALUE } });
    expect(step.requests.map(({ method }) => method)).toEqual(["PATCH"]);
    expect(step.log.filter((line) => line.startsWith("Plan"))).toEqual([]);
  });

  type Case = [name: string, setup: StepSetup, log: string[], requests?: readonly string[]];
  const CASES: Case[] = [
    [
      "that has nothing to do",
      { with: { secrets: "", delete: "GONE" }, workers: workerWith(...secretsNamed("KEPT")) },
      [
        `${INTENT}: 1 to delete.`,
        "Plan for Worker my-worker: nothing to do, 1 not found, 1 kept.",
        "    GONE  –            no such secret: nothing to delete",
        "Kept: KEPT",
        DRY,
      ],
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
        `${INTENT}: 1 to set.`,
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
        `${INTENT}: 1 to set, 1 to delete.`,
        "Plan for Worker my-worker: 1 to create, 1 not found.",
        "  + A       secret_text  create",
        "    REGION  –            no such secret: nothing to delete",
        "##[warning]REGION is not a secret but a variable (plain_text) of the Worker, so delete leaves it alone. Remove it in " +
          "the Worker's configuration.",
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
        `${INTENT}: 1 to set, with version tags, into a new version that is not deployed.`,
        "Plan for Worker my-worker, into a new version that is not deployed: 1 to create, 1 kept.",
        "  + A  secret_text  create",
        "Kept: KEPT",
        "Version tags: workers/tag=v1",
        DRY,
      ],
      [`GET ${LATEST}`],
    ],
    [
      "in a dispatch namespace",
      {
        with: { "dispatch-namespace": "tenants" },
        workers: [{ script: SCRIPT, namespace: "tenants", bindings: secretsNamed("KEPT") }],
      },
      [
        `Worker my-worker (account ${ACCOUNT_ID}, dispatch namespace tenants): 1 to set.`,
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
      [
        `${INTENT}: 1 to set.`,
        "Plan for Worker my-worker: 1 to overwrite.",
        "  ~ A  secret_text  overwrite",
        UNSURE,
        DRY,
      ],
    ],
    [
      "that would pass the limit of the Free plan",
      { workers: workerWith(...Array.from({ length: 64 }, (_, at) => ({ ...REGION, name: `V${at}` }))) },
      [
        `${INTENT}: 1 to set.`,
        "Plan for Worker my-worker: 1 to create.",
        "  + A  secret_text  create",
        "##[warning]The Worker would have 65 variables, secrets and plain-text variables together, and the limit of the Free " +
          "plan is 64. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.",
        DRY,
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, log, requests = READS) => {
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
    const problems = [
      "REGION is already the name of a variable (plain_text) of the Worker: Cloudflare would refuse the secret with code " +
        "10053. Remove the variable from the Worker's configuration and deploy, then set the secret.",
      "prune would delete 1 secret, and max-deletions is 0. Declare what is needed, or protect it with keep; " +
        "to delete all that is found, raise max-deletions. Found: OLD.",
      "KV is required, but the Worker has another binding (kv_namespace) of this name and no secret. Set the secret, or " +
        "take it out of required.",
      "One required secret would not be on the Worker after the step. Set it here, or take it out of required: B.",
    ];
    const message = [
      "Nothing was written to Worker my-worker. Problems found: 4",
      ...problems.map((problem) => `- ${problem}`),
    ].join("\n");
    expectNothingWritten(step);
    expect(asked(step.requests)).toEqual(READS);
    expect([step.run.exitCode, step.run.outcome]).toEqual([1, "failure"]);
    expect(step.error).toBe(message);
    expect(step.log).toEqual([
      `${INTENT}: 2 to set.`,
      "Plan for Worker my-worker: 4 problems, so nothing can be written.",
      ...problems.map((problem) => `  ! ${problem}`),
      "Without the problems: 2 to create, 1 to delete.",
      "  - OLD     secret_text  delete: not declared (prune)",
      "  + A       secret_text  create",
      "  + REGION  secret_text  create",
      "Prune deletes at most 0 (max-deletions).",
      DRY,
      ...`##[error]${message}`.split("\n"),
    ]);
    expect(step.run.summary.split("\n").slice(0, 8)).toEqual([
      "<h3>Plan for Worker <code>my-worker</code></h3>",
      "<p><b>4 problems, so nothing can be written:</b></p>",
      "<ul>",
      expect.stringMatching(/^<li><code>REGION<\/code> is already .*<\/li>$/),
      expect.stringMatching(/^<li>prune would delete 1 secret, .* Found: <code>OLD<\/code>\.<\/li>$/),
      expect.stringMatching(/^<li><code>KV<\/code> is required, .*<\/li>$/),
      expect.stringMatching(/^<li>One required secret .*: (B|<code>B<\/code>)\.<\/li>$/),
      "</ul>",
    ]);
    expect(step.run.outputs).toEqual({
      "secret-names": "OLD",
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      "failed-scripts": SCRIPT,
      results: expect.any(String),
    });
    expect(step.results).toEqual([
      {
        script: SCRIPT,
        status: "failed",
        set: [],
        deleted: [],
        notApplied: ["A", "REGION"],
        notKnown: [],
        names: ["OLD"],
        attempts: 1,
        requests: 2,
        error: { code: "plan", message },
      },
    ]);
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
  const REJECTED = [
    "Cause: The token was rejected: it is expired, revoked, lacks a permission, or is for another account.",
    "What to do: Check that the token has not expired, is for the account of account-id, and has the permission Workers Scripts: Edit.",
    'Cloudflare says: code 10000, "Authentication error"',
    "cf-ray: <ray>",
  ];
  type Case = [name: string, setup: StepSetup, code: number | string, message: string[]];
  const CASES: Case[] = [
    [
      "because there is no such Worker",
      { workers: [] },
      10007,
      [
        "Cloudflare refused the list of secrets of Worker my-worker: code 10007 (HTTP 404).",
        "Cause: There is no Worker of this name on this account (or in this dispatch namespace).",
        "What to do: Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
          "<name>-<environment>. This action never creates a Worker.",
        'Cloudflare says: code 10007, "This Worker does not exist on your account."',
        "cf-ray: <ray>",
      ],
    ],
    [
      "because the secrets may not be listed",
      { interceptions: [{ match: isRead("secrets"), ...FORBIDDEN }] },
      10000,
      ["Cloudflare refused the list of secrets of Worker my-worker: code 10000 (HTTP 403).", ...REJECTED],
    ],
    [
      "because the settings may not be read",
      { interceptions: [{ match: isRead("settings"), ...FORBIDDEN }] },
      10000,
      ["Cloudflare refused the settings of Worker my-worker: code 10000 (HTTP 403).", ...REJECTED],
    ],
    [
      "from a list that is none",
      { interceptions: [{ match: isRead("secrets"), ...answering({ OLD: "secret_text" }) }] },
      "answer",
      ["The answer that should list the secrets is no list of bindings. Run the step again, which is safe."],
    ],
    [
      "from settings without bindings",
      { interceptions: [{ match: isRead("settings"), ...answering({}) }] },
      "answer",
      ["The answer that should list the settings is no list of bindings. Run the step again, which is safe."],
    ],
    [
      "of a Worker without a version",
      { with: { deploy: "false" }, workers: [{ script: SCRIPT, hasVersion: false }] },
      10222,
      [
        "Cloudflare refused the latest version of Worker my-worker: code 10222 (HTTP 404).",
        "Cause: The Worker has no version.",
        "What to do: Upload a version of it first.",
        'Cloudflare says: code 10222, "This Worker has no versions. Please upload a version first."',
        "cf-ray: <ray>",
      ],
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
    async (_name, setup, code, lines, mode) => {
      const step = await dryRun({ ...setup, with: { ...setup.with, ...mode } });
      const message = [...lines, "Nothing was changed."].join("\n");
      expectNothingWritten(step);
      expect([step.run.exitCode, step.run.outcome]).toEqual([1, "failure"]);
      expect(step.error).toBe(message);
      expect(step.log.slice(1)).toEqual(`##[error]${message}`.split("\n"));
      expect(step.results).toEqual([
        expect.objectContaining({ status: "failed", set: [], notApplied: ["A"], error: { code, message } }),
      ]);
      expect(step.run.summary).toContain("<h3>Secrets not patched as declared: <code>my-worker</code></h3>");
      expect(step.run.summary).toContain("<td><code>A</code></td><td>secret_text</td><td>not applied</td>");
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
    expect(step.log[1]).toMatch(/^Attempt 1 of 2 of the settings of Worker my-worker failed: HTTP 500/);
    expect(step.log[2]).toMatch(/^##\[error\]Cloudflare refused the list of secrets/);
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
  "L".repeat(10_000),
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
  expect(run.summary).not.toMatch(/<(?!\/?(h3|b|p|ul|li|table|tr|td|th|code|details|summary|pre)>)/);
  expect(commandsOf({ raw: run.raw }).filter((name) => !["", "add-mask"].includes(name))).toEqual(
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
      ...['"@octocat"', `${"L".repeat(128)}… (cut)`, "__proto__", '"\\u{202e}ltr"'],
    ];
    const [line = "", ...rest] = step.log.slice(4);
    expect(line).toMatch(/^Kept: /);
    // Names are in the order of their texts, and the value is anywhere among them.
    expect(
      line
        .slice("Kept: ".length)
        .split(", ")
        .filter((name) => name !== "***"),
    ).toEqual(kept);
    expect(line).toContain("***");
    expect(rest).toEqual([DRY]);
    expect(step.run.summary).toContain("<code>&#34;@octocat&#34;</code>");
    expect(step.run.summary).toContain("<code>&#34;&#60;img src=x onerror=alert(1)&#62;&#34;</code>");
    expect(step.run.outputs["secret-names"]?.split("\n")).toHaveLength(HOSTILE.length + 3);
  });

  test("are in a problem, and do nothing", async () => {
    const step = await dryRun({ ...setup, with: { ...setup.with, prune: "true", "max-deletions": "3" } });
    expectNothingWritten(step);
    expectHarmless(step, 1);
    expect(step.error).toMatch(
      /^Nothing was written to Worker my-worker\. Problems found: 1\n- prune would delete 10 secrets, and max-deletions is 3\. .* Found: "\\u\{a\}: :add-mask: :e", "## \[add-path\]\/x", .*L… \(cut\)$/,
    );
  });
});
