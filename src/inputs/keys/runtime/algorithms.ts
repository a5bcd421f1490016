import { nearest } from "../../../model/names/near-name.ts";
import type { KeyAlgorithm, KeyFormat, KeyUsage } from "../../../model/secret.ts";
import { listOf } from "../../../wording.ts";

/** What a key is for its algorithm: a symmetric secret, or one half of a pair. */
export type KeyRole = "secret" | "private" | "public";

/** What the keys of an algorithm are made of. */
export type KeyKind = "secret" | "RSA" | "EC" | "Ed25519" | "X25519";

/** What the Workers runtime imports for an algorithm. A role without usages is one that it does not take. */
export type Algorithm = {
  readonly name: string;
  readonly kind: KeyKind;
  readonly formats: readonly KeyFormat[];
  readonly usages: Partial<Readonly<Record<KeyRole, readonly KeyUsage[]>>>;
  /** The parameter without which there is no import, and the values that it may have. */
  readonly needs?: { readonly parameter: "hash" | "namedCurve"; readonly values: readonly string[] };
  /** The only value of the member `use` of a JWK. Undefined if the runtime does not look at `use` and `key_ops`. */
  readonly use?: "sig" | "enc";
};

/** The hashes of the Workers runtime with the bytes of a digest. MD5 is none of WebCrypto's. */
export const HASH_BYTES: Readonly<Record<string, number>> = {
  "SHA-1": 20,
  "SHA-256": 32,
  "SHA-384": 48,
  "SHA-512": 64,
  MD5: 16,
};

/** The curves of ECDSA and ECDH with their names in Node. */
export const NODE_CURVES: Readonly<Record<string, string>> = {
  "P-256": "prime256v1",
  "P-384": "secp384r1",
  "P-521": "secp521r1",
};

const HASH = { parameter: "hash", values: Object.keys(HASH_BYTES) } as const;
const CURVE = { parameter: "namedCurve", values: Object.keys(NODE_CURVES) } as const;
const SIGNATURE = { private: ["sign"], public: ["verify"] } as const;
const AGREEMENT = { private: ["deriveKey", "deriveBits"], public: [] } as const;
const SYMMETRIC = ["raw", "jwk"] as const;
const CIPHER = {
  kind: "secret",
  formats: SYMMETRIC,
  usages: { secret: ["encrypt", "decrypt", "wrapKey", "unwrapKey"] },
  use: "enc",
} as const;
const DERIVATION = { kind: "secret", formats: ["raw"], usages: { secret: ["deriveKey", "deriveBits"] } } as const;
const RSA = { kind: "RSA", formats: ["pkcs8", "spki", "jwk"], needs: HASH } as const;
const PAIR_FORMATS = ["pkcs8", "spki", "jwk", "raw"] as const;

/** The algorithms of the Workers runtime; `npm run test:peers` holds this table against the real one. */
export const ALGORITHMS: readonly Algorithm[] = [
  { name: "HMAC", kind: "secret", formats: SYMMETRIC, needs: HASH, usages: { secret: ["sign", "verify"] } },
  { name: "AES-CTR", ...CIPHER },
  { name: "AES-CBC", ...CIPHER },
  { name: "AES-GCM", ...CIPHER },
  { name: "AES-KW", ...CIPHER, usages: { secret: ["wrapKey", "unwrapKey"] } },
  { name: "HKDF", ...DERIVATION },
  { name: "PBKDF2", ...DERIVATION },
  { name: "RSASSA-PKCS1-v1_5", ...RSA, usages: SIGNATURE, use: "sig" },
  { name: "RSA-PSS", ...RSA, usages: SIGNATURE, use: "sig" },
  {
    name: "RSA-OAEP",
    ...RSA,
    usages: { private: ["decrypt", "unwrapKey"], public: ["encrypt", "wrapKey"] },
    use: "enc",
  },
  // Blind signatures: a private key, and no hash.
  { name: "RSA-RAW", kind: "RSA", formats: ["pkcs8", "jwk"], usages: { private: ["sign"] }, use: "sig" },
  { name: "ECDSA", kind: "EC", formats: PAIR_FORMATS, needs: CURVE, usages: SIGNATURE, use: "sig" },
  { name: "ECDH", kind: "EC", formats: PAIR_FORMATS, needs: CURVE, usages: AGREEMENT, use: "enc" },
  { name: "Ed25519", kind: "Ed25519", formats: PAIR_FORMATS, usages: SIGNATURE, use: "sig" },
  { name: "X25519", kind: "X25519", formats: PAIR_FORMATS, usages: AGREEMENT, use: "enc" },
  // What Ed25519 was called before it became a part of WebCrypto.
  {
    name: "NODE-ED25519",
    kind: "Ed25519",
    formats: PAIR_FORMATS,
    needs: { parameter: "namedCurve", values: ["NODE-ED25519"] },
    usages: SIGNATURE,
    use: "sig",
  },
];

