import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { Api } from "../../../sandbox/cloudflare/api.ts";
import { RateLimiter } from "../../../sandbox/cloudflare/throttle.ts";
import { Workers } from "../../../sandbox/cloudflare/worker.ts";
import { ACCOUNT_ID, API_TOKEN, RULES } from "../../../sandbox/cloudflare.ts";
import {
  BEARER,
  BULK,
  call,
  codes,
  hmac,
  MERGE_PATCH,
  names,
  patch,
  SCRIPT,
  send,
  stage,
  start,
  text,
  verdict,
} from "./calls.ts";

const arrived = async ({ requests }: { requests: unknown[] }, count: number) => {
  while (requests.length < count) await delay(5);
};

describe("a Worker that is being changed", () => {
  test("holds other changes open, in their order, and neither reads nor other Workers", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }, { script: "web" }] });
    const release = cloudflare.lock("api");
    const done: string[] = [];
    const held = ["A", "B"].map((name) => patch(cloudflare, text(name, name)).then(() => done.push(name)));
    await arrived(cloudflare, 2);
    expect((await call(cloudflare, `${SCRIPT}/secrets`)).json.result).toEqual([]);
    expect((await patch(cloudflare, text("C"), { path: BULK.replace("/api/", "/web/") })).status).toBe(200);
    expect(done).toEqual([]);
    expect(() => cloudflare.lock("api")).toThrow("is being changed already");
    release();
    await Promise.all(held);
    expect(cloudflare.worker("api")?.versions).toHaveLength(3);
    expect(names(cloudflare)).toEqual(["A", "B"]);
    cloudflare.lock("api");
  });

  test("is given up on by the edge after a while, and not changed", async () => {
    const cloudflare = await start({ lockSeconds: 0.05 });
    const release = cloudflare.lock("api");
    const answer = await patch(cloudflare, text("A"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([524, "text/html; charset=UTF-8"]);
    release();
    expect(names(cloudflare)).toEqual(["TOKEN"]);
    expect((await patch(cloudflare, text("A"))).status).toBe(200);
  });

  test.each([
    ["10035 in 409", [409, 10035]],
    ["10035 in 400", [400, 10035]],
    ["10035 in 429", [429, 10035]],
    ["429 without a code", [429]],
  ] as const)("refuses every other change with %s", async (lock, is) => {
    const cloudflare = await start({ lock });
    const release = cloudflare.lock("api");
    const put = { path: `${SCRIPT}/secrets`, body: text("A").A };
    for (const refused of [
      await patch(cloudflare, text("A")),
      await stage(cloudflare, {}),
      await send(cloudflare, "PUT", put),
    ]) {
      expect(verdict(refused)).toEqual(is);
      expect(refused.headers.get("retry-after")).toBeNull();
    }
    expect((await call(cloudflare, `${SCRIPT}/secrets`)).status).toBe(200);
    release();
    expect((await patch(cloudflare, text("A"))).status).toBe(200);
  });

  test("is locked by a request as well", async () => {
    const cloudflare = await start({ lock: "10035 in 409", latencyMs: 300 });
    const both = await Promise.all([patch(cloudflare, text("A")), patch(cloudflare, text("B"))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(names(cloudflare)).toHaveLength(2);
  });

  test("loses no change of those that come at the same time", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }], latencyMs: 10 });
    await Promise.all(Array.from({ length: 20 }, (_, index) => patch(cloudflare, hmac(`K${index}`))));
    expect(names(cloudflare)).toHaveLength(20);
    expect(cloudflare.worker("api")?.versions).toHaveLength(21);
  });

  test("loses no change of those that come in the same tick", async () => {
    const workers = new Workers([ACCOUNT_ID], Date.now);
    const worker = workers.add({ script: "api" });
    const limiter = new RateLimiter({ quota: 100, windowSeconds: 60 }, Date.now);
    const who = { tokens: [{ token: API_TOKEN }], keys: [] };
    const api = new Api({ workers, rules: RULES, ...who, limiter, latencyMs: 0, clock: Date.now });
    const answers = ["A", "B"].map((name) => {
      const body = Buffer.from(JSON.stringify({ secrets: text(name) }));
      const seen = { rawHeaders: [], at: 0, applied: false, status: 0 };
      const headers = { ...BEARER, ...MERGE_PATCH };
      return api.answer({ method: "PATCH", path: `/client/v4${BULK}`, headers, body, ...seen }, true);
    });
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    expect([...worker.bindings.keys()]).toEqual(["A", "B"]);
  });
});

describe("a Worker that was changed a moment ago", () => {
  const ticking = () => {
    const time = { now: 1_000_000 };
    return { time, clock: () => time.now };
  };

  test.each([10214, 10215] as const)("refuses further patches with %i until it has settled", async (undeployed) => {
    const { time, clock } = ticking();
    const cloudflare = await start({ settlingSeconds: 4, undeployed, clock });
    expect(codes(await patch(cloudflare, text("A")))).toEqual([undeployed]);
    time.now += 4000;
    expect((await patch(cloudflare, text("A"))).status).toBe(200);
    expect(codes(await patch(cloudflare, text("B")))).toEqual([undeployed]);
    expect((await stage(cloudflare, { env: text("B") })).status).toBe(200);
    time.now += 4000;
    expect(codes(await patch(cloudflare, text("B")))).toEqual([undeployed]);
  });

  test("is listed as it was", async () => {
    const { time, clock } = ticking();
    const cloudflare = await start({ lagSeconds: 5, clock });
    await patch(cloudflare, { ...text("A"), TOKEN: null });
    const listed = async () => {
      const get = async (path: string) => (await call(cloudflare, `${SCRIPT}/${path}`)).json.result;
      const shown = [await get("secrets"), (await get("settings")).bindings.slice(0, 1)];
      const counts = [(await get("versions")).items.length, (await get("deployments")).deployments.length];
      return [...shown.map(([first]) => first.name), ...counts];
    };
    time.now += 4999;
    expect(await listed()).toEqual(["TOKEN", "TOKEN", 1, 1]);
    time.now += 1;
    expect(await listed()).toEqual(["A", "REGION", 2, 2]);
  });
});
