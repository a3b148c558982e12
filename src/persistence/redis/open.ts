import { Redis } from 'ioredis';
import type { PersistenceConfig } from '../settings.js';
import { waysToLoseKeys } from './durability.js';

/** Told when Redis cannot be used, why, and when it can again. */
export interface RedisWatch {
  gone(why: string, error: unknown): void;
  back(): void;
  /** It may lose what it is given, and how: told whenever it is connected to. */
  unsafe(ways: readonly string[]): void;
}

export interface RedisStore {
  readonly redis: Redis;
  /** Begins the name of every key. */
  readonly prefix: string;
  /** Why it cannot be used now; undefined: it can, as far as is known. */
  readonly unavailableReason: string | undefined;
  /** Calls this whenever it can be used again: it may have lost what it held. */
  onReconnect(tell: () => void): void;
  close(): Promise<void>;
}

const connectMs = 3_000;
const commandMs = 2_000;
const disconnectMs = 100;
const longestPauseMs = 1_000;
/** How often something is written, so that trouble is noticed, and its end, while nobody asks. */
const probeMs = 1_000;
const unreachable = 'Redis cannot be reached';
const readOnly = 'Redis cannot be written to';

/**
 * Connects to Redis or Valkey. Where that cannot be reached, now or later, commands fail at once, nothing is queued,
 * and the connection is tried again for as long as it takes. One that hangs, or that became a replica in a failover,
 * is connected to anew.
 */
export async function openRedis(
  { url, prefix }: NonNullable<PersistenceConfig['redis']>,
  watch: RedisWatch,
): Promise<RedisStore> {
  let unavailableReason: string | undefined;
  let isClosed = false;
  const onReconnect: (() => void)[] = [];
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: connectMs,
    commandTimeout: commandMs,
    disconnectTimeout: disconnectMs,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestPauseMs),
    reconnectOnError: (error) => error.message.includes('READONLY'),
  });

  function failing(why: string, error: unknown): void {
    if (unavailableReason !== why && !isClosed) watch.gone(why, error);
    unavailableReason = why;
  }

  function working(): void {
    if (unavailableReason === undefined) return;
    unavailableReason = undefined;
    watch.back();
    for (const tell of onReconnect) tell();
  }

  async function probe(): Promise<void> {
    if (redis.status !== 'ready') return;
    try {
      await redis.set(`${prefix}probe`, '', 'PX', 60 * probeMs);
      working();
    } catch (error) {
      failing(isReply(error) ? readOnly : unreachable, error);
      if (hasTimedOut(error)) redis.disconnect(true);
    }
  }

  async function lookAtDurability(): Promise<void> {
    const ways = waysToLoseKeys(await redis.info());
    if (ways.length > 0) watch.unsafe(ways);
  }

  let probing: Promise<void> | undefined;
  const probeOnce = () => (probing ??= probe().finally(() => (probing = undefined)));

  redis.on('error', (error) => failing(unreachable, error));
  redis.on('close', () => unavailableReason ?? failing(unreachable, new Error('The connection to Redis ended.')));
  redis.on('ready', () => {
    void probeOnce();
    void lookAtDurability().catch(() => undefined);
  });
  // A server that is not there yet is waited for in the background; the handlers above tell of it.
  await redis.connect().catch(() => undefined);
  await probeOnce();
  const timer = setInterval(() => void probeOnce(), probeMs).unref();

  return {
    redis,
    prefix,
    get unavailableReason() {
      return unavailableReason;
    },
    onReconnect: (tell) => void onReconnect.push(tell),
    async close() {
      isClosed = true;
      clearInterval(timer);
      redis.disconnect();
    },
  };
}

/** Redis is there, and says no. */
function isReply(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError';
}

/** That of a command: the connection stands, and nobody is there. */
function hasTimedOut(error: unknown): boolean {
  return error instanceof Error && error.message === 'Command timed out';
}
