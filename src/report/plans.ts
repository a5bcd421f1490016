import type { Worker } from "../model/worker.ts";
import { plural } from "../wording.ts";
import { fold, html, linkList } from "./markup.ts";
import { type PlanHtml, planHtml } from "./plan-summary.ts";
import { type PlanView, planTitle } from "./words/plan.ts";

/** Bytes of all plans together: a job summary holds 1 MiB, and a plan's entries are not kept. */
const MAX_BYTES = 600_000;

/** Bytes of the names of the Workers that share a plan. */
const WORKERS_BYTES = 20_000;

/** Workers with the same plan, but for what they keep. */
type Group = {
  readonly plan: PlanHtml;
  readonly title: string;
  readonly hasProblems: boolean;
  readonly workers: Worker[];
};

/** Collects the plans of a run that are not carried out, as far as a job summary can hold them. */
export class Plans {
  readonly #groups = new Map<string, Group>();
  #bytes = 0;
  #omitted = 0;

  /** Adds a Worker's plan. Once one does not fit, only Workers whose plan is already there are added to it. */
  add(view: PlanView): void {
    const { plan: facts, worker } = view;
    const key = keyOf(view);
    const known = this.#groups.get(key);
    if (known !== undefined) known.workers.push(worker);
    else if (this.#hasRoom()) {
      const plan = planHtml(view);
      this.#bytes += Buffer.byteLength([...plan.problems, ...plan.details].join("\n"));
      const hasProblems = facts.problems.length > 0;
      if (this.#hasRoom())
        this.#groups.set(key, { plan, title: html(planTitle(facts)), hasProblems, workers: [worker] });
    }
    if (!this.#hasRoom() && known === undefined) this.#omitted += 1;
  }

  #hasRoom(): boolean {
    return this.#bytes <= MAX_BYTES;
  }

  /** Returns the first plan as a page: its title, and the lines below it. Undefined if there is none. */
  first(): { readonly title: string; readonly lines: readonly string[] } | undefined {
    const [group] = this.#groups.values();
    if (group === undefined) return undefined;
    const { title, problems, details, last } = group.plan;
    return { title, lines: [...problems, ...details, ...last] };
  }

  /**
   * Returns all plans, folded, equal ones as one: those with problems first, then those of the most Workers. The problems
   * are left out: they are why these Workers failed, which stands above.
   */
  grouped(): string[] {
    const groups = [...this.#groups.values()].sort(
      (one, other) => Number(other.hasProblems) - Number(one.hasProblems) || other.workers.length - one.workers.length,
    );
    const omitted =
      this.#omitted > 0
        ? [
            `<p>… and ${plural(this.#omitted, "more plan")}, without room here. To see all, plan fewer Workers in one step.</p>`,
          ]
        : [];
    const last = groups[0]?.plan.last ?? [];
    return [...groups.flatMap(groupHtml), ...omitted, ...last];
  }
}

function groupHtml({ plan, title, workers }: Group): string[] {
  const details = workers.length === 1 ? plan.details : plan.sharedDetails;
  return fold(`${plural(workers.length, "Worker")}: ${title}`, [
    `<p>${linkList(workers, WORKERS_BYTES)}</p>`,
    ...details,
  ]);
}

/** Returns what Workers have in common if their plans are shown as one. */
function keyOf({ plan, worker }: PlanView): string {
  const entries = plan.entries
    .filter(({ action }) => action !== "keep")
    .map(({ displayName, action, type, formerType, by }) => [displayName, action, type, formerType, by]);
  return JSON.stringify([entries, plan.problems, plan.warnings, worker.dispatchNamespace]);
}
