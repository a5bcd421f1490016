import { expect, test } from "@jest/globals";
import { readVersionTags } from "../../src/inputs/version-tags.ts";
import { inputsFor } from "../fake-ports.ts";

test.each<[string, string, unknown]>([
  ["nothing", " ", {}],
  ["lines", "commit=3f2a1b0\n# why\n\n by = the bot \n", { commit: "3f2a1b0", by: "the bot" }],
  ["an empty value", "a=", { a: "" }],
  ["further equals signs", "a=b=c", { a: "b=c" }],
  ["keys with spaces", "build no=7", { "build no": "7" }],
  ["the prototype's name", "__proto__=1", Object.fromEntries([["__proto__", "1"]])],
  ["JSON", ' {"a":"x","b":1,"c":false,"__proto__":"y"}', JSON.parse('{"a":"x","b":1,"c":false,"__proto__":"y"}')],
  ["an empty object", "{}", {}],
])("%s", (_case, text, tags) => {
  const problems: string[] = [];
  expect([Object.entries(readVersionTags(inputsFor({ "version-tags": text }), problems)), problems]).toEqual([
    Object.entries(tags as object),
    [],
  ]);
});

test.each<[string, string, string[]]>([
  ["no equals sign", "a=1\ncommit", ["version-tags, line 2: this is not key=value."]],
  ["no key", " =x", ["version-tags, line 1: this is not key=value."]],
  ["a key twice", "a=1\na =2", ['version-tags, line 2: the key "a" is given twice.']],
  ["a list", '{"a":[1]}', ['version-tags, "a": found an array. A tag is a string, a number or a boolean.']],
  ["null", '{"a\\n::x":null}', ['version-tags, "a\\u{a}: :x": found null. A tag is a string, a number or a boolean.']],
  ["an object", '{"a":{}}', ['version-tags, "a": found an object. A tag is a string, a number or a boolean.']],
  ["broken JSON", '{"a":\n1,}', ["version-tags is not valid JSON (line 2, column 3; the text is not shown)."]],
  ["a JSON key twice", '{"a":1,"a":2}', ["version-tags has a key that stands twice in one object (line 1, column 8)."]],
])("%s is refused", (_case, text, expected) => {
  const problems: string[] = [];
  readVersionTags(inputsFor({ "version-tags": text }), problems);
  expect(problems).toEqual(expected);
});
