import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PlanEntry, PlanProblem, PlanWarning } from "../../src/model/plan/plan.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { serverNames } from "../../src/privacy/server-names.ts";
import { logPlan } from "../../src/report/log.ts";
import { html } from "../../src/report/markup.ts";
import { Plans, planHtml } from "../../src/report/plan-summary.ts";
import type { PlanView } from "../../src/report/words/plan.ts";
import { number } from "../../src/wording.ts";
import { fakeCore } from "../support/fake-core.ts";
import { holds, SEED } from "../support/fuzz.ts";
import { lines, readable } from "../support/readable.ts";
import { anEntry, aPlan, aPlanView, aWorker, numbered } from "../support/results.ts";

/** All parts of a plan, as a page has them. */
function planMarkdown(view: PlanView): string {
  const { title, problems, details, end } = planHtml(view);
  return [`<h3>${html(title)}</h3>`, ...problems, ...details, ...end].join("\n");
}

const summaryOf = (view: Partial<PlanView>): string => readable(planMarkdown(aPlanView(view)));
const entriesOf = (names: readonly string[], entry: Partial<PlanEntry> = {}): PlanEntry[] =>
  names.map((name) => anEntry({ name, ...entry }));

test("a plan is one HTML block, in which GitHub reads no Markdown, with every name in <code>", () => {
  const plan = aPlan({
    entries: [
      anEntry({ name: "SIGNING_KEY", action: "overwrite", type: "secret_key", formerType: "secret_text" }),
      anEntry({ name: "GONE", action: "absent", type: "", by: "delete" }),
      anEntry({ name: "</code>[x](http://e.example)", action: "keep", by: "keep" }),
      anEntry({ name: "@org/team", action: "keep" }),
      anEntry({ name: "OLD", action: "delete", by: "prune", type: "<b>" }),
    ],
    warnings: [{ kind: "not-secret", name: "GONE", type: "<i>" }],
  });
  const view = aPlanView({
    worker: aWorker({ dispatchNamespace: "tenants" }),
    plan,
    tags: ["<b>=`x`", "release=7"],
    prune: { maxDeletions: 3 },
    deploy: false,
  });
  expect(planMarkdown(view)).toBe(lines`
    <h3>Plan for Worker <code>api</code> (dispatch namespace <code>tenants</code>), into a new version that is not deployed</h3>
    <p><b>1 to overwrite, 1 to delete, 1 not found, 2 kept.</b></p>
    <p><b>Warnings:</b></p>
    <ul>
    <li><code>GONE</code> is a binding of type <code>&#34;&#60;i&#62;&#34;</code>, not a secret, so <code>delete</code> leaves it alone. Remove it from the Worker&#39;s configuration.</li>
    </ul>
    <table>
    <tr><th></th><th>Name</th><th>Type</th><th>What would happen</th></tr>
    <tr><td><code>-</code></td><td><code>OLD</code></td><td><code>&#60;b&#62;</code></td><td>delete: not declared (prune)</td></tr>
    <tr><td><code>~</code></td><td><code>SIGNING_KEY</code></td><td><code>secret_key</code></td><td>overwrite: was <code>secret_text</code></td></tr>
    <tr><td></td><td><code>GONE</code></td><td>–</td><td>no such secret: nothing to delete</td></tr>
    </table>
    <details><summary>2 kept</summary>
    <p>Kept: <code>@org/team</code></p>
    <p>Kept by a keep pattern: <code>&#60;/code&#62;[x](http://e.example)</code></p>
    </details>
    <p>Version tags: <code>&#60;b&#62;=&#96;x&#96;</code>, <code>release=7</code></p>
    <p>Prune limit: 3 (max-deletions). Protected by keep: 1. Cloudflare does not show values, so an overwrite may change nothing.</p>
    <p>Nothing was written: this is a dry run.</p>
  `);
});

