/**
 * What the emulator answers, before it goes over the wire.
 *
 * The envelope is the one of the API page: `{result, success, errors, messages}`, where an error is
 * `{code, message, documentation_url?, source?: {pointer}}`. `error_chain` comes with 6003 only.
 */

export type ApiError = {
  code: number;
  message: string;
  documentation_url?: string;
  source?: { pointer: string };
  error_chain?: ApiError[];
};

/** `body` is sent as JSON, unless it is a string or bytes. Header names are in lower case. */
export type Answer = { status: number; headers: Record<string, string>; body: unknown };

/** What a rule decided. `commit` makes the change; a rule itself only reads, so that its answer can be given without it. */
export type Outcome = { answer: Answer; commit?: () => void };

export type Detail = { pointer?: string; documentationUrl?: string; chain?: ApiError[] };

/** One entry of `errors`; `detail` gives the optional members. */
export function apiError(code: number, message: string, detail: Detail = {}): ApiError {
  return {
    code,
    message,
    ...(detail.documentationUrl === undefined ? {} : { documentation_url: detail.documentationUrl }),
    ...(detail.pointer === undefined ? {} : { source: { pointer: detail.pointer } }),
    ...(detail.chain === undefined ? {} : { error_chain: detail.chain }),
  };
}

/** `result: undefined` leaves the member out, as the schema of secrets-bulk allows. */
export function success(result: unknown, more: Record<string, unknown> = {}): Answer {
  return { status: 200, headers: {}, body: { result, success: true, errors: [], messages: [], ...more } };
}

export function failure(status: number, ...errors: ApiError[]): Answer {
  return { status, headers: {}, body: { result: null, success: false, errors, messages: [] } };
}

/** Ends the work on a request with a failing answer; nothing has been changed when it is thrown. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, ...errors: ApiError[]) {
    super(errors.map((error) => error.message).join(" "));
    this.answer = failure(status, ...errors);
  }
}

/** A JSON pointer (RFC 6901) from its unescaped segments. */
export function pointer(...segments: (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
