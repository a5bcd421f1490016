import { CloudflareError } from "../model/errors.ts";
import { isObject } from "../model/json.ts";
import type { ReportedBinding } from "../model/verification.ts";
import type { Worker } from "../model/worker.ts";
import type { Client, Tally } from "./client.ts";
import { bindingList } from "./envelope.ts";
import { scriptPath } from "./routes.ts";

export type StateOptions = { readonly worker: Worker; readonly client: Client; readonly tally: Tally };

/**
 * Names and types of the secrets on a Worker (`GET …/secrets`).
 *
 * @throws CloudflareError if the request fails, or its answer is no list
 */
export async function listSecrets({ worker, client, tally }: StateOptions): Promise<readonly ReportedBinding[]> {
  const what = `the list of secrets of Worker ${worker.script}`;
  const path = [...scriptPath(worker), "secrets"];
  const { result } = await client.call({ method: "GET", path, what }, tally);
  return bindingList(result) ?? noList("secrets");
}

/**
 * Names and types of all bindings of a Worker (`GET …/settings`). Plain-text variables come with their values, which
 * nobody keeps.
 *
 * @throws CloudflareError if the request fails, or its answer has no list
 */
export async function listBindings({ worker, client, tally }: StateOptions): Promise<readonly ReportedBinding[]> {
  const what = `the settings of Worker ${worker.script}`;
  const path = [...scriptPath(worker), "settings"];
  const { result } = await client.call({ method: "GET", path, what }, tally);
  return (isObject(result) ? bindingList(result.bindings) : undefined) ?? noList("settings");
}

/** @throws CloudflareError always */
export function noList(what: string): never {
  const message = `The answer that should list the ${what} is no list of bindings. Run the step again, which is safe.`;
  throw new CloudflareError(message, { code: "answer", effect: "none", brief: "no list of bindings" });
}
