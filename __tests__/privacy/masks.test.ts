import { describe, expect, test } from "@jest/globals";
import { SecretMasker } from "../../sandbox/masker.ts";
import { isMaskable, masksOf } from "../../src/privacy/masks.ts";

test.each([
  ["abcd", true],
  ["abc", false],
  ["  abc  ", false],
  ["\u0085abc\u0085", false],
  ["", false],
  [" ", false],
  ["true", false],
  [" TRUE ", false],
  ["localhost", false],
  ["Production", false],
  ["production1", true],
  ["{\n}", false],
])("%j may be a mask: %j", (text, expected) => {
  expect(isMaskable(text)).toBe(expected);
});

test.each("null none enabled disabled default production stage development preview testing debug info".split(" "))(
  "the setting %s is no mask",
  (word) => {
    expect([word, word.toUpperCase()].map(isMaskable)).toEqual([false, false]);
  },
);

const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("masksOf", () => {
  test.each<[string, string, string[]]>([
    ["one line", "s3cret", ["s3cret"]],
    ["white space around", " s3cret\n", [" s3cret\n", "s3cret"]],
    ["long lines", "mercury\nvenus\r\nearth", ["mercury\nvenus\r\nearth"]],
    ["too short", "abc", []],
    ["an ordinary word", "false", []],
    ["nothing", "", []],
    ["JSON", '{\n  "a": "b"\n}', ['"a": "b"', '{\\n  \\"a\\": \\"b\\"\\n}', base64('{\n  "a": "b"\n}')]],
    ["a line that is an ordinary word", "true\ns3cret", ["s3cret", "true\\ns3cret", base64("true\ns3cret")]],
    ["the same line twice", "s3cret\n}\ns3cret", ["s3cret", "s3cret\\n}\\ns3cret", base64("s3cret\n}\ns3cret")]],
    ["short lines alone", "ab\rcd", ["ab\\rcd", base64("ab\rcd")]],
  ])("%s", (_case, value, masks) => {
    expect(masksOf(value)).toEqual(masks);
  });

  test.each(["s3cret", 'a "quoted" one', "first\nsecond", '{\n  "key": "value"\n}', "ab\ncd\nlonger"])(
    "the runner then hides %j on one line and in base64, and leaves ordinary text alone",
    (value) => {
      const masker = new SecretMasker();
      for (const mask of masksOf(value)) expect(masker.addMaskCommand(mask)).toBe(true);
      const escaped = JSON.stringify(value).slice(1, -1);
      expect(masker.mask(`x ${escaped} y`)).toBe("x *** y");
      expect(masker.mask(`x ${base64(value)} y`)).toBe("x *** y");
      for (const text of ["{ }", "true and false", "[]; ab cd"]) expect(masker.mask(text)).toBe(text);
    },
  );
});

test("a line that only the runner would trim to almost nothing is no mask", () => {
  expect(masksOf("first line\nab\u0085\u0085\nlast line")).toEqual([
    "first line",
    "last line",
    "first line\\nab\u0085\u0085\\nlast line",
    Buffer.from("first line\nab\u0085\u0085\nlast line").toString("base64"),
  ]);
});