/** Names for algorithms from JOSE (RFC 7518) and elsewhere, in capitals, with what WebCrypto calls them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["256", "384", "512"].flatMap((size) => [
      [`HS${size}`, `{ name: HMAC, hash: SHA-${size} }`],
      [`HMAC-SHA${size}`, `{ name: HMAC, hash: SHA-${size} }`],
      [`HMACSHA${size}`, `{ name: HMAC, hash: SHA-${size} }`],
      [`RS${size}`, `{ name: RSASSA-PKCS1-v1_5, hash: SHA-${size} }`],
      [`PS${size}`, `{ name: RSA-PSS, hash: SHA-${size} }`],
      [`RSA-OAEP-${size}`, `{ name: RSA-OAEP, hash: SHA-${size} }`],
      [`ES${size}`, `{ name: ECDSA, namedCurve: ${size === "512" ? "P-521" : `P-${size}`} }`],
    ]),
  ),
  ...Object.fromEntries(
    ["128", "192", "256"].flatMap((size) =>
      ["GCM", "CBC", "CTR", "KW"].map((mode) => [`A${size}${mode}`, `AES-${mode}`]),
    ),
  ),
  ...Object.fromEntries(["P-256", "P-384", "P-521"].map((curve) => [curve, `{ name: ECDSA, namedCurve: ${curve} }`])),
  EDDSA: "Ed25519",
  "ECDH-ES": "{ name: ECDH, namedCurve: P-256 }",
};

/** What OpenSSL calls the curves. */
const OTHER_CURVES: Readonly<Record<string, string>> = {
  PRIME256V1: "P-256",
  SECP256R1: "P-256",
  SECP384R1: "P-384",
  SECP521R1: "P-521",
};

/** An algorithm with what the workflow says of it, in the spelling of WebCrypto. */
export type ResolvedAlgorithm = {
  readonly algorithm: Algorithm;
  /** What is stored: the given parameters. */
  readonly parameters: KeyAlgorithm;
  readonly hash?: string;
  readonly namedCurve?: string;
};

/**
 * Finds an algorithm of the Workers runtime. Names are compared without regard to case, as WebCrypto does ("Normalizing an
 * algorithm"), and come out in its spelling: for some JWKs the runtime asks for just that.
 *
 * @returns the algorithm, or why there is none, as a sentence.
 */
export function resolveAlgorithm(given: KeyAlgorithm): ResolvedAlgorithm | { readonly problem: string } {
  const name = typeof given === "string" ? given : given.name;
  const algorithm = ALGORITHMS.find((candidate) => isSameName(candidate.name, name));
  if (algorithm === undefined) return { problem: unknownAlgorithm(name) };
  if (typeof given === "string") {
    const missing = algorithm.needs;
    return missing === undefined ? { algorithm, parameters: algorithm.name } : { problem: missingParameter(algorithm) };
  }
  if (algorithm.needs === undefined) return { algorithm, parameters: { ...given, name: algorithm.name } };
  const { parameter, values } = algorithm.needs;
  const value = parameterText(given[parameter]);
  if (value === undefined) return { problem: missingParameter(algorithm) };
  const known = values.find((candidate) => isSameName(candidate, value));
  if (known === undefined) return { problem: unknownValue(algorithm.needs, value) };
  return { algorithm, parameters: { ...given, name: algorithm.name, [parameter]: known }, [parameter]: known };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** WebCrypto takes a hash as a name and as `{ name }`. */
function parameterText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const name: unknown = (value as { name?: unknown } | null | undefined)?.name;
  return typeof name === "string" ? name : undefined;
}

function unknownAlgorithm(name: string): string {
  const other = OTHER_NAMES[name.toUpperCase()];
  if (other !== undefined) return `algorithm must be named as in WebCrypto. Write algorithm: ${other}`;
  const names = ALGORITHMS.map((algorithm) => algorithm.name);
  return `algorithm must be one of the Workers runtime: ${listOf(names)}.${question(nearest(name, names))}`;
}

function question(meant: string | undefined): string {
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
}

function missingParameter({ name, needs }: Algorithm): string {
  const { parameter = "", values: [first, second] = [] } = needs ?? {};
  const example = parameter === "hash" ? second : first;
  return `algorithm must have the parameter ${parameter}. Write algorithm: { name: ${name}, ${parameter}: ${example} }`;
}

function unknownValue({ parameter, values }: NonNullable<Algorithm["needs"]>, value: string): string {
  const other = OTHER_CURVES[value.toUpperCase()];
  const meant = other !== undefined && values.includes(other) ? other : nearest(value, values);
  return `${parameter} must be ${listOf(values)}.${question(meant)}`;
}
