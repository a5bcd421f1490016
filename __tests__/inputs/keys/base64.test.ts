import { expect, test } from "@jest/globals";
import { base64Of } from "../../../src/inputs/keys/base64.ts";

test.each<[string, string | undefined]>([
  ["AQID", "AQID"],
  [" AQ\nID\t", "AQID"],
  ["AQ", "AQ=="],
  ["AQI===", "AQI="],
  // Bits that stand for nothing are dropped, as Go's strict decoder asks for.
  ["AR==", "AQ=="],
  ["A", undefined],
  ["AQIDA", undefined],
  ["A=ID", undefined],
  ["_-8=", undefined],
  ["", undefined],
])("%j is %j", (text, base64) => {
  expect(base64Of(text)).toBe(base64);
});
