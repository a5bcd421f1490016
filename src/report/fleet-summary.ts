import type { Outcome } from "../model/outcome.ts";
import type { Ports } from "../ports.ts";
import type { PlanPages } from "./pages.ts";
import { fitting } from "./room.ts";
import { code, preformatted } from "./summary.ts";
import { grouped, number, plural } from "./words/fleet.ts";

/** Bytes for what grows, beside the plans; GitHub does not take a summary over 1 MiB. */
const ROOM = { failures: 200_000, workers: 60_000 };

/** One table of a run with many Workers: failures first, by reason; the others are folded. */
export async function writeFleetSummary(
  core: Ports["core"],
  { outcomes, plans }: { outcomes: readonly Outcome[]; plans: PlanPages },
): Promise<void> {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const title = failed.length === 0 ? "Secrets of" : `${number(failed.length)} failed of`;
  core.summary.addHeading(`${title} ${plural(outcomes.length, "Worker")}`, 3);
  for (const text of [...failures(failed), ...folded(outcomes), plans.markdown()]) core.summary.addRaw(text, true);
  await core.summary.write();
}

/** For the comment: Workers of which there is no plan, by reason. */
export function withoutPlan(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ error }) => error !== undefined && error.code !== "plan");
  return failed.length === 0 ? "" : ["<h3>Without a plan</h3>", ...failures(failed)].join("\n");
}

function failures(failed: readonly Outcome[]): readonly string[] {
  const groups = grouped(failed, code).map(({ scripts, message }) => `<p>${scripts}:</p>\n${preformatted(message)}`);
  const { shown, rest } = fitting(groups, { room: ROOM.failures });
  return rest > 0 ? [...shown, `<p>… and ${plural(rest, "further reason")}, in the log.</p>`] : shown;
}

const STATUSES = [
  { status: "failed", label: "failed" },
  { status: "patched", label: "patched" },
  { status: "planned", label: "planned" },
  { status: "unchanged", label: "as declared already" },
] as const;

function folded(outcomes: readonly Outcome[]): string[] {
  return STATUSES.flatMap(({ status, label }) => {
    const scripts = outcomes.filter((outcome) => outcome.status === status).map(({ script }) => script);
    if (scripts.length === 0) return [];
    const { shown, rest } = fitting(scripts, { room: ROOM.workers, text: code });
    const more = rest > 0 ? ` and ${number(rest)} more, not listed here` : "";
    return [
      `<details><summary>${plural(scripts.length, "Worker")} ${label}</summary>\n<p>${shown.join(", ")}${more}</p>\n</details>`,
    ];
  });
}
