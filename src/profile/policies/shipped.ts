import type { WarningCode } from '../../checks/subject/subjectWarning.js';
import type { OnboardingPolicy, PolicyRule } from './policy.js';

/** Records may write such a name otherwise: a mismatch is no sign of forgery. */
const doubtfulName: readonly WarningCode[] = ['RARE_CHARACTER', 'MISSING_DOT'];

const identityRules: readonly PolicyRule[] = [
  {
    when: { question: 'identity', is: ['MATCH'] },
    outcome: 'APPROVE',
    code: 'IDENTITY_MATCHES',
    message: 'The identity matches the records.',
  },
  {
    when: { question: 'identity', is: ['MISMATCH'], withoutWarning: doubtfulName },
    outcome: 'REJECT',
    code: 'IDENTITY_MISMATCH',
    message: 'The identity does not match the records.',
  },
  {
    when: { question: 'identity', is: ['MISMATCH'], withWarning: doubtfulName },
    outcome: 'REVIEW',
    code: 'IDENTITY_MISMATCH_DOUBTFUL',
    message: 'The identity does not match the records, but they may write the name otherwise: look at the document.',
  },
];

const riskRules: readonly PolicyRule[] = [
  {
    when: { question: 'antiFraud', is: ['CLEAR'] },
    outcome: 'APPROVE',
    code: 'NO_FRAUD_RISK',
    message: 'There are no signs of fraud or gambling.',
  },
  {
    when: { question: 'antiFraud', is: ['RISK_LOW', 'RISK_MEDIUM'] },
    outcome: 'REVIEW',
    code: 'FRAUD_RISK',
    message: 'There are signs of fraud or gambling.',
  },
  {
    when: { question: 'antiFraud', is: ['RISK_HIGH'] },
    outcome: 'REJECT',
    code: 'HIGH_FRAUD_RISK',
    message: 'There are strong signs of fraud or gambling.',
  },
  {
    when: { question: 'police', is: ['CLEAR'] },
    outcome: 'APPROVE',
    code: 'NOT_LISTED',
    message: 'The person is not on the public security blacklist.',
  },
  {
    when: { question: 'police', is: ['LISTED'] },
    outcome: 'REJECT',
    code: 'LISTED',
    message: 'The person is on the public security blacklist.',
  },
];

const underAge: PolicyRule = {
  when: { warning: 'UNDER_AGE' },
  outcome: 'REVIEW',
  code: 'UNDER_AGE',
  message: 'The person is under 18: a guardian may have to consent.',
};

/** A document that is not valid today identifies nobody; whether its holder has a new one is for people to ask. */
const cardRules: readonly PolicyRule[] = [
  {
    when: { warning: 'CARD_EXPIRED' },
    outcome: 'REVIEW',
    code: 'CARD_EXPIRED',
    message: 'The card has expired: ask for the new one.',
  },
  {
    when: { warning: 'CARD_NOT_YET_ISSUED' },
    outcome: 'REVIEW',
    code: 'CARD_NOT_YET_ISSUED',
    message: 'The card is dated in the future.',
  },
];

const mobileMatches: PolicyRule = {
  when: { question: 'mobileOwnership', is: ['MATCH'] },
  outcome: 'APPROVE',
  code: 'MOBILE_MATCHES',
  message: 'The mobile number is registered to the person.',
};

/** Ships with the service. Where no rule approves and none objects, a decision is REVIEW. */
export const shippedPolicies: readonly OnboardingPolicy[] = [
  {
    name: 'standard',
    description:
      'Identity, mobile number, fraud and blacklist. A mobile number of somebody else is looked at, since families share them.',
    needs: ['identity', 'mobileOwnership', 'antiFraud', 'police'],
    rules: [
      ...identityRules,
      mobileMatches,
      {
        when: { question: 'mobileOwnership', is: ['MISMATCH'] },
        outcome: 'REVIEW',
        code: 'MOBILE_MISMATCH',
        message: 'The mobile number is registered to somebody else.',
      },
      ...riskRules,
      underAge,
      ...cardRules,
    ],
  },
  {
    name: 'basic',
    description: 'Identity alone, for products of low risk.',
    needs: ['identity'],
    rules: [...identityRules, underAge, ...cardRules],
  },
  {
    name: 'strict',
    description:
      'As standard, but nothing odd passes: weak identity checks, any risk, virtual operators, odd cards and wrong check digits are looked at, a foreign mobile number is refused.',
    needs: ['identity', 'mobileOwnership', 'attribution', 'antiFraud', 'police'],
    rules: [
      ...identityRules,
      {
        when: { question: 'identity', is: ['MATCH'], by: ['IDENTITY_TWO_FACTOR'] },
        outcome: 'REVIEW',
        code: 'WEAK_IDENTITY',
        message: 'Only name and number were compared: ask for the card dates or a photo.',
      },
      mobileMatches,
      {
        when: { question: 'mobileOwnership', is: ['MATCH'], by: ['IDENTITY_NAME_MOBILE', 'IDENTITY_ID_MOBILE'] },
        outcome: 'REVIEW',
        code: 'WEAK_MOBILE',
        message: 'The mobile number was compared with the name or the number alone.',
      },
      {
        when: { question: 'mobileOwnership', is: ['MISMATCH'], withoutWarning: doubtfulName },
        outcome: 'REJECT',
        code: 'MOBILE_MISMATCH',
        message: 'The mobile number is registered to somebody else.',
      },
      {
        when: { question: 'mobileOwnership', is: ['MISMATCH'], withWarning: doubtfulName },
        outcome: 'REVIEW',
        code: 'MOBILE_MISMATCH_DOUBTFUL',
        message: 'The mobile number is registered to somebody else, or the records write the name otherwise.',
      },
      {
        when: { question: 'attribution', is: ['FOUND'] },
        outcome: 'APPROVE',
        code: 'MOBILE_KNOWN',
        message: 'Carrier and region of the mobile number are known.',
      },
      ...riskRules,
      underAge,
      ...cardRules,
      {
        when: { warning: 'VIRTUAL_OPERATOR' },
        outcome: 'REVIEW',
        code: 'VIRTUAL_OPERATOR',
        message: 'The mobile number belongs to a virtual operator.',
      },
      {
        when: { warning: 'SATELLITE_NUMBER' },
        outcome: 'REVIEW',
        code: 'SATELLITE_NUMBER',
        message: 'The mobile number belongs to a satellite phone.',
      },
      {
        when: { warning: 'UNASSIGNED_NUMBER' },
        outcome: 'REVIEW',
        code: 'UNASSIGNED_NUMBER',
        message: 'The prefix of the mobile number was never given out.',
      },
      {
        when: { warning: 'ID_CHECK_DIGIT' },
        outcome: 'REVIEW',
        code: 'ID_CHECK_DIGIT',
        message: 'The check digit of the ID number is wrong.',
      },
      {
        when: { warning: 'ID_BIRTH_DATE' },
        outcome: 'REVIEW',
        code: 'ID_BIRTH_DATE',
        message: 'The birth date in the ID number is impossible.',
      },
      {
        when: { warning: 'CARD_PERIOD' },
        outcome: 'REVIEW',
        code: 'CARD_PERIOD',
        message: 'The validity period does not fit the age of the holder.',
      },
      {
        when: { warning: 'CARD_TOO_EARLY' },
        outcome: 'REVIEW',
        code: 'CARD_TOO_EARLY',
        message: 'The card is dated before such cards existed.',
      },
    ],
  },
];

/** The policy that is used where a query names none. */
export const defaultPolicy = 'standard';
