import { isObject } from "../../model/json.ts";
import type { JsonWebKey, KeyFormat } from "../../model/secret.ts";
import { faultPhrase, kindOf, parseJson } from "../reading/json-document.ts";

/** The material in the form in which the API takes it, or why it is not that, as a phrase that quotes nothing of it. */
export type KeyMaterial =
  | { readonly key_base64: string }
  | { readonly key_jwk: JsonWebKey }
  | { readonly fault: string };

/** PEM labels that WebCrypto does not import, and the command that makes of such a file one that it does. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  "RSA PRIVATE KEY": "PKCS#1. Convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem",
  "EC PRIVATE KEY": "SEC1. Convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem",
  "DSA PRIVATE KEY": "a DSA key, which WebCrypto does not know. Make an ECDSA or Ed25519 key",
  "ENCRYPTED PRIVATE KEY": "encrypted. Decrypt it with: openssl pkcs8 -in key.pem -out key.pkcs8.pem",
  "OPENSSH PRIVATE KEY": "OpenSSH's own. Convert it, on a copy, with: ssh-keygen -p -m PKCS8 -f key",
  "RSA PUBLIC KEY": "PKCS#1. Convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout -out key.spki.pem",
  CERTIFICATE: "a certificate. Take its key with: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem",
};

const FORMAT_OF_LABEL: Readonly<Record<string, KeyFormat>> = { "PRIVATE KEY": "pkcs8", "PUBLIC KEY": "spki" };

export function readKeyMaterial(text: string, format: KeyFormat): KeyMaterial {
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text.replace(/-----BEGIN EC PARAMETERS-----/, ""))?.[1];
  if (label !== undefined) return fromPem({ text, label, format });
  return format === "jwk" ? fromJwk(text) : fromBase64(text, format);
}

function fromPem({ text, label, format }: { text: string; label: string; format: KeyFormat }): KeyMaterial {
  const conversion = CONVERSIONS[label];
  if (conversion !== undefined) return { fault: `is a PEM block of the kind ${label}, that is ${conversion}` };
  const fits = FORMAT_OF_LABEL[label];
  if (fits === undefined) return { fault: "is a PEM block of an unknown kind. PRIVATE KEY and PUBLIC KEY are known" };
  if (fits !== format) return { fault: `is a PEM block of the kind ${label}, which is format: ${fits}, not ${format}` };
  const blocks = text.split("-----BEGIN ").length - 1;
  const body = new RegExp(`^-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----$`).exec(text.trim());
  if (blocks > 1) return { fault: "holds several PEM blocks. Give one" };
  const bytes = body?.[1] === undefined ? undefined : decodeBase64(body[1]);
  if (bytes !== undefined) return { key_base64: bytes };
  return text.includes("\\n")
    ? { fault: "is a PEM block with the two characters \\n where line breaks belong. Store it with real line breaks" }
    : { fault: "is a PEM block that is cut off or damaged. Copy it again, from BEGIN to END" };
}

function fromBase64(text: string, format: "raw" | "pkcs8" | "spki"): KeyMaterial {
  const bytes = decodeBase64(text);
  if (bytes !== undefined) return { key_base64: bytes };
  if (text.trimStart().startsWith("{")) return { fault: `is JSON, which is format: jwk, not ${format}` };
  const expected = format === "raw" ? "base64" : "a PEM block or base64 DER";
  const urlSafe = /^[\w\s=-]+$/.test(text) && /[-_]/.test(text);
  const cure = urlSafe ? ". It looks like base64url: write + for - and / for _" : "";
  return { fault: `is not ${expected}, which format: ${format} needs${cure}` };
}

function fromJwk(text: string): KeyMaterial {
  const document = parseJson(text);
  if ("fault" in document) return { fault: `${faultPhrase(document.fault)}; format: jwk needs a JSON Web Key` };
  if (isObject(document.value)) return { key_jwk: document.value };
  return { fault: `is ${kindOf(document.value)}; format: jwk needs a JSON Web Key, which is an object` };
}

/** Standard base64 without its white space and with its padding, or undefined if it is anything else. */
function decodeBase64(text: string): string | undefined {
  const digits = /^([A-Za-z0-9+/]+)=*$/.exec(text.replace(/\s+/g, ""))?.[1];
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  return Buffer.from(digits, "base64").toString("base64");
}
