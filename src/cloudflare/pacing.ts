import type { HttpAnswer } from "../http/request.ts";

/** A rate limit: requests per window of so many seconds. */
export type RateLimit = { readonly quota: number; readonly seconds: number };

/** The account's limit as documented (developers.cloudflare.com/fundamentals/api/reference/limits). */
const DOCUMENTED: RateLimit = { quota: 1_200, seconds: 300 };

/** Of 200 requests per second for an IP address (the same page), which others may share. */
const PER_SECOND: RateLimit = { quota: 190, seconds: 1 };

/** Other clients of the account, such as the dashboard, get room for one request in so many seconds. */
const SECONDS_PER_FOREIGN_REQUEST = 5;

/** What was concluded from a refusal is forgotten after the documented window: the budget may not have been ours alone. */
const FORGET_SECONDS = DOCUMENTED.seconds;

/** Without a word on the limit, the conclusion is all there is, so it lasts for some windows. */
const WINDOWS_OF_A_CONCLUSION = 3;

/** A quota that is only concluded is not smaller, since other clients may have used up the rest. */
const LEAST_CONCLUDED_QUOTA = 10;

/**
 * Longer times in headers are not believed. They are shown as waits, and may be an echo of a secret that is a number, which
 * has at least four digits.
 */
const LONGEST_SECONDS = 999;

/** A request that was counted. */
export type Turn = { readonly sentAt: number };
type Answered = Turn & { readonly answeredAt: number };

/** When the next request may be sent, in the past if at once, and whether Cloudflare asks for the wait. */
export type Ready = { readonly at: number; readonly asked: boolean };

/** What a refusal for the rate limit says: how long to wait, and what the limit is. */
export type LimitRefusal = { readonly retrySeconds: number | undefined; readonly limit: RateLimit | undefined };

/**
 * Keeps requests within the account's rate limit by a budget of its own. The live `Ratelimit` header does not follow the
 * window ("r=1199;t=1" again and again), so it can only make the budget stricter; `Ratelimit-Policy`, or the text of a
 * refusal, says what the limit is. Times are milliseconds of the caller's clock.
 */
export class Pacing {
  readonly #second = new SlidingWindow();
  readonly #budget = new SlidingWindow();
  #policy: RateLimit | undefined;
  /** A stricter limit, concluded from a refusal at `since`: the requests sent before that were accepted fit. */
  #concluded: (RateLimit & { readonly since: number; readonly until: number }) | undefined;
  /** By `Ratelimit`: at most `left` requests before `until`. */
  #strict = { left: 0, until: Number.NEGATIVE_INFINITY };
  /** When the server's window ends, as a refusal said: from then on, what was sent before does not count. */
  #windowEnd = Number.POSITIVE_INFINITY;
  #hold: Ready = { at: Number.NEGATIVE_INFINITY, asked: false };
  /** The end of the last hold that was announced. */
  #announcedUntil = Number.NEGATIVE_INFINITY;

  /** The account's limit: as documented until an answer says otherwise. */
  get policy(): RateLimit {
    return this.#policy ?? DOCUMENTED;
  }

