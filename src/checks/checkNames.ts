import { registerEnumType } from 'type-graphql';
import type { Check } from './check.js';

/** The enum CheckName of GraphQL. Empty until `nameChecks`: the classes of results, which have it, are made before the list of checks. */
export const CheckNames: Record<string, string> = {};
const descriptions: Record<string, { description: string }> = {};

registerEnumType(CheckNames, {
  name: 'CheckName',
  description: 'The checks of this service.',
  valuesConfig: descriptions,
});

/** Puts checks into the enum. Comes before a schema is built. */
export function nameChecks(checks: readonly Pick<Check, 'name' | 'description'>[]): void {
  for (const { name, description } of checks) {
    CheckNames[name] = name;
    descriptions[name] = { description };
  }
}
