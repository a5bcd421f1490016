import { describe, expect, test } from "@jest/globals";
import manifest from "../../package.json" with { type: "json" };
import { ACCOUNT_ID, API_EMAIL, API_KEY, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { BULK, fakeValue, patchStep, SCRIPT, type Step, type StepSetup, secretText } from "../support/step.ts";

const VALUE = fakeValue("value");
const ONE: StepSetup = { with: { secrets: "API_KEY" }, env: { API_KEY: VALUE } };
const BEARER = { authorization: `Bearer ${API_TOKEN}` };
const PAIR = { "x-auth-email": API_EMAIL, "x-auth-key": API_KEY };
const NO_TOKEN = { "api-token": "" };

/** A step that sets API_KEY, with whatever else. */
function patchOne(setup: StepSetup): Promise<Step> {
  return patchStep({ ...setup, with: { ...ONE.with, ...setup.with }, env: { ...ONE.env, ...setup.env } });
}

const GOOD: StepSetup = {
  with: { secrets: "NEW\nOLD_VALUE", delete: "GONE", "version-tags": "commit=3f2a1b0\n<b>=&" },
  env: { NEW: VALUE, OLD_VALUE: fakeValue("changed") },
  workers: [
    {
      script: SCRIPT,
      bindings: [
        secretText("OLD_VALUE", fakeValue("before")),
        secretText("GONE", fakeValue("gone")),
        secretText("KEPT", fakeValue("kept")),
        { name: "MODE", type: "plain_text", text: "plain" },
      ],
    },
  ],
};

describe("a good run, as a whole", () => {
  test("sends exactly one request", async () => {
    const { requests } = await patchStep(GOOD);
    expect(requests).toHaveLength(1);
    const { method, path, headers, body, status, applied } = requests[0] ?? {};
    expect({ method, path, status, applied }).toEqual({ method: "PATCH", path: BULK, status: 200, applied: true });
    expect(headers).toEqual({
      host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      connection: "keep-alive",
      "user-agent": `patch-worker-secrets/${manifest.version}`,
      accept: "application/json",
      ...BEARER,
      "content-type": "application/merge-patch+json",
      "content-length": String(body?.length),
    });
    expect(body?.toString()).toBe(
      JSON.stringify({
        secrets: {
          NEW: secretText("NEW", VALUE),
          OLD_VALUE: secretText("OLD_VALUE", fakeValue("changed")),
          GONE: null,
        },
        version_tags: { commit: "3f2a1b0", "<b>": "&" },
      }),
    );
  });

  test("says what it did in the log, the outputs and the summary, and nothing else", async () => {
    const { run, log, summary, results } = await patchStep(GOOD);
    expect([run.outcome, run.exitCode, run.problems, run.annotations]).toEqual(["success", 0, [], []]);
    expect(log).toEqual([
      `Worker my-worker in account ${ACCOUNT_ID}: set NEW, OLD_VALUE; delete GONE (with version tags).`,
      "Set: NEW, OLD_VALUE",
      "Deleted: GONE",
      "Confirmed by Cloudflare's answer. Secrets on the Worker now: 3.",
    ]);
    const fate = { set: ["NEW", "OLD_VALUE"], deleted: ["GONE"], notApplied: [], notKnown: [] };
    const names = ["KEPT", "NEW", "OLD_VALUE"];
    expect(results).toEqual([{ script: "my-worker", status: "patched", ...fate, names, attempts: 1, requests: 1 }]);
    expect(run.outputs).toEqual({
      "secret-names": names.join("\n"),
      "set-names": "NEW\nOLD_VALUE",
      "deleted-names": "GONE",
      "undeclared-names": "KEPT",
      changed: "true",
      results: JSON.stringify(results),
    });
    expect(run.jobOutputs).toEqual(run.outputs);
    const url = `https://dash.cloudflare.com/${ACCOUNT_ID}/workers/services/view/my-worker/production`;
    expect(summary).toEqual([
      `<h3>Patched: <a href="${url}"><code>my-worker</code></a></h3>`,
      "<table>",
      "<tr><th>Name</th><th>Type</th><th>What happened</th></tr>",
      "<tr><td><code>NEW</code></td><td><code>secret_text</code></td><td>set</td></tr>",
      "<tr><td><code>OLD_VALUE</code></td><td><code>secret_text</code></td><td>set</td></tr>",
      "<tr><td><code>GONE</code></td><td>–</td><td>deleted</td></tr>",
      "</table>",
      "<p>Secrets on the Worker now (3): <code>KEPT</code>, <code>NEW</code>, <code>OLD_VALUE</code></p>",
      "<p>Version tags: <code>commit=3f2a1b0</code>, <code>&#60;b&#62;=&#38;</code></p>",
    ]);
  });

  test("of a hundred secrets keeps the log at ten lines, and names all in outputs and summary", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `SECRET_${String(index).padStart(3, "0")}`);
    const env = Object.fromEntries(names.map((name) => [name, fakeValue(name)]));
    const { run, log } = await patchStep({ with: { secrets: names.join("\n") }, env });
    expect(log.length).toBeLessThanOrEqual(10);
    expect(log).toContain(`Set: ${names.slice(0, 40).join(", ")} and 60 more`);
    expect(run.outputs["set-names"]).toBe(names.join("\n"));
    for (const name of names) expect(run.summary).toContain(`<tr><td><code>${name}</code></td>`);
  });

  test("ends at once, however long a request might have taken", async () => {
    const { run } = await patchOne({ with: { timeout: "600", deadline: "3600" } });
    expect(run.exitCode).toBe(0);
  });
});

