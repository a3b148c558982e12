import type { CheckRun } from '../../checks/policies/idempotency.js';
import { canonicalInput } from '../canonicalInput.js';
import { type KeptFor, keptFor } from '../keptFor.js';
import { keyedHash, type RecordKeys } from '../recordKeys.js';
import type { SubjectTraces } from '../subjectTraces.js';

/** Where a client's idempotency key is kept, and what it was used for. Keyed hashes alone. */
export interface ClaimPlace {
  readonly key: string;
  /** Of the check and its input: the same key with another is refused. */
  readonly fingerprint: string;
  readonly owner: KeptFor;
}

export type PlaceOf = (run: CheckRun, idempotencyKey: string) => ClaimPlace;

export function createPlaceOf(keys: RecordKeys, traces: SubjectTraces): PlaceOf {
  const keyOfKeys = keys.derive('idempotency key');
  const keyOfInputs = keys.derive('idempotency input');
  return (run, idempotencyKey) => {
    const { check, input, caller, options } = run;
    const fingerprint = keyedHash(keyOfInputs, canonicalInput(check, input));
    const within = options.isKeyOfProfile ? ['profile', fingerprint] : [];
    return { key: keyedHash(keyOfKeys, JSON.stringify([caller.client.id, idempotencyKey, ...within])), fingerprint, owner: keptFor(traces, run) };
  };
}
