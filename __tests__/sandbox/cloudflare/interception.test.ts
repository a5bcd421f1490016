import { Agent, request as httpRequest } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import {
  accountRateLimited,
  EDGE_STATUSES,
  edgePage,
  edgeRateLimited,
  internalError,
  requestTimeout,
  scriptLocked,
  tooEarly,
} from "../../../sandbox/cloudflare.ts";
import { BEARER, call, MERGE_PATCH, names, patch, SCRIPT, start, text, verdict } from "./calls.ts";

describe("every answer", () => {
  test("has a ray and its content type; the connection is kept", async () => {
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
    }
    agent.destroy();
    expect(reused).toEqual([false, true]);
  });

  test("is recorded with what was asked", async () => {
    const cloudflare = await start();
    await patch(cloudflare, text("A"));
    await call(cloudflare, `${SCRIPT}/secrets`);
    const [first, second] = cloudflare.requests;
    expect(first?.json).toEqual({ secrets: text("A") });
    expect(first?.body.toString()).toBe(JSON.stringify(first?.json));
    expect(first?.headers).toMatchObject({ ...BEARER, ...MERGE_PATCH });
    expect(first?.rawHeaders).toContain(BEARER.authorization);
    expect(second).toMatchObject({ method: "GET", applied: false, status: 200 });
    expect(second?.json).toBeUndefined();
  });
});

describe("an interception", () => {
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
      const answer = await patch(cloudflare, text("A"));
      expect([answer.status, answer.text]).toEqual([502, "<html>Bad gateway</html>"]);
      expect(answer.headers.get("content-type")).toContain("text/html");
      expect(answer.headers.get("cf-mitigated")).toBe("challenge");
      expect(answer.headers.get("cf-ray")).not.toBeNull();
    }
    expect(names(cloudflare)).toEqual(["TOKEN"]);
    await patch(cloudflare, text("A"));
    expect(cloudflare.requests.map(({ status, applied }) => [status, applied])).toEqual([
      [200, false],
      [502, false],
      [502, false],
      [200, true],
    ]);
  });

  test("applies before the odd answer where asked", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ ...edgePage(504), apply: true });
    expect((await patch(cloudflare, text("A"))).status).toBe(504);
    expect(names(cloudflare)).toEqual(["A", "TOKEN"]);
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
    const real = await patch(cloudflare, text("A"));
    expect(real.json).toMatchObject({ success: true, errors: null, result: { A: { type: "secret_text" } } });
    expect(real.headers.get("x-odd")).toBe("1");
    const hollow = await patch(cloudflare, text("B"));
    expect(hollow.json.result.B).toEqual({ name: "B", type: "secret_text" });
    expect(names(cloudflare)).toEqual(["A", "TOKEN"]);
  });

  test.each([
    [{ fault: "reset" }, 0, ["TOKEN"]],
    [{ fault: "reset", apply: true }, 0, ["A", "TOKEN"]],
    [{ fault: "half-body" }, 200, ["A", "TOKEN"]],
  ] as const)("breaks the connection: %j", async (interception, status, there) => {
    const cloudflare = await start();
    cloudflare.intercept(interception);
    await expect(patch(cloudflare, text("A"))).rejects.toThrow();
    expect(cloudflare.requests[0]?.status).toBe(status);
    expect(names(cloudflare)).toEqual(there);
  });

  test("cuts the body by its announced length", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "wrong-content-length", body: '{"success":true}' });
    expect((await patch(cloudflare, text("A"))).text).toBe('{"succes');
  });

  test("sends no body", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ fault: "empty" });
    cloudflare.intercept({ fault: "empty", transform: (answer) => answer });
    const ignored = await patch(cloudflare, text("A"));
    const applied = await patch(cloudflare, text("B"));
    expect([ignored.status, ignored.text, applied.status, applied.text]).toEqual([200, "", 200, ""]);
    expect(names(cloudflare)).toEqual(["B", "TOKEN"]);
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
    const late = patch(cloudflare, text("A")).then(() => order.push("late"));
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
    const asked = expect(patch(cloudflare, text("A"))).rejects.toThrow();
    while (cloudflare.requests.length === 0) await delay(5);
    await cloudflare.close();
    await asked;
    expect(cloudflare.requests[0]?.status).toBe(0);
  });
});

describe("a ready answer", () => {
  test.each(EDGE_STATUSES)("%i is a page with the ray of its header", async (status) => {
    const cloudflare = await start();
    cloudflare.intercept(edgePage(status));
    const answer = await patch(cloudflare, text("A"));
    const ray = answer.headers.get("cf-ray") ?? "";
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.text).toMatch(/^<!DOCTYPE html>/);
    expect(answer.text).toContain(`<span class="code-label">Error code ${status}</span>`);
    expect(ray).toMatch(/^[0-9a-f]{16}-AMS$/);
    expect(answer.text).toContain(`Cloudflare Ray ID: <strong>${ray.slice(0, 16)}</strong>`);
    expect(cloudflare.requests[0]?.applied).toBe(false);
  });

  test.each([
    ["accountRateLimited", (wait?: number | string) => accountRateLimited(wait), [429, 971]],
    [
      "accountRateLimited, 10429 in 200",
      (wait?: number | string) => accountRateLimited(wait, { code: 10429, status: 200 }),
      [200, 10429],
    ],
    ["scriptLocked", (wait?: number | string) => scriptLocked(wait), [429, 10035]],
    ["scriptLocked in 409", (wait?: number | string) => scriptLocked(wait, "10035 in 409"), [409, 10035]],
  ] as const)("%s, with Retry-After or without", async (_, answer, is) => {
    const cloudflare = await start();
    for (const retryAfter of [undefined, 7, "soon"]) {
      cloudflare.intercept(answer(retryAfter));
      const refused = await patch(cloudflare, text("A"));
      expect(verdict(refused)).toEqual(is);
      expect(refused.headers.get("retry-after")).toBe(retryAfter === undefined ? null : String(retryAfter));
    }
    expect(names(cloudflare)).toEqual(["TOKEN"]);
  });

  test("has a date as Retry-After by the time of the answer, in whole seconds, never too early", async () => {
    const cloudflare = await start();
    cloudflare.intercept({ ...accountRateLimited({ dateIn: 5 }), times: 2 });
    for (const _ of [1, 2]) {
      const asked = Date.now();
      const date = (await patch(cloudflare, text("A"))).headers.get("retry-after") ?? "";
      expect(new Date(date).toUTCString()).toBe(date);
      expect(Date.parse(date)).toBeGreaterThanOrEqual(asked + 5000);
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now() + 6000);
      await delay(20);
    }
  });

  test("429 of the edge is error 1015, on a page", async () => {
    const cloudflare = await start();
    cloudflare.intercept(edgeRateLimited(3));
    const answer = await patch(cloudflare, text("A"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.text).toContain("<span>1015</span>");
    expect(answer.text).toContain((answer.headers.get("cf-ray") ?? "?").slice(0, 16));
  });

  test.each([
    [408, requestTimeout(), "text/html"],
    [425, tooEarly(), "text/html"],
    [500, internalError(), "application/json"],
  ])("%i", async (status, ready, type) => {
    const cloudflare = await start();
    cloudflare.intercept(ready);
    const answer = await patch(cloudflare, text("A"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, type]);
  });
});
