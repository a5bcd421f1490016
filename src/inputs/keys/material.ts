import { isObject, type JsonObject } from "../../model/json.ts";
import { type JsonWebKey, type KeyFormat, privateMembers } from "../../model/secret.ts";
import type { Context } from "../reading/context.ts";
import { faultPhrase, kindOf, parseJson, stringsInJson } from "../reading/json-document.ts";
import { unresolvedValue } from "../reading/unresolved.ts";
import { readPem } from "./pem.ts";
import { base64Of, type Encoding, type KeyBytes, keyBytes, readRawKey } from "./raw-key.ts";

/** The material as the API takes it, or why there is none. */
export type KeyMaterial = KeyBytes | { readonly key_jwk: JsonWebKey };

type Options = Pick<Context, "libraries" | "sensitive"> & {
  readonly format: KeyFormat;
  /** Of a raw key only. */
  readonly encoding: Encoding | undefined;
};

/**
 * Reads the text of a key from a variable. What the text holds besides itself is added to `sensitive`, also if it is
 * refused.
 */
export function readMaterial(given: string, options: Options): KeyMaterial {
  const { format, encoding } = options;
  const unresolved = unresolvedValue(given);
  if (unresolved !== undefined) return { fault: `is ${unresolved}` };
  if (encoding === "utf8") return readRawKey(given, encoding);
  const text = given.trim();
  if (/^["'`]/.test(text) && text.endsWith(text.charAt(0)))
    return { fault: "must not be in quotes. Store it without them." };
  if (text.startsWith("{")) return readJson(text, options);
  const pem = readPem(text, format);
  if (pem !== undefined) return pem;
  if (format === "jwk") return readJson(text, options);
  const fault = otherFault(text, options.sensitive);
  if (fault !== undefined) return { fault };
  return format === "raw" ? readRawKey(text, encoding) : keyBytes(text, "must be a PEM block, or DER in base64.");
}

/** Beginnings of keys in forms that no import takes, and how to convert them. */
const OTHER_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ssh|ecdsa)-[\w@.-]+ /, "must not be in OpenSSH's own format. Convert it: ssh-keygen -e -m PKCS8 -f key.pub"],
  [/^PuTTY-User-Key-File/, "must not be in PuTTY's own format. Convert it: puttygen key.ppk -O private-openssh -o key"],
];

/** Base64 of a whole file is what some tools ask for in place of the file. */
function otherFault(text: string, sensitive: Options["sensitive"]): string | undefined {
  const form = OTHER_FORMS.find(([beginning]) => beginning.test(text));
  if (form !== undefined) return form[1];
  const decoded = Buffer.from(base64Of(text) ?? "", "base64")
    .toString()
    .trim();
  const isPem = decoded.startsWith("-----BEGIN ");
  if (!isPem && !/^\{\s*"/.test(decoded)) return undefined;
  sensitive.add([decoded]);
  return `is base64 of ${isPem ? "a PEM block" : "JSON"}. Store what it encodes: base64 --decode key.txt`;
}

function readJson(text: string, { format, libraries, sensitive }: Options): KeyMaterial {
  const document = parseJson(text, libraries);
  if ("fault" in document) {
    sensitive.add(stringsInJson(text, libraries));
    if (format !== "jwk") return { fault: `must not be JSON for format ${format}.` };
    return { fault: `${faultPhrase(document.fault)}. The format jwk needs a JSON Web Key.` };
  }
  const { value } = document;
  if (!isObject(value))
    return { fault: `must be a JSON Web Key for format jwk, which is an object, not ${kindOf(value)}.` };
  sensitive.add(secretsOf(value));
  if (Array.isArray(value.keys))
    return { fault: "must be one JSON Web Key, not a set of them. Store only one of its keys." };
  if (typeof value.private_key === "string") {
    return { fault: "is a whole service account in JSON. Store only its private_key: jq -r .private_key account.json" };
  }
  if (format === "jwk") return { key_jwk: value };
  const hint = value.kty === undefined ? "" : " It is a JSON Web Key: write format: jwk";
  return { fault: `must not be JSON for format ${format}.${hint}` };
}

function secretsOf(value: JsonObject): string[] {
  const set = Array.isArray(value.keys) ? value.keys.filter(isObject) : [];
  const account = typeof value.private_key === "string" ? [value.private_key] : [];
  return [...account, ...[value, ...set].flatMap(privateMembers)];
}
