import { generateKeyPairSync } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Api } from "../../sandbox/cloudflare/api.ts";
import { RateLimiter } from "../../sandbox/cloudflare/throttle.ts";
import { Workers } from "../../sandbox/cloudflare/worker.ts";
import type { Binding, Cloudflare, CloudflareOptions } from "../../sandbox/cloudflare.ts";
import {
  ACCOUNT_ID,
  API_EMAIL,
  API_KEY,
  API_TOKEN,
  accountRateLimited,
  EDGE_STATUSES,
  edgePage,
  edgeRateLimited,
  internalError,
  RULES,
  requestTimeout,
  scriptLocked,
  startCloudflare,
  tooEarly,
} from "../../sandbox/cloudflare.ts";
import { makeAuthority } from "../support/certificates.ts";

const OTHER_ACCOUNT = "fedcba9876543210fedcba9876543210";
const SCRIPT = `/accounts/${ACCOUNT_ID}/workers/scripts/api`;
const BULK = `${SCRIPT}/secrets-bulk`;
const DISPATCH = `/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/tenants/scripts/api`;
const LATEST = `/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest`;
const BEARER = { authorization: `Bearer ${API_TOKEN}` };
const MERGE_PATCH = { "content-type": "application/merge-patch+json" };
const JSON_TYPE = { "content-type": "application/json" };

const TOKEN: Binding = { name: "TOKEN", type: "secret_text", text: "old-token" };
const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
const CACHE: Binding = { name: "CACHE", type: "kv_namespace", namespace_id: "b8c1" };

let open: Cloudflare | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** With one Worker `api` that has a secret, a variable and a namespace, unless the options say otherwise. */
async function start(options: CloudflareOptions = {}): Promise<Cloudflare> {
  open = await startCloudflare({ workers: [{ script: "api", bindings: [TOKEN, REGION, CACHE] }], ...options });
  return open;
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> | FormData };

async function call(cloudflare: Cloudflare, path: string, sent: Sent = {}) {
  const { method = "GET", headers = BEARER, body = null } = sent;
  const response = await fetch(cloudflare.url + path, { method, headers, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into field by field
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function patch(cloudflare: Cloudflare, secrets: unknown, more: { path?: string; version_tags?: unknown } = {}) {
  const { path = BULK, ...rest } = more;
  const body = JSON.stringify({ secrets, ...rest });
  return call(cloudflare, path, { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body });
}

function text(value: string, name?: string) {
  return { type: "secret_text", text: value, ...(name === undefined ? {} : { name }) };
}

function hmac(more: Record<string, unknown> = {}) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return { type: "secret_key", algorithm, format: "raw", usages: ["sign"], key_base64: "c2VjcmV0", ...more };
}

function codes(answer: { json: { errors: { code: number }[] } }): number[] {
  return answer.json.errors.map((error) => error.code);
}

/** What must not move when a request is refused. */
function stateOf(cloudflare: Cloudflare): unknown {
  const worker = cloudflare.worker("api");
  return { bindings: [...(worker?.bindings ?? [])], versions: worker?.versions.length };
}

describe("secrets-bulk", () => {
  test("sets, replaces and deletes in one new version, which is deployed", async () => {
    const cloudflare = await start({
      workers: [{ script: "api", bindings: [TOKEN, { ...TOKEN, name: "OLD" }, REGION] }],
    });

    const secrets = { TOKEN: text("new-token", "TOKEN"), SIGNER: hmac(), OLD: null };
    const answer = await patch(cloudflare, secrets, { version_tags: { sha: "abc" } });

    const worker = cloudflare.worker("api");
    expect(answer.status).toBe(200);
    expect(worker?.bindings.get("TOKEN")).toEqual({ name: "TOKEN", type: "secret_text", text: "new-token" });
    expect(worker?.bindings.get("SIGNER")).toEqual({ name: "SIGNER", ...hmac() });
    expect([...(worker?.bindings.keys() ?? [])]).toEqual(["TOKEN", "REGION", "SIGNER"]);
    expect(worker?.versions.map(({ number, tags }) => ({ number, tags }))).toEqual([
      { number: 1, tags: undefined },
      { number: 2, tags: { sha: "abc" } },
    ]);
    expect(worker?.deployedVersion).toBe(worker?.versions[1]);
    expect(cloudflare.requests[0]).toMatchObject({ applied: true, status: 200, method: "PATCH" });
  });

  test("answers with all bindings, plain text with its value, and never a secret's", async () => {
    const cloudflare = await start();

    const answer = await patch(cloudflare, { SIGNER: hmac() });

    expect(answer.json).toEqual({
      result: {
        TOKEN: { name: "TOKEN", type: "secret_text" },
        REGION,
        CACHE,
        SIGNER: {
          name: "SIGNER",
          type: "secret_key",
          algorithm: { name: "HMAC", hash: "SHA-256" },
          format: "raw",
          usages: ["sign"],
        },
      },
      success: true,
      errors: [],
      messages: [],
    });
  });

  test("answers with the secrets alone, or with no result, where the options say so", async () => {
    const alone = await start({ includePlainTextInResult: false });
    expect(Object.keys((await patch(alone, { NEW: text("a") })).json.result)).toEqual(["TOKEN", "NEW"]);
    await alone.close();

    const silent = await start({
      omitResult: true,
      workers: [{ script: "api" }, { script: "api", namespace: "tenants" }],
    });
    expect((await patch(silent, { NEW: text("a") })).json).toEqual({ success: true, errors: [], messages: [] });
    const dispatched = await patch(silent, { NEW: text("a") }, { path: `${DISPATCH}/secrets-bulk` });
    expect(dispatched.json.result).toEqual({ NEW: { name: "NEW", type: "secret_text" } });
  });

  test("of a dispatch namespace leaves the script of the same name alone", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }, { script: "api", namespace: "tenants" }] });

    await patch(cloudflare, { NEW: text("a") }, { path: `${DISPATCH}/secrets-bulk` });

    expect(cloudflare.secrets("api", { namespace: "tenants" })).toEqual([{ name: "NEW", type: "secret_text" }]);
    expect(cloudflare.secrets("api")).toEqual([]);
  });

  test.each(["application/merge-patch+json", "application/json", "Application/JSON; charset=utf-8"])(
    "takes %s",
    async (type) => {
      const cloudflare = await start();
      const headers = { ...BEARER, "content-type": type };
      const body = JSON.stringify({ secrets: { NEW: text("a") } });
      expect((await call(cloudflare, BULK, { method: "PATCH", headers, body })).status).toBe(200);
      expect(cloudflare.worker("api")?.bindings.has("NEW")).toBe(true);
    },
  );

  test.each([
    ["no wrapper", { NEW: text("a") }],
    ["an empty map", { secrets: {} }],
  ])("succeeds and changes nothing with %s", async (_, body) => {
    const cloudflare = await start();
    const before = stateOf(cloudflare);
    const headers = { ...BEARER, ...MERGE_PATCH };

    const answer = await call(cloudflare, BULK, { method: "PATCH", headers, body: JSON.stringify(body) });

    expect([answer.status, answer.json.success]).toEqual([200, true]);
    expect(stateOf(cloudflare)).toEqual(before);
    expect(cloudflare.requests[0]?.applied).toBe(false);
  });

  test("stores names that are no identifiers, __proto__ among them", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }] });
    const body = `{"secrets":{"bad-name!":{"type":"secret_text","text":"a"},"__proto__":{"type":"secret_text","text":"b"}}}`;

    const answer = await call(cloudflare, BULK, { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body });

    expect(Object.keys(answer.json.result)).toEqual(["bad-name!", "__proto__"]);
    expect(cloudflare.secrets("api").map(({ name }) => name)).toEqual(["__proto__", "bad-name!"]);
  });

  test("keeps a value byte for byte", async () => {
    const cloudflare = await start();
    const value = '  \r\n"\\ \u2028 🔑 \u0000 $x `y` ';
    await patch(cloudflare, { NEW: text(value) });
    expect(cloudflare.worker("api")?.bindings.get("NEW")).toMatchObject({ text: value });
  });

  test("accepts an empty value and makes a first version where there is none", async () => {
    const cloudflare = await start({ workers: [{ script: "api", hasVersion: false }] });
    expect((await patch(cloudflare, { NEW: text("") })).status).toBe(200);
    expect(cloudflare.worker("api")?.versions).toHaveLength(1);
  });
});

