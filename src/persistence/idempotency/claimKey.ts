import type { CheckRun } from '../../checks/ports/idempotency.js';
import { canonicalInput } from '../canonicalInput.js';
import { type KeptFor, keptFor } from '../crypto/keptFor.js';
import { keyedHash, type DerivedKeys } from '../crypto/keys.js';
import type { SubjectColumns } from '../crypto/blindIndexColumns.js';
import type { SubjectTraces } from '../crypto/blindIndex.js';

/** Where a client's idempotency key is kept, and what it was used for. Keyed hashes alone. */
export interface ClaimKey {
  readonly key: string;
  /** Of the check and its input: the same key with another is refused. */
  readonly fingerprint: string;
  readonly owner: KeptFor;
  /** Where the key is marked as one of several checks, if it is one. */
  readonly mark?: ClaimKey;
}

/** A mark is about no person. */
const nobody: SubjectColumns = { subject_name: null, subject_id_no: null, subject_mobile: null };

export type ClaimKeyOf = (run: CheckRun, idempotencyKey: string) => ClaimKey;

export function createClaimKeyOf(keys: DerivedKeys, traces: SubjectTraces): ClaimKeyOf {
  const keyOfKeys = keys.derive('idempotency key');
  const keyOfInputs = keys.derive('idempotency input');
  return (run, idempotencyKey) => {
    const { check, input, caller, options } = run;
    const fingerprint = keyedHash(keyOfInputs, canonicalInput(check, input));
    const keyWithin = (...within: string[]) =>
      keyedHash(keyOfKeys, JSON.stringify([caller.client.id, idempotencyKey, ...within]));
    const owner = keptFor(traces, run);
    if (!options.isKeyOfProfile) return { key: keyWithin(), fingerprint, owner };
    const mark = {
      key: keyWithin(),
      fingerprint: keyedHash(keyOfInputs, 'several checks'),
      owner: { client: caller.client.id, ...nobody },
    };
    return { key: keyWithin('profile', fingerprint), fingerprint, owner, mark };
  };
}
