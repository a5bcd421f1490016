import type { Binding, Schema, Secret } from "./binding.ts";
import { isObject, isSecret, readSecret } from "./binding.ts";
import type { ApiError } from "./envelope.ts";
import { apiError, pointer, Refusal } from "./envelope.ts";

/** The account's limits, and how the unknowns of the API turn out: see the facts. */
export type SecretRules = {
  /** sets and deletes of one secrets-bulk request; 100160 beyond it */
  operationLimit: number;
  /** secrets and plain text of one Worker; 10055 beyond it */
  variableLimit: number;
  /** bytes of one value; 10054 beyond it */
  valueLimit: number;
  /** what deleting a name does that is not there: nothing (RFC 7396), or the whole request is refused */
  deletingMissing: "ignore" | "10056";
};

/** A merge patch (RFC 7396) over secrets; `pointers` says where in the request's body a name stands. */
export type SecretPatch = { changes: Map<string, Secret | null>; pointers: Map<string, string> };

/**
 * Reads a map of names to secrets or null. `at` leads to the map from the body's root.
 * @throws Refusal 400 when the map or an entry is malformed: the first bad entry decides
 */
export async function readPatch(map: unknown, { at, ...schema }: { at: string[] } & Schema): Promise<SecretPatch> {
  if (!isObject(map)) throw new Refusal(400, apiError(10021, "Expected an object.", { pointer: pointer(...at) }));
  const patch: SecretPatch = { changes: new Map(), pointers: new Map() };
  for (const [name, value] of Object.entries(map)) {
    patch.pointers.set(name, pointer(...at, name));
    patch.changes.set(name, value === null ? null : await readSecret({ name, at: [...at, name], value }, schema));
  }
  return patch;
}

/** @throws Refusal 400 100160; the number is counted before anything is read, so a bad entry does not hide it */
export function checkOperationLimit(map: unknown, limit: number): void {
  const count = isObject(map) ? Object.keys(map).length : 0;
  if (count <= limit) return;
  const message =
    `Bulk secret request contains ${count} secrets, which exceeds the limit of ${limit} per request. ` +
    "Please split the request into smaller batches.";
  throw new Refusal(400, apiError(100160, message));
}

/**
 * The bindings after the patch. All or nothing: on any problem there is no result.
 * @throws Refusal 10053, 10054, 10055 (400) or 10056 (404), with an error for each name concerned
 */
export function applyPatch(
  bindings: ReadonlyMap<string, Binding>,
  patch: SecretPatch,
  rules: SecretRules,
): Map<string, Binding> {
  refuseAll(400, [...conflicts(bindings, patch), ...oversized(patch, rules.valueLimit)]);
  if (rules.deletingMissing === "10056") refuseAll(404, missing(bindings, patch));
  const result = new Map(bindings);
  for (const [name, secret] of patch.changes) {
    if (secret !== null) result.set(name, secret);
    else if (isSecretName(bindings, name)) result.delete(name);
  }
  checkVariableLimit(result, rules.variableLimit);
  return result;
}

function refuseAll(status: number, errors: ApiError[]): void {
  if (errors.length > 0) throw new Refusal(status, ...errors);
}

function isSecretName(bindings: ReadonlyMap<string, Binding>, name: string): boolean {
  const binding = bindings.get(name);
  return binding !== undefined && isSecret(binding);
}

function conflicts(bindings: ReadonlyMap<string, Binding>, { changes, pointers }: SecretPatch): ApiError[] {
  return [...changes]
    .filter(([name, secret]) => secret !== null && bindings.has(name) && !isSecretName(bindings, name))
    .map(([name]) => {
      const message = `Binding name '${name}' already in use. Please use a different name and try again.`;
      return apiError(10053, message, { ...at(pointers, name) });
    });
}

function oversized({ changes, pointers }: SecretPatch, limit: number): ApiError[] {
  return [...changes]
    .filter(([, secret]) => secret !== null && valueSize(secret) > limit)
    .map(([name, secret]) => {
      const kind = secret?.type === "secret_key" ? "Key" : "Text";
      return apiError(10054, `${kind} binding '${name}' is too large. It may not exceed 5.1 kB.`, {
        ...at(pointers, name),
      });
    });
}

/** Bytes, not characters: "A value: 5 KB". */
function valueSize(secret: Secret): number {
  if (secret.type === "secret_text") return Buffer.byteLength(secret.text);
  return Buffer.byteLength(secret.key_base64 ?? JSON.stringify(secret.key_jwk));
}

/** A plain-text variable of the name is not a secret: it is neither found nor ever deleted here. */
function missing(bindings: ReadonlyMap<string, Binding>, { changes, pointers }: SecretPatch): ApiError[] {
  return [...changes]
    .filter(([name, secret]) => secret === null && !isSecretName(bindings, name))
    .map(([name]) => secretNotFound(name, pointers.get(name)));
}

export function secretNotFound(name: string, where?: string): ApiError {
  return apiError(10056, `Binding '${name}' not found`, where === undefined ? {} : { pointer: where });
}

function checkVariableLimit(bindings: ReadonlyMap<string, Binding>, limit: number): void {
  const count = [...bindings.values()].filter((one) => isSecret(one) || one.type === "plain_text").length;
  if (count <= limit) return;
  const plan = limit <= 64 ? "Free" : "Paid";
  const message =
    `This deployment includes ${count} variables, which exceeds the Workers ${plan} limit of ${limit} variables ` +
    "per Worker (secrets + text).";
  throw new Refusal(400, apiError(10055, message));
}

function at(pointers: Map<string, string>, name: string): { pointer?: string } {
  const found = pointers.get(name);
  return found === undefined ? {} : { pointer: found };
}
