import { createHash } from "node:crypto";
import type { RecordedRequest } from "../../sandbox/cloudflare.ts";
import { parseCommand } from "../../sandbox/runner/commands.ts";
import type { StepRun } from "../../sandbox/runner.ts";

/** Where something of a secret was found, and in which form; never the secret itself. */
export type Leak = { where: string; form: string };

export type GateInput = {
  run: StepRun;
  /**
   * Values under 6 characters and ordinary words are looked for as whole words only, and in no other form: everything
   * else of them stands in any text.
   */
  secrets: readonly string[];
  /** the emulator's record; bodies and the headers of the credentials are where secrets belong */
  requests?: readonly RecordedRequest[];
  /** what the pull request has for comments after the step, which nobody masks */
  comments?: readonly string[];
  /** texts that are not secret although a secret may hold them or a part of them: what stands in one is not a leak */
  allow?: readonly string[];
};

let runs = 0;

/** How many runs of this test file have gone through {@link expectNoLeak}: a gate that nobody calls proves nothing. */
export function gatedRuns(): number {
  return runs;
}

/** @throws Error that names where something of a secret was found, and in which form */
export function expectNoLeak(input: GateInput): void {
  runs += 1;
  const leaks = leaksOf(input);
  // No `expect`: the demo, which runs without an installed package, uses this module as well.
  if (leaks.length > 0) throw new Error(`Secrets were given away: ${JSON.stringify(leaks, null, 2)}`);
}

/**
 * Looks at all that a step gave away before any masking (the data of `::add-mask::` aside), for every secret in every
 * form it may take; and at the log as masked, which also tells a mask that had no effect.
 */
export function leaksOf({ run, secrets, requests = [], comments = [], allow = [] }: GateInput): Leak[] {
  const written = comments.map((text, index) => new Place({ where: `comment ${index + 1}`, text }));
  const places = [...placesOf(run), ...written, ...requestPlaces(requests)].filter(({ text }) => text !== "");
  const search = { places, indexes: new Map<string, WindowIndex>(), measures: measuresIn(places), allow };
  const leaks = secrets.flatMap((secret) => leaksOfOne(secret, search));
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()];
}

const SHORTEST = 6;
const ORDINARY_WORDS = new Set(
  (
    "true false null none undefined nil yes no on off enabled disabled default " +
    "production prod staging stage development preview test testing debug info warn error localhost"
  ).split(" "),
);

function isOrdinaryWord(text: string): boolean {
  return ORDINARY_WORDS.has(text.toLowerCase());
}

/** Folding twice makes `ß` and `SS` one. Positions may move, and nothing here needs them. */
function fold(text: string): string {
  return text.toUpperCase().toLowerCase();
}

type Kind =
  /** what the step itself wrote, unmasked */
  | "written"
  /** masked by the runner; looked at for plain forms only */
  | "masked"
  /** went to Cloudflare: the length of a body is in its headers, and no leak */
  | "sent";

class Place {
  readonly where: string;
  readonly text: string;
  readonly kind: Kind;
  #folded: string | undefined;

  constructor({ where, text, kind = "written" }: { where: string; text: string; kind?: Kind }) {
    this.where = where;
    this.text = text;
    this.kind = kind;
  }

  view(folded: boolean): string {
    if (!folded) return this.text;
    this.#folded ??= fold(this.text);
    return this.#folded;
  }
}

function placesOf(run: StepRun): Place[] {
  const { raw } = run;
  return [
    new Place({ where: "stdout", text: withoutMaskData(raw.stdout.toString("utf8")) }),
    new Place({ where: "stderr", text: withoutMaskData(raw.stderr.toString("utf8")) }),
    ...Object.entries(raw.files).map(([name, text]) => new Place({ where: `${name} file`, text })),
    ...filePlaces("temp file", raw.tempFiles),
    ...filePlaces("workspace file", raw.workspaceFiles),
    ...run.annotations.map(({ message, title = "", file = "" }, index) => {
      return new Place({ where: `annotation ${index + 1}`, text: [message, title, file].join("\n") });
    }),
    new Place({ where: "log", text: afterHeader(run.log), kind: "masked" }),
    new Place({ where: "worst-case log", text: afterHeader(run.worstCaseLog), kind: "masked" }),
  ];
}

