import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bodyOf, markerOf } from "../../src/github/body.ts";
import { holds } from "../support/fuzz.ts";

const WORKER = { accountId: "0123456789abcdef0123456789abcdef", script: "api", dispatchNamespace: undefined };
const REF = "octocat/repository/.github/workflows/plan.yml";
const MARKER = markerOf(WORKER, { GITHUB_WORKFLOW_REF: `${REF}@refs/heads/main` });
const LONGEST = 65_536;
const NOTE = "_Cut._";
const REST = `${NOTE}\n`;
const bodyWith = (markdown: string): string => bodyOf({ marker: MARKER, markdown, cutNote: NOTE });

describe("the marker", () => {
  test.each([
    `${REF}@refs/pull/7/merge`,
    `${REF}@refs/heads/a@refs/heads/b`,
    `${REF}@refs/heads/two\nlines`,
    `${REF}@7fd1a60b01f91b314f59955a4e4d4e80d8edf11d`,
    `${REF}@${"7fd1a60b".repeat(8)}`,
  ])("is the same at %j", (ref) => {
    expect(markerOf(WORKER, { GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW: "Plan" })).toBe(MARKER);
  });

  test("is the same however the account is written", () => {
    const worker = { ...WORKER, accountId: WORKER.accountId.toUpperCase() };
    expect(markerOf(worker, { GITHUB_WORKFLOW_REF: `${REF}@refs/heads/main` })).toBe(MARKER);
  });

  test.each([undefined, ""])("is another one for a workflow with another name, if its file is %j", (file) => {
    const [one, other] = ["One", "Other"].map((name) =>
      markerOf(WORKER, { GITHUB_WORKFLOW_REF: file, GITHUB_WORKFLOW: name }),
    );
    expect(one).not.toBe(other);
  });

  test("is another one for each Worker and workflow, and an HTML comment on one line for any", () => {
    const text = fc.string({ unit: "binary" });
    const identity = fc.record({
      worker: fc.record({
        accountId: fc.stringMatching(/^[0-9a-f]{4}$/),
        script: text,
        dispatchNamespace: fc.option(text, { nil: undefined }),
      }),
      name: text,
    });
    return holds({ runs: 100, of: [identity, identity] }, (one, other) => {
      const [first, second] = [one, other].map(({ worker, name }) => markerOf(worker, { GITHUB_WORKFLOW: name }));
      expect(first).toMatch(/^<!-- patch-worker-secrets: plan [0-9a-f]{64} -->$/);
      expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(other));
    });
  });

  test.each([
    [{ script: "b" }, { dispatchNamespace: "b", script: "" }],
    [{ dispatchNamespace: "a", script: "b" }, { script: "ab" }],
  ])("%j is not %j", (one, other) => {
    expect(markerOf({ ...WORKER, ...one }, {})).not.toBe(markerOf({ ...WORKER, ...other }, {}));
  });
});

describe("a text", () => {
  const room = LONGEST - MARKER.length - 1;

  test("that fits is whole", () => {
    expect(bodyWith("x".repeat(room))).toBe(`${MARKER}\n${"x".repeat(room)}`);
  });

  test.each([
    [0, LONGEST],
    [1, MARKER.length + "\n\n\n".length + REST.length],
  ])("that is cut has as much as fits, to the last character: a line with %i too many", (more, length) => {
    const line = "x".repeat(room - "\n\n".length - REST.length + more);
    expect(bodyWith(`${line}\n${"y".repeat(LONGEST)}`)).toHaveLength(length);
  });

  const filler = (line: string): string => line.repeat(Math.ceil(LONGEST / line.length));

  test.each([
    ["lines", filler("<p>A</p>\n"), "</p>\n\n"],
    ["a table", `<table>\n${filler("<tr><td>A</td></tr>\n")}</table>`, "</td></tr>\n\n</table>\n\n"],
    ["details", `<details><summary>All</summary>\n${filler("<p>A</p>\n")}</details>`, "</p>\n\n</details>\n\n"],
    ["a list in details", `<details>\n<ul>\n${filler("<li>A</li>\n")}`, "</li>\n\n</ul></details>\n\n"],
    ["preformatted lines", `<pre>${filler("A &#60;b&#62;\n")}</pre>`, "&#62;\n\n</pre>\n\n"],
    ["links", filler('<p><a href="https://e.example/"><code>A</code></a></p>\n'), "</a></p>\n\n"],
    ["details that were closed", `<details>\n<p>B</p>\n</details>\n${filler("A\n")}`, "A\n\n"],
    ["one line", `${"x".repeat(LONGEST)}`, `${MARKER}\n\n\n`],
  ])("of %s is cut where it can be closed", (_what, markdown, end) => {
    const body = bodyWith(markdown);
    expect(body.startsWith(`${MARKER}\n`)).toBe(true);
    expect(body.endsWith(end + REST)).toBe(true);
    expect(body.length).toBeLessThanOrEqual(LONGEST);
    const kept = body.slice(0, -(end + REST).length).slice(MARKER.length + 1);
    expect(markdown.startsWith(kept)).toBe(true);
    if (_what !== "one line") expect(body.length).toBeGreaterThan(LONGEST - 200);
  });

  test.each([0, 1, 100, 2000])(
    "with %i elements open is no longer than GitHub takes, and leaves none open",
    (depth) => {
      const body = bodyWith("<details>\n".repeat(depth) + filler("- A\n"));
      const count = (text: string): number => body.split(text).length - 1;
      expect(body.length).toBeLessThanOrEqual(LONGEST);
      expect(body.length).toBeGreaterThan(LONGEST - 10);
      expect({ open: count("<details>"), closed: count("</details>") }).toEqual({ open: depth, closed: depth });
    },
  );

  test("that opens more than can be closed is left out", () => {
    const body = bodyWith("<blockquote>".repeat(LONGEST));
    expect(body).toBe(`${MARKER}\n\n\n${REST}`);
  });
});
