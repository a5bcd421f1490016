import { expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { Plans } from "../../src/report/plan-summary.ts";
import { problemsMarkdown, resultMarkdown } from "../../src/report/summary.ts";
import type { Declared } from "../../src/report/words/outcome.ts";
import { lines, readable } from "../support/readable.ts";
import {
  aContext,
  aDeclared,
  aFailedOutcome,
  anEntry,
  anOutcome,
  aPlan,
  aPlanView,
  aRefusal,
  aWorker,
  numbered,
} from "../support/results.ts";

function markdownOf(outcome: Outcome, declared: Partial<Declared> = {}): string {
  const result = { workers: [aWorker()], outcomes: [outcome], plans: new Plans(), context: aContext() };
  return resultMarkdown({ ...result, declared: aDeclared(declared) });
}

test("a good run names the run that it was, and has a table of what happened to each name", () => {
  const outcome = anOutcome({ deleted: ["B"], names: ["A", "C<"] });
  expect(markdownOf(outcome, { delete: ["B"], tags: ["<b>=1", "x=***"] })).toBe(lines`
    <h3>Patched: <a href="https://dash.cloudflare.com/0123/workers/services/view/api/production"><code>api</code></a></h3>
    <p>Commit <a href="https://github.example/commit"><code>3f2a1b0</code></a> · run <a href="https://github.example/run"><code>4711</code></a> · 2026-11-25 22:40 UTC</p>
    <table>
    <tr><th>Name</th><th>Type</th><th>What happened</th></tr>
    <tr><td><code>A</code></td><td><code>secret_text</code></td><td>set</td></tr>
    <tr><td><code>B</code></td><td>–</td><td>deleted</td></tr>
    </table>
    <p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>
    <p>Version tags: <code>&#60;b&#62;=1</code>, <code>x=***</code></p>
  `);
});

const RUN = "Commit [‹3f2a1b0›] · run [‹4711›] · 2026-11-25 22:40 UTC";

test("a failed run has the reason first, its cause and remedy as prose, and where to read more", () => {
  expect(readable(markdownOf(aFailedOutcome())).split("\n")).toEqual([
    "### Failed: [‹api›]",
    RUN,
    "Cloudflare refused the patch of Worker ‹api›: code 10007 (HTTP 404).",
    expect.stringMatching(/^Cause: There is no Worker /),
    expect.stringMatching(/^What to do: Deploy the Worker first.* \[More about code 10007\]\.$/),
    '> Cloudflare says: code 10007, "This Worker does not exist on your account."',
    "cf-ray: 8f00a1b2c3d4e5f6-AMS",
    "Nothing was changed.",
    "| Name | Type | What happened |",
    "| ‹A› | ‹secret_text› | not applied |",
  ]);
});

test("a run that found nothing to do says so", () => {
  expect(readable(markdownOf(anOutcome({ status: "unchanged", set: [] }), { set: [] }))).toBe(
    ["### No changes: [‹api›]", RUN, "The Worker is already up to date.", "Secrets on the Worker now (1): ‹A›"].join(
      "\n",
    ),
  );
});

test("tags are shown if something was written", () => {
  const tags = ["release=7"];
  expect(markdownOf(anOutcome(), { tags })).toContain("<p>Version tags: <code>release=7</code></p>");
  expect(markdownOf(aFailedOutcome(), { tags })).not.toContain("Version tags");
});

test("a version that is not deployed is named, with its secrets", () => {
  expect(
    readable(markdownOf(anOutcome({ versionId: "b7c1" })))
      .split("\n")
      .slice(-2),
  ).toEqual([
    "Version ‹b7c1› has the change and is not deployed. To deploy it, run ‹wrangler versions deploy›",
    "Secrets in that version (1): ‹A›",
  ]);
});

test("a plan that was not carried out is all there is to say, and many Workers have one page", () => {
  const plans = new Plans();
  plans.add(aPlanView());
  const outcomes = [anOutcome({ status: "planned" })];
  const result = { workers: [aWorker()], outcomes, plans, declared: aDeclared(), context: aContext() };
  expect(readable(resultMarkdown(result)).split("\n").slice(0, 3)).toEqual([
    ...["### Plan for Worker [‹api›]", RUN, "1 to create."],
  ]);
  const two = { workers: [aWorker(), aWorker({ script: "web" })], outcomes: [...outcomes, aFailedOutcome()] };
  expect(resultMarkdown({ ...result, ...two })).toMatch(/^<h3>Plan for 2 Workers: 1 planned, 1 failed<\/h3>/);
});

test("names that no summary could hold are counted", () => {
  const names = numbered(20_000, "NAME_");
  const text = markdownOf(anOutcome({ names }));
  const listed = text.split("<code>NAME_").length - 1;
  expect(text).toContain(` and ${(20_000 - listed).toLocaleString("en-US")} more, not listed here</p>`);
  expect(Buffer.byteLength(text)).toBeLessThan(210_000);
});

test("problems are a list, and of many the log has the rest", () => {
  const context = aContext();
  expect(problemsMarkdown("Not started: <b>", { problems: ["secrets, line 1: <x>.", "timeout"], context })).toBe(
    `<h3>Not started: &#60;b&#62;</h3>\n${markdownOf(anOutcome()).split("\n")[1]}\n` +
      "<ul>\n<li>secrets, line 1: &#60;x&#62;.</li>\n<li>timeout</li>\n</ul>",
  );
  expect(problemsMarkdown("Many", { problems: numbered(103), context })).toContain(
    "<li>N0100</li>\n<li>… and 3 more, in the log.</li>",
  );
});

const failed = (script: string): Outcome =>
  aFailedOutcome({ kind: "not-run", because: { kind: "deadline" } }, { script });

function fleetMarkdown(outcomes: readonly Outcome[], plans = new Plans()): string {
  const workers = outcomes.map(({ script }) => aWorker({ script }));
  return resultMarkdown({ workers, outcomes, plans, declared: aDeclared(), context: aContext() });
}

test("failures come first, by reason; all Workers are folded by what became of them", () => {
  const outcomes = [
    anOutcome({ script: "a" }),
    failed("b"),
    anOutcome({ script: "c", status: "unchanged" }),
    anOutcome({ script: "d", absent: ["GONE"] }),
    failed("e"),
  ];
  expect(readable(fleetMarkdown(outcomes))).toBe(lines`
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

test("more failed Workers than a reason names are folded too", () => {
  const summaryOf = (count: number): string => fleetMarkdown(numbered(count).map(failed));
  expect(summaryOf(40)).not.toContain("<summary>");
  expect(summaryOf(41)).toContain("<summary>41 Workers failed</summary>");
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
  const text = readable(fleetMarkdown(outcomes, plans));
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

test("a misspelled name is named with the outcome, and with the plan", () => {
  const notFound = [{ name: "OLD", nearest: "OLDER" }];
  expect(markdownOf(anOutcome({ notFound, absent: ["OLD"] }))).toContain("Did you mean <code>OLDER</code>?");
  const plans = new Plans();
  plans.add(aPlanView());
  const outcomes = [anOutcome({ status: "planned", notFound })];
  const result = { workers: [aWorker()], outcomes, plans, declared: aDeclared(), context: aContext() };
  expect(resultMarkdown(result)).toContain("Did you mean <code>OLDER</code>?");
});

test("of many misspelled names fifty are shown", () => {
  const notFound = numbered(60).map((name) => ({ name, nearest: `${name}_` }));
  const text = fleetMarkdown([anOutcome({ notFound }), anOutcome()]);
  expect(text.split("Did you mean").length - 1).toBe(50);
});

test("text of others makes no element, link or mention", () => {
  const message = "<script>alert(1)</script></pre><img src=x> `@everyone` & \"[a](https://example.com)'";
  const failure = aRefusal({
    reason: { kind: "refused", status: 400, errors: [{ message }], omittedErrors: 0, ray: "</pre>" },
  });
  const text = fleetMarkdown([aFailedOutcome(failure, { script: '"><b>' }), anOutcome()]);
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
  const text = fleetMarkdown(outcomes, plans);
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
