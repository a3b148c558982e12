import type { Redis } from 'ioredis';
import { onRedis } from './onRedis.js';

const server = process.env.KYC_TEST_REDIS ?? 'redis://127.0.0.1:6379';

/** Why no Redis can be used here; undefined: one can. The tests that need one are skipped then, and say so. */
export const redisMissing = await ping().then(
  () => undefined,
  (error: Error) => `no Redis at ${server}: ${error.message}`,
);
if (redisMissing && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error(`There is ${redisMissing}, and KYC_TEST_REQUIRE_ALL is set.`);
if (redisMissing) process.stderr.write(`Skipped: there is ${redisMissing}. KYC_TEST_REDIS names another.\n`);

export interface TestRedis extends AsyncDisposable {
  readonly env: { readonly REDIS_URL: string; readonly KYC_REDIS_PREFIX: string };
  /** Every key of this test with all that it holds, as text. */
  everything(): Promise<string>;
}

/** Keys of its own on the machine's Redis, removed afterwards. */
export function newRedisPrefix(): TestRedis {
  const prefix = `kyc-test-${crypto.randomUUID()}:`;
  const all = async (redis: Redis) => redis.keys(`${prefix}*`);
  return {
    env: { REDIS_URL: server, KYC_REDIS_PREFIX: prefix },
    everything: () =>
      onRedis(server, async (redis) => {
        const texts = (await all(redis)).map(async (key) => {
          const type = await redis.type(key);
          const value =
            type === 'hash'
              ? await redis.hgetall(key)
              : type === 'zset'
                ? await redis.zrange(key, 0, -1)
                : await redis.get(key);
          return `${key} ${JSON.stringify(value)}`;
        });
        return (await Promise.all(texts)).join('\n');
      }),
    [Symbol.asyncDispose]: () =>
      onRedis(server, async (redis) => {
        const keys = await all(redis);
        if (keys.length > 0) await redis.del(keys);
      }),
  };
}

async function ping(): Promise<void> {
  await onRedis(server, (redis) => redis.ping());
}
