import type { ErasedSubject } from '../keptFor.js';
import type { Database } from './tables.js';

/** Columns by which what is kept about a person is found; each has an index, which one condition over all of them would not use. */
export const traceColumns = ['subject_name', 'subject_id_no', 'subject_mobile'] as const;

/** Removes what a table keeps about a person. @returns how many rows */
export async function eraseKept(database: Database, table: 'verification', { client, traces }: ErasedSubject): Promise<number> {
  if (traces.length === 0) return 0;
  let erased = 0;
  for (const column of traceColumns) {
    const { numDeletedRows } = await database
      .deleteFrom(table)
      .where(column, 'in', traces)
      .$if(client !== null, (query) => query.where('client', '=', client ?? ''))
      .executeTakeFirstOrThrow();
    erased += Number(numDeletedRows);
  }
  return erased;
}
