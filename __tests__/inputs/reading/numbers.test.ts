import { describe, expect, test } from "@jest/globals";
import { readSeconds, readWholeNumber } from "../../../src/inputs/reading/numbers.ts";
import { inputsFor } from "../../support/fake-ports.ts";

describe("seconds", () => {
  const seconds = (text: string, problems: string[]): number =>
    readSeconds(inputsFor({ deadline: text }), { name: "deadline", fallback: 900, most: 21_600, problems });

  test.each([
    ["", 900],
    ["0.5", 0.5],
    [" 21600 ", 21_600],
  ])("%j is %j", (text, value) => {
    const problems: string[] = [];
    expect([seconds(text, problems), problems]).toEqual([value, []]);
  });

  test.each(["0", "-1", "21601", "1e2", "5s", "Infinity", "NaN", "0x10", "1.", ".5"])("%j is refused", (text) => {
    const problems: string[] = [];
    expect(seconds(text, problems)).toBe(900);
    expect(problems).toEqual([
      "deadline is not a number of seconds. Give one that is greater than 0 and at most 21600.",
    ]);
  });
});

describe("whole numbers", () => {
  const attempts = (text: string, problems: string[]): number =>
    readWholeNumber(inputsFor({ "max-attempts": text }), {
      name: "max-attempts",
      fallback: 5,
      least: 1,
      most: 20,
      problems,
    });
  const deletions = (text: string, problems: string[]): number =>
    readWholeNumber(inputsFor({ "max-deletions": text }), { name: "max-deletions", fallback: 10, least: 0, problems });

  test.each([
    [attempts, "", 5],
    [attempts, "1", 1],
    [attempts, " 20 ", 20],
    [deletions, "", 10],
    [deletions, "0", 0],
    [deletions, "9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("%p of %j is %j", (readNumber, text, value) => {
    const problems: string[] = [];
    expect([readNumber(text, problems), problems]).toEqual([value, []]);
  });

  const RANGES = {
    attempts: "max-attempts is not a whole number from 1 to 20. Give one, such as 5.",
    deletions: "max-deletions is not a whole number from 0 on. Give one, such as 10.",
  };
  test.each([
    ...["0", "21", "1.0", "1e1", "-1", "five"].map((text) => [attempts, text, RANGES.attempts] as const),
    ...["-1", "0.5", "9007199254740993", "all"].map((text) => [deletions, text, RANGES.deletions] as const),
  ])("%p of %j is refused", (readNumber, text, problem) => {
    const problems: string[] = [];
    readNumber(text, problems);
    expect(problems).toEqual([problem]);
  });
});
