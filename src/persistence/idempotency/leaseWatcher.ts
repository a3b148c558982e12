import { setTimeout as delay } from 'node:timers/promises';
import { KycError } from '../../errors.js';
import type { TakenClaim } from './claims.js';

/** Waits for a run that another process has under way. */
export interface LeaseWatcher {
  /** Whether its owner has said no word for a whole lease, by a clock that nobody sets. */
  isExpired(held: Extract<TakenClaim, { readonly state: 'held' }>): boolean;
  /** Waits a moment, the longer the longer it goes on. @throws KycError where nobody waits for the answer any more */
  wait(): Promise<void>;
}

const firstPauseMs = 15;
const longestPauseMs = 250;

export function watchLease(leaseMs: number, signal: AbortSignal): LeaseWatcher {
  let seen = '';
  let seenAt = 0;
  let pause = firstPauseMs;
  return {
    isExpired({ owner, leaseUntil }) {
      const word = `${owner} ${leaseUntil}`;
      if (word !== seen) [seen, seenAt] = [word, performance.now()];
      return performance.now() - seenAt >= leaseMs;
    },
    async wait() {
      await delay(pause, undefined, { signal }).catch(() => {
        throw stillRunning();
      });
      pause = Math.min(pause * 1.5, longestPauseMs);
    },
  };
}

/** For who stops waiting; the first run goes on. */
export function stillRunning(): KycError {
  return new KycError(
    'OUTCOME_UNKNOWN',
    'This request came before, with the same idempotency key or without any, and is still under way.',
    { billed: 'no' },
  );
}
