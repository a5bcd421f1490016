import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { Agent, type Dispatcher, MockAgent, ProxyAgent } from "undici";
import { type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import { type HttpRequest, request, TransportError } from "../../src/http/request.ts";
import type { TransportCause } from "../../src/model/request/failure.ts";
import "../support/one-realm.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function cloudflare(): Promise<Cloudflare> {
  const started = await startCloudflare();
  closing.push(() => started.close());
  return started;
}

function to(url: string, change: Partial<HttpRequest> = {}): HttpRequest {
  const dispatcher = change.dispatcher ?? new Agent();
  closing.push(() => (dispatcher instanceof MockAgent ? dispatcher.close() : dispatcher.destroy()));
  return {
    dispatcher,
    url,
    method: "GET",
    headers: { accept: "application/json" },
    timeoutSeconds: 20,
    cancelled: new AbortController().signal,
    maxBytes: 1000,
    ...change,
  };
}

test("method, headers, query and body are sent as they are", async () => {
  const { url, requests } = await cloudflare();
  const answer = await request(to(`${url}/a%20b?c=d`, { method: "PATCH", headers: { "x-a": "1" }, body: '{"é":1}' }));
  expect(answer.headers["cf-ray"]).toMatch(/-AMS$/);
  expect(requests).toMatchObject([
    { method: "PATCH", path: "/client/v4/a%20b?c=d", headers: { "x-a": "1" }, json: { é: 1 } },
  ]);
});

test("the time is limited by the request alone, since undici's own limits would end it after 300 s", async () => {
  const { url } = await cloudflare();
  const options: Dispatcher.DispatchOptions[] = [];
  const dispatcher = new Agent().compose((dispatch) => (each, handler) => {
    options.push(each);
    return dispatch(each, handler);
  });
  await request(to(url, { dispatcher, timeoutSeconds: 600 }));
  expect(options).toMatchObject([{ headersTimeout: 0, bodyTimeout: 0 }]);
});

describe("nothing of a request is left", () => {
  test.each([
    ["answered", {}],
    ["broken", { fault: "reset" }],
  ] as const)("that was %s", async (_case, interception) => {
    const api = await cloudflare();
    api.intercept(interception);
    const { signal: cancelled } = new AbortController();
    const [set, cleared] = [jest.spyOn(globalThis, "setTimeout"), jest.spyOn(globalThis, "clearTimeout")];
    await request(to(api.url, { cancelled, timeoutSeconds: 77 })).catch(() => {});
    const own = set.mock.calls.findIndex(([, milliseconds]) => milliseconds === 77_000);
    expect(cleared).toHaveBeenCalledWith(set.mock.results[own]?.value as NodeJS.Timeout);
    expect(getEventListeners(cancelled, "abort")).toEqual([]);
    jest.restoreAllMocks();
  });
});

