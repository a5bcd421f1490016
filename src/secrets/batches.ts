import type { Declaration } from "./patch.ts";

/** Operations of one request, sets and deletes together; it was 25 until June 2026, and code 100160 says what it is. */
export const OPERATION_LIMIT = 100;

/** Sets and deletes together. */
export function operationsOf(declaration: Declaration): number {
  return declaration.set.length + declaration.delete.length;
}

export function namesOf(declaration: Declaration): string[] {
  return [...declaration.set.map(({ name }) => name), ...declaration.delete];
}

/**
 * The part of a declaration that goes first: at most `limit` operations, sets before deletes, so that a name that
 * replaces another is there before the other one goes. Each part makes a version of the Worker, so each has the tags.
 */
export function firstBatch(declaration: Declaration, limit: number): Declaration {
  const set = declaration.set.slice(0, limit);
  return { ...declaration, set, delete: declaration.delete.slice(0, limit - set.length) };
}

/** A declaration without the names of a batch. */
export function without(declaration: Declaration, names: Iterable<string>): Declaration {
  const gone = new Set(names);
  return {
    ...declaration,
    set: declaration.set.filter(({ name }) => !gone.has(name)),
    delete: declaration.delete.filter((name) => !gone.has(name)),
  };
}
