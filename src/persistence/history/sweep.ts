import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inPortions } from '../database/inPortions.js';
import type { Database, Tables } from '../database/tables.js';

type IsDue = (is: ExpressionBuilder<Tables, 'verification'>) => Expression<SqlBool>;

/** Erases answers that were recorded before a time. @returns how many */
export function eraseBefore(database: Database, time: Date, signal?: AbortSignal): Promise<number> {
  return erase(database, (is) => is('at', '<', time.toISOString()), signal);
}

/** Where there is no history: erases what may not be given again any more. @param now milliseconds since 1970 */
export function eraseAllButReusable(database: Database, now: number, signal?: AbortSignal): Promise<number> {
  return erase(database, (is) => is.or([is('reusable_until', 'is', null), is('reusable_until', '<=', now)]), signal);
}

function erase(database: Database, isDue: IsDue, signal: AbortSignal | undefined): Promise<number> {
  return inPortions(
    async (most) => {
      const due = database.selectFrom('verification').select('seq').where(isDue).limit(most);
      const { numDeletedRows } = await database
        .deleteFrom('verification')
        .where('seq', 'in', due)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    { signal },
  );
}
