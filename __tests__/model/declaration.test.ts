import { expect, test } from "@jest/globals";
import { type Declaration, namesOf, nextBatch, operationCount, without } from "../../src/model/declaration.ts";

const secret = (name: string) => ({ name, type: "secret_text", text: "x" }) as const;
const DECLARATION: Declaration = {
  set: ["A", "B", "C"].map(secret),
  delete: ["D", "E"],
  versionTags: { commit: "3f2a1b0" },
};

test.each<[number, string[], string[]]>([
  [1, ["A"], []],
  [3, ["A", "B", "C"], []],
  [4, ["A", "B", "C"], ["D"]],
  [5, ["A", "B", "C"], ["D", "E"]],
  [100, ["A", "B", "C"], ["D", "E"]],
])("the first %i operations are sets before deletes, with the tags", (limit, set, deletions) => {
  const { batch, rest } = nextBatch(DECLARATION, limit);
  expect(batch).toEqual({ ...DECLARATION, set: set.map(secret), delete: deletions });
  expect(namesOf(rest)).toEqual(namesOf(DECLARATION).slice(limit));
  expect(operationCount(batch)).toBe(set.length + deletions.length);
});

test("a batch that holds everything is the declaration itself, whose body may be serialized already", () => {
  expect(nextBatch(DECLARATION, 5).batch).toBe(DECLARATION);
  expect(without(DECLARATION, [])).toBe(DECLARATION);
});

test("without some names, the others are left", () => {
  expect(without(DECLARATION, ["A", "E", "Z"])).toEqual({ ...DECLARATION, set: ["B", "C"].map(secret), delete: ["D"] });
});
