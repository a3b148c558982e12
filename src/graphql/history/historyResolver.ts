import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import {
  type HistoryPage,
  type HistoryQuery,
  requireErasureScope,
  requireHistoryScope,
} from '../../checks/ports/history.js';
import { HistorySubject } from '../../checks/ports/historySubject.js';
import { CheckResult } from '../../checks/result.js';
import type { GraphQLContext } from '../context.js';
import { rootPlan } from '../planning/rootPlan.js';
import { isRunId, requireIdLength, runOfEntry } from './entryId.js';
import { readFilter, readSubject, VerificationFilter } from './filter.js';
import { type PageArguments, readPage } from './page.js';
import { ErasureReceipt, VerificationConnection, verificationOf } from './verification.js';

export const verification = rootPlan({
  plan({ id }: { id: string }, _field, { caller }) {
    requireHistoryScope(caller.client);
    requireIdLength(id);
    return { run: runOfEntry(id) ?? id };
  },
});

export const verifications = rootPlan({
  plan(
    { filter, ...range }: PageArguments & { filter?: VerificationFilter | null },
    _field,
    { caller: { client }, history },
  ): HistoryQuery {
    requireHistoryScope(client);
    return { filter: readFilter(filter), ...readPage(range, (cursor) => history.isCursor(client.id, cursor)) };
  },
});

export const eraseSubject = rootPlan({
  plan({ subject }: { subject: object }, _field, { caller }) {
    requireErasureScope(caller.client);
    return readSubject(subject, 'subject');
  },
});

/** What was answered to the client before, and its erasure. */
@Resolver()
export class HistoryResolver {
  @Query(() => CheckResult, {
    nullable: true,
    description:
      'An earlier answer by its id, as it was. null where it is unknown, too old, erased or another client\'s. Needs the scope "history". Free of charge.',
  })
  async verification(
    @Arg('id', () => ID, { description: 'Id of the result, or of its entry in the history.' }) _id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult | null> {
    const { run } = verification.of(context, info);
    if (!isRunId(run)) return null;
    const kept = await context.history.find(context.caller.client.id, run);
    return kept?.result ?? null;
  }

  @Query(() => VerificationConnection, {
    nullable: true,
    description:
      'What was answered to this client, newest first (a Relay connection). Needs the scope "history". Free of charge. null if it failed: `errors` says why.',
  })
  async verifications(
    @Arg('filter', () => VerificationFilter, {
      nullable: true,
      description: 'Which answers; all where it is not given.',
    })
    _filter: VerificationFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'At most so many from the newest on, from 1 to 100; 20 if neither first nor last is given.',
    })
    _first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only answers after this cursor, which are older.' })
    _after: string | null | undefined,
    @Arg('last', () => Int, {
      nullable: true,
      description:
        'At most so many from the oldest on, from 1 to 100; not together with first. They still come newest first.',
    })
    _last: number | null | undefined,
    @Arg('before', () => String, { nullable: true, description: 'Only answers before this cursor, which are newer.' })
    _before: string | null | undefined,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VerificationConnection> {
    return connectionOf(await context.history.page(context.caller.client.id, verifications.of(context, info)));
  }

  @Mutation(() => ErasureReceipt, {
    nullable: true,
    description:
      'Erase every answer about a person that is stored for this client: all that hold the ID number or mobile number given, or the name where that is all that is given. The audit trail, which holds no values, stays. Needs the scope "erasure". null if it failed: `errors` says why.',
  })
  eraseSubject(
    @Arg('subject', () => HistorySubject, { description: 'Whom the answers are about.' }) _subject: HistorySubject,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasureReceipt> {
    const { history, caller } = context;
    return history.erase(eraseSubject.of(context, info), {
      client: caller.client.id,
      channel: 'graphql',
      requestId: caller.requestId,
    });
  }
}

function connectionOf({ items, hasNext, hasPrevious }: HistoryPage): VerificationConnection {
  const edges = items.map(({ cursor, answer }) => ({ cursor, node: verificationOf(answer) }));
  const pageInfo = {
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
