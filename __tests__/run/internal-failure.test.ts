import { expect, test } from "@jest/globals";
import { internalFailure } from "../../src/run/internal-failure.ts";

const MESSAGE = "could not read s3cret-value\n    at s3cret (value.ts:1:1)";

test("has the name and the top of the stack, and not the message", () => {
  const failure = internalFailure(new TypeError(MESSAGE));
  expect(failure).toEqual({ kind: "internal", error: "TypeError", frames: expect.any(Array) });
  expect(failure.frames).toHaveLength(3);
  expect(failure.frames[0]).toMatch(/internal-failure\.test\.ts:\d+:\d+\)?$/);
  expect(failure.frames.join()).not.toMatch(/^at |\n|s3cret/);
});

test.each([
  ["ENOENT", "Error ENOENT"],
  ["ERR_INVALID_URL", "Error ERR_INVALID_URL"],
  ["s3cret-value", "Error"],
  ["E s3cret", "Error"],
  [`E${"X".repeat(41)}`, "Error"],
  [7, "Error"],
])("of the code %j it says %s", (code, error) => {
  expect(internalFailure(Object.assign(new Error(MESSAGE), { code })).error).toBe(error);
});

test.each([
  ["s3cret-value", "string"],
  [undefined, "undefined"],
  [{ message: MESSAGE }, "object"],
])("of %j, which is not an error, it says its type", (thrown, error) => {
  expect(internalFailure(thrown)).toEqual({ kind: "internal", error, frames: [] });
});

test("an error without a stack has no frames", () => {
  expect(internalFailure(Object.assign(new Error(MESSAGE), { stack: undefined })).frames).toEqual([]);
});
