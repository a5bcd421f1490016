import { expect } from "@jest/globals";

/** What each tag becomes when HTML is read as text. `code` stands in ‹ ›, and a link in [ ]. */
const TAGS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  a: ["[", "]"],
  h3: ["### ", ""],
  h4: ["#### ", ""],
  p: ["", ""],
  b: ["", ""],
  ul: ["", ""],
  li: ["* ", ""],
  pre: ["> ", ""],
  table: ["", ""],
  tr: ["", "|"],
  th: ["| ", " "],
  td: ["| ", " "],
  code: ["‹", "›"],
  details: ["", ""],
  summary: ["▸ ", ""],
};

/**
 * Returns a summary as a browser would show it. Fails on every tag but those above, on a link that leads elsewhere than to
 * `https:`, and if a tag is not closed in order.
 */
export function readable(markdown: string): string {
  const open: string[] = [];
  const shown = markdown.replace(/<(\/?)(.*?)(?: href="https:\/\/[^"<>\s]*")?>|[<>]/g, (found, slash, tag) => {
    const words = Object.hasOwn(TAGS, tag ?? "") ? TAGS[tag] : undefined;
    if (words === undefined) throw new Error(`${found} is not a tag of a summary.`);
    if (slash === "") {
      open.push(tag);
      return words[0];
    }
    expect(open.pop()).toBe(tag);
    return words[1];
  });
  expect(open).toEqual([]);
  return shown
    .split("\n")
    .filter((line) => line !== "")
    .join("\n")
    .replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)));
}

/** Returns a text of several lines without the indentation of the test. */
export function lines({ raw: [block = ""] }: TemplateStringsArray): string {
  const indent = /^ +/.exec(block.replace(/^\n/, ""))?.[0].length ?? 0;
  return block
    .replace(/^\n/, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(indent))
    .join("\n");
}
