import { isObject, type JsonObject } from "../../model/json.ts";
import { isBindingName } from "../../model/secret.ts";
import { displayName } from "../../privacy/sanitize.ts";
import { nameList } from "../../wording.ts";
import { readKeyBinding } from "../keys/key-binding.ts";
import type { Context } from "../reading/context.ts";
import { allOf, type EntryDeclaration } from "../reading/declared.ts";
import { kindOf } from "../reading/json-document.ts";
import { IDENTIFIER_REMEDY, storedNameProblem } from "../reading/secret-names.ts";
import { isBlank } from "./empty-values.ts";
import type { NameFilter, SeenName } from "./name-filter.ts";

/** A name and its value as a JSON object or a file has them. The value is already among the sensitive ones. */
export type SourceEntry = SeenName & {
  readonly value: unknown;
  /** Of a dotenv file, counted from 1. */
  readonly line?: number;
};

export type EntryContext = Context & {
  readonly filter: NameFilter;
  /** Values that a `toJSON(secrets)` holds as well and that are not meant for a Worker, with what they are. */
  readonly credentials: ReadonlyMap<string, string>;
};

/**
 * A source of entries: `where` begins each problem ("secrets", `secrets-file "a.env"`). In a file `null` deletes; in the
 * input it may have fallen out of an expression.
 */
export type SourceContext = EntryContext & { readonly where: string; readonly kind: "input" | "file" };

/** What an entry declares, or why it was left out. All names other than `seen` are fit to print. */
export type EntryReading = EntryDeclaration & {
  readonly seen?: SeenName;
  /** By `include`, `exclude` and `remove-prefix`. */
  readonly filtered?: string;
  /** By `only-required`. */
  readonly notRequired?: string;
  /** Because it is the runner's or this step's own: "TOKEN (the Cloudflare credential of this step)". */
  readonly owned?: string;
  /** What is wrong with it, after `shown`: its name, or where it stands. */
  readonly fault?: { readonly why: string; readonly shown: string };
};

/** Reads the entries of one source. What is wrong with several of them is said once. */
export function readEntries(entries: readonly SourceEntry[], context: SourceContext): EntryReading[] {
  const found = entries.map((entry): EntryReading => {
    return { seen: { name: entry.name, isShowable: entry.isShowable }, ...readEntry(entry, context) };
  });
  for (const [why, faults] of Map.groupBy(allOf(found, "fault"), (fault) => fault.why)) {
    context.findings.problem(`${context.where}, ${nameList(faults.map(({ shown }) => shown))}: ${why}`);
  }
  return found;
}

/** Only the runner's own (docs.github.com, "Automatic token authentication" and "Enabling debug logging"). */
const RUNNER_SECRETS = new Set(["github_token", "actions_step_debug", "actions_runner_debug"]);

function readEntry(entry: SourceEntry, context: SourceContext): EntryReading {
  const { filter, credentials, kind } = context;
  const { value } = entry;
  const where = placeOf(entry, context);
  const name = filter.nameFor(entry.name);
  const shown = entry.isShowable ? displayName(entry.name) : `(a name in ${where}, not shown)`;
  if (name === undefined) return { filtered: shown };
  if (!filter.isWanted(name)) return { notRequired: shown };
  const owner =
    kind === "input" && RUNNER_SECRETS.has(entry.name.toLowerCase())
      ? "the workflow run's own"
      : typeof value === "string" && credentials.get(value.trim());
  if (owner) return { owned: `${shown} (${owner})`, untouched: name };
  // Cloudflare does not validate names: only setting one needs an identifier.
  const isDeletion = value === null && kind === "file";
  const why = isDeletion ? storedNameProblem(name) : nameFault(entry, name);
  if (why !== undefined) return { fault: { why, shown: shownIn(entry) } };
  return isDeletion ? { deletion: { name, where } } : readValue({ ...entry, name }, context);
}

function placeOf({ line }: SourceEntry, { where }: SourceContext): string {
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
function readValue(entry: SourceEntry, context: SourceContext): EntryReading {
  const { name, value, isShowable } = entry;
  const where = placeOf(entry, context);
  const refused = (why: string): EntryReading => ({ fault: { why, shown: shownIn(entry) } });
  if (isObject(value) && value.name !== undefined && value.name !== name) {
    return refused("the field name must be the same as the key. Remove the field.");
  }
  if (isObject(value) && value.type === "secret_key") {
    const secret = readKeyBinding({ name, value, where: `${where}, ${name}` }, context);
    return secret === undefined ? {} : { declared: { secret, where } };
  }
  const text = isObject(value) ? value.text : value;
  const why = isObject(value) ? bindingFault(value) : textFault(value);
  if (typeof text !== "string" || why !== undefined) return refused(why ?? "");
  if (!text.isWellFormed()) return refused(HALF_CHARACTER);
  if (!isBlank(text)) return { declared: { secret: { name, type: "secret_text", text }, where } };
  const from = context.kind === "file" ? "file" : "workflow";
  return { empty: { name, isShowable, where, from, settable: true } };
}

/** Only an escape in JSON can have one. It cannot be sent in UTF-8: Cloudflare would store another character. */
const HALF_CHARACTER =
  "the value has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Correct it.";

function textFault(value: unknown): string | undefined {
  if (typeof value === "string") return undefined;
  const remedy = value === null ? "To delete a secret, list it in delete." : "Put it in quotes.";
  return `the value must be a string, not ${kindOf(value)}. ${remedy}`;
}

function bindingFault({ type, text, ...value }: JsonObject): string | undefined {
  if (type !== "secret_text") {
    return "an object must have the type secret_text or secret_key. Give a JSON document as a string.";
  }
  if (Object.keys(value).some((field) => field !== "name")) {
    return "a secret_text can only have the fields name, type and text.";
  }
  if (typeof text === "string") return undefined;
  return text === undefined ? "text is missing." : "text must be a string.";
}
