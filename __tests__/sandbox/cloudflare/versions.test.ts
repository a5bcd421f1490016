import { describe, expect, test } from "@jest/globals";
import type { CloudflareOptions } from "../../../sandbox/cloudflare.ts";
import {
  call,
  codes,
  hmac,
  LATEST,
  names,
  patch,
  SCRIPT,
  send,
  stage,
  start,
  stateOf,
  TOKEN,
  text,
  verdict,
} from "./calls.ts";

const unnamed = (value = "a") => ({ type: "secret_text", text: value });

describe("versions/latest", () => {
  test("makes a version of named and unnamed values, and leaves the deployed one alone", async () => {
    const cloudflare = await start();
    const annotations = { "workers/tag": "v2", "workers/message": "é".repeat(600) };
    const answer = await stage(cloudflare, { env: { NEW: unnamed(), ...text("NAMED"), TOKEN: null }, annotations });
    const worker = cloudflare.worker("api");
    expect(answer.json.result).toMatchObject({ id: worker?.versions[1]?.id, number: 2 });
    expect(answer.text).not.toContain('"text":"a"');
    expect([...(worker?.versions[1]?.bindings.keys() ?? [])]).toEqual(["REGION", "CACHE", "NEW", "NAMED"]);
    expect(worker?.versions[1]?.bindings.get("NEW")).toEqual(text("NEW").NEW);
    expect(worker?.versions[1]?.annotations).toEqual({ "workers/tag": "v2", "workers/message": "é".repeat(500) });
    expect(worker?.deployedVersion).toBe(worker?.versions[0]);
    expect(names(cloudflare)).toEqual(["TOKEN"]);
    expect(cloudflare.requests[0]?.applied).toBe(true);
  });

  test.each([
    ["bindings", { bindings: expect.arrayContaining([{ name: "TOKEN", type: "secret_text" }]) }],
    ["env", { env: expect.objectContaining({ TOKEN: { type: "secret_text" }, REGION: expect.anything() }) }],
    ["none", {}],
  ] as const)("shows the bindings as %s, in either method", async (versionBindings, shown) => {
    const cloudflare = await start({ versionBindings });
    for (const { json } of [await stage(cloudflare, { env: {} }), await call(cloudflare, LATEST)]) {
      const { bindings, env } = json.result;
      expect(JSON.parse(JSON.stringify({ bindings, env }))).toEqual(shown);
    }
  });

  test("takes keys, unless the option says otherwise", async () => {
    const cloudflare = await start();
    expect((await stage(cloudflare, { env: hmac("KEY") })).status).toBe(200);
    cloudflare.setRules({ keysInEnv: false });
    const refused = await stage(cloudflare, { env: hmac("KEY") });
    expect(verdict(refused)).toEqual([400, 10021]);
    expect(refused.json.errors[0].source.pointer).toBe("/env/KEY/type");
  });

  test("builds on the latest version, deployed or not; without ?deploy nothing is deployed", async () => {
    const cloudflare = await start();
    await stage(cloudflare, { env: { A: unnamed() } }, "");
    await stage(cloudflare, { env: { B: unnamed() } });
    await stage(cloudflare, {});
    const worker = cloudflare.worker("api");
    expect(worker?.versions).toHaveLength(4);
    expect([...(worker?.latestVersion?.bindings.keys() ?? [])]).toEqual(["TOKEN", "REGION", "CACHE", "A", "B"]);
    expect(worker?.deployedVersion?.number).toBe(1);
  });

  test("deploy=true deploys, and then secrets-bulk works again", async () => {
    const cloudflare = await start();
    await stage(cloudflare, { env: { A: unnamed() } });
    expect(codes(await patch(cloudflare, text("B")))).toEqual([10215]);
    await stage(cloudflare, {}, "?deploy=true");
    expect((await patch(cloudflare, text("B"))).status).toBe(200);
    expect(names(cloudflare)).toEqual(["A", "B", "TOKEN"]);
  });

  test.each([
    ["latest", ["A", "TOKEN"]],
    ["deployed", ["TOKEN"]],
  ] as const)("listing: %s decides whether the staged secret is shown", async (listing, shown) => {
    const cloudflare = await start({ listing });
    await stage(cloudflare, { env: { A: unnamed() } });
    const { result } = (await call(cloudflare, `${SCRIPT}/secrets`)).json;
    expect(result.map(({ name }: { name: string }) => name)).toEqual(shown);
  });

  test("an answer without the change leaves no version behind", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ transform: (answer) => answer, apply: false });
    expect((await stage(cloudflare, { env: { A: unnamed() } })).json.result.number).toBe(2);
    expect(cloudflare.worker("api")?.versions).toHaveLength(1);
  });

  test.each([
    ["a Worker without a version", { workers: [{ script: "api", hasVersion: false }] }, {}, "", [404, 10222]],
    ["a missing Worker", { workers: [] }, {}, "", [404, 10007]],
    ["a variable of the name", {}, { env: { REGION: unnamed() } }, "", [400, 10053]],
    ["a missing name", {}, { env: { GONE: null } }, "", [404, 10056]],
    ["a bad entry", {}, { env: { A: "a" } }, "", [400, 10021]],
    ["another name", {}, { env: { A: text("B").B } }, "", [400, 10021]],
    ["a tag that is too long", {}, { annotations: { "workers/tag": "é".repeat(51) } }, "", [400, 10021]],
    ["another deploy", {}, {}, "?deploy=1", [400, 10021]],
  ] as [string, CloudflareOptions, unknown, string, number[]][])("refuses %s", async (_, options, body, query, is) => {
    const cloudflare = await start(options);
    const before = stateOf(cloudflare);
    expect(verdict(await stage(cloudflare, body, query))).toEqual(is);
    expect(stateOf(cloudflare)).toEqual(before);
  });
});

