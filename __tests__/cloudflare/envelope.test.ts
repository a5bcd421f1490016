import { describe, expect, test } from "@jest/globals";
import { bindingList, bindingMap, parseEnvelope } from "../../src/cloudflare/envelope.ts";

describe("parseEnvelope", () => {
  test.each<[string, string, unknown]>([
    [
      "a success",
      '{"success":true,"errors":[],"messages":[],"result":{"A":1}}',
      { success: true, errors: [], result: { A: 1 } },
    ],
    ["no result", '{"success":true}', { success: true, errors: [], result: undefined }],
    ["a success that is none", '{"success":"true"}', { success: false, errors: [], result: undefined }],
    [
      "an error",
      '{"success":false,"errors":[{"code":10007,"message":"m","documentation_url":"d","source":{"pointer":"/p"}}],"result":null}',
      { success: false, errors: [{ code: 10007, message: "m", documentationUrl: "d", pointer: "/p" }], result: null },
    ],
    [
      "fields of other types",
      '{"errors":[{"code":"10007","message":1,"documentation_url":null,"source":"x"},{"source":{"pointer":1}}]}',
      { success: false, errors: [{}, {}], result: undefined },
    ],
    [
      "errors that are no objects",
      '{"errors":["m",1,null]}',
      { success: false, errors: [{ message: "m" }, {}, {}], result: undefined },
    ],
    ["errors: null", '{"success":false,"errors":null}', { success: false, errors: [], result: undefined }],
    [
      "code and error",
      '{"code":7003,"error":"m"}',
      { success: false, errors: [{ code: 7003, message: "m" }], result: undefined },
    ],
    [
      "errors before code and error",
      '{"error":"m","errors":[{"code":1}]}',
      { success: false, errors: [{ code: 1 }], result: undefined },
    ],
    ["nothing", "", undefined],
    ["HTML", "<html></html>", undefined],
    ["cut off", '{"success":tr', undefined],
    ["a list", "[]", undefined],
    ["null", "null", undefined],
    ["a word", '"ok"', undefined],
  ])("%s", (_case, body, envelope) => {
    expect(parseEnvelope(body)).toEqual(envelope);
  });
});

test.each<[string, unknown, unknown]>([
  ["names and types alone", { A: { name: "A", type: "plain_text", text: "x" } }, [{ name: "A", type: "plain_text" }]],
  ["a name that is gone", { A: null, B: { type: "secret_text" } }, [{ name: "B", type: "secret_text" }]],
  ["no type", { A: {}, B: 1, C: { type: 1 } }, ["A", "B", "C"].map((name) => ({ name, type: "unknown" }))],
  ["none", {}, []],
  ["missing", undefined, undefined],
  ["null", null, undefined],
  ["a list", [], undefined],
])("a map of bindings: %s", (_case, result, bindings) => {
  expect(bindingMap(result)).toEqual(bindings);
});

test.each<[string, unknown, unknown]>([
  ["names and types alone", [{ name: "A", type: "secret_text", text: "x" }], [{ name: "A", type: "secret_text" }]],
  ["none", [], []],
  ["no type", [{ name: "A" }], [{ name: "A", type: "unknown" }]],
  ["an entry without a name", [{ name: "A", type: "x" }, { type: "x" }], undefined],
  ["an entry that is none", ["A"], undefined],
  ["a map", {}, undefined],
  ["missing", undefined, undefined],
])("a list of bindings: %s", (_case, result, bindings) => {
  expect(bindingList(result)).toEqual(bindings);
});
