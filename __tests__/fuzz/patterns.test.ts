import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { idlePatterns } from "../../src/model/names/idle-patterns.ts";
import { parsePattern } from "../../src/model/names/name-pattern.ts";
import { anyText, expectCases, holds, name, SEED } from "../support/fuzz.ts";

expectCases(5_000);

const token = fc.constantFrom(..."A B _ KEY * ? [ ] [A-Z] [! { } , ( ) | @( !( *( +( ?( ! ^ $ . .* - +".split(" "));
const pattern = fc.oneof(
  { weight: 4, arbitrary: fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join("")) },
  { weight: 1, arbitrary: anyText },
);

test(`any text is a pattern or a fault, and any name is matched or not, FC_SEED=${SEED}`, () =>
  holds({ runs: 4000, of: [pattern, fc.array(fc.oneof(name, anyText), { maxLength: 4 })] }, (text, names) => {
    const parsed = parsePattern(text, 1);
    if (typeof parsed === "string") return;
    for (const one of names) expect(typeof parsed.matches(one)).toBe("boolean");
    const [idle] = idlePatterns({ patterns: [parsed], names, atStake: names });
    expect(idle === undefined).toBe(names.some(parsed.matches));
  }));

test("a name is a pattern for itself and for no other name", () =>
  holds({ runs: 1000, of: [name.filter((one) => !one.endsWith("$")), name] }, (text, other) => {
    const parsed = parsePattern(text, 1);
    expect(typeof parsed === "object" && parsed.matches(text)).toBe(true);
    expect(typeof parsed === "object" && parsed.matches(other)).toBe(text === other);
  }));
