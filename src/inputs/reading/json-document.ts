import type { ParseErrorCode, ParseOptions } from "jsonc-parser";
import type { Libraries } from "./libraries.ts";

/** What is wrong with a JSON text, and where. Line and column count from 1. */
export type JsonFault = { readonly line: number; readonly column: number; readonly what: "syntax" | "duplicate" };

/** The value of a JSON text, or why there is none. */
export type JsonDocument = { readonly value: unknown } | { readonly fault: JsonFault };

/** Where a fault is said to be if it has no position. */
export const START = { line: 1, column: 1, what: "syntax" } as const;

/**
 * Reads strict JSON. A key that occurs twice in one object is a fault as well. A fault is told by its position only: the
 * message of `JSON.parse` quotes the text around it, which here is a secret.
 */
export function parseJson(text: string, libraries: Libraries): JsonDocument {
  const { syntax, duplicate } = walk(text, { libraries, options: { disallowComments: true } });
  try {
    const value: unknown = JSON.parse(text);
    const fault = duplicate ?? syntax;
    return fault === undefined ? { value } : { fault };
  } catch {
    return { fault: syntax ?? START };
  }
}

/**
 * Reads JSON with comments and trailing commas, as wrangler does: of a key that occurs twice, the last one counts. A key
 * `__proto__` may have given the value inherited members, so only own ones may be read.
 */
export function parseJsonWithComments(text: string, libraries: Libraries): JsonDocument {
  const options = { allowTrailingComma: true };
  const { syntax } = walk(text, { libraries, options });
  if (syntax !== undefined) return { fault: syntax };
  try {
    return { value: libraries.get("jsonc-parser").parse(text, [], options) };
  } catch {
    return { fault: START };
  }
}

/** Returns every string value in a text that may not be valid JSON, to be masked. Keys are left out. */
export function stringsInJson(text: string, libraries: Libraries): string[] {
  return walk(text, { libraries, options: {} }).strings;
}

type Walk = { syntax?: JsonFault; duplicate?: JsonFault; readonly strings: string[] };

/** Nesting that is too deep ends the walk: that is a fault without a position, and what was found before it stays. */
function walk(
  text: string,
  { libraries, options }: { readonly libraries: Libraries; readonly options: ParseOptions },
): Walk {
  const found: Walk = { strings: [] };
  const scopes: Set<string>[] = [];
  const fault = (what: JsonFault["what"], line: number, column: number): void => {
    found[what] ??= { line: line + 1, column: column + 1, what };
  };
  try {
    libraries.get("jsonc-parser").visit(
      text,
      {
        onObjectBegin: () => {
          scopes.push(new Set());
        },
        onObjectEnd: () => {
          scopes.pop();
        },
        onObjectProperty: (name, _offset, _length, line, column) => {
          if (scopes.at(-1)?.has(name)) fault("duplicate", line, column);
          scopes.at(-1)?.add(name);
        },
        onLiteralValue: (value: unknown) => {
          if (typeof value === "string") found.strings.push(value);
        },
        onError: (_error: ParseErrorCode, _offset, _length, line, column) => fault("syntax", line, column),
      },
      options,
    );
  } catch {
    found.syntax = START;
  }
  return found;
}

/** Returns a fault as the end of a sentence: "is not valid JSON (line 2, column 3; the text is not shown)". */
export function faultPhrase({ line, column, what }: JsonFault, format: "JSON" | "TOML" = "JSON"): string {
  const where = `line ${line}, column ${column}`;
  return what === "duplicate"
    ? `has the same key twice in one object (${where})`
    : `is not valid ${format} (${where}; the text is not shown)`;
}

/** Returns what a JSON value is, never the value itself: "a number", "an array", "null". */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return { object: "an object", boolean: "a boolean" }[typeof value as string] ?? `a ${typeof value}`;
}
