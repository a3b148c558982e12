/** A quota is of a day or of a month. */
export type PeriodKind = 'day' | 'month';

/** Which periods this process has caught up with: what was billed in them while there was no quota is counted. */
export interface QuotaBackfill {
  /** @param period YYYY-MM-DD or YYYY-MM */
  has(client: string, period: string): boolean;
  add(client: string, period: string): void;
  /** The client was let through without a quota of this kind: what is billed then stands in the usage alone. */
  forget(client: string, kind: PeriodKind): void;
}

/** Remembers one period of each kind for each client. */
export function createQuotaBackfill(): QuotaBackfill {
  const periods = new Map<string, string>();
  const keyOf = (client: string, kind: PeriodKind) => `${kind} ${client}`;
  const kindOf = (period: string): PeriodKind => (period.length > 'YYYY-MM'.length ? 'day' : 'month');
  return {
    has: (client, period) => periods.get(keyOf(client, kindOf(period))) === period,
    add: (client, period) => void periods.set(keyOf(client, kindOf(period)), period),
    forget: (client, kind) => void periods.delete(keyOf(client, kind)),
  };
}
