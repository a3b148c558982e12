import type { ErasedSubject } from '../keptFor.js';
import type { Database } from './tables.js';

/** Removes what a table keeps about a person. @returns how many rows */
export async function eraseKept(database: Database, table: 'verification' | 'reusable_answer', { client, traces }: ErasedSubject): Promise<number> {
  if (traces.length === 0) return 0;
  const { numDeletedRows } = await database
    .deleteFrom(table)
    .where((row) => row.or([row('subject_name', 'in', traces), row('subject_id_no', 'in', traces), row('subject_mobile', 'in', traces)]))
    .$if(client !== null, (query) => query.where('client', '=', client ?? ''))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
