import { describe, expect, test } from "@jest/globals";
import { redactor } from "../../src/privacy/redaction.ts";
import { displayName, sanitize, unquoted } from "../../src/privacy/sanitize.ts";

describe("sanitize", () => {
  test.each<[string, string, string]>([
    ["plain text", "Größe: 5 KB, 日本 🎉", "Größe: 5 KB, 日本 🎉"],
    ["line breaks", "a\nb\r\nc", "a\\u{a}b\\u{d}\\u{a}c"],
    ["other line breaks", "a\u0085b\u2028c\u2029d\u000be", "a\\u{85}b\\u{2028}c\\u{2029}d\\u{b}e"],
    ["terminal colours", "\u001b[31mred", "\\u{1b}[31mred"],
    [
      "control and format characters",
      "a\u200bb\u202ec\ufeffd\u00ade\0",
      "a\\u{200b}b\\u{202e}c\\u{feff}d\\u{ad}e\\u{0}",
    ],
    ["other spaces", "a\u00a0b\u3000c\td", "a\\u{a0}b\\u{3000}c\\u{9}d"],
    ["fillers", "\u3164\uffa0\u115f\u17b4\u2800", "\\u{3164}\\u{ffa0}\\u{115f}\\u{17b4}\\u{2800}"],
    ["joiners and selectors", "a\ufe0fb\u034fc\u{e0100}d", "a\\u{fe0f}b\\u{34f}c\\u{e0100}d"],
    ["tag characters", "a\u{e0041}b", "a\\u{e0041}b"],
    ["half a character", "a\ud83cb", "a\\u{d83c}b"],
    ["a workflow command", "::error::x", ": :error: :x"],
    ["more colons", ":::: :::", ": : : : : : :"],
    ["a command of the old form", "x ##[error]y ###[group]", "x ## [error]y ### [group]"],
    ["hashes and brackets that are not a command", "## # [x] #[y]", "## # [x] #[y]"],
  ])("%s", (_case, text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  test("redacts before it cuts or escapes", () => {
    const redact = redactor(["a::b\nc-secret"]);
    expect(sanitize("x a::b\nc-secret y", { redact })).toBe("x *** y");
    expect(sanitize("12345a::b\nc-secret", { redact, maxLength: 8 })).toBe("12345***");
    expect(sanitize("123456a::b\nc-secret", { redact, maxLength: 8 })).toBe("123456**… (cut)");
  });

  test("keeps 500 characters, or maxLength, and cuts none in two", () => {
    expect(sanitize("x".repeat(500))).toBe("x".repeat(500));
    expect(sanitize("x".repeat(501))).toBe(`${"x".repeat(500)}… (cut)`);
    expect(sanitize("x".repeat(9), { maxLength: 3 })).toBe("xxx… (cut)");
    expect(sanitize("ab🎉cd", { maxLength: 3 })).toBe("ab… (cut)");
  });

  test("looks at 16,384 characters", () => {
    const looked: number[] = [];
    sanitize("x".repeat(1_000_000), { redact: (text) => text.slice(looked.push(text.length)) });
    expect(looked).toEqual([16_384]);
  });
});

test.each([
  ["DB_PASSWORD", "DB_PASSWORD"],
  ["A".repeat(200), "A".repeat(200)],
  ["a b", '"a b"'],
  ["a, b", '"a, b"'],
  ['a", "b', '"a\\", \\"b"'],
  ["a\n::b", '"a\\u{a}: :b"'],
  ["x-".repeat(65), `"${"x-".repeat(64)}… (cut)"`],
  ["", '""'],
])("the name %j is displayed as %s", (name, expected) => {
  expect(displayName(name)).toBe(expected);
});

test.each(["A", "api-key", 'a "quoted" name', '"', "two words"])(
  "a list shows %j without the quotes of a sentence",
  (name) => {
    expect(unquoted(displayName(name))).toBe(name);
  },
);
