import { nameList } from "../../wording.ts";
import type { Context } from "../reading/context.ts";
import { allOf, type EntryDeclaration } from "../reading/declared.ts";
import { findIdleFilters, readNameFilter } from "./name-filter.ts";
import { readSecretsFiles } from "./secrets-file.ts";
import { readSecrets } from "./secrets-input.ts";
import type { EntryContext } from "./source-entries.ts";
import { edgeWarnings, unresolvedValues } from "./value-checks.ts";

export type SourcesOptions = Pick<EntryContext, "credentials"> & {
  /** The only names to take of JSON objects and files, or undefined for all. */
  readonly onlyRequired: ReadonlySet<string> | undefined;
};

/** Reads `secrets` and `secrets-file` through `include`, `exclude`, `remove-prefix` and `only-required`. */
export function readSources(context: Context, { credentials, onlyRequired }: SourcesOptions): EntryDeclaration[] {
  const { findings } = context;
  const filter = readNameFilter(context, onlyRequired);
  const entryContext = { ...context, filter, credentials };
  const entries = [...readSecrets(entryContext), ...readSecretsFiles(entryContext)];
  findIdleFilters(entryContext, allOf(entries, "seen"));
  const declared = allOf(entries, "declared");
  for (const problem of unresolvedValues(declared)) findings.problem(problem);
  for (const warning of edgeWarnings(declared)) findings.warning(warning);
  const noteLeftOut = (what: string, names: readonly string[]): void => {
    if (names.length > 0) findings.note(`Left out ${what}: ${nameList(names)}.`);
  };
  noteLeftOut("by include, exclude or remove-prefix", allOf(entries, "filtered"));
  noteLeftOut("by only-required", allOf(entries, "notRequired"));
  noteLeftOut("of secrets", allOf(entries, "owned"));
  return entries;
}
