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

test.each<[string, string, object]>([
  ["is near an undeclared secret", "OLD_APIKEY", { nearest: "OLD_API_KEY" }],
  ["is near one whose name is not an identifier", "A.B", { nearest: '"a-b"' }],
  ["is near nothing", "GONE", {}],
  ["is near a declared one", "a", {}],
])("a name to delete that %s", (_case, name, found) => {
  const options = { names: [name, "XYZ"], declared: new Set(["A"]), displayName: (text: string) => `<${text}>` };
  expect(notFoundAmong(SECRETS, options)).toEqual([{ name: `<${name}>`, ...found }, { name: "<XYZ>" }]);
});
