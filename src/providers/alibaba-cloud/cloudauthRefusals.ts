import { dailyLimit, failed, free, input, operator, type Refusals } from './refusals.js';

/**
 * `Code` in the body of a 200 answer of cloudauth. SEEN in the vendor's lists of error codes. INFERRED: what it refuses before
 * it looks for a record is not billed, and the limit of repeated calls (403) is one of a day.
 */
const common: Refusals = new Map([
  ['400', input('The provider takes a field of the input for empty.')],
  ['401', input('The provider refused the input as invalid.')],
  ['403', dailyLimit],
  ['412', operator('The account at the provider is in arrears: the operator of this service must top it up.')],
  ['500', failed('The provider failed internally.')],
]);

/** The operations of "information verification". */
export const informationRefusals: Refusals = new Map([
  ...common,
  // SEEN: one code for three causes, and nowhere whether it is billed.
  [
    '402',
    failed(
      'The provider could not ask its authority: the authority is down, a security policy in the console of the account blocked the call, or the account may not make it.',
    ),
  ],
  ['410', operator('The product is not activated at the provider: the operator of this service must activate it.')],
  [
    '411',
    operator(
      'The provider denies access: the operator of this service must grant the RAM user AliyunYundunCloudAuthFullAccess.',
    ),
  ],
]);

/** Those of them that are about a mobile number. */
export const numberRefusals: Refusals = new Map([
  ...informationRefusals,
  ['405', free('NOT_SUPPORTED', 'Number segment not supported by the provider.')],
]);

/** ContrastFaceVerify, of another product ("financial-grade verification"). SEEN: after none of these was anything compared. */
export const faceRefusals: Refusals = new Map([
  ...common,
  ['402', operator('The provider knows no such application: the operator of this service must configure it there.')],
  [
    '404',
    operator(
      'The provider knows no such authentication scene: the operator of this service must create it there, or correct its id here.',
    ),
  ],
  ['405', input('The provider does not answer for people under 14.', 'idNo')],
  [
    '410',
    operator(
      'OSS is not activated at the provider, or its use not authorized: the operator of this service must do so.',
    ),
  ],
  [
    '411',
    operator(
      'The provider denies access: the operator of this service must grant the RAM user AliyunAntCloudAuthFullAccess.',
    ),
  ],
  ['418', dailyLimit],
  ['419', input('The provider refused the photo: it cannot be used.', 'img')],
  ['420', input('The provider refused the photo: there is more than one.', 'img')],
  ['421', input('The provider refused the photo: it is larger than 1 MB.', 'img')],
  ['422', input('The provider refused the photo.', 'img')],
  ['423', input('The provider refused the photo.', 'img')],
]);
