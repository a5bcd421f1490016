import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Binding,
  type Cloudflare,
  type CloudflareOptions,
  type Interception,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import { latestVersion } from "../../src/cloudflare/latest-version.ts";
import { secretsBulk } from "../../src/cloudflare/secrets-bulk.ts";
import { namesOf } from "../../src/model/batches.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Declaration } from "../../src/model/patch.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { nameShower } from "../../src/privacy/sanitize.ts";
import { patchWorker } from "../../src/run/patch.ts";
import { HMAC_KEY as K } from "../support/generated-keys.ts";
import "../support/one-realm.ts";
import { clientFor } from "../support/client-for.ts";

const VALUE = "s3cret-value";
const A = { name: "A", type: "secret_text", text: VALUE } as const;
const OLD: Binding = { name: "OLD", type: "secret_text", text: "old-value" };
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };

const open: Cloudflare[] = [];

afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

type Setting = {
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  worker?: { script?: string; dispatchNamespace?: string };
  token?: string;
  timeoutSeconds?: number;
  maxAttempts?: number;
  deploy?: boolean;
};

async function patched(setting: Setting): Promise<{ outcome: Outcome; api: Cloudflare; told: string[] }> {
  const api = await startCloudflare({ workers: [{ script: "api", bindings: [OLD, REGION] }], ...setting.options });
  open.push(api);
  for (const interception of setting.interceptions ?? []) api.intercept(interception);
  const dispatcher = new Agent();
  const told: string[] = [];
  const redact = redactor([VALUE, API_TOKEN]);
  const tell = (line: string): void => void told.push(line);
  const client = clientFor({
    baseUrl: api.url,
    dispatcher,
    token: setting.token,
    timeoutSeconds: setting.timeoutSeconds,
    redact,
    maxAttempts: setting.maxAttempts ?? 1,
    tell,
  });
  const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined, ...setting.worker };
  const declaration = { set: [A], delete: [], versionTags: {}, ...setting.declaration };
  const showNames = nameShower(namesOf(declaration), redact);
  const endpoint = setting.deploy === false ? latestVersion(worker, client) : secretsBulk(worker, client);
  const tally = { requests: 0, attempts: 0 };
  try {
    const outcome = await patchWorker({ worker, declaration, client, endpoint, tally, showNames, tell });
    return { outcome, api, told };
  } finally {
    await dispatcher.destroy();
  }
}

