import { expect, test } from "@jest/globals";
import {
  asked,
  expectPlanRefused,
  fakeValue,
  patchStep,
  READS,
  type Step,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const [A, B, OTHER] = [fakeValue("a"), fakeValue("b"), fakeValue("other")];
const ALL = JSON.stringify({ A, B, OTHER, github_token: "ghs_of-this-run" });
const CONFIG = { "wrangler.jsonc": '{ "name": "my-worker", "secrets": { "required": ["A"] } }' };

function chosen({ with: inputs, ...setup }: StepSetup = {}): Promise<Step> {
  return patchStep({
    with: { secrets: ALL, "only-required": "true", ...inputs },
    values: [A, B, OTHER, "ghs_of-this-run"],
    ...setup,
  });
}

test("of all secrets, those of wrangler's list and of required are taken, and the rest is said in one line", async () => {
  const step = await chosen({
    with: { "wrangler-config": "wrangler.jsonc", required: "B" },
    files: CONFIG,
  });
  expect(textsOn(step)).toEqual({ A, B });
  expect(step.run.outputs).toMatchObject({ "set-names": "A\nB", changed: "true" });
  expect(step.log.filter((line) => line.includes("only-required"))).toHaveLength(1);
});

test("names are those after the prefix is removed", async () => {
  const secrets = JSON.stringify({ PROD_A: A, PROD_OTHER: OTHER });
  const step = await chosen({
    with: { secrets, required: "A", "remove-prefix": "PROD_" },
    values: [A, OTHER],
  });
  expect(textsOn(step)).toEqual({ A });
});

test("a required name without a value is fine if the Worker has it", async () => {
  const step = await chosen({
    with: { secrets: JSON.stringify({ A }), required: "A\nB" },
    workers: workerWith(...secretsNamed("B")),
  });
  expect(step.error).toBeUndefined();
  expect(textsOn(step)).toEqual({ A, ...textsOf("B") });
});

test("a required name without a value that is not on the Worker fails before anything is written", async () => {
  const step = await chosen({ with: { secrets: JSON.stringify({ A, OTHER }), required: "A\nB" } });
  expect(asked(step.requests).filter((request) => !request.startsWith("GET"))).toEqual([]);
  expect(asked(step.requests)).toEqual(expect.arrayContaining([...READS]));
  expectPlanRefused(step, ["1 required secret would be missing after the step: B."]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["without a required name", {}, /only-required: true needs a name in required/],
  ["without a source", { secrets: "A=x-value-y", required: "A" }, /only-required only applies to a JSON object/],
])("%s it is an error", async (_case, inputs, problem) => {
  const step = await chosen({ with: inputs, values: [A, B, OTHER, "ghs_of-this-run", "x-value-y"] });
  expect(step.requests).toEqual([]);
  expect(step.error).toMatch(problem);
});
