import { expect, test } from "@jest/globals";
import { limitWarnings } from "../../../src/inputs/secrets/server-limits.ts";
import type { Secret } from "../../../src/model/secret.ts";
import { HMAC_KEY } from "../../support/generated-keys.ts";

const text = (name: string, value: string): Secret => ({ name, type: "secret_text", text: value });
const warnings = (secrets: readonly Secret[]): string[] =>
  limitWarnings(secrets.map((secret) => ({ secret, place: "secrets" })));
const many = (count: number): Secret[] => Array.from({ length: count }, (_, index) => text(`N${index}`, "x"));

test("values over 5,000 bytes, in UTF-8, by name", () => {
  const secrets = [text("A", "x".repeat(5000)), text("B", "x".repeat(5001)), text("C", "ä".repeat(2501)), HMAC_KEY];
  expect(warnings(secrets)).toEqual(
    ["B", "C"].map((name) => `${name} is larger than 5,000 bytes; Cloudflare refuses values over 5 KB.`),
  );
});

test.each([
  [64, []],
  [
    65,
    [
      "More than 64 secrets are to be set; a Worker on the Free plan holds at most 64 variables, plain-text ones included.",
    ],
  ],
  [
    128,
    [
      "More than 64 secrets are to be set; a Worker on the Free plan holds at most 64 variables, plain-text ones included.",
    ],
  ],
  [
    129,
    [
      "More than 128 secrets are to be set; a Worker on the Paid plan holds at most 128 variables, plain-text ones included.",
    ],
  ],
])("%d secrets", (count, expected) => {
  expect(warnings(many(count))).toEqual(expected);
});
