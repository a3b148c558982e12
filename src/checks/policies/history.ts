import type { CheckResult } from '../result.js';
import type { CheckRun } from './idempotency.js';

/** What was answered, kept for the client for a while. */
export interface History {
  keep(run: CheckRun, result: CheckResult): Promise<void>;
}
