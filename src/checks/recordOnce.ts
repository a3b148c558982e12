import { type KycError, toKycError } from '../errors.js';
import type { AuditedCheck } from './ports/audit.js';
import type { SettlementOf } from './ports/idempotency.js';
import type { CheckResult } from './result.js';

/**
 * Does some work of a run and records what comes of it, before anybody is told.
 *
 * @throws what the work throws, or what the record throws if the outcome cannot be recorded
 */
export type Recorded = (work: () => Promise<CheckResult>, settlementOf?: SettlementOf) => Promise<CheckResult>;

/** A run has one outcome: if work within other work is recorded, that is the outcome of both. */
export function recordOnce(record: AuditedCheck): Recorded {
  let recording: Promise<void> | undefined;
  return async (work, settlementOf) => {
    const outcome = await settled(work);
    recording ??= record.outcome(outcome, settlementOf?.(outcome));
    await recording;
    if ('error' in outcome) throw outcome.error;
    return outcome;
  };
}

/** A step that throws at once fails like one that throws later. */
async function settled(work: () => Promise<CheckResult>): Promise<CheckResult | { readonly error: KycError }> {
  try {
    return await work();
  } catch (thrown) {
    return failure(thrown);
  }
}

export function failure(thrown: unknown): { readonly error: KycError } {
  return { error: toKycError(thrown) };
}
