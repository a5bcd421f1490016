import type { Sourced } from "../reading/inputs.ts";

/**
 * Returns a problem for each value that cannot stand in a header. It is checked here, because Node quotes the whole of a
 * header value that it refuses.
 */
export function headerProblems(values: readonly Sourced[]): string[] {
  return values
    .filter(({ value }) => !/^[\x21-\x7e]+$/.test(value))
    .map(
      ({ from }) =>
        `${from} must not contain spaces, line breaks or non-ASCII characters (not shown). Copy it again, without quotes.`,
    );
}
