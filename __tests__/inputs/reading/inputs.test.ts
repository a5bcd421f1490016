import { describe, expect, test } from "@jest/globals";
import { Inputs, listLines } from "../../../src/inputs/reading/inputs.ts";
import { fakePorts, inputsFor, windowsEnvironment } from "../../support/fake-ports.ts";
import { readWith } from "../../support/reader.ts";

describe("inputs", () => {
  test.each([
    ["not given", undefined, undefined, undefined],
    ["nothing", "", undefined, undefined],
    ["white space only", " \n\t ", undefined, undefined],
    ["white space around", "  a b\n", "  a b\n", "a b"],
  ])("%s", (_case, given, raw, text) => {
    const inputs = inputsFor(given === undefined ? {} : { secrets: given });
    expect([inputs.raw("secrets"), inputs.text("secrets"), inputs.isGiven("secrets")]).toEqual([
      raw,
      text,
      raw !== undefined,
    ]);
  });

  test.each([
    [" {", true],
    ["A={}", false],
    ["", false],
  ])("%j is JSON: %j", (secrets, isJson) => {
    expect(inputsFor({ secrets }).isJson("secrets")).toBe(isJson);
  });

  test("a list keeps the number of each line", () => {
    const inputs = inputsFor({ delete: "\n  A \n# comment\n\nB\r\nC#1\r\n" });
    expect(inputs.list("delete")).toEqual([
      { text: "A", line: 2 },
      { text: "B", line: 5 },
      { text: "C#1", line: 6 },
    ]);
    expect(inputs.list("script-name")).toEqual([]);
    expect(listLines("#")).toEqual([]);
  });

  test.each([
    ["the input", { "account-id": " a " }, { CLOUDFLARE_ACCOUNT_ID: "b" }, { value: "a", from: "account-id" }],
    ["else its variable", {}, { CLOUDFLARE_ACCOUNT_ID: "b\n" }, { value: "b", from: "CLOUDFLARE_ACCOUNT_ID" }],
    ["nothing, if the variable is blank", {}, { CLOUDFLARE_ACCOUNT_ID: " " }, undefined],
  ])("a sourced value is %s", (_case, given, env, found) => {
    expect(inputsFor(given, env).sourced("account-id")).toEqual(found);
  });

  test("an input without a variable has none", () => {
    expect(inputsFor({}, { undefined: "x" }).sourced("script-name")).toBeUndefined();
  });
});

describe("variables", () => {
  test("are read byte for byte, and are absent unless they are the step's own", () => {
    const inputs = inputsFor({}, { A: " x\n", EMPTY: "" });
    expect(["A", "EMPTY", "MISSING", "toString", "__proto__"].map((name) => inputs.variable(name))).toEqual([
      " x\n",
      "",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ["in one case", ["KEY", "KEY", "OTHER"], []],
    ["in two cases", ["KEY", "OTHER", "key", "Key"], [["KEY", "key", "Key"]]],
    ["in one case that is not its own", ["key"], []],
    ["that are not there", ["missing", "MISSING"], []],
  ])("on Windows, read %s", (_case, names, spellings) => {
    const variables = { KEY: "x", OTHER: "y" };
    const inputs = new Inputs({ core: fakePorts({}).core, env: windowsEnvironment(variables) });
    expect(names.map((name) => inputs.variable(name))).toEqual(
      names.map((name) => new Map(Object.entries(variables)).get(name.toUpperCase())),
    );
    expect(inputs.spellings()).toEqual(spellings);
  });

  test("elsewhere, names that differ only in case are two variables", () => {
    const inputs = inputsFor({}, { KEY: "x", key: "y" });
    expect(["KEY", "key", "Key"].map((name) => inputs.variable(name))).toEqual(["x", "y", undefined]);
    expect(inputs.spellings()).toEqual([]);
  });
});

// Defaults, bounds and choices of every input: contract.test.ts.
describe("typed fields", () => {
  test.each([
    ["true", true],
    ["True", true],
    [" TRUE\n", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
  ])("%j is %j, whatever the default", (word, value) => {
    for (const name of ["prune", "deploy"] as const) {
      const read = readWith({ inputs: { [name]: word } }, ({ inputs }) => inputs.boolean(name));
      expect(read).toMatchObject({ value, findings: { problems: [] } });
    }
  });

  const problemsOf = (name: string, text: string, kind: "boolean" | "choice" | "integer" | "seconds") => {
    return readWith({ inputs: { [name]: text } }, ({ inputs }) => inputs[kind](name as never)).findings.problems;
  };

  test.each(["yes", "no", "1", "0", "tRUE", "on", "true false", "'true'", "constructor", "__proto__"])(
    "%j is no boolean",
    (text) => {
      expect(problemsOf("dry-run", text, "boolean")).toEqual(["dry-run must be true or false."]);
    },
  );

  test.each(["Skip", "skip set", "constructor"])("%j is no choice", (text) => {
    expect(problemsOf("on-empty", text, "choice")).toEqual(["on-empty must be error, skip or set."]);
  });

  test.each(["1.0", "1e1", "-1", "five", "0x10", "1_0"])("%j is no whole number", (text) => {
    expect(problemsOf("max-attempts", text, "integer")).toEqual([
      "max-attempts must be a whole number from 1 to 20, for example 5.",
    ]);
  });

  test.each(["-1", "0.5", "9007199254740993", "all"])("%j is no whole number of 0 or more", (text) => {
    expect(problemsOf("max-deletions", text, "integer")).toEqual([
      "max-deletions must be a whole number of 0 or more, for example 10.",
    ]);
  });

  test.each(["0", "-1", "1e2", "5s", "Infinity", "NaN", "0x10", "1.", ".5"])(
    "%j is not a number of seconds",
    (text) => {
      expect(problemsOf("timeout", text, "seconds")).toEqual([
        "timeout must be a number of seconds, greater than 0 and at most 600 (60, not 60s).",
      ]);
    },
  );

  test.each([
    [" 20 ", 20],
    ["007", 7],
  ])("the whole number %j is %j", (text, value) => {
    expect(inputsFor({ "max-attempts": text }).integer("max-attempts")).toBe(value);
  });

  test.each([
    ["0.5", 0.5],
    [" 60.25 ", 60.25],
  ])("%j seconds are %j", (text, value) => {
    expect(inputsFor({ timeout: text }).seconds("timeout")).toBe(value);
  });
});
