import type { ClientLimits } from '../../checks/caller.js';
import type { RateLimitDecision } from '../../checks/ports/rate.js';

/** A token bucket, by the one number that tells how full it is: the time at which it will be full again (GCRA). */
export interface Gcra {
  readonly burst: number;
  readonly perSecond: number;
}

/** @returns undefined: without limit. The burst of the defaults belongs to their rate, not to a rate of the client's own */
export function gcraOf(defaults: ClientLimits, own: ClientLimits = {}): Gcra | undefined {
  const { ratePerSecond = 0, rateBurst = 0 } = own.ratePerSecond === undefined ? { ...defaults, ...own } : own;
  if (ratePerSecond === 0) return undefined;
  return { perSecond: ratePerSecond, burst: rateBurst > 0 ? rateBurst : Math.max(1, Math.ceil(ratePerSecond)) };
}

/** How long one check takes to come free again, in milliseconds. */
export function intervalMs({ perSecond }: Gcra): number {
  return 1_000 / perSecond;
}

/** @param fullInMs until all checks are free again, after these if they were allowed */
export function decisionOf(bucket: Gcra, checks: number, isAllowed: boolean, fullInMs: number): RateLimitDecision {
  const interval = intervalMs(bucket);
  const room = bucket.burst * interval - fullInMs;
  return {
    ...bucket,
    isAllowed,
    remaining: Math.max(0, Math.floor(room / interval + 1e-6)),
    resetMs: Math.max(0, fullInMs),
    retryAfterMs: isAllowed ? 0 : Math.max(1, Math.ceil(checks * interval - room)),
  };
}
