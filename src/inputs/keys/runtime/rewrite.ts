import type { JsonWebKey, SecretKey } from "../../../model/secret.ts";
import { type ResolvedAlgorithm, resolveAlgorithm } from "./algorithms.ts";
import { parseDer, standardDer } from "./der.ts";
import { KEY_TYPES, possibleAlgs } from "./jwk.ts";

/** A key as it is stored, and what was changed in it, each a sentence without its subject's place. */
export type Rewritten = { readonly key: SecretKey; readonly changes: readonly string[] };

/**
 * Brings a key into a form that the Workers runtime takes, as far as nothing of it is lost: the same key in another
 * structure, or the same word as the runtime spells it. What the workflow wrote is not corrected, except for the case of
 * names, which means nothing in WebCrypto.
 */
export function rewritten(key: SecretKey): Rewritten {
  const resolved = resolveAlgorithm(key.algorithm);
  if ("problem" in resolved) return { key, changes: [] };
  const { parameters: algorithm } = resolved;
  if (key.format === "jwk") {
    const { jwk, changes } = rewrittenJwk(key.key_jwk, resolved);
    return { key: { ...key, algorithm, key_jwk: jwk }, changes };
  }
  const { der, changes } = key.format === "raw" ? { der: key.key_base64, changes: [] } : rewrittenDer(key.key_base64);
  return { key: { ...key, algorithm, key_base64: der }, changes };
}

function rewrittenDer(given: string): { der: string; changes: string[] } {
  const found = parseDer(Buffer.from(given, "base64"));
  const isSpace = found?.trailing.toString("latin1").trim() === "";
  // Other bytes may be a second key.
  if (found === undefined || !isSpace) return { der: given, changes: [] };
  const { encoding, key, trailing } = found;
  const changes: string[] = [];
  if (encoding === "traditional") {
    changes.push(`the key is stored as PKCS#8. It was ${key.asymmetricKeyType === "ec" ? "SEC1" : "PKCS#1"}.`);
  }
  if (encoding === "pkcs1-public") changes.push("the key is stored as SPKI. It was PKCS#1.");
  if (encoding === "pkcs8-v2") changes.push("the key is stored without the public key that RFC 5958 adds to PKCS#8.");
  if (trailing.length > 0) changes.push("the key is stored without the white space after it.");
  return { der: changes.length === 0 ? given : standardDer(found).toString("base64"), changes };
}

/** Words that mean what the first one of the possible values of `alg` means. RFC 9864 gave EdDSA the second name. */
const SAME_ALG: Readonly<Record<string, string>> = { ED25519: "EdDSA" };

function rewrittenJwk(given: JsonWebKey, resolved: ResolvedAlgorithm): { jwk: JsonWebKey; changes: string[] } {
  const { kind, use } = resolved.algorithm;
  const jwk: Record<string, unknown> = { ...given };
  const changes: string[] = [];
  const respell = (member: string, words: readonly string[]): void => {
    const upper = typeof jwk[member] === "string" ? jwk[member].toUpperCase() : undefined;
    if (upper === undefined || words.includes(jwk[member] as string)) return;
    const word = words.find((candidate) => candidate.toUpperCase() === upper || candidate === SAME_ALG[upper]);
    if (word === undefined) return;
    jwk[member] = word;
    changes.push(`${member} of the JWK is stored as "${word}", which is how the Workers runtime spells it.`);
  };
  respell("kty", [KEY_TYPES[kind]]);
  if (kind === "Ed25519" || kind === "X25519") respell("crv", [kind]);
  respell("alg", possibleAlgs(resolved, jwk) ?? []);
  const { key_ops } = jwk;
  if (use !== undefined && Array.isArray(key_ops) && new Set(key_ops).size < key_ops.length) {
    jwk.key_ops = [...new Set(key_ops)];
    changes.push("key_ops of the JWK is stored with each operation once.");
  }
  return { jwk, changes };
}
