import { describe, expect, test } from "@jest/globals";
import { logFailure, logPlan, planGist, warn, workerLog } from "../../src/report/log.ts";
import type { PlanView } from "../../src/report/words/plan.ts";
import { fakeCore } from "../support/fake-core.ts";
import { lines } from "../support/readable.ts";
import { anEntry, anOutcome, aPlan, aPlanView, numbered } from "../support/results.ts";

test("of one Worker, its events, plan and outcome are logged", () => {
  const { core, of } = fakeCore();
  const { onEvent, onPlan, onOutcome } = workerLog(core);
  onEvent({ kind: "rate-limit", waitMilliseconds: 2000, asked: true });
  onEvent({ kind: "request", method: "GET", path: "/", status: 200, milliseconds: 1, attempt: 1, ray: undefined });
  onPlan(aPlanView({ dryRun: false }));
  onOutcome(anOutcome());
  expect(of("info")).toEqual([
    "Rate limited: waiting 2 s, as Cloudflare asks.",
    "Plan for Worker api: 1 to create.",
    "  + A  secret_text  create",
    "Set: A",
    "Confirmed by Cloudflare's answer. Secrets on the Worker now: 1.",
  ]);
  expect(of("debug")).toEqual([]);
});

test.each([
  ["patched", "was deleted"],
  ["planned", "would be deleted"],
] as const)("a name to delete that was probably misspelled is a warning, if %s", (status, end) => {
  const { core, of } = fakeCore();
  const notFound = [{ name: "OLD", nearest: "OLDER" }];
  workerLog(core).onOutcome(anOutcome({ status, absent: ["OLD"], notFound }));
  expect(of("warning")).toEqual([`OLD is not on the Worker, so nothing ${end}. Did you mean OLDER?`]);
});

test("of a step that is debugged, each request is a line", () => {
  const { core, of } = fakeCore({ isDebug: true });
  const request = { kind: "request", method: "GET", path: "/x", milliseconds: 1, attempt: 1, ray: undefined } as const;
  workerLog(core).onEvent({ ...request, status: 200 });
  expect([of("debug"), of("info")]).toEqual([["GET /x: 200 in 1 ms (attempt 1)"], []]);
});

/** The log as it stands there, annotations with the runner's word for them. */
function logOf(view: PlanView): string {
  const { core, calls } = fakeCore();
  logPlan(core, view);
  return calls.map(({ name, args }) => (name === "info" ? args[0] : `[${name}] ${args[0]}`)).join("\n");
}

const EVERYTHING = aPlanView({
  plan: aPlan({
    entries: [
      anEntry({ name: "DB_PASSWORD", action: "overwrite" }),
      anEntry({ name: "GONE", action: "absent", type: "", by: "delete" }),
      anEntry({ name: "MAIL_KEY", action: "keep", by: "keep" }),
      anEntry({ name: "NEW_TOKEN" }),
      anEntry({ name: "OLD_KEY", action: "delete", by: "delete" }),
      anEntry({ name: "SENTRY_DSN", action: "keep" }),
      anEntry({ name: "SIGNING_KEY", action: "overwrite", type: "secret_key", formerType: "secret_text" }),
      anEntry({ name: "x y", displayName: '"x y"', action: "delete", by: "prune" }),
    ],
    warnings: [
      { kind: "not-secret", name: "GONE", type: "json" },
      { kind: "stages-on", latest: { id: "b7c1" }, deployed: [{ version: { id: "a6b0" }, percentage: 100 }] },
    ],
  }),
  tags: ["commit=3f2a1b0", "release=7"],
  prune: { maxDeletions: 10 },
});

test("a plan with some of everything", () => {
  expect(logOf(EVERYTHING)).toBe(lines`
    Plan for Worker api: 1 to create, 2 to overwrite, 2 to delete, 1 not found, 2 kept.
      - OLD_KEY      secret_text  delete: named in delete
      - "x y"        secret_text  delete: not declared (prune)
      + NEW_TOKEN    secret_text  create
      ~ DB_PASSWORD  secret_text  overwrite
      ~ SIGNING_KEY  secret_key   overwrite: was secret_text
        GONE         –            no such secret: nothing to delete
    Kept: SENTRY_DSN
    Kept by a keep pattern: MAIL_KEY
    [warning] GONE is a JSON variable, not a secret, so delete leaves it alone. Remove it from the Worker's configuration.
    The new version will also carry what the newest version holds: version (b7c1) is the newest, and version (a6b0) has been deployed.
    Version tags: commit=3f2a1b0, release=7
    Prune limit: 10 (max-deletions). Protected by keep: 1.
    Cloudflare does not show values, so an overwrite may change nothing.
    Nothing was written: this is a dry run.
  `);
});

