import type { RunContext } from "../github/run-context.ts";
import { number } from "../wording.ts";
import { takeWithin } from "./budget.ts";
import { type FailedOutcome, failureLines } from "./words/failure.ts";
import { type Line, type Literal, line, lineText, literals, type Phrase } from "./words/phrase.ts";
import { runPhrase, troubleshootingLink } from "./words/step.ts";

/** Escapes a text for HTML and Markdown: a job summary takes both, and `core.summary` escapes nothing. */
export function escapeHtml(text: string): string {
  // \x60 is the backtick. A bare one would put what follows into the vocabulary of our sentences (scripts/vocabulary.ts).
  return text.replace(/[&<>"'\x60]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns a phrase as HTML, its literals in `<code>`, where GitHub makes no link, mention or reference of them. */
export function html(phrase: Phrase): string {
  return phrase.map(partHtml).join("");
}

function partHtml(part: Phrase[number]): string {
  if (typeof part === "string") return escapeHtml(part);
  const shown = "literal" in part ? `<code>${escapeHtml(part.literal)}</code>` : escapeHtml(part.link);
  return part.url === undefined ? shown : `<a href="${escapeHtml(part.url)}">${shown}</a>`;
}

/** Returns a paragraph of HTML, or none if there is nothing in it. */
export function paragraph(content: string): string[] {
  return content === "" ? [] : [`<p>${content}</p>`];
}

/** Returns an item of a list. */
export function listItem(phrase: Phrase): string {
  return `<li>${html(phrase)}</li>`;
}

/** Returns a list with the items of {@link listItem}, or none without an item. */
export function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["<ul>", ...items, "</ul>"];
}

/** Returns a row of a table. */
export function tableRow(cells: readonly Phrase[]): string {
  return ["<tr>", ...cells.map((cell) => `<td>${html(cell)}</td>`), "</tr>"].join("");
}

/** Returns a table with the rows of {@link tableRow}, or none without a row. */
export function table(headings: readonly string[], rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const head = ["<tr>", ...headings.map((heading) => `<th>${heading}</th>`), "</tr>"].join("");
  return ["<table>", head, ...rows, "</table>"];
}

/** Returns a fold: a title that opens the lines of HTML below it. */
export function fold(title: Phrase, lines: readonly string[]): string[] {
  return [`<details><summary>${html(title)}</summary>`, ...lines, "</details>"];
}

/** Returns a paragraph with the names that fit into a number of bytes, and how many more there are; none without a name. */
export function nameList(
  names: readonly (string | Literal)[],
  { label = "", bytes }: { label?: string; bytes: number },
): string[] {
  if (names.length === 0) return [];
  const { shown, rest } = takeWithin(names, { bytes, text: (name) => html(literals([name])) });
  const more = rest > 0 ? ` and ${number(rest)} more, not listed here` : "";
  return paragraph(`${label}${shown.join(", ")}${more}`);
}

/** Returns a page: its title, the run that wrote it, and its lines of HTML. */
export function page(title: Phrase, context: RunContext, lines: readonly string[]): string {
  return [`<h3>${html(title)}</h3>`, ...paragraph(html(runPhrase(context))), ...lines].join("\n");
}

/** Returns why a Worker failed: a headline, and after what to do a link to what the documentation says about it. */
export function failureHtml(outcome: FailedOutcome, { docs }: RunContext): string[] {
  const [headline, ...lines] = failureLines(outcome);
  const more = troubleshootingLink(outcome.failure, docs);
  const at = lines.findLastIndex(({ label }) => label === "What to do");
  const remedy = lines[at];
  const linked =
    remedy === undefined
      ? [...lines, line`${more}`]
      : lines.with(at, { ...remedy, phrase: [...remedy.phrase, " ", more, "."] });
  return [...paragraph(`<b>${html(headline?.phrase ?? [])}</b>`), ...messageHtml(linked)];
}

/** The width of GitHub's `<pre>`, in characters: a longer line would be cut off there. */
const WIDTH = 80;

/** Returns lines of a message as HTML: prose in paragraphs, items in a list, and only a server's own words preformatted. */
export function messageHtml(lines: readonly Line[]): string[] {
  const runs: Line[][] = [];
  for (const next of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === next.kind) last.push(next);
    else runs.push([next]);
  }
  return runs.flatMap(runHtml);
}

function runHtml(run: readonly Line[]): string[] {
  const kind = run[0]?.kind;
  if (kind === "quote") return [`<pre>${run.map((one) => escapeHtml(wrapped(lineText(one)))).join("\n")}</pre>`];
  if (kind === "item") return list(run.map(({ phrase }) => listItem(phrase)));
  return run.flatMap(({ label, phrase }) => {
    const start = label === undefined ? "" : `<b>${label}:</b> `;
    return paragraph(start + html(phrase));
  });
}

/** Breaks a line at spaces, and a word that has none where it must. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${WIDTH}})(?: +|$)|(.{${WIDTH}})`, "gu"), "$1$2\n").trimEnd();
}
