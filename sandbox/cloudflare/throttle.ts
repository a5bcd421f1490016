import { accountRateLimited, edgeRateLimited, type ReadyAnswer } from "./edge.ts";
import type { Answer } from "./envelope.ts";
import { apiError, failure } from "./envelope.ts";

/** The limits of one account, and how they show. Whatever is left out is as the live API was measured. */
export type RateLimit = {
  /** requests of a window, for each user and all of the user's tokens and keys */
  quota: number;
  windowSeconds: number;
  /** requests that one address may send in any second; 200 by default */
  perSecond?: number;
  /** see {@link HEADERS}; `constant` by default */
  headers?: keyof typeof HEADERS;
  /** see {@link REFUSALS}; `971` by default */
  refusal?: keyof typeof REFUSALS;
  /** whether a refusal of the API says when to come back, as its pages promise; true by default */
  retryAfter?: boolean;
  /** how long a refused user is blocked: for the rest of the window (default), or for a whole one from then on */
  blocks?: "rest" | "whole";
  /** requests of each window that other clients of the user spend before ours come; a window may be half over then */
  others?: number;
  /** what every request meets for a while after a block, as if the token were bad; see {@link AFTERMATHS} */
  aftermath?: { answer: keyof typeof AFTERMATHS; seconds: number };
};

type Shown = { quota: number; windowSeconds: number; remaining: number; seconds: number };

/**
 * `constant`: what 130 of 131 live answers said, whatever had been used. `tracking`: as Cloudflare's pages describe
 * them, down to the two names, which differ there as well. `none`: some endpoints send none.
 */
const HEADERS = {
  constant: ({ quota, windowSeconds }: Shown) => ({
    ratelimit: `"default";r=${Math.max(0, quota - 1)};t=1`,
    "ratelimit-policy": `"default";q=${quota};w=${windowSeconds}`,
  }),
  tracking: ({ quota, windowSeconds, remaining, seconds }: Shown) => ({
    ratelimit: `"default";r=${remaining};t=${seconds}`,
    "ratelimit-policy": `"burst";q=${quota};w=${windowSeconds}`,
  }),
  none: () => ({}),
} satisfies Record<string, (shown: Shown) => Record<string, string>>;

type Beyond = { limit: string; retryAfter: number | undefined };

/** How a request over a limit is answered; which of these comes when is not known. The edge's page says 30 s of its own. */
const REFUSALS = {
  "971": ({ limit, retryAfter }: Beyond) => accountRateLimited(retryAfter, { limit }),
  "971 in 200": ({ limit, retryAfter }: Beyond) => accountRateLimited(retryAfter, { limit, status: 200 }),
  "10429": ({ retryAfter }: Beyond) => accountRateLimited(retryAfter, { code: 10429 }),
  "1015": () => edgeRateLimited(30),
} satisfies Record<string, (beyond: Beyond) => ReadyAnswer>;

const AFTERMATHS = {
  "9109": failure(403, apiError(9109, "Unauthorized to access requested resource")),
  "max auth failures": failure(
    403,
    apiError(9109, "Max auth failures reached, please check your Authorization header."),
  ),
  "10000": failure(401, apiError(10000, "Authentication error")),
};

type Window = { endsAt: number; used: number; blockedUntil: number };

/** The limit of the user, in fixed windows, and that of the address, in any second. Times are milliseconds. */
export class RateLimiter {
  readonly #limit: Required<Omit<RateLimit, "aftermath">> & Pick<RateLimit, "aftermath">;
  readonly #clock: () => number;
  readonly #origin: number;
  readonly #windows = new Map<string, Window>();
  /** when the requests of the last second came */
  #arrivals: number[] = [];

  constructor(limit: RateLimit, clock: () => number) {
    const defaults = { perSecond: 200, headers: "constant", refusal: "971", retryAfter: true } as const;
    this.#limit = { ...defaults, blocks: "rest", others: 0, ...limit };
    this.#clock = clock;
    this.#origin = clock() - limit.windowSeconds * 500;
  }

  /** Counts a request of the one address that there is, whoever sends it. Gives the refusal beyond the limit. */
  arrive(): Answer | undefined {
    const now = this.#clock();
    this.#arrivals = this.#arrivals.filter((at) => at > now - 1000);
    this.#arrivals.push(now);
    const { perSecond } = this.#limit;
    return this.#arrivals.length <= perSecond ? undefined : this.#refuse(`${perSecond} requests per 1 seconds`, 1);
  }

  /** Counts a request of a user; the headers go with whatever is answered, `refusal` says that it must be answered so. */
  take(user: string): { headers: Record<string, string>; refusal?: Answer } {
    const { quota, windowSeconds, blocks, others, aftermath } = this.#limit;
    const now = this.#clock();
    const window = this.#window(user, now);
    if (now >= window.endsAt) return { headers: this.idleHeaders(), refusal: AFTERMATHS[aftermath?.answer ?? "9109"] };
    window.used += 1;
    const used = window.used + others;
    if (used > quota && window.blockedUntil === 0) {
      window.endsAt = blocks === "rest" ? window.endsAt : now + windowSeconds * 1000;
      window.blockedUntil = window.endsAt + (aftermath?.seconds ?? 0) * 1000;
    }
    const seconds = Math.max(1, Math.ceil((window.endsAt - now) / 1000));
    const headers = HEADERS[this.#limit.headers]({
      ...{ quota, windowSeconds, seconds },
      remaining: Math.max(0, quota - used),
    });
    if (window.blockedUntil === 0) return { headers };
    // The edge's page comes without what the API would say.
    return {
      headers: this.#limit.refusal === "1015" ? {} : headers,
      refusal: this.#refuse(`${quota} requests per ${windowSeconds} seconds`, seconds),
    };
  }

  /** For requests that are refused before it is known who asks: they count for no user. */
  idleHeaders(): Record<string, string> {
    const { quota, windowSeconds } = this.#limit;
    return HEADERS[this.#limit.headers]({ quota, windowSeconds, remaining: quota, seconds: windowSeconds });
  }

  #refuse(limit: string, seconds: number): Answer {
    const retryAfter = this.#limit.retryAfter ? seconds : undefined;
    const { headers, ...answer } = REFUSALS[this.#limit.refusal]({ limit, retryAfter });
    return { ...answer, headers: typeof headers === "function" ? headers() : headers };
  }

  /** A window of ours is opened by its first request; those that are shared with others go on without us. */
  #window(user: string, now: number): Window {
    const open = this.#windows.get(user);
    if (open !== undefined && now < Math.max(open.endsAt, open.blockedUntil)) return open;
    const length = this.#limit.windowSeconds * 1000;
    const shared = this.#origin + Math.floor((now - this.#origin) / length) * length;
    const beginsAt = this.#limit.others > 0 ? shared : now;
    const fresh = { endsAt: beginsAt + length, used: 0, blockedUntil: 0 };
    this.#windows.set(user, fresh);
    return fresh;
  }
}