describe("a request that is refused changes nothing", () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`S${index}`, text("a")]));
  const cases: [string, { secrets: unknown; options?: CloudflareOptions; status?: number; error: unknown }][] = [
    [
      "over the limit of operations",
      {
        secrets: many,
        error: {
          code: 100160,
          message:
            "Bulk secret request contains 101 secrets, which exceeds the limit of 100 per request. Please split the request into smaller batches.",
        },
      },
    ],
    [
      "over another limit of operations, deletes counted",
      { secrets: { TOKEN: null, A: text("a") }, options: { operationLimit: 1 }, error: { code: 100160 } },
    ],
    [
      "a variable of the name",
      {
        secrets: { A: text("a"), REGION: text("us") },
        error: {
          code: 10053,
          message: "Binding name 'REGION' already in use. Please use a different name and try again.",
          source: { pointer: "/secrets/REGION" },
        },
      },
    ],
    ["a namespace of the name", { secrets: { CACHE: hmac() }, error: { code: 10053 } }],
    [
      "a value over 5 KB in bytes",
      {
        secrets: { "A/~": text(`${"é".repeat(2560)}a`) },
        error: { code: 10054, source: { pointer: "/secrets/A~1~0" } },
      },
    ],
    ["another limit of values", { secrets: { A: text("abc") }, options: { valueLimit: 2 }, error: { code: 10054 } }],
    [
      "too many variables, plain text counted",
      {
        secrets: { A: text("a") },
        options: { variableLimit: 2 },
        error: {
          code: 10055,
          message:
            "This deployment includes 3 variables, which exceeds the Workers Free limit of 2 variables per Worker (secrets + text).",
        },
      },
    ],
    [
      "a name to delete that is not there",
      {
        secrets: { A: text("a"), GONE: null },
        status: 404,
        error: { code: 10056, message: "Binding 'GONE' not found", source: { pointer: "/secrets/GONE" } },
      },
    ],
    ["a name to delete that is a variable's", { secrets: { REGION: null }, status: 404, error: { code: 10056 } }],
    [
      "the latest version is not deployed",
      {
        secrets: { A: text("a") },
        options: { workers: [{ script: "api", latestVersionDeployed: false }] },
        error: { code: 10215 },
      },
    ],
    ["secrets is no object", { secrets: [], error: { code: 10021, source: { pointer: "/secrets" } } }],
    ["secrets is null", { secrets: null, error: { code: 10021, source: { pointer: "/secrets" } } }],
    ["an entry is a string", { secrets: { A: "a" }, error: { code: 10021, source: { pointer: "/secrets/A" } } }],
    [
      "another type",
      {
        secrets: { A: { type: "plain_text", text: "a" } },
        error: { code: 10021, source: { pointer: "/secrets/A/type" } },
      },
    ],
    [
      "another name",
      { secrets: { A: text("a", "B") }, error: { code: 10021, source: { pointer: "/secrets/A/name" } } },
    ],
    [
      "a text that is no string",
      {
        secrets: { A: { type: "secret_text", text: 1 } },
        error: { code: 10021, source: { pointer: "/secrets/A/text" } },
      },
    ],
    [
      "a field that is not in the schema",
      { secrets: { A: { ...text("a"), value: "a" } }, error: { code: 10021, source: { pointer: "/secrets/A/value" } } },
    ],
    [
      "a format that there is not",
      { secrets: { K: hmac({ format: "pem" }) }, error: { code: 10021, source: { pointer: "/secrets/K/format" } } },
    ],
    [
      "usages that are no array",
      { secrets: { K: hmac({ usages: "sign" }) }, error: { code: 10021, source: { pointer: "/secrets/K/usages" } } },
    ],
    [
      "a usage that there is not",
      {
        secrets: { K: hmac({ usages: ["sign", "sing"] }) },
        error: { code: 10021, source: { pointer: "/secrets/K/usages/1" } },
      },
    ],
    [
      "an algorithm that is missing",
      {
        secrets: { K: hmac({ algorithm: undefined }) },
        error: { code: 10021, source: { pointer: "/secrets/K/algorithm" } },
      },
    ],
    [
      "key material that is no base64",
      {
        secrets: { K: hmac({ key_base64: "c2Vj cmV0" }) },
        error: { code: 10021, source: { pointer: "/secrets/K/key_base64" } },
      },
    ],
    [
      "key material of another format",
      {
        secrets: { K: hmac({ key_jwk: { kty: "oct", k: "c2Vj" } }) },
        error: { code: 10021, source: { pointer: "/secrets/K/key_jwk" } },
      },
    ],
    [
      "a jwk that is missing",
      {
        secrets: { K: hmac({ format: "jwk", key_base64: undefined }) },
        error: { code: 10021, source: { pointer: "/secrets/K/key_jwk" } },
      },
    ],
    [
      "a key that cannot be imported",
      {
        secrets: { A: text("a"), K: hmac({ format: "pkcs8" }) },
        error: {
          code: 10021,
          message: expect.stringContaining("Binding 'K' holds a key that cannot be imported"),
          source: { pointer: "/secrets/K" },
        },
      },
    ],
    ["usages that the key does not have", { secrets: { K: hmac({ usages: ["encrypt"] }) }, error: { code: 10021 } }],
  ];

  test.each(cases)("%s", async (_, { secrets, options = {}, status = 400, error }) => {
    const cloudflare = await start(options);
    const before = stateOf(cloudflare);

    const answer = await patch(cloudflare, secrets);

    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({
      result: null,
      success: false,
      errors: [expect.objectContaining(error as object)],
      messages: [],
    });
    expect(stateOf(cloudflare)).toEqual(before);
    expect(cloudflare.requests[0]).toMatchObject({ applied: false, status });
  });

  test("version_tags that are no object", async () => {
    const cloudflare = await start();
    const answer = await patch(cloudflare, { A: text("a") }, { version_tags: ["a"] });
    expect(answer.json.errors).toEqual([
      expect.objectContaining({ code: 10021, source: { pointer: "/version_tags" } }),
    ]);
    expect(cloudflare.worker("api")?.bindings.has("A")).toBe(false);
  });

  test("with an error for each name", async () => {
    const cloudflare = await start();
    const answer = await patch(cloudflare, { REGION: text("a"), BIG: text("a".repeat(5121)), CACHE: text("a") });
    expect(codes(answer)).toEqual([10053, 10053, 10054]);
  });

  const broken: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["nothing", ""],
    ["half an object", '{"secrets":'],
    ["an array", "[]"],
    ["a string", '"secrets"'],
    ["null", "null"],
    ["a byte order mark", '\ufeff{"secrets":{}}'],
    ["bytes that are not UTF-8", new Uint8Array([...Buffer.from('{"secrets":{"A":"'), 0xff, ...Buffer.from('"}}')])],
  ];
  test.each(broken)("with 10026 for a body of %s", async (_, body) => {
    const cloudflare = await start();
    const answer = await call(cloudflare, BULK, { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body });
    expect([answer.status, codes(answer)]).toEqual([400, [10026]]);
  });

  test.each([["text/plain"], ["application/json-patch+json"], [undefined]])("with 415 for %s", async (type) => {
    const cloudflare = await start();
    const headers = { ...BEARER, ...(type === undefined ? {} : { "content-type": type }) };
    const body = new TextEncoder().encode('{"secrets":{}}');
    const answer = await call(cloudflare, BULK, { method: "PATCH", headers, body });
    expect([answer.status, codes(answer)]).toEqual([415, [10026]]);
  });
});

