/** A blind hash, as two integers of 32 bits. */
export interface HashWords {
  readonly low: number;
  readonly high: number;
}

/** The value that was tried for a key, and when. */
export interface FirstValue {
  readonly value: number;
  /** Seconds of the clock that the caller uses. */
  readonly second: number;
}

export interface FirstValues {
  find(key: HashWords): FirstValue | undefined;
  /** Takes the slot of whatever key had it before. */
  put(key: HashWords, value: number, second: number): void;
}

/** Words of a slot: the high word of the key, the value, one more than the second (0: an empty slot), and one that aligns it. */
const slotWords = 4;

/**
 * One value for each key, in a direct-mapped cache: fixed memory (16 bytes a slot), no garbage, one cache line a lookup.
 * Most keys have one value and never get another.
 *
 * @param slots a power of two
 */
export function createFirstValues(slots: number): FirstValues {
  const words = new Int32Array(slots * slotWords);
  const startOf = ({ low }: HashWords) => (low & (slots - 1)) * slotWords;

  return {
    find(key) {
      const start = startOf(key);
      const [value, second = 0] = [words[start + 1], words[start + 2]];
      if (value === undefined || second === 0 || words[start] !== key.high) return undefined;
      return { value, second: second - 1 };
    },
    put(key, value, second) {
      const start = startOf(key);
      words[start] = key.high;
      words[start + 1] = value;
      words[start + 2] = second + 1;
    },
  };
}
