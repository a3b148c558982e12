import { InterfaceType } from 'type-graphql';
import { CheckResult } from '../result.js';

@InterfaceType({
  description: 'The answer of a risk check. Which fields it has beside these depends on the check.',
  resolveType: (result: CheckResult) => result.__typename,
})
export abstract class RiskAssessment extends CheckResult {}
