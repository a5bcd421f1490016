import { type Reading, reading } from "../reading/findings.ts";
import type { Inputs, Sourced } from "../reading/inputs.ts";
import { type ConfigValue, isRefused, type WranglerConfig } from "./wrangler-config.ts";

const REMEDY =
  "Give the Account ID from the overview page of Workers in the Cloudflare dashboard. An expression such as " +
  "vars.CLOUDFLARE_ACCOUNT_ID is empty if the ID is stored as a secret, under another name, or in an environment that " +
  "the job does not set.";

/** Reads the account: `account-id`, its variable, or the wrangler configuration. What is found is not shown: it may be the token. */
export function readAccountId(inputs: Inputs, config: WranglerConfig | undefined): Reading<string> {
  const account = inputs.sourced("account-id") ?? sourceOf(config?.accountId);
  if (account === undefined) {
    // What is wrong with the configuration has been said.
    if (isRefused(config?.accountId)) return reading("");
    const empty = "account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty";
    const missing = config === undefined ? empty : `${empty}, and ${config.file} has no account_id`;
    return reading("", { problems: [`${missing}. ${REMEDY}`] });
  }
  if (/^[0-9a-f]{32}$/i.test(account.value)) return reading(account.value);
  const rule = "must be an account ID, which has 32 hexadecimal characters";
  const contrast = "It is not the account's name, a token or a zone ID.";
  return reading(account.value, {
    problems: [
      `${account.from} ${rule}. ${contrast} It is on the overview page of Workers in the Cloudflare dashboard.`,
    ],
  });
}

function sourceOf(value: ConfigValue | undefined): Sourced | undefined {
  return value?.value === undefined ? undefined : { value: value.value, from: value.from };
}
