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
import { patchWorker } from "../../src/cloudflare/secrets-bulk.ts";
import type { Outcome } from "../../src/secrets/outcome.ts";
import type { Declaration } from "../../src/secrets/patch.ts";
import { redactor } from "../../src/secrets/redaction.ts";
import { HMAC_KEY as K } from "../generated-keys.ts";
import "../one-realm.ts";

const VALUE = "s3cret-value";
const A = { name: "A", type: "secret_text", text: VALUE } as const;
const OLD: Binding = { name: "OLD", type: "secret_text", text: "old-value" };
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };

let open: Cloudflare | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

type Setting = {
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  worker?: { script?: string; dispatchNamespace?: string };
  token?: string;
  timeoutSeconds?: number;
};

async function patched(setting: Setting): Promise<{ outcome: Outcome; api: Cloudflare }> {
  const api = await startCloudflare({ workers: [{ script: "api", bindings: [OLD, REGION] }], ...setting.options });
  open = api;
  for (const interception of setting.interceptions ?? []) api.intercept(interception);
  const dispatcher = new Agent();
  try {
    const outcome = await patchWorker({
      worker: { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined, ...setting.worker },
      declaration: { set: [A], delete: [], versionTags: {}, ...setting.declaration },
      connection: {
        dispatcher,
        credentials: { kind: "token", token: setting.token ?? API_TOKEN },
        baseUrl: api.url,
        timeoutSeconds: setting.timeoutSeconds ?? 20,
      },
      redact: redactor([VALUE, API_TOKEN]),
    });
    return { outcome, api };
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

const NONE = { status: "failed", set: [], deleted: [], names: [] } as const;
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
    outcome: { requests: 1 },
    code: 10053,
    message: ["Cloudflare refused the patch of Worker api: code 10053 (HTTP 400).", /^Cause: Another binding/],
  },
  "too many operations": {
    setting: { options: { operationLimit: 1 }, declaration: { delete: ["OLD"] } },
    outcome: { requests: 1 },
    code: 100160,
    message: [/code 100160/, /^Cause:/, /^What to do:/, /"Bulk secret request contains 2 secrets/],
  },
  "a 200 that is no success": {
    setting: {
      interceptions: [{ status: 200, body: '{"success":false,"errors":[{"code":4,"message":"s3cret-value"}]}' }],
    },
    outcome: { requests: 1 },
    code: 4,
    message: [/code 4 \(HTTP 200\)/, 'Cloudflare says: code 4, "***"'],
  },
  "a success with a status that is none": {
    setting: { interceptions: [{ status: 500, body: answer({ A: { type: "secret_text" } }) }] },
    outcome: { requests: 1 },
    code: 500,
    message: ["Cloudflare refused the patch of Worker api: HTTP 500."],
  },
  "a page": {
    setting: { interceptions: [{ status: 200, body: "<html>" }] },
    outcome: { requests: 1 },
    code: "answer",
    message: ["The answer to the patch of Worker api cannot be read: HTTP 200, an HTML page."],
  },
  "no answer": {
    setting: { interceptions: [{ fault: "hang" }], timeoutSeconds: 0.2 },
    outcome: { requests: 1 },
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
    outcome: { requests: 1, set: ["A"], names: ["A", "OLD"] },
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
    outcome: { requests: 2 },
    code: "unverified",
    message: [UNPROVED, "Cloudflare refused the list of secrets of Worker api: code 10000 (HTTP 403).", /^Cause:/],
  },
  "a list that is none": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, status: 200, body: answer({}) }] },
    outcome: { requests: 2 },
    code: "unverified",
    message: [
      UNPROVED,
      "The answer that should list the secrets is no list of bindings. Run the step again, which is safe.",
    ],
  },
  "a list that does not come": {
    setting: { options: { omitResult: true }, interceptions: [{ match: isList, fault: "reset" }] },
    outcome: { requests: 2 },
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
    open = await startCloudflare();
    const dispatcher = new Agent();
    const connection = {
      dispatcher,
      credentials: { kind: "token", token: API_TOKEN },
      baseUrl: open.url,
      timeoutSeconds: 20,
    } as const;
    const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined };
    const declaration = { set: [A], delete: [], versionTags: {} };
    await expect(patchWorker({ worker, declaration, connection, redact })).rejects.toBe(broken);
    await dispatcher.destroy();
  });
});
