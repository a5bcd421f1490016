import { expect, test } from "@jest/globals";
import { readVersionTags } from "../../../src/inputs/policy/version-tags.ts";
import { inputsFor } from "../../support/fake-ports.ts";

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
  expect([
    Object.entries(readVersionTags(inputsFor({ "version-tags": text }), { deploy: true, problems })),
    problems,
  ]).toEqual([Object.entries(tags as object), []]);
});

test.each<[string, string, string[]]>([
  [
    "no equals sign",
    "a=1\ncommit",
    ["version-tags, line 2: this is not key=value. Write one tag a line, such as commit=3f2a1b0."],
  ],
  ["no key", " =x", ["version-tags, line 1: this is not key=value. Write one tag a line, such as commit=3f2a1b0."]],
  ["a key twice", "a=1\na =2", ["version-tags, line 2: the key stands on an earlier line as well. Keep one of them."]],
  ["a list", '{"a":[1]}', ['version-tags, "a": found an array. A tag is a string, a number or a boolean.']],
  ["null", '{"a\\n::x":null}', ['version-tags, "a\\u{a}: :x": found null. A tag is a string, a number or a boolean.']],
  ["an object", '{"a":{}}', ['version-tags, "a": found an object. A tag is a string, a number or a boolean.']],
  [
    "broken JSON",
    '{"a":\n1,}',
    ["version-tags is not valid JSON (line 2, column 3; the text is not shown). Correct it, or write key=value lines."],
  ],
  [
    "a JSON key twice",
    '{"a":1,"a":2}',
    ["version-tags has a key that stands twice in one object (line 1, column 8). Keep one of them."],
  ],
])("%s is refused", (_case, text, expected) => {
  const problems: string[] = [];
  readVersionTags(inputsFor({ "version-tags": text }), { deploy: true, problems });
  expect(problems).toEqual(expected);
});

/** With deploy: false, the version has annotations. */
function annotations(text: string): { tags: unknown; problems: string[] } {
  const problems: string[] = [];
  const tags = readVersionTags(inputsFor({ "version-tags": text }), { deploy: false, problems });
  return { tags, problems };
}

test.each<[string, string, unknown]>([
  ["nothing", "", {}],
  ["full keys", "workers/tag=v1\nworkers/message=why", { "workers/tag": "v1", "workers/message": "why" }],
  ["short keys", "message=why\ntag=v1", { "workers/message": "why", "workers/tag": "v1" }],
  ["JSON", '{"tag":"v1","workers/message":""}', { "workers/tag": "v1", "workers/message": "" }],
  ["as long as they may be", `tag=${"ä".repeat(50)}\nmessage=${"x".repeat(1000)}`, expect.anything()],
])("annotations: %s", (_case, text, tags) => {
  expect(annotations(text)).toEqual({ tags, problems: [] });
});

test.each<[string, string, string[]]>([
  [
    "another key",
    "commit=1\nTag=2\nconstructor=3",
    [1, 2, 3].map(
      (line) =>
        `version-tags, line ${line}: with deploy: false there are only workers/tag and workers/message. Take the key away.`,
    ),
  ],
  [
    "another key in JSON",
    '{"commit":"1"}',
    ['version-tags, "commit": with deploy: false there are only workers/tag and workers/message. Take the key away.'],
  ],
  [
    "values that are no strings",
    '{"tag":1,"message":true}',
    [
      'version-tags, "tag": found a number. With deploy: false, give a string.',
      'version-tags, "message": found a boolean. With deploy: false, give a string.',
    ],
  ],
  [
    "long values, by their bytes",
    `tag=${"ä".repeat(51)}\nworkers/message=${"x".repeat(1001)}`,
    [
      "version-tags, line 1: the value is longer than 100 bytes. Shorten it.",
      "version-tags, line 2: the value is longer than 1000 bytes. Shorten it.",
    ],
  ],
  [
    "both forms of a key",
    "tag=1\nworkers/tag=2",
    ["version-tags, line 2: workers/tag is given twice. Keep one of the two."],
  ],
])("annotations refused: %s", (_case, text, problems) => {
  expect(annotations(text).problems).toEqual(problems);
});

test.each([true, false])("the last line of an inserted key is not shown (deploy: %s)", (deploy) => {
  const problems: string[] = [];
  const text = "message=MIIEvQIBADANBgkq\nhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7==\nggSjAgEAAoIBAQC7==";
  readVersionTags(inputsFor({ "version-tags": text }), { deploy, problems });
  expect(problems.length).toBeGreaterThan(1);
  expect(problems.join()).not.toContain("ggSjAgEA");
});
