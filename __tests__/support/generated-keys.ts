import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

type Jwk = Readonly<Record<string, unknown>>;

/** A key pair in every form in which a workflow may hold it. DER is in base64; `raw` is the public key of a curve. */
export type Pair = {
  readonly pkcs8: string;
  readonly spki: string;
  readonly pkcs8Pem: string;
  readonly spkiPem: string;
  readonly jwk: Jwk;
  readonly publicJwk: Jwk;
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

function pairOf({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): Pair {
  const publicJwk = publicKey.export({ format: "jwk" }) as Jwk;
  return {
    pkcs8: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    spki: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    pkcs8Pem: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    spkiPem: String(publicKey.export({ type: "spki", format: "pem" })),
    jwk: privateKey.export({ format: "jwk" }) as Jwk,
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
