import { describe, expect, test } from "@jest/globals";
import { Plans } from "../../src/report/plans.ts";
import type { PlanView } from "../../src/report/words/plan.ts";
import { lines, readable } from "../support/readable.ts";
import { anEntry, aPlan, aPlanView, aWorker, numbered } from "../support/results.ts";

const viewOf = (script: string, names: readonly string[] = ["A"]): PlanView =>
  aPlanView({ worker: aWorker({ script }), plan: aPlan({ entries: names.map((name) => anEntry({ name })) }) });

function plansOf(...views: PlanView[]): Plans {
  const plans = new Plans();
  for (const view of views) plans.add(view);
  return plans;
}

test("without a plan there is nothing", () => {
  expect([plansOf().first(), plansOf().grouped()]).toEqual([undefined, []]);
});

test("one plan is a page of its own", () => {
  const { title = "", lines: [counts] = [] } = plansOf(viewOf("api")).first() ?? {};
  expect([readable(title), counts]).toEqual(["Plan for Worker [‹api›]", "<p><b>1 to create.</b></p>"]);
});

test("equal plans are one, those with problems first, and then those of the most Workers", () => {
  const keep = (name: string) => anEntry({ name, action: "keep" });
  const overwrite = anEntry({ name: "BILLING_TOKEN", action: "overwrite" });
  const plan = (...more: ReturnType<typeof keep>[]) => aPlan({ entries: [overwrite, ...more] });
  const refused = aPlan({ problems: [{ kind: "required-missing", names: ["B"] }] });
  const plans = plansOf(
    viewOf("alone", ["A", "B", "C", "D"]),
    aPlanView({ worker: aWorker({ script: "one" }), plan: plan(keep("X")) }),
    aPlanView({ worker: aWorker({ script: "two" }), plan: plan(keep("Y"), keep("Z")) }),
    aPlanView({ worker: aWorker({ script: "bad" }), plan: refused }),
    aPlanView({ worker: aWorker({ script: "idle" }), plan: aPlan({ entries: [keep("K")] }) }),
  );
  expect(readable(plans.grouped().join("\n"))).toBe(lines`
    ▸ 1 Worker: 1 problem, so nothing can be written
    [‹bad›]
    With the problem fixed: 1 to create.
    |  | Name | Type | What would happen |
    | ‹+› | ‹A› | ‹secret_text› | create |
    ▸ 2 Workers: ‹~ BILLING_TOKEN›
    [‹one›], [‹two›]
    1 to overwrite.
    |  | Name | Type | What would happen |
    | ‹~› | ‹BILLING_TOKEN› | ‹secret_text› | overwrite |
    Cloudflare does not show values, so an overwrite may change nothing.
    ▸ 1 Worker: ‹+ A›, ‹+ B›, ‹+ C› and 1 more
    [‹alone›]
    4 to create.
    |  | Name | Type | What would happen |
    | ‹+› | ‹A› | ‹secret_text› | create |
    | ‹+› | ‹B› | ‹secret_text› | create |
    | ‹+› | ‹C› | ‹secret_text› | create |
    | ‹+› | ‹D› | ‹secret_text› | create |
    ▸ 1 Worker: nothing to do
    [‹idle›]
    Nothing to do, 1 kept.
    ▸ 1 kept
    Kept: ‹K›
    Nothing was written: this is a dry run.
  `);
});

test.each<[string, Partial<PlanView>]>([
  ["a change", { plan: aPlan({ entries: [anEntry({ name: "B" })] }) }],
  ["a type", { plan: aPlan({ entries: [anEntry({ type: "secret_key" })] }) }],
  ["a reason", { plan: aPlan({ entries: [anEntry({ by: "prune" })] }) }],
  ["a problem", { plan: aPlan({ problems: [{ kind: "prune-without-secrets" }] }) }],
  ["a warning", { plan: aPlan({ warnings: [{ kind: "not-secret", name: "A", type: "json" }] }) }],
  ["a namespace", { worker: aWorker({ dispatchNamespace: "tenants" }) }],
])("plans that differ in %s are two", (_case, view) => {
  expect(plansOf(aPlanView(), aPlanView(view)).grouped().join("\n")).not.toMatch(/2 Workers/);
});

describe("of more plans than fit, the first are shown, and it is said how many are not", () => {
  test.each([
    ["in ASCII", "NAME_OF_A_SECRET_", 1000],
    ["in any alphabet, counted in bytes", "秘".repeat(100), 100],
  ])("%s", (_case, prefix, count) => {
    const views = numbered(count, "w").map((script) => viewOf(script, [script, ...numbered(200, prefix)]));
    const plans = plansOf(...views, viewOf("w0001", ["w0001", ...numbered(200, prefix)]), viewOf("small"));
    const text = plans.grouped().join("\n");
    const shown = new Set([...text.matchAll(/production"><code>(\w+)<\/code>/g)].map(([, script]) => script));
    expect(Buffer.byteLength(text)).toBeLessThan(640_000);
    expect(shown.size).toBeGreaterThan(5);
    // Also a small one behind is left out: what is missing is the end of the list.
    expect([...shown].sort()).toEqual(numbered(shown.size, "w"));
    expect(text).toContain("2 Workers: <code>+ w0001</code>");
    expect(text).toContain(
      `<p>… and ${count + 1 - shown.size} more plans, without room here. To see all, plan fewer Workers in one step.</p>`,
    );
  });
});
