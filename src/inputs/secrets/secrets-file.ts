import { Collector, type Reading, reading } from "../reading/findings.ts";
import type { Inputs, ListLine } from "../reading/inputs.ts";
import type { JsonReader } from "../reading/json-document.ts";
import type { Libraries } from "../reading/libraries.ts";
import { isShowable } from "../reading/secret-names.ts";
import { unresolvedFile } from "../reading/unresolved.ts";
import { displayPath, fileProblem, isShowablePath, outsideNotes, type Workspace } from "../reading/workspace.ts";
import { dotenvProblems, parseDotenv } from "./dotenv-file.ts";
import { isBlank } from "./empty-values.ts";
import { noSecrets, readJsonSecrets } from "./json-secrets.ts";
import { valuesOfText } from "./refused-values.ts";
import { type EntryContext, joined, readEntries, type SourceDeclarations } from "./source-entries.ts";

export type FilesContext = EntryContext & {
  readonly workspace: Workspace;
  readonly json: JsonReader;
  readonly libraries: Libraries;
};

/** Reads the files of `secrets-file`, one path per line: each is a JSON object or a dotenv file. */
export function readSecretsFiles(inputs: Inputs, context: FilesContext): Reading<SourceDeclarations> {
  return joined(inputs.list("secrets-file").map((line) => readFile(line, context)));
}

function readFile({ text: path, line }: ListLine, context: FilesContext): Reading<SourceDeclarations> {
  const { workspace, json, sensitive } = context;
  const where = `secrets-file "${displayPath(path)}"`;
  const hidden = `secrets-file, line ${line} (not shown)`;
  const file = workspace.read(path);
  // In place of the path, there may be the content.
  const hiddenContent = isShowablePath(path) ? "" : path;
  const content = "fault" in file ? (file.content ?? (file.exists ? "" : hiddenContent)) : file.text;
  const refused = (problem: string): Reading<SourceDeclarations> => {
    sensitive.add(valuesOfText(content));
    return joined([reading({}, { problems: [problem] })]);
  };
  const unresolved = unresolvedFile(content);
  if (unresolved !== undefined) return refused(`${where} ${unresolved}`);
  if (/\.ya?ml$/i.test(path)) return refused(`${isShowablePath(path) ? where : hidden}: ${YAML}`);
  if ("fault" in file) return refused(fileProblem(file, { path, where, hidden }));
  const isJson = /\.json$/i.test(path) || content.trimStart().startsWith("{");
  const collect = new Collector();
  collect.add({ notes: outsideNotes(path, file) });
  const source = isBlank(content)
    ? refused(noSecrets(where))
    : isJson
      ? readJsonSecrets(content, { source: { where, kind: "file" }, json, context })
      : readDotenv({ text: content, where }, context);
  return collect.reading(collect.take(source));
}

const YAML = "YAML is not supported. Give a JSON object or a dotenv file.";

function readDotenv(
  { text, where }: { readonly text: string; readonly where: string },
  context: FilesContext,
): Reading<SourceDeclarations> {
  const { sensitive, libraries } = context;
  const { entries, faults } = parseDotenv(text, libraries.get("dotenv"));
  sensitive.add(entries.map(({ value }) => value));
  if (faults.length > 0) {
    // The names of a file that cannot be read may be parts of values.
    sensitive.add(valuesOfText(text));
    return joined([reading({}, { problems: dotenvProblems(where, faults) })]);
  }
  if (entries.length === 0) return joined([reading({}, { problems: [noSecrets(where)] })]);
  const named = entries.map(({ name, value, line }) => {
    return { name, value, line, isShowable: !isBlank(value) || isShowable(name) };
  });
  return readEntries(named, { source: { where, kind: "file" }, context });
}
