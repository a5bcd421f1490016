import type { JsonWebKey } from "../../../model/secret.ts";
import type { KeyKind, KeyRole } from "./algorithms.ts";
import type { DerKey } from "./der.ts";

/** What a key is, whatever the workflow says of it. */
export type KeyType = {
  /** Undefined if the Workers runtime has no algorithm for it. */
  readonly kind: KeyKind | undefined;
  readonly role: KeyRole;
  /** Of an EC key, if it is known. */
  readonly curve?: string | undefined;
  /** "an EC private key, P-384": fit for a message, since it holds nothing of the key. */
  readonly description: string;
};

const KINDS: Readonly<Record<string, KeyKind>> = { rsa: "RSA", ec: "EC", ed25519: "Ed25519", x25519: "X25519" };

/** Node's names for types of keys whose usual spelling is not just that in capitals. */
const SPELLINGS: Readonly<Record<string, string>> = { ed25519: "Ed25519", ed448: "Ed448" };

/** Returns what a key in DER is. */
export function typeOfDer({ type, role, curve }: DerKey): KeyType {
  // An RSA key whose structure says that it is for RSA-PSS only.
  if (type === "rsa-pss")
    return { kind: undefined, role, description: description("RSA", { role, curve: "id-RSASSA-PSS" }) };
  const name = SPELLINGS[type] ?? type.toUpperCase();
  return { kind: KINDS[type], role, curve, description: description(name, { role, curve }) };
}

const OKP_KINDS: Readonly<Record<string, KeyKind>> = { Ed25519: "Ed25519", X25519: "X25519" };

/** Curves that a message may name: another word in `crv` may be a part of a key. */
const EC_CURVES = ["P-256", "P-384", "P-521", "secp256k1"];
const OKP_CURVES = ["Ed25519", "X25519", "Ed448", "X448"];

/** Returns what a JWK is, by its `kty` and `crv`, or undefined if it has no `kty` that is known (RFC 7518, 8037). */
export function typeOfJwk({ kty, crv, d }: JsonWebKey): KeyType | undefined {
  if (kty === "oct") return { kind: "secret", role: "secret", description: 'a symmetric key (kty "oct")' };
  const role = d === undefined ? "public" : "private";
  if (kty === "RSA") return { kind: "RSA", role, description: description("RSA", { role }) };
  if (kty === "EC") {
    const curve = EC_CURVES.find((known) => known === crv);
    return { kind: "EC", role, curve, description: description("EC", { role, curve }) };
  }
  if (kty !== "OKP") return undefined;
  const name = OKP_CURVES.find((known) => known === crv) ?? "OKP";
  return { kind: OKP_KINDS[name], role, description: description(name, { role }) };
}

function description(name: string, { role, curve }: { role: string; curve?: string | undefined }): string {
  const article = /^[AEFHILMNORSX]/.test(name) ? "an" : "a";
  return `${article} ${name} ${role} key${curve === undefined ? "" : `, ${curve}`}`;
}
