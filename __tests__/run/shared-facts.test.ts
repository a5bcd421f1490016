import { expect, test } from "@jest/globals";
import { SharedFacts } from "../../src/run/shared-facts.ts";

test("equal lists and maps of different facts are one, and the others stay apart", () => {
  const shared = new SharedFacts();
  const one = shared.of({ names: ["A", "B"], deleted: ["A", "B"], types: new Map([["A", "x"]]), script: "one" });
  const two = shared.of({ names: ["B", "A"], deleted: ["A", "B"], types: new Map([["A", "x"]]), script: "two" });
  expect(one.names).toBe(two.deleted);
  expect(one.deleted).toBe(two.deleted);
  expect(one.types).toBe(two.types);
  expect([one, two]).toMatchObject([
    { names: ["A", "B"], script: "one" },
    { names: ["B", "A"], script: "two" },
  ]);
});

test("an empty map is no empty list", () => {
  const facts = { absent: [], types: new Map() };
  expect(new SharedFacts().of(facts)).toEqual(facts);
});

test("a value is held by its key", () => {
  const shared = new SharedFacts();
  const value = { set: [] };
  expect(shared.first(value, "a")).toBe(value);
  expect(shared.first({ set: [] }, "a")).toBe(value);
  expect(shared.first({ set: [] }, "b")).not.toBe(value);
  const [one, other] = [`${"x".repeat(1000)}1`, `${"x".repeat(1000)}2`];
  expect([shared.first(1, one), shared.first(2, other), shared.first(3, one)]).toEqual([1, 2, 1]);
});
