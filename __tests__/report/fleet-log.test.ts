import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { FleetLog, type FleetLogOptions, logFleet } from "../../src/report/fleet-log.ts";
import { type FakeCore, fakeCore } from "../support/fake-core.ts";
import {
  aFailedOutcome,
  anEntry,
  anOutcome,
  aPlan,
  aPlanView,
  aRefusal,
  aWorker,
  numbered,
} from "../support/results.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const patched = (script: string): Outcome => anOutcome({ script });
const failed = (script: string): Outcome => aFailedOutcome(aRefusal({ script }), { script });
const notRun = (script: string): Outcome =>
  aFailedOutcome(
    { kind: "not-run", because: { kind: "shared-cause", script: "acme", failure: aRefusal({ code: 10000 }) } },
    { script, requests: 0, attempts: 0 },
  );

const NO_LIMIT = { quota: 1e9, seconds: 1 };

/** A log with a clock that the test turns on. */
function fleetLog(
  options: Partial<FleetLogOptions> = {},
  isDebug = false,
): FakeCore & { log: FleetLog; pass: (seconds: number) => void } {
  let now = 2000;
  const fake = fakeCore({ isDebug });
  const clock = { ...virtualClock(), now: () => now };
  const given = { core: fake.core, clock, total: 1000, deadlineSeconds: 900, policy: () => NO_LIMIT, ...options };
  const pass = (seconds: number): void => {
    now += seconds * 1000;
  };
  return { ...fake, log: new FleetLog(given), pass };
}

describe("progress", () => {
  test("is logged at most every ten seconds, whatever happens", () => {
    const { log, of, pass } = fleetLog();
    for (const script of numbered(400)) {
      pass(0.1);
      log.onOutcome(patched(script));
    }
    expect(of("info")).toEqual([
      "100 of 1,000 Workers done, 0 failed, 900 left. About 2 min to go.",
      "200 of 1,000 Workers done, 0 failed, 800 left. About 80 s to go.",
      "300 of 1,000 Workers done, 0 failed, 700 left. About 70 s to go.",
      "400 of 1,000 Workers done, 0 failed, 600 left. About 60 s to go.",
    ]);
  });

  test("of less than ten seconds, or of none left, is not logged", () => {
    const { log, of, pass } = fleetLog({ total: 2 });
    pass(9.99);
    log.onOutcome(patched("a"));
    pass(60);
    log.onOutcome(patched("b"));
    expect(of("info")).toEqual([]);
  });

  test("is logged with a wait too, since nothing else may happen for minutes", () => {
    const { log, of, pass } = fleetLog();
    pass(12);
    log.onEvent({ kind: "rate-limit", waitMilliseconds: 300_000, asked: false });
    expect(of("info")).toEqual(["Rate limited: waiting 300 s.", "0 of 1,000 Workers done, 0 failed, 1,000 left."]);
  });

  test("of plans is logged until all are made", () => {
    const { log, of, pass } = fleetLog({ total: 3 });
    for (const script of ["a", "b", "c"]) {
      pass(10);
      log.onPlan(aPlanView({ worker: aWorker({ script }) }));
    }
    log.onOutcome(failed("a"));
    expect(of("info").filter((line) => /planned|done/.test(String(line)))).toEqual([
      "1 of 3 Workers planned, 0 failed.",
      "2 of 3 Workers planned, 0 failed.",
      "0 of 3 Workers done, 0 failed, 3 left.",
    ]);
  });

  test("counts failures, and Workers that were not tried", () => {
    const { log, of, pass } = fleetLog({ total: 4 });
    log.onOutcome(patched("a"));
    log.onOutcome(failed("b"));
    pass(10);
    log.onOutcome(notRun("c"));
    expect(of("info").at(-1)).toBe("3 of 4 Workers done, 2 failed, 1 left. About 4 s to go.");
  });

  test.each([
    // A fast start says nothing of what comes when the limit is used up.
    [{ quota: 100, seconds: 300 }, "About 40 min to go."],
    [{ quota: 1200, seconds: 300 }, "About 2 min to go."],
  ])("is estimated by what the limit %j lets through, if that takes longer", (policy, estimate) => {
    const { log, of, pass } = fleetLog({ policy: () => policy, deadlineSeconds: 21_600 });
    for (const script of numbered(99)) log.onOutcome(patched(script));
    pass(10.9);
    log.onOutcome(patched("one more"));
    expect(of("info")).toEqual([`100 of 1,000 Workers done, 0 failed, 900 left. ${estimate}`]);
  });
});

