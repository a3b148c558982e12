import { createUnionType } from 'type-graphql';
import { IdentityVerification } from '../../checks/identity/identity.js';
import { MobileAttribution } from '../../checks/mobile/attribution.js';
import { LocationCity } from '../../checks/mobile/locationQuery.js';
import { LocationVerification } from '../../checks/mobile/locationVerify.js';
import { CheckFailed, CheckSkipped, type Outcome } from '../outcome.js';
import { AntiFraudAssessment } from '../../checks/risk/antiFraud.js';
import { PoliceAssessment } from '../../checks/risk/police.js';

const resolveType = ({ __typename }: Outcome) => __typename;

export const IdentityOutcome = createUnionType({
  name: 'IdentityOutcome',
  description: 'The answer of an identity check, or why there is none.',
  types: () => [IdentityVerification, CheckSkipped, CheckFailed] as const,
  resolveType,
});
export const MobileAttributionOutcome = createUnionType({
  name: 'MobileAttributionOutcome',
  description: 'Carrier and region of the number, or why they are not known.',
  types: () => [MobileAttribution, CheckSkipped, CheckFailed] as const,
  resolveType,
});
export const LocationCityOutcome = createUnionType({
  name: 'LocationCityOutcome',
  description: 'The city of a place of the number, or why it is not known.',
  types: () => [LocationCity, CheckSkipped, CheckFailed] as const,
  resolveType,
});
export const LocationVerificationOutcome = createUnionType({
  name: 'LocationVerificationOutcome',
  description: 'The distance of a place of the number from the address, or why it is not known.',
  types: () => [LocationVerification, CheckSkipped, CheckFailed] as const,
  resolveType,
});
export const AntiFraudOutcome = createUnionType({
  name: 'AntiFraudOutcome',
  description: 'The answer of the anti-fraud check, or why there is none.',
  types: () => [AntiFraudAssessment, CheckSkipped, CheckFailed] as const,
  resolveType,
});
export const PoliceOutcome = createUnionType({
  name: 'PoliceOutcome',
  description: 'The answer of the blacklist check, or why there is none.',
  types: () => [PoliceAssessment, CheckSkipped, CheckFailed] as const,
  resolveType,
});
