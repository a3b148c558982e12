import { type Billing, KycError } from '../../errors.js';
import type { HttpAnswer } from './httpClient.js';
import { readRetryAfter } from './retryAfter.js';

/**
 * What an answer other than 200 means, whichever the provider. SEEN in the KYC China contract: 400 (invalid request
 * parameters) and 502 (upstream verification service error). What the others mean and cost is INFERRED from HTTP: of the
 * failures of a server 501 and 503 alone say that it did not begin (RFC 9110: not supported, currently unable to handle the
 * request), so that they cost nothing.
 * The provider's text is never passed on, since it may quote the request.
 */
export function statusError({ status, headers }: HttpAnswer): KycError {
  const retryAfterMs = readRetryAfter(headers['retry-after'], Date.now(), headers.date);
  switch (status) {
    case 400:
    case 413:
    case 422:
      return new KycError('BAD_USER_INPUT', 'The provider refused the input as invalid.');
    case 401:
    case 403:
      return new KycError('UPSTREAM_ERROR', 'The provider refuses the credentials of this service.', { billed: 'no' });
    case 429:
      return new KycError('UPSTREAM_RATE_LIMITED', 'The provider refuses more calls for now.', { retryAfterMs });
    case 501:
      return new KycError('NOT_SUPPORTED', 'The provider does not answer this check.');
    case 503:
      return new KycError('UPSTREAM_UNAVAILABLE', 'The provider is not available for now.', { retryAfterMs });
    case 408:
    case 504:
      return new KycError('OUTCOME_UNKNOWN', 'A gateway of the provider got no answer in time.');
    default:
      return new KycError('UPSTREAM_ERROR', `The provider failed with HTTP status ${status}.`, {
        billed: billingOf(status),
      });
  }
}

function billingOf(status: number): Billing {
  return status >= 300 && status < 500 ? 'no' : 'unknown';
}
