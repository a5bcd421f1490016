import { expect, test } from "@jest/globals";
import { logIntent, workerLog } from "../../src/report/log.ts";
import { fakeCore } from "../support/fake-core.ts";
import { aDeclared, anOutcome, aPlanView, aWorker, numbered } from "../support/results.ts";

test.each([
  [100, "Worker api in account 0123: delete N0001"],
  [101, " (in 2 requests, one after another)."],
])("the intent to delete %i names says what will be sent", (count, text) => {
  const { core, calls } = fakeCore();
  logIntent(core, { workers: [aWorker()], declared: aDeclared({ set: [], delete: numbered(count) }), deploy: true });
  expect(calls).toEqual([{ name: "info", args: [expect.stringContaining(text)] }]);
});

test("of one Worker, its events, plan and outcome are logged", () => {
  const { core, of } = fakeCore();
  const { onEvent, onPlan, onOutcome } = workerLog(core);
  onEvent({ kind: "rate-limit", waitMilliseconds: 2000, asked: true });
  onEvent({ kind: "request", method: "GET", path: "/", status: 200, milliseconds: 1, attempt: 1, ray: undefined });
  onPlan(aPlanView({ dryRun: false }));
  onOutcome(anOutcome());
  expect(of("info")).toEqual([
    "Rate limited: waiting 2 s, as Cloudflare asks.",
    "Plan for Worker api: 1 to create.",
    "  + A  secret_text  create",
    "Set: A",
    "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1.",
  ]);
  expect(of("debug")).toEqual([]);
});

test("a name to delete that was probably misspelled is a warning", () => {
  const { core, of } = fakeCore();
  const notFound = [{ name: "OLD", nearest: "OLDER" }];
  workerLog(core).onOutcome(anOutcome({ absent: ["OLD"], notFound }));
  expect(of("warning")).toEqual(["OLD is not on the Worker, so nothing was deleted. Did you mean OLDER?"]);
});

test("of a step that is debugged, each request is a line", () => {
  const { core, of } = fakeCore({ isDebug: true });
  const request = { kind: "request", method: "GET", path: "/x", milliseconds: 1, attempt: 1, ray: undefined } as const;
  workerLog(core).onEvent({ ...request, status: 200 });
  expect([of("debug"), of("info")]).toEqual([["GET /x: 200 in 1 ms (attempt 1)"], []]);
});
