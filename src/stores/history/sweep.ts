import type { Database } from '../database/tables.js';

const answersAtOnce = 500;

/** Erases answers that were recorded before a time, some at a time so that checks go on meanwhile. @returns how many */
export async function eraseBefore(database: Database, time: Date): Promise<number> {
  const old = database.selectFrom('verification').select('seq').where('at', '<', time.toISOString()).limit(answersAtOnce);
  let erased = 0;
  for (let some = answersAtOnce; some === answersAtOnce; erased += some) {
    const { numDeletedRows } = await database.deleteFrom('verification').where('seq', 'in', old).executeTakeFirstOrThrow();
    some = Number(numDeletedRows);
  }
  return erased;
}
