import { sql } from 'kysely';
import { KycError } from '../../errors.js';
import type { WriteBatch } from '../audit/groupCommit.js';
import type { Database, DatabaseTransaction } from '../database/tables.js';
import type { QuotaBackfill } from './quotaBackfill.js';
import { reserveOf } from './reserve.js';

/** What is taken out of the quotas of a client, or given back. */
export interface QuotaReservation {
  readonly client: string;
  /** At least one: YYYY-MM-DD or YYYY-MM, and how many billed checks it may have. */
  readonly quotas: readonly { readonly period: string; readonly most: number }[];
  /** 1, or negative to give some back. */
  readonly checks: number;
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
 *
 * @param reserved told of checks that were counted beyond those of a taking (see reserve)
 */
export function createQuotaReservations(
  database: Database,
  quotaBackfill: QuotaBackfill,
  reserved: (taking: QuotaReservation, checks: number) => void,
): WriteBatch<QuotaReservation, undefined> {
  return async (batch) => {
    const places = periodsOf(batch);
    const { refused, reserves } = await database.transaction().execute(async (transaction) => {
      const periods = new Map<string, Period>();
      for (const [key, client, period] of places) {
        periods.set(key, {
          client,
          period,
          ...(await lockUsed(transaction, client, period, quotaBackfill.has(client, period))),
        });
      }

      const refused = new Map<QuotaReservation, Error>();
      for (const taking of [...batch].sort((a, b) => a.checks - b.checks)) {
        const full =
          taking.checks > 0 &&
          taking.quotas.find(({ period, most }) => (periods.get(keyOf(taking.client, period))?.used ?? 0) >= most);
        if (full) refused.set(taking, exceeded(full.period, full.most));
        else for (const { period } of taking.quotas) add(periods.get(keyOf(taking.client, period)), taking.checks);
      }
      const reserves = oneOfEachClient(batch, refused).map((taking) => ({
        taking,
        checks: reserveWithin(periods, taking),
      }));
      for (const { client, period, before, used } of periods.values()) {
        if (used !== before)
          await transaction
            .updateTable('quota_use')
            .set({ used })
            .where('client', '=', client)
            .where('period', '=', period)
            .execute();
      }
      return { refused, reserves };
    });
    for (const [, client, period] of places) quotaBackfill.add(client, period);
    for (const { taking, checks } of reserves) reserved(taking, checks);
    return { value: undefined, refused };
  };
}

function add(period: Period | undefined, checks: number): void {
  if (period) period.used = Math.max(0, period.used + checks);
}

/** Counts a reserve in each period of a taking, as small as the one that has least left allows. @returns how many checks it is */
function reserveWithin(periods: ReadonlyMap<string, Period>, { client, quotas }: QuotaReservation): number {
  const checks = reserveOf(
    Math.min(...quotas.map(({ period, most }) => most - (periods.get(keyOf(client, period))?.used ?? most))),
  );
  for (const { period } of quotas) add(periods.get(keyOf(client, period)), checks);
  return checks;
}

/** One reserve is enough for all of a client's checks in a batch. */
function oneOfEachClient(
  batch: readonly QuotaReservation[],
  refused: ReadonlyMap<QuotaReservation, Error>,
): QuotaReservation[] {
  const takings = batch.filter((taking) => taking.checks > 0 && !refused.has(taking));
  return [...new Map(takings.map((taking) => [reserveKey(taking), taking])).values()];
}

/** Reserves are of the same client, periods and quotas. */
export function reserveKey({ client, quotas }: Pick<QuotaReservation, 'client' | 'quotas'>): string {
  return [client, ...quotas.map(({ period, most }) => `${period}=${most}`)].join(' ');
}

function periodsOf(batch: readonly QuotaReservation[]): [key: string, client: string, period: string][] {
  const all = batch.flatMap(({ client, quotas }) =>
    quotas.map(({ period }): [string, string, string] => [keyOf(client, period), client, period]),
  );
  return all
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .filter(([key], index, sorted) => key !== sorted[index - 1]?.[0]);
}

function keyOf(client: string, period: string): string {
  return JSON.stringify([client, period]);
}

/** Writing to the row locks it on every engine. Where this process has not caught up, what was recorded while there was no quota counts. */
async function lockUsed(
  transaction: DatabaseTransaction,
  client: string,
  period: string,
  isCaughtUp: boolean,
): Promise<Pick<Period, 'before' | 'used'>> {
  const lock = () =>
    transaction
      .updateTable('quota_use')
      .set((row) => ({ used: row.ref('used') }))
      .where('client', '=', client)
      .where('period', '=', period)
      .returning('used')
      .executeTakeFirst();
  const known = await lock();
  if (known && isCaughtUp) return { before: known.used, used: known.used };

  const { recorded } = await transaction
    .selectFrom('usage_day')
    .select(sql<number>`cast(coalesce(sum(billed + maybe_billed), 0) as bigint)`.as('recorded'))
    .where('client', '=', client)
    .where('day', 'like', `${period}%`)
    .executeTakeFirstOrThrow();
  if (!known)
    await transaction
      .insertInto('quota_use')
      .values({ client, period, used: recorded })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const before = (known ?? (await lock()))?.used ?? recorded;
  return { before, used: Math.max(before, recorded) };
}

function exceeded(period: string, most: number): KycError {
  return new KycError(
    'QUOTA_EXCEEDED',
    `This client's quota of ${most} billed checks in ${period} (China's calendar) is used up. Nothing was sent to a provider.`,
  );
}
