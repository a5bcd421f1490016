import type { IncomingHttpHeaders } from "node:http";
import type { AnswerRules } from "./bulk-answer.ts";
import type { Caller } from "./credentials.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal } from "./envelope.ts";
import type { LockAnswer } from "./lock.ts";
import type { SecretRules } from "./secrets.ts";
import type { VersionRules } from "./versions.ts";
import type { WorkerState, Workers } from "./worker.ts";

/** How the emulated account behaves; the facts say which of these are unknown of the real one. */
export type Rules = SecretRules &
  AnswerRules &
  VersionRules & {
    /** what a change of a Worker meets while another one is under way */
    lock: LockAnswer;
    /** how long a change that waits for another is held open, until the edge gives up on it with its page 524 */
    lockSeconds: number;
    /** lists, settings, versions and deployments show what was there so many seconds ago */
    lagSeconds: number;
  };

/** A request whose caller, account and path were accepted. `parameters` are decoded path segments. */
export type Call = {
  parameters: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  caller: Caller;
  workers: Workers;
  rules: Rules;
  /** by the emulator's clock */
  now: number;
};

/** Reads the state, decides, and leaves the change to `commit`. Throws a Refusal for an answer that is an error. */
export type Rule = (call: Call) => Outcome | Promise<Outcome>;

/** A path segment that the route is known to have. */
export function parameter(call: Call, name: string): string {
  return call.parameters[name] ?? "";
}

/** @throws Refusal 404: 10007 for a Worker of the account; in a dispatch namespace 10092, or 100119 for the namespace */
export function findWorker(call: Call): WorkerState {
  const { account, namespace, script = "" } = call.parameters;
  const where = { ...(account === undefined ? {} : { account }), ...(namespace === undefined ? {} : { namespace }) };
  const worker = call.workers.find(script, where);
  if (worker !== undefined) return worker;
  if (namespace === undefined) throw new Refusal(404, apiError(10007, "This Worker does not exist on your account."));
  if (call.workers.list(where).length > 0) {
    throw new Refusal(404, apiError(10092, "workers.api.error.environment_not_found"));
  }
  throw new Refusal(404, apiError(100119, "workers.api.error.dispatch_namespace_not_found"));
}

/** The part of a list that `page` and `per_page` ask for, and what the envelope says of it. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, size = 20) {
  const page = Number(query.get("page") ?? 1);
  const per_page = Number(query.get("per_page") ?? size);
  const result = all.slice((page - 1) * per_page, page * per_page);
  const total_count = all.length;
  const total_pages = Math.ceil(total_count / per_page);
  return { result, result_info: { page, per_page, count: result.length, total_count, total_pages } };
}

/** @throws Refusal 415 for another content type, 400 10026 for bytes that are not a JSON object in UTF-8 */
export function readJsonObject(call: Call, contentTypes: string[]): Record<string, unknown> {
  const contentType = call.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!contentTypes.includes(contentType)) {
    const message = `Unsupported content type '${contentType}'. Please use ${contentTypes.join(" or ")}.`;
    throw new Refusal(415, apiError(10026, message));
  }
  const value = parseJson(call.body);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw unparsable();
}

/** Strict where JSON.parse of a decoded string is not: a byte order mark or a broken sequence is no JSON (RFC 8259, 8.1). */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw unparsable();
  }
}

function unparsable(): Refusal {
  const message = "Could not parse request body. Please ensure the request is valid JSON.";
  return new Refusal(400, apiError(10026, message));
}
