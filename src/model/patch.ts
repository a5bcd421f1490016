import type { Secret } from "./secret.ts";

export type VersionTags = Readonly<Record<string, string | number | boolean>>;

/** What the workflow declares for one Worker: secrets to set, names to delete, tags of the new version. */
export type Declaration = {
  readonly set: readonly Secret[];
  readonly delete: readonly string[];
  readonly versionTags: VersionTags;
};

type Document = (declaration: Declaration) => object;

const bodies = new WeakMap<Declaration, Map<Document, string>>();

/** A request's body, serialised once however many Workers it goes to. */
export function serialised(declaration: Declaration, document: Document): string {
  const known = bodies.get(declaration) ?? new Map<Document, string>();
  const body = known.get(document) ?? JSON.stringify(document(declaration));
  bodies.set(declaration, known.set(document, body));
  return body;
}

/** The RFC 7396 document of the secrets-bulk endpoint: an object sets, `null` deletes, absence leaves alone. */
export type SecretsPatch = {
  readonly secrets: Readonly<Record<string, Secret | null>>;
  readonly version_tags?: VersionTags;
};

/** The merge patch of a Worker's latest version: as {@link SecretsPatch}, under the names that a version has. */
export type VersionPatch = {
  readonly env: SecretsPatch["secrets"];
  readonly annotations?: VersionTags;
};

export function versionPatch(declaration: Declaration): VersionPatch {
  const { secrets: env, version_tags: annotations } = secretsPatch(declaration);
  return annotations === undefined ? { env } : { env, annotations };
}

/**
 * `Object.fromEntries` and not assignment: a secret may be called `__proto__`.
 */
export function secretsPatch(declaration: Declaration): SecretsPatch {
  const secrets = Object.fromEntries<Secret | null>([
    ...declaration.set.map((secret) => [secret.name, secret] as const),
    ...declaration.delete.map((name) => [name, null] as const),
  ]);
  return Object.keys(declaration.versionTags).length === 0
    ? { secrets }
    : { secrets, version_tags: declaration.versionTags };
}
