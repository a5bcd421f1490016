import { isObject, type JsonObject } from "../../model/json.ts";
import { privateMembers } from "../../model/secret.ts";

/** Fields of a binding in the form of Cloudflare's API that are not secret. */
const OPEN_FIELDS = ["name", "type", "algorithm", "format", "usages"];

/**
 * Returns what is to be masked of a value in a JSON document: every text and number in it, of a binding only its material.
 * Where a document is not an object of secrets, such as a package.json, short words whose keys are all in small letters are settings.
 */
export function sensitiveParts(value: unknown, { isSettings = false } = {}): string[] {
  const found: string[] = [];
  // A walk by hand, because JSON may be nested deeper than calls can be.
  const waiting: Part[] = [{ value, isSetting: isSettings }];
  for (let at = 0; at < waiting.length; at += 1) {
    const { value: one, isSetting } = waiting[at] as Part;
    if (typeof one === "string" || typeof one === "number") {
      if (!isSetting || !isPlainWord(String(one))) found.push(String(one));
      continue;
    }
    for (const [key, part] of membersOf(one)) {
      waiting.push({ value: part, isSetting: isSetting && (key === undefined || isSettingName(key)) });
    }
  }
  return found;
}

type Part = { readonly value: unknown; readonly isSetting: boolean };

/** The parts of a value with their keys; those of a list have none. */
function membersOf(value: unknown): readonly (readonly [key: string | undefined, part: unknown])[] {
  if (Array.isArray(value)) return value.map((part) => [undefined, part]);
  if (!isBinding(value)) return isObject(value) ? Object.entries(value) : [];
  return Object.entries(value)
    .filter(([field]) => !OPEN_FIELDS.includes(field))
    .map(([field, part]) => [field, field === "key_jwk" && isObject(part) ? privateMembers(part) : part]);
}

/** Returns whether an object claims to be a binding in the form of Cloudflare's API. */
export function isBinding(value: unknown): value is JsonObject {
  return isObject(value) && (value.type === "secret_text" || value.type === "secret_key");
}

/**
 * Returns what may be a value in a text that is refused: each line, what stands after its first = or :, and the parts of
 * that between quotes and #, because it is not known which reading was meant.
 */
export function valuesOfText(text: string): string[] {
  const values = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => !/^\s*(#|$)/.test(line))
    .flatMap((line) => {
      const [, key = "", right = line] = /^([^=:]*)[=:](.*)$/.exec(line) ?? [];
      const parts = [line, right, ...right.split(/['"`#,]/)].map((part) => part.trim());
      return isSettingName(key.trim()) ? parts.filter((part) => !isPlainWord(part)) : parts;
    });
  return [...new Set(values)].filter((value) => value !== "");
}

/** Returns what may be a value in a text that is not the JSON it should be: `strings` are those that a JSON reader finds. */
export function valuesOfBrokenJson(text: string, strings: readonly string[]): string[] {
  if (!/^\s*[[{]/.test(text)) return valuesOfText(text);
  const bare = [...text.matchAll(/'([^'\n]*)'|[:[,]\s*([^\s"'{[\]},][^"{[\]},\n]*)/g)].map(([, quoted, other = ""]) =>
    (quoted ?? other).trim(),
  );
  return [...strings, ...bare];
}

/** Names of secrets are in capitals as a rule, those of settings hardly ever. */
function isSettingName(name: string): boolean {
  return /^[^A-Z]/.test(name.replace(/^["']/, ""));
}

const LONGEST_WORD = 10;

/** As a mask, such a word would hide half of a log, and it is hardly a secret: `main`, `module`, `jest`. */
function isPlainWord(text: string): boolean {
  return text.length <= LONGEST_WORD && /^[A-Za-z]*$/.test(text);
}