test("what Workers share says nothing of what is kept", () => {
  const entries = [anEntry(), anEntry({ name: "B", action: "keep", by: "keep" })];
  const { sharedDetails } = planHtml(aPlanView({ plan: aPlan({ entries }), prune: { maxDeletions: 3 } }));
  expect(readable(sharedDetails.join("\n"))).toBe(lines`
    1 to create.
    |  | Name | Type | What would happen |
    | ‹+› | ‹A› | ‹secret_text› | create |
    Prune limit: 3 (max-deletions).
  `);
});

test("a plan with problems has them first", () => {
  const plan = aPlan({ problems: [{ kind: "required-missing", names: ["B", "@org/team"] }] });
  expect(summaryOf({ plan, dryRun: false })).toBe(lines`
    ### Plan for Worker [‹api›]
    1 problem, so nothing can be written:
    * 2 required secrets would be missing after the step: ‹B›, ‹@org/team›. Set them here, or remove them from ‹required›.
    With the problem fixed: 1 to create.
    |  | Name | Type | What would happen |
    | ‹+› | ‹A› | ‹secret_text› | create |
    Nothing was written.
  `);
});

describe("a large plan", () => {
  test("of 300 entries is there as a whole", () => {
    const entries = [...entriesOf(numbered(220)), ...entriesOf(numbered(80, "KEPT"), { action: "keep" })];
    const summary = summaryOf({ plan: aPlan({ entries }) });
    expect(entries.filter(({ name }) => !summary.includes(`‹${name}›`))).toEqual([]);
  });

  test("says what it leaves out, which the log has", () => {
    const names = numbered(2000, "A_RATHER_LONG_NAME_");
    const keptNames = numbered(1500, "KEPT");
    const entries = [...entriesOf(names), ...entriesOf(keptNames, { action: "keep" })];
    const summary = summaryOf({ plan: aPlan({ entries }) });
    const shown = names.filter((name) => summary.includes(`‹${name}›`));
    expect(shown).toEqual(names.slice(0, shown.length));
    expect(shown.length).toBeGreaterThan(300);
    expect(summary).toContain(`\n… and ${number(2000 - shown.length)} more changes, in the log of the step.\n`);
    const kept = keptNames.filter((name) => summary.includes(`‹${name}›`));
    expect(kept.length).toBeGreaterThan(200);
    expect(summary).toContain(`\n▸ 1,500 kept\n`);
    expect(summary).toContain(` and ${number(1500 - kept.length)} more, not listed here\n`);
  });

  test("that leaves one change out says so of one", () => {
    const summary = (count: number): string =>
      summaryOf({ plan: aPlan({ entries: entriesOf(numbered(count, "A_LONG_NAME_")) }) });
    const shown = summary(2000).split("A_LONG_NAME_").length - 1;
    expect(summary(shown)).not.toContain("more change");
    expect(summary(shown + 1)).toContain("\n… and 1 more change, in the log of the step.\n");
  });

  test("of many problems says how many are in the log only", () => {
    const problems = numbered(400).map((name): PlanProblem => ({ kind: "required-deleted", name, by: "prune" }));
    const summary = summaryOf({ plan: aPlan({ problems }) });
    const shown = summary.split("\n* ‹N").length - 1;
    expect(shown).toBeGreaterThan(40);
    expect(summary).toContain(`\n* … and ${400 - shown} more, in the log of the step.\n`);
  });

  test("of many tags says how many are left out", () => {
    const tags = numbered(500, "tag").map((key) => `${key}=true`);
    expect(summaryOf({ tags })).toMatch(
      /\nVersion tags: ‹tag0001=true›, .*, ‹tag\d+=true› and \d+ more, not listed here\n/,
    );
  });
});

const VALUE = "s3cret-value";

