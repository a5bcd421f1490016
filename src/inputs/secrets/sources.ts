import { nameList } from "../../wording.ts";
import type { Declarations } from "../reading/declared.ts";
import { Collector, type Reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import type { JsonReader } from "../reading/json-document.ts";
import type { Libraries } from "../reading/libraries.ts";
import type { Workspace } from "../reading/workspace.ts";
import { filtersWithoutSource, idleFilters, readNameFilter } from "./name-filter.ts";
import { readSecretsFiles } from "./secrets-file.ts";
import { readSecrets } from "./secrets-input.ts";
import { type EntryContext, joined, type SourceDeclarations } from "./source-entries.ts";
import { edgeWarnings, unresolvedValues } from "./value-checks.ts";

export type SourcesContext = Omit<EntryContext, "filter"> & {
  readonly workspace: Workspace;
  readonly json: JsonReader;
  readonly libraries: Libraries;
  /** The only names to take of JSON objects and files, or undefined for all. */
  readonly onlyRequired: ReadonlySet<string> | undefined;
};

/** Reads `secrets` and `secrets-file` through `include`, `exclude`, `remove-prefix` and `only-required`. */
export function readSources(inputs: Inputs, { onlyRequired, ...rest }: SourcesContext): Reading<Declarations> {
  const collect = new Collector();
  const filter = collect.take(readNameFilter(inputs, onlyRequired));
  const context = { ...rest, filter };
  const sources = collect.take(joined([readSecrets(inputs, context), readSecretsFiles(inputs, context)]));
  const hasNames = inputs.isJson("secrets") || inputs.isGiven("secrets-file");
  collect.add(hasNames ? idleFilters(filter, sources.seen) : { problems: filtersWithoutSource(inputs) });
  collect.add({
    problems: unresolvedValues(sources.declared),
    warnings: edgeWarnings(sources.declared),
    notes: leftOutNotes(sources),
  });
  return collect.reading(sources);
}

function leftOutNotes({ filtered, notRequired, owned }: SourceDeclarations): string[] {
  const note = (what: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`Left out ${what}: ${nameList(names)}.`];
  return [
    ...note("by include, exclude or remove-prefix", filtered),
    ...note("by only-required", notRequired),
    ...note("of secrets", owned),
  ];
}
