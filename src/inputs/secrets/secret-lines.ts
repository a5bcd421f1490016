import { isBindingName } from "../../model/secret.ts";
import type { LineRange } from "../../wording.ts";

/** An entry of the line grammar. `line` counts from 1; a value is byte for byte what stood in the input. */
export type LineEntry = { readonly name: string; readonly line: number } & (
  | { readonly form: "variable"; readonly mayBePartOfValue: boolean }
  | { readonly form: "value" | "delimited"; readonly text: string }
);

/** Lines that are refused. Their content is never shown: often it is the rest of an interpolated private key. */
export type RefusedLines = LineRange & { readonly why: "unknown" | "dotenv" | "pem" | "json" | "unclosed" };

export type LinesReading = { readonly entries: readonly LineEntry[]; readonly refused: readonly RefusedLines[] };

/** What begins on a line, and the index of the line after it. */
type Step = { readonly next: number; readonly entry?: LineEntry; readonly why?: RefusedLines["why"] };

/**
 * Parses the grammar of GitHub's own environment files (`NAME=value`, `NAME<<DELIMITER`), and a bare `NAME` for the
 * variable of that name. As there, only LF ends a line.
 */
export function parseSecretLines(text: string): LinesReading {
  const lines = text.split("\n");
  const entries: LineEntry[] = [];
  const refused: RefusedLines[] = [];
  let afterValue = false;
  for (let at = 0; at < lines.length; ) {
    const { next, entry, why } = readStep(lines, { at, afterValue });
    if (entry !== undefined) entries.push(entry);
    if (why !== undefined) addRefused(refused, { first: at + 1, last: next, why });
    if (why !== undefined || entry?.form === "value") afterValue = true;
    else if (entry?.form === "delimited") afterValue = false;
    at = next;
  }
  return { entries, refused };
}

/** The second line of a key that was refused on its first says nothing new. */
function addRefused(refused: RefusedLines[], lines: RefusedLines): void {
  const before = refused.at(-1);
  if (before !== undefined && lines.why === "unknown" && before.last + 1 === lines.first) {
    refused[refused.length - 1] = { ...before, last: lines.last };
  } else refused.push(lines);
}

function readStep(lines: readonly string[], { at, afterValue }: { at: number; afterValue: boolean }): Step {
  const text = (lines[at] ?? "").trimStart();
  const next = at + 1;
  if (text === "" || text.startsWith("#")) return { next };
  const bare = text.trimEnd();
  if (isBindingName(bare)) {
    return { next, entry: { name: bare, line: next, form: "variable", mayBePartOfValue: afterValue } };
  }
  if (opensPem(text)) return { next: endOfPem(lines, at), why: "pem" };
  const [, name = "", operator, rest = ""] = /^([^=<]*)(=|<<)(.*)$/s.exec(text) ?? [];
  if (/^export\s/.test(name)) return { next, why: "dotenv" };
  if (!isBindingName(name)) return { next, why: "unknown" };
  if (operator === "<<") return readDelimited(lines, { at, name, delimiter: rest });
  if (rest.trimStart().startsWith("{") && openBraces(rest) > 0) return { next: endOfJson(lines, at), why: "json" };
  // Nothing but dotenv has a comment behind quotes.
  if (/^\s*(["'`]).*\1\s+#/.test(rest)) return { next, why: "dotenv" };
  // `NAME==` is the last line of a base64 or base32 block rather than a secret of equals signs.
  if (/^=+\s*$/.test(rest)) return { next, why: "unknown" };
  return { next, entry: { name, line: next, form: "value", text: rest } };
}

type Delimited = { readonly at: number; readonly name: string; readonly delimiter: string };

function readDelimited(lines: readonly string[], { at, name, delimiter }: Delimited): Step {
  const end = delimiter === "" ? -1 : lines.indexOf(delimiter, at + 1);
  if (end === -1) return { next: lines.length, why: "unclosed" };
  const text = lines.slice(at + 1, end).join("\n");
  return { next: end + 1, entry: { name, line: at + 1, form: "delimited", text } };
}

function opensPem(text: string): boolean {
  return text.lastIndexOf("-----BEGIN") > text.lastIndexOf("-----END");
}

function endOfPem(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, index) => index > from && line.includes("-----END"));
  return end === -1 ? lines.length : end + 1;
}

function openBraces(text: string): number {
  return text.split("{").length - text.split("}").length;
}

function endOfJson(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at += 1) {
    depth += openBraces(lines[at] ?? "");
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}
