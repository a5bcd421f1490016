import { expect, test } from "@jest/globals";
import { plain } from "../../../src/report/words/phrase.ts";
import { workerLink, workerName, workerPhrase } from "../../../src/report/words/worker.ts";
import { aWorker } from "../../support/results.ts";

test.each([
  ["my-worker_2", "my-worker_2"],
  ["w".repeat(128), "w".repeat(128)],
  ["a-b".repeat(50), `"${"a-b".repeat(50).slice(0, 128)}… (cut)"`],
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

test("a Worker's name is a link to its page, unless it is in a dispatch namespace, where it has none", () => {
  const url = "https://dash.cloudflare.com/0123/workers/services/view/a%2Fb%EF%BF%BD/production";
  expect(workerLink(aWorker({ script: "a/b\ud800" }))).toEqual({ literal: '"a/b\\u{d800}"', url });
  expect(workerLink(aWorker({ dispatchNamespace: "tenants" }))).toEqual({ literal: "api" });
});
