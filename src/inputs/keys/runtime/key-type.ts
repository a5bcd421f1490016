import type { JsonWebKey } from "../../../model/secret.ts";
import { CURVES, type KeyKind, type KeyRole } from "./algorithms.ts";
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

const KINDS: Readonly<Record<string, KeyKind>> = { RSA: "RSA", EC: "EC", Ed25519: "Ed25519", X25519: "X25519" };

/** Returns what a key in DER is. A curve has its name in WebCrypto, or else in OpenSSL. */
export function typeOfDer({ key }: DerKey): KeyType {
  const [type, role] = [key.asymmetricKeyType ?? "", key.type === "private" ? "private" : "public"] as const;
  const name = key.asymmetricKeyDetails?.namedCurve;
  const curve = Object.keys(CURVES).find((known) => CURVES[known]?.names[0] === name) ?? name;
  // An RSA key whose structure says that it is for RSA-PSS only.
  if (type === "rsa-pss") return { ...typeNamed("RSA", { role, curve: "id-RSASSA-PSS" }), kind: undefined };
  return typeNamed(type.toUpperCase().replace(/^ED/, "Ed"), { role, curve });
}

/** Curves that a message may name: another word in `crv` may be a part of a key. */
const EC_CURVES = ["P-256", "P-384", "P-521", "secp256k1"];
const OKP_CURVES = ["Ed25519", "X25519", "Ed448", "X448"];

/** Returns what a JWK is, by its `kty` and `crv`, or undefined if it has no `kty` that is known (RFC 7518, 8037). */
export function typeOfJwk({ kty, crv, d }: JsonWebKey): KeyType | undefined {
  if (kty === "oct") return { kind: "secret", role: "secret", description: 'a symmetric key (kty "oct")' };
  const role = d === undefined ? "public" : "private";
  if (kty === "RSA") return typeNamed(kty, { role });
  if (kty === "EC") return typeNamed(kty, { role, curve: EC_CURVES.find((known) => known === crv) });
  return kty === "OKP" ? typeNamed(OKP_CURVES.find((known) => known === crv) ?? kty, { role }) : undefined;
}

function typeNamed(name: string, { role, curve }: Pick<KeyType, "role" | "curve">): KeyType {
  const article = /^[AEFHILMNORSX]/.test(name) ? "an" : "a";
  const description = `${article} ${name} ${role} key${curve === undefined ? "" : `, ${curve}`}`;
  return { kind: KINDS[name], role, curve, description };
}
