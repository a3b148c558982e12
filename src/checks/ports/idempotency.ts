import type { KycError } from '../../errors.js';
import type { Caller, CheckOptions } from '../caller.js';
import type { Check } from '../index.js';
import type { CheckResult } from '../result.js';

/** One run of a check, as the policies see it: validated, permitted, not yet carried out. */
export interface CheckRun {
  /** That of its record. */
  readonly id: string;
  readonly check: Check;
  /** Folded and valid. */
  readonly input: object;
  readonly caller: Caller;
  readonly options: CheckOptions;
}

/** What becomes of an idempotency key once the outcome of the run that holds it is recorded. */
export type Settlement = {
  /** Under which the key is kept. */
  readonly key: string;
  /** Id of the run. */
  readonly owner: string;
} & (
  | { readonly end: 'answered'; /** Sealed. */ readonly answer: string }
  /** unknown: it may have been billed. released: it surely was not, so that the key can be used again. */
  | { readonly end: 'unknown' | 'released' }
);

export type SettlementOf = (outcome: CheckResult | { readonly error: KycError }) => Settlement;

/**
 * Carries out a run at most once for each idempotency key of a client; without a key, always.
 *
 * @param carryOut records the outcome, together with what `settlementOf` makes of the key: nobody gets an answer under
 *   a key before it is recorded
 * @throws KycError IDEMPOTENCY_KEY_REUSED where the key came with another input; OUTCOME_UNKNOWN where what became of
 *   the first run is not known; and what `carryOut` throws
 */
export type Idempotency = (
  run: CheckRun,
  carryOut: (settlementOf?: SettlementOf) => Promise<CheckResult>,
) => Promise<CheckResult>;
