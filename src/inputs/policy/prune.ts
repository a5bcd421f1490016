import type { Prune } from "../../model/plan/plan.ts";
import type { Context } from "../reading/context.ts";
import { readPatterns } from "../reading/name-patterns.ts";

/** Reads `prune`, `keep` and `max-deletions`: undefined if only declared names are deleted. */
export function readPrune(context: Context, { spared }: { readonly spared: readonly string[] }): Prune | undefined {
  const prunes = context.inputs.boolean("prune");
  const patterns = readPatterns(context, "keep");
  const maxDeletions = context.inputs.integer("max-deletions");
  const names = new Set(spared);
  const keeps = (name: string): boolean => names.has(name) || patterns.some(({ matches }) => matches(name));
  return prunes ? { keeps, patterns, maxDeletions } : undefined;
}
