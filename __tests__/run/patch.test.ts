import { describe, expect, test } from "@jest/globals";
import type { Binding, CloudflareOptions, Interception } from "../../sandbox/cloudflare.ts";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import type { ClientOptions } from "../../src/cloudflare/client.ts";
import { latestVersion } from "../../src/cloudflare/latest-version.ts";
import { secretsBulk } from "../../src/cloudflare/secrets-bulk.ts";
import { type Declaration, namesOf } from "../../src/model/declaration.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { displayName } from "../../src/privacy/sanitize.ts";
import { patchWorker } from "../../src/run/patch.ts";
import {
  A,
  answering,
  type Emulated,
  emulated,
  isPatch,
  LATEST,
  linesOf,
  refusalBody,
  SCRIPT,
  successBody,
  VALUE,
} from "../support/emulated-client.ts";
import { HMAC_KEY as K } from "../support/generated-keys.ts";
import { aFailedOutcome, anOutcome } from "../support/results.ts";

const OLD: Binding = { name: "OLD", type: "secret_text", text: "old-value" };
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
const DISPATCH = `/client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/tenants/scripts/api`;

type Setting = Partial<Pick<ClientOptions, "timeoutSeconds" | "maxAttempts" | "redact">> & {
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  worker?: { script?: string; dispatchNamespace?: string };
  token?: string;
  deploy?: boolean;
};

type Patched = Emulated & { outcome: Outcome; undeclared: readonly string[] | undefined; paths: string[] };

/** Patches the Worker `api`, which has a secret OLD and a variable. */
async function patched(setting: Setting): Promise<Patched> {
  const { options, worker: named, deploy = true, declaration: declared, ...rest } = setting;
  const declaration = { set: [A], delete: [], versionTags: {}, ...declared };
  const emulation = await emulated({
    options: { workers: [{ script: "api", bindings: [OLD, REGION] }], ...options },
    declared: namesOf(declaration),
    ...rest,
  });
  const { client, events, api } = emulation;
  const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined, ...named };
  const { undeclared, ...outcome } = await patchWorker({
    script: worker.script,
    declaration,
    required: [],
    declared: new Set(namesOf(declaration)),
    client,
    endpoint: deploy ? secretsBulk(worker, client) : latestVersion(worker, client),
    deploy,
    count: { requests: 0, attempts: 0 },
    displayName,
    onEvent: (event) => void events.push(event),
  });
  return { ...emulation, outcome, undeclared, paths: linesOf(api.requests) };
}

describe("patched", () => {
  test("with one request, whose body is the merge patch", async () => {
    const declaration = { set: [A, K], delete: ["OLD"], versionTags: { commit: "3f2a1b0" } };
    const { outcome, api, paths } = await patched({ declaration });
    expect(outcome).toEqual(anOutcome({ set: ["A", "K"], deleted: ["OLD"], names: ["A", "K"] }));
    expect(paths).toEqual([`PATCH ${SCRIPT}/secrets-bulk`]);
    expect(api.requests[0]?.json).toEqual({ secrets: { A, K, OLD: null }, version_tags: { commit: "3f2a1b0" } });
    expect(api.worker("api")?.bindings.get("A")).toEqual(A);
    expect(api.worker("api")?.versions.at(-1)?.tags).toEqual({ commit: "3f2a1b0" });
  });

  test("in a dispatch namespace", async () => {
    const options = { workers: [{ script: "api", namespace: "tenants" }] };
    const { outcome, paths } = await patched({ options, worker: { dispatchNamespace: "tenants" } });
    expect(outcome).toEqual(anOutcome());
    expect(paths).toEqual([`PATCH ${DISPATCH}/secrets-bulk`]);
  });

  test("deleting a name that is not there", async () => {
    const options = { deletingMissing: "ignore" } as const;
    const { outcome } = await patched({ options, declaration: { set: [], delete: ["GONE"] } });
    expect(outcome).toEqual(anOutcome({ set: [], deleted: ["GONE"], names: ["OLD"] }));
  });

  test("with names that are fit to print", async () => {
    const secret = (name: string): Binding => ({ name, type: "secret_text", text: "" });
    const bindings = ["::error::x\n", VALUE, "N".repeat(200)].map(secret);
    const name = "A".repeat(200);
    const options = { workers: [{ script: "api", bindings }] };
    const { outcome } = await patched({ options, declaration: { set: [{ ...A, name }] } });
    expect(outcome.names).toEqual(['"***"', '": :error: :x\\u{a}"', `"${"N".repeat(128)}… (cut)"`, name]);
  });
});

