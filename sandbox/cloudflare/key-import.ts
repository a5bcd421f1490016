import { createPrivateKey, type webcrypto } from "node:crypto";
import type { SecretKey } from "./binding.ts";

/**
 * What the Workers runtime imports when a Worker starts, as measured with a real workerd. Most of it is what Node's
 * WebCrypto imports as well; this is what Node takes beyond it, and what the runtime takes beyond Node.
 */
export async function importKey({ algorithm, format, usages, key_base64 = "", key_jwk }: SecretKey): Promise<void> {
  const wanted = readAlgorithm(algorithm);
  if (format === "jwk") return await importJwk(key_jwk as Jwk, { wanted, usages });
  const bytes = Buffer.from(key_base64, "base64");
  const key = new Uint8Array(format === "raw" ? bytes : readDer(bytes, format));
  checkExponent(await crypto.subtle.importKey(format, key, wanted, false, usages));
}

type Jwk = webcrypto.JsonWebKey & Record<string, unknown>;
type Algorithm = { name: string; hash?: { name: string }; namedCurve?: string };

const NAMES = ["AES-GCM", "AES-CBC", "AES-CTR", "AES-KW", "HMAC", "RSASSA-PKCS1-v1_5", "RSA-PSS", "RSA-OAEP"];
const KNOWN = new Map(
  [...NAMES, "ECDSA", "ECDH", "Ed25519", "X25519", "NODE-ED25519", "HKDF", "PBKDF2"].map((name) => [
    name.toUpperCase(),
    name,
  ]),
);
const HASHES = ["SHA-1", "SHA-256", "SHA-384", "SHA-512", "MD5"];

/** Names are taken in any case, those of curves too. There is nothing of SHA-3, of Curve448, and of newer ciphers. */
function readAlgorithm(given: unknown): Algorithm {
  const { name, hash, namedCurve, ...rest } = (typeof given === "string" ? { name: given } : given) as Algorithm;
  const known = KNOWN.get(String(name).toUpperCase());
  if (known === undefined) throw new Error(`Unrecognized key import algorithm "${name}" requested.`);
  // An Ed25519 of before it was a standard.
  if (known === "NODE-ED25519") {
    if (!/^(node-)?ed25519$/i.test(namedCurve ?? "")) throw new Error("Unrecognized or unimplemented EC curve.");
    return { name: "Ed25519" };
  }
  return {
    ...rest,
    name: known,
    ...(hash === undefined ? {} : { hash: { name: readHash(hash) } }),
    ...(namedCurve === undefined ? {} : { namedCurve: namedCurve.toUpperCase() }),
  };
}

/** Node has no MD5 here, and imports the same keys with another hash. */
function readHash(hash: unknown): string {
  const name = String(typeof hash === "string" ? hash : (hash as { name?: unknown }).name).toUpperCase();
  if (!HASHES.includes(name)) throw new Error("Unrecognized or unimplemented digest algorithm requested.");
  return name === "MD5" ? "SHA-1" : name;
}

/** Nothing may follow the key. A private key may also be in the older forms of RSA (PKCS #1) and of curves (SEC 1). */
function readDer(bytes: Buffer, format: "pkcs8" | "spki"): Buffer {
  if (lengthOfFirst(bytes) !== bytes.length) throw new Error(`Invalid trailing bytes after ${format} input.`);
  if (format === "spki") return bytes;
  // Version 1 of PKCS #8 (RFC 5958) holds the public key as well.
  if (/^30(?:..|81..|82....)02010130/.test(bytes.toString("hex", 0, 16))) throw new Error("Invalid PKCS8 input.");
  for (const type of ["pkcs1", "sec1"] as const) {
    try {
      return createPrivateKey({ key: bytes, format: "der", type }).export({ format: "der", type: "pkcs8" });
    } catch {
      // Not of this form.
    }
  }
  return bytes;
}

/** Bytes of the first DER value, with its tag and its length. */
function lengthOfFirst(bytes: Buffer): number {
  const [, length = 0] = bytes;
  if (length < 0x80) return 2 + length;
  const size = length - 0x80;
  return bytes.length < 2 + size || size === 0 || size > 4 ? Number.NaN : 2 + size + bytes.readUIntBE(2, size);
}

/** What the runtime looks at in a JWK differs from what Node looks at; members that only Node minds are taken out. */
async function importJwk(jwk: Jwk, { wanted, usages }: Wanted): Promise<void> {
  const { name, hash } = wanted;
  const isRsa = name.startsWith("RSA");
  if (isRsa && jwk.oth !== undefined) throw new Error("Multi-prime private keys not supported.");
  if (isRsa && jwk.alg !== undefined) checkAlg(jwk.alg, hash?.name ?? "");
  const isWithoutPrimes = isRsa && jwk.d !== undefined && ["p", "q", "dp", "dq", "qi"].every((one) => !(one in jwk));
  const members = [...(name === "HMAC" ? ["key_ops"] : []), ...(isRsa ? ["alg"] : [])];
  // Node cannot do without the primes, so the other half is looked at.
  const key = without(jwk, isWithoutPrimes ? [...members, "d"] : members);
  const uses = isWithoutPrimes ? usages.map((usage) => OTHER_HALF[usage] ?? usage) : usages;
  checkExponent(await crypto.subtle.importKey("jwk", key, wanted, false, uses));
}

type Wanted = { wanted: Algorithm; usages: SecretKey["usages"] };

const OTHER_HALF: Partial<Record<string, SecretKey["usages"][number]>> = {
  ...{ sign: "verify", decrypt: "encrypt", unwrapKey: "wrapKey" },
  ...{ verify: "sign", encrypt: "decrypt", wrapKey: "unwrapKey" },
};

/** Any name of RSA will do, as long as its hash is the one of the algorithm. */
function checkAlg(alg: string, hash: string): void {
  const [, bits] = /^(?:[RP]S|RSA-OAEP-?)(\d*)$/.exec(alg) ?? [];
  if (bits === undefined || `SHA-${bits || "1"}` !== hash) throw new Error("alg does not match the requested hash.");
}

function without(jwk: Jwk, members: string[]): Jwk {
  return Object.fromEntries(Object.entries(jwk).filter(([name]) => !members.includes(name))) as Jwk;
}

function checkExponent({ algorithm }: webcrypto.CryptoKey): void {
  if (!("publicExponent" in algorithm)) return;
  const exponent = Buffer.from(algorithm.publicExponent as Uint8Array).toString("hex");
  if (!["03", "010001"].includes(exponent)) throw new Error("Imported RSA key has invalid publicExponent.");
}
