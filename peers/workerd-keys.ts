// Keys of every algorithm and format that the Workers runtime may meet, good ones and bad ones, made anew for each run.
import { createECDH, ECDH, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { ALGORITHMS, type Algorithm } from "../src/inputs/keys/runtime/algorithms.ts";
import type { JsonWebKey, KeyAlgorithm, KeyFormat, KeyUsage, SecretKey } from "../src/model/secret.ts";

type Material = { readonly format: KeyFormat } & ({ readonly key_base64: string } | { readonly key_jwk: JsonWebKey });

/**
 * Good keys of every type, in every structure, with every algorithm of the action's own table and all usages; and of the
 * million combinations with keys and algorithms that are wrong in one way or another, one in `step`.
 */
export function* generatedKeys(step: number): Generator<SecretKey> {
  const algorithms = ALGORITHMS.flatMap(formsOf);
  yield* combinations({ algorithms, materials: goodMaterials(), step: 1 });
  yield* combinations({ algorithms: allAlgorithms(), materials: [...goodMaterials(), ...oddMaterials()], step });
}

/** An algorithm of the table with each value of the parameter that it needs. */
export function formsOf({ name, needs }: Algorithm): KeyAlgorithm[] {
  return needs === undefined ? [name] : needs.values.map((value) => ({ name, [needs.parameter]: value }));
}

type Combined = {
  readonly algorithms: readonly KeyAlgorithm[];
  readonly materials: readonly Material[];
  readonly step: number;
};

function* combinations({ algorithms, materials, step }: Combined): Generator<SecretKey> {
  const count = algorithms.length * materials.length * USAGES.length;
  for (let index = 0; index < count; index += step) {
    const usages = USAGES[index % USAGES.length];
    const material = materials[Math.floor(index / USAGES.length) % materials.length];
    const algorithm = algorithms[Math.floor(index / USAGES.length / materials.length)];
    yield { name: "KEY", type: "secret_key", algorithm, usages, ...material } as SecretKey;
  }
}

const USAGES: readonly (readonly KeyUsage[])[] = [
  [],
  ["sign"],
  ["verify"],
  ["sign", "verify"],
  ["encrypt", "decrypt", "wrapKey", "unwrapKey"],
  ["encrypt", "wrapKey"],
  ["decrypt", "unwrapKey"],
  ["wrapKey", "unwrapKey"],
  ["deriveKey", "deriveBits"],
  ["deriveBits", "deriveBits"],
];

const HASHES = ["SHA-1", "SHA-256", "SHA-384", "SHA-512", "MD5", "sha-256", "SHA-224", "SHA256", "SHA3-256"];
const CURVES = ["P-256", "P-384", "P-521", "p-256", "P-224", "secp256k1", "prime256v1", "NODE-ED25519"];
const NAMES = [
  ...["AES-CTR", "AES-CBC", "AES-GCM", "aes-gcm", "AES-KW", "HKDF", "PBKDF2", "Ed25519", "ed25519", "X25519"],
  ...["RSA-RAW", "HMAC", "RSA-PSS", "ECDSA", "NODE-ED25519"],
  ...["AES", "AES-OCB", "ChaCha20-Poly1305", "EdDSA", "Ed448", "X448", "ML-DSA-44", "ML-KEM-768", "Argon2id", "ES256"],
];

function allAlgorithms(): KeyAlgorithm[] {
  return [
    ...NAMES,
    ...NAMES.map((name) => ({ name })),
    ...["HMAC", "RSASSA-PKCS1-v1_5", "RSA-PSS", "rsa-pss", "RSA-OAEP"].flatMap((name) =>
      HASHES.map((hash) => ({ name, hash })),
    ),
    ...["ECDSA", "ECDH", "NODE-ED25519"].flatMap((name) => CURVES.map((namedCurve) => ({ name, namedCurve }))),
    ...[0, 8, 128, 249, 256, 257].map((length) => ({ name: "HMAC", hash: "SHA-256", length })),
    { name: "AES-CBC", length: 128 },
    { name: "Ed25519", namedCurve: "P-256" },
  ];
}

function symmetric(size: number): Material[] {
  const bytes = randomBytes(size);
  const key_jwk = { kty: "oct", k: bytes.toString("base64url") };
  return [
    { format: "raw", key_base64: bytes.toString("base64") },
    { format: "jwk", key_jwk },
  ];
}

function goodMaterials(): Material[] {
  return [
    ...[16, 24, 32].flatMap(symmetric),
    ...ofPair(generateKeyPairSync("rsa", { modulusLength: 2048 })),
    ...["P-256", "P-384", "P-521"].flatMap((namedCurve) => [
      ...ofPair(generateKeyPairSync("ec", { namedCurve })),
      ...points(namedCurve),
    ]),
    ...[generateKeyPairSync("ed25519"), generateKeyPairSync("x25519")].flatMap(ofPair),
  ];
}

function oddMaterials(): Material[] {
  return [
    ...[0, 1, 8, 20, 33, 64, 200].flatMap(symmetric),
    ...[512, 1024].flatMap((modulusLength) => ofPair(generateKeyPairSync("rsa", { modulusLength }))),
    ...[3, 35].flatMap((publicExponent) => ofPair(generateKeyPairSync("rsa", { modulusLength: 1024, publicExponent }))),
    ...ofPair(generateKeyPairSync("rsa-pss", { modulusLength: 1024 })),
    ...["P-224", "secp256k1"].flatMap((namedCurve) => [
      ...ofPair(generateKeyPairSync("ec", { namedCurve })),
      ...points(namedCurve),
    ]),
    ...ofPair(generateKeyPairSync("ed448")),
    ...ofPair(generateKeyPairSync("ml-dsa-44")),
    ...variantsOf({ kty: "oct", k: randomBytes(32).toString("base64url") }),
    ...[
      generateKeyPairSync("rsa", { modulusLength: 1024 }),
      generateKeyPairSync("ec", { namedCurve: "P-256" }),
      generateKeyPairSync("ed25519"),
      generateKeyPairSync("x25519"),
    ].flatMap(({ privateKey, publicKey }) => [...variantsOf(jwkOf(privateKey)), ...variantsOf(jwkOf(publicKey))]),
  ];
}

function jwkOf(key: KeyObject): JsonWebKey {
  return { ...key.export({ format: "jwk" }) };
}

type KeyPair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** A pair in each structure that has one, the same bytes with more behind them, and half of them. */
function ofPair({ privateKey, publicKey }: KeyPair): Material[] {
  const structures = [
    { format: "pkcs8", key: privateKey, type: "pkcs8" },
    { format: "pkcs8", key: privateKey, type: "pkcs1" },
    { format: "pkcs8", key: privateKey, type: "sec1" },
    { format: "spki", key: publicKey, type: "spki" },
    { format: "spki", key: publicKey, type: "pkcs1" },
    { format: "pkcs8", key: publicKey, type: "spki" },
    { format: "spki", key: privateKey, type: "pkcs8" },
  ] as const;
  return [
    ...structures.flatMap(({ format, key, type }) =>
      resultOf(() => key.export({ type, format: "der" } as never) as unknown as Buffer).flatMap((der) =>
        [der, Buffer.concat([der, Buffer.from([7])]), der.subarray(0, der.length / 2)].map((bytes) => {
          return { format, key_base64: bytes.toString("base64") };
        }),
      ),
    ),
    ...[privateKey, publicKey].flatMap((key) =>
      resultOf(() => jwkOf(key)).map((key_jwk) => ({ format: "jwk", key_jwk }) as const),
    ),
    ...resultOf(() => Buffer.from(String(jwkOf(publicKey).x), "base64url")).map(
      (bytes) => ({ format: "raw", key_base64: bytes.toString("base64") }) as const,
    ),
  ];
}

/** What a key cannot be exported as, it does not have. */
function resultOf<Value>(work: () => Value): Value[] {
  try {
    return [work()];
  } catch {
    return [];
  }
}

/** Public keys as points in each of their forms, and private ones as numbers. */
function points(namedCurve: string): Material[] {
  const curve = { "P-256": "prime256v1", "P-384": "secp384r1", "P-521": "secp521r1", "P-224": "secp224r1" }[namedCurve];
  const ecdh = createECDH(curve ?? namedCurve);
  const point = ecdh.generateKeys();
  const forms = (["uncompressed", "compressed", "hybrid"] as const).map((form) =>
    ECDH.convertKey(point, curve ?? namedCurve, undefined, undefined, form),
  );
  return [...forms, ecdh.getPrivateKey()].map((bytes) => {
    return { format: "raw", key_base64: Buffer.from(bytes as Buffer).toString("base64") };
  });
}

const ALGS = [
  ...["HS256", "A256GCM", "A256KW", "RS256", "PS256", "rs256", "RSA-OAEP", "RSA-OAEP-256", "ES256", "ES384", "EdDSA"],
  ...["Ed25519", "ECDH-ES", "none", ""],
];

/** A JWK with one thing said otherwise: in its members about itself, or in its numbers. */
function variantsOf(jwk: JsonWebKey): Material[] {
  const changes: JsonWebKey[] = [
    ...ALGS.map((alg) => ({ alg })),
    ...["sig", "enc", "foo", ""].map((use) => ({ use })),
    ...[
      [],
      ["sign"],
      ["verify"],
      ["sign", "sign"],
      ["sign", "verify", "encrypt", "decrypt", "deriveBits", "x"],
    ].flatMap((key_ops) => [{ key_ops }, { key_ops, use: "sig" }, { key_ops, use: "enc" }]),
    ...[true, false, "true"].map((ext) => ({ ext })),
    ...[undefined, "oct", "OCT", "RSA", "EC", "ec", "OKP"].map((kty) => ({ kty })),
    ...[undefined, "P-256", "P-384", "Ed25519", "X25519", "ed25519"].map((crv) => ({ crv })),
    ...Object.keys(jwk)
      .filter((member) => !["kty", "crv"].includes(member))
      .flatMap((member) => [
        { [member]: undefined },
        { [member]: "" },
        { [member]: "A" },
        { [member]: "AQAB" },
        { [member]: `${jwk[member]}!` },
        { [member]: `${jwk[member]}==` },
        { [member]: `AAAA${jwk[member]}` },
      ]),
    { oth: [] },
    { kid: "1", x5t: "x" },
  ];
  return changes.map((change) => ({ format: "jwk", key_jwk: { ...jwk, ...change } }));
}
