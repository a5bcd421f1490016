import { lookup } from "node:dns";
import type { IncomingHttpHeaders } from "node:http";
import { Server } from "proxy-chain";

export const PROXY_USER = "runner";
/** Each of its odd characters must be percent-encoded in a URL. */
export const PROXY_PASSWORD = "pr0xy@pass:word/%41";

export type ProxyRequest = {
  /** whether it asks for a tunnel, in which the proxy reads nothing, or for one request to be passed on */
  readonly kind: "tunnel" | "plain";
  readonly target: string;
  readonly user: string;
  readonly password: string;
  readonly headers: IncomingHttpHeaders;
};

export type ForwardProxy = {
  readonly port: number;
  readonly requests: ProxyRequest[];
  /** as in HTTPS_PROXY */
  url(credentials?: { user?: string; password?: string }): string;
  close(): Promise<void>;
};

export type ForwardProxyOptions = {
  /** whether it asks for PROXY_USER and PROXY_PASSWORD */
  readonly guarded?: boolean;
  /** PEM; the way to the proxy is then TLS as well */
  readonly tls?: { readonly key: string; readonly cert: string };
};

/** A forward proxy of another maker (`proxy-chain`), to which every host's name is the loopback interface. */
export async function startForwardProxy({ guarded = false, tls }: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const requests: ProxyRequest[] = [];
  const server = new Server({
    port: 0,
    host: "127.0.0.1",
    ...(tls === undefined ? { serverType: "http" as const } : { serverType: "https" as const, httpsOptions: tls }),
    prepareRequestFunction: ({ isHttp, hostname, port, username, password, request }) => {
      const { headers } = request;
      const kind = isHttp ? "plain" : "tunnel";
      requests.push({ kind, target: `${hostname}:${port}`, user: username, password, headers });
      const requestAuthentication = guarded && !(username === PROXY_USER && password === PROXY_PASSWORD);
      const dnsLookup: typeof lookup = Object.assign(toLoopback, { __promisify__: lookup.__promisify__ });
      return { requestAuthentication, dnsLookup };
    },
  });
  await server.listen();
  const { port } = server;
  const scheme = tls === undefined ? "http" : "https";
  const url: ForwardProxy["url"] = ({ user = PROXY_USER, password } = {}) => {
    const credentials = password === undefined ? "" : `${user}:${encodeURIComponent(password)}@`;
    return `${scheme}://${credentials}127.0.0.1:${port}`;
  };
  return { port, requests, url, close: () => server.close(true) };
}

// biome-ignore lint/suspicious/noExplicitAny: dns.lookup has an overload for each number of arguments
function toLoopback(_hostname: string, ...rest: any[]): void {
  lookup("127.0.0.1", ...(rest as [() => void]));
}