type Case = StepSetup & { name: string };

const CREDENTIALS: (Case & { headers: Record<string, string> })[] = [
  { name: "api-token", with: { "api-token": `\n${API_TOKEN} ` }, headers: BEARER },
  { name: "CLOUDFLARE_API_TOKEN", with: NO_TOKEN, env: { CLOUDFLARE_API_TOKEN: `${API_TOKEN}\n` }, headers: BEARER },
  {
    name: "api-token before the variables of the global key",
    env: { CLOUDFLARE_API_KEY: fakeValue("job key", 37), CLOUDFLARE_EMAIL: "job@example.com" },
    headers: BEARER,
  },
  {
    name: "api-token before CLOUDFLARE_API_TOKEN",
    env: { CLOUDFLARE_API_TOKEN: fakeValue("job token", 40) },
    headers: BEARER,
  },
  { name: "api-key and api-email", with: { ...NO_TOKEN, "api-key": API_KEY, "api-email": API_EMAIL }, headers: PAIR },
  {
    name: "CLOUDFLARE_API_KEY and CLOUDFLARE_EMAIL",
    with: NO_TOKEN,
    env: { CLOUDFLARE_API_KEY: API_KEY, CLOUDFLARE_EMAIL: API_EMAIL },
    headers: PAIR,
  },
  {
    name: "api-key and CLOUDFLARE_EMAIL",
    with: { ...NO_TOKEN, "api-key": API_KEY },
    env: { CLOUDFLARE_EMAIL: API_EMAIL },
    headers: PAIR,
  },
  {
    name: "api-email and CLOUDFLARE_API_KEY, before CLOUDFLARE_API_TOKEN",
    with: { ...NO_TOKEN, "api-email": API_EMAIL },
    env: { CLOUDFLARE_API_KEY: API_KEY, CLOUDFLARE_API_TOKEN: fakeValue("job token", 40) },
    headers: PAIR,
  },
];

describe("credentials", () => {
  test.concurrent.each(CREDENTIALS)("$name", async ({ headers, ...setup }) => {
    const step = await patchOne(setup);
    expect(step.error).toBeUndefined();
    expect(step.requests).toHaveLength(1);
    const sent = Object.entries(step.requests[0]?.headers ?? {}).filter(([name]) =>
      /^(authorization|x-auth)/.test(name),
    );
    expect(Object.fromEntries(sent)).toEqual(headers);
  });
});

