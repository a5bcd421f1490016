import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { type Reading, reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { headerProblems } from "./header-value.ts";

/** Reads the token for the comment of a dry run. It is masked even if it is refused. */
export function readGithubToken(inputs: Inputs, sensitive: SensitiveValues): Reading<string | undefined> {
  const token = inputs.sourced("github-token");
  if (token === undefined) return reading(undefined);
  sensitive.add([token.value]);
  return reading(token.value, { problems: headerProblems([token]) });
}
