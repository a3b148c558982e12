import type { CheckResult } from '../result.js';
import type { CheckRun } from './idempotency.js';

/**
 * Carries out a run within its client's quota of billed checks. What may be billed is counted before it is begun, and
 * given back where it surely was not billed, so that runs at once never exceed the quota.
 *
 * @throws KycError QUOTA_EXCEEDED where the quota is used up: nothing is carried out then; and what `carryOut` throws
 */
export type Quota = (run: CheckRun, carryOut: () => Promise<CheckResult>) => Promise<CheckResult>;
