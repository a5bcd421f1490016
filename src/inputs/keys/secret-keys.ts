import { isObject, type JsonObject } from "../../model/json.ts";
import { nearest } from "../../model/names/near-name.ts";
import { isBindingName } from "../../model/secret.ts";
import { displayName } from "../../privacy/sanitize.ts";
import { listOf } from "../../wording.ts";
import type { Context } from "../reading/context.ts";
import type { EntryDeclaration } from "../reading/declared.ts";
import { kindOf } from "../reading/json-document.ts";
import { IDENTIFIER_REMEDY } from "../reading/secret-names.ts";
import { checkedKey } from "./key-binding.ts";
import { readKeyFields } from "./key-fields.ts";
import { readMaterial } from "./material.ts";
import { ENCODINGS } from "./raw-key.ts";

const INPUT = "secret-keys";
const FIELDS = ["algorithm", "format", "usages", "env", "encoding"];
const MAP = "NAME: { algorithm, format, usages }";

/** Reads the map `NAME: { algorithm, format, usages, env? }` of `secret-keys`, in YAML or JSON. */
export function readSecretKeys(context: Context): EntryDeclaration[] {
  const text = context.inputs.raw(INPUT);
  const map = text === undefined ? {} : readMap(text, context);
  return Object.entries(map).map(([name, fields]) => readEntry({ name, fields }, context));
}

/** The message of js-yaml quotes the text around a fault, which may be key material that does not belong there. */
function readMap(text: string, { libraries, findings }: Context): JsonObject {
  const yaml = libraries.get("js-yaml");
  try {
    const map: unknown = yaml.load(text);
    if (isObject(map)) return map;
    return findings.problem(`${INPUT} must be a map ${MAP}, not ${kindOf(map)}.`, {});
  } catch (error) {
    const line = error instanceof yaml.YAMLException && error.mark !== undefined ? `, line ${error.mark.line + 1}` : "";
    const problem = "this is not valid YAML or JSON, or a name occurs twice (not shown). Write each name once, as";
    return findings.problem(`${INPUT}${line}: ${problem} ${MAP}.`, {});
  }
}

type Entry = { readonly name: string; readonly fields: unknown };

function readEntry({ name, fields }: Entry, context: Context): EntryDeclaration {
  const refused = (problem: string): EntryDeclaration =>
    context.findings.problem(`${INPUT}, ${displayName(name)}: ${problem}`, {});
  if (!isBindingName(name)) return refused(`the name must be a JavaScript identifier. ${IDENTIFIER_REMEDY}`);
  if (!isObject(fields)) return refused(`a key must be a map { algorithm, format, usages }, not ${kindOf(fields)}.`);
  const others = Object.keys(fields).filter((field) => !FIELDS.includes(field));
  if (others.length > 0) {
    context.sensitive.add(others.map((field) => fields[field]).filter((value) => typeof value === "string"));
    const meant = nearest(others[0] ?? "", FIELDS);
    const remedy =
      meant === undefined ? "The key itself comes from the variable that env names." : `Did you mean ${meant}?`;
    return refused(`a key can only have the fields ${FIELDS.join(", ")}. ${remedy}`);
  }
  const variable = fields.env ?? name;
  if (typeof variable !== "string") return refused("env must be the name of a variable.");
  const isKnown = ENCODINGS.some((known) => known === fields.encoding);
  if (fields.encoding !== undefined && !isKnown) return refused(`encoding must be ${listOf(ENCODINGS)}.`);
  if (isKnown && fields.format !== "raw") return refused("encoding can only be used with format: raw.");
  return readVariable({ name, variable, fields }, context);
}

type Key = { readonly name: string; readonly variable: string; readonly fields: JsonObject };

function readVariable({ name, variable, fields }: Key, context: Context): EntryDeclaration {
  const { inputs, sensitive, findings } = context;
  const text = inputs.variable(variable);
  if (text !== undefined) sensitive.add([text]);
  const keyFields = readKeyFields(fields, { where: `${INPUT}, ${name}`, findings });
  if (text === undefined || text.trim() === "") {
    return { empty: { name, isShowable: true, where: INPUT, from: "workflow", settable: false } };
  }
  if (keyFields === undefined) return {};
  const where = `${INPUT}, ${name}${variable === name ? "" : ` (variable ${displayName(variable)})`}`;
  const encoding = ENCODINGS.find((known) => known === fields.encoding);
  const material = readMaterial(text, { ...context, format: keyFields.format, encoding });
  if ("fault" in material) return findings.problem(`${where}: the key ${material.fault}`, {});
  const secret = checkedKey({ name, fields: keyFields, material, where }, context);
  if ("warning" in material) findings.warning(`${where}: the key ${material.warning}`);
  return secret === undefined ? {} : { declared: { secret, where: INPUT } };
}
