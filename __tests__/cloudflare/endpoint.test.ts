import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type CloudflareOptions } from "../../sandbox/cloudflare.ts";
import { latestVersion } from "../../src/cloudflare/latest-version.ts";
import { secretsBulk } from "../../src/cloudflare/secrets-bulk.ts";
import { FailureError } from "../../src/model/outcome/failure.ts";
import { A, emulated, LATEST, linesOf, SCRIPT, VALUE } from "../support/emulated-client.ts";
import { bindings } from "../support/results.ts";

const REGION = { name: "REGION", type: "plain_text", text: "weur" } as const;
const DECLARATION = { set: [A], delete: ["OLD"], versionTags: {} };
const UUID = crypto.randomUUID();
const count = { requests: 0, attempts: 0 };

async function setUp(options: CloudflareOptions = {}) {
  const old = { ...A, name: "OLD" };
  const { api, client } = await emulated({
    options: { workers: [{ script: "api", bindings: [old, REGION] }], ...options },
  });
  const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined };
  return { api, client, bulk: secretsBulk(worker, client), version: latestVersion(worker, client) };
}

describe("secrets-bulk", () => {
  test("patches, and reports all bindings", async () => {
    const { api, client, bulk } = await setUp();
    const { result } = await client.call(bulk.patch(DECLARATION), count);
    expect(bulk.report(result)).toEqual({ bindings: bindings(["REGION", "plain_text"], "A") });
    expect(await bulk.list(count)).toEqual(bindings("A"));
    expect(linesOf(api.requests)).toEqual([`PATCH ${SCRIPT}/secrets-bulk`, `GET ${SCRIPT}/secrets`]);
    expect(api.requests[0]?.json).toEqual({ secrets: { A, OLD: null } });
  });

  test.each([undefined, {}, { OLD: "x" }, { OLD: { name: "OLD" } }, { id: "api" }, []])(
    "credits no binding to %j",
    async (result) => {
      const { bulk } = await setUp();
      expect(bulk.report(result)).toEqual({ bindings: undefined });
    },
  );
});

describe("the latest version", () => {
  test.each(["bindings", "env"] as const)(
    "is patched as wrangler does it, and read from %s",
    async (versionBindings) => {
      const { api, client, version } = await setUp({ versionBindings });
      const { result } = await client.call(version.patch(DECLARATION), count);
      const after = bindings(["REGION", "plain_text"], "A");
      expect(version.report(result)).toEqual({ bindings: after, versionId: api.worker("api")?.latestVersion?.id });
      expect(await version.list(count)).toEqual(after);
      expect(linesOf(api.requests)).toEqual([`PATCH ${LATEST}?deploy=false`, `GET ${LATEST}`]);
      const env = { A: { type: "secret_text", text: VALUE }, OLD: null };
      expect(api.requests[0]?.json).toEqual({ env, annotations: {} });
    },
  );

  test("may come without its bindings", async () => {
    const { client, version } = await setUp({ versionBindings: "none" });
    const { result } = await client.call(version.patch(DECLARATION), count);
    expect(version.report(result)).toEqual({ bindings: undefined, versionId: expect.any(String) });
  });

  test.each([undefined, {}, { id: 7 }, { id: "::error::" }, { id: ` ${UUID}` }, { id: `${UUID}\n::x` }])(
    "without an id is a failure: %j",
    async (result) => {
      const { version } = await setUp();
      expect(() => version.report(result)).toThrow(new FailureError({ kind: "no-version-id" }));
    },
  );
});
