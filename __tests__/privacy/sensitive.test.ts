import { expect, test } from "@jest/globals";
import { masksOf } from "../../src/privacy/masks.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";

test("values are kept once, and so are their masks", () => {
  const sensitive = new SensitiveValues();
  sensitive.add(["first-secret", "second\nsecret"]);
  sensitive.add(new Set(["first-secret", " first-secret", "on"]));
  expect([...sensitive]).toEqual(["first-secret", "second\nsecret", " first-secret", "on"]);
  const masks = ["first-secret", "second\nsecret", " first-secret"].flatMap(masksOf);
  expect([...sensitive.masks()]).toEqual([...new Set(masks)]);
});

test("their number is not bounded", () => {
  const sensitive = new SensitiveValues();
  sensitive.add(Array.from({ length: 200_000 }, (_, index) => `value-${index}`));
  expect(sensitive.masks().size).toBe(200_000);
});
