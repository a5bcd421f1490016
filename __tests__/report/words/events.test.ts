import { expect, test } from "@jest/globals";
import { eventSentence, requestSentence, type ShownEvent } from "../../../src/report/words/events.ts";
import { aRefusal } from "../../support/results.ts";

const failure = aRefusal({ code: 10013, status: 500 });
const retry = { kind: "retry", failure, attempt: 2, maxAttempts: 5, waitMilliseconds: 340, asked: false } as const;
const FAILED = "Attempt 2 of 5 of the patch of Worker api failed: code 10013 (HTTP 500).";

test.each<[string, ShownEvent, string]>([
  ["a retry", retry, `${FAILED} Cloudflare had an internal error. Retrying in 0.4 s.`],
  ["soon", { ...retry, waitMilliseconds: 50 }, `${FAILED} Cloudflare had an internal error. Retrying in 0.1 s.`],
  ["at once", { ...retry, waitMilliseconds: 49 }, `${FAILED} Cloudflare had an internal error. Retrying now.`],
  [
    "as asked",
    { ...retry, waitMilliseconds: 30_000, asked: true },
    `${FAILED} Cloudflare had an internal error. Retrying in 30 s, as Cloudflare asks.`,
  ],
  [
    "without a known cause",
    { ...retry, failure: aRefusal({ code: 4711, status: 400 }) },
    "Attempt 2 of 5 of the patch of Worker api failed: code 4711 (HTTP 400). Retrying in 0.4 s.",
  ],
  [
    "a rate limit",
    { kind: "rate-limit", waitMilliseconds: 2000, asked: true },
    "Rate limited: waiting 2 s, as Cloudflare asks.",
  ],
  [
    "a rate limit that an answer met",
    { ...retry, kind: "rate-limit", waitMilliseconds: 60_000 },
    `${FAILED} Rate limited: waiting 60 s.`,
  ],
  [
    "a lower limit",
    { kind: "operation-limit", limit: 50 },
    "Cloudflare takes fewer operations per request than were sent. Sending at most 50 per request.",
  ],
  ["absent names", { kind: "already-absent", names: ["A", "B"] }, "Not on the Worker, so nothing to delete: A, B."],
])("%s", (_case, event, sentence) => {
  expect(eventSentence(event)).toBe(sentence);
});

test("a sentence that would name no Worker names it if there are many", () => {
  expect(eventSentence({ kind: "already-absent", names: ["A"] }, "api")).toBe(
    "Worker api: Not on the Worker, so nothing to delete: A.",
  );
  expect(eventSentence({ kind: "operation-limit", limit: 1 }, "api")).toMatch(/^Worker api: Cloudflare takes /);
  expect(eventSentence(retry, "api")).toBe(eventSentence(retry));
});

test("a request is named with its answer, for the debug log", () => {
  const request = { kind: "request", method: "GET", path: "/x", milliseconds: 119.6, attempt: 2 } as const;
  expect(requestSentence({ ...request, status: 200, ray: "8f00-AMS" })).toBe(
    "GET /x: 200 in 120 ms (attempt 2, cf-ray 8f00-AMS)",
  );
  expect(requestSentence({ ...request, status: undefined, ray: undefined })).toBe(
    "GET /x: no answer in 120 ms (attempt 2)",
  );
});
