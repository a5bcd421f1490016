import type { InputName, Inputs } from "./inputs.ts";
import { picomatch } from "./libraries.ts";

/** A glob on names of secrets, with its place in the input. */
export type NamePattern = { readonly matches: (name: string) => boolean; readonly line: number };

/**
 * The globs of a list input, one a line: `*`, `?`, `[A-Z]`, `{A,B}`, `@(A|B)`, `!(A)`. Names have no folders, so `*` is
 * any text.
 */
export function readPatterns(
  inputs: Inputs,
  { name, problems }: { name: InputName; problems: string[] },
): NamePattern[] {
  return inputs.list(name).flatMap(({ text, line }) => {
    const pattern = compile(text);
    if ("fault" in pattern) problems.push(`${name}, line ${line}: ${pattern.fault}`);
    return "fault" in pattern ? [] : [{ ...pattern, line }];
  });
}

function compile(text: string): { readonly matches: (name: string) => boolean } | { readonly fault: string } {
  if (/[\s"'`\\/]/.test(text)) {
    return {
      fault: "a pattern holds no white space, quotes, slashes or backslashes (not shown). Give one pattern a line.",
    };
  }
  // Alone among others, `!A` would match every name but one, which is hardly ever meant.
  if (/^!(?!\()/.test(text)) {
    return { fault: "a pattern cannot begin with ! (not shown). To except names, use exclude or !(NAME)." };
  }
  try {
    // `debug` makes picomatch throw where it would take a pattern that matches nothing in place of an invalid one.
    const matches = picomatch(text, { dot: true, windows: false, strictBrackets: true, debug: true });
    return { matches: (name) => matches(name) };
  } catch {
    return {
      fault:
        "this is not a pattern: a bracket is not closed, or a range is empty (not shown). Write a glob such as PROD_*.",
    };
  }
}
