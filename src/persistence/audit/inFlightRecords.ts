import type { Audit } from '../../checks/ports/audit.js';

/** The records that were begun and have no outcome yet. */
export interface InFlightRecords {
  readonly audit: Audit;
  /** Resolves once every record that was begun has its outcome, or after so many milliseconds. */
  ended(mostMs: number): Promise<void>;
}

/** Callers may have left while their checks go on: these are waited for before the database is closed. */
export function trackInFlight(audit: Audit): InFlightRecords {
  let count = 0;
  let resolveIdle = (): void => undefined;

  return {
    audit(...asked) {
      const record = audit(...asked);
      count += 1;
      return {
        ...record,
        async outcome(...ended) {
          try {
            await record.outcome(...ended);
          } finally {
            count -= 1;
            if (count === 0) resolveIdle();
          }
        },
      };
    },
    ended: (mostMs) =>
      new Promise((resolve) => {
        if (count === 0) return resolve();
        const late = setTimeout(resolve, mostMs);
        resolveIdle = () => {
          clearTimeout(late);
          resolve();
        };
      }),
  };
}