describe("versions and deployments", () => {
  const DEPLOYMENTS = `${SCRIPT}/deployments`;
  const listed = async (cloudflare: Awaited<ReturnType<typeof start>>, query = "") => {
    const { items } = (await call(cloudflare, `${SCRIPT}/versions${query}`)).json.result;
    const { deployments } = (await call(cloudflare, DEPLOYMENTS)).json.result;
    return { items, deployments };
  };

  test("are listed with the newest first, with dates, sources and annotations", async () => {
    const cloudflare = await start({ clock: () => Date.parse("2026-11-20T10:00:00.000Z") });
    await patch(cloudflare, text("A"));
    await stage(cloudflare, { annotations: { "workers/tag": "v3", "workers/message": "Rotated" } });
    const { items, deployments } = await listed(cloudflare);
    const version = (number: number, second: string, [source, trigger]: string[], more = {}) => ({
      id: cloudflare.worker("api")?.versions[number - 1]?.id,
      number,
      metadata: { created_on: second, modified_on: second, source, author_email: "ops@example.com" },
      annotations: { "workers/triggered_by": trigger, ...more },
    });
    const secret = ["api", "secret"];
    expect(items).toEqual([
      version(3, "2026-11-20T10:00:00.002Z", secret, { "workers/tag": "v3", "workers/message": "Rotated" }),
      version(2, "2026-11-20T10:00:00.001Z", secret),
      version(1, "2026-11-20T10:00:00.000Z", ["wrangler", "upload"]),
    ]);
    const deployment = (index: number, [source, trigger]: string[], more = {}) => ({
      id: cloudflare.worker("api")?.deployments[index]?.id,
      created_on: `2026-11-20T10:00:00.00${index}Z`,
      source,
      strategy: "percentage",
      author_email: "ops@example.com",
      annotations: { "workers/triggered_by": trigger, ...more },
      versions: [{ version_id: items[2 - index].id, percentage: 100 }],
    });
    const upload = deployment(0, ["wrangler", "upload"], { "workers/message": "Automatic deployment on upload." });
    expect(deployments).toEqual([deployment(1, secret), upload]);
  });

  test("show a version that is not deployed, one that shares the traffic, and none", async () => {
    const workers = [{ script: "api", bindings: [TOKEN], latestVersionDeployed: false }];
    const undeployed = await listed(await start({ workers }));
    expect(undeployed.deployments[0].versions).toEqual([{ version_id: undeployed.items[1].id, percentage: 100 }]);
    const split = await listed(await start({ workers: [{ script: "api", latestVersionPercentage: 10 }] }));
    expect(split.deployments[0].versions).toEqual([
      { version_id: split.items[0].id, percentage: 10 },
      { version_id: split.items[1].id, percentage: 90 },
    ]);
    const none = await start({ workers: [{ script: "api", hasVersion: false }] });
    expect(await listed(none)).toEqual({ items: [], deployments: [] });
  });

  test("come by page, ten at a time, unless the deployable versions are asked for", async () => {
    const cloudflare = await start();
    for (let index = 0; index < 24; index += 1) await patch(cloudflare, text("A", String(index)));
    const { items, deployments } = await listed(cloudflare);
    expect([items.length, items[0].number, deployments.length]).toEqual([10, 25, 10]);
    expect((await listed(cloudflare, "?page=2&per_page=20")).items).toHaveLength(5);
    expect((await listed(cloudflare, "?deployable=true")).items).toHaveLength(25);
  });

  test("one version is shown with what it binds", async () => {
    const cloudflare = await start({ workers: [{ script: "api", bindings: [TOKEN] }] });
    const id = cloudflare.worker("api")?.latestVersion?.id;
    const { result } = (await call(cloudflare, `${SCRIPT}/versions/${id}`)).json;
    expect(result.resources.bindings).toEqual([{ name: "TOKEN", type: "secret_text" }]);
    expect(verdict(await call(cloudflare, `${SCRIPT}/versions/none`))).toEqual([404, 10025]);
  });

  test("a deployment of the newest version makes secrets-bulk work again", async () => {
    const cloudflare = await start({ workers: [{ script: "api", latestVersionDeployed: false }] });
    const version_id = cloudflare.worker("api")?.latestVersion?.id;
    const deploy = (versions: unknown) =>
      send(cloudflare, "POST", { path: DEPLOYMENTS, body: { strategy: "percentage", versions } });
    expect(verdict(await deploy([{ version_id, percentage: 90 }]))).toEqual([400, 10021]);
    expect(verdict(await deploy([{ version_id: "none", percentage: 100 }]))).toEqual([404, 10025]);
    expect(codes(await patch(cloudflare, text("A")))).toEqual([10215]);
    expect((await deploy([{ version_id, percentage: 100 }])).status).toBe(200);
    expect((await patch(cloudflare, text("A"))).status).toBe(200);
    expect(cloudflare.worker("api")?.bindings.has("A")).toBe(true);
  });
});
