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

/**
 * One value for each key, in a direct-mapped cache: fixed memory (12 bytes a slot), no garbage. Most keys have one value
 * and never get another.
 *
 * @param slots a power of two
 */
export function createFirstValues(slots: number): FirstValues {
  const tags = new Int32Array(slots);
  const values = new Int32Array(slots);
  /** One more than the second, so that 0 is an empty slot. */
  const seconds = new Uint32Array(slots);
  const slotOf = ({ low }: HashWords) => low & (slots - 1);

  return {
    find(key) {
      const slot = slotOf(key);
      const [value, second = 0] = [values[slot], seconds[slot]];
      if (value === undefined || second === 0 || tags[slot] !== key.high) return undefined;
      return { value, second: second - 1 };
    },
    put(key, value, second) {
      const slot = slotOf(key);
      tags[slot] = key.high;
      values[slot] = value;
      seconds[slot] = second + 1;
    },
  };
}
