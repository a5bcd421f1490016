import { isObject, type JsonObject } from "../../model/json.ts";
import { type JsonWebKey, privateMembers, type SecretKey } from "../../model/secret.ts";
import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { type Reading, reading } from "../reading/findings.ts";
import { base64Of } from "./base64.ts";
import { type KeyFields, readKeyFields } from "./key-fields.ts";
import { readPem } from "./pem.ts";
import { importProblem } from "./runtime/import-check.ts";
import { rewritten } from "./runtime/rewrite.ts";

type Material = { readonly key_base64: string } | { readonly key_jwk: JsonWebKey };

type Unchecked = {
  readonly name: string;
  readonly fields: KeyFields;
  readonly material: Material;
  readonly where: string;
};

/**
 * Makes a binding of a key and checks it as the Workers runtime will. `where` begins each problem and note. What the key
 * becomes is added to `sensitive`.
 */
export function checkedKey(
  { name, fields, material, where }: Unchecked,
  sensitive: SensitiveValues,
): Reading<SecretKey | undefined> {
  const { key, changes } = rewritten(bindingOf({ name, fields, material }));
  sensitive.add(key.format === "jwk" ? privateMembers(key.key_jwk) : [key.key_base64]);
  const problem = importProblem(key);
  if (problem !== undefined) return reading(undefined, { problems: [`${where}: ${problem}`] });
  return reading(key, { notes: changes.map((change) => `${where}: ${change}`) });
}

/** `format` and the kind of material belong together. */
function bindingOf({ name, fields: { format, ...rest }, material }: Omit<Unchecked, "where">): SecretKey {
  const parts = "key_jwk" in material ? { key_jwk: material.key_jwk } : { key_base64: material.key_base64 };
  return { name, type: "secret_key", format, ...rest, ...parts } as SecretKey;
}

const FIELDS = ["name", "type", "algorithm", "format", "usages", "key_base64", "key_jwk"];

type Source = {
  readonly name: string;
  /** The binding in the form of Cloudflare's API. Its material is already among the sensitive values. */
  readonly value: JsonObject;
  /** Begins each problem: "secrets, SIGNING_KEY". */
  readonly where: string;
  readonly sensitive: SensitiveValues;
};

/** Reads a `secret_key` of a JSON object of secrets. The value is undefined if there is a problem. */
export function readKeyBinding({ name, value, where, sensitive }: Source): Reading<SecretKey | undefined> {
  if (Object.keys(value).some((field) => !FIELDS.includes(field))) {
    return reading(undefined, { problems: [`${where}: a secret_key can only have the fields ${FIELDS.join(", ")}.`] });
  }
  const { value: fields, findings } = readKeyFields(value, where);
  if (fields === undefined) return { value: undefined, findings };
  const material = materialOf(value, fields.format);
  if (typeof material === "string") return reading(undefined, { problems: [`${where}: ${material}`] });
  return checkedKey({ name, fields, material, where }, sensitive);
}

/** Returns the material, or why there is none, as a sentence. */
function materialOf(value: JsonObject, format: KeyFields["format"]): Material | string {
  const [field, other] = format === "jwk" ? ["key_jwk", "key_base64"] : ["key_base64", "key_jwk"];
  if (value[other] !== undefined) return `format ${format} needs ${field}. Remove ${other}.`;
  const given = value[field];
  if (format === "jwk")
    return isObject(given) ? { key_jwk: given } : "key_jwk must be a JSON Web Key, which is an object.";
  if (typeof given !== "string") return "key_base64 must be a string of base64.";
  const pem = readPem(given, format);
  if (pem !== undefined) return "fault" in pem ? `key_base64 ${pem.fault}` : pem;
  const key_base64 = base64Of(given);
  return key_base64 === undefined ? "key_base64 must be base64, or a PEM block." : { key_base64 };
}
