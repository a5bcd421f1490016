import { isDeepStrictEqual } from "node:util";
import { ExpressionFault } from "./expressions.ts";

/** One combination of a matrix: the `matrix` context of one job. */
export type Combination = Record<string, unknown>;

export type Strategy = {
  /** null: no matrix, one job */
  combinations: Combination[] | null;
  failFast: boolean;
  maxParallel: number | null;
};

/**
 * Reads an evaluated `strategy:` block.
 * @throws ExpressionFault where GitHub refuses the matrix
 */
export function readStrategy(block: unknown): Strategy {
  const { matrix, "fail-fast": failFast, "max-parallel": maxParallel } = record(block);
  return {
    combinations: matrix === undefined ? null : combinationsOf(record(matrix)),
    failFast: failFast !== false,
    maxParallel: typeof maxParallel === "number" ? maxParallel : null,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Every combination of the vectors without the excluded ones; then each `include` is added to those of them that it
 * agrees with, or is a combination of its own (GitHub's "Expanding or adding matrix configurations").
 */
function combinationsOf({ include, exclude, ...vectors }: Record<string, unknown>): Combination[] {
  const expanded = product(vectors).filter((one) => !list(exclude).some((other) => agrees(one, record(other))));
  const added: Combination[] = [];
  for (const extra of list(include).map(record)) {
    const own = Object.fromEntries(Object.entries(extra).filter(([name]) => name in vectors));
    // What an earlier include has added does not stand in the way; a value of a vector does.
    const matching = expanded.filter((combination) => agrees(combination, own));
    for (const combination of matching) {
      Object.assign(combination, extra);
    }
    if (matching.length === 0) {
      added.push({ ...extra });
    }
  }
  const all = [...expanded, ...added];
  if (all.length === 0) {
    throw new ExpressionFault("The matrix has no combination.");
  }
  return all;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first vector varies slowest. */
function product(vectors: Record<string, unknown>): Combination[] {
  const names = Object.keys(vectors);
  let combinations: Combination[] = names.length === 0 ? [] : [{}];
  for (const name of names) {
    const values = list(vectors[name]);
    if (values.length === 0) {
      throw new ExpressionFault(`Matrix vector '${name}' does not contain any values`);
    }
    combinations = combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return combinations;
}

function agrees(combination: Combination, part: Combination): boolean {
  return Object.entries(part).every(([name, value]) => isDeepStrictEqual(combination[name], value));
}
