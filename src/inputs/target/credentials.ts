import type { Credentials } from "../../model/worker.ts";
import type { Context } from "../reading/context.ts";
import type { Sourced } from "../reading/inputs.ts";
import { FORK_PROBLEM } from "../reading/pull-request.ts";

type Parts = Readonly<Record<"token" | "key" | "email", Sourced | undefined>>;

const NOT_GIVEN =
  "api-token and the variable CLOUDFLARE_API_TOKEN are empty. Give an API token with the permission Workers Scripts: Edit, " +
  "best as CLOUDFLARE_API_TOKEN in env: of this step. Check that the repository secret exists under that name and, if it " +
  "is stored in a GitHub environment, that the job sets environment:. A reusable workflow gets secrets only if its caller " +
  "passes them on, for example with secrets: inherit.";

/** Reads the credentials: undefined if there is a problem. Token and key are masked even if they are refused. */
export function readCredentials(context: Context): Credentials | undefined {
  const { inputs, sensitive, findings, isFromFork } = context;
  const parts = findParts(inputs);
  const { token, key, email } = parts;
  const given = [token, key, email].filter((part) => part !== undefined);
  sensitive.add(given.filter((part) => part !== email).map(({ value }) => value));
  if (given.length === 0) return findings.problem(isFromFork() ? FORK_PROBLEM : NOT_GIVEN);
  const problems = [...partProblems(parts), ...headerProblems(given)];
  for (const problem of problems) findings.problem(problem);
  if (problems.length > 0) return undefined;
  if (token !== undefined) return { kind: "token", token: token.value };
  return { kind: "key", key: key?.value ?? "", email: email?.value ?? "" };
}

/**
 * Credentials that are given as inputs put those of the environment aside: a CLOUDFLARE_API_KEY for the whole job must not
 * clash with the api-token of one step.
 */
function findParts(inputs: Context["inputs"]): Parts {
  const names = { token: "api-token", key: "api-key", email: "api-email" } as const;
  const ofInput = (part: keyof Parts): Sourced | undefined =>
    inputs.isGiven(names[part]) ? inputs.sourced(names[part]) : undefined;
  const [token, key, email] = [ofInput("token"), ofInput("key"), ofInput("email")];
  if (token !== undefined) return { token, key, email };
  const isOfInputs = key !== undefined || email !== undefined;
  return {
    token: isOfInputs ? undefined : inputs.fromVariable(names.token),
    key: key ?? inputs.fromVariable(names.key),
    email: email ?? inputs.fromVariable(names.email),
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

/** Reads the token for the comment of a dry run. It is masked even if it is refused. */
export function readGithubToken({ inputs, sensitive, findings }: Context): string | undefined {
  const token = inputs.sourced("github-token");
  if (token === undefined) return undefined;
  sensitive.add([token.value]);
  for (const problem of headerProblems([token])) findings.problem(problem);
  return token.value;
}

/** Values that cannot stand in a header are refused here, because Node quotes the whole of one that it refuses. */
function headerProblems(values: readonly Sourced[]): string[] {
  return values
    .filter(({ value }) => !/^[\x21-\x7e]+$/.test(value))
    .map(
      ({ from }) =>
        `${from} must not contain spaces, line breaks or non-ASCII characters (not shown). Copy it again, without quotes.`,
    );
}
