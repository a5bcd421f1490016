import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Binding, type CloudflareOptions, type Interception } from "../../sandbox/cloudflare.ts";
import type { Client } from "../../src/cloudflare/client.ts";
import type { Declaration } from "../../src/model/declaration.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import type { Plan, Prune } from "../../src/model/plan/plan.ts";
import type { Policy } from "../../src/model/plan/policy.ts";
import type { RunEvent } from "../../src/model/request/event.ts";
import { runStep } from "../../src/run/step.ts";
import { A, type Emulated, emulated, isPatch, refusalBody } from "../support/emulated-client.ts";
import { aFailedOutcome } from "../support/results.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const text = (name: string): Binding => ({ name, type: "secret_text", text: "there" });

type Setting = Partial<Omit<Policy, "prune">> & {
  /** Names of secrets on each Worker. */
  workers: Readonly<Record<string, readonly string[]>>;
  options?: CloudflareOptions;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  prune?: Partial<Prune>;
  concurrency?: number;
  cancelled?: AbortSignal;
  onPlan?: (script: string) => unknown;
  onOutcome?: (script: string) => unknown;
  /** Comes before each call of the client. */
  onCall?: (request: Parameters<Client["call"]>[0]) => unknown;
};

type Ran = Emulated & { outcomes: readonly Outcome[]; reported: string[]; plans: Map<string, Plan>; scripts: string[] };

async function ran({ workers, options, interceptions, cancelled, ...setting }: Setting): Promise<Ran> {
  const setups = Object.entries(workers).map(([script, names]) => ({ script, bindings: names.map(text) }));
  const emulation = await emulated({
    options: { workers: setups, ...options },
    interceptions,
    ...(cancelled === undefined ? {} : { cancelled }),
  });
  const { api, client, events } = emulation;
  const call = client.call.bind(client);
  client.call = async (request, count) => {
    setting.onCall?.(request);
    return await call(request, count);
  };
  const plans = new Map<string, Plan>();
  const reported: string[] = [];
  const { prune } = setting;
  const outcomes = await runStep({
    workers: Object.keys(workers).map((script) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: undefined })),
    concurrency: setting.concurrency ?? 2,
    declaration: { set: [A], delete: [], versionTags: {}, ...setting.declaration },
    policy: {
      prune: prune && { keeps: () => false, patterns: [], maxDeletions: 10, ...prune },
      required: setting.required ?? [],
      onExisting: setting.onExisting ?? "overwrite",
      deploy: setting.deploy ?? true,
      dryRun: setting.dryRun ?? false,
    },
    client,
    clock: virtualClock(),
    cancelled: cancelled ?? new AbortController().signal,
    onEvent: (event: RunEvent) => void events.push(event),
    onPlan: ({ script }, plan) => {
      plans.set(script, plan);
      setting.onPlan?.(script);
    },
    onOutcome: ({ script }) => {
      reported.push(script);
      setting.onOutcome?.(script);
    },
  });
  const scripts = api.requests.filter(isPatch).map(({ path }) => path.split("/").at(-2) ?? "");
  return { ...emulation, outcomes, reported, plans, scripts };
}

const FORBIDDEN = { status: 403, body: refusalBody(10000) };
const of =
  (script: string, method: string) =>
  (request: { method: string; path: string }): boolean =>
    request.method === method && request.path.includes(`/${script}/`);
const statuses = ({ outcomes }: Ran): string[] => outcomes.map(({ status }) => status);

