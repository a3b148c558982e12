import type { CheckRun } from '../../checks/policies/idempotency.js';
import { canonicalInput } from '../canonicalInput.js';
import { type KeptFor, keptFor } from '../keptFor.js';
import { keyedHash, type RecordKeys } from '../recordKeys.js';
import type { SubjectColumns } from '../subjectColumns.js';
import type { SubjectTraces } from '../subjectTraces.js';

/** Where a client's idempotency key is kept, and what it was used for. Keyed hashes alone. */
export interface ClaimPlace {
  readonly key: string;
  /** Of the check and its input: the same key with another is refused. */
  readonly fingerprint: string;
  readonly owner: KeptFor;
  /** Where the key is marked as one of several checks, if it is one. */
  readonly mark?: ClaimPlace;
}

/** A mark is about no person. */
const nobody: SubjectColumns = { subject_name: null, subject_id_no: null, subject_mobile: null };

export type PlaceOf = (run: CheckRun, idempotencyKey: string) => ClaimPlace;

export function createPlaceOf(keys: RecordKeys, traces: SubjectTraces): PlaceOf {
  const keyOfKeys = keys.derive('idempotency key');
  const keyOfInputs = keys.derive('idempotency input');
  return (run, idempotencyKey) => {
    const { check, input, caller, options } = run;
    const fingerprint = keyedHash(keyOfInputs, canonicalInput(check, input));
    const keyWithin = (...within: string[]) => keyedHash(keyOfKeys, JSON.stringify([caller.client.id, idempotencyKey, ...within]));
    const owner = keptFor(traces, run);
    if (!options.isKeyOfProfile) return { key: keyWithin(), fingerprint, owner };
    const mark = { key: keyWithin(), fingerprint: keyedHash(keyOfInputs, 'several checks'), owner: { client: caller.client.id, ...nobody } };
    return { key: keyWithin('profile', fingerprint), fingerprint, owner, mark };
  };
}