const NAMESPACE = "tenants-1";
const UPPER_CASE_ID = ACCOUNT_ID.toUpperCase();
const PLACES: (Case & { path: string })[] = [
  {
    name: "CLOUDFLARE_ACCOUNT_ID",
    with: { "account-id": "" },
    env: { CLOUDFLARE_ACCOUNT_ID: ` ${ACCOUNT_ID}` },
    path: BULK,
  },
  { name: "account-id before the variable", env: { CLOUDFLARE_ACCOUNT_ID: "f".repeat(32) }, path: BULK },
  {
    name: "account-id in capitals",
    with: { "account-id": UPPER_CASE_ID },
    rules: { accounts: [UPPER_CASE_ID] },
    path: BULK.replace(ACCOUNT_ID, UPPER_CASE_ID),
  },
  {
    name: "CLOUDFLARE_API_BASE_URL",
    with: { "api-base-url": "" },
    env: { CLOUDFLARE_API_BASE_URL: " <emulator>// " },
    path: BULK,
  },
  { name: "script-name with a comment and white space", with: { "script-name": "# ours\n my-worker \n" }, path: BULK },
  {
    name: "a script name of every kind of character",
    with: { "script-name": "_0a-b_" },
    workers: [{ script: "_0a-b_" }],
    path: BULK.replace(SCRIPT, "_0a-b_"),
  },
  {
    name: "a dispatch namespace and a Worker of any name, which Cloudflare judges",
    with: { "dispatch-namespace": "ten ants/1", "script-name": "Über.api" },
    workers: [{ script: "Über.api", namespace: "ten ants/1" }],
    path: BULK.replace(`workers/scripts/${SCRIPT}`, "workers/dispatch/namespaces/ten%20ants%2F1/scripts/%C3%9Cber.api"),
  },
  {
    name: "a dispatch namespace",
    with: { "dispatch-namespace": NAMESPACE },
    workers: [{ script: SCRIPT, namespace: NAMESPACE }, { script: SCRIPT }],
    path: BULK.replace("workers/scripts", `workers/dispatch/namespaces/${NAMESPACE}/scripts`),
  },
];

describe("where the request goes", () => {
  test.concurrent.each(PLACES)("$name", async ({ path, ...setup }) => {
    const step = await patchOne(setup);
    expect(step.error).toBeUndefined();
    expect(step.requests.map((request) => request.path)).toEqual([path]);
  });

  test("a dispatch namespace is in the log, and the Worker of the same name outside it stays as it is", async () => {
    const { log, cloudflare } = await patchOne({
      with: { "dispatch-namespace": NAMESPACE },
      workers: [{ script: SCRIPT, namespace: NAMESPACE }, { script: SCRIPT }],
    });
    expect(log[0]).toBe(`Worker my-worker in account ${ACCOUNT_ID}, dispatch namespace tenants-1: set API_KEY.`);
    expect(cloudflare.secrets(SCRIPT, { namespace: NAMESPACE })).toEqual([{ name: "API_KEY", type: "secret_text" }]);
    expect(cloudflare.secrets(SCRIPT)).toEqual([]);
  });
});

const TAGS: { name: string; tags: string; sent: Record<string, unknown> | undefined }[] = [
  { name: "none", tags: " \n", sent: undefined },
  { name: "a comment alone", tags: "# none\n", sent: undefined },
  { name: "an empty object", tags: "{}", sent: undefined },
  {
    name: "lines",
    tags: "commit=3f2a1b0\r\n\n # by whom\n by = a=b \nempty=",
    sent: { commit: "3f2a1b0", by: "a=b", empty: "" },
  },
  {
    name: "JSON of strings, numbers and booleans",
    tags: '{ "commit": "3f2a1b0", "run": 42, "dirty": false, "__proto__": "x" }',
    sent: JSON.parse('{"commit":"3f2a1b0","run":42,"dirty":false,"__proto__":"x"}'),
  },
  { name: "a line with the key __proto__", tags: "__proto__=x", sent: JSON.parse('{"__proto__":"x"}') },
  { name: "any text", tags: 'message=Fix "it" \\ <b>☃</b> ::x', sent: { message: 'Fix "it" \\ <b>☃</b> ::x' } },
];

describe("version-tags", () => {
  test.concurrent.each(TAGS)("$name", async ({ tags, sent }) => {
    const step = await patchOne({ with: { "version-tags": tags } });
    expect(step.error).toBeUndefined();
    const secrets = { API_KEY: secretText("API_KEY", VALUE) };
    expect(step.body).toBe(JSON.stringify(sent === undefined ? { secrets } : { secrets, version_tags: sent }));
    expect(step.log[0]?.includes("(with version tags)")).toBe(sent !== undefined);
  });
});
