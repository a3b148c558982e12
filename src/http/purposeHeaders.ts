import type { IncomingHttpHeaders } from 'node:http';
import type { StatedPurpose } from '../checks/middleware/purposeClaim.js';

/**
 * What a request states of its checks by the headers x-kyc-purpose and x-kyc-consent. Chinese characters of a purpose
 * may come as UTF-8, or percent-encoded, since many clients refuse to send others than ASCII.
 */
export function readPurposeHeaders(headers: IncomingHttpHeaders): StatedPurpose {
  const { 'x-kyc-purpose': purpose, 'x-kyc-consent': consent } = headers;
  return {
    purpose: typeof purpose === 'string' ? decoded(purpose) : undefined,
    consent: typeof consent === 'string' ? consent : undefined,
  };
}

/** What cannot be decoded stays as it is, and breaks the rules for a purpose. */
function decoded(header: string): string {
  // Node gives one character for each byte.
  const text = Buffer.from(header, 'latin1').toString('utf8');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
