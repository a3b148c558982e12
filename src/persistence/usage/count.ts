import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database/tables.js';
import { type CountedOutcome, sumOutcomes } from './countedOutcome.js';

/** Rows in one statement; each has eight values. */
const rowsAtOnce = 500;

/**
 * Counts outcomes in the transaction that adds them to the trail: so the figures are those of the trail, whatever ends
 * when. The end of the trail is locked by it, so that no two count at once.
 */
export async function countUsage(
  transaction: DatabaseTransaction,
  outcomes: readonly (CountedOutcome | undefined)[],
): Promise<void> {
  const rows = sumOutcomes(outcomes);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await transaction
      .insertInto('usage_day')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['client', 'day', 'check_name', 'outcome', 'provider']).doUpdateSet({
          checks: sql`usage_day.checks + excluded.checks`,
          billed: sql`usage_day.billed + excluded.billed`,
          maybe_billed: sql`usage_day.maybe_billed + excluded.maybe_billed`,
        }),
      )
      .execute();
  }
}
