import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Binding,
  type Cloudflare,
  type CloudflareOptions,
  type Interception,
  type RecordedRequest,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import { namesOf } from "../../src/model/batches.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Declaration } from "../../src/model/patch.ts";
import type { Plan, Prune } from "../../src/model/plan.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { nameShower } from "../../src/privacy/sanitize.ts";
import { type RunOptions, runWorker } from "../../src/run/worker.ts";
import "../support/one-realm.ts";
import { clientFor } from "../support/client-for.ts";
import { BYTES } from "../support/generated-keys.ts";

const VALUE = "s3cret-value";
const A = { name: "A", type: "secret_text", text: VALUE } as const;
const text = (name: string): Binding => ({ name, type: "secret_text", text: "there" });
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
const SCRIPT = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api`;
const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest`;
const READS = [`GET ${SCRIPT}/secrets`, `GET ${SCRIPT}/settings`];

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Setting = {
  bindings?: Binding[];
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  prune?: Partial<Prune>;
  required?: string[];
  namespace?: string;
  deploy?: boolean;
  dryRun?: boolean;
  maxAttempts?: number;
};

type Ran = {
  outcome: Outcome;
  /** as shown, which is once at most */
  plan: Plan | undefined;
  api: Cloudflare;
  /** method and path of each request, in the order of the text */
  requests: string[];
  /** what was told and shown, in its order */
  events: (string | Plan)[];
};

/** The Worker `api` with a secret OLD and a variable, on which A is set. */
async function ran(setting: Setting): Promise<Ran> {
  const bindings = setting.bindings ?? [text("OLD"), REGION];
  const api = await startCloudflare({ workers: [{ script: "api", bindings }], ...setting.options });
  open.push(api);
  for (const interception of setting.interceptions ?? []) api.intercept(interception);
  const dispatcher = new Agent();
  const events: Ran["events"] = [];
  const redact = redactor([VALUE, API_TOKEN]);
  const tell = (line: string): void => void events.push(line);
  const client = clientFor({
    baseUrl: api.url,
    dispatcher,
    redact,
    maxAttempts: setting.maxAttempts ?? 1,
    tell,
  });
  const declaration = { set: [A], delete: [], versionTags: {}, ...setting.declaration };
  const options: RunOptions = {
    worker: { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: setting.namespace },
    declaration,
    prune: setting.prune === undefined ? undefined : { keeps: () => false, maxDeletions: 10, ...setting.prune },
    required: setting.required ?? [],
    deploy: setting.deploy ?? true,
    dryRun: setting.dryRun ?? false,
    client,
    showNames: nameShower([...namesOf(declaration), ...(setting.required ?? [])], redact),
    tell,
    showPlan: (plan) => void events.push(plan),
    problemsOf: ({ problems }) => `Problems: ${problems.length}`,
  };
  try {
    const outcome = await runWorker(options);
    const plan = events.find((event) => typeof event !== "string");
    const requests = api.requests.map(({ method, path }) => `${method} ${path}`).sort();
    return { outcome, plan, api, requests, events };
  } finally {
    await dispatcher.destroy();
  }
}

const NONE = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] };
const COUNTS = { attempts: 1, requests: 2 };
const isGet = (what: string) => {
  return ({ method, path }: RecordedRequest): boolean => method === "GET" && path.endsWith(`/${what}`);
};
const FORBIDDEN = { status: 403, body: '{"success":false,"errors":[{"code":10000,"message":"No."}]}' };

/** As they are shown. */
function namesOn({ api }: Ran): string[] {
  return api
    .secrets("api")
    .map(({ name }) => name.replace("::", ": :").replace(VALUE, "***"))
    .sort();
}

function expectUnwritten({ api, requests }: Ran): void {
  expect(requests.filter((line) => !line.startsWith("GET "))).toEqual([]);
  expect(api.requests.some(({ applied }) => applied)).toBe(false);
}

describe("a run that needs to know nothing", () => {
  test.each<[string, Setting, string]>([
    ["patches at once", {}, `PATCH ${SCRIPT}/secrets-bulk`],
    ["patches the latest version at once", { deploy: false }, `PATCH ${LATEST}?deploy=false`],
  ])("%s", async (_case, setting, request) => {
    const { requests, plan, events, outcome } = await ran(setting);
    expect(requests).toEqual([request]);
    expect([plan, events]).toEqual([undefined, []]);
    expect(outcome).toMatchObject({ status: "patched", set: ["A"], requests: 1 });
  });
});

