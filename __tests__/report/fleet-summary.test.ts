import { expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { fleetMarkdown } from "../../src/report/fleet-summary.ts";
import { Plans } from "../../src/report/plans.ts";
import { lines, readable } from "../support/readable.ts";
import {
  aContext,
  aFailedOutcome,
  anEntry,
  anOutcome,
  aPlan,
  aPlanView,
  aRefusal,
  aWorker,
  numbered,
} from "../support/results.ts";

const failed = (script: string): Outcome =>
  aFailedOutcome({ kind: "not-run", because: { kind: "deadline" } }, { script });

function markdownOf(outcomes: readonly Outcome[], plans = new Plans()): string {
  const workers = outcomes.map(({ script }) => aWorker({ script }));
  return fleetMarkdown({ workers, outcomes, plans, context: aContext() });
}

test("failures come first, by reason; all Workers are folded by what became of them", () => {
  const outcomes = [
    anOutcome({ script: "a" }),
    failed("b"),
    anOutcome({ script: "c", status: "unchanged" }),
    anOutcome({ script: "d" }),
    failed("e"),
  ];
  expect(readable(markdownOf(outcomes))).toBe(lines`
    ### 5 Workers: 2 patched, 1 unchanged, 2 failed
    Commit [‹3f2a1b0›] · run [‹4711›] · 2026-11-25 22:40 UTC
    #### 2 Workers ([‹b›], [‹e›])
    Not tried: the ‹deadline› of the step left no more time.
    Nothing was changed.
    [More about this failure]
    ▸ 2 Workers patched
    [‹a›], [‹d›]
    ▸ 1 Worker already up to date
    [‹c›]
  `);
});

test("plans come behind failures, folded, those with problems first", () => {
  const plans = new Plans();
  plans.add(aPlanView({ worker: aWorker({ script: "a" }) }));
  const problems = [{ kind: "prune-without-secrets" }] as const;
  plans.add(aPlanView({ worker: aWorker({ script: "b" }), plan: aPlan({ problems }) }));
  const outcomes = [
    anOutcome({ script: "a", status: "planned" }),
    aFailedOutcome({ kind: "plan", problems }, { script: "b" }),
    failed("c"),
  ];
  const text = readable(markdownOf(outcomes, plans));
  expect(text.split("\n").filter((line) => /^(###|▸|Nothing was|\* )/.test(line))).toEqual([
    "### Plan for 3 Workers: 1 planned, 2 failed",
    "#### Worker [‹b›]",
    "Nothing was written to Worker ‹b›: 1 problem in the plan.",
    "* ‹prune›: true without a secret to set would delete every secret on the Worker. List the ones to keep in ‹secrets›.",
    "#### Worker [‹c›]",
    "Nothing was changed.",
    "▸ 1 Worker: 1 problem, so nothing can be written",
    "▸ 1 Worker: ‹+ A›",
    "Nothing was written: this is a dry run.",
  ]);
});

test("names to delete that were probably misspelled are said once", () => {
  const outcome = (script: string): Outcome => anOutcome({ script, notFound: [{ name: "OLD", nearest: "OLDER" }] });
  expect(readable(markdownOf([outcome("a"), outcome("b")]))).toContain(
    "\n* ‹OLD› is not on the Worker now, but ‹OLDER› is. Did you mean that one? (2 Workers: ‹a›, ‹b›)\n",
  );
});

test("of many misspelled names fifty are shown", () => {
  const notFound = numbered(60).map((name) => ({ name, nearest: `${name}_` }));
  const text = markdownOf([anOutcome({ notFound }), anOutcome()]);
  expect(text.split("Did you mean").length - 1).toBe(50);
});

test("text of others makes no element, link or mention", () => {
  const message = "<script>alert(1)</script></pre><img src=x> `@everyone` & \"[a](https://example.com)'";
  const failure = aRefusal({
    reason: { kind: "refused", status: 400, errors: [{ message }], omittedErrors: 0, ray: "</pre>" },
  });
  const text = markdownOf([aFailedOutcome(failure, { script: '"><b>' }), anOutcome()]);
  // Fails on every tag that is not ours.
  expect(readable(text)).toContain("<script>alert(1)</script>");
  const [, quoted = ""] = /<pre>(.*?)<\/pre>/s.exec(text) ?? [];
  expect(quoted).not.toMatch(/[<>"'`]/);
});

test("ten thousand Workers, each with a reason and a plan of its own in any alphabet, stay under 1 MiB, and it says what is left out", () => {
  const plans = new Plans();
  const scripts = numbered(10_000, "w".repeat(50));
  const entries = numbered(50, `秘${"w".repeat(20)}`).map((name) => anEntry({ name }));
  for (const script of scripts) {
    const plan = aPlan({ entries: [anEntry({ name: script }), ...entries] });
    plans.add(aPlanView({ worker: aWorker({ script }), plan }));
  }
  const STATUSES = ["patched", "planned", "unchanged"] as const;
  const outcomes = scripts.map((script, index) => {
    const status = STATUSES[(index % 4) - 1];
    const differences = [{ kind: "missing", name: `${"密".repeat(200)} <${index}>` }] as const;
    return status === undefined
      ? aFailedOutcome({ kind: "unverified", differences }, { script })
      : anOutcome({ script, status });
  });
  const text = markdownOf(outcomes, plans);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(
    /^<h3>Plan for 10,000 Workers: 2,500 patched, 2,500 planned, 2,500 unchanged, 2,500 failed<\/h3>\n/,
  );
  const reasons = [...text.matchAll(/<code>密/g)].length;
  expect(text).toContain(`<p>… and ${(2500 - reasons).toLocaleString("en-US")} more reasons, in the log.</p>`);
  const folded = [...text.matchAll(/<details><summary>2,500 Workers .*?<\/summary>\n<p>(.*?)<\/p>/gs)];
  expect(folded).toHaveLength(3);
  for (const [, list = ""] of folded) {
    const listed = [...list.matchAll(/<code>/g)].length;
    expect(list.slice(-60)).toContain(` and ${(2500 - listed).toLocaleString("en-US")} more, not listed here`);
  }
  expect(text).toMatch(/<p>… and [\d,]+ more plans, without room here\./);
});
