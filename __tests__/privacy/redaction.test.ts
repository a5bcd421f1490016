import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { encoders } from "../../sandbox/masker.ts";
import { redactor } from "../../src/privacy/redaction.ts";

const VALUE = `Pa$s+w&"o<r>d'/é ž 7`;

const ENCODINGS: Record<string, (value: string) => string> = {
  "as it is": (value) => value,
  "in capitals": (value) => value.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  JSON: (value) => JSON.stringify(value).slice(1, -1),
  "JSON in JSON": (value) => JSON.stringify(JSON.stringify(value)).slice(3, -3),
  URI: encodeURIComponent,
  "a form": (value) => new URLSearchParams([["", value]]).toString().slice(1),
  "XML by name": encoders.XmlDataEscape,
  "XML by name, without the apostrophe": (value) => encoders.XmlDataEscape(value).replaceAll("&apos;", "'"),
  "XML by number": (value) => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  hex: (value) => Buffer.from(value).toString("hex"),
  "hex in capitals": (value) => Buffer.from(value).toString("hex").toUpperCase(),
  base64: (value) => Buffer.from(value).toString("base64").replace(/=+$/, ""),
  base64url: (value) => Buffer.from(value).toString("base64url"),
  reversed: (value) => [...value].reverse().join(""),
};

describe("a value is taken out", () => {
  const redact = redactor([VALUE]);

  test.each(Object.entries(ENCODINGS))("%s, whole", (_case, encode) => {
    expect(redact(`before|${encode(VALUE)}|after`)).toBe("before|***|after");
  });

  test.each(Object.entries(ENCODINGS))("%s, every part of eight characters", (_case, encode) => {
    const form = encode(VALUE);
    for (let at = 0; at + 8 <= form.length; at += 1) {
      const part = form.slice(at, at + 8);
      expect([redact(part), redact(`~${part}~`)]).toEqual(["***", "~***~"]);
    }
  });

  test.each([1, 2])("base64 with %i bytes before it and some after it", (shift) => {
    const encoded = Buffer.from(`${"#".repeat(shift)}${VALUE}###`).toString("base64");
    const redacted = redact(encoded);
    expect(redacted).toContain("***");
    expect(redacted.replace("***", "").length).toBeLessThanOrEqual(2 * 4);
  });
});

test.each<[string, string[], string, string]>([
  ["nothing to hide", [], "text", "text"],
  ["a short value as a whole", ["s3cr"], "a S3CR b s3c", "a *** b s3c"],
  ["seven characters, whole alone", ["abc1234"], "abc1234 abc123", "*** abc123"],
  ["with its white space and without", ["  abc1234\n"], "[  abc1234\n] [abc1234]", "[***] [***]"],
  ["a short value in base64 behind one byte", ["s3cr"], Buffer.from("#s3cr").toString("base64"), "I3***="],
  ["a short value in base64 behind two bytes", ["s3cr"], Buffer.from("##s3cr").toString("base64"), "IyN***"],
  ["a short value in base64 between neighbours", ["aB3dE6"], Buffer.from("xaB3dE6yz").toString("base64"), "eG***nl6"],
  ["base64url with both of its signs", ["??>???"], "Pz8-Pz8_", "***"],
  ["the end of the last form", ["s3cret-value!"], Buffer.from("##s3cret-value!").toString("base64").slice(-8), "***"],
  ["the end of a form and the beginning of the next are not one part", ["s3cret-value"], "value7333", "value7333"],
  ["a character of two units, reversed", ["s3c🎉ret"], "ter🎉c3s", "***"],
  ["what every link begins with stays", ["https://x.example/y"], "see https://z.example", "see https://z***"],
  ["a short value in base64 between others", ["s3cr"], Buffer.from("#s3cr~").toString("base64"), "I3***J+"],
  [
    "the scheme of a value that is a URL is no part of it",
    ["https://hooks.example/T0KEN"],
    "see https://www.cloudflarestatus.com, not https://hooks.example/T0KEN",
    "see https://www.cloudflarestatus.com, not h***",
  ],
  ["neighbours become one", ["s3cr", "et99"], "s3cret99", "***"],
  ["overlapping itself", ["abab"], "ababab", "***"],
  ["ordinary words stay", ["true", "on", "abc", "  "], "true on abc", "true on abc"],
  ["ordinary words stay in base64 and in hex", ["true"], "dHJ1ZQ 74727565", "dHJ1ZQ 74727565"],
  ["a form that is an ordinary word stays", ["krow"], "krow work", "*** work"],
  ["several times", ["s3cret-value"], "s3cret-value s3cret-value", "*** ***"],
  ["other cases that change the length", ["İstanbul-secret"], "İstanbul-secret", "***"],
  ["a letter whose other case is longer", ["s3cret-value"], "İ s3cret-value.", "İ ***."],
  [
    "invisible characters in between",
    ["s3cret-value"],
    `<${[..."s3cret-value"].join("\ufe0f\u2800\u001b\u{e0041}")}>`,
    "<***>",
  ],
  ["an invisible character before and after", ["s3cret-value"], "\ufeffs3cret-value\ufeff", "\ufeff***\ufeff"],
  ["a part with invisible characters", ["s3cret-value"], "\u200bx S3C\u200bret-v\u200b", "\u200bx ***\u200b"],
  ["lone surrogates", ["\ud800secret-value"], "x \ud800secret-value", "x ***"],
])("%s", (_case, values, text, expected) => {
  expect(redactor(values)(text)).toBe(expected);
});

test("values may come from anything that can be gone through once", () => {
  const redact = redactor(new Set(["s3cret"]).values());
  expect([redact("s3cret"), redact("s3cret")]).toEqual(["***", "***"]);
});

test("a part is found wherever it stands among many values, and nothing else", () => {
  const values = Array.from({ length: 50 }, (_, index) => createHash("sha512").update(`${index}`).digest("base64"));
  const redact = redactor(values);
  const part = values[33]?.slice(40, 48) ?? "";
  expect(redact(`${part.slice(0, 7)} ${part} ${part.slice(1)}`)).toBe(`${part.slice(0, 7)} *** ${part.slice(1)}`);
});
