import type { AdminEventWriter } from '../audit/adminEvent.js';
import type { Database } from '../database/tables.js';
import { endSession } from './endSession.js';

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
        .select(['id', 'expires_at'])
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
      for (const { id, expires_at } of rows)
        await endSession(transaction, adminEvents, id, expires_at <= now ? 'session-expired' : 'session-spent');
      return rows.length;
    });
  }
}
