import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database, Tables } from '../database/tables.js';

const answersAtOnce = 500;

type IsDue = (is: ExpressionBuilder<Tables, 'verification'>) => Expression<SqlBool>;

/** Erases answers that were recorded before a time. @returns how many */
export function eraseBefore(database: Database, time: Date): Promise<number> {
  return erase(database, (is) => is('at', '<', time.toISOString()));
}

/** Where there is no history: erases what may not be given again any more. @param now milliseconds since 1970 */
export function eraseAllButReusable(database: Database, now: number): Promise<number> {
  return erase(database, (is) => is.or([is('reusable_until', 'is', null), is('reusable_until', '<=', now)]));
}

/** Some at a time, so that checks go on meanwhile. */
async function erase(database: Database, isDue: IsDue): Promise<number> {
  const due = database.selectFrom('verification').select('seq').where(isDue).limit(answersAtOnce);
  let erased = 0;
  for (let some = answersAtOnce; some === answersAtOnce; erased += some) {
    const { numDeletedRows } = await database.deleteFrom('verification').where('seq', 'in', due).executeTakeFirstOrThrow();
    some = Number(numDeletedRows);
  }
  return erased;
}
