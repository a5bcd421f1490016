import { dotenv } from "../reading/libraries.ts";
import type { LineRange } from "../reading/line-ranges.ts";

/** An assignment of a dotenv file. `value` is what the library dotenv makes of it; `line` counts from 1. */
export type DotenvEntry = { readonly name: string; readonly value: string; readonly line: number };

/** What dotenv would drop, cut or take in another way than it is written. The content of these lines is never shown. */
export type DotenvFault = LineRange & {
  readonly why: "unknown" | "yaml" | "hash" | "unclosed" | "after-quote" | "escaped-quote" | "twice" | "separator";
};

/** There are entries to use only where there are no faults. */
export type DotenvReading = { readonly entries: readonly DotenvEntry[]; readonly faults: readonly DotenvFault[] };

type Step = { readonly next: number; readonly name?: string; readonly why?: DotenvFault["why"] };

/**
 * A dotenv file, read by the library dotenv as wrangler does, and only where no line of it can be taken in two ways.
 * dotenv itself never fails: it makes `pa` of `A=pa#ss`, drops lines that it does not know, and lets the last of two
 * equal names win. Line ends may be LF or CRLF; in a quoted value of several lines they become LF, as dotenv has it.
 */
export function parseDotenv(text: string): DotenvReading {
  const lines = text.split(/\r?\n/);
  const entries: DotenvEntry[] = [];
  const faults: DotenvFault[] = [];
  const names = new Set<string>();
  for (let at = 0; at < lines.length; ) {
    const { next, name, why } = readStep(lines, at);
    if (why !== undefined) faults.push({ first: at + 1, last: next, why });
    else if (name !== undefined) {
      const value = parsedValue(lines.slice(at, next).join("\n"), name);
      if (names.has(name)) faults.push({ first: at + 1, last: next, why: "twice" });
      else if (value === undefined) faults.push({ first: at + 1, last: next, why: "unknown" });
      else entries.push({ name, value, line: at + 1 });
      names.add(name);
    }
    at = next;
  }
  return { entries, faults };
}

/** Undefined where dotenv sees something else in a statement, such as `__proto__`, which it cannot hold. */
function parsedValue(statement: string, name: string): string | undefined {
  try {
    const values = dotenv.parse(statement);
    return Object.keys(values).length === 1 && Object.hasOwn(values, name) ? values[name] : undefined;
  } catch {
    // A quoted value of megabytes is more than the library's pattern can take.
    return undefined;
  }
}

/** One blank line, comment or assignment. A quoted value may go on over several lines. */
function readStep(lines: readonly string[], at: number): Step {
  const line = lines[at] ?? "";
  const next = at + 1;
  // For dotenv they end a line, even that of a comment; for everybody else they do not.
  if (/[\r\u2028\u2029]/.test(line)) return { next, why: "separator" };
  if (/^\s*(#|$)/.test(line)) return { next };
  const [, name = "", rest = ""] = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/.exec(line) ?? [];
  if (name === "") return { next, why: /^\s*(?:export\s+)?[\w.-]+\s*:/.test(line) ? "yaml" : "unknown" };
  if (/^['"`]/.test(rest)) return readQuoted({ lines, at, name, rest });
  if (rest.includes("#")) return { next, why: "hash" };
  // `NAME==` is the last line of a base64 block rather than a secret of equals signs.
  return /^=+\s*$/.test(rest) ? { next, why: "unknown" } : { next, name };
}

type Quoted = { readonly lines: readonly string[]; readonly at: number; readonly name: string; readonly rest: string };

/** dotenv knows no escaped quotes: it keeps the backslash, and whether the value ends there depends on what follows. */
function readQuoted({ lines, at, name, rest }: Quoted): Step {
  const quote = rest.charAt(0);
  let last = at;
  let content = rest.slice(1);
  while (!content.includes(quote)) {
    last += 1;
    const line = lines[last];
    if (line === undefined) return { next: lines.length, why: "unclosed" };
    if (/[\r\u2028\u2029]/.test(line)) return { next: last + 1, why: "separator" };
    content = line;
  }
  const end = content.indexOf(quote);
  const next = last + 1;
  if (content.charAt(end - 1) === "\\") return { next, why: "escaped-quote" };
  return /^\s*(#|$)/.test(content.slice(end + 1)) ? { next, name } : { next, why: "after-quote" };
}

const FAULTS: Readonly<Record<DotenvFault["why"], string>> = {
  unknown:
    "this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a value of several lines " +
    "in quotes.",
  yaml: "this is YAML's NAME: value (not shown). Write NAME=value.",
  hash:
    "a # stands outside of quotes, and dotenv cuts the value there (not shown). Put the value in quotes, or the " +
    "comment on a line of its own.",
  unclosed: "a quote opens the value, and no later one closes it (not shown). Close it, or use another kind of quotes.",
  "after-quote":
    "text follows the quote that closes the value (not shown). Use a kind of quotes that the value does not hold.",
  "escaped-quote":
    "a backslash stands before a quote of the same kind, and dotenv would keep the backslash (not shown). Use another " +
    "kind of quotes, or none.",
  twice: "the name stands on an earlier line as well, and dotenv takes the last one (not shown). Keep one of them.",
  separator:
    "a lone carriage return, U+2028 or U+2029 stands in the line, and dotenv ends the line there (not shown). Take it " +
    "out, or write the file in JSON.",
};

/** What is wrong with lines of one kind, and the cure, as a sentence. */
export function dotenvFaultSentence(why: DotenvFault["why"]): string {
  return FAULTS[why];
}

/**
 * What may be a value in a file that is refused: each line, what stands after its first = or :, and the parts of that
 * between quotes and #, because which reading was meant is not known.
 */
export function valuesOfBroken(text: string): string[] {
  const values = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => !/^\s*(#|$)/.test(line))
    .flatMap((line) => {
      const right = /^[^=:]*[=:](.*)$/.exec(line)?.[1] ?? line;
      return [line, right, ...right.split(/['"`#]/)].map((part) => part.trim());
    })
    .filter((value) => value !== "");
  return [...new Set(values)];
}
