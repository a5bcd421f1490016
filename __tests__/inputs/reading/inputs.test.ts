import { describe, expect, test } from "@jest/globals";
import { INPUT_NAMES, inputsOf, listLines, unknownInputs } from "../../../src/inputs/reading/inputs.ts";
import { fakePorts, inputsFor, windowsEnvironment } from "../../support/fake-ports.ts";

describe("inputs", () => {
  test.each([
    ["not given", undefined, undefined, undefined],
    ["nothing", "", undefined, undefined],
    ["white space alone", " \n\t ", undefined, undefined],
    ["white space around", "  a b\n", "  a b\n", "a b"],
  ])("%s", (_case, given, raw, text) => {
    const inputs = inputsFor(given === undefined ? {} : { secrets: given });
    expect([inputs.raw("secrets"), inputs.text("secrets")]).toEqual([raw, text]);
  });

  test("a variable is read byte for byte, and is absent unless it is the step's own", () => {
    const inputs = inputsFor({}, { A: " x\n", EMPTY: "" });
    expect(["A", "EMPTY", "MISSING", "toString", "__proto__"].map(inputs.variable)).toEqual([
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
  ])("on Windows, variables that are read %s", (_case, names, spellings) => {
    const env = windowsEnvironment({ KEY: "x", OTHER: "y" });
    const inputs = inputsOf({ core: fakePorts({}).core, env });
    expect(names.map(inputs.variable)).toEqual(names.map((name) => ({ KEY: "x", OTHER: "y" })[name.toUpperCase()]));
    expect(inputs.spellings()).toEqual(spellings);
  });

  test("elsewhere, names that differ by case alone are two variables", () => {
    const inputs = inputsFor({}, { KEY: "x", key: "y" });
    expect(["KEY", "key", "Key"].map(inputs.variable)).toEqual(["x", "y", undefined]);
    expect(inputs.spellings()).toEqual([]);
  });

  test("a list keeps the number of each line", () => {
    const inputs = inputsFor({ delete: "\n  A \n# comment\n\nB\r\n" });
    expect(inputs.list("delete")).toEqual([
      { text: "A", line: 2 },
      { text: "B", line: 5 },
    ]);
    expect(inputs.list("script-name")).toEqual([]);
    expect(listLines("#")).toEqual([]);
  });
});

const ALL = `The inputs are ${INPUT_NAMES.join(", ")}.`;

describe("unknown inputs", () => {
  test.each([
    ["known ones", ["INPUT_SECRETS", "INPUT_API-TOKEN", "input_x", "MY_INPUT_X"], []],
    ["a misspelt one", ["INPUT_DLETE"], [`Input "dlete" does not exist. ${ALL}`]],
    ["underscores for hyphens", ["INPUT_ON_EMPTY"], ['Input "on_empty" does not exist. Write on-empty.']],
    ["hyphens left out", ["INPUT_APITOKEN"], ['Input "apitoken" does not exist. Write api-token.']],
    ["one that would be a command", ["INPUT_A\n::ERROR::X"], [`Input "a\\u{a}: :error: :x" does not exist. ${ALL}`]],
    ["one without end", [`INPUT_${"Z".repeat(99)}`], [`Input "${"z".repeat(64)}… (cut)" does not exist. ${ALL}`]],
  ])("%s", (_case, variables, problems) => {
    expect(unknownInputs(Object.fromEntries(variables.map((variable) => [variable, ""])))).toEqual(problems);
  });
});
