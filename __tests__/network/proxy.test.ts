import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { API_TOKEN, type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, startGitHub } from "../../sandbox/github.ts";
import type { StepRun } from "../../sandbox/runner.ts";
import { PROXY_VARIABLE_PROBLEM } from "../../src/report/words/step.ts";
import { type Authority, makeAuthority } from "../support/certificates.ts";
import {
  type ForwardProxy,
  type ForwardProxyOptions,
  PROXY_PASSWORD,
  PROXY_USER,
  startForwardProxy,
} from "../support/forward-proxy.ts";
import { type Listener, listen, unusedPort } from "../support/listeners.ts";
import { expectNoAnswer, expectPatched, expectRefusedInput, patchStep, type Step } from "../support/patch-step.ts";

const HOST = "api.cloudflare.example";
const BASIC = Buffer.from(`${PROXY_USER}:${PROXY_PASSWORD}`).toString("base64");
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

/** Node itself warns of NODE_TLS_REJECT_UNAUTHORIZED=0 on stderr. */
function expectDistrust(run: StepRun): void {
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining("the host's certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)."),
  ]);
  expect(run.outcome).toBe("failure");
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

  test.each([{}, { NODE_TLS_REJECT_UNAUTHORIZED: "0" }])("in which the certificate is verified (%j)", async (env) => {
    const stranger = await makeAuthority("Inspecting proxy");
    const inspecting = await startCloudflare({ tls: await stranger.issue({ hosts: [HOST] }) });
    open.push(inspecting);
    const proxy = await startProxy();
    const baseUrl = inspecting.url.replace("127.0.0.1", HOST);
    const run = await step({ baseUrl, env: { ...trust, ...env, HTTPS_PROXY: proxy.url() } });
    expectDistrust(run);
    expect(proxy.requests).toHaveLength(1);
    expect(inspecting.requests).toEqual([]);
  });

  test("and the host's name as well", async () => {
    const proxy = await startProxy();
    const baseUrl = secure.url.replace("127.0.0.1", "other.example");
    const run = await step({ baseUrl, env: { ...trust, HTTPS_PROXY: proxy.url() } });
    expectNoAnswer(run, "certificate-for-another-host");
    expect(secure.requests).toEqual([]);
  });
});

describe("an http target, which is this machine, is reached without a proxy", () => {
  test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("that %s names", async (variable) => {
    const proxy = await startProxy();
    const env = { [variable]: proxy.url() };
    for (const host of ["127.0.0.1", "localhost"]) {
      const sent = plain.requests.length;
      const run = await step({ baseUrl: plain.url.replace("127.0.0.1", host), env });
      expectPatched(run, plain.requests.slice(sent));
    }
    expect(proxy.requests).toEqual([]);
  });

  test("nor does a comment with github-token go through it", async () => {
    const proxy = await startProxy();
    const github = await startGitHub();
    open.push(github);
    const pull_request = {
      number: 7,
      head: { ref: "topic", repo: { full_name: "octocat/repository" } },
      base: { ref: "main" },
    };
    const run = await step({
      baseUrl: plain.url,
      with: { "dry-run": "true", "github-token": GITHUB_TOKEN },
      env: { HTTPS_PROXY: proxy.url(), HTTP_PROXY: proxy.url() },
      unseen: [GITHUB_TOKEN],
      runner: { event: { name: "pull_request", payload: { pull_request } }, github: { apiUrl: github.url } },
    });
    expect(run.outcome).toBe("success");
    expect(github.comments()).toHaveLength(1);
    expect(proxy.requests).toEqual([]);
  });
});