describe("what comes back", () => {
  test("any status, and the redirect is not followed", async () => {
    const api = await cloudflare();
    api.intercept({ status: 302, headers: { location: `${api.url}/elsewhere`, "x-a": "1" }, body: "moved" });
    const answer = await request(to(api.url));
    expect(answer).toMatchObject({ status: 302, body: "moved", headers: { "x-a": "1" }, isCut: false });
    expect(api.requests).toHaveLength(1);
  });

  test("repeated headers are joined", async () => {
    const server = createServer((_request, response) => {
      const headers = ["Set-Cookie", "a=1", "set-cookie", "b=2"];
      response.writeHead(200, headers).end("é");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(async () => server.close());
    const answer = await request(to(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    expect(answer).toMatchObject({ body: "é", headers: { "set-cookie": "a=1, b=2" } });
  });

  test.each([
    [1000, false],
    [1001, true],
    [40 * 1024 * 1024, true],
  ])("a body of %i bytes is cut: %j", async (size, isCut) => {
    const api = await cloudflare();
    api.intercept({ body: Buffer.alloc(size, 0x20) });
    expect(await request(to(api.url))).toMatchObject({ body: " ".repeat(1000), isCut });
  });
});

test("what comes after the most bytes is not waited for", async () => {
  const endless = Readable.from({
    [Symbol.iterator]: () => ({ next: () => ({ done: false, value: Buffer.alloc(1000) }) }),
  });
  const server = createServer((_request, response) => void endless.pipe(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await request(to(url, { timeoutSeconds: 2 }))).toMatchObject({ status: 200, isCut: true });
});

async function errorOf(sent: HttpRequest): Promise<TransportError> {
  return request(sent).then(
    () => Promise.reject(new Error("there was an answer")),
    (error: TransportError) => error,
  );
}

describe("no answer", () => {
  test.each(["hang", "slow-drip"] as const)("in time: %s", async (fault) => {
    const api = await cloudflare();
    api.intercept({ fault });
    const error = await errorOf(to(api.url, { timeoutSeconds: 0.2 }));
    expect(error).toBeInstanceOf(TransportError);
    expect(error.fault).toMatchObject({ cause: "timeout", effect: "unknown" });
    expect(error.cause).toBeDefined();
  });

  test.each([
    ["reset", "ECONNRESET"],
    ["half-body", "UND_ERR_SOCKET"],
  ] as const)("but a broken connection: %s", async (fault, code) => {
    const api = await cloudflare();
    api.intercept({ fault });
    const { fault: facts } = await errorOf(to(api.url));
    expect(facts).toEqual({ cause: "connection-broken", codes: [code], effect: "unknown" });
  });

  test("but nobody at the address", async () => {
    const api = await startCloudflare();
    await api.close();
    const { fault } = await errorOf(to(api.url));
    expect(fault).toEqual({ cause: "connection-refused", codes: ["ECONNREFUSED"], effect: "none" });
  });

  test("before it was cancelled", async () => {
    const api = await cloudflare();
    const cancelling = new AbortController();
    const match = (): boolean => {
      cancelling.abort();
      return true;
    };
    api.intercept({ fault: "hang", match });
    const { fault } = await errorOf(to(api.url, { cancelled: cancelling.signal }));
    expect(fault).toMatchObject({ cause: "cancelled", effect: "unknown" });
  });

  test("and nothing sent if it was cancelled before", async () => {
    const api = await cloudflare();
    const { fault } = await errorOf(to(api.url, { cancelled: AbortSignal.abort() }));
    expect([fault.cause, api.requests]).toEqual(["cancelled", []]);
  });

  test("but a proxy that asks for a password", async () => {
    const proxy = createServer((_request, response) => response.writeHead(407).end());
    proxy.on("connect", (_request, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    closing.push(async () => proxy.close());
    const uri = `http://me:hunter2@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const dispatcher = new ProxyAgent({ uri, proxyTunnel: true });
    const { fault } = await errorOf(to("https://127.0.0.1:1", { dispatcher }));
    expect(fault).toEqual({ cause: "proxy-refused", codes: ["UND_ERR_ABORTED", "PROXY_407"], effect: "none" });
  });
});

const coded = (code: unknown, cause?: unknown): Error => Object.assign(new Error("quotes s3cret", { cause }), { code });

async function errorFrom(cause: Error): Promise<TransportError> {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  dispatcher
    .get("https://api.example")
    .intercept({ path: () => true })
    .replyWithError(cause);
  return await errorOf(to("https://api.example", { dispatcher }));
}

describe("an error is known by its codes only", () => {
  test.each<[string, TransportCause]>([
    ["CERT_HAS_EXPIRED", "certificate-expired"],
    ["CERT_NOT_YET_VALID", "certificate-expired"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate-for-another-host"],
    ["HOSTNAME_MISMATCH", "certificate-for-another-host"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate-not-trusted"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "certificate-not-trusted"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate-not-trusted"],
    ["CERT_REVOKED", "certificate-not-trusted"],
    ["INVALID_CA", "certificate-not-trusted"],
    ["ERR_TLS_INVALID_CONTEXT", "certificate-not-trusted"],
    ["UND_ERR_PRX_TLS", "proxy-refused"],
    ["UND_ERR_PRX_CONN", "proxy-refused"],
    ["UND_ERR_INVALID_ARG", "proxy-refused"],
    ["ENOTFOUND", "host-not-found"],
    ["EAI_AGAIN", "host-not-found"],
    ["UND_ERR_CONNECT_TIMEOUT", "connection-refused"],
  ])("nothing was sent: %s", async (code, cause) => {
    expect((await errorFrom(coded(code))).fault).toEqual({ cause, codes: [code], effect: "none" });
  });

  test("nothing was sent: a proxy that cannot reach the host", async () => {
    const cause = new Error("Proxy response (503) !== 200 when HTTP Tunneling");
    const { fault } = await errorFrom(new Error("x", { cause }));
    expect(fault).toEqual({ cause: "proxy-cannot-reach-host", codes: ["PROXY_503"], effect: "none" });
  });

  test.each(["EPROTO", "ERR_TLS_HANDSHAKE_TIMEOUT", "ERR_SSL_WRONG_VERSION_NUMBER"])(
    "perhaps sent: %s",
    async (code) => {
      expect((await errorFrom(coded(code))).fault).toEqual({ cause: "tls", codes: [code], effect: "unknown" });
    },
  );

  test("the certificate behind a proxy's error goes first", async () => {
    const { fault } = await errorFrom(coded("UND_ERR_PRX_TLS", coded("CERT_REVOKED")));
    expect(fault).toMatchObject({ cause: "certificate-not-trusted", codes: ["UND_ERR_PRX_TLS", "CERT_REVOKED"] });
  });

  test.each<[string, Error, string[]]>([
    ["two codes", coded("UND_ERR_X", coded("EPIPE")), ["UND_ERR_X", "EPIPE"]],
    ["no code", new Error("quotes s3cret"), []],
    ["a code that is none", coded("is: s3cret"), []],
    ["a number for a code", coded(7, "s3cret"), []],
  ])("perhaps sent: %s", async (_case, thrown, codes) => {
    const error = await errorFrom(thrown);
    expect(error.fault).toEqual({ cause: "connection-broken", codes, effect: "unknown" });
    expect([error.message, error.cause]).toEqual(["The request brought no answer.", thrown]);
  });
});
