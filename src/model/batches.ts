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

/** The part of a declaration that goes first, and what is left. */
export type Cut = { readonly batch: Declaration; readonly rest: Declaration };

/** Thousands of Workers may share one declaration, and with it its parts and their serialised forms. */
const cuts = new WeakMap<Declaration, Map<number, Cut>>();

/**
 * At most `limit` operations, sets before deletes, so that a name that replaces another is there before the other one
 * goes. Each part makes a version of the Worker, so each has the tags.
 */
export function cut(declaration: Declaration, limit: number): Cut {
  const known = cuts.get(declaration) ?? new Map<number, Cut>();
  const found = known.get(limit) ?? cutAnew(declaration, limit);
  cuts.set(declaration, known.set(limit, found));
  return found;
}

function cutAnew(declaration: Declaration, limit: number): Cut {
  if (operationsOf(declaration) <= limit) return { batch: declaration, rest: { ...declaration, set: [], delete: [] } };
  const set = declaration.set.slice(0, limit);
  const deletions = limit - set.length;
  return {
    batch: { ...declaration, set, delete: declaration.delete.slice(0, deletions) },
    rest: { ...declaration, set: declaration.set.slice(limit), delete: declaration.delete.slice(deletions) },
  };
}

/** A declaration without some names. */
export function without(declaration: Declaration, names: readonly string[]): Declaration {
  if (names.length === 0) return declaration;
  const gone = new Set(names);
  return {
    ...declaration,
    set: declaration.set.filter(({ name }) => !gone.has(name)),
    delete: declaration.delete.filter((name) => !gone.has(name)),
  };
}
