import type { Answer } from "../http/request.ts";

/** What one answer says of the limit: requests that are left, and whole seconds until the window ends. */
type Quota = { readonly remaining: number; readonly seconds: number };

/** A request that may be sent; what its answer says is of this window or of none. */
export type Turn = { readonly window: number };

/** The server's window begins when a request arrives, not when it is sent: until an answer tells, it may end this later. */
const ON_THE_WAY = 1000;

/** An end that is known to the second is given as the whole second above it, so a later one is another window's. */
const SAME_WINDOW_MILLISECONDS = 1500;

/**
 * Keeps requests within the account's rate limit, by the `Ratelimit` and `Ratelimit-Policy` of the answers: once a
 * window's requests are used up, everybody waits for its end. Times are milliseconds of the caller's clock.
 */
export class Pacing {
  /** Counts windows, so that late answers do not speak for the next one. */
  #window = 0;
  #endsAt = Number.NEGATIVE_INFINITY;
  #left = Number.POSITIVE_INFINITY;
  /** Requests of ours in this window. */
  #taken = 0;
  /** Requests of a window, and its length; undefined until an answer tells. */
  #policy: { readonly quota: number; readonly seconds: number } | undefined;
  /** Nothing is sent before, because the server said so. */
  #pausedUntil = Number.NEGATIVE_INFINITY;
  /** The end of the pause that somebody was told of. */
  #toldUntil = Number.NEGATIVE_INFINITY;

  get policy(): { readonly quota: number; readonly seconds: number } | undefined {
    return this.#policy;
  }

  /** When the next request may be sent; in the past if at once. */
  readyAt(now: number): number {
    const used = now < this.#endsAt && this.#left <= 0;
    return Math.max(this.#pausedUntil, used ? this.#endsAt : Number.NEGATIVE_INFINITY);
  }

  /** Counts a request that is sent now. */
  take(now: number): Turn {
    if (now >= this.#endsAt) {
      this.#window += 1;
      this.#endsAt =
        now + (this.#policy === undefined ? Number.POSITIVE_INFINITY : this.#policy.seconds * 1000 + ON_THE_WAY);
      this.#left = this.#policy?.quota ?? Number.POSITIVE_INFINITY;
      this.#taken = 0;
    }
    this.#left -= 1;
    this.#taken += 1;
    return { window: this.#window };
  }

  /** Learns from an answer to the request of this turn. The earliest end that any of a window's answers tells is its end. */
  learn({ headers }: Answer, { turn, now }: { turn: Turn; now: number }): void {
    this.#policy = policyOf(headers["ratelimit-policy"]) ?? this.#policy;
    const quota = quotaOf(headers.ratelimit);
    if (quota === undefined || turn.window !== this.#window) return;
    const end = now + quota.seconds * 1000;
    const isNext = this.#endsAt !== Number.POSITIVE_INFINITY && end > this.#endsAt + SAME_WINDOW_MILLISECONDS;
    this.#endsAt = isNext ? end : Math.min(end, this.#endsAt);
    // Requests under way may not be in `remaining` yet, but none of ours is missing in the difference.
    const unused = (this.#policy?.quota ?? Number.POSITIVE_INFINITY) - this.#taken;
    this.#left = isNext ? quota.remaining : Math.min(quota.remaining, this.#left, unused);
  }

  /** Holds every request, without a word. */
  hold(until: number): void {
    this.#pausedUntil = Math.max(until, this.#pausedUntil);
  }

  /** Holds every request. Whether that is news: requests that were refused together differ by less. */
  pause(until: number): boolean {
    this.hold(until);
    const isNews = until > this.#toldUntil + 1000;
    this.#toldUntil = Math.max(until, this.#toldUntil);
    return isNews;
  }
}

/** `"default";r=50;t=30`: of several, the one with the fewest requests left. */
function quotaOf(header = ""): Quota | undefined {
  return header
    .split(",")
    .map((item) => ({ remaining: parameter(item, "r"), seconds: parameter(item, "t") }))
    .filter((item): item is Quota => item.remaining !== undefined && item.seconds !== undefined)
    .sort((one, other) => one.remaining - other.remaining)[0];
}

/** `"burst";q=100;w=60`. Of several policies none can be told to be the one that counts. */
function policyOf(header = ""): { quota: number; seconds: number } | undefined {
  const quota = parameter(header, "q");
  const seconds = parameter(header, "w");
  return header.includes(",") || !quota || seconds === undefined ? undefined : { quota, seconds };
}

function parameter(item: string, name: string): number | undefined {
  const [, digits] = new RegExp(`;\\s*${name}=(\\d{1,9})(?![\\d.])`).exec(item) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
