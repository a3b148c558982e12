import type { Billing, ErrorCode, KycError } from '../../errors.js';
import type { Caller, CheckOptions } from '../caller.js';
import type { Finding } from '../check.js';
import type { Check } from '../index.js';
import type { CheckResult } from '../result.js';
import type { CheckRun, Settlement } from './idempotency.js';

/** What became of a check that somebody asked for. */
export type CheckOutcome = Pick<CheckResult, 'finding' | 'source'> | { readonly error: KycError };

/** A provider that was tried for a check, and what came of it: one call to it, or that it was passed over without one. */
export interface Attempt {
  /** Name of the provider. */
  readonly provider: string;
  readonly outcome: Finding | ErrorCode;
  readonly billed: Billing;
  readonly latencyMs: number;
  /** No call was made: the circuit is open, or the call waited too long in the queue. */
  readonly passedOver?: true;
}

/** Whether what was tried says more than the outcome does. */
export function addDetail(attempts: readonly Attempt[]): boolean {
  return attempts.length > 1 || attempts.some(({ passedOver }) => passedOver);
}

/** The record of one check, written while the check runs. */
export interface AuditedCheck {
  /** Unique id of this run of the check. */
  readonly id: string;
  /** Whom the check is about: its input, folded and valid. Until it is known nothing is recorded of the subject. */
  about(input: object): void;
  /**
   * Records that a provider is about to be asked.
   *
   * @throws KycError SERVICE_UNAVAILABLE where that cannot be recorded: no provider may be asked then
   */
  intent(): Promise<void>;
  /** What was tried so far, in its order. */
  readonly attempts: readonly Attempt[];
  /** Notes what was tried, for the outcome. */
  readonly attempt: (attempt: Attempt) => void;
  /** Keeps the answer for the client's history. Written together with the outcome: both or neither. */
  keep(run: CheckRun, result: CheckResult): void;
  /**
   * Records what became of the check.
   *
   * @param settlement of the key that the run holds: with the outcome, or not at all
   * @throws KycError where that cannot be recorded: the outcome may not leave then. SERVICE_UNAVAILABLE where no
   *   provider was asked, INTERNAL_SERVER_ERROR with the billing of the outcome where one was
   */
  outcome(outcome: CheckOutcome, settlement?: Settlement): Promise<void>;
}

/** Begins the record of a check. Writes nothing yet. What the options state must be of a form that may be recorded. */
export type Audit = (check: Check, caller: Caller, options: CheckOptions) => AuditedCheck;
