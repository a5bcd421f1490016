import type { KeyFormat } from "../../model/secret.ts";
import { type KeyBytes, keyBytes } from "./raw-key.ts";
import { NOT_A_KEY } from "./runtime/import-check.ts";

/** Types of PEM blocks that hold no key for an import. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  "DSA PRIVATE KEY": "must not be a DSA key: Workers have no algorithm for it.",
  "ENCRYPTED PRIVATE KEY": NOT_A_KEY.encrypted,
  "OPENSSH PRIVATE KEY": "must not be in OpenSSH's own format. Convert a copy of it: ssh-keygen -p -m PKCS8 -f key",
  CERTIFICATE: NOT_A_KEY.certificate,
};

const FORMATS: Readonly<Record<string, KeyFormat>> = {
  "PRIVATE KEY": "pkcs8",
  "RSA PRIVATE KEY": "pkcs8",
  "EC PRIVATE KEY": "pkcs8",
  "PUBLIC KEY": "spki",
  "RSA PUBLIC KEY": "spki",
};

/** `openssl ecparam -genkey` writes this block before the key, which has the parameters as well. */
const EC_PARAMETERS = /-----BEGIN EC PARAMETERS-----[^-]*-----END EC PARAMETERS-----/;

/** Reads a PEM block, or returns undefined if the text has none. */
export function readPem(given: string, format: KeyFormat): KeyBytes | undefined {
  const text = given.replace(EC_PARAMETERS, "").trim();
  const type = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1];
  if (type === undefined) return undefined;
  if (text.split("-----BEGIN ").length > 2) return { fault: "must be one PEM block, not several." };
  const other = OTHER_TYPES[type];
  if (other !== undefined) return { fault: other };
  const fits = FORMATS[type];
  if (fits === undefined) return { fault: "must be a PEM block of type PRIVATE KEY or PUBLIC KEY." };
  if (fits !== format) return { fault: `is a PEM block of type ${type}. Write format: ${fits}` };
  return readBlock(text, type);
}

function readBlock(text: string, type: string): KeyBytes {
  if (/^Proc-Type: 4,ENCRYPTED/m.test(text)) return { fault: NOT_A_KEY.encrypted };
  const [, before = "", content = "", after = ""] =
    new RegExp(`^(.*?)-----BEGIN ${type}-----(.*?)-----END ${type}-----(.*)$`, "s").exec(text) ?? [];
  const key = keyBytes(
    content,
    text.includes("\\n")
      ? "has \\n in place of the line breaks. Store it with real line breaks."
      : "is a damaged or incomplete PEM block. Copy it again, from BEGIN to END.",
  );
  if ("fault" in key || (before === "" && after === "")) return key;
  return {
    fault: "must be the PEM block only, from BEGIN to END, without the text around it (openssl pkcs12 writes some).",
  };
}