test("a plan with problems, in a run that ends with it", () => {
  const plan = aPlan({ problems: [{ kind: "required-missing", names: ["B"] }, { kind: "prune-without-secrets" }] });
  expect(logOf(aPlanView({ plan, dryRun: false }))).toBe(lines`
    Plan for Worker api: 2 problems, so nothing can be written.
      ! 1 required secret would be missing after the step: B. Set it here, or remove it from required.
      ! prune: true without a secret to set would delete every secret on the Worker. List the ones to keep in secrets.
    With the problems fixed: 1 to create.
      + A  secret_text  create
    Nothing was written.
  `);
});

test("a run that goes on has no last line", () => {
  expect(logOf(aPlanView({ dryRun: false }))).toBe(lines`
    Plan for Worker api: 1 to create.
      + A  secret_text  create
  `);
});

test("of a plan among many, deletions are named, aligned among themselves", () => {
  expect(planGist(EVERYTHING)).toEqual([
    "Plan for Worker api: 1 to create, 2 to overwrite, 2 to delete, 1 not found, 2 kept.",
    "  - OLD_KEY  secret_text  delete: named in delete",
    '  - "x y"    secret_text  delete: not declared (prune)',
  ]);
});

test("names are aligned up to 40 characters, and no longer one pushes the others out of sight", () => {
  const entries = [anEntry({ name: "N".repeat(128) }), anEntry({ name: "SHORT" })];
  expect(logOf(aPlanView({ plan: aPlan({ entries }) }))).toContain(
    `\n  + ${"SHORT".padEnd(40)}  secret_text  create\n`,
  );
});

test("a large plan has all of its changes in a fold, and names 40 of those that are kept", () => {
  const created = numbered(2000, "NEW");
  const entries = [
    ...created.map((name) => anEntry({ name })),
    ...numbered(80, "KEPT").map((name) => anEntry({ name, action: "keep" })),
  ];
  const log = logOf(aPlanView({ plan: aPlan({ entries }) })).split("\n");
  expect(log.slice(0, 2)).toEqual(["Plan for Worker api: 2,000 to create, 80 kept.", "[startGroup] 2,000 names"]);
  expect(log.slice(2, 2002)).toEqual(created.map((name) => `  + ${name}  secret_text  create`));
  expect(log[2003]).toBe(`Kept: ${numbered(40, "KEPT").join(", ")} and 40 more`);
});

test("a warning has a title, which is a constant", () => {
  const { core, calls } = fakeCore();
  warn(core, "a");
  expect(calls).toEqual([{ name: "warning", args: ["a", { title: "Worker secrets: warning" }] }]);
});

test("twenty changes are open, and more are folded under a title", () => {
  const callsFor = (count: number): string[] => {
    const { core, calls } = fakeCore();
    logPlan(core, aPlanView({ plan: aPlan({ entries: numbered(count).map((name) => anEntry({ name })) }) }));
    return calls.map(({ name, args }) => [name, ...args].join(" ")).slice(1, -1);
  };
  const changes = (count: number): string[] => numbered(count).map((name) => `info   + ${name}  secret_text  create`);
  expect(callsFor(20)).toEqual(changes(20));
  expect(callsFor(21)).toEqual(["startGroup 21 names", ...changes(21), "endGroup"]);
});

describe("a failure", () => {
  test.each<[string, string[], string, string[]]>([
    ["that is one annotation", ["a", "b"], "a\nb", []],
    ["that is just short enough", ["x".repeat(4000)], "x".repeat(4000), []],
    [
      "that is too long for one annotation",
      ["first", "x".repeat(4000)],
      `first\n${"x".repeat(3994)}…\nThe whole message is in the log above.`,
      ["first", "x".repeat(4000)],
    ],
  ])("%s", (_case, lines, message, logged) => {
    const { core, of, calls } = fakeCore();
    logFailure(core, lines);
    expect(of("info")).toEqual(logged);
    expect(calls.at(-1)).toEqual({ name: "setFailed", args: [message, { title: "Worker secrets: failed" }] });
    expect(message.length).toBeLessThanOrEqual(4096);
  });
});
