import type { Secret } from "../../model/secret.ts";
import { quotedName } from "../../privacy/sanitize.ts";
import type { Findings } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import type { NameFilter } from "./name-filter.ts";

export type OnEmpty = "error" | "skip" | "set";

/** A secret to set and where it was declared, as a phrase such as "secrets, line 3". */
export type Declared = { readonly secret: Secret; readonly place: string };

/** A name to delete and where it was declared. */
export type Deletion = { readonly name: string; readonly place: string };

/** What an input or a file declares. */
export type Declarations = { readonly declared: readonly Declared[]; readonly deletions: readonly Deletion[] };

export type ValueContext = {
  readonly inputs: Inputs;
  readonly findings: Findings;
  readonly onEmpty: OnEmpty;
};

export type SecretsContext = ValueContext & {
  readonly filter: NameFilter;
  /** Values that a `toJSON(secrets)` holds as well and that are no business of the Worker, with what they are. */
  readonly credentials: ReadonlyMap<string, string>;
};

/** Why the secret of a workflow may be empty (docs.github.com, "Using secrets in GitHub Actions"). */
export const EMPTY_CURE =
  "Check the spelling of the repository secret, that the step passes it on in env:, and that the job names the " +
  "environment that has it, if one has. By default secrets are not passed to workflows of forks and Dependabot.";

type EmptyValue = {
  readonly name: string;
  /** The secret's name, or its place where the name may be part of a value. */
  readonly shown: string;
  readonly reason: string;
  readonly settable: boolean;
  /** What to do, by default {@link EMPTY_CURE}. */
  readonly cure?: string;
};

/** Of an empty value that stands in a file. */
export const EMPTY_IN_FILE_CURE = "Give it a value there, or take it out; or let on-empty skip it or set it.";

/** Whether an empty value goes into the patch. Where it does not, the problem or the note is written down. */
export function acceptsEmpty({ name, shown, reason, settable, cure }: EmptyValue, context: ValueContext): boolean {
  const { onEmpty, findings } = context;
  if (onEmpty === "set" && settable) return true;
  if (onEmpty === "skip") {
    findings.skipped.push(shown);
    findings.untouched.push(name);
  } else findings.problems.push(`Secret ${shown} is empty: ${reason}. ${cure ?? EMPTY_CURE}`);
  return false;
}

/**
 * Whether a name may be shown although there is no value for it. Only the usual shape of a variable's name may, in
 * capitals and short or with an underscore: a line of an interpolated key, or the padded end of its base64, can look
 * like any other name.
 */
export function isShowable(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && (name.length < 16 || name.includes("_"));
}

export const IDENTIFIER_CURE = "Use letters, digits, _ and $, and no digit in front.";

export function notABindingName(place: string, name: string): string {
  return `${place}: the name ${quotedName(name)} is not a JavaScript identifier. ${IDENTIFIER_CURE}`;
}