/** Files go by number, as a name may be the leak. */
function filePlaces(what: string, files: Record<string, string>): Place[] {
  return [
    new Place({ where: `${what} names`, text: Object.keys(files).join("\n") }),
    ...Object.values(files).map((text, index) => new Place({ where: `${what} ${index + 1}`, text })),
  ];
}

const CREDENTIAL_HEADERS = new Set(["authorization", "x-auth-key", "x-auth-email"]);

function requestPlaces(requests: readonly RecordedRequest[]): Place[] {
  return requests.flatMap(({ path, rawHeaders }, index) => {
    const headers = rawHeaders.filter(
      (_, at) => !CREDENTIAL_HEADERS.has((rawHeaders[at - (at % 2)] ?? "").toLowerCase()),
    );
    return [
      new Place({ where: `request ${index + 1} URL`, text: path, kind: "sent" }),
      new Place({ where: `request ${index + 1} headers`, text: headers.join("\n"), kind: "sent" }),
    ];
  });
}

const MASK_COMMAND = new Set(["add-mask"]);

/** What stands before the data is kept: `##[add-mask]` is a command anywhere in a line. */
function withoutMaskData(output: string): string {
  return output
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const command = parseCommand(line, MASK_COMMAND);
      if (command === null) return line;
      const start = command.how === "v2" ? line.indexOf("::") + 2 : line.indexOf("##[");
      const close = command.how === "v2" ? "::" : "]";
      return line.slice(0, line.indexOf(close, start) + close.length);
    })
    .join("\n");
}

/** The runner prints the header, with the inputs in it, before the step starts. */
function afterHeader(log: string): string {
  const end = "##[endgroup]\n";
  const at = log.indexOf(end);
  return at === -1 ? log : log.slice(at + end.length);
}

/** One text that must not show. */
type Form = {
  name: string;
  text: string;
  /** the text as it is looked for: folded, where letters may have another case */
  sought: string;
  /** a part of this many characters is a leak too; 0: only the whole is */
  window: number;
  /** whether letters may have another case */
  folded: boolean;
  /** readable as it stands; the runner's masks must cover it */
  plain: boolean;
};

type Encoding = Omit<Form, "text" | "sought"> & { of: (value: string) => string[] };

const PLAIN = { window: 8, folded: true, plain: true };
/** Longer, so that a part covers as much of the secret, and punctuation alone does not fill it. */
const ESCAPED = { window: 16, folded: true, plain: false };
/** Six bytes. Four of them would be found by chance, in the cf-ray of some answer. */
const HEX = { window: 12, folded: true, plain: false };
const SPACED_HEX = { window: 17, folded: true, plain: false };
const DECIMAL = { window: 24, folded: true, plain: false };
const BASE64 = { window: 8, folded: false, plain: false };
const WHOLE = { window: 0, folded: true, plain: false };

const ENCODINGS: readonly Encoding[] = [
  { name: "raw", ...PLAIN, of: (value) => [value.toWellFormed()] },
  { name: "line", ...PLAIN, of: linesOf },
  { name: "reversed", ...PLAIN, of: (value) => [[...value].reverse().join("")] },
  { name: "JSON", ...ESCAPED, of: (value) => [json(value), asciiJson(value)] },
  { name: "JSON twice", ...ESCAPED, of: (value) => [json(json(value)), json(asciiJson(value))] },
  { name: "workflow command", ...ESCAPED, of: commandEscapes },
  { name: "URI", ...ESCAPED, of: (value) => [encodeURIComponent(value.toWellFormed()), strictUri(value)] },
  { name: "URI twice", ...ESCAPED, of: (value) => [encodeURIComponent(encodeURIComponent(value.toWellFormed()))] },
  { name: "form", ...ESCAPED, of: (value) => [new URLSearchParams([["", value]]).toString().slice(1)] },
  { name: "XML", ...ESCAPED, of: (value) => [escapeMarkup(value, { '"': "&quot;", "'": "&apos;" })] },
  { name: "HTML", ...ESCAPED, of: htmlEscapes },
  { name: "HTML, every character", ...WHOLE, of: (value) => [entities(value, 10), entities(value, 16)] },
  { name: "hex", ...HEX, of: (value) => [Buffer.from(value).toString("hex")] },
  { name: "hex, spaced", ...SPACED_HEX, of: (value) => [hexPairs(value, " "), hexPairs(value, ":")] },
  { name: "decimal bytes", ...DECIMAL, of: (value) => [Buffer.from(value).join(","), Buffer.from(value).join(", ")] },
  ...[0, 1, 2].map((shift) => {
    const name = shift === 0 ? "base64" : `base64, shifted by ${shift}`;
    return { name, ...BASE64, of: (value: string) => base64From(value, shift) };
  }),
  ...["SHA-1", "SHA-256", "SHA-512"].flatMap((name) => hashEncodings(name)),
];

