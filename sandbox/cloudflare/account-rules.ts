import type { Binding } from "./binding.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal, success } from "./envelope.ts";
import type { Call } from "./rules.ts";
import { findWorker, pageOf, parameter, parseJson } from "./rules.ts";
import type { WorkerState } from "./worker.ts";
import { addVersion } from "./worker.ts";

// What wrangler and the SDK ask along the way to the secrets.

/** `GET /user`. A token without user permissions is told 9109, and wrangler carries on; only a key has an e-mail here. */
export function getUser(call: Call): Outcome {
  const { email } = call.caller;
  if (email === undefined) throw new Refusal(403, apiError(9109, "Valid user-level authentication not found"));
  return { answer: success({ id: "7c5dae5552338874e5053f2534d2767a", email }) };
}

export function verifyToken(call: Call): Outcome {
  if (call.caller.email !== undefined) throw new Refusal(401, apiError(1000, "Invalid API Token"));
  return { answer: success({ id: "ed17574386854bf78a67040be0a770b0", status: "active" }) };
}

export function listAccounts(call: Call): Outcome {
  return page(call, accountsOf(call).map(accountView));
}

/** `GET /accounts/ID`; that the caller may see the account was checked on the way here. */
export function getAccount(call: Call): Outcome {
  return { answer: success(accountView(parameter(call, "account"))) };
}

export function listMemberships(call: Call): Outcome {
  const memberships = accountsOf(call).map((id) => ({
    id: `${id.slice(0, 16)}${"0".repeat(16)}`,
    account: accountView(id),
    status: "accepted",
    roles: ["Administrator"],
  }));
  return page(call, memberships);
}

function accountsOf(call: Call): string[] {
  return call.workers.accounts.filter((id) => call.caller.accounts?.includes(id) ?? true);
}

function accountView(id: string) {
  return { id, name: `Account ${id.slice(0, 4)}`, type: "standard" };
}

function page(call: Call, all: unknown[]): Outcome {
  const { result, result_info } = pageOf(all, call.query);
  return { answer: success(result, { result_info }) };
}

/** `GET …/workers/scripts`: every Worker of the account with its name as `id`, and none of a dispatch namespace. */
export function listScripts(call: Call): Outcome {
  const workers = call.workers.list({ account: parameter(call, "account") });
  return { answer: success(workers.map(scriptView)) };
}

/** `GET …/workers/services/NAME`; its "not found" is 10090, unlike the scripts' 10007. */
export function getService(call: Call): Outcome {
  const { account = "", script = "" } = call.parameters;
  const worker = call.workers.find(script, { account });
  if (worker === undefined) throw new Refusal(404, apiError(10090, "This Worker does not exist on your account."));
  const environment = { environment: "production", script: scriptView(worker) };
  const { id, ...dates } = scriptView(worker);
  return { answer: success({ id, ...dates, default_environment: environment, environments: [environment] }) };
}

/**
 * `PUT …/scripts/NAME`, multipart with a `metadata` part, replaces the Worker or makes it: this is how a mistyped name
 * turns into an empty Worker under `wrangler secret bulk`. Old bindings stay only if `keep_bindings` names their kind.
 */
export async function uploadScript(call: Call): Promise<Outcome> {
  const { account = "", namespace, script = "" } = call.parameters;
  if (!/^[a-z0-9_][a-z0-9-_]*$/.test(script)) {
    throw new Refusal(400, apiError(10016, `Invalid Worker name '${script}'.`));
  }
  const where = { account, ...(namespace === undefined ? {} : { namespace }) };
  const { bindings = [], keep_bindings: kept = [] } = await readMetadata(call);
  const worker = call.workers.find(script, where);
  const old = [...(worker?.bindings.values() ?? [])].filter((binding) => kept.includes(binding.type));
  const all = [...old, ...bindings];
  const commit = () => {
    if (worker === undefined) call.workers.add({ script, ...where, bindings: all });
    else addVersion(worker, { bindings: new Map(all.map((one) => [one.name, one])), deploy: true });
  };
  return { answer: success({ id: script, startup_time_ms: 1 }), commit };
}

type Metadata = { bindings?: Binding[]; keep_bindings?: string[] };

async function readMetadata(call: Call): Promise<Metadata> {
  const headers = { "content-type": call.headers["content-type"] ?? "" };
  const form = await new Response(new Uint8Array(call.body), { headers }).formData().catch(() => undefined);
  const part = form?.get("metadata");
  if (part === undefined || part === null) {
    throw new Refusal(400, apiError(10021, "The upload has no metadata part.", { pointer: "/metadata" }));
  }
  const text = typeof part === "string" ? part : await part.text();
  return parseJson(Buffer.from(text)) as Metadata;
}

/** `GET …/scripts/NAME` would be the code; its presence is all that anybody asks for here. */
export function getScript(call: Call): Outcome {
  return { answer: success(scriptView(findWorker(call))) };
}

function scriptView(worker: WorkerState) {
  const created = worker.versions[0]?.createdOn ?? "2026-06-01T00:00:00.000Z";
  const modified = worker.versions.at(-1)?.createdOn ?? created;
  return {
    id: worker.script,
    created_on: created,
    modified_on: modified,
    usage_model: "standard",
    handlers: ["fetch"],
  };
}
