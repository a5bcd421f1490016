/** A pattern on the names of secrets. `line` is its line in the input, counted from 1. */
export type NamePattern = {
  readonly text: string;
  readonly line: number;
  readonly matches: (name: string) => boolean;
};

/** What makes a text no pattern, or one that can match no name. */
export type PatternFault = "separator" | "quote" | "negation" | "list" | "anchor" | "regex" | "bracket";

/** Positions in a name, one bit each: bit 0 is before the first character. */
type Positions = bigint;

/** `isLast`: whether nothing follows in the pattern. */
type Context = { readonly name: string; readonly isLast: boolean };

/**
 * A part of a pattern: where it can end, if it begins at one of `starts`. All ways through a pattern are followed at once,
 * so the time grows with the length of the pattern times that of the name, and with its square for a negation.
 */
type Part = (starts: Positions, context: Context) => Positions;

const LONGEST_PATTERN = 1_000;
/** Each level of nested groups may double the work. */
const DEEPEST_NESTING = 5;

/** What people write in place of one glob per line: lists in other notations, and regular expressions. */
const SHAPES: readonly (readonly [PatternFault, RegExp])[] = [
  ["quote", /["'`\\/]/],
  ["separator", /[\s;，、；]/],
  ["list", /^-|^\[[^\]-]{3,}\]$|\{[^{},]*\}/],
  ["negation", /^!(?!\()/],
  ["anchor", /^\^|\$$/],
  ["regex", /(?<!\*)\.[*+]|[)\]]\+(?!\()|\)\?(?!\()/],
];

/**
 * Reads a glob on names: `*`, `?`, `[A-Z]`, `[!A]`, `{A,B}` and the groups `@(A|B)`, `?(A)`, `+(A)`, `*(A)`, `!(A)`. It
 * matches whole names. Names are not paths: `*` is any text, with slashes, dots and line breaks.
 *
 * `!(A)` at the end is any text but A; before something else, any text that does not begin with A.
 */
export function parsePattern(text: string, line: number): NamePattern | PatternFault {
  const glob = text.replace(/\{(\w)\.\.(\w)\}/g, "[$1-$2]");
  const shape = SHAPES.find(([, form]) => form.test(glob));
  if (shape !== undefined) return shape[0];
  if (glob.length > LONGEST_PATTERN) return "bracket";
  const parser = new Parser(glob);
  const whole = parser.sequence("");
  const matches = (name: string): boolean => (whole(1n, { name, isLast: true }) & endOf(name)) !== 0n;
  return parser.fault ?? { text, line, matches };
}

class Parser {
  fault: PatternFault | undefined;
  readonly #text: string;
  #at = 0;
  /** The operators of the groups around. */
  readonly #open: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads up to one of the characters in `ends`, or to the end of the text. */
  sequence(ends: string): Part {
    const parts: Part[] = [];
    while (this.#at < this.#text.length && !ends.includes(this.#peek())) parts.push(this.#part());
    return (starts, { name, isLast }) =>
      parts.reduce((at, part, index) => part(at, { name, isLast: isLast && index === parts.length - 1 }), starts);
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #part(): Part {
    const character = this.#peek();
    this.#at += 1;
    const group = GROUPS[character];
    if (group !== undefined && this.#peek() === "(") {
      this.#at += 1;
      return group(this.#alternatives(character, "|)"));
    }
    if (character === "(") return this.#alternatives("@", "|)");
    if (character === "{") return this.#alternatives("@", ",}");
    if (character === "[") return this.#class();
    if (character === "*") return anyText;
    if (character === "?") return oneOf(() => true);
    if (/[)\]}]/.test(character)) this.fault ??= "bracket";
    if (/[,|]/.test(character)) this.fault ??= "separator";
    return oneOf((one) => one === character);
  }

  /** Reads a group behind its opening bracket. `ends` are what separates alternatives, and the closing bracket. */
  #alternatives(operator: string, ends: string): Part {
    // A negation in a negation would cost the cube of the name's length.
    const isTooDeep = this.#open.length === DEEPEST_NESTING || (operator === "!" && this.#open.includes("!"));
    if (isTooDeep) this.fault ??= "bracket";
    if (this.fault !== undefined) return anyText;
    this.#open.push(operator);
    const alternatives = [this.sequence(ends)];
    while (this.#peek() === ends[0]) {
      this.#at += 1;
      alternatives.push(this.sequence(ends));
    }
    this.#open.pop();
    if (this.#peek() !== ends[1]) this.fault ??= "bracket";
    this.#at += 1;
    return (starts, context) => alternatives.reduce((all, part) => all | part(starts, context), 0n);
  }

  #class(): Part {
    const [all, negation, content = ""] = /^([!^]?)([^\]]+)\]/.exec(this.#text.slice(this.#at)) ?? [];
    this.#at += all?.length ?? 0;
    const ranges = [...content.matchAll(/(.)-(.)|./gs)].map(([one, from = one, to = one]) => ({ from, to }));
    if (content.includes(",")) this.fault ??= "list";
    if (all === undefined || ranges.some(({ from, to }) => from > to)) this.fault ??= "bracket";
    return oneOf((one) => ranges.some(({ from, to }) => from <= one && one <= to) === (negation === ""));
  }
}

const GROUPS: Readonly<Record<string, (content: Part) => Part>> = {
  "@": (content) => content,
  "?": (content) => (starts, context) => starts | content(starts, context),
  "+": repeated,
  "*": (content) => (starts, context) => starts | repeated(content)(starts, context),
  "!": (content) => (starts, context) => anyText(unmatched(content, starts, context), context),
};

const endOf = (name: string): Positions => 1n << BigInt(name.length);

/** The first of the positions, and all after it. */
const anyText: Part = (starts, { name }) => (2n * endOf(name) - 1n) & -(starts & -starts);

function oneOf(accepts: (character: string) => boolean): Part {
  return (starts, { name }) => {
    let accepted = 0n;
    if (starts === 0n) return accepted;
    for (let at = 0; at < name.length; at += 1) if (accepts(name.charAt(at))) accepted |= 1n << BigInt(at);
    return (starts & accepted) << 1n;
  };
}

/** One or more times. Only positions that are new are followed further. */
function repeated(content: Part): Part {
  return (starts, { name }) => {
    let reached = 0n;
    for (let found = starts; found !== 0n; reached |= found) found = content(found, { name, isLast: false }) & ~reached;
    return reached;
  };
}

/** The starts from which the content does not match: the rest of the name, or the beginning of it if more follows. */
function unmatched(content: Part, starts: Positions, context: Context): Positions {
  let found = 0n;
  for (let start = 1n; start <= endOf(context.name); start <<= 1n) {
    const ends = (starts & start) === 0n ? start : content(start, context);
    const isMatch = (context.isLast ? ends & endOf(context.name) : ends) !== 0n;
    if ((starts & start) !== 0n && !isMatch) found |= start;
  }
  return found;
}