const SCRIPT = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api`;
const DISPATCH = `/client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/tenants/scripts/api`;
const PATCHED: Outcome = {
  script: "api",
  status: "patched",
  set: ["A"],
  deleted: [],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A", "OLD"],
  attempts: 1,
  requests: 1,
};
const lines = (requests: Cloudflare["requests"]): string[] => requests.map(({ method, path }) => `${method} ${path}`);

describe("patched", () => {
  test("with one request, whose body is the merge patch", async () => {
    const declaration = { set: [A, K], delete: ["OLD"], versionTags: { commit: "3f2a1b0" } };
    const { outcome, api } = await patched({ declaration });
    expect(outcome).toEqual({ ...PATCHED, set: ["A", "K"], deleted: ["OLD"], names: ["A", "K"] });
    expect(lines(api.requests)).toEqual([`PATCH ${SCRIPT}/secrets-bulk`]);
    expect(api.requests[0]?.json).toEqual({ secrets: { A, K, OLD: null }, version_tags: { commit: "3f2a1b0" } });
    expect(api.worker("api")?.bindings.get("A")).toEqual(A);
    expect(api.worker("api")?.versions.at(-1)?.tags).toEqual({ commit: "3f2a1b0" });
  });

  test("in a dispatch namespace", async () => {
    const options = { workers: [{ script: "api", namespace: "tenants" }] };
    const { outcome, api } = await patched({ options, worker: { dispatchNamespace: "tenants" } });
    expect(outcome).toEqual({ ...PATCHED, names: ["A"] });
    expect(lines(api.requests)).toEqual([`PATCH ${DISPATCH}/secrets-bulk`]);
  });

  test("and listed, where the answer says nothing of the bindings", async () => {
    const { outcome, api } = await patched({ options: { omitResult: true } });
    expect(outcome).toEqual({ ...PATCHED, requests: 2 });
    expect(lines(api.requests)).toEqual([`PATCH ${SCRIPT}/secrets-bulk`, `GET ${SCRIPT}/secrets`]);
  });

  test("deleting a name that is not there", async () => {
    const { outcome } = await patched({
      options: { deletingMissing: "ignore" },
      declaration: { set: [], delete: ["GONE"] },
    });
    expect(outcome).toEqual({ ...PATCHED, set: [], deleted: ["GONE"], names: ["OLD"] });
  });

  test("names that the server chose are cleaned, those of the declaration are not", async () => {
    const options = {
      workers: [
        {
          script: "api",
          bindings: [
            { name: "::error::x\n", type: "secret_text", text: "" },
            { name: VALUE, type: "secret_text", text: "" },
            { name: "N".repeat(200), type: "secret_text", text: "" },
          ] as Binding[],
        },
      ],
    };
    const name = "A".repeat(200);
    const { outcome } = await patched({ options, declaration: { set: [{ ...A, name }] } });
    expect(outcome.names).toEqual(["***", ": :error: :x\\u{a}", name, `${"N".repeat(128)}… (cut)`]);
  });
});

const NONE = {
  status: "failed",
  set: [],
  deleted: [],
  absent: [],
  notApplied: ["A"],
  notKnown: [],
  names: [],
} as const;
const LOST = { notApplied: [], notKnown: ["A"] };
const UNPROVED = "Cloudflare accepted the patch of Worker api, but that it took effect could not be proved.";
const UNDECLARED = "Cloudflare accepted the patch of Worker api, but its answer is not the declared state:";
const AGAIN = "Run the step again, which is safe. If it stays, look at the Worker in the dashboard.";
const isList = ({ method }: { method: string }): boolean => method === "GET";
const answer = (result: unknown): string => JSON.stringify({ success: true, errors: [], messages: [], result });

type Failing = { setting: Setting; outcome: Partial<Outcome>; code: number | string; message: (string | RegExp)[] };

const FAILS: Record<string, Failing> = {
  "no such Worker, and none is made": {
    setting: { worker: { script: "apo" } },
    outcome: { script: "apo", requests: 1 },
    code: 10007,
    message: ["Cloudflare refused the patch of Worker apo: code 10007 (HTTP 404).", /^Cause: There is no Worker/],
  },
  "a wrong token": {
    setting: { token: "x".repeat(40) },
    outcome: { requests: 1 },
    code: 10000,
    message: [/^Cloudflare refused the patch of Worker api: code 10000/, /^Cause: The token was rejected/],
  },
  "a variable of the name": {
    setting: { declaration: { set: [{ ...A, name: "REGION" }] } },
    outcome: { requests: 1, notApplied: ["REGION"] },
    code: 10053,
    message: ["Cloudflare refused the patch of Worker api: code 10053 (HTTP 400).", /^Cause: Another binding/],
  },
  "a 200 that is no success": {
    setting: {
      interceptions: [{ status: 200, body: '{"success":false,"errors":[{"code":4,"message":"s3cret-value"}]}' }],
    },
    outcome: { ...LOST, requests: 1 },
    code: 4,
    message: [/code 4 \(HTTP 200\)/, 'Cloudflare says: code 4, "***"'],
  },
  "a success with a status that is none": {
    setting: { interceptions: [{ status: 500, body: answer({ A: { type: "secret_text" } }) }] },
    outcome: { ...LOST, requests: 1 },
    code: 500,
    message: ["Cloudflare refused the patch of Worker api: HTTP 500."],
  },
  "a page": {
    setting: { interceptions: [{ status: 200, body: "<html>" }] },
    outcome: { ...LOST, requests: 1 },
    code: "answer",
    message: ["The answer to the patch of Worker api cannot be read: HTTP 200, an HTML page."],
  },
  "no answer": {
    setting: { interceptions: [{ fault: "hang" }], timeoutSeconds: 0.2 },
    outcome: { ...LOST, requests: 1 },
    code: "timeout",
    message: [/^No answer to the patch of Worker api: no answer within 0.2 s\./],
  },
  "an answer without what was set": {
    setting: {
      interceptions: [
        { body: answer({ OLD: { type: "secret_text" }, A: { type: "plain_text", text: "x" } }), status: 200 },
      ],
    },
    outcome: { requests: 1, names: ["OLD"] },
    code: "unverified",
    message: [UNDECLARED, "- A is not a secret_text but a plain_text.", AGAIN],
  },
  "an answer with what was deleted": {
    setting: {
      declaration: { delete: ["OLD"] },
      interceptions: [{ body: answer({ A: { type: "secret_text" }, OLD: { type: "secret_text" } }), status: 200 }],
    },
    outcome: { requests: 1, set: ["A"], notApplied: ["OLD"], names: ["A", "OLD"] },
    code: "unverified",
    message: [UNDECLARED, "- OLD is still on the Worker.", AGAIN],
  },
  "a patch that was answered and not made": {
    setting: { interceptions: [{ status: 200, body: '{"success":true}' }] },
    outcome: { requests: 2, names: ["OLD"] },
    code: "unverified",
    message: [UNDECLARED, "- A is not on the Worker.", AGAIN],
  },
  "a list that is refused": {
    setting: {
      options: { omitResult: true },
      interceptions: [{ match: isList, status: 403, body: '{"success":false,"errors":[{"code":10000}]}' }],
    },
    outcome: { ...LOST, requests: 2 },
    code: "unverified",
    message: [UNPROVED, "Cloudflare refused the list of secrets of Worker api: code 10000 (HTTP 403).", /^Cause:/],
  },
  "a list that is none": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, status: 200, body: answer({}) }] },
    outcome: { ...LOST, requests: 2 },
    code: "unverified",
    message: [
      UNPROVED,
      "The answer that should list the secrets is no list of bindings. Run the step again, which is safe.",
    ],
  },
  "a list that does not come": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, fault: "reset" }] },
    outcome: { ...LOST, requests: 2 },
    code: "unverified",
    message: [UNPROVED, /^No answer to the list of secrets of Worker api: the connection broke/],
  },
};

describe("not patched", () => {
  test.each(Object.entries(FAILS))("%s", async (_case, { setting, outcome: expected, code, message }) => {
    const { outcome, api } = await patched(setting);
    expect(outcome).toEqual({ script: "api", attempts: 1, ...NONE, ...expected, error: outcome.error });
    expect(outcome.error?.code).toBe(code);
    const found = outcome.error?.message.split("\n") ?? [];
    for (const [index, line] of message.entries())
      expect(found[index]).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
    expect(outcome.error?.message).not.toContain(VALUE);
    expect(api.worker("apo")).toBeUndefined();
  });

  test("a fault of the action itself is none of Cloudflare's", async () => {
    const broken = new Error("a bug");
    const redact = (): string => {
      throw broken;
    };
    const api = await startCloudflare();
    open.push(api);
    const dispatcher = new Agent();
    const client = clientFor({
      baseUrl: api.url,
      dispatcher,
      redact,
      maxAttempts: 5,
    });
    const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined };
    const declaration = { set: [A], delete: [], versionTags: {} };
    const tally = { requests: 0, attempts: 0 };
    const endpoint = secretsBulk(worker, client);
    const showNames = () => (name: string) => name;
    const patching = patchWorker({ worker, declaration, client, endpoint, tally, showNames, tell: () => {} });
    await expect(patching).rejects.toBe(broken);
    await dispatcher.destroy();
  });
});

const many = (count: number, prefix = "S"): Declaration["set"] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${prefix}${index}`,
    type: "secret_text",
    text: `value-${index}`,
  }));
