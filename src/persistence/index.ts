import type { Audit } from '../checks/ports/audit.js';
import type { ClientLimits } from '../checks/caller.js';
import type { EnumerationEvent, MeterEnumeration } from '../checks/ports/enumeration.js';
import type { RateLimiter } from '../checks/ports/rate.js';
import type { ReadUsage } from '../checks/ports/usage.js';
import type { CheckName } from '../checks/index.js';
import type { Idempotency } from '../checks/ports/idempotency.js';
import type { Reuse } from '../checks/ports/reuse.js';
import type { History } from '../checks/ports/history.js';
import type { PersistenceConfig } from './settings.js';
import { recoverAbandoned } from './audit/recovery.js';
import { openAppender } from './audit/appender.js';
import { createReadTrailState } from './audit/trailState.js';
import { createChain } from './audit/chain.js';
import type { AdminEventWriter } from './audit/adminEvent.js';
import { prepareHead } from './audit/head.js';
import { createAudit } from './audit/record.js';
import { trackInFlight } from './audit/inFlightRecords.js';
import { createAuditWriter, type WriterWatch } from './audit/writer.js';
import { type ClientDirectory, createClientDirectory } from './clients/directory.js';
import { KycError, OperatorError } from '../errors.js';
import { type OpenDatabase, openDatabase } from './database/open.js';
import { errorCodeOf } from './errorCode.js';
import type { Database } from './database/tables.js';
import { openAnswerStores } from './answerStores.js';
import { openHistory } from './history/open.js';
import { fileLocks } from './instanceLocks/fileLock.js';
import type { InstanceLocks } from './instanceLocks/instanceLocks.js';
import { masterKeyOf, deriveKeysFrom, type DerivedKeys } from './crypto/keys.js';
import type { RedisWatch } from './redis/open.js';
import { type ClockWatch, openRetentionClock } from './retention/clock.js';
import { startUpkeep } from './retention/upkeep.js';
import { createReuse } from './reuse/reuse.js';
import { createSubjectTraces } from './crypto/blindIndex.js';
import { createEnumerationMeter } from './rateLimit/enumeration.js';
import { memoryRateLimiter } from './rateLimit/memory.js';
import { redisRateLimiter } from './rateLimit/redis.js';
import { createReadUsage } from './usage/read.js';
import { createSealer } from './crypto/seal.js';
import { createTrustedDocuments } from './documents/trustedDocuments.js';
import type { TrustedDocuments } from '../checks/ports/trustedDocuments.js';
import { createSessions } from './sessions/sessions.js';
import { endSessions } from './sessions/sweep.js';
import type { TrailState } from '../checks/ports/operation.js';
import type { Sessions } from '../checks/ports/session.js';

/** What the service keeps, open for its policies. */
export interface Persistence {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly audit: Audit;
  readonly history: History;
  readonly idempotency: Idempotency;
  /** @param sourcesOf a check: answers of other providers are not given again */
  readonly reuse: (sourcesOf: (check: CheckName) => readonly string[]) => Reuse;
  /** What those need who do something to records, to have that in the audit trail. */
  readonly adminEvents: AdminEventWriter;
  /** The clients in the database. */
  readonly clients: ClientDirectory;
  readonly readUsage: ReadUsage;
  /** Sessions of browsers. */
  readonly sessions: Sessions;
  readonly documents: TrustedDocuments;
  /** The end of the audit trail, for whoever looks at it. */
  readonly trailState: () => Promise<TrailState>;
  /** @param defaults of clients that have no rate of their own */
  readonly rates: (defaults: ClientLimits) => RateLimiter;
  /** @param perHour different values that a client may try beside one; 0: without limit */
  readonly enumeration: (perHour: number, observe: (event: EnumerationEvent) => void) => MeterEnumeration;
  /** Why checks cannot be run now, or not all of them; empty: they can. */
  readonly notReady: () => readonly string[];
  close(): Promise<void>;
}

/** Told of what happens to the records on their own. */
export interface PersistenceObserver extends WriterWatch, ClockWatch {
  /** Redis cannot be used, and can be again. */
  readonly redis: RedisWatch;
  /** Checks that a process left open when it ended were closed as unknown. */
  closedAbandoned(count: number): void;
  /** Answers that were kept long enough were erased. */
  erasedExpired(count: number): void;
}

const sweepMs = 60_000;
/** How long outcomes may take that are still to be written when the records are closed. */
const lastOutcomesMs = 5_000;
/** How often this process erases what is too old, beside at its start. */
const eraseMs = 600_000;

/**
 * Opens the records, and closes what processes that ended left open.
 *
 * @throws KycError SERVICE_UNAVAILABLE where the database cannot be opened, OperatorError where its records have another key
 */
