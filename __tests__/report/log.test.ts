import { describe, expect, test } from "@jest/globals";
import { logFailure, logIntent, logOutcome } from "../../src/report/log.ts";
import type { Outcome } from "../../src/secrets/outcome.ts";
import { fakePorts } from "../fake-ports.ts";

const WORKER = { accountId: "0123", script: "api", dispatchNamespace: undefined };
const A = { name: "A", type: "secret_text", text: "s3cret" } as const;

describe("the intent", () => {
  test.each([
    [{}, { set: [A], delete: ["B", "C"], versionTags: {} }, "Worker api (account 0123): 1 to set, 2 to delete."],
    [{}, { set: [A], delete: [], versionTags: { a: 1 } }, "Worker api (account 0123): 1 to set, with version tags."],
    [
      { dispatchNamespace: "tenants" },
      { set: [], delete: ["B"], versionTags: {} },
      "Worker api (account 0123, dispatch namespace tenants): 1 to delete.",
    ],
  ])("%j %j", (change, declaration, line) => {
    const ports = fakePorts({});
    logIntent(ports.core, { worker: { ...WORKER, ...change }, declaration });
    expect(ports.calls).toEqual([{ name: "info", args: [line] }]);
  });
});

const PATCHED: Outcome = {
  script: "api",
  status: "patched",
  set: [],
  deleted: [],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A"],
  attempts: 1,
  requests: 1,
};
const PROVED =
  "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1. Running instances take them up within about 10 seconds.";
const many = Array.from({ length: 41 }, (_, index) => `N${index}`);

describe("the outcome", () => {
  test.each<[string, Partial<Outcome>, string[]]>([
    ["patched", { set: ["A", "B"], deleted: ["C"] }, ["Set: A, B", "Deleted: C", PROVED]],
    ["failed half-way", { status: "failed", set: ["A"] }, ["Set: A"]],
    ["failed", { status: "failed" }, []],
    ["forty names", { status: "failed", set: many.slice(0, 40) }, [`Set: ${many.slice(0, 40).join(", ")}`]],
    ["more names", { status: "failed", deleted: many }, [`Deleted: ${many.slice(0, 40).join(", ")} and 1 more`]],
  ])("%s", (_case, change, lines) => {
    const ports = fakePorts({});
    logOutcome(ports.core, { ...PATCHED, ...change });
    expect(ports.calls).toEqual(lines.map((line) => ({ name: "info", args: [line] })));
  });
});

describe("a failure", () => {
  test.each<[string, string[], [string, string][]]>([
    ["one annotation", ["a", "b"], [["setFailed", "a\nb"]]],
    ["just short enough", ["x".repeat(4000)], [["setFailed", "x".repeat(4000)]]],
    [
      "too long for one annotation",
      ["first", "x".repeat(4000)],
      [
        ["info", "first"],
        ["info", "x".repeat(4000)],
        ["setFailed", `first\n${"x".repeat(3994)}…\nThe whole list is in the log above.`],
      ],
    ],
  ])("%s", (_case, lines, calls) => {
    const ports = fakePorts({});
    logFailure(ports.core, lines);
    expect(ports.calls).toEqual(calls.map(([name, text]) => ({ name, args: [text] })));
    for (const [, text] of calls) expect(text.length).toBeLessThanOrEqual(4096);
  });
});
