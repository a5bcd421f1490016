import { expect, test } from "@jest/globals";
import { duration, linesPhrase, listOf, minute, nameList, number, plural } from "../src/wording.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `N${index}`);

test("a list of names is cut at 40", () => {
  expect(nameList(["A", "B"])).toBe("A, B");
  expect(nameList(names(40))).toBe(names(40).join(", "));
  expect(nameList(names(43))).toBe(`${names(40).join(", ")} and 3 more`);
  expect(nameList(names(2000))).toBe(`${names(40).join(", ")} and 1,960 more`);
});

test("words are joined as in a sentence", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map((words) => listOf(words))).toEqual([
    "",
    "A",
    "A or B",
    "A, B or C",
  ]);
  expect(listOf(["A", "B", "C"], "and")).toBe("A, B and C");
});

test("a count has its noun", () => {
  expect([0, 1, 2, 21_600].map((count) => plural(count, "secret"))).toEqual([
    "0 secrets",
    "1 secret",
    "2 secrets",
    "21,600 secrets",
  ]);
  expect(plural(2, "entry", "entries")).toBe("2 entries");
  expect([1_000, 1_234_567].map(number)).toEqual(["1,000", "1,234,567"]);
});

test.each([
  [[3], "line 3"],
  [[1, 2], "lines 1, 2"],
  [[[1, 2]], "lines 1 to 2"],
  [[1, [3, 4]], "lines 1, 3 to 4"],
  [names(10).map((_, index) => index), "lines 0, 1, 2, 3, 4, 5, 6, 7, 8, 9"],
  [names(12).map((_, index) => index), "lines 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more"],
] as const)("%j: %s", (lines, phrase) => {
  const ranges = lines.map((line) =>
    typeof line === "number" ? { first: line, last: line } : { first: line[0], last: line[1] },
  );
  expect(linesPhrase(ranges)).toBe(phrase);
});

test.each([
  [0, "0 s"],
  [340, "0.4 s"],
  [2000, "2 s"],
  [9940, "10 s"],
  [10_001, "11 s"],
  [600_000, "600 s"],
  [600_001, "11 min"],
  [999 * 60_000, "999 min"],
  [1e12, "more than 16 hours"],
])("%i ms are %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test("a time is given to the minute", () => {
  expect(minute(new Date("2026-11-20T10:00:59.999Z"))).toBe("2026-11-20 10:00 UTC");
});

test("no time has a number of four digits, which could be a secret that a server echoes", () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => duration(at ** 2 * 100 + at));
  expect(texts.filter((text) => /\d{4}|\d\.\d\d/.test(text))).toEqual([]);
});
