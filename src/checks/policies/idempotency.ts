import type { Caller, CheckOptions } from '../caller.js';
import type { Check } from '../index.js';
import type { CheckResult } from '../result.js';

/** One run of a check, as the policies see it: validated, permitted, not yet carried out. */
export interface CheckRun {
  readonly check: Check;
  /** Folded and valid. */
  readonly input: object;
  readonly caller: Caller;
  readonly options: CheckOptions;
}

/**
 * Carries out a run at most once for each idempotency key of a client; without a key, always.
 *
 * @throws KycError IDEMPOTENCY_KEY_REUSED where the key came with another input; OUTCOME_UNKNOWN where what became of
 *   the first run is not known; and what `carryOut` throws
 */
export type Idempotency = (run: CheckRun, carryOut: () => Promise<CheckResult>) => Promise<CheckResult>;
