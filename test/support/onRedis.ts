import { Redis } from 'ioredis';

/** Does something on a Redis, through a connection of its own that is not tried twice. */
export async function onRedis<R>(url: string, work: (redis: Redis) => Promise<R>): Promise<R> {
  const redis = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true });
  redis.on('error', () => undefined);
  await redis.connect();
  return work(redis).finally(() => redis.disconnect());
}
