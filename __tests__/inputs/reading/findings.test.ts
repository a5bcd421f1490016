import { expect, test } from "@jest/globals";
import { Collector, merged, reading } from "../../../src/inputs/reading/findings.ts";

test("lists that are left out are empty", () => {
  expect(reading(1, { notes: ["n"] })).toEqual({ value: 1, findings: { problems: [], warnings: [], notes: ["n"] } });
});

test("findings of several readings stand in their order", () => {
  const [one, other] = [{ problems: ["a"] }, { problems: ["b"], warnings: ["w"] }];
  const found = { problems: ["a", "b"], warnings: ["w"], notes: [] };
  expect(merged(reading(1, one).findings, reading(2, other).findings)).toEqual(found);
  const collect = new Collector();
  expect(collect.take(reading(1, one))).toBe(1);
  collect.add(other);
  expect(collect.reading("x")).toEqual({ value: "x", findings: found });
  expect(new Collector().findings).toEqual({ problems: [], warnings: [], notes: [] });
});
