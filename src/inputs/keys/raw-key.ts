/** How the text of a raw key stands for its bytes. */
export const ENCODINGS = ["base64", "hex", "utf8"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of a key in base64, or why there are none. Texts are ends of sentences that begin with "the key". */
export type KeyBytes = { readonly key_base64: string; readonly warning?: string } | { readonly fault: string };

/** Returns standard base64 without its white space and with its padding, or undefined if it is anything else. */
export function base64Of(text: string): string | undefined {
  const digits = /^([A-Za-z0-9+/]+)=*$/.exec(text.replace(/\s+/g, ""))?.[1];
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  return Buffer.from(digits, "base64").toString("base64");
}

/** Returns the bytes that a text of base64 stands for, or `fault` if it is anything else. */
export function keyBytes(text: string, fault: string): KeyBytes {
  const key_base64 = base64Of(text);
  return key_base64 === undefined ? { fault } : { key_base64 };
}

/**
 * Reads the text of a raw key. Without an encoding it is base64, and what looks like something else is refused: hex and
 * many words are base64 as well, and would silently become another key.
 */
export function readRawKey(text: string, encoding: Encoding | undefined): KeyBytes {
  if (encoding === "utf8") return fromText(text);
  if (encoding === "hex") return fromHex(text);
  return encoding === "base64" ? keyBytes(text, "must be base64, as encoding says.") : guessed(text);
}

function fromText(text: string): KeyBytes {
  const key_base64 = Buffer.from(text).toString("base64");
  if (text !== text.trim()) {
    const warning = "begins or ends with white space, which becomes part of it. Remove it if not intended.";
    return { key_base64, warning };
  }
  if (!/^(["'`]).*\1$/s.test(text)) return { key_base64 };
  const warning = "begins and ends with a quote, and both become part of it. Remove them if not intended.";
  return { key_base64, warning };
}

function fromHex(text: string): KeyBytes {
  const digits = text.replace(/[\s:]/g, "");
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return { fault: "must be hex, as encoding says: two digits for each byte." };
  return { key_base64: Buffer.from(digits, "hex").toString("base64") };
}

function guessed(text: string): KeyBytes {
  if (/^(?:0x)?(?:[0-9a-f]{2}){4,}$/i.test(text.replace(/[\s:]/g, ""))) {
    return { fault: "looks like hex, not base64. Write encoding: hex, or encoding: base64 if it is base64." };
  }
  const key_base64 = base64Of(text);
  if (key_base64 === undefined) return { fault: notBase64(text) };
  // Text seldom ends as base64 does, or holds a plus sign.
  if (isPadded(text) || /^[^ ]*\+[^ ]*$/.test(text)) return { key_base64 };
  if (looksLikeText(text)) {
    return { fault: "looks like text, not base64. Write encoding: utf8, or encoding: base64 if it is base64." };
  }
  if (text.includes("/")) return { key_base64 };
  return { key_base64, warning: "was read as base64. Write encoding: base64, or encoding: utf8 if it is text." };
}

function isPadded(text: string): boolean {
  const [, digits = "", padding = ""] = /^([^=]*)(=*)$/.exec(text.replace(/\s/g, "")) ?? [];
  return padding !== "" && (digits.length + padding.length) % 4 === 0;
}

/** Base64 of a key has letters of both cases and digits; words stand apart. */
function looksLikeText(text: string): boolean {
  return !/[A-Z]/.test(text) || !/[a-z]/.test(text) || !/[0-9+/]/.test(text) || /\S +\S/.test(text);
}

function notBase64(text: string): string {
  if (text.startsWith("whsec_")) {
    return (
      "must be base64, and with whsec_ it is not. Write encoding: utf8 if your code takes the whole text for the key, or " +
      "store only what follows whsec_ if your code decodes that."
    );
  }
  // A prefix such as sk_live_ has only characters that base64url has as well.
  const isUrlSafe = /^[\w-]{22,}={0,2}$/.test(text) && !/^[a-z]+[_-]/i.test(text) && !looksLikeText(text);
  if (isUrlSafe) return "looks like base64url. Convert it to base64: tr '_-' '/+' < key.txt";
  return "must be base64. If it is text, write encoding: utf8.";
}
