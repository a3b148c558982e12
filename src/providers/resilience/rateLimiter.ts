import { KycError } from '../../errors.js';
import type { Cancellation } from '../../async/deadline.js';
import { notSent } from './cancellation.js';
import { createWaitQueue, type Patience } from './waitQueue.js';
import { noResponseTimes, type ResponseTimes, tooLate } from './responseTimes.js';

/** How fast a provider may be asked: its rate, and the pauses that it asks for. */
export interface ProviderRateLimiter {
  /** How long the provider still wants no calls. */
  readonly pausedMs: number;
  /** @throws KycError UPSTREAM_RATE_LIMITED while the provider wants no calls */
  assertCallable(): void;
  /**
   * Resolves when the next call may be sent.
   *
   * @param leftMs how long its answer is waited for; without end unless told
   * @param client those who wait are served by client in turn
   * @throws KycError UPSTREAM_RATE_LIMITED where there are too many before, UPSTREAM_TIMEOUT where its place would not come
   *   in time for an answer or nobody waits any more
   */
  next(cancellation: Cancellation, leftMs?: () => number, client?: string): Promise<void>;
  /** Lets those go who wait and cannot be served in time any more, because answers take longer than they did. */
  review(): void;
  /** The provider wants no calls for so long, in milliseconds. */
  pauseFor(ms: number): void;
}

const withoutEnd = () => Number.POSITIVE_INFINITY;

/**
 * @param ratePerSecond 0: as many as come. Calls are spread evenly, since vendors count in windows of their own
 * @param waitMs how long a call may wait for its place
 */
export function createProviderRateLimiter(
  ratePerSecond: number,
  waitMs: number,
  times: ResponseTimes = noResponseTimes,
): ProviderRateLimiter {
  const intervalMs = ratePerSecond === 0 ? 0 : 1_000 / ratePerSecond;
  const queue = createWaitQueue();
  let pausedUntil = 0;
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const pausedMs = (): number => Math.max(0, pausedUntil - performance.now());

  function assertCallable(): void {
    const leftMs = pausedMs();
    if (leftMs > 0) throw limited('The provider asked for a pause in the calls.', leftMs);
  }

  /** Takes the next place. Where the process was busy and places have passed, they are lost: nobody comes all at once. */
  function takeSlot(): void {
    nextAt = performance.now() + intervalMs;
  }

  function releaseOnTime(): void {
    clearTimeout(timer);
    if (queue.length === 0) return;
    timer = setTimeout(() => {
      takeSlot();
      queue.releaseNext();
    }, nextAt - performance.now());
  }

  /** How long it takes until the place comes that has so many before it. */
  function inMs(place: number): number {
    return Math.max(0, nextAt - performance.now()) + place * intervalMs;
  }

  async function waitForSlot(
    cancellation: Cancellation,
    client: string | undefined,
    patience: Patience,
  ): Promise<void> {
    const called = queue.wait(cancellation, client, patience);
    releaseOnTime();
    await called.finally(releaseOnTime);
  }

  return {
    get pausedMs() {
      return pausedMs();
    },
    assertCallable,
    async next(cancellation, leftMs = withoutEnd, client) {
      assertCallable();
      if (cancellation.aborted) throw notSent();
      if (intervalMs === 0) return;
      const waits = inMs(queue.placeOfNext(client));
      if (waits > waitMs) throw limited('The provider takes no more calls at a time.', waits);
      if (waits > 0)
        await waitForSlot(cancellation, client, (place) =>
          inMs(place) > times.slackMs(leftMs()) ? tooLate(inMs(queue.length)) : Number.POSITIVE_INFINITY,
        );
      else takeSlot();
      assertCallable();
    },
    review: () => queue.review(),
    pauseFor(ms) {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms);
    },
  };
}

function limited(message: string, ms: number): KycError {
  return new KycError('UPSTREAM_RATE_LIMITED', message, { retryAfterMs: Math.ceil(ms) });
}
