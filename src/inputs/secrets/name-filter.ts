import { idlePatterns } from "../../model/names/idle-patterns.ts";
import type { NamePattern } from "../../model/names/name-pattern.ts";
import { displayName } from "../../privacy/sanitize.ts";
import { Collector, type Findings, type Reading, reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { readPatterns } from "../reading/name-patterns.ts";

/** Which names of a JSON object or a file are declared, and what they are called on the Worker. */
export type NameFilter = {
  /** Returns the name on the Worker, or undefined if `include`, `exclude` or `remove-prefix` leave the name out. */
  readonly nameFor: (sourceName: string) => string | undefined;
  /** Returns whether `only-required` takes a name of the Worker. */
  readonly isWanted: (name: string) => boolean;
  readonly include: readonly NamePattern[];
  readonly exclude: readonly NamePattern[];
  readonly prefix: string;
};

/** A name of a source. It may be shown unless it may be part of a value. */
export type SeenName = { readonly name: string; readonly isShowable: boolean };

/**
 * Reads `include`, `exclude` and `remove-prefix`. Of the names that they leave, only those in `onlyRequired` are taken, if
 * it is given.
 */
export function readNameFilter(inputs: Inputs, onlyRequired: ReadonlySet<string> | undefined): Reading<NameFilter> {
  const collect = new Collector();
  const include = collect.take(readPatterns(inputs, "include"));
  const exclude = collect.take(readPatterns(inputs, "exclude"));
  const prefix = collect.take(readPrefix(inputs));
  const includesAll = inputs.list("include").length === 0;
  return collect.reading({
    nameFor: (sourceName) => {
      if (!includesAll && !matchesAny(include, sourceName)) return undefined;
      if (matchesAny(exclude, sourceName) || !sourceName.startsWith(prefix)) return undefined;
      return sourceName.slice(prefix.length);
    },
    isWanted: (name) => onlyRequired?.has(name) ?? true,
    include,
    exclude,
    prefix,
  });
}

function matchesAny(patterns: readonly NamePattern[], name: string): boolean {
  return patterns.some(({ matches }) => matches(name));
}

/** An empty prefix is none. */
function readPrefix(inputs: Inputs): Reading<string> {
  const prefix = inputs.text("remove-prefix") ?? "";
  if (/^[\w$.-]*$/.test(prefix)) return reading(prefix);
  const problem = "remove-prefix must be the beginning of names (not shown), for example STAGING_.";
  return reading("", { problems: [problem] });
}

/** Returns a problem for each filter that has nothing to act on, because no input has names to filter. */
export function filtersWithoutSource(inputs: Inputs): string[] {
  return (["include", "exclude", "remove-prefix"] as const)
    .filter((name) => inputs.isGiven(name))
    .map((name) => `${name} only applies to a JSON object in secrets and to secrets-file. Remove it.`);
}

/**
 * Returns what is wrong with patterns that match no name. One that narrowly misses a name is a problem: of `exclude`, if
 * the name would be set, and of `include`, if it would not. Without any name there is nothing to say about patterns.
 */
export function idleFilters(filter: NameFilter, seen: readonly SeenName[]): Partial<Findings> {
  if (seen.length === 0) return {};
  const names = seen.map(({ name }) => name);
  const shown = seen.filter(({ isShowable }) => isShowable).map(({ name }) => name);
  const isSet = (name: string): boolean => {
    const target = filter.nameFor(name);
    return target !== undefined && filter.isWanted(target);
  };
  const isMatched = (name: string): boolean => matchesAny([...filter.include, ...filter.exclude], name);
  const inputs = [
    { input: "include", atStake: shown.filter((name) => !isMatched(name)), fate: "would be left out" },
    { input: "exclude", atStake: shown.filter(isSet), fate: "would be set" },
  ] as const;
  const idle = inputs.flatMap(({ input, atStake, fate }) =>
    idlePatterns({ patterns: filter[input], names, atStake }).map(({ pattern, nearMiss, isPart }) => {
      const where = `${input}, line ${pattern.line}`;
      return { where: isPart ? `${where} (one of its alternatives)` : where, nearMiss, fate };
    }),
  );
  const idlePrefix = names.some((name) => name.startsWith(filter.prefix)) ? [] : ["No name begins with remove-prefix."];
  return {
    problems: [
      ...idle.flatMap(({ where, nearMiss, fate }) => {
        if (nearMiss === undefined) return [];
        const name = displayName(nearMiss);
        return [`${where}, matches no name, and ${name} ${fate}. Did you mean ${name}?`];
      }),
      ...(isCutBeforeSeparator(filter, names)
        ? ["remove-prefix leaves only names that begin with _. End the prefix with the _, for example STAGING_."]
        : []),
    ],
    warnings: [
      ...idle.flatMap(({ where, nearMiss }) => (nearMiss === undefined ? [`${where}, matches no name.`] : [])),
      ...idlePrefix,
    ],
  };
}

/** `PROD` in place of `PROD_` gives every secret a wrong name, and prune deletes those with the right ones. */
function isCutBeforeSeparator({ nameFor, prefix }: NameFilter, names: readonly string[]): boolean {
  const targets = names.map(nameFor).filter((name) => name !== undefined);
  return /[^_]$/.test(prefix) && targets.length > 0 && targets.every((name) => name.startsWith("_"));
}
