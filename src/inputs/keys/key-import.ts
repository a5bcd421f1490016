import type { KeyFormat, KeyUsage, SecretKey } from "../../model/secret.ts";

type KeyRole = "secret" | "private" | "public";
type AlgorithmFacts = {
  readonly formats: readonly KeyFormat[];
  readonly parameter?: "hash" | "namedCurve";
  readonly usages: Partial<Readonly<Record<KeyRole, readonly KeyUsage[]>>>;
};

const SIGNATURE = { private: ["sign"], public: ["verify"] } as const;
const AGREEMENT = { private: ["deriveKey", "deriveBits"], public: [] } as const;
const CIPHER = { secret: ["encrypt", "decrypt", "wrapKey", "unwrapKey"] } as const;
const DERIVATION = { secret: ["deriveKey", "deriveBits"] } as const;
const SYMMETRIC = ["raw", "jwk"] as const;
const RSA = ["pkcs8", "spki", "jwk"] as const;
const CURVE = ["pkcs8", "spki", "jwk", "raw"] as const;

/** What the Web Cryptography API lets an algorithm be imported with ("Algorithms", one section each). */
const ALGORITHMS: Readonly<Record<string, AlgorithmFacts>> = {
  HMAC: { formats: SYMMETRIC, parameter: "hash", usages: { secret: ["sign", "verify"] } },
  "AES-CTR": { formats: SYMMETRIC, usages: CIPHER },
  "AES-CBC": { formats: SYMMETRIC, usages: CIPHER },
  "AES-GCM": { formats: SYMMETRIC, usages: CIPHER },
  "AES-KW": { formats: SYMMETRIC, usages: { secret: ["wrapKey", "unwrapKey"] } },
  HKDF: { formats: ["raw"], usages: DERIVATION },
  PBKDF2: { formats: ["raw"], usages: DERIVATION },
  "RSASSA-PKCS1-v1_5": { formats: RSA, parameter: "hash", usages: SIGNATURE },
  "RSA-PSS": { formats: RSA, parameter: "hash", usages: SIGNATURE },
  "RSA-OAEP": {
    formats: RSA,
    parameter: "hash",
    usages: { private: ["decrypt", "unwrapKey"], public: ["encrypt", "wrapKey"] },
  },
  ECDSA: { formats: CURVE, parameter: "namedCurve", usages: SIGNATURE },
  ECDH: { formats: CURVE, parameter: "namedCurve", usages: AGREEMENT },
  Ed25519: { formats: CURVE, usages: SIGNATURE },
  X25519: { formats: CURVE, usages: AGREEMENT },
};

/**
 * Imports a key with WebCrypto, as the Workers runtime will, and tells what is wrong with it in terms of algorithm,
 * format and usages. Node's own words are not used: they may quote the key.
 *
 * @returns a phrase without a full stop, or undefined if the key can be used.
 */
export async function importFault(key: SecretKey): Promise<string | undefined> {
  const name = typeof key.algorithm === "string" ? key.algorithm : key.algorithm.name;
  const known = Object.entries(ALGORITHMS).find(([candidate]) => candidate.toLowerCase() === name.toLowerCase());
  if (known === undefined) {
    const error = await importError(key);
    const names = Object.keys(ALGORITHMS).join(", ");
    return error === undefined ? undefined : `WebCrypto knows no algorithm of that name. Known are ${names}`;
  }
  const fault = factsFault({ key, name: known[0], facts: known[1] });
  if (fault !== undefined) return fault;
  const error = await importError(key);
  return error === undefined ? undefined : importErrorPhrase({ error, key, name: known[0] });
}

/** What WebCrypto throws for a key, or undefined if it takes it. */
async function importError(key: SecretKey): Promise<unknown> {
  const { algorithm, usages } = key;
  try {
    if (key.format === "jwk") await crypto.subtle.importKey("jwk", key.key_jwk, algorithm, false, [...usages]);
    else {
      const bytes = Buffer.from(key.key_base64, "base64");
      await crypto.subtle.importKey(key.format, bytes, algorithm, false, [...usages]);
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

function factsFault({ key, name, facts }: { key: SecretKey; name: string; facts: AlgorithmFacts }): string | undefined {
  if (!facts.formats.includes(key.format)) {
    return `${name} has no format ${key.format}. Use ${facts.formats.join(" or ")}`;
  }
  const { parameter } = facts;
  if (parameter !== undefined && (typeof key.algorithm === "string" || key.algorithm[parameter] === undefined)) {
    const example = parameter === "hash" ? "hash: SHA-256" : "namedCurve: P-256";
    return `${name} needs the parameter ${parameter}. Write algorithm: { name: ${name}, ${example} }`;
  }
  const role = roleOf(key, facts);
  const allowed = facts.usages[role] ?? [];
  const wrong = key.usages.filter((usage) => !allowed.includes(usage));
  if (wrong.length > 0) {
    const cure = allowed.length === 0 ? "Write usages: []" : `Use ${allowed.join(", ")}`;
    return `a ${role} ${name} key cannot have the usages ${wrong.join(", ")}. ${cure}`;
  }
  if (key.usages.length === 0 && role !== "public") return `usages is empty. Use ${allowed.join(", ")}`;
  return undefined;
}

function roleOf(key: SecretKey, facts: AlgorithmFacts): KeyRole {
  if (facts.usages.secret !== undefined) return "secret";
  if (key.format === "jwk") return key.key_jwk.d === undefined ? "public" : "private";
  return key.format === "pkcs8" ? "private" : "public";
}

function importErrorPhrase({ error, key, name }: { error: unknown; key: SecretKey; name: string }): string {
  const parameters = typeof key.algorithm === "string" ? "" : " with these parameters (hash, namedCurve)";
  if (error instanceof Error && error.name === "NotSupportedError") {
    return `WebCrypto does not know ${name}${parameters}. Check the names: SHA-256, SHA-384, SHA-512; P-256, P-384, P-521`;
  }
  const jwk = key.format === "jwk" ? ". In a JWK, kty, crv, alg, use and key_ops must fit as well" : "";
  return (
    `WebCrypto cannot import it as ${name}, format ${key.format}. The key is of another algorithm, curve or size, ` +
    `or it is cut off${jwk}`
  );
}
