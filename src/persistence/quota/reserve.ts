/**
 * Billed checks that were counted in the database in advance, so that most checks need no write for their quota. Far from
 * its end a quota gives a reserve with each taking; near its end none, so that processes share it to the last check. A
 * process that ends without a word leaves at most its reserve unused.
 */
export interface Reserve {
  /** Takes one check out of it. @returns whether there was one */
  take(key: string): boolean;
  /** @returns whether it was taken back: a full reserve takes none */
  giveBack(key: string): boolean;
  add(key: string, checks: number): void;
  /** All that is left, which is then no longer in it. */
  empty(): ReadonlyMap<string, number>;
}

/** Checks in a reserve at most. */
const mostReserved = 63;
/** Which part of what remains of a quota may be in reserve: a quota with fewer checks left than this has none. */
const partOfRemaining = 1_000;

/** How many checks to count in advance. @param remaining of a quota */
export function reserveOf(remaining: number): number {
  return Math.min(mostReserved, Math.floor(remaining / partOfRemaining));
}

export function createReserve(): Reserve {
  const left = new Map<string, number>();
  return {
    take(key) {
      const checks = left.get(key) ?? 0;
      if (checks > 0) left.set(key, checks - 1);
      return checks > 0;
    },
    giveBack(key) {
      const checks = left.get(key);
      if (checks === undefined || checks >= mostReserved) return false;
      left.set(key, checks + 1);
      return true;
    },
    add: (key, checks) => void left.set(key, (left.get(key) ?? 0) + checks),
    empty() {
      const all = new Map(left);
      left.clear();
      return all;
    },
  };
}
