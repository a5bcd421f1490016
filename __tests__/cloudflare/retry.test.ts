import { describe, expect, test } from "@jest/globals";
import { CODES, type RetryRule, STATUSES, statusFacts } from "../../src/cloudflare/codes.ts";
import { type Retry, retryOf } from "../../src/cloudflare/retry.ts";
import type { HttpAnswer } from "../../src/http/request.ts";
import type { RequestReason, TransportCause, UnreadableContent } from "../../src/model/request/failure.ts";

const REQUEST: Retry = { scope: "request", leastSeconds: 0, fromServer: false };
const ACCOUNT: Retry = { scope: "account", leastSeconds: 60, fromServer: false };
const RACE: Retry = { ...REQUEST, only: [2, 5] };

const answerOf = (status: number, change: Partial<HttpAnswer> = {}): HttpAnswer => ({
  status,
  headers: {},
  body: "{}",
  isCut: false,
  ...change,
});

type Refused = { status: number; code?: number; message?: string; headers?: HttpAnswer["headers"] };

function refused({ status, code, message = "m", headers = {} }: Refused, followsRateLimit = false) {
  const errors = [{ message }];
  const reason: RequestReason = { kind: "refused", status, errors, omittedErrors: 0, ...(code && { code }) };
  return retryOf({ reason, answer: answerOf(status, { headers }), followsRateLimit });
}

/** What each rule comes to: at once, and after a rate limit. */
const RULES: Readonly<Record<RetryRule, readonly [Retry | undefined, Retry | undefined]>> = {
  never: [undefined, undefined],
  request: [REQUEST, REQUEST],
  account: [ACCOUNT, ACCOUNT],
  race: [RACE, RACE],
  "after-rate-limit": [undefined, { scope: "account", leastSeconds: 0, fromServer: false, only: [60] }],
};

const RULED = CODES.flatMap(({ codes, retry }) => codes.map((code) => ({ code, retry })));
const both = (answer: Refused) => [refused(answer), refused(answer, true)];

describe("a refusal", () => {
  test.each(RULED)("code $code: $retry, under any status", ({ code, retry }) => {
    for (const status of [200, 400, 403, 409, 429, 500]) {
      const rule = retry ?? statusFacts(status)?.retry ?? "never";
      expect(both({ status, code })).toEqual(RULES[rule]);
    }
  });

  test.each(STATUSES)("status $from to $to: $retry", ({ from, to, retry = "never", isCredential }) => {
    for (const status of [from, to]) {
      expect(both({ status })).toEqual(RULES[retry]);
      expect(both({ status, code: 1 })).toEqual(RULES[isCredential ? "never" : retry]);
    }
  });

  test.each([200, 400, 403, 404])("status %i: never", (status) => {
    expect([...both({ status }), ...both({ status, code: 1 })]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("that says Max auth failures is waited out, whatever came before", () => {
    const message = "Max auth failures reached, please check your Authorization header.";
    expect(refused({ status: 403, code: 9109, message })).toMatchObject({ scope: "account", only: [60] });
    expect(refused({ status: 400, code: 9106, message })).toBeUndefined();
  });
});

test.each<[UnreadableContent, number, string, string | undefined]>([
  ["html", 200, "<html>", "request"],
  ["empty", 204, "", "request"],
  ["not-json", 299, "x", "request"],
  ["unconfirmed", 202, "{}", "request"],
  ["too-large", 200, "{", "request"],
  ["too-large", 403, "{", "request"],
  ["html", 502, "<html>", "request"],
  ["not-json", 404, ' {"succ', "request"],
  ["not-json", 401, '{"succ', "request"],
  ["not-json", 429, '{"succ', "request"],
  ["not-json", 429, "error code: 1015", "account"],
  ["html", 429, "<html>", "account"],
  ["not-json", 404, "404 page not found", undefined],
  ["html", 404, "<html>", undefined],
  ["html", 403, "<html>", undefined],
  ["challenge", 403, "<html>", undefined],
  ["redirect", 302, "", undefined],
  ["redirect", 302, "{}", undefined],
])("an answer that cannot be read: %s, HTTP %i, %j: %s", (content, status, body, scope) => {
  const retry = retryOf({ reason: { kind: "unreadable", status, content }, answer: answerOf(status, { body }) });
  expect(retry?.scope).toBe(scope);
});

test.each<[UnreadableContent, number, string, string | undefined]>([
  ["unconfirmed", 200, "{}", undefined],
  ["unconfirmed", 202, "{}", undefined],
  ["empty", 204, "", undefined],
  ["too-large", 200, "{", undefined],
  ["not-json", 200, '{"succ', undefined],
  ["html", 502, "<html>", "request"],
  ["not-json", 502, '{"succ', "request"],
  ["not-json", 429, "error code: 1015", "account"],
])("a version that may have been made: %s, HTTP %i, %j: %s", (content, status, body, scope) => {
  const reason = { kind: "unreadable", status, content } as const;
  expect(retryOf({ reason, answer: answerOf(status, { body }), purpose: "stage" })?.scope).toBe(scope);
});

test.each<[TransportCause | "deadline", boolean]>([
  ["timeout", true],
  ["tls", true],
  ["proxy-cannot-reach-host", true],
  ["host-not-found", true],
  ["connection-refused", true],
  ["connection-broken", true],
  ["cancelled", false],
  ["deadline", false],
  ["proxy-refused", false],
  ["certificate-expired", false],
  ["certificate-for-another-host", false],
  ["certificate-not-trusted", false],
])("no answer: %s: %j", (cause, isRetried) => {
  expect(retryOf({ reason: { kind: "no-answer", cause, codes: [] } })).toEqual(isRetried ? REQUEST : undefined);
});

test("what was not sent is not retried", () => {
  expect(retryOf({ reason: { kind: "not-sent", why: "deadline" } })).toBeUndefined();
});

describe("how long", () => {
  const DATE = "Thu, 01 Jan 2099 00:00:00 GMT";

  test.each<[string, Record<string, string>, number | undefined]>([
    ["seconds", { "retry-after": "7" }, 7],
    ["none", { "retry-after": "0" }, 0],
    ["a date, by the server's clock", { "retry-after": "Thu, 01 Jan 2099 00:00:20 GMT", date: DATE }, 20],
    ["a date without the server's clock", { "retry-after": DATE }, undefined],
    ["not in whole seconds", { "retry-after": "1.5", date: DATE }, undefined],
    ["twice", { "retry-after": "5, 5", date: DATE }, undefined],
    ["no time at all", { "retry-after": "soon", date: DATE }, undefined],
    ["missing", {}, undefined],
  ])("Retry-After: %s", (_case, headers, seconds) => {
    const fromServer = seconds !== undefined;
    expect(refused({ status: 503, headers })).toEqual({ ...REQUEST, leastSeconds: seconds ?? 0, fromServer });
    expect(refused({ status: 429, code: 971, headers })).toEqual({
      ...ACCOUNT,
      leastSeconds: seconds ?? 60,
      fromServer,
    });
    const aftermath = refused({ status: 401, headers }, true);
    expect(aftermath).toMatchObject({ fromServer, only: [seconds ?? 60] });
  });
});
