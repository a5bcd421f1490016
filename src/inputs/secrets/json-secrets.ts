import { isObject } from "../../model/json.ts";
import type { Secret } from "../../model/secret.ts";
import { faultPhrase, type JsonFault, kindOf, parseJson, stringsOfBroken } from "../reading/json-document.ts";
import {
  acceptsEmpty,
  type Declarations,
  type Declared,
  type Deletion,
  EMPTY_CURE,
  EMPTY_IN_FILE_CURE,
  type SecretsContext,
} from "./declared-secret.ts";
import { maskValue, readBinding } from "./json-binding.ts";
import { declaredName } from "./source-entry.ts";

/** Where a JSON object of secrets comes from. */
export type JsonSource = {
  readonly text: string;
  /** Begins each problem: "secrets", `secrets-file "a.json"`. */
  readonly place: string;
  /** In a file `null` deletes, as in wrangler's own files. In an input it may have fallen out of an expression. */
  readonly isFile: boolean;
};

/** One JSON object: a string is a text secret, an object a binding as the API has it. */
export function readJsonSecrets({ text, place, isFile }: JsonSource, context: SecretsContext): Declarations {
  const { problems, sensitive } = context.findings;
  const document = parseJson(text);
  if ("fault" in document) {
    for (const value of stringsOfBroken(text)) sensitive.push(value);
    problems.push(`${place} ${faultPhrase(document.fault)}. ${faultCure(document.fault, isFile)}`);
    return { declared: [], deletions: [] };
  }
  if (!isObject(document.value)) {
    maskValue(document.value, context.findings);
    problems.push(`${place}: found ${kindOf(document.value)} where a JSON object belongs: {"NAME": "value"}.`);
    return { declared: [], deletions: [] };
  }
  const declared: Declared[] = [];
  const deletions: Deletion[] = [];
  for (const [sourceName, value] of Object.entries(document.value)) {
    maskValue(value, context.findings);
    const name = declaredName({ name: sourceName, value, place, mayBeOfRunner: !isFile, isShowable: true }, context);
    if (name === undefined) continue;
    if (value === null && isFile) deletions.push({ name, place });
    else declared.push(...declaredSecret({ name, value, place, isFile }, context));
  }
  return { declared, deletions };
}

function faultCure({ what }: JsonFault, isFile: boolean): string {
  if (what === "duplicate") return "Keep one of them.";
  return isFile
    ? "Correct the file; comments, and a comma after the last entry, are no JSON."
    : "A value that an expression inserts must be JSON as well, as toJSON makes it. Or write names alone, one a line, " +
        "and put the values into env:.";
}

type Member = Pick<JsonSource, "place" | "isFile"> & { readonly name: string; readonly value: unknown };

function declaredSecret({ name, value, place, isFile }: Member, context: SecretsContext): Declared[] {
  const { findings } = context;
  const secret = isObject(value)
    ? readBinding({ name, value, place: `${place}, ${name}`, findings })
    : textSecret({ name, value, place, isFile }, context);
  if (secret === undefined) return [];
  const isEmpty = secret.type === "secret_text" && secret.text === "";
  const reason = `the JSON object in ${place} gives it an empty string`;
  const cure = isFile ? EMPTY_IN_FILE_CURE : EMPTY_CURE;
  return isEmpty && !acceptsEmpty({ name, shown: name, reason, settable: true, cure }, context)
    ? []
    : [{ secret, place }];
}

function textSecret({ name, value, place }: Member, { findings }: SecretsContext): Secret | undefined {
  if (typeof value === "string") return { name, type: "secret_text", text: value };
  const cure = value === null ? "To delete a secret, name it in delete" : "Put it in quotes";
  findings.problems.push(`${place}, ${name}: found ${kindOf(value)} where a string belongs. ${cure}.`);
  return undefined;
}
