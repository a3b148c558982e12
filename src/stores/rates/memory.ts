import type { ClientLimits } from '../../checks/caller.js';
import type { TakeRate } from '../../checks/policies/rate.js';
import { bucketOf, intervalMs, verdictOf } from './bucket.js';

/**
 * Rates of one process.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function memoryRates(defaults: ClientLimits, now: () => number = () => performance.now()): TakeRate {
  /** By client: when its bucket is full again. There are no more clients than were let in. */
  const fullAt = new Map<string, number>();

  return async (client, checks = 1) => {
    const bucket = bucketOf(defaults, client.limits);
    if (!bucket) return undefined;
    const interval = intervalMs(bucket);
    const instant = now();
    const most = bucket.burst * interval;
    const fullIn = Math.min(Math.max(0, (fullAt.get(client.id) ?? 0) - instant), most);
    const cost = checks * interval;
    const isAllowed = fullIn + cost <= most + 1e-6;
    const fullInNow = isAllowed ? fullIn + cost : fullIn;
    fullAt.set(client.id, instant + fullInNow);
    return verdictOf(bucket, checks, isAllowed, fullInNow);
  };
}
