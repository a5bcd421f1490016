import { isBlank, trim } from "./runner/white-space.ts";

/**
 * The masker of the GitHub Actions runner (actions/runner 258d6c8: SecretMasker.cs, ValueEncoders.cs). Every registered
 * value and each of its encodings is a mask; a mask is looked for at every position, without regard to culture; ranges
 * that overlap or touch become one `***`. There is no minimum length: a mask of one letter masks every such letter.
 */

/** A value as one tool or another prints it. An empty result is no mask. */
export type Encoder = (value: string) => string;

/** PowerShell prints a value that holds `&` in two parts; parts under this length are left visible. */
const shortestPowerShellPart = 6;

/** Values up to this length stay as they are when quotes are taken off: `"short"` is not worth a mask. */
const longestUntrimmedQuote = 8;

function base64From(offset: number): Encoder {
  return (value) => {
    const bytes = Buffer.from(value, "utf8");
    return bytes.subarray(bytes.length > offset ? offset : 0).toString("base64");
  };
}

function jsonEscape(value: string): string {
  const named: Record<string, string> = {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that Newtonsoft.Json escapes.
  return value.replace(/[\u0000-\u001f"\\\u0085\u2028\u2029]/g, (character) => {
    return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** `Uri.EscapeDataString`: stricter than `encodeURIComponent`, and lone surrogates become U+FFFD instead of an error. */
function uriEscape(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

function xmlEscape(value: string): string {
  const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };
  return value.replace(/[<>"'&]/g, (character) => entities[character] ?? character);
}

function trimDoubleQuotes(value: string): string {
  const quoted = value.length > longestUntrimmedQuote && value.startsWith('"') && value.endsWith('"');
  return quoted ? value.slice(1, -1) : "";
}

/** PowerShell colours the character after `&+` in an error message, and so takes the value apart there. */
function powerShellParts(value: string): [before: string, after: string] {
  const coloured = value.indexOf("&+");
  if (coloured >= 0) {
    return [value.slice(0, coloured + 2), value.slice(coloured + 3)];
  }
  const last = value.lastIndexOf("&");
  return last >= 0 ? [value.slice(0, last + 1), value.slice(last + 1)] : ["", ""];
}

function longEnough(part: string): string {
  return part.length >= shortestPowerShellPart ? part : "";
}

/** The eleven encoders of the runner, under the names that it gives them. Each is applied once, never to another's result. */
export const encoders = {
  Base64StringEscape: base64From(0),
  Base64StringEscapeShift1: base64From(1),
  Base64StringEscapeShift2: base64From(2),
  CommandLineArgumentEscape: (value) => value.replaceAll('"', '\\"'),
  ExpressionStringEscape: (value) => value.replaceAll("'", "''"),
  JsonStringEscape: jsonEscape,
  UriDataEscape: uriEscape,
  XmlDataEscape: xmlEscape,
  TrimDoubleQuotes: trimDoubleQuotes,
  PowerShellPreAmpersandEscape: (value) => longEnough(powerShellParts(value)[0]),
  PowerShellPostAmpersandEscape: (value) => longEnough(powerShellParts(value)[1]),
} satisfies Record<string, Encoder>;

type Range = { start: number; end: number };

/** Masks are found by their first characters; this many are enough to tell most of them apart. */
const longestKey = 4;

export class SecretMasker {
  readonly #values = new Set<string>();
  readonly #masks = new Set<string>();
  readonly #patterns: RegExp[] = [];
  /** key length -> key -> the masks that begin with it, longest first */
  readonly #byKey = new Map<number, Map<string, string[]>>();
  /** whether any mask begins with this UTF-16 code unit: most positions of a text are passed over by this alone */
  readonly #first = new Uint8Array(0x10000);

  /** Registers a value, unchanged, and its encodings: `ISecretMasker.AddValue`. */
  addValue(raw: string): void {
    if (raw === "" || this.#values.has(raw)) {
      return;
    }
    this.#values.add(raw);
    this.#addMask(raw);
    for (const encode of Object.values(encoders)) {
      this.#addMask(encode(raw));
    }
  }

  /**
   * Registers the unescaped data of `::add-mask::`: the whole, untrimmed, and each of its lines, trimmed.
   * @returns false if the runner refuses it, because there is nothing but white space in it
   */
  addMaskCommand(data: string): boolean {
    if (isBlank(data)) {
      return false;
    }
    this.addValue(data);
    this.#addLines(data);
    return true;
  }

  /** Registers a repository secret as at the start of a job: the whole, trimmed, and each of its lines, trimmed. */
  addSecret(value: string): void {
    this.addValue(trim(value));
    this.#addLines(value);
  }

  /** Registers a mask hint of type regex; such hints come from the server only. */
  addRegex(pattern: string): void {
    if (pattern !== "") {
      this.#patterns.push(new RegExp(pattern, "g"));
    }
  }

  mask(text: string): string {
    let masked = "";
    let done = 0;
    for (const { start, end } of this.#ranges(text)) {
      masked += `${text.slice(done, start)}***`;
      done = end;
    }
    return done === 0 && masked === "" ? text : masked + text.slice(done);
  }

  #addLines(value: string): void {
    for (const line of value.split(/[\r\n]/)) {
      this.addValue(trim(line));
    }
  }

  #addMask(mask: string): void {
    if (mask === "" || this.#masks.has(mask)) {
      return;
    }
    this.#masks.add(mask);
    this.#first[mask.charCodeAt(0)] = 1;
    const key = mask.slice(0, longestKey);
    const keys = this.#byKey.get(key.length) ?? new Map<string, string[]>();
    this.#byKey.set(key.length, keys);
    const sharing = keys.get(key) ?? [];
    keys.set(key, sharing);
    const place = sharing.findIndex((other) => other.length < mask.length);
    sharing.splice(place < 0 ? sharing.length : place, 0, mask);
  }

  /** What is to be replaced, in order; no two ranges overlap or touch. */
  #ranges(text: string): Range[] {
    const merged: Range[] = [];
    for (const range of this.#found(text)) {
      const last = merged.at(-1);
      if (last !== undefined && range.start <= last.end) {
        last.end = Math.max(last.end, range.end);
      } else {
        merged.push({ ...range });
      }
    }
    return merged;
  }

  #found(text: string): Range[] {
    const found: Range[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const length = this.#first[text.charCodeAt(start)] === 1 ? this.#longestAt(text, start) : 0;
      if (length > 0) {
        found.push({ start, end: start + length });
      }
    }
    if (this.#patterns.length === 0) {
      return found;
    }
    return [...found, ...this.#foundByRegex(text)].sort((left, right) => left.start - right.start);
  }

  /** Shorter masks that begin at the same place lie within the longest, so that it alone decides. */
  #longestAt(text: string, start: number): number {
    let longest = 0;
    for (const [length, keys] of this.#byKey) {
      const mask = keys.get(text.slice(start, start + length))?.find((candidate) => text.startsWith(candidate, start));
      longest = Math.max(longest, mask?.length ?? 0);
    }
    return longest;
  }

  /** `RegexSecret.GetPositions`: after a match the search goes on at the next character, so that matches may overlap. */
  #foundByRegex(text: string): Range[] {
    const found: Range[] = [];
    for (const pattern of this.#patterns) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        found.push({ start: match.index, end: match.index + match[0].length });
        pattern.lastIndex = match.index + 1;
      }
    }
    return found;
  }
}
