import { type AdminEventWriter, recordAdminEvent } from '../audit/adminEvent.js';
import type { Database } from '../database/tables.js';

const rowsAtOnce = 100;

/** Ends sessions whose time is over, or that are spent: erases what they prefilled, and records the end of each. */
export async function endSessions(
  database: Database,
  adminEvents: AdminEventWriter,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  for (let ended = rowsAtOnce; ended === rowsAtOnce && !signal.aborted; ) {
    ended = await database.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('session')
        .select(['id', 'client', 'expires_at'])
        .where('ended', '=', 0)
        .where((where) =>
          where.or([
            where('expires_at', '<=', now),
            where('billed', '>=', where.ref('max_billed')),
            where.and([where('single_use', '=', 1), where('used_by', 'is not', null)]),
          ]),
        )
        .limit(rowsAtOnce)
        .execute();
      for (const { id, client, expires_at } of rows) {
        const taken = await transaction
          .updateTable('session')
          .set({ prefill: null, ended: 1 })
          .where('id', '=', id)
          .where('ended', '=', 0)
          .returning('id')
          .executeTakeFirst();
        if (!taken) continue;
        const event = expires_at <= now ? 'session-expired' : 'session-spent';
        await recordAdminEvent(transaction, adminEvents, { kind: 'session', client, facts: { event, session: id } });
      }
      return rows.length;
    });
  }
}
