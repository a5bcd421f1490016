import { expect, test } from "@jest/globals";
import { rateLimitOf, refusalOf } from "../../src/cloudflare/refusal.ts";
import type { ReportedError } from "../../src/model/request/failure.ts";
import { redactor } from "../../src/privacy/redaction.ts";

const redact = redactor(["s3cret-value", "8675309", "10007"]);

function refused(errors: readonly ReportedError[], rawRay?: string) {
  return refusalOf({ status: 400, errors, rawRay }, redact);
}

const facts = { kind: "refused", status: 400, omittedErrors: 0 };

test.each<[string, ReportedError[], object]>([
  [
    "a known code",
    [{ code: 10007, message: "Not here." }],
    { code: 10007, errors: [{ code: 10007, message: "Not here." }] },
  ],
  [
    "a known code behind an unknown one",
    [{ code: 1 }, { code: 10090 }],
    { code: 10090, errors: [{ code: 1 }, { code: 10090 }] },
  ],
  ["the first of unknown codes", [{}, { code: 2 }, { code: 1 }], { code: 2, errors: [{}, { code: 2 }, { code: 1 }] }],
  ["a value as a code, which is no code then", [{ code: 8675309, message: "x" }], { errors: [{ message: "x" }] }],
  [
    "all members",
    [{ code: 12345, message: "x", documentationUrl: "https://d", pointer: "/secrets/A" }],
    { code: 12345, errors: [{ code: 12345, message: "x", documentationUrl: "https://d", pointer: "/secrets/A" }] },
  ],
  ["no reason", [], { errors: [] }],
  [
    "more errors than anyone reads",
    Array.from({ length: 8 }, (_, index) => ({ code: index + 1 })),
    { code: 1, errors: [1, 2, 3, 4, 5].map((code) => ({ code })), omittedErrors: 3 },
  ],
  [
    "texts that must not be printed as they are",
    [{ message: "s3cret-value\n::error::x", pointer: "/s3cret-value", documentationUrl: "##[x]" }],
    { errors: [{ message: "***\\u{a}: :error: :x", pointer: "/***", documentationUrl: "## [x]" }] },
  ],
])("%s", (_case, errors, expected) => {
  expect(refused(errors)).toEqual({ ...facts, ...expected });
});

test.each([
  ["8f0-AMS", "8f0-AMS"],
  [`::${"x".repeat(99)}`, `: :${"x".repeat(61)}… (cut)`],
  ["s3cret-value", "***"],
])("the ray %j becomes %j", (ray, printable) => {
  expect(refused([], ray)).toMatchObject({ ray: printable });
});

test.each([
  [100160, "contains 46 secrets, which exceeds the limit of 25 per request. Please", 25],
  [100160, "Too many.", undefined],
  [100160, undefined, undefined],
  [10007, "the limit of 25 per request", undefined],
])("code %i, %j: the limit of operations is %j", (code, message, limit) => {
  expect(refused([{ code, ...(message === undefined ? {} : { message }) }])).toMatchObject(
    limit === undefined ? {} : { operationLimit: limit },
  );
  expect("operationLimit" in refused([{ code, ...(message === undefined ? {} : { message }) }])).toBe(
    limit !== undefined,
  );
});

test("the limit of operations is that of the code that says it", () => {
  const errors = [
    { code: 1, message: "the limit of 9 per request" },
    { code: 100160, message: "the limit of 25 per request" },
  ];
  expect(refused(errors)).toMatchObject({ code: 100160, operationLimit: 25 });
});

test.each<[string | undefined, object | undefined]>([
  ["More than 1200 requests per 300 seconds reached.", { quota: 1200, seconds: 300 }],
  ["More than 0 requests per 300 seconds reached.", undefined],
  ["More than 1200 requests per 0 seconds reached.", undefined],
  ["Too many requests.", undefined],
  [undefined, undefined],
])("%j says the rate limit %j", (message, limit) => {
  expect(rateLimitOf([{}, message === undefined ? {} : { message }])).toEqual(limit);
});
