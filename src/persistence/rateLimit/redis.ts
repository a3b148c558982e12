import type { ClientLimits } from '../../checks/caller.js';
import type { RateLimiter } from '../../checks/ports/rate.js';
import type { RedisStore } from '../redis/open.js';
import { redisScript } from '../redis/script.js';
import { gcraOf, intervalMs, decisionOf } from './gcra.js';
import { memoryRateLimiter } from './memory.js';

/**
 * Takes all checks of a request, or none: by the clock of the server, so that all processes have one. A clock set back does no more harm
 * than an empty bucket. Times are in microseconds.
 */
const take = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local cost, most = tonumber(ARGV[1]), tonumber(ARGV[2])
local fullIn = math.min(math.max(0, (tonumber(redis.call('GET', KEYS[1])) or 0) - now), most)
local allowed = fullIn + cost <= most + 1
if allowed then fullIn = fullIn + cost end
redis.call('SET', KEYS[1], string.format('%.0f', now + fullIn), 'PX', math.ceil(fullIn / 1000) + 1000)
return { allowed and 1 or 0, fullIn }`;

/** Rates that all processes share. While Redis is gone each process counts for itself, so that there are limits all the same. */
export function redisRateLimiter(store: RedisStore, defaults: ClientLimits): RateLimiter {
  const alone = memoryRateLimiter(defaults);
  const takeAll = redisScript(store, take);

  return async (client, checks = 1) => {
    const bucket = gcraOf(defaults, client.limits);
    if (!bucket) return undefined;
    const interval = Math.round(intervalMs(bucket) * 1_000);
    const answer: unknown =
      store.unavailableReason === undefined
        ? await takeAll([`${store.prefix}rate:${client.id}`], [checks * interval, interval * bucket.burst]).catch(
            () => undefined,
          )
        : undefined;
    if (!Array.isArray(answer)) return alone(client, checks);
    return decisionOf(bucket, checks, answer[0] === 1, Number(answer[1]) / 1_000);
  };
}
