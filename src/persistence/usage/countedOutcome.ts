import { dayInChina, isoDay } from '../../checks/subject/calendar.js';
import type { Billing } from '../../errors.js';
import type { OutcomeEntry } from '../audit/entry.js';
import type { UsageDayRow } from '../database/tables.js';

/** What is counted of an outcome. */
export interface CountedOutcome {
  readonly client: string;
  /** YYYY-MM-DD in China's calendar. */
  readonly day: string;
  readonly check: string;
  /** Finding or error code. */
  readonly outcome: string;
  /** null: none was asked, or nobody knows which. */
  readonly provider: string | null;
  readonly billed: Billing;
}

export function countedOf(
  at: Date,
  {
    client,
    check,
    outcome,
    provider,
    billed,
  }: Pick<OutcomeEntry, 'client' | 'check' | 'outcome' | 'provider' | 'billed'>,
): CountedOutcome {
  return { client, day: isoDay(dayInChina(at)), check, outcome, provider, billed };
}

/** One row for each client, day, check, outcome and provider. */
export function sumOutcomes(outcomes: readonly (CountedOutcome | undefined)[]): readonly UsageDayRow[] {
  const sums = new Map<string, UsageDayRow>();
  for (const counted of outcomes) {
    if (!counted) continue;
    const { client, day, check: check_name, outcome } = counted;
    const provider = counted.provider ?? '';
    const key = JSON.stringify([client, day, check_name, outcome, provider]);
    const { checks = 0, billed = 0, maybe_billed = 0 } = sums.get(key) ?? {};
    sums.set(key, {
      client,
      day,
      check_name,
      outcome,
      provider,
      checks: checks + 1,
      billed: billed + (counted.billed === 'yes' ? 1 : 0),
      maybe_billed: maybe_billed + (counted.billed === 'unknown' ? 1 : 0),
    });
  }
  return [...sums.values()];
}
