import { describe, expect, test } from "@jest/globals";
import { readDescriptions } from "../../../scripts/generate.ts";
import { ANNOTATION_BYTES, readVersionTags } from "../../../src/inputs/policy/version-tags.ts";
import { readWith } from "../../support/reader.ts";

function reading(text: string, { deploy }: { deploy: boolean }) {
  const { value, findings } = readWith({ inputs: { "version-tags": text } }, (context) =>
    readVersionTags(context, { deploy }),
  );
  return { tags: Object.entries(value), problems: findings.problems };
}

const ONE_WORD = (where: string): string =>
  `version-tags, ${where}: write key=value, with a key of one word (not shown). For a value of several lines, give JSON: ` +
  '{"message": $' +
  "{{ toJSON(github.event.head_commit.message) }}}";

describe("tags", () => {
  test.each<[string, string, unknown]>([
    ["nothing", " ", {}],
    ["lines", "commit=3f2a1b0\n# why\n\n by = the bot \n", { commit: "3f2a1b0", by: "the bot" }],
    ["an empty value", "a=", { a: "" }],
    ["a separator that ends no line", "a=b\u2028c", { a: "b\u2028c" }],
    ["further equals signs", "a=b=c", { a: "b=c" }],
    ["the prototype's name", "__proto__=1", Object.fromEntries([["__proto__", "1"]])],
    ["JSON", ' {"a":"x","b":1,"c":false,"__proto__":"y"}', JSON.parse('{"a":"x","b":1,"c":false,"__proto__":"y"}')],
    ["JSON with several lines", '{"message":"one\\na b=c"}', { message: "one\na b=c" }],
    ["an empty object", "{}", {}],
  ])("%s", (_case, text, tags) => {
    expect(reading(text, { deploy: true })).toEqual({ tags: Object.entries(tags as object), problems: [] });
  });

  test.each<[string, string, string[]]>([
    ["no equals sign", "a=1\ncommit", [ONE_WORD("line 2")]],
    ["no key", " =x", [ONE_WORD("line 1")]],
    ["a key of two words", "build no=7", [ONE_WORD("line 1")]],
    [
      "a commit message of several lines",
      "message=Fix the login\n\nSet the flag a=b for users.\n- x\nSigned-off-by: A",
      [ONE_WORD("lines 3, 4, 5")],
    ],
    [
      "a key twice",
      "a=1\na =2",
      ["version-tags, line 2: the key is given on an earlier line too. Remove one of them."],
    ],
    ["a list", '{"a":[1]}', ['version-tags, "a" must be a string, a number or a boolean, not an array.']],
    ["null", '{"a\\n::x":null}', ['version-tags, "a\\u{a}: :x" must be a string, a number or a boolean, not null.']],
    ["an object", '{"a":{}}', ['version-tags, "a" must be a string, a number or a boolean, not an object.']],
    [
      "broken JSON",
      '{"a":\n1,}',
      [
        "version-tags is not valid JSON (line 2, column 3; the text is not shown). Correct it, or write key=value lines.",
      ],
    ],
    [
      "a JSON key twice",
      '{"a":1,"a":2}',
      ["version-tags has the same key twice in one object (line 1, column 8). Remove one of them."],
    ],
  ])("problem: %s", (_case, text, problems) => {
    expect(reading(text, { deploy: true }).problems).toEqual(problems);
  });
});

describe("annotations of a version that is not deployed", () => {
  const { "workers/tag": tagBytes, "workers/message": messageBytes } = ANNOTATION_BYTES;

  test.each<[string, string, unknown]>([
    ["nothing", "", {}],
    ["full keys", "workers/tag=v1\nworkers/message=why", { "workers/tag": "v1", "workers/message": "why" }],
    ["short keys", "message=why\ntag=v1", { "workers/message": "why", "workers/tag": "v1" }],
    ["JSON", '{"tag":"v1","workers/message":""}', { "workers/tag": "v1", "workers/message": "" }],
    [
      "as long as they may be",
      `tag=${"ä".repeat(tagBytes / 2)}\nmessage=${"x".repeat(messageBytes)}`,
      { "workers/tag": "ä".repeat(tagBytes / 2), "workers/message": "x".repeat(messageBytes) },
    ],
  ])("%s", (_case, text, tags) => {
    expect(reading(text, { deploy: false })).toEqual({ tags: Object.entries(tags as object), problems: [] });
  });

  const ONLY = "with deploy: false, only tag and message are allowed. Remove the key.";
  test.each<[string, string, string[]]>([
    ["another key", "commit=1\nTag=2\nconstructor=3", [1, 2, 3].map((line) => `version-tags, line ${line}: ${ONLY}`)],
    ["another key in JSON", '{"commit":"1"}', [`version-tags, "commit": ${ONLY}`]],
    [
      "values that are not strings",
      '{"tag":1,"message":true}',
      [
        'version-tags, "tag" must be a string with deploy: false, not a number.',
        'version-tags, "message" must be a string with deploy: false, not a boolean.',
      ],
    ],
    [
      "long values, by their bytes",
      `tag=${"ä".repeat(tagBytes / 2 + 1)}\nworkers/message=${"x".repeat(messageBytes + 1)}`,
      [tagBytes, messageBytes].map(
        (bytes, index) =>
          `version-tags, line ${index + 1}: the value must be at most ${bytes} bytes long with deploy: false.`,
      ),
    ],
    [
      "both forms of a key",
      "tag=1\nworkers/tag=2",
      ["version-tags, line 2: workers/tag is given twice. Remove one of them."],
    ],
  ])("problem: %s", (_case, text, problems) => {
    expect(reading(text, { deploy: false }).problems).toEqual(problems);
  });

  test("have their limits in the description of the input", () => {
    const description = Object.values(readDescriptions().inputs).flatMap((group) => group["version-tags"] ?? []);
    for (const bytes of Object.values(ANNOTATION_BYTES)) expect(description.join()).toContain(`at most ${bytes} bytes`);
  });
});

test.each([true, false])("the last line of an inserted key is not shown (deploy: %s)", (deploy) => {
  const text = "message=MIIEvQIBADANBgkq\nhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7==\nggSjAgEAAoIBAQC7==";
  const { problems } = reading(text, { deploy });
  expect(problems.length).toBeGreaterThan(1);
  expect(problems.join()).not.toContain("ggSjAgEA");
});
