import type { DatabaseTransaction } from '../database/tables.js';
import { countUsage } from '../usage/count.js';
import type { CountedOutcome } from '../usage/countedOutcome.js';
import type { Chain, ChainPosition } from './chain.js';
import { moveHead } from './head.js';
import type { EntryKind } from './entry.js';

/** An entry as it is about to be written. */
export interface NewEntry {
  readonly kind: EntryKind;
  readonly run: string;
  /** The entry as JSON text. */
  readonly body: string;
}

/** Rows in one statement; each has four values, and engines allow some ten thousands of them. */
const rowsAtOnce = 500;

/**
 * Adds entries to the trail within a transaction that does something else as well, in their order. Checks under way come
 * through `AppendEntries`, which is many times cheaper.
 *
 * @param end locked by this transaction
 * @param counted of the outcomes among them
 */
export async function appendEntries(
  transaction: DatabaseTransaction,
  chain: Chain,
  end: ChainPosition,
  drafts: readonly NewEntry[],
  counted: readonly CountedOutcome[] = [],
): Promise<void> {
  let { seq, hash } = end;
  const rows = drafts.map(({ body }) => {
    const previous = hash;
    hash = chain.hashOf(previous, body);
    return { seq: ++seq, body, previous, hash };
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await transaction
      .insertInto('audit_entry')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  await countUsage(transaction, counted);
  await moveHead(transaction, chain, { seq, hash });
}
