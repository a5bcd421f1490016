import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent, type Dispatcher, MockAgent, ProxyAgent } from "undici";
import {
  ACCOUNT_ID,
  API_EMAIL,
  API_KEY,
  API_TOKEN,
  type Cloudflare,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import { type ApiRequest, type Connection, send, USER_AGENT } from "../../src/http/request.ts";
import type { CloudflareError } from "../../src/model/errors.ts";
import "../support/one-realm.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function cloudflare(): Promise<Cloudflare> {
  const started = await startCloudflare({ workers: [{ script: "api" }] });
  closing.push(() => started.close());
  return started;
}

function connection(baseUrl: string, change: Partial<Connection> = {}): Connection {
  const dispatcher: Dispatcher = change.dispatcher ?? new Agent();
  closing.push(() => (dispatcher instanceof MockAgent ? dispatcher.close() : dispatcher.destroy()));
  return {
    dispatcher,
    credentials: { kind: "token", token: API_TOKEN },
    baseUrl,
    timeoutSeconds: 20,
    limitedBy: "timeout",
    cancelled: new AbortController().signal,
    ...change,
  };
}

const LIST: ApiRequest = {
  method: "GET",
  path: ["accounts", ACCOUNT_ID, "workers", "scripts", "api", "secrets"],
  what: "the list of secrets of Worker api",
};
const PATCH: ApiRequest = { ...LIST, method: "PATCH", path: ["a b", "../c", "?d#e%", "é"], body: '{"secrets":{}}' };

describe("what is sent", () => {
  test("a token, and the agent's name", async () => {
    const { url, requests } = await cloudflare();
    const answer = await send(LIST, connection(url));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ success: true, result: [] });
    expect(answer.headers["cf-ray"]).toMatch(/-AMS$/);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: "GET",
      path: `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api/secrets`,
      headers: { authorization: `Bearer ${API_TOKEN}`, "user-agent": USER_AGENT, accept: "application/json" },
    });
    expect(requests[0]?.body.length).toBe(0);
    expect(requests[0]?.headers["content-type"]).toBeUndefined();
  });

  test("the legacy key in its own headers", async () => {
    const { url, requests } = await cloudflare();
    const credentials = { kind: "key", key: API_KEY, email: API_EMAIL } as const;
    expect((await send(LIST, connection(url, { credentials }))).status).toBe(200);
    expect(requests[0]?.headers).toMatchObject({ "x-auth-key": API_KEY, "x-auth-email": API_EMAIL });
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  test("a body as a merge patch, and path segments that stay segments", async () => {
    const { url, requests } = await cloudflare();
    await send(PATCH, connection(url));
    expect(requests[0]).toMatchObject({
      method: "PATCH",
      path: "/client/v4/a%20b/..%2Fc/%3Fd%23e%25/%C3%A9",
      headers: { "content-type": "application/merge-patch+json" },
      json: { secrets: {} },
    });
  });
});

