import type { ApiError } from "./envelope.ts";
import { apiError, pointer, Refusal } from "./envelope.ts";
import { importKey } from "./key-import.ts";

export const KEY_FORMATS = ["raw", "pkcs8", "spki", "jwk"] as const;
export const KEY_USAGES = [
  "encrypt",
  "decrypt",
  "sign",
  "verify",
  "deriveKey",
  "deriveBits",
  "wrapKey",
  "unwrapKey",
] as const;

export type SecretText = { name: string; type: "secret_text"; text: string };

/** `key_base64` for raw, pkcs8 and spki; `key_jwk` for jwk. */
export type SecretKey = {
  name: string;
  type: "secret_key";
  algorithm: unknown;
  format: (typeof KEY_FORMATS)[number];
  usages: (typeof KEY_USAGES)[number][];
  key_base64?: string;
  key_jwk?: unknown;
};

export type Secret = SecretText | SecretKey;

export type Binding =
  | Secret
  | { name: string; type: "plain_text"; text: string }
  | { name: string; type: "json"; json: unknown }
  | { name: string; type: "kv_namespace"; namespace_id: string }
  | { name: string; type: "r2_bucket"; bucket_name: string }
  | { name: string; type: "d1"; id: string }
  | { name: string; type: "service"; service: string }
  | { name: string; type: "queue"; queue_name: string }
  | { name: string; type: "ai" | "assets" | "browser" | "version_metadata" };

export function isSecret(binding: Binding): binding is Secret {
  return binding.type === "secret_text" || binding.type === "secret_key";
}

/** A binding as the API shows it: everything but a secret's value or key material. */
export function publicView(binding: Binding): Record<string, unknown> {
  if (binding.type === "secret_text") return { name: binding.name, type: binding.type };
  if (binding.type !== "secret_key") return { ...binding };
  const { name, type, algorithm, format, usages } = binding;
  return { name, type, algorithm, format, usages };
}

/** A value that the schema has to look at: `at` leads to it from the body's root, `name` is the binding's. */
type Candidate = { name: string; at: string[]; value: unknown };

/** What endpoints see differently: whether an entry repeats its name, and whether keys are known there. */
export type Schema = { named: boolean; types: readonly Secret["type"][] };

/**
 * Reads one secret as secrets-bulk declares it: exactly the fields of its type, nothing beside them. `name` must be the
 * map's key.
 * @throws Refusal 400 with an error for every field that is wrong, each with its `source.pointer`
 */
export async function readSecret({ name, at, value }: Candidate, { named, types }: Schema): Promise<Secret> {
  if (!isObject(value)) throw invalid(name, at, "must be an object or null");
  const type = types.find((known) => known === value.type);
  if (type === undefined) throw invalid(name, [...at, "type"], `must be ${types.join(" or ")}`);
  const problems = type === "secret_text" ? textProblems(value, at) : keyProblems(value, at);
  if ((named || "name" in value) && value.name !== name) {
    problems.unshift(fieldError("name", [...at, "name"], `must be ${JSON.stringify(name)}, the key it is under`));
  }
  if (problems.length > 0) throw new Refusal(400, ...problems);
  const secret = { ...value, name } as Secret;
  if (secret.type === "secret_key") await checkImport(secret, at);
  return secret;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textProblems(value: Record<string, unknown>, at: string[]): ApiError[] {
  const problems = unknownFields(value, { at, known: ["name", "type", "text"] });
  if (typeof value.text !== "string") problems.push(fieldError("text", [...at, "text"], "must be a string"));
  return problems;
}

function keyProblems(value: Record<string, unknown>, at: string[]): ApiError[] {
  const { algorithm, format, usages } = value;
  // "Required if" in the API page is read as "and only then".
  const material = format === "jwk" ? "key_jwk" : "key_base64";
  const problems = unknownFields(value, { at, known: ["name", "type", "algorithm", "format", "usages", material] });
  const wrong = (field: string, why: string) => problems.push(fieldError(field, [...at, field], why));
  if (typeof algorithm !== "string" && !isObject(algorithm)) wrong("algorithm", "must be a string or an object");
  if (!KEY_FORMATS.some((known) => known === format)) wrong("format", `must be one of ${KEY_FORMATS.join(", ")}`);
  if (!Array.isArray(usages)) wrong("usages", "must be an array");
  else {
    for (const [index, usage] of usages.entries()) {
      if (KEY_USAGES.includes(usage)) continue;
      problems.push(fieldError("usages", [...at, "usages", String(index)], `must be one of ${KEY_USAGES.join(", ")}`));
    }
  }
  if (material === "key_jwk" && !isObject(value.key_jwk)) wrong("key_jwk", "must be an object");
  if (material === "key_base64" && !isBase64(value.key_base64)) wrong("key_base64", "must be base64");
  return problems;
}

function unknownFields(value: Record<string, unknown>, schema: { at: string[]; known: string[] }): ApiError[] {
  return Object.keys(value)
    .filter((field) => !schema.known.includes(field))
    .map((field) => fieldError(field, [...schema.at, field], "is not a field of this type of binding"));
}

/** Standard alphabet and padding (RFC 4648, section 4), as Go's decoder asks for; an empty text is not a key. */
function isBase64(value: unknown): boolean {
  return typeof value === "string" && value !== "" && Buffer.from(value, "base64").toString("base64") === value;
}

/** A version whose key cannot be imported does not start, so it is refused. */
async function checkImport(secret: SecretKey, at: string[]): Promise<void> {
  try {
    await importKey(secret);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw invalid(secret.name, at, `holds a key that cannot be imported: ${why}`);
  }
}

function fieldError(field: string, at: string[], why: string): ApiError {
  return apiError(10021, `Invalid binding: ${field} ${why}.`, { pointer: pointer(...at) });
}

function invalid(name: string, at: string[], why: string): Refusal {
  return new Refusal(400, apiError(10021, `Binding '${name}' ${why}.`, { pointer: pointer(...at) }));
}
