import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { vocabularyFile } from "../../scripts/vocabulary.ts";
import { masksOf } from "../../src/privacy/masks.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { VOCABULARY } from "../../src/privacy/vocabulary.ts";
import { failureLines, isFailed } from "../../src/report/words/failure.ts";
import { lineText, plain } from "../../src/report/words/phrase.ts";
import { problemPhrase } from "../../src/report/words/plan-problems.ts";
import { aFailedOutcome } from "../support/results.ts";

test("the vocabulary is up to date; if not, run: npm run generate", () => {
  expect(readFileSync("src/privacy/vocabulary.ts", "utf8")).toBe(vocabularyFile());
});

const SENTENCES = [
  ...[aFailedOutcome()].filter(isFailed).flatMap(failureLines).map(lineText),
  plain(problemPhrase({ kind: "too-many-deletions", names: ["A"], maxDeletions: 1 })),
  plain(problemPhrase({ kind: "prune-without-secrets" })),
].filter((line) => !/^(Cloudflare says|cf-ray):/.test(line));

test("our own sentences survive, whichever of their words is a value", () => {
  const words = SENTENCES.flatMap((sentence) => sentence.match(/[A-Za-z-]{4,}/g) ?? []);
  expect(words.length).toBeGreaterThan(50);
  expect(words.flatMap(masksOf)).toEqual([]);
  const redact = redactor(words);
  for (const sentence of SENTENCES) expect(redact(sentence)).toBe(sentence);
});

test("no word of it is a mask, and two of them are one", () => {
  const words = VOCABULARY.split(" ");
  expect(words.flatMap(masksOf)).toEqual([]);
  const neighbours = words.slice(0, 2).join(" ");
  expect(masksOf(neighbours)).toEqual([neighbours]);
});

test.each(["work", "secret", "Secrets", "nothing", "secrets-f", "max-attempts"])(
  "%s hides no beginning of a word",
  (value) => {
    expect(masksOf(value)).toEqual([]);
  },
);

test.each([
  "swordfish",
  "orker",
  "secret1",
  "two words",
  "the secret",
  "correct-horse",
  "workers-of-the-world-unite-now",
])("%j is a mask", (value) => {
  expect(masksOf(value)).toEqual([value]);
});