describe("an answer that cannot prove the patch is settled by the list", () => {
  const UNPROVING: Record<string, unknown> = {
    "no result": undefined,
    nothing: null,
    "an empty map": {},
    "a list": [],
    "metadata of the script": { id: "api", etag: "x", modified_on: "2026-01-01T00:00:00Z" },
    "a map of lists": { bindings: [{ name: "A", type: "secret_text" }] },
    "entries that are texts": { A: { type: "secret_text" }, OTHER: "x" },
    "entries without a type": { A: { type: "secret_text" }, OLD: { name: "OLD" } },
    "a type that nobody knows": { A: { type: "secret_text" }, OLD: { type: "future" } },
    "a variable of the deleted name": { A: { type: "secret_text" }, OLD: { type: "plain_text" } },
    "a map without what was set": { OTHER: { type: "secret_text" } },
  };

  test.each(Object.entries(UNPROVING))("made: %s", async (_case, result) => {
    const { outcome, paths } = await patched({
      declaration: { delete: ["OLD"] },
      interceptions: [answering(() => result)],
    });
    expect(outcome).toEqual(anOutcome({ deleted: ["OLD"], requests: 2 }));
    expect(paths).toEqual([`PATCH ${SCRIPT}/secrets-bulk`, `GET ${SCRIPT}/secrets`]);
  });

  test.each(Object.entries(UNPROVING))("not made: %s", async (_case, result) => {
    const { outcome } = await patched({
      declaration: { delete: ["OLD"] },
      interceptions: [{ status: 200, body: successBody(result) }],
    });
    const differences = [
      { kind: "missing", name: "A" },
      { kind: "still-there", name: "OLD" },
    ] as const;
    const expected = { notApplied: ["A", "OLD"], names: ["OLD"], requests: 2 };
    expect(outcome).toEqual(aFailedOutcome({ kind: "unverified", differences }, expected));
  });

  test("a map that is only a part", async () => {
    const interception: Interception = {
      match: isPatch,
      transform: (answer) => ({ ...answer, body: { ...(answer.body as object), result_info: { total_pages: 2 } } }),
    };
    const { outcome, paths } = await patched({ declaration: { delete: ["OLD"] }, interceptions: [interception] });
    expect(outcome).toEqual(anOutcome({ deleted: ["OLD"], requests: 2 }));
    expect(paths).toEqual([`PATCH ${SCRIPT}/secrets-bulk`, `GET ${SCRIPT}/secrets`]);
  });

  test.each([{}, { type: "" }, { type: "future" }, { type: "plain_text" }])(
    "where an entry %j is a secret that is still there",
    async (entry) => {
      const { outcome } = await patched({
        declaration: { set: [], delete: ["OLD"] },
        interceptions: [answering(() => ({})), { body: successBody([{ name: "OLD", ...entry }]), status: 200 }],
      });
      const failure = { kind: "unverified", differences: [{ kind: "still-there", name: "OLD" }] } as const;
      expect(outcome).toEqual(aFailedOutcome(failure, { notApplied: ["OLD"], names: ["OLD"], requests: 2 }));
    },
  );
});

const LOST = { notApplied: [], notKnown: ["A"] };
const isList = ({ method }: { method: string }): boolean => method === "GET";
const refused = (status: number, code?: number) => ({
  kind: "request",
  reason: { kind: "refused", status, ...(code === undefined ? {} : { code }) },
});

type Failing = { setting: Setting; outcome?: Partial<Outcome>; failure: object };

