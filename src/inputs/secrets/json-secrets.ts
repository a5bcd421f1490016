import { isObject } from "../../model/json.ts";
import { faultPhrase, kindOf, parseJson, stringsInJson } from "../reading/json-document.ts";
import { isBinding, sensitiveParts, valuesOfBrokenJson } from "./refused-values.ts";
import { type EntryReading, readEntries, type SourceContext } from "./source-entries.ts";

/** Reads one JSON object of secrets: a string is a text secret, an object a binding in the form of Cloudflare's API. */
export function readJsonSecrets(text: string, context: SourceContext): EntryReading[] {
  const { where, kind, libraries, sensitive, findings } = context;
  const document = parseJson(text, libraries);
  if ("fault" in document) {
    sensitive.add(valuesOfBrokenJson(text, stringsInJson(text, libraries)));
    const remedy = document.fault.what === "duplicate" ? "Remove one of them." : SYNTAX_REMEDY[kind];
    return findings.problem(`${where} ${faultPhrase(document.fault)}. ${remedy}`, []);
  }
  const { value } = document;
  // A document of another kind, such as a package.json, is refused below.
  const isSettings = isObject(value) && Object.values(value).some((part) => isObject(part) && !isBinding(part));
  sensitive.add(sensitiveParts(value, { isSettings }));
  if (!isObject(value)) {
    return findings.problem(`${where} must be a JSON object {"NAME": "value"}, not ${kindOf(value)}.`, []);
  }
  const members = Object.entries(value);
  if (members.length === 0 && kind === "file") return findings.problem(noSecrets(where), []);
  const entries = members.map(([name, part]) => ({ name, value: part, isShowable: true }));
  return readEntries(entries, context);
}

/** Returns the problem of a file without a secret. Tools that could not read their own source leave such files. */
export function noSecrets(where: string): string {
  return `${where} has no secrets in it. Check the step that writes it: many tools leave an empty file when they fail.`;
}

const SYNTAX_REMEDY: Readonly<Record<SourceContext["kind"], string>> = {
  file: "Correct the file. JSON allows neither comments nor trailing commas.",
  input:
    "A value that an expression inserts must be JSON as well: use toJSON. Or list only names, one per line, and pass the " +
    "values in env:.",
};