describe("which variable names the proxy", () => {
  test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("%s, for https", async (variable) => {
    const proxy = await startProxy();
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, [variable]: proxy.url() } });
    expectPatched(run, secure.requests);
    expect(proxy.requests).toMatchObject([{ kind: "tunnel" }]);
  });

  test("HTTPS_PROXY goes before HTTP_PROXY", async () => {
    const [first, second] = [await startProxy(), await startProxy()];
    const env = { ...trust, HTTPS_PROXY: first.url(), HTTP_PROXY: second.url() };
    expectPatched(await step({ baseUrl: secureUrl(), env }), secure.requests);
    expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
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
    const env = { ...trust, ...through, [variable]: value(portOf(secure.url)) };
    expectPatched(await step({ baseUrl: secure.url, env }), secure.requests);
    expect(proxy.requests).toEqual([]);
  });

  test.each(["github.example", "27.0.0.1", "127.0.0.1:1", ".example.com", "cloudflare.example.com", ""])(
    "NO_PROXY=%s is about other hosts",
    async (value) => {
      const proxy = await startProxy();
      const env = { ...trust, HTTPS_PROXY: proxy.url(), HTTP_PROXY: proxy.url(), NO_PROXY: value };
      expectPatched(await step({ baseUrl: secureUrl(), env }), secure.requests);
      expect(proxy.requests.map(({ kind }) => kind)).toEqual(["tunnel"]);
    },
  );
});

describe("a proxy that does not do its work", () => {
  test.each([
    { what: "a wrong password", credentials: { password: "n0t-the-0ne" } },
    { what: "a wrong user", credentials: { user: "somebody", password: PROXY_PASSWORD } },
    { what: "no password", credentials: {} },
  ])("$what is refused (407)", async ({ credentials }) => {
    const proxy = await startProxy({ guarded: true });
    const env = { ...trust, HTTPS_PROXY: proxy.url(credentials) };
    expectNoAnswer(await step({ baseUrl: secureUrl(), env, unseen: ["n0t-the-0ne"] }), "proxy-refused");
    expect(proxy.requests.map(({ kind }) => kind)).toEqual(["tunnel"]);
    expect(secure.requests).toEqual([]);
  });

  test.each([
    { status: 400, cause: "proxy-refused" },
    { status: 403, cause: "proxy-refused" },
    { status: 404, cause: "proxy-refused" },
    { status: 502, cause: "proxy-cannot-reach-host" },
    { status: 503, cause: "proxy-cannot-reach-host" },
  ] as const)("it answers a tunnel with HTTP $status", async ({ status, cause }) => {
    const proxy = await startListener(status);
    const HTTPS_PROXY = proxy.url.replace("//", `//${PROXY_USER}:${encodeURIComponent(PROXY_PASSWORD)}@`);
    const run = await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY } });
    expectNoAnswer(run, cause);
    expect(proxy.requests.map(({ method, headers }) => [method, headers["proxy-authorization"]])).toEqual([
      ["CONNECT", `Basic ${BASIC}`],
    ]);
    expect(secure.requests).toEqual([]);
  });

  test("it does not find the host", async () => {
    const proxy = await startProxy();
    const baseUrl = `https://${HOST}:${await unusedPort()}/client/v4`;
    const run = await step({ baseUrl, env: { ...trust, HTTPS_PROXY: proxy.url() } });
    expectNoAnswer(run, "proxy-refused");
    expect(proxy.requests).toHaveLength(1);
  });

  test("it is not there", async () => {
    const address = `http://${PROXY_USER}:${encodeURIComponent(PROXY_PASSWORD)}@127.0.0.1:${await unusedPort()}`;
    expectNoAnswer(await step({ baseUrl: secureUrl(), env: { ...trust, HTTPS_PROXY: address } }), "connection-refused");
    expect(secure.requests).toEqual([]);
  });

  test.each([{}, { NODE_TLS_REJECT_UNAUTHORIZED: "0" }])("its own certificate is not trusted (%j)", async (env) => {
    const stranger = await makeAuthority("Unknown authority");
    const proxy = await startProxy({ guarded: true, tls: await stranger.issue({ hosts: ["localhost"] }) });
    const HTTPS_PROXY = proxy.url({ password: PROXY_PASSWORD }).replace("127.0.0.1", "localhost");
    expectDistrust(await step({ baseUrl: secureUrl(), env: { ...trust, ...env, HTTPS_PROXY } }));
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
      expectRefusedInput(run, PROXY_VARIABLE_PROBLEM);
    }
    expect(secure.requests).toEqual([]);
  });
});
