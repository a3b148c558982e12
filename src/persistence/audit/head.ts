import { OperatorError } from '../../errors.js';
import type { Database, DatabaseTransaction } from '../database/tables.js';
import { type Chain, genesis, type ChainPosition, type SealedHead } from './chain.js';
import { verifiedHead } from './verifiedHead.js';

/** The id of the one row. */
export const headId = 1;

/**
 * Makes the end of an empty trail, and sees that this process has the key of the trail that is there.
 *
 * @throws OperatorError where it has another
 */
export async function prepareHead(database: Database, chain: Chain): Promise<void> {
  const end = { id: headId, ...genesis, seal: chain.sealOf(genesis), key_id: chain.keyId };
  const { key_id } = await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('audit_head')
      .values(end)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return transaction.selectFrom('audit_head').select('key_id').where('id', '=', headId).executeTakeFirstOrThrow();
  });
  if (key_id === chain.keyId) return;
  throw new OperatorError(
    'The records in this database are sealed with another KYC_MASTER_KEY (or the record.key of another KYC_DATA_DIR).',
  );
}

/**
 * The end of the trail, locked until the transaction ends: writing to the row is a lock on every engine.
 *
 * @throws BrokenSeal where the end is not as a holder of the key left it
 */
export async function lockHead(transaction: DatabaseTransaction, chain: Chain): Promise<SealedHead> {
  const end = await transaction
    .updateTable('audit_head')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', headId)
    .returning(['seq', 'hash', 'seal'])
    .executeTakeFirst();
  return verifiedHead(chain, end);
}

export async function moveHead(transaction: DatabaseTransaction, chain: Chain, end: ChainPosition): Promise<void> {
  await transaction
    .updateTable('audit_head')
    .set({ seq: end.seq, hash: end.hash, seal: chain.sealOf(end) })
    .where('id', '=', headId)
    .execute();
}
