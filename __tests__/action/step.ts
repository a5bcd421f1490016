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
import { type Chunk, runStep, type StepOptions, type StepRun } from "../../sandbox/runner.ts";

import { expectNoLeak } from "../leak-gate.ts";
import { SCRIPT } from "./fake-secrets.ts";

export { fakeValue, SCRIPT, secretText } from "./fake-secrets.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

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
  /** Sets the stage right before the step starts. */
  arrange?: (stage: Stage) => void;
};

export type Stage = {
  cloudflare: Cloudflare;
  /** as the runner cancels a step */
  cancel: () => void;
  /** Acts once, as soon as the step has printed the words. */
  onceSaid: (words: string, act: () => void) => void;
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

/** Runs dist/index.js against an emulator of its own. Every run passes the leak gate and leaves nothing behind. */
export async function patchStep(setup: StepSetup = {}): Promise<Step> {
  const { step, gate } = await ungatedStep(setup);
  gate();
  return step;
}

/**
 * The same with the gate still to be called: over hundreds of secrets it holds this process up, and with it the
 * emulators of steps that run at the same time, whose requests would meet their timeouts.
 */
export async function ungatedStep(setup: StepSetup = {}): Promise<{ step: Step; gate: () => void }> {
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
    const options = { action: PROJECT, uses: "./", with: inputs, env, secrets: masked, debug };
    const run = await runStep({ ...options, ...staged(setup, cloudflare) });
    const { requests } = cloudflare;
    const gate = (): void => {
      expectNothingLeftBehind(run);
      expectNoLeak({ run, secrets, requests, allow: setup.allow ?? [] });
    };
    return { step: { run, cloudflare, requests, body: requests[0]?.body.toString(), ...read(run) }, gate };
  } finally {
    await cloudflare.close();
  }
}

function staged({ arrange }: StepSetup, cloudflare: Cloudflare): Pick<StepOptions, "cancel" | "onOutput"> {
  const cancel = new AbortController();
  const waiting: { words: string; act: () => void }[] = [];
  arrange?.({
    cloudflare,
    cancel: () => cancel.abort(),
    onceSaid: (words, act) => void waiting.push({ words, act }),
  });
  let said = "";
  const onOutput = ({ bytes }: Chunk): void => {
    said += bytes.toString();
    for (const { act } of waiting.filter(({ words }) => said.includes(words))) act();
    waiting.splice(0, waiting.length, ...waiting.filter(({ words }) => !said.includes(words)));
  };
  return { cancel: cancel.signal, onOutput };
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
