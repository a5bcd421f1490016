import { expect, test } from "@jest/globals";
import { fitting } from "../../src/report/room.ts";

test.each<[string, { items: string[]; room: number; between?: number; shown: number }]>([
  ["none", { items: [], room: 0, shown: 0 }],
  ["all, to the last byte", { items: ["aa", "bbb"], room: 9, shown: 2 }],
  ["all but the last, by one byte", { items: ["aa", "bbb"], room: 8, shown: 1 }],
  ["none of them", { items: ["aa"], room: 3, shown: 0 }],
  ["nothing after the first that does not fit, though it would", { items: ["a", "bbbbbbbb", "c"], room: 8, shown: 1 }],
  ["with one byte between", { items: ["aa", "bbb"], room: 7, between: 1, shown: 2 }],
  ["counted in bytes of UTF-8", { items: ["é", "秘", "😀"], room: 14, shown: 2 }],
  ["counted in bytes of UTF-8, all", { items: ["é", "秘", "😀"], room: 15, shown: 3 }],
])("%s", (_case, { items, shown, ...options }) => {
  expect(fitting(items, options)).toEqual({ shown: items.slice(0, shown), rest: items.length - shown });
});
