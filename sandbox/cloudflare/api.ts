import { setTimeout as delay } from "node:timers/promises";
import type { Caller, Key, Token } from "./credentials.ts";
import { authenticate, authorize } from "./credentials.ts";
import { edgePage } from "./edge.ts";
import type { Answer, Outcome } from "./envelope.ts";
import { apiError, Refusal } from "./envelope.ts";
import { LOCKED, ScriptLocks } from "./lock.ts";
import { findRoute, noRoute } from "./routes.ts";
import type { Call, Rule, Rules } from "./rules.ts";
import type { RateLimiter } from "./throttle.ts";
import type { RecordedRequest } from "./wire.ts";
import type { Where, Workers } from "./worker.ts";

export type ApiOptions = {
  workers: Workers;
  rules: Rules;
  tokens: Token[];
  keys: Key[];
  limiter: RateLimiter;
  latencyMs: number;
  /** milliseconds */
  clock: () => number;
};

type Task = { rule: Rule; call: Omit<Call, "now">; write: boolean };

/** The API without the wire: a request in, an answer out, and the change in between. */
export class Api {
  readonly #options: ApiOptions;
  readonly #locks = new ScriptLocks();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** With `commit: false` the answer is given as if the change had been made; `request.applied` tells what was done. */
  async answer(request: RecordedRequest, commit: boolean): Promise<Answer> {
    const { limiter } = this.#options;
    const refused = limiter.arrive();
    if (refused !== undefined) return refused;
    let headers = limiter.idleHeaders();
    let answer: Answer;
    try {
      const caller = authenticate(request.headers, this.#options);
      const allowance = limiter.take(caller.user);
      headers = allowance.headers;
      answer = allowance.refusal ?? (await this.#perform(this.#task(request, caller), { request, commit }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer = error.answer;
    }
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }

  /** @throws Refusal 404 for a path or an account that is none, 403 for another's account, 405 for the method */
  #task(request: RecordedRequest, caller: Caller): Task {
    const { pathname, query } = split(request.path);
    const { workers, rules } = this.#options;
    const route = findRoute(pathname);
    if (route === undefined) throw new Refusal(404, ...noRoute(pathname));
    const write = request.method !== "GET";
    const { account } = route.parameters;
    if (account !== undefined) {
      if (!workers.accounts.includes(account)) throw new Refusal(404, ...noRoute(pathname));
      authorize(caller, { account, write });
    }
    const rule = route.rules[request.method];
    if (rule === undefined)
      throw new Refusal(405, apiError(10405, `Method ${request.method} not allowed for this URI`));
    const { headers, body } = request;
    return { rule, write, call: { parameters: route.parameters, query, headers, body, caller, workers, rules } };
  }

  /** Somebody else changes the Worker, until the function is called that this gives. */
  lock(script: string, where: Where): () => void {
    const release = this.#locks.take(lockOf({ account: this.#options.workers.accounts[0], ...where, script }));
    if (release === undefined) throw new Error(`Worker ${script} is being changed already.`);
    return release;
  }

  /** The lock is held from here to the answer, latency included; the change itself is one step that nothing gets between. */
  async #perform(task: Task, how: { request: RecordedRequest; commit: boolean }): Promise<Answer> {
    const { parameters, rules } = task.call;
    const isChange = task.write && parameters.script !== undefined;
    const release = isChange ? await this.#acquire(lockOf(parameters), rules) : () => {};
    if (typeof release !== "function") return release;
    try {
      if (this.#options.latencyMs > 0) await delay(this.#options.latencyMs, undefined, { ref: false });
      const outcome = await this.#inTurn(async () => {
        const decided = await task.rule({ ...task.call, now: this.#options.clock() });
        if (how.commit && decided.commit !== undefined) {
          decided.commit();
          how.request.applied = true;
        }
        return decided;
      });
      return outcome.answer;
    } finally {
      release();
    }
  }

  /** Gives the function that opens the lock again, or the answer when it cannot be had. */
  async #acquire(script: string, { lock, lockSeconds }: Rules): Promise<(() => void) | Answer> {
    if (lock !== "wait") return this.#locks.take(script) ?? LOCKED[lock];
    const release = await this.#locks.wait(script, lockSeconds * 1000);
    return release ?? (edgePage(524) as Answer);
  }

  /** A rule may wait (for WebCrypto) between reading the state and changing it, so rules go one after the other. */
  #inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }
}

/** Not by `URL`, which would resolve dot segments and encode again: the path is judged as it was sent. */
function split(path: string): { pathname: string; query: URLSearchParams } {
  const [pathname = "", ...query] = path.split("?");
  return { pathname, query: new URLSearchParams(query.join("?")) };
}

function lockOf({ account, namespace, script }: Record<string, string | undefined>): string {
  return JSON.stringify([account, namespace, script]);
}
