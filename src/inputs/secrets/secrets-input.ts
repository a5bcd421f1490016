import { type LineRange, linesPhrase } from "../../wording.ts";
import type { Context } from "../reading/context.ts";
import type { EntryDeclaration } from "../reading/declared.ts";
import { isShowable } from "../reading/secret-names.ts";
import { isBlank } from "./empty-values.ts";
import { readJsonSecrets } from "./json-secrets.ts";
import { valuesOfText } from "./refused-values.ts";
import { type LineEntry, parseSecretLines, type RefusedLines } from "./secret-lines.ts";
import type { EntryContext, EntryReading } from "./source-entries.ts";

/** Reads `secrets`: lines, or one JSON object, to which the filter applies. */
export function readSecrets(context: EntryContext): EntryReading[] {
  const text = context.inputs.raw("secrets");
  if (text === undefined) return [];
  return context.inputs.isJson("secrets")
    ? readJsonSecrets(text, { ...context, where: "secrets", kind: "input" })
    : readLines(text, context);
}

function readLines(text: string, context: Context): EntryDeclaration[] {
  const { sensitive, findings } = context;
  const { entries, refused: notEntries } = parseSecretLines(text);
  const { quoted, commented } = likeDotenv(entries);
  // One line in quotes may be meant, and so may one with a #; a text with both is a dotenv file.
  const isDotenv = quoted.length > 0 && commented.length > 0;
  const pasted = isDotenv ? [...quoted, ...commented].sort((one, other) => one.first - other.first) : [];
  const refused = [...notEntries, ...pasted.map((range) => ({ ...range, why: "dotenv" as const }))];
  const lines = text.split("\n");
  for (const { first, last } of refused) sensitive.add(valuesOfText(lines.slice(first - 1, last).join("\n")));
  for (const [why, ranges] of Map.groupBy(refused, (range) => range.why)) {
    findings.problem(`secrets, ${linesPhrase(ranges)}: ${REFUSALS[why]}`);
  }
  if (isDotenv) return [];
  if (commented.length > 0) findings.warning(`secrets, ${linesPhrase(commented)}: ${COMMENT}`);
  return entries.map((entry) => readEntry(entry, context));
}

const COMMENT =
  "a # and what follows it become part of the value. Comments go on lines of their own, and a dotenv file in secrets-file.";

/** The lines that a dotenv file may have, and that this grammar takes literally. */
function likeDotenv(entries: readonly LineEntry[]): Readonly<Record<"quoted" | "commented", LineRange[]>> {
  const values = entries.flatMap((entry) => (entry.form === "value" ? [entry] : []));
  const linesOf = (found: typeof values) => found.map(({ line }) => ({ first: line, last: line }));
  return {
    quoted: linesOf(values.filter(({ text }) => /^(["'`]).*\1\s*$/.test(text))),
    commented: linesOf(values.filter(({ text }) => /\s#\s/.test(text) && !/^["'`]/.test(text))),
  };
}

function readEntry(entry: LineEntry, { inputs, sensitive }: Context): EntryDeclaration {
  const { name, line, form } = entry;
  const where = `secrets, line ${line}`;
  const text = form === "variable" ? inputs.variable(name) : entry.text;
  if (text !== undefined && !isBlank(text)) {
    sensitive.add([text]);
    return { declared: { secret: { name, type: "secret_text", text }, where } };
  }
  const settable = text !== undefined;
  if (form !== "variable") return { empty: { name, isShowable: isShowable(name), where, from: "line", settable } };
  // If a variable of that name exists, the name is not part of a value.
  const isShown = settable || (isShowable(name) && !entry.mayBePartOfValue);
  return { empty: { name, isShowable: isShown, where, from: "workflow", settable } };
}

const REMEDY = "Pass the value in env: and write only its NAME on a line; any content is safe that way.";

const REFUSALS: Readonly<Record<RefusedLines["why"], string>> = {
  unknown:
    "this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one name per line, " +
    `without quotes, commas, a leading - or a colon, and without a space before = or <<. ${REMEDY}`,
  dotenv:
    "this is a dotenv file, and its quotes and comments would become part of the values (not shown). Write the text to a " +
    "file in an earlier step, and give the path of the file in secrets-file.",
  pem: `a PEM block begins here, which does not fit on one line (not shown). ${REMEDY}`,
  json: `a JSON object begins here and does not end on the same line (not shown). ${REMEDY}`,
  unclosed: `no later line is the DELIMITER that closes NAME<<DELIMITER (not shown). ${REMEDY}`,
};
