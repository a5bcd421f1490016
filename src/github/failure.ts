import { TransportError } from "../http/request.ts";
import { at, isObject } from "../model/json.ts";
import type { TransportFault } from "../model/request/failure.ts";
import type { Redact } from "../privacy/redaction.ts";
import { sanitize } from "../privacy/sanitize.ts";

/** What GitHub says when it refuses. `message` is sanitized; both are absent if there are none. */
export type GitHubAnswer = { readonly status?: number; readonly message?: string };

/** Why there is no comment. Facts only; `report/words` makes sentences of them. */
export type CommentFailure =
  /** The event's file or a file in dist/ cannot be read, so that GitHub's library cannot be loaded. */
  | { readonly kind: "library" }
  /** The event has no pull request. */
  | { readonly kind: "no-pull-request" }
  /** GITHUB_GRAPHQL_URL is not an https URL, or contains a password. */
  | { readonly kind: "url" }
  /** HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy. */
  | { readonly kind: "proxy-variable" }
  | { readonly kind: "no-answer"; readonly fault: TransportFault }
  /** The answer is not what GitHub's schema says. */
  | { readonly kind: "unreadable" }
  | ({ readonly kind: RefusalKind } & GitHubAnswer);

/**
 * `bad-token`: GitHub does not know the token. `permission`: the token lacks the permission, or is read-only as on a pull
 * request of a fork.
 */
type RefusalKind = "rate-limit" | "server-error" | "bad-token" | "permission" | "refused";

/** Thrown with the reason why there is no comment. Its message is constant. */
export class CommentError extends Error {
  override readonly name = "CommentError";
  readonly failure: CommentFailure;

  constructor(failure: CommentFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Returns the facts of whatever was thrown. Errors of Octokit contain the request with its headers: only the status,
 * GitHub's own message and codes are taken from them.
 */
export function commentFailure(error: unknown, redact: Redact): CommentFailure {
  if (error instanceof CommentError) return error.failure;
  const [errors, response] = [at(error, "errors"), at(error, "response")];
  const [first] = Array.isArray(errors) ? errors : [];
  // GraphQL refuses with a list of errors and HTTP 200.
  const refusal = isObject(first) ? first : at(response, "data");
  const status = isObject(first) ? undefined : at(response, "status");
  if (!isObject(first) && status === undefined) return silence(error);
  const message = at(refusal, "message");
  const text = typeof message === "string" ? message : "";
  return {
    kind: refusalKind({ status: Number(status), type: at(refusal, "type"), text }),
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(text === "" ? {} : { message: sanitize(text, { redact }) }),
  };
}

function refusalKind({ status, type, text }: { status: number; type: unknown; text: string }): RefusalKind {
  if (status === 429 || type === "RATE_LIMITED" || /rate limit/i.test(text)) return "rate-limit";
  if (status >= 500) return "server-error";
  if (status === 401) return "bad-token";
  const lacksPermission = /^Resource not accessible|^Could not resolve to a (Repository|PullRequest) /.test(text);
  return status === 404 || lacksPermission ? "permission" : "refused";
}

function silence(error: unknown): CommentFailure {
  const fault = faultOf(error);
  if (fault === undefined) return { kind: "unreadable" };
  // A step that is cancelled is another result: what ended this request is the time for all of them.
  return { kind: "no-answer", fault: fault.cause === "cancelled" ? { ...fault, cause: "timeout" } : fault };
}

/** Octokit wraps what its `fetch` throws. */
function faultOf(error: unknown): TransportFault | undefined {
  if (error instanceof TransportError) return error.fault;
  return error instanceof Error ? faultOf(error.cause) : undefined;
}
