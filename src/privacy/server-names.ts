import type { Redact } from "./redaction.ts";
import { displayName, MAX_NAME_LENGTH, quoteUnlessIdentifier, sanitize } from "./sanitize.ts";

/** Makes a name that a server chose fit to print. */
export type DisplayName = (name: string) => string;

/**
 * Returns the {@link DisplayName} of a step. A name that the workflow declares is shown as the workflow knows it; the
 * others are redacted, sanitized, and quoted unless they are identifiers.
 */
export function serverNames({ declared, redact }: { declared: Iterable<string>; redact: Redact }): DisplayName {
  const known = new Set(declared);
  const options = { redact, maxLength: MAX_NAME_LENGTH };
  return (name) => (known.has(name) ? displayName(name) : quoteUnlessIdentifier(sanitize(name, options)));
}
