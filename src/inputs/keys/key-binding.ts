import { isObject, type JsonObject } from "../../model/json.ts";
import { type JsonWebKey, privateMembers, type SecretKey } from "../../model/secret.ts";
import type { Context } from "../reading/context.ts";
import { type KeyFields, readKeyFields } from "./key-fields.ts";
import { readPem } from "./pem.ts";
import { keyBytes } from "./raw-key.ts";
import { importProblem } from "./runtime/import-check.ts";
import { rewritten } from "./runtime/rewrite.ts";

type Material = { readonly key_base64: string } | { readonly key_jwk: JsonWebKey };

type Unchecked = {
  readonly name: string;
  readonly fields: KeyFields;
  readonly material: Material;
  /** Begins each problem and note. */
  readonly where: string;
};

/**
 * Makes a binding of a key and checks it as the Workers runtime will. What the key becomes is sensitive. Undefined if there
 * is a problem.
 */
export function checkedKey(
  { name, fields: { format, ...rest }, material, where }: Unchecked,
  { findings, sensitive }: Pick<Context, "findings" | "sensitive">,
): SecretKey | undefined {
  const parts = "key_jwk" in material ? { key_jwk: material.key_jwk } : { key_base64: material.key_base64 };
  const { key, changes } = rewritten({ name, type: "secret_key", format, ...rest, ...parts } as SecretKey);
  sensitive.add(key.format === "jwk" ? privateMembers(key.key_jwk) : [key.key_base64]);
  const problem = importProblem(key);
  if (problem !== undefined) return findings.problem(`${where}: ${problem}`);
  for (const change of changes) findings.note(`${where}: ${change}`);
  return key;
}

const FIELDS = ["name", "type", "algorithm", "format", "usages", "key_base64", "key_jwk"];

type Source = {
  readonly name: string;
  /** The binding in the form of Cloudflare's API. Its material is already among the sensitive values. */
  readonly value: JsonObject;
  /** Begins each problem: "secrets, SIGNING_KEY". */
  readonly where: string;
};

/** Reads a `secret_key` of a JSON object of secrets. Undefined if there is a problem. */
export function readKeyBinding({ name, value, where }: Source, context: Context): SecretKey | undefined {
  const { findings } = context;
  if (Object.keys(value).some((field) => !FIELDS.includes(field))) {
    return findings.problem(`${where}: a secret_key can only have the fields ${FIELDS.join(", ")}.`);
  }
  const fields = readKeyFields(value, { where, findings });
  if (fields === undefined) return undefined;
  const material = materialOf(value, fields.format);
  return typeof material === "string"
    ? findings.problem(`${where}: ${material}`)
    : checkedKey({ name, fields, material, where }, context);
}

/** Returns the material, or why there is none, as a sentence. */
function materialOf(value: JsonObject, format: KeyFields["format"]): Material | string {
  const [field, other] = format === "jwk" ? ["key_jwk", "key_base64"] : ["key_base64", "key_jwk"];
  if (value[other] !== undefined) return `format ${format} needs ${field}. Remove ${other}.`;
  const given = value[field];
  if (format === "jwk")
    return isObject(given) ? { key_jwk: given } : "key_jwk must be a JSON Web Key, which is an object.";
  if (typeof given !== "string") return "key_base64 must be a string of base64.";
  const key = readPem(given, format) ?? keyBytes(given, "must be base64, or a PEM block.");
  return "fault" in key ? `key_base64 ${key.fault}` : key;
}
