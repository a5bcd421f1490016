import { type Answer, type ApiRequest, type Connection, send } from "../http/request.ts";
import { CloudflareError, type Effect } from "../model/errors.ts";
import type { Clock } from "../ports.ts";
import type { Redact } from "../privacy/redaction.ts";
import { type Envelope, parseEnvelope } from "./envelope.ts";
import { Pacing, type Turn } from "./pacing.ts";
import { refusal } from "./refusal.ts";
import { type Failure, type Transience, transienceOf } from "./retry.ts";

export type ClientOptions = {
  readonly connection: Omit<Connection, "limitedBy">;
  readonly redact: Redact;
  readonly clock: Clock;
  readonly maxAttempts: number;
  /** For everything that the client does, counted from the clock's beginning. */
  readonly deadlineSeconds: number;
  /** Takes a line for the log. */
  readonly tell: (line: string) => void;
};

/** What the requests for one Worker came to. */
export type Tally = { requests: number; attempts: number };

/** The bounds of a backoff, in milliseconds. */
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 30_000;

/**
 * Sends requests until each is answered, within `maxAttempts` and the deadline. undici's RetryAgent decides by status
 * and header, before it has read a body, where Cloudflare's codes are; it knows no deadline that several requests
 * share, and no pause for all of them.
 */
export class Client {
  readonly #options: ClientOptions;
  /** Shared by all requests: the limit is the account's. */
  readonly #pacing = new Pacing();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The account's limit, as far as an answer has told it. */
  get policy(): Pacing["policy"] {
    return this.#pacing.policy;
  }

