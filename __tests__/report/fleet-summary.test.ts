import { expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome.ts";
import { writeFleetSummary } from "../../src/report/fleet-summary.ts";
import { PlanPages } from "../../src/report/pages.ts";
import { fakePorts } from "../support/fake-ports.ts";

const NOTHING = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] } as const;
const outcome = (script: string, status: Outcome["status"], message?: string): Outcome => ({
  ...{ script, status, ...NOTHING, attempts: 1, requests: 1 },
  ...(message === undefined ? {} : { error: { code: 10007, message } }),
});
const numbered = (count: number, length = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${"w".repeat(length)}${index}`);

/** What GitHub would get, but for the tags of the heading. */
async function summaryOf(outcomes: readonly Outcome[], plans = new PlanPages()): Promise<string> {
  const ports = fakePorts({});
  await writeFleetSummary(ports.core, { outcomes, plans });
  expect(ports.of("summary.write")).toHaveLength(1);
  return [...ports.of("summary.addHeading"), ...ports.of("summary.addRaw")].join("\n");
}

test("failures come first, by reason; all Workers are folded by what became of them", async () => {
  const refused = (script: string): Outcome =>
    outcome(script, "failed", `Refused Worker ${script}.\nNothing was changed.`);
  const outcomes = [
    outcome("a", "patched"),
    refused("b"),
    outcome("c", "unchanged"),
    outcome("d", "patched"),
    refused("e"),
  ];
  expect(await summaryOf(outcomes)).toBe(
    [
      "2 failed of 5 Workers",
      "<p>2 Workers (<code>b</code>, <code>e</code>), for example <code>b</code>:</p>",
      "<pre>Refused Worker b.",
      "Nothing was changed.</pre>",
      "<details><summary>2 Workers failed</summary>",
      "<p><code>b</code>, <code>e</code></p>",
      "</details>",
      "<details><summary>2 Workers patched</summary>",
      "<p><code>a</code>, <code>d</code></p>",
      "</details>",
      "<details><summary>1 Worker as declared already</summary>",
      "<p><code>c</code></p>",
      "</details>",
      "",
    ].join("\n"),
  );
});

test("without a failure the heading says nothing of one", async () => {
  const [heading] = (await summaryOf(numbered(3).map((script) => outcome(script, "planned")))).split("\n");
  expect(heading).toBe("Secrets of 3 Workers");
});

test("text of others makes no element, link or mention", async () => {
  const hostile = "<script>alert(1)</script></pre><img src=x> `@everyone` & \"[a](https://example.com)'";
  const text = await summaryOf([outcome("a", "failed", hostile), outcome("b", "patched")]);
  expect([...new Set([...text.matchAll(/<(\/?[a-z0-9]+)/g)].map(([, tag]) => tag))].sort()).toEqual(
    ["/code", "/details", "/p", "/pre", "/summary", "code", "details", "p", "pre", "summary"].sort(),
  );
  const [, message = ""] = /<pre>(.*?)<\/pre>/s.exec(text) ?? [];
  expect(message).not.toMatch(/[<>"'`]/);
  expect(message).toContain("&#60;script&#62;alert(1)");
});

test("ten thousand Workers, each with a reason and a plan of its own in any alphabet, stay under 1 MiB, and it says what is left out", async () => {
  const plans = new PlanPages();
  const declaration = { set: [], delete: [], versionTags: {} };
  const entries = numbered(50, 20).map(
    (name) => ({ name: `秘${name}`, action: "create", type: "secret_text" }) as const,
  );
  const scripts = numbered(10_000, 50);
  for (const script of scripts) {
    const plan = { entries, names: [], problems: [], warnings: [], declaration };
    const worker = { accountId: "0".repeat(32), script, dispatchNamespace: undefined };
    plans.add({ worker, plan, prune: undefined, redact: (text) => text, deploy: true, dryRun: true });
  }
  const STATUSES = ["failed", "patched", "planned", "unchanged"] as const;
  const outcomes = scripts.map((script, index) => {
    const status = STATUSES[index % 4] ?? "failed";
    return outcome(script, status, status === "failed" ? `${"密".repeat(200)} <${index}>` : undefined);
  });
  const text = await summaryOf(outcomes, plans);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/^2,500 failed of 10,000 Workers\n/);
  const reasons = [...text.matchAll(/<pre>/g)].length;
  expect(text).toContain(`<p>… and ${(2500 - reasons).toLocaleString("en-US")} further reasons, in the log.</p>`);
  const folded = [...text.matchAll(/<details><summary>(.*?)<\/summary>\n<p>(.*?)<\/p>/gs)].slice(0, 4);
  for (const [, title, list = ""] of folded) {
    const listed = [...list.matchAll(/<code>/g)].length;
    expect([title, list.slice(-60)]).toEqual([
      expect.stringMatching(/^2,500 Workers /),
      expect.stringContaining(` and ${(2500 - listed).toLocaleString("en-US")} more, not listed here`),
    ]);
  }
  expect(folded).toHaveLength(4);
  expect(text).toMatch(/<p>… and [\d,]+ further plans, without room here\./);
});
