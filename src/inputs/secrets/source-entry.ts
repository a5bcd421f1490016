import { isBindingName } from "../../model/secret.ts";
import { quotedName } from "../../privacy/sanitize.ts";
import { IDENTIFIER_CURE, notABindingName, type SecretsContext } from "./declared-secret.ts";

/** A name and its value as a JSON object or a file has them. */
export type SourceEntry = {
  readonly name: string;
  readonly value: unknown;
  /** Where it stands, as a phrase that begins a problem: "secrets", `secrets-file "a.env", line 3`. */
  readonly place: string;
  /** Whether the source may be the `toJSON(secrets)` of the workflow, with secrets of the runner in it. */
  readonly mayBeOfRunner: boolean;
  /** False where the name may be part of a value. */
  readonly isShowable: boolean;
};

/** Only the runner's own (docs.github.com, "Automatic token authentication" and "Enabling debug logging"). */
const RUNNER_SECRETS = new Set(["github_token", "actions_step_debug", "actions_runner_debug"]);

/**
 * The name under which an entry is declared, or undefined where it is left out or refused, which is written down. Its
 * value must have been masked before.
 */
export function declaredName(
  entry: SourceEntry,
  { filter, findings, credentials }: SecretsContext,
): string | undefined {
  const name = filter.nameFor(entry.name);
  if (name === undefined) {
    findings.filtered.push(shownName(entry));
    return undefined;
  }
  const owner = ownerOf(entry, credentials);
  if (owner !== undefined) {
    findings.leftOut.push(`${shownName(entry)} (${owner})`);
    findings.untouched.push(name);
    return undefined;
  }
  if (isBindingName(name)) return name;
  findings.problems.push(nameProblem(entry, name));
  return undefined;
}

function ownerOf({ name, value, mayBeOfRunner }: SourceEntry, credentials: SecretsContext["credentials"]) {
  if (mayBeOfRunner && RUNNER_SECRETS.has(name.toLowerCase())) return "it belongs to the workflow run";
  return typeof value === "string" ? credentials.get(value.trim()) : undefined;
}

function shownName(entry: SourceEntry): string {
  if (!entry.isShowable) return `(a name in ${entry.place}, not shown)`;
  return isBindingName(entry.name) ? entry.name : quotedName(entry.name);
}

function nameProblem({ name: sourceName, place, isShowable }: SourceEntry, name: string): string {
  if (!isShowable) {
    return `${place}: the name is not a JavaScript identifier (not shown). ${IDENTIFIER_CURE}`;
  }
  if (name === sourceName) return notABindingName(place, name);
  return notABindingName(`${place}, ${quotedName(sourceName)} without remove-prefix`, name);
}
