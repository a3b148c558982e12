import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type HistoryPage, requireHistoryScope } from '../../checks/policies/history.js';
import { HistorySubject } from '../../checks/policies/historySubject.js';
import { CheckResult } from '../../checks/result.js';
import type { GraphQLContext } from '../context.js';
import { runOfEntry } from './entryId.js';
import { readFilter, readSubject, VerificationFilter } from './filter.js';
import { readPage } from './page.js';
import { ErasureReceipt, VerificationConnection, verificationOf } from './verification.js';

/** What was answered to the client before, and its erasure. */
@Resolver()
export class HistoryResolver {
  @Query(() => CheckResult, {
    nullable: true,
    description: 'An earlier answer by its id, as it was. null where it is unknown, too old, erased or another client\'s. Needs the scope "history". Free of charge.',
  })
  async verification(
    @Arg('id', () => ID, { description: 'Id of the result, or of its entry in the history.' }) id: string,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<CheckResult | null> {
    requireHistoryScope(caller.client);
    const kept = await history.find(caller.client.id, runOfEntry(id) ?? id);
    return kept?.result ?? null;
  }

  @Query(() => VerificationConnection, { description: 'What was answered to this client, newest first (a Relay connection). Needs the scope "history". Free of charge.' })
  async verifications(
    @Arg('filter', () => VerificationFilter, { nullable: true, description: 'Which answers; all where it is not given.' }) filter: VerificationFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'At most so many from the newest on, from 1 to 100; 20 if neither first nor last is given.' }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only answers after this cursor, which are older.' }) after: string | null | undefined,
    @Arg('last', () => Int, { nullable: true, description: 'At most so many from the oldest on, from 1 to 100; not together with first. They still come newest first.' }) last: number | null | undefined,
    @Arg('before', () => String, { nullable: true, description: 'Only answers before this cursor, which are newer.' }) before: string | null | undefined,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<VerificationConnection> {
    requireHistoryScope(caller.client);
    const page = readPage({ first, after, last, before });
    return connectionOf(await history.page(caller.client.id, { filter: readFilter(filter), ...page }));
  }

  @Mutation(() => ErasureReceipt, {
    description:
      'Erase every answer about a person that is stored for this client: all that hold the ID number or mobile number given, or the name where that is all that is given. The audit trail, which holds no values, stays. Needs the scope "history".',
  })
  eraseSubject(
    @Arg('subject', () => HistorySubject, { description: 'Whom the answers are about.' }) subject: HistorySubject,
    @Ctx() { history, caller }: GraphQLContext,
  ): Promise<ErasureReceipt> {
    requireHistoryScope(caller.client);
    return history.erase(readSubject(subject, 'subject'), { client: caller.client.id, door: 'graphql', requestId: caller.requestId });
  }
}

function connectionOf({ items, hasNext, hasPrevious }: HistoryPage): VerificationConnection {
  const edges = items.map(({ cursor, answer }) => ({ cursor, node: verificationOf(answer) }));
  const pageInfo = { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo };
}
