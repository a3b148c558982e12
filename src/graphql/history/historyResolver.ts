import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireErasureScope, requireHistoryScope } from '../../checks/policies/history.js';
import { HistorySubject } from '../../checks/policies/historySubject.js';
import { CheckResult } from '../../checks/result.js';
import { badInput } from '../../checks/validate.js';
import type { GraphQLContext } from '../context.js';
import { readFilter, readSubject, VerificationFilter } from './filter.js';
import { ErasureReceipt, VerificationConnection } from './verification.js';

const mostAnswers = 100;

/** What was answered to the client before, and its erasure. */
@Resolver()
export class HistoryResolver {
  @Query(() => CheckResult, {
    nullable: true,
    description: 'An earlier answer by its id, as it was. null where it is unknown, too old, erased or another client\'s. Needs the scope "history". Free of charge.',
  })
  async verification(
    @Arg('id', () => ID, { description: 'Id of the result.' }) id: string,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<CheckResult | null> {
    requireHistoryScope(caller.client);
    const kept = await history.find(caller.client.id, id);
    return kept?.result ?? null;
  }

  @Query(() => VerificationConnection, { description: 'What was answered to this client, newest first. Needs the scope "history". Free of charge.' })
  async verifications(
    @Arg('filter', () => VerificationFilter, { nullable: true, description: 'Which answers; all where it is not given.' }) filter: VerificationFilter | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Those after this cursor; the newest where it is not given.' }) after: string | null,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<VerificationConnection> {
    requireHistoryScope(caller.client);
    if (first < 1 || first > mostAnswers) throw badInput([{ path: 'first', rule: 'range', message: `first must be from 1 to ${mostAnswers}.` }]);
    const { items, hasNext, hasPrevious } = await history.page(caller.client.id, { filter: readFilter(filter), first, after: after ?? undefined });
    const edges = items.map(({ cursor, answer }) => ({ cursor, node: answer }));
    const pageInfo = { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
    return { edges, pageInfo };
  }

  @Mutation(() => ErasureReceipt, {
    description:
      'Erase every answer about a person that is stored for this client: all that hold the ID number or mobile number given, or the name where that is all that is given. The audit trail, which holds no values, stays. Needs the scope "erasure".',
  })
  eraseSubject(
    @Arg('subject', () => HistorySubject, { description: 'Whom the answers are about.' }) subject: HistorySubject,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<ErasureReceipt> {
    requireErasureScope(caller.client);
    return history.erase(readSubject(subject, 'subject'), { client: caller.client.id, door: 'graphql', requestId: caller.requestId });
  }
}