const FAILS: Record<string, Failing> = {
  "no such Worker, and none is made": {
    setting: { worker: { script: "apo" } },
    outcome: { script: "apo" },
    failure: { ...refused(404, 10007), purpose: "patch", script: "apo", effect: "none" },
  },
  "a wrong token": { setting: { token: "x".repeat(40) }, failure: refused(401, 10000) },
  "a variable of the name": {
    setting: { declaration: { set: [{ ...A, name: "REGION" }] } },
    outcome: { notApplied: ["REGION"] },
    failure: refused(400, 10053),
  },
  "a 200 that is no success": {
    setting: { interceptions: [{ status: 200, body: refusalBody(4, VALUE) }] },
    outcome: LOST,
    failure: { reason: { code: 4, errors: [{ code: 4, message: "***" }] } },
  },
  "a 408, behind which the patch may have been made": {
    setting: { interceptions: [{ status: 408, body: refusalBody(4) }] },
    outcome: LOST,
    failure: { ...refused(408, 4), effect: "unknown" },
  },
  "a success with a status that is none": {
    setting: { interceptions: [{ status: 500, body: successBody({ A: { type: "secret_text" } }) }] },
    outcome: LOST,
    failure: refused(500),
  },
  "a success that is not confirmed": {
    setting: { interceptions: [{ status: 202, body: successBody({ A: { type: "secret_text" } }) }] },
    outcome: LOST,
    failure: { reason: { kind: "unreadable", status: 202, content: "unconfirmed" }, effect: "unknown" },
  },
  "a page": {
    setting: { interceptions: [{ status: 200, body: "<html>" }] },
    outcome: LOST,
    failure: { reason: { kind: "unreadable", content: "html" } },
  },
  "no answer": {
    setting: { interceptions: [{ fault: "hang" }], timeoutSeconds: 0.2 },
    outcome: LOST,
    failure: { reason: { kind: "no-answer", cause: "timeout" }, timeoutSeconds: 0.2 },
  },
  "an answer with another type for what was set": {
    setting: {
      interceptions: [{ body: successBody({ OLD: { type: "secret_text" }, A: { type: "plain_text" } }), status: 200 }],
    },
    outcome: { names: ["OLD"] },
    failure: {
      kind: "unverified",
      differences: [{ kind: "wrong-type", name: "A", expected: "secret_text", found: "plain_text" }],
    },
  },
  "an answer with what was deleted": {
    setting: {
      declaration: { delete: ["OLD"] },
      interceptions: [{ body: successBody({ A: { type: "secret_text" }, OLD: { type: "secret_text" } }), status: 200 }],
    },
    outcome: { set: ["A"], notApplied: ["OLD"], names: ["A", "OLD"] },
    failure: { kind: "unverified", differences: [{ kind: "still-there", name: "OLD" }] },
  },
  "a list that is refused": {
    setting: {
      options: { omitResult: true },
      interceptions: [{ match: isList, status: 403, body: refusalBody(10000) }],
    },
    outcome: { ...LOST, requests: 2 },
    failure: { kind: "unproved", because: { ...refused(403, 10000), purpose: "list-secrets" } },
  },
  "a list that is none": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, status: 200, body: successBody({}) }] },
    outcome: { ...LOST, requests: 2 },
    failure: { kind: "unproved", because: { reason: { kind: "unreadable", content: "no-list" } } },
  },
  "a list that does not come": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, fault: "reset" }] },
    outcome: { ...LOST, requests: 2 },
    failure: { kind: "unproved", because: { reason: { kind: "no-answer", cause: "connection-broken" } } },
  },
};

describe("not patched", () => {
  test.each(Object.entries(FAILS))("%s", async (_case, { setting, outcome: expected, failure }) => {
    const { outcome, api } = await patched(setting);
    expect(outcome).toEqual(aFailedOutcome(outcome.failure, expected));
    expect(outcome.failure).toMatchObject(failure);
    expect(JSON.stringify(outcome)).not.toContain(VALUE);
    expect(api.worker("apo")).toBeUndefined();
  });

  test("an error of the action itself is not an outcome", async () => {
    const broken = new Error("a bug");
    const redact = (): string => {
      throw broken;
    };
    await expect(patched({ redact, worker: { script: "apo" }, maxAttempts: 5 })).rejects.toBe(broken);
  });
});

const many = (count: number): Declaration["set"] =>
  Array.from({ length: count }, (_, index) => ({ name: `S${index}`, type: "secret_text", text: `value-${index}` }));
const sizes = ({ api }: Emulated): number[] =>
  api.requests.filter(isPatch).map(({ json }) => Object.keys((json as { secrets: object }).secrets).length);

