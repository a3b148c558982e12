import type { Area } from '../../checks/check.js';

interface AreaWords {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly answered: string;
}

/** What the published page of the contract says of each path; the operation ids are the names of the GraphQL mutations. */
export const areaWords: Readonly<Record<Area, AreaWords>> = {
  identity: {
    operationId: 'verifyIdentity',
    summary: 'Verify Identity',
    description:
      'Verifies a person\'s identity against government records, telecom registration data, or both. Every type answers with the same three-valued `consistent`: true, false, or null for "no record", which is no sign of forgery and should be looked at by a person.',
    answered: 'Identity verification completed: read `consistent`.',
  },
  mobile: {
    operationId: 'lookupMobile',
    summary: 'Mobile Number Lookup',
    description:
      'Looks up a mobile number: its carrier and region, how far its user works or lives from an address, or in which city. Location data covers the last three months. A field that is null means that nothing is known.',
    answered: 'Mobile lookup completed. Which of the bodies comes depends on `type`.',
  },
  risk: {
    operationId: 'assessRisk',
    summary: 'Risk Assessment',
    description: 'Screens a person or a number: anti-fraud level and types, or the public security blacklist.',
    answered: 'Risk check completed. Which of the bodies comes depends on `type`.',
  },
};
