import { type IdentityAnswer } from '../../checks/identity/identity.js';
import { KycError } from '../../errors.js';
import type { SourceAnswer } from '../provider.js';
import type { ResultCode } from './resultCodes.js';

/**
 * The answer that a result code stands for. `checkResult` is the code of the KYC China contract, not the vendor's,
 * because REST clients rely on the contract's.
 *
 * @throws KycError where the code stands for none: BAD_USER_INPUT, UPSTREAM_ERROR, UPSTREAM_RATE_LIMITED or NOT_SUPPORTED
 */
export function outcomeOf([outcome, cost, meaning, ...fields]: ResultCode): SourceAnswer<IdentityAnswer> {
  const billed = cost === 'billed';
  switch (outcome) {
    case 'M':
      return { answer: { match: 'MATCH', checkResult: '1', message: meaning }, billed };
    case 'X':
      return { answer: { match: 'MISMATCH', checkResult: '-1', message: meaning }, billed };
    case 'N':
      return { answer: { match: 'NO_RECORD', checkResult: null, message: meaning }, billed };
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

/** The refusal of some fields of an input; nothing was billed. */
export function refusedInput(message: string, fields: readonly string[], rule = 'source'): KycError {
  return new KycError('BAD_USER_INPUT', message, { billed: 'no', fields: fields.map((path) => ({ path, rule, message })) });
}
