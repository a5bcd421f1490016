import type { ParseError } from "jsonc-parser";
import type { Libraries, LibraryModules } from "./libraries.ts";

/** What is wrong with a JSON text, and where. Line and column count from 1. */
export type JsonFault = { readonly line: number; readonly column: number; readonly what: "syntax" | "duplicate" };

/** The value of a JSON text, or why there is none. */
export type JsonDocument = { readonly value: unknown } | { readonly fault: JsonFault };

/** The ways to read JSON. */
export type JsonReader = {
  /**
   * Reads strict JSON. A key that occurs twice in one object is a fault as well. A fault is told by its position only: the
   * message of `JSON.parse` quotes the text around it, which here is a secret.
   */
  readonly parse: (text: string) => JsonDocument;
  /**
   * Reads JSON with comments and trailing commas, as wrangler does: of a key that occurs twice, the last one counts. A key
   * `__proto__` may have given the value inherited members, so only own ones may be read.
   */
  readonly parseWithComments: (text: string) => JsonDocument;
  /** Returns every string value in a text that may not be valid JSON, to be masked. Keys are left out. */
  readonly stringsIn: (text: string) => string[];
};

const START = { line: 1, column: 1, what: "syntax" } as const;

/** Returns readers of JSON over `jsonc-parser`, which must be loaded when the first one is used. */
export function jsonReader(libraries: Libraries): JsonReader {
  const jsonc = (): LibraryModules["jsonc-parser"] => libraries.get("jsonc-parser");
  return {
    parse: (text) => parseStrictly(text, jsonc()),
    parseWithComments: (text) => parseWithComments(text, jsonc()),
    stringsIn: (text) => stringsIn(text, jsonc()),
  };
}

function parseStrictly(text: string, jsonc: LibraryModules["jsonc-parser"]): JsonDocument {
  try {
    const value: unknown = JSON.parse(text);
    const fault = firstFault(text, { what: "duplicate", jsonc });
    return fault === undefined ? { value } : { fault };
  } catch {
    return { fault: syntaxFault(text, jsonc) };
  }
}

function parseWithComments(text: string, jsonc: LibraryModules["jsonc-parser"]): JsonDocument {
  const errors: ParseError[] = [];
  try {
    const value: unknown = jsonc.parse(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    return first === undefined ? { value } : { fault: { ...positionOf(text, first.offset), what: "syntax" } };
  } catch {
    return { fault: START };
  }
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function stringsIn(text: string, jsonc: LibraryModules["jsonc-parser"]): string[] {
  const strings: string[] = [];
  try {
    jsonc.visit(text, {
      onLiteralValue: (value: unknown) => {
        if (typeof value === "string") strings.push(value);
      },
    });
  } catch {
    // Nesting that is too deep ends the walk; what was found before it is returned.
  }
  return strings;
}

/** Nesting that is too deep to be walked through has no position. */
function syntaxFault(text: string, jsonc: LibraryModules["jsonc-parser"]): JsonFault {
  try {
    return firstFault(text, { what: "syntax", jsonc }) ?? START;
  } catch {
    return START;
  }
}

function firstFault(
  text: string,
  { what, jsonc }: { what: JsonFault["what"]; jsonc: LibraryModules["jsonc-parser"] },
): JsonFault | undefined {
  let fault: JsonFault | undefined;
  const report = (line: number, column: number): void => {
    fault ??= { line: line + 1, column: column + 1, what };
  };
  const scopes: Set<string>[] = [];
  jsonc.visit(
    text,
    {
      onObjectBegin: () => {
        scopes.push(new Set());
      },
      onObjectEnd: () => {
        scopes.pop();
      },
      onObjectProperty: (name, _offset, _length, line, column) => {
        const names = scopes.at(-1);
        if (what === "duplicate" && names?.has(name)) report(line, column);
        names?.add(name);
      },
      onError: (_error: ParseError["error"], _offset, _length, line, column) => {
        if (what === "syntax") report(line, column);
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return fault;
}

/** Returns a fault as the end of a sentence: "is not valid JSON (line 2, column 3; the text is not shown)". */
export function faultPhrase({ line, column, what }: JsonFault): string {
  const where = `line ${line}, column ${column}`;
  return what === "duplicate"
    ? `has the same key twice in one object (${where})`
    : `is not valid JSON (${where}; the text is not shown)`;
}

/** Returns what a JSON value is, never the value itself: "a number", "an array", "null". */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return { object: "an object", boolean: "a boolean" }[typeof value as string] ?? `a ${typeof value}`;
}
