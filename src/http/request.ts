import type { Dispatcher } from "undici";
import type { TransportCause, TransportFault } from "../model/request/failure.ts";

/** The version of this action. A test holds it equal to package.json's. */
export const VERSION = "0.1.0";

/** Sent with every request. */
export const USER_AGENT = `patch-worker-secrets/${VERSION}`;

/** One request, and the limits of its answer. */
export type HttpRequest = {
  readonly dispatcher: Dispatcher;
  readonly url: string;
  readonly method: "GET" | "PATCH" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** The time for the whole answer, in seconds. */
  readonly timeoutSeconds: number;
  readonly cancelled: AbortSignal;
  /** The most bytes of the body that are read. */
  readonly maxBytes: number;
};

/** An answer of any status. Header names are in lower case, and a repeated header is joined. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the body had more than `maxBytes`. */
  readonly isCut: boolean;
};

/** Thrown if a request brings no answer. Its message is constant: those of Node and undici quote what they were given. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly fault: TransportFault;

  constructor(fault: TransportFault, options?: ErrorOptions) {
    super("The request brought no answer.", options);
    this.fault = fault;
  }
}

/**
 * Sends one request and reads its whole answer, whatever its status. Redirects are not followed: the credentials would
 * go with them.
 *
 * @throws TransportError if there is no answer
 */
export async function request(options: HttpRequest): Promise<HttpAnswer> {
  const { dispatcher, method, headers, body, timeoutSeconds, cancelled, maxBytes } = options;
  // Not AbortSignal.timeout: its timer would hold what belongs to a request until the time is over, thousands of them.
  const aborting = new AbortController();
  const abort = (): void => aborting.abort();
  const timer = setTimeout(abort, Math.ceil(timeoutSeconds * 1000));
  cancelled.addEventListener("abort", abort);
  // An event that has passed is not heard any more.
  if (cancelled.aborted) abort();
  try {
    const { origin, pathname, search } = new URL(options.url);
    const answer = await dispatcher.request({
      origin,
      path: pathname + search,
      method,
      headers,
      signal: aborting.signal,
      // The signal alone limits the time: undici's own limits would end a longer timeout early.
      headersTimeout: 0,
      bodyTimeout: 0,
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.statusCode, headers: joined(answer.headers), ...(await readBody(answer.body, maxBytes)) };
  } catch (error) {
    throw new TransportError(faultOf(error, { cancelled: cancelled.aborted, timedOut: aborting.signal.aborted }), {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener("abort", abort);
  }
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));
}

/** What comes after `maxBytes` is dropped, since a server that never stops must not fill the memory. */
async function readBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Pick<HttpAnswer, "body" | "isCut">> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return { body: Buffer.concat(chunks).toString("utf8", 0, maxBytes), isCut: size > maxBytes };
}

function faultOf(error: unknown, why: { cancelled: boolean; timedOut: boolean }): TransportFault {
  const codes = codesOf(error);
  if (why.cancelled) return { cause: "cancelled", codes, effect: "unknown" };
  if (why.timedOut) return { cause: "timeout", codes, effect: "unknown" };
  const known = CAUSES.find(({ pattern }) => codes.some((code) => pattern.test(code)));
  if (known === undefined) return { cause: "connection-broken", codes, effect: "unknown" };
  return { cause: known.cause, codes, effect: known.mayBeSent === true ? "unknown" : "none" };
}

type KnownCause = {
  readonly pattern: RegExp;
  readonly cause: TransportCause;
  /** Whether the same code may also end a connection over which a request was sent. */
  readonly mayBeSent?: true;
};

/** Causes by error code; the first that fits counts. They end a connection before a request is sent over it. */
const CAUSES: readonly KnownCause[] = [
  { pattern: /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, cause: "certificate-expired" },
  { pattern: /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, cause: "certificate-for-another-host" },
  { pattern: /^(EPROTO|ERR_SSL_|ERR_TLS_HANDSHAKE_TIMEOUT)/, cause: "tls", mayBeSent: true },
  {
    pattern: /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA)/,
    cause: "certificate-not-trusted",
  },
  { pattern: /^PROXY_5\d\d$/, cause: "proxy-cannot-reach-host" },
  // A proxy that asks for a password ends a tunnel with ABORTED, and a plain request with INVALID_ARG.
  { pattern: /^UND_ERR_(PRX_TLS|PRX_CONN|ABORTED|INVALID_ARG)$/, cause: "proxy-refused" },
  { pattern: /^(ENOTFOUND|EAI_AGAIN)$/, cause: "host-not-found" },
  { pattern: /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT)$/, cause: "connection-refused" },
];

/** Returns the codes of an error and of what caused it, outermost first. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" && /^[A-Z0-9_]+$/.test(error.code) ? [error.code] : [];
  // The status of a proxy's answer to CONNECT is only in undici's message.
  const [, status] = /^Proxy response \((\d{3})\) !== 200/.exec(error.message) ?? [];
  return [...code, ...(status === undefined ? [] : [`PROXY_${status}`]), ...codesOf(error.cause)];
}
