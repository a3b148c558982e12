import type { GraphQLResolveInfo } from 'graphql';
import type { Area } from '../checks/check.js';
import { requireScope } from '../checks/policies/scope.js';
import { validateInput } from '../checks/validate.js';
import { atPath } from './argumentPath.js';
import type { GraphQLContext } from './context.js';
import { chosenCheck } from './inputUnions.js';
import { rootFields, type SelectedField } from './profile/selection.js';

const looked = new WeakSet<GraphQLContext>();

/**
 * Looks at every check of an operation before the first is run. GraphQL runs mutations one after the other and drops all
 * answers where one fails: without this, a wrong input further down would throw away answers that were billed.
 *
 * @throws KycError of the first other field that is sure to be refused, with the path from its key
 */
export function requireAllRunnable(areas: Readonly<Record<string, Area>>, info: GraphQLResolveInfo, context: GraphQLContext): void {
  if (looked.has(context)) return;
  looked.add(context);
  const others = rootFields(info).filter(({ key }) => key !== info.path.key);
  for (const field of others) requireRunnable(field, areas[field.name], context);
}

function requireRunnable({ key, args: { input } }: SelectedField, area: Area | undefined, { idChecksum, caller, fanOut }: GraphQLContext): void {
  if (!area || typeof input !== 'object' || input === null) return;
  const { check, input: given } = chosenCheck(area, input);
  fanOut.weigh(given);
  atPath(`${key}.input.${check.member}`, () => validateInput(check.input, given, idChecksum));
  requireScope(caller.client, check);
}