describe("more operations than one request takes", () => {
  test("go in batches, sets before deletes, each with the tags", async () => {
    const set = many(150);
    const options = { variableLimit: 300, workers: [{ script: "api", bindings: [OLD] }] };
    const declaration = { set, delete: ["OLD"], versionTags: { commit: "1" } };
    const run = await patched({ options, declaration });
    const names = set.map(({ name }) => name);
    expect(run.outcome).toEqual(anOutcome({ set: names, deleted: ["OLD"], names: names.toSorted(), requests: 2 }));
    expect(sizes(run)).toEqual([100, 51]);
    const bodies = run.api.requests.map(({ json }) => json);
    expect(bodies).toMatchObject([
      { version_tags: { commit: "1" } },
      { version_tags: { commit: "1" }, secrets: { OLD: null } },
    ]);
  });

  test("are split at the limit that Cloudflare names", async () => {
    const run = await patched({ options: { operationLimit: 25 }, declaration: { set: many(46) } });
    expect(run.outcome).toMatchObject({ status: "patched", requests: 3, notApplied: [], notKnown: [] });
    expect(sizes(run)).toEqual([46, 25, 21]);
    expect(run.events).toEqual([{ kind: "operation-limit", limit: 25 }]);
  });

  test.each(["Too many.", "a limit of 0 per request", "a limit of 5 per request", "a limit of 99 per request"])(
    "are halved if it names none below the number sent: %s",
    async (message) => {
      const interceptions = [{ status: 400, body: refusalBody(100160, message) }];
      const run = await patched({ declaration: { set: many(5) }, interceptions });
      expect(run.outcome.status).toBe("patched");
      expect(sizes(run)).toEqual([5, 2, 2, 1]);
    },
  );

  test("are given up if not even one is taken", async () => {
    const run = await patched({ options: { operationLimit: 0 }, declaration: { set: many(2) } });
    expect(run.outcome).toMatchObject({ notApplied: ["S0", "S1"], failure: refused(400, 100160) });
    expect(sizes(run)).toEqual([2, 1]);
  });

  test("and a failure says what was applied and what was not", async () => {
    const options = { variableLimit: 120 };
    const { outcome, api } = await patched({ options, declaration: { set: many(150), delete: ["OLD"] } });
    const names = many(150).map(({ name }) => name);
    expect(outcome).toEqual(
      aFailedOutcome(outcome.failure, {
        set: names.slice(0, 100),
        notApplied: [...names.slice(100), "OLD"],
        names: api.secrets("api").map(({ name }) => name),
        requests: 2,
      }),
    );
    expect(outcome.failure).toMatchObject(refused(400, 10055));
  });

  test("and a lost answer in the middle leaves those names in doubt", async () => {
    const interceptions: Interception[] = [{ transform: (answer) => answer }, { fault: "reset", apply: true }];
    const options = { variableLimit: 300 };
    const { outcome } = await patched({ options, interceptions, declaration: { set: many(250) } });
    const names = many(250).map(({ name }) => name);
    expect(outcome).toEqual(
      aFailedOutcome(outcome.failure, {
        set: names.slice(0, 100),
        notKnown: names.slice(100, 200),
        notApplied: names.slice(200),
        requests: 2,
      }),
    );
  });

  test("and an answer without what an earlier batch set proves nothing: the list decides", async () => {
    const { outcome } = await patched({
      options: { variableLimit: 300 },
      interceptions: [answering((result) => result), answering(({ S0, ...result }) => result)],
      declaration: { set: many(120) },
    });
    expect(outcome).toMatchObject({ status: "patched", requests: 3, notApplied: [] });
    expect(outcome.set).toHaveLength(120);
  });

  test("and a batch that undid the one before is seen", async () => {
    const without = (names: Record<string, unknown>) => ({ ...names, S0: { type: "plain_text" } });
    const { outcome } = await patched({
      options: { variableLimit: 300 },
      interceptions: [answering((result) => result), answering(without)],
      declaration: { set: many(120) },
    });
    expect(outcome).toMatchObject({
      status: "failed",
      notApplied: ["S0"],
      failure: { kind: "unverified", differences: [{ kind: "wrong-type", name: "S0" }] },
    });
    expect(outcome.set).toHaveLength(119);
  });
});

