import type { Context } from "../reading/context.ts";
import type { WranglerConfig } from "./wrangler-config.ts";

const REMEDY =
  "Give the Account ID from the overview page of Workers in the Cloudflare dashboard. An expression such as " +
  "vars.CLOUDFLARE_ACCOUNT_ID is empty if the ID is stored as a secret, under another name, or in an environment that " +
  "the job does not set.";

/** Reads the account: `account-id`, its variable, or the wrangler configuration. What is found is not shown: it may be the token. */
export function readAccountId({ inputs, findings }: Context, config: WranglerConfig | undefined): string {
  const account = inputs.sourced("account-id") ?? config?.accountId;
  // What is wrong with the configuration has been said.
  if (account === "refused") return "";
  if (account === undefined) {
    const empty = "account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty";
    const missing = config === undefined ? empty : `${empty}, and ${config.file} has no account_id`;
    return findings.problem(`${missing}. ${REMEDY}`, "");
  }
  if (!/^[0-9a-f]{32}$/i.test(account.value)) {
    findings.problem(
      `${account.from} must be an account ID, which has 32 hexadecimal characters. It is not the account's name, a token ` +
        "or a zone ID. It is on the overview page of Workers in the Cloudflare dashboard.",
    );
  }
  return account.value;
}
