/** Formats of `SubtleCrypto.importKey`, as the API page lists them. */
export const KEY_FORMATS = ["raw", "pkcs8", "spki", "jwk"] as const;
/** A format of `SubtleCrypto.importKey`. */
export type KeyFormat = (typeof KEY_FORMATS)[number];

/** Key usages of WebCrypto, as the API page lists them. */
export const KEY_USAGES = [
  "encrypt",
  "decrypt",
  "sign",
  "verify",
  "deriveKey",
  "deriveBits",
  "wrapKey",
  "unwrapKey",
] as const;
/** A key usage of WebCrypto. */
export type KeyUsage = (typeof KEY_USAGES)[number];

/** A name, or a WebCrypto parameter object such as `{ name: "HMAC", hash: "SHA-256" }`. */
export type KeyAlgorithm = string | { readonly name: string; readonly [parameter: string]: unknown };

/** A JSON Web Key (RFC 7517). */
export type JsonWebKey = Readonly<Record<string, unknown>>;

/** A text secret, field for field as the page of the secrets-bulk endpoint has it. */
export type SecretText = { readonly name: string; readonly type: "secret_text"; readonly text: string };
/** A key that the Worker gets as a `CryptoKey`, field for field as the same page has it. */
export type SecretKey = {
  readonly name: string;
  readonly type: "secret_key";
  readonly algorithm: KeyAlgorithm;
  readonly usages: readonly KeyUsage[];
} & (
  | { readonly format: "raw" | "pkcs8" | "spki"; readonly key_base64: string }
  | { readonly format: "jwk"; readonly key_jwk: JsonWebKey }
);
/** A secret to set. */
export type Secret = SecretText | SecretKey;

/**
 * Returns whether a name is an identifier of JavaScript, in ASCII only: "A JavaScript variable name for the binding" (API
 * page). Cloudflare stores any other name, too. A longer one could not be read back (`LONGEST_NAME` of the envelope).
 */
export function isBindingName(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]{0,255}$/.test(name);
}

/** The members of a JWK that are private (RFC 7518, sections 6.2.2, 6.3.2 and 6.4). */
const PRIVATE_JWK_MEMBERS = ["d", "k", "p", "q", "dp", "dq", "qi"];

/** Returns the private texts of a JWK, including those of the further primes of an RSA key. */
export function privateMembers(jwk: JsonWebKey): string[] {
  // An RSA key with more than two primes has an array of objects, all of them private (section 6.3.2.7).
  const otherPrimes = Array.isArray(jwk.oth) ? jwk.oth.flatMap((prime) => Object.values(Object(prime))) : [];
  return [...PRIVATE_JWK_MEMBERS.map((member) => jwk[member]), ...otherPrimes].filter(
    (value) => typeof value === "string",
  );
}
