import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Declaration } from "../../src/model/patch.ts";
import type { Worker } from "../../src/model/worker.ts";
import { logFailure, logIntent, logOutcome } from "../../src/report/log.ts";
import { fakePorts } from "../support/fake-ports.ts";

const WORKER = { accountId: "0123", script: "api", dispatchNamespace: undefined };
const A = { name: "A", type: "secret_text", text: "s3cret" } as const;

describe("the intent", () => {
  const batch = Array.from({ length: 101 }, () => A);
  test.each<[Partial<Worker>, Partial<Declaration>, boolean, string]>([
    [{}, { set: [A], delete: ["B", "C"] }, true, "Worker api (account 0123): 1 to set, 2 to delete."],
    [{}, { set: [A], versionTags: { a: 1 } }, true, "Worker api (account 0123): 1 to set, with version tags."],
    [{}, { set: [A] }, false, "Worker api (account 0123): 1 to set, into a new version that is not deployed."],
    [{}, { set: batch }, true, "Worker api (account 0123): 101 to set, in 2 requests one after another."],
    [{}, {}, true, "Worker api (account 0123): nothing to set or delete."],
    [{}, {}, false, "Worker api (account 0123): nothing to set or delete."],
    [
      { dispatchNamespace: "tenants" },
      { delete: ["B"] },
      true,
      "Worker api (account 0123, dispatch namespace tenants): 1 to delete.",
    ],
  ])("%j %j, deployed: %j", (change, declared, deploy, line) => {
    const ports = fakePorts({});
    const declaration = { set: [], delete: [], versionTags: {}, ...declared };
    logIntent(ports.core, { workers: [{ ...WORKER, ...change }], declaration, deploy });
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
const UNCHANGED = "Nothing had to be changed. Secrets on the Worker: 1.";
const VERSION = "Version b7c1 has the change and is not deployed. Deploy it with wrangler versions deploy.";
const PART = "Version b7c1 has what was applied, and is not deployed.";
const many = Array.from({ length: 41 }, (_, index) => `N${index}`);

describe("the outcome", () => {
  test.each<[string, Partial<Outcome>, string[]]>([
    ["patched", { set: ["A", "B"], deleted: ["C"] }, ["Set: A, B", "Deleted: C", PROVED]],
    ["patched, with a name that was not there", { deleted: ["C", "D"], absent: ["D"] }, ["Deleted: C", PROVED]],
    ["unchanged", { status: "unchanged", deleted: ["D"], absent: ["D"] }, [UNCHANGED]],
    ["a dry run", { status: "planned", set: ["A"] }, []],
    ["a version", { set: ["A"], versionId: "b7c1" }, ["Set: A", VERSION]],
    ["a version, failed half-way", { status: "failed", set: ["A"], versionId: "b7c1" }, ["Set: A", PART]],
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
