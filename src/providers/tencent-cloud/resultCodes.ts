/**
 * What a result code means: M match, X mismatch, N no record, I input refused (and which fields, by our names), S failure
 * of the source, L limit reached, U number segment not supported.
 */
export type ResultCode =
  | readonly [outcome: 'M' | 'X' | 'N' | 'S' | 'L' | 'U', cost: 'billed' | 'free', meaning: string]
  | readonly [outcome: 'I', cost: 'free', meaning: string, ...fields: string[]];

/** From code to meaning. A code that is not in the table is never guessed at. */
export type ResultCodes = Readonly<Record<string, ResultCode>>;

// The codes, their order and what they cost are SEEN in the vendor's SDK models and API pages; the English is ours.

/** Two-factor. */
export const idCardVerification: ResultCodes = {
  '0': ['M', 'billed', 'The name and the ID number belong together.'],
  '-1': ['X', 'billed', 'The name and the ID number do not belong together.'],
  '-2': ['I', 'free', 'The source refused the ID number: its length, check digit or form is wrong.', 'idNo'],
  '-3': ['I', 'free', 'The source refused the name: its length or form is wrong.', 'name'],
  '-4': ['S', 'free', 'The database of ID cards failed.'],
  '-5': ['N', 'free', 'The ID number is in no record.'],
  '-6': ['S', 'free', 'The source is being upgraded.'],
  '-7': ['L', 'free', 'The daily limit of verifications is reached.'],
};

/** Four-factor. */
export const checkIdNameDate: ResultCodes = {
  '0': ['M', 'billed', 'The name, the ID number and the validity dates belong together.'],
  '-1': ['X', 'billed', 'The name, the ID number and the validity dates do not belong together.'],
  '-2': ['I', 'free', 'The source refused the ID number: its length, check digit or form is wrong.', 'idNo'],
  '-3': ['I', 'free', 'The source refused the name: its length or form is wrong.', 'name'],
  '-4': ['I', 'free', 'The source refused the validity dates: their length or form is wrong.', 'frDate', 'toDate'],
  '-5': ['N', 'free', 'The source holds no valid identity of this person.'],
  '-6': ['S', 'free', 'The database of ID cards failed.'],
  '-7': ['N', 'free', 'The ID number is in no record.'],
  '-8': ['L', 'free', 'The daily limit of verifications is reached.'],
};

/** Name-mobile. */
export const checkPhoneAndName: ResultCodes = {
  '0': ['M', 'billed', 'The mobile number is registered to this name.'],
  '1': ['X', 'billed', 'The mobile number is not registered to this name.'],
  '-1': ['N', 'free', 'The mobile number is in no record.'],
  '-2': ['S', 'free', 'The engine of the source failed for an unknown reason.'],
  '-3': ['S', 'free', 'The engine of the source is out of order.'],
  '-4': ['I', 'free', 'The source refused the name.', 'name'],
  '-5': ['I', 'free', 'The source refused the mobile number.', 'mobile'],
  '-6': ['L', 'free', 'The daily limit of verifications is reached.'],
  '-13': ['U', 'free', 'Number segment not supported by the source.'],
};

/** Three-factor. */
export const phoneVerification: ResultCodes = {
  '0': ['M', 'billed', 'The mobile number, the name and the ID number belong together.'],
  '-4': ['X', 'billed', 'The mobile number, the name and the ID number do not belong together.'],
  '-6': ['I', 'free', 'The source refused the mobile number.', 'mobile'],
  '-7': ['I', 'free', 'The source refused the ID number.', 'idNo'],
  '-8': ['I', 'free', 'The source refused the name.', 'name'],
  '-9': ['N', 'free', 'The mobile number is in no record.'],
  '-11': ['S', 'free', 'The verification centre of the source is busy.'],
  '-12': ['L', 'free', 'The daily limit of verifications is reached.'],
  '-13': ['U', 'free', 'Number segment not supported by the source.'],
};

/** `ResultDetail` of three-factor beside -4, which VerifyMode "1" buys. */
export const mismatchDetails: Readonly<Record<string, string>> = {
  PhoneIdCardMismatch: 'The mobile number belongs to this name, but to another ID number.',
  PhoneNameMismatch: 'The mobile number belongs to this ID number, but to another name.',
  PhoneNameIdCardMismatch: 'The mobile number belongs to another name and another ID number.',
  NameIdCardMismatch: 'The name and the ID number do not belong together.',
  OtherMismatch: 'The mobile number, the name and the ID number do not belong together.',
};
