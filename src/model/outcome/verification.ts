import { isSecretType, type ReportedBinding } from "../binding.ts";
import type { Declaration } from "../declaration.ts";

/** One way in which a Worker is not as declared. `name` is fit to print; `found` is Cloudflare's type, sanitized. */
export type Difference =
  | { readonly kind: "missing"; readonly name: string }
  | { readonly kind: "wrong-type"; readonly name: string; readonly expected: string; readonly found: string }
  | { readonly kind: "still-there"; readonly name: string };

/** What of a declaration is proved, and what is not. */
export type Verification = {
  /** Declared names that are there with their type. */
  readonly set: readonly string[];
  /** Names to delete that are gone. */
  readonly deleted: readonly string[];
  /** Empty if the Worker is as declared. */
  readonly differences: readonly Difference[];
};

/**
 * Returns whether what an accepted patch reports can prove that it took effect. It cannot if a name that was set is
 * missing or no binding is a secret, because then it may not be the Worker's list of bindings, or if a name to delete is
 * there under a type that is not known to be a secret's. A list that is known to be complete decides instead.
 */
export function isProof(reported: readonly ReportedBinding[], declaration: Declaration): boolean {
  const types = new Map(reported.map(({ name, type }) => [name, type]));
  const cannotShow = (name: string): boolean => types.has(name) && !isSecretType(types.get(name) ?? "");
  const isOfBindings = reported.some(({ type }) => isSecretType(type));
  return isOfBindings && declaration.set.every(({ name }) => types.has(name)) && !declaration.delete.some(cannotShow);
}

/**
 * Compares what Cloudflare reports with what was declared. A 200 is not enough. A name to delete is gone only if nothing
 * has the name, whatever its type.
 *
 * @param displayName makes a declared name fit to print
 */
export function verify({
  declaration,
  reported,
  displayName,
}: {
  declaration: Declaration;
  reported: readonly ReportedBinding[];
  displayName: (name: string) => string;
}): Verification {
  const types = new Map(reported.map(({ name, type }) => [name, type]));
  const differences: Difference[] = [];
  const set: string[] = [];
  for (const { name, type } of declaration.set) {
    const found = types.get(name);
    if (found === type) set.push(name);
    else if (found === undefined) differences.push({ kind: "missing", name: displayName(name) });
    else differences.push({ kind: "wrong-type", name: displayName(name), expected: type, found });
  }
  const deleted: string[] = [];
  for (const name of declaration.delete) {
    if (types.has(name)) differences.push({ kind: "still-there", name: displayName(name) });
    else deleted.push(name);
  }
  return { set, deleted, differences };
}
