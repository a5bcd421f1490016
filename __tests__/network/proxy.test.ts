import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { API_TOKEN, type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import type { StepRun } from "../../sandbox/runner.ts";
import { type Authority, makeAuthority } from "../support/certificates.ts";
import {
  type ForwardProxy,
  type ForwardProxyOptions,
  PROXY_PASSWORD,
  PROXY_USER,
  startForwardProxy,
} from "../support/forward-proxy.ts";
import { type Listener, listen, unusedPort } from "../support/listeners.ts";
import {
  expectFailure,
  expectNoAnswer,
  expectPatched,
  expectRefusedInput,
  patchStep,
  type Step,
} from "../support/patch-step.ts";

const HOST = "api.cloudflare.example";
const BASIC = Buffer.from(`${PROXY_USER}:${PROXY_PASSWORD}`).toString("base64");
const REFUSED = {
  code: "proxy",
  reason:
    "the proxy refused the connection. Check address, user and password in HTTPS_PROXY or HTTP_PROXY, and that the proxy " +
    "lets the host through.",
};
const NOT_THERE = {
  code: "connection",
  reason: "the host does not accept the connection. Check api-base-url, the network and the proxy of the runner.",
};
const NO_PROXY_ADDRESS =
  "One of the variables HTTPS_PROXY and HTTP_PROXY (or its lower-case twin) is not the address of a proxy (not " +
  "shown). Write it as http://host:port.";

let folder: string;
let authority: Authority;
let trust: Record<string, string>;
/** Over TLS, by {@link HOST} or 127.0.0.1. */
let secure: Cloudflare;
/** Over plain HTTP, as on a loopback host. */
let plain: Cloudflare;
let open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "proxy-"));
  authority = await makeAuthority("Known authority");
  writeFileSync(join(folder, "known.pem"), authority.pem);
  trust = { NODE_EXTRA_CA_CERTS: join(folder, "known.pem") };
});

beforeEach(async () => {
  const tls = await authority.issue({ hosts: [HOST, "127.0.0.1"] });
  secure = await startCloudflare({ workers: [{ script: "api" }], tls });
  plain = await startCloudflare({ workers: [{ script: "api" }] });
  open = [secure, plain];
});

afterEach(async () => {
  for (const one of open) await one.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

async function startProxy(options: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options);
  open.push(proxy);
  return proxy;
}

async function startListener(status: number): Promise<Listener> {
  const listener = await listen({ status });
  open.push(listener);
  return listener;
}

async function step(options: Step): Promise<StepRun> {
  return await patchStep({ ...options, unseen: [PROXY_PASSWORD, BASIC, ...(options.unseen ?? [])] });
}

/** What no name server knows: only a proxy can find it. */
function secureUrl(): string {
  return secure.url.replace("127.0.0.1", HOST);
}

function portOf(url: string): string {
  return new URL(url).port;
}

describe("an https target goes through a tunnel", () => {
  test("of a proxy without a password, which sees the host's name and no credentials", async () => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY: proxy.url() } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toMatchObject([{ kind: "tunnel", target: `${HOST}:${portOf(secure.url)}`, user: "" }]);
    expect(Object.keys(proxy.requests[0]?.headers ?? {}).sort()).toEqual(["connection", "host", "proxy-connection"]);
    expect(JSON.stringify(proxy.requests)).not.toContain(API_TOKEN);
  });

  test("of a proxy with a password, which reaches the proxy alone", async () => {
    const proxy = await startProxy({ guarded: true });
    const HTTPS_PROXY = proxy.url({ password: PROXY_PASSWORD });
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toMatchObject([{ kind: "tunnel", user: PROXY_USER, password: PROXY_PASSWORD }]);
    expect(secure.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  test("of a proxy that is itself reached over TLS", async () => {
    const proxy = await startProxy({ guarded: true, tls: await authority.issue({ hosts: ["localhost"] }) });
    const HTTPS_PROXY = proxy.url({ password: PROXY_PASSWORD }).replace("127.0.0.1", "localhost");
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toMatchObject([{ kind: "tunnel", user: PROXY_USER, password: PROXY_PASSWORD }]);
  });

  test("in which the certificate is verified as without a proxy", async () => {
    const stranger = await makeAuthority("Inspecting proxy");
    const inspecting = await startCloudflare({ tls: await stranger.issue({ hosts: [HOST] }) });
    open.push(inspecting);
    const proxy = await startProxy();
    const baseUrl = inspecting.url.replace("127.0.0.1", HOST);
    const run = await step({ baseUrl, env: { ...trust, HTTPS_PROXY: proxy.url() } });
    const reason = "the host's certificate is not trusted. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.";
    expectNoAnswer(run, { code: "certificate", reason });
    expect(proxy.requests).toHaveLength(1);
    expect(inspecting.requests).toEqual([]);
  });

  test("and the host's name as well", async () => {
    const proxy = await startProxy();
    const baseUrl = secure.url.replace("127.0.0.1", "other.example");
    const run = await step({ baseUrl, env: { ...trust, HTTPS_PROXY: proxy.url() } });
    const reason = "the host's certificate is for another host. Check api-base-url and the proxy of the runner.";
    expectNoAnswer(run, { code: "certificate", reason });
    expect(secure.requests).toEqual([]);
  });
});

describe("an http target, which is a loopback host, is passed on", () => {
  test("by a proxy without a password", async () => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: plain.url, env: { HTTP_PROXY: proxy.url() } });
    expectPatched(run, plain.requests);
    expect(proxy.requests).toMatchObject([{ kind: "plain", target: `127.0.0.1:${portOf(plain.url)}`, user: "" }]);
  });

  test("by a proxy with a password", async () => {
    const proxy = await startProxy({ guarded: true });
    const HTTP_PROXY = proxy.url({ password: PROXY_PASSWORD });
    const run = await step({ baseUrl: plain.url, env: { HTTP_PROXY } });
    expectPatched(run, plain.requests);
    expect(proxy.requests).toMatchObject([{ kind: "plain", user: PROXY_USER, password: PROXY_PASSWORD }]);
    expect(plain.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  });
});

