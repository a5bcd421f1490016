import { isObject } from "../../model/json.ts";
import { KEY_FORMATS, KEY_USAGES, type KeyAlgorithm, type KeyFormat, type KeyUsage } from "../../model/secret.ts";
import { kindOf } from "../reading/json-document.ts";

/** What WebCrypto is told about a key besides its material. */
export type KeyParameters = {
  readonly algorithm: KeyAlgorithm;
  readonly format: KeyFormat;
  readonly usages: readonly KeyUsage[];
};

/** `place` begins each problem: "secret-keys, SIGNING_KEY". Undefined where there is a problem. */
export function readKeyParameters(
  fields: Readonly<Record<string, unknown>>,
  { place, problems }: { place: string; problems: string[] },
): KeyParameters | undefined {
  const { algorithm, format, usages } = fields;
  const faults = [algorithmFault(algorithm), formatFault(format), usagesFault(usages)].filter(
    (fault) => fault !== undefined,
  );
  problems.push(...faults.map((fault) => `${place}: ${fault}`));
  if (faults.length > 0) return undefined;
  return { algorithm: algorithm as KeyAlgorithm, format: format as KeyFormat, usages: usages as KeyUsage[] };
}

function algorithmFault(algorithm: unknown): string | undefined {
  if (typeof algorithm === "string" && algorithm !== "") return undefined;
  if (isObject(algorithm) && typeof algorithm.name === "string") return undefined;
  return (
    `algorithm is ${presence(algorithm)}. Give a name such as Ed25519, or a map such as ` +
    "{ name: HMAC, hash: SHA-256 } or { name: ECDSA, namedCurve: P-256 }."
  );
}

function formatFault(format: unknown): string | undefined {
  if (KEY_FORMATS.some((known) => known === format)) return undefined;
  return `format is ${presence(format)}. Give one of ${KEY_FORMATS.join(", ")}.`;
}

function usagesFault(usages: unknown): string | undefined {
  const known = (usage: unknown): boolean => KEY_USAGES.some((name) => name === usage);
  if (Array.isArray(usages) && usages.every(known)) return undefined;
  const found = Array.isArray(usages) ? "a list with an unknown usage" : presence(usages);
  return `usages is ${found}. Give a list of some of ${KEY_USAGES.join(", ")}.`;
}

function presence(value: unknown): string {
  if (value === undefined) return "missing";
  return typeof value === "string" ? "an unknown word" : kindOf(value);
}

/** Fields that are there and not known: a misspelled field must not be passed over. */
export function unknownFields(fields: Readonly<Record<string, unknown>>, known: readonly string[]): string[] {
  return Object.keys(fields).filter((field) => !known.includes(field));
}
