import type { ClientLimits } from '../../checks/caller.js';
import type { Quota } from '../../checks/ports/quota.js';
import type { CheckResult } from '../../checks/result.js';
import { dayInChina, isoDay } from '../../checks/subject/calendar.js';
import { KycError, toKycError } from '../../errors.js';
import { createGroupCommit } from '../audit/groupCommit.js';
import type { Database } from '../database/tables.js';
import { createQuotaBackfill, type PeriodKind } from './quotaBackfill.js';
import { createQuotaReservations, reserveKey, type QuotaReservation } from './quotaReservations.js';
import { createReserve } from './reserve.js';

/** Takings in one write. */
const takingsAtOnce = 500;

/**
 * Quotas of billed checks by day and month of China's calendar (UTC+8), counted in the database, so that all processes
 * share them. Where a client has none, nothing is written.
 */
export function createQuota(database: Database, defaults: ClientLimits, now: () => Date = () => new Date()): Quota {
  const quotaBackfill = createQuotaBackfill();
  const reserve = createReserve();
  const commits = createGroupCommit(
    createQuotaReservations(database, quotaBackfill, (taking, checks) => reserve.add(reserveKey(taking), checks)),
    takingsAtOnce,
  );

  return async (run, carryOut) => {
    const { client } = run.caller;
    const { day, month } = periodsOf({ ...defaults, ...client.limits }, now());
    if (!day) quotaBackfill.forget(client.id, 'day');
    if (!month) quotaBackfill.forget(client.id, 'month');
    const quotas = [day, month].filter((quota) => quota !== undefined);
    if (quotas.length === 0) return carryOut();
    const key = reserveKey({ client: client.id, quotas });
    if (!reserve.take(key)) {
      await commits.append({ client: client.id, quotas, checks: 1 }).catch((thrown: unknown) => {
        throw thrown instanceof KycError ? thrown : notCounted(thrown);
      });
    }
    // Where it cannot be given back, neither can the outcome be recorded; the quota is then short by one, never over.
    const giveBack = async () =>
      reserve.giveBack(key) || commits.append({ client: client.id, quotas, checks: -1 }).catch(() => undefined);
    try {
      const result = await carryOut();
      if (!isBilled(result)) await giveBack();
      return result;
    } catch (thrown) {
      if (surelyNotBilled(toKycError(thrown))) await giveBack();
      throw thrown;
    }
  };
}

/** The quotas of a moment; undefined: without one. */
function periodsOf(
  { quotaPerDay = 0, quotaPerMonth = 0 }: ClientLimits,
  instant: Date,
): { readonly [K in PeriodKind]: QuotaReservation['quotas'][number] | undefined } {
  const day = isoDay(dayInChina(instant));
  return {
    day: quotaPerDay > 0 ? { period: day, most: quotaPerDay } : undefined,
    month: quotaPerMonth > 0 ? { period: day.slice(0, 'YYYY-MM'.length), most: quotaPerMonth } : undefined,
  };
}

function isBilled({ source }: CheckResult): boolean {
  return source.billed && !source.reused;
}

function surelyNotBilled({ billed }: KycError): boolean {
  return billed === 'no';
}

function notCounted(cause: unknown): KycError {
  return new KycError('SERVICE_UNAVAILABLE', 'The quota cannot be looked at now, so no provider was asked.', {
    retryAfterMs: 1_000,
    cause,
  });
}
