import { expect, test } from "@jest/globals";
import { INPUTS, type InputName, type InputSpec } from "../../../src/contract.ts";
import { findIdleInputs } from "../../../src/inputs/reading/idle-inputs.ts";
import { type GivenInputs, readWith } from "../../support/reader.ts";

const idleInputs = (inputs: GivenInputs) => readWith({ inputs }, findIdleInputs).findings;

type Spec = InputSpec & { readonly needs?: InputName };
const DEPENDENT = (Object.entries(INPUTS) as [InputName, Spec][]).filter(([, { needs }]) => needs !== undefined);

test.each(DEPENDENT)("%s has no effect on its own", (name, { needs = name, idle }) => {
  const condition = INPUTS[needs].kind === "boolean" ? `${needs}: true` : needs;
  const sentence = `${name} has no effect without ${condition}.`;
  const { problems, warnings } = idleInputs({ [name]: "1" });
  expect([problems, warnings]).toEqual(
    idle === undefined ? [[`${sentence} Add that, or remove ${name}.`], []] : [[], [sentence]],
  );
  expect(idleInputs({ [name]: "1", [needs]: "true" })).toEqual(idleInputs({}));
});

test("several have one sentence", () => {
  expect(idleInputs({ keep: "A", "max-deletions": "3", prune: "false" }).problems).toEqual([
    "keep and max-deletions have no effect without prune: true. Add that, or remove them.",
  ]);
});

test.each([
  ["a list of comments", { keep: "# A" }],
  ["a boolean that is neither true nor false, which is a problem already", { keep: "A", prune: "yes" }],
])("nothing is said of %s", (_case, given) => {
  expect(idleInputs(given)).toEqual({ problems: [], warnings: [], notes: [] });
});
