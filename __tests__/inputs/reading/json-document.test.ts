import { describe, expect, test } from "@jest/globals";
import {
  faultPhrase,
  kindOf,
  parseJson,
  parseJsonWithComments,
  stringsInJson,
} from "../../../src/inputs/reading/json-document.ts";
import { isObject } from "../../../src/model/json.ts";
import { LIBRARIES } from "../../support/reader.ts";

describe("strict JSON", () => {
  test.each(["1", '"x"', "null", "[]", '{"a":{"a":[{"a":1},{"a":2}]}}', '{"a":{"b":1},"b":2}', ' {"A":"\\u0041"} \n'])(
    "%s",
    (text) => {
      expect(parseJson(text, LIBRARIES)).toEqual({ value: JSON.parse(text) });
    },
  );

  test.each([
    ["nothing", "", { line: 1, column: 1, what: "syntax" }],
    ["a trailing comma", '{"a":1,}', { line: 1, column: 8, what: "syntax" }],
    ["a comment", '{\n// x\n"a":1}', { line: 2, column: 1, what: "syntax" }],
    ["a cut", '{"a":"b', { line: 1, column: 6, what: "syntax" }],
    ["a line break in a string", '{"a":"b\nc"}', { line: 1, column: 6, what: "syntax" }],
    ["two documents", "{} {}", { line: 1, column: 4, what: "syntax" }],
    ["a byte order mark", '\uFEFF{"a":1}', { line: 1, column: 1, what: "syntax" }],
    ["a key twice", '{"a":1,\n "a":2}', { line: 2, column: 2, what: "duplicate" }],
    ["a key twice, once escaped", '{"a":1,"\\u0061":2}', { line: 1, column: 8, what: "duplicate" }],
    ["a key twice further down", '{"a":{"b":1,"b":2}}', { line: 1, column: 13, what: "duplicate" }],
    ["a key twice, with an object between", '{"a":{"b":1},"a":2}', { line: 1, column: 14, what: "duplicate" }],
    ["the first of several", '{"a":1,"a":2,"a":3}', { line: 1, column: 8, what: "duplicate" }],
    ["nesting without end", `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, { line: 1, column: 1, what: "syntax" }],
  ])("%s", (_case, text, fault) => {
    expect(parseJson(text, LIBRARIES)).toEqual({ fault });
  });
});

test("a fault is told by its position only", () => {
  expect(faultPhrase({ line: 2, column: 3, what: "syntax" })).toBe(
    "is not valid JSON (line 2, column 3; the text is not shown)",
  );
  expect(faultPhrase({ line: 2, column: 3, what: "duplicate" })).toBe(
    "has the same key twice in one object (line 2, column 3)",
  );
});

test.each<[unknown, string, boolean]>([
  [null, "null", false],
  [[], "an array", false],
  [{}, "an object", true],
  [true, "a boolean", false],
  [1, "a number", false],
  ["x", "a string", false],
])("%j is %s", (value, kind, object) => {
  expect([kindOf(value), isObject(value)]).toEqual([kind, object]);
});

test.each<[string, unknown]>([
  ['{"a":1, // x\n"a":[2,],}', { value: { a: [2] } }],
  ["", { fault: { line: 1, column: 1, what: "syntax" } }],
  ['{"a":\n s3cret}', { fault: { line: 2, column: 2, what: "syntax" } }],
  ["[".repeat(100_000), { fault: { line: 1, column: 1, what: "syntax" } }],
])("JSON with comments: %.20j", (text, document) => {
  expect(parseJsonWithComments(text, LIBRARIES)).toEqual(document);
});

test.each<[string, string[]]>([
  ['{"a":"value-a",', ["value-a"]],
  ['["value-a",{"b":"value-b"},1,null] trailing "value-c"', ["value-a", "value-b"]],
  [`${"[".repeat(100_000)}"x"`, []],
])("strings to mask in %.40j", (text, strings) => {
  expect(stringsInJson(text, LIBRARIES)).toEqual(strings);
});
