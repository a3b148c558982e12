import { Redis } from 'ioredis';
import type { RecordsConfig } from '../../config.js';

/** Told when Redis is gone, and when it is back. */
export interface RedisWatch {
  gone(error: unknown): void;
  back(): void;
}

export interface RedisStore {
  readonly redis: Redis;
  /** Begins the name of every key. */
  readonly prefix: string;
  readonly isGone: boolean;
  close(): Promise<void>;
}

const connectMs = 3_000;
const commandMs = 2_000;
const longestPauseMs = 1_000;

/**
 * Connects to Redis or Valkey. Where that cannot be reached, now or later, commands fail at once, nothing is queued,
 * and the connection is tried again for as long as it takes.
 */
export async function openRedis({ url, prefix }: NonNullable<RecordsConfig['redis']>, watch: RedisWatch): Promise<RedisStore> {
  let isGone = false;
  let isClosed = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: connectMs,
    commandTimeout: commandMs,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestPauseMs),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  const nowGone = (error: unknown) => {
    if (!isGone && !isClosed) watch.gone(error);
    isGone = true;
  };
  redis.on('error', nowGone);
  redis.on('close', () => nowGone(new Error('The connection to Redis ended.')));
  redis.on('ready', () => {
    if (isGone) watch.back();
    isGone = false;
  });
  // A server that is not there yet is waited for in the background; the handlers above tell of it.
  await redis.connect().catch(() => undefined);

  return {
    redis,
    prefix,
    get isGone() {
      return isGone;
    },
    async close() {
      isClosed = true;
      redis.disconnect();
    },
  };
}
