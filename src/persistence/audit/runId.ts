import { createRandomPool } from '../crypto/randomPool.js';

const nextRandom = createRandomPool(8);

/**
 * Ids of runs: UUIDs of version 7 (RFC 9562), unique, and growing with the time. Rows that are written together then
 * stand together in an index, and a commit writes few of its pages; random ids cost a page for each.
 */
export function createRunIds(now: () => number = Date.now): () => string {
  let millisecond = 0;
  /** Counts within a millisecond: 12 bits. */
  let count = 0;
  return () => {
    const time = now();
    if (time > millisecond) {
      millisecond = time;
      count = 0;
    } else if (++count > 0xfff) {
      // Ahead of the clock rather than in disorder.
      millisecond += 1;
      count = 0;
    }
    return textOf(millisecond, count, nextRandom());
  };
}

function textOf(millisecond: number, count: number, random: Buffer): string {
  const time = millisecond.toString(16).padStart(12, '0');
  const rest = random.toString('hex');
  const variant = (0x8 | (Number.parseInt(rest.charAt(0), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`;
}