describe("what comes back", () => {
  test("any status, and the redirect is not followed", async () => {
    const api = await cloudflare();
    api.intercept({ status: 302, headers: { location: `${api.url}/elsewhere`, "x-a": "1" }, body: "moved" });
    const answer = await send(LIST, connection(api.url));
    expect(answer).toMatchObject({ status: 302, body: "moved", headers: { "x-a": "1" } });
    expect(api.requests).toHaveLength(1);
  });

  test("repeated headers are joined", async () => {
    const server = createServer((_request, response) => {
      response
        .writeHead(200, [
          ["Set-Cookie", "a=1"],
          ["set-cookie", "b=2"],
        ] as never)
        .end("é");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(async () => server.close());
    const answer = await send(LIST, connection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    expect(answer).toMatchObject({ body: "é", headers: { "set-cookie": "a=1, b=2" } });
  });

  test("a body without end is cut", async () => {
    const api = await cloudflare();
    api.intercept({ body: Buffer.alloc(40 * 1024 * 1024, 0x20) });
    const { body } = await send(LIST, connection(api.url));
    expect(body.length).toBeGreaterThan(16 * 1024 * 1024);
    expect(body.length).toBeLessThan(20 * 1024 * 1024);
  });
});

async function failureOf(request: ApiRequest, to: Connection): Promise<CloudflareError> {
  return send(request, to).then(
    () => Promise.reject(new Error("there was an answer")),
    (error: CloudflareError) => error,
  );
}

const sentence = (why: string): string => `No answer to ${LIST.what}: ${why}`;
/** A cause and its cure, with the code between them. */
const unsent = (why: string, code: string): string => sentence(why.replace(".", ` (${code}).`));

const PROXY =
  "the proxy refused the connection. Check address, user and password in HTTPS_PROXY or HTTP_PROXY, and that the proxy " +
  "lets the host through.";
const NO_HOST = "the host's name does not resolve. Check api-base-url and the network of the runner.";
const REFUSED = "the host does not accept the connection. Check api-base-url, the network and the proxy of the runner.";

describe("no answer", () => {
  test.each(["hang", "slow-drip"] as const)("in time: %s", async (fault) => {
    const api = await cloudflare();
    api.intercept({ fault });
    const error = await failureOf(LIST, connection(api.url, { timeoutSeconds: 0.2 }));
    expect([error.code, error.message]).toEqual([
      "timeout",
      sentence("no answer within 0.2 s. See https://www.cloudflarestatus.com, or raise timeout."),
    ]);
    expect(error.effect).toBe("unknown");
    expect(error.cause).toBeDefined();
  });

  test.each([
    ["reset", "ECONNRESET"],
    ["half-body", "UND_ERR_SOCKET"],
  ] as const)("but a broken connection: %s", async (fault, code) => {
    const api = await cloudflare();
    api.intercept({ fault });
    const error = await failureOf(LIST, connection(api.url));
    expect([error.code, error.message]).toEqual(["connection", sentence(`the connection broke (${code}).`)]);
  });

  test("but nobody at the address", async () => {
    const api = await startCloudflare();
    await api.close();
    const error = await failureOf(LIST, connection(api.url));
    expect([error.code, error.message]).toEqual(["connection", unsent(REFUSED, "ECONNREFUSED")]);
    expect(error.effect).toBe("none");
  });

  test("before the deadline of the step", async () => {
    const api = await cloudflare();
    api.intercept({ fault: "hang" });
    const error = await failureOf(LIST, connection(api.url, { timeoutSeconds: 0.2, limitedBy: "deadline" }));
    expect([error.code, error.message]).toEqual([
      "deadline",
      sentence("the deadline of the step came first. See https://www.cloudflarestatus.com, or raise deadline."),
    ]);
  });

  test("before the step was cancelled", async () => {
    const api = await cloudflare();
    const cancelling = new AbortController();
    const match = (): boolean => {
      cancelling.abort();
      return true;
    };
    api.intercept({ fault: "hang", match });
    const error = await failureOf(LIST, connection(api.url, { cancelled: cancelling.signal }));
    expect([error.code, error.message]).toEqual(["cancelled", sentence("the step was cancelled.")]);
    expect(error.effect).toBe("unknown");
  });

  test("but a proxy that cannot reach the host", async () => {
    const error = await failureFrom(
      new Error("x", { cause: new Error("Proxy response (503) !== 200 when HTTP Tunneling") }),
    );
    const why = "the proxy could not reach the host. Check the proxy of the runner.";
    expect([error.code, error.message]).toEqual(["connection", unsent(why, "PROXY_503")]);
  });

  test("but a proxy that asks for a password", async () => {
    const proxy = createServer((_request, response) => response.writeHead(407).end());
    proxy.on("connect", (_request, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    closing.push(async () => proxy.close());
    const uri = `http://me:hunter2@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const dispatcher = new ProxyAgent({ uri, proxyTunnel: true });
    const error = await failureOf(LIST, connection("https://127.0.0.1:1", { dispatcher }));
    expect([error.code, error.message]).toEqual(["proxy", unsent(PROXY, "UND_ERR_ABORTED, PROXY_407")]);
  });
});

const coded = (code: unknown, cause?: unknown): Error => Object.assign(new Error("quotes s3cret", { cause }), { code });

const TRUST = "the host's certificate is not trusted. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.";
const TIME = "the host's certificate is not valid at this time. Check the clock of the runner, and api-base-url.";
const OTHER_HOST = "the host's certificate is for another host. Check api-base-url and the proxy of the runner.";
const NO_TLS = "the host does not speak TLS as it should. Check api-base-url and the proxy of the runner.";

async function failureFrom(cause: Error): Promise<CloudflareError> {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  dispatcher
    .get("https://api.example")
    .intercept({ path: () => true })
    .replyWithError(cause);
  return await failureOf(LIST, connection("https://api.example", { dispatcher }));
}

describe("errors are told by their code alone", () => {
  test.each<[string, string, string]>([
    ["CERT_HAS_EXPIRED", "certificate", TIME],
    ["CERT_NOT_YET_VALID", "certificate", TIME],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate", OTHER_HOST],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate", TRUST],
    ["SELF_SIGNED_CERT_IN_CHAIN", "certificate", TRUST],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate", TRUST],
    ["CERT_REVOKED", "certificate", TRUST],
    ["EPROTO", "connection", NO_TLS],
    ["ERR_TLS_HANDSHAKE_TIMEOUT", "connection", NO_TLS],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "connection", NO_TLS],
    ["UND_ERR_PRX_TLS", "proxy", PROXY],
    ["UND_ERR_PRX_CONN", "proxy", PROXY],
    ["ENOTFOUND", "connection", NO_HOST],
    ["EAI_AGAIN", "connection", NO_HOST],
    ["UND_ERR_CONNECT_TIMEOUT", "connection", REFUSED],
  ])("nothing was sent: %s", async (cause, code, why) => {
    const error = await failureFrom(coded(cause));
    expect([error.code, error.message]).toEqual([code, unsent(why, cause)]);
    const effect = why === NO_TLS ? "unknown" : "none";
    expect([error.effect, error.brief]).toEqual([effect, `${why.split(".")[0]} (${cause})`]);
  });

  test("the certificate behind a proxy's error goes first", async () => {
    const error = await failureFrom(coded("UND_ERR_PRX_TLS", coded("CERT_REVOKED")));
    expect([error.code, error.message]).toEqual(["certificate", unsent(TRUST, "UND_ERR_PRX_TLS, CERT_REVOKED")]);
  });

  test.each<[string, Error, string]>([
    ["two codes", coded("UND_ERR_X", coded("EPIPE")), "the connection broke (UND_ERR_X, EPIPE)."],
    ["no code", new Error("quotes s3cret"), "the connection broke (no code)."],
    ["a code that is none", coded("is: s3cret"), "the connection broke (no code)."],
    ["a number for a code", coded(7, "s3cret"), "the connection broke (no code)."],
  ])("perhaps sent: %s", async (_case, cause, why) => {
    const error = await failureFrom(cause);
    expect([error.code, error.message, error.cause]).toEqual(["connection", sentence(why), cause]);
    expect(error.effect).toBe("unknown");
  });
});
