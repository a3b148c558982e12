import { type KycError, toKycError } from '../errors.js';
import type { Caller, CheckOptions } from './caller.js';
import type { Check } from './index.js';
import { purposeClaimOf } from './middleware/purposeClaim.js';
import type { RunCheckParts } from './runCheck.js';
import { validateInput } from './input/validate.js';

/**
 * Records that a check was refused before it was run, in the form in which `runCheck` records its own refusals.
 *
 * @param raw the input as the caller gave it
 * @returns the error that the caller is told: the refusal, or why it could not be recorded
 */
export type RecordRefusal = (
  check: Check,
  raw: unknown,
  caller: Caller,
  options: CheckOptions,
  error: KycError,
) => Promise<KycError>;

export function createRecordRefusal({
  audit,
  observe,
  idChecksum,
  requirePurpose,
}: Pick<RunCheckParts, 'audit' | 'observe' | 'idChecksum' | 'requirePurpose'>): RecordRefusal {
  return async (check, raw, caller, options, error) => {
    const startedAt = performance.now();
    const record = audit(check, caller, { ...options, ...purposeClaimOf(options, caller, requirePurpose).stated });
    const input = validOrNot(() => validateInput(check.input, raw, idChecksum));
    if (input) record.about(input);
    const told = await record.outcome({ error }).then(() => error, toKycError);
    observe({ check, caller, durationMs: performance.now() - startedAt, outcome: { error: told }, attempts: [] });
    return told;
  };
}

function validOrNot<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
