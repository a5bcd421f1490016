import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { encoders, SecretMasker } from "../../sandbox/masker.ts";
import { isMaskable, masksOf } from "../../src/privacy/masks.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { sanitize } from "../../src/privacy/sanitize.ts";
import { VOCABULARY } from "../../src/privacy/vocabulary.ts";
import { anyText, expectCases, holds, SEED, string, units } from "../support/fuzz.ts";

expectCases(10_000);

describe(`redaction, FC_SEED=${SEED}`, () => {
  const FORMS: Readonly<Record<string, (text: string) => string>> = {
    plain: (text) => text,
    trimmed: (text) => text.trim(),
    upper: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
    json: (text) => JSON.stringify(text).slice(1, -1),
    jsonTwice: (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
    uri: (text) => encodeURIComponent(text.toWellFormed()),
    form: (text) => new URLSearchParams([["", text]]).toString().slice(1),
    xml: encoders.XmlDataEscape,
    xmlNumbers: (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
    hex: (text) => Buffer.from(text).toString("hex"),
    base64: (text) => Buffer.from(text).toString("base64").replace(/=+$/, ""),
    base64url: (text) => Buffer.from(text).toString("base64url"),
    // The edges depend on what stands around the value: its own digits are in the middle.
    base64After1: (text) => Buffer.from(`x${text}`).toString("base64").replace(/=+$/, "").slice(2),
    base64After2: (text) => Buffer.from(`xy${text}`).toString("base64").replace(/=+$/, "").slice(3),
    reversed: (text) => [...text].reverse().join(""),
  };
  const secret = fc.oneof(
    fc.string({ unit: "binary", minLength: 8, maxLength: 40 }),
    fc.string({ minLength: 8, maxLength: 40 }),
    units,
  );

  test("every eight characters of every form go, wherever they stand", () => {
    const around = string("ÄÖÜäöü", { maxLength: 10 });
    const of: [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<[string, string]>, fc.Arbitrary<number>] = [
      secret,
      fc.constantFrom(...Object.keys(FORMS)),
      fc.tuple(around, around),
      fc.nat(),
    ];
    return holds({ runs: 3000, of }, (text, form, [before, after], place) => {
      fc.pre(text.trim().length >= 8 && isMaskable(text));
      const encoded = FORMS[form]?.(text) ?? "";
      fc.pre(encoded.length >= 8);
      const at = place % (encoded.length - 7);
      const window = encoded.slice(at, at + 8);
      const redacted = redactor([text])(before + window + after);
      expect(redacted).toContain("***");
      expect(redacted).not.toContain(window);
      expect(redacted.length).toBeLessThanOrEqual(before.length + 3 + after.length);
    });
  });

  test("what is left of a text holds no form of any of many values: as the plainest search finds them", () => {
    const alphabets = [
      "aB",
      "aAbB01",
      "é\u0130\u212aKkAb",
      "\ud800\udc00a\udfff",
      "&<>\"' %+/=\n",
      "\u0100\u8000\uffffA",
    ];
    const some = fc
      .constantFrom(...alphabets)
      .chain((alphabet) => fc.string({ unit: fc.constantFrom(...alphabet.split("")), maxLength: 24 }));
    const texts = fc.array(some, { minLength: 1, maxLength: 4 });
    const piece = fc.record({
      of: fc.nat(),
      form: fc.constantFrom(...Object.keys(FORMS)),
      at: fc.nat(),
      filler: some,
    });
    const fold = (text: string): string =>
      text
        .split("")
        .map((unit) => (/[A-Z]/.test(unit) ? unit.toLowerCase() : unit))
        .join("");
    const of: [typeof texts, fc.Arbitrary<{ of: number; form: string; at: number; filler: string }[]>] = [
      texts,
      fc.array(piece, { maxLength: 6 }),
    ];
    return holds({ runs: 2000, of }, (secrets, pieces) => {
      const text = pieces
        .map(({ of: which, form, at, filler }) => {
          const encoded = FORMS[form]?.(secrets[which % secrets.length] ?? "") ?? "";
          return filler + encoded.slice(at % (encoded.length + 1)).slice(0, 20);
        })
        .join("");
      const forms = secrets
        .filter(isMaskable)
        .flatMap((secret) => Object.values(FORMS).map((encode) => fold(encode(secret))));
      const sought = forms
        .filter(isMaskable)
        .flatMap((form) =>
          form.length < 8 ? [form] : Array.from({ length: form.length - 7 }, (_, at) => form.slice(at, at + 8)),
        );
      for (const left of redactor(secrets)(text).split("***")) {
        const folded = fold(left);
        expect(sought.filter((part) => folded.includes(part))).toEqual([]);
      }
    });
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ":",
      "::",
      "#",
      "##",
      "[",
      "##[",
      "\n",
      "\r",
      "\u001b[31m",
      "\u200b",
      "\u2028",
      "\u00a0",
      "\0",
      "\ud83c",
      "🎉",
      "%0A",
    ),
    anyText,
  );
  const hostile = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(""));

  test("what is sanitized is one line of visible text without a command, and short", () => {
    const of: [fc.Arbitrary<string>, fc.Arbitrary<string[]>, fc.Arbitrary<number>] = [
      hostile,
      fc.array(secret, { maxLength: 3 }),
      fc.integer({ min: 1, max: 300 }),
    ];
    return holds({ runs: 3000, of }, (text, secrets, shown) => {
      const result = sanitize(text, { redact: redactor(secrets), maxLength: shown });
      expect(result).not.toMatch(/\p{C}|[^\S ]|::|##\[/u);
      expect(result.length).toBeLessThanOrEqual(shown + "… (cut)".length);
    });
  });
});

describe("masks", () => {
  const WORDS = ["true", "false", "null", "None", "yes", "no", "on", "OFF", "localhost", "Production", "debug"];
  const line = fc.oneof(
    fc.constantFrom("{", "}", "[", "];", "", " ", "abc", ...WORDS, ...WORDS.map((word) => `  ${word}\t`)),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { minLength: 1, maxLength: 6 })
    .map((lines) =>
      lines
        .map(([content, end]) => content + end)
        .join("")
        .slice(0, -1),
    );
  const ordinary = new Set(WORDS.map((word) => word.toLowerCase()));
  const linesOf = (whole: string): string[] =>
    whole
      .split(/[\r\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
  const beginsWord = (one: string): boolean => VOCABULARY.split(" ").some((word) => word.startsWith(one));
  const hides = (one: string): boolean =>
    one.length < 4 || ordinary.has(one.toLowerCase()) || beginsWord(one.toLowerCase());

  test("no mask, and no line of one, is ordinary text", () =>
    holds({ runs: 3000, of: [fc.oneof(text, anyText)] }, (whole) => {
      const registered = masksOf(whole).flatMap((mask) => [mask.trim(), ...linesOf(mask)]);
      expect(registered.filter(hides)).toEqual([]);
    }));

  test("the runner hides every other line of a value that is not ordinary itself", () =>
    holds({ runs: 1000, of: [text] }, (whole) => {
      fc.pre(!hides(whole.trim()));
      const masker = new SecretMasker();
      for (const mask of masksOf(whole)) masker.addMaskCommand(mask);
      for (const one of linesOf(whole).filter((candidate) => !hides(candidate))) expect(masker.mask(one)).toBe("***");
    }));
});