const sizes = (api: Cloudflare): number[] =>
  api.requests
    .filter(({ method }) => method === "PATCH")
    .map(({ json }) => Object.keys((json as { secrets: object }).secrets).length);

describe("more operations than one request takes", () => {
  test("go in batches, sets before deletes, each with the tags", async () => {
    const set = many(150);
    const options = { variableLimit: 300, workers: [{ script: "api", bindings: [OLD] }] };
    const declaration = { set, delete: ["OLD"], versionTags: { commit: "1" } };
    const { outcome, api } = await patched({ options, declaration });
    expect(outcome).toMatchObject({ status: "patched", deleted: ["OLD"], attempts: 1, requests: 2 });
    expect(outcome.set).toEqual(set.map(({ name }) => name));
    expect(outcome.names).toEqual(set.map(({ name }) => name).sort());
    expect(sizes(api)).toEqual([100, 51]);
    expect(api.requests.map(({ json }) => (json as { version_tags: unknown }).version_tags)).toEqual([
      { commit: "1" },
      { commit: "1" },
    ]);
    expect(api.requests[1]?.json).toMatchObject({ secrets: { OLD: null } });
  });

  test("are cut anew at the limit that Cloudflare tells", async () => {
    const { outcome, api, told } = await patched({ options: { operationLimit: 25 }, declaration: { set: many(46) } });
    expect(outcome).toMatchObject({ status: "patched", requests: 3, notApplied: [], notKnown: [] });
    expect(sizes(api)).toEqual([46, 25, 21]);
    expect(told).toEqual(["Cloudflare takes fewer operations in one request than were sent: now at most 25 at once."]);
  });

  test.each(["Too many.", "the limit of 0 per request", "the limit of 99 per request"])(
    "are halved where it does not: %s",
    async (message) => {
      const body = JSON.stringify({ success: false, errors: [{ code: 100160, message }] });
      const { outcome, api } = await patched({
        declaration: { set: many(5) },
        interceptions: [{ status: 400, body }],
      });
      expect(outcome.status).toBe("patched");
      expect(sizes(api)).toEqual([5, 2, 2, 1]);
    },
  );

  test("a failure says what was applied and what was not", async () => {
    const options = { variableLimit: 120 };
    const { outcome, api } = await patched({ options, declaration: { set: many(150), delete: ["OLD"] } });
    const names = many(150).map(({ name }) => name);
    expect(outcome).toMatchObject({ status: "failed", deleted: [], notKnown: [], requests: 2 });
    expect(outcome.set).toEqual(names.slice(0, 100));
    expect(outcome.notApplied).toEqual([...names.slice(100), "OLD"]);
    expect(outcome.names).toEqual(api.secrets("api").map(({ name }) => name));
    expect(outcome.error?.code).toBe(10055);
    expect(outcome.error?.message.split("\n").slice(-3)).toEqual([
      "Applied: 100 of 151 names.",
      `Not applied: ${names.slice(100, 140).join(", ")} and 11 more.`,
      "Running the step again is safe: what has its declared state keeps it.",
    ]);
  });

  test("a lost answer in the middle leaves those names in doubt", async () => {
    const interceptions: Interception[] = [{ transform: (answer) => answer }, { fault: "reset", apply: true }];
    const options = { variableLimit: 300 };
    const { outcome } = await patched({ options, interceptions, declaration: { set: many(250) } });
    const names = many(250).map(({ name }) => name);
    expect(outcome).toMatchObject({ status: "failed", names: [], requests: 2 });
    expect(outcome.set).toEqual(names.slice(0, 100));
    expect(outcome.notKnown).toEqual(names.slice(100, 200));
    expect(outcome.notApplied).toEqual(names.slice(200));
  });

  test("a batch that undid the one before is seen", async () => {
    const transform = (answer: { status: number; headers: object; body: unknown }) => {
      const body = answer.body as { result: Record<string, unknown> };
      const { S0: _, ...result } = body.result;
      return { ...answer, body: { ...body, result } } as never;
    };
    const interceptions: Interception[] = [{ transform: (answer) => answer }, { transform }];
    const { outcome } = await patched({
      options: { variableLimit: 300 },
      interceptions,
      declaration: { set: many(120) },
    });
    expect(outcome).toMatchObject({ status: "failed", notApplied: ["S0"], error: { code: "unverified" } });
    expect(outcome.error?.message).toContain("- S0 is not on the Worker.");
    expect(outcome.error?.message).toContain("Applied: 119 of 120 names.");
  });
});

