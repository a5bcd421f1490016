import type { Declaration, VersionTags } from "./declaration.ts";
import type { Secret, SecretKey, SecretText } from "./secret.ts";

/** The RFC 7396 document of the secrets-bulk endpoint: an object sets, `null` deletes, absence leaves alone. */
export type SecretsPatch = {
  readonly secrets: Readonly<Record<string, Secret | null>>;
  readonly version_tags?: VersionTags;
};

/** A secret without its name, as wrangler sends it in a version: the name is the key of the entry. */
export type VersionSecret = Omit<SecretText, "name"> | Omit<SecretKey, "name">;

/** The merge patch of a Worker's latest version. */
export type VersionPatch = {
  readonly env: Readonly<Record<string, VersionSecret | null>>;
  /** Always sent, as wrangler does. */
  readonly annotations: VersionTags;
};

/** Returns the body of `PATCH …/secrets-bulk`. */
export function secretsPatch(declaration: Declaration): SecretsPatch {
  // `Object.fromEntries` and not assignment: a secret may be called `__proto__`.
  const secrets = Object.fromEntries<Secret | null>([
    ...declaration.set.map((secret) => [secret.name, secret] as const),
    ...declaration.delete.map((name) => [name, null] as const),
  ]);
  return Object.keys(declaration.versionTags).length === 0
    ? { secrets }
    : { secrets, version_tags: declaration.versionTags };
}

/** Returns the body of `PATCH …/versions/latest`. */
export function versionPatch(declaration: Declaration): VersionPatch {
  const env = Object.fromEntries<VersionSecret | null>([
    ...declaration.set.map(({ name, ...secret }) => [name, secret] as const),
    ...declaration.delete.map((name) => [name, null] as const),
  ]);
  return { env, annotations: declaration.versionTags };
}

type Document = (declaration: Declaration) => object;

let last: { readonly declaration: Declaration; readonly document: Document; readonly body: string } | undefined;

/**
 * Returns a request's body. It is serialized once for Workers that share the declaration and follow one another; only the
 * last one is kept, since a body may be large.
 */
export function bodyOf(declaration: Declaration, document: Document): string {
  if (last?.declaration !== declaration || last.document !== document) {
    last = { declaration, document, body: JSON.stringify(document(declaration)) };
  }
  return last.body;
}
