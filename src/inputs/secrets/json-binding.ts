import { isObject, type JsonObject } from "../../model/json.ts";
import { type JsonWebKey, privateMembers, type Secret, type SecretKey } from "../../model/secret.ts";
import { type KeyParameters, readKeyParameters, unknownFields } from "../keys/key-binding.ts";
import { readKeyMaterial } from "../keys/key-material.ts";
import type { Findings } from "../reading/findings.ts";
import { kindOf } from "../reading/json-document.ts";

type Source = {
  readonly name: string;
  readonly value: JsonObject;
  /** Begins each problem: "secrets, SIGNING_KEY". */
  readonly place: string;
  readonly findings: Findings;
};

/**
 * A binding as the API has it, given as a value of a JSON object of secrets. `name` may be left out. Its material must
 * have been masked before, see {@link maskValue}.
 */
export function readBinding({ name, value: fields, place, findings }: Source): Secret | undefined {
  if (fields.name !== undefined && fields.name !== name) {
    findings.problems.push(`${place}: its field name says something else than its key. Leave the field out.`);
    return undefined;
  }
  if (fields.type === "secret_text") return textBinding({ name, value: fields, place, findings });
  if (fields.type === "secret_key") return keyBinding({ name, value: fields, place, findings });
  findings.problems.push(
    `${place}: found an object whose type is neither secret_text nor secret_key. A JSON document as a secret's value ` +
      "must be a string.",
  );
  return undefined;
}

/** Fields of a binding that are no secret. */
const OPEN_FIELDS = ["name", "type", "algorithm", "format", "usages"];

/** Before anything is checked: what is refused is a secret all the same, misspelt fields included. */
function maskMaterial(fields: JsonObject, findings: Findings): void {
  for (const [field, value] of Object.entries(fields)) {
    if (OPEN_FIELDS.includes(field)) continue;
    const secrets = field === "key_jwk" && isObject(value) ? privateMembers(value) : stringsIn(value);
    for (const secret of secrets) findings.sensitive.push(secret);
  }
}

/** Masks what is left out or refused: a binding by its material, anything else by all its strings. */
export function maskValue(value: unknown, findings: Findings): void {
  if (isObject(value)) maskMaterial(value, findings);
  else for (const secret of stringsIn(value)) findings.sensitive.push(secret);
}

/** A walk by hand, because JSON may be nested deeper than calls can be. */
function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length; at += 1) {
    const one = waiting[at];
    if (typeof one === "string") found.push(one);
    else if (typeof one === "object" && one !== null) for (const part of Object.values(one)) waiting.push(part);
  }
  return found;
}

function textBinding({ name, value: fields, place, findings }: Source): Secret | undefined {
  const unknown = unknownFields(fields, ["name", "type", "text"]);
  if (unknown.length > 0) {
    findings.problems.push(`${place}: a secret_text has name, type and text, and no other field.`);
    return undefined;
  }
  const text = fields.text;
  if (typeof text === "string") return { name, type: "secret_text", text };
  findings.problems.push(`${place}: text is ${text === undefined ? "missing" : kindOf(text)}. Give a string.`);
  return undefined;
}

function keyBinding({ name, value: fields, place, findings }: Source): Secret | undefined {
  const known = ["name", "type", "algorithm", "format", "usages", "key_base64", "key_jwk"];
  if (unknownFields(fields, known).length > 0) {
    findings.problems.push(`${place}: a secret_key has the fields ${known.join(", ")}, and no other.`);
    return undefined;
  }
  const parameters = readKeyParameters(fields, { place, problems: findings.problems });
  if (parameters === undefined) return undefined;
  const field = parameters.format === "jwk" ? "key_jwk" : "key_base64";
  const other = parameters.format === "jwk" ? "key_base64" : "key_jwk";
  if (fields[other] !== undefined) {
    findings.problems.push(`${place}: format ${parameters.format} needs ${field}, and ${other} must not be there.`);
    return undefined;
  }
  return withMaterial({ name, parameters, material: fields[field], place, findings });
}

function withMaterial({
  name,
  parameters,
  material,
  place,
  findings,
}: {
  name: string;
  parameters: KeyParameters;
  material: unknown;
  place: string;
  findings: Findings;
}): SecretKey | undefined {
  if (parameters.format === "jwk") {
    if (isObject(material)) return keyFrom({ name, parameters, material: { key_jwk: material } });
    findings.problems.push(
      `${place}: key_jwk is ${material === undefined ? "missing" : kindOf(material)}. Give an object.`,
    );
    return undefined;
  }
  if (typeof material !== "string") {
    const found = material === undefined ? "missing" : kindOf(material);
    findings.problems.push(`${place}: key_base64 is ${found}. Give a string.`);
    return undefined;
  }
  const read = readKeyMaterial(material, parameters.format);
  if ("fault" in read) {
    findings.problems.push(`${place}: key_base64 ${read.fault}.`);
    return undefined;
  }
  return keyFrom({ name, parameters, material: read });
}

/** A binding from its parts. `format` and the kind of material belong together. */
export function keyFrom({
  name,
  parameters,
  material,
}: {
  name: string;
  parameters: KeyParameters;
  material: { readonly key_base64: string } | { readonly key_jwk: JsonWebKey };
}): SecretKey {
  const { format, ...rest } = parameters;
  return { name, type: "secret_key", format, ...rest, ...material } as SecretKey;
}
