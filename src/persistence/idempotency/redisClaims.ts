import type { RedisStore } from '../redis/open.js';
import { redisScript } from '../redis/script.js';
import { createSubjectIndex } from '../redis/subjectIndex.js';
import type { ClaimStore, NewClaim, TakenClaim } from './claims.js';

/**
 * Idempotency keys on Redis: one hash for each, changed by scripts alone.
 *
 * A Redis may lose what it held: it restarts without its data, or another takes its place that had not been told yet.
 * What this process has under way, and what it could not tell, it tells again then; so these keys are not free.
 */
export function redisClaims(store: RedisStore): ClaimStore {
  const nameOf = (key: string) => `${store.prefix}claim:${key}`;
  const index = createSubjectIndex(store, 'claim');
  const scripts = {
    claim: redisScript(store, claimLua),
    restore: redisScript(store, restoreLua),
    change: redisScript(store, changeLua),
    free: redisScript(store, freeLua),
    erase: redisScript(store, eraseLua),
  };
  /** By owner: the keys that this process took and whose end Redis was not told yet. */
  const held = new Map<string, NewClaim>();

  async function change(
    key: string,
    owner: string,
    from: 'held' | 'open',
    field: Field,
    value: string | number,
    leaseSeen?: number,
  ): Promise<void> {
    const changed = await scripts.change([nameOf(key)], [owner, from, field, value, leaseSeen ?? '']);
    const lost = changed === isLost ? held.get(owner) : undefined;
    if (lost) await restore(lost, field, value);
  }

  async function restore(
    claim: NewClaim,
    field: Field = 'lease',
    value: string | number = claim.leaseUntil,
  ): Promise<void> {
    const { claimKey, owner, now, leaseUntil, expiresAt } = claim;
    const name = nameOf(claimKey.key);
    await index.note(claimKey.owner, name, expiresAt - now);
    if (held.has(owner))
      await scripts.restore(
        [name],
        [claimKey.fingerprint, owner, leaseUntil, expiresAt, expiresAt - now, field, value],
      );
  }

  store.onReconnect(() => {
    for (const claim of held.values()) void restore(claim).catch(() => undefined);
  });

  return {
    async claim(claim) {
      const { claimKey, owner, now, leaseUntil, expiresAt } = claim;
      const name = nameOf(claimKey.key);
      await index.note(claimKey.owner, name, expiresAt - now);
      const standing = await scripts.claim(
        [name],
        [claimKey.fingerprint, owner, leaseUntil, expiresAt, expiresAt - now, now],
      );
      if (standing !== null) return takenClaim(standing);
      held.set(owner, claim);
      return undefined;
    },
    async renew(key, owner, leaseUntil) {
      const claim = held.get(owner);
      if (claim) held.set(owner, { ...claim, leaseUntil });
      await change(key, owner, 'held', 'lease', leaseUntil);
    },
    async answer(key, owner, answer) {
      await change(key, owner, 'open', 'answer', answer);
      held.delete(owner);
    },
    async markUnknown(key, owner, leaseSeen) {
      await change(key, owner, 'held', 'state', 'unknown', leaseSeen);
      if (leaseSeen === undefined) held.delete(owner);
    },
    async release(key, owner) {
      held.delete(owner);
      await scripts.free([nameOf(key)], [owner]);
    },
    async sweep(now) {
      for (const { owner, expiresAt } of held.values()) if (expiresAt <= now) held.delete(owner);
    },
    async eraseSubject(subject) {
      const names = await index.find(subject);
      const erased = await Promise.all(names.map((name) => scripts.erase([name], [])));
      return erased.filter((was) => was === 1).length;
    },
  };
}

type Field = 'lease' | 'state' | 'answer';
const isLost = -1;

/** Writes a key that is taken: with its field and value where something became of it already. */
const take = (field = '', value = '') => `
redis.call('HSET', KEYS[1], 'state', 'held', 'fingerprint', ARGV[1], 'owner', ARGV[2], 'lease', ARGV[3], 'expires', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])${field && setField(field, value)}`;

const setField = (field: string, value: string) => `
redis.call('HSET', KEYS[1], ${field}, ${value})
if ${field} == 'answer' then redis.call('HSET', KEYS[1], 'state', 'answered') end`;

/** Takes a key that nobody has or that expired by the caller's clock; else returns who has it. */
const claimLua = `
local standing = redis.call('HMGET', KEYS[1], 'state', 'fingerprint', 'owner', 'lease', 'answer', 'expires')
if standing[1] and tonumber(standing[6]) > tonumber(ARGV[6]) then return standing end
redis.call('DEL', KEYS[1])${take()}
return false`;

/** Takes a key again that is lost, and that nobody else has taken since. */
const restoreLua = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end${take('ARGV[6]', 'ARGV[7]')}
return 1`;

/** Changes one field for the owner: while it holds the key, or ("open") as long as there is no answer. */
const changeLua = `
local standing = redis.call('HMGET', KEYS[1], 'state', 'owner', 'lease')
if not standing[1] then return ${isLost} end
if standing[2] ~= ARGV[1] or (standing[1] ~= 'held' and standing[1] ~= 'unknown') then return 0 end
if ARGV[2] == 'held' and standing[1] ~= 'held' then return 0 end
if ARGV[5] ~= '' and standing[3] ~= ARGV[5] then return 0 end${setField('ARGV[3]', 'ARGV[4]')}
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
  if (typeof fingerprint !== 'string' || typeof owner !== 'string')
    throw new Error('An idempotency key on Redis cannot be read.');
  if (state === 'answered' && typeof answer === 'string') return { state, fingerprint, answer };
  if (state === 'held') return { state, fingerprint, owner, leaseUntil: Number(lease) };
  return state === 'erased' ? { state, fingerprint } : { state: 'unknown', fingerprint, owner };
}
