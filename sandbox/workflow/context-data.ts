import { data } from "@actions/expressions";
import type { Pair } from "@actions/expressions/data/expressiondata";

/**
 * A context, or an object in one. Names are compared without regard to case (DictionaryContextData.cs), but in `env` on
 * Linux and macOS with it (CaseSensitiveDictionaryContextData.cs). The first of two equal names counts.
 */
export class NamedValues extends data.Dictionary {
  readonly #entries = new Map<string, Pair>();
  readonly #fold: (name: string) => string;

  constructor(
    entries: Iterable<readonly [name: string, value: unknown]>,
    { caseSensitive = false }: { caseSensitive?: boolean } = {},
  ) {
    super();
    this.#fold = caseSensitive ? (name) => name : (name) => name.toLowerCase();
    for (const [name, value] of entries) {
      this.add(name, dataOf(value));
    }
  }

  override add(key: string, value: data.ExpressionData): void {
    const folded = this.#fold(key);
    if (!this.#entries.has(folded)) {
      this.#entries.set(folded, { key, value });
    }
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#entries.get(this.#fold(key))?.value;
  }

  override values(): data.ExpressionData[] {
    return this.pairs().map(({ value }) => value);
  }

  override pairs(): Pair[] {
    return [...this.#entries.values()];
  }
}

/** What a value of JSON is in an expression; what is one already stays as it is. */
function dataOf(value: unknown): data.ExpressionData {
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (value === null || value === undefined) return new data.Null();
  if (Array.isArray(value)) return new data.Array(...value.map(dataOf));
  return isData(value) ? value : new NamedValues(Object.entries(value));
}

function isData(value: object): value is data.ExpressionData {
  return "kind" in value && "coerceString" in value;
}

/** The other way round. */
export function jsonValueOf(found: data.ExpressionData): unknown {
  switch (found.kind) {
    case data.Kind.Array:
      return (found as data.Array).values().map(jsonValueOf);
    case data.Kind.Dictionary:
      return Object.fromEntries((found as data.Dictionary).pairs().map(({ key, value }) => [key, jsonValueOf(value)]));
    case data.Kind.Null:
      return null;
    default:
      return (found as data.StringData | data.NumberData | data.BooleanData).value;
  }
}
