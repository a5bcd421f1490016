/** Whether a failed request may have changed the Worker all the same: `none` is certain. */
export type Effect = "none" | "unknown";

/** What a request to Cloudflare is for. `report/words` names it in a sentence. */
export type Purpose =
  /** `PATCH …/secrets-bulk` */
  | "patch"
  /** `PATCH …/versions/latest?deploy=false` */
  | "stage"
  /** `GET …/secrets` */
  | "list-secrets"
  /** `GET …/settings` */
  | "read-settings"
  /** `GET …/versions/latest` */
  | "read-latest-version"
  /** `GET …/deployments` */
  | "list-deployments"
  /** `GET …/versions` */
  | "list-versions"
  /** `GET …/workers/scripts` */
  | "list-scripts";

/** Why the wire brought no answer. Named by the error's code: messages of Node and undici quote what they were given. */
export type TransportCause =
  | "timeout"
  | "cancelled"
  | "certificate-expired"
  | "certificate-for-another-host"
  | "certificate-not-trusted"
  | "tls"
  | "proxy-cannot-reach-host"
  | "proxy-refused"
  | "host-not-found"
  | "connection-refused"
  | "connection-broken";

/** A request without an answer. `codes` are those of the error and of its causes, outermost first. */
export type TransportFault = {
  readonly cause: TransportCause;
  readonly codes: readonly string[];
  readonly effect: Effect;
};

/** One entry of `errors` in an answer. Every text is sanitized and may be printed. */
export type ReportedError = {
  readonly code?: number;
  readonly message?: string;
  readonly documentationUrl?: string;
  readonly pointer?: string;
};

/** What an answer without a usable envelope held. */
export type UnreadableContent =
  | "challenge"
  | "redirect"
  | "html"
  | "empty"
  | "not-json"
  /** More than 1 MiB, more than 2,000 bindings, or a name of more than 256 characters. */
  | "too-large"
  | "no-list"
  /** A list with more pages, which are not read. */
  | "partial"
  /** A success that proves nothing: beside errors, or with a status such as 202. */
  | "unconfirmed";

/** Why a request brought no usable answer. `ray` is the answer's `cf-ray`, sanitized. */
export type RequestReason =
  | {
      readonly kind: "refused";
      readonly status: number;
      /** The code that explains the refusal: the first one that `cloudflare/codes.ts` knows, or else the first one. */
      readonly code?: number;
      readonly errors: readonly ReportedError[];
      readonly omittedErrors: number;
      /** The operations that Cloudflare takes in one request, as the message of code 100160 says. */
      readonly operationLimit?: number;
      readonly ray?: string;
    }
  | {
      readonly kind: "unreadable";
      readonly status: number;
      readonly content: UnreadableContent;
      readonly ray?: string;
    }
  | { readonly kind: "no-answer"; readonly cause: TransportCause | "deadline"; readonly codes: readonly string[] }
  | { readonly kind: "not-sent"; readonly why: "cancelled" | "deadline" }
  | { readonly kind: "not-sent"; readonly why: "rate-limit"; readonly waitMilliseconds: number };

/** Why a transient failure was not retried. `asked`: Cloudflare itself asks for the wait. */
export type RetryEnd =
  | { readonly kind: "attempts"; readonly attempts: number }
  | {
      readonly kind: "deadline";
      readonly waitMilliseconds: number;
      readonly leftMilliseconds: number;
      readonly asked: boolean;
    };

/** A request to Cloudflare that failed. `effect` is that of all its attempts together. */
export type RequestFailure = {
  readonly kind: "request";
  readonly purpose: Purpose;
  /** The Worker; empty for `list-scripts`. */
  readonly script: string;
  readonly reason: RequestReason;
  readonly effect: Effect;
  /** The time limit of one request, in seconds, for `no-answer` by `timeout`. */
  readonly timeoutSeconds?: number;
  readonly end?: RetryEnd;
  /** A Worker of the account that `script` is probably a misspelling of, if there is no Worker `script`. */
  readonly nearestScript?: string;
};
