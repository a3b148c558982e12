import type { IdentityDifference, InconclusiveReason } from '../../checks/identity/answerDetails.js';

/**
 * What a result code means: M match, X mismatch (and what differs, where the code says it), N no record (and why there is no
 * verdict, where it is something else), I input refused (and which fields, by our names), S failure of the provider, L limit of
 * calls reached, D daily limit of this one person reached, O fault of the operator of this service, U number segment not
 * supported.
 */
export type ResultCode =
  | readonly [outcome: 'M' | 'S' | 'L' | 'O' | 'U', cost: Cost, meaning: string]
  | readonly [outcome: 'D', cost: 'free']
  | readonly [outcome: 'X', cost: Cost, meaning: string, ...differences: IdentityDifference[]]
  | readonly [outcome: 'N', cost: Cost, meaning: string, reason?: InconclusiveReason]
  | readonly [outcome: 'I', cost: 'free', meaning: string, ...fields: string[]];

type Cost = 'billed' | 'free';

/** From code to meaning. A code that is not in the table is never guessed at. */
export type ResultCodes = Readonly<Record<string, ResultCode>>;

// The codes, their order and what they cost are SEEN in the vendor's SDK models and API pages; the English is ours.

/** Two-factor. */
export const idCardVerification: ResultCodes = {
  '0': ['M', 'billed', 'The name and the ID number belong together.'],
  '-1': ['X', 'billed', 'The name and the ID number do not belong together.'],
  '-2': ['I', 'free', 'The provider refused the ID number: its length, check digit or form is wrong.', 'idNo'],
  '-3': ['I', 'free', 'The provider refused the name: its length or form is wrong.', 'name'],
  '-4': ['S', 'free', 'The database of ID cards failed.'],
  '-5': ['N', 'free', 'The ID number is in no record.'],
  '-6': ['S', 'free', 'The provider is being upgraded.'],
  '-7': ['D', 'free'],
};

/** Four-factor. */
export const checkIdNameDate: ResultCodes = {
  '0': ['M', 'billed', 'The name, the ID number and the validity dates belong together.'],
  '-1': ['X', 'billed', 'The name, the ID number and the validity dates do not belong together.'],
  '-2': ['I', 'free', 'The provider refused the ID number: its length, check digit or form is wrong.', 'idNo'],
  '-3': ['I', 'free', 'The provider refused the name: its length or form is wrong.', 'name'],
  '-4': ['I', 'free', 'The provider refused the validity dates: their length or form is wrong.', 'frDate', 'toDate'],
  '-5': ['N', 'free', 'The provider holds no valid identity of this person.'],
  '-6': ['S', 'free', 'The database of ID cards failed.'],
  '-7': ['N', 'free', 'The ID number is in no record.'],
  '-8': ['D', 'free'],
};

/** Name-mobile. */
export const checkPhoneAndName: ResultCodes = {
  '0': ['M', 'billed', 'The mobile number is registered to this name.'],
  '1': ['X', 'billed', 'The mobile number is not registered to this name.'],
  '-1': ['N', 'free', 'The mobile number is in no record.'],
  '-2': ['S', 'free', 'The engine of the provider failed for an unknown reason.'],
  '-3': ['S', 'free', 'The engine of the provider is out of order.'],
  '-4': ['I', 'free', 'The provider refused the name.', 'name'],
  '-5': ['I', 'free', 'The provider refused the mobile number.', 'mobile'],
  '-6': ['D', 'free'],
  '-13': ['U', 'free', 'Number segment not supported by the provider.'],
};

/** Three-factor. */
export const phoneVerification: ResultCodes = {
  '0': ['M', 'billed', 'The mobile number, the name and the ID number belong together.'],
  '-4': ['X', 'billed', 'The mobile number, the name and the ID number do not belong together.'],
  '-6': ['I', 'free', 'The provider refused the mobile number.', 'mobile'],
  '-7': ['I', 'free', 'The provider refused the ID number.', 'idNo'],
  '-8': ['I', 'free', 'The provider refused the name.', 'name'],
  '-9': ['N', 'free', 'The mobile number is in no record.'],
  '-11': ['S', 'free', 'The verification centre of the provider is busy.'],
  '-12': ['D', 'free'],
  '-13': ['U', 'free', 'Number segment not supported by the provider.'],
};

/** `ResultDetail` of three-factor beside -4, which VerifyMode "1" buys: in words, and what differs. */
export const mismatchDetails: Readonly<
  Record<string, readonly [meaning: string, ...differences: IdentityDifference[]]>
> = {
  PhoneIdCardMismatch: ['The mobile number belongs to this name, but to another ID number.', 'ID_NO_AND_MOBILE'],
  PhoneNameMismatch: ['The mobile number belongs to this ID number, but to another name.', 'NAME_AND_MOBILE'],
  PhoneNameIdCardMismatch: [
    'The mobile number belongs to another name and another ID number.',
    'NAME_AND_MOBILE',
    'ID_NO_AND_MOBILE',
  ],
  NameIdCardMismatch: ['The name and the ID number do not belong together.', 'NAME_AND_ID_NO'],
  OtherMismatch: ['The mobile number, the name and the ID number do not belong together.'],
};

/**
 * Failures that are not of one operation, as `Error.Code`. SEEN in the SDK models: the first three are listed for most
 * operations, the last one is told as attempts beyond the daily limit, to be retried the next day. None is billed.
 */
export const failedOperations: ResultCodes = {
  'FailedOperation.UnKnown': ['S', 'free', 'The provider failed for an unknown reason.'],
  'FailedOperation.DecryptSystemError': ['S', 'free', 'The provider failed to decrypt the request.'],
  'FailedOperation.StsUnAuthErrError': [
    'O',
    'free',
    'The provider lacks a role that the operator of this service must grant there.',
  ],
  'FailedOperation.IdentityAuthLimitExceeded': ['D', 'free'],
};
