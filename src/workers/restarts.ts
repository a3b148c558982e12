const firstDelayMs = 100;
const longestDelayMs = 30_000;
/** Ends that are older do not count. */
const memoryMs = 60_000;

/** Exponential back-off over the workers that ended of late: one crash is made good at once, a crash loop costs little. */
export function createRestartDelay(now: () => number = () => performance.now()): () => number {
  let ends: number[] = [];
  return () => {
    ends = [...ends.filter((at) => now() - at < memoryMs), now()].slice(-20);
    return Math.min(longestDelayMs, firstDelayMs * 2 ** (ends.length - 1));
  };
}
