import { isBindingName } from "../model/secret.ts";
import type { Redact } from "./redaction.ts";

/** How much of a text is looked at, and how much of it is kept, in characters. */
const LOOKED_AT = 16_384;
const MAX_LENGTH = 500;

/** How much of a name is kept, in characters. */
export const MAX_NAME_LENGTH = 128;

/** Line breaks, control characters, white space other than the space, and whatever shows nothing. */
const INVISIBLE = /\p{C}|[^\S ]|\p{Default_Ignorable_Code_Point}|\u2800/gu;

/**
 * Makes untrusted text fit for one line of a log: known values are redacted, line breaks, control and invisible
 * characters become escapes, workflow commands are broken (`##[…]` is executed anywhere in a line, actions/runner
 * ActionCommand.cs), and the text is cut to `maxLength` characters, in this order.
 */
export function sanitize(
  text: string,
  { redact = (unchanged) => unchanged, maxLength = MAX_LENGTH }: { redact?: Redact; maxLength?: number } = {},
): string {
  const visible = redact(text.slice(0, LOOKED_AT))
    .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/:(?=:)/g, ": ")
    .replace(/##(?=\[)/g, "## ");
  // A cut between the halves of a surrogate pair would leave the first.
  return visible.length > maxLength ? `${visible.slice(0, maxLength).replace(/\p{Cs}$/u, "")}… (cut)` : visible;
}

/** Puts a sanitized name in quotes unless it is an identifier, so that a list of names has one reading. */
export function quoteUnlessIdentifier(name: string): string {
  return isBindingName(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}

/** Returns a printable name without the quotes of {@link quoteUnlessIdentifier}, for a list that needs none. */
export function unquoted(displayName: string): string {
  return displayName.startsWith('"') ? displayName.slice(1, -1).replaceAll('\\"', '"') : displayName;
}

/** Makes a name that the workflow chose fit to print: an identifier stays as it is, others are sanitized and quoted. */
export function displayName(name: string): string {
  return isBindingName(name) ? name : quoteUnlessIdentifier(sanitize(name, { maxLength: MAX_NAME_LENGTH }));
}
