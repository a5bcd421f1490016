import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";

/** A key that was found in DER. */
export type DerKey = {
  /** The structure that holds it. `pkcs8-v2` is that of RFC 5958, `traditional` PKCS#1 or SEC1. */
  readonly encoding: "pkcs8" | "pkcs8-v2" | "traditional" | "spki" | "pkcs1-public";
  readonly key: KeyObject;
  /** The bytes after the key. */
  readonly trailing: Buffer;
};

type Parser = readonly [encoding: DerKey["encoding"], parse: (der: Buffer) => KeyObject];

const PARSERS: readonly Parser[] = [
  ["pkcs8", (key) => createPrivateKey({ key, format: "der", type: "pkcs8" })],
  // OpenSSL recognizes SEC1 here as well.
  ["traditional", (key) => createPrivateKey({ key, format: "der", type: "pkcs1" })],
  ["spki", (key) => createPublicKey({ key, format: "der", type: "spki" })],
  ["pkcs1-public", (key) => createPublicKey({ key, format: "der", type: "pkcs1" })],
];

/** Returns the key in DER, whatever its structure and type, or undefined if Node finds none. */
export function parseDer(bytes: Buffer): DerKey | undefined {
  const content = sequenceContent(bytes);
  if (content === undefined) return undefined;
  for (const [encoding, parse] of PARSERS) {
    const key = resultOf(() => parse(bytes.subarray(0, content.end)));
    if (key === undefined) continue;
    const isV2 = encoding === "pkcs8" && bytes.subarray(content.start).indexOf(VERSION_2) === 0;
    return { encoding: isV2 ? "pkcs8-v2" : encoding, key, trailing: bytes.subarray(content.end) };
  }
  return undefined;
}

/** Returns a key as PKCS#8 (RFC 5208) or SPKI. */
export function standardDer({ key }: DerKey): Buffer {
  return key.export({ type: key.type === "private" ? "pkcs8" : "spki", format: "der" }) as Buffer;
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
