import { type ErrorCode, KycError } from '../../errors.js';

/**
 * Refusals of the vendor's API gateway, which come before the product is asked: nothing is billed. SEEN in the list of common
 * error codes. By the whole code: what a product adds after a dot is another failure.
 */
const refusals: ReadonlyMap<string, readonly [code: ErrorCode, message: string]> = new Map([
  ...byOperator([
    ['UnsupportedRegion', 'the region that is configured is not one of this product'],
    ['MissingParameter', 'it misses a parameter of the call'],
    ['UnknownParameter', 'it does not know a parameter of the call'],
    ['InvalidAction', 'it knows no such operation: its URL is probably wrong'],
    ['InvalidRequest', 'it finds the form of the request wrong'],
    ['NoSuchProduct', 'it knows no such product: its URL is probably wrong'],
    ['NoSuchVersion', 'it knows no such version of its API: its URL is probably wrong'],
    ['ActionOffline', 'it does not offer this operation any more'],
    ['UnsupportedProtocol', 'it does not take this protocol: its URL is probably wrong'],
    ['IpInBlacklist', 'it has blocked the address of this service'],
    ['IpNotInWhitelist', 'the address of this service is not on the allow list of the account there'],
    ['RequestSizeLimitExceeded', 'the request is larger than it takes'],
    ['InvalidParameter.UnsupportEncryptField', 'it does not take a field of the call encrypted'],
  ]),
  ['LimitExceeded', ['UPSTREAM_RATE_LIMITED', 'The provider refuses more calls: a quota of the account is reached.']],
  ['ResourceInsufficient', ['UPSTREAM_UNAVAILABLE', 'The provider lacks the resources to take the call.']],
  ['ResourceUnavailable', ['UPSTREAM_UNAVAILABLE', 'The provider lacks the resources to take the call.']],
  ['ServiceUnavailable', ['UPSTREAM_UNAVAILABLE', 'The provider is not available for now.']],
]);

/** @returns undefined where the code is no refusal of the gateway */
export function gatewayRefusal(code: string): KycError | undefined {
  const refusal = refusals.get(code);
  return refusal && new KycError(...refusal, { billed: 'no' });
}

/** What the operator of this service, and nobody else, can mend. */
function byOperator(reasons: readonly (readonly [code: string, reason: string])[]) {
  return reasons.map(([code, reason]): [string, [ErrorCode, string]] => [
    code,
    ['UPSTREAM_ERROR', `The provider refuses the call: ${reason}.`],
  ]);
}
