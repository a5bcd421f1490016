import { hash } from "node:crypto";

/**
 * Most Workers of a fleet have the same names: what is equal is kept once, so that memory does not grow with answers.
 * Equality is that of a key, of which a digest is kept.
 */
export class SharedFacts {
  readonly #known = new Map<string, unknown>();

  /** Returns the first value that came with this key. */
  first<Value>(value: Value, key: string): Value {
    const digest = hash("sha256", key, "base64");
    const first = (this.#known.get(digest) ?? value) as Value;
    this.#known.set(digest, first);
    return first;
  }

  /** Returns the facts with the first of all equal lists, and of all equal maps, in place of their own. */
  of<Facts extends object>(facts: Facts): Facts {
    return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, this.#shared(fact)])) as Facts;
  }

  #shared(fact: unknown): unknown {
    if (!(Array.isArray(fact) || fact instanceof Map)) return fact;
    // An empty map is no empty list.
    return this.first(fact, JSON.stringify([fact instanceof Map, ...fact]));
  }
}