export async function openPersistence(config: PersistenceConfig, watch: PersistenceObserver): Promise<Persistence> {
  const database = await openDatabase(config);
  try {
    return await recordsOn(database, config, watch);
  } catch (thrown) {
    await database.destroy();
    throw unusable(thrown);
  }
}

/** Such as a database file with damaged pages, or a folder that may not be written to. Codes alone: messages of drivers say more. */
function unusable(cause: unknown): unknown {
  const code = errorCodeOf(cause);
  if (cause instanceof KycError || cause instanceof OperatorError || code === undefined) return cause;
  return new KycError('SERVICE_UNAVAILABLE', `The records cannot be used: ${code}.`, { cause });
}

async function recordsOn(
  database: OpenDatabase,
  config: PersistenceConfig,
  watch: PersistenceObserver,
): Promise<Persistence> {
  const keys = deriveKeysFrom(masterKeyOf(config));
  const chain = createChain(keys);
  const instance = crypto.randomUUID();
  await prepareHead(database, chain);
  const instanceLocks = await livenessOf(database, config, instance);
  const traces = createSubjectTraces(keys);
  const retention = await openRetentionClock({ database, hasServer: config.databaseUrl !== undefined, watch });
  const answerStores = await openAnswerStores({ config, database, keys, traces, watch: watch.redis, retention });
  const closeOthers = async () => {
    const count = await recoverAbandoned({ database, chain, instanceLocks, instance });
    if (count > 0) watch.closedAbandoned(count);
    await retention.compare();
  };
  await closeOthers();

  const history = openHistory({
    database,
    chain,
    instance,
    keys,
    traces,
    answerStores: [answerStores],
    config: config.history,
    now: () => new Date(),
    retention,
  });
  const failing = (error: unknown) => watch.failing(error);
  // Not waited for: there may be hundreds of thousands of expired rows, and none of them is shown or given again.
  const upkeep = [
    startUpkeep({ work: closeOthers, pauseMs: sweepMs, isDoneNow: true, failing }),
    startUpkeep({ work: (signal) => answerStores.sweep(signal), pauseMs: sweepMs, failing }),
    startUpkeep({ work: eraseExpired, pauseMs: eraseMs, failing }),
    startUpkeep({
      work: (signal) => endSessions(database, { chain, instance }, Date.now(), signal),
      pauseMs: sweepMs,
      failing,
    }),
  ];

  async function eraseExpired(signal: AbortSignal): Promise<void> {
    const count = await history.sweep(signal);
    if (count > 0) watch.erasedExpired(count);
  }

  const appender = await openAppender(database, chain, instance);
  const writer = createAuditWriter({ append: appender.append, keys: answerStores.settler, watch });
  const underWay = trackInFlight(
    createAudit({ writer, traces, answerOf: history.answerOf, deadlineMs: config.checkDeadlineMs, instance }),
  );
  const clients = createClientDirectory(database);
  const documents = createTrustedDocuments(database);
  return {
    database,
    keys,
    adminEvents: { chain, instance },
    clients,
    readUsage: createReadUsage(database),
    documents,
    trailState: createReadTrailState(database, chain),
    sessions: createSessions({
      database,
      adminEvents: { chain, instance },
      traces,
      sealer: createSealer(keys, 'session prefill'),
      now: Date.now,
    }),
    rates: (defaults) =>
      answerStores.redis ? redisRateLimiter(answerStores.redis, defaults) : memoryRateLimiter(defaults),
    enumeration: (perHour, observe) => createEnumerationMeter({ traces, perHour, observe }),
    audit: underWay.audit,
    history,
    idempotency: answerStores.idempotency(
      async (client, run) => (await history.find(client, run))?.result ?? undefined,
    ),
    reuse: (sourcesOf) => createReuse({ ...history, sourcesOf, now: Date.now }),
    notReady: () => [
      ...(writer.isFailing ? ['nothing can be recorded'] : []),
      ...(clients.isStale ? ['the database does not answer'] : []),
      ...answerStores.notReady(),
    ],
    async close() {
      await underWay.ended(lastOutcomesMs);
      await Promise.all(upkeep.map((each) => each.stop()));
      clients.close();
      await documents.close();
      await answerStores.close();
      await writer.close();
      // Where the database is gone this process stays listed in it, and another closes what it left open.
      await appender.close().catch(failing);
      await instanceLocks.close();
      await database.destroy();
    },
  };
}

async function livenessOf(
  database: Database,
  { databaseUrl, dataDir }: PersistenceConfig,
  instance: string,
): Promise<InstanceLocks> {
  if (databaseUrl === undefined) return fileLocks(dataDir, instance);
  const { advisoryLocks } = await import('./instanceLocks/advisoryLock.js');
  return advisoryLocks(database, databaseUrl, instance);
}