describe("which variable names the proxy", () => {
  test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("%s, for https", async (variable) => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, [variable]: proxy.url() } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toMatchObject([{ kind: "tunnel" }]);
  });

  test.each(["HTTP_PROXY", "http_proxy"])("%s, for http", async (variable) => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: plain.url, env: { [variable]: proxy.url() } });
    expectPatched(run, plain.requests);
    expect(proxy.requests).toMatchObject([{ kind: "plain" }]);
  });

  test("HTTPS_PROXY goes before HTTP_PROXY, each for its own scheme", async () => {
    const [first, second] = [await startProxy(), await startProxy()];
    const env = { ...trust, HTTPS_PROXY: first.url(), HTTP_PROXY: second.url() };
    expectPatched(await step({ baseUrl: secureUrl(), env }), secure.requests);
    expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
    expectPatched(await step({ baseUrl: plain.url, env }), plain.requests);
    expect([first.requests.length, second.requests.length]).toEqual([1, 1]);
  });

  test.each(["HTTPS_PROXY", "https_proxy"])("%s is not for http", async (variable) => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: plain.url, env: { [variable]: proxy.url() } });
    expectPatched(run, plain.requests);
    expect(proxy.requests).toEqual([]);
  });

  test.each(["HTTPS_PROXY", "https_proxy"])("an empty %s is none", async (variable) => {
    const run = await step({ baseUrl: secure.url, env: { ...trust, [variable]: "" } });
    expectPatched(run, secure.requests);
  });

  test.each(["ALL_PROXY", "all_proxy", "npm_config_proxy"])("%s is none of them", async (variable) => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: secure.url, env: { ...trust, [variable]: proxy.url() } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toEqual([]);
  });
});

describe("NO_PROXY", () => {
  const direct: { variable: string; value: (port: string) => string }[] = [
    { variable: "NO_PROXY", value: () => "127.0.0.1" },
    { variable: "no_proxy", value: () => "127.0.0.1" },
    { variable: "NO_PROXY", value: (port) => `127.0.0.1:${port}` },
    { variable: "NO_PROXY", value: () => "github.example, 127.0.0.1 ,.internal.example" },
    { variable: "NO_PROXY", value: () => "*" },
  ];

  test.each(direct)("$variable=$value keeps the host from the proxy", async ({ variable, value }) => {
    const proxy = await startProxy();
    const through = { HTTPS_PROXY: proxy.url(), HTTP_PROXY: proxy.url() };
    const over = (url: string) => step({ baseUrl: url, env: { ...trust, ...through, [variable]: value(portOf(url)) } });
    expectPatched(await over(secure.url), secure.requests);
    expectPatched(await over(plain.url), plain.requests);
    expect(proxy.requests).toEqual([]);
  });

  test.each(["github.example", "27.0.0.1", "127.0.0.1:1", ".example.com", "cloudflare.example.com", ""])(
    "NO_PROXY=%s is about other hosts",
    async (value) => {
      const proxy = await startProxy();
      const env = { ...trust, HTTPS_PROXY: proxy.url(), HTTP_PROXY: proxy.url(), NO_PROXY: value };
      expectPatched(await step({ baseUrl: secureUrl(), env }), secure.requests);
      expectPatched(await step({ baseUrl: plain.url, env }), plain.requests);
      expect(proxy.requests.map(({ kind }) => kind)).toEqual(["tunnel", "plain"]);
    },
  );
});

const UNREACHED = {
  code: "connection",
  reason: "the proxy could not reach the host. Check the proxy of the runner.",
};

