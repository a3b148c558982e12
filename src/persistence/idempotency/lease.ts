import { setTimeout as delay } from 'node:timers/promises';
import type { ClaimStore } from './claims.js';

/** How long an owner counts as alive without another word, and how often it says one, in milliseconds. */
export interface LeaseTimes {
  readonly leaseMs: number;
  readonly heartbeatMs: number;
}

export interface LeaseParts extends LeaseTimes {
  readonly claims: ClaimStore;
  readonly now: () => number;
  readonly key: string;
  readonly owner: string;
}

/** Does some work while the owner of a key keeps its lease. */
export async function underLease<T>(
  { claims, now, leaseMs, heartbeatMs, key, owner }: LeaseParts,
  work: () => Promise<T>,
): Promise<T> {
  const beating = setInterval(
    () => void claims.renew(key, owner, now() + leaseMs).catch(() => undefined),
    heartbeatMs,
  ).unref();
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}

/** For two minutes, and never so seldom that who waits for the key would take its owner for dead before. */
const retriesMs: readonly number[] = [200, 1_000, 2_000, ...Array.from({ length: 24 }, () => 5_000)];

/**
 * Tells the store what became of a key. Where it cannot be told, that is tried again while the answer goes its way: until
 * then the key is held, then unknown, and never free, so that nothing is billed twice.
 */
export async function settleClaim(tell: () => Promise<void>): Promise<void> {
  await tell().catch(() => void retryInBackground(tell));
}

async function retryInBackground(tell: () => Promise<void>): Promise<void> {
  for (const pause of retriesMs) {
    await delay(pause, undefined, { ref: false });
    if (
      await tell().then(
        () => true,
        () => false,
      )
    )
      return;
  }
}
