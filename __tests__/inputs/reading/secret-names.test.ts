import { expect, test } from "@jest/globals";
import { isShowable, readNames } from "../../../src/inputs/reading/secret-names.ts";
import { readWith } from "../../support/reader.ts";

test("a list takes any name that Cloudflare may have stored", () => {
  const names = ["A", "api-key", "A.B", "1PASSWORD", "clé", "a/b", "__proto__", "x".repeat(256)];
  const { value, findings } = readWith({ inputs: { delete: `# old\n${names.join("\n")}` } }, (context) =>
    readNames(context, "delete"),
  );
  expect(value).toEqual(names.map((text, index) => ({ text, line: index + 2 })));
  expect(findings.problems).toEqual([]);
});

const ONE_PER_LINE = "this is not one name (not shown). Give one name per line.";
test.each([
  ["A, B", ONE_PER_LINE],
  ["A,B", ONE_PER_LINE],
  ["- A", ONE_PER_LINE],
  ["A\tB", ONE_PER_LINE],
  ["B=s3cret", "this is NAME=value (not shown). Give names only, one per line."],
  ["$B=s3cret", "this is NAME=value (not shown). Give names only, one per line."],
  ["OLD_*", "this is a pattern (not shown), which only keep, include and exclude take. Give whole names."],
  ["OLD_?", "this is a pattern (not shown), which only keep, include and exclude take. Give whole names."],
  ["a\u0007", "a name has no control characters (not shown)."],
  ["x".repeat(257), "a name has at most 256 characters (not shown)."],
])("%.20j is not one name", (text, problem) => {
  const { value, findings } = readWith({ inputs: { required: `A\n${text}` } }, (context) =>
    readNames(context, "required"),
  );
  expect([value, findings.problems]).toEqual([[{ text: "A", line: 1 }], [`required, line 2: ${problem}`]]);
});

test.each([
  ["DB_PASSWORD", true],
  ["TOKEN", true],
  ["A1", true],
  ["ABCDEFGHIJKLMNOP", false],
  ["ABCDEFGH_IJKLMNOP", true],
  ["Zm9v", false],
  ["zA_1", false],
  ["", false],
])("%j may be shown without a value: %j", (name, showable) => {
  expect(isShowable(name)).toBe(showable);
});
