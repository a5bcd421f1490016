import { expect, test } from "@jest/globals";
import { notFoundAmong, snapshotOf } from "../../../src/model/outcome/snapshot.ts";
import { bindings } from "../../support/results.ts";

const SECRETS = [...bindings("B", "OLD_API_KEY", "A"), { name: "a-b", displayName: '"a-b"', type: "" }];

test("a snapshot has all names, and those that are not declared, fit to print and sorted", () => {
  expect(snapshotOf(SECRETS, new Set(["A", "Z"]))).toEqual({
    names: ['"a-b"', "A", "B", "OLD_API_KEY"],
    undeclared: ['"a-b"', "B", "OLD_API_KEY"],
  });
});

test("a declared secret that is nearer does not hide one that is not declared", () => {
  const options = { names: ["OLD_API_KEYS"], declared: new Set(["OLD_API_KEY"]), displayName: (text: string) => text };
  const found = notFoundAmong(bindings("OLD_API_KEY", "OLD_API_KEYXY"), options);
  expect(found).toEqual([{ name: "OLD_API_KEYS", nearest: "OLD_API_KEYXY" }]);
});

test.each<[string, string, object]>([
  ["is near an undeclared secret", "OLD_APIKEY", { nearest: "OLD_API_KEY" }],
  ["is near one whose name is not an identifier", "A.B", { nearest: '"a-b"' }],
  ["is near nothing", "GONE", {}],
  ["is near a declared one", "a", {}],
])("a name to delete that %s", (_case, name, found) => {
  const options = { names: [name, "XYZ"], declared: new Set(["A"]), displayName: (text: string) => `<${text}>` };
  expect(notFoundAmong(SECRETS, options)).toEqual([{ name: `<${name}>`, ...found }, { name: "<XYZ>" }]);
});