describe("Workers that need no plan", () => {
  test("are patched at once, and one that fails leaves the others alone", async () => {
    const run = await ran({
      workers: { a: [], b: [], c: [] },
      options: { workers: [{ script: "a" }, { script: "c" }] },
    });
    expect(statuses(run)).toEqual(["patched", "failed", "patched"]);
    // The Workers of the account are listed for the name that was meant.
    expect(run.api.requests.filter((request) => !isPatch(request))).toMatchObject([
      { path: expect.stringMatching(/\/workers\/scripts$/) },
    ]);
    expect(run.plans.size).toBe(0);
    expect(run.reported.sort()).toEqual(["a", "b", "c"]);
  });

  test("are not run if one of them failed for a cause that all would share", async () => {
    const interceptions = [{ match: of("b", "PATCH"), ...FORBIDDEN }];
    const run = await ran({ workers: { a: [], b: [], c: [] }, interceptions, concurrency: 1 });
    const [, b, c] = run.outcomes;
    expect(run.scripts).toEqual(["a", "b"]);
    const because = { kind: "shared-cause", script: "b", failure: b?.failure };
    expect(c).toMatchObject({ attempts: 0, requests: 0, notApplied: ["A"], failure: { kind: "not-run", because } });
  });
});

describe("all plans are made before the first write", () => {
  test("of however many Workers", async () => {
    const run = await ran({ workers: { a: ["OLD"], b: [], c: ["A"], d: [] }, prune: {} });
    const firstPatch = run.api.requests.findIndex(isPatch);
    expect(run.api.requests.slice(firstPatch).every(isPatch)).toBe(true);
    expect([...run.plans.keys()].sort()).toEqual(["a", "b", "c", "d"]);
    expect(run.scripts.sort()).toEqual(["a", "b", "c", "d"]);
    expect(run.outcomes).toMatchObject([
      { script: "a", status: "patched", deleted: ["OLD"], names: ["A"], undeclared: [], requests: 5 },
      { script: "b", status: "patched", deleted: [] },
      { script: "c", status: "patched", deleted: [] },
      { script: "d", status: "patched", deleted: [] },
    ]);
  });

  test("and are carried out, each by what it found", async () => {
    const declaration = { set: [A, { ...A, name: "B" }], delete: ["OLD"] };
    const { api, outcomes } = await ran({
      workers: { a: ["A", "OLD"], b: ["A", "B"], c: ["B"] },
      declaration,
      onExisting: "keep",
    });
    expect(outcomes).toMatchObject([
      {
        status: "patched",
        set: ["B"],
        deleted: ["OLD"],
        absent: [],
        kept: ["A"],
        types: new Map([["OLD", "secret_text"]]),
      },
      { status: "unchanged", set: [], deleted: ["OLD"], absent: ["OLD"], kept: ["A", "B"], requests: 2 },
      { status: "patched", set: ["A"], deleted: ["OLD"], absent: ["OLD"], kept: ["B"] },
    ]);
    const bodies = api.requests.filter(isPatch).map(({ json }) => Object.keys((json as { secrets: object }).secrets));
    expect(bodies.sort()).toEqual([["A"], ["B", "OLD"]]);
  });
});

test("each Worker is sent what its own plan deletes, and the others' deletions never", async () => {
  const { api, outcomes } = await ran({ workers: { a: ["N1"], b: ["N2"], c: ["N1", "N2"], d: ["N1"] }, prune: {} });
  const sent = api.requests.filter(isPatch).map(({ path, json }) => [path.split("/").at(-2), json]);
  const body = (...names: string[]) => ({ secrets: { A, ...Object.fromEntries(names.map((name) => [name, null])) } });
  const bodies = { a: body("N1"), b: body("N2"), c: body("N1", "N2"), d: body("N1") };
  expect(Object.fromEntries(sent)).toEqual(bodies);
  expect(outcomes.map(({ deleted }) => deleted)).toEqual([["N1"], ["N2"], ["N1", "N2"], ["N1"]]);
});