describe("a name to delete that is not there", () => {
  const NOT_FOUND = { status: 404, body: refusalBody(10056) };

  test("counts as gone, and the rest goes on", async () => {
    const { outcome, paths, events } = await patched({ declaration: { delete: ["GONE", "OLD", "AWAY"] } });
    expect(outcome).toEqual(
      anOutcome({
        ...{ deleted: ["GONE", "OLD", "AWAY"], absent: ["GONE", "AWAY"], names: ["A"], requests: 3 },
        notFound: [{ name: "GONE" }, { name: "AWAY" }],
      }),
    );
    expect(paths).toEqual([`PATCH ${SCRIPT}/secrets-bulk`, `GET ${SCRIPT}/secrets`, `PATCH ${SCRIPT}/secrets-bulk`]);
    expect(events).toEqual([{ kind: "already-absent", names: ["GONE", "AWAY"] }]);
  });

  test("if it is all there is to do, nothing is changed", async () => {
    const { outcome, api } = await patched({ declaration: { set: [], delete: ["GONE"] } });
    const gone = { status: "unchanged", set: [], deleted: ["GONE"], absent: ["GONE"], names: ["OLD"] } as const;
    expect(outcome).toEqual(anOutcome({ ...gone, notFound: [{ name: "GONE" }], requests: 2 }));
    expect(api.worker("api")?.versions).toHaveLength(1);
  });

  test("because a lost answer deleted it leaves nothing in doubt once the list is read", async () => {
    const names = many(101).map(({ name }) => name);
    const bindings = names.map((name) => ({ ...OLD, name }));
    let patches = 0;
    const third: Interception = {
      match: (request) => {
        patches += isPatch(request) ? 1 : 0;
        return patches === 3;
      },
      ...{ status: 400, body: refusalBody(10055) },
    };
    const { outcome } = await patched({
      options: { variableLimit: 300, workers: [{ script: "api", bindings }] },
      declaration: { set: [], delete: names },
      interceptions: [third, { match: isPatch, fault: "reset", apply: true }],
      maxAttempts: 2,
    });
    const deleted = names.slice(0, 100);
    const left = names.slice(100);
    expect(outcome).toMatchObject({ deleted, absent: [], notApplied: left, names: left, failure: refused(400, 10055) });
  });

  test("because a lost answer deleted it, counts as deleted by this step", async () => {
    const { outcome, events } = await patched({
      declaration: { set: [], delete: ["OLD"] },
      interceptions: [{ fault: "reset", apply: true }],
      maxAttempts: 2,
    });
    expect(outcome).toEqual(anOutcome({ set: [], deleted: ["OLD"], names: [], attempts: 2, requests: 3 }));
    expect(events).toMatchObject([{ kind: "retry" }]);
  });

  test.each([{ type: "secret_text" }, { type: "future" }, {}])(
    "but is listed as %j: the refusal stands",
    async (entry) => {
      const { outcome } = await patched({
        declaration: { delete: ["OLD"] },
        interceptions: [NOT_FOUND, { match: isList, status: 200, body: successBody([{ name: "OLD", ...entry }]) }],
      });
      expect(outcome).toEqual(
        aFailedOutcome(outcome.failure, { notApplied: ["A", "OLD"], names: ["OLD"], requests: 2 }),
      );
      expect(outcome.failure).toMatchObject(refused(404, 10056));
    },
  );

  test("and comes back while the rest is sent: it is not said to be gone", async () => {
    const interceptions = [NOT_FOUND, answering((result) => ({ ...result, GONE: { type: "secret_text" } }))];
    const { outcome } = await patched({ declaration: { delete: ["GONE"] }, interceptions });
    expect(outcome).toMatchObject({
      ...{ set: ["A"], deleted: [], absent: [], notApplied: ["GONE"], notKnown: [] },
      failure: { kind: "unverified" },
    });
  });

  test("and another binding takes its name while the rest is sent: that is not a secret", async () => {
    const interceptions = [NOT_FOUND, answering((result) => ({ ...result, GONE: { type: "plain_text" } }))];
    const { outcome } = await patched({ declaration: { delete: ["GONE"] }, interceptions });
    expect(outcome).toMatchObject({ status: "patched", deleted: ["GONE"], absent: ["GONE"], requests: 3 });
  });

  test("and cannot be found out: the failure of the list is in the outcome", async () => {
    const interceptions: Interception[] = [{ match: isList, status: 403, body: refusalBody(10023) }];
    const { outcome } = await patched({ declaration: { delete: ["GONE"] }, interceptions });
    expect(outcome).toEqual(aFailedOutcome(outcome.failure, { notApplied: ["A", "GONE"], requests: 2 }));
    expect(outcome.failure).toMatchObject({ kind: "absent-name-unknown", because: refused(403, 10023) });
  });
});

