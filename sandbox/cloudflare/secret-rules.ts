import type { Binding, Schema } from "./binding.ts";
import { isObject, isSecret, publicView } from "./binding.ts";
import { bulkAnswer, LIST_ENTRIES } from "./bulk-answer.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal, success } from "./envelope.ts";
import type { Call } from "./rules.ts";
import { findWorker, parameter, readJsonObject } from "./rules.ts";
import type { SecretPatch } from "./secrets.ts";
import { applyPatch, checkOperationLimit, readPatch, secretNotFound } from "./secrets.ts";
import { checkLatestIsDeployed } from "./versions.ts";
import type { Origin, WorkerState } from "./worker.ts";
import { addVersion, secretBindings } from "./worker.ts";

export const PATCH_TYPES = ["application/merge-patch+json", "application/json"];

const NAMED: Schema = { named: true, types: ["secret_text", "secret_key"] };
const CHANGE: Origin = { source: "api", trigger: "secret" };

/**
 * `PATCH …/secrets-bulk` with `{secrets: {NAME: object | null}, version_tags: {…}}`: one new version, deployed at once.
 * A body without `secrets` succeeds and changes nothing (seen by users), and so does an empty `secrets`.
 */
export async function patchSecrets(call: Call): Promise<Outcome> {
  const worker = findWorker(call);
  const body = readJsonObject(call, PATCH_TYPES);
  if (body.version_tags !== undefined && !isObject(body.version_tags)) {
    throw new Refusal(400, apiError(10021, "version_tags must be an object.", { pointer: "/version_tags" }));
  }
  const answer = (bindings: ReadonlyMap<string, Binding>) =>
    bulkAnswer(bindings, { rules: call.rules, isDispatch: call.parameters.namespace !== undefined });
  if (body.secrets === undefined) return { answer: answer(worker.bindings) };
  checkOperationLimit(body.secrets, call.rules.operationLimit);
  const patch = await readPatch(body.secrets, { at: ["secrets"], ...NAMED });
  if (patch.changes.size === 0 || call.rules.inert) return { answer: answer(worker.bindings) };
  checkLatestIsDeployed(worker, call);
  const bindings = applyPatch(worker.bindings, patch, call.rules);
  const tags = body.version_tags === undefined ? {} : { tags: body.version_tags };
  return {
    answer: answer(bindings),
    commit: () => void addVersion(worker, { bindings, ...tags, deploy: true, origin: CHANGE }),
  };
}

/** `GET …/secrets`: the secrets without their values, and nothing else, on one page. */
export function listSecrets(call: Call): Outcome {
  return { answer: success(secretBindings(visibleBindings(call)).map(LIST_ENTRIES[call.rules.listEntries])) };
}

/** `GET …/secrets/NAME`: the binding without its value. */
export function getSecret(call: Call): Outcome {
  const name = parameter(call, "name");
  const binding = visibleBindings(call).get(name);
  if (binding === undefined || !isSecret(binding)) throw new Refusal(404, secretNotFound(name));
  return { answer: success(publicView(binding)) };
}

/** `PUT …/secrets` with one binding: a patch of one entry whose name is in the body. */
export async function putSecret(call: Call): Promise<Outcome> {
  const worker = findWorker(call);
  const body = readJsonObject(call, ["application/json"]);
  const { name } = body;
  if (typeof name !== "string" || name === "") {
    throw new Refusal(400, apiError(10021, "name must be a string that is not empty.", { pointer: "/name" }));
  }
  const patch = await readPatch({ [name]: body }, { at: [], ...NAMED });
  return single({ call, worker, patch, result: (bindings) => publicView(bindings.get(name) as Binding) });
}

/** `DELETE …/secrets/NAME`: unlike in a merge patch, a name that is not there is surely an error (10056). */
export function deleteSecret(call: Call): Outcome {
  const worker = findWorker(call);
  const patch: SecretPatch = { changes: new Map([[parameter(call, "name"), null]]), pointers: new Map() };
  const rules = { ...call.rules, deletingMissing: "10056" as const };
  return single({ call: { ...call, rules }, worker, patch, result: () => null });
}

type Single = {
  call: Call;
  worker: WorkerState;
  patch: SecretPatch;
  result: (bindings: Map<string, Binding>) => unknown;
};

function single({ call, worker, patch, result }: Single): Outcome {
  checkLatestIsDeployed(worker, call);
  const bindings = applyPatch(worker.bindings, patch, call.rules);
  return {
    answer: success(result(bindings)),
    commit: () => void addVersion(worker, { bindings, deploy: true, origin: CHANGE }),
  };
}

/** `GET …/settings`: every binding, plain text with its value. */
export function getSettings(call: Call): Outcome {
  const bindings = [...visibleBindings(call).values()].map(publicView);
  const settings = {
    bindings,
    compatibility_date: "2026-06-01",
    compatibility_flags: [],
    logpush: false,
    observability: { enabled: false },
    placement: {},
    tags: [],
    tail_consumers: [],
    usage_model: "standard",
  };
  return { answer: success(settings) };
}

/** `GET …/bindings`, which only the dispatch endpoints have. */
export function getBindings(call: Call): Outcome {
  return { answer: success([...visibleBindings(call).values()].map(publicView)) };
}

function visibleBindings(call: Call): ReadonlyMap<string, Binding> {
  const { lagSeconds, listing } = call.rules;
  return findWorker(call).bindingsAt(call.now - lagSeconds * 1000, listing);
}
