import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { Inputs } from "../../src/inputs/reading/inputs.ts";
import { librariesFor, loadLibraries } from "../../src/inputs/reading/libraries.ts";
import { readSettings, type Settings } from "../../src/inputs/settings.ts";
import { type CommentTarget, InputError } from "../../src/model/input-error.ts";
import type { Environment } from "../../src/ports.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";
import { type FakeOptions, fakePorts } from "./fake-ports.ts";

/** What every step needs besides its secrets. */
export const BASE_INPUTS = { "api-token": API_TOKEN, "account-id": ACCOUNT_ID, "script-name": "api" } as const;

/** `settings` unless there are problems. `sensitive` are the values that must not be seen, `masks` what was registered. */
export type StepReading = {
  readonly settings?: Settings;
  readonly problems: readonly string[];
  readonly masks: readonly string[];
  readonly sensitive: readonly string[];
  /** What problems are reported in, besides the log. */
  readonly comment?: CommentTarget | undefined;
};

/** Reads the settings of a step over {@link BASE_INPUTS}. Anything that is thrown and is no InputError goes on. */
export async function readStep(options: FakeOptions): Promise<StepReading> {
  const ports = fakePorts({ ...options, inputs: { ...BASE_INPUTS, ...options.inputs } });
  const sensitive = new SensitiveValues();
  const libraries = await loadLibraries(librariesFor(new Inputs(ports)));
  const found = () => ({ masks: ports.of("setSecret") as string[], sensitive: [...sensitive] });
  try {
    const settings = readSettings({ ...ports, sensitive, libraries });
    return { settings, problems: [], ...found() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problems: error.problems, comment: error.comment, ...found() };
  }
}

export function read(inputs: FakeOptions["inputs"] = {}, env: Environment = {}): Promise<StepReading> {
  return readStep({ inputs, env });
}
