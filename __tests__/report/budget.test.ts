import { expect, test } from "@jest/globals";
import { takeWithin } from "../../src/report/budget.ts";

test.each<[string, { items: string[]; bytes: number; separatorBytes?: number; shown: number }]>([
  ["none", { items: [], bytes: 0, shown: 0 }],
  ["all, to the last byte", { items: ["aa", "bbb"], bytes: 9, shown: 2 }],
  ["all but the last, by one byte", { items: ["aa", "bbb"], bytes: 8, shown: 1 }],
  ["none of them", { items: ["aa"], bytes: 3, shown: 0 }],
  ["nothing after the first that does not fit, though it would", { items: ["a", "bbbbbbbb", "c"], bytes: 8, shown: 1 }],
  ["with one byte between", { items: ["aa", "bbb"], bytes: 7, separatorBytes: 1, shown: 2 }],
  ["counted in bytes of UTF-8", { items: ["é", "秘", "😀"], bytes: 14, shown: 2 }],
  ["counted in bytes of UTF-8, all", { items: ["é", "秘", "😀"], bytes: 15, shown: 3 }],
])("%s", (_case, { items, shown, ...options }) => {
  expect(takeWithin(items, options)).toEqual({ shown: items.slice(0, shown), rest: items.length - shown });
});
