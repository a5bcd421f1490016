import { createECDH, ECDH } from "node:crypto";
import type { JsonWebKey } from "../../../model/secret.ts";
import { HASH_BYTES, NODE_CURVES, type ResolvedAlgorithm } from "./algorithms.ts";

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

function numberOf(bytes: Buffer): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString("hex")}`);
}

/**
 * Returns what is wrong with the numbers of an RSA key for an algorithm, as a sentence. Beyond what an import asks for,
 * the key must be usable: its numbers must belong together, and it must be large enough for the hash.
 */
export function rsaProblem(jwk: JsonWebKey, { algorithm, hash }: ResolvedAlgorithm): string | undefined {
  const isPrivate = jwk.d !== undefined;
  const crt = isPrivate ? CRT_MEMBERS.filter((member) => jwk[member] !== undefined) : [];
  if (crt.length !== 0 && crt.length !== CRT_MEMBERS.length)
    return "the key must have all of p, q, dp, dq and qi, or none of them.";
  const values = new Map<string, Buffer | undefined>(
    ["n", "e", ...(isPrivate ? ["d"] : []), ...crt].map((member) => [member, jwkBytes(jwk[member])]),
  );
  const broken = [...values].find(([, bytes]) => bytes === undefined);
  if (broken !== undefined) return notBase64Url(broken[0]);
  const numbers = Object.fromEntries([...values].map(([member, bytes]) => [member, numberOf(bytes as Buffer)]));
  const { n = 0n, e = 0n } = numbers;
  const size = Math.ceil(n.toString(16).length / 2);
  if (size < MIN_RSA_BYTES || size > MAX_RSA_BYTES) return "the RSA key must have 256 to 16,384 bits.";
  if (!EXPONENTS.includes(e)) return "the public exponent of the RSA key must be 3, 17, 37 or 65537.";
  if (crt.length > 0 && !belongTogether(numbers))
    return "the numbers of the RSA key do not belong together. Copy the key again.";
  return size < leastSize({ name: algorithm.name, hash, isPrivate }) ? tooSmall(hash) : undefined;
}

/** The bytes of a modulus below which the key can be imported, but not used. The salt of RSA-PSS is as long as the hash. */
function leastSize({ name, hash, isPrivate }: { name: string; hash: string | undefined; isPrivate: boolean }): number {
  const bytes = HASH_BYTES[hash ?? ""] ?? 0;
  if (name === "RSASSA-PKCS1-v1_5" && isPrivate) return bytes + 32;
  if (name === "RSA-PSS" && isPrivate) return 2 * bytes + 2;
  return name === "RSA-OAEP" && !isPrivate ? 2 * bytes + 2 : 0;
}

function tooSmall(hash: string | undefined): string {
  return `the RSA key must be larger for ${hash}: it could be imported, but not used.`;
}

function belongTogether(numbers: Readonly<Record<string, bigint>>): boolean {
  const { n = 0n, e = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, qi = 0n } = numbers;
  if (p < 2n || q < 2n || p * q !== n) return false;
  return (e * dp) % (p - 1n) === 1n && (e * dq) % (q - 1n) === 1n && (qi * q) % p === 1n;
}

/** Returns what is wrong with the coordinates of an EC key, and with the private key to them, as a sentence. */
export function ecProblem(jwk: JsonWebKey, curve: string): string | undefined {
  const members = jwk.d === undefined ? ["x", "y"] : ["x", "y", "d"];
  const values = members.map((member) => jwkBytes(jwk[member]));
  const broken = values.indexOf(undefined);
  if (broken >= 0) return notBase64Url(members[broken] ?? "");
  const [x, y, d] = values.map((bytes) => padded(bytes as Buffer, curve));
  const point =
    x === undefined || y === undefined ? undefined : publicPoint(Buffer.concat([Buffer.from([4]), x, y]), curve);
  if (point === undefined) return `the key must be a point of the curve ${curve}.`;
  if (jwk.d === undefined) return undefined;
  const derived = d === undefined ? undefined : derivedPoint(d, curve);
  return derived?.equals(point)
    ? undefined
    : "the private and the public key do not belong together. Copy the key again.";
}

/** Returns a point in its uncompressed form (SEC 1, 2.3.3), or undefined if it is none of the curve. */
export function publicPoint(bytes: Buffer, curve: string): Buffer | undefined {
  // OpenSSL knows another form, which the Workers runtime does not.
  if (![2, 3, 4].includes(bytes[0] ?? 0)) return undefined;
  try {
    return Buffer.from(ECDH.convertKey(bytes, NODE_CURVES[curve] ?? "") as Buffer);
  } catch {
    return undefined;
  }
}

function derivedPoint(scalar: Buffer, curve: string): Buffer | undefined {
  const ecdh = createECDH(NODE_CURVES[curve] ?? "");
  try {
    ecdh.setPrivateKey(scalar);
    return ecdh.getPublicKey();
  } catch {
    return undefined;
  }
}

const FIELD_BYTES: Readonly<Record<string, number>> = { "P-256": 32, "P-384": 48, "P-521": 66 };

/** A number in as many bytes as the curve has, or undefined if it is larger. */
function padded(bytes: Buffer, curve: string): Buffer | undefined {
  const digits = numberOf(bytes)
    .toString(16)
    .padStart(2 * (FIELD_BYTES[curve] ?? 0), "0");
  return digits.length > 2 * (FIELD_BYTES[curve] ?? 0) ? undefined : Buffer.from(digits, "hex");
}

/** Returns what is wrong with the length of an Ed25519 or X25519 key, as a sentence. */
export function octetProblem(jwk: JsonWebKey): string | undefined {
  const wrong = ["x", ...(jwk.d === undefined ? [] : ["d"])].find((member) => jwkBytes(jwk[member])?.length !== 32);
  return wrong === undefined ? undefined : `${wrong} of the JWK must be 32 bytes in base64url.`;
}

function notBase64Url(member: string): string {
  return `${member} of the JWK must be a number in base64url.`;
}
