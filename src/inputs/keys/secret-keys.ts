import { isObject, type JsonObject } from "../../model/json.ts";
import { nearest } from "../../model/names/near-name.ts";
import { isBindingName } from "../../model/secret.ts";
import { displayName } from "../../privacy/sanitize.ts";
import type { SensitiveValues } from "../../privacy/sensitive.ts";
import { listOf } from "../../wording.ts";
import type { Declared, EmptyValue } from "../reading/declared.ts";
import { merged, type Reading, reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { type JsonReader, kindOf } from "../reading/json-document.ts";
import type { Libraries, LibraryModules } from "../reading/libraries.ts";
import { IDENTIFIER_REMEDY } from "../reading/secret-names.ts";
import { checkedKey } from "./key-binding.ts";
import { type KeyFields, readKeyFields } from "./key-fields.ts";
import { readMaterial } from "./material.ts";
import { ENCODINGS, type Encoding } from "./raw-key.ts";

/** What `secret-keys` declares. */
export type KeyDeclarations = { readonly declared: readonly Declared[]; readonly empty: readonly EmptyValue[] };

type Context = {
  readonly inputs: Pick<Inputs, "variable">;
  readonly json: JsonReader;
  readonly sensitive: SensitiveValues;
};

const INPUT = "secret-keys";
const FIELDS = ["algorithm", "format", "usages", "env", "encoding"];
const MAP = "NAME: { algorithm, format, usages }";
const NOTHING: KeyDeclarations = { declared: [], empty: [] };

/** Reads the map `NAME: { algorithm, format, usages, env? }` of `secret-keys`, in YAML or JSON. */
export function readSecretKeys(
  inputs: Pick<Inputs, "raw" | "variable">,
  { libraries, json, sensitive }: { libraries: Libraries; json: JsonReader; sensitive: SensitiveValues },
): Reading<KeyDeclarations> {
  const text = inputs.raw(INPUT);
  if (text === undefined) return reading(NOTHING);
  const map = readMap(text, libraries.get("js-yaml"));
  const keys = Object.entries(map.value).map(([name, fields]) =>
    readEntry({ name, fields }, { inputs, json, sensitive }),
  );
  return {
    value: { declared: keys.flatMap(({ value }) => value.declared), empty: keys.flatMap(({ value }) => value.empty) },
    findings: merged(map.findings, ...keys.map(({ findings }) => findings)),
  };
}

/** The message of js-yaml quotes the text around a fault, which may be key material that does not belong there. */
function readMap(text: string, yaml: LibraryModules["js-yaml"]): Reading<JsonObject> {
  try {
    const map: unknown = yaml.load(text);
    if (isObject(map)) return reading(map);
    return reading({}, { problems: [`${INPUT} must be a map ${MAP}, not ${kindOf(map)}.`] });
  } catch (error) {
    const line = error instanceof yaml.YAMLException && error.mark !== undefined ? `, line ${error.mark.line + 1}` : "";
    const problem = "this is not valid YAML or JSON, or a name occurs twice (not shown). Write each name once, as";
    return reading({}, { problems: [`${INPUT}${line}: ${problem} ${MAP}.`] });
  }
}

type Entry = { readonly name: string; readonly fields: unknown };

function readEntry({ name, fields }: Entry, context: Context): Reading<KeyDeclarations> {
  const where = `${INPUT}, ${displayName(name)}`;
  const refused = (problem: string): Reading<KeyDeclarations> =>
    reading(NOTHING, { problems: [`${where}: ${problem}`] });
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
  const encoding = ENCODINGS.find((known) => known === fields.encoding);
  if (fields.encoding !== undefined && encoding === undefined) return refused(`encoding must be ${listOf(ENCODINGS)}.`);
  if (encoding !== undefined && fields.format !== "raw") return refused("encoding can only be used with format: raw.");
  return readVariable({ name, variable, encoding, read: readKeyFields(fields, where) }, context);
}

type Named = {
  readonly name: string;
  readonly variable: string;
  readonly encoding: Encoding | undefined;
  readonly read: Reading<KeyFields | undefined>;
};

function readVariable(
  { name, variable, encoding, read }: Named,
  { inputs, json, sensitive }: Context,
): Reading<KeyDeclarations> {
  const text = inputs.variable(variable);
  if (text !== undefined) sensitive.add([text]);
  const { value: fields, findings } = read;
  if (text === undefined || text.trim() === "") {
    const empty: EmptyValue = { name, displayName: name, where: INPUT, from: "workflow", settable: false };
    return { value: { declared: [], empty: [empty] }, findings };
  }
  if (fields === undefined) return { value: NOTHING, findings };
  const where = `${INPUT}, ${name}${variable === name ? "" : ` (variable ${displayName(variable)})`}`;
  const material = readMaterial(text, { format: fields.format, encoding, json, sensitive });
  if ("fault" in material) return reading(NOTHING, { problems: [`${where}: the key ${material.fault}`] });
  const key = checkedKey({ name, fields, material, where }, sensitive);
  const declared = key.value === undefined ? [] : [{ secret: key.value, where: INPUT }];
  const warnings = material.warning === undefined ? [] : [`${where}: the key ${material.warning}`];
  return { value: { declared, empty: [] }, findings: merged(key.findings, reading(undefined, { warnings }).findings) };
}
