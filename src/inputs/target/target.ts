import type { Credentials, Worker } from "../../model/worker.ts";
import { Collector, type Reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { readAccountId } from "./account-id.ts";
import { readBaseUrl } from "./base-url.ts";
import type { ConfigFileContext } from "./config-file.ts";
import { type CredentialsContext, readCredentials } from "./credentials.ts";
import { readNamespace, readScriptNames } from "./script-names.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

/** Where the secrets go, and with which credentials. */
export type TargetReading = {
  /** At least one unless there is a problem. All are in one account and, if in any, in one dispatch namespace. */
  readonly workers: readonly Worker[];
  /** Undefined if there is a problem. */
  readonly credentials: Credentials | undefined;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** The names in `secrets.required` of the wrangler configuration. */
  readonly required: readonly string[];
};

/** Reads the inputs that say where the secrets go. */
export function readTarget(inputs: Inputs, context: ConfigFileContext & CredentialsContext): Reading<TargetReading> {
  const { workspace } = context;
  const collect = new Collector();
  const credentials = collect.take(readCredentials(inputs, context));
  const baseUrl = collect.take(readBaseUrl(inputs));
  const config = collect.take(readWranglerConfig(inputs, context));
  const accountId = collect.take(readAccountId(inputs, config));
  const dispatchNamespace = collect.take(readNamespace(inputs));
  const isInNamespace = dispatchNamespace !== undefined;
  const scripts = collect.take(readScriptNames(inputs, { workspace, config, isInNamespace }));
  const workers = scripts.map((script) => ({ accountId, script, dispatchNamespace }));
  return collect.reading({ workers, credentials, baseUrl, required: config?.required ?? [] });
}
