import type { Idempotency } from '../checks/ports/idempotency.js';
import type { PersistenceConfig } from './settings.js';
import type { Database } from './database/tables.js';
import { createClaimKeyOf } from './idempotency/claimKey.js';
import { databaseClaims } from './idempotency/databaseClaims.js';
import { createIdempotency, type FindRecorded } from './idempotency/idempotency.js';
import { redisClaims } from './idempotency/redisClaims.js';
import { type KeySettler, settleElsewhere, settleInDatabase } from './idempotency/settle.js';
import type { ErasedSubject } from './crypto/keptFor.js';
import type { DerivedKeys } from './crypto/keys.js';
import type { RedisStore, RedisWatch } from './redis/open.js';
import type { RetentionClock } from './retention/clock.js';
import { createSealer } from './crypto/seal.js';
import type { SubjectTraces } from './crypto/blindIndex.js';

export interface AnswerStoresParts {
  readonly config: PersistenceConfig;
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly traces: SubjectTraces;
  readonly watch: RedisWatch;
  readonly retention: RetentionClock;
}

/** The answers under idempotency keys; on Redis where there is one. */
export interface AnswerStores {
  idempotency(findRecorded: FindRecorded): Idempotency;
  /** For the writer of outcomes. */
  readonly settler: KeySettler;
  /** Where there is one. */
  readonly redis: RedisStore | undefined;
  readonly notReady: () => readonly string[];
  /** @returns how many answers were erased */
  eraseSubject(subject: ErasedSubject): Promise<number>;
  /** Forgets what expired. */
  sweep(signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

const day = 24 * 60 * 60 * 1_000;
const times = { keepMs: day, leaseMs: 15_000, heartbeatMs: 3_000 } as const;

export async function openAnswerStores({
  config,
  database,
  keys,
  traces,
  watch,
  retention,
}: AnswerStoresParts): Promise<AnswerStores> {
  const now = () => Date.now();
  // A client of what is not used is not loaded: it takes time at start, and memory.
  const redis = config.redis && (await (await import('./redis/open.js')).openRedis(config.redis, watch));
  const claims = redis ? redisClaims(redis) : databaseClaims(database);

  return {
    idempotency: (findRecorded) =>
      createIdempotency({
        ...times,
        claims,
        findRecorded,
        retention,
        now,
        placeOf: createClaimKeyOf(keys, traces),
        sealer: createSealer(keys, 'idempotent answer'),
      }),
    settler: redis ? settleElsewhere(claims) : settleInDatabase(claims),
    redis,
    notReady: () => (redis?.unavailableReason === undefined ? [] : [redis.unavailableReason]),
    eraseSubject: (subject) => claims.eraseSubject(subject),
    sweep: (signal) => claims.sweep(retention.earliest(), signal),
    close: async () => redis?.close(),
  };
}
