import { isObject, type JsonObject } from "../../model/json.ts";
import { isBindingName } from "../../model/secret.ts";
import { displayName } from "../../privacy/sanitize.ts";
import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { nameList } from "../../wording.ts";
import { readKeyBinding } from "../keys/key-binding.ts";
import type { Declarations } from "../reading/declared.ts";
import { type Reading, reading } from "../reading/findings.ts";
import { kindOf } from "../reading/json-document.ts";
import { IDENTIFIER_REMEDY, storedNameProblem } from "../reading/secret-names.ts";
import { isBlank } from "./empty-values.ts";
import type { NameFilter, SeenName } from "./name-filter.ts";

/** A name and its value as a JSON object or a file has them. The value is already among the sensitive ones. */
export type SourceEntry = {
  readonly name: string;
  readonly value: unknown;
  /** Of a dotenv file, counted from 1. */
  readonly line?: number;
  /** False if the name may be part of a value. */
  readonly isShowable: boolean;
};

/**
 * A source of entries: `where` begins each problem ("secrets", `secrets-file "a.env"`). In a file `null` deletes; in the
 * input it may have fallen out of an expression.
 */
export type Source = { readonly where: string; readonly kind: "input" | "file" };

/** What a source declares, and what was left out of it. The lists of names other than `seen` are fit to print. */
export type SourceDeclarations = Declarations & {
  readonly seen: readonly SeenName[];
  /** By `include`, `exclude` and `remove-prefix`. */
  readonly filtered: readonly string[];
  /** By `only-required`. */
  readonly notRequired: readonly string[];
  /** Because they are the runner's or this step's own: "TOKEN (the Cloudflare credential of this step)". */
  readonly owned: readonly string[];
};

export type EntryContext = {
  readonly filter: NameFilter;
  /** Values that a `toJSON(secrets)` holds as well and that are not meant for a Worker, with what they are. */
  readonly credentials: ReadonlyMap<string, string>;
  readonly sensitive: SensitiveValues;
};

type Part = Reading<Partial<SourceDeclarations>>;

/** What is wrong with an entry. `shown` is its name, or where it stands. */
type EntryFault = { readonly fault: string; readonly shown: string };

/** Returns the declarations of several parts of a source, or of several sources, in their order. */
export function joined(parts: readonly Part[]): Reading<SourceDeclarations> {
  const all = <List extends keyof SourceDeclarations>(list: List): SourceDeclarations[List] =>
    parts.flatMap(({ value }): readonly unknown[] => value[list] ?? []) as unknown as SourceDeclarations[List];
  return {
    value: {
      declared: all("declared"),
      deletions: all("deletions"),
      empty: all("empty"),
      untouched: all("untouched"),
      seen: all("seen"),
      filtered: all("filtered"),
      notRequired: all("notRequired"),
      owned: all("owned"),
    },
    // Parts may be too many to be spread over arguments.
    findings: {
      problems: parts.flatMap(({ findings }) => findings.problems),
      warnings: parts.flatMap(({ findings }) => findings.warnings),
      notes: parts.flatMap(({ findings }) => findings.notes),
    },
  };
}

/** Reads the entries of one source. What is wrong with several of them is said once. */
export function readEntries(
  entries: readonly SourceEntry[],
  { source, context }: EntryOptions,
): Reading<SourceDeclarations> {
  const seen = entries.map(({ name, isShowable }) => ({ name, isShowable }));
  const parts = entries.map((entry) => readEntry(entry, { source, context }));
  const faults = parts.flatMap((part) => ("fault" in part ? [part] : []));
  const problems = [...Map.groupBy(faults, ({ fault }) => fault)].map(
    ([fault, all]) => `${source.where}, ${nameList(all.map(({ shown }) => shown))}: ${fault}`,
  );
  return joined([...parts.flatMap((part) => ("fault" in part ? [] : [part])), reading({ seen }, { problems })]);
}

type EntryOptions = { readonly source: Source; readonly context: EntryContext };

/** Only the runner's own (docs.github.com, "Automatic token authentication" and "Enabling debug logging"). */
const RUNNER_SECRETS = new Set(["github_token", "actions_step_debug", "actions_runner_debug"]);

