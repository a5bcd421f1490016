import { INPUTS, type InputName, type InputSpec } from "../../contract.ts";
import type { Environment, Ports } from "../../ports.ts";
import { listOf } from "../../wording.ts";
import { FindingList, type Findings } from "./context.ts";

/** One line of a list input or file, trimmed. `line` counts from 1. */
export type ListLine = { readonly text: string; readonly line: number };

/** A trimmed value and the input or variable that it came from: "api-token", "CLOUDFLARE_API_TOKEN". */
export type Sourced = { readonly value: string; readonly from: string };

/** The inputs of one kind, by their names in the contract. */
type NameOf<Kind extends InputSpec["kind"]> = {
  [Name in InputName]: (typeof INPUTS)[Name]["kind"] extends Kind ? Name : never;
}[InputName];

type Choice<Name extends NameOf<"choice">> = (typeof INPUTS)[Name]["choices"][number];

/** Returns what the YAML 1.2 core schema makes of a text, or undefined if that is no boolean. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}

/**
 * The inputs of the step and the variables of its environment, still unchecked. An input that is blank counts as not
 * given. The typed fields (`boolean`, `choice`, `integer`, `seconds`) take defaults and bounds from the contract; if the
 * text does not fit, they add a problem and give the default.
 */
export class Inputs {
  readonly #core: Pick<Ports["core"], "getInput">;
  readonly #env: Environment;
  readonly #findings: Findings;
  readonly #variables = new Set<string>();

  constructor({ core, env }: Pick<Ports, "core" | "env">, findings: Findings = new FindingList()) {
    this.#core = core;
    this.#env = env;
    this.#findings = findings;
  }

  /** Returns the input byte for byte. */
  raw(name: InputName): string | undefined {
    const value = this.#core.getInput(name, { trimWhitespace: false });
    return value.trim() === "" ? undefined : value;
  }

  /** Returns the input without the white space around it. */
  text(name: InputName): string | undefined {
    return this.raw(name)?.trim();
  }

  isGiven(name: InputName): boolean {
    return this.raw(name) !== undefined;
  }

  /** Returns whether the input is one JSON object rather than lines. */
  isJson(name: InputName): boolean {
    return this.text(name)?.startsWith("{") ?? false;
  }

  /** Returns the lines of the input without blank ones and `#` comments. */
  list(name: InputName): ListLine[] {
    return listLines(this.raw(name) ?? "");
  }

  /** Returns the input, or else the variable that the contract names for it. */
  sourced(name: InputName): Sourced | undefined {
    const value = this.text(name);
    return value === undefined ? this.fromVariable(name) : { value, from: name };
  }

  /** Returns the variable that the contract names for an input, whether or not the input is given. */
  fromVariable(name: InputName): Sourced | undefined {
    const { variable }: InputSpec = INPUTS[name];
    if (variable === undefined) return undefined;
    const value = this.variable(variable)?.trim() ?? "";
    return value === "" ? undefined : { value, from: variable };
  }

  /** Returns a variable byte for byte: undefined if it is not set, `""` if it is set to nothing. */
  variable(name: string): string | undefined {
    if (!Object.hasOwn(this.#env, name)) return undefined;
    this.#variables.add(name);
    return this.#env[name];
  }

  /**
   * Returns the spellings of each variable that was read by more than one. On Windows `DB_KEY` and `db_key` are one
   * variable, and both get the value of the one that is set last.
   */
  spellings(): string[][] {
    // Where case counts, every variable is listed as it is spelled.
    const listed = new Set(Object.keys(this.#env));
    const groups = Map.groupBy(this.#variables, (name) => name.toUpperCase());
    return [...groups.values()].filter((names) => names.length > 1 && names.some((name) => !listed.has(name)));
  }

  boolean(name: NameOf<"boolean">): boolean {
    const text = this.text(name);
    const value = text === undefined ? INPUTS[name].default : parseBoolean(text);
    return value ?? this.#refused(name, "true or false");
  }

  choice<Name extends NameOf<"choice">>(name: Name): Choice<Name> {
    const { choices, default: fallback }: { choices: readonly Choice<Name>[]; default: Choice<Name> } = INPUTS[name];
    const text = this.text(name) ?? fallback;
    return choices.find((choice) => choice === text) ?? this.#refused(name, listOf(choices));
  }

  /** Reads a whole number in decimal digits. */
  integer(name: NameOf<"integer">): number {
    const { min, max, default: fallback }: InputSpec & { kind: "integer" } = INPUTS[name];
    const value = this.#number(name, /^\d+$/);
    if (value >= min && value <= (max ?? Number.MAX_SAFE_INTEGER)) return value;
    const range = max === undefined ? `of ${min} or more` : `from ${min} to ${max}`;
    return this.#refused(name, `a whole number ${range}, for example ${fallback}`);
  }

  /** Reads seconds, with decimals or without. */
  seconds(name: NameOf<"seconds">): number {
    const { max } = INPUTS[name];
    const value = this.#number(name, /^\d+(\.\d+)?$/);
    if (value > 0 && value <= max) return value;
    return this.#refused(name, `a number of seconds, greater than 0 and at most ${max} (60, not 60s)`);
  }

  #number(name: NameOf<"integer" | "seconds">, form: RegExp): number {
    const text = this.text(name) ?? String(INPUTS[name].default);
    return form.test(text) ? Number(text) : Number.NaN;
  }

  #refused<Name extends NameOf<"boolean" | "choice" | "integer" | "seconds">>(
    name: Name,
    rule: string,
  ): (typeof INPUTS)[Name]["default"] {
    return this.#findings.problem(`${name} must be ${rule}.`, INPUTS[name].default);
  }
}

/** Returns the lines of a text, trimmed, without blank ones and those that begin with `#`. */
export function listLines(text: string): ListLine[] {
  return text
    .split("\n")
    .map((content, index) => ({ text: content.trim(), line: index + 1 }))
    .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}
