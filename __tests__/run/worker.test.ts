import { describe, expect, test } from "@jest/globals";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Binding,
  type CloudflareOptions,
  type Interception,
} from "../../sandbox/cloudflare.ts";
import { type Declaration, namesOf } from "../../src/model/declaration.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { entriesAfter, type Plan, type Prune } from "../../src/model/plan/plan.ts";
import type { Policy } from "../../src/model/plan/policy.ts";
import { runStep } from "../../src/run/step.ts";
import {
  A,
  answering,
  type Emulated,
  emulated,
  isPatch,
  LATEST,
  linesOf,
  reads,
  refusalBody,
  SCRIPT,
  successBody,
  VALUE,
} from "../support/emulated-client.ts";
import { BYTES } from "../support/generated-keys.ts";
import { aFailedOutcome, anOutcome } from "../support/results.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const text = (name: string): Binding => ({ name, type: "secret_text", text: "there" });
const key = (name: string): Binding => ({
  ...{ name, type: "secret_key", format: "raw", algorithm: { name: "HMAC", hash: "SHA-256" }, usages: ["sign"] },
  key_base64: BYTES,
});
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
const HISTORY = [`GET ${SCRIPT}/deployments`, `GET ${SCRIPT}/versions`];
const READS = [HISTORY[0], `GET ${SCRIPT}/secrets`, `GET ${SCRIPT}/settings`, HISTORY[1]];

type Setting = Partial<Omit<Policy, "prune">> & {
  bindings?: Binding[];
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  prune?: Partial<Prune>;
  namespace?: string;
  maxAttempts?: number;
};

/** `plans` are those that were shown, `paths` the requests in the order of their text. */
type Ran = Emulated & {
  outcome: Outcome;
  undeclared: readonly string[] | undefined;
  plans: Plan[];
  paths: string[];
};

/** The Worker `api` with a secret OLD and a variable, on which A is set. */
async function ran(setting: Setting): Promise<Ran> {
  const { bindings = [text("OLD"), REGION], prune, maxAttempts = 1 } = setting;
  const declaration = { set: [A], delete: [], versionTags: {}, ...setting.declaration };
  const policy: Policy = {
    prune: prune && { keeps: () => false, patterns: [], maxDeletions: 10, ...prune },
    required: setting.required ?? [],
    onExisting: setting.onExisting ?? "overwrite",
    deploy: setting.deploy ?? true,
    dryRun: setting.dryRun ?? false,
  };
  const emulation = await emulated({
    options: { workers: [{ script: "api", bindings }], ...setting.options },
    interceptions: setting.interceptions,
    declared: [...namesOf(declaration), ...policy.required],
    maxAttempts,
  });
  const { client, events, api } = emulation;
  const plans: Plan[] = [];
  const [only = anOutcome()] = await runStep({
    workers: [{ accountId: ACCOUNT_ID, script: "api", dispatchNamespace: setting.namespace }],
    concurrency: 4,
    declaration,
    policy,
    client,
    clock: virtualClock(),
    cancelled: new AbortController().signal,
    onEvent: (event) => void events.push(event),
    onPlan: (_worker, plan) => {
      expect(api.requests.filter(isPatch)).toEqual([]);
      plans.push(plan);
    },
    onOutcome: () => {},
  });
  const { undeclared, ...outcome } = only;
  return { ...emulation, outcome, undeclared, plans, paths: linesOf(api.requests).sort() };
}

const FORBIDDEN = { status: 403, body: refusalBody(10000) };

function expectUnwritten({ api }: Ran): void {
  expect(api.requests.filter(({ method, applied }) => method !== "GET" || applied)).toEqual([]);
}

describe("a run that needs to know nothing", () => {
  test.each<[string, Setting, string]>([
    ["patches at once", {}, `PATCH ${SCRIPT}/secrets-bulk`],
    ["patches the latest version at once", { deploy: false }, `PATCH ${LATEST}?deploy=false`],
  ])("%s", async (_case, setting, path) => {
    const { paths, plans, events, outcome } = await ran(setting);
    expect(paths).toEqual([path]);
    expect([plans, events]).toEqual([[], []]);
    expect(outcome).toMatchObject({ status: "patched", set: ["A"], requests: 1 });
  });
});