test.each([64, 128])("the limit of %i variables may be reached", async (variableLimit) => {
  const cloudflare = await start({ variableLimit });
  const secrets = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`S${index}`, text("a")]));
  // Two variables are there, and 100 operations a request are the most.
  expect((await patch(cloudflare, secrets(60))).status).toBe(200);
  const rest = Object.fromEntries(Object.entries(secrets(variableLimit - 2)).slice(60));
  expect((await patch(cloudflare, rest)).status).toBe(200);
  const beyond = await patch(cloudflare, { ONE: text("a") });
  expect(beyond.json.errors[0].message).toContain(
    `includes ${variableLimit + 1} variables, which exceeds the Workers ${variableLimit === 64 ? "Free" : "Paid"} limit`,
  );
});

test("values of 5120 bytes and 100 operations are within the limits", async () => {
  const cloudflare = await start({ workers: [{ script: "api" }] });
  const secrets = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`S${index}`, text("a".repeat(5120))]));
  expect((await patch(cloudflare, secrets)).status).toBe(200);
});

test("deletingMissing: ignore makes null for a missing name, or for a variable's, a no-op", async () => {
  const cloudflare = await start({ deletingMissing: "ignore" });
  const answer = await patch(cloudflare, { GONE: null, REGION: null, TOKEN: null });
  expect(answer.status).toBe(200);
  expect([...(cloudflare.worker("api")?.bindings.keys() ?? [])]).toEqual(["REGION", "CACHE"]);
});

describe("secret keys that can be imported", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsa = { name: "ECDSA", namedCurve: "P-256" };
  const jwk = ec.privateKey.export({ format: "jwk" });
  const pkcs8 = ec.privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
  const spki = ec.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  test.each([
    ["raw", hmac()],
    ["pkcs8", { type: "secret_key", algorithm: ecdsa, format: "pkcs8", usages: ["sign"], key_base64: pkcs8 }],
    ["spki", { type: "secret_key", algorithm: ecdsa, format: "spki", usages: ["verify"], key_base64: spki }],
    ["jwk", { type: "secret_key", algorithm: ecdsa, format: "jwk", usages: ["sign"], key_jwk: jwk }],
    [
      "jwk, marked as not extractable",
      { type: "secret_key", algorithm: ecdsa, format: "jwk", usages: ["sign"], key_jwk: { ...jwk, ext: false } },
    ],
    ["raw, only as not extractable", hmac({ algorithm: "HKDF", usages: ["deriveKey", "deriveBits"] })],
  ])("%s", async (_, key) => {
    const cloudflare = await start();
    const answer = await patch(cloudflare, { KEY: key });
    expect(answer.json.errors).toEqual([]);
    expect(cloudflare.worker("api")?.bindings.get("KEY")).toEqual({ name: "KEY", ...key });
    expect(answer.text).not.toContain(jwk.d);
    expect(answer.text).not.toContain("key_");
  });
});

describe("who asks", () => {
  const readOnly = "r".repeat(40);
  const elsewhere = "e".repeat(40);
  const cases: [string, { headers: Record<string, string>; status: number; errors: unknown[] }][] = [
    [
      "nobody",
      {
        headers: {},
        status: 400,
        errors: [{ code: 9106, message: "Missing X-Auth-Key, X-Auth-Email or Authorization headers" }],
      },
    ],
    ["half a pair", { headers: { "x-auth-key": API_KEY }, status: 400, errors: [{ code: 9106 }] }],
    ...["Bearer", `Bearer "${API_TOKEN}"`, `Bearer Bearer ${API_TOKEN}`, API_TOKEN, "Basic YTpi", "Bearer invalid"].map(
      (authorization): [string, { headers: Record<string, string>; status: number; errors: unknown[] }] => [
        `a header of ${authorization.slice(0, 14)}…`,
        {
          headers: { authorization },
          status: 400,
          errors: [
            {
              code: 6003,
              message: "Invalid request headers",
              error_chain: [{ code: 6111, message: "Invalid format for Authorization header" }],
            },
          ],
        },
      ],
    ),
    [
      "an unknown token",
      {
        headers: { authorization: `Bearer ${"x".repeat(40)}` },
        status: 401,
        errors: [{ code: 10000, message: "Authentication error" }],
      },
    ],
    [
      "a token that may only read",
      { headers: { authorization: `Bearer ${readOnly}` }, status: 403, errors: [{ code: 10000 }] },
    ],
    [
      "a token of another account",
      { headers: { authorization: `Bearer ${elsewhere}` }, status: 403, errors: [{ code: 9109 }] },
    ],
    [
      "an unknown key",
      { headers: { "x-auth-email": API_EMAIL, "x-auth-key": "0".repeat(37) }, status: 403, errors: [{ code: 9103 }] },
    ],
    [
      "a malformed key",
      {
        headers: { "x-auth-email": API_EMAIL, "x-auth-key": "short" },
        status: 400,
        errors: [{ code: 6003, error_chain: [{ code: 6103 }] }],
      },
    ],
    [
      "a malformed e-mail",
      {
        headers: { "x-auth-email": "ops", "x-auth-key": API_KEY },
        status: 400,
        errors: [{ code: 6003, error_chain: [{ code: 6102 }] }],
      },
    ],
  ];
  const options = {
    accounts: [ACCOUNT_ID, OTHER_ACCOUNT],
    tokens: [
      { token: API_TOKEN },
      { token: readOnly, permission: "read" as const },
      { token: elsewhere, accounts: [OTHER_ACCOUNT] },
    ],
  };

  test.each(cases)("refuses %s", async (_, { headers, status, errors }) => {
    const cloudflare = await start(options);
    const before = stateOf(cloudflare);
    const body = JSON.stringify({ secrets: { A: text("a") } });
    const answer = await call(cloudflare, BULK, { method: "PATCH", headers: { ...headers, ...MERGE_PATCH }, body });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ success: false, result: null, errors });
    expect(stateOf(cloudflare)).toEqual(before);
  });

  test("lets the legacy pair write and a reading token read", async () => {
    const cloudflare = await start(options);
    const pair = { "x-auth-email": API_EMAIL, "x-auth-key": API_KEY };
    const body = JSON.stringify({ secrets: { A: text("a") } });
    expect((await call(cloudflare, BULK, { method: "PATCH", headers: { ...pair, ...MERGE_PATCH }, body })).status).toBe(
      200,
    );
    const reading = { headers: { authorization: `Bearer ${readOnly}` } };
    expect((await call(cloudflare, `${SCRIPT}/secrets`, reading)).status).toBe(200);
  });
});

