/** A line of names stays readable; the job summary and the output `results` have more of them. */
export const MOST_NAMES = 40;

/** Returns "A, B and 3 more": at most 40 names, joined by commas. */
export function nameList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${number(rest)} more` : names.join(", ");
}

/** Returns "A", "A or B", "A, B or C"; with another word between the last two, "A, B and C". */
export function listOf(words: readonly string[], conjunction: "or" | "and" = "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** Returns a count with its noun: "1 secret", "1,200 secrets", "2 entries". */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : nouns}`;
}

/** Returns a whole number with commas between thousands: "21,600". */
export function number(count: number): string {
  // Not Intl: to load its data takes a step a tenth of its time, and 5 MB.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns a time to the minute: "2026-11-20 10:00 UTC". */
export function minute(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** Lines of a text, counted from 1, the last one included. */
export type LineRange = { readonly first: number; readonly last: number };

/** A certificate by mistake is thirty lines, and the first few say what is wrong. */
const MOST_RANGES = 10;

/** Returns "line 3", "lines 1 to 2" or "lines 1, 3 to 4 and 2 more". */
export function linesPhrase(ranges: readonly LineRange[]): string {
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  const isOneLine = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const rest = ranges.length > MOST_RANGES ? ` and ${number(ranges.length - MOST_RANGES)} more` : "";
  return `${isOneLine ? "line" : "lines"} ${shown.join(", ")}${rest}`;
}

/** Up to here a time is given in seconds. */
const LONGEST_IN_SECONDS = 600;

/** Up to here it is given in minutes. */
const LONGEST_IN_MINUTES = 999;

/**
 * Returns a time as "0.4 s", "12 s" or "15 min", rounded up. A server may choose a time, and with it a number that is
 * somebody's secret: none of these has more than three digits, which is too short for a value to be one.
 */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${number(Math.ceil(seconds * 10) / 10)} s`;
  if (seconds <= LONGEST_IN_SECONDS) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= LONGEST_IN_MINUTES ? `${minutes} min` : "more than 16 hours";
}
