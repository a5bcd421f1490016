import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type CloudflareOptions, type Interception } from "../../sandbox/cloudflare.ts";
import { listBindings, listScripts, listSecrets, listVersions, readDeployments } from "../../src/cloudflare/state.ts";
import type { FailureError } from "../../src/model/outcome/failure.ts";
import { A, emulated, linesOf, SCRIPT, successBody, VALUE } from "../support/emulated-client.ts";
import { bindings } from "../support/results.ts";

const REGION = { name: "REGION", type: "plain_text", text: "weur" } as const;
const WORKERS = [{ script: "api", bindings: [A, REGION] }];

async function setUp({
  options = {},
  interceptions,
}: {
  options?: CloudflareOptions;
  interceptions?: Interception[];
} = {}) {
  const { api, client } = await emulated({ options: { workers: WORKERS, ...options }, interceptions });
  const count = { requests: 0, attempts: 0 };
  const worker = { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined };
  return { api, by: { client, count }, on: { client, count, worker } };
}

test("secrets, without the other bindings", async () => {
  const { api, on } = await setUp();
  expect(await listSecrets(on)).toEqual(bindings("A"));
  expect([linesOf(api.requests), on.count]).toEqual([[`GET ${SCRIPT}/secrets`], { requests: 1, attempts: 1 }]);
});

test("bindings of every type, without their values", async () => {
  const { api, on } = await setUp();
  expect(await listBindings(on)).toEqual(bindings("A", ["REGION", "plain_text"]));
  expect(linesOf(api.requests)).toEqual([`GET ${SCRIPT}/settings`]);
});

test("the Worker of a dispatch namespace, whatever the names are", async () => {
  const [namespace, script] = ["a/b ?", "Ünï#c"];
  const { api, on } = await setUp({ options: { workers: [{ script, namespace, bindings: [A] }] } });
  expect(await listSecrets({ ...on, worker: { ...on.worker, script, dispatchNamespace: namespace } })).toEqual(
    bindings("A"),
  );
  expect(linesOf(api.requests)).toEqual([
    `GET /client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/a%2Fb%20%3F/scripts/%C3%9Cn%C3%AF%23c/secrets`,
  ]);
});

test("versions and deployments", async () => {
  const { api, on } = await setUp();
  const [version, ...others] = await listVersions(on);
  const [deployment] = await readDeployments(on);
  expect(others).toEqual([]);
  expect(version).toMatchObject({ id: api.worker("api")?.latestVersion?.id, number: 1, createdOn: expect.any(String) });
  expect(deployment).toMatchObject({ versions: [{ id: version?.id, percentage: 100 }] });
  expect(linesOf(api.requests)).toEqual([`GET ${SCRIPT}/versions`, `GET ${SCRIPT}/deployments`]);
});

test("the names of Workers", async () => {
  const { api, by } = await setUp({ options: { workers: [{ script: "web" }, { script: "api_2-x" }] } });
  expect(new Set(await listScripts({ ...by, accountId: ACCOUNT_ID }))).toEqual(new Set(["web", "api_2-x"]));
  expect(linesOf(api.requests)).toEqual([`GET /client/v4/accounts/${ACCOUNT_ID}/workers/scripts`]);
});

test("names that are not those of a Worker, or that hold a value, are left out", async () => {
  const ids = ["api", VALUE, `web-${VALUE}`, "::error::x", "-x", "A", "x\n", "x".repeat(257), 7, undefined];
  const { by } = await setUp({ interceptions: [{ body: successBody([...ids.map((id) => ({ id })), null]) }] });
  expect(await listScripts({ ...by, accountId: ACCOUNT_ID })).toEqual(["api"]);
});

test.each([
  ["no-list", {}],
  ["too-large", Array.from({ length: 2_001 }, () => ({ name: "N", type: "secret_text" }))],
])("an answer with %s fails", async (content, result) => {
  const { on } = await setUp({
    interceptions: [{ status: 201, headers: { "cf-ray": "8f0-AMS" }, body: successBody(result) }],
  });
  await expect(listSecrets(on)).rejects.toThrow(
    expect.objectContaining({
      failure: {
        ...{ kind: "request", purpose: "list-secrets", script: "api", effect: "none" },
        reason: { kind: "unreadable", status: 201, content, ray: "8f0-AMS" },
      },
    }),
  );
});

const PARTIAL: [string, object][] = [
  ["more pages", { page: 1, per_page: 20, total_pages: 2 }],
  ["more entries", { page: 1, per_page: 1, count: 1, total_count: 2 }],
  ["other pages before", { page: 2, per_page: 20, total_pages: 2 }],
  ["a cursor", { cursor: "c2Vj" }],
  ["a cursor after the last entry", { cursors: { after: "c2Vj" } }],
];
const WHOLE: [string, unknown][] = [
  ["nothing", null],
  ["one page", { page: 1, per_page: 20, count: 1, total_count: 1, total_pages: 1 }],
  ["no page, as there are no entries", { page: 1, per_page: 20, count: 0, total_count: 0, total_pages: 0 }],
  ["cursors that are empty", { cursor: "", cursors: { before: "x", after: "" } }],
  ["no numbers", { total_pages: "2", total_count: "2" }],
];

const withPages = (info: unknown): Interception => ({
  transform: (answer) => ({ ...answer, body: { ...(answer.body as object), result_info: info } }),
});

describe("a list whose result_info tells of", () => {
  test.each(PARTIAL)("%s is not complete, and does not count", async (_case, info) => {
    const { on, by } = await setUp({ interceptions: Array.from({ length: 3 }, () => withPages(info)) });
    const reason = { kind: "unreadable", status: 200, content: "partial" };
    const failure = expect.objectContaining({ reason: expect.objectContaining(reason) });
    await expect(listSecrets(on)).rejects.toThrow(expect.objectContaining({ failure }));
    await expect(listBindings(on)).rejects.toThrow(expect.objectContaining({ failure }));
    await expect(listScripts({ ...by, accountId: ACCOUNT_ID })).rejects.toThrow(expect.objectContaining({ failure }));
  });

  test("as many entries as are said to be here is not complete if they are not", async () => {
    const { on } = await setUp({ interceptions: [withPages({ count: 9, total_count: 9 })] });
    await expect(listSecrets(on)).rejects.toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ reason: expect.objectContaining({ content: "partial" }) }),
      }),
    );
  });

  test.each(WHOLE)("%s is complete", async (_case, info) => {
    const { on } = await setUp({ interceptions: [withPages(info), withPages(info)] });
    expect(await listSecrets(on)).toEqual(bindings("A"));
    expect(await listBindings(on)).toHaveLength(2);
  });

  test("older versions and deployments is as good as all of them: only the newest are looked at", async () => {
    const pages = { page: 1, total_pages: 9, total_count: 90 };
    const { on } = await setUp({ interceptions: [withPages(pages), withPages(pages)] });
    expect([await listVersions(on), await readDeployments(on)]).toMatchObject([[{ number: 1 }], [{ versions: [{}] }]]);
  });
});

test("a failure about no Worker names none", async () => {
  const { by } = await setUp({ interceptions: [{ body: successBody({}) }] });
  const failure = await listScripts({ ...by, accountId: ACCOUNT_ID }).catch((error: FailureError) => error.failure);
  expect(failure).toMatchObject({ purpose: "list-scripts", script: "", reason: { content: "no-list" } });
});