describe("where to", () => {
  test.each([
    ["an empty account", "/accounts//workers/scripts/api/secrets-bulk"],
    ["an account that is no id", "/accounts/acme/workers/scripts/api/secrets-bulk"],
    ["an unknown account", `/accounts/${OTHER_ACCOUNT}/workers/scripts/api/secrets-bulk`],
    ["a path that there is not", `${SCRIPT}/secrets-bulky`],
    ["an empty script", `/accounts/${ACCOUNT_ID}/workers/scripts//secrets-bulk`],
    ["an escape that is none", `/accounts/${ACCOUNT_ID}/workers/scripts/%zz/secrets-bulk`],
  ])("there is no way to %s", async (_, path) => {
    const cloudflare = await start();
    const answer = await patch(cloudflare, { A: text("a") }, { path });
    expect(answer.status).toBe(404);
    expect(answer.json.errors).toEqual([
      { code: 7003, message: `Could not route to /client/v4${path}, perhaps your object identifier is invalid?` },
      { code: 7000, message: "No route for that URI" },
    ]);
  });

  test("an unknown method is refused", async () => {
    const cloudflare = await start();
    const answer = await call(cloudflare, BULK, { method: "POST", headers: { ...BEARER, ...MERGE_PATCH }, body: "{}" });
    expect([answer.status, codes(answer)]).toEqual([405, [10405]]);
  });

  test("an unknown Worker or namespace is not found, and not made", async () => {
    const cloudflare = await start({ workers: [{ script: "api", namespace: "tenants" }] });
    const worker = await patch(cloudflare, { A: text("a") });
    expect(worker.status).toBe(404);
    expect(worker.json.errors).toEqual([{ code: 10007, message: "This Worker does not exist on your account." }]);
    const inNamespace = await patch(cloudflare, {}, { path: `${DISPATCH.replace("/api", "/web")}/secrets-bulk` });
    expect([inNamespace.status, codes(inNamespace)]).toEqual([404, [10007]]);
    const namespace = await patch(cloudflare, {}, { path: `${DISPATCH.replace("tenants", "nobody")}/secrets-bulk` });
    expect([namespace.status, codes(namespace)]).toEqual([404, [100119]]);
    expect(cloudflare.worker("api")).toBeUndefined();
  });

  test("segments are decoded after they were split, and recorded as they came", async () => {
    const cloudflare = await start();
    const path = `/accounts/${ACCOUNT_ID}/workers/scripts/%61pi/secrets-bulk?x=1`;
    expect((await patch(cloudflare, { A: text("a") }, { path })).status).toBe(200);
    const traversal = await patch(
      cloudflare,
      {},
      { path: `/accounts/${ACCOUNT_ID}/workers/scripts/x%2F..%2Fapi/secrets-bulk` },
    );
    expect(codes(traversal)).toEqual([10007]);
    expect(cloudflare.requests[0]?.path).toBe(`/client/v4${path}`);
  });

  test("accounts do not share Workers", async () => {
    const cloudflare = await start({
      accounts: [ACCOUNT_ID, OTHER_ACCOUNT],
      workers: [{ script: "api" }, { script: "api", account: OTHER_ACCOUNT }],
    });
    await patch(cloudflare, { A: text("a") }, { path: BULK.replace(ACCOUNT_ID, OTHER_ACCOUNT) });
    expect(cloudflare.secrets("api", { account: OTHER_ACCOUNT })).toHaveLength(1);
    expect(cloudflare.secrets("api")).toHaveLength(0);
  });
});

describe("the neighbours", () => {
  test("list secrets of both kinds, without values", async () => {
    const cloudflare = await start();
    await patch(cloudflare, { KEY: hmac() });
    const answer = await call(cloudflare, `${SCRIPT}/secrets`);
    expect(answer.json.result).toEqual([
      { name: "KEY", type: "secret_key" },
      { name: "TOKEN", type: "secret_text" },
    ]);
  });

  test("show settings with every binding, and only variables with their value", async () => {
    const cloudflare = await start();
    const answer = await call(cloudflare, `${SCRIPT}/settings`);
    expect(answer.json.result.bindings).toEqual([{ name: "TOKEN", type: "secret_text" }, REGION, CACHE]);
  });

  test("are there for dispatch namespaces too", async () => {
    const cloudflare = await start({ workers: [{ script: "api", namespace: "tenants", bindings: [TOKEN, REGION] }] });
    const secrets = await call(cloudflare, `${DISPATCH}/secrets`);
    expect(secrets.json.result).toEqual([{ name: "TOKEN", type: "secret_text" }]);
    const bindings = await call(cloudflare, `${DISPATCH}/bindings`);
    expect(bindings.json.result).toEqual([{ name: "TOKEN", type: "secret_text" }, REGION]);
  });

  test("get, put and delete a single secret", async () => {
    const cloudflare = await start();
    const put = await call(cloudflare, `${SCRIPT}/secrets`, {
      method: "PUT",
      headers: { ...BEARER, ...JSON_TYPE },
      body: JSON.stringify(text("a", "A B")),
    });
    expect(put.json.result).toEqual({ name: "A B", type: "secret_text" });
    expect((await call(cloudflare, `${SCRIPT}/secrets/A%20B`)).json.result).toEqual(put.json.result);
    const gone = await call(cloudflare, `${SCRIPT}/secrets/A%20B`, { method: "DELETE" });
    expect([gone.status, gone.json.result]).toEqual([200, null]);
    expect(cloudflare.worker("api")?.versions).toHaveLength(3);
    for (const method of ["GET", "DELETE"]) {
      const again = await call(cloudflare, `${SCRIPT}/secrets/A%20B`, { method });
      expect([again.status, codes(again)]).toEqual([404, [10056]]);
    }
  });

  test("a single delete of a missing name fails under either option, and a variable is no secret", async () => {
    const cloudflare = await start({ deletingMissing: "ignore" });
    for (const name of ["GONE", "REGION"]) {
      for (const method of ["GET", "DELETE"]) {
        expect(codes(await call(cloudflare, `${SCRIPT}/secrets/${name}`, { method }))).toEqual([10056]);
      }
    }
    expect(cloudflare.worker("api")?.bindings.has("REGION")).toBe(true);
  });

  test("single changes need the latest version deployed, too", async () => {
    const cloudflare = await start({ workers: [{ script: "api", bindings: [TOKEN], latestVersionDeployed: false }] });
    const headers = { ...BEARER, ...JSON_TYPE };
    const put = await call(cloudflare, `${SCRIPT}/secrets`, {
      method: "PUT",
      headers,
      body: JSON.stringify(text("a", "A")),
    });
    expect(codes(put)).toEqual([10215]);
    expect(codes(await call(cloudflare, `${SCRIPT}/secrets/TOKEN`, { method: "DELETE" }))).toEqual([10215]);
    expect(cloudflare.secrets("api")).toEqual([{ name: "TOKEN", type: "secret_text" }]);
  });

  test.each([
    ["no name", text("a"), "/name"],
    ["a wrong type", { name: "A", type: "plain_text", text: "a" }, "/type"],
  ])("a single put refuses %s", async (_, body, pointer) => {
    const cloudflare = await start();
    const headers = { ...BEARER, ...JSON_TYPE };
    const answer = await call(cloudflare, `${SCRIPT}/secrets`, { method: "PUT", headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].source.pointer.replace("/A", "")).toBe(pointer);
  });
});

