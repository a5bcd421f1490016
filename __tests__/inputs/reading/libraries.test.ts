import { expect, test } from "@jest/globals";
import { INPUTS, type InputName, type InputSpec } from "../../../src/contract.ts";
import { librariesFor, loadLibraries } from "../../../src/inputs/reading/libraries.ts";
import { inputsFor } from "../../support/fake-ports.ts";

const ALL = ["dotenv", "jsonc-parser", "js-yaml", "smol-toml"] as const;

const cases = (Object.entries(INPUTS) as [InputName, InputSpec][]).flatMap(
  ([name, { libraries = [], ifJson = [] }]) => [
    [name, "x", libraries] as const,
    [name, "{}", [...libraries, ...ifJson]] as const,
    [name, " ", []] as const,
  ],
);

test.each(cases)("%s: %j needs %j", (name, value, needed) => {
  expect(librariesFor(inputsFor({ [name]: value }))).toEqual([...needed]);
});

test("each is the library of its name", async () => {
  const libraries = await loadLibraries(ALL);
  expect(libraries.get("dotenv").parse("A=b")).toEqual({ A: "b" });
  expect(libraries.get("jsonc-parser").parse("[1,/**/2]")).toEqual([1, 2]);
  expect(libraries.get("js-yaml").load("a: b")).toEqual({ a: "b" });
  expect(libraries.get("smol-toml").parse("a = 1")).toEqual({ a: 1 });
});
