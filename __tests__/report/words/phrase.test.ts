import { expect, test } from "@jest/globals";
import {
  input,
  item,
  joined,
  line,
  lineText,
  literal,
  literals,
  phrase,
  plain,
} from "../../../src/report/words/phrase.ts";
import { numbered } from "../../support/results.ts";

test("a phrase knows which of its words are literals, also those of the phrases in it", () => {
  const inner = phrase`Worker ${literal("api")}`;
  expect(phrase`${inner} failed with code ${10007}: raise ${input("timeout")}.`).toEqual([
    ...["Worker ", { literal: "api" }, " failed with code ", "10007", ": raise ", { literal: "timeout" }, "."],
  ]);
  expect(plain(phrase`${inner} failed with code ${10007}.`)).toBe("Worker api failed with code 10007.");
});

test("what a condition has made false or undefined is left out", () => {
  expect(plain(phrase`a${false}b${undefined}${0}`)).toBe("ab0");
  expect(plain(joined([false, phrase`a`, undefined, phrase`b`]))).toBe("a b");
});

test("phrases are joined", () => {
  expect(plain(joined([phrase`a`, phrase`b`, phrase`c`]))).toBe("a b c");
  expect(plain(joined([phrase`a`, phrase`b`], "; "))).toBe("a; b");
});

test("forty literals are listed, and more are counted", () => {
  const names = numbered(1234);
  expect(plain(literals(["A", "B"]))).toBe("A, B");
  expect(plain(literals(names.slice(0, 40)))).toBe(names.slice(0, 40).join(", "));
  expect(plain(literals(names))).toBe(`${names.slice(0, 40).join(", ")} and 1,194 more`);
});

test("a line has its label, or the dash of a list", () => {
  const lines = [line`A.`, item`B.`, { ...line`C.`, label: "Cause" }, { ...item`D.`, label: "Cause" }];
  expect(lines.map(lineText)).toEqual(["A.", "- B.", "Cause: C.", "- Cause: D."]);
});
