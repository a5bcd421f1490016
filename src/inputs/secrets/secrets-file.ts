import type { ListLine } from "../reading/inputs.ts";
import { linesPhrase } from "../reading/line-ranges.ts";
import { fileProblem, isShowablePath, shownPath, type Workspace } from "../reading/workspace.ts";
import {
  acceptsEmpty,
  type Declarations,
  type Declared,
  EMPTY_IN_FILE_CURE,
  isShowable,
  type SecretsContext,
} from "./declared-secret.ts";
import { type DotenvEntry, dotenvFaultSentence, parseDotenv, valuesOfBroken } from "./dotenv-file.ts";
import { readJsonSecrets } from "./json-secrets.ts";
import { declaredName } from "./source-entry.ts";

/** The files of `secrets-file`, one path a line: a JSON object or dotenv. */
export function readSecretsFiles(workspace: Workspace, context: SecretsContext): Declarations {
  const readings = context.inputs.list("secrets-file").map((line) => readFile(line, { workspace, context }));
  return {
    declared: readings.flatMap(({ declared }) => declared),
    deletions: readings.flatMap(({ deletions }) => deletions),
  };
}

function readFile(
  { text: path, line }: ListLine,
  { workspace, context }: { workspace: Workspace; context: SecretsContext },
): Declarations {
  const nothing = { declared: [], deletions: [] };
  const { problems, notes } = context.findings;
  const place = `secrets-file "${shownPath(path)}"`;
  if (/\.ya?ml$/i.test(path)) {
    const shown = isShowablePath(path) ? place : `secrets-file, line ${line}`;
    problems.push(`${shown}: YAML is not a format of this input. Give a JSON object or a dotenv file.`);
    return nothing;
  }
  const reading = workspace.read(path);
  if ("fault" in reading) {
    problems.push(fileProblem(reading, { path, place, hidden: `secrets-file, line ${line} (not shown)` }));
    return nothing;
  }
  if (reading.isOutside) notes.push(`Reading ${shownPath(path)}, which is outside the workspace.`);
  const isJson = /\.json$/i.test(path) || reading.text.trimStart().startsWith("{");
  if (isJson) return readJsonSecrets({ text: reading.text, place, isFile: true }, context);
  return { declared: dotenvSecrets({ text: reading.text, file: place }, context), deletions: [] };
}

function dotenvSecrets({ text, file }: { text: string; file: string }, context: SecretsContext): Declared[] {
  const { problems, sensitive } = context.findings;
  const { entries, faults } = parseDotenv(text);
  if (faults.length > 0) for (const value of valuesOfBroken(text)) sensitive.push(value);
  for (const { value } of entries) sensitive.push(value);
  for (const [why, ranges] of Map.groupBy(faults, (fault) => fault.why)) {
    problems.push(`${file}, ${linesPhrase(ranges)}: ${dotenvFaultSentence(why)}`);
  }
  // A name of a file that cannot be read may be a part of a value.
  if (faults.length > 0) return [];
  return entries.flatMap((entry) => dotenvSecret({ ...entry, file }, context));
}

function dotenvSecret(
  { name: sourceName, value, line, file }: DotenvEntry & { readonly file: string },
  context: SecretsContext,
): Declared[] {
  const place = `${file}, line ${line}`;
  const showable = value !== "" || isShowable(sourceName);
  const entry = { name: sourceName, value, place, mayBeOfRunner: false, isShowable: showable };
  const name = declaredName(entry, context);
  if (name === undefined) return [];
  const shown = showable ? name : `(line ${line} of ${file}, not shown)`;
  const reason = `${place}, gives it no value`;
  const empty = { name, shown, reason, settable: true, cure: EMPTY_IN_FILE_CURE };
  if (value === "" && !acceptsEmpty(empty, context)) return [];
  return [{ secret: { name, type: "secret_text", text: value }, place }];
}
