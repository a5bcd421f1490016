import { isObject } from "../model/json.ts";
import { FailureError } from "../model/outcome/failure.ts";
import type { RequestCount } from "../model/outcome/outcome.ts";
import type { Purpose } from "../model/request/failure.ts";
import type { Worker } from "../model/worker.ts";
import type { Client } from "./client.ts";
import { type ApiRequest, scriptPath } from "./endpoint.ts";
import { bindingList, LONGEST_NAME, type ReadList, settingsBindings } from "./envelope.ts";
import { deploymentList, versionList } from "./history.ts";

/** By which client something is read, and where its requests are counted. */
export type ReadOptions = { readonly client: Client; readonly count: RequestCount };

/** Whose state is read. */
export type StateOptions = ReadOptions & { readonly worker: Worker };

/*
 * What is read of a Worker. Each rejects with a FailureError if the request fails, or if its answer has no list or only a
 * part of one.
 */

/** Reads names and types of the secrets on a Worker (`GET …/secrets`): all of them, and nothing else. */
export const listSecrets = reader("secrets", { purpose: "list-secrets", read: bindingList });

/**
 * Reads names and types of all bindings of a Worker (`GET …/settings`). Plain-text variables come with their values,
 * which are not kept.
 */
export const listBindings = reader("settings", { purpose: "read-settings", read: settingsBindings });

/**
 * Reads the latest deployments of a Worker, newest first (`GET …/deployments`). The first one says which versions answer
 * requests.
 */
export const readDeployments = reader("deployments", { purpose: "list-deployments", read: deploymentList });

/** Reads the latest versions of a Worker, newest first (`GET …/versions`). */
export const listVersions = reader("versions", { purpose: "list-versions", read: versionList });

/**
 * Reads the names of an account's Workers (`GET …/workers/scripts`). Texts that cannot be the name of one, or that have a
 * known value in them, are left out, so the names may be printed.
 *
 * @throws FailureError if the request fails or its answer has no list
 */
export async function listScripts(options: ReadOptions & { readonly accountId: string }): Promise<readonly string[]> {
  const path = ["accounts", options.accountId, "workers", "scripts"];
  const request = { method: "GET", path, purpose: "list-scripts", script: "" } as const;
  return await readList({ ...options, request, read: scriptNames });
}

const scriptNames: ReadList<string> = (result, { redact }) => {
  if (!Array.isArray(result)) return "no-list";
  const names = result.map((entry: unknown) => (isObject(entry) ? entry.id : undefined)).filter(isScriptName);
  return names.filter((name) => redact(name) === name);
};

function isScriptName(name: unknown): name is string {
  return typeof name === "string" && name.length <= LONGEST_NAME && /^[a-z0-9_][a-z0-9-_]*$/.test(name);
}

/** Returns what reads a list below a Worker's own path. */
function reader<Entry>(what: string, { purpose, read }: { purpose: Purpose; read: ReadList<Entry> }) {
  return ({ worker, client, count }: StateOptions): Promise<readonly Entry[]> => {
    const request = { method: "GET", path: [...scriptPath(worker), what], purpose, script: worker.script } as const;
    return readList({ request, read, client, count });
  };
}

/** Of these lists, only the beginning is looked at. */
const NEWEST_FIRST: ReadonlySet<Purpose> = new Set(["list-deployments", "list-versions"]);

/** Sends a request and reads the list in its result. @throws FailureError if it fails or there is none */
export async function readList<Entry>({
  request,
  read,
  client,
  count,
}: ReadOptions & { request: ApiRequest; read: ReadList<Entry> }): Promise<readonly Entry[]> {
  const { result, isPartial, unusable } = await client.call(request, count);
  const found = isPartial && !NEWEST_FIRST.has(request.purpose) ? "partial" : read(result, client.door);
  if (typeof found !== "string") return found;
  throw new FailureError(client.failure(request, { reason: unusable(found), effect: "none" }));
}