describe(`properties, FC_SEED=${SEED}`, () => {
  const piece = fc.constantFrom(
    ..."@org/team #12 GH-12 deadbeef https://e.example www.e.example [x](y) ![i](u) <img> </code> ``` ** :+1: $x$ & ' \"".split(
      " ",
    ),
    ...[
      "::error::x",
      "##[error]x",
      "\n",
      "\n\n",
      "\r",
      "\u2028",
      " ",
      "\u0000",
      "\ud83c",
      "| a |",
      "<!--",
      "-->",
      "a@b.example",
    ],
    ...[VALUE, "&#64;org", "::", "x".repeat(200)],
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 6 })
    .map((parts) => parts.join(""));
  /** A name as it comes through the door: see `serverNames`. */
  const displayNames = serverNames({ declared: ["A"], redact: redactor([VALUE]) });
  const displayed = fc.oneof(fc.constantFrom("A", "__proto__"), hostile).map(displayNames);
  const type = fc.oneof(fc.constantFrom("secret_text", "plain_text", ""), displayed);
  const names = fc.array(displayed, { maxLength: 3 });
  const entry = fc.record({
    name: displayed,
    displayName: displayed,
    action: fc.constantFrom("create", "overwrite", "delete", "keep", "absent"),
    type,
    formerType: type,
  });
  const problem = fc.oneof(
    fc.record({ kind: fc.constant("name-taken"), name: displayed, type }),
    fc.record({ kind: fc.constant("too-many-deletions"), names, maxDeletions: fc.nat(3) }),
    fc.record({ kind: fc.constant("required-deleted"), name: displayed, by: fc.constantFrom("delete", "prune") }),
    fc.record({ kind: fc.constant("required-not-secret"), name: displayed, type }),
    fc.record({ kind: fc.constant("required-missing"), names }),
  ) as fc.Arbitrary<PlanProblem>;
  const warning = fc.oneof(
    fc.record({ kind: fc.constant("not-secret"), name: displayed, type }),
    fc.record({ kind: fc.constant("lists-disagree"), effect: fc.constantFrom("secret", "spared"), names }),
  ) as fc.Arbitrary<PlanWarning>;
  const view = fc
    .record({
      entries: fc.array(entry, { maxLength: 12 }) as fc.Arbitrary<PlanEntry[]>,
      problems: fc.array(problem, { maxLength: 3 }),
      warnings: fc.array(warning, { maxLength: 3 }),
      tags: names,
      script: hostile,
    })
    .map(({ entries, problems, warnings, tags, script }) =>
      aPlanView({
        worker: aWorker({ script, dispatchNamespace: script }),
        plan: aPlan({ entries, problems, warnings }),
        tags,
      }),
    );
  const always = (predicate: (given: PlanView) => void): Promise<void> => holds({ runs: 200, of: [view] }, predicate);

  test("no name, type or tag can do anything in the summary", () =>
    always((given) => {
      const summary = planMarkdown(given);
      // Fails on every tag that is not ours.
      readable(summary);
      expect(summary).not.toMatch(/\n\s*\n|[^\S\n ]|::|##\[/);
      const prose = summary
        .replace(/<code>.*?<\/code>/g, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&#3[49];/g, "'");
      // Plain words and their punctuation: nothing that GitHub would make a link, a mention or a picture of.
      expect(prose).toMatch(/^[A-Za-z0-9 .,:;()'…–_\n-]*$/);
      expect(prose).not.toMatch(/:\S|\w\.\w|\b[a-f]{7,}\b|[0-9]{7,}|GH-/);
    }));

  test("nor in the log", () =>
    always((given) => {
      const { core, calls } = fakeCore();
      logPlan(core, given);
      for (const { args } of calls) expect(args[0]).not.toMatch(/\p{C}|[^\S ]|::|##\[/u);
    }));
});

describe("the summary of a plan that fills every part of it", () => {
  const FILLINGS = ["&", "<b>", "a", "秘"];
  const REASONS: Partial<PlanEntry>[] = [{}, { by: "keep" }, { by: "on-existing" }, { by: "not-identifier" }];

  test.each(FILLINGS.flatMap((filling) => (["create", "keep"] as const).map((action) => [filling, action] as const)))(
    "with %j in it, all to %s, has under 60,000 bytes",
    (filling, action) => {
      const filled = (count: number, size: number): string[] =>
        Array.from({ length: count }, (_, at) => `${at}${filling.repeat(Math.ceil(size / filling.length))}`);
      const plan = aPlan({
        entries: [
          ...entriesOf(filled(800, 200), { action }).map((entry, at) => ({
            ...entry,
            ...REASONS[at % REASONS.length],
          })),
          anEntry(),
        ],
        problems: [
          { kind: "required-missing", names: filled(9, 128) },
          ...filled(90, 1000).map((name) => ({ kind: "required-deleted", name, by: "prune" }) as const),
        ],
        warnings: filled(30, 1000).map((name) => ({ kind: "not-secret", name, type: "json" })),
      });
      const worker = aWorker({ script: "w".repeat(63), dispatchNamespace: "tenants" });
      const summary = planMarkdown(
        aPlanView({ worker, plan, tags: filled(40, 200), deploy: false, prune: { maxDeletions: 9 } }),
      );
      readable(summary);
      expect(Buffer.byteLength(summary)).toBeLessThan(60_000);
      expect(summary).toContain("more, in the log of the step.");
      expect(summary).toContain("Nothing was written");
    },
  );
});

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
  ["a name", { plan: aPlan({ entries: [anEntry({ name: "B" })] }) }],
  ["an action", { plan: aPlan({ entries: [anEntry({ action: "overwrite" })] }) }],
  ["a former type", { plan: aPlan({ entries: [anEntry({ formerType: "secret_key" })] }) }],
  ["a type", { plan: aPlan({ entries: [anEntry({ type: "secret_key" })] }) }],
  ["a reason", { plan: aPlan({ entries: [anEntry({ by: "prune" })] }) }],
  ["a problem", { plan: aPlan({ problems: [{ kind: "prune-without-secrets" }] }) }],
  ["a warning", { plan: aPlan({ warnings: [{ kind: "not-secret", name: "A", type: "json" }] }) }],
  ["a namespace", { worker: aWorker({ dispatchNamespace: "tenants" }) }],
])("plans that differ in %s are two", (_case, view) => {
  expect(plansOf(aPlanView(), aPlanView(view)).grouped().join("\n")).not.toMatch(/2 Workers/);
});

test("plans that are not carried out because of one say at the end that nothing was written", () => {
  const plan = aPlan({ problems: [{ kind: "prune-without-secrets" }] });
  const views = [viewOf("good"), aPlanView({ plan })].map((view) => ({ ...view, dryRun: false }));
  expect(
    plansOf(...views)
      .grouped()
      .at(-1),
  ).toBe("<p>Nothing was written.</p>");
});

test("the names of the Workers have a bound too, however many share how many plans", () => {
  const views = numbered(8000, "w".repeat(50)).map((script, at) => viewOf(script, [`OLD_${at % 80}`]));
  const text = plansOf(...views, viewOf("last", ["ANOTHER"]))
    .grouped()
    .join("\n");
  expect(Buffer.byteLength(text)).toBeLessThan(610_000);
  expect(text.match(/<summary>100 Workers: /g)).toHaveLength(80);
  const named = text.split('/production"').length - 1;
  const unnamed = [...text.matchAll(/ and (\d+) more, not listed here/g)].reduce(
    (sum, [, more]) => sum + Number(more),
    0,
  );
  expect(named + unnamed).toBe(8000);
  expect(text).toContain("<p>… and 1 more plan, without room here.");
});

test("the names of the Workers that share a plan leave room for the other plans", () => {
  const views = numbered(8000, "w".repeat(50)).map((script) => viewOf(script));
  const text = plansOf(...views, viewOf("last", ["ANOTHER"]))
    .grouped()
    .join("\n");
  expect(text).toContain("<summary>1 Worker: <code>+ ANOTHER</code></summary>");
  expect(Buffer.byteLength(text)).toBeLessThan(22_000);
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
