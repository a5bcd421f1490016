import type { Ports } from "../ports.ts";
import type { Outcome } from "../secrets/outcome.ts";
import type { Declaration } from "../secrets/patch.ts";
import type { Redact } from "../secrets/redaction.ts";
import { cleaned } from "../secrets/untrusted-text.ts";

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

/** One table of what happened to each name, with the Worker and the version tags. */
export async function writeSummary(
  core: Ports["core"],
  { outcome, declaration, redact }: SummaryOptions,
): Promise<void> {
  const { script, status, error } = outcome;
  const title = TITLES[status];
  const summary = core.summary.addHeading(`${title}: ${escapeHtml(script)}`, 3);
  if (error !== undefined) summary.addRaw(preformatted(error.message), true);
  summary.addTable([
    ["Name", "Kind", "What happened"].map((data) => ({ data, header: true })),
    ...rows(outcome, declaration),
  ]);
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

function preformatted(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}

function rows(outcome: Outcome, declaration: Declaration): string[][] {
  const { set, deleted, absent, notKnown } = outcome;
  const fates = new Map([
    ...set.map((name) => [name, "set"] as const),
    ...deleted.map((name) => [name, "deleted"] as const),
    ...absent.map((name) => [name, "was not there"] as const),
    ...notKnown.map((name) => [name, "not known"] as const),
  ]);
  return [
    ...declaration.set.map(({ name, type }) => [name, type]),
    ...declaration.delete.map((name) => [name, "–"]),
  ].map(([name = "", kind = ""]) => [name, kind, fates.get(name) ?? "not applied"].map(escapeHtml));
}

function facts({ outcome, declaration, redact }: SummaryOptions): string {
  const tags = Object.entries(declaration.versionTags).map(
    ([key, value]) => `${cleaned(key, { redact })}=${cleaned(String(value), { redact })}`,
  );
  const { names } = outcome;
  return [
    names.length === 0 ? "" : `<p>Secrets on the Worker now (${names.length}): ${codeList(names)}</p>`,
    tags.length === 0 ? "" : `<p>Version tags: ${codeList(tags)}</p>`,
  ].join("");
}

function codeList(texts: readonly string[]): string {
  return texts.map((text) => `<code>${escapeHtml(text)}</code>`).join(", ");
}
