import { setTimeout as pause } from 'node:timers/promises';

/** How long a portion should take, in milliseconds: whoever writes meanwhile waits for one of them, and for the disk. */
const portionMs = 5;
/** A row of an answer stands in seven indexes: some 50 µs each, or a hundred times that where its pages are cold. */
const [fewest, first, most] = [50, 100, 1_000];

export interface PortionsParts {
  /** Ends it after the portion that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** How long the database is left to others after a portion, in times of what that took; 3 unless told. */
  readonly rest?: number;
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Repeats a deletion that takes some rows at a time until none is left. Portions become as large as the time for one
 * allows, and after each the database is left to others: another process asks SQLite for its lock now and then, and must find it free.
 *
 * @param deleteSome deletes at most so many rows, and says how many it was
 * @returns how many rows were deleted
 */
export async function inPortions(
  deleteSome: (most: number) => Promise<number>,
  { signal, rest = 3, now = () => performance.now(), wait = pause }: PortionsParts = {},
): Promise<number> {
  let deleted = 0;
  for (let rows = first; ; ) {
    const began = now();
    const some = await deleteSome(rows);
    deleted += some;
    if (some < rows || signal?.aborted) return deleted;
    const tookMs = now() - began;
    rows = Math.min(most, Math.max(fewest, Math.round((rows * portionMs) / Math.max(tookMs, 0.1))));
    await wait(rest * tookMs);
  }
}
