import type { Declaration } from "./patch.ts";

/** A binding as Cloudflare reports it. Name and type only: a value that came with it is never kept. */
export type ReportedBinding = { readonly name: string; readonly type: string };

export type Verification = {
  /** Declared names that are there with their type. */
  readonly set: string[];
  /** Names to delete that are gone. */
  readonly deleted: string[];
  /** One sentence for each difference; empty if the state is the declared one. */
  readonly differences: string[];
};

const SECRET_TYPES = new Set(["secret_text", "secret_key"]);

export function isSecretType(type: string): boolean {
  return SECRET_TYPES.has(type);
}

/** A type is the server's text: only known ones are repeated. */
function kind(type: string): string {
  return isSecretType(type) || type === "plain_text" ? `a ${type}` : "another kind of binding";
}

/** Holds what Cloudflare reports against what was declared. A 200 alone proves nothing. */
export function verify({
  declaration,
  reported,
  shown,
}: {
  declaration: Declaration;
  reported: readonly ReportedBinding[];
  /** A name fit to print. */
  shown: (name: string) => string;
}): Verification {
  const types = new Map(reported.map(({ name, type }) => [name, type]));
  const differences: string[] = [];
  const set = declaration.set
    .filter(({ name, type }) => {
      const found = types.get(name);
      if (found === type) return true;
      differences.push(
        found === undefined
          ? `${shown(name)} is not on the Worker.`
          : `${shown(name)} is not a ${type} but ${kind(found)}.`,
      );
      return false;
    })
    .map(({ name }) => name);
  const deleted = declaration.delete.filter((name) => {
    const gone = !isSecretType(types.get(name) ?? "");
    if (!gone) differences.push(`${shown(name)} is still on the Worker.`);
    return gone;
  });
  return { set, deleted, differences };
}
