import type { Prune } from "../../model/plan/plan.ts";
import { Collector, type Reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { readPatterns } from "../reading/name-patterns.ts";

/** Reads `prune`, `keep` and `max-deletions`: undefined if only declared names are deleted. */
export function readPrune(
  inputs: Inputs,
  { spared }: { readonly spared: readonly string[] },
): Reading<Prune | undefined> {
  const collect = new Collector();
  const prunes = collect.take(inputs.boolean("prune"));
  const patterns = collect.take(readPatterns(inputs, "keep"));
  const maxDeletions = collect.take(inputs.integer("max-deletions"));
  if (!prunes) return collect.reading(undefined);
  const names = new Set(spared);
  const keeps = (name: string): boolean => names.has(name) || patterns.some(({ matches }) => matches(name));
  return collect.reading({ keeps, patterns, maxDeletions });
}
