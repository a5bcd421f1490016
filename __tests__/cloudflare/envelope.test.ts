import { describe, expect, test } from "@jest/globals";
import {
  bindingList,
  bindingMap,
  credible,
  type Door,
  readAnswer,
  settingsBindings,
  versionBindings,
} from "../../src/cloudflare/envelope.ts";
import type { HttpAnswer } from "../../src/http/request.ts";
import { redactor } from "../../src/privacy/redaction.ts";

const door: Door = {
  redact: redactor(["s3cret-value"]),
  displayName: (name) => `<${name}>`,
  known: new Map(),
};

const RAY = { "cf-ray": "8f0-AMS" };

function read(body: string, answer: Partial<HttpAnswer> = {}) {
  return readAnswer({ status: 200, headers: RAY, body, isCut: false, ...answer }, door);
}

describe("a success", () => {
  test.each([
    ['{"success":true,"errors":[],"messages":[],"result":{"A":1}}', { A: 1 }],
    ['{"success":true,"errors":null,"result":null}', null],
    ['{"success":true}', undefined],
  ])("%s", (body, result) => {
    expect(read(body)).toMatchObject({ envelope: { result } });
  });

  test("that cannot be used after all has the facts of its answer", () => {
    const [answer] = [read('{"success":true}', { status: 201 })].filter((one) => "envelope" in one);
    expect(answer?.envelope.unusable("no-list")).toEqual({
      kind: "unreadable",
      status: 201,
      content: "no-list",
      ray: "8f0-AMS",
    });
  });
});

describe("a refusal", () => {
  test.each<[string, string, object[]]>([
    ["a success that is none", '{"success":"true"}', []],
    [
      "all members",
      '{"errors":[{"code":10007,"message":"m","documentation_url":"d","source":{"pointer":"/p"}}],"result":null}',
      [{ code: 10007, message: "m", documentationUrl: "d", pointer: "/p" }],
    ],
    [
      "members of other types",
      '{"errors":[{"code":"10007","message":1,"documentation_url":null,"source":"x"},{"source":{"pointer":1}}]}',
      [{}, {}],
    ],
    ["errors that are not objects", '{"errors":["m",1,null]}', [{ message: "m" }, {}, {}]],
    ["errors: null", '{"success":false,"errors":null}', []],
    ["code and error", '{"code":7003,"error":"m"}', [{ code: 7003, message: "m" }]],
    ["errors before code and error", '{"error":"m","errors":[{"code":1}]}', [{ code: 1 }]],
  ])("%s", (_case, body, errors) => {
    expect(read(body)).toMatchObject({ reason: { kind: "refused", status: 200, errors, ray: "8f0-AMS" } });
  });

  test.each([400, 404, 500])("with status %i, whatever the envelope says", (status) => {
    expect(read('{"success":true}', { status })).toMatchObject({ reason: { kind: "refused", status } });
  });
});

describe("an answer that cannot be read", () => {
  const html = "\n<!DOCTYPE html><p>s3cret-value";

  test.each<[string, string, Partial<HttpAnswer>]>([
    ["empty", " \n", {}],
    ["not-json", '{"success":tr', {}],
    ["not-json", "[]", {}],
    ["not-json", "null", {}],
    ["not-json", '"ok"', {}],
    ["not-json", "404 page not found", { status: 404 }],
    ["html", html, { status: 401 }],
    ["html", "<HEAD>", { status: 502 }],
    ["html", html, { status: 403, headers: { ...RAY, "cf-mitigated": "block" } }],
    ["challenge", html, { status: 403, headers: { ...RAY, "cf-mitigated": "challenge" } }],
    ["redirect", "", { status: 302, headers: { ...RAY, location: "https://user:s3cret-value@x" } }],
    ["redirect", '{"success":true}', { status: 307 }],
    ["too-large", '{"success":true}', { isCut: true }],
    ["unconfirmed", '{"success":true,"errors":[{"code":1}]}', {}],
    ["unconfirmed", '{"success":true,"error":"m"}', {}],
    ["unconfirmed", '{"success":true,"errors":[]}', { status: 202 }],
  ])("%s: %j %j", (content, body, answer) => {
    const { status = 200 } = answer;
    expect(read(body, answer)).toEqual({ reason: { kind: "unreadable", status, content, ray: "8f0-AMS" } });
  });

  test("says nothing of a ray that is missing", () => {
    expect(read("", { headers: {} })).toEqual({ reason: { kind: "unreadable", status: 200, content: "empty" } });
  });
});