describe("secrets that are not declared", () => {
  const options = { workers: [{ script: "api", bindings: [{ ...OLD, name: "B-2" }, OLD, REGION] }] };

  test.each<[string, Setting, string[] | undefined]>([
    ["are those that remain", { declaration: { delete: ["OLD"] } }, ['"B-2"']],
    ["are those of a list", { interceptions: [answering(() => null)] }, ['"B-2"', "OLD"]],
    [
      "are not known if nothing was reported",
      { interceptions: [{ status: 400, body: refusalBody(10055) }] },
      undefined,
    ],
    ["are not known after a lost answer", { interceptions: [{ fault: "reset", apply: true }] }, undefined],
  ])("%s", async (_case, setting, undeclared) => {
    expect((await patched({ options, ...setting })).undeclared).toEqual(undeclared);
  });
});

describe("a misspelled name to delete", () => {
  const options = (bindings: string[], deletingMissing: "10056" | "ignore" = "ignore"): CloudflareOptions => {
    return { deletingMissing, workers: [{ script: "api", bindings: bindings.map((name) => ({ ...OLD, name })) }] };
  };
  const notFound = [{ name: "OLD_APIKEY", nearest: "OLD_API_KEY" }];
  const declaration = { delete: ["OLD_APIKEY"] };

  test("is found in the list that settles a refusal", async () => {
    const { outcome } = await patched({ options: options(["OLD_API_KEY"], "10056"), declaration });
    expect(outcome).toMatchObject({ status: "patched", absent: ["OLD_APIKEY"], notFound });
  });

  test("is found in the answer to the patch, without a further request", async () => {
    const { outcome } = await patched({ options: options(["OLD_API_KEY"]), declaration });
    expect(outcome).toMatchObject({ status: "patched", absent: [], notFound, requests: 1 });
  });

  test.each<[string, string[], Partial<Declaration>]>([
    ["has no near name", ["OTHER"], {}],
    ["is near a name that is set, since it was renamed", ["X"], { set: [{ ...A, name: "OLD_API_KEY" }] }],
  ])("is not one if it %s", async (_case, bindings, more) => {
    const { outcome } = await patched({ options: options(bindings), declaration: { ...declaration, ...more } });
    expect(outcome).toMatchObject({ status: "patched", deleted: ["OLD_APIKEY"] });
    expect(outcome.notFound).toBeUndefined();
  });

  test("is not said to be missing if it comes after all", async () => {
    const notFoundAnswer = { status: 404, body: refusalBody(10056) };
    const comes = answering((result) => ({ ...result, OLD_APIKEY: { type: "secret_text" } }));
    const { outcome } = await patched({
      options: options(["OLD_API_KEY"]),
      declaration,
      interceptions: [notFoundAnswer, comes],
    });
    expect(outcome.failure).toMatchObject({ kind: "unverified" });
    expect(outcome.notFound).toBeUndefined();
  });
});

