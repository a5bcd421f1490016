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
  secretText,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/${SCRIPT}/versions/latest`;
const INTENT = `Worker my-worker (account ${ACCOUNT_ID})`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
      env: { A: secretText("A", VALUE), K: HMAC_KEY, OLD: null },
      annotations: { "workers/tag": "v1", "workers/message": "Rotate the key" },
    });
    expect(step.requests[0]?.headers["content-type"]).toBe("application/merge-patch+json");
    expect(latestTexts(step)).toEqual({ ...textsOf("KEPT"), A: VALUE, K: "secret_key" });
    expect(textsOn(step)).toEqual(textsOf("OLD", "KEPT"));
    expect(versionsOf(step)).toHaveLength(2);
    expect(version?.id).toMatch(UUID);
    expect(step.log).toEqual([
      `${INTENT}: 2 to set, 1 to delete, with version tags, into a new version that is not deployed.`,
      "Set: A, K",
      "Deleted: OLD",
      `Version ${version?.id} has the change and is not deployed. Deploy it with wrangler versions deploy.`,
    ]);
    expect(step.run.summary.trimEnd().split("\n")).toEqual([
      "<h3>Secrets in a new version: <code>my-worker</code></h3>",
      "<table><tr><th>Name</th><th>Kind</th><th>What happened</th></tr>" +
        "<tr><td><code>A</code></td><td>secret_text</td><td>set</td></tr><tr><td><code>K</code></td><td>secret_key</td><td>set</td></tr>" +
        "<tr><td><code>OLD</code></td><td>–</td><td>deleted</td></tr></table>",
      `<p>Version ${version?.id} has the change and is not deployed. Deploy it with wrangler versions deploy.</p>` +
        "<p>Secrets of that version (3): <code>A</code>, <code>K</code>, <code>KEPT</code></p>" +
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
    expect(asked(step.requests)).toEqual([`GET ${LATEST}`, `PATCH ${LATEST}?deploy=false`]);
    expect(step.requests[1]?.json).toEqual({ env: { A: secretText("A", VALUE), OLD: null } });
    expect(step.log.slice(1, 4)).toEqual([
      "Plan for Worker my-worker, into a new version that is not deployed: 1 to create, 1 to delete, 1 kept.",
      "  - OLD  secret_text  delete: not declared (prune)",
      "  + A    secret_text  create",
    ]);
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
      with: { secrets: JSON.stringify(Object.fromEntries(numbered(120).map((name) => [name, fakeValue(name)]))) },
      values: numbered(120).map((name) => fakeValue(name)),
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
      with: { secrets: JSON.stringify(Object.fromEntries(numbered(120).map((name) => [name, fakeValue(name)]))) },
      values: numbered(120).map((name) => fakeValue(name)),
      rules: { variableLimit: 110 },
    });
    const id = versionsOf(step)[1]?.id;
    expect(versionsOf(step)).toHaveLength(2);
    expect(step.log).toContain(`Version ${id} has what was applied, and is not deployed.`);
    expect(step.error?.split("\n").slice(-3)).toEqual([
      "Applied: 100 of 120 names.",
      `Not applied: ${numbered(120).slice(100).join(", ")}.`,
      "Running the step again is safe: what has its declared state keeps it.",
    ]);
    expect(step.run.outputs).toMatchObject({ "version-id": id, changed: "true" });
    expect(step.run.summary).toContain(`<p>Version ${id} has what was applied, and is not deployed.</p>`);
    expect(step.run.exitCode).toBe(1);
  });

  const isPatch: Interception["match"] = ({ method }) => method === "PATCH";
  const withId = (id: unknown) => (answer: Answer) => {
    const body = answer.body as { result: object };
    return { ...answer, body: { ...body, result: { ...body.result, id } } };
  };
  const NO_ID =
    "Cloudflare accepted the new version of Worker my-worker, but its answer has no version id. Look at the Worker's " +
    "versions in the dashboard; running the step again is safe and makes another version.";
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
        "Cause: The Worker has no version.",
        "What to do: Upload a version of it first.",
        'Cloudflare says: code 10222, "This Worker has no versions. Please upload a version first."',
        "cf-ray: <ray>",
        "Nothing was changed.",
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
        "Whether the change took effect is not known. Running the step again is safe.",
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
      [
        "deploy: false does not go together with dispatch-namespace: Workers of a dispatch namespace have no versions. Take " +
          "one of the two away.",
      ],
    ],
    [
      "with other tags than a version has",
      { "version-tags": `commit=1\ntag=${"x".repeat(101)}` },
      [
        "version-tags, line 1: with deploy: false there are only workers/tag and workers/message. Take the key away.",
        "version-tags, line 2: the value is longer than 100 bytes. Shorten it.",
      ],
    ],
    ["with a word that is none", { deploy: "no" }, ["deploy is neither true nor false. Write one of the two."]],
  ];

  test.each(TAGS)("%s, before anything is sent", async (_name, inputs, problems) => {
    const step = await versionStep({ with: inputs });
    expectNothingWritten(step);
    expectRefused(step, problems);
  });
});
