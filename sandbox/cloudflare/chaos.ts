import {
  accountRateLimited,
  EDGE_STATUSES,
  edgePage,
  edgeRateLimited,
  internalError,
  type RetryAfter,
  requestTimeout,
  scriptLocked,
  tooEarly,
} from "./edge.ts";
import { apiError, failure } from "./envelope.ts";
import type { Interception } from "./interception.ts";
import type { ConnectionFault } from "./listener.ts";
import { LOCKED } from "./lock.ts";
import { type Random, seededRandom } from "./random.ts";
import type { RecordedRequest } from "./wire.ts";

export type ChaosOptions = {
  seed: number;
  /** of the requests, 0 to 1; a tenth as many connections break before any request */
  rate: number;
  /** how long a Retry-After may be, in seconds; 3 by default */
  longestWait?: number;
  /** whether faults that only a timeout ends may come; true by default */
  slow?: boolean;
  /** whether a refusal may come that no repetition heals; true by default, and rare */
  permanent?: boolean;
};

/**
 * Faults by chance, the same ones for a seed as long as requests and connections come in the same order. An answer
 * never lies: one that tells of success, or that nothing was done (429, 408, 425, 4xx), is true. Whether the change was
 * made before a break or a 5xx is a matter of chance.
 */
export class Chaos {
  /** what was done to each request in turn, for a failing test */
  readonly log: string[] = [];
  readonly #options: Required<ChaosOptions>;
  readonly #requests: Random;
  readonly #connections: Random;

  constructor(options: ChaosOptions) {
    this.#options = { longestWait: 3, slow: true, permanent: true, ...options };
    this.#requests = seededRandom(options.seed);
    // Of its own: how many connections there are must not decide what happens to the requests.
    this.#connections = seededRandom(options.seed ^ 0x5bd1e995);
  }

  connection(): ConnectionFault | undefined {
    const random = this.#connections;
    if (!random.chance(this.#options.rate / 10)) return undefined;
    const fault = this.#options.slow && random.chance(0.2) ? "stall" : "reset";
    this.log.push(`connection: ${fault}`);
    return fault;
  }

  interception({ method }: RecordedRequest): Interception | undefined {
    const random = this.#requests;
    if (!random.chance(this.#options.rate)) {
      this.log.push(`${method}: as ruled`);
      return undefined;
    }
    const { name, interception } = this.#fault(random);
    this.log.push(`${method}: ${name}, ${interception.apply === true ? "after" : "before"} the change`);
    return interception;
  }

  #fault(random: Random): { name: string; interception: Interception } {
    const { slow, permanent } = this.#options;
    if (permanent && random.chance(0.02)) return { name: "403", interception: REVOKED };
    if (slow && random.chance(0.1)) return slowFault(random);
    return random.chance(0.3) ? this.#limit(random) : abruptFault(random);
  }

  #limit(random: Random): { name: string; interception: Interception } {
    const seconds = random.integer(0, this.#options.longestWait);
    const retryAfter: RetryAfter | undefined = random.pick([undefined, seconds, seconds, { dateIn: seconds }]);
    const shown = retryAfter === undefined ? "" : ` with Retry-After ${JSON.stringify(retryAfter)}`;
    return random.pick([
      { name: `429 of the account${shown}`, interception: accountRateLimited(retryAfter) },
      { name: `10429 of the account${shown}`, interception: accountRateLimited(retryAfter, { code: 10429 }) },
      { name: `971 in 200${shown}`, interception: accountRateLimited(retryAfter, { status: 200 }) },
      ...LOCKS.map((how) => ({ name: `${how}${shown}`, interception: scriptLocked(retryAfter, how) })),
      { name: `429 of the edge${shown}`, interception: edgeRateLimited(retryAfter) },
      { name: "408", interception: requestTimeout() },
      { name: "425", interception: tooEarly() },
    ]);
  }
}

const LOCKS = Object.keys(LOCKED) as (keyof typeof LOCKED)[];

/** The token was withdrawn meanwhile. */
const REVOKED: Interception = {
  status: 403,
  body: JSON.stringify(failure(403, apiError(10000, "Authentication error")).body),
};

function slowFault(random: Random): { name: string; interception: Interception } {
  const apply = random.chance(0.5);
  return random.pick([
    { name: "hang", interception: { fault: "hang", apply } },
    // Of the rules' own answer, which would lie if it came to its end without the change.
    { name: "slow-drip", interception: { fault: "slow-drip", apply: true } },
  ]);
}

function abruptFault(random: Random): { name: string; interception: Interception } {
  const apply = random.chance(0.5);
  const status = random.pick(EDGE_STATUSES);
  return random.pick([
    { name: "reset", interception: { fault: "reset", apply } },
    { name: "half-body", interception: { fault: "half-body", apply } },
    { name: "wrong-content-length", interception: { fault: "wrong-content-length", apply } },
    { name: "empty", interception: { fault: "empty", apply } },
    { name: "10013", interception: { ...internalError(), apply } },
    { name: `page ${status}`, interception: { ...edgePage(status), apply } },
  ]);
}