describe("a dry run", () => {
  test("plans, shows and writes nothing", async () => {
    const run = await ran({ dryRun: true, prune: {}, declaration: { delete: ["GONE"], versionTags: { a: 1 } } });
    const { outcome, plans, events, paths } = run;
    expectUnwritten(run);
    expect(paths).toEqual(READS);
    const declaration = { set: [A], delete: ["OLD"], versionTags: { a: 1 } };
    expect(plans).toMatchObject([{ problems: [], declaration }]);
    expect(events).toEqual([]);
    const notFound = [{ name: "GONE" }];
    expect(outcome).toEqual(anOutcome({ status: "planned", deleted: ["OLD"], notFound, requests: 4 }));
  });

  test("of a version reads the latest one, and no other bindings", async () => {
    const run = await ran({ dryRun: true, deploy: false });
    expectUnwritten(run);
    expect(run.paths).toEqual([...HISTORY, `GET ${LATEST}`]);
    expect(run.outcome.names).toEqual(["A", "OLD"]);
  });

  test("in a dispatch namespace", async () => {
    const options = { workers: [{ script: "api", namespace: "tenants" }] };
    const run = await ran({ dryRun: true, namespace: "tenants", options });
    expectUnwritten(run);
    expect(run.paths.every((line) => line.includes("/dispatch/namespaces/tenants/scripts/api/"))).toBe(true);
    expect(run.outcome.names).toEqual(["A"]);
  });

  test("has names that are fit to print", async () => {
    const bindings = ["::error::x", VALUE, "N".repeat(200), "__proto__"].map(text);
    const { outcome } = await ran({ dryRun: true, prune: {}, bindings });
    expect(outcome.deleted).toEqual([`"${"N".repeat(128)}… (cut)"`, "__proto__"]);
    expect(outcome.names).toEqual(['"***"', '": :error: :x"', "A"]);
  });
});

describe("a plan with problems", () => {
  test.each<[string, Setting, string[]]>([
    ["of prune", { prune: { maxDeletions: 0 }, bindings: [text("OLD"), text("OLDER"), REGION] }, ["OLD", "OLDER"]],
    ["of required", { required: ["B"] }, ["OLD"]],
    ["of a dry run", { dryRun: true, required: ["B"] }, ["OLD"]],
    ["of a name that a variable has", { dryRun: true, declaration: { set: [{ ...A, name: "REGION" }] } }, ["OLD"]],
    [
      "beside names to delete that are not there",
      { required: ["B"], declaration: { delete: ["GONE", "OLD"] } },
      ["OLD"],
    ],
    ["beside a name that is set anew", { required: ["B"], bindings: [text("OLD"), text("A")] }, ["A", "OLD"]],
    [
      "beside names of any kind",
      { required: ["B"], bindings: [text("OLD"), text("::x"), text(VALUE)] },
      ['"***"', '": :x"', "OLD"],
    ],
  ])("is shown, and writes nothing, and the names are those that are there: %s", async (_case, setting, names) => {
    const declaration = { set: [A], delete: ["OLD"], versionTags: {}, ...setting.declaration };
    const run = await ran({ ...setting, declaration });
    expectUnwritten(run);
    const problems = run.plans[0]?.problems ?? [];
    expect(problems).toHaveLength(1);
    const expected = { notApplied: namesOf(declaration), names, requests: 4 };
    expect(run.outcome).toMatchObject(aFailedOutcome({ kind: "plan", problems }, expected));
  });
});

test("a newest version that is not deployed is a problem of the plan, and of none that has nothing to write", async () => {
  const options = { workers: [{ script: "api", bindings: [text("A")], latestVersionDeployed: false }] };
  const run = await ran({ required: ["A"], options });
  expectUnwritten(run);
  expect(run.outcome.failure).toMatchObject({ kind: "plan", problems: [{ kind: "latest-not-deployed" }] });
  expect((await ran({ onExisting: "keep", options })).outcome.status).toBe("unchanged");
  expect((await ran({ required: ["A"], options, deploy: false })).outcome.status).toBe("patched");
});

