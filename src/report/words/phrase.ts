import type { InputName } from "../../contract.ts";
import { MOST_NAMES, number } from "../../wording.ts";

/**
 * Text that stands for itself, letter by letter, such as a name, an input or a command. HTML shows it in `<code>`, and as
 * a link if it has a URL.
 */
export type Literal = { readonly literal: string; readonly url?: string };

/** Words of ours that are a link in HTML. */
export type Link = { readonly link: string; readonly url: string };

/** A sentence, or a piece of one, that knows which of its words are literals. No writer has to guess. */
export type Phrase = readonly (string | Literal | Link)[];

/** What may stand in a {@link phrase}. A number is written as it is, since most are codes: counts go through `number`. */
type Insert = string | number | Literal | Link | Phrase | undefined | false;

/** Returns a text as a literal. It must be fit to print. */
export function literal(text: string): Literal {
  return { literal: text };
}

/** Returns the name of an input as a literal. */
export function input(name: InputName): Literal {
  return literal(name);
}

/** Builds a phrase from a template: `phrase${"`"}Worker ${"${"}literal(script)} failed.${"`"}`. */
export function phrase(texts: TemplateStringsArray, ...inserts: readonly Insert[]): Phrase {
  const parts = texts.flatMap((text, index) => [text, inserts[index]].flat());
  return given(parts)
    .filter((part) => part !== "")
    .map((part) => (typeof part === "number" ? String(part) : part));
}

/** Returns a phrase as plain text, for a log. */
export function plain(parts: Phrase): string {
  return parts.map((part) => (typeof part === "string" ? part : "literal" in part ? part.literal : part.link)).join("");
}

/** Leaves out what a condition has made `undefined` or `false`: `[count > 1 && phrase`…`]`. */
export function given<Item>(items: readonly (Item | undefined | false)[]): Item[] {
  return items.filter((item): item is Item => item !== undefined && item !== false);
}

/** Joins the phrases that are {@link given}, with a space between two unless told otherwise. */
export function joined(phrases: readonly (Phrase | undefined | false)[], separator = " "): Phrase {
  return given(phrases).flatMap((one, index) => (index === 0 ? one : [separator, ...one]));
}

/** Returns "A, B and 3 more": at most 40 literals, joined by commas. A text is made a literal first. */
export function literals(given: readonly (string | Literal)[]): Phrase {
  return listed(given, (one) => [typeof one === "string" ? literal(one) : one]);
}

/** Returns at most 40 items as phrases, joined by commas, and how many more there are. */
export function listed<Item>(items: readonly Item[], phraseOf: (item: Item) => Phrase): Phrase {
  const list = joined(items.slice(0, MOST_NAMES).map(phraseOf), ", ");
  const rest = items.length - MOST_NAMES;
  return rest > 0 ? [...list, ` and ${number(rest)} more`] : list;
}

/**
 * A line of a message. `quote` holds a server's own words, `item` is one of a list. `label` says what the line gives:
 * "Cause", "What to do".
 */
export type Line = {
  readonly kind: "text" | "item" | "quote";
  readonly label?: string;
  readonly phrase: Phrase;
};

/** Builds a line of prose from a template, as {@link phrase} does. */
export function line(...template: Parameters<typeof phrase>): Line {
  return { kind: "text", phrase: phrase(...template) };
}

/** Builds a line of a list from a template. */
export function item(...template: Parameters<typeof phrase>): Line {
  return { kind: "item", phrase: phrase(...template) };
}

/** Returns a line as plain text, for a log. */
export function lineText({ kind, label, phrase: said }: Line): string {
  const labelled = label === undefined ? plain(said) : `${label}: ${plain(said)}`;
  return kind === "item" ? `- ${labelled}` : labelled;
}

/** What is said of each kind of a closed union, in place of a `switch`: no kind can be forgotten. */
export type ByKind<Fact extends { readonly kind: string }, Said> = {
  readonly [Kind in Fact["kind"]]: (fact: Fact & { readonly kind: Kind }) => Said;
};

/** Returns what a table says of a fact. */
export function say<Fact extends { readonly kind: string }, Said>(table: ByKind<Fact, Said>, fact: Fact): Said {
  const sayKind = table[fact.kind as Fact["kind"]] as (fact: Fact) => Said;
  return sayKind(fact);
}
