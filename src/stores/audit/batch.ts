import type { Settlement } from '../../checks/policies/idempotency.js';
import type { Database, DatabaseTransaction } from '../database/tables.js';
import { appendDrafts, closeRuns, type Draft } from './append.js';
import type { Chain, Link } from './chain.js';
import { lockEnd } from './end.js';
import type { WriteBatch } from './groupCommit.js';
import type { UnplacedAnswer } from '../history/answer.js';
import type { KeySettler } from '../idempotency/settle.js';

/** An entry that waits to be written, and what is known of the attempts to. */
export interface Pending {
  readonly draft: Draft;
  /** Whether the intent of its run is recorded, so that the run must still be under way. */
  readonly hasIntent: boolean;
  /** What is kept of the answer, written with its outcome: both or neither. */
  readonly answer?: UnplacedAnswer | undefined;
  /** What becomes of the idempotency key of its run, with its outcome: both or neither. */
  readonly settlement?: Settlement | undefined;
  /** Where it came to stand in a write whose commit failed: the database may have carried that out all the same. */
  place?: Link;
}

/** The run was closed by another process, which took this one for dead: what became of it is recorded as unknown. */
export class AlreadyClosed extends Error {
  override readonly name = 'AlreadyClosed';
}

/** Writes entries in one transaction: one wait for the disk, however many they are. An empty batch is written too. */
export function createBatchWriter(database: Database, chain: Chain, keys: KeySettler): WriteBatch<Pending> {
  return async function writeBatch(batch) {
    const refused = new Map<Pending, Error>();
    await database.transaction().execute(async (transaction) => {
      refused.clear();
      const end = await lockEnd(transaction, chain);
      const missing = await withoutRecorded(transaction, batch);
      const closed = await closeRuns(transaction, missing.filter(({ draft }) => draft.kind === 'outcome').map(({ draft }) => draft.run));
      for (const pending of missing) {
        if (pending.hasIntent && !closed.has(pending.draft.run)) refused.set(pending, new AlreadyClosed());
      }
      const accepted = missing.filter((pending) => !refused.has(pending));
      const places = await appendDrafts(transaction, chain, end, accepted.map(({ draft }) => draft));
      accepted.forEach((pending, index) => (pending.place = places[index]));
      await keepAnswers(transaction, accepted);
      await keys.within(transaction, accepted.flatMap(({ settlement }) => settlement ?? []));
    });
    return refused;
  };
}

/** Leaves out what an earlier attempt wrote although its commit seemed to fail. */
async function withoutRecorded(transaction: DatabaseTransaction, batch: readonly Pending[]): Promise<Pending[]> {
  const missing: Pending[] = [];
  for (const pending of batch) {
    if (!pending.place || !(await stands(transaction, pending.place))) missing.push(pending);
  }
  return missing;
}

async function keepAnswers(transaction: DatabaseTransaction, written: readonly Pending[]): Promise<void> {
  const rows = written.flatMap(({ answer, place }) => (answer && place ? [{ ...answer, seq: place.seq }] : []));
  if (rows.length > 0) await transaction.insertInto('verification').values(rows).execute();
}

async function stands(transaction: DatabaseTransaction, { seq, hash }: Link): Promise<boolean> {
  const row = await transaction.selectFrom('audit_entry').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash === hash;
}
