import type { RunContext } from "../github/run-context.ts";
import type { Outcome } from "../model/outcome/outcome.ts";
import type { Worker } from "../model/worker.ts";
import { number } from "../wording.ts";
import { type Taken, takeWithin } from "./budget.ts";
import { type FailedOutcome, failureLines } from "./words/failure.ts";
import { misspellingPhrases } from "./words/outcome.ts";
import { type Line, type Link, line, lineText, type Phrase } from "./words/phrase.ts";
import { runPhrase, troubleshootingLink } from "./words/step.ts";
import { workerLink } from "./words/worker.ts";

/** Escapes a text for HTML and Markdown: a job summary takes both, and `core.summary` escapes nothing. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns a text in `<code>`, where GitHub makes no link, mention or reference of it. */
export function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

/** Returns a phrase as HTML, its literals in `<code>`. */
export function html(phrase: Phrase): string {
  return phrase.map(partHtml).join("");
}

function partHtml(part: Phrase[number]): string {
  if (typeof part === "string") return escapeHtml(part);
  const shown = "literal" in part ? code(part.literal) : escapeHtml(part.link);
  return part.url === undefined ? shown : `<a href="${escapeHtml(part.url)}">${shown}</a>`;
}

/** Returns a fold: a title that opens what is below it. `title` and `lines` are HTML. */
export function fold(title: string, lines: readonly string[]): string[] {
  return [`<details><summary>${title}</summary>`, ...lines, "</details>"];
}

/** Returns the texts that fit into a number of bytes, each in `<code>`, and how many more there are. */
export function codeList(texts: readonly string[], bytes: number): string {
  return listed(takeWithin(texts, { bytes, text: code }));
}

/** Returns the names of the Workers that fit, each a link to its page in the dashboard. */
export function linkList(workers: readonly Worker[], bytes: number): string {
  return listed(takeWithin(workers, { bytes, text: (worker) => html([workerLink(worker)]) }));
}

function listed({ shown, rest }: Taken): string {
  return `${shown.join(", ")}${rest > 0 ? ` and ${number(rest)} more, not listed here` : ""}`;
}

/** Returns a page: its title, the run that wrote it, and its lines. `title` and `lines` are HTML. */
export function page(title: string, context: RunContext, lines: readonly string[]): string {
  return [`<h3>${title}</h3>`, `<p>${html(runPhrase(context))}</p>`, ...lines].join("\n");
}

/** Returns why a Worker failed: a headline, and after what to do a link to what the documentation says about it. */
export function failureHtml(outcome: FailedOutcome, { docs }: RunContext): string[] {
  const [headline, ...lines] = failureLines(outcome);
  const more = troubleshootingLink(outcome.failure, docs);
  const remedy = lines.findLast(({ label }) => label === "What to do");
  const linked =
    remedy === undefined ? [...lines, line([more])] : lines.map((one) => (one === remedy ? withLink(one, more) : one));
  return [...(headline === undefined ? [] : [`<p><b>${html(headline.phrase)}</b></p>`]), ...messageHtml(linked)];
}

function withLink(remedy: Line, more: Link): Line {
  return { ...remedy, phrase: [...remedy.phrase, " ", more, "."] };
}

/** The most misspellings that are shown; the log has the others. */
const MOST_MISSPELLINGS = 50;

/** Returns names to delete that were probably misspelled, as a list. */
export function misspellings(outcomes: readonly Outcome[]): string[] {
  const items = misspellingPhrases(outcomes).slice(0, MOST_MISSPELLINGS);
  return items.length === 0 ? [] : ["<ul>", ...items.map((item) => `<li>${html(item)}</li>`), "</ul>"];
}

/** The width of GitHub's `<pre>`, in characters: a longer line would be cut off there. */
const WIDTH = 80;

/** Returns lines of a message as HTML: prose in paragraphs, items in a list, and only a server's own words preformatted. */
export function messageHtml(lines: readonly Line[]): string[] {
  const runs: Line[][] = [];
  for (const next of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.kind === next.kind && next.kind !== "text") last.push(next);
    else runs.push([next]);
  }
  return runs.flatMap((run) => runHtml(run));
}

function runHtml(run: readonly Line[]): string[] {
  const [first] = run;
  if (first?.kind === "quote") return [`<pre>${run.map((one) => escapeHtml(wrapped(lineText(one)))).join("\n")}</pre>`];
  if (first?.kind === "item") return ["<ul>", ...run.map(({ phrase }) => `<li>${html(phrase)}</li>`), "</ul>"];
  return run.map(({ label, phrase }) => `<p>${label === undefined ? "" : `<b>${label}:</b> `}${html(phrase)}</p>`);
}

/** Breaks a line at spaces, and a word that has none where it must. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${WIDTH}})(?: +|$)|(.{${WIDTH}})`, "gu"), "$1$2\n").trimEnd();
}
