import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import { openPool, ProxyVariableError, proxiedPool } from "../../src/http/pool.ts";
import { request } from "../../src/http/request.ts";
import type { Environment } from "../../src/ports.ts";
import { startForwardProxy } from "../support/forward-proxy.ts";
import { listen } from "../support/listeners.ts";
import "../support/one-realm.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe("opening a pool", () => {
  test("gives what connecting gives", async () => {
    const agent = new Agent();
    expect(openPool(() => agent)).toBe(agent);
    await agent.destroy();
  });

  test.each(["http://ops:hunter2@", "ftp://ops:hunter2@proxy.example"])("quotes nothing of %s", (HTTPS_PROXY) => {
    expect(() => openPool(() => proxiedPool({ HTTPS_PROXY }))).toThrow(new ProxyVariableError());
  });
});

/** Sends a request to a host that only a proxy can find, and one to this machine. Gives the proxies that were asked. */
async function askedBy(env: (proxies: { first: string; second: string }) => Environment) {
  const [first, second, host] = [await startForwardProxy(), await startForwardProxy(), await listen({ status: 200 })];
  const dispatcher = proxiedPool(env({ first: first.url(), second: second.url() }));
  closing.push(...[first, second, host].map((one) => () => one.close()), () => dispatcher.destroy());
  const common = { dispatcher, method: "GET", headers: {}, timeoutSeconds: 20, maxBytes: 1000 } as const;
  const send = (url: string) => request({ ...common, url, cancelled: new AbortController().signal });
  const answers = await Promise.allSettled([
    send(`https://only.a.proxy.example:${host.port}/`),
    send(host.url),
    send(host.url.replace("127.0.0.1", "localhost")),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  return { first: first.requests.map(({ kind }) => kind), second: second.requests.map(({ kind }) => kind) };
}

describe("only https goes through a proxy", () => {
  test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("of %s", async (variable) => {
    const asked = await askedBy(({ first }) => ({ [variable]: first }));
    expect(asked).toEqual({ first: ["tunnel"], second: [] });
  });

  test.each<[string, (proxies: { first: string; second: string }) => Environment]>([
    ["HTTPS_PROXY before HTTP_PROXY", ({ first, second }) => ({ HTTPS_PROXY: first, HTTP_PROXY: second })],
    ["https_proxy before HTTPS_PROXY", ({ first, second }) => ({ https_proxy: first, HTTPS_PROXY: second })],
    ["http_proxy before HTTP_PROXY", ({ first, second }) => ({ http_proxy: first, HTTP_PROXY: second })],
    ["HTTP_PROXY if HTTPS_PROXY is empty", ({ first }) => ({ HTTPS_PROXY: "", HTTP_PROXY: first })],
  ])("of %s", async (_case, env) => {
    expect(await askedBy(env)).toEqual({ first: ["tunnel"], second: [] });
  });

  test.each<[string, Environment]>([
    ["NO_PROXY", { NO_PROXY: "only.a.proxy.example" }],
    ["no_proxy", { no_proxy: "only.a.proxy.example", NO_PROXY: "x" }],
    ["no variable", { HTTPS_PROXY: "" }],
    ["an empty https_proxy, which goes before HTTPS_PROXY", { https_proxy: "" }],
  ])("and not with %s", async (_case, env) => {
    expect(await askedBy(({ first }) => ({ HTTPS_PROXY: first, ...env }))).toEqual({ first: [], second: [] });
  });
});
