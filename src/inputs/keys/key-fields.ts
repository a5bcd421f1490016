import { isObject, type JsonObject } from "../../model/json.ts";
import { KEY_FORMATS, KEY_USAGES, type KeyAlgorithm, type KeyFormat, type KeyUsage } from "../../model/secret.ts";
import { listOf } from "../../wording.ts";
import { type Reading, reading } from "../reading/findings.ts";

/** What WebCrypto has to know of a key besides its material. */
export type KeyFields = {
  readonly algorithm: KeyAlgorithm;
  readonly format: KeyFormat;
  readonly usages: readonly KeyUsage[];
};

/**
 * Reads the fields `algorithm`, `format` and `usages`. `where` begins each problem: "secret-keys, SIGNING_KEY". The value
 * is undefined if there is a problem.
 */
export function readKeyFields(fields: JsonObject, where: string): Reading<KeyFields | undefined> {
  const algorithm = algorithmOf(fields.algorithm);
  const format = KEY_FORMATS.find((known) => known === fields.format);
  const usages = usagesOf(fields.usages);
  const problems = [
    ...(algorithm === undefined ? [ALGORITHM] : []),
    ...(isObject(fields.algorithm) && !isLength(fields.algorithm.length)
      ? ["length must be a whole number of bits."]
      : []),
    ...(format === undefined ? [`format must be ${listOf(KEY_FORMATS)}.`] : []),
    ...(usages === undefined ? [`usages must be a list of ${listOf(KEY_USAGES)}.`] : []),
  ].map((problem) => `${where}: ${problem}`);
  if (algorithm === undefined || format === undefined || usages === undefined || problems.length > 0) {
    return reading(undefined, { problems });
  }
  return reading({ algorithm, format, usages });
}

const ALGORITHM =
  "algorithm must be a name, for example Ed25519, or a map, for example { name: HMAC, hash: SHA-256 } or " +
  "{ name: ECDSA, namedCurve: P-256 }.";

/** Only the parameters of an import are copied: the runtime ignores others, and a YAML alias may make an endless one. */
function algorithmOf(given: unknown): KeyAlgorithm | undefined {
  if (typeof given === "string") return given === "" ? undefined : given;
  if (!isObject(given) || typeof given.name !== "string") return undefined;
  const { name, hash, namedCurve, length } = given;
  const hashName = isObject(hash) ? hash.name : hash;
  return {
    name,
    ...(typeof hashName === "string" ? { hash: hashName } : {}),
    ...(typeof namedCurve === "string" ? { namedCurve } : {}),
    ...(typeof length === "number" ? { length } : {}),
  };
}

function isLength(given: unknown): boolean {
  return given === undefined || Number.isInteger(given);
}

function usagesOf(given: unknown): readonly KeyUsage[] | undefined {
  const isKnown = (usage: unknown): usage is KeyUsage => KEY_USAGES.some((known) => known === usage);
  return Array.isArray(given) && given.every(isKnown) ? given : undefined;
}
