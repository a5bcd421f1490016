import type { RequestReason } from "../model/request/failure.ts";

/**
 * Whether a refusal is retried, and for whom.
 *
 * - `never`: not, whatever its status.
 * - `request`: this request, after a backoff.
 * - `account`: the limit is the account's, so no request is sent for a while.
 * - `race`: this request, twice: another change may have been under way.
 * - `after-rate-limit`: once, if it follows a rate limit, after which the API may reject good credentials for a while.
 *
 * A code without a rule is retried as its HTTP status says, so that explaining it changes nothing.
 */
export type RetryRule = "never" | "request" | "account" | "race" | "after-rate-limit";

/** What is known about a refusal. Cause and remedy are whole sentences. */
export type RefusalFacts = {
  readonly cause: string;
  readonly remedy: string;
  readonly retry?: RetryRule;
  /** Every other Worker of the step would be refused as well. */
  readonly stopsFleet?: true;
  /** The refusal is about the credentials. */
  readonly isCredential?: true;
  /** The Worker does not exist. */
  readonly isMissingWorker?: true;
};

/** What is known about some of Cloudflare's error codes. */
export type CodeFacts = RefusalFacts & { readonly codes: readonly number[] };

const COPY_AGAIN =
  "Copy the token (or the global key and its e-mail address) again, without quotes, spaces or line breaks.";
const RUN_AGAIN = "Run the step again. If it fails again, look at https://www.cloudflarestatus.com for an incident.";
const ONE_AT_A_TIME = "Run the step again, and give all workflows that change this Worker the same concurrency: group.";

const REJECTED = { retry: "never", stopsFleet: true, isCredential: true } as const;

/** These come after a rate limit too, with good credentials. */
const PERHAPS_REJECTED = { ...REJECTED, retry: "after-rate-limit" } as const;

const REJECTED_TOKEN = {
  cause: "The token was rejected. It is expired, revoked, for another account, or lacks a permission.",
  remedy:
    "Check that the token has not expired, belongs to the account in account-id and has the permission Workers Scripts: Edit.",
  ...PERHAPS_REJECTED,
} as const;

const RATE_LIMITED = {
  cause: "The rate limit of the account is reached.",
  remedy: "Wait a few minutes, then run the step again.",
  retry: "account",
} as const;

const LOCKED = {
  cause: "Another change to the Worker is in progress.",
  remedy: ONE_AT_A_TIME,
  retry: "request",
} as const;

/** All codes with a known meaning: from Cloudflare's API schema, its shipped clients and reports of its users. */
export const CODES: readonly CodeFacts[] = [
  { codes: [10000], ...REJECTED_TOKEN },
  { codes: [9103, 9106], cause: "The credentials were not recognized.", remedy: COPY_AGAIN, ...REJECTED },
  {
    codes: [9109],
    cause: "The token is invalid, for another account, or restricted to other IP addresses.",
    remedy: "Check account-id, and the account resources and the client IP filter of the token.",
    ...PERHAPS_REJECTED,
  },
  {
    codes: [6003, 6102, 6103, 6111],
    cause: "A header with credentials is malformed: the token (or key) is incomplete or contains other characters.",
    remedy: COPY_AGAIN,
    ...REJECTED,
  },
  {
    codes: [7000, 7003],
    cause: "The path does not exist: account-id or the base URL of the API is wrong.",
    remedy:
      "Copy account-id again from the overview page of Workers in the Cloudflare dashboard, and check that the variable " +
      "it comes from is not empty. If you set api-base-url, check that too.",
    retry: "never",
    stopsFleet: true,
  },
  {
    codes: [10007, 10090, 10092],
    cause: "There is no Worker with this name in this account or dispatch namespace.",
    remedy:
      "Deploy the Worker first, or correct account-id or script-name. With wrangler environments, the name is " +
      "<name>-<environment>. A Pages project is not a Worker. This action never creates a Worker.",
    retry: "never",
    isMissingWorker: true,
  },
  {
    codes: [100119],
    cause: "There is no dispatch namespace with this name in this account.",
    remedy: "Correct dispatch-namespace, or remove it if the Worker is not in one.",
    retry: "never",
    stopsFleet: true,
  },
  {
    codes: [10001, 10002, 10013],
    cause: "Cloudflare had an internal error.",
    remedy: RUN_AGAIN,
    retry: "request",
  },
  {
    codes: [10015],
    cause: "The account may not use Workers.",
    remedy: "Enable Workers for the account in the Cloudflare dashboard, or correct account-id.",
    retry: "never",
    stopsFleet: true,
  },
  {
    codes: [10353],
    cause: "The account is blocked from deploying Workers.",
    remedy: "Look for a notice in the Cloudflare dashboard, or ask Cloudflare's support.",
    retry: "never",
    stopsFleet: true,
  },
  {
    codes: [10023],
    cause: "A binding of the Worker needs a permission for another Cloudflare product.",
    remedy: "See Cloudflare's message for the product, and add the permission for it to the token.",
    retry: "never",
  },
  {
    codes: [10021],
    cause: "The new version of the Worker failed validation or did not start.",
    remedy: "See Cloudflare's message. Often it is a key in secret-keys that the Workers runtime rejects.",
    retry: "never",
  },
  {
    codes: [10041, 10061, 10085, 10144, 10157, 10159, 10180, 10181, 10182, 11000, 100143],
    cause:
      "A binding of the Worker refers to something that no longer exists, such as a KV namespace, an R2 bucket, a queue or " +
      "another Worker.",
    remedy: "Restore it, or remove the binding from the Worker's configuration and deploy. Then run the step again.",
    retry: "never",
  },
  {
    codes: [10026],
    cause: "Cloudflare could not parse the request.",
    remedy: "This is a bug in this action. Please report it, with the cf-ray.",
    retry: "never",
  },
  { codes: [10035], ...LOCKED },
  {
    codes: [10053],
    cause: "Another binding of the Worker, usually a plain-text variable, already has this name.",
    remedy: "Remove the variable from the Worker's configuration and deploy, then set the secret.",
    retry: "never",
  },
  {
    codes: [10054],
    cause: "A value is larger than 5 KB, the limit for a secret.",
    remedy: "Split the value, or keep it in KV, R2 or the Secrets Store.",
    retry: "never",
  },
  {
    codes: [10055],
    cause: "The Worker would have too many variables. Plain-text variables count too.",
    remedy: "Delete variables and secrets that are not used.",
    retry: "never",
  },
  {
    codes: [10056],
    cause: "Cloudflare does not find a secret to delete, although it lists every name that was to be deleted.",
    remedy: RUN_AGAIN,
    retry: "never",
  },
  {
    codes: [10214, 10215],
    cause:
      "The latest version of the Worker is not the deployed one, and changing a secret would deploy it. Or another change " +
      "to the Worker was in progress.",
    remedy:
      "Deploy the latest version and run the step again, or set deploy: false to put the change into a new version that " +
      "is not deployed. Give all workflows that change this Worker the same concurrency: group.",
    retry: "race",
  },
  { codes: [10222], cause: "The Worker has no version.", remedy: "Upload a version first.", retry: "never" },
  {
    codes: [100160],
    cause: "Cloudflare rejects even a single operation per request.",
    remedy: "This action splits its requests as the message says. Please report this, with the cf-ray.",
    retry: "never",
  },
  { codes: [971, 10429], ...RATE_LIMITED },
];

