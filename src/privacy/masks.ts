import { VOCABULARY } from "./vocabulary.ts";

/** Shorter masks would hide ordinary text (`{`, `];`, `on`) and with it logs and job outputs. */
const SHORTEST_MASK = 4;

/** Values that are settings rather than secrets: as masks they would eat the log and drop job outputs. */
const ORDINARY_WORDS = new Set(
  (
    "true false null none undefined enabled disabled default " +
    "production prod staging stage development preview test testing debug info warn error localhost"
  ).split(" "),
);

/**
 * The runner trims as .NET does, which knows one white space more than JavaScript. The end is walked to, because a
 * pattern that ends in `+$` starts anew at each white space of a value.
 */
function trim(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u0085]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/^[\s\u0085]+/, "");
}

function linesOf(value: string): string[] {
  return value
    .split(/\r\n|\r|\n/)
    .map(trim)
    .filter((line) => line !== "");
}

/** Returns whether a text can be a mask without hiding ordinary text too. */
export function isMaskable(text: string): boolean {
  const trimmed = trim(text);
  return trimmed.length >= SHORTEST_MASK && !isOrdinary(trimmed.toLowerCase());
}

/** A mask hides the beginnings of words as well: with `work` as a mask, this action would speak of the `***er`. */
function isOrdinary(text: string): boolean {
  return ORDINARY_WORDS.has(text) || (/^[a-z_-]+$/.test(text) && ` ${VOCABULARY}`.includes(` ${text}`));
}

/**
 * Returns what to hand to `::add-mask::` for one value.
 *
 * The runner registers the text and each of its lines, however short, for the rest of the job (ActionCommandManager).
 * So a value with a line such as `}` is registered by its longer lines, and by the two forms in which the whole of it
 * could still stand on one line of a log.
 */
export function masksOf(value: string): string[] {
  if (!isMaskable(value)) return [];
  const lines = linesOf(value);
  if (lines.every(isMaskable)) return [...new Set([value, trim(value)])];
  return [
    ...new Set(lines.filter(isMaskable)),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString("base64"),
  ];
}
