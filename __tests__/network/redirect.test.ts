import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import type { RequestFailure } from "../../src/model/request/failure.ts";
import { type Listener, listen } from "../support/listeners.ts";
import { expectFailed, PATCH_PATH, patchStep } from "../support/patch-step.ts";

const RAY = "9f3c1a2b3c4d5e6f-AMS";
const LIST_PATH = PATCH_PATH.replace("secrets-bulk", "secrets");

let cloudflare: Cloudflare;
let elsewhere: Listener;

beforeEach(async () => {
  cloudflare = await startCloudflare({ workers: [{ script: "api" }], omitResult: true });
  elsewhere = await listen({ status: 200 });
});

afterEach(async () => {
  await cloudflare.close();
  await elsewhere.close();
});

function notFollowed(status: number, purpose: "patch" | "list-secrets" = "patch"): RequestFailure {
  const reason = { kind: "unreadable", status, content: "redirect", ray: RAY } as const;
  return { kind: "request", purpose, script: "api", reason, effect: purpose === "patch" ? "unknown" : "none" };
}

function redirect({ status, location, method }: { status: number; location: string; method: string }): void {
  cloudflare.intercept({
    status,
    headers: { location, "cf-ray": RAY },
    body: "",
    match: (request) => request.method === method,
  });
}

function sent(): string[] {
  return cloudflare.requests.map(({ method, path }) => `${method} ${path}`);
}

describe("a redirect is not followed", () => {
  test.each([301, 302, 303, 307, 308])("HTTP %i to another host", async (status) => {
    redirect({ status, location: `${elsewhere.url}${PATCH_PATH}`, method: "PATCH" });
    const run = await patchStep({ baseUrl: cloudflare.url });
    expectFailed(run, notFollowed(status));
    expect(sent()).toEqual([`PATCH ${PATCH_PATH}`]);
    expect(elsewhere.connections()).toBe(0);
  });

  test("nor one to the same host", async () => {
    redirect({ status: 307, location: PATCH_PATH, method: "PATCH" });
    const run = await patchStep({ baseUrl: cloudflare.url });
    expectFailed(run, notFollowed(307));
    expect(sent()).toEqual([`PATCH ${PATCH_PATH}`]);
    expect(cloudflare.secrets("api")).toEqual([]);
  });

  test.each([302, 307])("nor HTTP %i as the answer to the list that proves the patch", async (status) => {
    redirect({ status, location: `${elsewhere.url}${LIST_PATH}`, method: "GET" });
    const run = await patchStep({ baseUrl: cloudflare.url });
    expectFailed(run, { kind: "unproved", because: notFollowed(status, "list-secrets") });
    expect(sent()).toEqual([`PATCH ${PATCH_PATH}`, `GET ${LIST_PATH}`]);
    expect(elsewhere.connections()).toBe(0);
  });
});
