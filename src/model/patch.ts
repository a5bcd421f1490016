import type { Declaration } from "./declaration.ts";
import type { Secret } from "./secret.ts";

/**
 * Returns the body of `PATCH …/secrets-bulk`, the RFC 7396 document `{ secrets, version_tags }`: an object sets, `null`
 * deletes, absence leaves alone.
 */
export function secretsPatch(declaration: Declaration): object {
  const secrets = members(declaration, (secret) => secret);
  const { versionTags } = declaration;
  return Object.keys(versionTags).length === 0 ? { secrets } : { secrets, version_tags: versionTags };
}

/**
 * Returns the body of `PATCH …/versions/latest`, the merge patch `{ env, annotations }`. As wrangler sends it, a secret has
 * no name, which is the key of the entry, and annotations are always there.
 */
export function versionPatch(declaration: Declaration): object {
  return { env: members(declaration, ({ name, ...secret }) => secret), annotations: declaration.versionTags };
}

function members(declaration: Declaration, shapeOf: (secret: Secret) => object): object {
  // `Object.fromEntries` and not assignment: a secret may be called `__proto__`.
  return Object.fromEntries<object | null>([
    ...declaration.set.map((secret) => [secret.name, shapeOf(secret)] as const),
    ...declaration.delete.map((name) => [name, null] as const),
  ]);
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
