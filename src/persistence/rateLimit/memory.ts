import type { ClientLimits } from '../../checks/caller.js';
import type { RateLimiter } from '../../checks/ports/rate.js';
import { gcraOf, intervalMs, decisionOf } from './gcra.js';

/**
 * Rates of one process.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function memoryRateLimiter(defaults: ClientLimits, now: () => number = () => performance.now()): RateLimiter {
  /** By client: when its bucket is full again. There are no more clients than were let in. */
  const fullAt = new Map<string, number>();

  return async (client, checks = 1) => {
    const bucket = gcraOf(defaults, client.limits);
    if (!bucket) return undefined;
    const interval = intervalMs(bucket);
    const instant = now();
    const most = bucket.burst * interval;
    const fullIn = Math.min(Math.max(0, (fullAt.get(client.id) ?? 0) - instant), most);
    const cost = checks * interval;
    const isAllowed = fullIn + cost <= most + 1e-6;
    const fullInNow = isAllowed ? fullIn + cost : fullIn;
    fullAt.set(client.id, instant + fullInNow);
    return decisionOf(bucket, checks, isAllowed, fullInNow);
  };
}
