import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_EMAIL, API_KEY, API_TOKEN } from "../../../sandbox/cloudflare.ts";
import {
  BEARER,
  BULK,
  call,
  DISPATCH,
  MERGE_PATCH,
  OTHER_ACCOUNT,
  patch,
  SCRIPT,
  start,
  stateOf,
  text,
  verdict,
} from "./calls.ts";

const READ_ONLY = "r".repeat(40);
const ELSEWHERE = "e".repeat(40);
const OPTIONS = {
  accounts: [ACCOUNT_ID, OTHER_ACCOUNT],
  tokens: [
    { token: API_TOKEN },
    { token: READ_ONLY, permission: "read" as const },
    { token: ELSEWHERE, accounts: [OTHER_ACCOUNT] },
  ],
};
const body = JSON.stringify({ secrets: text("A") });
const MALFORMED = [
  {
    code: 6003,
    message: "Invalid request headers",
    error_chain: [{ code: 6111, message: "Invalid format for Authorization header" }],
  },
];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("who asks", () => {
  test.each([
    [{}, 400, [{ code: 9106, message: "Missing X-Auth-Key, X-Auth-Email or Authorization headers" }]],
    [{ "x-auth-key": API_KEY }, 400, [{ code: 9106 }]],
    [{ authorization: "Bearer" }, 400, MALFORMED],
    [bearer(`"${API_TOKEN}"`), 400, MALFORMED],
    [bearer(`Bearer ${API_TOKEN}`), 400, MALFORMED],
    [{ authorization: API_TOKEN }, 400, MALFORMED],
    [{ authorization: "Basic YTpi" }, 400, MALFORMED],
    [bearer("invalid"), 400, MALFORMED],
    [bearer("x".repeat(40)), 401, [{ code: 10000, message: "Authentication error" }]],
    [bearer(READ_ONLY), 403, [{ code: 10000 }]],
    [bearer(ELSEWHERE), 403, [{ code: 9109 }]],
    [{ "x-auth-email": API_EMAIL, "x-auth-key": "0".repeat(37) }, 403, [{ code: 9103 }]],
    [{ "x-auth-email": API_EMAIL, "x-auth-key": "short" }, 400, [{ code: 6003, error_chain: [{ code: 6103 }] }]],
    [{ "x-auth-email": "ops", "x-auth-key": API_KEY }, 400, [{ code: 6003, error_chain: [{ code: 6102 }] }]],
  ] as [Record<string, string>, number, object[]][])("%j is refused with %i", async (headers, status, errors) => {
    const cloudflare = await start(OPTIONS);
    const before = stateOf(cloudflare);
    const answer = await call(cloudflare, BULK, { method: "PATCH", headers: { ...headers, ...MERGE_PATCH }, body });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ success: false, result: null, errors });
    expect(stateOf(cloudflare)).toEqual(before);
  });

  test("the legacy pair may write, and a reading token may read", async () => {
    const cloudflare = await start(OPTIONS);
    const headers = { "x-auth-email": API_EMAIL, "x-auth-key": API_KEY, ...MERGE_PATCH };
    expect((await call(cloudflare, BULK, { method: "PATCH", headers, body })).status).toBe(200);
    expect((await call(cloudflare, `${SCRIPT}/secrets`, { headers: bearer(READ_ONLY) })).status).toBe(200);
  });

  test("the exported credentials have the shapes of real ones", () => {
    expect(API_TOKEN).toMatch(/^[A-Za-z0-9_-]{40}$/);
    expect(API_KEY).toMatch(/^[0-9a-f]{37}$/);
    expect(ACCOUNT_ID).toMatch(/^[0-9a-f]{32}$/);
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
    const answer = await patch(await start(), text("A"), { path });
    expect(answer.status).toBe(404);
    expect(answer.json.errors).toEqual([
      { code: 7003, message: `Could not route to /client/v4${path}, perhaps your object identifier is invalid?` },
      { code: 7000, message: "No route for that URI" },
    ]);
  });

  test("an unknown method is refused", async () => {
    const answer = await call(await start(), BULK, { method: "POST", headers: { ...BEARER, ...MERGE_PATCH }, body });
    expect(verdict(answer)).toEqual([405, 10405]);
  });

  test.each([
    ["Worker of the account", BULK, 10007],
    ["Worker of a namespace", `${DISPATCH.replace("/api", "/web")}/secrets-bulk`, 10092],
    ["namespace", `${DISPATCH.replace("tenants", "nobody")}/secrets-bulk`, 100119],
  ])("an unknown %s is not found, and not made", async (_, path, code) => {
    const cloudflare = await start({ workers: [{ script: "api", namespace: "tenants" }] });
    expect(verdict(await patch(cloudflare, text("A"), { path }))).toEqual([404, code]);
    expect(cloudflare.worker("api")).toBeUndefined();
  });

  test("segments are decoded after they were split, and recorded as they came", async () => {
    const cloudflare = await start();
    const path = `${BULK.replace("/api/", "/%61pi/")}?x=1`;
    expect((await patch(cloudflare, text("A"), { path })).status).toBe(200);
    expect(cloudflare.requests[0]?.path).toBe(`/client/v4${path}`);
    const traversal = { path: BULK.replace("/api/", "/x%2F..%2Fapi/") };
    expect(verdict(await patch(cloudflare, {}, traversal))).toEqual([404, 10007]);
  });

  test("a dispatch namespace and its Workers may have any name", async () => {
    const where = { namespace: "Kunden & Co/ä", script: "A.b c" };
    const cloudflare = await start({ workers: [where] });
    const path = `/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/Kunden%20%26%20Co%2F%C3%A4/scripts/A.b%20c/secrets-bulk`;
    await patch(cloudflare, text("A"), { path });
    expect(cloudflare.secrets(where.script, where)).toHaveLength(1);
  });

  test("accounts do not share Workers", async () => {
    const cloudflare = await start({
      accounts: [ACCOUNT_ID, OTHER_ACCOUNT],
      workers: [{ script: "api" }, { script: "api", account: OTHER_ACCOUNT }],
    });
    await patch(cloudflare, text("A"), { path: BULK.replace(ACCOUNT_ID, OTHER_ACCOUNT) });
    expect(cloudflare.secrets("api", { account: OTHER_ACCOUNT })).toHaveLength(1);
    expect(cloudflare.secrets("api")).toHaveLength(0);
  });
});