const A = { name: "A", displayName: "<A>", type: "secret_text" };

test.each<[string, unknown, unknown]>([
  ["names and types only", { A: { name: "A", type: "secret_text", text: "x" } }, [A]],
  ["a type that must not be printed as it is", { A: { type: "s3cret-value\n" } }, [{ ...A, type: "***\\u{a}" }]],
  ["an entry without a type", { A: {} }, [{ ...A, type: "" }]],
  ["a type that is none", { A: { type: 1 } }, [{ ...A, type: "" }]],
  ["none", {}, []],
  ["an entry that is not an object", { A: "x", B: {} }, "no-list"],
  ["a name that is gone", { A: { type: "secret_text" }, B: null }, "no-list"],
  ["script metadata", { id: "api", etag: "x", handlers: ["fetch"] }, "no-list"],
  ["another shape", { bindings: [{ name: "A", type: "secret_text" }] }, "no-list"],
  ["missing", undefined, "no-list"],
  ["null", null, "no-list"],
  ["a list", [], "no-list"],
])("a map of bindings: %s", (_case, result, bindings) => {
  expect(bindingMap(result, door)).toEqual(bindings);
  expect(versionBindings({ id: "x", env: result }, door)).toEqual(bindings);
});

test.each<[string, ReturnType<typeof bindingMap>, unknown]>([
  ["bindings", [A], [A]],
  ["none", [], undefined],
  ["an entry without a type", [A, { ...A, type: "" }], undefined],
  ["no list", "no-list", undefined],
  ["too many", "too-large", undefined],
])("what an accepted patch reports: %s", (_case, bindings, credited) => {
  expect(credible(bindings)).toEqual(credited);
});

test.each<[string, unknown, unknown]>([
  ["names and types only", [{ name: "A", type: "secret_text", text: "x" }], [A]],
  ["none", [], []],
  ["no type", [{ name: "A" }], [{ ...A, type: "" }]],
  ["an entry without a name", [{ name: "A", type: "x" }, { type: "x" }], "no-list"],
  ["an entry that is not an object", ["A"], "no-list"],
  ["a map", {}, "no-list"],
  ["missing", undefined, "no-list"],
  ["null", null, "no-list"],
])("a list of bindings: %s", (_case, result, bindings) => {
  expect(bindingList(result, door)).toEqual(bindings);
  expect(settingsBindings({ bindings: result }, door)).toEqual(bindings);
  expect(versionBindings({ bindings: result, env: undefined }, door)).toEqual(bindings);
});

test("a version that has both is read from its list", () => {
  const env = { B: { type: "secret_text" } };
  expect(versionBindings({ bindings: [{ name: "A", type: "secret_text" }], env }, door)).toEqual([A]);
});

test("a version whose list is none is not read from its map", () => {
  expect(versionBindings({ bindings: null, env: { A: { type: "secret_text" } } }, door)).toBe("no-list");
});

test.each([undefined, null, []])("bindings of %j", (result) => {
  expect([settingsBindings(result, door), versionBindings(result, door)]).toEqual(["no-list", "no-list"]);
});

test("no more than 10,000 bindings are remembered", () => {
  const known: Door["known"] = new Map();
  for (let list = 0; list < 6; list += 1) {
    const names = Array.from({ length: 2_000 }, (_, index) => ({ name: `N${list}_${index}`, type: "secret_text" }));
    expect(bindingList(names, { ...door, known })).toHaveLength(2_000);
  }
  expect(known.size).toBe(10_000);
});

describe("more than is worked on", () => {
  const named = (names: readonly string[]) => names.map((name) => ({ name, type: "secret_text" }));
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `N${index}`);
  const toMap = (list: ReturnType<typeof named>) => Object.fromEntries(list.map((one) => [one.name, one]));

  test.each([
    ["2,001 bindings", numbered(2_001)],
    ["a name of 257 characters", ["N".repeat(257)]],
  ])("%s", (_case, names) => {
    expect([bindingList(named(names), door), bindingMap(toMap(named(names)), door)]).toEqual([
      "too-large",
      "too-large",
    ]);
  });

  test.each([
    ["2,000 bindings", numbered(2_000)],
    ["a name of 256 characters", ["N".repeat(256)]],
  ])("but not %s", (_case, names) => {
    expect(
      [bindingList(named(names), door), bindingMap(toMap(named(names)), door)].map(({ length }) => length),
    ).toEqual([names.length, names.length]);
  });
});
