import { KycError } from '../../errors.js';
import type { Database, DatabaseTransaction } from '../database/tables.js';
import { type Chain, genesis, type Link, type SealedEnd } from './chain.js';
import { soundEnd } from './soundEnd.js';

/** The id of the one row. */
export const endId = 1;

/**
 * Makes the end of an empty trail, and sees that this process has the key of the trail that is there.
 *
 * @throws KycError BAD_USER_INPUT where it has another
 */
export async function prepareEnd(database: Database, chain: Chain): Promise<void> {
  const end = { id: endId, ...genesis, seal: chain.sealOf(genesis), key_id: chain.keyId };
  const { key_id } = await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('audit_head').values(end).onConflict((conflict) => conflict.doNothing()).execute();
    return transaction.selectFrom('audit_head').select('key_id').where('id', '=', endId).executeTakeFirstOrThrow();
  });
  if (key_id === chain.keyId) return;
  throw new KycError('BAD_USER_INPUT', 'The records in this database are sealed with another KYC_RECORD_KEY (or the record.key of another KYC_DATA_DIR).');
}

/**
 * The end of the trail, locked until the transaction ends: writing to the row is a lock on every engine.
 *
 * @throws BrokenSeal where the end is not as a holder of the key left it
 */
export async function lockEnd(transaction: DatabaseTransaction, chain: Chain): Promise<SealedEnd> {
  const end = await transaction
    .updateTable('audit_head')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', endId)
    .returning(['seq', 'hash', 'seal'])
    .executeTakeFirst();
  return soundEnd(chain, end);
}

export async function moveEnd(transaction: DatabaseTransaction, chain: Chain, end: Link): Promise<void> {
  await transaction.updateTable('audit_head').set({ seq: end.seq, hash: end.hash, seal: chain.sealOf(end) }).where('id', '=', endId).execute();
}
