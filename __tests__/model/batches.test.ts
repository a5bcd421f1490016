import { expect, test } from "@jest/globals";
import { cut, namesOf, operationsOf, without } from "../../src/model/batches.ts";
import type { Declaration } from "../../src/model/patch.ts";

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
  const { batch, rest } = cut(DECLARATION, limit);
  expect(namesOf(rest)).toEqual(namesOf(DECLARATION).slice(limit));
  expect(cut(DECLARATION, limit).batch).toBe(batch);
  expect(batch).toEqual({ ...DECLARATION, set: set.map(secret), delete: deletions });
  expect(operationsOf(batch)).toBe(set.length + deletions.length);
});

test("the rest is what is left without some names", () => {
  const rest = without(DECLARATION, ["A", "E", "Z"]);
  expect(rest).toEqual({ ...DECLARATION, set: ["B", "C"].map(secret), delete: ["D"] });
  expect(namesOf(rest)).toEqual(["B", "C", "D"]);
});
