import type { JsonWebKey, KeyUsage } from "../../../model/secret.ts";
import { listOf } from "../../../wording.ts";
import { CURVES, type KeyRole, type ResolvedAlgorithm } from "./algorithms.ts";
import { jwkBytes, numbersProblem } from "./numbers.ts";

/** The value of `kty` for each kind of key. */
export const KEY_TYPES = { secret: "oct", RSA: "RSA", EC: "EC", Ed25519: "OKP", X25519: "OKP" } as const;

/**
 * Returns the values of `alg` that the Workers runtime takes in a JWK, the proper one first, or undefined if it does not
 * look at `alg`. Of the names for RSA it compares only the hash.
 */
export function possibleAlgs(
  { algorithm, hash = "", namedCurve = "" }: ResolvedAlgorithm,
  jwk: JsonWebKey,
): string[] | undefined {
  const size = hash.replace("SHA-", "");
  switch (algorithm.kind) {
    case "RSA":
      if (algorithm.needs === undefined) return ["RS1", "RS256", "RS384", "RS512"];
      if (hash === "MD5") return [];
      return [algorithm.jose, "RS", "PS", "RSA-OAEP-"].map((family) => `${family}${size}`.replace(/-1$/, ""));
    case "EC":
      return algorithm.name === "ECDSA" ? [CURVES[namedCurve]?.alg ?? ""] : undefined;
    case "Ed25519":
      return ["EdDSA"];
    case "X25519":
      return undefined;
    default:
      if (algorithm.name === "HMAC") return hash === "MD5" ? [] : [`${algorithm.jose}${size}`];
      return [`A${8 * (jwkBytes(jwk.k)?.length ?? 0)}${algorithm.name.slice("AES-".length)}`];
  }
}

/** What a key is used for, and what it is for that. */
export type Use = {
  readonly resolved: ResolvedAlgorithm;
  readonly usages: readonly KeyUsage[];
  readonly role: KeyRole;
};

/**
 * Returns what is wrong with what a JWK says of itself, as a sentence. The rules are those of the Workers runtime, which
 * are stricter than RFC 7517 in some places and looser in others.
 */
export function jwkProblem(jwk: JsonWebKey, use: Use): string | undefined {
  return membersProblem(jwk) ?? algProblem(jwk, use) ?? useProblem(jwk, use) ?? numbersProblem(jwk, use.resolved);
}

const TEXTS = ["kty", "use", "alg", "crv", "x", "y", "d", "n", "e", "p", "q", "dp", "dq", "qi", "k"];

function membersProblem({ key_ops, ...jwk }: JsonWebKey): string | undefined {
  const wrong = TEXTS.find((member) => jwk[member] !== undefined && typeof jwk[member] !== "string");
  if (wrong !== undefined) return `${wrong} of the JWK must be a string.`;
  // Whatever its type: the runtime looks for the primes of an RSA key that has more than two.
  if (jwk.kty !== "oct" && jwk.d !== undefined && jwk.oth !== undefined) {
    return "oth must not be in the JWK: the key must have two primes.";
  }
  const isList = Array.isArray(key_ops) && key_ops.every((operation) => typeof operation === "string");
  return key_ops === undefined || isList ? undefined : "key_ops of the JWK must be a list of strings.";
}

function algProblem(jwk: JsonWebKey, { resolved }: Use): string | undefined {
  const algs = possibleAlgs(resolved, jwk);
  if (jwk.alg === undefined || algs === undefined || algs.includes(jwk.alg as string)) return undefined;
  const { algorithm, hash, namedCurve } = resolved;
  const details = hash ?? namedCurve;
  const given = details === undefined ? algorithm.name : `${algorithm.name} with ${details}`;
  if (algs[0] === undefined) return `alg must not be in the JWK for ${given}.`;
  return `alg of the JWK must be ${algs[0]} for ${given}. If the key is meant for that, correct or remove alg.`;
}

function useProblem({ use, key_ops }: JsonWebKey, { resolved: { algorithm }, role, usages }: Use): string | undefined {
  if (algorithm.use === undefined) return undefined;
  const operations = key_ops as readonly string[] | undefined;
  const looksAtUse = usages.length > 0 || (role !== "secret" && operations !== undefined);
  if (use !== undefined && looksAtUse && use !== algorithm.use) {
    return `use of the JWK must be "${algorithm.use}" for ${algorithm.name}. If the key is meant for that, correct or remove use.`;
  }
  if (operations === undefined) return undefined;
  if (new Set(operations).size !== operations.length) return "key_ops of the JWK must name each operation once.";
  const missing = usages.filter((usage) => !operations.includes(usage));
  if (missing.length > 0)
    return `key_ops of the JWK must include ${listOf([...new Set(missing)], "and")}, as usages does.`;
  if (use === undefined || role === "secret") return undefined;
  const allowed = Object.values(algorithm.usages).flatMap((some) => some.slice(0, 1)) as string[];
  return operations.every((operation) => allowed.includes(operation))
    ? undefined
    : "the JWK must have use or key_ops, not both. Remove use.";
}