describe("versions/latest", () => {
  function stage(cloudflare: Cloudflare, body: unknown, query = "?deploy=false") {
    const headers = { ...BEARER, ...MERGE_PATCH };
    return call(cloudflare, LATEST + query, { method: "PATCH", headers, body: JSON.stringify(body) });
  }

  test("makes a version and leaves the deployed one alone", async () => {
    const cloudflare = await start();
    const annotations = { "workers/tag": "v2", "workers/message": "é".repeat(600) };

    const answer = await stage(cloudflare, { env: { NEW: text("a"), TOKEN: null }, annotations });

    const worker = cloudflare.worker("api");
    expect(answer.status).toBe(200);
    expect(answer.json.result).toMatchObject({ id: worker?.versions[1]?.id, number: 2 });
    expect(answer.text).not.toContain('"text":"a"');
    expect([...(worker?.versions[1]?.bindings.keys() ?? [])]).toEqual(["REGION", "CACHE", "NEW"]);
    expect(worker?.versions[1]?.annotations).toEqual({ "workers/tag": "v2", "workers/message": "é".repeat(500) });
    expect(worker?.deployedVersion).toBe(worker?.versions[0]);
    expect(cloudflare.secrets("api")).toEqual([{ name: "TOKEN", type: "secret_text" }]);
    expect(cloudflare.requests[0]?.applied).toBe(true);
  });

  test("builds on the latest version, deployed or not; without ?deploy nothing is deployed", async () => {
    const cloudflare = await start();
    await stage(cloudflare, { env: { A: text("a") } }, "");
    await stage(cloudflare, { env: { B: text("b") } });
    await stage(cloudflare, {});
    const worker = cloudflare.worker("api");
    expect(worker?.versions).toHaveLength(4);
    expect([...(worker?.versions[3]?.bindings.keys() ?? [])]).toEqual(["TOKEN", "REGION", "CACHE", "A", "B"]);
    expect(worker?.deployedVersion?.number).toBe(1);
  });

  test("deploy=true deploys, and then secrets-bulk works again", async () => {
    const cloudflare = await start();
    await stage(cloudflare, { env: { A: text("a") } });
    expect(codes(await patch(cloudflare, { B: text("b") }))).toEqual([10215]);
    await stage(cloudflare, {}, "?deploy=true");
    expect((await patch(cloudflare, { B: text("b") })).status).toBe(200);
    expect(cloudflare.secrets("api").map(({ name }) => name)).toEqual(["A", "B", "TOKEN"]);
  });

  test.each([
    ["latest", ["A", "TOKEN"]],
    ["deployed", ["TOKEN"]],
  ] as const)("listing: %s decides whether the staged secret is shown", async (listing, names) => {
    const cloudflare = await start({ listing });
    await stage(cloudflare, { env: { A: text("a") } });
    const answer = await call(cloudflare, `${SCRIPT}/secrets`);
    expect(answer.json.result.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test("an answer without the change leaves no version behind", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ transform: (answer) => answer, apply: false });
    expect((await stage(cloudflare, { env: { A: text("a") } })).json.result.number).toBe(2);
    expect(cloudflare.worker("api")?.versions).toHaveLength(1);
  });

  test.each([
    ["a Worker without a version", { workers: [{ script: "api", hasVersion: false }] }, {}, "", [404, 10222]],
    ["a missing Worker", { workers: [] }, {}, "", [404, 10007]],
    ["a variable of the name", {}, { env: { REGION: text("a") } }, "", [400, 10053]],
    ["a missing name", {}, { env: { GONE: null } }, "", [404, 10056]],
    ["a bad entry", {}, { env: { A: "a" } }, "", [400, 10021]],
    ["a tag that is too long", {}, { annotations: { "workers/tag": "é".repeat(51) } }, "", [400, 10021]],
    ["another deploy", {}, {}, "?deploy=1", [400, 10021]],
  ])("refuses %s", async (_, options, body, query, [status, code]) => {
    const cloudflare = await start(options);
    const before = stateOf(cloudflare);
    const answer = await stage(cloudflare, body, query);
    expect([answer.status, ...codes(answer)]).toEqual([status, code]);
    expect(stateOf(cloudflare)).toEqual(before);
  });
});

