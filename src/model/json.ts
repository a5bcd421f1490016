/** An object of parsed JSON, whose members are still to be checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns whether a parsed JSON value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns what a path of names leads to, or undefined if it leads nowhere. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}
