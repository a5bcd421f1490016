import type { Credentials, Worker } from "../../model/worker.ts";
import type { Context } from "../reading/context.ts";
import { readAccountId } from "./account-id.ts";
import { readBaseUrl } from "./base-url.ts";
import { readCredentials } from "./credentials.ts";
import { readNamespace, readScriptNames } from "./script-names.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

/** Where the secrets go, and with which credentials. */
export type Target = {
  /** At least one; more than one is a fleet. All are in one account and, if in any, in one dispatch namespace. */
  readonly workers: readonly Worker[];
  readonly credentials: Credentials;
  /** Without a slash at its end. */
  readonly baseUrl: string;
};

/** With a problem, there may be no Worker and no credentials. */
export type TargetReading = Omit<Target, "credentials"> & {
  readonly credentials: Credentials | undefined;
  /** The names in `secrets.required` of the wrangler configuration. */
  readonly required: readonly string[];
};

/** Reads the inputs that say where the secrets go. */
export function readTarget(context: Context): TargetReading {
  const credentials = readCredentials(context);
  const baseUrl = readBaseUrl(context);
  const config = readWranglerConfig(context);
  const accountId = readAccountId(context, config);
  const dispatchNamespace = readNamespace(context);
  const scripts = readScriptNames(context, { config, isInNamespace: dispatchNamespace !== undefined });
  const workers = scripts.map((script) => ({ accountId, script, dispatchNamespace }));
  return { workers, credentials, baseUrl, required: config?.required ?? [] };
}
