import { isObject } from "../../model/json.ts";
import { type Reading, reading } from "../reading/findings.ts";
import { faultPhrase, type JsonFault, type JsonReader, kindOf } from "../reading/json-document.ts";
import { isBinding, sensitiveParts, valuesOfBrokenJson } from "./refused-values.ts";
import { type EntryContext, joined, readEntries, type Source, type SourceDeclarations } from "./source-entries.ts";

type Options = { readonly source: Source; readonly json: JsonReader; readonly context: EntryContext };

/** Reads one JSON object of secrets: a string is a text secret, an object a binding in the form of Cloudflare's API. */
export function readJsonSecrets(text: string, { source, json, context }: Options): Reading<SourceDeclarations> {
  const { where, kind } = source;
  const refused = (problem: string): Reading<SourceDeclarations> => joined([reading({}, { problems: [problem] })]);
  const document = json.parse(text);
  if ("fault" in document) {
    context.sensitive.add(valuesOfBrokenJson(text, json.stringsIn(text)));
    return refused(`${where} ${faultPhrase(document.fault)}. ${faultRemedy(document.fault, kind)}`);
  }
  const { value } = document;
  // A document of another kind, such as a package.json, is refused below.
  const isSettings = isObject(value) && Object.values(value).some((part) => isObject(part) && !isBinding(part));
  context.sensitive.add(sensitiveParts(value, { isSettings }));
  if (!isObject(value)) return refused(`${where} must be a JSON object {"NAME": "value"}, not ${kindOf(value)}.`);
  const members = Object.entries(value);
  if (members.length === 0 && kind === "file") return refused(noSecrets(where));
  const entries = members.map(([name, part]) => ({ name, value: part, isShowable: true }));
  return readEntries(entries, { source, context });
}

/** Returns the problem of a file without a secret. Tools that could not read their own source leave such files. */
export function noSecrets(where: string): string {
  return `${where} has no secrets in it. Check the step that writes it: many tools leave an empty file when they fail.`;
}

function faultRemedy({ what }: JsonFault, kind: Source["kind"]): string {
  if (what === "duplicate") return "Remove one of them.";
  return kind === "file"
    ? "Correct the file. JSON allows neither comments nor trailing commas."
    : "A value that an expression inserts must be JSON as well: use toJSON. Or list only names, one per line, and pass " +
        "the values in env:.";
}
