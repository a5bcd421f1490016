import { describe, expect, test } from "@jest/globals";
import type { EmptyValue } from "../../../src/inputs/reading/declared.ts";
import { isBlank, resolveEmpty } from "../../../src/inputs/secrets/empty-values.ts";
import { readWith } from "../../support/reader.ts";

const anEmpty = (name: string, overrides: Partial<EmptyValue> = {}): EmptyValue => {
  return { name, isShowable: true, where: "secrets, line 1", from: "workflow", settable: true, ...overrides };
};
const resolve = (empty: readonly EmptyValue[], onEmpty: string, isFork = false) =>
  readWith({ inputs: { "on-empty": onEmpty }, isFork }, (context) => resolveEmpty(context, empty));
const FILE = { from: "file", where: 'secrets-file "a.env", line 2' } as const;
const HIDDEN = "(secrets, line 1, not shown)";

test.each([
  ["", true],
  [" \t\r\n", true],
  ["\u00a0", true],
  ["\ufeff\u200b\u2060", true],
  ["0", false],
  [" x ", false],
])("%j is blank: %j", (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});

const CHECK =
  "exists under that name, that env: of this step passes it on, and, if it is stored in a GitHub environment, that the job " +
  "sets environment:. In a reusable workflow, the caller must pass them on, in secrets: or with secrets: inherit.";
const GIVE = "Give a value in the file, remove the entry, or let on-empty skip or set it.";

describe("on-empty: error", () => {
  test.each<[string, EmptyValue[], boolean, string[]]>([
    ["one", [anEmpty("A")], false, [`Secret A has no value. Check that the repository secret ${CHECK}`]],
    [
      "several, said once",
      [anEmpty("A"), anEmpty("B"), anEmpty("C", { isShowable: false })],
      false,
      [`3 secrets have no value: A, B, ${HIDDEN}. Check that each repository secret ${CHECK}`],
    ],
    [
      "a pull request from a fork",
      [anEmpty("A"), anEmpty("B")],
      true,
      [
        "This pull request comes from a fork, and GitHub passes no secrets to forks. Skip the job: " +
          "if: github.event.pull_request.head.repo.full_name == github.repository",
      ],
    ],
    [
      "lines",
      [anEmpty("A", { from: "line" }), anEmpty("b", { from: "line", where: "secrets, line 2", isShowable: false })],
      true,
      ["secrets, line 1: A= has no value.", "secrets, line 2: the name (not shown) has no value."],
    ],
    ["a file", [anEmpty("A", FILE)], true, [`Secret A (${FILE.where}) has no value. ${GIVE}`]],
    [
      "files",
      [anEmpty("A", FILE), anEmpty("b", { ...FILE, isShowable: false })],
      false,
      [`2 secrets have no value: A (${FILE.where}), (${FILE.where}, not shown). ${GIVE}`],
    ],
  ])("%s", (_case, empty, isFork, problems) => {
    const { value, findings } = resolve(empty, "error", isFork);
    expect(value).toEqual([]);
    expect(findings.problems).toEqual(problems);
  });
});

test("on-empty: skip leaves all of them alone", () => {
  const empty = [anEmpty("A"), anEmpty("b", { isShowable: false, settable: false })];
  const { value, findings } = resolve(empty, "skip", true);
  expect(value).toEqual([{ untouched: "A" }, { untouched: "b" }]);
  expect(findings).toEqual({ problems: [], warnings: [], notes: [`Skipped 2 secrets without a value: A, ${HIDDEN}.`] });
});

test("on-empty: set sets those that it may", () => {
  const empty = [anEmpty("A"), anEmpty("B", { settable: false })];
  const { value, findings } = resolve(empty, "set");
  const secret = { name: "A", type: "secret_text", text: "" };
  expect(value).toEqual([{ declared: { secret, where: "secrets, line 1" } }]);
  expect(findings.problems).toEqual([expect.stringMatching(/^Secret B has no value\./)]);
});

test("nothing empty is nothing to say", () => {
  expect(resolve([], "skip", true)).toMatchObject({
    value: [],
    findings: { problems: [], warnings: [], notes: [] },
  });
});
