import { aboutSubject, free, input, operator, type Refusals } from './refusals.js';

/**
 * `Code` of dytnsapi, in the body of an answer with HTTP status 400, 500 or 200. SEEN in the vendor's list of error codes of
 * this product, and in its "Billing overview": queries that fail or find nothing are not billed.
 */
export const numberAttributeRefusals: Refusals = new Map([
  ['InvalidParameter', input('The provider refused the input as invalid.')],
  ['MobileNumberIllegal', input('The provider refused the mobile number.', 'mobile')],
  [
    'MobileNumberTypeNotMatch',
    input('The provider refused the mobile number: it is of another kind than it says.', 'mobile'),
  ],
  // The vendor's spelling.
  ['EncyrptTypeIllegal', operator('The provider does not take numbers in this form (Mask).')],
  [
    'AuthCodeNotExist',
    operator(
      'The provider does not know the authorization code: the operator of this service must apply for it, or correct it here.',
    ),
  ],
  ['AuthCodeIllegal', operator('The provider does not take the authorization code for this operation.')],
  ['AuthCodeAndApiNotMatch', operator('The authorization code belongs to another operation of the provider.')],
  [
    'BIZ_NOT_OPEN_ERROR',
    operator('The product is not activated at the provider: the operator of this service must activate it.'),
  ],
  // INFERRED: as in cloudauth.
  ['412', operator('The account at the provider is in arrears: the operator of this service must top it up.')],
  // SEEN: carriers prohibit frequent queries of one number; for how long is said nowhere.
  ['RequestFrequencyLimit', aboutSubject('The provider was asked about this number too often.')],
  ['OperatorLimit', aboutSubject('The carrier prohibits questions about this number.')],
  ['isp.UNKNOWN', free('UPSTREAM_ERROR', 'The carrier behind the provider failed to answer it.')],
  ['InternalError', free('UPSTREAM_ERROR', 'The provider failed internally.')],
  ['RequestTimeout', free('UPSTREAM_ERROR', 'The provider got no answer from its supplier.')],
  ['RequestSupplierError', free('UPSTREAM_ERROR', 'The supplier behind the provider failed to answer it.')],
]);