describe("a name to delete that is not there", () => {
  test("counts as gone, and the rest goes on", async () => {
    const declaration = { delete: ["GONE", "OLD", "AWAY"] };
    const { outcome, api, told } = await patched({ declaration });
    expect(outcome).toEqual({
      ...PATCHED,
      deleted: ["GONE", "OLD", "AWAY"],
      absent: ["GONE", "AWAY"],
      names: ["A"],
      requests: 3,
    });
    expect(lines(api.requests)).toEqual([
      `PATCH ${SCRIPT}/secrets-bulk`,
      `GET ${SCRIPT}/secrets`,
      `PATCH ${SCRIPT}/secrets-bulk`,
    ]);
    expect(told).toEqual(["Not on the Worker, so nothing to delete: GONE, AWAY."]);
  });

  test("where it is all there is to do, nothing is changed", async () => {
    const { outcome, api } = await patched({ declaration: { set: [], delete: ["GONE"] } });
    expect(outcome).toEqual({
      ...PATCHED,
      status: "unchanged",
      set: [],
      deleted: ["GONE"],
      absent: ["GONE"],
      names: ["OLD"],
      requests: 2,
    });
    expect(api.worker("api")?.versions).toHaveLength(1);
  });

  test("because a lost answer deleted it, counts as deleted by this step", async () => {
    const interceptions: Interception[] = [{ fault: "reset", apply: true }];
    const declaration = { set: [], delete: ["OLD"] };
    const { outcome, told } = await patched({ declaration, interceptions, maxAttempts: 2 });
    expect(outcome).toEqual({ ...PATCHED, set: [], deleted: ["OLD"], names: [], attempts: 2, requests: 3 });
    expect(told).toHaveLength(1);
  });

  test("but is listed: the refusal stands", async () => {
    const body = JSON.stringify({ success: false, errors: [{ code: 10056, message: "m" }] });
    const { outcome } = await patched({
      declaration: { delete: ["OLD"] },
      interceptions: [{ status: 404, body }],
    });
    expect(outcome).toMatchObject({ status: "failed", notApplied: ["A", "OLD"], error: { code: 10056 }, requests: 2 });
  });

  test("and comes back while the rest is sent: it is not said to be gone", async () => {
    const result = Object.fromEntries(["A", "GONE"].map((name) => [name, { name, type: "secret_text" }]));
    const interceptions: Interception[] = [
      { status: 404, body: JSON.stringify({ success: false, errors: [{ code: 10056, message: "m" }] }) },
      { match: ({ method }) => method === "PATCH", body: JSON.stringify({ success: true, errors: [], result }) },
    ];
    const { outcome } = await patched({ declaration: { delete: ["GONE"] }, interceptions });
    const rest = { set: ["A"], deleted: [], absent: [], notApplied: ["GONE"], notKnown: [] };
    expect(outcome).toMatchObject({ ...rest, status: "failed", error: { code: "unverified" } });
  });

  test("and cannot be found out: the list's failure is told", async () => {
    const interceptions: Interception[] = [{ match: isList, status: 403, body: '{"success":false,"errors":[]}' }];
    const { outcome } = await patched({ declaration: { delete: ["GONE"] }, interceptions });
    expect(outcome).toMatchObject({ status: "failed", notApplied: ["A", "GONE"], error: { code: 403 } });
    expect(outcome.error?.message.split("\n")[0]).toBe(
      "A name to delete is not on the Worker (code 10056), and which one it is cannot be found out.",
    );
  });
});

