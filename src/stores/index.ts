import type { Audit } from '../checks/policies/audit.js';
import type { RecordsConfig } from '../config.js';
import { type AbandonedParts, closeAbandoned } from './audit/abandoned.js';
import { createChain } from './audit/chain.js';
import { prepareEnd } from './audit/end.js';
import { createAudit } from './audit/record.js';
import { createAuditWriter, type WriterWatch } from './audit/writer.js';
import { openDatabase } from './database/open.js';
import type { Database } from './database/tables.js';
import { advisoryLiveness } from './liveness/advisoryLock.js';
import { fileLiveness } from './liveness/fileLock.js';
import type { Liveness } from './liveness/liveness.js';
import { recordKeyOf, recordKeysFrom, type RecordKeys } from './recordKeys.js';
import { createSubjectTraces } from './subjectTraces.js';

/** What the service keeps, open for its policies. */
export interface Records {
  readonly database: Database;
  readonly keys: RecordKeys;
  readonly audit: Audit;
  /** Why nothing can be recorded now; empty: it can. */
  readonly notReady: () => readonly string[];
  close(): Promise<void>;
}

/** Told of what happens to the records on their own. */
export interface RecordsWatch extends WriterWatch {
  /** Checks that a process left open when it ended were closed as unknown. */
  closedAbandoned(count: number): void;
}

const sweepMs = 60_000;

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
    throw thrown;
  }
}

async function recordsOn(database: Database, config: RecordsConfig, watch: RecordsWatch): Promise<Records> {
  const keys = recordKeysFrom(recordKeyOf(config));
  const chain = createChain(keys);
  const instance = crypto.randomUUID();
  await prepareEnd(database, chain);
  const liveness = await livenessOf(database, config, instance);
  const sweep = startSweep({ database, chain, liveness, instance }, watch);
  await sweep.first;

  const writer = createAuditWriter(database, chain, watch);
  return {
    database,
    keys,
    audit: createAudit({ writer, traces: createSubjectTraces(keys), instance }),
    notReady: () => (writer.isFailing ? ['nothing can be recorded'] : []),
    async close() {
      sweep.stop();
      await writer.close();
      await liveness.close();
      await database.destroy();
    },
  };
}

async function livenessOf(database: Database, { databaseUrl, dataDir }: RecordsConfig, instance: string): Promise<Liveness> {
  return databaseUrl === undefined ? fileLiveness(dataDir, instance) : advisoryLiveness(database, databaseUrl, instance);
}

/** Looks for what others left open when they ended: now, and again every minute. */
function startSweep(parts: AbandonedParts, watch: RecordsWatch): { readonly first: Promise<void>; stop(): void } {
  const sweep = async () => {
    const count = await closeAbandoned(parts);
    if (count > 0) watch.closedAbandoned(count);
  };
  const timer = setInterval(() => void sweep().catch((error: unknown) => watch.failing(error)), sweepMs).unref();
  return { first: sweep(), stop: () => clearInterval(timer) };
}
