import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type HistoryQuery, requireHistoryScope } from '../../checks/policies/history.js';
import { HistorySubject } from '../../checks/policies/historySubject.js';
import { CheckResult } from '../../checks/result.js';
import { badInput } from '../../checks/validate.js';
import type { GraphQLContext } from '../context.js';
import { rootPlan } from '../planning/rootPlan.js';
import { readFilter, readSubject, VerificationFilter } from './filter.js';
import { ErasureReceipt, VerificationConnection } from './verification.js';

const mostAnswers = 100;

export const verification = rootPlan({
  plan({ id }: { id: string }, _field, { caller }) {
    requireHistoryScope(caller.client);
    return { id };
  },
});

export const verifications = rootPlan({
  plan({ filter, first, after }: { filter?: VerificationFilter | null; first: number; after?: string | null }, _field, { caller: { client }, history }): HistoryQuery {
    requireHistoryScope(client);
    if (first < 1 || first > mostAnswers) throw badInput([{ path: 'first', rule: 'range', message: `first must be from 1 to ${mostAnswers}.` }]);
    if (typeof after === 'string' && !history.isCursor(client.id, after)) throw badInput([{ path: 'after', rule: 'cursor', message: 'after must be a cursor that this service gave to this client.' }]);
    return { filter: readFilter(filter), first, after: after ?? undefined };
  },
});

export const eraseSubject = rootPlan({
  plan({ subject }: { subject: object }, _field, { caller }) {
    requireHistoryScope(caller.client);
    return readSubject(subject, 'subject');
  },
});

/** What was answered to the client before, and its erasure. */
@Resolver()
export class HistoryResolver {
  @Query(() => CheckResult, {
    nullable: true,
    description: 'An earlier answer by its id, as it was. null where it is unknown, too old, erased or another client\'s. Needs the scope "history". Free of charge.',
  })
  async verification(
    @Arg('id', () => ID, { description: 'Id of the result.' }) _id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult | null> {
    const { id } = verification.of(context, info);
    const kept = await context.history.find(context.caller.client.id, id);
    return kept?.result ?? null;
  }

  @Query(() => VerificationConnection, { nullable: true, description: 'What was answered to this client, newest first. Needs the scope "history". Free of charge. null if it failed: `errors` says why.' })
  async verifications(
    @Arg('filter', () => VerificationFilter, { nullable: true, description: 'Which answers; all where it is not given.' }) _filter: VerificationFilter | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, from 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: 'Those after this cursor; the newest where it is not given.' }) _after: string | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VerificationConnection> {
    const { items, hasNext, hasPrevious } = await context.history.page(context.caller.client.id, verifications.of(context, info));
    const edges = items.map(({ cursor, answer }) => ({ cursor, node: answer }));
    const pageInfo = { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
    return { edges, pageInfo };
  }

  @Mutation(() => ErasureReceipt, {
    nullable: true,
    description:
      'Erase every answer about a person that is stored for this client: all that hold the ID number or mobile number given, or the name where that is all that is given. The audit trail, which holds no values, stays. Needs the scope "history". null if it failed: `errors` says why.',
  })
  eraseSubject(
    @Arg('subject', () => HistorySubject, { description: 'Whom the answers are about.' }) _subject: HistorySubject,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasureReceipt> {
    const { history, caller } = context;
    return history.erase(eraseSubject.of(context, info), { client: caller.client.id, door: 'graphql', requestId: caller.requestId });
  }
}
