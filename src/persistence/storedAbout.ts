import type { HistorySubject } from '../checks/ports/historySubject.js';
import { traceColumns } from './database/eraseKept.js';
import type { Database } from './database/tables.js';
import { subjectHashes } from './erasure.js';
import type { SubjectTraces } from './crypto/blindIndex.js';

/** How many answers about a person the database holds, for all clients: what an erasure would erase there. */
export interface StoredAbout {
  /** Answers of the history. */
  readonly history: number;
  /** Answers that are stored to be given again. Those on Redis are not among them. */
  readonly stored: number;
}

/** Counts without changing anything. */
export async function countStoredAbout(
  database: Database,
  traces: SubjectTraces,
  subject: HistorySubject,
): Promise<StoredAbout> {
  const hashes = Object.values(subjectHashes(traces, subject));
  const rows = async (table: 'verification' | 'idempotency_claim') => {
    const { count } = await database
      .selectFrom(table)
      .where((is) => is.or(traceColumns.map((column) => is(column, 'in', hashes))))
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  // Keys whose answer was erased keep no hashes, and those without an answer are few: they count as if they had one.
  return { history: await rows('verification'), stored: await rows('idempotency_claim') };
}
