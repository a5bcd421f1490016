import { namesOf } from "../model/batches.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Declaration } from "../model/patch.ts";
import type { Ports } from "../ports.ts";
import type { Redact } from "../privacy/redaction.ts";
import { cleaned } from "../privacy/sanitize.ts";
import { versionSentence } from "./log.ts";
import { fitting } from "./room.ts";

export type SummaryOptions = {
  readonly outcome: Outcome;
  readonly declaration: Declaration;
  readonly redact: Redact;
};

/** The job summary is HTML and Markdown as it is written: `core.summary` escapes nothing. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const TITLES = {
  patched: "Secrets patched",
  planned: "Plan",
  unchanged: "Secrets as declared already",
  failed: "Secrets not patched as declared",
} as const;

const NOT_THERE = "was not there";

/** One table of what happened to each name, with the Worker and the version tags. */
export async function writeSummary(
  core: Ports["core"],
  { outcome, declaration, redact }: SummaryOptions,
): Promise<void> {
  const { script, status, versionId, error } = outcome;
  const title = status === "patched" && versionId !== undefined ? "Secrets in a new version" : TITLES[status];
  const summary = core.summary.addHeading(`${title}: ${code(script)}`, 3);
  if (error !== undefined) summary.addRaw(preformatted(error.message), true);
  const found = [...declaredRows(outcome, declaration), ...prunedRows(outcome, declaration)];
  const header = ["Name", "Kind", "What happened"].map((data) => ({ data, header: true }));
  if (found.length > 0) summary.addTable([header, ...found]);
  summary.addRaw(facts({ outcome, declaration, redact }), true);
  await summary.write();
}

/** A plan as the whole summary of a run that wrote nothing. */
export async function writePlan(core: Ports["core"], markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write();
}

/** GitHub does not take a summary over 1 MiB; the log has all problems. */
const MOST_PROBLEMS = 100;

/** The problems of a run that has no outcome. */
export async function writeProblems(
  core: Ports["core"],
  { title, problems }: { title: string; problems: readonly string[] },
): Promise<void> {
  const rest = problems.length - MOST_PROBLEMS;
  const items = [...problems.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`… and ${rest} more, in the log.`] : [])];
  core.summary.addHeading(title, 3);
  core.summary.addRaw(`<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`, true);
  await core.summary.write();
}

export function preformatted(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}

function declaredRows({ set, deleted, absent, notKnown, kinds }: Outcome, declaration: Declaration): string[][] {
  const fates = new Map([
    ...set.map((name) => [name, "set"] as const),
    ...deleted.map((name) => [name, "deleted"] as const),
    ...absent.map((name) => [name, NOT_THERE] as const),
    ...notKnown.map((name) => [name, "not known"] as const),
  ]);
  const fateOf = (name: string): string => fates.get(name) ?? "not applied";
  return [
    ...declaration.set.map(({ name, type }) => row({ name, kind: type, fate: fateOf(name) })),
    ...declaration.delete.map((name) => row({ name, kind: kinds?.get(name), fate: fateOf(name) })),
  ];
}

/** Prune's names are the server's: cleaned already, so that several may be alike. */
function prunedRows({ deleted, absent, notApplied, notKnown, kinds }: Outcome, declaration: Declaration): string[][] {
  const declared = new Set(namesOf(declaration));
  const fates = [
    ...deleted.map((name) => [name, absent.includes(name) ? NOT_THERE : "deleted: not declared (prune)"] as const),
    ...notApplied.map((name) => [name, "not applied"] as const),
    ...notKnown.map((name) => [name, "not known"] as const),
  ];
  return fates
    .filter(([name]) => !declared.has(name))
    .map(([name, fate]) => row({ name, kind: kinds?.get(name), fate }));
}

/** What was not there had no kind, whatever a list has said. In `<code>` GitHub links no name. */
function row({ name, kind, fate }: { name: string; kind: string | undefined; fate: string }): string[] {
  return [code(name), fate === NOT_THERE ? "–" : escapeHtml(kind ?? "–"), fate];
}

function facts({ outcome, declaration, redact }: SummaryOptions): string {
  const tags = Object.entries(declaration.versionTags).map(
    ([key, value]) => `${cleaned(key, { redact })}=${cleaned(String(value), { redact })}`,
  );
  const { names, versionId } = outcome;
  const version = versionSentence(outcome);
  const where = versionId === undefined ? "on the Worker now" : "of that version";
  return [
    version === undefined ? "" : `<p>${escapeHtml(version)}</p>`,
    names.length === 0 ? "" : `<p>Secrets ${where} (${names.length}): ${codeList(names)}</p>`,
    tags.length === 0 ? "" : `<p>Version tags: ${codeList(tags)}</p>`,
  ].join("");
}

export function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

/** In bytes. GitHub drops a summary of more than 1 MiB, and what a server lists has no end by itself. */
const LIST_ROOM = 200_000;

function codeList(texts: readonly string[]): string {
  const { shown, rest } = fitting(texts, { room: LIST_ROOM, text: code });
  return [...shown, ...(rest > 0 ? [`${rest} more, not listed here`] : [])].join(", ");
}
