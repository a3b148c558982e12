import type { Idempotency } from '../checks/policies/idempotency.js';
import type { RecordsConfig } from '../config.js';
import type { Database } from './database/tables.js';
import { createPlaceOf } from './idempotency/claimPlace.js';
import { databaseClaims } from './idempotency/databaseClaims.js';
import { createIdempotency, type FindRecorded } from './idempotency/idempotency.js';
import { redisClaims } from './idempotency/redisClaims.js';
import { type KeySettler, settleElsewhere, settleInDatabase } from './idempotency/settle.js';
import type { ErasedSubject } from './keptFor.js';
import type { RecordKeys } from './recordKeys.js';
import { openRedis, type RedisStore, type RedisWatch } from './redis/open.js';
import type { RetentionClock } from './retention/clock.js';
import { createSealer } from './seal.js';
import type { SubjectTraces } from './subjectTraces.js';

export interface GivenAgainParts {
  readonly config: RecordsConfig;
  readonly database: Database;
  readonly keys: RecordKeys;
  readonly traces: SubjectTraces;
  readonly watch: RedisWatch;
  readonly retention: RetentionClock;
}

/** The answers under idempotency keys; on Redis where there is one. */
export interface GivenAgain {
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
const times = { keepMs: day, leaseMs: 15_000, beatMs: 3_000 } as const;

export async function openGivenAgain({ config, database, keys, traces, watch, retention }: GivenAgainParts): Promise<GivenAgain> {
  const now = () => Date.now();
  const redis = config.redis && (await openRedis(config.redis, watch));
  const claims = redis ? redisClaims(redis) : databaseClaims(database);

  return {
    idempotency: (findRecorded) => createIdempotency({ ...times, claims, findRecorded, retention, now, placeOf: createPlaceOf(keys, traces), sealer: createSealer(keys, 'idempotent answer') }),
    settler: redis ? settleElsewhere(claims) : settleInDatabase(claims),
    redis,
    notReady: () => (redis?.trouble === undefined ? [] : [redis.trouble]),
    eraseSubject: (subject) => claims.eraseSubject(subject),
    sweep: (signal) => claims.sweep(retention.earliest(), signal),
    close: async () => redis?.close(),
  };
}
