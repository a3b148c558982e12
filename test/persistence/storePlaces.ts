import { openDatabase } from '../../src/persistence/database/open.js';
import type { Database } from '../../src/persistence/database/tables.js';
import { databaseClaims } from '../../src/persistence/idempotency/databaseClaims.js';
import type { ClaimStore } from '../../src/persistence/idempotency/claims.js';
import { redisClaims } from '../../src/persistence/idempotency/redisClaims.js';
import { openRedis } from '../../src/persistence/redis/open.js';
import { type Place, places } from '../support/place.js';
import { unwatched } from '../support/recording.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';

export interface StorePlace extends AsyncDisposable {
  readonly claims: ClaimStore;
  /** Everything in the store, as it lies there. */
  everything(): Promise<string>;
}

type Open = () => Promise<StorePlace>;

/** Every kind of store that keeps answers, as far as this machine has it. */
export const storePlaces: [string, Open][] = [
  ...places.map(([engine, newPlace]): [string, Open] => [engine, () => onDatabase(newPlace)]),
  ...(redisMissing ? [] : [['Redis', onRedis] as [string, Open]]),
];

async function onDatabase(newPlace: () => Place | Promise<Place>): Promise<StorePlace> {
  const place = await newPlace();
  const database = await openDatabase(place.config);
  return {
    claims: databaseClaims(database),
    everything: () => rowsOf(database),
    async [Symbol.asyncDispose]() {
      await database.destroy();
      await place[Symbol.asyncDispose]();
    },
  };
}

async function rowsOf(database: Database): Promise<string> {
  return JSON.stringify(await database.selectFrom('idempotency_claim').selectAll().execute());
}

async function onRedis(): Promise<StorePlace> {
  const place = newRedisPrefix();
  const store = await openRedis({ url: place.env.REDIS_URL, prefix: place.env.KYC_REDIS_PREFIX }, unwatched.redis);
  return {
    claims: redisClaims(store),
    everything: () => place.everything(),
    async [Symbol.asyncDispose]() {
      await store.close();
      await place[Symbol.asyncDispose]();
    },
  };
}