describe("into a version that is not deployed", () => {
  const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest`;

  test("with one request, and its id", async () => {
    const declaration = { set: [A, K], delete: ["OLD"], versionTags: { "workers/tag": "v1" } };
    const { outcome, api } = await patched({ deploy: false, declaration });
    const latest = api.worker("api")?.versions.at(-1);
    expect(outcome).toEqual({
      ...PATCHED,
      set: ["A", "K"],
      deleted: ["OLD"],
      names: ["A", "K"],
      versionId: latest?.id,
    });
    expect(lines(api.requests)).toEqual([`PATCH ${LATEST}?deploy=false`]);
    expect(api.requests[0]?.json).toEqual({ env: { A, K, OLD: null }, annotations: { "workers/tag": "v1" } });
    expect(latest?.bindings.get("A")).toEqual(A);
    expect(latest).not.toBe(api.worker("api")?.deployedVersion);
    expect(api.secrets("api")).toEqual([{ name: "OLD", type: "secret_text" }]);
  });

  test("works where the latest version is not the deployed one", async () => {
    const options = { workers: [{ script: "api", latestVersionDeployed: false }] };
    const { outcome } = await patched({ deploy: false, options });
    expect(outcome.status).toBe("patched");
    expect((await patched({ options })).outcome.error?.code).toBe(10215);
  });

  test("in batches, each on the one before, with the id of the last", async () => {
    const { outcome, api } = await patched({
      deploy: false,
      options: { variableLimit: 300 },
      declaration: { set: many(150) },
    });
    const versions = api.worker("api")?.versions ?? [];
    expect(versions).toHaveLength(3);
    expect(outcome).toMatchObject({ status: "patched", versionId: versions.at(-1)?.id, requests: 2 });
    expect([...(versions.at(-1)?.bindings.keys() ?? [])]).toEqual(
      expect.arrayContaining(many(150).map(({ name }) => name)),
    );
  });

  test("a batch that fails leaves the id of the version with the ones before", async () => {
    const options = { variableLimit: 120 };
    const { outcome, api } = await patched({ deploy: false, options, declaration: { set: many(150) } });
    const versions = api.worker("api")?.versions ?? [];
    expect(outcome).toMatchObject({ status: "failed", versionId: versions.at(-1)?.id, error: { code: 10055 } });
    expect(versions).toHaveLength(2);
  });

  test("a name to delete that is not there is found in the latest version", async () => {
    const { outcome, api } = await patched({ deploy: false, declaration: { delete: ["GONE"] } });
    expect(outcome).toMatchObject({ status: "patched", absent: ["GONE"], requests: 3 });
    expect(lines(api.requests)).toEqual([
      `PATCH ${LATEST}?deploy=false`,
      `GET ${LATEST}`,
      `PATCH ${LATEST}?deploy=false`,
    ]);
  });

  test("an answer without bindings is settled by asking for the version", async () => {
    const transform: Interception["transform"] = (given) => {
      const { bindings: _, ...result } = (given.body as { result: Record<string, unknown> }).result;
      return { ...given, body: { ...(given.body as object), result } } as never;
    };
    const { outcome, api } = await patched({ deploy: false, interceptions: [{ transform }] });
    expect(outcome).toMatchObject({ status: "patched", set: ["A"], requests: 2 });
    expect(lines(api.requests)).toEqual([`PATCH ${LATEST}?deploy=false`, `GET ${LATEST}`]);
  });

  test.each([{}, { id: 7 }, { id: "::set-output name=x::y" }, { id: "" }])(
    "an answer with %j for a version proves nothing",
    async (result) => {
      const interceptions = [{ status: 200, body: answer(result) }];
      const { outcome } = await patched({ deploy: false, interceptions });
      expect(outcome).toMatchObject({ status: "failed", notKnown: ["A"], error: { code: "unverified" } });
      expect(outcome.error?.message).toContain("its answer has no version id");
      expect(outcome.error?.message).not.toContain("set-output");
    },
  );

  test("no version at all is explained", async () => {
    const options = { workers: [{ script: "api", hasVersion: false }] };
    const { outcome } = await patched({ deploy: false, options });
    expect(outcome.error?.code).toBe(10222);
    expect(outcome.error?.message).toContain("What to do: Upload a version of it first.");
  });

  test.each(["null", "{}", '{"bindings":[7]}'])("a latest version that is %s proves nothing", async (result) => {
    const interceptions: Interception[] = [
      {
        transform: (given) =>
          ({
            ...given,
            body: { success: true, result: { id: "00000000-0000-0000-0000-000000000000" } },
          }) as never,
      },
      { match: isList, status: 200, body: `{"success":true,"result":${result}}` },
    ];
    const { outcome } = await patched({ deploy: false, interceptions });
    expect(outcome).toMatchObject({ status: "failed", notKnown: ["A"], error: { code: "unverified" } });
  });
});
