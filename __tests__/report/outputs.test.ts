import { describe, expect, test } from "@jest/globals";
import { OUTPUTS } from "../../src/contract.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { setOutputs } from "../../src/report/outputs.ts";
import { messageOf } from "../../src/report/words/failure.ts";
import { fakeCore } from "../support/fake-core.ts";
import { aFailedOutcome, anOutcome, numbered } from "../support/results.ts";

type Outputs = Record<string, string>;

function outputsOf(outcomes: readonly Outcome[]): { outputs: Outputs; warnings: unknown[] } {
  const { core, calls, of } = fakeCore();
  setOutputs(core, outcomes);
  const pairs = calls.filter(({ name }) => name === "setOutput").map(({ args }) => args as [string, string]);
  return { outputs: Object.fromEntries(pairs), warnings: of("warning") };
}

const PATCHED = anOutcome({ set: ["B", "A"], deleted: ["D"], names: ["A", "B", "_Z"], requests: 2 });
const FAILED = aFailedOutcome(undefined, { script: "web" });
const NONE = { "secret-names": "", "set-names": "", "deleted-names": "", changed: "false" };
const DONE = { "secret-names": "A\nB\n_Z", "set-names": "A\nB", "deleted-names": "D", changed: "true" };

test.each<[string, Outcome[], Outputs]>([
  ["nothing was sent", [], NONE],
  ["patched", [PATCHED], DONE],
  ["failed", [FAILED], { ...NONE, "failed-scripts": "web" }],
  [
    "several Workers with the same names",
    [PATCHED, { ...PATCHED, set: ["A", "C"], deleted: [] }],
    { ...DONE, "set-names": "A\nB\nC" },
  ],
  ["deletions only", [{ ...PATCHED, set: [] }], { ...DONE, "set-names": "" }],
  ["a dry run", [{ ...PATCHED, status: "planned" }], { ...DONE, changed: "false" }],
  ["a version that is not deployed", [{ ...PATCHED, versionId: "b7c1" }], { ...DONE, "version-id": "b7c1" }],
  ["undeclared secrets", [{ ...PATCHED, undeclared: ["Z", "Y"] }, PATCHED], { ...DONE, "undeclared-names": "Y\nZ" }],
  [
    "a name that is quoted in sentences",
    [{ ...PATCHED, undeclared: ['"a b"'] }],
    { ...DONE, "undeclared-names": "a b" },
  ],
  ["no undeclared secret", [{ ...PATCHED, undeclared: [] }], { ...DONE, "undeclared-names": "" }],
  [
    "nothing had to be deleted",
    [{ ...PATCHED, status: "unchanged", set: [], absent: ["D"] }],
    { ...DONE, "set-names": "", changed: "false" },
  ],
])("%s", (_case, outcomes, expected) => {
  const {
    outputs: { results, ...outputs },
    warnings,
  } = outputsOf(outcomes);
  expect(outputs).toEqual(expected);
  expect(JSON.parse(results ?? "")).toHaveLength(outcomes.length);
  expect(warnings).toEqual([]);
});

test("an entry of results has the shape that workflows read", () => {
  const version = { ...PATCHED, versionId: "b7c1", types: new Map([["D", "secret_text"]]) };
  expect(JSON.parse(outputsOf([version, FAILED]).outputs.results ?? "")).toEqual([
    {
      ...{ script: "web", status: "failed", set: [], deleted: [], notApplied: ["A"], notKnown: [], names: [] },
      ...{
        attempts: 1,
        requests: 1,
        error: { code: 10007, message: messageOf(FAILED as Parameters<typeof messageOf>[0]) },
      },
    },
    {
      ...{ script: "api", status: "patched", set: ["B", "A"], deleted: ["D"], notApplied: [], notKnown: [] },
      ...{ names: ["A", "B", "_Z"], attempts: 1, requests: 2, versionId: "b7c1" },
    },
  ]);
});

test("names in results have no quotes either", () => {
  const quoted = ['"a b"'];
  const outcome = { ...PATCHED, set: quoted, deleted: quoted, notApplied: quoted, notKnown: quoted, names: quoted };
  const plain = { set: ["a b"], deleted: ["a b"], notApplied: ["a b"], notKnown: ["a b"], names: ["a b"] };
  expect(JSON.parse(outputsOf([outcome]).outputs.results ?? "")).toMatchObject([plain]);
});

describe("ten thousand Workers", () => {
  /** A Worker's name has up to 63 characters. */
  const scripts = (length: number): string[] => numbered(10_000, "t").map((script) => script.padStart(length, "t"));

  test("with all that can grow grown, have outputs within their bounds, and warnings say what is left out", () => {
    const outcomes = scripts(63).map((script, index) => {
      const names = [`NAME_${index}`];
      const grown = { script, set: names, deleted: names, names, versionId: "0a7d9a31-3c5f-4c11-9d51-60f2a7b1c9de" };
      const failure = { kind: "required", names: [`${"LONG".repeat(60)}${index}`], patched: true } as const;
      return index % 2 === 0 ? aFailedOutcome(failure, grown) : { ...PATCHED, ...grown };
    });
    const { outputs, warnings } = outputsOf(outcomes);
    const bounds = Object.entries(OUTPUTS).flatMap(([name, spec]) =>
      "maxBytes" in spec ? [[name, spec.maxBytes] as const] : [],
    );
    expect(bounds.filter(([name, bytes]) => Buffer.byteLength(outputs[name] ?? "") > bytes)).toEqual([]);
    // GitHub counts them as UTF-16.
    expect(2 * Object.entries(outputs).flat().join("").length).toBeLessThan(1_000_000);
    const linesOf = (name: string): number => (outputs[name] ?? "").split("\n").length;
    const omission = (name: string, of: number): string =>
      `The output ${name} leaves out ${(of - linesOf(name)).toLocaleString("en-US")} of its ` +
      `${of.toLocaleString("en-US")} lines, which are too many for an output.`;
    const results = JSON.parse(outputs.results ?? "") as Outcome[];
    expect(warnings).toEqual([
      ...["secret-names", "set-names", "deleted-names"].map((name) => omission(name, 10_000)),
      `${omission("failed-scripts", 5000)} Run the step again for all Workers, which is safe, or with failed-scripts first ` +
        "and then for all.",
      omission("version-id", 10_000),
      `The output results leaves out ${(10_000 - results.length).toLocaleString("en-US")} of 10,000 Workers, because a job ` +
        "hands on 1 MB at most. Failed Workers come first in it.",
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
});

test("results that are too long for one Worker are empty, and a warning says so", () => {
  const { outputs, warnings } = outputsOf([{ ...PATCHED, names: numbered(2000, "N".repeat(100)) }]);
  expect(outputs.results).toBe("[]");
  expect(warnings.at(-1)).toMatch(/^The output results leaves out 1 of 1 Worker, /);
});

test("failures come first in results, each group in the order of the run", () => {
  const { outputs } = outputsOf([PATCHED, FAILED, { ...PATCHED, script: "b" }, { ...FAILED, script: "a" }]);
  const results = JSON.parse(outputs.results ?? "") as Outcome[];
  expect(results.map(({ script }) => script)).toEqual(["web", "a", "api", "b"]);
  expect(outputs["failed-scripts"]).toBe("web\na");
});
