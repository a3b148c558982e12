import { createSecretKey } from 'node:crypto';
import type { CheckRun } from '../../checks/ports/idempotency.js';
import { canonicalInput } from '../canonicalInput.js';
import { keyedHash, type DerivedKeys, shortHash } from '../crypto/keys.js';
import { type SubjectField, subjectFields, type SubjectTraces } from '../crypto/blindIndex.js';

/** The same text for the same client, check and input, which tells nothing of the input: by it an answer is found again. */
export type ReuseKeyOf = (run: Pick<CheckRun, 'check' | 'input' | 'caller'>) => string;

/** Made of the hashes of the subject, which are there already; what else an input says is hashed together with them. */
export function createReuseKeyOf(keys: DerivedKeys, traces: SubjectTraces): ReuseKeyOf {
  const key = createSecretKey(keys.derive('reusable answer'));
  return ({ check, input, caller }) => {
    const trace = traces.traceOf(input);
    const subject = subjectFields.map((field) => shortHash(trace[field]?.hmac ?? ''));
    const isSubjectAlone = Object.entries(input).every(
      ([field, value]) => isSubjectField(field) || value === undefined || value === null,
    );
    const rest = isSubjectAlone ? '' : shortHash(keyedHash(key, canonicalInput(check, input)));
    return [caller.client.id, check.name, ...subject, rest].join(' ');
  };
}

function isSubjectField(field: string): field is SubjectField {
  return subjectFields.some((known) => known === field);
}