describe("a dry run", () => {
  test("plans, shows and writes nothing", async () => {
    const run = await ran({ dryRun: true, prune: {}, declaration: { delete: ["GONE"], versionTags: { a: 1 } } });
    const { outcome, plan, events, requests } = run;
    expectUnwritten(run);
    expect(requests).toEqual(READS);
    expect(events).toEqual([plan]);
    expect(plan).toMatchObject({ problems: [], declaration: { set: [A], delete: ["OLD"], versionTags: { a: 1 } } });
    const planned: Outcome = {
      script: "api",
      status: "planned",
      ...NONE,
      set: ["A"],
      deleted: ["OLD"],
      names: ["A"],
      ...COUNTS,
    };
    expect(outcome).toEqual(planned);
  });

  test("of a version looks at the latest one alone", async () => {
    const run = await ran({ dryRun: true, deploy: false });
    expectUnwritten(run);
    expect(run.requests).toEqual([`GET ${LATEST}`]);
    expect(run.plan?.names).toEqual(["A", "OLD"]);
  });

  test("in a dispatch namespace", async () => {
    const options = { workers: [{ script: "api", namespace: "tenants" }] };
    const run = await ran({ dryRun: true, namespace: "tenants", options });
    expectUnwritten(run);
    expect(run.requests.every((line) => line.includes("/dispatch/namespaces/tenants/scripts/api/"))).toBe(true);
    expect(run.outcome.names).toEqual(["A"]);
  });

  test("gives names that the server chose cleaned", async () => {
    const bindings = ["::error::x", VALUE, "N".repeat(200), "__proto__"].map(text);
    const { outcome } = await ran({ dryRun: true, prune: { keeps: (name) => name.startsWith("N") }, bindings });
    expect(outcome.deleted).toEqual([": :error: :x", "__proto__", "***"]);
    expect(outcome.names).toEqual(["A", `${"N".repeat(128)}… (cut)`]);
  });
});

describe("a plan with problems", () => {
  test.each<[string, Setting]>([
    ["of prune", { prune: { maxDeletions: 0 }, bindings: [text("OLD"), text("OLDER"), REGION] }],
    ["of required", { required: ["B"] }],
    ["of a dry run", { dryRun: true, required: ["B"] }],
    ["of a name that a variable has", { dryRun: true, declaration: { set: [{ ...A, name: "REGION" }] } }],
    ["beside names to delete that are not there", { required: ["B"], declaration: { delete: ["GONE", "OLD"] } }],
    ["beside a name that is set anew", { dryRun: true, required: ["B"], bindings: [text("OLD"), text("A"), REGION] }],
    ["beside names of any kind", { required: ["B"], bindings: [text("OLD"), text("::x"), text(VALUE), REGION] }],
  ])("is shown, and writes nothing, and the names are those that are there: %s", async (_case, setting) => {
    const run = await ran({ ...setting, declaration: { delete: ["OLD"], ...setting.declaration } });
    const { outcome, plan, events } = run;
    expectUnwritten(run);
    expect(plan?.problems).toHaveLength(1);
    expect(events).toEqual([plan]);
    const name = setting.declaration?.set?.[0]?.name ?? "A";
    expect(outcome).toEqual({
      ...{ script: "api", status: "failed", ...NONE, ...COUNTS },
      notApplied: [name, ...(setting.declaration?.delete ?? ["OLD"])],
      names: namesOn(run),
      error: { code: "plan", message: "Problems: 1" },
    });
  });
});

