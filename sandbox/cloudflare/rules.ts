import type { IncomingHttpHeaders } from "node:http";
import type { Caller } from "./credentials.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal } from "./envelope.ts";
import type { SecretRules } from "./secrets.ts";
import type { WorkerState, Workers } from "./worker.ts";

/** How the emulated account behaves; the facts say which of these are unknown of the real one. */
export type Rules = SecretRules & {
  /** the answer of secrets-bulk (not of the dispatch one) comes without `result` */
  omitResult: boolean;
  /** `result` shows the Worker's other bindings too, plain-text variables with their values */
  includePlainTextInResult: boolean;
  /** the version whose bindings the lists and settings show */
  listing: "deployed" | "latest";
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
};

/** Reads the state, decides, and leaves the change to `commit`. Throws a Refusal for an answer that is an error. */
export type Rule = (call: Call) => Outcome | Promise<Outcome>;

/** A path segment that the route is known to have. */
export function parameter(call: Call, name: string): string {
  return call.parameters[name] ?? "";
}

/** @throws Refusal 404: 100119 for the namespace, 10007 for the Worker */
export function findWorker(call: Call): WorkerState {
  const { account, namespace, script = "" } = call.parameters;
  const where = { ...(account === undefined ? {} : { account }), ...(namespace === undefined ? {} : { namespace }) };
  const worker = call.workers.find(script, where);
  if (worker !== undefined) return worker;
  if (namespace !== undefined && call.workers.list(where).length === 0) {
    throw new Refusal(404, apiError(100119, "workers.api.error.dispatch_namespace_not_found"));
  }
  throw new Refusal(404, apiError(10007, "This Worker does not exist on your account."));
}

/** @throws Refusal 415 for another content type, 400 10026 for bytes that are no JSON object in UTF-8 */
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
