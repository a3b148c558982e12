import type { CheckOutcome } from './audit.js';
import type { CheckRun } from './idempotency.js';

/** What a client may still have carried out. */
export interface Quota {
  /** @throws KycError QUOTA_EXCEEDED where the client's billed checks of the day or the month are used up */
  admit(run: CheckRun): Promise<void>;
  /** Counts what became of an admitted run. */
  count(run: CheckRun, outcome: CheckOutcome): Promise<void>;
}
