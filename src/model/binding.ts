/**
 * A binding as Cloudflare reports it. A value that came with it is never kept.
 *
 * `name` is the name as it is, for comparing. `displayName` is the same name made fit to print, once, where the answer
 * is read: redacted, sanitized, and in quotes unless it is an identifier. `type` is sanitized too; it is `""` if the
 * answer gives none.
 */
export type ReportedBinding = { readonly name: string; readonly displayName: string; readonly type: string };

const SECRET_TYPES: ReadonlySet<string> = new Set(["secret_text", "secret_key"]);

/** Returns whether a binding of this type is a secret. */
export function isSecretType(type: string): boolean {
  return SECRET_TYPES.has(type);
}