  /**
   * The envelope of a success.
   *
   * @throws CloudflareError of the last attempt; its `effect` is that of all attempts together
   */
  async call(request: ApiRequest, tally: Tally): Promise<Envelope> {
    let effect: Effect = "none";
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(request, { attempt, tally });
      if ("envelope" in outcome) return outcome.envelope;
      const { error } = outcome;
      if (request.method === "PATCH" && error.effect === "unknown") effect = "unknown";
      const end = await this.#pauseAfter(outcome, { request, attempt });
      if (end !== undefined) throw ended({ error, effect, why: end });
    }
  }

  async #attempt(
    request: ApiRequest,
    { attempt, tally }: { attempt: number; tally: Tally },
  ): Promise<{ envelope: Envelope } | Failure> {
    try {
      const turn = await this.#turn(request);
      const connection = this.#connectionWithin(request);
      tally.requests += 1;
      tally.attempts = Math.max(tally.attempts, attempt);
      const answer = await send(request, connection);
      this.#pacing.learn(answer, { turn, now: this.#options.clock.now() });
      return this.#read(request, answer);
    } catch (error) {
      if (error instanceof CloudflareError) return { error };
      throw error;
    }
  }

  /** Waits until the account's limit lets a request through. @throws CloudflareError if that is after the deadline */
  async #turn({ what }: ApiRequest): Promise<Turn> {
    const { clock, connection, deadlineSeconds, tell } = this.#options;
    for (;;) {
      const now = clock.now();
      const readyAt = this.#pacing.readyAt(now);
      if (readyAt <= now || connection.cancelled.aborted) return this.#pacing.take(now);
      const wait = this.#shown(readyAt - now);
      if (readyAt - now >= this.#millisecondsLeft()) {
        const reason =
          `the account's rate limit lets no request through for ${wait}, which does not fit into the deadline of ` +
          `${deadlineSeconds} s`;
        throw notSent({ what, code: "deadline", reason });
      }
      if (this.#pacing.pause(readyAt)) tell(`The account's rate limit is used up. Every request waits ${wait}.`);
      await this.#sleepUntil(readyAt);
    }
  }

  #read({ what }: ApiRequest, answer: Answer): { envelope: Envelope } | Failure {
    const envelope = parseEnvelope(answer.body);
    const success = answer.status >= 200 && answer.status < 300 && envelope?.success === true;
    if (success) return { envelope };
    return { error: refusal({ answer, envelope, what, redact: this.#options.redact }), answer };
  }

  /** @throws CloudflareError if the time is up, or the step cancelled */
  #connectionWithin({ what }: ApiRequest): Connection {
    const { connection } = this.#options;
    if (connection.cancelled.aborted) throw notSent({ what, code: "cancelled", reason: "the step was cancelled" });
    const left = this.#millisecondsLeft() / 1000;
    if (left <= 0) throw notSent({ what, code: "deadline", reason: "the deadline of the step is over" });
    return left < connection.timeoutSeconds
      ? { ...connection, timeoutSeconds: left, limitedBy: "deadline" }
      : { ...connection, limitedBy: "timeout" };
  }

  #millisecondsLeft(): number {
    return this.#options.deadlineSeconds * 1000 - this.#options.clock.now();
  }

  /** Waits before the next attempt. Where there is none, gives the reason, which is "" if it needs no words. */
  async #pauseAfter(
    failure: Failure,
    { request, attempt }: { request: ApiRequest; attempt: number },
  ): Promise<string | undefined> {
    const { clock, maxAttempts, deadlineSeconds, tell } = this.#options;
    const transience = transienceOf(failure);
    if (transience === undefined) return "";
    const milliseconds = this.#backoff(transience, attempt);
    const until = clock.now() + milliseconds;
    // Also where this request is given up: the next one would be refused as well.
    if (transience.scope === "account") this.#pacing.hold(until);
    if (attempt === maxAttempts) return attempt === 1 ? "" : `Tried ${attempt} times, which is max-attempts.`;
    if (milliseconds >= this.#millisecondsLeft()) {
      return (
        `Not tried again: a wait of ${this.#shown(milliseconds)}${asked(transience)} does not fit into the deadline ` +
        `of ${deadlineSeconds} s. Run the step again later, or raise deadline.`
      );
    }
    const brief = `Attempt ${attempt} of ${maxAttempts} of ${request.what} failed: ${failure.error.brief}.`;
    if (transience.scope === "request") {
      tell(`${brief} Waiting ${this.#shown(milliseconds)}${asked(transience)}.`);
      await this.#sleepUntil(until);
      return undefined;
    }
    // Requests that were under way together are refused together, which is one wait and not many.
    if (this.#pacing.pause(until)) {
      tell(`${brief} Every request waits ${this.#shown(milliseconds)}${asked(transience)}.`);
    }
    return undefined;
  }

  /** Exponential, with full jitter, and never shorter than what the server asks for. */
  #backoff({ leastSeconds }: Transience, attempt: number): number {
    const longest = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempt - 1));
    return Math.max(leastSeconds * 1000, this.#options.clock.random() * longest);
  }

  /** A time that the server told can be an echo as well: of a secret that is a number. */
  #shown(milliseconds: number): string {
    const seconds = milliseconds / 1000;
    return `${this.#options.redact(seconds < 10 ? seconds.toFixed(1) : String(Math.ceil(seconds)))} s`;
  }

  /** Ends early, and quietly, when the step is cancelled: the next attempt says so. */
  async #sleepUntil(until: number): Promise<void> {
    const { clock, connection } = this.#options;
    const signal = connection.cancelled;
    if (clock.now() >= until || signal.aborted) return;
    await clock.sleep(until - clock.now(), { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

function asked({ isTold }: Transience): string {
  return isTold ? " (as Cloudflare asks)" : "";
}

function notSent({
  what,
  code,
  reason,
}: {
  what: string;
  code: "cancelled" | "deadline";
  reason: string;
}): CloudflareError {
  return new CloudflareError(`Not sent: ${what}. The reason: ${reason}.`, { code, effect: "none", brief: reason });
}

function ended({ error, effect, why }: { error: CloudflareError; effect: Effect; why: string }): CloudflareError {
  const { message, code, brief, cause } = error;
  return new CloudflareError([message, why].filter((line) => line !== "").join("\n"), { code, effect, brief, cause });
}
