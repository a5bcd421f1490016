import { expect, test } from "@jest/globals";
import { needsPlan, type Policy } from "../../../src/model/plan/policy.ts";

const PLAIN: Policy = { prune: undefined, required: [], onExisting: "overwrite", deploy: true, dryRun: false };

test.each<[Partial<Policy>, boolean]>([
  [{}, false],
  [{ deploy: false }, false],
  [{ dryRun: true }, true],
  [{ prune: { keeps: () => false, patterns: [], maxDeletions: 10 } }, true],
  [{ required: ["A"] }, true],
  [{ onExisting: "keep" }, true],
])("a step with %j needs plans: %j", (policy, expected) => {
  expect(needsPlan({ ...PLAIN, ...policy })).toBe(expected);
});
