import { linesPhrase } from "../reading/line-ranges.ts";
import {
  acceptsEmpty,
  type Declarations,
  type Declared,
  isShowable,
  type SecretsContext,
  type ValueContext,
} from "./declared-secret.ts";
import { readJsonSecrets } from "./json-secrets.ts";
import { type LineEntry, parseSecretLines, type RefusedLines } from "./secret-lines.ts";

export function readSecrets(context: SecretsContext): Declarations {
  const { inputs } = context;
  const text = inputs.raw("secrets");
  if (text === undefined) return { declared: [], deletions: [] };
  if (inputs.isJson("secrets")) return readJsonSecrets({ text, place: "secrets", isFile: false }, context);
  return { declared: lineSecrets(text, context), deletions: [] };
}

function lineSecrets(text: string, context: ValueContext): Declared[] {
  const { entries, refused } = parseSecretLines(text);
  const lines = text.split("\n");
  for (const { first, last } of refused) context.findings.sensitive.push(...lines.slice(first - 1, last));
  const refusals = Map.groupBy(refused, ({ why }) => why);
  for (const [why, ranges] of refusals) context.findings.problems.push(refusal(why, ranges));
  context.findings.warnings.push(...carriageReturns(entries), ...quotes(entries));
  return entries.flatMap((entry) => {
    const value = entry.form === "variable" ? variableValue(entry, context) : writtenValue(entry, context);
    if (value === undefined) return [];
    context.findings.sensitive.push(value);
    const secret = { name: entry.name, type: "secret_text", text: value } as const;
    return [{ secret, place: `secrets, line ${entry.line}` }];
  });
}

/** Nobody sees the one that a text of Windows leaves at the end of a value, as steps on its runners write them. */
function carriageReturns(entries: readonly LineEntry[]): string[] {
  return warningOf(
    entries.filter((entry) => entry.form !== "variable" && !isEmpty(entry) && entry.text.endsWith("\r")),
    "a value ends in a carriage return, which is kept. A text with Windows' line ends has one on each line: take it off " +
      "where it is no part of the value.",
  );
}

/** Quotes that a shell or a dotenv file would take off, which the Worker then reads as a part of the secret. */
function quotes(entries: readonly LineEntry[]): string[] {
  return warningOf(
    entries.filter((entry) => entry.form === "value" && /^(["']).*\1\r?$/.test(entry.text)),
    "a value begins and ends with a quote, and both are part of it. Take them off if they are not meant, or put the " +
      "value into env: and write its NAME alone on a line.",
  );
}

function warningOf(entries: readonly LineEntry[], text: string): string[] {
  const ranges = entries.map(({ line }) => ({ first: line, last: line }));
  return ranges.length === 0 ? [] : [`secrets, ${linesPhrase(ranges)}: ${text}`];
}

function variableValue(entry: LineEntry & { form: "variable" }, context: ValueContext): string | undefined {
  const value = context.inputs.variable(entry.name);
  if (value !== undefined && value !== "") return value;
  const shown = value !== undefined || (isShowable(entry.name) && !entry.mayBePartOfValue);
  const variable = shown ? `the variable ${entry.name}` : "the variable of that name";
  const empty = {
    name: entry.name,
    shown: shown ? entry.name : `(line ${entry.line} of secrets, not shown)`,
    reason: `${variable} is ${value === undefined ? "not set" : "set to nothing"}`,
    settable: value !== undefined,
  };
  return acceptsEmpty(empty, context) ? "" : undefined;
}

type WrittenEntry = LineEntry & { form: "value" | "delimited" };

/** In a text with Windows' line ends, an expression that comes out empty leaves the carriage return of its line. */
function isEmpty({ text }: WrittenEntry): boolean {
  return text === "" || text === "\r";
}

function writtenValue(entry: WrittenEntry, context: ValueContext): string | undefined {
  if (!isEmpty(entry)) return entry.text;
  const shown = isShowable(entry.name) ? entry.name : `(line ${entry.line} of secrets, not shown)`;
  const reason = `secrets, line ${entry.line}, gives it no value`;
  return acceptsEmpty({ name: entry.name, shown, reason, settable: true }, context) ? "" : undefined;
}

function refusal(why: RefusedLines["why"], ranges: readonly RefusedLines[]): string {
  const place = `secrets, ${linesPhrase(ranges)}`;
  const cure = "Put the value into env: and write its NAME alone on a line; any content is safe that way.";
  return {
    unknown:
      `${place}: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). ` +
      `Write one name a line, without quotes, commas, a leading - or a colon, and without a space before = or <<. ${cure}`,
    pem: `${place}: a PEM block begins here, which a line cannot hold (not shown). ${cure}`,
    json: `${place}: a JSON object begins here and does not end on the line (not shown). ${cure}`,
    unclosed: `${place}: no later line is the DELIMITER alone that closes NAME<<DELIMITER (not shown). ${cure}`,
  }[why];
}
