import type { ParseError } from "jsonc-parser";
import { jsonc } from "./libraries.ts";

export type JsonFault = { readonly line: number; readonly column: number; readonly what: "syntax" | "duplicate" };
export type JsonDocument = { readonly value: unknown } | { readonly fault: JsonFault };

/**
 * Strict JSON whose faults are told by position alone: the message of `JSON.parse` quotes the text around the fault,
 * which here is a secret. A key that stands twice in one object is a fault as well.
 */
export function parseJson(text: string): JsonDocument {
  try {
    const value: unknown = JSON.parse(text);
    const duplicate = firstFault(text, "duplicate");
    return duplicate === undefined ? { value } : { fault: duplicate };
  } catch {
    return { fault: syntaxFault(text) };
  }
}

/**
 * JSON with comments and trailing commas, as wrangler reads it. A key that stands twice is none of our business here:
 * as in wrangler, the last one counts. A key `__proto__` may have given the value inherited members: read own ones only.
 */
export function parseJsonc(text: string): JsonDocument {
  const errors: ParseError[] = [];
  try {
    const value: unknown = jsonc.parse(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    return first === undefined ? { value } : { fault: { ...placeOf(text, first.offset), what: "syntax" } };
  } catch {
    return { fault: { line: 1, column: 1, what: "syntax" } };
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** Every string of a text that is JSON no further than up to its fault: all of them may be secrets. Keys are not. */
export function stringsOfBroken(text: string): string[] {
  const strings: string[] = [];
  try {
    jsonc.visit(text, {
      onLiteralValue: (value: unknown) => {
        if (typeof value === "string") strings.push(value);
      },
    });
  } catch {
    // Nesting that is too deep ends the walk; what was found up to there is masked.
  }
  return strings;
}

/** Nesting that is too deep to be walked through has no place. */
function syntaxFault(text: string): JsonFault {
  const start = { line: 1, column: 1, what: "syntax" } as const;
  try {
    return firstFault(text, "syntax") ?? start;
  } catch {
    return start;
  }
}

/** Where a fault is, as a phrase: positions count from 1. */
export function faultPhrase({ line, column, what }: JsonFault): string {
  const place = `line ${line}, column ${column}`;
  return what === "duplicate"
    ? `has a key that stands twice in one object (${place})`
    : `is not valid JSON (${place}; the text is not shown)`;
}

function firstFault(text: string, what: JsonFault["what"]): JsonFault | undefined {
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

/** "a number", "an array", "null"…: what a JSON value is, never the value itself. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return { object: "an object", boolean: "a boolean" }[typeof value as string] ?? `a ${typeof value}`;
}
