import type { AuditOpenRow, DatabaseTransaction } from '../database/tables.js';
import { countUsage } from '../usage/count.js';
import type { Chain, Link } from './chain.js';
import { moveEnd } from './end.js';
import type { EntryKind } from './entry.js';

/** An entry as it is about to be written. */
export interface Draft {
  readonly kind: EntryKind;
  readonly run: string;
  readonly instance: string;
  /** The entry as JSON text. */
  readonly body: string;
}

/** Rows in one statement; each has four values, and engines allow some ten thousands of them. */
const rowsAtOnce = 500;

/**
 * Adds entries to the trail, in their order.
 *
 * @param end locked by this transaction
 * @returns where each of them came to stand
 */
export async function appendDrafts(transaction: DatabaseTransaction, chain: Chain, end: Link, drafts: readonly Draft[]): Promise<readonly Link[]> {
  let { seq, hash } = end;
  const rows = drafts.map(({ body }) => {
    const previous = hash;
    hash = chain.hashOf(previous, body);
    return { seq: ++seq, body, previous, hash };
  });
  await inChunks(rows, (chunk) => transaction.insertInto('audit_entry').values(chunk).execute());
  await inChunks(openedBy(drafts, end.seq), (chunk) => transaction.insertInto('audit_open').values(chunk).execute());
  await countUsage(transaction, drafts);
  await moveEnd(transaction, chain, { seq, hash });
  return rows;
}

/** Takes runs out of those under way; the end is locked by this transaction. @returns the ones that were under way */
export async function closeRuns(transaction: DatabaseTransaction, runs: readonly string[]): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  await inChunks(runs, async (chunk) => {
    const rows = await transaction.deleteFrom('audit_open').where('run', 'in', chunk).returning('run').execute();
    for (const { run } of rows) closed.add(run);
  });
  return closed;
}

function openedBy(drafts: readonly Draft[], before: number): AuditOpenRow[] {
  return drafts.flatMap(({ kind, run, instance }, index) => (kind === 'intent' ? [{ run, instance, seq: before + index + 1 }] : []));
}

async function inChunks<T>(items: readonly T[], work: (chunk: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += rowsAtOnce) await work(items.slice(from, from + rowsAtOnce));
}
