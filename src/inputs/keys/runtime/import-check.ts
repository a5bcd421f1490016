import type { JsonWebKey, KeyFormat, SecretKey } from "../../../model/secret.ts";
import { listOf } from "../../../wording.ts";
import { ALGORITHMS, CURVES, type ResolvedAlgorithm, resolveAlgorithm } from "./algorithms.ts";
import { otherDer, parseDer } from "./der.ts";
import { jwkProblem, KEY_TYPES, type Use } from "./jwk.ts";
import { type KeyType, typeOfDer, typeOfJwk } from "./key-type.ts";
import { ecProblem, jwkBytes, numbersProblem, publicPoint } from "./numbers.ts";

/** What is found in place of a key, and what to do: ends of sentences that begin with "the key". */
export const NOT_A_KEY = {
  encrypted: "must not be encrypted. Decrypt it: openssl pkey -in key.pem -out key.pkcs8.pem",
  certificate: "must not be a certificate. Extract its key: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem",
} as const;

/**
 * Returns why the Workers runtime would refuse a key, or take it and not be able to use it, as a sentence with what to do,
 * or undefined if the key is fine. The sentence holds nothing of the key but what kind of key it is.
 */
export function importProblem(key: SecretKey): string | undefined {
  const resolved = resolveAlgorithm(key.algorithm);
  if ("problem" in resolved) return resolved.problem;
  const use = { resolved, usages: key.usages, format: key.format };
  if (key.format === "jwk") return jwkKeyProblem(key.key_jwk, use);
  const bytes = Buffer.from(key.key_base64, "base64");
  return key.format === "raw" ? rawKeyProblem(bytes, use) : derKeyProblem(bytes, use);
}

type Import = Omit<Use, "role"> & { readonly format: KeyFormat };

function formatProblem({ resolved: { algorithm }, format }: Import): string | undefined {
  const { name, formats } = algorithm;
  return formats.includes(format) ? undefined : `format must be ${listOf(formats)} for ${name}.`;
}

function derKeyProblem(bytes: Buffer, use: Import): string | undefined {
  const { resolved, format } = use;
  const der = parseDer(bytes);
  if (der === undefined) return formatProblem(use) ?? unreadable(bytes, format);
  const type = typeOfDer(der);
  const fits = type.role === "private" ? "pkcs8" : "spki";
  const problem =
    typeProblem(type, resolved) ??
    (fits === format ? formatProblem(use) : `format must be ${fits}: the key is ${type.description}.`) ??
    usagesProblem({ ...use, role: type.role });
  if (problem !== undefined) return problem;
  if (der.trailing.length > 0) return "the key must not be followed by other bytes. Copy only one key.";
  return numbersProblem({ ...der.key.export({ format: "jwk" }) }, resolved);
}

function unreadable(bytes: Buffer, format: KeyFormat): string {
  const other = otherDer(bytes);
  if (other !== undefined) return `the key ${NOT_A_KEY[other]}`;
  const expected = format === "pkcs8" ? "a private key in PKCS#8" : "a public key in SPKI";
  return `the key must be ${expected}. It is something else, or damaged.`;
}

function jwkKeyProblem(jwk: JsonWebKey, use: Import): string | undefined {
  const { resolved } = use;
  const { algorithm, namedCurve = "" } = resolved;
  const type = typeOfJwk(jwk);
  if (type === undefined) {
    return formatProblem(use) ?? `kty of the JWK must be "${KEY_TYPES[algorithm.kind]}" for ${algorithm.name}.`;
  }
  // The runtime does not look at the curve that the JWK names, but at its numbers.
  const curve = algorithm.kind === "EC" && ecProblem(jwk, namedCurve) === undefined ? namedCurve : type.curve;
  const problem =
    typeProblem({ ...type, curve }, resolved) ?? formatProblem(use) ?? usagesProblem({ ...use, role: type.role });
  if (problem !== undefined) return problem;
  return jwkProblem(jwk, { ...use, role: type.role }) ?? secretProblem(jwkBytes(jwk.k), resolved);
}

function rawKeyProblem(bytes: Buffer, use: Import): string | undefined {
  const { resolved } = use;
  const { algorithm, namedCurve = "" } = resolved;
  const unfit = formatProblem(use);
  if (unfit !== undefined) return unfit;
  const role = algorithm.kind === "secret" ? "secret" : "public";
  const isLong = algorithm.kind === "EC" ? publicPoint(bytes, namedCurve) !== undefined : bytes.length === 32;
  const problem = usagesProblem({ ...use, role }) ?? secretProblem(bytes, resolved);
  if (problem === undefined && (isLong || role === "secret")) return undefined;
  const der = parseDer(bytes);
  if (der !== undefined) {
    return `format must be ${der.key.type === "private" ? "pkcs8" : "spki"}: the key is ${typeOfDer(der).description}.`;
  }
  if (problem !== undefined) return role === "secret" ? problem : `${problem} A raw key is always a public key.`;
  if (algorithm.kind === "EC") return `the key must be a point of the curve ${namedCurve}.`;
  return `a raw ${algorithm.name} key must have 32 bytes.`;
}

function typeProblem({ kind, description, curve }: KeyType, resolved: ResolvedAlgorithm): string | undefined {
  const { algorithm, namedCurve } = resolved;
  if (kind === undefined) return `the key is ${description}, for which the Workers runtime has no algorithm.`;
  if (kind !== algorithm.kind) {
    const names = ALGORITHMS.filter((candidate) => candidate.kind === kind).map(({ name }) => name);
    return `the key is ${description}, which ${algorithm.name} cannot use. Its algorithm must be ${listOf(names)}.`;
  }
  if (kind !== "EC" || curve === undefined || curve === namedCurve) return undefined;
  const isKnown = Object.hasOwn(CURVES, curve);
  const remedy = isKnown ? `Write namedCurve: ${curve}` : `Workers know ${listOf(Object.keys(CURVES), "and")}.`;
  return `the key is ${description}, not ${namedCurve}. ${remedy}`;
}

function usagesProblem({ resolved: { algorithm }, usages, role }: Use): string | undefined {
  const allowed = algorithm.usages[role];
  if (allowed === undefined) return `the key must be a private key for ${algorithm.name}.`;
  const wrong = [...new Set(usages.filter((usage) => !allowed.includes(usage)))];
  if (wrong.length > 0) {
    const remedy = allowed.length === 0 ? "Write usages: []." : `Use ${listOf(allowed, "and")}.`;
    const noun = wrong.length === 1 ? "usage" : "usages";
    return `a ${role} ${algorithm.name} key cannot have the ${noun} ${listOf(wrong, "and")}. ${remedy}`;
  }
  return usages.length > 0 || role === "public"
    ? undefined
    : `usages must not be empty. Use ${listOf(allowed, "and")}.`;
}

function secretProblem(bytes: Buffer | undefined, { algorithm, parameters }: ResolvedAlgorithm): string | undefined {
  if (bytes === undefined) return undefined;
  if (algorithm.name.startsWith("AES-")) {
    return [16, 24, 32].includes(bytes.length) ? undefined : "an AES key must have 16, 24 or 32 bytes.";
  }
  if (algorithm.name !== "HMAC") return undefined;
  if (bytes.length === 0) return "an HMAC key must not be empty.";
  const bits = 8 * bytes.length;
  const { length = bits } = parameters as { readonly length?: number };
  return length > bits - 8 && length <= bits
    ? undefined
    : "length must be the number of bits of the key, or be left out.";
}
