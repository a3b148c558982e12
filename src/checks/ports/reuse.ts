import type { CheckResult } from '../result.js';
import type { CheckRun } from './idempotency.js';

/** Answers that were recorded (see CheckRecord.keep), given again if the caller accepts their age. */
export interface Reuse {
  /** A definite answer to the same check and input of the same client, not older than the run's maxAge allows; marked as reused. */
  find(run: CheckRun): Promise<CheckResult | undefined>;
}
