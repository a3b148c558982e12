import { InterfaceType } from 'type-graphql';
import { CheckResult } from '../result.js';

@InterfaceType({
  description: 'The answer of a mobile lookup. Which fields it has beside these depends on the lookup.',
  resolveType: (result: CheckResult) => result.__typename,
})
export abstract class MobileLookup extends CheckResult {}

/** The message of every lookup that found nothing. */
export const nothingKnown = 'No data for this number';
