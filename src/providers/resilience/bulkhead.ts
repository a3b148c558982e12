import { KycError } from '../../errors.js';
import { createFairPlaces, fairShareOf } from './fairShare.js';
import type { Waiter } from './cancellation.js';
import { createWaitQueue } from './waitQueue.js';
import { noResponseTimes, type ResponseTimes, tooLate } from './responseTimes.js';

export interface BulkheadConfig {
  /** Calls to one endpoint that may be under way at once. */
  readonly concurrency: number;
  /** Calls that may wait for their turn; more are refused at once. */
  readonly queue: number;
  /** How long a call may wait for its turn, in milliseconds. */
  readonly waitMs: number;
  /** What one client may take of the places, and of the queue, that the other clients leave, from 0 to 1; 1 unless told. */
  readonly clientShare?: number | undefined;
}

/** A bounded number of calls at once, and a bounded queue of those that wait, both shared fairly by clients. */
export interface Bulkhead {
  readonly inFlight: number;
  readonly queued: number;
  /** After how long those who wait now have had their turn, as far as is known, in milliseconds. */
  readonly backlogMs: number;
  /**
   * Runs `work` once its turn has come.
   *
   * @param queued whose signal is not aborted yet
   * @throws KycError UPSTREAM_UNAVAILABLE where the queue, or the client's share of it, is full; UPSTREAM_TIMEOUT where the turn does not come in
   *   time for an answer or nobody waits any more: `work` is never run then
   */
  run<T>(work: () => Promise<T>, queued: Waiter): Promise<T>;
  /** Lets those go who wait and cannot be served in time any more, because answers take longer than they did. */
  review(): void;
}

/**
 * A place that comes free goes to the waiting client that holds the fewest (max-min fairness), if its share allows one more.
 *
 * Not the library's bulkhead: that keeps the places of those who left, lets others in before those who wait, and knows no
 * clients.
 */
export function createBulkhead(
  { concurrency, queue, waitMs, clientShare = 1 }: BulkheadConfig,
  times: ResponseTimes = noResponseTimes,
): Bulkhead {
  const waiting = createWaitQueue();
  const places = createFairPlaces(concurrency, clientShare);

  const backlogMs = () => ((waiting.length + 1) / concurrency) * (times.meanMs ?? 0);

  /** If all turns end now, and whoever comes after takes no longer than usual: whoever cannot wait for so long is let go at once. */
  function leastWaitMs(place: number): number {
    return Math.floor(place / concurrency) * (times.meanMs ?? 0);
  }

  async function waitInQueue({ signal, leftMs, client }: Waiter): Promise<void> {
    const waitsUntil = performance.now() + waitMs;
    await waiting.wait(signal, client, (place) => {
      const [slackMs, restMs, leastMs] = [times.slackMs(leftMs()), waitsUntil - performance.now(), leastWaitMs(place)];
      if (slackMs <= leastMs) return tooLate(backlogMs());
      return restMs <= leastMs ? queueTimeout(backlogMs()) : Math.min(restMs, slackMs);
    });
  }

  function mayQueue(client: string | undefined): boolean {
    const own = waiting.lengthOf(client);
    return own < fairShareOf(queue, clientShare, waiting.length - own, client);
  }

  /** Places are taken here for those who are called, so that nobody comes between. */
  function handOn(): void {
    for (;;) {
      const next = waiting.releaseNext((client) => (places.mayTake(client) ? places.heldBy(client) : undefined));
      if (!next) return;
      places.take(next.client);
    }
  }

  return {
    get inFlight() {
      return places.taken;
    },
    get queued() {
      return waiting.length;
    },
    get backlogMs() {
      return backlogMs();
    },
    async run(work, waiting) {
      const { client } = waiting;
      if (places.mayTake(client)) places.take(client);
      else if (mayQueue(client)) await waitInQueue(waiting);
      else
        throw new KycError('UPSTREAM_UNAVAILABLE', 'Too many calls to the provider are waiting already.', {
          retryAfterMs: inSomeTime(backlogMs()),
        });
      try {
        return await work();
      } finally {
        places.giveBack(client);
        handOn();
      }
    },
    review: () => waiting.review(),
  };
}

function queueTimeout(backlogMs: number): KycError {
  return new KycError('UPSTREAM_TIMEOUT', 'The call waited too long in the queue and was not sent.', {
    retryAfterMs: inSomeTime(backlogMs),
  });
}

function inSomeTime(ms: number): number {
  return Math.ceil(Math.max(1_000, ms));
}
