import { createHash } from 'node:crypto';
import type { RedisStore } from './open.js';

/**
 * A Lua script, which Redis carries out as one step: run by its hash, and sent where the server does not know it yet.
 *
 * @returns what the script returns, unread
 */
export type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;

export function redisScript({ redis }: RedisStore, lua: string): Script {
  const hash = createHash('sha1').update(lua).digest('hex');
  return async (keys, values) => {
    try {
      return await redis.evalsha(hash, keys.length, ...keys, ...values);
    } catch (thrown) {
      if (!(thrown instanceof Error) || !thrown.message.startsWith('NOSCRIPT')) throw thrown;
      return redis.eval(lua, keys.length, ...keys, ...values);
    }
  };
}
