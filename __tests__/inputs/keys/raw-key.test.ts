import { describe, expect, test } from "@jest/globals";
import { type Encoding, readRawKey } from "../../../src/inputs/keys/raw-key.ts";

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString("base64");
const LOW = Uint8Array.from({ length: 24 }, (_, index) => index * 7);
const HEX = Buffer.from(LOW).toString("hex");
const URL = "Zm9vYmFyX2Jhel9xdXV4LTEyMzQ1-_Aa";

describe("accepted", () => {
  test.each<[string, string, Encoding | undefined, string]>([
    ["base64 with padding", "AA==", undefined, "AA=="],
    ["base64 on several lines", `${base64(LOW).slice(0, 8)}\n ${base64(LOW).slice(8)}\n`, "base64", base64(LOW)],
    ["base64 with too much padding", "++8===", undefined, "++8="],
    ["base64 with a plus sign, without padding", "ab+c", undefined, "ab+c"],
    ["base64 with a slash, of all kinds of characters", "aB3/", undefined, "aB3/"],
    ["what looks like hex, as base64", HEX, "base64", HEX],
    ["what looks like text, as base64", "password", "base64", "password"],
    // Bits that stand for nothing are dropped, as Go's strict decoder asks for.
    ["base64 whose last digit says too much", "AB==", undefined, "AA=="],
    ["hex", HEX, "hex", base64(LOW)],
    ["hex in capitals, with colons and line breaks", "DE:AD\nbe ef", "hex", base64(Buffer.from("deadbeef", "hex"))],
    ["text", "pä$$ word", "utf8", base64("pä$$ word")],
    ["text that looks like base64", "AAAA", "utf8", base64("AAAA")],
  ])("%s", (_case, text, encoding, key_base64) => {
    expect(readRawKey(text, encoding)).toEqual({ key_base64 });
  });

  test.each<[string, string, Encoding | undefined, string, string]>([
    [
      "base64 that may be text",
      "MyS3cretPassword",
      undefined,
      "MyS3cretPassword",
      "was read as base64. Write encoding: base64, or encoding: utf8 if it is text.",
    ],
    [
      "text with a line break",
      "word\n",
      "utf8",
      base64("word\n"),
      "begins or ends with white space, which becomes part of it. Remove it if not intended.",
    ],
    [
      "text with a space before it",
      " word",
      "utf8",
      base64(" word"),
      "begins or ends with white space, which becomes part of it. Remove it if not intended.",
    ],
    [
      "text in quotes",
      '"word"',
      "utf8",
      base64('"word"'),
      "begins and ends with a quote, and both become part of it. Remove them if not intended.",
    ],
  ])("%s, with a warning", (_case, text, encoding, key_base64, warning) => {
    expect(readRawKey(text, encoding)).toEqual({ key_base64, warning });
  });
});

const LIKE_HEX = "looks like hex, not base64. Write encoding: hex, or encoding: base64 if it is base64.";
const LIKE_TEXT = "looks like text, not base64. Write encoding: utf8, or encoding: base64 if it is base64.";
const NOT_BASE64 = "must be base64. If it is text, write encoding: utf8.";

describe("refused", () => {
  test.each<[string, string, Encoding | undefined, string]>([
    ["hex of 32 bytes", HEX, undefined, LIKE_HEX],
    ["hex of 4 bytes", "deadbeef", undefined, LIKE_HEX],
    ["hex in capitals with colons", "DE:AD:BE:EF", undefined, LIKE_HEX],
    ["hex behind 0x", "0xdeadbeef", undefined, LIKE_HEX],
    ["digits", "1234567890123456", undefined, LIKE_HEX],
    ["a word", "correcthorsebatterystapler", undefined, LIKE_TEXT],
    ["words", "Correct Horse Battery 1234", undefined, LIKE_TEXT],
    ["letters of both cases", "CorrectHorse", undefined, LIKE_TEXT],
    ["a word with a digit", "password1234", undefined, LIKE_TEXT],
    ["a word with one equals sign too many", "password=", undefined, LIKE_TEXT],
    ["a text with hyphens", "1234-abcd-5678-efgh-9012-ijkl", undefined, NOT_BASE64],
    ["base32", "JBSWY3DPEHPK3PXP", undefined, LIKE_TEXT],
    ["a path", "a/path/to/it", undefined, LIKE_TEXT],
    ["signs that base64 does not have", "pa$$word", undefined, NOT_BASE64],
    ["a length that base64 does not have", "abcdE1234", undefined, NOT_BASE64],
    ["a text with a prefix", "sk_live_51Habc0123456789DEFghijk", undefined, NOT_BASE64],
    [
      "a webhook secret",
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      undefined,
      "must be base64, and with whsec_ it is not. Write encoding: utf8 if your code takes the whole text for the key, " +
        "or store only what follows whsec_ if your code decodes that.",
    ],
    ["base64url", URL, undefined, "looks like base64url. Convert it to base64: tr '_-' '/+' < key.txt"],
    ["base64url as base64", URL, "base64", "must be base64, as encoding says."],
    ["half a byte of hex", "abc", "hex", "must be hex, as encoding says: two digits for each byte."],
    ["base64 as hex", "AAAA====", "hex", "must be hex, as encoding says: two digits for each byte."],
  ])("%s", (_case, text, encoding, fault) => {
    expect(readRawKey(text, encoding)).toEqual({ fault });
  });
});
