import type { ErasedSubject, KeptFor } from '../crypto/keptFor.js';
import { tracesIn } from '../crypto/blindIndexColumns.js';
import type { RedisStore } from './open.js';
import { redisScript } from './script.js';

/** Which keys hold something about whom, so that an erasure finds them: one sorted set for each trace of a subject. */
export interface SubjectIndex {
  /** Notes that a key is about to hold something. Kept at least as long as the key itself, and not much longer. */
  note(owner: KeptFor, key: string, milliseconds: number): Promise<void>;
  /** Every key noted for one of the traces, there or not any more. */
  find(subject: ErasedSubject): Promise<readonly string[]>;
}

/** @param kind of keys, each with its own sets */
export function createSubjectIndex(store: RedisStore, kind: string): SubjectIndex {
  const { redis, prefix } = store;
  const setOf = (trace: string) => `${prefix}subjects:${kind}:${trace}`;
  const noteOne = redisScript(store, noteLua);
  return {
    async note(owner, key, milliseconds) {
      await Promise.all(
        tracesIn(owner).map((trace) => noteOne([setOf(trace)], [memberOf(key, owner.client), milliseconds])),
      );
    },
    async find({ client, traces }) {
      const members = (await Promise.all(traces.map((trace) => redis.zrange(setOf(trace), 0, -1)))).flat();
      const meant = client === null ? members : members.filter((member) => member === memberOf(keyIn(member), client));
      return [...new Set(meant.map(keyIn))];
    },
  };
}

/** Members have the time at which their key is gone, by the clock of the server; those whose time has come are taken out. */
const noteLua = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end`;

/** A line end stands in no key, and in no client's id, which comes in a header. */
function memberOf(key: string, client: string): string {
  return `${key}\n${client}`;
}

function keyIn(member: string): string {
  return member.slice(0, member.indexOf('\n'));
}
