import type { ErasedSubject } from '../crypto/keptFor.js';
import type { Database } from './tables.js';

/** Columns by which what is kept about a person is found; each has an index, which one condition over all of them would not use. */
export const traceColumns = ['subject_name', 'subject_id_no', 'subject_mobile'] as const;

/** Removes answers of the history about a person, at most so many for each trace. @returns how many */
export async function eraseKept(database: Database, { client, traces }: ErasedSubject, most: number): Promise<number> {
  if (traces.length === 0) return 0;
  let erased = 0;
  for (const column of traceColumns) {
    const some = database
      .selectFrom('verification')
      .select('seq')
      .where(column, 'in', traces)
      .$if(client !== null, (query) => query.where('client', '=', client ?? ''))
      .limit(most);
    const { numDeletedRows } = await database
      .deleteFrom('verification')
      .where('seq', 'in', some)
      .executeTakeFirstOrThrow();
    erased += Number(numDeletedRows);
  }
  return erased;
}
