import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import picomatch from "picomatch";
import { parsePattern } from "../../../src/model/names/name-pattern.ts";
import { holds } from "../../support/fuzz.ts";

const NAMES = ["A", "B", "AB", "A$", "DB_KEY", "API_KEY", "api_key", "__proto__", "a.b", ".d", "a/b", "..", "a\nb"];

function matched(text: string): string[] | string {
  const pattern = parsePattern(text, 1);
  return typeof pattern === "string" ? pattern : NAMES.filter(pattern.matches);
}

test.each<[string, string[]]>([
  ["A", ["A"]],
  ["A[$]", ["A$"]],
  ["*", NAMES],
  ["**", NAMES],
  ["*_KEY", ["DB_KEY", "API_KEY"]],
  ["{DB,API}_*", ["DB_KEY", "API_KEY"]],
  ["(DB|API)_KEY", ["DB_KEY", "API_KEY"]],
  ["@(DB|API)_KEY", ["DB_KEY", "API_KEY"]],
  ["{A,@(A|D)P}I*", ["API_KEY"]],
  ["?", ["A", "B"]],
  ["[A-C]", ["A", "B"]],
  ["[!A]", ["B"]],
  ["[^A]", ["B"]],
  ["{A..C}", ["A", "B"]],
  ["?(A)B", ["B", "AB"]],
  ["*(A|B)", ["A", "B", "AB"]],
  ["+(A)*(B)", ["A", "AB"]],
  ["!(A|B|*_*|*[$]|*.*|*b)", ["AB"]],
  ["!(A)*", ["B", "DB_KEY", "api_key", "__proto__", "a.b", ".d", "a/b", "..", "a\nb"]],
  ["!(DB)_KEY", ["API_KEY"]],
  ["__proto__", ["__proto__"]],
  ["a[.]*", ["a.b"]],
  ["a.?", ["a.b"]],
  ["A+", []],
])("%s", (text, names) => {
  expect(matched(text)).toEqual(names);
});

describe.each<[string, string[]]>([
  ["separator", ["A,B", "A, B", "A;B", "A B", "A|B", "@(A,B)", "{A|B,C}", "A\u00a0B", "A、B"]],
  ["quote", ["'A*'", '""', "`A`", "a/*", "\\*"]],
  ["list", ["-A", "[SHARED_KEY]", "[A,B]", "API_[A,B]", "{A}", "{A..}", "{10..12}"]],
  ["anchor", ["^A", "A$", "^A$"]],
  ["regex", ["A.*", "(A|B).+", "[A-Z]+_KEY", "(A|B)+", "(A|B)?_KEY"]],
  ["negation", ["!A", "!"]],
  ["bracket", ["[A", "[]", "A]", "{A,B", "A}", "A)", "@(A", "(A|B", "[z-a]", "{B..A}"]],
  ["bracket", ["*".repeat(1_001), `${"(".repeat(6)}A${")".repeat(6)}`, "!(A|!(B))", "(".repeat(70_000)]],
])("%s", (fault, texts) => {
  test.each(texts)("%.20s", (text) => {
    expect(matched(text)).toBe(fault);
  });
});

test.each(["*_*_*_*_*_*_*_TOKEN", "*(*(*(*(*(A|_)|B))))C", "!(*(A|_)*(A|B))_!(*_*)", "+(*A)+(*_)B"])(
  "a name of 1,000 characters does not hang %s",
  (text) => {
    const pattern = parsePattern(text, 1);
    expect(typeof pattern === "object" && pattern.matches("A_".repeat(500))).toBe(false);
  },
);

describe("against picomatch", () => {
  // Its guard against slow patterns takes some groups literally; the option that turns it off is not in its types.
  const OPTIONS = { dot: true, windows: false, strictBrackets: true, debug: true, maxExtglobRecursion: false };
  const literal = fc.constantFrom("A", "B", "AB", "_", "A_", "1");
  const simple = fc.oneof(literal, fc.constantFrom("*", "?", "[A-B]", "[_1]"));
  // Behind a bracket, picomatch takes a ? for a part of a regular expression.
  const sequence = fc.tuple(literal, fc.array(simple, { maxLength: 2 })).map(([first, rest]) => first + rest.join(""));
  const alternatives = (separator: string): fc.Arbitrary<string> =>
    fc.array(sequence, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(separator));
  const group = fc.oneof(
    alternatives(",").map((content) => `{${content}}`),
    fc.tuple(fc.constantFrom("@", "?", "*", "+", "!", ""), alternatives("|")).map(([sign, all]) => `${sign}(${all})`),
  );
  const pattern = fc
    .array(fc.oneof({ weight: 3, arbitrary: simple }, group), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""))
    .filter((text) => !/\)\?|\*\*\(/.test(text));
  const name = fc.string({ unit: fc.constantFrom("A", "B", "_", "1"), minLength: 1, maxLength: 8 });

  test("names that are identifiers match as they did", async () => {
    let hits = 0;
    const names = fc.array(name, { minLength: 1, maxLength: 5 });
    await holds({ runs: 4_000, of: [pattern, names] }, (text, some) => {
      const parsed = parsePattern(text, 1);
      const known = picomatch(text, OPTIONS);
      if (typeof parsed === "string") throw new Error(`${text}: ${parsed}`);
      for (const one of some) {
        hits += known(one) ? 1 : 0;
        expect([text, one, parsed.matches(one)]).toEqual([text, one, known(one)]);
      }
    });
    expect(hits).toBeGreaterThan(1_000);
  });
});