describe("what wrangler and the SDK ask along the way", () => {
  test("who the caller is: a token is not told", async () => {
    const cloudflare = await start();
    const byToken = await call(cloudflare, "/user");
    expect([byToken.status, codes(byToken)]).toEqual([403, [9109]]);
    const headers = { "x-auth-email": API_EMAIL, "x-auth-key": API_KEY };
    expect((await call(cloudflare, "/user", { headers })).json.result.email).toBe(API_EMAIL);
    expect((await call(cloudflare, "/user/tokens/verify")).json.result.status).toBe("active");
  });

  test("accounts and memberships, by page and only the caller's", async () => {
    const cloudflare = await start({
      accounts: [ACCOUNT_ID, OTHER_ACCOUNT],
      tokens: [{ token: API_TOKEN, accounts: [ACCOUNT_ID] }],
    });
    const accounts = await call(cloudflare, "/accounts?page=1");
    expect(accounts.json.result.map(({ id }: { id: string }) => id)).toEqual([ACCOUNT_ID]);
    expect(accounts.json.result_info).toMatchObject({ page: 1, count: 1, total_count: 1 });
    const memberships = await call(cloudflare, "/memberships?page=1");
    expect(memberships.json.result[0].account.id).toBe(ACCOUNT_ID);
    expect((await call(cloudflare, "/memberships?page=2")).json.result).toEqual([]);
    expect((await call(cloudflare, `/accounts/${ACCOUNT_ID}`)).json.result.id).toBe(ACCOUNT_ID);
    expect(codes(await call(cloudflare, `/accounts/${OTHER_ACCOUNT}`))).toEqual([9109]);
  });

  test("whether a Worker is there", async () => {
    const cloudflare = await start();
    const base = `/accounts/${ACCOUNT_ID}/workers`;
    const service = await call(cloudflare, `${base}/services/api`);
    expect(service.json.result.default_environment.environment).toBe("production");
    expect(codes(await call(cloudflare, `${base}/services/web`))).toEqual([10090]);
    expect((await call(cloudflare, `${base}/scripts`)).json.result.map(({ id }: { id: string }) => id)).toEqual([
      "api",
    ]);
    expect(codes(await call(cloudflare, `${base}/scripts/web/settings`))).toEqual([10007]);
  });

  test("its versions and deployments", async () => {
    const cloudflare = await start({ workers: [{ script: "api", bindings: [TOKEN], latestVersionDeployed: false }] });
    const { items } = (await call(cloudflare, `${SCRIPT}/versions`)).json.result;
    expect(items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    const { deployments } = (await call(cloudflare, `${SCRIPT}/deployments`)).json.result;
    expect(deployments[0].versions).toEqual([{ version_id: items[1].id, percentage: 100 }]);
    const version = await call(cloudflare, `${SCRIPT}/versions/${items[0].id}`);
    expect(version.json.result.resources.bindings).toEqual([{ name: "TOKEN", type: "secret_text" }]);
    expect((await call(cloudflare, LATEST)).json.result.id).toBe(items[0].id);
  });

  test("an upload makes the Worker of a mistyped name, and replaces one that is there", async () => {
    const cloudflare = await start();
    const upload = (script: string, metadata: unknown) => {
      const body = new FormData();
      body.set("metadata", JSON.stringify(metadata));
      return call(cloudflare, `/accounts/${ACCOUNT_ID}/workers/scripts/${script}`, { method: "PUT", body });
    };
    expect((await upload("apl", { main_module: "apl" })).status).toBe(200);
    expect(cloudflare.worker("apl")?.versions).toHaveLength(1);
    await upload("api", { bindings: [{ ...REGION, text: "us" }], keep_bindings: ["secret_text"] });
    expect([...(cloudflare.worker("api")?.bindings.values() ?? [])]).toEqual([TOKEN, { ...REGION, text: "us" }]);
    expect(cloudflare.worker("api")?.versions).toHaveLength(2);
    expect(codes(await upload("Api", {}))).toEqual([10016]);
  });
});

describe("every answer", () => {
  test("has a ray, its content type and the rate limit; the connection is kept", async () => {
    const cloudflare = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const reused: boolean[] = [];
    for (const path of [`${SCRIPT}/secrets`, "/nowhere"]) {
      const { headers, reusedSocket } = await new Promise<{ headers: NodeJS.Dict<unknown>; reusedSocket: boolean }>(
        (resolve, reject) => {
          const sent = httpRequest(cloudflare.url + path, { agent, headers: BEARER }, (response) => {
            response.resume().on("end", () => resolve({ headers: response.headers, reusedSocket: sent.reusedSocket }));
          });
          sent.on("error", reject).end();
        },
      );
      reused.push(reusedSocket);
      expect(headers["cf-ray"]).toMatch(/^[0-9a-f]{16}-[A-Z]{3}$/);
      expect(headers["content-type"]).toBe("application/json");
      expect(headers["ratelimit-policy"]).toBe('"burst";q=1200;w=300');
      expect(headers.ratelimit).toMatch(/^"default";r=119[89];t=300$/);
      expect(headers["retry-after"]).toBeUndefined();
    }
    agent.destroy();
    expect(reused).toEqual([false, true]);
  });

  test("is recorded with what was asked", async () => {
    const cloudflare = await start();
    await patch(cloudflare, { A: text("a") });
    await call(cloudflare, `${SCRIPT}/secrets`);
    const [first, second] = cloudflare.requests;
    expect(first?.json).toEqual({ secrets: { A: text("a") } });
    expect(first?.body.toString()).toBe(JSON.stringify(first?.json));
    expect(first?.headers).toMatchObject({ ...BEARER, ...MERGE_PATCH });
    expect(first?.rawHeaders).toContain(BEARER.authorization);
    expect(second).toMatchObject({ method: "GET", applied: false, status: 200 });
    expect(second?.json).toBeUndefined();
  });
});

describe("too many requests", () => {
  test("are blocked for a caller until the window ends", async () => {
    let now = 0;
    const second = "s".repeat(40);
    const cloudflare = await start({
      rateLimit: { quota: 2, windowSeconds: 60 },
      clock: () => now,
      tokens: [{ token: API_TOKEN }, { token: second }],
    });
    const ask = (token = API_TOKEN) =>
      call(cloudflare, `${SCRIPT}/secrets`, { headers: { authorization: `Bearer ${token}` } });

    expect((await ask()).headers.get("ratelimit")).toBe('"default";r=1;t=60');
    now = 20_500;
    const last = await ask();
    expect([last.status, last.headers.get("ratelimit")]).toEqual([200, '"default";r=0;t=40']);
    const blocked = await ask();
    expect([blocked.status, codes(blocked)]).toEqual([429, [971]]);
    expect(blocked.headers.get("retry-after")).toBe("40");
    expect((await ask(second)).status).toBe(200);
    now = 60_000;
    expect((await ask()).status).toBe(200);
  });

  test("on one script at the same time are refused with scriptLock, and only there", async () => {
    const cloudflare = await start({
      scriptLock: true,
      latencyMs: 400,
      workers: [{ script: "api" }, { script: "web" }],
    });
    const [first, second, other, reading] = await Promise.all([
      patch(cloudflare, { A: text("a") }),
      patch(cloudflare, { B: text("b") }),
      patch(cloudflare, { C: text("c") }, { path: BULK.replace("/api/", "/web/") }),
      call(cloudflare, `${SCRIPT}/secrets`),
    ]);
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    expect([won.status, lost.status, other.status, reading.status]).toEqual([200, 429, 200, 200]);
    expect(lost.json.errors[0].message).toBe("Too many requests are currently modifying the script.");
    expect(lost.headers.get("retry-after")).toBeNull();
    expect((await patch(cloudflare, { B: text("b") })).status).toBe(200);
    expect(cloudflare.secrets("api")).toHaveLength(2);
  });

  test("at the same time without a lock all count", async () => {
    // The latency lets all of them in before the first is done.
    const cloudflare = await start({ workers: [{ script: "api" }], latencyMs: 300 });
    await Promise.all(Array.from({ length: 20 }, (_, index) => patch(cloudflare, { [`K${index}`]: hmac() })));
    expect(cloudflare.secrets("api")).toHaveLength(20);
    expect(cloudflare.worker("api")?.versions).toHaveLength(21);
  });
});

test("changes that come in the same tick all count", async () => {
  const workers = new Workers([ACCOUNT_ID]);
  const worker = workers.add({ script: "api" });
  const api = new Api({
    workers,
    rules: RULES,
    tokens: [{ token: API_TOKEN }],
    keys: [],
    limiter: new RateLimiter({ quota: 100, windowSeconds: 60 }, Date.now),
    scriptLock: false,
    latencyMs: 0,
  });
  const answers = ["A", "B"].map((name) => {
    const body = Buffer.from(JSON.stringify({ secrets: { [name]: text("a") } }));
    const headers = { ...BEARER, ...MERGE_PATCH };
    const seen = { rawHeaders: [], at: 0, applied: false, status: 0 };
    return api.answer({ method: "PATCH", path: `/client/v4${BULK}`, headers, body, ...seen }, true);
  });
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  expect([...worker.bindings.keys()]).toEqual(["A", "B"]);
});

describe("intercept", () => {
  test("answers as often as said, only what matches, and does not apply", async () => {
    const cloudflare = await start();
    cloudflare.intercept({
      times: 2,
      match: (request) => request.method === "PATCH",
      status: 502,
      headers: { "cf-mitigated": "challenge" },
      body: "<html>Bad gateway</html>",
    });
    expect((await call(cloudflare, `${SCRIPT}/secrets`)).status).toBe(200);
    for (const _ of [1, 2]) {
      const answer = await patch(cloudflare, { A: text("a") });
      expect([answer.status, answer.text]).toEqual([502, "<html>Bad gateway</html>"]);
      expect(answer.headers.get("content-type")).toContain("text/html");
      expect(answer.headers.get("cf-mitigated")).toBe("challenge");
      expect(answer.headers.get("cf-ray")).not.toBeNull();
    }
    expect(cloudflare.secrets("api")).toHaveLength(1);
    expect((await patch(cloudflare, { A: text("a") })).status).toBe(200);
    expect(cloudflare.requests.map(({ status, applied }) => [status, applied])).toEqual([
      [200, false],
      [502, false],
      [502, false],
      [200, true],
    ]);
  });

  test("applies before the odd answer where asked", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ apply: true, status: 504, body: "" });
    expect((await patch(cloudflare, { A: text("a") })).status).toBe(504);
    expect(cloudflare.worker("api")?.bindings.has("A")).toBe(true);
    expect(cloudflare.requests[0]).toMatchObject({ applied: true, status: 504 });
  });

  test("transforms the rules' answer, with the change or without", async () => {
    const cloudflare = await start();
    const transform = (answer: { status: number; headers: Record<string, string>; body: unknown }) => ({
      ...answer,
      headers: { ...answer.headers, "x-odd": "1" },
      body: { ...(answer.body as object), errors: null },
    });
    cloudflare.intercept({ transform });
    cloudflare.intercept({ transform, apply: false });
    const real = await patch(cloudflare, { A: text("a") });
    expect(real.json).toMatchObject({ success: true, errors: null, result: { A: { type: "secret_text" } } });
    expect(real.headers.get("x-odd")).toBe("1");
    const hollow = await patch(cloudflare, { B: text("b") });
    expect(hollow.json.result.B).toEqual({ name: "B", type: "secret_text" });
    expect(cloudflare.secrets("api").map(({ name }) => name)).toEqual(["A", "TOKEN"]);
  });

  test.each([["reset"], ["half-body"]] as const)("breaks the connection: %s", async (fault) => {
    const cloudflare = await start();
    cloudflare.intercept({ fault });
    await expect(patch(cloudflare, { A: text("a") })).rejects.toThrow();
    expect(cloudflare.requests[0]).toMatchObject({
      status: fault === "reset" ? 0 : 200,
      applied: fault === "half-body",
    });
  });

  test("can break it after the change", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "reset", apply: true });
    await expect(patch(cloudflare, { A: text("a") })).rejects.toThrow();
    expect(cloudflare.worker("api")?.bindings.has("A")).toBe(true);
  });

  test("cuts the body by its announced length", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "wrong-content-length", body: '{"success":true}' });
    expect((await patch(cloudflare, { A: text("a") })).text).toBe('{"succes');
  });

  test("sends no body", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "empty" });
    cloudflare.intercept({ fault: "empty", transform: (answer) => answer });
    const ignored = await patch(cloudflare, { A: text("a") });
    const applied = await patch(cloudflare, { B: text("b") });
    expect([ignored.status, ignored.text, applied.status, applied.text]).toEqual([200, "", 200, ""]);
    expect(cloudflare.secrets("api").map(({ name }) => name)).toEqual(["B", "TOKEN"]);
  });

  test("sends the body in pieces", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "slow-drip", body: "{    }" });
    const response = await fetch(cloudflare.url + SCRIPT, { headers: BEARER });
    const chunks: string[] = [];
    for await (const chunk of response.body ?? []) chunks.push(Buffer.from(chunk).toString());
    expect(chunks.join("")).toBe("{    }");
    expect(chunks.length).toBeGreaterThan(1);
  });

  test("holds an answer back, and not the change", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ transform: (answer) => answer, delayMs: 400 });
    const order: string[] = [];
    const late = patch(cloudflare, { A: text("a") }).then(() => order.push("late"));
    while (cloudflare.requests.length === 0) await delay(5);
    const listed = await call(cloudflare, `${SCRIPT}/secrets`);
    order.push("listed");
    await late;
    expect(order).toEqual(["listed", "late"]);
    expect(listed.json.result).toHaveLength(2);
  });

  test("hangs until the emulator is closed, which does not wait for it", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "hang" });
    const asked = expect(patch(cloudflare, { A: text("a") })).rejects.toThrow();
    while (cloudflare.requests.length === 0) await delay(5);
    await cloudflare.close();
    await asked;
    expect(cloudflare.requests[0]?.status).toBe(0);
  });
});

