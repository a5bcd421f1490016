import { expect, test } from "@jest/globals";
import { nameList } from "../src/wording.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `N${index}`);

test("a list of names is cut at 40", () => {
  expect(nameList(["A", "B"])).toBe("A, B");
  expect(nameList(names(40))).toBe(names(40).join(", "));
  expect(nameList(names(43))).toBe(`${names(40).join(", ")} and 3 more`);
});
