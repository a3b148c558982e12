import { randomUUID } from 'node:crypto';
import { holdsPersonalData } from '../privacy/personalData.js';

/**
 * The caller's x-request-id where it is well-formed, else a new one: 1 to 128 characters of A–Z a–z 0–9 . _ : -
 * Ids that could identify a person are not taken over, since request ids are logged, recorded and sent to providers.
 */
export function requestIdOf(header: string | string[] | undefined): string {
  const isWellFormed = typeof header === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(header);
  return isWellFormed && !holdsPersonalData(header) ? header : randomUUID();
}
