import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome.ts";
import { setOutputs } from "../../src/report/outputs.ts";
import { fakePorts } from "../support/fake-ports.ts";

const PATCHED: Outcome = {
  script: "api",
  status: "patched",
  set: ["B", "A"],
  deleted: ["D"],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A", "B", "_Z"],
  attempts: 1,
  requests: 2,
};
const FAILED: Outcome = {
  script: "web",
  status: "failed",
  set: [],
  deleted: [],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: [],
  attempts: 1,
  requests: 1,
  error: { code: 10007, message: "There is no Worker." },
};

/** All but `absent`, which `deleted` holds as well. */
const results = (...outcomes: Outcome[]): string => JSON.stringify(outcomes.map(({ absent, ...result }) => result));

test.each<[string, Outcome[], Record<string, string>]>([
  [
    "nothing was sent",
    [],
    { "secret-names": "", "set-names": "", "deleted-names": "", changed: "false", results: "[]" },
  ],
  [
    "patched",
    [PATCHED],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "true",
      results: results(PATCHED),
    },
  ],
  [
    "failed",
    [FAILED],
    {
      "secret-names": "",
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      "failed-scripts": "web",
      results: results(FAILED),
    },
  ],
  [
    "several Workers with the same names",
    [PATCHED, { ...PATCHED, set: ["A", "C"], deleted: [] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB\nC",
      "deleted-names": "D",
      changed: "true",
      results: results(PATCHED, { ...PATCHED, set: ["A", "C"], deleted: [] }),
    },
  ],
  [
    "deletions alone",
    [{ ...PATCHED, set: [] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "",
      "deleted-names": "D",
      changed: "true",
      results: results({ ...PATCHED, set: [] }),
    },
  ],
  [
    "a dry run",
    [{ ...PATCHED, status: "planned" }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "false",
      results: results({ ...PATCHED, status: "planned" }),
    },
  ],
  [
    "a version that is not deployed",
    [{ ...PATCHED, versionId: "b7c1" }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "true",
      "version-id": "b7c1",
      results: results({ ...PATCHED, versionId: "b7c1" }),
    },
  ],
  [
    "nothing had to be deleted",
    [{ ...PATCHED, status: "unchanged", set: [], absent: ["D"] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "",
      "deleted-names": "D",
      changed: "false",
      results: results({ ...PATCHED, status: "unchanged", set: [] }),
    },
  ],
])("%s", (_case, outcomes, outputs) => {
  const ports = fakePorts({});
  setOutputs(ports.core, outcomes);
  expect(Object.fromEntries(ports.calls.map(({ args }) => args))).toEqual(outputs);
  expect(ports.calls.every(({ name }) => name === "setOutput")).toBe(true);
});

describe("ten thousand Workers", () => {
  /** A Worker's name has up to 63 characters. */
  const scripts = (length: number): string[] =>
    Array.from({ length: 10_000 }, (_, index) => `t${String(index).padStart(length - 1, "0")}`);

  function outputsOf(outcomes: readonly Outcome[]): {
    outputs: Record<string, string>;
    warnings: unknown[];
    utf16: number;
  } {
    const ports = fakePorts({});
    setOutputs(ports.core, outcomes);
    const pairs = ports.calls.filter(({ name }) => name === "setOutput").map(({ args }) => args as [string, string]);
    const utf16 = 2 * pairs.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    return { outputs: Object.fromEntries(pairs), warnings: ports.of("warning"), utf16 };
  }

  test("with all that can grow grown, have outputs under 1 MB, and warnings say what is left out", () => {
    const outcomes = scripts(63).map((script, index) => {
      const names = [`NAME_${index}`];
      const message = `${"long ".repeat(60)}${index}`;
      const grown = { set: names, deleted: names, names, versionId: "0a7d9a31-3c5f-4c11-9d51-60f2a7b1c9de" };
      return index % 2 === 0
        ? { ...FAILED, ...grown, script, error: { code: 1, message } }
        : { ...PATCHED, ...grown, script };
    });
    const { outputs, warnings, utf16 } = outputsOf(outcomes);
    expect(utf16).toBeLessThan(1_000_000);
    const linesOf = (name: string): number => (outputs[name] ?? "").split("\n").length;
    const leftOut = (name: string, of: number): string =>
      `The output ${name} leaves out ${(of - linesOf(name)).toLocaleString("en-US")} of its ` +
      `${of.toLocaleString("en-US")} lines, which are too many for an output.`;
    const results = JSON.parse(outputs.results ?? "") as Outcome[];
    expect(warnings).toEqual([
      ...["secret-names", "set-names", "deleted-names"].map((name) => leftOut(name, 10_000)),
      `${leftOut("failed-scripts", 5000)} Run the step again for all Workers, which is safe, or with failed-scripts first ` +
        "and then for all.",
      leftOut("version-id", 10_000),
      `The output results leaves out ${(10_000 - results.length).toLocaleString("en-US")} of 10,000 Workers, since a job ` +
        "hands on 1 MB at most. Those that failed come first in it.",
    ]);
    expect(results.every(({ status }) => status === "failed")).toBe(true);
    expect(results.length).toBeGreaterThan(100);
  });

  test("that fail all, with names of 12 characters, are all in failed-scripts, which an input can hold", () => {
    const names = scripts(12);
    const { outputs, warnings } = outputsOf(names.map((script) => ({ ...FAILED, script })));
    expect(outputs["failed-scripts"]?.split("\n")).toEqual(names);
    expect(warnings).toEqual([expect.stringMatching(/^The output results leaves out /)]);
  });

  test("with longer names, failed-scripts is still no more than an input can hold", () => {
    const { outputs } = outputsOf(scripts(63).map((script) => ({ ...FAILED, script })));
    const variable = `INPUT_SCRIPT-NAME=${outputs["failed-scripts"]}`;
    expect(Buffer.byteLength(variable)).toBeLessThanOrEqual(131_071);
    expect(Buffer.byteLength(variable)).toBeGreaterThan(130_000);
  });

  test("and one with results that are too long", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `${"N".repeat(100)}${index}`);
    const { outputs, warnings } = outputsOf([{ ...PATCHED, names }]);
    expect(outputs.results).toBe("[]");
    expect(warnings.at(-1)).toBe(
      "The output results leaves out 1 of 1 Worker, since a job hands on 1 MB at most. Those that failed come first in it.",
    );
  });

  test("have those that failed first in results, each group in the order of the run", () => {
    const outcomes = [PATCHED, FAILED, { ...PATCHED, script: "b" }, { ...FAILED, script: "a" }];
    const { outputs } = outputsOf(outcomes);
    const results = JSON.parse(outputs.results ?? "") as Outcome[];
    expect(results.map(({ script }) => script)).toEqual(["web", "a", "api", "b"]);
    expect(outputs["failed-scripts"]).toBe("web\na");
  });
});
