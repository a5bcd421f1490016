import { join } from "node:path";
import { expect } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, type RecordedRequest } from "../../sandbox/cloudflare.ts";
import { runStep, type StepOptions, type StepRun } from "../../sandbox/runner.ts";
import type { Failure } from "../../src/model/outcome/failure.ts";
import type { Effect, TransportCause } from "../../src/model/request/failure.ts";
import { codeOf, messageOf } from "../../src/report/words/failure.ts";
import { expectNoLeak } from "./leak-gate.ts";
import { NODE_ARGUMENTS } from "./node-arguments.ts";
import { aFailedOutcome } from "./results.ts";

export const PROJECT = join(import.meta.dirname, "..", "..");
export const SECRET = "correct-horse-battery-staple";
export const PATCH_PATH = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api/secrets-bulk`;

/** Inputs that are whole but for `api-base-url`. A blank input counts as not given. */
const INPUTS = {
  "api-token": API_TOKEN,
  "account-id": ACCOUNT_ID,
  "script-name": "api",
  secrets: "DB_PASSWORD",
};

export type Step = {
  readonly baseUrl?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** what nobody may see besides API_TOKEN and {@link SECRET} */
  readonly unseen?: readonly string[];
  /** what else the runner has */
  readonly runner?: Partial<StepOptions>;
};

/**
 * Runs dist/index.js as the runner does, to set the secret DB_PASSWORD on Worker `api`, and fails the test if the run
 * gives a secret away. The environment is the step's own: no proxy variable of this machine reaches it.
 */
export async function patchStep({ baseUrl, with: inputs, env, unseen = [], runner }: Step): Promise<StepRun> {
  const address = baseUrl === undefined ? {} : { "api-base-url": baseUrl };
  const secrets = [API_TOKEN, SECRET, ...unseen];
  const run = await runStep({
    action: PROJECT,
    with: { ...INPUTS, "max-attempts": "1", ...address, ...inputs },
    env: { DB_PASSWORD: SECRET, ...env },
    secrets,
    nodeArguments: NODE_ARGUMENTS,
    ...runner,
  });
  expectNoLeak({ run, secrets });
  return run;
}

/** `sent`: what the emulator recorded, in which no secret stands in a wrong place either. */
export function expectPatched(run: StepRun, sent: readonly RecordedRequest[]): void {
  expect(failuresOf(run)).toEqual([]);
  expect(run.outcome).toBe("success");
  expect(run.raw.stderr.toString()).toBe("");
  expect(run.outputs).toMatchObject({ "secret-names": "DB_PASSWORD", "set-names": "DB_PASSWORD", changed: "true" });
  expect(sent.map(({ method, path, status }) => ({ method, path, status }))).toEqual([
    { method: "PATCH", path: PATCH_PATH, status: 200 },
  ]);
  expect(sent[0]?.headers.authorization).toBe(`Bearer ${API_TOKEN}`);
  expect(sent[0]?.json).toMatchObject({ secrets: { DB_PASSWORD: { text: SECRET } } });
  expectNoLeak({ run, secrets: [API_TOKEN, SECRET], requests: sent });
}

/** The step fails for this reason alone, and without a word on stderr. */
export function expectFailed(run: StepRun, failure: Failure): void {
  const isUnknown = "effect" in failure ? failure.effect === "unknown" : failure.kind === "unproved";
  const fate = { notApplied: isUnknown ? [] : ["DB_PASSWORD"], notKnown: isUnknown ? ["DB_PASSWORD"] : [] };
  const message = messageOf({ ...aFailedOutcome(failure, fate), failure });
  expectNothingSet(run, message);
  expect(JSON.parse(run.outputs.results ?? "")).toMatchObject([
    { status: "failed", ...fate, error: { code: codeOf(failure), message } },
  ]);
}

/** The step fails with one message, which holds this text. */
function expectNothingSet(run: StepRun, text: string): void {
  expect(failuresOf(run)).toEqual([expect.stringContaining(text)]);
  expect(run.outcome).toBe("failure");
  expect(run.raw.stderr.toString()).toBe("");
  expect(run.outputs).toMatchObject({ "secret-names": "", "set-names": "", "deleted-names": "", changed: "false" });
}

/** `problem` is the whole of it, or what tells it from others: the tests of `inputs/` hold the sentences. */
export function expectRefusedInput(run: StepRun, problem: string): void {
  expectNothingSet(run, `Not started: 1 problem in the inputs\n- ${problem}`);
  expect(run.outputs.results).toBe("[]");
}

/** A patch without an answer. Which of Node's codes come with a cause depends on the platform. */
export function expectNoAnswer(run: StepRun, cause: TransportCause, effect: Effect = "none"): void {
  const [, codes = ""] = /\(([A-Z_0-9]+(?:, [A-Z_0-9]+)*)\)/.exec(failuresOf(run)[0] ?? "") ?? [];
  const reason = { kind: "no-answer", cause, codes: codes === "" ? [] : codes.split(", ") } as const;
  expectFailed(run, { kind: "request", purpose: "patch", script: "api", reason, effect });
}

function failuresOf(run: StepRun): string[] {
  return run.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
}