const BY_CODE = new Map(CODES.flatMap((facts) => facts.codes.map((code) => [code, facts] as const)));

/** Returns what is known about a code. */
export function codeFacts(code: number | undefined): CodeFacts | undefined {
  return code === undefined ? undefined : BY_CODE.get(code);
}

/** What is known about HTTP statuses, from `from` to `to`, for answers without a known code. */
export type StatusFacts = RefusalFacts & { readonly from: number; readonly to: number };

/** All statuses with a known meaning. */
export const STATUSES: readonly StatusFacts[] = [
  { from: 401, to: 401, ...REJECTED_TOKEN },
  {
    from: 408,
    to: 408,
    cause: "The request did not arrive in time.",
    remedy: RUN_AGAIN,
    retry: "request",
  },
  { from: 425, to: 425, cause: "The request arrived too early.", remedy: RUN_AGAIN, retry: "request" },
  { from: 429, to: 429, ...LOCKED },
  {
    from: 500,
    to: 599,
    cause: "Cloudflare, or a server in front of it, had an internal error.",
    remedy: RUN_AGAIN,
    retry: "request",
  },
];

/** Returns what is known about a status. */
export function statusFacts(status: number): StatusFacts | undefined {
  return STATUSES.find(({ from, to }) => from <= status && status <= to);
}

const ELSEWHERE: RefusalFacts = {
  cause: "Something other than Cloudflare's API answered, such as a proxy or a login page.",
  remedy: "Check api-base-url and the proxy of the runner.",
};

const CHALLENGE: RefusalFacts = {
  cause: "The firewall in front of the API took the runner for a bot.",
  remedy: "Run the step again. On a self-hosted runner, check the reputation of its IP address.",
};

const REDIRECT: RefusalFacts = {
  cause: "The API is at another URL. Redirects are not followed, because the credentials would go with them.",
  remedy: "Check api-base-url.",
  retry: "never",
  stopsFleet: true,
};

/** Returns what is known about a request that was answered without success: by its code, its content or its status. */
export function refusalFacts(reason: RequestReason): RefusalFacts | undefined {
  if (reason.kind === "refused") {
    const facts = codeFacts(reason.code);
    if (facts !== undefined) return facts;
    const byStatus = statusFacts(reason.status);
    // Only codes about credentials are explained as such: what an unknown one is about, Cloudflare's own words say.
    return byStatus?.isCredential === true && reason.code !== undefined ? undefined : byStatus;
  }
  return reason.kind === "unreadable" ? unreadableFacts(reason) : undefined;
}

function unreadableFacts({
  status,
  content,
}: Extract<RequestReason, { kind: "unreadable" }>): RefusalFacts | undefined {
  if (content === "challenge") return CHALLENGE;
  if (content === "redirect") return REDIRECT;
  // A page with this status is the edge's, which limits the caller; a script's lock comes in an envelope.
  if (status === 429) return RATE_LIMITED;
  // The API reports a bad token in an envelope: what refuses without one is something in front of it.
  const isRefusal = status === 401 || status === 403;
  if (content === "html" && isRefusal) return { ...ELSEWHERE, stopsFleet: true };
  return statusFacts(status) ?? (content === "html" ? ELSEWHERE : undefined);
}
