import { KycError, OperatorError } from '../../errors.js';

/**
 * What comes of some work on the database.
 *
 * @param message for where it fails
 * @throws KycError SERVICE_UNAVAILABLE where it fails; KycErrors of the work itself go on as they are
 */
export function orUnavailable<T>(message: string, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw cause instanceof KycError || cause instanceof OperatorError
      ? cause
      : new KycError('SERVICE_UNAVAILABLE', message, { retryAfterMs: 1_000, cause });
  });
}