export const encodingCount = ENCODINGS.length;

function linesOf(value: string): string[] {
  return value
    .split(/\r\n|\r|\n/)
    .flatMap((line) => [line, line.trim()])
    .filter((line) => line.trim().length >= SHORTEST && !isOrdinaryWord(line.trim()));
}

function json(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function asciiJson(value: string): string {
  return json(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** As `@actions/core` escapes the data and the properties of a command. */
function commandEscapes(value: string): string[] {
  const data = value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return [data, data.replaceAll(":", "%3A").replaceAll(",", "%2C")];
}

function strictUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16)}`;
  });
}

function escapeMarkup(value: string, quotes: Record<string, string>): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", ...quotes };
  return value.replace(/[&<>"'`]/g, (character) => named[character] ?? character);
}

function htmlEscapes(value: string): string[] {
  return [
    escapeMarkup(value, {}),
    escapeMarkup(value, { '"': "&quot;" }),
    escapeMarkup(value, { '"': "&quot;", "'": "&#39;" }),
    escapeMarkup(value, { '"': "&quot;", "'": "&#x27;" }),
    value.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`),
    value.replace(/[&<>"'`]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
  ];
}

function entities(value: string, base: 10 | 16): string {
  const prefix = base === 16 ? "&#x" : "&#";
  return [...value].map((character) => `${prefix}${character.codePointAt(0)?.toString(base)};`).join("");
}

function hexPairs(value: string, separator: string): string {
  return Buffer.from(value)
    .toString("hex")
    .replace(/..(?=.)/g, `$&${separator}`);
}

/** The characters that the value alone decides, wherever it stands in what was encoded; no padding belongs to them. */
function base64From(value: string, shift: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  const own = bytes.toString("base64").slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
  return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
}

function hashEncodings(name: string): Encoding[] {
  const hash = (value: string): Buffer => createHash(name.replace("-", "").toLowerCase()).update(value).digest();
  return [
    { name: `${name} in hex`, ...HEX, of: (value) => [hash(value).toString("hex")] },
    // A fingerprint, as people shorten it. Only the first eight: any eight would be found by chance.
    { name: `start of ${name}`, ...WHOLE, of: (value) => [hash(value).toString("hex").slice(0, 8)] },
    {
      name: `${name} in base64`,
      ...BASE64,
      of: (value) =>
        [hash(value).toString("base64"), hash(value).toString("base64url")].map((text) => text.replace(/=+$/, "")),
    },
  ];
}

const formsBySecret = new Map<string, readonly Form[]>();

/** Made once for each secret, since most are looked for in many runs: the API token in all of a file. */
function formsOf(secret: string): readonly Form[] {
  const known = formsBySecret.get(secret) ?? makeForms(secret);
  formsBySecret.set(secret, known);
  return known;
}

/** Every form of a secret, by its text: where two forms are the same text, the first names it. */
function makeForms(secret: string): Form[] {
  const subjects = [
    { value: secret, suffix: "" },
    { value: secret.trim(), suffix: " (trimmed)" },
    ...jsonLeaves(secret).map((value) => ({ value, suffix: " (JSON leaf)" })),
  ];
  const forms = new Map<string, Form>();
  for (const { value, suffix } of subjects) {
    for (const { of, ...form } of ENCODINGS) {
      for (const text of of(value)) {
        const sought = form.folded ? fold(text) : text;
        const key = `${form.folded} ${sought}`;
        if (!forms.has(key)) forms.set(key, { ...form, name: `${form.name}${suffix}`, text, sought });
      }
    }
  }
  return [...forms.values()].filter(({ text }) => text !== "");
}

function jsonLeaves(secret: string): string[] {
  const leaves: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node === "string") leaves.push(node);
    else if (typeof node === "object" && node !== null) for (const child of Object.values(node)) collect(child);
  };
  try {
    collect(JSON.parse(secret));
  } catch {
    return [];
  }
  return [...new Set(leaves)].filter((leaf) => leaf.trim().length >= SHORTEST && !isOrdinaryWord(leaf.trim()));
}

