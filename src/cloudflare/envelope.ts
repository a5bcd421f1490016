import type { HttpAnswer } from "../http/request.ts";
import { isSecretType, type ReportedBinding } from "../model/binding.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import type { ReportedError, RequestReason, UnreadableContent } from "../model/request/failure.ts";
import type { Redact } from "../privacy/redaction.ts";
import { sanitize } from "../privacy/sanitize.ts";
import type { DisplayName } from "../privacy/server-names.ts";
import { refusalOf, sanitizedRay } from "./refusal.ts";

/** Makes the texts and the names of answers fit to print: here, where they come in, and nowhere else. */
export type Door = {
  readonly redact: Redact;
  readonly displayName: DisplayName;
  /** Bindings that were read before, by name: Workers of a fleet have most of them in common. */
  readonly known: Map<string, ReportedBinding>;
};

/** An answer that is a success. */
export type Envelope = {
  /** As the server sent it: only what is read from it below is fit to print. */
  readonly result: unknown;
  /** Whether the result is one page of several. */
  readonly isPartial: boolean;
  /** Returns why the answer is not usable although it is a success. */
  readonly unusable: (content: UnreadableContent) => RequestReason;
};

/**
 * Reads an answer: the envelope of a success, or the reason why it is none. A success is a 2xx other than 202 that says
 * `success: true` and names no error.
 */
export function readAnswer(answer: HttpAnswer, { redact }: Door): { envelope: Envelope } | { reason: RequestReason } {
  const { status } = answer;
  const rawRay = answer.headers["cf-ray"];
  const unusable = (content: UnreadableContent): RequestReason => ({
    kind: "unreadable",
    status,
    content,
    ...sanitizedRay(rawRay, redact),
  });
  const json = answer.isCut ? undefined : objectOf(answer.body);
  const isRedirect = status >= 300 && status < 400;
  if (json === undefined || isRedirect) return { reason: unusable(contentOf(answer)) };
  const errors = errorsOf(json);
  if (json.success !== true || status >= 400) {
    return { reason: refusalOf({ status, errors, rawRay }, redact) };
  }
  if (errors.length > 0 || status === 202) return { reason: unusable("unconfirmed") };
  return { envelope: { result: json.result, isPartial: isPartial(json), unusable } };
}

/**
 * Reads `result_info`, which has page numbers or cursors (developers.cloudflare.com/fundamentals/api/how-to/make-api-calls).
 * A list of secrets has come without pages so far, so further ones are not asked for.
 */
function isPartial({ result, result_info: info }: JsonObject): boolean {
  if (!isObject(info)) return false;
  const cursors = isObject(info.cursors) ? info.cursors : {};
  const isMore = (all: unknown, seen: unknown): boolean => Number.isInteger(all) && Number(all) > Number(seen);
  return (
    [info.cursor, cursors.after].some((cursor) => typeof cursor === "string" && cursor !== "") ||
    isMore(info.total_pages, 1) ||
    isMore(info.total_count, Array.isArray(result) ? result.length : info.count)
  );
}

/** Returns the JSON object in a body, or undefined: HTML, a part of JSON, nothing. */
function objectOf(body: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Says what an answer without an envelope holds. Its body is not shown: it may be a page of any size. */
function contentOf({ status, headers, body, isCut }: HttpAnswer): UnreadableContent {
  if (headers["cf-mitigated"] === "challenge") return "challenge";
  if (status >= 300 && status < 400) return "redirect";
  if (isCut) return "too-large";
  if (/^\s*<(!doctype|html|head|body)/i.test(body)) return "html";
  return body.trim() === "" ? "empty" : "not-json";
}

function errorsOf(json: JsonObject): ReportedError[] {
  const errors = Array.isArray(json.errors) ? json.errors : [];
  // Seen beside the envelope: `{code, error}`.
  const entries = errors.length === 0 && "error" in json ? [json] : errors;
  return entries.map(rawError);
}

function rawError(entry: unknown): ReportedError {
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

function field(name: keyof ReportedError, value: unknown, type: "number" | "string"): ReportedError {
  return typeof value === type ? { [name]: value } : {};
}

/** Why the result of an answer cannot be used. */
export type Unusable = "no-list" | "too-large";

/** Reads the list in the result of an answer, or says why it cannot be used. Only what comes out is fit to print. */
export type ReadList<Entry> = (result: unknown, door: Door) => readonly Entry[] | Unusable;

/** Names and types of bindings. Values may be there; they are not taken. */
type ReadBindings = ReadList<ReportedBinding>;

/**
 * Returns the bindings that an accepted patch reports, or undefined if they are not credible. Much comes with a success
 * that is not a list of bindings, so it counts only if there are some and each has a type.
 */
export function credible(bindings: readonly ReportedBinding[] | Unusable): readonly ReportedBinding[] | undefined {
  const isCredible = typeof bindings !== "string" && bindings.length > 0 && bindings.every(({ type }) => type !== "");
  return isCredible ? bindings : undefined;
}

/** More bindings than any Worker has, and longer names than anything has, are not worked on. */
const MOST_BINDINGS = 2_000;
export const LONGEST_NAME = 256;

/** The most characters of a type that are shown. */
const LONGEST_TYPE = 64;

/** Reads a map of bindings by name, as the result of secrets-bulk has it. Each entry needs to be an object. */
export const bindingMap: ReadBindings = (result, door) => {
  if (!isObject(result)) return "no-list";
  const entries = Object.entries(result);
  const found = entries.flatMap(([name, entry]) => (isObject(entry) ? [{ name, type: typeOf(entry) }] : []));
  return found.length === entries.length ? reported(found, door) : "no-list";
};

/**
 * Reads the result of `GET …/secrets`: a list. Each entry needs a name. One without a type is there all the same; its type
 * is "".
 */
export const bindingList: ReadBindings = (result, door) => {
  if (!Array.isArray(result)) return "no-list";
  const found = result.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry.name === "string" ? [{ name: entry.name, type: typeOf(entry) }] : [],
  );
  return found.length === result.length ? reported(found, door) : "no-list";
};

/** Reads the result of `GET …/settings`: an object with a list of bindings. */
export const settingsBindings: ReadBindings = (result, door) =>
  bindingList(isObject(result) ? result.bindings : undefined, door);

/** Reads a version: its list of bindings, or the map `env` that some answers have instead. */
export const versionBindings: ReadBindings = (version, door) => {
  if (!isObject(version)) return "no-list";
  return version.bindings === undefined ? bindingMap(version.env, door) : bindingList(version.bindings, door);
};

function typeOf({ type }: JsonObject): string {
  return typeof type === "string" ? type : "";
}

/** More than the Workers of a fleet have in common, and few enough to keep. */
const MOST_KNOWN = 10_000;

type Found = { readonly name: string; readonly type: string };

function reported(found: readonly Found[], door: Door): readonly ReportedBinding[] | Unusable {
  if (found.length > MOST_BINDINGS || found.some(({ name }) => name.length > LONGEST_NAME)) return "too-large";
  return found.map((binding) => printable(binding, door));
}

function printable({ name, type }: Found, { redact, displayName, known }: Door): ReportedBinding {
  const before = known.get(name);
  if (before?.type === type) return before;
  const binding = {
    name,
    displayName: displayName(name),
    // To look for values in the types of all secrets would take longer than the request.
    type: isSecretType(type) ? type : sanitize(type, { redact, maxLength: LONGEST_TYPE }),
  };
  if (known.size < MOST_KNOWN) known.set(name, binding);
  return binding;
}
