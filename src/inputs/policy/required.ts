import { displayName } from "../../privacy/sanitize.ts";
import type { Context } from "../reading/context.ts";
import type { Deletion } from "../reading/declared.ts";
import { readNames } from "../reading/secret-names.ts";

/** What must be on the Worker when the step ends, and whether it is all that is taken of JSON and files. */
export type Required = { readonly names: readonly string[]; readonly isOnly: boolean };

/** Reads `required` and `only-required`. `fromConfig` are the names in `secrets.required` of the wrangler configuration. */
export function readRequired(context: Context, { fromConfig }: { readonly fromConfig: readonly string[] }): Required {
  const { inputs, findings } = context;
  const isOnly = inputs.boolean("only-required");
  const own = readNames(context, "required").map(({ text }) => text);
  const names = [...new Set([...own, ...fromConfig])];
  if (isOnly && names.length === 0 && !inputs.isGiven("required")) {
    findings.problem("only-required: true needs a name in required, or in secrets.required of wrangler-config.");
  }
  if (isOnly && !inputs.isJson("secrets") && !inputs.isGiven("secrets-file")) {
    findings.problem("only-required only applies to a JSON object in secrets and to secrets-file. Remove it.");
  }
  return { names, isOnly };
}

/** Returns a problem for each required name that is to be deleted. */
export function requiredDeletions(required: readonly string[], deletions: readonly Deletion[]): string[] {
  const deleted = new Map(deletions.map(({ name, where }) => [name, where]));
  return required.flatMap((name) => {
    const where = deleted.get(name);
    if (where === undefined) return [];
    const lists = where.startsWith("delete,")
      ? "listed in both required and delete"
      : `listed in required and deleted by ${where}`;
    return [`${displayName(name)} is ${lists}. Remove it from one of them.`];
  });
}