type Haystack = { places: readonly Place[]; indexes: Map<string, WindowIndex>; measures: readonly Measure[] };
type Search = Haystack & { allow: readonly string[] };
/** `allowed`: one text, folded */
type AllowedSearch = Haystack & { allowed: string };

/** Parts of many secrets that stand in ordinary text as well, such as the address of a page of documentation. */
const ORDINARY_TEXTS = ["https://www.", "http://www."];

function leaksOfOne(secret: string, { allow, ...search }: Search): Leak[] {
  const trimmed = secret.trim();
  if (trimmed === "") return [];
  const armour = secret.match(/-----(BEGIN|END) [A-Z0-9 ]+-----/g) ?? [];
  const allowed = fold([...allow, ...ORDINARY_TEXTS, ...armour].join("\n"));
  const isWordOnly = trimmed.length < SHORTEST || isOrdinaryWord(trimmed);
  if (isWordOnly) return allowed.includes(fold(trimmed)) ? [] : wordLeaks(trimmed, search.places);
  const forms = formsOf(secret).filter(({ sought }) => !allowed.includes(fold(sought)));
  return [...formLeaks(forms, { ...search, allowed }), ...lengthLeaks(secret, { ...search, allowed })];
}

function wordLeaks(word: string, places: readonly Place[]): Leak[] {
  return places.filter(({ text }) => hasWord(text, word)).map(({ where }) => ({ where, form: "raw" }));
}

function formLeaks(forms: readonly Form[], search: AllowedSearch): Leak[] {
  const wholes: Leak[] = [];
  const parts = new Map<string, Leak>();
  for (const form of forms) {
    const found = findForm(form, search);
    wholes.push(...found.wholes);
    for (const { where } of found.parts) {
      if (!parts.has(where)) parts.set(where, { where, form: `part of ${form.name}` });
    }
  }
  // Each form of a secret holds parts of others: they say nothing new beside a whole.
  for (const { where } of wholes) parts.delete(where);
  return [...wholes, ...parts.values()];
}

function hasWord(text: string, word: string): boolean {
  const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordCharacter(text.charAt(at - 1)) && !isWordCharacter(text.charAt(at + word.length))) return true;
  }
  return false;
}

function findForm(form: Form, search: AllowedSearch): { wholes: Leak[]; parts: Place[] } {
  const text = form.sought;
  const places = search.places.filter(({ kind }) => form.plain || kind !== "masked");
  const hasParts = form.window > 0 && text.length >= form.window;
  const starts = hasParts ? indexFor(form, search).startsIn(text) : new Map<Place, number[]>();
  const wholes = places
    .filter((place) => (!hasParts || starts.get(place)?.[0] === 0) && place.view(form.folded).includes(text))
    .map(({ where, text: seen }) => ({
      where,
      form: seen.includes(form.text) ? form.name : `${form.name} in other case`,
    }));
  const tells = (start: number): boolean => {
    const window = text.slice(start, start + form.window);
    return !isOrdinaryText(window) && !search.allowed.includes(fold(window));
  };
  return { wholes, parts: places.filter((place) => starts.get(place)?.some(tells)) };
}

