import type { Dispatcher } from "undici";
import { type HttpAnswer, request, TransportError, USER_AGENT } from "../http/request.ts";
import { FailureError } from "../model/outcome/failure.ts";
import type { RequestCount } from "../model/outcome/outcome.ts";
import type { OnEvent } from "../model/request/event.ts";
import type { Effect, Purpose, RequestFailure, RequestReason, RetryEnd } from "../model/request/failure.ts";
import type { Credentials } from "../model/worker.ts";
import type { Clock } from "../ports.ts";
import type { Redact } from "../privacy/redaction.ts";
import type { DisplayName } from "../privacy/server-names.ts";
import type { ApiRequest } from "./endpoint.ts";
import { type Door, type Envelope, readAnswer } from "./envelope.ts";
import { Pacing, type RateLimit, type Turn } from "./pacing.ts";
import { rateLimitOf } from "./refusal.ts";
import { type Retry, retryOf } from "./retry.ts";

export type ClientOptions = {
  readonly dispatcher: Dispatcher;
  readonly credentials: Credentials;
  readonly baseUrl: string;
  /** The time for one request. */
  readonly timeoutSeconds: number;
  readonly maxAttempts: number;
  /** The time for everything that the client does, counted from the clock's beginning. */
  readonly deadlineSeconds: number;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly redact: Redact;
  readonly displayName: DisplayName;
  readonly onEvent: OnEvent;
};

/** The bounds of a backoff, in milliseconds. */
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 30_000;

/** Far above any real answer. More would be work without end on what a server sends. */
const LARGEST_ANSWER = 1024 * 1024;

/** Waits for the limit of a second, and for a budget that is used evenly, are not events. */
const SHORT_WAIT_MS = 1_500;

/** So long after a rate limit, a rejected token may be a good one. */
const AFTERMATH_MS = 300_000;

/** What one attempt came to. `effect` is that of this attempt. */
type Attempt = { readonly envelope: Envelope } | Failed;
type Failed = {
  readonly reason: RequestReason;
  readonly effect: Effect;
  readonly retry?: Retry | undefined;
  readonly error?: unknown;
};

