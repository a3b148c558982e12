import { setTimeout as wait } from 'node:timers/promises';
import { KycError } from '../../errors.js';

/**
 * Lets time pass as a call to a provider does.
 *
 * @param ms in milliseconds
 * @throws KycError OUTCOME_UNKNOWN as soon as the signal is aborted; timer and listener are gone then
 */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (cause) {
    throw new KycError(
      'OUTCOME_UNKNOWN',
      'Nobody waits for the provider any more: the check may have been carried out.',
      { cause },
    );
  }
}
