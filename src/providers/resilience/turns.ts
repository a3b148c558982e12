import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { KycError } from '../../errors.js';
import { notSent } from './givingUp.js';

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
   * @throws KycError UPSTREAM_UNAVAILABLE where the queue is full, UPSTREAM_TIMEOUT where the turn did not come in
   *   time: `work` is never run then
   */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns({ concurrency, queue, waitMs }: TurnsConfig): Turns {
  const turns = bulkhead(concurrency, queue);

  return {
    get underWay() {
      return concurrency - turns.executionSlots;
    },
    get waiting() {
      return queue - turns.queueSlots;
    },
    async take(work) {
      const turn = createTurn(waitMs);
      const done = turns.execute(() => {
        turn.begin();
        return work();
      });
      try {
        return await Promise.race([done, turn.missed]);
      } catch (thrown) {
        if (!(thrown instanceof BulkheadRejectedError)) throw thrown;
        throw new KycError('UPSTREAM_UNAVAILABLE', 'Too many calls to the source are waiting already.', { retryAfterMs: 1_000, cause: thrown });
      } finally {
        turn.end();
      }
    },
  };
}

/** A call's turn. Where it does not come in time `missed` rejects, and beginning is refused: the call is never sent. */
function createTurn(waitMs: number) {
  let hasEnded = false;
  let timer: NodeJS.Timeout | undefined;
  const missed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(notSent()), waitMs);
  });
  return {
    missed,
    begin() {
      if (hasEnded) throw notSent();
      clearTimeout(timer);
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
