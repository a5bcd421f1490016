import type { Answer } from "./envelope.ts";
import { apiError, failure } from "./envelope.ts";

export type RateLimit = { quota: number; windowSeconds: number };

/**
 * The account's global limit: a fixed window per caller, opened by its first request. Beyond the quota everything is
 * blocked until the window ends ("1200 requests per 5 minutes per user").
 */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #clock: () => number;
  readonly #windows = new Map<string, { endsAt: number; used: number }>();

  /** `clock` gives milliseconds */
  constructor(limit: RateLimit, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Counts a request; the headers go with whatever is answered, `refusal` says that it must be answered so. */
  take(caller: string): { headers: Record<string, string>; refusal?: Answer } {
    const window = this.#window(caller);
    window.used += 1;
    const seconds = Math.max(1, Math.ceil((window.endsAt - this.#clock()) / 1000));
    const headers = this.#headers(Math.max(0, this.#limit.quota - window.used), seconds);
    if (window.used <= this.#limit.quota) return { headers };
    const { quota, windowSeconds } = this.#limit;
    const message = `More than ${quota} requests per ${windowSeconds} seconds reached. Please wait and consider throttling your request speed`;
    const refusal = failure(429, apiError(971, message));
    return { headers: { ...headers, "retry-after": String(seconds) }, refusal };
  }

  /** For requests that are refused before it is known who asks: nothing is counted. */
  idleHeaders(): Record<string, string> {
    return this.#headers(this.#limit.quota, this.#limit.windowSeconds);
  }

  #window(caller: string): { endsAt: number; used: number } {
    const open = this.#windows.get(caller);
    if (open !== undefined && this.#clock() < open.endsAt) return open;
    const fresh = { endsAt: this.#clock() + this.#limit.windowSeconds * 1000, used: 0 };
    this.#windows.set(caller, fresh);
    return fresh;
  }

  /** The two names differ on Cloudflare's own pages as well. */
  #headers(remaining: number, seconds: number): Record<string, string> {
    return {
      ratelimit: `"default";r=${remaining};t=${seconds}`,
      "ratelimit-policy": `"burst";q=${this.#limit.quota};w=${this.#limit.windowSeconds}`,
    };
  }
}

/** One change at a time per Worker: who comes while one is under way gets a 429 without a code that says so. */
export class ScriptLocks {
  readonly #held = new Set<string>();

  /** Gives the function that opens the lock again, or undefined when somebody holds it. */
  acquire(script: string): (() => void) | undefined {
    if (this.#held.has(script)) return undefined;
    this.#held.add(script);
    return () => this.#held.delete(script);
  }
}

/** Cloudflare's schema gives the sentence and no code; this one is made up, and none of the account's limit. */
export const SCRIPT_IS_LOCKED: Answer = failure(
  429,
  apiError(10040, "Too many requests are currently modifying the script."),
);
