import { KycError } from '../../errors.js';
import { notSent } from './givingUp.js';
import { createLine } from './line.js';

/** How fast a source may be asked: its rate, and the pauses that it asks for. */
export interface Pace {
  /** How long the source still wants no calls. */
  readonly pausedMs: number;
  /** @throws KycError UPSTREAM_RATE_LIMITED while the source wants no calls */
  requireWelcome(): void;
  /**
   * Resolves when the next call may be sent.
   *
   * @throws KycError UPSTREAM_RATE_LIMITED where that would be too late, UPSTREAM_TIMEOUT where nobody waits any more
   */
  next(signal: AbortSignal): Promise<void>;
  /** The source wants no calls for so long, in milliseconds. */
  pauseFor(ms: number): void;
}

/**
 * @param ratePerSecond 0: as many as come. Calls are spread evenly, since vendors count in windows of their own
 * @param waitMs how long a call may wait for its place
 */
export function createPace(ratePerSecond: number, waitMs: number): Pace {
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

  async function waitForPlace(signal: AbortSignal): Promise<void> {
    const called = line.wait(signal);
    callFirstInTime();
    await called.finally(callFirstInTime);
  }

  return {
    get pausedMs() {
      return pausedMs();
    },
    requireWelcome,
    async next(signal) {
      requireWelcome();
      if (signal.aborted) throw notSent();
      if (intervalMs === 0) return;
      const inMs = Math.max(0, nextAt - performance.now()) + line.length * intervalMs;
      if (inMs > waitMs) throw limited('The source takes no more calls at a time.', inMs);
      if (inMs > 0) await waitForPlace(signal);
      else takePlace();
      requireWelcome();
    },
    pauseFor(ms) {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms);
    },
  };
}

function limited(message: string, ms: number): KycError {
  return new KycError('UPSTREAM_RATE_LIMITED', message, { retryAfterMs: Math.ceil(ms) });
}
