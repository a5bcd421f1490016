import { isMaskable } from "./masks.ts";

/** Takes every known value, in any common encoding, whole or in parts, out of a text. */
export type Redact = (text: string) => string;

/** A part of a value at least this long is taken out wherever it stands. */
const WINDOW = 8;

/** The one part that says nothing of a value that is a URL, and without which no link could be shown. */
const ORDINARY_PART = "https://";

/** Case is folded for ASCII only: other folds change the length, and positions must stay. */
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

type Windows = {
  /** Start positions of every window of a text, so that forms of any size are searched in one pass each. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  /** Whether a window may be among them, by its {@link digest}: there are millions in the forms, and few in a text. */
  readonly digests: Uint8Array;
};

function windowsOf(text: string): Windows {
  const starts = new Map<string, number[]>();
  const digests = new Uint8Array(DIGESTS);
  for (let start = 0; start + WINDOW <= text.length; start += 1) {
    const window = text.slice(start, start + WINDOW);
    const known = starts.get(window);
    if (known === undefined) starts.set(window, [start]);
    else known.push(start);
    digests[digest(text, start)] = 1;
  }
  return { starts, digests };
}

const DIGESTS = 65_536;

/** Of the window that begins there. */
function digest(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 3) * 31 + text.charCodeAt(at + 7)) % DIGESTS;
}

function markWhole({ text, form, covered }: { text: string; form: string; covered: Uint8Array }): void {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    covered.fill(1, at, at + form.length);
  }
}

function covering(text: string, forms: ReadonlySet<string>): Uint8Array {
  const covered = new Uint8Array(text.length);
  const { starts, digests } = windowsOf(text);
  for (const form of forms) {
    if (form.length < WINDOW) markWhole({ text, form, covered });
    for (let start = 0; start + WINDOW <= form.length; start += 1) {
      if (digests[digest(form, start)] === 0) continue;
      const part = form.slice(start, start + WINDOW);
      if (part === ORDINARY_PART) continue;
      for (const at of starts.get(part) ?? []) covered.fill(1, at, at + WINDOW);
    }
  }
  return covered;
}

function replaceCovered(text: string, covered: Uint8Array): string {
  let result = "";
  for (let at = 0; at < text.length; at += 1) {
    if (covered[at] === 0) result += text[at];
    else if (at === 0 || covered[at - 1] === 0) result += "***";
  }
  return result;
}

/**
 * A {@link Redact} for these values. Values that {@link isMaskable} leaves out are left out here for the same reason.
 * The encoded forms are made on first use: only a run that goes wrong prints text of the server.
 */
export function redactor(values: Iterable<string>): Redact {
  let forms: Set<string> | undefined;
  return (text) => {
    if (text === "") return text;
    forms ??= new Set([...values].filter(isMaskable).flatMap(encodedForms).map(fold).filter(isMaskable));
    return replaceCovered(text, covering(fold(text), forms));
  };
}

/**
 * A {@link Redact} for texts that are known beforehand, such as the names on a Worker. Every part of every value in
 * every encoding is looked for, which takes half a second a text where the values are many and long. So all texts are
 * looked through at once, and again only the halves that hold something.
 */
export function redactTogether(texts: readonly string[], redact: Redact): Redact {
  const isClean = new Map(texts.map((text) => [text, true]));
  for (const text of textsToRedact([...isClean.keys()], redact)) isClean.set(text, false);
  return (text) => (isClean.get(text) ? text : redact(text));
}

function textsToRedact(texts: readonly string[], redact: Redact): string[] {
  const together = texts.join("\n");
  if (redact(together) === together) return [];
  if (texts.length === 1) return [...texts];
  const middle = Math.ceil(texts.length / 2);
  return [texts.slice(0, middle), texts.slice(middle)].flatMap((half) => textsToRedact(half, redact));
}
