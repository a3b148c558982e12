import { createFirstValues, type FirstValue, type HashWords } from './firstValues.js';

export interface DistinctValuesParts {
  readonly windowSeconds: number;
  /** Values that are remembered of one key. Beyond that the oldest is forgotten, so that the count goes no further. */
  readonly mostOfOneKey: number;
  /** Values that are remembered of all keys that have several. Beyond that the least recently tried key is forgotten. */
  readonly mostOfAllKeys?: number;
  /** Keys with one value that are remembered, at most; a power of two. */
  readonly slots?: number;
}

/** How many values a key has within the window, together with the one that is looked at. */
export interface Tally {
  readonly count: number;
  /** Whether the value was not tried for this key within the window. */
  readonly isNew: boolean;
  /** When the value was tried that leaves the window first. */
  readonly oldestSecond: number;
}

/** Counts distinct values within a rolling window, exactly for as long as memory allows, and in bounded memory. */
export interface DistinctValues {
  /** The tally as it would be with this value. Notes nothing. */
  tally(key: HashWords, value: number, second: number): Tally;
  /** Notes a value, and that it was tried now. */
  note(key: HashWords, value: number, second: number): void;
}

/**
 * Keys with one value and keys with several are kept apart: a client with many customers makes many keys with one value,
 * and these must not push out the few keys that have several.
 */
export function createDistinctValues({ windowSeconds, mostOfOneKey, mostOfAllKeys = 100_000, slots = 2 ** 20 }: DistinctValuesParts): DistinctValues {
  const firstValues = createFirstValues(slots);
  /** By key, the least recently tried first: when each value was last tried, the oldest first. */
  const several = new Map<number, Map<number, number>>();
  let remembered = 0;

  const isOver = (second: number, now: number) => now - second >= windowSeconds;

  function firstOf(key: HashWords, now: number): FirstValue | undefined {
    const first = firstValues.find(key);
    return first && !isOver(first.second, now) ? first : undefined;
  }

  function severalOf(key: HashWords, now: number): Map<number, number> | undefined {
    const number = numberOf(key);
    const values = several.get(number);
    if (!values) return undefined;
    for (const [value, second] of values) {
      if (!isOver(second, now)) return values;
      forget(values, value);
    }
    several.delete(number);
    return undefined;
  }

  function forget(values: Map<number, number>, value: number): void {
    if (values.delete(value)) remembered -= 1;
  }

  function keep(key: HashWords, values: Map<number, number>): void {
    const number = numberOf(key);
    several.delete(number);
    several.set(number, values);
    const [oldest] = values.keys();
    if (values.size > mostOfOneKey && oldest !== undefined) forget(values, oldest);
    if (remembered > mostOfAllKeys) forgetLeastRecent();
  }

  /** An eighth at once: each time that a map is read from its start, it passes over what was deleted there. */
  function forgetLeastRecent(): void {
    for (const [leastRecent, itsValues] of several) {
      if (remembered <= mostOfAllKeys * (7 / 8)) return;
      several.delete(leastRecent);
      remembered -= itsValues.size;
    }
  }

  return {
    tally(key, value, second) {
      const values = severalOf(key, second);
      if (values) {
        const isNew = !values.has(value);
        const [oldestSecond = second] = values.values();
        return { count: values.size + Number(isNew), isNew, oldestSecond };
      }
      const first = firstOf(key, second);
      if (!first) return { count: 1, isNew: true, oldestSecond: second };
      const isNew = first.value !== value;
      return { count: isNew ? 2 : 1, isNew, oldestSecond: first.second };
    },

    note(key, value, second) {
      const values = severalOf(key, second);
      if (values) {
        forget(values, value);
        values.set(value, second);
        remembered += 1;
        keep(key, values);
        return;
      }
      const first = firstOf(key, second);
      if (!first || first.value === value) {
        firstValues.put(key, value, second);
        return;
      }
      remembered += 2;
      keep(key, new Map([[first.value, first.second], [value, second]]));
    },
  };
}

/** 53 bits of the hash, which is what a number holds exactly. */
function numberOf({ low, high }: HashWords): number {
  return (high >>> 0) * 2 ** 21 + (low & (2 ** 21 - 1));
}
