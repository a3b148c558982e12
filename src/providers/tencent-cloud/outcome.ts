import { type IdentityAnswer, identityAnswer } from '../../checks/identity/identity.js';
import { KycError } from '../../errors.js';
import type { SourceAnswer } from '../provider.js';
import { refusedInput } from '../refusedInput.js';
import type { ResultCode } from './resultCodes.js';

/**
 * The answer that a result code stands for.
 *
 * @throws KycError where the code stands for none: BAD_USER_INPUT, UPSTREAM_ERROR, UPSTREAM_RATE_LIMITED or NOT_SUPPORTED
 */
export function outcomeOf([outcome, cost, meaning, ...fields]: ResultCode): SourceAnswer<IdentityAnswer> {
  const billed = cost === 'billed';
  switch (outcome) {
    case 'M':
      return { answer: identityAnswer('MATCH', meaning), billed };
    case 'X':
      return { answer: identityAnswer('MISMATCH', meaning), billed };
    case 'N':
      return { answer: identityAnswer('NO_RECORD', meaning), billed };
    case 'I':
      throw refusedInput(meaning, fields);
    case 'S':
      throw new KycError('UPSTREAM_ERROR', meaning, { billed: billed ? 'yes' : 'no' });
    case 'L':
      throw new KycError('UPSTREAM_RATE_LIMITED', meaning, { billed: billed ? 'yes' : 'no' });
    case 'U':
      throw new KycError('NOT_SUPPORTED', meaning, { billed: billed ? 'yes' : 'no' });
  }
}
