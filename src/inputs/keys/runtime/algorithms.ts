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
  /** What JOSE (RFC 7518) writes before the size of the hash. */
  readonly jose?: string;
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

type Curve = {
  /** The value of `alg` in a JWK for ECDSA (RFC 7518). */
  readonly alg: string;
  /** What OpenSSL calls it; Node knows the first name. */
  readonly names: readonly [string, ...string[]];
  /** Bytes of a coordinate. */
  readonly fieldBytes: number;
};

/** The curves of ECDSA and ECDH. */
export const CURVES: Readonly<Record<string, Curve>> = {
  "P-256": { alg: "ES256", names: ["prime256v1", "secp256r1"], fieldBytes: 32 },
  "P-384": { alg: "ES384", names: ["secp384r1"], fieldBytes: 48 },
  "P-521": { alg: "ES512", names: ["secp521r1"], fieldBytes: 66 },
};

const HASH = { parameter: "hash", values: Object.keys(HASH_BYTES) } as const;
const CURVE = { parameter: "namedCurve", values: Object.keys(CURVES) } as const;
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
  { name: "HMAC", jose: "HS", kind: "secret", formats: SYMMETRIC, needs: HASH, usages: { secret: ["sign", "verify"] } },
  { name: "AES-CTR", ...CIPHER },
  { name: "AES-CBC", ...CIPHER },
  { name: "AES-GCM", ...CIPHER },
  { name: "AES-KW", ...CIPHER, usages: { secret: ["wrapKey", "unwrapKey"] } },
  { name: "HKDF", ...DERIVATION },
  { name: "PBKDF2", ...DERIVATION },
  { name: "RSASSA-PKCS1-v1_5", jose: "RS", ...RSA, usages: SIGNATURE, use: "sig" },
  { name: "RSA-PSS", jose: "PS", ...RSA, usages: SIGNATURE, use: "sig" },
  {
    name: "RSA-OAEP",
    jose: "RSA-OAEP-",
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
  const value = given[parameter];
  if (typeof value !== "string") return { problem: missingParameter(algorithm) };
  const known = values.find((candidate) => isSameName(candidate, value));
  if (known === undefined) return { problem: unknownValue(algorithm.needs, value) };
  return { algorithm, parameters: { ...given, name: algorithm.name, [parameter]: known }, [parameter]: known };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unknownAlgorithm(name: string): string {
  const other = nameInWebCrypto(name.toUpperCase());
  if (other !== undefined) return `algorithm must be named as in WebCrypto. Write algorithm: ${other}`;
  const names = ALGORITHMS.map((algorithm) => algorithm.name);
  return `algorithm must be one of the Workers runtime: ${listOf(names)}.${question(nearest(name, names))}`;
}

/** Returns what a name from JOSE (RFC 7518), or another usual one, means in WebCrypto. */
function nameInWebCrypto(name: string): string | undefined {
  const [, mode] = /^A(?:128|192|256)(GCM|CBC|CTR|KW)$/.exec(name) ?? [];
  if (mode !== undefined) return `AES-${mode}`;
  if (name === "EDDSA") return "Ed25519";
  if (name === "ECDH-ES") return "{ name: ECDH, namedCurve: P-256 }";
  const [curve] = Object.entries(CURVES).find(([known, { alg }]) => known === name || alg === name) ?? [];
  if (curve !== undefined) return `{ name: ECDSA, namedCurve: ${curve} }`;
  const [, family, size] = /^(.+)(256|384|512)$/.exec(name.replace(/^HMAC-?SHA/, "HS")) ?? [];
  const algorithm = ALGORITHMS.find(({ jose }) => jose !== undefined && jose === family);
  return algorithm && `{ name: ${algorithm.name}, hash: SHA-${size} }`;
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
  const other = values.find((known) => CURVES[known]?.names.includes(value.toLowerCase()));
  return `${parameter} must be ${listOf(values)}.${question(other ?? nearest(value, values))}`;
}