describe("a proxy that does not do its work", () => {
  test.each([
    { what: "a wrong password", credentials: { password: "n0t-the-0ne" } },
    { what: "a wrong user", credentials: { user: "somebody", password: PROXY_PASSWORD } },
    { what: "no password", credentials: {} },
  ])("$what is refused (407), for https and for http", async ({ credentials }) => {
    const proxy = await startProxy({ guarded: true });
    const env = { ...trust, HTTPS_PROXY: proxy.url(credentials), HTTP_PROXY: proxy.url(credentials) };
    for (const baseUrl of [secureUrl(), plain.url]) {
      const run = await step({ baseUrl, env, unseen: ["n0t-the-0ne"] });
      expectNoAnswer(run, REFUSED);
    }
    expect(proxy.requests.map(({ kind }) => kind)).toEqual(["tunnel", "plain"]);
    expect([...secure.requests, ...plain.requests]).toEqual([]);
  });

  test.each([
    { status: 400, failure: REFUSED },
    { status: 403, failure: REFUSED },
    { status: 404, failure: REFUSED },
    { status: 502, failure: UNREACHED },
    { status: 503, failure: UNREACHED },
  ])("it answers a tunnel with HTTP $status", async ({ status, failure }) => {
    const proxy = await startListener(status);
    const HTTPS_PROXY = proxy.url.replace("//", `//${PROXY_USER}:${encodeURIComponent(PROXY_PASSWORD)}@`);
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY } });
    expectNoAnswer(run, failure);
    expect(proxy.requests.map(({ method, headers }) => [method, headers["proxy-authorization"]])).toEqual([
      ["CONNECT", `Basic ${BASIC}`],
    ]);
    expect(secure.requests).toEqual([]);
  });

  test("it does not find the host", async () => {
    const proxy = await startProxy();
    const baseUrl = `https://${HOST}:${await unusedPort()}/client/v4`;
    const run = await step({ baseUrl, env: { ...trust, HTTPS_PROXY: proxy.url() } });
    expectNoAnswer(run, REFUSED);
    expect(proxy.requests).toHaveLength(1);
  });

  test("it answers a plain request itself", async () => {
    const proxy = await startListener(403);
    const run = await step({ baseUrl: plain.url, env: { HTTP_PROXY: proxy.url } });
    expectFailure(
      run,
      "The answer to the patch of Worker api cannot be read: HTTP 403, an empty body.\n" +
        "Cause: The token was rejected: it is expired, revoked, lacks a permission, or is for another account.\n" +
        "What to do: Check that the token has not expired, is for the account of account-id, and has the permission Workers Scripts: Edit.\n" +
        "Nothing was changed.",
    );
    expect(plain.requests).toEqual([]);
  });

  test("it is not there", async () => {
    const address = `http://${PROXY_USER}:${encodeURIComponent(PROXY_PASSWORD)}@127.0.0.1:${await unusedPort()}`;
    const env = { ...trust, HTTPS_PROXY: address, HTTP_PROXY: address };
    for (const baseUrl of [secureUrl(), plain.url]) {
      const run = await step({ baseUrl, env });
      expectNoAnswer(run, NOT_THERE);
    }
    expect([...secure.requests, ...plain.requests]).toEqual([]);
  });

  test("its own certificate is not trusted", async () => {
    const stranger = await makeAuthority("Unknown authority");
    const proxy = await startProxy({ guarded: true, tls: await stranger.issue({ hosts: ["localhost"] }) });
    const HTTPS_PROXY = proxy.url({ password: PROXY_PASSWORD }).replace("127.0.0.1", "localhost");
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY } });
    const reason = "the host's certificate is not trusted. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.";
    expectNoAnswer(run, { code: "certificate", reason });
    expect(proxy.requests).toEqual([]);
  });
});

describe("a variable that is no proxy's address is reported without its text", () => {
  const PASSWORD = "0pen-sesame";

  test.each([
    `ops:${PASSWORD}@proxy.example:3128`,
    `${PASSWORD}:3128`,
    `127.0.0.1:3128/${PASSWORD}`,
    `//ops:${PASSWORD}@proxy.example:3128`,
    `ftp://ops:${PASSWORD}@proxy.example:3128`,
    `http://ops:${PASSWORD}@proxy .example:3128`,
    `http://ops:${PASSWORD}@proxy.example:99999`,
    `http://ops:${PASSWORD}@`,
    `http://ops:%zz${PASSWORD}@proxy.example:3128`,
    `http:// ${PASSWORD}`,
    `${PASSWORD}\r\nx-injected: yes`,
    `<${PASSWORD}>`,
  ])("%j", async (value) => {
    for (const variable of ["HTTPS_PROXY", "http_proxy"]) {
      const run = await step({ baseUrl: secure.url, env: { ...trust, [variable]: value }, unseen: [PASSWORD] });
      expectRefusedInput(run, NO_PROXY_ADDRESS);
    }
    expect(secure.requests).toEqual([]);
  });
});
