import { isObject, type JsonObject } from "../../model/json.ts";
import { KEY_FORMATS, KEY_USAGES, type KeyAlgorithm, type KeyFormat, type KeyUsage } from "../../model/secret.ts";
import { listOf } from "../../wording.ts";
import type { Findings } from "../reading/context.ts";

/** What WebCrypto has to know of a key besides its material. */
export type KeyFields = {
  readonly algorithm: KeyAlgorithm;
  readonly format: KeyFormat;
  readonly usages: readonly KeyUsage[];
};

/**
 * Reads the fields `algorithm`, `format` and `usages`. `where` begins each problem: "secret-keys, SIGNING_KEY". Undefined if
 * there is a problem.
 */
export function readKeyFields(
  fields: JsonObject,
  { where, findings }: { readonly where: string; readonly findings: Findings },
): KeyFields | undefined {
  const algorithm = algorithmOf(fields.algorithm);
  const format = KEY_FORMATS.find((known) => known === fields.format);
  const usages = usagesOf(fields.usages);
  const isLength = !isObject(fields.algorithm) || isWholeOrMissing(fields.algorithm.length);
  if (algorithm === undefined) findings.problem(`${where}: ${ALGORITHM}`);
  if (!isLength) findings.problem(`${where}: length must be a whole number of bits.`);
  if (format === undefined) findings.problem(`${where}: format must be ${listOf(KEY_FORMATS)}.`);
  if (usages === undefined) findings.problem(`${where}: usages must be a list of ${listOf(KEY_USAGES)}.`);
  const isComplete = algorithm !== undefined && isLength && format !== undefined && usages !== undefined;
  return isComplete ? { algorithm, format, usages } : undefined;
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

function isWholeOrMissing(given: unknown): boolean {
  return given === undefined || Number.isInteger(given);
}

function usagesOf(given: unknown): readonly KeyUsage[] | undefined {
  const isKnown = (usage: unknown): usage is KeyUsage => KEY_USAGES.some((known) => known === usage);
  return Array.isArray(given) && given.every(isKnown) ? given : undefined;
}
