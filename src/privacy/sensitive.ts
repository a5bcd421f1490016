import { masksOf } from "./masks.ts";

/**
 * Collects every value that must not be seen, while inputs are read. Readers add to it instead of returning the values:
 * one that throws must not lose what it, or one before it, has found.
 */
export class SensitiveValues implements Iterable<string> {
  readonly #values = new Set<string>();

  /** Adds values. Their number is not bounded, so they are not spread over arguments. */
  add(values: Iterable<string>): void {
    for (const value of values) this.#values.add(value);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#values.values();
  }

  /** Returns what to hand to `::add-mask::` for all values, each once. */
  masks(): Set<string> {
    const masks = new Set<string>();
    for (const value of this.#values) for (const mask of masksOf(value)) masks.add(mask);
    return masks;
  }
}
