import type { Declared } from "./declared-secret.ts";

/** "Each environment variable has a size limitation of 5 KB" (Cloudflare's page of the limits of Workers). */
const LARGEST_VALUE_BYTES = 5_000;

/** Variables of one Worker, secrets and plain text together, by plan (the same page). */
const MOST_VARIABLES = [
  { plan: "Paid", most: 128 },
  { plan: "Free", most: 64 },
] as const;

/** What Cloudflare will probably refuse. Accounts may have limits of their own, so nothing is refused here. */
export function limitWarnings(declared: readonly Declared[]): string[] {
  const large = declared.filter(
    ({ secret }) => secret.type === "secret_text" && Buffer.byteLength(secret.text) > LARGEST_VALUE_BYTES,
  );
  const exceeded = MOST_VARIABLES.find(({ most }) => declared.length > most);
  return [
    ...large.map(({ secret }) => `${secret.name} is larger than 5,000 bytes; Cloudflare refuses values over 5 KB.`),
    ...(exceeded === undefined
      ? []
      : [
          `More than ${exceeded.most} secrets are to be set; a Worker on the ${exceeded.plan} plan holds at most ` +
            `${exceeded.most} variables, plain-text ones included.`,
        ]),
  ];
}