/** Sends requests until each is answered, within `maxAttempts` and the deadline. */
export class Client {
  readonly #options: ClientOptions;
  /** Shared by all requests: the limit is the account's. */
  readonly #pacing = new Pacing();
  /** When the last refusal for the rate limit came. */
  #limitedAt = Number.NEGATIVE_INFINITY;
  /** What the endpoints read their answers with. */
  readonly door: Door;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.door = { redact: options.redact, displayName: options.displayName, known: new Map() };
  }

  /** The account's rate limit: as documented until an answer says otherwise. */
  get policy(): RateLimit {
    return this.#pacing.policy;
  }

  /**
   * Sends a request until it succeeds, and returns the envelope of the success.
   *
   * @throws FailureError with the {@link RequestFailure} of the last attempt; its `effect` is that of all attempts
   */
  async call(apiRequest: ApiRequest, count: RequestCount): Promise<Envelope> {
    let effect: Effect = "none";
    /** Retries of failures that have a number of them of their own. */
    let special = 0;
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.#attempt(apiRequest, { attempt, count });
      if ("envelope" in result) return result.envelope;
      if (apiRequest.method === "PATCH" && result.effect === "unknown") effect = "unknown";
      const failure = this.failure(apiRequest, { reason: result.reason, effect });
      const end = await this.#pauseBefore(result.retry, { failure, attempt, special });
      if (result.retry?.only !== undefined) special += 1;
      if (end !== undefined) throw new FailureError({ ...failure, ...end }, { cause: result.error });
    }
  }

  /** Returns the facts of a request that failed for this reason. */
  failure(
    { purpose, script }: ApiRequest,
    { reason, effect }: Pick<RequestFailure, "reason" | "effect">,
  ): RequestFailure {
    const { timeoutSeconds } = this.#options;
    const isTimeout = reason.kind === "no-answer" && reason.cause === "timeout";
    return { kind: "request", purpose, script, reason, effect, ...(isTimeout ? { timeoutSeconds } : {}) };
  }

  async #attempt(
    apiRequest: ApiRequest,
    { attempt, count }: { attempt: number; count: RequestCount },
  ): Promise<Attempt> {
    const { clock, timeoutSeconds } = this.#options;
    const turn = await this.#turn();
    if ("reason" in turn) return turn;
    count.requests += 1;
    count.attempts = Math.max(count.attempts, attempt);
    const secondsLeft = this.#millisecondsLeft() / 1000;
    try {
      const seconds = Math.min(timeoutSeconds, secondsLeft);
      const answer = withoutEcho(await this.#send(apiRequest, seconds), this.door.redact);
      this.#report(apiRequest, { attempt, turn, answer });
      return this.#read(answer, { turn, purpose: apiRequest.purpose });
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      this.#pacing.release(turn, clock.now());
      this.#report(apiRequest, { attempt, turn });
      const { cause, codes, effect } = error.fault;
      const isDeadline = cause === "timeout" && secondsLeft < timeoutSeconds;
      const reason: RequestReason = { kind: "no-answer", cause: isDeadline ? "deadline" : cause, codes };
      return { reason, effect, retry: retryOf({ reason }), error };
    }
  }

  async #send({ method, path, query, body }: ApiRequest, timeoutSeconds: number): Promise<HttpAnswer> {
    const { dispatcher, credentials, baseUrl, cancelled } = this.#options;
    const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
    return await request({
      dispatcher,
      url: [baseUrl, ...path.map(encodeURIComponent)].join("/") + search,
      method,
      headers: {
        "user-agent": USER_AGENT,
        accept: "application/json",
        ...authorization(credentials),
        ...(body === undefined ? {} : { "content-type": "application/merge-patch+json" }),
      },
      body,
      timeoutSeconds,
      cancelled,
      maxBytes: LARGEST_ANSWER,
    });
  }

  #read(answer: HttpAnswer, { turn, purpose }: { turn: Turn; purpose: Purpose }): Attempt {
    const now = this.#options.clock.now();
    const read = readAnswer(answer, this.door);
    const followsRateLimit = now < this.#limitedAt + AFTERMATH_MS;
    const retry = "reason" in read ? retryOf({ ...read, answer, followsRateLimit, purpose }) : undefined;
    if (retry?.scope === "account" && retry.only === undefined) {
      this.#limitedAt = now;
      const limit = "reason" in read && read.reason.kind === "refused" ? rateLimitOf(read.reason.errors) : undefined;
      const retrySeconds = retry.fromServer ? retry.leastSeconds : undefined;
      this.#pacing.refuse(turn, { now, retrySeconds, limit });
    } else this.#pacing.observe(turn, { headers: answer.headers, now });
    return "envelope" in read ? read : { ...read, effect: effectOf(answer.status), retry };
  }

  /** For step debug logging. */
  #report(
    { method, path, script }: ApiRequest,
    { attempt, turn, answer }: { attempt: number; turn: Turn; answer?: HttpAnswer },
  ): void {
    const { clock, onEvent } = this.#options;
    const ray = answer?.headers["cf-ray"];
    onEvent(
      {
        kind: "request",
        method,
        path: `/${path.map(encodeURIComponent).join("/")}`,
        status: answer?.status,
        milliseconds: Math.round(clock.now() - turn.sentAt),
        attempt,
        // Anything else might be an echo, and to look for one takes longer than the request.
        ray: /^[0-9a-f]{16}-[A-Z]{3}$/.test(ray ?? "") ? ray : undefined,
      },
      script,
    );
  }

  /** Waits until the account's limit lets a request through, and counts it. Returns why none may be sent otherwise. */
  async #turn(): Promise<Turn | Failed> {
    const { clock, cancelled, onEvent } = this.#options;
    for (;;) {
      if (cancelled.aborted) return notSent({ kind: "not-sent", why: "cancelled" });
      const now = clock.now();
      const left = this.#millisecondsLeft();
      if (left <= 0) return notSent({ kind: "not-sent", why: "deadline" });
      const { at: readyAt, asked } = this.#pacing.ready(now);
      if (readyAt <= now) return this.#pacing.acquire(now);
      const waitMilliseconds = readyAt - now;
      if (waitMilliseconds >= left) return notSent({ kind: "not-sent", why: "rate-limit", waitMilliseconds });
      if (waitMilliseconds > SHORT_WAIT_MS && this.#pacing.announceHold(readyAt))
        onEvent({ kind: "rate-limit", waitMilliseconds, asked });
      await this.#sleepUntil(readyAt);
    }
  }

  #millisecondsLeft(): number {
    return this.#options.deadlineSeconds * 1000 - this.#options.clock.now();
  }

  /** Waits before the next attempt, or returns why there is none, which needs no words if nothing is transient. */
  async #pauseBefore(
    retry: Retry | undefined,
    { failure, attempt, special }: { failure: RequestFailure; attempt: number; special: number },
  ): Promise<{ end?: RetryEnd } | undefined> {
    const { clock, maxAttempts, onEvent } = this.#options;
    if (retry === undefined || special === retry.only?.length) return {};
    const { scope, fromServer: asked } = retry;
    const waitMilliseconds = this.#waitBefore(retry, { attempt, special });
    const until = clock.now() + waitMilliseconds;
    // Also if this request is given up: the next one would be refused as well.
    if (scope === "account") this.#pacing.holdUntil(until, { asked });
    if (attempt === maxAttempts) return attempt === 1 ? {} : { end: { kind: "attempts", attempts: attempt } };
    const leftMilliseconds = this.#millisecondsLeft();
    if (waitMilliseconds >= leftMilliseconds) {
      return { end: { kind: "deadline", waitMilliseconds, leftMilliseconds, asked } };
    }
    const event = { failure, attempt, maxAttempts, waitMilliseconds, asked };
    if (scope === "request") {
      onEvent({ kind: "retry", ...event }, failure.script);
      await this.#sleepUntil(until);
    } else if (this.#pacing.announceHold(until)) {
      // Requests that were under way together are refused together, which is one wait and not many.
      onEvent({ kind: "rate-limit", ...event }, failure.script);
    }
    return undefined;
  }

  /** Exponential, with full jitter, and never shorter than what the server or the failure asks for. In milliseconds. */
  #waitBefore({ leastSeconds, only = [] }: Retry, { attempt, special }: { attempt: number; special: number }): number {
    const longest = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempt - 1));
    return Math.max(leastSeconds * 1000, (only[special] ?? 0) * 1000, this.#options.clock.random() * longest);
  }

  /** Ends early, and quietly, when the step is cancelled: the next attempt says so. */
  async #sleepUntil(until: number): Promise<void> {
    const { clock, cancelled: signal } = this.#options;
    // The clock is read once: it may pass `until` between two readings, and Node warns of a negative time on stderr.
    const milliseconds = until - clock.now();
    if (milliseconds <= 0 || signal.aborted) return;
    await clock.sleep(milliseconds, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

function notSent(reason: RequestReason): Failed {
  return { reason, effect: "none" };
}

function authorization(credentials: Credentials): Record<string, string> {
  return credentials.kind === "token"
    ? { authorization: `Bearer ${credentials.token}` }
    : { "x-auth-email": credentials.email, "x-auth-key": credentials.key };
}

/** What is between us and the API can lose the answer to a request that the API carried out. */
function effectOf(status: number): Effect {
  return status >= 400 && status < 500 && status !== 408 ? "none" : "unknown";
}

/** A wait that a server asks for is shown, and it may be an echo: of a secret that is a number. */
function withoutEcho(answer: HttpAnswer, redact: Redact): HttpAnswer {
  const { "retry-after": wait, ...headers } = answer.headers;
  // Shorter numbers are not masked either.
  return wait === undefined || !/\d{4}/.test(wait) || redact(wait) === wait ? answer : { ...answer, headers };
}
