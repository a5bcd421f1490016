import { expect, test } from "@jest/globals";
import { plain } from "../../../src/report/words/phrase.ts";
import { workerName, workerPhrase } from "../../../src/report/words/worker.ts";
import { aWorker } from "../../support/results.ts";

test.each([
  ["my-worker_2", "my-worker_2"],
  ["a customer's", `"a customer's"`],
  ["::error::x", '": :error: :x"'],
  ["two\nlines", '"two\\u{a}lines"'],
])("the name %j is printed as %s", (script, name) => {
  expect(workerName(script)).toEqual({ literal: name });
});

test("a Worker is named with its namespace", () => {
  expect(plain(workerPhrase(aWorker()))).toBe("Worker api");
  expect(plain(workerPhrase(aWorker({ dispatchNamespace: "tenants" })))).toBe(
    "Worker api (dispatch namespace tenants)",
  );
});
