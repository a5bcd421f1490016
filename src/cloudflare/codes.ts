/** What to tell the user about one of Cloudflare's error codes. */
export type Explanation = { readonly cause: string; readonly remedy: string };

const COPY_AGAIN =
  "Copy the token (or the global key and its e-mail address) again, without quotes and without a line break.";
const RUN_AGAIN = "Run the step again; if it stays, see https://www.cloudflarestatus.com.";

/** Cloudflare's codes, from its API schema, its shipped clients and its users' reports. */
const TABLE: readonly (Explanation & { readonly codes: readonly number[] })[] = [
  {
    codes: [10000],
    cause: "The token was rejected: it is expired, revoked, lacks a permission, or is for another account.",
    remedy:
      "Check that the token has not expired, is for the account of account-id, and has the permission Workers Scripts: " +
      "Edit.",
  },
  {
    codes: [9106, 9103],
    cause: "The credentials were not recognised.",
    remedy: COPY_AGAIN,
  },
  {
    codes: [9109],
    cause: "The token is invalid, is for another account, or is restricted to other IP addresses.",
    remedy: "Check account-id, and the token's account resources and client IP filter.",
  },
  {
    codes: [6003, 6111, 6102, 6103],
    cause: "A header with credentials is malformed: the token (or key) is cut off or holds what does not belong there.",
    remedy: COPY_AGAIN,
  },
  {
    codes: [7003, 7000],
    cause: "There is no such path: the account id is wrong, or the address of the API is.",
    remedy:
      "Copy account-id again from the overview page of Workers in the Cloudflare dashboard. Check api-base-url if you " +
      "set it.",
  },
  {
    codes: [10007, 10090],
    cause: "There is no Worker of this name on this account (or in this dispatch namespace).",
    remedy:
      "Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
      "<name>-<environment>. This action never creates a Worker.",
  },
  {
    codes: [100119],
    cause: "There is no dispatch namespace of this name on this account.",
    remedy: "Correct dispatch-namespace, or leave it out if the Worker is not in one.",
  },
  {
    codes: [10013, 10002],
    cause: "Cloudflare had an internal error.",
    remedy: RUN_AGAIN,
  },
  {
    codes: [10026],
    cause: "Cloudflare could not parse the request.",
    remedy: "This is a fault of this action: please report it, with the cf-ray.",
  },
  {
    codes: [10053],
    cause: "Another binding of the Worker, usually a plain-text variable, has the name already.",
    remedy: "Remove the variable from the Worker's configuration and deploy, then set the secret.",
  },
  {
    codes: [10054],
    cause: "A value is larger than a Worker's secret may be (5 KB).",
    remedy: "Split it, or keep it in KV, R2 or the Secrets Store.",
  },
  {
    codes: [10055],
    cause: "The Worker would have too many variables; plain-text variables count as well.",
    remedy: "Delete variables and secrets that are not used.",
  },
  {
    codes: [10056],
    cause: "Cloudflare does not find a secret to delete, though it lists every name that was to be deleted.",
    remedy: RUN_AGAIN,
  },
  {
    codes: [10214, 10215],
    cause: "The latest version of the Worker is not the deployed one, and changing a secret would deploy it.",
    remedy:
      "Deploy the latest version and run the step again, or set deploy: false to put the change into a new version that is " +
      "not deployed.",
  },
  { codes: [10222], cause: "The Worker has no version.", remedy: "Upload a version of it first." },
  {
    codes: [100160],
    cause: "Cloudflare takes not even one operation in a request.",
    remedy: "This action cuts its requests as the message says: please report this, with the cf-ray.",
  },
  {
    codes: [971, 10429],
    cause: "The account's rate limit is reached.",
    remedy: "Wait for some minutes, then run the step again.",
  },
];

const EXPLANATIONS = new Map(
  TABLE.flatMap(({ codes, cause, remedy }) => codes.map((code): [number, Explanation] => [code, { cause, remedy }])),
);

export function explainCode(code: number | undefined): Explanation | undefined {
  return code === undefined ? undefined : EXPLANATIONS.get(code);
}

/** For answers without a code of the table, by HTTP status. */
export function explainStatus(status: number): Explanation | undefined {
  if (status === 401 || status === 403) return explainCode(10000);
  if (status === 429) {
    return {
      cause: "Another change holds the Worker at this moment.",
      remedy: "Run the step again, and give the workflows that change this Worker one concurrency: group.",
    };
  }
  if (status === 408 || status === 425) {
    return { cause: "The request did not arrive in time, or too early.", remedy: RUN_AGAIN };
  }
  if (status >= 500) {
    return {
      cause: "Cloudflare, or something on the way to it, had an internal error.",
      remedy: RUN_AGAIN,
    };
  }
  return undefined;
}
