import { planMarkdown } from "./plan-summary.ts";
import { plural } from "./words/fleet.ts";
import type { PlanView } from "./words/plan.ts";

/** Bytes of all plans together: a job summary holds 1 MiB, and a plan's entries are not kept. */
const LONGEST = 600_000;

/** The plans of a run as Markdown. */
export class PlanPages {
  readonly #pages: string[] = [];
  #bytes = 0;
  #leftOut = 0;

  get isEmpty(): boolean {
    return this.#pages.length === 0;
  }

  add(view: PlanView): void {
    const page = planMarkdown(view);
    // Once one does not fit, none after it is shown: what is left out is the end of the list.
    this.#bytes += Buffer.byteLength(page);
    if (this.#bytes > LONGEST) this.#leftOut += 1;
    else this.#pages.push(page);
  }

  markdown(): string {
    const rest =
      this.#leftOut > 0
        ? [
            `<p>… and ${plural(this.#leftOut, "further plan")}, without room here. Plan fewer Workers in one step to see all.</p>`,
          ]
        : [];
    return [...this.#pages, ...rest].join("\n\n");
  }
}
