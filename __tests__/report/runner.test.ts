import { describe, expect, test } from "@jest/globals";
import { logFailure, logLines, warn } from "../../src/report/runner.ts";
import { fakeCore } from "../support/fake-core.ts";
import { numbered } from "../support/results.ts";

test("a warning has a title, which is a constant", () => {
  const { core, calls } = fakeCore();
  warn(core, "a");
  expect(calls).toEqual([{ name: "warning", args: ["a", { title: "Worker secrets: warning" }] }]);
});

test("twenty lines are open, and more are folded under a title", () => {
  const callsFor = (count: number): string[] => {
    const { core, calls } = fakeCore();
    logLines(core, { title: "lines", lines: numbered(count) });
    return calls.map(({ name, args }) => [name, ...args].join(" "));
  };
  expect(callsFor(20)).toEqual(numbered(20).map((line) => `info ${line}`));
  expect(callsFor(21)).toEqual(["startGroup lines", ...numbered(21).map((line) => `info ${line}`), "endGroup"]);
});

describe("a failure", () => {
  test.each<[string, string[], string, string[]]>([
    ["that is one annotation", ["a", "b"], "a\nb", []],
    ["that is just short enough", ["x".repeat(4000)], "x".repeat(4000), []],
    [
      "that is too long for one annotation",
      ["first", "x".repeat(4000)],
      `first\n${"x".repeat(3994)}…\nThe whole message is in the log above.`,
      ["first", "x".repeat(4000)],
    ],
  ])("%s", (_case, lines, message, logged) => {
    const { core, of, calls } = fakeCore();
    logFailure(core, lines);
    expect(of("info")).toEqual(logged);
    expect(calls.at(-1)).toEqual({ name: "setFailed", args: [message, { title: "Worker secrets: failed" }] });
    expect(message.length).toBeLessThanOrEqual(4096);
  });
});
