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

type Step = { readonly next: number; readonly entry?: LineEntry; readonly refused?: RefusedLines };

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
    const step = readStep({ lines, at, afterValue });
    if (step.entry !== undefined) entries.push(step.entry);
    if (step.refused !== undefined) addRefused(refused, step.refused);
    if (step.refused !== undefined || step.entry?.form === "value") afterValue = true;
    else if (step.entry?.form === "delimited") afterValue = false;
    at = step.next;
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

function readStep({ lines, at, afterValue }: { lines: readonly string[]; at: number; afterValue: boolean }): Step {
  const line = (lines[at] ?? "").trimStart();
  if (line === "" || line.startsWith("#")) return { next: at + 1 };
  if (isBindingName(line.trimEnd())) {
    const entry = { name: line.trimEnd(), line: at + 1, form: "variable", mayBePartOfValue: afterValue } as const;
    return { next: at + 1, entry };
  }
  if (opensPem(line)) return refuse({ at, why: "pem", next: endOfPem(lines, at) });
  const [, name = "", operator, rest = ""] = /^([^=<]*)(=|<<)(.*)$/s.exec(line) ?? [];
  if (/^export\s/.test(name)) return refuse({ at, why: "dotenv", next: at + 1 });
  if (!isBindingName(name)) return refuse({ at, why: "unknown", next: at + 1 });
  return operator === "=" ? readValue({ lines, at, name, rest }) : readDelimited({ lines, at, name, rest });
}

type Assignment = {
  readonly lines: readonly string[];
  readonly at: number;
  readonly name: string;
  readonly rest: string;
};

function readValue({ lines, at, name, rest: text }: Assignment): Step {
  if (text.trimStart().startsWith("{") && openBraces(text) > 0) {
    return refuse({ at, why: "json", next: endOfJson(lines, at) });
  }
  // Nothing but dotenv has a comment behind quotes.
  if (/^\s*(["'`]).*\1\s+#/.test(text)) return refuse({ at, why: "dotenv", next: at + 1 });
  // `NAME==` is the last line of a base64 or base32 block rather than a secret of equals signs.
  if (/^=+\s*$/.test(text)) return refuse({ at, why: "unknown", next: at + 1 });
  return { next: at + 1, entry: { name, line: at + 1, form: "value", text } };
}

function readDelimited({ lines, at, name, rest: delimiter }: Assignment): Step {
  const end = delimiter === "" ? -1 : lines.indexOf(delimiter, at + 1);
  if (end === -1) return refuse({ at, why: "unclosed", next: lines.length });
  const text = lines.slice(at + 1, end).join("\n");
  return { next: end + 1, entry: { name, line: at + 1, form: "delimited", text } };
}

function refuse({ at, why, next }: { at: number; why: RefusedLines["why"]; next: number }): Step {
  return { next, refused: { first: at + 1, last: next, why } };
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
