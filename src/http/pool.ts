import { type Dispatcher, EnvHttpProxyAgent } from "undici";
import type { Environment } from "../ports.ts";

/** Thrown if a proxy variable is not the URL of a proxy. undici's message, which may hold a password, is dropped. */
export class ProxyVariableError extends Error {
  override readonly name = "ProxyVariableError";
}

/**
 * Opens a connection pool.
 *
 * @throws ProxyVariableError if HTTPS_PROXY or HTTP_PROXY (or its lower-case twin) is not the URL of a proxy
 */
export function openPool(connect: () => Dispatcher): Dispatcher {
  try {
    return connect();
  } catch {
    throw new ProxyVariableError();
  }
}

/**
 * Closes a pool with its connections. The error that ends them has no stack: Node would format it, for which V8 looks
 * through the whole bundle.
 */
export async function closePool(pool: Dispatcher): Promise<void> {
  await pool.destroy(Object.assign(new Error("The pool is closed."), { stack: "" }));
}

/**
 * Returns a pool that goes through the proxy of HTTPS_PROXY (or else HTTP_PROXY), except to the hosts in NO_PROXY. Only
 * `https:` does: `http:` is for this machine (see `isLoopback`), and a proxy would read the credentials and every value.
 *
 * Certificates are verified even if NODE_TLS_REJECT_UNAUTHORIZED=0 is set for another tool of the job. Requests are few,
 * so HTTP/2, a second way over the wire, is left out, and out of the bundle.
 *
 * @throws Error if the variable is not a URL
 */
export function proxiedPool(env: Environment): Dispatcher {
  const verified = { rejectUnauthorized: true };
  return new EnvHttpProxyAgent({
    allowH2: false,
    httpProxy: "",
    httpsProxy: (env.https_proxy ?? env.HTTPS_PROXY) || (env.http_proxy ?? env.HTTP_PROXY) || "",
    noProxy: env.no_proxy ?? env.NO_PROXY ?? "",
    connect: verified,
    requestTls: verified,
    proxyTls: verified,
  });
}
