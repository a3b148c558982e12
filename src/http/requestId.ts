import { randomUUID } from 'node:crypto';

/**
 * The caller's x-request-id where it is well-formed, else a new one: 1 to 128 characters of A–Z a–z 0–9 . _ : -
 * Ids that could be an ID or mobile number are not taken over, since request ids are logged.
 */
export function requestIdOf(header: string | string[] | undefined): string {
  const isWellFormed = typeof header === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(header);
  return isWellFormed && !/(?<![0-9A-Za-z])(?:1[3-9][0-9]{9}|[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9A-Za-z])/.test(header) ? header : randomUUID();
}
