import { isMaskable } from "./masks.ts";

/** Replaces every known value in a text by `***`: in any common encoding, whole or in parts. */
export type Redact = (text: string) => string;

/** A part of a value of at least this many characters is redacted wherever it stands. */
const WINDOW = 8;

/** The one part that says nothing of a value that is a URL, and without which no link could be shown. */
const ORDINARY_PART = "https://";

/** Folds the case of ASCII letters only: other folds change the length, and positions must stay. */
function fold(text: string): string {
  const isAscii = !/[^\0-\x7f]/.test(text);
  return isAscii ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * What stands before a value moves its base64 by no, one or two bytes, and its first and last digit may depend on the
 * neighbours. So each form is taken to the end of the text and, for a value with a neighbour, without its last digit.
 */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((shift) => {
    const digits = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const first = Math.ceil((shift * 8) / 6);
    const forms = [digits.slice(first), digits.slice(first, Math.floor(((shift + bytes.length) * 8) / 6))];
    return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
  });
}

function encodedForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const xml = value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const named = value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return [
    value,
    value.trim(),
    json,
    JSON.stringify(json).slice(1, -1),
    // Lone surrogates make encodeURIComponent throw; `toWellFormed` sends them the way the request body does.
    encodeURIComponent(value.toWellFormed()),
    new URLSearchParams([["", value]]).toString().slice(1),
    xml,
    named,
    named.replaceAll("'", "&apos;"),
    Buffer.from(value).toString("hex"),
    [...value].reverse().join(""),
    ...base64Forms(value),
  ];
}

/** All forms of all values, and where their parts are. Looking at a text then takes as long as the text, not as the values. */
type Parts = {
  /** Forms that are shorter than a window, which are looked for as a whole. */
  readonly short: readonly string[];
  /** The other forms, one after the other. */
  readonly long: string;
  /** By hash, one more than the number of the last gram in `long` that has it; gram `n` begins at `n * STRIDE`. */
  readonly heads: Int32Array;
  /** By the number of a gram, one more than the number of the one before it that has the same hash. */
  readonly previous: Int32Array;
};

/** Each window, wherever it begins, has a gram of five characters that begins at a multiple of four. */
const GRAM = 5;
const STRIDE = 4;

function partsOf(forms: readonly string[]): Parts {
  const long = forms.filter((form) => form.length >= WINDOW).join("\0");
  const count = Math.max(0, Math.floor((long.length - GRAM) / STRIDE) + 1);
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(count + 1)));
  const previous = new Int32Array(count);
  for (let gram = 0; gram < count; gram += 1) {
    const hash = hashAt(long, gram * STRIDE) & (heads.length - 1);
    previous[gram] = heads[hash] ?? 0;
    heads[hash] = gram + 1;
  }
  return { short: forms.filter((form) => form.length < WINDOW), long, heads, previous };
}

/** Returns a hash of the gram that begins at this position. */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function covering(text: string, { short, long, heads, previous }: Parts): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const form of short) markWhole({ text, form, covered });
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    let gram = heads[hashAt(text, at) & (heads.length - 1)] ?? 0;
    for (; gram > 0; gram = previous[gram - 1] ?? 0)
      markAround({ text, at, long, start: (gram - 1) * STRIDE, covered });
  }
  return covered;
}

function markWhole({ text, form, covered }: { text: string; form: string; covered: Uint8Array }): void {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    covered.fill(1, at, at + form.length);
  }
}

/** Covers the windows in which the text equals the forms around a gram that begins at `at` and at `start`. */
function markAround({
  text,
  at,
  long,
  start,
  covered,
}: {
  text: string;
  at: number;
  long: string;
  start: number;
  covered: Uint8Array;
}): void {
  const isEqual = (offset: number): boolean => text.charCodeAt(at + offset) === long.charCodeAt(start + offset);
  let [first, end] = [0, 0];
  while (end < WINDOW && isEqual(end)) end += 1;
  while (first > 1 - STRIDE && isEqual(first - 1)) first -= 1;
  for (let offset = first; offset + WINDOW <= end; offset += 1) {
    const window = at + offset;
    if (text.slice(window, window + WINDOW) !== ORDINARY_PART) covered.fill(1, window, window + WINDOW);
  }
}

function replaceCovered(text: string, covered: Uint8Array): string {
  let result = "";
  for (let at = 0; at < text.length; at += 1) {
    if (covered[at] === 0) result += text[at];
    else if (at === 0 || covered[at - 1] === 0) result += "***";
  }
  return result;
}

/** Characters that show nothing: a value with some of them in between would still be readable. */
const INVISIBLE = /\p{C}|\p{Default_Ignorable_Code_Point}|\u2800/gu;

/** Covers what is found only once invisible characters are left out, together with those in between. */
function coverAcrossInvisible({ text, parts, covered }: { text: string; parts: Parts; covered: Uint8Array }): void {
  const positions: number[] = [];
  let end = 0;
  for (const { index, 0: invisible } of text.matchAll(INVISIBLE)) {
    for (; end < index; end += 1) positions.push(end);
    end += invisible.length;
  }
  if (end === 0) return;
  for (; end < text.length; end += 1) positions.push(end);
  const visible = covering(text.replace(INVISIBLE, ""), parts);
  for (const [at, position] of positions.entries()) {
    if (visible[at] === 0) continue;
    covered.fill(1, visible[at - 1] === 1 ? positions[at - 1] : position, position + 1);
  }
}

/**
 * Returns a {@link Redact} for these values. Those that {@link isMaskable} leaves out are left out here for the same
 * reason. The encoded forms are made on first use: most runs print no text of a server.
 */
export function redactor(values: Iterable<string>): Redact {
  let parts: Parts | undefined;
  return (text) => {
    if (text === "") return text;
    parts ??= partsOf([...new Set([...values].filter(isMaskable).flatMap(encodedForms).map(fold).filter(isMaskable))]);
    const folded = fold(text);
    const covered = covering(folded, parts);
    coverAcrossInvisible({ text: folded, parts, covered });
    return replaceCovered(text, covered);
  };
}