describe("the warning of the deadline", () => {
  const policy = { quota: 100, seconds: 300 };

  test("comes once, as soon as the limit is known", () => {
    let known = NO_LIMIT;
    const { log, of } = fleetLog({ policy: () => known });
    log.onOutcome(patched("a"));
    expect(of("warning")).toEqual([]);
    known = policy;
    for (const script of ["b", "c"]) log.onOutcome(patched(script));
    expect(of("warning")).toEqual([
      "The account's rate limit lets these Workers through in no less than 45 min, and the deadline ends in 15 min. " +
        "Workers that are not done by then fail. Raise deadline, or run the step again with failed-scripts.",
    ]);
  });

  // The log begins after two seconds, and 999 Workers are left, for which the limit needs nine more windows.
  test.each([
    [2702, 0],
    [2701, 1],
  ])("comes only if the time is too short: of %i s, %i times", (deadlineSeconds, times) => {
    const { log, of } = fleetLog({ policy: () => policy, deadlineSeconds });
    log.onOutcome(patched("a"));
    expect(of("warning")).toHaveLength(times);
  });

  test("does not come after the deadline for Workers that the limit lets through", () => {
    const { log, of } = fleetLog({ deadlineSeconds: 1 });
    log.onOutcome(patched("a"));
    expect(of("warning")).toEqual([]);
  });

  test("says that there is no time left after the deadline", () => {
    const { log, of } = fleetLog({ policy: () => policy, deadlineSeconds: 1 });
    log.onOutcome(patched("a"));
    expect(of("warning")).toEqual([expect.stringContaining(" 45 min, and the deadline ends in 0 s. ")]);
  });

  test("does not come after a failure that may be everybody's: no request would be let through", () => {
    const { log, of } = fleetLog({ policy: () => policy });
    log.onOutcome(failed("w0"));
    for (const script of numbered(20)) log.onOutcome(notRun(script));
    expect(of("warning")).toEqual([]);
  });
});

describe("lines are as many as can be read", () => {
  test.each([20, 50])("of %i failures twenty, with their first lines", (count) => {
    const { log, of } = fleetLog();
    for (const script of numbered(count, "w")) log.onOutcome(failed(script));
    expect(of("info")).toEqual([
      ...numbered(20, "w").map(
        (script) => `Failed: ${script}. Cloudflare refused the patch of Worker ${script}: code 10007 (HTTP 404).`,
      ),
      "Further failures are listed at the end.",
    ]);
  });

  test("of Workers that are not tried one, which takes no failure's place", () => {
    const { log, of } = fleetLog({ total: 502 });
    log.onOutcome(patched("first"));
    for (const script of numbered(500)) log.onOutcome(notRun(script));
    log.onOutcome(failed("last"));
    expect(of("info")).toEqual([
      "Stopped: Worker acme failed with code 10000, which would fail every other Worker too. 501 Workers were not tried.",
      "Failed: last. Cloudflare refused the patch of Worker last: code 10007 (HTTP 404).",
    ]);
  });

  test("of a step that is debugged, one for each request", () => {
    const { log, of } = fleetLog({}, true);
    const request = {
      kind: "request",
      method: "GET",
      path: "/x",
      milliseconds: 1,
      attempt: 1,
      ray: undefined,
    } as const;
    log.onEvent({ ...request, status: 200 }, "api");
    expect(of("debug")).toEqual(["GET /x: 200 in 1 ms (attempt 1)"]);
  });

  test("of waits a hundred, and no line for an ordinary request", () => {
    const { log, of } = fleetLog();
    for (const script of numbered(200)) {
      log.onEvent({
        kind: "request",
        method: "GET",
        path: "/",
        status: 200,
        milliseconds: 1,
        attempt: 1,
        ray: undefined,
      });
      log.onEvent({ kind: "operation-limit", limit: 50 }, script);
    }
    expect(of("info")).toEqual([
      ...numbered(100).map((script) => expect.stringMatching(new RegExp(`^Worker ${script}: Cloudflare takes fewer`))),
      "Further waits are not logged individually.",
    ]);
  });

  test("of plans two hundred, each with its deletions", () => {
    const { log, of } = fleetLog();
    const plan = aPlan({ entries: [anEntry(), anEntry({ name: "B", action: "delete", by: "prune" })] });
    for (const script of numbered(300)) log.onPlan(aPlanView({ worker: aWorker({ script }), plan }));
    expect(of("info")).toEqual([
      ...numbered(200).flatMap((script) => [
        `Plan for Worker ${script}: 1 to create, 1 to delete.`,
        "  - B  secret_text  delete: not declared (prune)",
      ]),
      "Further plans are not logged individually.",
    ]);
  });
});

