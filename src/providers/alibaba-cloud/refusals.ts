import { type Billing, type ErrorCode, KycError } from '../../errors.js';
import { dailyLimitReached } from '../response/dailyLimit.js';
import { refusedInput } from '../response/refusedInput.js';

/** What a code means by which the vendor refuses a call. */
export type Refusal =
  | { readonly kind: 'failure'; readonly code: ErrorCode; readonly message: string; readonly billed: Billing }
  /** Fields by our names. */
  | { readonly kind: 'input'; readonly message: string; readonly fields: readonly string[] }
  /** A limit of questions about this one person or number; nobody says when it is over. */
  | { readonly kind: 'subject'; readonly message: string }
  /** The same, over at midnight in China. */
  | { readonly kind: 'daily' };

/** By `Code`. */
export type Refusals = ReadonlyMap<string, Refusal>;

export const input = (message: string, ...fields: string[]): Refusal => ({ kind: 'input', message, fields });
export const aboutSubject = (message: string): Refusal => ({ kind: 'subject', message });
export const dailyLimit: Refusal = { kind: 'daily' };
/** What the operator of this service, and nobody else, can mend. */
export const operator = (message: string): Refusal => free('UPSTREAM_ERROR', message);
export const free = (code: ErrorCode, message: string): Refusal => ({ kind: 'failure', code, message, billed: 'no' });
/** A failure in the middle of the work, which no page of the vendor calls free: nobody else is asked after it. */
export const failed = (message: string): Refusal => ({
  kind: 'failure',
  code: 'UPSTREAM_ERROR',
  message,
  billed: 'unknown',
});

/** @param now the time at the provider */
export function errorOf(refusal: Refusal, now: Date): KycError {
  switch (refusal.kind) {
    case 'failure':
      return new KycError(refusal.code, refusal.message, { billed: refusal.billed });
    case 'input':
      return refusal.fields.length > 0
        ? refusedInput(refusal.message, refusal.fields)
        : new KycError('BAD_USER_INPUT', refusal.message, { billed: 'no' });
    case 'subject':
      return new KycError('UPSTREAM_RATE_LIMITED', refusal.message, { billed: 'no', isAboutSubject: true });
    case 'daily':
      return dailyLimitReached(now);
  }
}

/** What a code means that no document of the vendor shows. */
export function unknownRefusal(): KycError {
  return new KycError('UPSTREAM_ERROR', 'The provider failed with a code that is not known here.');
}
