/**
 * White space as .NET's `Char.IsWhiteSpace` has it, which the runner trims by. It is not JavaScript's: U+0085 is in it,
 * U+FEFF is not.
 */
const space = "\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
const leading = new RegExp(`^[${space}]+`);
const one = new RegExp(`[${space}]`);

/** `String.TrimStart()` */
export function trimStart(text: string): string {
  return text.replace(leading, "");
}

/** `String.Trim()` */
export function trim(text: string): string {
  let end = text.length;
  while (end > 0 && one.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return trimStart(text.slice(0, end));
}

/** `String.IsNullOrWhiteSpace()` */
export function isBlank(text: string): boolean {
  return trim(text) === "";
}
