import { type Redact, redactTogether } from "./redaction.ts";

/** How much of a text from outside is looked at, and how much is shown, in characters. */
const LOOKED_AT = 16_384;
const SHOWN = 500;

/**
 * Text from outside, fit for a log line: known values are redacted, line breaks, control and invisible characters are
 * made visible, workflow commands are broken (`##[…]` is executed anywhere in a line, actions/runner ActionCommand.cs),
 * and it is cut, in this order.
 */
export function cleaned(text: string, { redact, shown = SHOWN }: { redact: Redact; shown?: number }): string {
  const visible = redact(text.slice(0, LOOKED_AT))
    .replace(/\p{C}|[^\S ]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/:(?=:)/g, ": ")
    .replace(/##(?=\[)/g, "## ");
  // A cut between the halves of a surrogate pair would leave the first.
  return visible.length > shown ? `${visible.slice(0, shown).replace(/\p{Cs}$/u, "")}… (cut)` : visible;
}

/** A name that is no identifier, fit for an error: in quotes, on one line, and not endless. */
export function quotedName(name: string): string {
  return `"${cleaned(name, { redact: (text) => text, shown: 64 })}"`;
}

const LONGEST_NAME = 128;

/** Makes names fit to print, many of them at once. */
export type ShowNames = (names: readonly string[]) => (name: string) => string;

/** Names that the workflow declares are printed as they are, those that the server chose cleaned. */
export function nameShower(declared: Iterable<string>, redact: Redact): ShowNames {
  const known = new Set(declared);
  return (names) => {
    const together = redactTogether(
      names.filter((name) => !known.has(name)),
      redact,
    );
    return (name) => (known.has(name) ? name : cleaned(name, { redact: together, shown: LONGEST_NAME }));
  };
}
