import { type Billing, type ErrorCode, KycError } from '../../errors.js';

/** A code by which the vendor refuses a call. */
interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  /** Left out where the error code says it. */
  readonly billed?: Billing;
}

const empty: Refusal = { code: 'BAD_USER_INPUT', message: 'The source takes a field of the input for empty.' };
const invalid: Refusal = { code: 'BAD_USER_INPUT', message: 'The source refused the input as invalid.' };
const repeated: Refusal = { code: 'UPSTREAM_RATE_LIMITED', message: 'The source was asked about the same subject too often.' };
/** What the operator of this service, and nobody else, can mend. */
const operator = (message: string): Refusal => ({ code: 'UPSTREAM_ERROR', message, billed: 'no' });
/** A failure in the middle of the work, which no page of the vendor calls free: nobody else is asked after it. */
const failed = (message: string): Refusal => ({ code: 'UPSTREAM_ERROR', message, billed: 'unknown' });

/** By `Code`, in the body of a 200 answer. */
export type Refusals = ReadonlyMap<string, Refusal>;

/**
 * SEEN in the vendor's lists of error codes. INFERRED: what it refuses before it looks for a record is not billed.
 */
const productCodes: Refusals = new Map([
  // cloudauth
  ['400', empty],
  ['401', invalid],
  ['402', failed('The authority behind the source failed to answer it.')],
  ['403', repeated],
  ['410', operator('The product is not activated at the source: the operator of this service must activate it.')],
  ['411', operator('The source denies access: the operator of this service must grant the RAM user AliyunYundunCloudAuthFullAccess.')],
  ['412', operator('The account at the source is in arrears: the operator of this service must top it up.')],
  ['500', failed('The source failed internally.')],
  // dytnsapi. SEEN in its "Billing overview": queries that fail or find nothing are not billed.
  ['InvalidParameter', invalid],
  ['RequestFrequencyLimit', repeated],
  ['isp.UNKNOWN', { code: 'UPSTREAM_ERROR', message: 'The carrier behind the source failed to answer it.', billed: 'no' }],
]);

/** SEEN for the checks of mobile numbers alone; elsewhere the same code is about photos. */
export const numberRefusals: Refusals = new Map([
  ['405', { code: 'NOT_SUPPORTED', message: 'Number segment not supported by the source.' }],
]);

/**
 * `Code` in the body of an answer of the gateway with an HTTP status of 400 and above; each stands for itself and for
 * what follows after a dot, as in Throttling.User. SEEN in the vendor's lists of common error codes.
 */
const gatewayCodes: readonly (readonly [string, Refusal])[] = [
  ['InvalidTimeStamp', operator('The source refuses the time of the call.')],
  ['IllegalTimestamp', operator('The source refuses the time of the call.')],
  ['SignatureDoesNotMatch', operator('The source finds the signature wrong: the access key secret is probably not the one of the access key id.')],
  ['IncompleteSignature', operator('The source finds the signature incomplete.')],
  // A request with this nonce did arrive, and nobody knows what became of it.
  ['SignatureNonceUsed', failed('The source has seen the nonce of the call before.')],
  ['InvalidAccessKeyId', operator('The source does not know the access key id, or it is disabled.')],
  ['InvalidSecurityToken', operator('The source refuses the security token: it has probably expired.')],
  ['MissingSecurityToken', operator('The source misses the security token of the temporary access key.')],
  ['Forbidden', operator('The source forbids the call: the account or RAM user lacks the right to it.')],
  ['NoPermission', operator('The source forbids the call: the RAM user lacks the right to it.')],
  ['InvalidAction', operator('The source knows no such operation: its URL is probably wrong.')],
  ['InvalidVersion', operator('The source knows no such version of its API: its URL is probably wrong.')],
  ['InsufficientBalance', operator('The account at the source is in arrears: the operator of this service must top it up.')],
  ['Throttling', { code: 'UPSTREAM_RATE_LIMITED', message: 'The source refuses more calls for now.' }],
  // SEEN: "The request has failed due to a temporary failure of the server". Failed, not refused.
  ['ServiceUnavailable', failed('The source failed for a moment.')],
  ['ServiceUnavailableTemporary', failed('The source failed for a moment.')],
  ['InternalError', failed('The source failed internally.')],
  ['InternalFailure', failed('The source failed internally.')],
  // SEEN: Action, AccessKeyId, Signature and the like, and so nothing of the input.
  ['MissingParameter', operator('The source misses a parameter of the call.')],
  ['InvalidParameter', invalid],
];

/**
 * What a `Code` of a 200 answer means that is not the code of success.
 *
 * @param ofOperation codes that mean something to one operation alone
 */
export function productRefusal(code: string, ofOperation?: Refusals): KycError {
  const refusal = ofOperation?.get(code) ?? productCodes.get(code);
  return refusal ? errorOf(refusal) : new KycError('UPSTREAM_ERROR', 'The source failed with a code that is not known here.');
}

/** @returns undefined where the code is unknown */
export function gatewayRefusal(code: string): KycError | undefined {
  const [, refusal] = gatewayCodes.find(([name]) => code === name || code.startsWith(`${name}.`)) ?? [];
  return refusal && errorOf(refusal);
}

export function isAboutTime(code: string): boolean {
  return /^(?:InvalidTimeStamp|IllegalTimestamp)(?:\.|$)/.test(code);
}

function errorOf({ code, message, billed }: Refusal): KycError {
  return new KycError(code, message, { ...(billed && { billed }) });
}
