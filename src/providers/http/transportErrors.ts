import { errors } from 'undici';
import { KycError } from '../../errors.js';

/**
 * What a failed exchange means, by what undici or the network says of it. Neither requests nor answers are quoted.
 *
 * @param sent whether the request was put on a socket: if it was, nobody knows what the provider made of it
 */
export function transportError(error: Error, sent: boolean): KycError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return sent ? failureAfterSending(code, error) : failureBeforeSending(code, error);
}

function failureBeforeSending(code: string, cause: Error): KycError {
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
      return new KycError('UPSTREAM_TIMEOUT', 'No connection to the provider came about in time.', { cause });
    case 'UND_ERR_CLOSED':
    case 'UND_ERR_DESTROYED':
      return new KycError('SERVICE_UNAVAILABLE', 'The connections to the provider are being closed.', { cause });
    case 'UND_ERR_INVALID_ARG':
      return new KycError('INTERNAL_SERVER_ERROR', 'The request to the provider could not be formed.', {
        billed: 'no',
        cause,
      });
    default:
      return new KycError('UPSTREAM_UNAVAILABLE', 'The provider cannot be reached.', { cause });
  }
}

function failureAfterSending(code: string, cause: Error): KycError {
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new KycError('UPSTREAM_ERROR', 'The answer of the provider is too large.', { cause });
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new KycError('UPSTREAM_ERROR', "The headers of the provider's answer are too large.", { cause });
  // The parser's error is no cause to pass on, since it holds a piece of the answer; it holds none where the answer just broke off.
  if (cause instanceof errors.HTTPParserError && 'data' in cause && cause.data !== '')
    return new KycError('UPSTREAM_ERROR', 'The provider does not answer in HTTP.');
  return new KycError('OUTCOME_UNKNOWN', 'The connection to the provider broke off before its answer was complete.', {
    cause,
  });
}
