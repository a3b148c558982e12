import type { ReadUsage } from '../../checks/policies/usage.js';
import type { Database } from '../database/tables.js';

export function createReadUsage(database: Database): ReadUsage {
  return async ({ client, from, to }) => {
    const rows = await database
      .selectFrom('usage_day')
      .selectAll()
      .where('day', '>=', from)
      .where('day', '<=', to)
      .$if(client !== undefined, (query) => query.where('client', '=', client ?? ''))
      .orderBy('client')
      .orderBy('day')
      .orderBy('check_name')
      .orderBy('outcome')
      .execute();
    return rows.map(({ check_name: check, maybe_billed: maybeBilled, ...row }) => ({ ...row, check, maybeBilled }));
  };
}
