import { expect, test } from "@jest/globals";
import type { Failure } from "../../src/model/outcome/failure.ts";
import { escapeHtml, failureHtml, html, messageHtml, nameList } from "../../src/report/markup.ts";
import { isFailed } from "../../src/report/words/failure.ts";
import { item, line, literal, phrase } from "../../src/report/words/phrase.ts";
import { aContext, aFailedOutcome, aRefusal } from "../support/results.ts";

test("what HTML and Markdown would read is escaped", () => {
  expect(escapeHtml('<a href="x">\'&`')).toBe("&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#96;");
});

test("the literals of a phrase stand in <code>", () => {
  expect(html(phrase`Worker ${literal("<b>")} isn't <there>.`)).toBe(
    "Worker <code>&#60;b&#62;</code> isn&#39;t &#60;there&#62;.",
  );
});

test("what has a URL is a link, with its text and its URL escaped", () => {
  const [url, href] = ['https://e.example/?a&"', "https://e.example/?a&#38;&#34;"];
  expect(
    html([
      { literal: "<b>", url },
      { link: "More <", url },
    ]),
  ).toBe(`<a href="${href}"><code>&#60;b&#62;</code></a><a href="${href}">More &#60;</a>`);
});

test("a list holds what fits, and says how many do not", () => {
  expect(nameList(["A", "<"], { bytes: 100 })).toEqual(["<p><code>A</code>, <code>&#60;</code></p>"]);
  expect(nameList(["A", "B", "C"], { label: "Names: ", bytes: 40 })).toEqual([
    "<p>Names: <code>A</code>, <code>B</code> and 1 more, not listed here</p>",
  ]);
  expect(nameList([], { label: "Names: ", bytes: 40 })).toEqual([]);
});

test("of a message, causes and remedies are prose, items a list, and only a server's words are preformatted", () => {
  const quote = (text: string) => ({ kind: "quote", label: "Cloudflare says", phrase: [literal(text)] }) as const;
  const message = [
    line`Refused.`,
    { ...line`Set ${literal("A")}.`, label: "Cause" },
    ...["<a>", "two"].map((text) => item`${text}`),
    quote("<no>"),
    quote("again"),
    line`Nothing.`,
  ];
  expect(messageHtml(message)).toEqual([
    ...["<p>Refused.</p>", "<p><b>Cause:</b> Set <code>A</code>.</p>"],
    ...["<ul>", "<li>&#60;a&#62;</li>", "<li>two</li>", "</ul>"],
    ...["<pre>Cloudflare says: &#60;no&#62;\nCloudflare says: again</pre>", "<p>Nothing.</p>"],
  ]);
});

test("a failure has a headline, and a link after what to do, or at its end if there is nothing to do", () => {
  const failureOf = (failure: Failure): string[] =>
    [aFailedOutcome(failure)].filter(isFailed).flatMap((outcome) => failureHtml(outcome, aContext()));
  const [headline, , remedy] = failureOf(aRefusal());
  expect(headline).toMatch(/^<p><b>Cloudflare refused .*<\/b><\/p>$/);
  expect(remedy).toMatch(/ <a href="https:\/\/github\.example\/docs#code-10007">More about code 10007<\/a>\.<\/p>$/);
  expect(failureOf({ kind: "no-version-id" }).at(-1)).toBe(
    '<p><a href="https://github.example/docs#verification">More about this failure</a></p>',
  );
});

test.each([
  ["at spaces", "word ".repeat(40).trim(), /^.{76,80}$/],
  ["at several spaces", `${"x".repeat(80)}   ${"y".repeat(80)}   z`, /^x{80}$/],
  ["where it must", "x".repeat(200), /^x{80}$/],
  ["and never within a character", "🎉".repeat(200), /^🎉{80}$/u],
])("a server's line is broken at GitHub's width: %s", (_case, text, first) => {
  const [pre = ""] = messageHtml([{ kind: "quote", phrase: [literal(text)] }]);
  const shown = pre.replace(/<\/?pre>/g, "").split("\n");
  expect(shown.length).toBeGreaterThan(2);
  expect(shown[0]).toMatch(first);
  expect(shown.filter((one) => [...one].length > 80 || one.startsWith(" "))).toEqual([]);
  expect(shown.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});
