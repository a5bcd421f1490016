import { isObject } from "../../model/json.ts";
import { isBindingName, privateMembers, type SecretKey } from "../../model/secret.ts";
import { kindOf } from "../reading/json-document.ts";
import { yaml } from "../reading/libraries.ts";
import {
  acceptsEmpty,
  type Declared,
  isShowable,
  notABindingName,
  type ValueContext,
} from "../secrets/declared-secret.ts";
import { keyFrom } from "../secrets/json-binding.ts";
import { readKeyParameters, unknownFields } from "./key-binding.ts";
import { readKeyMaterial } from "./key-material.ts";

const FIELDS = ["algorithm", "format", "usages", "env"];

/** The `secret-keys` map: `NAME: { algorithm, format, usages, env? }` in YAML or JSON. */
export function readSecretKeys(context: ValueContext): Declared[] {
  const { problems } = context.findings;
  const text = context.inputs.raw("secret-keys");
  if (text === undefined) return [];
  const map = parseMap(text, problems);
  return Object.entries(map ?? {}).flatMap(([name, fields]) => {
    const secret = readKey({ name, fields }, context);
    return secret === undefined ? [] : [{ secret, place: "secret-keys" }];
  });
}

/** js-yaml's own message quotes the text around the fault, which may be key material that does not belong there. */
function parseMap(text: string, problems: string[]): Readonly<Record<string, unknown>> | undefined {
  try {
    const map: unknown = yaml.load(text);
    if (isObject(map)) return map;
    problems.push(`secret-keys: found ${kindOf(map)} where a map belongs: NAME: { algorithm, format, usages }.`);
  } catch (error) {
    const line = error instanceof yaml.YAMLException && error.mark !== undefined ? `, line ${error.mark.line + 1}` : "";
    problems.push(
      `secret-keys${line}: this is not valid YAML or JSON, or a key stands twice (not shown). Write each name once, as ` +
        "NAME: { algorithm, format, usages }.",
    );
  }
  return undefined;
}

function readKey({ name, fields }: { name: string; fields: unknown }, context: ValueContext): SecretKey | undefined {
  const { problems } = context.findings;
  const place = `secret-keys, ${name}`;
  if (!isBindingName(name)) {
    problems.push(notABindingName("secret-keys", name));
    return undefined;
  }
  if (!isObject(fields)) {
    problems.push(`${place}: found ${kindOf(fields)} where a map belongs: { algorithm, format, usages }.`);
    return undefined;
  }
  if (unknownFields(fields, FIELDS).length > 0) {
    problems.push(
      `${place}: a key has the fields ${FIELDS.join(", ")}, and no other. The key itself comes from the variable that ` +
        "env names.",
    );
    return undefined;
  }
  const variable = fields.env ?? name;
  const parameters = readKeyParameters(fields, { place, problems });
  if (typeof variable !== "string") {
    problems.push(`${place}: env is ${kindOf(variable)}. Give a variable's name.`);
    return undefined;
  }
  const text = readVariable({ name, variable }, context);
  if (parameters === undefined || text === undefined) return undefined;
  const material = readKeyMaterial(text, parameters.format);
  if ("fault" in material) {
    problems.push(`${place}: the variable ${variable} ${material.fault}.`);
    return undefined;
  }
  context.findings.sensitive.push(
    ...("key_jwk" in material ? privateMembers(material.key_jwk) : [material.key_base64]),
  );
  return keyFrom({ name, parameters, material });
}

/** An empty key can be skipped but never set: there is nothing to import. */
function readVariable(
  { name, variable }: { name: string; variable: string },
  context: ValueContext,
): string | undefined {
  const text = context.inputs.variable(variable);
  if (text !== undefined) context.findings.sensitive.push(text);
  if (text !== undefined && text.trim() !== "") return text;
  // A key pasted into `env:` by mistake is no name to show.
  const shown =
    text !== undefined || isShowable(variable) ? `the variable ${variable}` : "the variable of env (not shown)";
  const reason = `${shown} is ${text === undefined ? "not set" : "set to nothing"}`;
  acceptsEmpty({ name, shown: name, reason, settable: false }, context);
  return undefined;
}
