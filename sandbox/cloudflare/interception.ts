import type { Answer } from "./envelope.ts";
import type { Fault, RecordedRequest } from "./wire.ts";

/** Answers a request otherwise than the rules would. */
export type Interception = {
  /** how many requests; 1 by default */
  times?: number;
  /** which requests; all by default */
  match?: (request: RecordedRequest) => boolean;
  /**
   * Whether the change is made before the odd answer; false by default. With `transform`, and with a fault that needs
   * an answer to spoil (slow-drip, half-body, wrong-content-length) and no `body`, the rules give the answer in either
   * case; it is made by default there.
   */
  apply?: boolean;
  status?: number;
  /** over those of the answer, names in lower case; a function is called for each answer, such as for a date in it */
  headers?: Record<string, string> | (() => Record<string, string>);
  body?: string | Buffer;
  transform?: (answer: Answer) => Answer;
  /** how long the answer is held back; the change, if one is made, is made at once */
  delayMs?: number;
  fault?: Fault;
};

/** What to do with one request. `consult`: the rules are asked; `commit`: their change is made. */
export type Treatment = {
  consult: boolean;
  commit: boolean;
  answer: (ruled: Answer | undefined) => Answer;
  delayMs: number;
  fault?: Fault;
};

const AS_RULED: Treatment = { consult: true, commit: true, answer: (ruled) => ruled ?? NOTHING, delayMs: 0 };
const NOTHING: Answer = { status: 200, headers: {}, body: "" };
const SPOILING: (Fault | undefined)[] = ["slow-drip", "half-body", "wrong-content-length"];

/** Asked once for each request that no other interception takes. */
export type InterceptionSource = (request: RecordedRequest) => Interception | undefined;

/**
 * Interceptions in the order in which they were added: the first one that matches and is not used up is taken. Sources
 * come after all of them.
 */
export class Interceptions {
  readonly #waiting: { interception: Interception; left: number }[] = [];
  readonly #sources: InterceptionSource[] = [];

  add(interception: Interception): void {
    this.#waiting.push({ interception, left: interception.times ?? 1 });
  }

  addSource(source: InterceptionSource): void {
    this.#sources.push(source);
  }

  take(request: RecordedRequest): Treatment {
    const found = this.#waiting.find(({ interception, left }) => left > 0 && (interception.match?.(request) ?? true));
    if (found === undefined) return this.#fromSources(request);
    found.left -= 1;
    return treatment(found.interception);
  }

  #fromSources(request: RecordedRequest): Treatment {
    for (const source of this.#sources) {
      const interception = source(request);
      if (interception !== undefined) return treatment(interception);
    }
    return AS_RULED;
  }
}

function treatment(interception: Interception): Treatment {
  const { body, fault, transform, status } = interception;
  const needsAnswer = transform !== undefined || (SPOILING.includes(fault) && body === undefined);
  const commit = interception.apply ?? needsAnswer;
  const answer = (ruled: Answer | undefined): Answer => {
    const base = needsAnswer && ruled !== undefined ? ruled : NOTHING;
    const headers = typeof interception.headers === "function" ? interception.headers() : interception.headers;
    const odd = {
      status: status ?? base.status,
      headers: { ...base.headers, ...headers },
      body: body ?? base.body,
    };
    return transform === undefined ? odd : transform(odd);
  };
  const { delayMs = 0 } = interception;
  return { consult: needsAnswer || commit, commit, answer, delayMs, ...(fault === undefined ? {} : { fault }) };
}
