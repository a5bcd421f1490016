import { createECDH, ECDH } from "node:crypto";
import type { JsonWebKey } from "../../../model/secret.ts";
import { CURVES, HASH_BYTES, type ResolvedAlgorithm } from "./algorithms.ts";

/** The exponents that the Workers runtime takes, and the bits of a modulus. */
const EXPONENTS = [3n, 17n, 37n, 65_537n];
const MIN_RSA_BYTES = 32;
const MAX_RSA_BYTES = 2_048;

/** What an RSA key needs to have as a JWK (RFC 7518, section 6.3): all of the second group, or none. */
const CRT_MEMBERS = ["p", "q", "dp", "dq", "qi"];

/** Returns the bytes of base64 or base64url as the Workers runtime reads it in a JWK, or undefined. */
export function jwkBytes(value: unknown): Buffer | undefined {
  if (typeof value !== "string") return undefined;
  const [, digits, padding = ""] = /^([\w+/-]*)(={0,2})$/.exec(value.replace(/\s/g, "")) ?? [];
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  return padding === "" || (digits.length + padding.length) % 4 === 0 ? Buffer.from(digits, "base64") : undefined;
}

type Numbers = Readonly<Record<string, bigint>>;

/** Returns members of a JWK as numbers, or what is wrong with one of them, as a sentence. */
function numbersOf(jwk: JsonWebKey, members: readonly string[]): Numbers | string {
  const numbers: Record<string, bigint> = {};
  for (const member of members) {
    const bytes = jwkBytes(jwk[member]);
    if (bytes === undefined) return `${member} of the JWK must be a number in base64url.`;
    numbers[member] = BigInt(`0x0${bytes.toString("hex")}`);
  }
  return numbers;
}

/** Returns what is wrong with the numbers of a key for an algorithm of its kind, as a sentence. */
export function numbersProblem(jwk: JsonWebKey, resolved: ResolvedAlgorithm): string | undefined {
  switch (resolved.algorithm.kind) {
    case "RSA":
      return rsaProblem(jwk, resolved);
    case "EC":
      return ecProblem(jwk, resolved.namedCurve ?? "");
    case "secret":
      return jwkBytes(jwk.k) === undefined ? "k of the JWK must be the key in base64url." : undefined;
    default:
      return octetProblem(jwk);
  }
}

/**
 * Beyond what an import asks for, the key must be usable: its numbers must belong together, and it must be large enough
 * for the hash.
 */
function rsaProblem(jwk: JsonWebKey, { algorithm, hash = "" }: ResolvedAlgorithm): string | undefined {
  const isPrivate = jwk.d !== undefined;
  const crt = isPrivate ? CRT_MEMBERS.filter((member) => jwk[member] !== undefined) : [];
  if (crt.length !== 0 && crt.length !== CRT_MEMBERS.length)
    return "the key must have all of p, q, dp, dq and qi, or none of them.";
  const numbers = numbersOf(jwk, ["n", "e", ...(isPrivate ? ["d"] : []), ...crt]);
  if (typeof numbers === "string") return numbers;
  const { n = 0n, e = 0n } = numbers;
  const size = Math.ceil(n.toString(16).length / 2);
  if (size < MIN_RSA_BYTES || size > MAX_RSA_BYTES) return "the RSA key must have 256 to 16,384 bits.";
  if (!EXPONENTS.includes(e)) return "the public exponent of the RSA key must be 3, 17, 37 or 65537.";
  if (crt.length > 0 && !belongTogether(numbers))
    return "the numbers of the RSA key do not belong together. Copy the key again.";
  const least = LEAST_SIZES[`${algorithm.name} ${isPrivate ? "private" : "public"}`]?.(HASH_BYTES[hash] ?? 0) ?? 0;
  return size < least ? `the RSA key must be larger for ${hash}: it could be imported, but not used.` : undefined;
}

/** The bytes of a modulus below which the key can be imported, but not used. The salt of RSA-PSS is as long as the hash. */
const LEAST_SIZES: Readonly<Record<string, (hashBytes: number) => number>> = {
  "RSASSA-PKCS1-v1_5 private": (bytes) => bytes + 32,
  "RSA-PSS private": (bytes) => 2 * bytes + 2,
  "RSA-OAEP public": (bytes) => 2 * bytes + 2,
};

function belongTogether({ n = 0n, e = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, qi = 0n }: Numbers): boolean {
  if (p < 2n || q < 2n || p * q !== n) return false;
  return (e * dp) % (p - 1n) === 1n && (e * dq) % (q - 1n) === 1n && (qi * q) % p === 1n;
}

/** Returns what is wrong with the coordinates of an EC key, and with the private key to them, as a sentence. */
export function ecProblem(jwk: JsonWebKey, curve: string): string | undefined {
  const numbers = numbersOf(jwk, jwk.d === undefined ? ["x", "y"] : ["x", "y", "d"]);
  if (typeof numbers === "string") return numbers;
  const { x = 0n, y = 0n, d } = numbers;
  const point = publicPoint(Buffer.concat([Buffer.from([4]), fieldBytes(x, curve), fieldBytes(y, curve)]), curve);
  if (point === undefined) return `the key must be a point of the curve ${curve}.`;
  return d === undefined || derivedPoint(fieldBytes(d, curve), curve)?.equals(point)
    ? undefined
    : "the private and the public key do not belong together. Copy the key again.";
}

/** Returns a point in its uncompressed form (SEC 1, 2.3.3), or undefined if it is none of the curve. */
export function publicPoint(bytes: Buffer, curve: string): Buffer | undefined {
  // OpenSSL knows another form, which the Workers runtime does not.
  if (![2, 3, 4].includes(bytes[0] ?? 0)) return undefined;
  try {
    return Buffer.from(ECDH.convertKey(bytes, CURVES[curve]?.names[0] ?? "") as Buffer);
  } catch {
    return undefined;
  }
}

function derivedPoint(scalar: Buffer, curve: string): Buffer | undefined {
  const ecdh = createECDH(CURVES[curve]?.names[0] ?? "");
  try {
    ecdh.setPrivateKey(scalar);
    return ecdh.getPublicKey();
  } catch {
    return undefined;
  }
}

/** A number in as many bytes as the curve has, or in more if it is larger, which OpenSSL refuses. */
function fieldBytes(number: bigint, curve: string): Buffer {
  const digits = number.toString(16).padStart(2 * (CURVES[curve]?.fieldBytes ?? 0), "0");
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
}

/** The keys of Ed25519 and X25519 have 32 bytes. */
function octetProblem(jwk: JsonWebKey): string | undefined {
  const wrong = ["x", ...(jwk.d === undefined ? [] : ["d"])].find((member) => jwkBytes(jwk[member])?.length !== 32);
  return wrong === undefined ? undefined : `${wrong} of the JWK must be 32 bytes in base64url.`;
}
