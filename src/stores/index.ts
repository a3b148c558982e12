import type { Audit } from '../checks/policies/audit.js';
import type { ClientLimits } from '../checks/caller.js';
import type { EnumerationEvent, MeterEnumeration } from '../checks/policies/enumeration.js';
import type { TakeRate } from '../checks/policies/rate.js';
import type { ReadUsage } from '../checks/policies/usage.js';
import type { CheckName } from '../checks/index.js';
import type { Idempotency } from '../checks/policies/idempotency.js';
import type { Reuse } from '../checks/policies/reuse.js';
import type { History } from '../checks/policies/history.js';
import type { RecordsConfig } from '../config.js';
import { closeAbandoned } from './audit/abandoned.js';
import { openAppender } from './audit/appender.js';
import { createChain } from './audit/chain.js';
import type { DeedWriter } from './audit/deed.js';
import { prepareEnd } from './audit/end.js';
import { createAudit } from './audit/record.js';
import { createUnderWay } from './audit/underWay.js';
import { createAuditWriter, type WriterWatch } from './audit/writer.js';
import { type ClientDirectory, createClientDirectory } from './clients/directory.js';
import { KycError } from '../errors.js';
import { type OpenDatabase, openDatabase } from './database/open.js';
import { errorCodeOf } from './errorCode.js';
import type { Database } from './database/tables.js';
import { openGivenAgain } from './givenAgain.js';
import { openHistory } from './history/open.js';
import { advisoryLiveness } from './liveness/advisoryLock.js';
import { fileLiveness } from './liveness/fileLock.js';
import type { Liveness } from './liveness/liveness.js';
import { recordKeyOf, recordKeysFrom, type RecordKeys } from './recordKeys.js';
import type { RedisWatch } from './redis/open.js';
import { type ClockWatch, openRetentionClock } from './retention/clock.js';
import { startUpkeep } from './retention/upkeep.js';
import { createReuse } from './reuse/reuse.js';
import { createSubjectTraces } from './subjectTraces.js';
import { createEnumerationMeter } from './rates/enumeration.js';
import { memoryRates } from './rates/memory.js';
import { redisRates } from './rates/redis.js';
import { createReadUsage } from './usage/read.js';

/** What the service keeps, open for its policies. */
export interface Records {
  readonly database: Database;
  readonly keys: RecordKeys;
  readonly audit: Audit;
  readonly history: History;
  readonly idempotency: Idempotency;
  /** @param sourcesOf a check: answers of other sources are not given again */
  readonly reuse: (sourcesOf: (check: CheckName) => readonly string[]) => Reuse;
  /** What those need who do something to records, to have that in the audit trail. */
  readonly deeds: DeedWriter;
  /** The clients in the database. */
  readonly clients: ClientDirectory;
  readonly readUsage: ReadUsage;
  /** @param defaults of clients that have no rate of their own */
  readonly rates: (defaults: ClientLimits) => TakeRate;
  /** @param perHour different values that a client may try beside one; 0: without limit */
  readonly enumeration: (perHour: number, observe: (event: EnumerationEvent) => void) => MeterEnumeration;
  /** Why checks cannot be run now, or not all of them; empty: they can. */
  readonly notReady: () => readonly string[];
  close(): Promise<void>;
}

/** Told of what happens to the records on their own. */
export interface RecordsWatch extends WriterWatch, ClockWatch {
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
 * @throws KycError SERVICE_UNAVAILABLE where the database cannot be opened, BAD_USER_INPUT where its records have another key
 */
export async function openRecords(config: RecordsConfig, watch: RecordsWatch): Promise<Records> {
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
  if (cause instanceof KycError || code === undefined) return cause;
  return new KycError('SERVICE_UNAVAILABLE', `The records cannot be used: ${code}.`, { cause });
}

async function recordsOn(database: OpenDatabase, config: RecordsConfig, watch: RecordsWatch): Promise<Records> {
  const keys = recordKeysFrom(recordKeyOf(config));
  const chain = createChain(keys);
  const instance = crypto.randomUUID();
  await prepareEnd(database, chain);
  const liveness = await livenessOf(database, config, instance);
  const traces = createSubjectTraces(keys);
  const retention = await openRetentionClock({ database, hasServer: config.databaseUrl !== undefined, watch });
  const givenAgain = await openGivenAgain({ config, database, keys, traces, watch: watch.redis, retention });
  const closeOthers = async () => {
    const count = await closeAbandoned({ database, chain, liveness, instance });
    if (count > 0) watch.closedAbandoned(count);
    await retention.compare();
  };
  await closeOthers();

  const history = openHistory({ database, chain, instance, keys, traces, answerStores: [givenAgain], config: config.history, now: () => new Date(), retention });
  const failing = (error: unknown) => watch.failing(error);
  // Not waited for: there may be hundreds of thousands of expired rows, and none of them is shown or given again.
  const upkeep = [
    startUpkeep({ work: closeOthers, pauseMs: sweepMs, isDoneNow: true, failing }),
    startUpkeep({ work: (signal) => givenAgain.sweep(signal), pauseMs: sweepMs, failing }),
    startUpkeep({ work: eraseExpired, pauseMs: eraseMs, failing }),
  ];

  async function eraseExpired(signal: AbortSignal): Promise<void> {
    const count = await history.sweep(signal);
    if (count > 0) watch.erasedExpired(count);
  }

  const appender = await openAppender(database, chain, instance);
  const writer = createAuditWriter({ append: appender.append, keys: givenAgain.settler, watch });
  const underWay = createUnderWay(createAudit({ writer, traces, answerOf: history.answerOf, deadlineMs: config.checkDeadlineMs, instance }));
  const clients = createClientDirectory(database);
  return {
    database,
    keys,
    deeds: { chain, instance },
    clients,
    readUsage: createReadUsage(database),
    rates: (defaults) => (givenAgain.redis ? redisRates(givenAgain.redis, defaults) : memoryRates(defaults)),
    enumeration: (perHour, observe) => createEnumerationMeter({ traces, perHour, observe }),
    audit: underWay.audit,
    history,
    idempotency: givenAgain.idempotency(async (client, run) => (await history.find(client, run))?.result ?? undefined),
    reuse: (sourcesOf) => createReuse({ ...history, sourcesOf, now: Date.now }),
    notReady: () => [...(writer.isFailing ? ['nothing can be recorded'] : []), ...(clients.isOutOfTouch ? ['the database does not answer'] : []), ...givenAgain.notReady()],
    async close() {
      await underWay.ended(lastOutcomesMs);
      await Promise.all(upkeep.map((each) => each.stop()));
      clients.close();
      await givenAgain.close();
      await writer.close();
      await appender.close();
      await liveness.close();
      await database.destroy();
    },
  };
}

async function livenessOf(database: Database, { databaseUrl, dataDir }: RecordsConfig, instance: string): Promise<Liveness> {
  return databaseUrl === undefined ? fileLiveness(dataDir, instance) : advisoryLiveness(database, databaseUrl, instance);
}
