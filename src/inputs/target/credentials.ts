import type { Credentials } from "../../model/worker.ts";
import type { InputName, Inputs } from "../reading/inputs.ts";
import { EMPTY_CURE } from "../secrets/declared-secret.ts";

type Found = { readonly value: string; readonly from: string };
type Parts = { readonly token: Found | undefined; readonly key: Found | undefined; readonly email: Found | undefined };

const NOT_GIVEN =
  "api-token is empty, and so is the variable CLOUDFLARE_API_TOKEN. Give an API token with the permission " +
  `Workers Scripts: Edit, best as CLOUDFLARE_API_TOKEN in env:. ${EMPTY_CURE}`;

/** What may stand in a header. Node quotes the whole of a header value that it refuses, so it is checked before. */
export const HEADER_SAFE = /^[\x21-\x7e]+$/;

/** `sensitive` is to be masked even where the credentials are refused. */
export type CredentialsReading = { readonly credentials?: Credentials; readonly sensitive: readonly string[] };

export function readCredentials(inputs: Inputs, problems: string[]): CredentialsReading {
  const parts = findParts(inputs);
  const { token, key, email } = parts;
  const sensitive = [token, key].filter((part) => part !== undefined).map(({ value }) => value);
  const faults = [...missingParts(parts), ...unsafeParts(parts)];
  problems.push(...faults);
  if (faults.length > 0) return { sensitive };
  if (token !== undefined) return { credentials: { kind: "token", token: token.value }, sensitive };
  if (key === undefined || email === undefined) return { sensitive };
  return { credentials: { kind: "key", key: key.value, email: email.value }, sensitive };
}

/**
 * Credentials given as inputs put those of the environment aside: a CLOUDFLARE_API_KEY for the whole job must not clash
 * with the api-token of one step.
 */
function findParts(inputs: Inputs): Parts {
  const input = (name: InputName): Found | undefined => found(inputs.text(name), name);
  const variable = (name: string): Found | undefined => found(inputs.variable(name), `the variable ${name}`);
  const given: Parts = { token: input("api-token"), key: input("api-key"), email: input("api-email") };
  if (given.token !== undefined) return given;
  const key = variable("CLOUDFLARE_API_KEY");
  const email = variable("CLOUDFLARE_EMAIL");
  if (given.key !== undefined || given.email !== undefined) {
    return { token: undefined, key: given.key ?? key, email: given.email ?? email };
  }
  return { token: variable("CLOUDFLARE_API_TOKEN"), key, email };
}

function found(value: string | undefined, from: string): Found | undefined {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? undefined : { value: trimmed, from };
}

function missingParts({ token, key, email }: Parts): string[] {
  const legacy = key ?? email;
  if (token !== undefined) {
    if (legacy === undefined) return [];
    return [
      `Both ${token.from} and ${legacy.from} are given, and only one kind of credentials can be used. ` +
        "Keep the token, and take the global key and its e-mail away.",
    ];
  }
  if (legacy === undefined) return [NOT_GIVEN];
  if (key !== undefined && email !== undefined) return [];
  const [input, variable] = key === undefined ? ["api-key", "CLOUDFLARE_API_KEY"] : ["api-email", "CLOUDFLARE_EMAIL"];
  return [
    `Only ${legacy.from} is given: ${input} is empty, and so is the variable ${variable}. ` +
      "The global key needs both; an api-token needs neither.",
  ];
}

function unsafeParts({ token, key, email }: Parts): string[] {
  return [token, key, email]
    .filter((part) => part !== undefined && !HEADER_SAFE.test(part.value))
    .map((part) => unsafeInHeader(part?.from ?? ""));
}

export function unsafeInHeader(from: string): string {
  return (
    `The value of ${from} holds a space, a line break or another character that cannot stand in a header. ` +
    "Copy it again, without quotes, spaces and line breaks."
  );
}
