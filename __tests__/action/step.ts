import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";
import type {
  Cloudflare,
  CloudflareOptions,
  Interception,
  RecordedRequest,
  WorkerSetup,
} from "../../sandbox/cloudflare.ts";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../../sandbox/cloudflare.ts";
import { parseCommand, registeredCommands } from "../../sandbox/runner/commands.ts";
import { runStep, type StepRun } from "../../sandbox/runner.ts";

import { expectNoLeak } from "../leak-gate.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

export const SCRIPT = "my-worker";
export const BULK = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/${SCRIPT}/secrets-bulk`;

/** What differs from a step that patches the Worker `my-worker` with a valid token. */
export type StepSetup = {
  /** over the defaults; `""` is an input that is not given */
  with?: Record<string, string>;
  env?: Record<string, string>;
  /** Secret values besides the credentials and the variables in `env`: those that stand in `with`. */
  values?: readonly string[];
  /** Variables in `env` whose values are no secrets. */
  plain?: readonly string[];
  /** Texts that are no leak although a value holds them: see the leak gate. */
  allow?: readonly string[];
  /** What the runner knows as repository secrets; by default all values. */
  masked?: readonly string[];
  /** as with the secret ACTIONS_STEP_DEBUG */
  debug?: boolean;
  workers?: WorkerSetup[];
  rules?: CloudflareOptions;
  interceptions?: readonly Interception[];
};

export type Step = {
  run: StepRun;
  cloudflare: Cloudflare;
  requests: RecordedRequest[];
  /** of the first request */
  body: string | undefined;
  /** The log after the runner's header, line by line. */
  log: string[];
  /** The one error annotation, with `<ray>` for the cf-ray of this run. */
  error: string | undefined;
  /** The output `results`, read, with `<ray>` as well. */
  results: unknown;
};

/** A value as a vault makes it: the same one for a label, and no part of it is ordinary text. */
export function fakeValue(label: string, length = 36): string {
  const digits = [0, 1, 2, 3].map((round) => createHash("sha256").update(`${label}/${round}`).digest("base64url"));
  return digits.join("").replace(/[-_]/g, "x").slice(0, length);
}

/** A bound secret_text, as the request and the emulator have it. */
export function secretText(name: string, text: string) {
  return { name, type: "secret_text" as const, text };
}

/** Runs dist/index.js against an emulator of its own. Every run passes the leak gate and leaves nothing behind. */
export async function patchStep(setup: StepSetup = {}): Promise<Step> {
  const cloudflare = await startCloudflare({ workers: setup.workers ?? [{ script: SCRIPT }], ...setup.rules });
  for (const interception of setup.interceptions ?? []) cloudflare.intercept(interception);
  try {
    const inputs = {
      "api-token": API_TOKEN,
      "account-id": ACCOUNT_ID,
      "script-name": SCRIPT,
      "api-base-url": cloudflare.url,
      // Most tests are of what one answer means; those of the second attempt say so.
      "max-attempts": "1",
      ...setup.with,
    };
    // A variable in `env:` may have to name the emulator, whose port is not known before.
    const env = Object.fromEntries(
      Object.entries(setup.env ?? {}).map(([name, value]) => [name, value.replace("<emulator>", cloudflare.url)]),
    );
    const secrets = secretsOf(setup, inputs);
    const masked = [...(setup.masked ?? secrets)];
    const { debug = false } = setup;
    const run = await runStep({ action: PROJECT, uses: "./", with: inputs, env, secrets: masked, debug });
    const { requests } = cloudflare;
    expectNothingLeftBehind(run);
    expectNoLeak({ run, secrets, requests, allow: setup.allow ?? [] });
    return { run, cloudflare, requests, body: requests[0]?.body.toString(), ...read(run) };
  } finally {
    await cloudflare.close();
  }
}

/** Variables that name a place rather than hold a secret. */
const PLACES = ["CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_BASE_URL"];

function secretsOf({ env = {}, values = [], plain = [] }: StepSetup, inputs: Record<string, string>): string[] {
  const variables = Object.keys(env).filter((name) => !PLACES.includes(name) && !plain.includes(name));
  const all = [inputs["api-token"], inputs["api-key"], ...variables.map((name) => env[name]), ...values];
  return [...new Set(all.filter((value) => value !== undefined && value.trim() !== ""))] as string[];
}

function read(run: StepRun): Pick<Step, "log" | "error" | "results"> {
  const end = "##[endgroup]\n";
  const log = run.log.slice(run.log.indexOf(end) + end.length);
  const error = run.annotations.find(({ level }) => level === "error")?.message;
  return {
    log: withoutRay(log).trimEnd().split("\n"),
    error: error === undefined ? undefined : withoutRay(error),
    results: JSON.parse(withoutRay(run.outputs.results ?? "null")),
  };
}

function withoutRay(text: string): string {
  return text.replace(/\b[0-9a-f]{16}-AMS\b/g, "<ray>");
}

/** What holds of every step, good or bad: no word on stderr, masks before all else, nothing for later steps but outputs. */
function expectNothingLeftBehind(run: StepRun): void {
  const { env, path, state, raw } = run;
  expect(raw.stderr.toString()).toBe("");
  expect({ env, path, state, temp: raw.tempFiles, workspace: raw.workspaceFiles }).toEqual({
    env: {},
    path: [],
    state: {},
    temp: {},
    workspace: {},
  });
  const commands = commandsOf(run);
  expect(commands.slice(0, commands.lastIndexOf("add-mask") + 1).filter((name) => name !== "add-mask")).toEqual([]);
  expect([...new Set(commands)].filter((name) => !["add-mask", "error", "warning", ""].includes(name))).toEqual([]);
}

/** The command on each line of stdout, `""` for ordinary text. */
export function commandsOf({ raw }: Pick<StepRun, "raw">): string[] {
  const known = new Set(registeredCommands);
  const lines = raw.stdout.toString().split(/\r\n|\r|\n/);
  return lines.map((line) => parseCommand(line, known)?.command.toLowerCase() ?? "");
}
