import { Ctx, Query, Resolver } from 'type-graphql';
import type { Client } from '../../checks/caller.js';
import { KycError } from '../../errors.js';
import type { GraphQLContext } from '../context.js';
import { rootPlan } from '../planning/rootPlan.js';
import { AuditTrail, ProviderHealth, providerHealthOf } from './operationTypes.js';

const forOperators = rootPlan({
  plan(_args: object, _field, { caller }) {
    requireOperationsScope(caller.client);
  },
});
export const [providers, auditTrail] = [forOperators, forOperators];

/** What operators look at. */
@Resolver()
export class OperationResolver {
  @Query(() => [ProviderHealth], {
    nullable: true,
    description:
      'How each provider does. Needs the scope "operations". Free of charge. null if it failed: `errors` says why.',
  })
  providers(@Ctx() { operation }: GraphQLContext): ProviderHealth[] {
    return operation.providers().map(providerHealthOf);
  }

  @Query(() => AuditTrail, {
    nullable: true,
    description:
      'The end of the audit trail, over all clients. Needs the scope "operations". Free of charge. null if it failed: `errors` says why.',
  })
  auditTrail(@Ctx() { operation }: GraphQLContext): Promise<AuditTrail> {
    return operation.trail();
  }
}

function requireOperationsScope({ scopes }: Client): void {
  if (scopes.some((scope) => scope === '*' || scope === 'operations')) return;
  throw new KycError('FORBIDDEN', 'This needs the scope "operations".');
}
