import type { PlanEntry } from "../model/plan.ts";
import type { Redact } from "../privacy/redaction.ts";
import { fitting } from "./room.ts";
import { code, escapeHtml } from "./summary.ts";
import { plural } from "./words/fleet.ts";
import {
  caveats,
  changes,
  closing,
  counts,
  guardRails,
  kept,
  type PlanView,
  reason,
  SIGNS,
  shownName,
  shownSentence,
  shownTags,
  shownType,
  verdict,
  withoutProblems,
  withTextsRedactedTogether,
} from "./words/plan.ts";

/** A comment of GitHub holds 65,536 characters, and something else may stand in it. */
const LONGEST = 60_000;

/** Characters for each part that grows; the table of changes has what the others leave. */
const ROOM = { problems: 16_000, warnings: 12_000, tags: 4_000, kept: 8_000, leftOut: 500 };

/**
 * The plan for the job summary and for a comment, always under 60,000 characters.
 *
 * All of it is one HTML block: without a blank line in it, GitHub reads no Markdown in there (CommonMark, HTML blocks).
 * Whatever the server chose stands in `<code>`, where GitHub makes no link, mention or reference of it.
 */
export function planMarkdown(given: PlanView): string {
  const view = withTextsRedactedTogether(given);
  const { plan, redact } = view;
  const before = [
    `<h3>Plan for ${subject(view)}</h3>`,
    ...verdictBlock(view),
    ...sentences({ title: "Warnings", texts: plan.warnings, room: ROOM.warnings, redact }),
  ];
  const after = [...keptBlock(view), ...tagsLine(view), ...notes(view)];
  const used = [...before, ...after].join("\n").length;
  return [...before, ...changesTable(view, LONGEST - ROOM.leftOut - used), ...after].join("\n");
}

function subject({ worker: { script, dispatchNamespace }, deploy }: PlanView): string {
  const namespace = dispatchNamespace === undefined ? "" : ` (dispatch namespace ${code(dispatchNamespace)})`;
  return `Worker ${code(script)}${namespace}${deploy ? "" : ", into a new version that is not deployed"}`;
}

function verdictBlock({ plan, redact }: PlanView): string[] {
  const found = verdict(plan);
  if (found === undefined) return [`<p><b>${sentenceCase(counts(plan))}.</b></p>`];
  return [
    ...sentences({ title: found, texts: plan.problems, room: ROOM.problems, redact }),
    `<p>${withoutProblems(plan)}</p>`,
  ];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentences({
  title,
  texts,
  room,
  redact,
}: {
  title: string;
  texts: readonly string[];
  room: number;
  redact: Redact;
}): string[] {
  if (texts.length === 0) return [];
  const { shown, rest } = fitting(
    texts.map((text) => `<li>${prose(shownSentence(text, redact))}</li>`),
    { room },
  );
  const items = rest > 0 ? [...shown, `<li>… and ${rest} more, in the log of the step.</li>`] : shown;
  return [`<p><b>${title}:</b></p>`, "<ul>", ...items, "</ul>"];
}

function changesTable({ plan, redact }: PlanView, room: number): string[] {
  const rows = changes(plan).map((entry) => changeRow(entry, redact));
  if (rows.length === 0) return [];
  const { shown, rest } = fitting(rows, { room });
  return [
    "<table>",
    "<tr><th></th><th>Name</th><th>Kind</th><th>What would happen</th></tr>",
    ...shown,
    "</table>",
    ...(rest > 0 ? [`<p>… and ${plural(rest, "more change")}, in the log of the step.</p>`] : []),
  ];
}

function changeRow(entry: PlanEntry, redact: Redact): string {
  const sign = SIGNS[entry.action].trim();
  const cells = [sign === "" ? "" : code(sign), code(shownName(entry, redact)), shownType(entry), reason(entry)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function keptBlock({ plan, redact }: PlanView): string[] {
  const entries = kept(plan);
  if (entries.length === 0) return [];
  const { shown, rest } = fitting(
    entries.map((entry) => code(shownName(entry, redact))),
    { room: ROOM.kept },
  );
  return [
    `<details><summary>${entries.length} kept as ${entries.length === 1 ? "it is" : "they are"}</summary>`,
    `<p>${shown.join(",\n")}${rest > 0 ? `\nand ${rest} more` : ""}</p>`,
    "</details>",
  ];
}

function tagsLine(view: PlanView): string[] {
  const tags = shownTags(view).map(code);
  if (tags.length === 0) return [];
  const { shown, rest } = fitting(tags, { room: ROOM.tags });
  return [`<p>Version tags: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}</p>`];
}

function notes(view: PlanView): string[] {
  const lines = [...guardRails(view), ...caveats(view.plan), ...closing(view)];
  return lines.map((line) => `<p>${line}</p>`);
}

/** A word that GitHub can make nothing of: English, or a short number. Seven of a to f may be a commit. */
const PLAIN_WORD = /^(?![a-f]{7,}$)([A-Z]?[a-z]+('s)?|[a-z]+(-[a-z]+)+|[0-9]{1,6})$/;

/**
 * A cleaned sentence as HTML. It may hold names that the server chose, with `@` or `#` in them, and nothing tells where
 * they begin: so every word that is not a plain one stands in `<code>`, and with it every name that could do something.
 */
function prose(sentence: string): string {
  return sentence
    .split(" ")
    .map((word) => {
      const [, before = "", inner = "", after = ""] = /^(["(]*)(.*?)([")]*[.,:;]?)$/u.exec(word) ?? [];
      const shown = inner === "" || PLAIN_WORD.test(inner) ? escapeHtml(inner) : code(inner);
      return escapeHtml(before) + shown + escapeHtml(after);
    })
    .join(" ")
    .replaceAll("</code> <code>", " ");
}