describe("a state that cannot be read", () => {
  test.each<[string, Setting, string | RegExp, number]>([
    [
      "the secrets",
      { interceptions: [{ match: isGet("secrets"), ...FORBIDDEN }] },
      "Cloudflare refused the list of secrets of Worker api: code 10000 (HTTP 403).",
      2,
    ],
    [
      "the settings",
      { interceptions: [{ match: isGet("settings"), ...FORBIDDEN }] },
      "Cloudflare refused the settings of Worker api: code 10000 (HTTP 403).",
      2,
    ],
    [
      "both, of which the first is told",
      { options: { workers: [] } },
      "Cloudflare refused the list of secrets of Worker api: code 10007 (HTTP 404).",
      2,
    ],
    [
      "the latest version",
      { deploy: false, options: { workers: [] } },
      "Cloudflare refused the latest version of Worker api: code 10007 (HTTP 404).",
      1,
    ],
  ])("fails the run before anything is written: %s", async (_case, setting, line, requests) => {
    const run = await ran({ prune: {}, ...setting });
    expectUnwritten(run);
    expect(run.plan).toBeUndefined();
    expect(run.events).toEqual([]);
    expect(run.outcome).toEqual({
      ...{ script: "api", status: "failed", ...NONE, notApplied: ["A"], attempts: 1, requests },
      error: run.outcome.error,
    });
    const lines = run.outcome.error?.message.split("\n") ?? [];
    expect([lines[0], lines.at(-1)]).toEqual([line, "Nothing was changed."]);
  });

  test("waits for the other request, which would try on behind the step's back", async () => {
    const interceptions = [
      { match: isGet("secrets"), ...FORBIDDEN },
      { match: isGet("settings"), status: 500, body: "", times: 2 },
    ];
    const { outcome, requests } = await ran({ dryRun: true, interceptions, maxAttempts: 3 });
    expect(outcome.error?.code).toBe(10000);
    expect(requests).toEqual([READS[0], READS[1], READS[1], READS[1]]);
    expect(outcome).toMatchObject({ attempts: 3, requests: 4 });
  });

  test("goes on where the second attempt brings it", async () => {
    const interceptions = [{ match: isGet("settings"), status: 500, body: "" }];
    const { outcome } = await ran({ prune: {}, interceptions, maxAttempts: 2 });
    expect(outcome).toMatchObject({ status: "patched", attempts: 2, requests: 4 });
  });
});

