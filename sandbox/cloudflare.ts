/**
 * An emulator of the part of Cloudflare's API that the action uses, over real HTTP on the loopback interface.
 *
 * It is as strict as the real system is known to be, and where that is not known, its options give every answer that is
 * plausible. Sources: Cloudflare's schema and API pages, the source of wrangler 4.164 and of the cloudflare SDK 7.3, and
 * what users reported in public threads.
 */

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { Api } from "./cloudflare/api.ts";
import type { Key, Token } from "./cloudflare/credentials.ts";
import type { Answer } from "./cloudflare/envelope.ts";
import { apiError, failure } from "./cloudflare/envelope.ts";
import type { Interception } from "./cloudflare/interception.ts";
import { Interceptions } from "./cloudflare/interception.ts";
import { BASE_PATH } from "./cloudflare/routes.ts";
import type { Rules } from "./cloudflare/rules.ts";
import type { RateLimit } from "./cloudflare/throttle.ts";
import { RateLimiter } from "./cloudflare/throttle.ts";
import type { RecordedRequest } from "./cloudflare/wire.ts";
import { commonHeaders, readRequest, send } from "./cloudflare/wire.ts";
import type { Where, WorkerSetup, WorkerState } from "./cloudflare/worker.ts";
import { secretsOf, Workers } from "./cloudflare/worker.ts";

export type { Binding, SecretKey, SecretText } from "./cloudflare/binding.ts";
export type { Answer, ApiError } from "./cloudflare/envelope.ts";
export { apiError, failure, success } from "./cloudflare/envelope.ts";
export type { Interception } from "./cloudflare/interception.ts";
export type { RateLimit } from "./cloudflare/throttle.ts";
export type { Fault, RecordedRequest } from "./cloudflare/wire.ts";
export type { Version, Where, WorkerSetup, WorkerState } from "./cloudflare/worker.ts";

// Made up, in the shapes of the real ones.
export const ACCOUNT_ID = "0123456789abcdef0123456789abcdef";
export const API_TOKEN = "vQ7xk2NdR0mEw5ZsJcT8yPfA3hLuB6gUoI1tVnXq";
export const API_EMAIL = "ops@example.com";
export const API_KEY = "9f86d081884c7d659a2feaa0c55ad015a3bf4";

export type CloudflareOptions = Partial<Rules> & {
  accounts?: string[];
  tokens?: Token[];
  keys?: Key[];
  workers?: WorkerSetup[];
  /** the account's limit; 1200 requests in 300 seconds by default */
  rateLimit?: RateLimit;
  /** changes of one Worker at the same time are refused with a 429 */
  scriptLock?: boolean;
  latencyMs?: number;
  /** milliseconds; for the rate limit's windows */
  clock?: () => number;
  /** PEM; the emulator then speaks HTTPS */
  tls?: { key: string; cert: string };
};

export type Cloudflare = {
  /** with /client/v4 */
  url: string;
  /** in the order of arrival */
  requests: RecordedRequest[];
  worker(script: string, where?: Where): WorkerState | undefined;
  /** sorted by name; of the deployed version */
  secrets(script: string, where?: Where): { name: string; type: string }[];
  addWorker(setup: WorkerSetup): WorkerState;
  intercept(interception: Interception): void;
  /** ends all connections at once */
  close(): Promise<void>;
};

/** The defaults. */
export const RULES: Rules = {
  operationLimit: 100,
  variableLimit: 128,
  valueLimit: 5 * 1024,
  deletingMissing: "10056",
  omitResult: false,
  includePlainTextInResult: true,
  listing: "deployed",
};

export async function startCloudflare(options: CloudflareOptions = {}): Promise<Cloudflare> {
  const workers = new Workers(options.accounts ?? [ACCOUNT_ID]);
  for (const setup of options.workers ?? []) workers.add(setup);
  const api = new Api({
    workers,
    rules: { ...RULES, ...options },
    tokens: options.tokens ?? [{ token: API_TOKEN }],
    keys: options.keys ?? [{ email: API_EMAIL, key: API_KEY }],
    limiter: new RateLimiter(options.rateLimit ?? { quota: 1200, windowSeconds: 300 }, options.clock ?? Date.now),
    scriptLock: options.scriptLock ?? false,
    latencyMs: options.latencyMs ?? 0,
  });
  const requests: RecordedRequest[] = [];
  const interceptions = new Interceptions();
  const server = await listen(handler({ api, requests, interceptions }), options.tls);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}${BASE_PATH}`,
    requests,
    worker: (script, where) => workers.find(script, where),
    secrets: (script, where) => secretsOf(workers.find(script, where)?.bindings ?? new Map()),
    addWorker: (setup) => workers.add(setup),
    intercept: (interception) => interceptions.add(interception),
    close: () => close(server),
  };
}

type Handler = (message: IncomingMessage, response: ServerResponse) => void;

function handler(sandbox: { api: Api; requests: RecordedRequest[]; interceptions: Interceptions }): Handler {
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(message);
    if (request === undefined) return;
    sandbox.requests.push(request);
    const treatment = sandbox.interceptions.take(request);
    const ruled = treatment.consult ? await ask(sandbox.api, request, treatment.commit) : undefined;
    const answer = treatment.answer(ruled);
    if (treatment.delayMs > 0) await delay(treatment.delayMs, undefined, { ref: false });
    const headers = { ...commonHeaders(), ...answer.headers };
    request.status = send(response, { ...answer, headers }, treatment.fault);
  };
  return (message, response) => void handle(message, response);
}

/** A mistake of the emulator's own must not look like a rule of the API: it is loud, and the client gets what the API has for it. */
async function ask(api: Api, request: RecordedRequest, commit: boolean): Promise<Answer> {
  try {
    return await api.answer(request, commit);
  } catch (error) {
    console.error("The emulator itself failed:", error);
    return failure(500, apiError(10013, "workers.api.error.unknown"));
  }
}

async function listen(handle: Handler, tls: CloudflareOptions["tls"]): Promise<Server> {
  const server = tls === undefined ? createHttpServer(handle) : createHttpsServer(tls, handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
