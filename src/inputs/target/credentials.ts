import type { Credentials } from "../../model/worker.ts";
import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { type Reading, reading } from "../reading/findings.ts";
import type { Inputs, Sourced } from "../reading/inputs.ts";
import { FORK_PROBLEM } from "../reading/pull-request.ts";
import { headerProblems } from "./header-value.ts";

type Parts = {
  readonly token?: Sourced | undefined;
  readonly key?: Sourced | undefined;
  readonly email?: Sourced | undefined;
};

const NOT_GIVEN =
  "api-token and the variable CLOUDFLARE_API_TOKEN are empty. Give an API token with the permission Workers Scripts: Edit, " +
  "best as CLOUDFLARE_API_TOKEN in env: of this step. Check that the repository secret exists under that name and, if it " +
  "is stored in a GitHub environment, that the job sets environment:. A reusable workflow gets secrets only if its caller " +
  "passes them on, for example with secrets: inherit.";

/** What the credentials need: `isFromFork` is asked only if there are none. */
export type CredentialsContext = { readonly sensitive: SensitiveValues; readonly isFromFork: () => boolean };

/** Reads the credentials: undefined if there is a problem. Token and key are masked even if they are refused. */
export function readCredentials(
  inputs: Inputs,
  { sensitive, isFromFork }: CredentialsContext,
): Reading<Credentials | undefined> {
  const parts = findParts(inputs);
  const { token, key, email } = parts;
  const given = [token, key, email].filter((part) => part !== undefined);
  sensitive.add(given.filter((part) => part !== email).map(({ value }) => value));
  if (given.length === 0) return reading(undefined, { problems: [isFromFork() ? FORK_PROBLEM : NOT_GIVEN] });
  const problems = [...partProblems(parts), ...headerProblems(given)];
  if (problems.length > 0) return reading(undefined, { problems });
  if (token !== undefined) return reading({ kind: "token", token: token.value });
  return reading({ kind: "key", key: key?.value ?? "", email: email?.value ?? "" });
}

/**
 * Credentials that are given as inputs put those of the environment aside: a CLOUDFLARE_API_KEY for the whole job must not
 * clash with the api-token of one step.
 */
function findParts(inputs: Inputs): Parts {
  if (inputs.isGiven("api-token") || inputs.isGiven("api-key") || inputs.isGiven("api-email")) {
    const input = (name: "api-token" | "api-key" | "api-email"): Sourced | undefined =>
      inputs.isGiven(name) ? inputs.sourced(name) : undefined;
    const [token, key, email] = [input("api-token"), input("api-key"), input("api-email")];
    if (token !== undefined) return { token, key, email };
    return { key: key ?? inputs.fromVariable("api-key"), email: email ?? inputs.fromVariable("api-email") };
  }
  return {
    token: inputs.fromVariable("api-token"),
    key: inputs.fromVariable("api-key"),
    email: inputs.fromVariable("api-email"),
  };
}

function partProblems({ token, key, email }: Parts): string[] {
  const legacy = key ?? email;
  if (token !== undefined) {
    if (legacy === undefined) return [];
    return [
      `${token.from} cannot be used with ${legacy.from}. Keep the token, and remove the global key and its e-mail.`,
    ];
  }
  if (legacy === undefined || (key !== undefined && email !== undefined)) return [];
  const [input, variable] = key === undefined ? ["api-key", "CLOUDFLARE_API_KEY"] : ["api-email", "CLOUDFLARE_EMAIL"];
  return [`${legacy.from} needs ${input} (or ${variable}) as well. A global key has both; an api-token needs neither.`];
}
