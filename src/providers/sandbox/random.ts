/** A list that has something to pick from. */
export type Choices<T> = readonly [T, ...T[]];

/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 to one less than the limit. */
  below(limit: number): number;
  /** True that often: 0 never, 1 always. */
  chance(probability: number): boolean;
  pick<T>(choices: Choices<T>): T;
}

/** The mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state, one seed, one sequence. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  /** From 0 to just under 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