describe("the end", () => {
  const end = (outcomes: readonly Outcome[]): { info: unknown[]; error: unknown[] } => {
    const { core, of } = fakeCore();
    logFleet(core, outcomes);
    return { info: of("info"), error: of("setFailed") };
  };

  test("counts what became of the Workers", () => {
    const outcomes = [patched("a"), patched("b"), anOutcome({ status: "unchanged" }), anOutcome({ status: "planned" })];
    expect(end(outcomes)).toEqual({ info: ["4 Workers: 2 patched, 1 planned, 1 unchanged."], error: [] });
  });

  test("says that new versions are not deployed", () => {
    const version = (script: string): Outcome => anOutcome({ script, versionId: "b7c1" });
    const where = "not deployed. The output results has the version of each Worker (versionId).";
    expect(end([patched("a"), failed("b")]).info).toEqual(["2 Workers: 1 patched, 1 failed."]);
    expect(end([version("a"), failed("b")]).info.at(-1)).toBe(`The new version is ${where}`);
    expect(end([version("a"), version("b")]).info.at(-1)).toBe(`The new versions are ${where}`);
  });

  test("says once what was probably misspelled", () => {
    const { core, of } = fakeCore();
    const outcome = (script: string): Outcome => anOutcome({ script, notFound: [{ name: "OLD", nearest: "OLDER" }] });
    logFleet(core, [outcome("a"), outcome("b")]);
    expect(of("warning")).toEqual([expect.stringMatching(/OLDER is\. Did you mean that one\? \(2 Workers: a, b\)$/)]);
  });

  test("gives each reason once, and how to go on", () => {
    const [error = ""] = end([patched("a"), notRun("y"), notRun("z"), failed("b"), failed("c")]).error as string[];
    expect(error.split("\n").filter((line) => /^(\d|$)|^Not tried|^Cloudflare refused|^cf-ray/.test(line))).toEqual([
      "4 of 5 Workers failed. To run the failed ones again, which is safe, give the output failed-scripts to script-name.",
      ...["", "2 Workers (b, c), for example b:", "Cloudflare refused the patch of Worker b: code 10007 (HTTP 404)."],
      "cf-ray: 8f00a1b2c3d4e5f6-AMS",
      ...["", "2 Workers (y, z):"],
      "Not tried: Worker acme failed with code 10000, which would fail every other Worker too.",
    ]);
  });

  test("with more reasons than an annotation holds is in the log as a whole", () => {
    const outcomes = numbered(300).map((name) => aFailedOutcome({ kind: "required", names: [name], patched: true }));
    const { info, error } = end(outcomes);
    expect(info.filter((line) => /not on the Worker: N\d{4}\./.test(String(line)))).toHaveLength(300);
    expect(String(error[0]).length).toBeLessThan(4096);
    expect(error[0]).toContain("300 of 300 Workers failed.");
  });
});
