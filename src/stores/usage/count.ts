import { sql } from 'kysely';
import { dayInChina, isoDay } from '../../checks/subject/calendar.js';
import type { Draft } from '../audit/append.js';
import { entryIn } from '../audit/read.js';
import type { DatabaseTransaction, UsageDayRow } from '../database/tables.js';

/** Rows in one statement; each has seven values. */
const rowsAtOnce = 500;

/**
 * Counts the outcomes among entries, in the transaction that adds them to the trail: so the figures are those of the
 * trail, whatever ends when. The end of the trail is locked by it, so that no two count at once.
 */
export async function countUsage(transaction: DatabaseTransaction, drafts: readonly Draft[]): Promise<void> {
  const rows = [...summed(drafts.flatMap(readOutcome)).values()];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await transaction
      .insertInto('usage_day')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['client', 'day', 'check_name', 'outcome']).doUpdateSet({
          checks: sql`usage_day.checks + excluded.checks`,
          billed: sql`usage_day.billed + excluded.billed`,
          maybe_billed: sql`usage_day.maybe_billed + excluded.maybe_billed`,
        }),
      )
      .execute();
  }
}

function summed(rows: readonly UsageDayRow[]): Map<string, UsageDayRow> {
  const sums = new Map<string, UsageDayRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.client, row.day, row.check_name, row.outcome]);
    const sum = sums.get(key);
    sums.set(key, sum ? { ...row, checks: sum.checks + row.checks, billed: sum.billed + row.billed, maybe_billed: sum.maybe_billed + row.maybe_billed } : row);
  }
  return sums;
}

function readOutcome(draft: Draft): UsageDayRow[] {
  const entry = draft.kind === 'outcome' ? entryIn(draft) : undefined;
  if (!entry) return [];
  const text = (field: string) => String(Reflect.get(entry, field));
  const billed = text('billed');
  return [
    {
      client: text('client'),
      day: isoDay(dayInChina(new Date(text('at')))),
      check_name: text('check'),
      outcome: text('outcome'),
      checks: 1,
      billed: billed === 'yes' ? 1 : 0,
      maybe_billed: billed === 'unknown' ? 1 : 0,
    },
  ];
}
