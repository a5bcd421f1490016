import type { Secret } from "./secret.ts";

/** Tags of a Worker's new version. The API calls them a free-form object. */
export type VersionTags = Readonly<Record<string, string | number | boolean>>;

/** What the workflow declares for one Worker: secrets to set, names to delete, tags of the new version. */
export type Declaration = {
  readonly set: readonly Secret[];
  readonly delete: readonly string[];
  readonly versionTags: VersionTags;
};

/**
 * The operations that Cloudflare takes in one request, sets and deletes together. It was 25 until June 2026, so the
 * number moves; code 100160 says what it is.
 */
export const OPERATION_LIMIT = 100;

/** Returns the number of operations: sets and deletes together. */
export function operationCount(declaration: Declaration): number {
  return declaration.set.length + declaration.delete.length;
}

/** Returns all declared names: those to set, then those to delete. */
export function namesOf(declaration: Declaration): string[] {
  return [...declaration.set.map(({ name }) => name), ...declaration.delete];
}

/** The part of a declaration that is sent first, and what is left. */
export type NextBatch = { readonly batch: Declaration; readonly rest: Declaration };

/**
 * Takes at most `limit` operations from a declaration, sets before deletes: a name that replaces another one is there
 * before the other is gone. Each batch makes a version of the Worker, so each has the tags.
 */
export function nextBatch(declaration: Declaration, limit: number): NextBatch {
  if (operationCount(declaration) <= limit) {
    return { batch: declaration, rest: { ...declaration, set: [], delete: [] } };
  }
  const set = declaration.set.slice(0, limit);
  const deletions = limit - set.length;
  return {
    batch: { ...declaration, set, delete: declaration.delete.slice(0, deletions) },
    rest: { ...declaration, set: declaration.set.slice(limit), delete: declaration.delete.slice(deletions) },
  };
}

/** Returns the declaration without these names, or the declaration itself if there are none. */
export function without(declaration: Declaration, names: readonly string[]): Declaration {
  if (names.length === 0) return declaration;
  const gone = new Set(names);
  return {
    ...declaration,
    set: declaration.set.filter(({ name }) => !gone.has(name)),
    delete: declaration.delete.filter((name) => !gone.has(name)),
  };
}
