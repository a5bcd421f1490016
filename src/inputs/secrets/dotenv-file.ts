import type { LineRange } from "../../wording.ts";
import { linesPhrase, nameList } from "../../wording.ts";
import type { LibraryModules } from "../reading/libraries.ts";

/** An assignment of a dotenv file. `value` is what the library dotenv makes of it; `line` counts from 1. */
export type DotenvEntry = { readonly name: string; readonly value: string; readonly line: number };

/**
 * What dotenv would drop, cut or take in another way than it is written. The content of these lines is never shown.
 * `earlier` is the line that has the same name.
 */
export type DotenvFault = LineRange & { readonly why: keyof typeof FAULTS; readonly earlier?: number };

/** The entries are to be used only if there are no faults. */
export type DotenvReading = { readonly entries: readonly DotenvEntry[]; readonly faults: readonly DotenvFault[] };

type Step = { readonly next: number; readonly name?: string; readonly why?: DotenvFault["why"] };

/**
 * Parses a dotenv file with the library dotenv, as wrangler does, and only if no line of it can be taken in two ways.
 * dotenv itself never fails: it makes `pa` of `A=pa#ss`, drops lines that it does not know, and lets the last of two
 * equal names win. Line ends may be LF or CRLF; in a quoted value of several lines they become LF, as dotenv has it.
 */
export function parseDotenv(text: string, dotenv: LibraryModules["dotenv"]): DotenvReading {
  const lines = text.split(/\r?\n/);
  const entries: DotenvEntry[] = [];
  const faults: DotenvFault[] = [];
  const names = new Map<string, number>();
  for (let at = 0; at < lines.length; ) {
    const { next, name, why } = readStep(lines, at);
    const range = { first: at + 1, last: next };
    if (why !== undefined) faults.push({ ...range, why });
    else if (name !== undefined) {
      const earlier = names.get(name);
      const value = parsedValue(lines.slice(at, next).join("\n"), { name, dotenv });
      if (earlier !== undefined) faults.push({ ...range, why: "twice", earlier });
      else if (value === undefined) faults.push({ ...range, why: "unknown" });
      else entries.push({ name, value, line: at + 1 });
      if (earlier === undefined) names.set(name, at + 1);
    }
    at = next;
  }
  return { entries, faults };
}

/** Undefined if dotenv sees something else in a statement, such as `__proto__`, which it cannot hold. */
function parsedValue(
  statement: string,
  { name, dotenv }: { readonly name: string; readonly dotenv: LibraryModules["dotenv"] },
): string | undefined {
  try {
    const values = dotenv.parse(statement);
    return Object.keys(values).length === 1 && Object.hasOwn(values, name) ? values[name] : undefined;
  } catch {
    // A quoted value of megabytes is more than the library's pattern can take.
    return undefined;
  }
}

/** For dotenv these end a line, even that of a comment; for everybody else they do not. */
const SEPARATOR = /[\r\u2028\u2029]/;

/** One blank line, comment or assignment. A quoted value may go on over several lines. */
function readStep(lines: readonly string[], at: number): Step {
  const line = lines[at] ?? "";
  const next = at + 1;
  if (SEPARATOR.test(line)) return { next, why: "separator" };
  if (/^\s*(#|$)/.test(line)) return { next };
  const [, name = "", rest = ""] = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/.exec(line) ?? [];
  if (name === "") return { next, why: /^\s*(?:export\s+)?[\w.-]+\s*:/.test(line) ? "yaml" : "unknown" };
  if (/^['"`]/.test(rest)) return { name, ...endOfQuotes(lines, { at, rest }) };
  if (rest.includes("#")) return { next, why: "hash" };
  // `NAME==` is the last line of a base64 block rather than a secret of equals signs.
  return /^=+\s*$/.test(rest) ? { next, why: "unknown" } : { next, name };
}

/** dotenv knows no escaped quotes: it keeps the backslash, and whether the value ends there depends on what follows. */
function endOfQuotes(lines: readonly string[], { at, rest }: { readonly at: number; readonly rest: string }): Step {
  const quote = rest.charAt(0);
  let next = at + 1;
  let content = rest.slice(1);
  while (!content.includes(quote)) {
    const line = lines[next];
    if (line === undefined) return { next, why: "unclosed" };
    next += 1;
    if (SEPARATOR.test(line)) return { next, why: "separator" };
    content = line;
  }
  const [before = "", ...after] = content.split(quote);
  if (before.endsWith("\\")) return { next, why: "escaped-quote" };
  return /^\s*(#|$)/.test(after.join(quote)) ? { next } : { next, why: "after-quote" };
}

/** What is wrong with lines of one kind, and what to do. A file that a program writes is best written in JSON. */
const FAULTS = {
  unknown:
    "this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a value of several lines in " +
    "quotes, or write the file in JSON.",
  yaml: "this is YAML, NAME: value (not shown). Write NAME=value.",
  hash:
    "a # stands outside of quotes, and dotenv cuts the value there (not shown). Put the value in quotes, move the comment " +
    "to its own line, or write the file in JSON.",
  unclosed: "a quote opens the value, and no later one closes it (not shown). Close it, or use another kind of quotes.",
  "after-quote":
    "text follows the quote that closes the value (not shown). Use a kind of quotes that is not in the value, or write " +
    "the file in JSON.",
  "escaped-quote":
    "a backslash stands before a quote of the same kind, and dotenv would keep the backslash (not shown). Use another kind " +
    "of quotes, or write the file in JSON.",
  twice: "the name is given on an earlier line too, and dotenv takes the last one (not shown). Remove one of them.",
  separator:
    "a lone carriage return, U+2028 or U+2029 stands in the line, and dotenv ends the line there (not shown). Remove it, " +
    "or write the file in JSON.",
} as const;

/** Returns a problem for each kind of fault. `file` begins it. */
export function dotenvProblems(file: string, faults: readonly DotenvFault[]): string[] {
  return [...Map.groupBy(faults, ({ why }) => why)].map(([why, ranges]) => {
    const pairs = ranges.map(({ first, earlier }) => `line ${first} (as on line ${earlier})`);
    const where = why === "twice" ? nameList(pairs) : linesPhrase(ranges);
    return `${file}, ${where}: ${FAULTS[why]}`;
  });
}
