import { plural } from "./fleet-wording.ts";
import { planMarkdown } from "./plan-summary.ts";
import type { PlanView } from "./plan-wording.ts";

/** Characters of all plans together: a job summary holds 1 MiB, and a plan's entries are not kept. */
const LONGEST = 600_000;

/** The plans of a run as Markdown. */
export class PlanPages {
  readonly #pages: string[] = [];
  #length = 0;
  #leftOut = 0;

  get isEmpty(): boolean {
    return this.#pages.length === 0;
  }

  add(view: PlanView): void {
    const page = planMarkdown(view);
    if (this.#length + page.length > LONGEST) this.#leftOut += 1;
    else this.#pages.push(page);
    this.#length += page.length;
  }

  markdown(): string {
    const rest = this.#leftOut > 0 ? [`<p>… and ${plural(this.#leftOut, "further plan")}, in the log.</p>`] : [];
    return [...this.#pages, ...rest].join("\n\n");
  }
}
