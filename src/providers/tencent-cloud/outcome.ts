import { type IdentityAnswer, identityAnswer } from '../../checks/identity/identity.js';
import { KycError } from '../../errors.js';
import { dailyLimitReached } from '../response/dailyLimit.js';
import type { ProviderAnswer } from '../provider.js';
import { refusedInput } from '../response/refusedInput.js';
import type { ResultCode } from './resultCodes.js';

/**
 * The answer that a result code stands for.
 *
 * @param now the time at the provider
 * @throws KycError where the code stands for none: BAD_USER_INPUT, UPSTREAM_ERROR, UPSTREAM_RATE_LIMITED or NOT_SUPPORTED
 */
export function outcomeOf(row: ResultCode, now: Date): ProviderAnswer<IdentityAnswer> {
  if (row[0] === 'D') throw dailyLimitReached(now);
  const [, cost, meaning] = row;
  const isBilled = cost === 'billed';
  switch (row[0]) {
    case 'M':
      return { answer: identityAnswer('MATCH', meaning), billed: isBilled };
    case 'X': {
      const [, , , ...differences] = row;
      return {
        answer: identityAnswer('MISMATCH', meaning, differences.length > 0 ? { differences } : {}),
        billed: isBilled,
      };
    }
    case 'N': {
      const [, , , inconclusiveReason] = row;
      return {
        answer: identityAnswer('NO_RECORD', meaning, inconclusiveReason && { inconclusiveReason }),
        billed: isBilled,
      };
    }
    case 'I': {
      const [, , , ...fields] = row;
      throw refusedInput(meaning, fields);
    }
    case 'S':
    case 'O':
      throw new KycError('UPSTREAM_ERROR', meaning, { billed: isBilled ? 'yes' : 'no' });
    case 'L':
      throw new KycError('UPSTREAM_RATE_LIMITED', meaning, { billed: isBilled ? 'yes' : 'no' });
    case 'U':
      throw new KycError('NOT_SUPPORTED', meaning, { billed: isBilled ? 'yes' : 'no' });
  }
}
