import type { KycError } from '../../errors.js';
import type { GraphQLContext } from '../../graphql/context.js';
import type { OnboardingPolicy } from '../policies/policy.js';

/** The onboarding policies that a decision may name here: those of the session, if it names some. */
export function policiesOf({ policies, caller }: GraphQLContext): readonly OnboardingPolicy[] {
  const named = caller.session?.policies ?? [];
  return named.length === 0 ? policies : policies.filter(({ name }) => named.includes(name));
}

/** A profile about another person than that of the session leaves an entry in the audit trail. */
export async function recordSessionRefusal(_args: object, error: KycError, context: GraphQLContext): Promise<KycError> {
  const { session, client } = context.caller;
  if (session && error.code === 'FORBIDDEN') await context.sessions.recordRefusal(client.id, session, 'subject');
  return error;
}
