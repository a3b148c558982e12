import { KycError } from '../../errors.js';
import type { Cancellation } from '../deadline.js';
import { notSent } from './givingUp.js';
import { createLine, type Patience } from './line.js';
import { noResponseTimes, type ResponseTimes, tooLate } from './responseTimes.js';

/** How fast a source may be asked: its rate, and the pauses that it asks for. */
export interface Pace {
  /** How long the source still wants no calls. */
  readonly pausedMs: number;
  /** @throws KycError UPSTREAM_RATE_LIMITED while the source wants no calls */
  requireWelcome(): void;
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
  /** The source wants no calls for so long, in milliseconds. */
  pauseFor(ms: number): void;
}

const withoutEnd = () => Number.POSITIVE_INFINITY;

/**
 * @param ratePerSecond 0: as many as come. Calls are spread evenly, since vendors count in windows of their own
 * @param waitMs how long a call may wait for its place
 */
export function createPace(ratePerSecond: number, waitMs: number, times: ResponseTimes = noResponseTimes): Pace {
  const intervalMs = ratePerSecond === 0 ? 0 : 1_000 / ratePerSecond;
  const line = createLine();
  let pausedUntil = 0;
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const pausedMs = (): number => Math.max(0, pausedUntil - performance.now());

  function requireWelcome(): void {
    const leftMs = pausedMs();
    if (leftMs > 0) throw limited('The source asked for a pause in the calls.', leftMs);
  }

  /** Takes the next place. Where the process was busy and places have passed, they are lost: nobody comes all at once. */
  function takePlace(): void {
    nextAt = performance.now() + intervalMs;
  }

  function callFirstInTime(): void {
    clearTimeout(timer);
    if (line.length === 0) return;
    timer = setTimeout(() => {
      takePlace();
      line.callFirst();
    }, nextAt - performance.now());
  }

  /** How long it takes until the place comes that has so many before it. */
  function inMs(place: number): number {
    return Math.max(0, nextAt - performance.now()) + place * intervalMs;
  }

  async function waitForPlace(cancellation: Cancellation, client: string | undefined, patience: Patience): Promise<void> {
    const called = line.wait(cancellation, client, patience);
    callFirstInTime();
    await called.finally(callFirstInTime);
  }

  return {
    get pausedMs() {
      return pausedMs();
    },
    requireWelcome,
    async next(cancellation, leftMs = withoutEnd, client) {
      requireWelcome();
      if (cancellation.aborted) throw notSent();
      if (intervalMs === 0) return;
      const waits = inMs(line.placeOfNext(client));
      if (waits > waitMs) throw limited('The source takes no more calls at a time.', waits);
      if (waits > 0) await waitForPlace(cancellation, client, (place) => (inMs(place) > times.slackMs(leftMs()) ? tooLate(inMs(line.length)) : Number.POSITIVE_INFINITY));
      else takePlace();
      requireWelcome();
    },
    review: () => line.review(),
    pauseFor(ms) {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms);
    },
  };
}

function limited(message: string, ms: number): KycError {
  return new KycError('UPSTREAM_RATE_LIMITED', message, { retryAfterMs: Math.ceil(ms) });
}
