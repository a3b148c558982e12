import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { hasScope } from '../../checks/caller.js';
import { KycError } from '../../errors.js';
import type { GraphQLContext } from '../context.js';
import { rootPlan } from '../planning/rootPlan.js';
import { AuditTrail, ProviderHealth, providerHealthOf } from './operationTypes.js';

const plan = (_args: object, _field: unknown, { caller }: GraphQLContext): void => {
  if (!hasScope(caller.client, 'operations')) throw new KycError('FORBIDDEN', 'This needs the scope "operations".');
};
export const providers = rootPlan({ plan });
export const auditTrail = rootPlan({ plan });

/** What operators look at. */
@Resolver()
export class OperationResolver {
  @Query(() => [ProviderHealth], {
    nullable: true,
    description:
      'How each provider does. Needs the scope "operations". Free of charge. null if it failed: `errors` says why.',
  })
  providers(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): ProviderHealth[] {
    providers.of(context, info);
    return context.operation.providers().map(providerHealthOf);
  }

  @Query(() => AuditTrail, {
    nullable: true,
    description:
      'The end of the audit trail, over all clients. Needs the scope "operations". Free of charge. null if it failed: `errors` says why.',
  })
  auditTrail(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<AuditTrail> {
    auditTrail.of(context, info);
    return context.operation.trail();
  }
}
