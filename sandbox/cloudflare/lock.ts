import type { Answer } from "./envelope.ts";
import { apiError, failure } from "./envelope.ts";

/**
 * What a change of a Worker meets while another one is under way. `wait`: it is held open until its turn comes, as users
 * report. The others are refusals: code 10035 under each status that it may have ("Multiple attempts to modify a
 * resource at the same time"), and a 429 without a code, since the schema of secrets-bulk gives that status its sentence
 * ("Too many requests are currently modifying the script.") and no code.
 */
export type LockAnswer = "wait" | keyof typeof LOCKED;

const BUSY = apiError(10035, "Multiple attempts to modify a resource at the same time");

export const LOCKED = {
  "10035 in 409": failure(409, BUSY),
  "10035 in 400": failure(400, BUSY),
  "10035 in 429": failure(429, BUSY),
  "429 without a code": failure(429),
} satisfies Record<string, Answer>;

type Release = () => void;

/** One change at a time for each Worker, in the order in which they came. */
export class ScriptLocks {
  /** for each Worker that is being changed, who waits */
  readonly #waiting = new Map<string, Set<Release>>();

  /** Takes the lock at once, or gives undefined when somebody holds it. */
  take(script: string): Release | undefined {
    if (this.#waiting.has(script)) return undefined;
    this.#waiting.set(script, new Set());
    return () => this.#pass(script);
  }

  /** Waits for the lock. Gives undefined when the time is over. */
  async wait(script: string, milliseconds: number): Promise<Release | undefined> {
    const waiting = this.#waiting.get(script);
    if (waiting === undefined) return this.take(script);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const next = (): void => resolve(true);
    waiting.add(next);
    const timer = setTimeout(() => resolve(false), milliseconds).unref();
    const isOurs = await promise;
    clearTimeout(timer);
    waiting.delete(next);
    return isOurs ? () => this.#pass(script) : undefined;
  }

  #pass(script: string): void {
    const [next] = this.#waiting.get(script) ?? [];
    if (next === undefined) this.#waiting.delete(script);
    else next();
  }
}