function readEntry(entry: SourceEntry, { source, context }: EntryOptions): Part | EntryFault {
  const { filter, credentials } = context;
  const { value } = entry;
  const name = filter.nameFor(entry.name);
  const shown = entry.isShowable ? displayName(entry.name) : `(a name in ${placeOf(entry, source)}, not shown)`;
  if (name === undefined) return reading({ filtered: [shown] });
  if (!filter.isWanted(name)) return reading({ notRequired: [shown] });
  const owner =
    source.kind === "input" && RUNNER_SECRETS.has(entry.name.toLowerCase())
      ? "the workflow run's own"
      : typeof value === "string" && credentials.get(value.trim());
  if (owner) return reading({ owned: [`${shown} (${owner})`], untouched: [name] });
  // Cloudflare does not validate names: only setting one needs an identifier.
  const isDeletion = value === null && source.kind === "file";
  const fault = isDeletion ? storedNameProblem(name) : nameFault(entry, name);
  if (fault !== undefined) return { fault, shown: shownIn(entry) };
  if (isDeletion) return reading({ deletions: [{ name, where: placeOf(entry, source) }] });
  return readValue({ ...entry, name }, { source, context });
}

function placeOf({ line }: SourceEntry, { where }: Source): string {
  return line === undefined ? where : `${where}, line ${line}`;
}

/** An entry in a problem that begins with its source. */
function shownIn({ name, line, isShowable }: SourceEntry): string {
  if (!isShowable) return `(line ${line}, not shown)`;
  return line === undefined ? displayName(name) : `${displayName(name)} (line ${line})`;
}

function nameFault({ name: sourceName }: SourceEntry, name: string): string | undefined {
  if (isBindingName(name)) return undefined;
  const which = name === sourceName ? "the name" : "the name without remove-prefix";
  return `${which} must be a JavaScript identifier. ${IDENTIFIER_REMEDY}`;
}

/** A text, or a binding in the form of Cloudflare's API. */
function readValue(entry: SourceEntry, { source, context }: EntryOptions): Part | EntryFault {
  const { name, value, isShowable } = entry;
  const where = placeOf(entry, source);
  if (isObject(value) && value.type === "secret_key" && nameFieldFault(entry, value) === undefined) {
    const key = readKeyBinding({ name, value, where: `${where}, ${name}`, sensitive: context.sensitive });
    return {
      value: key.value === undefined ? {} : { declared: [{ secret: key.value, where }] },
      findings: key.findings,
    };
  }
  const text = textOf(entry);
  if (typeof text === "object") return { ...text, shown: shownIn(entry) };
  if (!text.isWellFormed()) return { fault: HALF_CHARACTER, shown: shownIn(entry) };
  if (!isBlank(text)) return reading({ declared: [{ secret: { name, type: "secret_text", text }, where }] });
  const from = source.kind === "file" ? "file" : "workflow";
  return reading({
    empty: [{ name, displayName: isShowable ? name : `(${where}, not shown)`, where, from, settable: true }],
  });
}

/** Only an escape in JSON can have one. It cannot be sent in UTF-8: Cloudflare would store another character. */
const HALF_CHARACTER =
  "the value has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Correct it.";

function textOf(entry: SourceEntry): string | { readonly fault: string } {
  const { value } = entry;
  if (typeof value === "string") return value;
  if (!isObject(value)) {
    const remedy = value === null ? "To delete a secret, list it in delete." : "Put it in quotes.";
    return { fault: `the value must be a string, not ${kindOf(value)}. ${remedy}` };
  }
  const fault = nameFieldFault(entry, value) ?? bindingFault(value);
  return fault === undefined ? String(value.text) : { fault };
}

function nameFieldFault({ name }: SourceEntry, value: JsonObject): string | undefined {
  return value.name === undefined || value.name === name
    ? undefined
    : "the field name must be the same as the key. Remove the field.";
}

function bindingFault(value: JsonObject): string | undefined {
  if (value.type !== "secret_text") {
    return "an object must have the type secret_text or secret_key. Give a JSON document as a string.";
  }
  if (Object.keys(value).some((field) => !["name", "type", "text"].includes(field))) {
    return "a secret_text can only have the fields name, type and text.";
  }
  if (typeof value.text === "string") return undefined;
  return value.text === undefined ? "text is missing." : "text must be a string.";
}