describe("connections", () => {
  const causeOf = async (asked: Promise<unknown>): Promise<unknown> => {
    const error = await asked.then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    return (error?.cause as { code?: string } | undefined)?.code;
  };

  test("reset before any byte: no request is seen, and the next connection is served", async () => {
    const cloudflare = await start();
    cloudflare.interceptConnections("reset", 2);
    for (const _ of [1, 2]) {
      expect(await causeOf(patch(cloudflare, { A: text("a") }))).toMatch(
        /^(ECONNRESET|ECONNABORTED|UND_ERR_SOCKET|EPIPE)$/,
      );
    }
    expect(cloudflare.requests).toEqual([]);
    expect((await patch(cloudflare, { A: text("a") })).status).toBe(200);
    expect(cloudflare.connections()).toBe(3);
  });

  test("stalled: the request is not seen, and closing does not wait for it", async () => {
    const cloudflare = await start();
    cloudflare.interceptConnections("stall");
    const asked = expect(patch(cloudflare, { A: text("a") })).rejects.toThrow();
    while (cloudflare.connections() === 0) await delay(5);
    await delay(50);
    expect(cloudflare.requests).toEqual([]);
    await cloudflare.close();
    await asked;
  });

  test("stalled over TLS: the handshake is never finished, and the next one is", async () => {
    const authority = await makeAuthority("Authority");
    const cloudflare = await start({ tls: await authority.issue({}) });
    cloudflare.interceptConnections("stall");
    const ask = () =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { headers: BEARER, ca: authority.pem, agent: false as const };
        const sent = httpsRequest(`${cloudflare.url}${SCRIPT}/secrets`, options, ({ statusCode }) =>
          resolve(statusCode),
        );
        sent.on("socket", (socket) => {
          socket.once("connect", () => setTimeout(() => sent.destroy(new Error("no handshake")), 200));
          socket.once("secureConnect", () => sent.removeAllListeners("error"));
        });
        sent.on("error", reject).end();
      });
    await expect(ask()).rejects.toThrow("no handshake");
    expect([cloudflare.connections(), cloudflare.requests.length]).toEqual([1, 0]);
    expect(await ask()).toBe(200);
  });

  test("refused while the emulator is shut, and taken again at the same address", async () => {
    const cloudflare = await start();
    cloudflare.shut();
    cloudflare.shut();
    expect(await causeOf(patch(cloudflare, { A: text("a") }))).toBe("ECONNREFUSED");
    await cloudflare.reopen();
    expect((await patch(cloudflare, { A: text("a") })).status).toBe(200);
    cloudflare.shut();
  });
});

