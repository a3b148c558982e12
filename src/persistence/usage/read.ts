import type { ReadUsage } from '../../checks/ports/usage.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database } from '../database/tables.js';

export function createReadUsage(database: Database): ReadUsage {
  return async ({ client, from, to }) => {
    const reading = database
      .selectFrom('usage_day')
      .selectAll()
      .where('day', '>=', from)
      .where('day', '<=', to)
      .$if(client !== undefined, (query) => query.where('client', '=', client ?? ''))
      .orderBy('client')
      .orderBy('day')
      .orderBy('check_name')
      .orderBy('outcome')
      .orderBy('provider')
      .execute();
    const rows = await orUnavailable('The usage cannot be read now.', reading);
    return rows.map(({ check_name: check, provider, maybe_billed: maybeBilled, ...row }) => ({
      ...row,
      check,
      provider: provider === '' ? null : provider,
      maybeBilled,
    }));
  };
}
