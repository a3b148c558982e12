import { type ClassType, createUnionType } from 'type-graphql';
import type { CheckResult } from '../../checks/result.js';
import { IdentityVerification } from '../../checks/identity/identity.js';
import { MobileAttribution } from '../../checks/mobile/attribution.js';
import { LocationCity } from '../../checks/mobile/locationQuery.js';
import { LocationVerification } from '../../checks/mobile/locationVerify.js';
import { CheckFailed, CheckSkipped, type Outcome } from '../outcome.js';
import { AntiFraudAssessment } from '../../checks/risk/antiFraud.js';
import { PoliceAssessment } from '../../checks/risk/police.js';

/** What a question of a profile came to: its answer, or why there is none. */
function outcomeUnion<R extends CheckResult>(name: string, description: string, answer: ClassType<R>) {
  return createUnionType({
    name,
    description,
    types: () => [answer, CheckSkipped, CheckFailed] as const,
    resolveType: ({ __typename }: Outcome) => __typename,
  });
}

export const IdentityOutcome = outcomeUnion(
  'IdentityOutcome',
  'The answer of an identity check, or why there is none.',
  IdentityVerification,
);
export const MobileAttributionOutcome = outcomeUnion(
  'MobileAttributionOutcome',
  'Carrier and region of the number, or why they are not known.',
  MobileAttribution,
);
export const LocationCityOutcome = outcomeUnion(
  'LocationCityOutcome',
  'The city of a place of the number, or why it is not known.',
  LocationCity,
);
export const LocationVerificationOutcome = outcomeUnion(
  'LocationVerificationOutcome',
  'The distance of a place of the number from the address, or why it is not known.',
  LocationVerification,
);
export const AntiFraudOutcome = outcomeUnion(
  'AntiFraudOutcome',
  'The answer of the anti-fraud check, or why there is none.',
  AntiFraudAssessment,
);
export const PoliceOutcome = outcomeUnion(
  'PoliceOutcome',
  'The answer of the blacklist check, or why there is none.',
  PoliceAssessment,
);
