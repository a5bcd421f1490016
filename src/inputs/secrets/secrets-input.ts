import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { type LineRange, linesPhrase } from "../../wording.ts";
import type { Declarations, EmptyValue } from "../reading/declared.ts";
import { type Reading, reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import type { JsonReader } from "../reading/json-document.ts";
import { isShowable } from "../reading/secret-names.ts";
import { isBlank } from "./empty-values.ts";
import { readJsonSecrets } from "./json-secrets.ts";
import { valuesOfText } from "./refused-values.ts";
import { type LineEntry, parseSecretLines, type RefusedLines } from "./secret-lines.ts";
import { type EntryContext, joined, type SourceDeclarations } from "./source-entries.ts";

/** Reads `secrets`: lines, or one JSON object, to which the filter applies. */
export function readSecrets(
  inputs: Inputs,
  { json, ...context }: EntryContext & { readonly json: JsonReader },
): Reading<SourceDeclarations> {
  const text = inputs.raw("secrets");
  if (text === undefined) return joined([]);
  if (inputs.isJson("secrets"))
    return readJsonSecrets(text, { source: { where: "secrets", kind: "input" }, json, context });
  return readLines(text, { inputs, sensitive: context.sensitive });
}

type LinesContext = { readonly inputs: Pick<Inputs, "variable">; readonly sensitive: SensitiveValues };

function readLines(text: string, { inputs, sensitive }: LinesContext): Reading<SourceDeclarations> {
  const { entries, refused: notEntries } = parseSecretLines(text);
  const { quoted, commented } = likeDotenv(entries);
  // One line in quotes may be meant, and so may one with a #; a text with both is a dotenv file.
  const isDotenv = quoted.length > 0 && commented.length > 0;
  const pasted = isDotenv ? [...quoted, ...commented].sort((one, other) => one.first - other.first) : [];
  const refused = [...notEntries, ...pasted.map((range) => ({ ...range, why: "dotenv" as const }))];
  const lines = text.split("\n");
  for (const { first, last } of refused) sensitive.add(valuesOfText(lines.slice(first - 1, last).join("\n")));
  const problems = [...Map.groupBy(refused, ({ why }) => why)].map(([why, ranges]) => refusal(why, ranges));
  const taken = isDotenv ? [] : entries.map((entry) => readEntry(entry, { inputs, sensitive }));
  const declarations = joined(taken.map((value) => reading(value)));
  const warnings = isDotenv || commented.length === 0 ? [] : [`secrets, ${linesPhrase(commented)}: ${COMMENT}`];
  return reading(declarations.value, { problems, warnings });
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

function readEntry(entry: LineEntry, { inputs, sensitive }: LinesContext): Partial<Declarations> {
  const { name, line, form } = entry;
  const where = `secrets, line ${line}`;
  const text = form === "variable" ? inputs.variable(name) : entry.text;
  if (text === undefined || isBlank(text)) return { empty: [emptyValue(entry, { where, isSet: text !== undefined })] };
  sensitive.add([text]);
  return { declared: [{ secret: { name, type: "secret_text", text }, where }] };
}

function emptyValue(entry: LineEntry, { where, isSet }: { where: string; isSet: boolean }): EmptyValue {
  const { name, form } = entry;
  // A variable of that name exists, so the name is not part of a value.
  const isKnown = form === "variable" && isSet;
  const isShown = isKnown || (isShowable(name) && !(form === "variable" && entry.mayBePartOfValue));
  return {
    name,
    displayName: isShown ? name : `(${where}, not shown)`,
    where,
    from: form === "variable" ? "workflow" : "line",
    settable: isSet,
  };
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

function refusal(why: RefusedLines["why"], ranges: readonly RefusedLines[]): string {
  return `secrets, ${linesPhrase(ranges)}: ${REFUSALS[why]}`;
}
