import type { Findings } from "../reading/findings.ts";
import type { InputName, Inputs } from "../reading/inputs.ts";
import { type NamePattern, readPatterns } from "../reading/name-patterns.ts";

/** `include`, `exclude` and `remove-prefix`: which names of a JSON object or a file are declared, and how they are called. */
export type NameFilter = {
  /** The name on the Worker of a source's name, or undefined where it is left out. */
  readonly nameFor: (sourceName: string) => string | undefined;
  /** Says what the filter found, after the last source has been read. */
  readonly conclude: (options: { readonly hasSource: boolean; readonly findings: Findings }) => void;
};

type PatternInput = { readonly input: "include" | "exclude"; readonly patterns: readonly NamePattern[] };

const FILTERS = ["include", "exclude", "remove-prefix"] as const satisfies readonly InputName[];

export function readNameFilter(inputs: Inputs, problems: string[]): NameFilter {
  const [include, exclude] = (["include", "exclude"] as const).map(
    (input): PatternInput => ({ input, patterns: readPatterns(inputs, { name: input, problems }) }),
  ) as [PatternInput, PatternInput];
  const includesAll = inputs.list("include").length === 0;
  const prefix = readPrefix(inputs, problems);
  const seen = new Set<string>();
  return {
    nameFor: (sourceName) => {
      seen.add(sourceName);
      if (!includesAll && !matches(include, sourceName)) return undefined;
      if (matches(exclude, sourceName)) return undefined;
      return sourceName.startsWith(prefix) ? sourceName.slice(prefix.length) : undefined;
    },
    conclude: ({ hasSource, findings }) => {
      if (!hasSource) findings.problems.push(...filtersWithoutSource(inputs));
      else findings.warnings.push(...unmatched([include, exclude], { seen, prefix }));
    },
  };
}

function matches({ patterns }: PatternInput, name: string): boolean {
  return patterns.some((pattern) => pattern.matches(name));
}

/** An empty prefix is none. */
function readPrefix(inputs: Inputs, problems: string[]): string {
  const prefix = inputs.text("remove-prefix") ?? "";
  if (/^[\w$.-]*$/.test(prefix)) return prefix;
  problems.push("remove-prefix is not the beginning of a name (not shown). Give one prefix, such as STAGING_.");
  return "";
}

function filtersWithoutSource(inputs: Inputs): string[] {
  return FILTERS.filter((name) => inputs.list(name).length > 0).map(
    (name) =>
      `${name} acts on the names of a JSON object in secrets and of a secrets-file, and there is neither. Lines of ` +
      `secrets name each secret themselves: take ${name} away.`,
  );
}

/** A pattern without a match is a typo as a rule. Without any name there is nothing to say about patterns. */
function unmatched(
  inputs: readonly PatternInput[],
  { seen, prefix }: { seen: ReadonlySet<string>; prefix: string },
): string[] {
  if (seen.size === 0) return [];
  const names = [...seen];
  const idle = inputs.flatMap(({ input, patterns }) =>
    patterns
      .filter((pattern) => !names.some(pattern.matches))
      .map(({ line }) => `${input}, line ${line}, matches no name.`),
  );
  const idlePrefix = names.some((name) => name.startsWith(prefix)) ? [] : ["No name begins with remove-prefix."];
  return [...idle, ...idlePrefix];
}
