import type { InputName } from "../../contract.ts";
import type { Context } from "./context.ts";
import type { ListLine } from "./inputs.ts";

/** Longer names are not read back from Cloudflare either. */
const LONGEST_NAME = 256;

/**
 * Returns why a text cannot be the name of a secret that Cloudflare has stored, as the end of a sentence, or undefined.
 * Cloudflare does not validate names: only setting one needs an identifier (`isBindingName`).
 */
export function storedNameProblem(text: string): string | undefined {
  if (text === "") return "a name must not be empty.";
  if (text.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} characters (not shown).`;
  if (/\p{Cc}/u.test(text)) return "a name has no control characters (not shown).";
  return undefined;
}

/**
 * Reads a list of names of secrets, one per line. A line that cannot be one name is a problem, and is left out. It is not
 * shown: a value may have come here by mistake.
 */
export function readNames({ inputs, findings }: Context, name: InputName & ("delete" | "required")): ListLine[] {
  return inputs.list(name).filter(({ text, line }) => {
    const problem = lineProblem(text);
    if (problem !== undefined) findings.problem(`${name}, line ${line}: ${problem}`);
    return problem === undefined;
  });
}

function lineProblem(text: string): string | undefined {
  if (/^[\w$]+=/.test(text)) return "this is NAME=value (not shown). Give names only, one per line.";
  if (/[\s,]/.test(text)) return "this is not one name (not shown). Give one name per line.";
  if (/[*?]/.test(text))
    return "this is a pattern (not shown), which only keep, include and exclude take. Give whole names.";
  return storedNameProblem(text);
}

/**
 * Returns whether a name may be shown although there is no value for it. Only the usual shape of a variable's name may, in
 * capitals and short or with an underscore: a line of an interpolated key, or the padded end of its base64, can look like
 * any other name.
 */
export function isShowable(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && (name.length < 16 || name.includes("_"));
}

/** What to do about a name that cannot be set. */
export const IDENTIFIER_REMEDY = "Use letters, digits, _ and $, at most 256, and do not begin with a digit.";
