import type { RedisStore } from '../redis/open.js';
import { redisScript } from '../redis/script.js';
import { createSubjectIndex } from '../redis/subjectIndex.js';
import type { ClaimStore, TakenClaim } from './claims.js';

/** Idempotency keys on Redis: one hash for each, changed by scripts alone. */
export function redisClaims(store: RedisStore): ClaimStore {
  const nameOf = (key: string) => `${store.prefix}claim:${key}`;
  const index = createSubjectIndex(store, 'claim');
  const scripts = { claim: redisScript(store, claimLua), change: redisScript(store, changeLua), free: redisScript(store, freeLua), erase: redisScript(store, eraseLua) };
  const change = (key: string, owner: string, from: 'held' | 'open', field: string, value: string | number, leaseSeen?: number) =>
    scripts.change([nameOf(key)], [owner, from, field, value, leaseSeen ?? '']);

  return {
    async claim({ place, owner, now, leaseUntil, expiresAt }) {
      const name = nameOf(place.key);
      const milliseconds = Math.max(1, expiresAt - now);
      await index.note(place.owner, name, milliseconds);
      const standing = await scripts.claim([name], [now, place.fingerprint, owner, leaseUntil, expiresAt, milliseconds]);
      return standing === null ? undefined : takenClaim(standing);
    },
    async renew(key, owner, leaseUntil) {
      await change(key, owner, 'held', 'lease', leaseUntil);
    },
    async answer(key, owner, answer) {
      await change(key, owner, 'open', 'answer', answer);
    },
    async giveUp(key, owner, leaseSeen) {
      await change(key, owner, 'held', 'state', 'unknown', leaseSeen);
    },
    async free(key, owner) {
      await scripts.free([nameOf(key)], [owner]);
    },
    sweep: async () => undefined,
    async eraseSubject(subject) {
      const names = await index.find(subject);
      const erased = await Promise.all(names.map((name) => scripts.erase([name], [])));
      return erased.filter((was) => was === 1).length;
    },
  };
}

/** Takes a key that nobody has or that expired by the caller's clock; else returns who has it. */
const claimLua = `
local standing = redis.call('HMGET', KEYS[1], 'state', 'fingerprint', 'owner', 'lease', 'answer', 'expires')
if standing[1] and tonumber(standing[6]) > tonumber(ARGV[1]) then return standing end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'state', 'held', 'fingerprint', ARGV[2], 'owner', ARGV[3], 'lease', ARGV[4], 'expires', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
return false`;

/** Changes one field for the owner: while it holds the key, or ("open") as long as there is no answer. */
const changeLua = `
local standing = redis.call('HMGET', KEYS[1], 'state', 'owner', 'lease')
if standing[2] ~= ARGV[1] or (standing[1] ~= 'held' and standing[1] ~= 'unknown') then return 0 end
if ARGV[2] == 'held' and standing[1] ~= 'held' then return 0 end
if ARGV[5] ~= '' and standing[3] ~= ARGV[5] then return 0 end
redis.call('HSET', KEYS[1], ARGV[3], ARGV[4])
if ARGV[3] == 'answer' then redis.call('HSET', KEYS[1], 'state', 'answered') end
return 1`;

const freeLua = `
local standing = redis.call('HMGET', KEYS[1], 'state', 'owner')
if standing[2] ~= ARGV[1] or (standing[1] ~= 'held' and standing[1] ~= 'unknown') then return 0 end
return redis.call('DEL', KEYS[1])`;

const eraseLua = `
if redis.call('HGET', KEYS[1], 'state') ~= 'answered' then return 0 end
redis.call('HDEL', KEYS[1], 'answer')
redis.call('HSET', KEYS[1], 'state', 'erased')
return 1`;

/** @throws Error where the hash is none of ours */
function takenClaim(standing: unknown): TakenClaim {
  const fields: readonly unknown[] = Array.isArray(standing) ? standing : [];
  const [state, fingerprint, owner, lease, answer] = fields;
  if (typeof fingerprint !== 'string' || typeof owner !== 'string') throw new Error('An idempotency key on Redis cannot be read.');
  if (state === 'answered' && typeof answer === 'string') return { state, fingerprint, answer };
  if (state === 'held') return { state, fingerprint, owner, leaseUntil: Number(lease) };
  return { state: state === 'erased' ? 'erased' : 'unknown', fingerprint };
}
