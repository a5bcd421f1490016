/** Numbers that look random and are the same for a seed. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** both ends included */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
};

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to choose faults, and short. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      if (choices.length === 0) throw new Error("There is nothing to pick from.");
      return choices[integer(0, choices.length - 1)] as (typeof choices)[number];
    },
  };
}
