import { nameList } from "../../wording.ts";

/** What reading the inputs brings besides the settings. Every reader adds to it and goes on, so that one pass finds all. */
export type Findings = {
  /** Sentences for the one list of an {@link InputError}. */
  readonly problems: string[];
  /** Sentences for `core.warning` of a run that goes on. */
  readonly warnings: string[];
  /** Sentences for the log of a run that goes on. */
  readonly notes: string[];
  /** Names that `on-empty: skip` left as they are on the Worker. */
  readonly skipped: string[];
  /** What of a JSON object or a file was left out, and why, as phrases. */
  readonly leftOut: string[];
  /** Names that `include`, `exclude` and `remove-prefix` left out. */
  readonly filtered: string[];
  /** Names that the step knows and neither sets nor deletes, such as skipped ones: `prune` must leave them. */
  readonly untouched: string[];
  /** Every value that must be masked, those of refused entries included. */
  readonly sensitive: string[];
};

export function noFindings(): Findings {
  return {
    problems: [],
    warnings: [],
    notes: [],
    skipped: [],
    leftOut: [],
    filtered: [],
    untouched: [],
    sensitive: [],
  };
}

/** Lines for the log of a run that goes on. */
export function notesOf({ notes, skipped, leftOut, filtered }: Findings): string[] {
  return [
    ...notes,
    ...(skipped.length > 0 ? [`Skipped, because empty or not set: ${skipped.join(", ")}.`] : []),
    ...(leftOut.length > 0 ? [`Left out of secrets: ${leftOut.join(", ")}.`] : []),
    ...(filtered.length > 0 ? [`Left out by include, exclude or remove-prefix: ${nameList(filtered)}.`] : []),
  ];
}
