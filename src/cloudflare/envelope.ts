import { isObject } from "../model/json.ts";
import type { ReportedBinding } from "../model/verification.ts";

/** One entry of `errors`. Every text in it is the server's, and not cleaned yet. */
export type ApiMessage = {
  readonly code?: number;
  readonly message?: string;
  readonly documentationUrl?: string;
  readonly pointer?: string;
};

/** `{success, errors, result}`, as far as an answer has it. */
export type Envelope = {
  readonly success: boolean;
  readonly errors: readonly ApiMessage[];
  readonly result: unknown;
};

/** The envelope in a body, or undefined if the body is no JSON object: HTML, cut off, empty. */
export function parseEnvelope(body: string): Envelope | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const errors = Array.isArray(value.errors) ? value.errors : [];
  // Seen beside the envelope: `{code, error}`.
  const entries = errors.length === 0 && "error" in value ? [value] : errors;
  return { success: value.success === true, errors: entries.map(apiMessage), result: value.result };
}

function apiMessage(entry: unknown): ApiMessage {
  if (typeof entry === "string") return { message: entry };
  if (!isObject(entry)) return {};
  const source = isObject(entry.source) ? entry.source : {};
  return {
    ...field("code", entry.code, "number"),
    ...field("message", entry.message ?? entry.error, "string"),
    ...field("documentationUrl", entry.documentation_url, "string"),
    ...field("pointer", source.pointer, "string"),
  };
}

function field(name: keyof ApiMessage, value: unknown, type: "number" | "string"): ApiMessage {
  return typeof value === type ? { [name]: value } : {};
}

/**
 * The bindings of a secrets-bulk answer: a map of all resulting bindings by name, or undefined if it is missing, which
 * the API's schema allows. Values may be there; only names and types are taken.
 */
export function bindingMap(result: unknown): ReportedBinding[] | undefined {
  if (!isObject(result)) return undefined;
  // `null` stands for a name that is gone, as in the patch.
  return Object.entries(result).flatMap(([name, binding]) =>
    binding === null ? [] : [{ name, type: typeOf(binding) }],
  );
}

/** The bindings of `GET …/secrets`, or undefined if the answer is no list of bindings. */
export function bindingList(result: unknown): ReportedBinding[] | undefined {
  if (!Array.isArray(result)) return undefined;
  const bindings = result.map((entry: unknown) =>
    isObject(entry) && typeof entry.name === "string" ? { name: entry.name, type: typeOf(entry) } : undefined,
  );
  return bindings.every((binding) => binding !== undefined) ? bindings : undefined;
}

function typeOf(binding: unknown): string {
  return isObject(binding) && typeof binding.type === "string" ? binding.type : "unknown";
}
