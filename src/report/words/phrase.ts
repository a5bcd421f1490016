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
type Insert = string | number | Literal | Link | Phrase;

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
  const parts = texts.flatMap((text, index) => [text, ...partsOf(inserts[index] ?? "")]);
  return parts.filter((part) => part !== "");
}

function partsOf(insert: Insert): Phrase {
  if (typeof insert === "string" || typeof insert === "number") return [String(insert)];
  return "length" in insert ? insert : [insert];
}

/** Returns a phrase as plain text, for a log. */
export function plain(parts: Phrase): string {
  return parts.map(plainPart).join("");
}

function plainPart(part: Phrase[number]): string {
  if (typeof part === "string") return part;
  return "literal" in part ? part.literal : part.link;
}

/** Joins phrases, with a space between two unless told otherwise. */
export function joined(phrases: readonly Phrase[], separator = " "): Phrase {
  return phrases.flatMap((one, index) => (index === 0 ? one : [separator, ...one]));
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

/** Returns a line of prose. */
export function line(given: Phrase): Line {
  return { kind: "text", phrase: given };
}

/** Returns a line of a list. */
export function item(given: Phrase): Line {
  return { kind: "item", phrase: given };
}

/** Returns a line as plain text, for a log. */
export function lineText({ kind, label, phrase: given }: Line): string {
  const labelled = label === undefined ? plain(given) : `${label}: ${plain(given)}`;
  return kind === "item" ? `- ${labelled}` : labelled;
}
