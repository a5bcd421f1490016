import { codeFacts } from "../../cloudflare/codes.ts";
import type { OutputName } from "../../contract.ts";
import type { RunContext } from "../../github/run-context.ts";
import type { Failure } from "../../model/outcome/failure.ts";
import { minute, number, plural } from "../../wording.ts";
import { codeOf, internalErrorPhrase } from "./failure.ts";
import { joined, type Link, type Literal, literal, type Phrase, phrase, plain } from "./phrase.ts";

/** Returns "patch-worker-secrets 0.1.0 (patch-worker-secrets/patch-worker-secrets@v0)". */
export function versionSentence(version: string, action: string | undefined): string {
  return action === undefined ? `patch-worker-secrets ${version}` : `patch-worker-secrets ${version} (${action})`;
}

/** Returns where a secret was declared, for step debug logging. */
export function originSentence({ name, where }: { readonly name: string; readonly where: string }): string {
  return `${name} is declared in ${where}.`;
}

/** Returns "Commit 3f2a1b0 · run 4711, attempt 2 · 2026-11-25 22:40 UTC". */
export function runPhrase({ time, commit, run }: RunContext): Phrase {
  const parts = [
    commit && phrase`Commit ${linked(commit.sha.slice(0, 7), commit)}`,
    run && phrase`run ${linked(run.id, run)}${run.attempt > 1 && `, attempt ${run.attempt}`}`,
    [minute(time)],
  ];
  return joined(parts, " · ");
}

function linked(text: string, { url }: { readonly url?: string }): Literal {
  return url === undefined ? literal(text) : { ...literal(text), url };
}

/** The sections of docs/TROUBLESHOOTING.md about failures whose public code is a word. */
const SECTIONS: Readonly<Record<string, string>> = {
  timeout: "no-answer",
  connection: "no-answer",
  certificate: "no-answer",
  proxy: "no-answer",
  deadline: "retries-rate-limits-and-the-deadline",
  cancelled: "cancelled-runs",
  redirect: "answers-without-a-known-code",
  answer: "answers-without-a-known-code",
  unverified: "verification",
  plan: "prune-required-and-plans",
  required: "prune-required-and-plans",
  fault: "the-actions-own-faults",
};

/** Returns a link to what docs/TROUBLESHOOTING.md says about a failure. */
export function troubleshootingLink(failure: Failure, docs: string): Link {
  const code = codeOf(failure);
  if (typeof code === "string") return { link: "More about this failure", url: `${docs}#${SECTIONS[code]}` };
  return codeFacts(code) === undefined
    ? { link: "More about such answers", url: `${docs}#answers-without-a-known-code` }
    : { link: `More about code ${code}`, url: `${docs}#code-${code}` };
}

/** Why a step ended before it sent anything: problems in its inputs, or a fault of this action. */
export type Rejection =
  | { readonly kind: "inputs"; readonly problems: readonly string[] }
  | Extract<Failure, { kind: "internal" }>;

/** The problem of a step whose proxy variable cannot be read. The variable may hold a password. */
export const PROXY_VARIABLE_PROBLEM =
  "HTTPS_PROXY or HTTP_PROXY (or its lower-case twin) must be the URL of a proxy (not shown). Write it as http://host:port.";

/** Returns what a rejection is called. */
export function rejectionTitle(rejection: Rejection): string {
  if (rejection.kind === "internal") return "Failed: internal error";
  return `Not started: ${plural(rejection.problems.length, "problem")} in the inputs`;
}

/** Returns what is wrong, one sentence each. */
export function rejectionProblems(rejection: Rejection): readonly string[] {
  return rejection.kind === "internal" ? [plain(internalErrorPhrase(rejection))] : rejection.problems;
}

/** Returns what an output leaves out, and what to do about it. */
export function omissionWarning({ name, rest, total }: { name: OutputName; rest: number; total: number }): string {
  if (name === "results") {
    return (
      `The output results leaves out ${number(rest)} of ${plural(total, "Worker")}, because a job hands on 1 MB at most. ` +
      "Failed Workers come first in it."
    );
  }
  const sentence = `The output ${name} leaves out ${number(rest)} of its ${number(total)} lines, which are too many for an output.`;
  return name === "failed-scripts"
    ? `${sentence} Run the step again for all Workers, which is safe, or with failed-scripts first and then for all.`
    : sentence;
}

/** The step fails, because later steps may depend on its outputs. */
export const NO_OUTPUTS = "Could not write the outputs of this step (GITHUB_OUTPUT). The log says what was done.";

/** The step goes on. */
export const NO_SUMMARY = "Could not write the job summary. The outputs and this log are complete.";
