import { idlePatterns } from "../../model/names/idle-patterns.ts";
import type { NamePattern } from "../../model/names/name-pattern.ts";
import { displayName } from "../../privacy/sanitize.ts";
import type { Context } from "../reading/context.ts";
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
export function readNameFilter(context: Context, onlyRequired: ReadonlySet<string> | undefined): NameFilter {
  const include = readPatterns(context, "include");
  const exclude = readPatterns(context, "exclude");
  const prefix = readPrefix(context);
  const includesAll = context.inputs.list("include").length === 0;
  return {
    nameFor: (sourceName) => {
      if (!includesAll && !matchesAny(include, sourceName)) return undefined;
      if (matchesAny(exclude, sourceName) || !sourceName.startsWith(prefix)) return undefined;
      return sourceName.slice(prefix.length);
    },
    isWanted: (name) => onlyRequired?.has(name) ?? true,
    include,
    exclude,
    prefix,
  };
}

function matchesAny(patterns: readonly NamePattern[], name: string): boolean {
  return patterns.some(({ matches }) => matches(name));
}

/** An empty prefix is none. */
function readPrefix({ inputs, findings }: Context): string {
  const prefix = inputs.text("remove-prefix") ?? "";
  if (/^[\w$.-]*$/.test(prefix)) return prefix;
  return findings.problem("remove-prefix must be the beginning of names (not shown), for example STAGING_.", "");
}

/** Finds filters that have nothing to act on, and patterns that match no name. */
export function findIdleFilters(context: FilterContext, seen: readonly SeenName[]): void {
  const { inputs, findings, filter } = context;
  if (!inputs.isJson("secrets") && !inputs.isGiven("secrets-file")) {
    for (const name of (["include", "exclude", "remove-prefix"] as const).filter((one) => inputs.isGiven(one))) {
      findings.problem(`${name} only applies to a JSON object in secrets and to secrets-file. Remove it.`);
    }
  }
  // Without any name there is nothing to say about patterns.
  if (seen.length === 0) return;
  findIdlePatterns(context, seen);
  const names = seen.map(({ name }) => name);
  if (!names.some((name) => name.startsWith(filter.prefix))) {
    findings.warning("No name begins with remove-prefix.");
  }
  if (isCutBeforeSeparator(filter, names)) {
    findings.problem(
      "remove-prefix leaves only names that begin with _. End the prefix with the _, for example STAGING_.",
    );
  }
}

/** One that narrowly misses a name is a problem: of `exclude`, if the name would be set, of `include`, if it would not. */
function findIdlePatterns({ findings, filter }: FilterContext, seen: readonly SeenName[]): void {
  const names = seen.map(({ name }) => name);
  const shown = seen.filter(({ isShowable }) => isShowable).map(({ name }) => name);
  const isMatched = (name: string): boolean => matchesAny([...filter.include, ...filter.exclude], name);
  const isSet = (name: string): boolean => {
    const target = filter.nameFor(name);
    return target !== undefined && filter.isWanted(target);
  };
  const filters = [
    { input: "include", atStake: shown.filter((name) => !isMatched(name)), fate: "would be left out" },
    { input: "exclude", atStake: shown.filter(isSet), fate: "would be set" },
  ] as const;
  for (const { input, atStake, fate } of filters) {
    for (const { pattern, nearMiss, isPart } of idlePatterns({ patterns: filter[input], names, atStake })) {
      const where = `${input}, line ${pattern.line}${isPart ? " (one of its alternatives)" : ""}`;
      const name = displayName(nearMiss ?? "");
      if (nearMiss === undefined) findings.warning(`${where}, matches no name.`);
      else findings.problem(`${where}, matches no name, and ${name} ${fate}. Did you mean ${name}?`);
    }
  }
}

type FilterContext = Context & { readonly filter: NameFilter };

/** `PROD` in place of `PROD_` gives every secret a wrong name, and prune deletes those with the right ones. */
function isCutBeforeSeparator({ nameFor, prefix }: NameFilter, names: readonly string[]): boolean {
  const targets = names.map(nameFor).filter((name) => name !== undefined);
  return /[^_]$/.test(prefix) && targets.length > 0 && targets.every((name) => name.startsWith("_"));
}
