import { join } from "node:path";
import { expect } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, type RecordedRequest } from "../../sandbox/cloudflare.ts";
import { runStep, type StepRun } from "../../sandbox/runner.ts";
import { expectNoLeak } from "./leak-gate.ts";

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
};

/**
 * Runs dist/index.js as the runner does, to set the secret DB_PASSWORD on Worker `api`, and fails the test if the run
 * gives a secret away. The environment is the step's own: no proxy variable of this machine reaches it.
 */
export async function patchStep({ baseUrl, with: inputs, env, unseen = [] }: Step): Promise<StepRun> {
  const address = baseUrl === undefined ? {} : { "api-base-url": baseUrl };
  const secrets = [API_TOKEN, SECRET, ...unseen];
  const run = await runStep({
    action: PROJECT,
    with: { ...INPUTS, "max-attempts": "1", ...address, ...inputs },
    env: { DB_PASSWORD: SECRET, ...env },
    secrets,
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

/** The step fails with this text alone, and without a word on stderr. */
export function expectFailure(run: StepRun, message: string): void {
  expect(failuresOf(run)).toEqual([message]);
  expect(run.outcome).toBe("failure");
  expect(run.raw.stderr.toString()).toBe("");
  expect(run.outputs).toMatchObject({ "secret-names": "", "set-names": "", "deleted-names": "", changed: "false" });
}

export function expectRefusedInput(run: StepRun, problem: string): void {
  expectFailure(run, `Nothing was sent to Cloudflare. Problems found: 1\n- ${problem}`);
  expect(run.outputs.results).toBe("[]");
}

/** `effect`: the last line, where something may have been sent. */
export function expectNoAnswer(
  run: StepRun,
  { code, reason, effect = "Nothing was changed." }: { code: string; reason: string; effect?: string },
): void {
  // Which of Node's codes stands in parentheses depends on the platform.
  const codes = / \([A-Z_0-9]+(?:, [A-Z_0-9]+)*\)/.exec(run.annotations[0]?.message ?? "")?.[0] ?? " (no code)";
  expectFailure(run, `No answer to the patch of Worker api: ${reason.replace(".", `${codes}.`)}\n${effect}`);
  expect(JSON.parse(run.outputs.results ?? "")).toMatchObject([{ status: "failed", error: { code } }]);
}

function failuresOf(run: StepRun): string[] {
  return run.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
}
