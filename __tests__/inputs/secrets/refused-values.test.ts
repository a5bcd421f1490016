import { describe, expect, test } from "@jest/globals";
import { stringsInJson } from "../../../src/inputs/reading/json-document.ts";
import { sensitiveParts, valuesOfBrokenJson, valuesOfText } from "../../../src/inputs/secrets/refused-values.ts";
import { LIBRARIES } from "../../support/reader.ts";

describe("a JSON value", () => {
  test.each<[unknown, string[]]>([
    [{ A: "x", B: null, C: true }, ["x"]],
    [{ A: 1234, B: [5.5, "x", { c: ["y"] }] }, ["1234", "5.5", "x", "y"]],
    [["x"], ["x"]],
    [{ A: { type: "secret_text", name: "n", text: "x", txt: "y" } }, ["x", "y"]],
    [{ A: { type: "secret_key", format: "jwk", key_jwk: { kty: "oct", k: "x" }, key_base64: "y" } }, ["y", "x"]],
    [{ A: { type: "plain_text", text: "x" } }, ["plain_text", "x"]],
  ])("%j", (value, parts) => {
    expect(sensitiveParts(value)).toEqual(parts);
  });

  test("of settings, short words under keys in small letters are left out", () => {
    const settings = {
      type: "module",
      main: "dist/index.js",
      scripts: { test: "jest", DB_PASSWORD: "swordfish" },
      files: ["lib", "s3cret-value"],
      A: "swordfish",
    };
    const parts = sensitiveParts(settings, { isSettings: true });
    expect(new Set(parts)).toEqual(new Set(["dist/index.js", "swordfish", "s3cret-value"]));
    expect(sensitiveParts(settings)).toContain("module");
  });

  test("nesting of any depth is walked through", () => {
    const depth = 100_000;
    expect(sensitiveParts(JSON.parse(`${"[".repeat(depth)}"x"${"]".repeat(depth)}`))).toEqual(["x"]);
  });
});

test.each([
  ["A=b # c", ["A=b # c", "b # c", "b", "c"]],
  ["A='b\nc'd\n# e\n", ["A='b", "'b", "b", "c'd", "c", "d"]],
  ["A: b\nC: 'd, e'", ["A: b", "b", "C: 'd, e'", "'d, e'", "d", "e"]],
  ["MIIEvQ", ["MIIEvQ"]],
  ["A=b\u2028C=d\u2029E=f", ["A=b", "b", "C=d", "d", "E=f", "f"]],
  ["_key=word\n@a/b: word", ["_key=word", "@a/b: word"]],
  [" key = word\n  KEY=word", ["key = word", "KEY=word", "word"]],
  ["key=abcdefghij\nkey=abcdefghijk", ["key=abcdefghij", "key=abcdefghijk", "abcdefghijk"]],
  ["key=word\nKEY=word\nkey=s3cret", ["key=word", "KEY=word", "word", "key=s3cret", "s3cret"]],
])("of the text %j these may be values", (text, values) => {
  expect(valuesOfText(text)).toEqual(values);
});

test.each([
  ['{"A":"b"', ["b"]],
  ['{"A":["b"],"C":"d\n"E":1}', ["b", "d"]],
  ["{'A':'b'}", ["b"]],
  ['{"A":12345,"B":-1.5,', ["12345", "-1.5"]],
  ["{A: b c, D: [e]}", ["b c", "e"]],
  [' \n{"A":b c', ["b c"]],
  ["A=b[{", ["b[{"]],
])("of the broken JSON %j these may be values", (text, values) => {
  expect(valuesOfBrokenJson(text, stringsInJson(text, LIBRARIES))).toEqual(expect.arrayContaining(values));
});
