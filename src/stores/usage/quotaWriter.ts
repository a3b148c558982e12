import { sql } from 'kysely';
import { KycError } from '../../errors.js';
import type { WriteBatch } from '../audit/groupCommit.js';
import type { Database, DatabaseTransaction } from '../database/tables.js';

/** What is taken out of the quotas of a client, or given back. */
export interface Taking {
  readonly client: string;
  /** At least one: YYYY-MM-DD or YYYY-MM, and how many billed checks it may have. */
  readonly quotas: readonly { readonly period: string; readonly most: number }[];
  /** 1, or -1 to give one back. */
  readonly checks: 1 | -1;
}

/** One period of one client, as a batch leaves it. */
interface Period {
  readonly client: string;
  readonly period: string;
  readonly before: number;
  used: number;
}

/**
 * Carries out takings in one transaction, those that give back first. Those for which there is no room are refused,
 * each alone. What was used is locked, in one order everywhere, so that no other process counts meanwhile.
 */
export function createQuotaWriter(database: Database): WriteBatch<Taking> {
  return (batch) =>
    database.transaction().execute(async (transaction) => {
      const periods = new Map<string, Period>();
      for (const [key, client, period] of periodsOf(batch)) periods.set(key, { client, period, ...(await lockUsed(transaction, client, period)) });

      const refused = new Map<Taking, Error>();
      for (const taking of [...batch].sort((a, b) => a.checks - b.checks)) {
        const full = taking.checks > 0 && taking.quotas.find(({ period, most }) => (periods.get(keyOf(taking.client, period))?.used ?? 0) >= most);
        if (full) refused.set(taking, exceeded(full.period, full.most));
        else for (const { period } of taking.quotas) add(periods.get(keyOf(taking.client, period)), taking.checks);
      }
      for (const { client, period, before, used } of periods.values()) {
        if (used !== before) await transaction.updateTable('quota_use').set({ used }).where('client', '=', client).where('period', '=', period).execute();
      }
      return refused;
    });
}

function add(period: Period | undefined, checks: number): void {
  if (period) period.used = Math.max(0, period.used + checks);
}

function periodsOf(batch: readonly Taking[]): [key: string, client: string, period: string][] {
  const all = batch.flatMap(({ client, quotas }) => quotas.map(({ period }): [string, string, string] => [keyOf(client, period), client, period]));
  return all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).filter(([key], index, sorted) => key !== sorted[index - 1]?.[0]);
}

function keyOf(client: string, period: string): string {
  return JSON.stringify([client, period]);
}

/** Writing to the row locks it on every engine. A period without one begins with what was recorded while there was no quota. */
async function lockUsed(transaction: DatabaseTransaction, client: string, period: string): Promise<Pick<Period, 'before' | 'used'>> {
  const lock = () =>
    transaction
      .updateTable('quota_use')
      .set((row) => ({ used: row.ref('used') }))
      .where('client', '=', client)
      .where('period', '=', period)
      .returning('used')
      .executeTakeFirst();
  const known = await lock();
  if (known) return { before: known.used, used: known.used };

  const { recorded } = await transaction
    .selectFrom('usage_day')
    .select(sql<number>`cast(coalesce(sum(billed + maybe_billed), 0) as bigint)`.as('recorded'))
    .where('client', '=', client)
    .where('day', 'like', `${period}%`)
    .executeTakeFirstOrThrow();
  await transaction.insertInto('quota_use').values({ client, period, used: recorded }).onConflict((conflict) => conflict.doNothing()).execute();
  const used = (await lock())?.used ?? recorded;
  return { before: used, used };
}

function exceeded(period: string, most: number): KycError {
  return new KycError('QUOTA_EXCEEDED', `This client's quota of ${most} billed checks in ${period} (China's calendar) is used up. Nothing was sent to a source.`);
}
