import { randomUUID } from 'node:crypto';

/**
 * The caller's x-request-id where it is well-formed, else a new one: 1 to 128 characters of A–Z a–z 0–9 . _ : -
 * Ids that could be an ID or mobile number are not taken over, since request ids are logged.
 */
export function requestIdOf(header: string | string[] | undefined): string {
  const isWellFormed = typeof header === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(header);
  return isWellFormed && (isUuid.test(header) || !couldBeNumber.test(header.replace(/[._:-]/g, ''))) ? header : randomUUID();
}

const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A run of eleven digits; traces in hexadecimal seldom have one, and then only get another id. */
const couldBeNumber = /[0-9]{11}/;
