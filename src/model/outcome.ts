import { nameList } from "../wording.ts";

/** What became of one Worker. Names only; those that the server chose have been cleaned. */
export type Outcome = {
  readonly script: string;
  /** `planned`: a dry run, and `set`, `deleted` and `names` are what would be; `unchanged`: nothing had to be written. */
  readonly status: "patched" | "planned" | "unchanged" | "failed";
  readonly set: readonly string[];
  /** Names that were to be deleted and are gone. */
  readonly deleted: readonly string[];
  /** Those of `deleted` that were not there before. */
  readonly absent: readonly string[];
  /** Declared names that are as they were. */
  readonly notApplied: readonly string[];
  /** Declared names of which it is not known whether they were applied: an answer got lost. */
  readonly notKnown: readonly string[];
  /** All secrets on the Worker after the step, sorted; empty where it is not known. */
  readonly names: readonly string[];
  /** Of the names to delete, the kind by name, where a plan has found it. Names that look alike have one where it is the same. */
  readonly kinds?: ReadonlyMap<string, string>;
  /** The most tries that one request took. */
  readonly attempts: number;
  readonly requests: number;
  /** Of the version that holds the change and is not deployed. */
  readonly versionId?: string;
  /** Where the Worker was left out, since what another one met would meet it as well. */
  readonly isLeftOut?: true;
  /** The message is ready to print. `code` is Cloudflare's number, an HTTP status, or a word for what went wrong. */
  readonly error?: { readonly code: number | string; readonly message: string };
};

/** The outcome of a Worker that is not run any more. `reason` is a sentence without its stop. */
export function notRun(
  script: string,
  { code, reason, declared }: { code: number | string; reason: string; declared: readonly string[] },
): Outcome {
  const nothing = { set: [], deleted: [], absent: [], notKnown: [], names: [], attempts: 0, requests: 0 };
  const message = `Not run: ${reason}.\nNothing was changed.`;
  return { script, status: "failed", ...nothing, notApplied: declared, isLeftOut: true, error: { code, message } };
}

type Remainder = Pick<Outcome, "set" | "deleted" | "notApplied" | "notKnown">;

/** What a failure left behind, in sentences: what was applied, what was not, and what to do. */
export function conclusionOf({ set, deleted, notApplied, notKnown }: Remainder): string[] {
  const applied = set.length + deleted.length;
  const all = applied + notApplied.length + notKnown.length;
  if (notApplied.length === all) return ["Nothing was changed."];
  const again = "Running the step again is safe";
  if (notKnown.length === all) return [`Whether the change took effect is not known. ${again}.`];
  return [
    `Applied: ${applied} of ${all} names.`,
    ...(notApplied.length > 0 ? [`Not applied: ${nameList(notApplied)}.`] : []),
    ...(notKnown.length > 0 ? [`Not known whether applied: ${nameList(notKnown)}.`] : []),
    `${again}: what has its declared state keeps it.`,
  ];
}
