import { expect, test } from "@jest/globals";
import { redactor } from "../../src/privacy/redaction.ts";
import { serverNames } from "../../src/privacy/server-names.ts";

const VALUE = "s3cret_value";
const LONG = "N".repeat(200);

test.each<[string, string, string]>([
  ["an identifier", "OLD", "OLD"],
  ["any other text", "::error::x\n", '": :error: :x\\u{a}"'],
  ["a value", VALUE, '"***"'],
  ["a value within", `K_${VALUE}`, '"K_***"'],
  ["an endless identifier", LONG, `"${"N".repeat(128)}… (cut)"`],
  ["a declared name that is an identifier", `DB_${VALUE}`, `DB_${VALUE}`],
  ["a declared name that is not", "api-key", '"api-key"'],
])("%s", (_case, name, expected) => {
  const display = serverNames({ declared: [`DB_${VALUE}`, "api-key"], redact: redactor([VALUE]) });
  expect(display(name)).toBe(expected);
});
