import { expect, test } from "@jest/globals";
import { isLoopback } from "../../src/http/loopback.ts";

test.each(["localhost", "[::1]", "127.0.0.1", "127.255.0.9"])("%s is this machine", (hostname) => {
  expect(isLoopback(hostname)).toBe(true);
});

test.each(["localhost.example", "127.0.0.1.example", "127.0.0", "10.0.0.1", "0.0.0.0", "[::ffff:7f00:1]", "::1", ""])(
  "%j is another one",
  (hostname) => {
    expect(isLoopback(hostname)).toBe(false);
  },
);
