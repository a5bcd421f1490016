import type { Findings } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { HEADER_SAFE, unsafeInHeader } from "./credentials.ts";

/** The token for the comment of a dry run. It is masked even where it is refused. */
export function readGithubToken(inputs: Inputs, findings: Findings): string | undefined {
  const token = inputs.text("github-token");
  if (token === undefined) return undefined;
  findings.sensitive.push(token);
  if (!HEADER_SAFE.test(token)) findings.problems.push(unsafeInHeader("github-token"));
  return token;
}