describe("one problem anywhere", () => {
  const otherPlans = (script: string, count: number) => {
    return { kind: "not-run", because: { kind: "other-plans", script, count } } as const;
  };

  test("means that nothing is written anywhere", async () => {
    const workers = { a: ["NEEDED"], b: ["OLD"], c: ["NEEDED", "X"], d: [] };
    const run = await ran({ workers, required: ["NEEDED"] });
    const missing = { kind: "plan", problems: [{ kind: "required-missing", names: ["NEEDED"] }] } as const;
    expect(run.scripts).toEqual([]);
    expect(run.outcomes).toEqual([
      aFailedOutcome(otherPlans("b", 2), { script: "a", names: ["NEEDED"], undeclared: [], requests: 4 }),
      aFailedOutcome(missing, { script: "b", names: ["OLD"], undeclared: ["OLD"], requests: 4 }),
      aFailedOutcome(otherPlans("b", 2), { script: "c", names: ["NEEDED", "X"], undeclared: ["X"], requests: 4 }),
      aFailedOutcome(missing, { script: "d", names: [], undeclared: [], requests: 4 }),
    ]);
    expect(run.reported.sort()).toEqual(["a", "b", "c", "d"]);
  });

  test("does the same if a plan could not be made", async () => {
    const run = await ran({
      workers: { a: [], b: [], c: [] },
      prune: {},
      options: { workers: [{ script: "a" }, { script: "b" }] },
    });
    expect(run.scripts).toEqual([]);
    expect(run.outcomes).toMatchObject([
      { failure: otherPlans("c", 1), requests: 4 },
      { failure: otherPlans("c", 1), requests: 4 },
      { failure: { kind: "request", reason: { code: 10007 } } },
    ]);
  });

  test("does not make a failure of a Worker that is as declared already", async () => {
    const { outcomes } = await ran({
      workers: { a: ["A"], b: [] },
      onExisting: "keep",
      options: { workers: [{ script: "a", bindings: [text("A")] }] },
    });
    expect(outcomes).toMatchObject([{ status: "unchanged", kept: ["A"] }, { status: "failed" }]);
  });

  test("does not hide the other plans of a dry run", async () => {
    const run = await ran({ workers: { a: ["NEEDED"], b: [] }, required: ["NEEDED"], dryRun: true });
    expect(statuses(run)).toEqual(["planned", "failed"]);
  });

  test("keeps no outcome back that is final, and reports each once", async () => {
    const order: string[] = [];
    const run = await ran({
      workers: { a: ["NEEDED", "OLD"], b: [], c: ["NEEDED"], d: ["NEEDED"] },
      options: { workers: ["a", "b", "d"].map((script) => ({ script, bindings: [text("NEEDED"), text("OLD")] })) },
      declaration: { set: [] },
      ...{ required: ["NEEDED"], concurrency: 1 },
      onPlan: (script) => order.push(`plan ${script}`),
      onOutcome: (script) => order.push(`outcome ${script}`),
    });
    expect(statuses(run)).toEqual(["unchanged", "unchanged", "failed", "unchanged"]);
    const last = ["outcome c", "plan d", "outcome d"];
    expect(order).toEqual(["plan a", "outcome a", "plan b", "outcome b", ...last]);
  });

  test("that all would share stops the planning", async () => {
    const interceptions = [{ match: of("b", "GET"), times: 2, ...FORBIDDEN }];
    const run = await ran({ workers: { a: ["OLD"], b: [], c: [] }, prune: {}, interceptions, concurrency: 1 });
    expect([...run.plans.keys()]).toEqual(["a"]);
    const because = { kind: "shared-cause", script: "b" };
    expect(run.outcomes).toMatchObject([
      { names: ["OLD"], requests: 4, failure: { kind: "not-run", because } },
      { failure: { kind: "request" } },
      { requests: 0, failure: { kind: "not-run", because } },
    ]);
  });

  test("is that of the step if it is cancelled between plans and patches", async () => {
    const cancel = new AbortController();
    const run = await ran({
      workers: { a: [], b: [] },
      prune: {},
      concurrency: 1,
      cancelled: cancel.signal,
      onPlan: (script) => script === "b" && cancel.abort(),
    });
    expect(run.scripts).toEqual([]);
    expect(run.outcomes).toMatchObject([
      { notApplied: ["A"], failure: { kind: "request", reason: { kind: "not-sent", why: "cancelled" } } },
      { notApplied: ["A"], requests: 4, failure: { kind: "not-run", because: { kind: "cancelled" } } },
    ]);
  });
});

