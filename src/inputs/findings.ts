/** What reading the inputs brings besides the settings. Every reader adds to it and goes on, so that one pass finds all. */
export type Findings = {
  /** Sentences for the one list of an {@link InputError}. */
  readonly problems: string[];
  /** Names that `on-empty: skip` left as they are on the Worker. */
  readonly skipped: string[];
  /** What of a JSON object was left out, and why, as phrases. */
  readonly leftOut: string[];
  /** Every value that must be masked, those of refused entries included. */
  readonly sensitive: string[];
};

export function noFindings(): Findings {
  return { problems: [], skipped: [], leftOut: [], sensitive: [] };
}

/** Lines for the log of a run that goes on. */
export function notesOf({ skipped, leftOut }: Findings): string[] {
  return [
    ...(skipped.length > 0 ? [`Skipped, because empty or not set: ${skipped.join(", ")}.`] : []),
    ...(leftOut.length > 0 ? [`Left out of secrets: ${leftOut.join(", ")}.`] : []),
  ];
}
