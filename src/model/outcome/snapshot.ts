import type { ReportedBinding } from "../binding.ts";
import { nearest } from "../names/near-name.ts";
import type { NotFound, Outcome } from "./outcome.ts";

/** The secrets on a Worker at one moment: all of them, and those that the step does not declare. */
export type Snapshot = Required<Pick<Outcome, "names" | "undeclared">>;

/**
 * Returns the names of secrets, fit to print and sorted.
 *
 * @param declared what `set`, `delete` and `required` name
 */
export function snapshotOf(secrets: readonly ReportedBinding[], declared: ReadonlySet<string>): Snapshot {
  return { names: sortedNames(secrets), undeclared: sortedNames(undeclaredIn(secrets, declared)) };
}

/**
 * Says of names to delete, which no secret of the Worker has, what was probably meant: one of the secrets that the step
 * does not declare. A name that is set by the same step was renamed, and not misspelled.
 *
 * @param displayName makes a name to delete fit to print
 */
export function notFoundAmong(
  secrets: readonly ReportedBinding[],
  {
    names,
    declared,
    displayName,
  }: { names: readonly string[]; declared: ReadonlySet<string>; displayName: (name: string) => string },
): NotFound[] {
  const candidates = new Map(undeclaredIn(secrets, declared).map((secret) => [secret.name, secret.displayName]));
  return names.map((name) => {
    const meant = candidates.get(nearest(name, candidates.keys()) ?? "");
    return { name: displayName(name), ...(meant === undefined ? {} : { nearest: meant }) };
  });
}

function undeclaredIn(secrets: readonly ReportedBinding[], declared: ReadonlySet<string>): ReportedBinding[] {
  return secrets.filter(({ name }) => !declared.has(name));
}

function sortedNames(secrets: readonly ReportedBinding[]): string[] {
  return secrets.map(({ displayName }) => displayName).sort();
}
