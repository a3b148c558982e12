import { KycError } from '../../errors.js';
import { createLine } from './line.js';

export interface TurnsConfig {
  /** Calls to one source that may be under way at once. */
  readonly concurrency: number;
  /** Calls that may wait for their turn; more are refused at once. */
  readonly queue: number;
  /** How long a call may wait for its turn, in milliseconds. */
  readonly waitMs: number;
}

/** A bounded number of calls at once, and a bounded queue of those that wait. */
export interface Turns {
  readonly underWay: number;
  readonly waiting: number;
  /**
   * Runs `work` once its turn has come.
   *
   * @param signal not aborted yet
   * @throws KycError UPSTREAM_UNAVAILABLE where the queue is full, UPSTREAM_TIMEOUT where the turn did not come in
   *   time or nobody waits any more: `work` is never run then
   */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Not the library's bulkhead: that keeps the places of those who left, and lets others in before those who wait. */
export function createTurns({ concurrency, queue, waitMs }: TurnsConfig): Turns {
  const line = createLine();
  let underWay = 0;

  return {
    get underWay() {
      return underWay;
    },
    get waiting() {
      return line.length;
    },
    async take(work, signal) {
      if (underWay < concurrency) underWay += 1;
      else if (line.length < queue) await line.wait(signal, waitMs);
      else throw new KycError('UPSTREAM_UNAVAILABLE', 'Too many calls to the source are waiting already.', { retryAfterMs: 1_000 });
      try {
        return await work();
      } finally {
        // A turn that ends is handed to the first who waits, so that nobody comes between.
        if (!line.callFirst()) underWay -= 1;
      }
    },
  };
}
