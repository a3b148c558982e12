import { failed, free, input, operator, type Refusal } from './refusals.js';

/**
 * `Code` in the body of an answer of the gateway with an HTTP status of 400 and above; each stands for itself and for
 * what follows after a dot, as in Throttling.User. SEEN in the vendor's lists of common error codes.
 */
const gatewayCodes: readonly (readonly [string, Refusal])[] = [
  ['InvalidTimeStamp', operator('The provider refuses the time of the call.')],
  ['IllegalTimestamp', operator('The provider refuses the time of the call.')],
  [
    'SignatureDoesNotMatch',
    operator(
      'The provider finds the signature wrong: the access key secret is probably not the one of the access key id.',
    ),
  ],
  ['IncompleteSignature', operator('The provider finds the signature incomplete.')],
  // A request with this nonce did arrive, and nobody knows what became of it.
  ['SignatureNonceUsed', failed('The provider has seen the nonce of the call before.')],
  ['InvalidAccessKeyId', operator('The provider does not know the access key id, or it is disabled.')],
  ['InvalidSecurityToken', operator('The provider refuses the security token: it has probably expired.')],
  ['MissingSecurityToken', operator('The provider misses the security token of the temporary access key.')],
  ['Forbidden', operator('The provider forbids the call: the account or RAM user lacks the right to it.')],
  ['NoPermission', operator('The provider forbids the call: the RAM user lacks the right to it.')],
  ['InvalidAction', operator('The provider knows no such operation: its URL is probably wrong.')],
  ['InvalidVersion', operator('The provider knows no such version of its API: its URL is probably wrong.')],
  [
    'InsufficientBalance',
    operator('The account at the provider is in arrears: the operator of this service must top it up.'),
  ],
  ['Throttling', free('UPSTREAM_RATE_LIMITED', 'The provider refuses more calls for now.')],
  // SEEN: "The request has failed due to a temporary failure of the server". Failed, not refused.
  ['ServiceUnavailable', failed('The provider failed for a moment.')],
  ['ServiceUnavailableTemporary', failed('The provider failed for a moment.')],
  ['InternalError', failed('The provider failed internally.')],
  ['InternalFailure', failed('The provider failed internally.')],
  // SEEN: Action, AccessKeyId, Signature and the like, and so nothing of the input.
  ['MissingParameter', operator('The provider misses a parameter of the call.')],
  ['InvalidParameter', input('The provider refused the input as invalid.')],
];

/** @returns undefined where the code is unknown */
export function gatewayRefusal(code: string): Refusal | undefined {
  const [, refusal] = gatewayCodes.find(([name]) => code === name || code.startsWith(`${name}.`)) ?? [];
  return refusal;
}

export function isAboutTime(code: string): boolean {
  return /^(?:InvalidTimeStamp|IllegalTimestamp)(?:\.|$)/.test(code);
}
