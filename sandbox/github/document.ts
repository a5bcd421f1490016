/**
 * The part of GraphQL's language (October 2021) that a client of comments needs: one operation with variables, fields,
 * aliases and arguments. Fragments and directives are refused.
 */

export type Location = { line: number; column: number };

export type Value =
  | { kind: "variable"; name: string }
  | { kind: "literal"; value: unknown }
  | { kind: "object"; members: Record<string, Value> };

export type Selection = {
  name: string;
  /** the name in the answer */
  key: string;
  arguments: Record<string, Value>;
  /** undefined without braces */
  selections: Selection[] | undefined;
  location: Location;
};

export type Operation = {
  kind: "query" | "mutation";
  name: string | undefined;
  /** name -> type, as written: `String!` */
  variables: Record<string, string>;
  selections: Selection[];
};

/** A document that is none; the message is the one of GitHub's parser (graphql-ruby). */
export class SyntaxFault extends Error {
  readonly location: Location;

  constructor(token: Token | undefined) {
    const { line, column } = token?.location ?? { line: 1, column: 1 };
    const found = token === undefined ? "end of document" : JSON.stringify(token.text);
    super(`Parse error on ${found} at [${line}, ${column}]`);
    this.location = { line, column };
  }
}

type Token = { kind: "punctuator" | "name" | "number" | "string"; text: string; location: Location };

const TOKEN =
  /(?<punctuator>[!$():=@[\]{}|&]|\.{3})|(?<name>[_A-Za-z]\w*)|(?<number>-?\d+)|(?<string>"(?:[^"\\\n]|\\.)*")/y;
const IGNORED = /(?:[\s,\ufeff]|#[^\n]*)*/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const skip = (at: number): number => {
    IGNORED.lastIndex = at;
    IGNORED.exec(text);
    return IGNORED.lastIndex;
  };
  for (let at = skip(0); at < text.length; at = skip(TOKEN.lastIndex)) {
    TOKEN.lastIndex = at;
    const lines = text.slice(0, at).split("\n");
    const location = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    const match = TOKEN.exec(text);
    const [kind] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    if (match === null || kind === undefined) {
      throw new SyntaxFault({ kind: "punctuator", text: text.charAt(at), location });
    }
    tokens.push({ kind: kind as Token["kind"], text: match[0], location });
  }
  return tokens;
}

/** @throws SyntaxFault */
export function parseDocument(text: string): Operation {
  return new Parser(tokensOf(text)).document();
}

class Parser {
  readonly #tokens: Token[];

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  document(): Operation {
    const operation = this.#operation();
    if (this.#tokens.length > 0) throw new SyntaxFault(this.#tokens[0]);
    return operation;
  }

  #operation(): Operation {
    if (this.#sees("{")) return { kind: "query", name: undefined, variables: {}, selections: this.#selections() };
    const kind = this.#name();
    if (kind.text !== "query" && kind.text !== "mutation") throw new SyntaxFault(kind);
    const name = this.#tokens[0]?.kind === "name" ? this.#name().text : undefined;
    const variables = this.#sees("(") ? this.#variables() : {};
    return { kind: kind.text, name, variables, selections: this.#selections() };
  }

  #variables(): Record<string, string> {
    const variables: Record<string, string> = {};
    this.#take("(");
    while (!this.#sees(")")) {
      this.#take("$");
      const { text } = this.#name();
      this.#take(":");
      variables[text] = this.#name().text + (this.#sees("!") ? this.#take("!").text : "");
    }
    this.#take(")");
    return variables;
  }

  #selections(): Selection[] {
    const selections: Selection[] = [];
    this.#take("{");
    do selections.push(this.#selection());
    while (!this.#sees("}"));
    this.#take("}");
    return selections;
  }

  #selection(): Selection {
    const first = this.#name();
    const aliased = this.#sees(":");
    if (aliased) this.#take(":");
    const name = aliased ? this.#name().text : first.text;
    return {
      name,
      key: first.text,
      location: first.location,
      arguments: this.#sees("(") ? this.#members("(", ")") : {},
      selections: this.#sees("{") ? this.#selections() : undefined,
    };
  }

  #members(open: string, close: string): Record<string, Value> {
    const members: Record<string, Value> = {};
    this.#take(open);
    while (!this.#sees(close)) {
      const { text } = this.#name();
      this.#take(":");
      members[text] = this.#value();
    }
    this.#take(close);
    return members;
  }

  #value(): Value {
    if (this.#sees("{")) return { kind: "object", members: this.#members("{", "}") };
    if (this.#sees("$")) {
      this.#take("$");
      return { kind: "variable", name: this.#name().text };
    }
    const token = this.#tokens.shift();
    if (token === undefined || token.kind === "punctuator") throw new SyntaxFault(token);
    const words: Record<string, unknown> = { true: true, false: false, null: null };
    return { kind: "literal", value: token.kind === "name" ? (words[token.text] ?? null) : JSON.parse(token.text) };
  }

  #sees(text: string): boolean {
    return this.#tokens[0]?.kind === "punctuator" && this.#tokens[0].text === text;
  }

  #take(text: string): Token {
    const token = this.#tokens.shift();
    if (token === undefined || token.kind !== "punctuator" || token.text !== text) throw new SyntaxFault(token);
    return token;
  }

  #name(): Token {
    const token = this.#tokens.shift();
    if (token === undefined || token.kind !== "name") throw new SyntaxFault(token);
    return token;
  }
}
