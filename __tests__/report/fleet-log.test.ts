import { describe, expect, test } from "@jest/globals";
import { notRun, type Outcome } from "../../src/model/outcome.ts";
import { FleetLog, type FleetLogOptions, logFleet } from "../../src/report/fleet-log.ts";
import type { PlanView } from "../../src/report/words/plan.ts";
import { type FakePorts, fakePorts } from "../support/fake-ports.ts";

const NOTHING = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] } as const;
const patched = (script: string): Outcome => ({
  ...{ script, status: "patched", ...NOTHING, set: ["A"], names: ["A"], attempts: 1, requests: 1 },
});
const failed = (script: string, message = `Refused Worker ${script}.\nNothing was changed.`): Outcome => ({
  ...{ script, status: "failed", ...NOTHING, notApplied: ["A"], attempts: 1, requests: 1 },
  error: { code: 10007, message },
});
const left = (script: string): Outcome =>
  notRun(script, {
    code: 10000,
    reason: "what Worker w0 met (code 10000) would meet every other one as well",
    declared: ["A"],
  });
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index}`);

/** A log with a clock that the test turns on. */
function fleetLog(options: Partial<FleetLogOptions> = {}): {
  log: FleetLog;
  ports: FakePorts;
  pass: (seconds: number) => void;
} {
  let now = 2000;
  const clock = { now: () => now, sleep: () => Promise.resolve(), random: () => 0.5 };
  const ports = fakePorts({ clock });
  const log = new FleetLog({
    core: ports.core,
    clock,
    total: 1000,
    deadlineSeconds: 900,
    policy: () => undefined,
    ...options,
  });
  const pass = (seconds: number): void => {
    now += seconds * 1000;
  };
  return { log, ports, pass };
}

describe("progress", () => {
  test("is told at most every ten seconds, whatever happens", () => {
    const { log, ports, pass } = fleetLog();
    for (const script of numbered(400)) {
      pass(0.1);
      log.outcome(patched(script));
    }
    expect(ports.of("info")).toEqual([
      "100 of 1,000 Workers done, 0 failed, 900 left. About 2 min to go.",
      "200 of 1,000 Workers done, 0 failed, 800 left. About 80 s to go.",
      "300 of 1,000 Workers done, 0 failed, 700 left. About 70 s to go.",
      "400 of 1,000 Workers done, 0 failed, 600 left. About 60 s to go.",
    ]);
  });

  test("of less than ten seconds, or of none left, is not told", () => {
    const { log, ports, pass } = fleetLog({ total: 2 });
    pass(9.99);
    log.outcome(patched("a"));
    pass(60);
    log.outcome(patched("b"));
    expect(ports.of("info")).toEqual([]);
  });

  test("is told with a wait too, since nothing else may happen for minutes", () => {
    const { log, ports, pass } = fleetLog();
    pass(12);
    log.tell("Every request waits 300 s.");
    expect(ports.of("info")).toEqual(["Every request waits 300 s.", "0 of 1,000 Workers done, 0 failed, 1,000 left."]);
  });

  test("counts failures, and those that are not run", () => {
    const { log, ports, pass } = fleetLog({ total: 4 });
    log.outcome(patched("a"));
    log.outcome(failed("b"));
    pass(10);
    log.outcome(left("c"));
    expect(ports.of("info").at(-1)).toBe("3 of 4 Workers done, 2 failed, 1 left. About 4 s to go.");
  });

  test.each([
    // A fast start says nothing of what comes when the limit is used up.
    [{ quota: 100, seconds: 300 }, "About 40 min to go."],
    [{ quota: 1200, seconds: 300 }, "About 2 min to go."],
    [{ quota: 0, seconds: 300 }, "About 2 min to go."],
  ])("is estimated by what the limit %j lets through, where that is longer", (policy, estimate) => {
    const { log, ports, pass } = fleetLog({ policy: () => policy, deadlineSeconds: 21_600 });
    for (const script of numbered(99)) log.outcome(patched(script));
    pass(10.9);
    log.outcome(patched("one more"));
    expect(ports.of("info")).toEqual([`100 of 1,000 Workers done, 0 failed, 900 left. ${estimate}`]);
  });
});

describe("the warning of the deadline", () => {
  const policy = { quota: 100, seconds: 300 };

  test("comes once, as soon as the limit is known", () => {
    let known: typeof policy | undefined;
    const { log, ports } = fleetLog({ policy: () => known });
    log.outcome(patched("a"));
    expect(ports.of("warning")).toEqual([]);
    known = policy;
    for (const script of ["b", "c"]) log.outcome(patched(script));
    expect(ports.of("warning")).toEqual([
      "The account's rate limit lets these Workers through in no less than 45 min, and the deadline ends in 15 min. What is " +
        "not done by then fails; raise deadline, or run the step again with failed-scripts.",
    ]);
  });

  test("does not come where the time is enough", () => {
    const { log, ports } = fleetLog({ policy: () => policy, deadlineSeconds: 3600 });
    log.outcome(patched("a"));
    expect(ports.of("warning")).toEqual([]);
  });

  test("does not come after a failure that may be everybody's: nothing would be let through at all", () => {
    const { log, ports } = fleetLog({ policy: () => policy });
    log.outcome(failed("w0"));
    for (const script of numbered(20)) log.outcome(left(script));
    expect(ports.of("warning")).toEqual([]);
  });
});

describe("lines are as many as can be read", () => {
  test("of failures twenty, with their first lines", () => {
    const { log, ports } = fleetLog();
    for (const script of numbered(50)) log.outcome(failed(script));
    expect(ports.of("info")).toEqual([
      ...numbered(20).map((script) => `Failed: ${script}. Refused Worker ${script}.`),
      "Further failures are told at the end.",
    ]);
  });

  test("of Workers that are not run one, which takes no failure's place", () => {
    const { log, ports } = fleetLog();
    for (const script of numbered(500)) log.outcome(left(script));
    log.outcome(failed("last"));
    expect(ports.of("info")).toEqual([
      "No further Worker is started. Not run: what Worker w0 met (code 10000) would meet every other one as well.",
      "Failed: last. Refused Worker last.",
    ]);
  });

  test("of waits a hundred", () => {
    const { log, ports } = fleetLog();
    for (const script of numbered(200)) log.tell(`Waiting for ${script}.`);
    expect(ports.of("info")).toEqual([
      ...numbered(100).map((script) => `Waiting for ${script}.`),
      "Further waits and the like are not told one by one.",
    ]);
  });

  test("of plans two hundred", () => {
    const { log, ports } = fleetLog();
    for (const script of numbered(300)) log.showPlan(viewOf(script));
    expect(ports.of("info")).toEqual([
      ...numbered(200).map((script) => `Plan for Worker ${script}: nothing to do.`),
      "Further plans are not told one by one.",
    ]);
  });
});

function viewOf(script: string): PlanView {
  return {
    worker: { accountId: "0".repeat(32), script, dispatchNamespace: undefined },
    plan: { entries: [], names: [], problems: [], warnings: [], declaration: { set: [], delete: [], versionTags: {} } },
    prune: undefined,
    redact: (text) => text,
    deploy: true,
    dryRun: true,
  };
}

describe("the end", () => {
  const end = (outcomes: readonly Outcome[]): { info: unknown[]; error: unknown[] } => {
    const ports = fakePorts({});
    logFleet(ports.core, outcomes);
    return { info: ports.of("info"), error: ports.of("setFailed") };
  };

  test("counts what became of the Workers", () => {
    const unchanged: Outcome = { ...patched("c"), status: "unchanged" };
    expect(end([patched("a"), patched("b"), unchanged])).toEqual({
      info: ["3 Workers: 2 patched, 1 unchanged, 0 failed."],
      error: [],
    });
  });

  test("says that new versions are not deployed", () => {
    const version = (script: string): Outcome => ({ ...patched(script), versionId: "b7c1" });
    const where = "not deployed. The output results has the version of each Worker (versionId).";
    expect(end([patched("a"), failed("b")]).info).toEqual(["2 Workers: 1 patched, 1 failed."]);
    expect(end([version("a"), failed("b")]).info.at(-1)).toBe(`The new version is ${where}`);
    expect(end([version("a"), version("b")]).info.at(-1)).toBe(`The new versions are ${where}`);
  });

  test("gives each reason once, the most frequent first and what was not run last, and how to go on", () => {
    const other = failed("x", "Refused Worker x: too large.\nNothing was changed.");
    const outcomes = [
      patched("a"),
      other,
      left("y"),
      left("z"),
      left("t"),
      ...["b", "c"].map((script) => failed(script)),
    ];
    expect(end(outcomes)).toEqual({
      info: ["7 Workers: 1 patched, 6 failed."],
      error: [
        [
          "6 of 7 Workers failed. To run again what failed, which is safe, give the output failed-scripts to script-name.",
          ...["", "2 Workers (b, c), for example b:", "Refused Worker b.", "Nothing was changed."],
          ...["", "1 Worker (x):", "Refused Worker x: too large.", "Nothing was changed."],
          ...["", "3 Workers (y, z, t):"],
          "Not run: what Worker w0 met (code 10000) would meet every other one as well.",
          "Nothing was changed.",
        ].join("\n"),
      ],
    });
  });

  test("with more reasons than an annotation holds is in the log as a whole", () => {
    const { info, error } = end(numbered(300).map((script, index) => failed(script, `Reason ${index} of many.`)));
    expect(info.filter((line) => /^Reason \d+ of many\.$/.test(String(line)))).toHaveLength(300);
    expect(String(error[0]).length).toBeLessThan(4096);
    expect(error[0]).toContain("300 of 300 Workers failed.");
  });
});
