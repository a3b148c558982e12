import { KycError } from '../../errors.js';

/**
 * The refusal of an answer that this service cannot read: never guessed at, never a match or a mismatch.
 *
 * @param why completes "The provider's answer cannot be read: "; holds nothing of the answer
 */
export function unreadable(why: string): KycError {
  return new KycError('UPSTREAM_ERROR', `The provider's answer cannot be read: ${why}.`);
}