describe("a state that cannot be read", () => {
  test.each<[string, Setting, object, number]>([
    ["the secrets", { interceptions: [{ match: reads("secrets"), ...FORBIDDEN }] }, { purpose: "list-secrets" }, 2],
    ["the settings", { interceptions: [{ match: reads("settings"), ...FORBIDDEN }] }, { purpose: "read-settings" }, 2],
    ["both, of which the first is reported", { options: { workers: [] } }, { purpose: "list-secrets" }, 2],
    ["the latest version", { deploy: false, options: { workers: [] } }, { purpose: "read-latest-version" }, 1],
  ])("fails the run before anything is written: %s", async (_case, setting, failure, requests) => {
    const run = await ran({ prune: {}, ...setting });
    expectUnwritten(run);
    expect([run.plans, run.events]).toEqual([[], []]);
    expect(run.outcome).toEqual(aFailedOutcome(run.outcome.failure, { requests }));
    expect(run.outcome.failure).toMatchObject(failure);
  });

  test("waits for the other request, which would try on behind the step's back", async () => {
    const interceptions = [
      { match: reads("secrets"), ...FORBIDDEN },
      { match: reads("settings"), status: 500, body: "", times: 2 },
    ];
    const { outcome, paths } = await ran({ dryRun: true, interceptions, maxAttempts: 3 });
    expect(outcome).toMatchObject({ attempts: 3, requests: 4, failure: { reason: { code: 10000 } } });
    expect(paths).toEqual([READS[1], READS[2], READS[2], READS[2]]);
  });

  test("goes on if the second attempt brings it", async () => {
    const interceptions = [{ match: reads("settings"), status: 500, body: "" }];
    const { outcome } = await ran({ prune: {}, interceptions, maxAttempts: 2 });
    expect(outcome).toMatchObject({ status: "patched", attempts: 2, requests: 6 });
  });
});

