import type { InputName } from "../../contract.ts";
import { type NamePattern, type PatternFault, parsePattern } from "../../model/names/name-pattern.ts";
import type { Context } from "./context.ts";

const ONE_PER_LINE = "Write one pattern per line, for example PROD_*.";

const FAULTS: Readonly<Record<PatternFault, string>> = {
  separator: `a pattern cannot contain white space, commas, semicolons or | outside of {A,B} and (A|B). ${ONE_PER_LINE}`,
  quote: `a pattern cannot contain quotes, slashes or backslashes. ${ONE_PER_LINE}`,
  list: `a pattern cannot be a list in brackets or begin with a dash. ${ONE_PER_LINE}`,
  anchor: `a pattern always matches whole names, so it cannot begin with ^ or end with $. ${ONE_PER_LINE}`,
  regex: `this is a regular expression, but patterns are globs, where * is any text. ${ONE_PER_LINE}`,
  negation: "a pattern cannot begin with !. To except names, use exclude or !(NAME).",
  bracket: `a bracket is not closed, a range is empty, or the pattern is too long or too deeply nested. ${ONE_PER_LINE}`,
};

/**
 * Reads a list of globs on the names of secrets, one per line. A line that can match no name is a problem, and is left
 * out. It is not shown: a value may have come here by mistake.
 */
export function readPatterns(
  { inputs, findings }: Context,
  name: InputName & ("include" | "exclude" | "keep"),
): readonly NamePattern[] {
  return inputs.list(name).flatMap(({ text, line }) => {
    const pattern = parsePattern(text, line);
    if (typeof pattern === "object") return [pattern];
    return findings.problem(`${name}, line ${line}: ${FAULTS[pattern]}`, []);
  });
}
