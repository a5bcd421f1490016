import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import type { JsonWebKey } from "../../src/model/secret.ts";

/** A key pair in every form in which a workflow may hold it. DER is in base64; `raw` is the public key of a curve. */
export type Pair = {
  readonly pkcs8: string;
  readonly spki: string;
  readonly pkcs8Pem: string;
  readonly spkiPem: string;
  readonly jwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
  readonly raw: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
};

/** An uncompressed point for the NIST curves (SEC 1, 2.3.3), the coordinate itself for Curve25519. */
function rawPublicKey({ x = "", y }: { x?: unknown; y?: unknown }): string {
  const coordinate = (value: unknown): Buffer => Buffer.from(String(value), "base64url");
  const bytes = y === undefined ? coordinate(x) : Buffer.concat([Buffer.from([4]), coordinate(x), coordinate(y)]);
  return bytes.toString("base64");
}

/** Returns a pair in all its forms. */
export function pairOf({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): Pair {
  const publicJwk = { ...publicKey.export({ format: "jwk" }) };
  return {
    pkcs8: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    spki: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    pkcs8Pem: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    spkiPem: String(publicKey.export({ type: "spki", format: "pem" })),
    jwk: { ...privateKey.export({ format: "jwk" }) },
    publicJwk,
    raw: rawPublicKey(publicJwk),
    privateKey,
    publicKey,
  };
}

/** Made anew for every run: no key stands in this repository. */
export const RSA = pairOf(generateKeyPairSync("rsa", { modulusLength: 2048 }));
export const P256 = pairOf(generateKeyPairSync("ec", { namedCurve: "P-256" }));
export const P384 = pairOf(generateKeyPairSync("ec", { namedCurve: "P-384" }));
export const P521 = pairOf(generateKeyPairSync("ec", { namedCurve: "P-521" }));
export const ED25519 = pairOf(generateKeyPairSync("ed25519"));
export const X25519 = pairOf(generateKeyPairSync("x25519"));

export const RSA_PKCS1_PEM = String(RSA.privateKey.export({ type: "pkcs1", format: "pem" }));
export const RSA_PUBLIC_PKCS1_PEM = String(RSA.publicKey.export({ type: "pkcs1", format: "pem" }));
export const P256_SEC1_PEM = String(P256.privateKey.export({ type: "sec1", format: "pem" }));
export const ENCRYPTED_PEM = String(
  P256.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "unguessed" }),
);

/** Returns the DER in a PEM block, in base64. */
export function derOf(pem: string): string {
  return pem.replace(/-----[A-Z0-9 ]+-----|\s/g, "");
}

/** An Ed25519 key as RFC 5958 has it: version 1, and the public key at the end. */
export const ED25519_V2 = Buffer.concat([
  Buffer.from("3051020101300506032b657004220420", "hex"),
  Buffer.from(String(ED25519.jwk.d), "base64url"),
  Buffer.from("812100", "hex"),
  Buffer.from(String(ED25519.jwk.x), "base64url"),
]).toString("base64");

/** 32 bytes: a key for HMAC, AES-256, HKDF and PBKDF2. */
export const BYTES = randomBytes(32).toString("base64");
export const OCT_JWK = { kty: "oct", k: randomBytes(32).toString("base64url") } as const;
/** {@link BYTES} as a binding. */
export const HMAC_KEY = {
  name: "K",
  type: "secret_key",
  algorithm: { name: "HMAC", hash: "SHA-256" },
  format: "raw",
  usages: ["sign"],
  key_base64: BYTES,
} as const;