describe("in a version that is not deployed", () => {
  const staged = (setting: Setting = {}) => patched({ deploy: false, ...setting });

  test("with one request, and its id", async () => {
    const declaration = { set: [A, K], delete: ["OLD"], versionTags: { "workers/tag": "v1" } };
    const { outcome, api, paths } = await staged({ declaration });
    const latest = api.worker("api")?.versions.at(-1);
    expect(outcome).toEqual(
      anOutcome({ set: ["A", "K"], deleted: ["OLD"], names: ["A", "K"], versionId: String(latest?.id) }),
    );
    expect(paths).toEqual([`PATCH ${LATEST}?deploy=false`]);
    expect(latest?.bindings.get("A")).toEqual(A);
    expect(latest).not.toBe(api.worker("api")?.deployedVersion);
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("if the latest version is not the deployed one, which a patch at once would need", async () => {
    const options = { workers: [{ script: "api", latestVersionDeployed: false }] };
    expect((await staged({ options })).outcome.status).toBe("patched");
    expect((await patched({ options })).outcome.failure).toMatchObject({ reason: { code: 10215 } });
  });

  test("in batches, each on the one before, with the id of the last", async () => {
    const { outcome, api } = await staged({ options: { variableLimit: 300 }, declaration: { set: many(150) } });
    const versions = api.worker("api")?.versions ?? [];
    expect(versions).toHaveLength(3);
    expect(outcome).toMatchObject({ status: "patched", versionId: versions.at(-1)?.id, requests: 2 });
    const names = many(150).map(({ name }) => name);
    expect([...(versions.at(-1)?.bindings.keys() ?? [])]).toEqual(expect.arrayContaining(names));
  });

  test("a batch that fails leaves the id of the version with the ones before", async () => {
    const { outcome, api } = await staged({ options: { variableLimit: 120 }, declaration: { set: many(150) } });
    const versions = api.worker("api")?.versions ?? [];
    expect(outcome).toMatchObject({ versionId: versions.at(-1)?.id, failure: refused(400, 10055) });
    expect(versions).toHaveLength(2);
  });

  test("a name to delete that is not there is found in the latest version", async () => {
    const { outcome, paths } = await staged({ declaration: { delete: ["GONE"] } });
    expect(outcome).toMatchObject({ status: "patched", absent: ["GONE"], requests: 3 });
    expect(paths).toEqual([`PATCH ${LATEST}?deploy=false`, `GET ${LATEST}`, `PATCH ${LATEST}?deploy=false`]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["without bindings", { bindings: undefined }],
    ["without what was set", { bindings: [] }],
    [
      "with a type that nobody knows",
      {
        bindings: [
          { name: "A", type: "secret_text" },
          { name: "OLD", type: "x" },
        ],
      },
    ],
  ])("an answer %s is settled by reading the version", async (_case, change) => {
    const { outcome, paths } = await staged({
      declaration: { delete: ["OLD"] },
      interceptions: [answering((result) => ({ ...result, ...change }))],
    });
    expect(outcome).toMatchObject({ status: "patched", set: ["A"], deleted: ["OLD"], requests: 2 });
    expect(paths).toEqual([`PATCH ${LATEST}?deploy=false`, `GET ${LATEST}`]);
  });

  test.each([{}, { id: 7 }, { id: "::set-output name=x::y" }, { id: "" }])(
    "an answer with %j for a version proves nothing",
    async (result) => {
      const { outcome } = await staged({ interceptions: [{ status: 200, body: successBody(result) }] });
      expect(outcome).toEqual(aFailedOutcome({ kind: "no-version-id" }, LOST));
    },
  );

  test.each<[string, { errors?: object[]; status?: number }]>([
    ["a 202", { status: 202 }],
    ["a success beside an error", { errors: [{ code: 1, message: "m" }] }],
  ])("%s is not sent again: the version may have been made", async (_case, { errors = [], status = 200 }) => {
    const interception: Interception = {
      match: isPatch,
      transform: (answer) => ({ ...answer, status, body: { ...(answer.body as object), errors } }),
    };
    const { outcome, api } = await staged({ maxAttempts: 5, interceptions: [interception] });
    const reason = { kind: "unreadable", content: "unconfirmed", status };
    expect(outcome).toMatchObject({
      ...LOST,
      status: "failed",
      failure: { purpose: "stage", effect: "unknown", reason },
    });
    expect(api.worker("api")?.versions).toHaveLength(2);
  });

  test("if there is no version at all, it fails", async () => {
    const { outcome } = await staged({ options: { workers: [{ script: "api", hasVersion: false }] } });
    expect(outcome.failure).toMatchObject({ purpose: "stage", reason: { code: 10222 } });
  });

  test.each([null, {}, { bindings: [7] }])("a latest version that is %j proves nothing", async (result) => {
    const id = "00000000-0000-0000-0000-000000000000";
    const interceptions = [answering(() => ({ id })), { match: isList, status: 200, body: successBody(result) }];
    const { outcome } = await staged({ interceptions });
    expect(outcome).toMatchObject({ ...LOST, versionId: id, failure: { kind: "unproved" } });
  });
});
