import { describe, expect, test } from "@jest/globals";
import { redactor } from "../../src/privacy/redaction.ts";
import { cleaned, quotedName } from "../../src/privacy/sanitize.ts";

const keep = (text: string): string => text;

describe("cleaned", () => {
  test.each<[string, string, string]>([
    ["plain text", "Größe: 5 KB, 日本 🎉", "Größe: 5 KB, 日本 🎉"],
    ["line breaks", "a\nb\r\nc", "a\\u{a}b\\u{d}\\u{a}c"],
    ["other line breaks", "a\u0085b\u2028c\u2029d\u000be", "a\\u{85}b\\u{2028}c\\u{2029}d\\u{b}e"],
    ["terminal colours", "\u001b[31mred", "\\u{1b}[31mred"],
    ["invisible characters", "a\u200bb\u202ec\ufeffd\u00ade\0", "a\\u{200b}b\\u{202e}c\\u{feff}d\\u{ad}e\\u{0}"],
    ["other spaces", "a\u00a0b\u3000c\td", "a\\u{a0}b\\u{3000}c\\u{9}d"],
    ["tag characters", "a\u{e0041}b", "a\\u{e0041}b"],
    ["half a character", "a\ud83cb", "a\\u{d83c}b"],
    ["a workflow command", "::error::x", ": :error: :x"],
    ["more colons", ":::: :::", ": : : : : : :"],
    ["a command of the old form", "x ##[error]y ###[group]", "x ## [error]y ### [group]"],
    ["hashes and brackets that are none", "## # [x] #[y]", "## # [x] #[y]"],
  ])("%s", (_case, text, expected) => {
    expect(cleaned(text, { redact: keep })).toBe(expected);
  });

  test("values are out before anything is cut or escaped", () => {
    const redact = redactor(["a::b\nc-secret"]);
    expect(cleaned("x a::b\nc-secret y", { redact })).toBe("x *** y");
    expect(cleaned(`12345a::b\nc-secret`, { redact, shown: 8 })).toBe("12345***");
    expect(cleaned(`123456a::b\nc-secret`, { redact, shown: 8 })).toBe("123456**… (cut)");
  });

  test("what is shown has an end", () => {
    expect(cleaned("x".repeat(500), { redact: keep })).toBe("x".repeat(500));
    expect(cleaned("x".repeat(501), { redact: keep })).toBe(`${"x".repeat(500)}… (cut)`);
    expect(cleaned("x".repeat(9), { redact: keep, shown: 3 })).toBe("xxx… (cut)");
  });

  test("no character is cut in two", () => {
    expect(cleaned("ab🎉cd", { redact: keep, shown: 3 }).isWellFormed()).toBe(true);
  });

  test("what is looked at has an end", () => {
    const looked: string[] = [];
    cleaned("x".repeat(1_000_000), {
      redact: (text) => {
        looked.push(text);
        return text;
      },
    });
    expect(looked.map((text) => text.length)).toEqual([16_384]);
  });
});

test.each([
  ["a b", '"a b"'],
  ["a\n::b", '"a\\u{a}: :b"'],
  ["x".repeat(65), `"${"x".repeat(64)}… (cut)"`],
  ["", '""'],
])("a name %j in quotes", (name, expected) => {
  expect(quotedName(name)).toBe(expected);
});
