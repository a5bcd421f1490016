/**
 * An emulator of the part of Cloudflare's API that the action uses, over real HTTP on the loopback interface.
 *
 * It is as strict as the real system is known to be, and where that is not known, its options give every answer that is
 * plausible. Sources: Cloudflare's schema and API pages, the source of wrangler 4.164 and of the cloudflare SDK 7.3, and
 * what users reported in public threads.
 */

import { EventEmitter } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import { Api } from "./cloudflare/api.ts";
import { Chaos, type ChaosOptions } from "./cloudflare/chaos.ts";
import type { Key, Token } from "./cloudflare/credentials.ts";
import type { Answer } from "./cloudflare/envelope.ts";
import { apiError, failure } from "./cloudflare/envelope.ts";
import type { Interception } from "./cloudflare/interception.ts";
import { Interceptions } from "./cloudflare/interception.ts";
import type { ConnectionFault } from "./cloudflare/listener.ts";
import { Listener } from "./cloudflare/listener.ts";
import { BASE_PATH } from "./cloudflare/routes.ts";
import type { Rules } from "./cloudflare/rules.ts";
import type { RateLimit } from "./cloudflare/throttle.ts";
import { RateLimiter } from "./cloudflare/throttle.ts";
import type { RecordedRequest } from "./cloudflare/wire.ts";
import { commonHeaders, readRequest, send } from "./cloudflare/wire.ts";
import type { Where, WorkerSetup, WorkerState } from "./cloudflare/worker.ts";
import { secretsOf, Workers } from "./cloudflare/worker.ts";

export type { Binding, SecretKey, SecretText } from "./cloudflare/binding.ts";
export type { Chaos, ChaosOptions } from "./cloudflare/chaos.ts";
export * from "./cloudflare/edge.ts";
export type { Answer } from "./cloudflare/envelope.ts";
export { apiError, failure } from "./cloudflare/envelope.ts";
export type { Interception } from "./cloudflare/interception.ts";
export type { ConnectionFault } from "./cloudflare/listener.ts";
export type { Rules } from "./cloudflare/rules.ts";
export type { RateLimit } from "./cloudflare/throttle.ts";
export type { RecordedRequest } from "./cloudflare/wire.ts";
export type { Where, WorkerSetup, WorkerState } from "./cloudflare/worker.ts";

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
  /** 1200 requests in 300 seconds by default */
  rateLimit?: RateLimit;
  latencyMs?: number;
  /** milliseconds; for windows of the rate limit, for what lags and settles, and for dates */
  clock?: () => number;
  /** PEM; the emulator then speaks HTTPS */
  tls?: { key: string; cert: string };
};

export type Cloudflare = {
  /** with /client/v4 */
  url: string;
  /** in the order of arrival */
  requests: RecordedRequest[];
  /** `request` comes before anything is done about it, so what a listener changes holds for it; `connection`, too. */
  events: EventEmitter<CloudflareEvents>;
  worker(script: string, where?: Where): WorkerState | undefined;
  /** sorted by name; of the deployed version */
  secrets(script: string, where?: Where): { name: string; type: string }[];
  addWorker(setup: WorkerSetup): WorkerState;
  /** Somebody else changes the Worker, until the function is called that this gives. */
  lock(script: string, where?: Where): () => void;
  intercept(interception: Interception): void;
  /** spoils as many connections from now on; 1 by default */
  interceptConnections(fault: ConnectionFault, times?: number): void;
  /** faults by chance from now on, in what no interception takes */
  chaos(options: ChaosOptions): Chaos;
  /** from the next request on; the options of the start hold for the rest */
  setRules(rules: Partial<Rules>): void;
  /** connections that were accepted, whatever became of them */
  connections(): number;
  /** from now on connections are refused; open ones go on */
  shut(): void;
  /** takes connections again, at the same address */
  reopen(): Promise<void>;
  /** ends all connections at once */
  close(): Promise<void>;
};

/** `number` counts from 1. */
export type CloudflareEvents = { request: [request: RecordedRequest, number: number]; connection: [number: number] };

/** The defaults. */
export const RULES: Rules = {
  operationLimit: 100,
  variableLimit: 128,
  valueLimit: 5 * 1024,
  deletingMissing: "10056",
  omitResult: false,
  includePlainTextInResult: true,
  bulkAnswer: "map",
  inert: false,
  listEntries: "whole",
  listing: "deployed",
  undeployed: 10215,
  settlingSeconds: 0,
  versionBindings: "bindings",
  keysInEnv: true,
  lock: "wait",
  lockSeconds: 100,
  lagSeconds: 0,
};

export async function startCloudflare(options: CloudflareOptions = {}): Promise<Cloudflare> {
  const clock = options.clock ?? Date.now;
  const workers = new Workers(options.accounts ?? [ACCOUNT_ID], clock);
  for (const setup of options.workers ?? []) workers.add(setup);
  const rules = { ...RULES, ...options };
  const api = new Api({
    workers,
    rules,
    tokens: options.tokens ?? [{ token: API_TOKEN }],
    keys: options.keys ?? [{ email: API_EMAIL, key: API_KEY }],
    limiter: new RateLimiter(options.rateLimit ?? { quota: 1200, windowSeconds: 300 }, clock),
    latencyMs: options.latencyMs ?? 0,
    clock,
  });
  const requests: RecordedRequest[] = [];
  const interceptions = new Interceptions();
  const events = new EventEmitter<CloudflareEvents>();
  const server = serverFor(handler({ api, requests, interceptions, events }), options.tls);
  const listener = new Listener(server, { halfOpen: options.tls === undefined });
  listener.addFaults(() => {
    events.emit("connection", listener.accepted);
    return undefined;
  });
  const port = await listener.listen(0);
  return {
    url: `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}${BASE_PATH}`,
    requests,
    events,
    worker: (script, where) => workers.find(script, where),
    secrets: (script, where) => secretsOf(workers.find(script, where)?.bindings ?? new Map()),
    addWorker: (setup) => workers.add(setup),
    lock: (script, where = {}) => api.lock(script, where),
    setRules: (changed) => void Object.assign(rules, changed),
    connections: () => listener.accepted,
    shut: () => listener.shut(),
    reopen: async () => void (await listener.listen(port)),
    close: () => listener.close(),
    ...faultsOf({ interceptions, listener }),
  };
}

function faultsOf({
  interceptions,
  listener,
}: {
  interceptions: Interceptions;
  listener: Listener;
}): Pick<Cloudflare, "intercept" | "interceptConnections" | "chaos"> {
  return {
    intercept: (interception) => interceptions.add(interception),
    interceptConnections: (fault, times = 1) => {
      let left = times;
      listener.addFaults(() => (left-- > 0 ? fault : undefined));
    },
    chaos: (options) => {
      const chaos = new Chaos(options);
      listener.addFaults(() => chaos.connection());
      interceptions.addSource((request) => chaos.interception(request));
      return chaos;
    },
  };
}

type Handler = (message: IncomingMessage, response: ServerResponse) => void;

type Sandbox = {
  api: Api;
  requests: RecordedRequest[];
  interceptions: Interceptions;
  events: EventEmitter<CloudflareEvents>;
};

function handler(sandbox: Sandbox): Handler {
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(message);
    if (request === undefined) return;
    sandbox.events.emit("request", request, sandbox.requests.push(request));
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

/** Its connections come from a {@link Listener}. */
function serverFor(handle: Handler, tls: CloudflareOptions["tls"]): Server {
  return tls === undefined ? createHttpServer(handle) : createHttpsServer(tls, handle);
}
