import { randomBytes } from 'node:crypto';

/** Random bytes of one length, of which many are drawn at once: asking the system takes longer than to seal a text with them. */
export function createRandomPool(length: number): () => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = randomBytes(length * drawnAtOnce);
      used = 0;
    }
    used += length;
    return pool.subarray(used - length, used);
  };
}

const drawnAtOnce = 256;