describe("a plan that is carried out", () => {
  test("is shown first, then sent with prune's deletions and without names that are not there", async () => {
    const { outcome, plans, api, paths } = await ran({ prune: {}, declaration: { delete: ["GONE"] } });
    expect(paths).toEqual([...READS, `PATCH ${SCRIPT}/secrets-bulk`]);
    expect(api.requests.at(-1)?.json).toEqual({ secrets: { A, OLD: null } });
    expect(plans).toHaveLength(1);
    expect(outcome).toEqual(
      anOutcome({
        ...{ deleted: ["OLD", "GONE"], absent: ["GONE"], notFound: [{ name: "GONE" }], requests: 5 },
        types: new Map([["OLD", "secret_text"]]),
      }),
    );
    expect([...(api.worker("api")?.bindings.keys() ?? [])]).toEqual(["REGION", "A"]);
  });

  test("has the types of what was to be deleted, and of names that look alike only if they share it", async () => {
    const name = `K_${API_TOKEN.slice(0, 12)}`;
    const bindings = [key("K"), key("OLD"), text("OLDER"), text(name), key(name.toLowerCase().replace("k", "K"))];
    const { outcome } = await ran({ prune: {}, declaration: { delete: ["K"] }, bindings });
    const types = { K: "secret_key", OLD: "secret_key", OLDER: "secret_text" };
    expect(Object.fromEntries(outcome.types ?? [])).toEqual(types);
    expect(outcome.deleted).toEqual(["K", '"K_***"', '"K_***"', "OLD", "OLDER"]);
  });

  test("with nothing to do sends nothing, and knows the names from the plan", async () => {
    const run = await ran({ required: ["OLD"], declaration: { set: [], delete: ["GONE"] } });
    expectUnwritten(run);
    const gone = { status: "unchanged", set: [], deleted: ["GONE"], absent: ["GONE"], names: ["OLD"] } as const;
    expect(run.outcome).toEqual(anOutcome({ ...gone, notFound: [{ name: "GONE" }], requests: 2 }));
  });

  test("of a version is sent to the latest one, by whose bindings it was made", async () => {
    const { api, paths, outcome } = await ran({ prune: {}, deploy: false });
    expect(paths).toEqual([...HISTORY, `GET ${LATEST}`, `PATCH ${LATEST}?deploy=false`]);
    expect(outcome).toMatchObject({ deleted: ["OLD"], versionId: api.worker("api")?.versions.at(-1)?.id });
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("of a version leaves a variable alone that delete names", async () => {
    const { api, outcome } = await ran({ required: ["OLD"], deploy: false, declaration: { delete: ["REGION"] } });
    expect(outcome).toMatchObject({ status: "patched", deleted: ["REGION"], absent: ["REGION"], requests: 4 });
    expect(api.worker("api")?.versions.at(-1)?.bindings.get("REGION")).toEqual(REGION);
  });

  test("does not say of a name to delete that it is gone if it came after the plan", async () => {
    const withIt = answering((result) => ({ ...result, GONE: { type: "secret_text" } }));
    const { outcome } = await ran({ required: ["OLD"], declaration: { delete: ["GONE"] }, interceptions: [withIt] });
    const failure = { kind: "unverified", differences: [{ kind: "still-there", name: "GONE" }] } as const;
    const expected = { set: ["A"], notApplied: ["GONE"], names: ["A", "GONE", "OLD"], requests: 5 };
    expect(outcome).toEqual(aFailedOutcome(failure, expected));
  });

  test("and refused leaves the names that the plan saw, and its cause before a required name", async () => {
    const interceptions = [{ match: isPatch, ...FORBIDDEN }];
    const { outcome } = await ran({ prune: {}, required: ["A"], interceptions });
    const expected = { notApplied: ["A", "OLD"], names: ["OLD"], requests: 5 };
    expect(outcome).toMatchObject(aFailedOutcome(outcome.failure, expected));
    expect(outcome.failure).toMatchObject({ kind: "request", reason: { code: 10000 } });
  });
});

describe("on-existing: keep", () => {
  const keep = (setting: Setting) => ran({ onExisting: "keep", ...setting });
  const B = { ...A, name: "B" };

  test("sets what is missing, and leaves what is there", async () => {
    const { outcome, api, paths } = await keep({
      bindings: [text("A"), key("K"), REGION],
      declaration: { set: [A, B, { ...A, name: "K" }] },
    });
    expect(paths).toEqual([...READS, `PATCH ${SCRIPT}/secrets-bulk`]);
    expect(api.requests.at(-1)?.json).toEqual({ secrets: { B } });
    expect(outcome).toEqual(anOutcome({ set: ["B"], kept: ["A", "K"], names: ["A", "B", "K"], requests: 5 }));
    expect(api.worker("api")?.bindings.get("A")).toEqual(text("A"));
  });

  test.each([true, false])("writes nothing if nothing is missing, with deploy: %j", async (deploy) => {
    const run = await keep({ bindings: [text("A")], declaration: { versionTags: { commit: "1" } }, deploy });
    expectUnwritten(run);
    const requests = deploy ? 2 : 1;
    expect(run.outcome).toEqual(anOutcome({ status: "unchanged", set: [], kept: ["A"], requests }));
    expect(run.api.worker("api")?.versions).toHaveLength(1);
  });

  test("still deletes", async () => {
    const { outcome } = await keep({ bindings: [text("A"), text("OLD")], declaration: { delete: ["OLD"] } });
    expect(outcome).toMatchObject({ status: "patched", set: [], deleted: ["OLD"], kept: ["A"] });
  });

  test("plans what it would keep", async () => {
    const { outcome, plans } = await keep({ bindings: [text("A")], declaration: { set: [A, B] }, dryRun: true });
    expect(outcome).toMatchObject({ status: "planned", set: ["B"], kept: ["A"], names: ["A", "B"] });
    expect(plans[0]?.entries).toMatchObject([{ action: "keep", by: "on-existing" }, { action: "create" }]);
  });

  test("writes nothing if it cannot know what is there", async () => {
    const run = await keep({ interceptions: [{ match: reads("secrets"), ...FORBIDDEN }] });
    expectUnwritten(run);
    expect(run.outcome.failure).toMatchObject({ kind: "request", purpose: "list-secrets" });
  });
});

describe("secrets that are not declared", () => {
  const bindings = ["OLD", "KEPT", "NEEDED"].map(text);
  const keeps = (name: string): boolean => name !== "OLD";

  test.each<[string, Setting, string[] | undefined]>([
    ["are all that are there, in a dry run", { dryRun: true, prune: { keeps } }, ["KEPT", "OLD"]],
    ["are all that are there, if there is a problem", { prune: { keeps, maxDeletions: 0 } }, ["KEPT", "OLD"]],
    ["are those that remain, once it is patched", { prune: { keeps } }, ["KEPT"]],
    ["are those that remain, if nothing was to do", { declaration: { set: [] } }, ["KEPT", "OLD"]],
    ["are not what delete names", { declaration: { delete: ["OLD"] }, dryRun: true }, ["KEPT"]],
    ["are those that a refused patch left", { interceptions: [{ match: isPatch, ...FORBIDDEN }] }, ["KEPT", "OLD"]],
    ["are not known if they cannot be read", { interceptions: [{ match: reads("secrets"), ...FORBIDDEN }] }, undefined],
  ])("%s", async (_case, setting, undeclared) => {
    expect((await ran({ bindings, required: ["NEEDED"], ...setting })).undeclared).toEqual(undeclared);
  });
});

describe("a misspelled name to delete", () => {
  const setting = { bindings: ["OLD_API_KEY", "OTHER"].map(text), declaration: { delete: ["OLD_APIKEY"] } };
  const notFound = [{ name: "OLD_APIKEY", nearest: "OLD_API_KEY" }];

  test.each<[string, Setting, Outcome["status"]]>([
    ["in a dry run", { dryRun: true }, "planned"],
    ["with a plan", { required: ["OTHER"] }, "patched"],
    ["with nothing else to do", { required: ["OTHER"], declaration: { ...setting.declaration, set: [] } }, "unchanged"],
    ["with a problem in the plan", { required: ["MISSING"] }, "failed"],
  ])("is found by the list: %s", async (_case, more, status) => {
    expect((await ran({ ...setting, ...more })).outcome).toMatchObject({ status, notFound });
  });

  test("is not one if the plan saw it", async () => {
    const bindings = ["OLD_API_KEY", "OLD_APIKEY", "OTHER"].map(text);
    const { outcome } = await ran({ ...setting, bindings, required: ["OTHER"] });
    expect([outcome.deleted, outcome.notFound]).toEqual([["OLD_APIKEY"], undefined]);
  });
});

describe("a required name that is missing in the end", () => {
  const withTheList = (...names: string[]): Interception => {
    let lists = 0;
    return {
      match: (request) => {
        lists += reads("secrets")(request) ? 1 : 0;
        return lists === 2;
      },
      ...{ status: 200, body: successBody(names.map((name) => ({ name, type: "secret_text" }))) },
    };
  };
  const without = (name: string): Interception => answering(({ [name]: _, ...result }) => result);

  test("fails the run, which says what was done", async () => {
    const { outcome } = await ran({ required: ["A", "OLD"], interceptions: [without("OLD")] });
    const failure = { kind: "required", names: ["OLD"], patched: true } as const;
    const expected = { set: ["A"], notApplied: [], names: ["A"], requests: 5 };
    expect(outcome).toEqual(aFailedOutcome(failure, expected));
  });

  test("fails it if there was nothing left to patch, too", async () => {
    const { outcome } = await ran({
      ...{ required: ["OLD"], bindings: [text("OLD"), text("GONE")], declaration: { set: [], delete: ["GONE"] } },
      interceptions: [{ match: isPatch, status: 404, body: refusalBody(10056) }, withTheList()],
    });
    const failure = { kind: "required", names: ["OLD"], patched: false } as const;
    expect(outcome).toMatchObject({ deleted: ["GONE"], absent: ["GONE"], failure });
  });

  test.each<[string, Interception[], object]>([
    ["not as declared", [answering((result) => ({ ...result, A: { type: "x" } }))], { kind: "unverified" }],
    ["refused", [{ match: isPatch, status: 400, body: refusalBody(10055) }], { reason: { code: 10055 } }],
    ["without an answer", [{ match: isPatch, fault: "reset", apply: true }], { reason: { kind: "no-answer" } }],
  ])("does not hide that the patch was %s", async (_case, interceptions, failure) => {
    const { outcome } = await ran({ required: ["A", "OLD"], interceptions });
    expect(outcome.failure).toMatchObject(failure);
  });

  test("is found by its own name, whatever others look like once they are redacted", async () => {
    const name = `K_${API_TOKEN.slice(0, 12)}`;
    const bindings = [text(name), text(`${name}x`), text(name.toLowerCase())];
    for (const dryRun of [false, true]) {
      const { outcome } = await ran({ required: [name], bindings, dryRun });
      expect(outcome.status).toBe(dryRun ? "planned" : "patched");
      expect(outcome.names).toEqual(['"K_***x"', '"k_***"', "A", name]);
    }
    const { outcome } = await ran({ required: [name], bindings, interceptions: [without(name)] });
    expect(outcome.failure).toEqual({ kind: "required", names: [name], patched: true });
  });

  test.each(["secrets", "settings"])("is found in either list, as in the dry run: without %s", async (list) => {
    const body = successBody(list === "secrets" ? [] : { bindings: [] });
    const interceptions = [{ match: reads(list), status: 200, body }];
    for (const dryRun of [true, false]) {
      const { outcome, plans } = await ran({ required: ["OLD"], declaration: { set: [] }, interceptions, dryRun });
      expect(outcome).toMatchObject({ status: dryRun ? "planned" : "unchanged", names: ["OLD"] });
      expect(plans.flatMap(entriesAfter)).toHaveLength(1);
    }
  });
});
