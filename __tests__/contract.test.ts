import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { INPUTS, type InputName, type InputSpec, OUTPUTS, type OutputSpec } from "../src/contract.ts";
import { USER_AGENT } from "../src/http/request.ts";
import { read } from "./support/read-step.ts";
import { type ReaderResult, readWith } from "./support/reader.ts";

const text = (file: string): string => readFileSync(path.join(import.meta.dirname, "..", file), "utf8");

type Member = { readonly description: string; readonly default?: string; readonly required?: boolean };
type Action = {
  readonly inputs: Readonly<Record<string, Member>>;
  readonly outputs: Readonly<Record<string, Member>>;
  readonly runs: { readonly using: string; readonly main: string };
};
const action = load(text("action.yml")) as Action;
const SPECS = Object.entries(INPUTS) as [InputName, InputSpec][];

/** The inputs of some kinds, with their specs. */
function ofKind<Kind extends InputSpec["kind"]>(...kinds: readonly Kind[]) {
  return SPECS.flatMap(([name, spec]) =>
    kinds.some((kind) => kind === spec.kind) ? [[name, spec as InputSpec & { kind: Kind }] as const] : [],
  );
}

/** What the typed field of an input makes of a text. */
function field(name: InputName, given: string | undefined): ReaderResult<unknown> {
  const kind = INPUTS[name].kind as "boolean" | "choice" | "integer" | "seconds";
  return readWith({ inputs: given === undefined ? {} : { [name]: given } }, ({ inputs }) =>
    inputs[kind](name as never),
  );
}

const isFine = (name: InputName, given: string): boolean => field(name, given).findings.problems.length === 0;

describe("inputs", () => {
  test.each(ofKind("boolean", "choice", "integer", "seconds"))("%s has its default", (name, spec) => {
    const fallback = { value: spec.default, findings: { problems: [], warnings: [], notes: [] }, sensitive: [] };
    expect(field(name, undefined)).toEqual(fallback);
    expect(field(name, String(spec.default))).toEqual(fallback);
  });

  test.each(ofKind("integer"))("%s has its bounds", (name, { min, max = Number.MAX_SAFE_INTEGER }) => {
    const inside = [min, max].map(String);
    const outside = [min - 1, max + 1].map(String);
    expect([...inside, ...outside].filter((value) => isFine(name, value))).toEqual(inside);
    expect(inside.map((value) => String(field(name, value).value))).toEqual(inside);
  });

  test.each(ofKind("seconds"))("%s has its bounds", (name, { max }) => {
    const inside = ["0.001", String(max)];
    const outside = ["0", "0.0", `${max}.001`, String(max + 1)];
    expect([...inside, ...outside].filter((value) => isFine(name, value))).toEqual(inside);
    expect(inside.map((value) => field(name, value).value)).toEqual([0.001, max]);
  });

  test.each(ofKind("choice"))("%s has its choices", (name, { choices }) => {
    expect(choices.map((choice) => field(name, choice).value)).toEqual(choices);
    expect(isFine(name, choices.join(" "))).toBe(false);
  });

  test("a value that is not good gives the default, and one problem that names the input", () => {
    for (const [name, spec] of ofKind("boolean", "choice", "integer", "seconds")) {
      const { value, findings } = field(name, "x y");
      expect(value).toBe(spec.default);
      expect(findings.problems).toEqual([expect.stringMatching(new RegExp(`^${name} must be [^:]*\\.$`))]);
    }
  });

  test("an input needs another one of the contract", () => {
    const needs = SPECS.flatMap(([, spec]) => spec.needs ?? []);
    expect(needs.filter((name) => !Object.hasOwn(INPUTS, name))).toEqual([]);
  });
});

describe("outputs", () => {
  test("of one step leave half of the megabyte of a job to other steps", () => {
    const bounds = Object.values<OutputSpec>(OUTPUTS).map(({ maxBytes = 100 }) => maxBytes);
    expect(bounds.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(500_000);
  });

  test("that name Workers can be fed back: Linux passes 131,071 bytes to a step in one variable", () => {
    const { maxBytes } = OUTPUTS["failed-scripts"];
    expect("INPUT_SCRIPT-NAME=".length + maxBytes).toBeLessThanOrEqual(131_071);
  });
});

describe("action.yml", () => {
  test("has the inputs and outputs of the contract, in its order", () => {
    expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUTS));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  });

  test("requires nothing of the runner, which would not hold to it", () => {
    expect(Object.values(action.inputs).filter((input) => input.required !== undefined)).toEqual([]);
  });

  test("runs what is built", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
  });

  test.each(Object.entries({ ...action.inputs, ...action.outputs }))(
    "%s is described in whole sentences",
    (_name, member) => {
      expect(member.description).toMatch(/^\S[\s\S]*\.$/);
      // The runner evaluates expressions in an action's own file, and fails on what a description only shows.
      expect(member.description).not.toContain("${{");
    },
  );

  test.each(SPECS)("%s has the default of the contract", (name, spec) => {
    const isApplied = "default" in spec && !("inAction" in spec);
    expect(action.inputs[name]?.default).toBe(isApplied ? String(spec.default) : undefined);
  });

  test.each(ofKind("choice"))("%s names its choices", (name, { choices }) => {
    for (const choice of choices) expect(action.inputs[name]?.description).toContain(`\`${choice}\``);
  });

  test.each(ofKind("integer", "seconds"))("%s names its upper bound and its default", (name, spec) => {
    const { description, default: applied = "" } = action.inputs[name] ?? { description: "" };
    expect(`${description} ${applied}`).toContain(String(spec.default));
    expect(description).toContain(String(spec.max ?? ""));
  });

  test("gives defaults that change nothing", async () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    const given = Object.fromEntries(defaults.map(([name, input]) => [name, String(input.default)]));
    for (const inputs of [{ secrets: "A=s3cret", delete: "B" }, { secrets: "A=" }]) {
      expect(await read({ ...inputs, ...given })).toEqual(await read(inputs));
    }
  });
});

test("the agent's name has the version of the package", () => {
  const manifest = JSON.parse(text("package.json")) as { name: string; version: string };
  expect(USER_AGENT).toBe(`${manifest.name}/${manifest.version}`);
});
