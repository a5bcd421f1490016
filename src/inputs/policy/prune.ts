import type { Prune } from "../../model/plan.ts";
import type { Findings } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { readPatterns } from "../reading/name-patterns.ts";
import { readWholeNumber } from "../reading/numbers.ts";
import { readSwitch } from "../reading/switches.ts";

const DEFAULT_MAX_DELETIONS = 10;

/** Read after all that adds to `untouched`. */
export function readPrune(inputs: Inputs, { problems, untouched }: Findings): Prune | undefined {
  const prunes = readSwitch(inputs, { name: "prune", fallback: false, problems });
  const kept = readPatterns(inputs, { name: "keep", problems });
  const maxDeletions = readWholeNumber(inputs, {
    name: "max-deletions",
    fallback: DEFAULT_MAX_DELETIONS,
    least: 0,
    problems,
  });
  if (!prunes) {
    const idle = (["keep", "max-deletions"] as const).filter((name) => inputs.list(name).length > 0);
    problems.push(...idle.map((name) => `${name} has no effect without prune: true. Add that, or take ${name} away.`));
    return undefined;
  }
  return {
    keeps: (name) => untouched.includes(name) || kept.some(({ matches }) => matches(name)),
    maxDeletions,
  };
}
