import type { Dispatcher } from "undici";
import { CloudflareError, type Effect, type RequestFault } from "../model/errors.ts";
import type { Credentials } from "../model/worker.ts";
import { readBodyText } from "./body.ts";

/** Sent with every request. A test holds the version equal to package.json's. */
export const USER_AGENT = "patch-worker-secrets/0.1.0";

/** Far above any real answer. What is cut off there is no valid JSON. */
const LARGEST_BODY = 16 * 1024 * 1024;

export type Connection = {
  readonly dispatcher: Dispatcher;
  readonly credentials: Credentials;
  readonly baseUrl: string;
  /** For one request. */
  readonly timeoutSeconds: number;
  /** The input that `timeoutSeconds` comes from. */
  readonly limitedBy: "timeout" | "deadline";
  readonly cancelled: AbortSignal;
};

/** Each segment is a value, so that no name can change the path. */
export type ApiRequest = {
  readonly method: "GET" | "PATCH";
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The attempt, as the object of a sentence: "the patch of Worker api". */
  readonly what: string;
};

export type Answer = {
  readonly status: number;
  /** Names in lower case, a repeated header joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * Sends one request and reads the whole answer. Redirects are not followed: the credentials would go with them.
 *
 * @throws CloudflareError whose message holds nothing of the request and nothing that Node or undici quoted.
 */
export async function send(
  { method, path, query = {}, body, what }: ApiRequest,
  connection: Connection,
): Promise<Answer> {
  const { dispatcher, credentials, baseUrl, timeoutSeconds, cancelled } = connection;
  // Not AbortSignal.timeout: its timer would hold what belongs to a request until the time is over, thousands of them.
  const aborting = new AbortController();
  const abort = (): void => aborting.abort();
  const timer = setTimeout(abort, Math.ceil(timeoutSeconds * 1000));
  cancelled.addEventListener("abort", abort);
  try {
    cancelled.throwIfAborted();
    const { origin, pathname } = new URL([baseUrl, ...path.map(encodeURIComponent)].join("/"));
    const response = await dispatcher.request({
      origin,
      path: pathname,
      query,
      method,
      signal: aborting.signal,
      // The signal alone limits the time: undici's own limits would end a longer `timeout` early.
      headersTimeout: 0,
      bodyTimeout: 0,
      headers: {
        "user-agent": USER_AGENT,
        accept: "application/json",
        ...authorization(credentials),
        ...(body === undefined ? {} : { "content-type": "application/merge-patch+json" }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
    );
    return { status: response.statusCode, headers, body: await readBodyText(response.body, LARGEST_BODY) };
  } catch (error) {
    throw faultOf({ error, timedOut: aborting.signal.aborted, what, connection });
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener("abort", abort);
  }
}

function authorization(credentials: Credentials): Record<string, string> {
  return credentials.kind === "token"
    ? { authorization: `Bearer ${credentials.token}` }
    : { "x-auth-email": credentials.email, "x-auth-key": credentials.key };
}

type Fault = {
  readonly error: unknown;
  readonly timedOut: boolean;
  readonly what: string;
  readonly connection: Connection;
};

function faultOf({ error, timedOut, what, connection }: Fault): CloudflareError {
  const { code, reason, cure, effect } = explain({ error, timedOut, connection });
  return new CloudflareError(`No answer to ${what}: ${reason}. ${cure}`.trimEnd(), {
    code,
    effect,
    brief: reason,
    cause: error,
  });
}

type Explained = {
  readonly code: RequestFault;
  readonly reason: string;
  readonly cure: string;
  readonly effect: Effect;
};

/** By the code alone: messages of Node and undici quote what they were given. */
function explain({ error, timedOut, connection }: Omit<Fault, "what">): Explained {
  const { cancelled, timeoutSeconds, limitedBy } = connection;
  if (cancelled.aborted) return { code: "cancelled", reason: "the step was cancelled", cure: "", effect: "unknown" };
  if (timedOut && limitedBy === "deadline") {
    const cure = "See https://www.cloudflarestatus.com, or raise deadline.";
    return { code: "deadline", reason: "the deadline of the step came first", cure, effect: "unknown" };
  }
  if (timedOut) {
    const cure = "See https://www.cloudflarestatus.com, or raise timeout.";
    return { code: "timeout", reason: `no answer within ${timeoutSeconds} s`, cure, effect: "unknown" };
  }
  const codes = codesOf(error);
  const known = NOT_SENT.find(({ pattern }) => codes.some((code) => pattern.test(code)));
  const shown = codes.join(", ") || "no code";
  if (known === undefined) {
    return { code: "connection", reason: `the connection broke (${shown})`, cure: "", effect: "unknown" };
  }
  const { code, reason, cure, effect = "none" } = known;
  return { code, reason: `${reason} (${shown})`, cure, effect };
}

type NotSent = {
  readonly pattern: RegExp;
  readonly code: RequestFault;
  readonly reason: string;
  readonly cure: string;
  /** Where the same code may also end a connection later. */
  readonly effect?: Effect;
};

/** By the code of the error, the first that fits. These end a connection before a request is sent over it. */
const NOT_SENT: readonly NotSent[] = [
  {
    pattern: /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/,
    code: "certificate",
    reason: "the host's certificate is not valid at this time",
    cure: "Check the clock of the runner, and api-base-url.",
  },
  {
    pattern: /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
    code: "certificate",
    reason: "the host's certificate is for another host",
    cure: "Check api-base-url and the proxy of the runner.",
  },
  {
    pattern: /^(EPROTO|ERR_SSL_|ERR_TLS_HANDSHAKE_TIMEOUT)/,
    code: "connection",
    reason: "the host does not speak TLS as it should",
    cure: "Check api-base-url and the proxy of the runner.",
    effect: "unknown",
  },
  {
    pattern: /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA)/,
    code: "certificate",
    reason: "the host's certificate is not trusted",
    cure: "Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.",
  },
  {
    pattern: /^PROXY_5\d\d$/,
    code: "connection",
    reason: "the proxy could not reach the host",
    cure: "Check the proxy of the runner.",
  },
  {
    // A proxy that asks for a password ends a tunnel with ABORTED, and a plain request with INVALID_ARG.
    pattern: /^UND_ERR_(PRX_TLS|PRX_CONN|ABORTED|INVALID_ARG)$/,
    code: "proxy",
    reason: "the proxy refused the connection",
    cure: "Check address, user and password in HTTPS_PROXY or HTTP_PROXY, and that the proxy lets the host through.",
  },
  {
    pattern: /^(ENOTFOUND|EAI_AGAIN)$/,
    code: "connection",
    reason: "the host's name does not resolve",
    cure: "Check api-base-url and the network of the runner.",
  },
  {
    pattern: /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT)$/,
    code: "connection",
    reason: "the host does not accept the connection",
    cure: "Check api-base-url, the network and the proxy of the runner.",
  },
];

/** The codes of an error and of what caused it, outermost first. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" && /^[A-Z0-9_]+$/.test(error.code) ? [error.code] : [];
  // The status of a proxy's answer to CONNECT stands in undici's message alone.
  const [, status] = /^Proxy response \((\d{3})\) !== 200/.exec(error.message) ?? [];
  return [...code, ...(status === undefined ? [] : [`PROXY_${status}`]), ...codesOf(error.cause)];
}