  ready(now: number): Ready {
    if (now >= this.#windowEnd) {
      this.#budget.clear();
      this.#windowEnd = Number.POSITIVE_INFINITY;
    }
    const inBudget = Math.min(this.#budget.freeAt(now, this.#limit(now)), this.#windowEnd);
    const own = Math.max(this.#second.freeAt(now, PER_SECOND), inBudget);
    const strict = this.#strict.left <= 0 ? this.#strict.until : Number.NEGATIVE_INFINITY;
    return [{ at: own, asked: false }, { at: strict, asked: true }, this.#hold].reduce((one, other) =>
      other.at > one.at ? other : one,
    );
  }

  /** Counts a request that is sent now. Each must end by {@link observe}, {@link refuse} or {@link release}. */
  acquire(now: number): Turn {
    this.#strict.left -= 1;
    this.#second.begin();
    this.#budget.begin();
    return { sentAt: now };
  }

  /** Ends a request that was answered, other than by a refusal for the limit, and learns from the headers. */
  observe(turn: Turn, { headers, now }: Pick<HttpAnswer, "headers"> & { now: number }): void {
    this.release(turn, now);
    // It was under way when the refusal came, and was accepted all the same.
    if (this.#concluded !== undefined && turn.sentAt < this.#concluded.since) {
      this.#concluded = { ...this.#concluded, quota: this.#concluded.quota + 1 };
    }
    this.#policy = policyOf(headers["ratelimit-policy"]) ?? this.#policy;
    const quota = quotaOf(headers.ratelimit);
    if (quota === undefined) return;
    // Requests under way may be missing in what is left.
    const left = quota.remaining - this.#budget.underWay;
    const isStricter = left < this.#limit(now).quota - this.#budget.used(now, this.#limit(now).seconds);
    if (!isStricter || (now < this.#strict.until && left >= this.#strict.left)) return;
    this.#strict = { left, until: now + Math.min(quota.seconds, LONGEST_SECONDS) * 1000 };
  }

  /** Ends a request without an answer. It may have arrived. */
  release({ sentAt }: Turn, now: number): void {
    const request = { sentAt, answeredAt: now };
    this.#second.end(request);
    this.#budget.end(request);
  }

  /** Ends a request that was refused for the limit, and concludes from it how many fit. */
  refuse({ sentAt }: Turn, { now, retrySeconds, limit }: LimitRefusal & { now: number }): void {
    this.#second.end({ sentAt, answeredAt: now });
    this.#budget.forget();
    // The limit of the address, which others share.
    if (limit?.seconds === PER_SECOND.seconds) return;
    this.#policy = limit ?? this.#policy;
    const end = retrySeconds === undefined ? undefined : now + retrySeconds * 1000;
    this.#windowEnd = end ?? this.#windowEnd;
    // Requests that were under way together are refused together, for one reason.
    if (this.#concluded !== undefined && sentAt < this.#concluded.since) return;
    const limited = this.#limit(now);
    const accepted = this.#budget.used(now, limited.seconds) - this.#budget.underWay;
    if (this.#policy !== undefined) {
      // The limit is known, so others have used the rest: from here on at most what we got, or half.
      const quota = Math.max(accepted, Math.floor(limited.quota / 2), 1);
      this.#concluded = { quota, seconds: limited.seconds, since: now, until: now + FORGET_SECONDS * 1000 };
    } else if (accepted > 0) {
      const quota = Math.max(accepted, LEAST_CONCLUDED_QUOTA);
      const seconds = this.#budget.secondsUntil(end) ?? limited.seconds;
      const lasts = Math.max(FORGET_SECONDS, WINDOWS_OF_A_CONCLUSION * seconds) * 1000;
      this.#concluded = { quota, seconds, since: now, until: now + lasts };
    }
  }

  /** Holds every request. `asked`: because Cloudflare says how long. */
  holdUntil(at: number, { asked }: { asked: boolean }): void {
    if (at > this.#hold.at) this.#hold = { at, asked };
  }

  /** Returns whether a hold until then is news: requests that are refused together differ by less than a second. */
  announceHold(until: number): boolean {
    const isNews = until > this.#announcedUntil + 1000;
    this.#announcedUntil = Math.max(until, this.#announcedUntil);
    return isNews;
  }

  #limit(now: number): RateLimit {
    if (this.#concluded !== undefined && now < this.#concluded.until) return this.#concluded;
    const { quota, seconds } = this.policy;
    const foreign = Math.min(quota / 10, seconds / SECONDS_PER_FOREIGN_REQUEST);
    return { quota: quota - Math.floor(foreign), seconds };
  }
}

/**
 * Counts requests in a window that slides. A request arrives between its sending and its answer, so it counts until a
 * whole window after its answer: then no window of the server, wherever it begins, has more than the quota.
 */
class SlidingWindow {
  underWay = 0;
  /** Those that may still be in the window, in the order of the answers. */
  #answered: Answered[] = [];

  begin(): void {
    this.underWay += 1;
  }

  end(request: Answered): void {
    this.underWay -= 1;
    this.#answered.push(request);
  }

  /** Ends a request that does not count. */
  forget(): void {
    this.underWay -= 1;
  }

  clear(): void {
    this.#answered = [];
  }

  used(now: number, seconds: number): number {
    while ((this.#answered[0]?.answeredAt ?? now) + seconds * 1000 <= now) this.#answered.shift();
    return this.underWay + this.#answered.length;
  }

  /** Returns when the next request fits, or `now`. */
  freeAt(now: number, { quota, seconds }: RateLimit): number {
    const over = this.used(now, seconds) - quota;
    if (over < 0) return now;
    // Those under way are answered now at the earliest.
    return (this.#answered[over]?.answeredAt ?? now) + seconds * 1000;
  }

  /** Returns the whole seconds from the first request in the window to its end, which is told in seconds rounded up. */
  secondsUntil(end: number | undefined): number | undefined {
    const [first] = this.#answered;
    if (end === undefined || first === undefined) return undefined;
    return Math.min(DOCUMENTED.seconds, Math.max(1, Math.floor((end - first.sentAt) / 1000)));
  }
}

/** Reads `"default";r=50;t=30`: of several items, the one with the fewest requests left. */
function quotaOf(header = ""): { remaining: number; seconds: number } | undefined {
  return header
    .split(",")
    .flatMap((item) => {
      const [remaining, seconds] = [parameter(item, "r"), parameter(item, "t")];
      return remaining === undefined || seconds === undefined ? [] : [{ remaining, seconds }];
    })
    .sort((one, other) => one.remaining - other.remaining)[0];
}

/** Reads `"burst";q=100;w=60`. If there are several, nothing says which one counts. */
function policyOf(header = ""): RateLimit | undefined {
  const quota = parameter(header, "q");
  const seconds = parameter(header, "w");
  const isCredible = !header.includes(",") && quota && seconds && seconds <= LONGEST_SECONDS;
  return isCredible ? { quota, seconds } : undefined;
}

function parameter(item: string, name: string): number | undefined {
  const [, digits] = new RegExp(`;\\s*${name}=(\\d{1,9})(?![\\d.])`).exec(item) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
