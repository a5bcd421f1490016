import { describe, expect, test } from "@jest/globals";
import { CODES, codeFacts, refusalFacts, STATUSES, statusFacts } from "../../src/cloudflare/codes.ts";
import type { RequestReason, UnreadableContent } from "../../src/model/request/failure.ts";

const ALL = [...CODES, ...STATUSES];

describe("the tables", () => {
  test("have each code once", () => {
    const codes = CODES.flatMap((facts) => facts.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.map((code) => codeFacts(code)?.codes.includes(code))).toEqual(codes.map(() => true));
  });

  test("have each status once", () => {
    const statuses = STATUSES.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(statuses.filter((status, index) => statuses.indexOf(status) !== index)).toEqual([]);
    expect(statuses.map((status) => statusFacts(status) !== undefined)).toEqual(statuses.map(() => true));
  });

  test.each(ALL)("have whole sentences: $cause", ({ cause, remedy }) => {
    for (const text of [cause, remedy]) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  test("blame the credentials only for what would fail every other Worker too", () => {
    const odd = ALL.filter(({ isCredential, stopsFleet }) => isCredential && !stopsFleet);
    expect(odd).toEqual([]);
  });
});

/** Codes of Cloudflare's documentation and of its users' reports that this action is known to meet. */
const MET = [
  [10000, 9103, 9106, 9109, 6003, 6102, 6103, 6111, 7000, 7003, 10001, 10002, 10007, 10013, 10090, 10092, 100119],
  [10015, 10021, 10023, 10026, 10035, 10353, 10053, 10054, 10055, 10056, 10214, 10215, 10222, 100160, 971, 10429],
  [10041, 10061, 10085, 10144, 10157, 10159, 10180, 10181, 10182, 11000, 100143],
].flat();

test.each(MET)("code %i is known", (code) => {
  expect(codeFacts(code)).toBeDefined();
});

test.each([undefined, 0, 1, 404])("code %j is not known", (code) => {
  expect(codeFacts(code)).toBeUndefined();
});

test.each([200, 302, 400, 403, 404, 499, 600])("status %i says nothing by itself", (status) => {
  expect(statusFacts(status)).toBeUndefined();
});

const refused = (status: number, code?: number): RequestReason => ({
  kind: "refused",
  status,
  ...(code === undefined ? {} : { code }),
  errors: [],
  omittedErrors: 0,
});
const unreadable = (status: number, content: UnreadableContent): RequestReason => ({
  kind: "unreadable",
  status,
  content,
});

describe("what is known about a failure", () => {
  test.each<[string, RequestReason, string | undefined]>([
    ["a known code, whatever its status", refused(500, 10053), codeFacts(10053)?.cause],
    ["an unknown code with a status that says something", refused(503, 2), statusFacts(503)?.cause],
    ["a status without a code", refused(401), statusFacts(401)?.cause],
    ["an unknown code with 401, which nothing is made up for", refused(401, 2), undefined],
    ["an unknown code with 403", refused(403, 2), undefined],
    ["403 without a code", refused(403), undefined],
    ["a page of the edge", unreadable(502, "html"), statusFacts(502)?.cause],
    ["the edge's rate limit, which is the caller's", unreadable(429, "html"), codeFacts(971)?.cause],
    ["no content with a status that says something", unreadable(401, "empty"), statusFacts(401)?.cause],
    ["JSON that cannot be read", unreadable(200, "not-json"), undefined],
    ["no answer", { kind: "no-answer", cause: "timeout", codes: [] }, undefined],
    ["nothing sent", { kind: "not-sent", why: "cancelled" }, undefined],
  ])("%s", (_case, reason, cause) => {
    expect(refusalFacts(reason)?.cause).toBe(cause);
  });

  test.each<[RequestReason, RegExp]>([
    [unreadable(200, "html"), /proxy or a login page/],
    [unreadable(401, "html"), /proxy or a login page/],
    [unreadable(403, "html"), /proxy or a login page/],
    [unreadable(403, "challenge"), /took the runner for a bot/],
    [unreadable(503, "challenge"), /took the runner for a bot/],
    [unreadable(307, "redirect"), /another URL/],
  ])("%j: %s", (reason, cause) => {
    expect(refusalFacts(reason)?.cause).toMatch(cause);
    expect(refusalFacts(reason)?.isCredential).toBeUndefined();
  });

  test.each<[RequestReason, boolean]>([
    [refused(401), true],
    [unreadable(401, "html"), true],
    [unreadable(403, "html"), true],
    [unreadable(403, "challenge"), false],
    [unreadable(307, "redirect"), true],
    [refused(403), false],
    [refused(404, 10007), false],
    [unreadable(502, "html"), false],
  ])("%j stops a fleet: %j", (reason, stops) => {
    expect(refusalFacts(reason)?.stopsFleet === true).toBe(stops);
  });
});