const ESCAPES = /&(?:#x?[0-9a-f]+|[a-z]+);|%[0-9a-f]{2}|\\+(?:u[0-9a-f]{4}|["\\/bfnrt])/gi;

/** Indentation, rules, JSON punctuation, ordinary words: such parts of a secret stand in any text and tell nothing. */
function isOrdinaryText(window: string): boolean {
  const text = window.replace(ESCAPES, " ");
  const letters = new Set(text.replace(/[^\p{L}\p{N}]/gu, ""));
  const isPunctuation = letters.size < 3 && new Set(text.replace(/\s/g, "")).size < 6;
  return isPunctuation || [...ORDINARY_WORDS].some((word) => word.includes(fold(window)));
}

function indexFor({ window, folded }: Form, { places, indexes }: Haystack): WindowIndex {
  const key = `${window} ${folded}`;
  const known = indexes.get(key);
  if (known !== undefined) return known;
  const index = new WindowIndex(places, { size: window, folded });
  indexes.set(key, index);
  return index;
}

/**
 * The windows of all places in one hash table, as chains of their positions. The forms of a secret of 48 KB have more
 * than a million windows, nearly none of which is anywhere: a look into the table tells, without making a string of it.
 */
class WindowIndex {
  readonly #size: number;
  readonly #shift: number;
  readonly #texts: { place: Place; text: string; base: number }[] = [];
  /** hash -> position of a window, counted from 1 through all texts; 0 ends a chain */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(places: readonly Place[], { size, folded }: { size: number; folded: boolean }) {
    let total = 0;
    for (const place of places) {
      const text = place.view(folded);
      this.#texts.push({ place, text, base: total });
      total += text.length;
    }
    const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(total * 4 + 1))));
    this.#size = size;
    this.#shift = 32 - bits;
    this.#heads = new Int32Array(2 ** bits);
    this.#next = new Int32Array(total);
    for (const [owner] of this.#texts.entries()) this.#add(owner);
  }

  #add(owner: number): void {
    const { text, base } = this.#texts[owner] as { text: string; base: number };
    forEachWindow({ text, size: this.#size }, (hash, start) => {
      const slot = hash >>> this.#shift;
      const head = this.#heads[slot] ?? 0;
      // A line that is printed a thousand times would make chains of a thousand.
      if (head > base && sameText({ left: text, at: head - 1 - base, right: text, start, size: this.#size })) return;
      this.#next[base + start] = head;
      this.#heads[slot] = base + start + 1;
    });
  }

  /** For each place, the starts of those windows of a text that stand there too, in order. */
  startsIn(text: string): Map<Place, number[]> {
    const found = new Map<Place, number[]>();
    forEachWindow({ text, size: this.#size }, (hash, start) => {
      for (let link = this.#heads[hash >>> this.#shift] ?? 0; link !== 0; link = this.#next[link - 1] ?? 0) {
        const owner = this.#texts.findLast(({ base }) => base < link);
        if (owner === undefined) continue;
        const { place, text: left, base } = owner;
        if (!sameText({ left, at: link - 1 - base, right: text, start, size: this.#size })) continue;
        const starts = found.get(place);
        if (starts === undefined) found.set(place, [start]);
        else starts.push(start);
      }
    });
    return found;
  }
}

type Comparison = { left: string; at: number; right: string; start: number; size: number };

function sameText({ left, at, right, start, size }: Comparison): boolean {
  for (let offset = 0; offset < size; offset += 1) {
    if (left.charCodeAt(at + offset) !== right.charCodeAt(start + offset)) return false;
  }
  return true;
}

const MULTIPLIER = 0x01000193;
const SCATTER = 0x9e3779b1;

function forEachWindow(
  { text, size }: { text: string; size: number },
  visit: (hash: number, start: number) => void,
): void {
  let highest = 1;
  for (let power = 0; power < size; power += 1) highest = Math.imul(highest, MULTIPLIER);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const leaving = at < size ? 0 : Math.imul(text.charCodeAt(at - size), highest);
    hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(at) - leaving) | 0;
    if (at >= size - 1) visit(Math.imul(hash, SCATTER), at - size + 1);
  }
}

/** A number of two or more digits right before a unit, or right after what it measures; a limit is none of a secret. */
const LENGTHS = [
  /(?<!\b(?:than|most|least|to|of|over|under|maximum|minimum|limit)\s)(?<![\w.,-])(\d{2,})[ -]?(?:characters?|chars?|bytes?|letters|digits|long)\b/gi,
  /(?:length|characters|chars|bytes)["']?\s*[:=]\s*(\d{2,})(?!\w|\.\d)/gi,
  /length (?:(?:is|was|of) )?(\d{2,})(?!\w|\.\d)/gi,
];

type Measure = { where: string; found: string; length: string };

/** Lengths of whatever: read once, however many secrets there are. */
function measuresIn(places: readonly Place[]): Measure[] {
  const written = places.filter(({ kind }) => kind === "written");
  return written.flatMap(({ where, text }) => {
    const matches = LENGTHS.flatMap((pattern) => [...text.matchAll(pattern)]);
    return matches.map(([found, length = ""]) => ({ where, found: fold(found), length }));
  });
}

function lengthLeaks(secret: string, { measures, allowed }: AllowedSearch): Leak[] {
  const measured = [secret, secret.trim()].flatMap((text) => [text.length, [...text].length, Buffer.byteLength(text)]);
  const lengths = new Set(measured.map(String));
  return measures
    .filter(({ found, length }) => lengths.has(length) && !allowed.includes(found))
    .map(({ where }) => ({ where, form: "length" }));
}
