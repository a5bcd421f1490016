/** "Each environment variable has a size limitation of 5 KB" (Cloudflare's page on the limits of Workers). */
export const VALUE_BYTE_LIMIT = 5_000;

/**
 * Variables of one Worker, secrets and plain text together, by Cloudflare plan, largest first (the same page). Some
 * accounts have more, so going over a limit is never refused.
 */
export const PLAN_VARIABLE_LIMITS = [
  { plan: "Paid", limit: 128 },
  { plan: "Free", limit: 64 },
] as const;