describe("max-deletions counts for the whole step", () => {
  const workers = { a: ["N1", "N2"], b: ["A"], c: ["N3"], d: ["N4", "N5", "N6"] };
  const counts = [
    { script: "a", count: 2 },
    { script: "c", count: 1 },
    { script: "d", count: 3 },
  ];

  test("as many as it allows are deleted", async () => {
    const run = await ran({ workers, prune: { maxDeletions: 6 } });
    expect(statuses(run)).toEqual(["patched", "patched", "patched", "patched"]);
  });

  test("one more, and nothing is written", async () => {
    const maxDeletions = 5;
    const run = await ran({ workers, prune: { maxDeletions } });
    expect(run.scripts).toEqual([]);
    const problem = { kind: "too-many-deletions", names: ["N1", "N2"], maxDeletions, workers: counts } as const;
    expect(run.outcomes[0]).toEqual(
      aFailedOutcome(
        { kind: "plan", problems: [problem] },
        { script: "a", names: ["N1", "N2"], undeclared: ["N1", "N2"], requests: 4 },
      ),
    );
    const because = { kind: "other-plans", script: "a", count: 1 };
    expect(run.outcomes.slice(1).map(({ failure }) => failure)).toEqual(Array(3).fill({ kind: "not-run", because }));
  });

  test("a Worker that is over it alone says so, beside the first one, which says it of all", async () => {
    const { outcomes } = await ran({ workers, prune: { maxDeletions: 2 } });
    const problems = [{ kind: "too-many-deletions", names: ["N4", "N5", "N6"], maxDeletions: 2 }];
    expect(outcomes[0]?.failure).toMatchObject({ problems: [{ workers: counts }] });
    expect(outcomes[3]?.failure).toEqual({ kind: "plan", problems });
  });

  test("a dry run fails, too", async () => {
    const run = await ran({ workers, prune: { maxDeletions: 5 }, dryRun: true });
    expect(statuses(run)).toEqual(["failed", "planned", "planned", "planned"]);
    expect(run.reported.sort()).toEqual(["a", "b", "c", "d"]);
  });

  test("a problem of its own stays beside it", async () => {
    const run = await ran({ workers, prune: { maxDeletions: 1 }, required: ["N1", "A"] });
    const [first] = run.outcomes;
    expect(first?.failure).toMatchObject({
      problems: [
        { kind: "required-deleted", name: "N1" },
        { kind: "too-many-deletions", workers: counts },
      ],
    });
  });

  test("one Worker alone has the problem as its own", async () => {
    const run = await ran({ workers: { a: ["N1", "N2"], b: [] }, prune: { maxDeletions: 1 } });
    const problems = [{ kind: "too-many-deletions", names: ["N1", "N2"], maxDeletions: 1 }];
    expect(run.outcomes[0]?.failure).toEqual({ kind: "plan", problems });
  });
});

describe("an error of the action itself", () => {
  const bug = (): never => {
    throw new TypeError("a bug");
  };

  test("while a plan is made leaves everything as it is", async () => {
    const run = await ran({ workers: { a: [], b: [] }, prune: {}, onPlan: (script) => script === "b" && bug() });
    expect(run.scripts).toEqual([]);
    expect(run.outcomes).toMatchObject([
      { failure: { kind: "not-run", because: { kind: "other-plans", script: "b" } } },
      { notApplied: ["A"], notKnown: [], failure: { kind: "internal", error: "TypeError" } },
    ]);
  });

  test.each([true, false])("while a Worker is patched leaves it in doubt, and the others alone: %j", async (plans) => {
    const run = await ran({
      workers: { a: ["A", "X"], b: ["A"] },
      required: plans ? ["A"] : [],
      onCall: ({ method, script }) => method === "PATCH" && script === "a" && bug(),
    });
    const failure = { kind: "internal", error: "TypeError", frames: expect.any(Array) } as never;
    const requests = plans ? { attempts: 1, requests: 4 } : { attempts: 0, requests: 0 };
    expect(run.outcomes).toEqual([
      aFailedOutcome(failure, { script: "a", notApplied: [], notKnown: ["A"], ...requests }),
      expect.objectContaining({ script: "b", status: "patched" }),
    ]);
  });
});
