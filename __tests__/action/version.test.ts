import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Answer, type Interception } from "../../sandbox/cloudflare.ts";
import { HMAC_KEY } from "../support/generated-keys.ts";
import {
  asked,
  expectNothingWritten,
  expectRefused,
  fakeValue,
  numbered,
  patchStep,
  SCRIPT,
  type Step,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/${SCRIPT}/versions/latest`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const VALUES_OF_120 = Object.fromEntries(numbered(120).map((name) => [name, fakeValue(name)]));
const OF_120: StepSetup = { with: { secrets: JSON.stringify(VALUES_OF_120) }, values: Object.values(VALUES_OF_120) };

/** A step that sets A in a version that is not deployed, with whatever else. */
async function versionStep({ with: inputs, env, ...setup }: StepSetup): Promise<Step> {
  const step = await patchStep({
    with: { secrets: "A", deploy: "false", ...inputs },
    env: { A: VALUE, ...env },
    ...setup,
  });
  // Whatever goes wrong: what runs is left alone.
  for (const { path } of step.requests) {
    expect(path).not.toContain("secrets-bulk");
    expect(path).not.toContain("deploy=true");
  }
  expect(step.cloudflare.worker(SCRIPT)?.deployedVersion?.number ?? 1).toBe(1);
  return step;
}

/** As `env` has a binding: its name is the key. */
function withoutName<Named extends { name: string }>({ name: _, ...binding }: Named): Omit<Named, "name"> {
  return binding;
}

function versionsOf({ cloudflare }: Step) {
  return cloudflare.worker(SCRIPT)?.versions ?? [];
}

/** What the latest version binds: names with texts, or kinds. */
function latestTexts(step: Step): Record<string, string> {
  const bindings = versionsOf(step).at(-1)?.bindings ?? new Map();
  return Object.fromEntries([...bindings].map(([name, binding]) => [name, binding.text ?? binding.type]));
}

describe("deploy: false", () => {
  test("makes one version with one request, and what runs is left alone", async () => {
    const step = await versionStep({
      with: {
        "secret-keys": "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }",
        delete: "OLD",
        "version-tags": "tag=v1\nmessage=Rotate the key",
      },
      env: { K: HMAC_KEY.key_base64 },
      workers: workerWith(...secretsNamed("OLD", "KEPT")),
    });
    const version = versionsOf(step).at(-1);
    expect(asked(step.requests)).toEqual([`PATCH ${LATEST}?deploy=false`]);
    expect(step.requests[0]?.json).toEqual({
      env: { A: { type: "secret_text", text: VALUE }, K: withoutName(HMAC_KEY), OLD: null },
      annotations: { "workers/tag": "v1", "workers/message": "Rotate the key" },
    });
    expect(step.requests[0]?.headers["content-type"]).toBe("application/merge-patch+json");
    expect(latestTexts(step)).toEqual({ ...textsOf("KEPT"), A: VALUE, K: "secret_key" });
    expect(textsOn(step)).toEqual(textsOf("OLD", "KEPT"));
    expect(versionsOf(step)).toHaveLength(2);
    expect(version?.id).toMatch(UUID);
    const isStaged = "has the change and is not deployed. To deploy it, run ";
    expect(step.log).toEqual([
      `Worker my-worker in account ${ACCOUNT_ID}: set A, K; delete OLD (with version tags, into a new version that is not deployed).`,
      "Set: A, K",
      "Deleted: OLD",
      `Version ${version?.id} ${isStaged}wrangler versions deploy`,
    ]);
    expect(step.summary[0]).toMatch(/^<h3>New version, not deployed: .*<code>my-worker<\/code>/);
    expect(step.summary.slice(-3)).toEqual([
      `<p>Version <code>${version?.id}</code> ${isStaged}<code>wrangler versions deploy</code></p>`,
      "<p>Secrets in that version (3): <code>A</code>, <code>K</code>, <code>KEPT</code></p>",
      "<p>Version tags: <code>workers/tag=v1</code>, <code>workers/message=Rotate the key</code></p>",
    ]);
    const result = {
      ...{ script: SCRIPT, status: "patched", set: ["A", "K"], deleted: ["OLD"], notApplied: [], notKnown: [] },
      ...{ names: ["A", "K", "KEPT"], attempts: 1, requests: 1, versionId: version?.id },
    };
    expect(step.run.outputs).toEqual({
      "secret-names": "A\nK\nKEPT",
      "set-names": "A\nK",
      "deleted-names": "OLD",
      "undeclared-names": "KEPT",
      changed: "true",
      "version-id": version?.id,
      results: JSON.stringify([result]),
    });
  });

  test("is the way where the latest version is not the deployed one", async () => {
    const step = await versionStep({
      workers: [{ script: SCRIPT, bindings: secretsNamed("KEPT"), latestVersionDeployed: false }],
    });
    expect(step.error).toBeUndefined();
    expect(latestTexts(step)).toEqual({ ...textsOf("KEPT"), A: VALUE });
    expect(textsOn(step)).toEqual(textsOf("KEPT"));
    expect(versionsOf(step)).toHaveLength(3);
  });

  test("prunes and requires by the latest version, which may differ from what runs", async () => {
    const step = await versionStep({
      with: { prune: "true", required: "KEPT", keep: "KEPT" },
      workers: workerWith(...secretsNamed("OLD", "KEPT")),
    });
    const scripts = LATEST.replace("workers/workers", "workers/scripts").replace("versions/latest", "");
    expect(asked(step.requests)).toEqual([
      `GET ${scripts}deployments`,
      `GET ${scripts}versions`,
      `GET ${LATEST}`,
      `PATCH ${LATEST}?deploy=false`,
    ]);
    expect(step.requests.at(-1)?.json).toEqual({
      env: { A: { type: "secret_text", text: VALUE }, OLD: null },
      annotations: {},
    });
    expect(step.log).toContain(
      "Plan for Worker my-worker, into a new version that is not deployed: 1 to create, 1 to delete, 1 kept.",
    );
    expect(latestTexts(step)).toEqual({ ...textsOf("KEPT"), A: VALUE });
    expect(textsOn(step)).toEqual(textsOf("OLD", "KEPT"));
  });

  test("of a name to delete that is not there goes on without it", async () => {
    const step = await versionStep({ with: { delete: "GONE" } });
    expect(asked(step.requests)).toEqual([
      `GET ${LATEST}`,
      `PATCH ${LATEST}?deploy=false`,
      `PATCH ${LATEST}?deploy=false`,
    ]);
    expect(step.log[1]).toBe("Not on the Worker, so nothing to delete: GONE.");
    expect(step.run.outputs["version-id"]).toBe(versionsOf(step).at(-1)?.id);
  });

  test("of more than one request takes makes a version each, and gives the last", async () => {
    const step = await versionStep({
      ...OF_120,
      rules: { variableLimit: 200 },
    });
    expect(versionsOf(step)).toHaveLength(3);
    expect(step.run.outputs["version-id"]).toBe(versionsOf(step)[2]?.id);
    expect(Object.keys(latestTexts(step))).toEqual(numbered(120));
    expect(textsOn(step)).toEqual({});
  });
});

describe("deploy: false fails, and what runs is left alone", () => {
  test("half-way, with the version that has the first part", async () => {
    const step = await versionStep({
      ...OF_120,
      rules: { variableLimit: 110 },
    });
    const id = versionsOf(step)[1]?.id;
    expect(versionsOf(step)).toHaveLength(2);
    expect(step.log).toContain(`Version ${id} has what was applied and is not deployed.`);
    expect(step.error?.split("\n").slice(-3)).toEqual([
      "Applied: 100 of 120 names.",
      `Not applied: ${numbered(120).slice(100).join(", ")}.`,
      "Running the step again is safe.",
    ]);
    expect(step.run.outputs).toMatchObject({ "version-id": id, changed: "true" });
    expect(step.run.summary).toContain(`<p>Version <code>${id}</code> has what was applied and is not deployed.</p>`);
    expect(step.run.exitCode).toBe(1);
  });

  const isPatch: Interception["match"] = ({ method }) => method === "PATCH";
  const withId = (id: unknown) => (answer: Answer) => {
    const body = answer.body as { result: object };
    return { ...answer, body: { ...body, result: { ...body.result, id } } };
  };
  const NO_ID =
    "Cloudflare accepted the new version of Worker my-worker, but its answer has no version id. Look at the Worker's " +
    "versions in the dashboard. Running the step again is safe and makes another version.";
  type Case = [name: string, setup: StepSetup, lines: (string | RegExp)[]];
  const CASES: Case[] = [
    [
      "because there is no such Worker",
      { workers: [] },
      ["Cloudflare refused the new version of Worker my-worker: code 10007 (HTTP 404).", /^Cause: There is no Worker/],
    ],
    [
      "because the Worker has no version",
      { workers: [{ script: SCRIPT, hasVersion: false }] },
      [
        "Cloudflare refused the new version of Worker my-worker: code 10222 (HTTP 404).",
        /^Cause: The Worker has no version/,
      ],
    ],
    [
      "because a variable has the name",
      { workers: workerWith({ name: "A", type: "plain_text", text: "a" }) },
      ["Cloudflare refused the new version of Worker my-worker: code 10053 (HTTP 400).", /^Cause: Another binding/],
    ],
    ["with an answer without an id", { interceptions: [{ match: isPatch, transform: withId(undefined) }] }, [NO_ID]],
    [
      "with an id that is a command",
      { interceptions: [{ match: isPatch, transform: withId("\n::error::x##[add-path]/x") }] },
      [NO_ID],
    ],
    [
      "with an answer that got lost",
      { interceptions: [{ match: isPatch, fault: "reset", apply: true }] },
      [
        "No answer to the new version of Worker my-worker: the connection broke (ECONNRESET).",
        "It is not known whether the change took effect. Running the step again is safe.",
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, expected) => {
    const step = await versionStep(setup);
    const found = step.error?.split("\n") ?? [];
    for (const [at, line] of expected.entries()) {
      expect(found[at]).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
    }
    expect(textsOn(step)).not.toHaveProperty("A", VALUE);
    expect(step.run.outputs["version-id"]).toBeUndefined();
    expect(step.run.exitCode).toBe(1);
  });

  const TAGS: [name: string, inputs: Record<string, string>, problems: string[]][] = [
    [
      "in a dispatch namespace",
      { "dispatch-namespace": "tenants" },
      ["deploy: false cannot be used with dispatch-namespace"],
    ],
    [
      "with other tags than a version has",
      { "version-tags": `commit=1\ntag=${"x".repeat(101)}` },
      ["version-tags, line 1: ", "version-tags, line 2: "],
    ],
    ["with a word that is none", { deploy: "no" }, ["deploy must be true or false."]],
  ];

  test.each(TAGS)("%s, before anything is sent", async (_name, inputs, problems) => {
    const step = await versionStep({ with: inputs });
    expectNothingWritten(step);
    expectRefused(step, problems);
  });
});
