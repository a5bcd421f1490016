/** Lines of a text, counted from 1, the last one included. */
export type LineRange = { readonly first: number; readonly last: number };

/** A certificate by mistake is thirty lines, and none of them news after the first ones. */
const MOST_RANGES = 10;

/** "line 3", "lines 1 to 2", "lines 1, 3 to 4 and 2 more". */
export function linesPhrase(ranges: readonly LineRange[]): string {
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  const isOneLine = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const rest = ranges.length > MOST_RANGES ? ` and ${ranges.length - MOST_RANGES} more` : "";
  return `${isOneLine ? "line" : "lines"} ${shown.join(", ")}${rest}`;
}
