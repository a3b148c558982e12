import { type AdminEventWriter, recordAdminEvent } from '../audit/adminEvent.js';
import type { DatabaseTransaction } from '../database/tables.js';

/** Erases what a session prefilled and records its end, once, whoever comes to it first. */
export async function endSession(
  transaction: DatabaseTransaction,
  adminEvents: AdminEventWriter,
  session: string,
  event: 'session-expired' | 'session-spent',
): Promise<void> {
  const ended = await transaction
    .updateTable('session')
    .set({ prefill: null, ended: 1 })
    .where('id', '=', session)
    .where('ended', '=', 0)
    .returning('client')
    .executeTakeFirst();
  if (!ended) return;
  await recordAdminEvent(transaction, adminEvents, {
    kind: 'session',
    client: ended.client,
    facts: { event, session },
  });
}
