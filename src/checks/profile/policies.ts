import type { Policy, PolicyRule } from './policy.js';

const identityRules: readonly PolicyRule[] = [
  { when: { question: 'identity', is: ['MATCH'] }, outcome: 'APPROVE', code: 'IDENTITY_MATCHES', message: 'The identity matches the records.' },
  { when: { question: 'identity', is: ['MISMATCH'] }, outcome: 'REJECT', code: 'IDENTITY_MISMATCH', message: 'The identity does not match the records.' },
];

const riskRules: readonly PolicyRule[] = [
  { when: { question: 'antiFraud', is: ['CLEAR'] }, outcome: 'APPROVE', code: 'NO_FRAUD_RISK', message: 'There are no signs of fraud or gambling.' },
  { when: { question: 'antiFraud', is: ['RISK_LOW', 'RISK_MEDIUM'] }, outcome: 'REVIEW', code: 'FRAUD_RISK', message: 'There are signs of fraud or gambling.' },
  { when: { question: 'antiFraud', is: ['RISK_HIGH'] }, outcome: 'REJECT', code: 'HIGH_FRAUD_RISK', message: 'There are strong signs of fraud or gambling.' },
  { when: { question: 'police', is: ['CLEAR'] }, outcome: 'APPROVE', code: 'NOT_LISTED', message: 'The person is not on the public security blacklist.' },
  { when: { question: 'police', is: ['LISTED'] }, outcome: 'REJECT', code: 'LISTED', message: 'The person is on the public security blacklist.' },
];

const underAge: PolicyRule = { when: { warning: 'UNDER_AGE' }, outcome: 'REVIEW', code: 'UNDER_AGE', message: 'The person is under 18: a guardian may have to consent.' };

const mobileMatches: PolicyRule = { when: { question: 'mobileOwnership', is: ['MATCH'] }, outcome: 'APPROVE', code: 'MOBILE_MATCHES', message: 'The mobile number is registered to the person.' };

/** Ships with the service. Where no rule approves and none objects, a decision is REVIEW. */
export const shippedPolicies: readonly Policy[] = [
  {
    name: 'standard',
    description: 'Identity, mobile number, fraud and blacklist. A mobile number of somebody else is looked at, since families share them.',
    needs: ['identity', 'mobileOwnership', 'antiFraud', 'police'],
    rules: [
      ...identityRules,
      mobileMatches,
      { when: { question: 'mobileOwnership', is: ['MISMATCH'] }, outcome: 'REVIEW', code: 'MOBILE_MISMATCH', message: 'The mobile number is registered to somebody else.' },
      ...riskRules,
      underAge,
    ],
  },
  {
    name: 'basic',
    description: 'Identity alone, for products of low risk.',
    needs: ['identity'],
    rules: [...identityRules, underAge],
  },
  {
    name: 'strict',
    description: 'As standard, but nothing odd passes: weak identity checks, any risk, virtual operators and wrong check digits are looked at, a foreign mobile number is refused.',
    needs: ['identity', 'mobileOwnership', 'attribution', 'antiFraud', 'police'],
    rules: [
      ...identityRules,
      { when: { question: 'identity', is: ['MATCH'], by: ['IDENTITY_TWO_FACTOR'] }, outcome: 'REVIEW', code: 'WEAK_IDENTITY', message: 'Only name and number were compared: ask for the card dates or a photo.' },
      mobileMatches,
      { when: { question: 'mobileOwnership', is: ['MATCH'], by: ['IDENTITY_NAME_MOBILE', 'IDENTITY_ID_MOBILE'] }, outcome: 'REVIEW', code: 'WEAK_MOBILE', message: 'The mobile number was compared with the name or the number alone.' },
      { when: { question: 'mobileOwnership', is: ['MISMATCH'] }, outcome: 'REJECT', code: 'MOBILE_MISMATCH', message: 'The mobile number is registered to somebody else.' },
      { when: { question: 'attribution', is: ['FOUND'] }, outcome: 'APPROVE', code: 'MOBILE_KNOWN', message: 'Carrier and region of the mobile number are known.' },
      ...riskRules,
      underAge,
      { when: { warning: 'VIRTUAL_OPERATOR' }, outcome: 'REVIEW', code: 'VIRTUAL_OPERATOR', message: 'The mobile number belongs to a virtual operator.' },
      { when: { warning: 'ID_CHECK_DIGIT' }, outcome: 'REVIEW', code: 'ID_CHECK_DIGIT', message: 'The check digit of the ID number is wrong.' },
      { when: { warning: 'ID_BIRTH_DATE' }, outcome: 'REVIEW', code: 'ID_BIRTH_DATE', message: 'The birth date in the ID number is impossible.' },
      { when: { warning: 'CARD_PERIOD' }, outcome: 'REVIEW', code: 'CARD_PERIOD', message: 'The validity period does not fit the age of the holder.' },
    ],
  },
];

/** The policy that is used where a query names none. */
export const defaultPolicy = 'standard';