describe("a plan that is carried out", () => {
  test("is shown first, then sent with prune's deletions and without names that are not there", async () => {
    const { outcome, plan, events, api, requests } = await ran({ prune: {}, declaration: { delete: ["GONE"] } });
    expect(requests).toEqual([...READS, `PATCH ${SCRIPT}/secrets-bulk`]);
    expect(api.requests.at(-1)?.json).toEqual({ secrets: { A, OLD: null } });
    expect(events).toEqual([plan]);
    expect(outcome).toEqual({
      ...{ script: "api", status: "patched", ...NONE, attempts: 1, requests: 3 },
      ...{ set: ["A"], deleted: ["OLD", "GONE"], absent: ["GONE"], names: ["A"] },
      kinds: new Map([["OLD", "secret_text"]]),
    });
    expect([...(api.worker("api")?.bindings.keys() ?? [])]).toEqual(["REGION", "A"]);
  });

  test("tells the kinds of what was to be deleted, and of names that look alike once they are redacted only the same", async () => {
    const key = (name: string): Binding => ({
      ...{ name, type: "secret_key", format: "raw", algorithm: { name: "HMAC", hash: "SHA-256" }, usages: ["sign"] },
      key_base64: BYTES,
    });
    const bindings = [
      key("K"),
      text("OLD"),
      text(VALUE),
      text(VALUE.toUpperCase()),
      text(`${VALUE}_`),
      key(`_${VALUE}`),
    ];
    const mixed = [text(`X${VALUE}`), key(`X${VALUE.toUpperCase()}`)];
    const { outcome } = await ran({ prune: {}, declaration: { delete: ["K"] }, bindings: [...bindings, ...mixed] });
    expect(outcome.status).toBe("patched");
    expect(Object.fromEntries(outcome.kinds ?? [])).toEqual({
      ...{ K: "secret_key", OLD: "secret_text", "***": "secret_text", "***_": "secret_text", "_***": "secret_key" },
    });
    expect(outcome.deleted.filter((name) => name === "X***")).toHaveLength(2);
  });

  test("with nothing to do sends nothing, and knows the names from the plan", async () => {
    const run = await ran({ required: ["OLD"], declaration: { set: [], delete: ["GONE"] } });
    expectUnwritten(run);
    expect(run.outcome).toEqual({
      ...{ script: "api", status: "unchanged", ...NONE, ...COUNTS },
      ...{ deleted: ["GONE"], absent: ["GONE"], names: ["OLD"] },
    });
  });

  test("of a version is sent to the latest one, by whose bindings it was made", async () => {
    const { api, requests, outcome } = await ran({ prune: {}, deploy: false });
    expect(requests).toEqual([`GET ${LATEST}`, `PATCH ${LATEST}?deploy=false`]);
    expect(api.requests.at(-1)?.json).toEqual({ env: { A, OLD: null } });
    expect(outcome).toMatchObject({ deleted: ["OLD"], versionId: api.worker("api")?.versions.at(-1)?.id });
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("and refused leaves the names that the plan saw", async () => {
    const refused = { match: ({ method }: RecordedRequest) => method === "PATCH", ...FORBIDDEN };
    const { outcome } = await ran({ prune: {}, interceptions: [refused] });
    expect(outcome).toMatchObject({ status: "failed", notApplied: ["A", "OLD"], names: ["OLD"], requests: 3 });
  });

  const without = (name: string): Interception => ({
    match: ({ method }) => method === "PATCH",
    transform: (answer) => {
      const body = answer.body as { result: Record<string, unknown> };
      const { [name]: _, ...result } = body.result;
      return { ...answer, body: { ...body, result } };
    },
  });

  test("without a required name in the end is a failure that says what was done", async () => {
    const { outcome } = await ran({ required: ["A", "OLD"], interceptions: [without("OLD")] });
    expect(outcome).toEqual({
      ...{ script: "api", status: "failed", ...NONE, set: ["A"], names: ["A"], attempts: 1, requests: 3 },
      error: {
        code: "required",
        message:
          "The patch of Worker api was applied, but required names are not on the Worker: OLD. Something else changed the " +
          "Worker at the same time. Run the step again, which is safe.",
      },
    });
  });

  test("and says so where there was nothing left to patch", async () => {
    const notFound = { status: 404, body: '{"success":false,"errors":[{"code":10056}]}' };
    let lists = 0;
    const { outcome } = await ran({
      ...{ required: ["OLD"], bindings: [text("OLD"), text("GONE")], declaration: { set: [], delete: ["GONE"] } },
      interceptions: [
        { match: ({ method }) => method === "PATCH", ...notFound },
        {
          match: (request) => {
            lists += isGet("secrets")(request) ? 1 : 0;
            return lists === 2;
          },
          ...{ status: 200, body: '{"success":true,"result":[]}' },
        },
      ],
    });
    expect(outcome).toMatchObject({
      status: "failed",
      deleted: ["GONE"],
      absent: ["GONE"],
      error: { code: "required" },
    });
    expect(outcome.error?.message).toMatch(/^Worker api needed no patch, but required names are not on it: OLD\./);
  });

  test("a failure of its own comes before a required name that is missing", async () => {
    const { outcome } = await ran({ required: ["OLD"], interceptions: [without("A")] });
    expect(outcome.error?.code).toBe("unverified");
  });

  test("a required name is found although it would be redacted in a text of the server", async () => {
    const name = `K_${API_TOKEN.slice(0, 12)}`;
    for (const dryRun of [false, true]) {
      const { outcome } = await ran({ required: [name], bindings: [text(name), text(`${name}x`)], dryRun });
      expect(outcome.status).toBe(dryRun ? "planned" : "patched");
      expect(outcome.names).toEqual(["A", "K_***x", name]);
    }
  });

  test.each([
    ["that is there only in the settings", "secrets", { required: ["OLD"], declaration: { set: [] } }],
    ["that is there only in the list of secrets", "settings", { required: ["OLD"], declaration: { set: [] } }],
  ])("a required name %s is found, as in the dry run, since nothing was sent", async (_case, list, setting) => {
    const body = list === "secrets" ? { success: true, result: [] } : { success: true, result: { bindings: [] } };
    const interceptions = [{ match: isGet(list), status: 200, body: JSON.stringify(body) }];
    for (const dryRun of [true, false]) {
      const { outcome } = await ran({ ...setting, interceptions, dryRun });
      expect(outcome).toMatchObject({ status: dryRun ? "planned" : "unchanged", names: ["OLD"] });
    }
  });

  test("and missed although another name looks the same once both are redacted", async () => {
    const name = `K_${API_TOKEN.slice(0, 12)}`;
    const bindings = [text(name), text(name.toLowerCase())];
    const { outcome } = await ran({ required: [name], bindings, interceptions: [without(name)] });
    expect(outcome).toMatchObject({ status: "failed", names: ["A", "k_***"], error: { code: "required" } });
  });
});