describe("answers of the edge", () => {
  test.each(EDGE_STATUSES)("%i is a page with the ray of its header", async (status) => {
    const cloudflare = await start();
    cloudflare.intercept(edgePage(status));
    const answer = await patch(cloudflare, { A: text("a") });
    const ray = answer.headers.get("cf-ray") ?? "";
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.text).toMatch(/^<!DOCTYPE html>/);
    expect(answer.text).toContain(`<span class="code-label">Error code ${status}</span>`);
    expect(ray).toMatch(/^[0-9a-f]{16}-AMS$/);
    expect(answer.text).toContain(`Cloudflare Ray ID: <strong>${ray.slice(0, 16)}</strong>`);
    expect(cloudflare.requests[0]?.applied).toBe(false);
  });

  test("one may come after the change", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ ...edgePage(502), apply: true });
    expect((await patch(cloudflare, { A: text("a") })).status).toBe(502);
    expect(cloudflare.worker("api")?.bindings.has("A")).toBe(true);
  });

  test.each([
    ["of the account", accountRateLimited, [971]],
    ["of the script", scriptLocked, [10040]],
  ] as const)("429 %s, with Retry-After or without", async (_, limited, expected) => {
    const cloudflare = await start();
    for (const retryAfter of [undefined, 7, "soon"]) {
      cloudflare.intercept(limited(retryAfter));
      const answer = await patch(cloudflare, { A: text("a") });
      expect([answer.status, codes(answer)]).toEqual([429, expected]);
      expect(answer.headers.get("retry-after")).toBe(retryAfter === undefined ? null : String(retryAfter));
    }
    expect(cloudflare.secrets("api")).toHaveLength(1);
  });

  test("Retry-After as a date is told by the time of the answer, in whole seconds, never too early", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ ...accountRateLimited({ dateIn: 5 }), times: 2 });
    for (const _ of [1, 2]) {
      const asked = Date.now();
      const date = (await patch(cloudflare, { A: text("a") })).headers.get("retry-after") ?? "";
      expect(new Date(date).toUTCString()).toBe(date);
      expect(Date.parse(date)).toBeGreaterThanOrEqual(asked + 5000);
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now() + 6000);
      await delay(20);
    }
  });

  test("429 of the edge is error 1015, on a page", async () => {
    const cloudflare = await start();
    cloudflare.intercept(edgeRateLimited(3));
    const answer = await patch(cloudflare, { A: text("a") });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.text).toContain("<span>1015</span>");
    expect(answer.text).toContain((answer.headers.get("cf-ray") ?? "?").slice(0, 16));
  });

  test.each([
    [408, requestTimeout()],
    [425, tooEarly()],
    [500, internalError()],
  ])("%i", async (status, answer) => {
    const cloudflare = await start();
    cloudflare.intercept(answer);
    const { headers, ...given } = await patch(cloudflare, { A: text("a") });
    expect(given.status).toBe(status);
    expect(headers.get("content-type")).toContain(status === 500 ? "application/json" : "text/html");
  });
});

describe("rules that change", () => {
  test("hold from the next request on, and the others stay", async () => {
    const cloudflare = await start({ operationLimit: 3, variableLimit: 5 });
    const three = { A: text("a"), B: text("b"), C: text("c") };
    expect((await patch(cloudflare, three)).status).toBe(200);
    cloudflare.setRules({ operationLimit: 2 });
    const refused = await patch(cloudflare, three);
    expect(refused.json.errors[0].message).toContain("contains 3 secrets, which exceeds the limit of 2 per request");
    expect(codes(await patch(cloudflare, { D: text("d") }))).toEqual([10055]);
  });

  test("hold for the request whose arrival they are changed at", async () => {
    const cloudflare = await start();
    const seen: unknown[] = [];
    cloudflare.events.on("connection", (number) => seen.push(["connection", number]));
    cloudflare.events.on("request", ({ method }, number) => {
      seen.push([method, number]);
      if (number === 2) cloudflare.setRules({ operationLimit: 1 });
    });
    const two = { A: text("a"), B: text("b") };
    expect([(await patch(cloudflare, two)).status, (await patch(cloudflare, two)).status]).toEqual([200, 400]);
    // The second request may come over a connection of its own.
    expect(seen.slice(0, 2)).toEqual([
      ["connection", 1],
      ["PATCH", 1],
    ]);
    expect(seen.at(-1)).toEqual(["PATCH", 2]);
  });

  test("do not change those of another emulator", async () => {
    const cloudflare = await start();
    cloudflare.setRules({ operationLimit: 1 });
    await cloudflare.close();
    const other = await start();
    expect((await patch(other, { A: text("a"), B: text("b") })).status).toBe(200);
  });
});

describe("chaos", () => {
  /** What became of 40 requests, one after the other, each given up after a while. */
  async function outcomes(options: Parameters<Cloudflare["chaos"]>[0]): Promise<string[]> {
    const cloudflare = await start();
    const chaos = cloudflare.chaos(options);
    for (let index = 0; index < 40; index += 1) {
      const secrets = JSON.stringify({ secrets: { [`S${index}`]: text("a") } });
      const sent = { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body: secrets };
      const asked = fetch(cloudflare.url + BULK, { ...sent, signal: AbortSignal.timeout(150) });
      await asked.then((response) => response.text()).catch(() => {});
    }
    const requests = cloudflare.requests.map(({ status, applied }) => `${status} ${applied}`);
    await cloudflare.close();
    return [...chaos.log, ...requests];
  }

  test("is the same for a seed, and another for another", async () => {
    const options = { seed: 7, rate: 0.5, slow: false };
    const first = await outcomes(options);
    expect(await outcomes(options)).toEqual(first);
    expect(await outcomes({ ...options, seed: 8 })).not.toEqual(first);
  });

  test("spoils as many requests as said", async () => {
    expect((await outcomes({ seed: 1, rate: 0 })).filter((line) => line !== "PATCH: as ruled")).toEqual(
      Array(40).fill("200 true"),
    );
    expect(await outcomes({ seed: 1, rate: 1, slow: false })).not.toContain("PATCH: as ruled");
  });

  test("breaks before the change and after it", async () => {
    const seen = await outcomes({ seed: 3, rate: 1, slow: false });
    for (const line of ["PATCH: reset, before the change", "PATCH: reset, after the change", "0 true", "0 false"]) {
      expect(seen).toContain(line);
    }
  });

  test("never changes anything under an answer that says otherwise", async () => {
    const seen = await outcomes({ seed: 5, rate: 1, slow: false });
    const refused = seen.filter((line) => /^4\d\d (true|false)$/.test(line));
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter((line) => line.endsWith("true"))).toEqual([]);
  });
});

test("a Worker can be added later", async () => {
  const cloudflare = await start();
  cloudflare.addWorker({ script: "late", bindings: [TOKEN] });
  expect(cloudflare.secrets("late")).toEqual([{ name: "TOKEN", type: "secret_text" }]);
});

test("the exported credentials have the shapes of real ones", () => {
  expect(API_TOKEN).toMatch(/^[A-Za-z0-9_-]{40}$/);
  expect(API_KEY).toMatch(/^[0-9a-f]{37}$/);
  expect(ACCOUNT_ID).toMatch(/^[0-9a-f]{32}$/);
});
