import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_EMAIL, API_KEY, API_TOKEN } from "../../../sandbox/cloudflare.ts";
import {
  CACHE,
  call,
  codes,
  DISPATCH,
  hmac,
  names,
  OTHER_ACCOUNT,
  patch,
  REGION,
  SCRIPT,
  send,
  start,
  TOKEN,
  text,
  verdict,
} from "./calls.ts";

const SECRETS = `${SCRIPT}/secrets`;

describe("secrets and settings", () => {
  test.each([
    ["whole", { algorithm: { name: "HMAC", hash: "SHA-256" }, format: "raw", usages: ["sign"], type: "secret_key" }],
    ["untyped", {}],
    ["unknown type", { type: "secret_blob" }],
  ] as const)(
    "a list has secrets of both types without values, with entries that are %s",
    async (listEntries, more) => {
      const cloudflare = await start({ listEntries });
      await patch(cloudflare, hmac("KEY"));
      const { result } = (await call(cloudflare, SECRETS)).json;
      expect(result.map(({ name }: { name: string }) => name)).toEqual(["KEY", "TOKEN"]);
      expect(result[0]).toEqual({ name: "KEY", ...more });
    },
  );

  test("settings have every binding, and only variables with their value", async () => {
    const answer = await call(await start(), `${SCRIPT}/settings`);
    expect(answer.json.result.bindings).toEqual([{ name: "TOKEN", type: "secret_text" }, REGION, CACHE]);
  });

  test("a dispatch namespace has them, too", async () => {
    const cloudflare = await start({ workers: [{ script: "api", namespace: "tenants", bindings: [TOKEN, REGION] }] });
    const shown = { name: "TOKEN", type: "secret_text" };
    expect((await call(cloudflare, `${DISPATCH}/secrets`)).json.result).toEqual([shown]);
    expect((await call(cloudflare, `${DISPATCH}/bindings`)).json.result).toEqual([shown, REGION]);
  });

  test("a single secret can be put, got and deleted", async () => {
    const cloudflare = await start();
    const put = await send(cloudflare, "PUT", { path: SECRETS, body: text("A B")["A B"] });
    expect(put.json.result).toEqual({ name: "A B", type: "secret_text" });
    expect((await call(cloudflare, `${SECRETS}/A%20B`)).json.result).toEqual(put.json.result);
    const gone = await call(cloudflare, `${SECRETS}/A%20B`, { method: "DELETE" });
    expect([gone.status, gone.json.result]).toEqual([200, null]);
    expect(cloudflare.worker("api")?.versions).toHaveLength(3);
  });

  test.each(["GONE", "REGION"])("there is no single secret %s under either option", async (name) => {
    const cloudflare = await start({ deletingMissing: "ignore" });
    for (const method of ["GET", "DELETE"]) {
      expect(verdict(await call(cloudflare, `${SECRETS}/${name}`, { method }))).toEqual([404, 10056]);
    }
    expect(cloudflare.worker("api")?.bindings.has("REGION")).toBe(true);
  });

  test("single changes need the newest version deployed, too", async () => {
    const cloudflare = await start({ workers: [{ script: "api", bindings: [TOKEN], latestVersionDeployed: false }] });
    expect(codes(await send(cloudflare, "PUT", { path: SECRETS, body: text("A").A }))).toEqual([10215]);
    expect(codes(await call(cloudflare, `${SECRETS}/TOKEN`, { method: "DELETE" }))).toEqual([10215]);
    expect(names(cloudflare)).toEqual(["TOKEN"]);
  });

  test.each([
    ["no name", { type: "secret_text", text: "a" }, "/name"],
    ["a wrong type", { name: "A", type: "plain_text", text: "a" }, "/A/type"],
  ])("a single put refuses %s", async (_, body, pointer) => {
    const answer = await send(await start(), "PUT", { path: SECRETS, body });
    expect([answer.status, answer.json.errors[0].source.pointer]).toEqual([400, pointer]);
  });
});

describe("what wrangler and the SDK ask along the way", () => {
  test("who the caller is: a token is not told", async () => {
    const cloudflare = await start();
    expect(verdict(await call(cloudflare, "/user"))).toEqual([403, 9109]);
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
    expect((await call(cloudflare, "/memberships?page=1")).json.result[0].account.id).toBe(ACCOUNT_ID);
    expect((await call(cloudflare, "/memberships?page=2")).json.result).toEqual([]);
    expect((await call(cloudflare, `/accounts/${ACCOUNT_ID}`)).json.result.id).toBe(ACCOUNT_ID);
    expect(codes(await call(cloudflare, `/accounts/${OTHER_ACCOUNT}`))).toEqual([9109]);
  });

  test("whether a Worker is there, and which ones are; those of a namespace are not among them", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }, { script: "web", namespace: "tenants" }] });
    const base = `/accounts/${ACCOUNT_ID}/workers`;
    const service = await call(cloudflare, `${base}/services/api`);
    expect(service.json.result.default_environment.environment).toBe("production");
    expect(codes(await call(cloudflare, `${base}/services/web`))).toEqual([10090]);
    expect((await call(cloudflare, `${base}/scripts`)).json.result).toEqual([expect.objectContaining({ id: "api" })]);
    expect(codes(await call(cloudflare, `${base}/scripts/web/settings`))).toEqual([10007]);
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

  test("a Worker can be added later", async () => {
    const cloudflare = await start();
    cloudflare.addWorker({ script: "late", bindings: [TOKEN] });
    expect(cloudflare.secrets("late")).toEqual([{ name: "TOKEN", type: "secret_text" }]);
  });
});
