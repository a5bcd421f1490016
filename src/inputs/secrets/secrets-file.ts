import type { ListLine } from "../reading/inputs.ts";
import { isShowable } from "../reading/secret-names.ts";
import { unresolvedFile } from "../reading/unresolved.ts";
import { displayPath, fileProblem, isShowablePath, outsideNotes } from "../reading/workspace.ts";
import { dotenvProblems, parseDotenv } from "./dotenv-file.ts";
import { isBlank } from "./empty-values.ts";
import { noSecrets, readJsonSecrets } from "./json-secrets.ts";
import { valuesOfText } from "./refused-values.ts";
import { type EntryContext, type EntryReading, readEntries, type SourceContext } from "./source-entries.ts";

/** Reads the files of `secrets-file`, one path per line: each is a JSON object or a dotenv file. */
export function readSecretsFiles(context: EntryContext): EntryReading[] {
  return context.inputs.list("secrets-file").flatMap((line) => readFile(line, context));
}

function readFile({ text: path, line }: ListLine, context: EntryContext): EntryReading[] {
  const where = `secrets-file "${displayPath(path)}"`;
  const hidden = `secrets-file, line ${line} (not shown)`;
  const file = context.workspace.read(path);
  // In place of the path, there may be the content.
  const hiddenContent = isShowablePath(path) ? "" : path;
  const content = "fault" in file ? (file.content ?? (file.exists ? "" : hiddenContent)) : file.text;
  const refused = (problem: string): EntryReading[] => {
    context.sensitive.add(valuesOfText(content));
    return context.findings.problem(problem, []);
  };
  const unresolved = unresolvedFile(content);
  if (unresolved !== undefined) return refused(`${where} is ${unresolved}`);
  if (/\.ya?ml$/i.test(path)) return refused(`${isShowablePath(path) ? where : hidden}: ${YAML}`);
  if ("fault" in file) return refused(fileProblem(file, { path, where, hidden }));
  for (const note of outsideNotes(path, file)) context.findings.note(note);
  if (isBlank(content)) return refused(noSecrets(where));
  const isJson = /\.json$/i.test(path) || content.trimStart().startsWith("{");
  return (isJson ? readJsonSecrets : readDotenv)(content, { ...context, where, kind: "file" });
}

const YAML = "YAML is not supported. Give a JSON object or a dotenv file.";

function readDotenv(text: string, context: SourceContext): EntryReading[] {
  const { where, sensitive, findings, libraries } = context;
  const { entries, faults } = parseDotenv(text, libraries.get("dotenv"));
  sensitive.add(entries.map(({ value }) => value));
  if (faults.length > 0) {
    // The names of a file that cannot be read may be parts of values.
    sensitive.add(valuesOfText(text));
    for (const problem of dotenvProblems(where, faults)) findings.problem(problem);
    return [];
  }
  if (entries.length === 0) return findings.problem(noSecrets(where), []);
  const named = entries.map((entry) => ({ ...entry, isShowable: !isBlank(entry.value) || isShowable(entry.name) }));
  return readEntries(named, context);
}
