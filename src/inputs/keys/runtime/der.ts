import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import type { JsonWebKey } from "../../../model/secret.ts";
import { CURVES } from "./algorithms.ts";

/** A key that was found in DER. */
export type DerKey = {
  /** The structure that holds it. `pkcs8-v2` is that of RFC 5958, `traditional` PKCS#1 or SEC1. */
  readonly encoding: "pkcs8" | "pkcs8-v2" | "traditional" | "spki" | "pkcs1-public";
  readonly role: "private" | "public";
  /** Its type as Node names it: "rsa", "ec", "ed25519". */
  readonly type: string;
  /** The curve of an EC key as WebCrypto names it, or else as OpenSSL does. */
  readonly curve: string | undefined;
  /** The bytes after the key. */
  readonly trailing: Buffer;
  /** Returns the same key as PKCS#8 (RFC 5208) or SPKI. */
  readonly standard: () => Buffer;
  /** Returns the numbers of an RSA key, or of an EC key on a curve that WebCrypto knows. */
  readonly jwk: () => JsonWebKey;
};

type Parser = Pick<DerKey, "encoding" | "role"> & { readonly parse: (der: Buffer) => KeyObject };

const PARSERS: readonly Parser[] = [
  { encoding: "pkcs8", role: "private", parse: (key) => createPrivateKey({ key, format: "der", type: "pkcs8" }) },
  // OpenSSL recognizes SEC1 here as well.
  { encoding: "traditional", role: "private", parse: (key) => createPrivateKey({ key, format: "der", type: "pkcs1" }) },
  { encoding: "spki", role: "public", parse: (key) => createPublicKey({ key, format: "der", type: "spki" }) },
  { encoding: "pkcs1-public", role: "public", parse: (key) => createPublicKey({ key, format: "der", type: "pkcs1" }) },
];

/** Returns the key in DER, whatever its structure and type, or undefined if Node finds none. */
export function parseDer(bytes: Buffer): DerKey | undefined {
  const content = sequenceContent(bytes);
  if (content === undefined) return undefined;
  for (const { encoding, role, parse } of PARSERS) {
    const key = resultOf(() => parse(bytes.subarray(0, content.end)));
    if (key === undefined) continue;
    const isV2 = encoding === "pkcs8" && bytes.subarray(content.start).indexOf(VERSION_2) === 0;
    return {
      encoding: isV2 ? "pkcs8-v2" : encoding,
      role,
      type: key.asymmetricKeyType ?? "",
      curve: curveOf(key),
      trailing: bytes.subarray(content.end),
      standard: () => key.export({ type: role === "private" ? "pkcs8" : "spki", format: "der" }) as Buffer,
      jwk: () => ({ ...key.export({ format: "jwk" }) }),
    };
  }
  return undefined;
}

/** RFC 5958 counts from 0: an INTEGER 1 where PKCS#8 has a 0. */
const VERSION_2 = Buffer.from([2, 1, 1]);

/** Returns where the content of the outer SEQUENCE begins and ends. */
function sequenceContent(bytes: Buffer): { start: number; end: number } | undefined {
  const [tag, first = 0] = bytes;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const start = 2 + lengthBytes;
  if (tag !== 0x30 || lengthBytes > 4 || start > bytes.length) return undefined;
  const end = start + (lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes));
  return end > bytes.length ? undefined : { start, end };
}

/** The errors of OpenSSL say less than the lack of a result. */
function resultOf<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function curveOf(key: KeyObject): string | undefined {
  const name = key.asymmetricKeyDetails?.namedCurve;
  return Object.keys(CURVES).find((curve) => CURVES[curve]?.names[0] === name) ?? name;
}

/** Returns what DER is that holds no readable key: a certificate, or PKCS#8 under a password. */
export function otherDer(bytes: Buffer): "certificate" | "encrypted" | undefined {
  if (resultOf(() => new X509Certificate(bytes)) !== undefined) return "certificate";
  try {
    createPrivateKey({ key: bytes, format: "der", type: "pkcs8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MISSING_PASSPHRASE") return "encrypted";
  }
  return undefined;
}
