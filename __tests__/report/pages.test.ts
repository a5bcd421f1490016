import { describe, expect, test } from "@jest/globals";
import type { PlanEntry } from "../../src/model/plan.ts";
import { PlanPages } from "../../src/report/pages.ts";
import { planMarkdown } from "../../src/report/plan-summary.ts";
import type { PlanView } from "../../src/report/words/plan.ts";

function viewOf(script: string, names: readonly string[] = ["A"]): PlanView {
  const entries = names.map((name): PlanEntry => ({ name, action: "create", type: "secret_text" }));
  const declaration = { set: [], delete: [], versionTags: {} };
  return {
    worker: { accountId: "0".repeat(32), script, dispatchNamespace: undefined },
    plan: { entries, names: [...names], problems: [], warnings: [], declaration },
    prune: undefined,
    redact: (text) => text,
    deploy: true,
    dryRun: true,
  };
}

function pagesOf(...views: PlanView[]): PlanPages {
  const pages = new PlanPages();
  for (const view of views) pages.add(view);
  return pages;
}

test("without a plan there is nothing", () => {
  expect([pagesOf().isEmpty, pagesOf().markdown()]).toEqual([true, ""]);
});

test("plans stand one after the other, a blank line between them, so that each is a block of its own", () => {
  const [one, two] = [viewOf("one"), viewOf("two")];
  const pages = pagesOf(one, two);
  expect(pages.isEmpty).toBe(false);
  expect(pages.markdown()).toBe(`${planMarkdown(one)}\n\n${planMarkdown(two)}`);
});

describe("more plans than fit", () => {
  const names = Array.from({ length: 300 }, (_, index) => `NAME_OF_A_SECRET_${index}`);
  const cut = (markdown: string): { shown: string[]; said: string } => ({
    shown: [...markdown.matchAll(/<h3>Plan for Worker <code>w(\d+)<\/code>/g)].map(([, index = ""]) => index),
    said: markdown.slice(markdown.lastIndexOf("\n\n") + 2),
  });

  test("the first ones are shown, and it is said how many are not", () => {
    const pages = pagesOf(...Array.from({ length: 1000 }, (_, index) => viewOf(`w${index}`, names)));
    const markdown = pages.markdown();
    const { shown, said } = cut(markdown);
    expect(Buffer.byteLength(markdown)).toBeLessThan(610_000);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(shown.map((_, index) => String(index)));
    expect(said).toBe(
      `<p>… and ${1000 - shown.length} further plans, without room here. Plan fewer Workers in one step to see all.</p>`,
    );
  });

  test("a small plan behind a large one that does not fit is left out with it", () => {
    const large = Array.from({ length: 40 }, (_, index) => viewOf(`w${index}`, names));
    const markdown = pagesOf(...large, viewOf("w40"), viewOf("w41")).markdown();
    const { shown, said } = cut(markdown);
    expect(shown).not.toContain("40");
    expect(said).toContain(`${42 - shown.length} further plans`);
  });

  test("are counted in bytes: names that the server chose may be of any alphabet", () => {
    const wide = Array.from({ length: 100 }, (_, index) => `${"秘".repeat(100)}${index}`);
    const markdown = pagesOf(...Array.from({ length: 40 }, (_, index) => viewOf(`w${index}`, wide))).markdown();
    expect(Buffer.byteLength(markdown)).toBeLessThan(610_000);
    expect(cut(markdown).shown.length).toBeGreaterThan(5);
  });
});
