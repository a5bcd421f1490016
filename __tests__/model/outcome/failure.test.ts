import { expect, test } from "@jest/globals";
import { FailureError, requestFailureOf } from "../../../src/model/outcome/failure.ts";
import { aRefusal } from "../../support/results.ts";

test("an error has its facts beside a message without any", () => {
  const cause = new Error("a cause");
  const error = new FailureError(aRefusal(), { cause });
  expect(error).toMatchObject({ message: "request", name: "FailureError", failure: aRefusal(), cause });
});

test("a failed request is taken out of its error, and any other error is thrown again", () => {
  expect(requestFailureOf(new FailureError(aRefusal()))).toEqual(aRefusal());
  for (const error of [new FailureError({ kind: "no-version-id" }), new Error("a bug"), "text"]) {
    let thrown: unknown;
    try {
      requestFailureOf(error);
    } catch (again) {
      thrown = again;
    }
    expect(thrown).toBe(error);
  }
});
