import { KycError } from '../../errors.js';
import { clockSkewExplanation } from './clockSkew.js';
import { gatewayRefusal } from './gatewayRefusals.js';

/**
 * What `Response.Error.Code` means: the call as such failed, whatever it asked for. The codes are SEEN in the vendor's SDK
 * models and in its list of common error codes. What is refused is not billed, and SEEN as not billed in its table of billed
 * codes (document 1007/47911) are InvalidParameter and UnauthorizedOperation. InternalError stands as free in the table of
 * the international site alone, so what it costs here is unknown, as is what a code costs that is not known here.
 * `Response.Error.Message` is never passed on, since it may quote the request.
 *
 * @param secondsAhead how far the provider's clock is ahead of ours, where it says so
 */
export function callError(code: string, secondsAhead: number | undefined): KycError {
  return gatewayRefusal(code) ?? errorOfFamily(code, secondsAhead);
}

function errorOfFamily(code: string, secondsAhead: number | undefined): KycError {
  const [family] = code.split('.');
  switch (family) {
    case 'AuthFailure':
      return new KycError('UPSTREAM_ERROR', authFailure(code, secondsAhead), { billed: 'no' });
    case 'UnauthorizedOperation':
      return new KycError('UPSTREAM_ERROR', unauthorized(code), { billed: 'no' });
    case 'InternalError':
      return new KycError('UPSTREAM_ERROR', 'The provider failed inside.');
    case 'InvalidParameter':
    case 'InvalidParameterValue':
      return new KycError('BAD_USER_INPUT', 'The provider refused the input as invalid.', { billed: 'no' });
    case 'UnsupportedOperation':
      return new KycError('NOT_SUPPORTED', 'The provider does not support this operation.', { billed: 'no' });
    case 'RequestLimitExceeded':
      return new KycError('UPSTREAM_RATE_LIMITED', 'The provider refuses more calls for now.', { billed: 'no' });
    default:
      return new KycError('UPSTREAM_ERROR', `The provider refused the call with ${nameable(code)}.`);
  }
}

function authFailure(code: string, secondsAhead: number | undefined): string {
  const clock = clockSkewExplanation(secondsAhead);
  if (code === 'AuthFailure.SignatureExpire') {
    return `The provider refuses the signature as expired: ${clock ?? 'the clock of this machine is likely wrong, or the request took minutes to arrive'}.`;
  }
  return clock
    ? `The provider refuses the signature, likely because ${clock}.`
    : 'The provider refuses the credentials of this service.';
}

function unauthorized(code: string): string {
  switch (code) {
    case 'UnauthorizedOperation.Arrears':
      return 'The provider refuses the call: the account of this service there is in arrears.';
    case 'UnauthorizedOperation.NonAuthorize':
      return 'The provider refuses the call: the holder of the account there has not proven their identity (real-name authentication).';
    case 'UnauthorizedOperation.Nonactivated':
      return 'The provider refuses the call: the product is not activated for the account of this service there.';
    case 'UnauthorizedOperation.ChargeStatusException':
      return 'The provider refuses the call: something is wrong with the billing of the account of this service there.';
    default:
      return 'The provider refuses the call: the account of this service there may not make it.';
  }
}

/** A code as a message may name it: if it has the form of one, and so holds no value of a request. */
function nameable(code: string): string {
  return /^[A-Z][A-Za-z]{2,40}(?:\.[A-Z][A-Za-z]{2,40})?$/.test(code) ? code : 'an unknown code';
}
