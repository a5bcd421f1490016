import { TransportError } from "../http/request.ts";
import { isObject } from "../model/json.ts";
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
  | ({ readonly kind: "rate-limit" } & GitHubAnswer)
  | ({ readonly kind: "server-error" } & GitHubAnswer)
  /** GitHub does not know the token. */
  | ({ readonly kind: "bad-token" } & GitHubAnswer)
  /** The token lacks the permission, or is read-only as on a pull request of a fork. */
  | ({ readonly kind: "permission" } & GitHubAnswer)
  | ({ readonly kind: "refused" } & GitHubAnswer);

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
  const { errors, response } = isObject(error) ? error : {};
  const [first] = Array.isArray(errors) ? errors : [];
  if (isObject(first)) return refusal({ type: first.type, message: first.message, redact });
  if (!isObject(response)) return silence(error);
  const { message } = isObject(response.data) ? response.data : {};
  return refusal({ status: response.status, message, redact });
}

type Refusal = {
  /** Of an HTTP answer that is a refusal. Those of GraphQL come with 200. */
  readonly status?: unknown;
  /** Of a GraphQL error. */
  readonly type?: unknown;
  readonly message: unknown;
  readonly redact: Redact;
};

function refusal({ status: given, type, message, redact }: Refusal): CommentFailure {
  const status = typeof given === "number" ? given : undefined;
  const text = typeof message === "string" ? message : "";
  const answer: GitHubAnswer = {
    ...(status === undefined ? {} : { status }),
    ...(text === "" ? {} : { message: sanitize(text, { redact }) }),
  };
  if (status === 429 || type === "RATE_LIMITED" || /rate limit/i.test(text)) return { kind: "rate-limit", ...answer };
  if (status !== undefined && status >= 500) return { kind: "server-error", ...answer };
  if (status === 401) return { kind: "bad-token", ...answer };
  const lacksPermission =
    status === 404 || /^Resource not accessible|^Could not resolve to a (Repository|PullRequest) /.test(text);
  return { kind: lacksPermission ? "permission" : "refused", ...answer };
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
