import { sql } from 'kysely';
import type { CheckRun } from '../../checks/ports/idempotency.js';
import type { Sessions } from '../../checks/ports/session.js';
import { KycError, toKycError } from '../../errors.js';
import type { AdminEventWriter } from '../audit/adminEvent.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database, DatabaseTransaction, SessionRow } from '../database/tables.js';
import { endSession } from './endSession.js';
import { stateOf } from './row.js';

const unavailable = 'The session cannot be looked at now, so no provider was asked.';

/**
 * The budget of a session is one column of one row, changed by one statement whose condition is the budget: no two
 * processes can both take the last call of it.
 *
 * @param now milliseconds since 1970
 */
export function createSpend(database: Database, adminEvents: AdminEventWriter, now: () => number): Sessions['spend'] {
  return async (run, session, carryOut) => {
    await orUnavailable(unavailable, reserve(run, session.id));
    try {
      const result = await carryOut();
      const isBilled = result.source.billed && !result.source.reused;
      await settle(session.id, run, { outcome: result.finding, isBilled });
      return result;
    } catch (thrown) {
      const { code, billed } = toKycError(thrown);
      await settle(session.id, run, { outcome: code, isBilled: billed !== 'no' });
      throw thrown;
    }
  };

  /** All checks of one request are one use. */
  async function reserve({ caller }: CheckRun, id: string): Promise<void> {
    const taken = await database
      .updateTable('session')
      .set({
        billed: sql<number>`billed + 1`,
        used_by: sql<string>`coalesce(used_by, ${caller.requestId})`,
      })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now())
      .whereRef('billed', '<', 'max_billed')
      .where((where) =>
        where.or([where('single_use', '=', 0), where('used_by', 'is', null), where('used_by', '=', caller.requestId)]),
      )
      .returning('id')
      .executeTakeFirst();
    if (taken) return;
    const row = await database.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
    throw refusalOf(row, now());
  }

  /** If this cannot be written, the session is short by one call, never over. */
  async function settle(session: string, run: CheckRun, { outcome, isBilled }: Settled): Promise<void> {
    const billed = isBilled ? 1 : 0;
    const at = new Date(now()).toISOString();
    const row = { session, id: run.id, check_name: run.check.name, outcome, billed, at };
    await database
      .transaction()
      .execute(async (transaction) => {
        if (!isBilled)
          await transaction
            .updateTable('session')
            .set({ billed: sql<number>`billed - 1` })
            .where('id', '=', session)
            .execute();
        await transaction.insertInto('session_check').values(row).execute();
        if (isBilled) await endIfSpent(transaction, session);
      })
      .catch(() => undefined);
  }

  /** What was prefilled is erased with the last billed call. Calls in flight do not count yet: they may be given back. */
  async function endIfSpent(transaction: DatabaseTransaction, session: string): Promise<void> {
    const spent = await transaction
      .selectFrom('session')
      .select('id')
      .where('id', '=', session)
      .where('ended', '=', 0)
      .where('prefill', 'is not', null)
      .where((where) =>
        where(
          'max_billed',
          '<=',
          where
            .selectFrom('session_check')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('session', '=', session)
            .where('billed', '=', 1),
        ),
      )
      .executeTakeFirst();
    if (spent) await endSession(transaction, adminEvents, session, 'session-spent');
  }
}

interface Settled {
  readonly outcome: string;
  readonly isBilled: boolean;
}

export function refusalOf(row: SessionRow | undefined, now: number): KycError {
  const state = row ? stateOf(row, now) : 'EXPIRED';
  if (state === 'EXPIRED' || state === 'REVOKED')
    return new KycError('SESSION_EXPIRED', 'The session has ended. A new session goes on where this one ended.');
  return new KycError('SESSION_SPENT', 'The session is used up: its budget of billed calls, or its one use.');
}
